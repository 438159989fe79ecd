"""Suggestions for misspelled names in settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from generator.project.settings import Settings


def most_like(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most similar to a name; None if none is similar."""
    similar = get_close_matches(name, list(known), 1)
    return similar[0] if similar else None


def suggestion(name: str, known: Iterable[str], form: str = "{!r}") -> str | None:
    """A hint that suggests the most similar known name, written in a `form` of
    `str.format`; None if none is similar."""
    similar = most_like(name, known)
    return None if similar is None else f"Did you mean {form.format(similar)}?"


def suggested_key(kind: type[Settings], location: tuple[int | str, ...]) -> str | None:
    """The known key that is most similar to the last step of a location; None if none
    is similar.

    Args:
        kind: The settings of the whole file.
        location: Keys and indexes, and after a discriminated union the discriminator's
            value, as pydantic reports locations.
    """
    known: list[str] = []
    for owner in _owners([kind], location[:-1]):
        known += [field.alias or name for name, field in owner.model_fields.items()]
    return most_like(str(location[-1]), known) if location else None


def _owners(
    kinds: list[Any], location: tuple[int | str, ...]
) -> Iterator[type[Settings]]:
    """The settings classes whose keys are allowed at a location."""
    for step in location:
        kinds = [inner for kind in kinds for inner in _inside(kind, step)]
    for kind in kinds:
        yield from _classes(kind)


def _inside(kind: Any, step: int | str) -> Iterator[Any]:
    """The types one step further in: in settings, mappings and lists."""
    for member in _members(kind):
        origin, arguments = get_origin(member), get_args(member)
        if isinstance(member, type) and issubclass(member, Settings):
            for name, field in member.model_fields.items():
                if step in (name, field.alias):
                    yield field.annotation
            if step in _tags(member):
                yield member
        elif origin in (tuple, list) and isinstance(step, int):
            yield arguments[0]
        elif origin is dict:
            yield arguments[1]


def _members(kind: Any) -> Iterator[Any]:
    """The members of a union, or the type itself, without annotations."""
    origin = get_origin(kind)
    if origin is Annotated:
        yield from _members(get_args(kind)[0])
    elif origin in (Union, UnionType):
        for member in get_args(kind):
            yield from _members(member)
    else:
        yield kind


def _classes(kind: Any) -> Iterator[type[Settings]]:
    for member in _members(kind):
        if isinstance(member, type) and issubclass(member, Settings):
            yield member


def _tags(kind: type[Settings]) -> set[object]:
    """The discriminator values of a class in a union."""
    return {
        value
        for field in kind.model_fields.values()
        if get_origin(field.annotation) is Literal
        for value in get_args(field.annotation)
    }
