"""Properties that the spec does not list, found in what was read."""

from __future__ import annotations

from typing import Any, TypeAlias

from pydantic import BaseModel

from ._drift import NoteDrift, value_kind
from ._lenient import escape
from ._shapes import shape_of

_Path: TypeAlias = tuple[Any, str | int] | None
"""The way to a value: the way to what holds it, and its name or index there."""


def note_unknown(value: Any, note: NoteDrift) -> None:
    """Tell every property that no model knows; models that are open tell nothing.

    It runs on every response, so the way to a value is a chain that is only written out
    where there is something to tell.
    """
    _walk(value, None, note)


def _walk(value: Any, path: _Path, note: NoteDrift) -> None:
    if isinstance(value, BaseModel):
        shape = shape_of(type(value))
        extra = value.__pydantic_extra__
        if extra and not shape.is_open:
            for key, item in extra.items():
                note("unknown-property", _pointer((path, key)), value_kind(item))
        attributes = value.__dict__
        for name, key in shape.nested:
            item = attributes.get(name)
            if item:
                _walk(item, (path, key), note)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _walk(item, (path, index), note)
    elif isinstance(value, dict):
        for key, item in value.items():
            _walk(item, (path, key), note)


def _pointer(path: _Path) -> str:
    tokens: list[str] = []
    while path is not None:
        path, token = path
        tokens.append(f"/{escape(str(token))}")
    return "".join(reversed(tokens))
