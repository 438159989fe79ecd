"""The kind of value that a schema describes, if one schema alone determines it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.build import access
from generator.document import Json, escape
from generator.model import (
    AnyType,
    BinaryType,
    LiteralType,
    NullableType,
    Primitive,
    PrimitiveType,
    TypeRef,
)

_STRING_FORMATS = {"date-time": Primitive.DATE_TIME, "date": Primitive.DATE}

_FLOAT_FORMATS = frozenset({"float", "double"})

_MOST_DIGITS = 25
"""The most digits of a number that is read as an integer although it has a point."""

_LONG = 60
"""The most characters of an enum that fit in a signature."""


def kinds_of(schema: Mapping[str, Json]) -> list[Json]:
    """The values of `type`, one or several; [None] without it."""
    kind = schema.get("type")
    return list(kind) if isinstance(kind, list) else [kind]


def says_something(part: Json) -> bool:
    """Whether a part of an allOf restricts the value."""
    return isinstance(part, dict) and access.constrains(part)


def describes_type(variant: Json) -> bool:
    """Whether a variant describes a type, and not only which keys are required."""
    return isinstance(variant, dict) and not set(variant) <= {
        "required",
        "not",
        "description",
    }


def is_object(schema: Mapping[str, Json]) -> bool:
    """Whether a merged schema becomes a class: it has properties and is not a
    choice."""
    is_choice = any(
        describes_type(variant)
        for keyword in ("oneOf", "anyOf")
        for variant in access.items(schema, keyword)
    )
    return (
        bool(access.mapping(schema, "properties"))
        and not is_choice
        and all(kind in ("object", "null", None) for kind in kinds_of(schema))
    )


def implied_type(schema: Mapping[str, Json]) -> str | None:
    """The type of a schema without `type`, if its keywords allow only one."""
    if access.mapping(schema, "properties") or isinstance(
        schema.get("additionalProperties"), dict
    ):
        return "object"
    if "items" in schema or "prefixItems" in schema:
        return "array"
    if access.text(schema, "format") in _STRING_FORMATS or "pattern" in schema:
        return "string"
    return None


def unlisted(schema: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    """The schemas for the values of unlisted keys, and where they are in the schema.

    Without `additionalProperties`, `unevaluatedProperties` applies, which also sees the
    properties of the parts of an `allOf`, and so does a merged schema.
    """
    for name, value in access.mapping(schema, "patternProperties").items():
        yield f"patternProperties/{escape(name)}", value
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        rest = schema.get(keyword)
        if rest is True or isinstance(rest, dict):
            yield keyword, rest
        if keyword in schema:
            return


def string_type(schema: dict[str, Json]) -> TypeRef:
    """The type of a string, or bytes, by format and media type."""
    format_ = access.text(schema, "format")
    binary = format_ == "binary" or (
        "contentMediaType" in schema
        and "contentEncoding" not in schema
        and not str(schema["contentMediaType"]).startswith(
            ("text/", "application/json")
        )
    )
    if binary:
        return BinaryType()
    kind = _STRING_FORMATS.get(format_ or "", Primitive.STRING)
    return PrimitiveType(kind, format_)


def number_type(schema: Mapping[str, Json], *, as_float: bool) -> TypeRef:
    """The type of a number; a float only if the format says so."""
    format_ = access.text(schema, "format")
    is_float = as_float and (format_ is None or format_ in _FLOAT_FORMATS)
    return PrimitiveType(Primitive.FLOAT if is_float else Primitive.NUMBER, format_)


def is_long(literal: LiteralType) -> bool:
    """Whether a list of values would make a signature hard to read."""
    return sum(len(str(value)) + 4 for value in literal.values) > _LONG


def admits_null_value(schema: Mapping[str, Json]) -> bool:
    """Whether null is among the values of a constant or an enum."""
    return None in _listed(schema) or "null" in kinds_of(schema)


def literal_type(schema: Mapping[str, Json]) -> TypeRef | None:
    """The type of a constant or an enum; None if some value cannot be a literal."""
    values = _listed(schema)
    if not values:
        return AnyType()
    kinds = kinds_of(schema)
    admitted = [
        _as_integer(literal_value(value, kinds))
        for value in values
        if value is not None
    ]
    if not admitted:
        return PrimitiveType(Primitive.NULL)
    literals = {
        repr(value): value for value in admitted if isinstance(value, str | int)
    }
    if len(literals) < len({repr(value) for value in admitted}):
        return None
    type_ = LiteralType(tuple(literals.values()))
    return NullableType(type_) if admits_null_value(schema) else type_


def _listed(schema: Mapping[str, Json]) -> list[Json]:
    return [schema["const"]] if "const" in schema else access.items(schema, "enum")


def _as_integer(value: Json) -> Json:
    """A number without a fraction as an integer, which it equals in JSON."""
    if not isinstance(value, Decimal | float):
        return value
    number = Decimal(value)
    # Larger ones could have more digits than fit into memory.
    is_small = number.is_finite() and number.adjusted() < _MOST_DIGITS
    return int(number) if is_small and number == number.to_integral_value() else value


def literal_value(value: Json, kinds: list[Json]) -> Json:
    """An enum value as it is on the wire: a number in a `string` enum is a string."""
    if "string" in kinds and isinstance(value, bool | int | float):
        return access.json_text(value)
    return value
