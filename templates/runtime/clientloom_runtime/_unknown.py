"""Find properties that the spec does not list."""

from __future__ import annotations

from typing import Any, TypeAlias

from pydantic import BaseModel

from ._drift import NoteDrift, escape, value_kind
from ._shapes import shape_of

_Path: TypeAlias = tuple[Any, str | int] | None
"""The path to a value: the path to its container, and its name or index there."""


def note_unknown(value: Any, note: NoteDrift) -> None:
    """Report every property that a model does not know. Open models report nothing.

    It runs on every response, so paths are linked lists that become strings only when
    there is something to report.
    """
    _walk(value, None, note)


def _walk(value: Any, path: _Path, note: NoteDrift) -> None:
    kind = type(value)
    if kind is list:
        for index, item in enumerate(value):
            _walk(item, (path, index), note)
    elif kind is dict:
        for key, item in value.items():
            _walk(item, (path, key), note)
    elif issubclass(kind, BaseModel):
        shape = shape_of(kind)
        extra = value.__pydantic_extra__
        if extra and shape.is_open:
            _walk(extra, path, note)
        elif extra:
            for key, item in extra.items():
                note("unknown-property", _pointer((path, key)), value_kind(item))
        if shape.nested:
            attributes = value.__dict__
            for name, key in shape.nested:
                item = attributes.get(name)
                if item:
                    _walk(item, path if key is None else (path, key), note)


def _pointer(path: _Path) -> str:
    tokens: list[str] = []
    while path is not None:
        path, token = path
        tokens.append(f"/{escape(str(token))}")
    return "".join(reversed(tokens))
