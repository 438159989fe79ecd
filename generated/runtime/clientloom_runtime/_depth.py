"""Work that recurses deeper than the interpreter allows.

Modules of models import each other, and pydantic builds what a model holds before the
model. Hundreds of models in a row, or in a ring, need more frames than there are.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_STACK = 256 * 1024 * 1024
"""Bytes of the stack; what is not used of them takes no memory."""

_FRAMES = 100_000
"""Calls inside each other that fit into that stack."""

_ONE_AT_A_TIME = threading.Lock()


def at_any_depth(work: Callable[[], T]) -> T:
    """The result of some work, which may need more frames than the interpreter allows.

    It is tried as it is first, so it must leave nothing half done when it fails. The
    second try has a thread of its own, with a larger stack.
    """
    try:
        return work()
    except RecursionError:
        return _in_a_large_stack(work)


def _in_a_large_stack(work: Callable[[], T]) -> T:
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001 - raised again by the caller
            errors.append(error)

    with _ONE_AT_A_TIME:
        size = threading.stack_size(_STACK)
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(max(limit, _FRAMES))
        try:
            thread = threading.Thread(target=run)
            thread.start()
            thread.join()
        finally:
            sys.setrecursionlimit(limit)
            threading.stack_size(size)
    if errors:
        raise errors[0]
    return results[0]
