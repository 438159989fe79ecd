"""Renames: pairs of something removed and something new that are the same thing.

A pair is a rename only if all of this is true: both have the same shape; a similar name,
the same text or the same path also connects them; and neither has another candidate.
Otherwise, one thing was removed and another is new.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeVar

from generator.build.rewriting import map_operations, map_types
from generator.comparison.changes import Impact
from generator.model import (
    Alias,
    Api,
    Enum,
    FormerName,
    Model,
    ModelType,
    NamedSchema,
    Operation,
    TypeRef,
)
from generator.model.types import with_children
from generator.naming.words import split

T = TypeVar("T")

_SIMILARITY = 0.85
"""The similarity of two names from which one may be a misspelling of the other."""

_TELLING_FIELDS = 3
"""From this many fields on, two models with the same fields are not a coincidence."""

_ITSELF = ModelType("")
"""A reference from a schema to itself, whatever its name is."""


def is_akin(old: str, new: str) -> bool:
    """Whether two names are similar: one has all words of the other, in any order, case
    or number, or their spelling is almost the same."""
    before, after = _words(old), _words(new)
    if before and after and (before <= after or after <= before):
        return True
    return SequenceMatcher(None, old.lower(), new.lower()).ratio() >= _SIMILARITY


def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower().removesuffix("s") for word in split(name))


def is_same_text(old: str | None, new: str | None) -> bool:
    """Whether two descriptions have the same words. Missing descriptions never do."""
    return bool(old) and " ".join((old or "").split()) == " ".join((new or "").split())


def renamed(
    old: Iterable[T],
    new: Iterable[T],
    shape: Callable[[T], Hashable],
    is_evident: Callable[[T, T], bool],
) -> list[tuple[T, T]]:
    """The pairs of removed and new things that are one thing under two names.

    Args:
        old: What was removed.
        new: What is new.
        shape: Returns what both must have in common; None for what is never paired.
        is_evident: Whether something besides the shape shows that two are the same.
    """
    by_shape: dict[Hashable, list[T]] = defaultdict(list)
    for candidate in new:
        by_shape[shape(candidate)].append(candidate)
    by_shape.pop(None, None)
    pairs = [
        (before, after)
        for before in old
        for after in by_shape.get(shape(before), ())
        if is_evident(before, after)
    ]
    candidates = Counter(id(part) for pair in pairs for part in pair)
    return [pair for pair in pairs if all(candidates[id(part)] == 1 for part in pair)]


def with_new_schema_names(old: Api, new: Api) -> Api:
    """The old model with the new schema names of renamed schemas. Class names stay."""
    names: dict[str, str] = {}
    while further := _renamed_schemas(old, new, names):
        names |= further
    if not names:
        return old

    def mapping(type_: TypeRef) -> TypeRef:
        return _mapped(type_, names)

    def items(operation: Operation) -> Operation:
        paging, streaming = operation.paging, operation.streaming
        return replace(
            operation,
            paging=paging and replace(paging, item=mapping(paging.item)),
            streaming=streaming and replace(streaming, item=mapping(streaming.item)),
        )

    mapped = map_operations(map_types(old, mapping), items)
    return replace(
        mapped,
        models=_with_names(mapped.models, names),
        enums=_with_names(mapped.enums, names),
        aliases=_with_names(mapped.aliases, names),
    )


NamedT = TypeVar("NamedT", Model, Enum, Alias)


def _with_names(
    schemas: tuple[NamedT, ...], names: Mapping[str, str]
) -> tuple[NamedT, ...]:
    return tuple(
        replace(schema, schema_name=names.get(schema.schema_name, schema.schema_name))
        for schema in schemas
    )


def _renamed_schemas(old: Api, new: Api, names: Mapping[str, str]) -> dict[str, str]:
    """More renamed schemas, given the renames in `names`."""
    before = {schema.schema_name for schema in old.named} | set(names.values())
    after = {schema.schema_name for schema in new.named}
    chosen = {*dict(new.excluded.schemas), *dict(new.existing)}
    gone = [
        schema
        for schema in old.named
        if schema.schema_name not in after | names.keys() | chosen
    ]
    added = [schema for schema in new.named if schema.schema_name not in before]
    pairs = renamed(
        gone, added, lambda schema: _schema_shape(schema, names), _is_evident_schema
    )
    return {before.schema_name: after.schema_name for before, after in pairs}


def _schema_shape(schema: NamedSchema, names: Mapping[str, str]) -> Hashable:
    names = {**names, schema.schema_name: _ITSELF.name}
    match schema:
        case Model() if schema.fields:
            return (
                frozenset(
                    (field.wire_name, field.required, _mapped(field.type, names))
                    for field in schema.fields
                ),
                schema.additional and _mapped(schema.additional, names),
            )
        case Enum() | Alias():
            return type(schema), _mapped(schema.type, names)
        case _:
            return None


def _is_evident_schema(old: NamedSchema, new: NamedSchema) -> bool:
    return (
        (isinstance(old, Model) and len(old.fields) >= _TELLING_FIELDS)
        or is_akin(old.schema_name, new.schema_name)
        or is_same_text(old.description, new.description)
    )


def _mapped(type_: TypeRef, names: Mapping[str, str]) -> TypeRef:
    if isinstance(type_, ModelType):
        return ModelType(names.get(type_.name, type_.name))
    return with_children(type_, lambda child: _mapped(child, names))


def rename_impact(
    old_name: str, former_names: tuple[FormerName, ...], *, is_sent: bool
) -> Impact:
    """The impact of a rename.

    Args:
        old_name: The former name.
        former_names: The former names that still work.
        is_sent: Whether the wire name changes too.
    """
    if is_kept(old_name, former_names):
        return Impact.WIRE_BREAKING if is_sent else Impact.CODE_ADDITIVE
    return Impact.BREAKING if is_sent else Impact.CODE_BREAKING


def is_kept(old_name: str, former_names: tuple[FormerName, ...]) -> bool:
    """Whether an old name still works."""
    return any(former.name == old_name for former in former_names)


def rename_text(old: str, *, is_kept: bool) -> str:
    """The message for a rename. `old` is what users of the old client write."""
    kept = ", which stays as a deprecated alias" if is_kept else ""
    return f"renamed from `{old}`{kept}"


def lost_names(
    old: tuple[FormerName, ...], new: tuple[FormerName, ...], name: str
) -> list[str]:
    """The former names that no longer work. `name` is the current name."""
    return [
        former.name
        for former in old
        if former.name != name and not is_kept(former.name, new)
    ]
