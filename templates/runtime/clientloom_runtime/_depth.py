"""Long chains of models: how they are imported and built, however deep they are.

Model modules import each other, and pydantic builds a model's fields before the model.
A chain or cycle of hundreds of models exceeds the recursion limit.

* A module of such a chain only declares which neighbors it needs (`link_neighbours`).
  The outermost one imports all of them and then provides the names.
* What recurses too deeply runs again in a thread with a larger stack (`at_any_depth`).
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TypeVar

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


class _Row:
    """The imports in progress, by one thread at a time.

    Attributes:
        waiting: Namespaces, each with the modules of the names it needs.
        is_running: Whether a thread is importing what is waiting.
        guard: Protects the other attributes.
        running: Held by the importing thread until all modules have their names.
    """

    def __init__(self) -> None:
        self.waiting: list[tuple[dict[str, Any], Mapping[str, str]]] = []
        self.is_running = False
        self.guard = threading.Lock()
        # A model may be built while its chain is being imported.
        self.running = threading.RLock()


_ROW = _Row()


def link_neighbours(namespace: dict[str, Any], neighbours: Mapping[str, str]) -> None:
    """Give a module the classes of its neighbors, now or when the outermost is done.

    It never waits for another thread, which may be waiting for a module of this one.

    Args:
        namespace: The globals of the module.
        neighbours: The sibling module of each class, by class name.
    """
    with _ROW.guard:
        _ROW.waiting.append((namespace, neighbours))
        if _ROW.is_running:
            return
        _ROW.is_running = True
        _ROW.running.acquire()
    try:
        while (waiting := _next()) is not None:
            names, modules = waiting
            for name, module in modules.items():
                found = import_module(f".{module}", names["__package__"])
                names[name] = getattr(found, name)
    except BaseException:
        with _ROW.guard:
            _ROW.waiting.clear()
            _ROW.is_running = False
        raise
    finally:
        _ROW.running.release()


def wait_until_linked() -> None:
    """Wait until no other thread is importing modules that still lack names."""
    with _ROW.running:
        return


def _next() -> tuple[dict[str, Any], Mapping[str, str]] | None:
    """What is waiting, or `None` if the chain is complete."""
    with _ROW.guard:
        if _ROW.waiting:
            return _ROW.waiting.pop()
        _ROW.is_running = False
        return None
