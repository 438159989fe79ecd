"""Finds the models that are sent, and the fields that they may then omit.

A required `readOnly` property is required only in responses (OpenAPI 3.0, Schema
Object; JSON Schema 2020-12, Validation 9.4). A model that is also part of a request can
be created without it.
"""

from collections.abc import Set
from dataclasses import replace

from generator.build.references import reachable, references_of, schema_names
from generator.model import Api, Field, Model


def with_read_only(api: Api) -> Api:
    """The model in which requests do not need properties that only responses have."""
    sent = sent_schemas(api)

    def in_requests(model: Model) -> Model:
        if model.schema_name not in sent:
            return model
        return replace(model, fields=tuple(map(_without_read_only, model.fields)))

    return replace(api, models=tuple(map(in_requests, api.models)))


def _without_read_only(field: Field) -> Field:
    if field.read_only and field.required:
        return replace(field, required=False)
    return field


def sent_schemas(api: Api) -> Set[str]:
    """The schemas that are part of a request: of its body or of a parameter."""
    references = references_of(api)
    return reachable(
        (
            name
            for operation in api.operations
            for type_ in operation.sent_types
            for name in schema_names(type_)
        ),
        lambda name: references.get(name, ()),
    )
