"""Reads keys of JSON objects as values of the expected type."""

import json
import re
from collections.abc import Mapping

from generator.document import Json


def text(node: Mapping[str, Json], key: str) -> str | None:
    """The value under `key` if it is a nonblank string, with outer whitespace
    removed."""
    value = node.get(key)
    return stripped(value) if isinstance(value, str) else None


def stripped(value: str | None) -> str | None:
    """A string without outer whitespace; None if nothing is left of it."""
    return (value or "").strip() or None


def mapping(node: Mapping[str, Json], key: str) -> dict[str, Json]:
    """The value under `key` if it is an object, else an empty one."""
    value = node.get(key)
    return value if isinstance(value, dict) else {}


def items(node: Mapping[str, Json], key: str) -> list[Json]:
    """The value under `key` if it is an array, else an empty one."""
    value = node.get(key)
    return value if isinstance(value, list) else []


ANNOTATIONS = frozenset(
    {
        "$comment",
        "default",
        "deprecated",
        "description",
        "example",
        "examples",
        "externalDocs",
        "readOnly",
        "summary",
        "title",
        "writeOnly",
        "xml",
    }
)
"""Keywords of a schema that do not affect which values are valid."""


def constrains(schema: Mapping[str, Json]) -> bool:
    """Whether a schema restricts values; annotations do not."""
    return any(key not in ANNOTATIONS and not key.startswith("x-") for key in schema)


def flag(node: Mapping[str, Json], key: str) -> bool:
    """Whether the value under `key` is true."""
    return node.get(key) is True


_EXACT = re.compile(r'"\\u0000([^"]*)\\u0000"')


def json_text(value: Json) -> str:
    """The value as one line of JSON, for documentation; numbers keep their digits."""
    text = json.dumps(value, ensure_ascii=False, default=_marked)
    return _EXACT.sub(r"\1", text)


def _marked(value: object) -> str:
    """An exact number as a marked string, which `json_text` replaces."""
    return f"\0{value}\0"


def example(schema: Mapping[str, Json]) -> str | None:
    """The first example of a schema as JSON text."""
    if "example" in schema:
        return json_text(schema["example"])
    match schema.get("examples"):
        case [first, *_]:
            return json_text(first)
    return None


_CONSTRAINTS = (
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
)
"""Keywords that limit single values."""


def constraints(schema: Mapping[str, Json]) -> tuple[tuple[str, str], ...]:
    """The limits that a schema has for single values, each with its JSON text."""
    return tuple(
        (keyword, json_text(schema[keyword]))
        for keyword in _CONSTRAINTS
        if keyword in schema
    )
