"""What the readers of OpenAPI's objects share: checks of shapes, and inlining."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum, auto
from typing import Literal, TypeAlias, TypeVar

from generator import codes
from generator.document.findings import Findings
from generator.document.references import Resolver
from generator.document.schemas import Schemas
from generator.document.source import Place
from generator.document.values import Json, Object, kind_of, shorten


class _Absent(Enum):
    ABSENT = auto()


ABSENT = _Absent.ABSENT
"""What a field's reader returns when there is nothing to keep."""

Absent: TypeAlias = Literal[_Absent.ABSENT]
Field: TypeAlias = Callable[[Json, Place], Json | Absent]
"""Reads the value of one field of an object at its place."""

_MAY_BE_NULL = frozenset({"example", "default", "value", "dataValue"})

_NESTED = 40
"""How deep callbacks and what they contain may be nested by references."""

ResultT = TypeVar("ResultT")

UnknownField: TypeAlias = Callable[["Context", Object, str, Json, Place, str], None]
"""What to do with a field that the specification does not know: the object so far, the
field's key, value and place, and what kind of object it is."""


def ignore_unknown(
    context: "Context", _out: Object, key: str, _value: Json, place: Place, what: str
) -> None:
    """Leaves an unknown field out, with a finding."""
    context.findings.add(
        codes.FIELD_UNKNOWN,
        f"`{shorten(key)}` is no field of {what}; it is ignored",
        place,
    )


def keep_unknown(
    _context: "Context", out: Object, key: str, value: Json, _place: Place, _what: str
) -> None:
    """Keeps an unknown field for a reader that comes later."""
    out[key] = value


class Context:
    """Shared by all readers of one description."""

    def __init__(
        self,
        resolver: Resolver,
        schemas: Schemas,
        findings: Findings,
        unknown: UnknownField,
    ) -> None:
        self.resolver = resolver
        self.schemas = schemas
        self.findings = findings
        self._unknown = unknown
        self._inlined: dict[tuple[int, str], tuple[Json, object]] = {}
        self._active: set[tuple[int, str]] = set()
        self.inlined_callbacks = False

    def inline(
        self,
        node: Json,
        place: Place,
        kind: str,
        read: Callable[[Object, Place], ResultT | None],
    ) -> ResultT | None:
        """Reads an object that may be a reference, in place.

        An object is read once, however often it is referenced: all places share the
        result, which therefore nobody may change. None when it cannot be read, with a
        finding.
        """
        target = self.resolver.follow(node, place)
        if target is None:
            return None
        if not isinstance(target.node, dict):
            self.malformed(target.node, target.place, "an object")
            return None
        key = (id(target.node), kind)
        if key in self._inlined:
            return self._inlined[key][1]  # type: ignore[return-value]
        if len(self._active) > _NESTED:
            self.findings.add(
                codes.REFERENCE_CYCLE,
                f"more than {_NESTED} objects contain each other through references",
                place,
            )
            return None
        if key in self._active:
            self.findings.add(
                codes.REFERENCE_CYCLE,
                "the reference leads to something that contains it, which only schemas may",
                place,
            )
            return None
        self._active.add(key)
        try:
            result = read(target.node, target.place)
        finally:
            self._active.discard(key)
        # The node is kept so that its id stays its own.
        self._inlined[key] = (target.node, result)
        return result

    def inline_described(
        self,
        node: Json,
        place: Place,
        kind: str,
        read: Callable[[Object, Place], Object | None],
    ) -> Object | None:
        """The same for objects with a description, which may also stand beside the
        reference and then counts."""
        result = self.inline(node, place, kind, read)
        described = self._description(node, place)
        if result is None or described is None:
            return result
        return {**result, "description": described}

    def _description(self, node: Json, place: Place) -> str | None:
        """The description beside a reference, or beside one that it leads to."""
        for _ in range(_NESTED):
            if not isinstance(node, dict) or "$ref" not in node:
                return None
            described, reference = node.get("description"), node["$ref"]
            if isinstance(described, str):
                return described
            if not isinstance(reference, str):
                return None
            target = self.resolver.find(reference, place.source)
            if target is None:
                return None
            node, place = target
        return None

    def fields(
        self, node: Object, place: Place, table: Mapping[str, Field], what: str
    ) -> Object:
        """An object field by field; extensions are kept as they are."""
        out: Object = {}
        for key, value in node.items():
            read = table.get(key)
            if read is not None:
                if value is None and key not in _MAY_BE_NULL:
                    continue
                result = read(value, place.child(key))
                if result is not ABSENT:
                    out[key] = result
            elif key.startswith("x-"):
                out[key] = value
            elif key != "$ref":
                self.unknown(out, key, value, place.child(key), what)
        return out

    def unknown(
        self, out: Object, key: str, value: Json, place: Place, what: str
    ) -> None:
        """Deals with a field that the specification does not know."""
        self._unknown(self, out, key, value, place, what)

    def malformed(
        self, value: Json, place: Place, wanted: str, then: str = "it is ignored"
    ) -> None:
        """Records a value of the wrong shape."""
        self.findings.add(
            codes.VALUE_MALFORMED,
            f"{kind_of(value)} stands where {wanted} is expected; {then}",
            place,
        )

    # Readers of simple fields

    def any(self, value: Json, _place: Place) -> Json | Absent:
        """A value of any shape."""
        return value

    def text(self, value: Json, place: Place) -> str | Absent:
        """Text; a number or boolean is taken for its spelling."""
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, (int, float, Decimal)):
            return str(value)
        self.malformed(value, place, "text")
        return ABSENT

    def flag(self, value: Json, place: Place) -> bool | Absent:
        """True or false, also as text."""
        if isinstance(value, bool):
            return value
        if value in ("true", "false"):
            return value == "true"
        self.malformed(value, place, "a boolean")
        return ABSENT

    def texts(self, value: Json, place: Place) -> Json | Absent:
        """A list of texts."""
        if not isinstance(value, list):
            self.malformed(value, place, "a list of texts")
            return ABSENT
        items = [
            self.text(item, place.child(index)) for index, item in enumerate(value)
        ]
        return [item for item in items if item is not ABSENT]

    def object(self, value: Json, place: Place) -> Json | Absent:
        """An object of any content."""
        if isinstance(value, dict):
            return value
        self.malformed(value, place, "an object")
        return ABSENT

    def schema(self, value: Json, place: Place) -> Json | Absent:
        """A schema."""
        return self.schemas.schema(value, place.source, place.pointer)

    def record(self, what: str, table: Mapping[str, Field], *required: str) -> Field:
        """A reader of objects with the given fields, some of them required."""

        def read(value: Json, place: Place) -> Json | Absent:
            if not isinstance(value, dict):
                self.malformed(value, place, what)
                return ABSENT
            result = self.fields(value, place, table, what)
            for name in required:
                if name not in result:
                    self.findings.add(
                        codes.VALUE_MALFORMED,
                        f"{what} without `{name}` is ignored",
                        place,
                    )
                    return ABSENT
            return result

        return read

    def list_of(self, read: Field, wanted: str) -> Field:
        """A reader of lists; items that cannot be read are left out."""

        def read_list(value: Json, place: Place) -> Json | Absent:
            if not isinstance(value, list):
                self.malformed(value, place, wanted)
                return ABSENT
            items = [read(item, place.child(index)) for index, item in enumerate(value)]
            return [item for item in items if item is not ABSENT]

        return read_list

    def map_of(self, read: Field, wanted: str) -> Field:
        """A reader of objects with free keys; what cannot be read is left out."""

        def read_map(value: Json, place: Place) -> Json | Absent:
            if not isinstance(value, dict):
                self.malformed(value, place, wanted)
                return ABSENT
            out: Object = {}
            for key, item in value.items():
                result = read(item, place.child(key))
                if result is not ABSENT:
                    out[key] = result
            return out

        return read_map

    def shared(
        self, kind: str, read: Callable[[Object, Place], Object | None]
    ) -> Field:
        """A reader of objects that may be references."""

        def read_shared(value: Json, place: Place) -> Json | Absent:
            result = self.inline_described(value, place, kind, read)
            return ABSENT if result is None else result

        return read_shared
