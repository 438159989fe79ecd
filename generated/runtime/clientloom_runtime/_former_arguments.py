"""Arguments that are called otherwise now: their former names go on to work for a while."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

T = TypeVar("T")


def former_arguments(
    names: Mapping[str, tuple[str, str]],
) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """A decorator of a method that takes arguments by their former names too.

    Args:
        names: Each former name, with the name of now and what whoever uses the former one
            is told.
    """

    def decorated(method: Callable[..., T]) -> Callable[..., T]:
        @functools.wraps(method)
        def call(*args: Any, **kwargs: Any) -> T:
            for former, (name, notice) in names.items():
                if former not in kwargs:
                    continue
                if name in kwargs:
                    raise TypeError(
                        f"{method.__name__}() got {name!r} and {former!r}, its former name"
                    )
                warnings.warn(notice, DeprecationWarning, stacklevel=2)
                kwargs[name] = kwargs.pop(former)
            return method(*args, **kwargs)

        return call

    return decorated
