"""Work in several processes, which are copies of this one."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

_SMALLEST_SHARE = 50
"""The fewest items that are worth a process of their own, which takes as long to start
as it takes to render the files of a dozen models."""


def processors() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether a process can be copied: then a copy starts at once, with everything that
    is in memory."""
    return "fork" in multiprocessing.get_all_start_methods()


def in_shares(
    items: Sequence[ItemT],
    work: Callable[[Sequence[ItemT]], list[ResultT]],
    processes: int,
) -> list[ResultT]:
    """The results of work on items, in their order.

    Args:
        items: The items. Every process gets as many, from all parts of the list.
        work: Returns one result for each item; it must not depend on the other items.
        processes: The most processes, including this one.

    Raises:
        Exception: Whatever `work` raises.
    """
    count = min(processes, len(items) // _SMALLEST_SHARE) if can_fork() else 1
    if count <= 1:
        return work(items)
    results: dict[int, ResultT] = {}
    with ExitStack() as stack:
        shares = [
            stack.enter_context(_Share(items[first::count], work))
            for first in range(1, count)
        ]
        results |= zip(range(0, len(items), count), work(items[0::count]), strict=True)
        for first, share in enumerate(shares, start=1):
            indexes = range(first, len(items), count)
            results |= zip(indexes, share.results(), strict=True)
    return [results[index] for index in range(len(items))]


class _Share(Generic[ItemT, ResultT]):
    """A process that works on some items; a context manager that ends it."""

    def __init__(
        self, items: Sequence[ItemT], work: Callable[[Sequence[ItemT]], list[ResultT]]
    ) -> None:
        self._items = items
        self._work = work
        context = multiprocessing.get_context("fork")
        self._pipe, end = context.Pipe(duplex=False)
        self._process = context.Process(target=self._send_results, args=(end,))
        self._process.start()
        end.close()

    def results(self) -> list[ResultT]:
        """The results. If the process failed, the work is done here, and raises the
        error."""
        try:
            results: list[ResultT] = self._pipe.recv()
        except (EOFError, OSError):
            return self._work(self._items)
        return results

    def _send_results(self, pipe: Connection[Any, Any]) -> None:
        """Work in the new process."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with suppress(Exception):
            pipe.send(self._work(self._items))
        # Everything else belongs to the process that this one was copied from.
        os._exit(0)

    def __enter__(self) -> _Share[ItemT, ResultT]:
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.close()
        self._process.terminate()
        self._process.join()
