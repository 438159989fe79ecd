"""Errors of a package that are of a class of its own as well as of the runtime's."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from ._errors import ApiError


def rebase(error: ApiError, base: str) -> None:
    """Makes an error one of another class too.

    Args:
        error: The error, which stays what it is besides.
        base: `module:class`, an exception class without fields of its own.
    """
    if not isinstance(error, _class(base)):
        error.__class__ = _joined(type(error), base)


@cache
def _class(base: str) -> type[Exception]:
    module, _, name = base.partition(":")
    found: type[Exception] = getattr(import_module(module), name)
    return found


@cache
def _joined(kind: type[ApiError], base: str) -> type[ApiError]:
    """A class of errors that are of `kind` and of the other class."""

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
    """An error that was pickled or copied."""
    error = kind(*args)
    error.__dict__.update(state)
    rebase(error, base)
    return error
