"""Modules of models that hold each other in a long row, imported one after the other.

A module that imports its neighbour, which imports its own, needs more frames than the
interpreter allows. Here a module only says which neighbours it names; the outermost of
them imports all, and gives each its names.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any


@dataclass(slots=True)
class _Row:
    """What is being imported, by one thread at a time.

    Attributes:
        waiting: Namespaces, each with the modules of the names that it needs.
        is_running: Whether somebody imports what is waiting.
        guard: Held while the others are read or changed.
        running: Held by the thread that imports, until all have their names.
    """

    waiting: list[tuple[dict[str, Any], Mapping[str, str]]] = field(
        default_factory=list
    )
    is_running: bool = False
    guard: threading.Lock = field(default_factory=threading.Lock)
    # A model may be built while its row is imported.
    running: threading.RLock = field(default_factory=threading.RLock)


_ROW = _Row()


def link_neighbours(namespace: dict[str, Any], neighbours: Mapping[str, str]) -> None:
    """Give a module the classes of its neighbours, now or when the outermost is done.

    It never waits for another thread, which may wait for a module of this one.

    Args:
        namespace: The globals of the module.
        neighbours: By the name of a class, the module beside this one that has it.
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
    """Return when no other thread imports modules that lack the names of neighbours."""
    with _ROW.running:
        return


def _next() -> tuple[dict[str, Any], Mapping[str, str]] | None:
    """What is waiting, `None` when nothing is and the row is done."""
    with _ROW.guard:
        if _ROW.waiting:
            return _ROW.waiting.pop()
        _ROW.is_running = False
        return None
