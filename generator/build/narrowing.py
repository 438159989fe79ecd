"""Notes on schemas that accept more values than their types in the client."""

from collections.abc import Callable, Iterator

from generator import codes
from generator.build import access
from generator.build.arrays import ends_with_prefix
from generator.build.kinds import implied_type
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json

_TYPED = ("type", "enum", "const", "oneOf", "anyOf")
"""Keywords that decide the type of a schema before any other."""

_ANY_KEY = {"", ".*", "^.*$", ".+", "^.+$"}
"""Patterns that every key matches."""

_REST = {"additionalProperties", "unevaluatedProperties"}
"""What describes the values of other keys."""

_DEEPEST = 50
"""The most schemas in a row in which a type is looked for."""


class TypeNarrowing:
    """Finds schemas whose types in the client are narrower.

    `resolve` returns the schema that a `$ref` points to, or None.
    """

    def __init__(self, resolve: Callable[[str], dict[str, Json] | None]) -> None:
        self._resolve = resolve

    def notes(self, schema: dict[str, Json], pointer: str) -> Iterator[Diagnostic]:
        """The notes on a schema that is not a part of another one."""
        parts = list(self._parts(schema))
        if not any(keyword in part for part in parts for keyword in _TYPED):
            implied = next(filter(None, map(implied_type, parts)), None)
            # A component that is referred to has its own note.
            if implied is not None and "$ref" not in schema:
                article = "a" if implied == "string" else "an"
                message = f"without `type`, the schema is read as {article} {implied}"
                yield _note(message, pointer)
        patterns = access.mapping(schema, "patternProperties")
        if patterns.keys() - _ANY_KEY and not _REST & schema.keys():
            message = "keys that match no pattern are read like those that do"
            yield _note(message, pointer)
        length = len(access.items(schema, "prefixItems"))
        least = schema.get("minItems")
        is_whole = isinstance(least, int) and least >= length
        if length and ends_with_prefix(schema) and not is_whole:
            message = f"without `minItems: {length}`, all {length} items are read"
            yield _note(f"{message} as required", pointer)

    def _parts(self, schema: dict[str, Json]) -> Iterator[dict[str, Json]]:
        """A schema, the target of its reference, and the parts of its allOf."""
        waiting: list[Json] = [schema]
        seen: set[str] = set()
        while waiting and len(seen) < _DEEPEST:
            part = waiting.pop()
            if not isinstance(part, dict):
                continue
            yield part
            waiting.extend(access.items(part, "allOf"))
            reference = part.get("$ref")
            if isinstance(reference, str) and reference not in seen:
                seen.add(reference)
                waiting.append(self._resolve(reference))


def _note(message: str, pointer: str) -> Diagnostic:
    return Diagnostic(codes.TYPE_NARROWED, message, Origin("", pointer))
