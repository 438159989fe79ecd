"""What kind of value a schema describes."""

from collections.abc import Mapping

from generator.build import access
from generator.build.merging import constrains
from generator.document import Json
from generator.model import BinaryType, Primitive, PrimitiveType, TypeRef

STRING_FORMATS = {"date-time": Primitive.DATE_TIME, "date": Primitive.DATE}


def kinds_of(schema: Mapping[str, Json]) -> list[Json]:
    """The values of `type`, one or several; [None] without it."""
    kind = schema.get("type")
    return list(kind) if isinstance(kind, list) else [kind]


def says_something(part: Json) -> bool:
    """Whether a part of an allOf restricts the value."""
    return isinstance(part, dict) and constrains(part)


def describes_type(variant: Json) -> bool:
    """Whether a variant describes a type, and not only which keys are required."""
    return isinstance(variant, dict) and not set(variant) <= {
        "required",
        "not",
        "description",
    }


def implied_type(schema: Mapping[str, Json]) -> str | None:
    """The type of a schema without `type`, where its keywords leave only one."""
    if access.mapping(schema, "properties") or isinstance(
        schema.get("additionalProperties"), dict
    ):
        return "object"
    if "items" in schema or "prefixItems" in schema:
        return "array"
    if access.text(schema, "format") in STRING_FORMATS or "pattern" in schema:
        return "string"
    return None


def string_type(schema: dict[str, Json]) -> TypeRef:
    """The type of a text, or of bytes, by its format and media type."""
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
    if format_ in STRING_FORMATS:
        return PrimitiveType(STRING_FORMATS[format_], format_)
    return PrimitiveType(Primitive.STRING, format_)
