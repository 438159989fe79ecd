"""The two models, the annotations of their types, and the directions of their schemas:
in requests, in responses, or both."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import Self

from generator.model import (
    Alias,
    AnyType,
    Api,
    BinaryType,
    Enum,
    ExternalType,
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
from generator.python.annotations import Annotations


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two models, with its schemas by name."""

    api: Api
    named: Mapping[str, NamedSchema]
    annotations: Annotations

    @classmethod
    def of(cls, api: Api) -> Self:
        """The side of a model."""
        named = {schema.schema_name: schema for schema in api.named}
        classes = {name: schema.class_name for name, schema in named.items()}
        return cls(api, named, Annotations(classes, "models."))

    def source(self, type_: TypeRef) -> str:
        """A type as a user of the client writes it."""
        return self.annotations.of(type_)

    def resolved(self, type_: TypeRef) -> TypeRef:
        """A type with aliases and enums at its top replaced by their types. An alias
        that only refers to itself is unchanged."""
        seen: set[str] = set()
        while isinstance(type_, ModelType) and type_.name not in seen:
            seen.add(type_.name)
            match self.named[type_.name]:
                case Alias() | Enum() as named:
                    type_ = named.type
                case _:
                    break
        return type_


@dataclass(frozen=True, slots=True)
class Sides:
    """The old and the new model."""

    old: Side
    new: Side


class Direction(StrEnum):
    """Who writes a value: the caller (request) or the server (response)."""

    REQUEST = "request"
    RESPONSE = "response"


REQUEST = frozenset({Direction.REQUEST})
RESPONSE = frozenset({Direction.RESPONSE})
BOTH = REQUEST | RESPONSE


def directions_of(side: Side) -> Mapping[str, frozenset[Direction]]:
    """The directions of every schema that an operation or a webhook uses."""
    directions: dict[str, frozenset[Direction]] = defaultdict(frozenset)
    for direction, types in ((REQUEST, _sent), (RESPONSE, _received)):
        for name in _reached(types(side.api), side):
            directions[name] |= direction
    return directions


def resources_of_models(side: Side) -> Mapping[str, frozenset[str]]:
    """The resources whose methods send or return a model, by `models.` and its class."""
    users: dict[str, frozenset[str]] = defaultdict(frozenset)
    for resource in side.api.resources:
        part = replace(side.api, resources=(resource,), webhooks=None)
        for name in _reached(chain(_sent(part), _received(part)), side):
            users[f"models.{side.named[name].class_name}"] |= {resource.name}
    return users


def _sent(api: Api) -> Iterator[TypeRef]:
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
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
    yield from (content.type for content in contents if content.type is not None)
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
        waiting += [
            inner for type_ in _parts(side.named[name]) for inner in _names(type_)
        ]
    return reached


def _parts(named: NamedSchema) -> Iterator[TypeRef]:
    match named:
        case Model():
            yield from (field.type for field in named.fields)
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
        case TupleType(members) | UnionType(members):
            for member in members:
                yield from _names(member)
        case (
            PrimitiveType() | LiteralType() | AnyType() | BinaryType() | ExternalType()
        ):
            pass
