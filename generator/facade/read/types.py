"""The types of a facade's file, in its own spelling and as Python annotations.

`text`, `integer`, `boolean`, `decimal`, `date`, `timestamp`, `data` and `raw`; the name
of an enum or a model; `list of X`, `map of X`, `id of X`; and any of these with ` or
none`. An operation can also return `pages of X`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias, TypeVar

from generator.python.markdown import code

T = TypeVar("T")

Planned: TypeAlias = Annotated[T, "not for templates"]
"""An attribute of the plan that templates cannot rely on."""


class CanonScalar(StrEnum):
    """Scalar values."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    DATE = "date"
    TIMESTAMP = "timestamp"
    DATA = "data"
    """JSON values by name."""
    RAW = "raw"
    """The object that the provider's client returned, in its own type."""


@dataclass(frozen=True, slots=True)
class CanonScalarType:
    """A scalar."""

    scalar: CanonScalar


@dataclass(frozen=True, slots=True)
class CanonEnumType:
    """An enum of the facade's file."""

    name: str


@dataclass(frozen=True, slots=True)
class CanonModelType:
    """A model of the facade's file; the type of its `raw` is a parameter if it is
    `generic`."""

    name: str
    generic: bool = False


@dataclass(frozen=True, slots=True)
class CanonIdType:
    """An argument that takes a model or its id."""

    model: str


@dataclass(frozen=True, slots=True)
class CanonListType:
    """Values in order."""

    item: CanonType


@dataclass(frozen=True, slots=True)
class CanonPagesType:
    """Values in order that are requested page by page, as they are needed."""

    item: CanonType


@dataclass(frozen=True, slots=True)
class CanonMapType:
    """A map of values by name."""

    value: CanonType


@dataclass(frozen=True, slots=True)
class CanonOptionalType:
    """A value or None."""

    inner: CanonType


CanonType: TypeAlias = (
    CanonScalarType
    | CanonEnumType
    | CanonModelType
    | CanonIdType
    | CanonListType
    | CanonPagesType
    | CanonMapType
    | CanonOptionalType
)
"""Every type of a field, an argument or a result. Only results have pages."""

TEXT = CanonScalarType(CanonScalar.TEXT)
TIMESTAMP = CanonScalarType(CanonScalar.TIMESTAMP)

_ANNOTATIONS = {
    CanonScalar.TEXT: "str",
    CanonScalar.INTEGER: "int",
    CanonScalar.BOOLEAN: "bool",
    CanonScalar.DECIMAL: "Decimal",
    CanonScalar.DATE: "Date",
    CanonScalar.TIMESTAMP: "Timestamp",
    CanonScalar.DATA: "Mapping[str, Any]",
    CanonScalar.RAW: "Any",
}


def without_none(type_: CanonType) -> CanonType:
    """The type without None."""
    return type_.inner if isinstance(type_, CanonOptionalType) else type_


def is_text(type_: CanonType) -> bool:
    """Whether a string is a value of the type."""
    return type_ == TEXT or isinstance(type_, CanonIdType)


def parse_type(
    text: str, enums: Collection[str], models: Mapping[str, bool]
) -> CanonType:
    """Parses the spelling of a type; `models` says which ones are generic.

    Raises ValueError if it is not a type.
    """
    if text.endswith(" or none"):
        return CanonOptionalType(
            parse_type(text.removesuffix(" or none"), enums, models)
        )
    for prefix, type_ in (("list of ", CanonListType), ("map of ", CanonMapType)):
        if text.startswith(prefix):
            return type_(parse_type(text.removeprefix(prefix), enums, models))
    if text.startswith("id of ") and text.removeprefix("id of ") in models:
        return CanonIdType(text.removeprefix("id of "))
    if text in enums:
        return CanonEnumType(text)
    if text in models:
        return CanonModelType(text, models[text])
    try:
        return CanonScalarType(CanonScalar(text))
    except ValueError:
        raise ValueError(f"{text!r} is not a type") from None


def parse_result_type(
    text: str, enums: Collection[str], models: Mapping[str, bool]
) -> CanonType:
    """Parses the spelling of what an operation returns: a type, or `pages of` one.

    Raises ValueError if it is neither.
    """
    item = text.removeprefix("pages of ")
    type_ = parse_type(item, enums, models)
    return type_ if item == text else CanonPagesType(type_)


def item_type(type_: CanonType) -> CanonType | None:
    """The type of one of several results; None if there is only one result."""
    match type_:
        case CanonListType(item) | CanonPagesType(item):
            return item
        case _:
            return None


def single_type(type_: CanonType) -> CanonType:
    """The type of the result, or of one of several, without None."""
    return without_none(item_type(type_) or type_)


def type_spelling(type_: CanonType) -> str:
    """The spelling of a type in the facade's file."""
    match type_:
        case CanonScalarType(scalar):
            return scalar.value
        case CanonEnumType(name) | CanonModelType(name):
            return name
        case CanonIdType(model):
            return f"id of {model}"
        case CanonListType(item):
            return f"list of {type_spelling(item)}"
        case CanonPagesType(item):
            return f"pages of {type_spelling(item)}"
        case CanonMapType(value):
            return f"map of {type_spelling(value)}"
        case CanonOptionalType(inner):
            return f"{type_spelling(inner)} or none"


def annotation_of(type_: CanonType) -> str:
    """A type as a Python annotation in generated code."""
    match type_:
        case CanonScalarType(scalar):
            return _ANNOTATIONS[scalar]
        case CanonEnumType(name) | CanonModelType(name):
            return name
        case CanonIdType(model):
            return f"{model}[Any] | str"
        case CanonListType(item):
            return f"tuple[{annotation_of(item)}, ...]"
        case CanonPagesType(item):
            return f"Pages[{annotation_of(item)}]"
        case CanonMapType(value):
            return f"Mapping[str, {annotation_of(value)}]"
        case CanonOptionalType(inner):
            return f"{annotation_of(inner)} | None"


def annotation_with_raw(type_: CanonType) -> str:
    """The same, with `Any` for the `raw` of a generic model."""
    match type_:
        case CanonModelType(name, generic=True):
            return f"{name}[Any]"
        case CanonListType(CanonModelType() as item):
            return f"tuple[{annotation_with_raw(item)}, ...]"
        case CanonPagesType(item):
            return f"Pages[{annotation_with_raw(item)}]"
        case CanonOptionalType(inner):
            return f"{annotation_with_raw(inner)} | None"
        case _:
            return annotation_of(type_)


def type_link(type_: CanonType, page: str) -> str:
    """A type as Markdown, with a link to its model on `page`."""
    name, text = named_type(type_), code(annotation_of(type_))
    return text if name is None else f"[{text}]({page}#{name.lower()})"


def named_type(type_: CanonType) -> str | None:
    """The model or the enum in a type; None if there is none."""
    match type_:
        case CanonModelType(name) | CanonEnumType(name) | CanonIdType(name):
            return name
        case (
            CanonListType(inner)
            | CanonPagesType(inner)
            | CanonOptionalType(inner)
            | CanonMapType(inner)
        ):
            return named_type(inner)
        case CanonScalarType():
            return None
