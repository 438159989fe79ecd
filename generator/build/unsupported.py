"""Reports features of a document that clients do not support: one note per kind.

Limits of single values (`minimum`, `pattern`, …) are not reported: pages and docstrings
show them to users.
"""

from collections.abc import Callable, Iterable, Iterator

from generator import codes
from generator.build import access
from generator.build.narrowing import TypeNarrowing
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

_UNTYPED = frozenset({"not", "if", "then", "else", "contains", "propertyNames",
                      "contentSchema", "unevaluatedItems"})  # fmt: skip
"""Keywords whose schemas have no type in the client."""

_NAMED = frozenset({"content", "headers", "responses", "links", "callbacks", "paths",
                    "webhooks", "encoding", "parameters", "requestBodies"})  # fmt: skip
"""Fields of OpenAPI whose value is an object with arbitrary names, or a list."""

_VALUES = frozenset({"example", "examples"})
"""Fields with values, which may look like anything."""


class UnsupportedFeatures:
    """Finds what has no effect in a document in normal form.

    `resolve` returns the schema that a `$ref` points to, or None.
    """

    def __init__(self, resolve: Callable[[str], dict[str, Json] | None]) -> None:
        self._narrowing = TypeNarrowing(resolve)

    def notes(self, root: dict[str, Json]) -> Iterator[Diagnostic]:
        """A note for each place that has no effect."""
        components = root.get("components")
        if isinstance(components, dict):
            yield from self._named(components.get("schemas"), "/components/schemas")
        for section in ("paths", "webhooks"):
            yield from self._object({section: root.get(section)}, "")

    def _object(self, node: Json, pointer: str) -> Iterator[Diagnostic]:
        """The notes on an OpenAPI object that is not a schema."""
        if isinstance(node, list):
            for index, item in enumerate(node):
                yield from self._object(item, f"{pointer}/{index}")
        if not isinstance(node, dict):
            return
        for key, child in node.items():
            place = f"{pointer}/{escape(key)}"
            if key == "x-ms-skip-url-encoding" and child is True:
                yield _note(
                    "`x-ms-skip-url-encoding` is not supported: the value is encoded",
                    place,
                )
            elif key.startswith("x-") and key != "x-clientloom-operations":
                continue
            elif key == "callbacks":
                yield _note(
                    "callbacks are not generated: their payloads have no types", place
                )
            elif key in ("schema", "itemSchema"):
                yield from self._schema(child, place)
            elif key == "encoding" and isinstance(child, dict):
                yield from _encodings(child.items(), place)
            elif key == "prefixEncoding" and isinstance(child, list):
                yield from _encodings(enumerate(child), place)
            elif key == "itemEncoding":
                yield from _encoding(child, place)
            elif key in _NAMED and isinstance(child, dict):
                for name, item in child.items():
                    yield from self._object(item, f"{place}/{escape(name)}")
            elif key not in _VALUES:
                yield from self._object(child, place)

    def _schema(self, node: Json, pointer: str) -> Iterator[Diagnostic]:
        """The notes on a schema and everything inside it."""
        if isinstance(node, dict):
            yield from self._narrowing.notes(node, pointer)
            yield from self._keywords(node, pointer)

    def _keywords(self, node: Json, pointer: str) -> Iterator[Diagnostic]:
        """The notes on the keywords of a schema, and on everything inside it."""
        if not isinstance(node, dict):
            return
        for key, child in node.items():
            place = f"{pointer}/{escape(key)}"
            if key in _UNCHECKED and child is not True:
                message = (
                    f"`{key}` is not checked: values that violate it are read and sent"
                )
                yield _note(message, place)
            if key == "dependentSchemas":
                for name, item in access.mapping(node, key).items():
                    yield from self._keywords(item, f"{place}/{escape(name)}")
            elif key in SCHEMA_MAPS:
                yield from self._named(child, place)
            elif key in SCHEMA_LISTS and isinstance(child, list):
                # The parts of a schema with a type have that type.
                is_part = key == "allOf" or "type" in node
                read = self._keywords if is_part else self._schema
                for index, item in enumerate(child):
                    yield from read(item, f"{place}/{index}")
            elif key in _UNTYPED:
                yield from self._keywords(child, place)
            elif key in SCHEMAS or key in OPEN_SCHEMAS or key == "items":
                yield from self._schema(child, place)

    def _named(self, node: Json, pointer: str) -> Iterator[Diagnostic]:
        if isinstance(node, dict):
            for name, schema in node.items():
                yield from self._schema(schema, f"{pointer}/{escape(name)}")


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


def _note(message: str, pointer: str) -> Diagnostic:
    return Diagnostic(codes.KEYWORD_UNSUPPORTED, message, Origin("", pointer))
