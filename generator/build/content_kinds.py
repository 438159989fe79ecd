"""The format of a content, where its schema says more than its media type."""

from generator.build import access
from generator.build.content_names import ANY_MEDIA_TYPE, Kind, media_type_kind
from generator.build.kinds import implied_type, kinds_of, string_type
from generator.build.registry import Registry
from generator.document import Json
from generator.model import BinaryType


def content_kind(name: str, schema: Json, registry: Registry) -> Kind:
    """The format of a content.

    Args:
        name: Its media type.
        schema: Its schema, or that of its items.
        registry: The schemas of the document.
    """
    kind = media_type_kind(name)
    if not isinstance(schema, dict):
        return kind
    merged = registry.merge(schema)
    if name.partition(";")[0].strip() in ANY_MEDIA_TYPE and _is_binary(merged):
        return "bytes"
    return "bytes" if is_form_without_fields(name, schema, registry) else kind


def is_form_without_fields(name: str, schema: Json, registry: Registry) -> bool:
    """Whether a content is a form, but its schema describes no object.

    Parts of other multipart contents have no names, so an array can describe them.
    """
    kind = media_type_kind(name)
    if kind not in ("form", "multipart") or not isinstance(schema, dict):
        return False
    merged = registry.merge(schema)
    types = {str(type_ or implied_type(merged) or "") for type_ in kinds_of(merged)}
    fields = {"", "object"}
    if not name.startswith("multipart/form-data"):
        fields |= {"array"} if kind == "multipart" else set()
    return not fields & types


def _is_binary(merged: dict[str, Json]) -> bool:
    """Whether a schema describes bytes."""
    return (
        access.text(merged, "type") == "string" and string_type(merged) == BinaryType()
    )
