"""What the readers of OpenAPI objects share: checks of shapes, and inlining."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum, auto
from typing import Final, Literal, TypeAlias, TypeVar, assert_never

from generator import codes
from generator.document.chains import is_reference
from generator.document.problems import DiagnosticCollector
from generator.document.references import ReferenceResolver
from generator.document.schemas.schema_reader import ANY_VALUE, SchemaReader
from generator.document.source import Position
from generator.document.values import Json, Object, kind_of, shorten


class _Absent(Enum):
    ABSENT = auto()


ABSENT: Final = _Absent.ABSENT
"""What the reader of a field returns if there is nothing to keep."""

Absent: TypeAlias = Literal[_Absent.ABSENT]
FieldReader: TypeAlias = Callable[[Json, Position], Json | Absent]
"""Reads the value of one field of an object."""

_MAY_BE_NULL = frozenset({"example", "default", "value", "dataValue"})
"""Fields for which null is a value; elsewhere null means that the field is missing."""

_NESTED = 16
"""How deeply objects may contain each other through references: deeper than any real
callbacks, and no danger to the stack."""

_LOSSES = {
    "media type": ANY_VALUE,
    "request body": "operations that use it are left out",
    "response": "any content is accepted",
}
"""What is lost if an object cannot be read, where it is more than the object itself."""

ResultT = TypeVar("ResultT")


class UnknownFields(Enum):
    """What happens to fields that the specification does not define."""

    LEFT_OUT = auto()
    KEPT = auto()


class ObjectReader:
    """Reads fields of objects, and of objects behind references.

    All readers of one document share it.
    """

    def __init__(
        self,
        resolver: ReferenceResolver,
        schemas: SchemaReader,
        diagnostics: DiagnosticCollector,
        unknown: UnknownFields,
    ) -> None:
        self.resolver = resolver
        self.schemas = schemas
        self.diagnostics = diagnostics
        self._unknown = unknown
        self._inlined: dict[tuple[int, str], tuple[Json, object]] = {}
        self._active: set[tuple[int, str]] = set()
        self.texts: FieldReader = self.list_of(self.text, "an array of strings")

    def inline(
        self,
        node: Json,
        position: Position,
        kind: str,
        read: Callable[[Object, Position], ResultT | None],
        variant: str = "",
    ) -> ResultT | None:
        """Reads an object that may be a reference, and inlines it.

        `kind` names the object in messages; `variant` distinguishes different ways to
        read it.

        An object is read once, however often it is referenced. All places share the
        result, so it must not be changed. None, and a diagnostic, if it cannot be read.
        """
        loss = _LOSSES.get(kind, f"the {kind} is left out")
        target = self.resolver.follow(node, position, loss)
        if target is None:
            return None
        if not isinstance(target.node, dict):
            self.malformed(target.node, target.position, "an object", loss)
            return None
        key = (id(target.node), kind + variant)
        if key in self._inlined:
            return self._inlined[key][1]  # type: ignore[return-value]
        cycle = ""
        if len(self._active) > _NESTED:
            cycle = f"more than {_NESTED} objects contain each other through references"
        elif key in self._active:
            cycle = "the reference leads to an object that contains it"
        if cycle:
            self.diagnostics.add(codes.REFERENCE_CYCLE, f"{cycle}; {loss}", position)
            return None
        self._active.add(key)
        try:
            result = read(target.node, target.position)
        finally:
            self._active.discard(key)
        # The node is kept alive so that its id stays unique.
        self._inlined[key] = (target.node, result)
        return result

    def inline_described(
        self,
        node: Json,
        position: Position,
        kind: str,
        read: Callable[[Object, Position], Object | None],
        variant: str = "",
    ) -> Object | None:
        """The same for objects whose description a reference may override."""
        result = self.inline(node, position, kind, read, variant)
        description = self._description(node, position)
        if result is None or description is None:
            return result
        return {**result, "description": description}

    def _description(self, node: Json, position: Position) -> str | None:
        """The description next to a reference, or next to one that it leads to."""
        for target in self.resolver.chain(node, position):
            if not is_reference(target.node):
                return None
            description = target.node.get("description")
            if isinstance(description, str):
                return description
        return None

    def fields(
        self,
        node: Object,
        position: Position,
        table: Mapping[str, FieldReader],
        object_name: str,
    ) -> Object:
        """Reads an object field by field; extensions are kept as they are."""
        out: Object = {}
        for key, value in node.items():
            read = table.get(key)
            if read is not None:
                if value is None and key not in _MAY_BE_NULL:
                    continue
                result = read(value, position.child(key))
                if result is not ABSENT:
                    out[key] = result
            elif key.startswith("x-"):
                out[key] = value
            elif key != "$ref":
                self.unknown(out, key, value, position.child(key), object_name)
        return out

    def unknown(
        self, out: Object, key: str, value: Json, position: Position, object_name: str
    ) -> None:
        """Keeps a field that the specification does not define, or reports it."""
        match self._unknown:
            case UnknownFields.KEPT:
                out[key] = value
            case UnknownFields.LEFT_OUT:
                self.diagnostics.add(
                    codes.FIELD_UNKNOWN,
                    f"`{shorten(key)}` is not a field of {object_name}; it is ignored",
                    position,
                )
            case _:
                assert_never(self._unknown)

    def malformed(
        self,
        value: Json,
        position: Position,
        expected: str,
        consequence: str = "it is ignored",
    ) -> None:
        """Reports a value of the wrong shape."""
        self.diagnostics.add(
            codes.VALUE_MALFORMED,
            f"found {kind_of(value)} where {expected} is expected; {consequence}",
            position,
        )

    # Readers of simple fields

    def skip(self, _value: Json, _position: Position) -> Absent:
        """A field that is read elsewhere, or that has no meaning."""
        return ABSENT

    def any(self, value: Json, _position: Position) -> Json | Absent:
        """A value of any shape."""
        return value

    def text(self, value: Json, position: Position) -> str | Absent:
        """A string; a number or boolean is read as it is spelled."""
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, (int, float, Decimal)):
            return str(value)
        self.malformed(value, position, "a string")
        return ABSENT

    def flag(self, value: Json, position: Position) -> bool | Absent:
        """True or false, also as a string."""
        if isinstance(value, bool):
            return value
        if value in ("true", "false"):
            return value == "true"
        self.malformed(value, position, "a boolean")
        return ABSENT

    def object(self, value: Json, position: Position) -> Json | Absent:
        """An object with any content."""
        if isinstance(value, dict):
            return value
        self.malformed(value, position, "an object")
        return ABSENT

    def schema(self, value: Json, position: Position) -> Json | Absent:
        """A schema."""
        return self.schemas.schema(value, position)

    def record(
        self, object_name: str, table: Mapping[str, FieldReader], *required: str
    ) -> FieldReader:
        """A reader of objects with the given fields, some of which are required."""

        def read(value: Json, position: Position) -> Json | Absent:
            if not isinstance(value, dict):
                self.malformed(value, position, object_name)
                return ABSENT
            result = self.fields(value, position, table, object_name)
            for name in required:
                if name not in result:
                    self.diagnostics.add(
                        codes.VALUE_MALFORMED,
                        f"{object_name} without `{name}` is ignored",
                        position,
                    )
                    return ABSENT
            return result

        return read

    def list_of(self, read: FieldReader, expected: str) -> FieldReader:
        """A reader of arrays; items that cannot be read are left out."""

        def read_list(value: Json, position: Position) -> Json | Absent:
            if not isinstance(value, list):
                self.malformed(value, position, expected)
                return ABSENT
            items = [
                read(item, position.child(index)) for index, item in enumerate(value)
            ]
            return [item for item in items if item is not ABSENT]

        return read_list

    def map_of(self, read: FieldReader, expected: str) -> FieldReader:
        """A reader of objects with any keys; unreadable values are left out."""

        def read_map(value: Json, position: Position) -> Json | Absent:
            if not isinstance(value, dict):
                self.malformed(value, position, expected)
                return ABSENT
            out: Object = {}
            for key, item in value.items():
                result = read(item, position.child(key))
                if result is not ABSENT:
                    out[key] = result
            return out

        return read_map

    def shared(
        self,
        kind: str,
        read: Callable[[Object, Position], Object | None],
        variant: str = "",
    ) -> FieldReader:
        """A reader of objects that may be references."""

        def read_shared(value: Json, position: Position) -> Json | Absent:
            result = self.inline_described(value, position, kind, read, variant)
            return ABSENT if result is None else result

        return read_shared
