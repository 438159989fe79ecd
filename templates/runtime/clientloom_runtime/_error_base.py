"""Errors that are instances of both a package's own class and the runtime's."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from ._errors import ApiError


def rebase(error: ApiError, base: str) -> None:
    """Make an error an instance of another class too.

    Args:
        error: The error. It keeps its own class.
        base: `module:class`, an exception class without fields.
    """
    kind = type(error)
    if not issubclass(kind, _class(base)):
        if (kind, base) not in _JOINED:
            _JOINED[kind, base] = _joined(kind, base)
        error.__class__ = _JOINED[kind, base]


@cache
def _class(base: str) -> type[Exception]:
    module, _, name = base.partition(":")
    found: type[Exception] = getattr(import_module(module), name)
    return found


_JOINED: dict[tuple[type[ApiError], str], type[ApiError]] = {}
"""Combined classes, by the runtime's class and the other one."""


def _joined(kind: type[ApiError], base: str) -> type[ApiError]:
    """The class that derives from both `kind` and the other class."""

    def reduce(error: ApiError) -> tuple[Any, ...]:
        return _restored, (kind, base, error.args, error.__dict__)

    body = {
        "__module__": kind.__module__,
        "__doc__": kind.__doc__,
        "__reduce__": reduce,
    }
    return type(kind.__name__, (kind, _class(base)), body)


def _restored(
    kind: type[ApiError], base: str, args: tuple[Any, ...], state: dict[str, Any]
) -> ApiError:
    """Rebuild an error that was pickled or copied."""
    error = kind(*args)
    error.__dict__.update(state)
    rebase(error, base)
    return error
