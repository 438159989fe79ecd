"""Which aliases contain themselves: JSON values, trees of lists, filters."""

from collections.abc import Iterator, Mapping

from generator.build.sums import children
from generator.model import (
    Alias,
    ListType,
    MapType,
    ModelType,
    TupleType,
    TypeRef,
)

_Edges = Mapping[str, frozenset[str]]


def recursive_aliases(aliases: Mapping[str, Alias]) -> frozenset[str]:
    """The aliases that contain themselves inside a list, tuple or map.

    Those that are also themselves, without anything around, are none: no value could
    be told to be one or not.
    """
    inside = {
        name: frozenset(_named(one.type)) & aliases.keys()
        for name, one in aliases.items()
    }
    bare = {
        name: frozenset(_named_bare(one.type)) & aliases.keys()
        for name, one in aliases.items()
    }
    return frozenset(
        name
        for name in aliases
        if _reaches(name, name, inside) and not _reaches(name, name, bare)
    )


def _reaches(start: str, wanted: str, edges: _Edges) -> bool:
    waiting = list(edges[start])
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name == wanted:
            return True
        if name not in seen:
            seen.add(name)
            waiting.extend(edges[name])
    return False


def _named(type_: TypeRef) -> Iterator[str]:
    """The schemas that a type names."""
    if isinstance(type_, ModelType):
        yield type_.name
    for child in children(type_):
        yield from _named(child)


def _named_bare(type_: TypeRef) -> Iterator[str]:
    """The schemas whose values are values of a type as they are."""
    if isinstance(type_, ListType | TupleType | MapType):
        return
    if isinstance(type_, ModelType):
        yield type_.name
    for child in children(type_):
        yield from _named_bare(child)
