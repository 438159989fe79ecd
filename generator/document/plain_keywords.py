"""Keywords of JSON Schema whose values are no schemas."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

from generator import codes
from generator.document.findings import Findings, Report
from generator.document.keywords import COUNTS, FLAGS, IDENTITY, NUMBERS, TEXTS, TYPES
from generator.document.scalars import plain
from generator.document.schema_repairs import repair_types
from generator.document.source import Place, Source
from generator.document.values import Json, Object, kind_of

Handler: TypeAlias = Callable[[Object, str, Json, Source, str], None]
"""Reads a keyword into a schema: the schema so far, the keyword and its value, and the
file and pointer of the schema."""


class PlainKeywords:
    """Reads keywords with plain values; `handlers` has the reader of each."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        elsewhere = ("nullable", "x-nullable", "additionalItems", "definitions")
        self.handlers: dict[str, Handler] = {
            **dict.fromkeys(TEXTS, self._text),
            **dict.fromkeys(NUMBERS, self._number),
            **dict.fromkeys(COUNTS, self._count),
            **dict.fromkeys(FLAGS, self._flag),
            **dict.fromkeys((*IDENTITY, *elsewhere), self._nothing),
            **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), self._bound),
            **dict.fromkeys(("xml", "externalDocs"), self._object),
            "type": self._type,
            "required": self._required,
            "dependentRequired": self.dependent_required,
            "enum": self._enum,
            "example": self._example,
            "examples": self._examples,
        }

    def report(self, source: Source, pointer: str) -> Report:
        """Records findings about a schema."""
        place = Place(source, pointer)
        return lambda code, message, key: self._findings.add(
            code, message, place.child(key) if key else place
        )

    def _nothing(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        """A keyword that is dealt with elsewhere, or has no meaning in one file."""

    def _type(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is str and value in TYPES:
            out[key] = value
        else:
            repair_types(out, value, self.report(source, pointer))

    def _text(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is str:
            out[key] = value
        elif isinstance(value, (int, float, Decimal)):
            out[key] = str(value).lower() if isinstance(value, bool) else str(value)
        elif value is not None:
            self.malformed(key, value, "text", source, pointer)

    def _number(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        number = _as_number(value)
        if number is None or (key == "multipleOf" and number <= 0):
            self.malformed(key, value, "a number", source, pointer)
        else:
            out[key] = number

    def _bound(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is not bool:
            self._number(out, key, value, source, pointer)

    def _count(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        number = _as_number(value)
        if number is None or number < 0 or number != int(number):
            self.malformed(key, value, "a whole number of at least 0", source, pointer)
        else:
            out[key] = int(number)

    def _flag(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is bool:
            out[key] = value
        elif value in ("true", "false"):
            out[key] = value == "true"
        else:
            self.malformed(key, value, "a boolean", source, pointer)

    def _required(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is bool:
            self._findings.add(
                codes.REQUIRED_ON_PROPERTY,
                "`required` stands on the property instead of the object around it",
                Place(source, pointer).child(key),
            )
            return
        if type(value) is not list:
            self.malformed(key, value, "a list of names", source, pointer)
            return
        names = list(dict.fromkeys(item for item in value if type(item) is str))
        if len(names) < len(value) and not all(type(item) is str for item in value):
            self.malformed(
                key,
                value,
                "a list of names",
                source,
                pointer,
                "other items are ignored",
            )
        if names:
            lifted = out.get(key)
            extra = lifted if isinstance(lifted, list) else []
            out[key] = [*names, *(name for name in extra if name not in names)]

    def dependent_required(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        """`dependentRequired`, also when it comes from `dependencies`."""
        if type(value) is not dict:
            self.malformed(key, value, "an object of lists of names", source, pointer)
            return
        out[key] = {
            name: [item for item in items if type(item) is str]
            for name, items in value.items()
            if type(items) is list
        }

    def _enum(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is not list:
            self.malformed(key, value, "a list of values", source, pointer)
        elif not value:
            self._findings.add(
                codes.VALUE_MALFORMED,
                "the `enum` is empty and admits nothing; it is ignored",
                Place(source, pointer).child(key),
            )
        else:
            out[key] = value

    def _example(
        self, out: Object, _key: str, value: Json, _source: Source, _pointer: str
    ) -> None:
        out.setdefault("examples", [value])

    def _examples(
        self, out: Object, key: str, value: Json, _source: Source, _pointer: str
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

    def _object(
        self, out: Object, key: str, value: Json, source: Source, pointer: str
    ) -> None:
        if type(value) is not dict:
            self.malformed(key, value, "an object", source, pointer)
        elif key != "externalDocs" or type(value.get("url")) is str:
            out[key] = value

    def malformed(
        self,
        key: str,
        value: Json,
        wanted: str,
        source: Source,
        pointer: str,
        then: str = "it is ignored",
    ) -> None:
        """Records a value of the wrong kind."""
        self._findings.add(
            codes.VALUE_MALFORMED,
            f"`{key}` is {kind_of(value)} where {wanted} is expected; {then}",
            Place(source, pointer).child(key),
        )


def _as_number(value: Json) -> int | float | Decimal | None:
    """A number, also if it was written as text; None if it is none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float, Decimal)):
        return value
    if isinstance(value, str):
        number = plain(value.strip())
        if isinstance(number, (int, float, Decimal)) and not isinstance(number, bool):
            return number
    return None
