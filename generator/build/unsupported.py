"""Reports features of a document that clients do not support: one note per kind.

Limits of single values (`minimum`, `pattern`, …) are not reported: pages and docstrings
show them to users.
"""

from collections.abc import Iterable, Iterator

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape
from generator.document.schemas.keywords import (
    OPEN_SCHEMAS,
    SCHEMA_LISTS,
    SCHEMA_MAPS,
    SCHEMAS,
)

_UNCHECKED = (
    "not", "if", "dependentRequired", "dependentSchemas", "contains", "propertyNames",
    "minProperties", "maxProperties", "contentSchema", "unevaluatedItems",
    "unevaluatedProperties",
)  # fmt: skip
"""Keywords that restrict values in a way that Python types cannot. `then`, `else`,
`minContains` and `maxContains` have no meaning without the ones listed here."""

_NAMED = frozenset({"content", "headers", "responses", "links", "callbacks", "paths",
                    "webhooks", "encoding", "parameters", "requestBodies"})  # fmt: skip
"""Fields of OpenAPI whose value is an object with arbitrary names, or a list."""

_VALUES = frozenset({"example", "examples"})
"""Fields with values, which may look like anything."""


def unsupported(root: dict[str, Json]) -> Iterator[Diagnostic]:
    """A note for each place in a document in normal form that has no effect."""
    components = root.get("components")
    if isinstance(components, dict):
        yield from _named(components.get("schemas"), "/components/schemas")
    for section in ("paths", "webhooks"):
        yield from _object({section: root.get(section)}, "")


def _object(node: Json, pointer: str) -> Iterator[Diagnostic]:
    """The notes on an OpenAPI object that is not a schema."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from _object(item, f"{pointer}/{index}")
    if not isinstance(node, dict):
        return
    for key, child in node.items():
        place = f"{pointer}/{escape(key)}"
        if key == "x-ms-skip-url-encoding" and child is True:
            yield _note(
                "`x-ms-skip-url-encoding` is not supported: the value is encoded", place
            )
        elif key.startswith("x-") and key != "x-clientloom-operations":
            continue
        elif key == "callbacks":
            yield _note(
                "callbacks are not generated: their payloads have no types", place
            )
        elif key in ("schema", "itemSchema"):
            yield from _schema(child, place)
        elif key == "encoding" and isinstance(child, dict):
            yield from _encodings(child.items(), place)
        elif key == "prefixEncoding" and isinstance(child, list):
            yield from _encodings(enumerate(child), place)
        elif key == "itemEncoding":
            yield from _encoding(child, place)
        elif key in _NAMED and isinstance(child, dict):
            for name, item in child.items():
                yield from _object(item, f"{place}/{escape(name)}")
        elif key not in _VALUES:
            yield from _object(child, place)


def _encodings(
    encodings: Iterable[tuple[str | int, Json]], pointer: str
) -> Iterator[Diagnostic]:
    for name, encoding in encodings:
        yield from _encoding(encoding, f"{pointer}/{escape(str(name))}")


def _encoding(node: Json, pointer: str) -> Iterator[Diagnostic]:
    if not isinstance(node, dict):
        return
    if node.get("headers"):
        yield _note("headers of a part are not sent", f"{pointer}/headers")
    if node.get("allowReserved") is True:
        message = "`allowReserved` in a form is not supported: the value is encoded"
        yield _note(message, f"{pointer}/allowReserved")
    for keyword in ("encoding", "prefixEncoding", "itemEncoding"):
        if keyword in node:
            message = (
                f"`{keyword}` inside a part is not supported: pass the part as bytes"
            )
            yield _note(message, f"{pointer}/{keyword}")


def _schema(node: Json, pointer: str) -> Iterator[Diagnostic]:
    """The notes on a schema and everything inside it."""
    if not isinstance(node, dict):
        return
    for key, child in node.items():
        place = f"{pointer}/{escape(key)}"
        if key in _UNCHECKED:
            message = (
                f"`{key}` is not checked: values that violate it are read and sent"
            )
            yield _note(message, place)
        if key in SCHEMA_MAPS:
            yield from _named(child, place)
        elif key in SCHEMA_LISTS and isinstance(child, list):
            for index, item in enumerate(child):
                yield from _schema(item, f"{place}/{index}")
        elif key in SCHEMAS or key in OPEN_SCHEMAS or key == "items":
            yield from _schema(child, place)


def _named(node: Json, pointer: str) -> Iterator[Diagnostic]:
    if isinstance(node, dict):
        for name, schema in node.items():
            yield from _schema(schema, f"{pointer}/{escape(name)}")


def _note(message: str, pointer: str) -> Diagnostic:
    return Diagnostic(codes.KEYWORD_UNSUPPORTED, message, Origin("", pointer))
