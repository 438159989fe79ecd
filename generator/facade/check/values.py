"""The types of expressions, and which values of a spec fit the facade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.facade.check.catalog import Catalog
from generator.facade.check.code import Expression, NameReference
from generator.facade.read.types import (
    TEXT,
    CanonEnumType,
    CanonIdType,
    CanonListType,
    CanonMapType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    without_none,
)
from generator.model import (
    AnyType,
    ListType,
    LiteralType,
    MapType,
    Primitive,
    PrimitiveType,
    TypeRef,
    UnionType,
)


@dataclass(frozen=True, slots=True)
class DescribedType:
    """A type in the provider's spec; `pointer` is its place."""

    type: TypeRef
    pointer: str


@dataclass(frozen=True, slots=True)
class FacadeType:
    """A type of the facade."""

    type: CanonType


@dataclass(frozen=True, slots=True)
class JsonType:
    """JSON of an unknown shape."""


ValueType: TypeAlias = DescribedType | FacadeType | JsonType


@dataclass(frozen=True, slots=True)
class TypedExpression:
    """An expression with its type.

    `present` means that it is never None. `argument` is the name of the argument or
    the response that it is; functions that use it receive it as a parameter.
    """

    expression: Expression
    type: ValueType
    present: bool = False
    argument: str | None = None

    @classmethod
    def variable(cls, name: str, type_: ValueType) -> TypedExpression:
        """A variable, or an attribute of one, that is never None."""
        return cls(NameReference(name), type_, present=True)

    @property
    def described(self) -> str | None:
        """The place of its type in the spec, if it has one."""
        return self.type.pointer if isinstance(self.type, DescribedType) else None


_NUMBERS = (*(Primitive.INTEGER, Primitive.NUMBER, Primitive.FLOAT, Primitive.DECIMAL),)

_MOMENTS = frozenset({Primitive.DATE_TIME, Primitive.DATE, Primitive.STRING})

_READABLE: dict[CanonScalar, frozenset[Primitive]] = {
    CanonScalar.TEXT: frozenset({*_NUMBERS, Primitive.STRING, Primitive.UUID}),
    CanonScalar.INTEGER: frozenset({Primitive.INTEGER, Primitive.STRING}),
    CanonScalar.BOOLEAN: frozenset({Primitive.BOOLEAN}),
    CanonScalar.DECIMAL: frozenset({*_NUMBERS, Primitive.STRING}),
    CanonScalar.DATE: _MOMENTS,
    CanonScalar.TIMESTAMP: _MOMENTS,
}
"""The types that each scalar can be read from: numeric ids become strings, and string
amounts become decimals."""

_READABLE_WORDS: dict[CanonScalar, type | tuple[type, ...]] = {
    CanonScalar.TEXT: (str, int),
    CanonScalar.BOOLEAN: bool,
    CanonScalar.INTEGER: int,
}
"""The Python types of enum values that each scalar can be read from."""


def is_readable(catalog: Catalog, type_: ValueType, scalar: CanonScalar) -> bool:
    """Whether a response value can be read as a scalar of the facade."""
    if scalar in (CanonScalar.RAW, CanonScalar.DATA):
        return True
    match type_:
        case JsonType():
            return True
        case FacadeType(canon_type):
            return without_none(canon_type) == CanonScalarType(scalar)
        case DescribedType(described):
            return _is_described_readable(catalog, described, scalar)


def is_text_list(catalog: Catalog, type_: ValueType) -> bool:
    """Whether a value is a list whose items can be read as strings."""
    match type_:
        case JsonType():
            return True
        case FacadeType(canon_type):
            return without_none(canon_type) == CanonListType(TEXT)
        case DescribedType(described):
            resolved = catalog.resolve(described)
            return isinstance(resolved, AnyType) or (
                isinstance(resolved, ListType)
                and _is_described_readable(catalog, resolved.item, CanonScalar.TEXT)
            )


def _is_described_readable(
    catalog: Catalog, type_: TypeRef, scalar: CanonScalar
) -> bool:
    match catalog.resolve(type_):
        case AnyType():
            return True
        case PrimitiveType(primitive):
            return primitive in _READABLE[scalar] or primitive is Primitive.NULL
        case LiteralType(words):
            types = _READABLE_WORDS.get(scalar)
            return types is not None and all(isinstance(word, types) for word in words)
        case UnionType(variants):
            return all(
                _is_described_readable(catalog, variant, scalar) for variant in variants
            )
        case _:
            return False


def sendable(catalog: Catalog, canon_type: CanonType, type_: TypeRef) -> str | None:
    """How to send a facade value as a type of the spec.

    "" as it is, the name of a function that converts it, None if it is impossible.
    """
    bare = without_none(canon_type)
    match catalog.resolve(type_):
        case AnyType():
            return ""
        case MapType():
            return "" if isinstance(bare, CanonMapType) else None
        case ListType(item):
            if isinstance(bare, CanonListType):
                return sendable(catalog, bare.item, item)
            return "one" if sendable(catalog, bare, item) == "" else None
        case UnionType(variants):
            ways = [sendable(catalog, canon_type, variant) for variant in variants]
            return "" if "" in ways else next((way for way in ways if way), None)
        case PrimitiveType(primitive):
            return _sendable_scalar(bare, primitive)
        case _:
            return None


def _sendable_scalar(bare: CanonType, primitive: Primitive) -> str | None:
    match bare:
        case CanonIdType() | CanonScalarType(CanonScalar.TEXT):
            if primitive is Primitive.INTEGER:
                return "whole_number"
            if primitive is Primitive.UUID:
                return "uuid_of"
            return "" if primitive is Primitive.STRING else None
        case CanonScalarType(CanonScalar.BOOLEAN):
            return "" if primitive is Primitive.BOOLEAN else None
        case CanonScalarType(CanonScalar.INTEGER):
            return "" if primitive in (Primitive.INTEGER, Primitive.NUMBER) else None
        case CanonScalarType(CanonScalar.DATE):
            return "" if primitive is Primitive.DATE else None
        case CanonEnumType():
            return "" if primitive is Primitive.STRING else None
        case _:
            return None


def constant_fits(catalog: Catalog, value: object, type_: TypeRef) -> bool:
    """Whether a constant of a binding may be sent as a type of the spec."""
    match catalog.resolve(type_):
        case AnyType():
            return True
        case LiteralType(words, open=is_open):
            return value in words or (is_open and isinstance(value, str))
        case UnionType(variants):
            return any(constant_fits(catalog, value, variant) for variant in variants)
        case ListType(item):
            return isinstance(value, list) and all(
                constant_fits(catalog, member, item) for member in value
            )
        case MapType(item):
            return isinstance(value, dict) and all(
                constant_fits(catalog, member, item) for member in value.values()
            )
        case PrimitiveType(primitive):
            return _scalar_fits(value, primitive)
        case _:
            return isinstance(value, dict)


def _scalar_fits(value: object, primitive: Primitive) -> bool:
    match primitive:
        case Primitive.STRING | Primitive.DATE | Primitive.DATE_TIME:
            return isinstance(value, str)
        case Primitive.BOOLEAN:
            return isinstance(value, bool)
        case Primitive.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Primitive.NUMBER | Primitive.FLOAT:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case (
            Primitive.UUID
            | Primitive.TIME
            | Primitive.DURATION
            | Primitive.BYTES
            | Primitive.DECIMAL
        ):
            return False
        case Primitive.NULL:
            return value is None
