"""Media types, examples, encodings and headers: the parts of a body."""

from generator import codes
from generator.document.openapi.object_reader import (
    ABSENT,
    Absent,
    FieldReader,
    ObjectReader,
)
from generator.document.source import Position
from generator.document.values import Json, Object, shorten, without_extensions

STYLES = {
    "path": ("matrix", "label", "simple"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
"""The styles that a parameter may have, by location."""


class PayloadReader:
    """Reads `content` and everything in it."""

    def __init__(self, reader: ObjectReader) -> None:
        self._reader = reader
        text, flag = reader.text, reader.flag
        self._example_fields: dict[str, FieldReader] = {
            "summary": text,
            "description": text,
            "value": reader.any,
            "externalValue": text,
            "dataValue": reader.any,
            "serializedValue": text,
        }
        self._example = reader.shared("example", self._read_example)
        self.headers: FieldReader = reader.map_of(
            reader.shared("header", self.header), "an object of headers"
        )
        encoding_fields: dict[str, FieldReader] = {
            "contentType": text,
            "headers": self.headers,
            "style": text,
            "explode": flag,
            "allowReserved": flag,
        }
        encoding = reader.record("an encoding", encoding_fields)
        encodings: dict[str, FieldReader] = {
            "encoding": reader.map_of(encoding, "an object of encodings"),
            "prefixEncoding": reader.list_of(encoding, "an array of encodings"),
            "itemEncoding": encoding,
        }
        # Since OpenAPI 3.2, encodings can nest.
        encoding_fields.update(encodings)
        self._media_fields: dict[str, FieldReader] = {
            "schema": reader.schema,
            "itemSchema": reader.schema,
            "example": reader.any,
            "examples": self.examples,
            **encodings,
        }
        self._media_types = reader.map_of(self._media_type, "an object of media types")
        self._header_fields: dict[str, FieldReader] = {
            "description": text,
            "required": flag,
            "deprecated": flag,
            "allowEmptyValue": reader.skip,
            "style": text,
            "explode": flag,
            "allowReserved": reader.skip,
            "schema": reader.schema,
            "example": reader.any,
            "examples": self.examples,
            "content": self.content,
        }

    def content(self, value: Json, position: Position) -> Json | Absent:
        """Media types by name."""
        return self._media_types(without_extensions(value), position)

    def header(self, node: Object, position: Position) -> Object:
        """A header of a response or of a part of a body."""
        fields = {
            key: value for key, value in node.items() if key not in ("name", "in")
        }
        node = with_schema(self._reader, fields, position, set(self._header_fields))
        result = self._reader.fields(node, position, self._header_fields, "a header")
        return with_one_value(self._reader, result, position, "header")

    def _media_type(self, value: Json, position: Position) -> Json | Absent:
        if value is None:
            return {}
        result = self._reader.inline(
            value, position, "media type", self._read_media_type
        )
        return {} if result is None else result

    def _read_media_type(self, node: Object, position: Position) -> Object:
        result = self._reader.fields(node, position, self._media_fields, "a media type")
        if "example" in result and "examples" in result:
            del result["example"]
        return result

    def examples(self, value: Json, position: Position) -> Json | Absent:
        """Named examples. An array, which some authors write, uses its indexes as
        names."""
        if isinstance(value, list):
            return {str(index): {"value": item} for index, item in enumerate(value)}
        if not isinstance(value, dict):
            self._reader.malformed(value, position, "an object of examples")
            return ABSENT
        out: Object = {}
        for name, item in value.items():
            if isinstance(item, dict) and _is_example(item):
                result = self._example(item, position.child(name))
                if result is not ABSENT:
                    out[name] = result
            else:
                out[name] = {"value": item}
        return out

    def _read_example(self, node: Object, position: Position) -> Object:
        result = self._reader.fields(node, position, self._example_fields, "an example")
        data, serialized = result.pop("dataValue", ABSENT), result.pop(
            "serializedValue", ABSENT
        )
        if "value" not in result and data is not ABSENT:
            result["value"] = data
        elif "value" not in result and serialized is not ABSENT:
            result["value"] = serialized
        if "value" in result:
            result.pop("externalValue", None)
        return result


_EXAMPLE = {
    "$ref",
    "value",
    "externalValue",
    "dataValue",
    "serializedValue",
    "summary",
    "description",
}


def _is_example(item: Object) -> bool:
    """Whether an item is an example object; some authors write the value itself."""
    return not item or bool(
        _EXAMPLE & item.keys()
        and all(key in _EXAMPLE or key.startswith("x-") for key in item)
    )


VALUE_FIELDS = frozenset(
    {
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum",
        "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems",
        "uniqueItems", "enum", "multipleOf", "properties", "additionalProperties",
        "nullable", "x-nullable", "oneOf", "anyOf", "allOf", "title",
    }
)  # fmt: skip
"""Fields of a schema that Swagger 2.0 has directly on parameters and headers."""


def value_schema(reader: ObjectReader, node: Object, position: Position) -> Object:
    """The schema made from keywords that are directly on a parameter or header."""
    keywords = {key: value for key, value in node.items() if key in VALUE_FIELDS}
    return reader.schemas.content(keywords, position)


def with_schema(
    reader: ObjectReader, node: Object, position: Position, known: set[str]
) -> Object:
    """An OpenAPI 3 parameter or header whose type is written as in Swagger 2.0, with a
    schema instead."""
    stray = [key for key in node if key in VALUE_FIELDS and key not in known]
    if not stray or "content" in node or "schema" in node:
        return node
    reader.diagnostics.add(
        codes.VALUE_MALFORMED,
        f"`{stray[0]}` belongs in `schema`; it is read as if it were there",
        position.child(stray[0]),
    )
    rest = {key: value for key, value in node.items() if key not in stray}
    return {**rest, "schema": {key: node[key] for key in stray}}


def with_one_value(
    reader: ObjectReader, result: Object, position: Position, location: str
) -> Object:
    """A parameter or header with either a schema or one media type, and a style that
    fits."""
    content = result.get("content")
    if "schema" in result and content is not None:
        reader.diagnostics.add(
            codes.VALUE_MALFORMED,
            "`schema` and `content` are mutually exclusive; `content` is ignored",
            position.child("content"),
        )
        del result["content"]
    elif isinstance(content, dict) and len(content) != 1:
        reader.diagnostics.add(
            codes.VALUE_MALFORMED,
            "`content` must have exactly one media type here; the first one is used",
            position.child("content"),
        )
        result["content"] = dict(list(content.items())[:1])
        if not content:
            del result["content"]
    if "schema" not in result and "content" not in result:
        reader.diagnostics.add(
            codes.VALUE_MALFORMED,
            "neither `schema` nor `content` declares the value; any value is accepted",
            position,
        )
        result["schema"] = {}
    style = result.get("style")
    if style is not None and style not in STYLES.get(location, (style,)):
        if style == "cookie" and location == "cookie":
            result["x-clientloom-style"] = "cookie"
        else:
            reader.diagnostics.add(
                codes.VALUE_MALFORMED,
                (
                    f"`{shorten(str(style))}` is not a style for a {location} "
                    "parameter; it is ignored"
                ),
                position.child("style"),
            )
        del result["style"]
    if "content" in result:
        for key in ("style", "explode", "allowReserved"):
            result.pop(key, None)
    if "example" in result and "examples" in result:
        del result["example"]
    return result
