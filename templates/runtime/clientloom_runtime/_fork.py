"""Reset objects in a child process after a fork."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class ForkAware(Protocol):
    """An object with locks or sockets."""

    def after_fork(self) -> None:
        """Drop what belongs to the parent process."""


_known: WeakSet[ForkAware] = WeakSet()


def watch(item: ForkAware) -> None:
    """Call `after_fork` in every child process."""
    _known.add(item)


def _in_child() -> None:
    for item in list(_known):
        item.after_fork()


# Windows has neither fork nor this function.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_child)
