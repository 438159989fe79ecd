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
    """What one thread is importing.

    Attributes:
        waiting: Namespaces, each with the modules of the names that it needs.
        is_running: Whether an outer call imports what is waiting.
    """

    waiting: list[tuple[dict[str, Any], Mapping[str, str]]] = field(
        default_factory=list
    )
    is_running: bool = False


class _Rows(threading.local):
    def __init__(self) -> None:
        self.row = _Row()


_ROWS = _Rows()


def link_neighbours(namespace: dict[str, Any], neighbours: Mapping[str, str]) -> None:
    """Give a module the classes of its neighbours, now or when the outermost is done.

    Args:
        namespace: The globals of the module.
        neighbours: By the name of a class, the module beside this one that has it.
    """
    row = _ROWS.row
    row.waiting.append((namespace, neighbours))
    if row.is_running:
        return
    row.is_running = True
    linked: list[tuple[dict[str, Any], str, Any]] = []
    try:
        while row.waiting:
            waiting, names = row.waiting.pop()
            for name, module in names.items():
                found = import_module(f".{module}", waiting["__package__"])
                linked.append((waiting, name, found))
    finally:
        row.waiting.clear()
        row.is_running = False
    for waiting, name, found in linked:
        waiting[name] = getattr(found, name)
