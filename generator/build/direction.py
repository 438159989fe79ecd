"""Which models are sent, and what need not be in them then.

A `readOnly` property that is required is required in responses alone (OpenAPI 3.0,
Schema Object; JSON Schema 2020-12, Validation 9.4). A model that is also part of a
request can be made without it.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.build.sums import children
from generator.model import Api, Field, ModelType, TypeRef


def with_read_only(api: Api) -> Api:
    """The model where no request needs a property that only responses have."""
    types = {
        model.schema_name: tuple(field.type for field in model.fields)
        for model in api.models
    } | {alias.schema_name: (alias.type,) for alias in api.aliases}
    sent = _sent(api, types)
    return replace(
        api,
        models=tuple(
            (
                replace(model, fields=tuple(map(_optional, model.fields)))
                if model.schema_name in sent
                else model
            )
            for model in api.models
        ),
    )


def _optional(field: Field) -> Field:
    if field.read_only and field.required:
        return replace(field, required=False)
    return field


def _sent(api: Api, types: dict[str, tuple[TypeRef, ...]]) -> set[str]:
    """The schemas that are part of a request body."""
    waiting = [
        name
        for operation in api.operations
        if operation.body is not None
        for content in operation.body.contents
        if content.type is not None
        for name in _named(content.type)
    ]
    sent: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in sent:
            continue
        sent.add(name)
        for type_ in types.get(name, ()):
            waiting.extend(_named(type_))
    return sent


def _named(type_: TypeRef) -> Iterator[str]:
    """The schemas that a type names."""
    if isinstance(type_, ModelType):
        yield type_.name
    for child in children(type_):
        yield from _named(child)
