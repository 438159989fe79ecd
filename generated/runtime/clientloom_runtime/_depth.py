"""Run code that recurses deeper than the interpreter allows.

Model modules import each other, and pydantic builds a model's fields before the model.
A chain or cycle of hundreds of models exceeds the recursion limit.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_STACK = 256 * 1024 * 1024
"""Size of the stack in bytes. Unused parts take no memory."""

_FRAMES = 100_000
"""How many nested calls fit into that stack."""

_ONE_AT_A_TIME = threading.Lock()


def at_any_depth(work: Callable[[], T]) -> T:
    """Run a function that may exceed the recursion limit.

    It runs normally first, so a failure must leave nothing half done. The second
    attempt runs in a thread with a larger stack.
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
