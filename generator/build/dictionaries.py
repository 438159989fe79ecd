"""Decide which schemas callers can pass as a dictionary, and name its type.

A method accepts a model or a dictionary of the same shape. The dictionary is a
`TypedDict` named after its model, so type checkers find a wrong key or value.
"""

from dataclasses import replace

from generator.build.direction import sent_schemas
from generator.build.references import (
    reachable,
    references_of,
    reversed_references,
)
from generator.diagnostics import Diagnostic
from generator.model import Alias, Api, Model
from generator.naming.reserved import DICTIONARY_MODULE_NAMES
from generator.naming.scope import NameRequest, resolve

_SUFFIX = "Dict"


def with_dictionaries(api: Api, diagnostics: list[Diagnostic]) -> Api:
    """The model with a dictionary name for every schema that a request can contain.

    An alias without models needs no dictionary.
    """
    referrers = reversed_references(references_of(api))
    models = {model.schema_name for model in api.models}
    holders = reachable(models, lambda name: referrers.get(name, ()))
    needed = sent_schemas(api) & holders
    # A request never contains a generic class, only its specializations.
    models_of_requests = [model for model in api.models if not model.variables]
    schemas: list[Model | Alias] = [*models_of_requests, *api.aliases]
    names = resolve(
        (
            NameRequest(
                schema.schema_name,
                schema.schema_name,
                f"{schema.class_name}{_SUFFIX}",
                schema.pointer,
            )
            for schema in schemas
            if schema.schema_name in needed
        ),
        reserved=DICTIONARY_MODULE_NAMES,
    )
    diagnostics.extend(names.diagnostics)
    of_schema = names.by_key.get
    return replace(
        api,
        models=tuple(
            replace(model, dictionary=of_schema(model.schema_name))
            for model in api.models
        ),
        aliases=tuple(
            replace(alias, dictionary=of_schema(alias.schema_name))
            for alias in api.aliases
        ),
    )
