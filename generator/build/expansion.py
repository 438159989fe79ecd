"""Compositions that are written out where they stand, and where that would not end.

The parts of an allOf become one class, and what stands beside a choice goes into each of
its variants. A schema that is a part of itself, or choices in a row, would make that
endless, or double with each level.
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
"""What a schema adds to itself where it is a variant of itself."""

DEEPEST_NESTING = 60
"""Compositions that may be written out inside each other."""

MOST_VARIANTS = 256
"""Variants that a choice may have once other choices are written out in it."""

_LEAST_WORK, _WORK_FOR_EACH = 1_000, 10
"""Compositions that are written out in any package, and for each schema of one."""

_CHOICES = ("oneOf", "anyOf")


@dataclass
class Expansion:
    """What is being written out at the moment.

    `owner` is the named schema whose properties are read; None while operations are.
    `stopped_at` is the first place where there was too much to write out.
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
        """None where a merged composition can be written out, else what stands for it:
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
        """Remembers that an inline schema with this name stands in the present owner."""
        self._owners[name] = self.owner

    def enclosing(self, schema: dict[str, Json]) -> TypeRef | None:
        """The named schema around this place that is the same schema, if one is; NOTHING
        where schemas stand inside each other too deeply."""
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
        """Whether the variants of a choice multiply with other choices beyond what
        anybody could read."""
        variants = access.items(schema, keyword)
        others = [key for key in ("properties", *_CHOICES) if key != keyword]
        is_extended = any(key in schema for key in others)
        number = sum(_count(each, self._counts, is_extended) for each in variants)
        return number > max(MOST_VARIANTS, len(variants))

    @cached_property
    def _most(self) -> int:
        """How many compositions may be written out: in proportion to the description."""
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
        """How many variants each component has once it is written out, by reference."""
        schemas = {
            f"#/components/schemas/{name}": schema
            for name, schema in self.registry.components.items()
        }
        counts: dict[str, int] = {}
        for name in bottom_up({key: list(_parts(one)) for key, one in schemas.items()}):
            counts[name] = _count(schemas[name], counts, True)
        return counts


def endless(pointer: str) -> Diagnostic:
    """The diagnostic for a schema that contains itself in place of a value."""
    message = "the schema is composed of itself without end; it is read as any value"
    return Diagnostic(codes.SCHEMA_UNSUPPORTED, message, Origin("", pointer))


def unending(pointer: str) -> Diagnostic:
    """The diagnostic for compositions that multiply without end."""
    message = (
        "compositions that are parts of each other multiply; from here on, what is "
        "composed of other schemas is read as any value"
    )
    return Diagnostic(codes.SCHEMA_UNSUPPORTED, message, Origin("", pointer))


def too_many(pointer: str) -> Diagnostic:
    """The diagnostic for a choice with more variants than a union has room for."""
    message = (
        f"choices in a row make more than {MOST_VARIANTS} variants; "
        "the schema is read as any value"
    )
    return Diagnostic(codes.SCHEMA_UNSUPPORTED, message, Origin("", pointer))


def _parts(schema: Json) -> Iterator[str]:
    """The references of the schemas that a composition or choice is made of."""
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
    """How many variants a schema has where it is written out; as a variant that nothing
    extends, a reference stays a name. Beyond a limit the number is not exact."""
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
