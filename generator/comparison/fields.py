"""Changes to the fields of a model.

Fields are matched by wire name, or else by shape.
"""

from collections.abc import Hashable, Iterator, Mapping

from generator.comparison.changes import (
    Change,
    Impact,
    ImpactAndText,
    default_changes,
    deprecation_changes,
    text_changes,
)
from generator.comparison.renames import (
    is_akin,
    is_kept,
    is_same_text,
    lost_names,
    rename_text,
    renamed,
)
from generator.comparison.sides import Direction, Sides
from generator.comparison.types import (
    Directions,
    type_changes,
    when_narrower,
    when_wider,
)
from generator.document.pointer import escape
from generator.model import Field, Model


def field_changes(
    old: Model, new: Model, sides: Sides, directions: Directions
) -> Iterator[Change]:
    """The changes to the fields of a model that both sides have. Removed fields come
    first."""
    before = {field.wire_name: field for field in old.fields}
    after = _by_old_name(old, new)
    for wire_name, field in before.items():
        if wire_name not in after:
            yield Change(
                Impact.BREAKING,
                _subject(new, field),
                "was removed",
                _pointer(old, field),
                "old",
                old_subject=_subject(old, field),
            )
    for wire_name, field in after.items():
        if wire_name not in before:
            impact, text = _new_field(field, directions)
            yield Change(impact, _subject(new, field), text, _pointer(new, field))
            continue
        was = before[wire_name]
        subject, old_subject = _subject(new, field), _subject(old, was)
        pointer = _pointer(new, field)
        if was.name != field.name:
            yield _rename(was, field, subject, old_subject, pointer, directions)
        for impact, text in _field(was, field, sides, directions):
            yield Change(impact, subject, text, pointer, old_subject=old_subject)


def _subject(model: Model, field: Field) -> str:
    return f"models.{model.class_name}.{field.name}"


def _pointer(model: Model, field: Field) -> str:
    return f"{model.pointer}/properties/{escape(field.wire_name)}"


def _by_old_name(old: Model, new: Model) -> Mapping[str, Field]:
    """The new fields by the wire names of the old ones."""
    before = {field.wire_name for field in old.fields}
    after = {field.wire_name for field in new.fields}
    pairs = renamed(
        [field for field in old.fields if field.wire_name not in after],
        [field for field in new.fields if field.wire_name not in before],
        _content,
        _is_evident,
    )
    old_names = {field.wire_name: was.wire_name for was, field in pairs}
    return {
        old_names.get(field.wire_name, field.wire_name): field for field in new.fields
    }


def _content(field: Field) -> Hashable:
    """What identifies a field apart from its name."""
    return field.type, field.required, field.read_only, field.write_only


def _is_evident(old: Field, new: Field) -> bool:
    return is_akin(old.wire_name, new.wire_name) or is_same_text(
        old.description, new.description
    )


def _rename(
    old: Field,
    new: Field,
    subject: str,
    old_subject: str,
    pointer: str,
    directions: Directions,
) -> Change:
    kept = is_kept(old.name, new.former_names)
    is_sent = old.wire_name != new.wire_name
    text = rename_text(old.name, is_kept=kept)
    impact = Impact.BREAKING if is_sent else Impact.CODE_BREAKING
    # An alias is a property. Constructors do not accept it.
    if kept and Direction.REQUEST in directions:
        text += "; constructors must use the new name"
    elif kept:
        impact = Impact.WIRE_BREAKING if is_sent else Impact.CODE_ADDITIVE
    return Change(
        impact,
        subject,
        text,
        pointer,
        old_subject=old_subject,
        former_name=None if kept else old.name,
    )


def _new_field(field: Field, directions: Directions) -> ImpactAndText:
    if field.required and Direction.REQUEST in directions:
        return Impact.BREAKING, "is a new field that requests must set"
    return Impact.ADDITIVE, "is a new field"


def _field(
    old: Field, new: Field, sides: Sides, directions: Directions
) -> Iterator[ImpactAndText]:
    if old.name == new.name and old.wire_name != new.wire_name:
        text = f"is `{new.wire_name}` in JSON instead of `{old.wire_name}`"
        yield Impact.WIRE_BREAKING, text
    for name in lost_names(old.former_names, new.former_names, new.name):
        yield Impact.CODE_BREAKING, f"its deprecated alias `{name}` was removed"
    if old.required and not new.required:
        yield when_wider(directions), "may now be absent"
    elif new.required and not old.required:
        yield when_narrower(directions), "is now required"
    yield from type_changes(old.type, new.type, sides, directions)
    yield from _access(old, new)
    yield from deprecation_changes(old.deprecated, new.deprecated)
    yield from default_changes(old.default, new.default)
    if old.constraints != new.constraints:
        yield Impact.DOCUMENTATION, (
            f"its constraints are {_constraints(new)} instead of {_constraints(old)}"
        )
    yield from text_changes(old.description, new.description)


def _access(old: Field, new: Field) -> Iterator[ImpactAndText]:
    if new.read_only and not old.read_only:
        yield Impact.DOCUMENTATION, "is now read-only: only responses have it"
    if new.write_only and not old.write_only:
        yield Impact.DOCUMENTATION, "is now write-only: only requests have it"


def _constraints(field: Field) -> str:
    texts = (f"{keyword} `{value}`" for keyword, value in field.constraints)
    return ", ".join(texts) or "none"
