"""Which schemas can be given as a dictionary, and what the type of that is called.

A method takes a model or a dictionary of the same shape. That shape is a `TypedDict`, so
that type checkers see a wrong key or value. It is called after its model.
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
    """The model where every schema that a request can have names its dictionary.

    An alias that holds no model needs none: it is the same for both.
    """
    sent = sent_schemas(api)
    referrers = reversed_references(references_of(api))
    models = {model.schema_name for model in api.models}
    holders = reachable(models, lambda name: referrers.get(name, ()))
    # No request has a generic class, only its cases.
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
            if schema.schema_name in sent & holders
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
