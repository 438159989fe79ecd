"""Renames: pairs of something removed and something new that are the same thing.

A pair is a rename only if three things hold: both have the same shape; something else says
that they are the same (a similar name, the same text, the same path); and neither could be
paired with anything else. In doubt, one thing was removed and another is new.
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
"""How much of two names is the same when one is a misspelling of the other."""

_TELLING_FIELDS = 3
"""From how many fields on the same fields are no coincidence."""

_ITSELF = ModelType("")
"""Stands for a schema in its own shape."""


def is_akin(old: str, new: str) -> bool:
    """Whether one name is the other with words added, left out or in another order, in
    another case or number, or with another spelling."""
    before, after = _words(old), _words(new)
    if before and after and (before <= after or after <= before):
        return True
    return SequenceMatcher(None, old.lower(), new.lower()).ratio() >= _SIMILARITY


def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower().removesuffix("s") for word in split(name))


def is_same_text(old: str | None, new: str | None) -> bool:
    """Whether two descriptions say the same; nothing says nothing."""
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
        shape: What both must have in common; None for what is never paired.
        is_evident: Whether something besides the shape says that two are the same.
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
    numbers = Counter(id(part) for pair in pairs for part in pair)
    return [pair for pair in pairs if all(numbers[id(part)] == 1 for part in pair)]


def with_new_schema_names(old: Api, new: Api) -> Api:
    """The old model with the schemas that were renamed called as the new one calls them in
    the description; in Python they are called as they were."""
    names: dict[str, str] = {}
    while found := _renamed_schemas(old, new, names):
        names |= found
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
    """The further schemas that were renamed, when those of `names` were."""
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
    own = {**names, schema.schema_name: _ITSELF.name}
    match schema:
        case Model() if schema.fields:
            return (
                frozenset(
                    (field.wire_name, field.required, _mapped(field.type, own))
                    for field in schema.fields
                ),
                schema.additional and _mapped(schema.additional, own),
            )
        case Enum() | Alias():
            return type(schema), _mapped(schema.type, own)
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
    """What a rename means.

    Args:
        old_name: The former name.
        former_names: The former names that go on to work.
        is_sent: Whether the name on the wire is another one too.
    """
    if is_kept(old_name, former_names):
        return Impact.WIRE_BREAKING if is_sent else Impact.CODE_ADDITIVE
    return Impact.BREAKING if is_sent else Impact.CODE_BREAKING


def is_kept(old_name: str, former_names: tuple[FormerName, ...]) -> bool:
    """Whether a former name goes on to work."""
    return any(former.name == old_name for former in former_names)


def rename_text(old: str, *, is_kept: bool) -> str:
    """What a rename is called; `old` is what users of before write."""
    kept = ", which stays as a deprecated alias" if is_kept else ""
    return f"renamed from `{old}`{kept}"


def lost_names(
    old: tuple[FormerName, ...], new: tuple[FormerName, ...], name: str
) -> list[str]:
    """The former names that worked and do so no more; `name` is today's."""
    return [
        former.name
        for former in old
        if former.name != name and not is_kept(former.name, new)
    ]
