"""The types of connections.yaml: a closed union, and the words that spell them.

`text`, `integer`, `boolean`, `decimal`, `timestamp`, `data` and `raw`; the name of an
enum or a model; `list of X`, `map of text`, `id of X`, each perhaps with ` or none`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Scalar(StrEnum):
    """Values without parts."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    TIMESTAMP = "timestamp"
    DATA = "data"
    """JSON values by name."""
    RAW = "raw"
    """What the provider's client gave, in its own type."""


@dataclass(frozen=True, slots=True)
class ScalarType:
    """A scalar."""

    kind: Scalar


@dataclass(frozen=True, slots=True)
class EnumType:
    """One of the words of an enum of connections.yaml."""

    name: str


@dataclass(frozen=True, slots=True)
class ModelType:
    """A model of connections.yaml."""

    name: str


@dataclass(frozen=True, slots=True)
class IdOf:
    """An argument that takes a model or its id."""

    model: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """Several in order."""

    item: CanonicalType


@dataclass(frozen=True, slots=True)
class MapOf:
    """Values by name."""

    value: CanonicalType


@dataclass(frozen=True, slots=True)
class Optional:
    """A value or none."""

    inner: CanonicalType


CanonicalType: TypeAlias = (
    ScalarType | EnumType | ModelType | IdOf | ListOf | MapOf | Optional
)
"""Every type that a field or an argument can have."""

TEXT = ScalarType(Scalar.TEXT)
TIMESTAMP = ScalarType(Scalar.TIMESTAMP)


def without_none(type_: CanonicalType) -> CanonicalType:
    """The type of the value when there is one."""
    return type_.inner if isinstance(type_, Optional) else type_


def parse(text: str, enums: Collection[str], models: Collection[str]) -> CanonicalType:
    """The type that a text spells. Raises ValueError when it spells none."""
    if text.endswith(" or none"):
        return Optional(parse(text.removesuffix(" or none"), enums, models))
    for word, kind in (("list of ", ListOf), ("map of ", MapOf)):
        if text.startswith(word):
            return kind(parse(text.removeprefix(word), enums, models))
    if text.startswith("id of ") and text.removeprefix("id of ") in models:
        return IdOf(text.removeprefix("id of "))
    if text in enums:
        return EnumType(text)
    if text in models:
        return ModelType(text)
    try:
        return ScalarType(Scalar(text))
    except ValueError:
        raise ValueError(f"{text!r} is no type") from None


def spelled(type_: CanonicalType) -> str:
    """A type as connections.yaml spells it."""
    match type_:
        case ScalarType(kind):
            return kind.value
        case EnumType(name) | ModelType(name):
            return name
        case IdOf(name):
            return f"id of {name}"
        case ListOf(item):
            return f"list of {spelled(item)}"
        case MapOf(value):
            return f"map of {spelled(value)}"
        case Optional(inner):
            return f"{spelled(inner)} or none"


def model_of(type_: CanonicalType) -> str | None:
    """The model that a type is or identifies, None for others."""
    match without_none(type_):
        case ModelType(name) | IdOf(name):
            return name
        case _:
            return None
