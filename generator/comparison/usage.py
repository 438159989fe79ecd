"""In which direction each named schema travels: in requests, in responses, or both."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum

from generator.comparison.sides import Side
from generator.model import (
    Alias,
    AnyType,
    Api,
    BinaryType,
    Enum,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelType,
    NamedSchema,
    NullableType,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)


class Direction(StrEnum):
    """Who writes a value: the caller (request) or the server (response)."""

    REQUEST = "request"
    RESPONSE = "response"


REQUEST = frozenset({Direction.REQUEST})
RESPONSE = frozenset({Direction.RESPONSE})
BOTH = REQUEST | RESPONSE


def directions_of(side: Side) -> Mapping[str, frozenset[Direction]]:
    """The directions of every schema that an operation or a webhook uses."""
    found: dict[str, frozenset[Direction]] = defaultdict(frozenset)
    for directions, types in ((REQUEST, _sent), (RESPONSE, _received)):
        for name in _reached(types(side.api), side):
            found[name] |= directions
    return found


def _sent(api: Api) -> Iterator[TypeRef]:
    for operation in api.operations:
        yield from (one.type for one in operation.parameters)
        for content in operation.body.contents if operation.body else ():
            if content.type is not None:
                yield content.type


def _received(api: Api) -> Iterator[TypeRef]:
    contents = [
        content
        for operation in api.operations
        for response in operation.responses
        for content in response.contents
    ]
    if api.webhooks is not None:
        contents += [event.content for event in api.webhooks.events]
        if api.webhooks.fallback is not None:
            contents.append(api.webhooks.fallback)
    yield from (one.type for one in contents if one.type is not None)
    for operation in api.operations:
        if operation.paging is not None:
            yield operation.paging.item


def _reached(types: Iterator[TypeRef], side: Side) -> set[str]:
    reached: set[str] = set()
    waiting = [name for type_ in types for name in _names(type_)]
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        waiting += [one for type_ in _parts(side.named[name]) for one in _names(type_)]
    return reached


def _parts(named: NamedSchema) -> Iterator[TypeRef]:
    match named:
        case Model():
            yield from (one.type for one in named.fields)
            if named.additional is not None:
                yield named.additional
        case Enum() | Alias():
            yield named.type


def _names(type_: TypeRef) -> Iterator[str]:
    match type_:
        case ModelType(name):
            yield name
        case ListType(inner) | MapType(inner) | NullableType(inner):
            yield from _names(inner)
        case TupleType(several) | UnionType(several):
            for one in several:
                yield from _names(one)
        case PrimitiveType() | LiteralType() | AnyType() | BinaryType():
            pass
