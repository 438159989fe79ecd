"""What changes in the models, enums and aliases of a client.

A schema is recognised by its name in the description.
"""

from collections.abc import Iterable, Iterator

from generator.comparison.changes import (
    Change,
    Impact,
    ImpactAndText,
    default_changes,
    deprecation_changes,
    text_changes,
)
from generator.comparison.sides import BOTH, Direction, Sides, directions_of
from generator.comparison.types import (
    Directions,
    type_changes,
    when_narrower,
    when_wider,
)
from generator.document.pointer import escape
from generator.model import Alias, Enum, Field, Model, NamedSchema, TypeRef


def schema_changes(sides: Sides) -> Iterator[Change]:
    """The changes of every named schema: those that are gone, then by class name."""
    before, after = directions_of(sides.old), directions_of(sides.new)
    unneeded = dict(sides.new.api.excluded.schemas)
    existing = dict(sides.new.api.existing)
    was_unneeded = dict(sides.old.api.excluded.schemas)
    for old in _sorted(sides.old.named.values()):
        if old.schema_name not in sides.new.named:
            text = "was removed"
            if old.schema_name in unneeded:
                text = "is left out: no operation needs it"
            elif old.schema_name in existing:
                text = f"is `{sides.new.source(existing[old.schema_name])}` now"
            yield Change(Impact.CODE_BREAKING, _subject(old), text, old.pointer, "old")
    for new in _sorted(sides.new.named.values()):
        name = new.schema_name
        if name not in sides.old.named:
            text = "is needed now" if name in was_unneeded else "is new"
            yield Change(Impact.CODE_ADDITIVE, _subject(new), text, new.pointer)
            continue
        # What no operation uses may still be imported, for either direction.
        directions = before[name] | after[name] or BOTH
        yield from _schema(sides.old.named[name], new, sides, directions)


def _sorted(schemas: Iterable[NamedSchema]) -> list[NamedSchema]:
    return sorted(schemas, key=lambda schema: schema.class_name)


def _subject(named: NamedSchema) -> str:
    return f"models.{named.class_name}"


def _schema(
    old: NamedSchema, new: NamedSchema, sides: Sides, directions: Directions
) -> Iterator[Change]:
    if old.class_name != new.class_name:
        text = f"was called `{_subject(old)}`"
        yield Change(Impact.CODE_BREAKING, _subject(new), text, new.pointer)
    for impact, text in text_changes(old.description, new.description):
        yield Change(impact, _subject(new), text, new.pointer)
    match old, new:
        case Model(), Model():
            yield from _model(old, new, sides, directions)
        case (Enum() | Alias()), (Enum() | Alias()):
            for impact, text in type_changes(old.type, new.type, sides, directions):
                yield Change(impact, _subject(new), text, new.pointer)
            yield from _members(old, new)
        case _:
            text = f"is {_kind(new)} now, was {_kind(old)}"
            yield Change(Impact.BREAKING, _subject(new), text, new.pointer)


def _members(old: Enum | Alias, new: Enum | Alias) -> Iterator[Change]:
    """The changes of the constants that an enum has for its values."""
    before, after = _constants(old), _constants(new)
    for path, value in before.items():
        if after.get(path) != value:
            text = "is gone" if path not in after else f"is `{after[path]!r}` now"
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
            return "a list of values"
        case Alias():
            return "an alias of a type"


def _model(
    old: Model, new: Model, sides: Sides, directions: Directions
) -> Iterator[Change]:
    before = {field.wire_name: field for field in old.fields}
    after = {field.wire_name: field for field in new.fields}
    for impact, text in deprecation_changes(old.deprecated, new.deprecated):
        yield Change(impact, _subject(new), text, new.pointer)
    for impact, text in _additional(old.additional, new.additional, sides, directions):
        yield Change(impact, _subject(new), text, new.pointer)
    for wire_name, field in before.items():
        if wire_name not in after:
            subject = f"{_subject(new)}.{field.name}"
            pointer = f"{old.pointer}/properties/{escape(wire_name)}"
            yield Change(Impact.BREAKING, subject, "was removed", pointer, "old")
    for wire_name, field in after.items():
        subject = f"{_subject(new)}.{field.name}"
        pointer = f"{new.pointer}/properties/{escape(wire_name)}"
        if wire_name not in before:
            impact, text = _new_field(field, directions)
            yield Change(impact, subject, text, pointer)
            continue
        for impact, text in _field(before[wire_name], field, sides, directions):
            yield Change(impact, subject, text, pointer)


def _new_field(field: Field, directions: Directions) -> ImpactAndText:
    if field.required and Direction.REQUEST in directions:
        return Impact.BREAKING, "is a new field that requests have to give"
    return Impact.ADDITIVE, "is a new field"


def _field(
    old: Field, new: Field, sides: Sides, directions: Directions
) -> Iterator[ImpactAndText]:
    if old.name != new.name:
        yield Impact.CODE_BREAKING, f"was called `{old.name}`"
    if old.required and not new.required:
        yield when_wider(directions), "may be absent now"
    elif new.required and not old.required:
        yield when_narrower(directions), "is required now"
    yield from type_changes(old.type, new.type, sides, directions)
    yield from _access(old, new)
    yield from deprecation_changes(old.deprecated, new.deprecated)
    yield from default_changes(old.default, new.default)
    if old.constraints != new.constraints:
        yield Impact.DOCUMENTATION, f"its limits: {_limits(new)}, were {_limits(old)}"
    yield from text_changes(old.description, new.description)


def _access(old: Field, new: Field) -> Iterator[ImpactAndText]:
    if new.read_only and not old.read_only:
        yield Impact.DOCUMENTATION, "is only in responses"
    if new.write_only and not old.write_only:
        yield Impact.DOCUMENTATION, "is only in requests"


def _limits(field: Field) -> str:
    texts = (f"{keyword} `{value}`" for keyword, value in field.constraints)
    return ", ".join(texts) or "none"


def _additional(
    old: TypeRef | None, new: TypeRef | None, sides: Sides, directions: Directions
) -> Iterator[ImpactAndText]:
    match old, new:
        case None, None:
            pass
        case None, _:
            yield Impact.ADDITIVE, "has a type for keys that are no fields"
        case _, None:
            yield Impact.BREAKING, "has no type for keys that are no fields any more"
        case _:
            assert old is not None
            assert new is not None
            for impact, text in type_changes(old, new, sides, directions):
                yield impact, f"keys that are no fields: {text}"
