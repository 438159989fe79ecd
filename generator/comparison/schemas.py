"""Changes to the models, enums and aliases of a client.

Schemas are matched by their name in the spec, or else by shape.
"""

from collections.abc import Iterable, Iterator

from generator.comparison.changes import (
    Change,
    Impact,
    ImpactAndText,
    deprecation_changes,
    text_changes,
)
from generator.comparison.fields import field_changes
from generator.comparison.renames import (
    is_kept,
    lost_names,
    rename_impact,
    rename_text,
)
from generator.comparison.sides import BOTH, Sides, directions_of
from generator.comparison.types import Directions, type_changes
from generator.model import Alias, Enum, Model, NamedSchema, TypeRef


def schema_changes(sides: Sides) -> Iterator[Change]:
    """The changes to every named schema: removed ones first, then by class name."""
    before, after = directions_of(sides.old), directions_of(sides.new)
    unneeded = dict(sides.new.api.excluded.schemas)
    existing = dict(sides.new.api.existing)
    was_unneeded = dict(sides.old.api.excluded.schemas)
    for old in _sorted(sides.old.named.values()):
        if old.schema_name not in sides.new.named:
            text = "was removed"
            if old.schema_name in unneeded:
                text = "is left out: no operation uses it"
            elif old.schema_name in existing:
                text = f"is now `{sides.new.source(existing[old.schema_name])}`"
            yield Change(Impact.CODE_BREAKING, _subject(old), text, old.pointer, "old")
    for new in _sorted(sides.new.named.values()):
        name = new.schema_name
        if name not in sides.old.named:
            text = "is now used" if name in was_unneeded else "is new"
            yield Change(Impact.CODE_ADDITIVE, _subject(new), text, new.pointer)
            continue
        # A schema that no operation uses can still be imported, for either direction.
        directions = before[name] | after[name] or BOTH
        yield from _schema(sides.old.named[name], new, sides, directions)


def _sorted(schemas: Iterable[NamedSchema]) -> list[NamedSchema]:
    return sorted(schemas, key=lambda schema: schema.class_name)


def _subject(named: NamedSchema) -> str:
    return f"models.{named.class_name}"


def _schema(
    old: NamedSchema, new: NamedSchema, sides: Sides, directions: Directions
) -> Iterator[Change]:
    subject, old_subject = _subject(new), _subject(old)
    if old.class_name != new.class_name:
        kept = is_kept(old.class_name, new.former_names)
        yield Change(
            rename_impact(old.class_name, new.former_names, is_sent=False),
            subject,
            rename_text(old_subject, is_kept=kept),
            new.pointer,
            old_subject=old_subject,
            former_name=None if kept else old.class_name,
        )
    for impact, text in _own_changes(old, new, sides, directions):
        yield Change(impact, subject, text, new.pointer, old_subject=old_subject)
    if isinstance(old, Model) and isinstance(new, Model):
        yield from field_changes(old, new, sides, directions)
    if isinstance(old, Enum | Alias) and isinstance(new, Enum | Alias):
        yield from _members(old, new)


def _own_changes(
    old: NamedSchema, new: NamedSchema, sides: Sides, directions: Directions
) -> Iterator[ImpactAndText]:
    """The changes to a schema, except to its name and its fields."""
    for name in lost_names(old.former_names, new.former_names, new.class_name):
        yield Impact.CODE_BREAKING, f"its deprecated alias `models.{name}` was removed"
    yield from text_changes(old.description, new.description)
    match old, new:
        case Model(), Model():
            yield from deprecation_changes(old.deprecated, new.deprecated)
            yield from _additional(old.additional, new.additional, sides, directions)
        case (Enum() | Alias()), (Enum() | Alias()):
            yield from type_changes(old.type, new.type, sides, directions)
        case _:
            yield Impact.BREAKING, f"is now {_kind(new)} instead of {_kind(old)}"


def _members(old: Enum | Alias, new: Enum | Alias) -> Iterator[Change]:
    """The changes to the constants of an enum."""
    before, after = _constants(old), _constants(new)
    for path, value in before.items():
        if after.get(path) != value:
            text = "was removed" if path not in after else f"is now `{after[path]!r}`"
            yield Change(Impact.CODE_BREAKING, path, text, old.pointer, "old")
    for path in after.keys() - before.keys():
        yield Change(Impact.CODE_ADDITIVE, path, "is new", new.pointer)


def _constants(schema: Enum | Alias) -> dict[str, str | int]:
    if not isinstance(schema, Enum):
        return {}
    return {
        f"models.{schema.members_class}.{member.name}": member.value
        for member in schema.members
    }


def _kind(named: NamedSchema) -> str:
    match named:
        case Model():
            return "a class with fields"
        case Enum():
            return "an enum"
        case Alias():
            return "a type alias"


def _additional(
    old: TypeRef | None, new: TypeRef | None, sides: Sides, directions: Directions
) -> Iterator[ImpactAndText]:
    match old, new:
        case None, None:
            pass
        case None, _:
            yield Impact.ADDITIVE, "now has a type for additional keys"
        case _, None:
            yield Impact.BREAKING, "no longer has a type for additional keys"
        case _:
            assert old is not None
            assert new is not None
            for impact, text in type_changes(old, new, sides, directions):
                yield impact, f"its additional keys: {text}"
