"""Limits the compositions that are written out in place, so that this always ends.

The parts of an allOf become one class, and the siblings of a choice go into each of its
variants. A schema that is part of itself, or choices in a row, would make that endless
or double it at each level.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

from generator import codes
from generator.build import access
from generator.build.references import bottom_up
from generator.build.registry import Registry, SchemaEntry
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json
from generator.model import AnyType, ModelType, TypeRef, UnionType

NOTHING = UnionType(())
"""What a schema contributes as a variant of itself."""

DEEPEST_NESTING = 60
"""The most compositions that may be written out inside each other."""

MOST_VARIANTS = 256
"""The most variants of a choice, once the choices in it are written out."""

_LEAST_WORK, _WORK_FOR_EACH = 1_000, 10
"""The compositions that may be written out: for every package, plus for each schema."""

_CHOICES = ("oneOf", "anyOf")


@dataclass
class Expansion:
    """The state of writing out compositions.

    `owner` is the named schema whose properties are being read; None for operations.
    `stopped_at` is the first place where the limit was exceeded.
    """

    registry: Registry
    owner: SchemaEntry | None = None
    stopped_at: str | None = None
    _written_out: int = 0
    _open: list[dict[str, Json]] = field(default_factory=list)
    _owners: dict[str, SchemaEntry | None] = field(default_factory=dict)

    @contextmanager
    def writing_out(
        self, merged: dict[str, Json], pointer: str
    ) -> Iterator[TypeRef | None]:
        """None if a merged composition can be written out, else its replacement:
        NOTHING inside itself, any value where compositions multiply without end."""
        if merged in self._open:
            yield NOTHING
        elif self._is_exhausted():
            self.stopped_at = self.stopped_at or pointer
            yield AnyType()
        else:
            self._open.append(merged)
            self._written_out += 1
            yield None
            self._open.pop()

    def _is_exhausted(self) -> bool:
        if len(self._open) >= DEEPEST_NESTING:
            return True
        written_out = self._written_out
        return written_out >= _LEAST_WORK and written_out >= self._most

    def add_owned(self, name: str) -> None:
        """Record that an inline schema with this name is in the current owner."""
        self._owners[name] = self.owner

    def enclosing(self, schema: dict[str, Json]) -> TypeRef | None:
        """The named schema around this place that is the same schema, if any; NOTHING
        where schemas are nested too deeply."""
        entry, nesting = self.owner, 0
        while entry is not None:
            if self.registry.merge(entry.schema) == schema:
                return ModelType(entry.name)
            nesting += 1
            if nesting > DEEPEST_NESTING:
                return NOTHING
            entry = self._owners.get(entry.name)
        return None

    def has_too_many(self, schema: dict[str, Json], keyword: str) -> bool:
        """Whether the variants of a choice multiply with other choices beyond the
        limit."""
        variants = access.items(schema, keyword)
        others = [key for key in ("properties", *_CHOICES) if key != keyword]
        is_extended = any(key in schema for key in others)
        number = sum(_count(each, self._counts, is_extended) for each in variants)
        return number > max(MOST_VARIANTS, len(variants))

    @cached_property
    def _most(self) -> int:
        """The most compositions that may be written out, in proportion to the
        document."""
        number = 0
        waiting: list[Json] = [self.registry.document.root]
        while waiting:
            node = waiting.pop()
            number += isinstance(node, dict)
            if isinstance(node, dict | list):
                waiting.extend(node.values() if isinstance(node, dict) else node)
        return _LEAST_WORK + _WORK_FOR_EACH * number

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        """The number of variants of each component once written out, by reference."""
        schemas = {
            f"#/components/schemas/{name}": schema
            for name, schema in self.registry.components.items()
        }
        counts: dict[str, int] = {}
        for name in bottom_up({key: list(_parts(one)) for key, one in schemas.items()}):
            counts[name] = _count(schemas[name], counts, True)
        return counts


def endless(pointer: str) -> Diagnostic:
    """The diagnostic for a schema that contains nothing but itself."""
    message = "the schema is endlessly composed of itself; it is read as any value"
    return Diagnostic(codes.SCHEMA_UNSUPPORTED, message, Origin("", pointer))


def unending(pointer: str) -> Diagnostic:
    """The diagnostic for compositions that multiply without end."""
    message = (
        "the number of nested compositions grows without end; from here on, composed "
        "schemas are read as any value"
    )
    return Diagnostic(codes.SCHEMA_UNSUPPORTED, message, Origin("", pointer))


def too_many(pointer: str) -> Diagnostic:
    """The diagnostic for a choice with too many variants."""
    message = (
        f"nested choices make more than {MOST_VARIANTS} variants; the schema is read "
        "as any value"
    )
    return Diagnostic(codes.SCHEMA_UNSUPPORTED, message, Origin("", pointer))


def _parts(schema: Json) -> Iterator[str]:
    """The references in a composition or choice."""
    waiting = [schema]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str):
                yield reference
            for keyword in ("allOf", *_CHOICES):
                waiting.extend(access.items(node, keyword))


def _count(schema: Json, counts: Mapping[str, int], is_extended: bool) -> int:
    """The number of variants of a schema once written out. A reference stays a name as
    a variant that nothing extends. Above a limit the number is not exact."""
    if not isinstance(schema, dict):
        return 1
    reference, members = schema.get("$ref"), access.items(schema, "allOf")
    number = 1
    if isinstance(reference, str) and (is_extended or len(schema) > 1):
        number *= counts.get(reference, 1)
    for member in members:
        number *= _count(member, counts, is_extended or len(members) > 1)
    for keyword in _CHOICES:
        variants = access.items(schema, keyword)
        if variants:
            number *= sum(_count(each, counts, is_extended) for each in variants)
    return min(number, MOST_VARIANTS**2)
