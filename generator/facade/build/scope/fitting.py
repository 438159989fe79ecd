"""Which values of a description fit which types of the facade, and the other way."""

from __future__ import annotations

from generator.facade.build.scope.catalogue import Catalogue
from generator.facade.build.scope.kinds import Described, Kind, Own, Untyped
from generator.facade.model import Expression, FunctionCall, NameReference
from generator.facade.model.types import (
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

_READABLE: dict[CanonScalar, frozenset[Primitive]] = {
    CanonScalar.TEXT: frozenset(
        {Primitive.STRING, Primitive.INTEGER, Primitive.NUMBER, Primitive.FLOAT}
    ),
    CanonScalar.INTEGER: frozenset({Primitive.INTEGER}),
    CanonScalar.BOOLEAN: frozenset({Primitive.BOOLEAN}),
    CanonScalar.DECIMAL: frozenset(
        {Primitive.NUMBER, Primitive.INTEGER, Primitive.FLOAT, Primitive.STRING}
    ),
    CanonScalar.TIMESTAMP: frozenset(
        {Primitive.DATE_TIME, Primitive.DATE, Primitive.STRING}
    ),
}
"""What can be converted into each scalar: ids that are numbers become text, amounts
that are written as text become decimals."""


def readable(catalogue: Catalogue, kind: Kind, scalar: CanonScalar) -> bool:
    """Whether a value of an answer can be read as a scalar of the facade."""
    if scalar in (CanonScalar.RAW, CanonScalar.DATA):
        return True
    match kind:
        case Untyped():
            return True
        case Own(type_):
            return without_none(type_) in _own_as(scalar)
        case Described(type_):
            return _described(catalogue, type_, scalar)


def _own_as(scalar: CanonScalar) -> tuple[CanonType, ...]:
    return (CanonScalarType(scalar),)


def _described(catalogue: Catalogue, type_: TypeRef, scalar: CanonScalar) -> bool:
    match catalogue.resolve(type_):
        case AnyType():
            return True
        case PrimitiveType(kind):
            return kind in _READABLE[scalar] or kind is Primitive.NULL
        case LiteralType(values):
            wanted = {
                CanonScalar.TEXT: str | int,
                CanonScalar.BOOLEAN: bool,
                CanonScalar.INTEGER: int,
            }
            kind_ = wanted.get(scalar)
            return kind_ is not None and all(isinstance(one, kind_) for one in values)
        case UnionType(variants):
            return all(_described(catalogue, one, scalar) for one in variants)
        case _:
            return False


def moment(time: Expression) -> Expression:
    """A time as the facade has it: in the provider's zone where it names none."""
    return FunctionCall("moment", (time, NameReference("scope.zone")))


def readable_texts(catalogue: Catalogue, kind: Kind) -> bool:
    """Whether a value is a list whose items can be read as text."""
    match kind:
        case Untyped():
            return True
        case Own(type_):
            return without_none(type_) == CanonListType(TEXT)
        case Described(type_):
            resolved = catalogue.resolve(type_)
            return isinstance(resolved, AnyType) or (
                isinstance(resolved, ListType)
                and _described(catalogue, resolved.item, CanonScalar.TEXT)
            )


def sendable(catalogue: Catalogue, own: CanonType, type_: TypeRef) -> str | None:
    """How a value of the facade is sent as a type of the description.

    "" as it is, the name of a function that converts it, None not at all.
    """
    bare = without_none(own)
    match catalogue.resolve(type_):
        case AnyType():
            return ""
        case MapType():
            return "" if isinstance(bare, CanonMapType) else None
        case ListType(item):
            if isinstance(bare, CanonListType):
                return sendable(catalogue, bare.item, item)
            one = sendable(catalogue, bare, item)
            return "one" if one == "" else None
        case UnionType(variants):
            ways = [sendable(catalogue, own, one) for one in variants]
            return "" if "" in ways else next((way for way in ways if way), None)
        case PrimitiveType(kind):
            return _sendable_scalar(bare, kind)
        case _:
            return None


def _sendable_scalar(bare: CanonType, kind: Primitive) -> str | None:
    match bare:
        case CanonIdType() | CanonScalarType(CanonScalar.TEXT):
            if kind is Primitive.INTEGER:
                return "whole_number"
            return "" if kind is Primitive.STRING else None
        case CanonScalarType(CanonScalar.BOOLEAN):
            return "" if kind is Primitive.BOOLEAN else None
        case CanonScalarType(CanonScalar.INTEGER):
            return "" if kind in (Primitive.INTEGER, Primitive.NUMBER) else None
        case CanonEnumType():
            return "" if kind is Primitive.STRING else None
        case _:
            return None


def constant_fits(catalogue: Catalogue, value: object, type_: TypeRef) -> bool:
    """Whether a constant of a binding may be sent as a type of the description."""
    match catalogue.resolve(type_):
        case AnyType():
            return True
        case LiteralType(values, open=is_open):
            return value in values or (is_open and isinstance(value, str))
        case UnionType(variants):
            return any(constant_fits(catalogue, value, one) for one in variants)
        case ListType(item):
            return isinstance(value, list) and all(
                constant_fits(catalogue, one, item) for one in value
            )
        case MapType(item):
            return isinstance(value, dict) and all(
                constant_fits(catalogue, one, item) for one in value.values()
            )
        case PrimitiveType(kind):
            return _scalar_fits(value, kind)
        case _:
            return isinstance(value, dict)


def _scalar_fits(value: object, kind: Primitive) -> bool:
    match kind:
        case Primitive.STRING | Primitive.DATE | Primitive.DATE_TIME:
            return isinstance(value, str)
        case Primitive.BOOLEAN:
            return isinstance(value, bool)
        case Primitive.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Primitive.NUMBER | Primitive.FLOAT:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case Primitive.NULL:
            return value is None
