"""The properties that can be reached from an object of a provider."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.draft.terms import subject
from generator.facade.read.types import CanonScalar
from generator.model import (
    LiteralType,
    Model,
    NullableType,
    Primitive,
    PrimitiveType,
    TypeRef,
)

if TYPE_CHECKING:
    from generator.facade.check.catalog import Catalog

_DEPTH = 2
"""How many objects a path may lead through."""

_NESTED = 0.9
"""How much likeness each object along a path costs."""

_NUMBERS = frozenset(
    {
        Primitive.NUMBER,
        Primitive.INTEGER,
        Primitive.FLOAT,
        Primitive.DECIMAL,
        Primitive.STRING,
    }
)

_MOMENTS = frozenset({Primitive.DATE_TIME, Primitive.DATE, Primitive.STRING})

_KINDS = {
    CanonScalar.TEXT: frozenset(
        {Primitive.STRING, Primitive.INTEGER, Primitive.UUID, Primitive.DATE}
    ),
    CanonScalar.DECIMAL: _NUMBERS,
    CanonScalar.INTEGER: frozenset({Primitive.INTEGER}),
    CanonScalar.BOOLEAN: frozenset({Primitive.BOOLEAN}),
    CanonScalar.DATE: _MOMENTS,
    CanonScalar.TIMESTAMP: _MOMENTS,
}
"""The types of a spec that are scalars of a facade."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property that can be reached from an object.

    Attributes:
        path: The path to it.
        name: Its name.
        type: Its type.
        likeness: What its depth leaves of the likeness of its name.
    """

    path: str
    name: str
    type: TypeRef
    likeness: float = 1.0

    @property
    def is_nested(self) -> bool:
        """Whether the path leads through another object."""
        return "." in self.path

    @property
    def joined(self) -> str:
        """The path as a name: `institution.id` is an `institution_id`."""
        return self.path.replace(".", "_")


def reachable(schema: Model, catalog: Catalog) -> Iterator[Property]:
    """The properties that can be reached from an object, those of the object first."""
    yield from _below(schema, catalog, "", 0)


def _below(
    schema: Model, catalog: Catalog, before: str, depth: int
) -> Iterator[Property]:
    for field in schema.fields:
        if "." in field.wire_name or field.wire_name.startswith("$"):
            continue
        path = f"{before}{field.wire_name}"
        yield Property(path, field.wire_name, field.type, _NESTED**depth)
        inner = catalog.model(field.type)
        if inner is not None and depth < _DEPTH:
            yield from _below(inner, catalog, f"{path}.", depth + 1)


def is_scalar(type_: TypeRef, scalar: CanonScalar) -> bool:
    """Whether a type of a spec gives a scalar of a facade."""
    match type_:
        case NullableType(inner):
            return is_scalar(inner, scalar)
        case PrimitiveType(kind):
            return kind in _KINDS.get(scalar, frozenset())
        case LiteralType():
            return scalar is CanonScalar.TEXT
        case _:
            return False


def owner_words(model: str, schema: Model) -> frozenset[str]:
    """Words for an object, which add nothing to the names of its properties."""
    return subject(model) | subject(schema.schema_name)
