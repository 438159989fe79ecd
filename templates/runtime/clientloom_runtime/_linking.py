"""Import long chains of model modules one after another.

Nested imports along such a chain exceed the recursion limit. So a module only declares
which neighbors it needs. The outermost one imports all of them and then provides the
names.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any


@dataclass(slots=True)
class _Row:
    """The imports in progress, by one thread at a time.

    Attributes:
        waiting: Namespaces, each with the modules of the names it needs.
        is_running: Whether a thread is importing what is waiting.
        guard: Protects the other attributes.
        running: Held by the importing thread until all modules have their names.
    """

    waiting: list[tuple[dict[str, Any], Mapping[str, str]]] = field(
        default_factory=list
    )
    is_running: bool = False
    guard: threading.Lock = field(default_factory=threading.Lock)
    # A model may be built while its chain is being imported.
    running: threading.RLock = field(default_factory=threading.RLock)


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
