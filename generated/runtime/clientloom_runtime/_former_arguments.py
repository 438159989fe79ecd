"""Former names of arguments, which keep working for a while."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

T = TypeVar("T")


def former_arguments(
    names: Mapping[str, tuple[str, str]],
) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """A decorator for methods that also accept arguments by their former names.

    Args:
        names: The current name and the deprecation warning, by former name.
    """

    def decorated(method: Callable[..., T]) -> Callable[..., T]:
        @functools.wraps(method)
        def call(*args: Any, **kwargs: Any) -> T:
            for former, (name, notice) in names.items():
                if former not in kwargs:
                    continue
                if name in kwargs:
                    raise TypeError(f"got {name!r} and {former!r}, its former name")
                warnings.warn(notice, DeprecationWarning, stacklevel=2)
                kwargs[name] = kwargs.pop(former)
            return method(*args, **kwargs)

        return call

    return decorated
