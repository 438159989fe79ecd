"""The keywords of JSON Schema by kind of value, and readers for simple values."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

from generator import codes
from generator.document.files.scalars import plain
from generator.document.problems import DiagnosticCollector, KeywordReport
from generator.document.schemas.types import TYPES, repair_types
from generator.document.source import Position
from generator.document.values import Json, Object, kind_of

SCHEMA_MAPS = ("properties", "patternProperties", "dependentSchemas")
"""Keywords whose value is an object of schemas."""

SCHEMA_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
"""Keywords whose value is an array of schemas."""

SCHEMAS = (
    "not", "if", "then", "else", "contains", "propertyNames", "contentSchema",
)  # fmt: skip
"""Keywords whose value is one schema."""

OPEN_SCHEMAS = ("additionalProperties", "unevaluatedItems", "unevaluatedProperties")
"""Keywords whose value is one schema, and for which true and false are sufficient."""

_TEXTS = (
    "title", "description", "format", "pattern", "$comment", "contentMediaType",
    "contentEncoding",
)  # fmt: skip
_NUMBERS = ("multipleOf", "maximum", "minimum")
_COUNTS = (
    "maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties",
    "maxContains", "minContains",
)  # fmt: skip
_FLAGS = ("uniqueItems", "readOnly", "writeOnly", "deprecated")
_IDENTITY = (
    "$id", "$schema", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary",
    "$defs",
)  # fmt: skip
"""Keywords that only serve references; the normal form does not need them."""

_READ_ELSEWHERE = ("nullable", "x-nullable", "additionalItems", "definitions")

ANNOTATIONS = frozenset(
    {
        "title", "description", "default", "deprecated", "readOnly", "writeOnly",
        "example", "examples", "externalDocs", "xml",
    }
)  # fmt: skip
"""Keywords that describe a value without restricting it."""

KeywordHandler: TypeAlias = Callable[[Object, str, Json, Position], None]
"""Reads a keyword into a schema: the schema so far, the keyword and its value, and the
position of the schema."""


class KeywordReader:
    """Reads keywords with simple values; `handlers` has the reader of each."""

    def __init__(self, diagnostics: DiagnosticCollector) -> None:
        self._diagnostics = diagnostics
        self.handlers: dict[str, KeywordHandler] = {
            **dict.fromkeys(_TEXTS, self._text),
            **dict.fromkeys(_NUMBERS, self._number),
            **dict.fromkeys(_COUNTS, self._count),
            **dict.fromkeys(_FLAGS, self._flag),
            **dict.fromkeys((*_IDENTITY, *_READ_ELSEWHERE), self._nothing),
            **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), self._bound),
            **dict.fromkeys(("xml", "externalDocs"), self._object),
            "type": self._type,
            "required": self._required,
            "dependentRequired": self.dependent_required,
            "enum": self._enum,
            "example": self._example,
            "examples": self._examples,
        }

    def report(self, position: Position) -> KeywordReport:
        """Records diagnostics about the schema at a position."""
        return lambda code, message, key: self._diagnostics.add(
            code, message, position.child(key) if key else position
        )

    def malformed(
        self,
        key: str,
        value: Json,
        position: Position,
        expected: str,
        consequence: str = "it is ignored",
    ) -> None:
        """Reports a value of the wrong kind, and how it is read."""
        self._diagnostics.add(
            codes.VALUE_MALFORMED,
            f"`{key}` is {kind_of(value)} where {expected} is expected; {consequence}",
            position.child(key),
        )

    def dependent_required(
        self, out: Object, key: str, value: Json, position: Position
    ) -> None:
        """`dependentRequired`, also if it comes from `dependencies`."""
        if type(value) is not dict:
            self.malformed(key, value, position, "an object of arrays of names")
            return
        out[key] = {
            name: [item for item in items if type(item) is str]
            for name, items in value.items()
            if type(items) is list
        }

    def _nothing(self, out: Object, key: str, value: Json, position: Position) -> None:
        """A keyword that is read elsewhere, or has no meaning in a single file."""

    def _type(self, out: Object, key: str, value: Json, position: Position) -> None:
        if type(value) is str and value in TYPES:
            out[key] = value
        else:
            repair_types(out, value, self.report(position))

    def _text(self, out: Object, key: str, value: Json, position: Position) -> None:
        if type(value) is str:
            out[key] = value
        elif isinstance(value, (int, float, Decimal)):
            out[key] = str(value).lower() if isinstance(value, bool) else str(value)
        elif value is not None:
            self.malformed(key, value, position, "a string")

    def _number(self, out: Object, key: str, value: Json, position: Position) -> None:
        number = _as_number(value)
        if number is None or (key == "multipleOf" and number <= 0):
            self.malformed(key, value, position, "a number")
        else:
            out[key] = number

    def _bound(self, out: Object, key: str, value: Json, position: Position) -> None:
        if type(value) is not bool:
            self._number(out, key, value, position)

    def _count(self, out: Object, key: str, value: Json, position: Position) -> None:
        number = _as_number(value)
        if number is None or number < 0 or number != int(number):
            self.malformed(key, value, position, "an integer of at least 0")
        else:
            out[key] = int(number)

    def _flag(self, out: Object, key: str, value: Json, position: Position) -> None:
        if type(value) is bool:
            out[key] = value
        elif value in ("true", "false"):
            out[key] = value == "true"
        else:
            self.malformed(key, value, position, "a boolean")

    def _required(self, out: Object, key: str, value: Json, position: Position) -> None:
        if type(value) is bool:
            self._diagnostics.add(
                codes.REQUIRED_ON_PROPERTY,
                "`required` is on the property instead of the object that has it",
                position.child(key),
            )
            return
        expected = "an array of names"
        if type(value) is not list:
            self.malformed(key, value, position, expected)
            return
        names: list[Json] = [item for item in value if type(item) is str]
        if len(names) < len(value):
            self.malformed(key, value, position, expected, "other items are ignored")
        if names:
            # The properties may have been read before, and added their own names.
            lifted = out.get(key)
            names += lifted if isinstance(lifted, list) else []
            out[key] = list(dict.fromkeys(names))

    def _enum(self, out: Object, key: str, value: Json, position: Position) -> None:
        if type(value) is not list:
            self.malformed(key, value, position, "an array of values")
        elif not value:
            self._diagnostics.add(
                codes.VALUE_MALFORMED,
                "the `enum` is empty and accepts nothing; it is ignored",
                position.child(key),
            )
        else:
            out[key] = value

    def _example(
        self, out: Object, _key: str, value: Json, _position: Position
    ) -> None:
        out.setdefault("examples", [value])

    def _examples(
        self, out: Object, key: str, value: Json, _position: Position
    ) -> None:
        if type(value) is list:
            out[key] = value
        elif type(value) is dict:
            out[key] = [
                item["value"] if type(item) is dict and "value" in item else item
                for item in value.values()
            ]
        elif value is not None:
            out[key] = [value]

    def _object(self, out: Object, key: str, value: Json, position: Position) -> None:
        if type(value) is not dict:
            self.malformed(key, value, position, "an object")
        elif key != "externalDocs" or type(value.get("url")) is str:
            out[key] = value


def _as_number(value: Json) -> int | float | Decimal | None:
    """A number, even if it is written as a string; None if it is not one."""
    number = plain(value.strip()) if isinstance(value, str) else value
    if isinstance(number, (int, float, Decimal)) and not isinstance(number, bool):
        return number
    return None
