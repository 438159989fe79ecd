"""Run datamodel-code-generator in its own process while other files are rendered.

The process starts for the first skeleton that is not cached. If no request changed, it
does not start.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import traceback
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.connection import Connection
from types import TracebackType
from typing import TYPE_CHECKING, Any

from generator.schemas.kept import keep_dictionaries, kept_dictionaries, key_of
from generator.schemas.writing import write_dictionaries

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

    from generator.schemas.skeleton import Node

_Answer = str | OSError | tuple[str]
"""The source, an error of the operating system, or the traceback of any other error."""


class DictionaryWritingError(Exception):
    """datamodel-code-generator failed; carries its traceback."""


class DictionaryWorker:
    """Writes dictionaries in one worker process; a context manager that ends it."""

    def __init__(self) -> None:
        self._running: tuple[Any, Connection[Any, Any]] | None = None
        self._answers: dict[str, _Answer] = {}
        self._queue: deque[dict[str, Mapping[str, Node]]] = deque()
        self._is_busy = False

    def start(self) -> None:
        """Start the process now. Call it before starting threads."""
        if self._running is None:
            self._running = _start()

    def submit(
        self, skeletons: Sequence[Mapping[str, Node]]
    ) -> Callable[[], list[str]]:
        """Start writing the dictionaries of skeletons, unless they are cached.

        Returns:
            A function that waits for the source of each. It raises
            DictionaryWritingError with the worker's traceback, and OSError for an error
            of the operating system.
        """
        keys = [key_of(skeleton) for skeleton in skeletons]
        cached = {key: kept_dictionaries(key) for key in keys}
        missing = {
            key: skeleton
            for key, skeleton in zip(keys, skeletons, strict=True)
            if cached[key] is None
        }
        if missing:
            self._queue.append(missing)
            self._send_next()
        return lambda: [cached[key] or self._source(key) for key in keys]

    def _send_next(self) -> None:
        """Send what waits, unless the worker has not answered yet: if both sides sent,
        neither would read."""
        if self._queue and not self._is_busy:
            self.start()
            assert self._running is not None
            self._running[1].send(self._queue.popleft())
            self._is_busy = True

    def _source(self, key: str) -> str:
        assert self._running is not None
        # A caller that failed before waiting has left its answers in the pipe.
        while key not in self._answers:
            self._answers |= self._running[1].recv()
            self._is_busy = False
            self._send_next()
        match self._answers.pop(key):
            case str(source):
                keep_dictionaries(key, source)
                return source
            case OSError() as error:
                raise error
            case (trace,):
                raise DictionaryWritingError(trace)

    def __enter__(self) -> DictionaryWorker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._running is not None:
            process, pipe = self._running
            pipe.close()
            process.terminate()
            process.join()


def _start() -> tuple[Any, Connection[Any, Any]]:
    context = _context()
    own_end, worker_end = context.Pipe()
    # A daemon ends with the program, however the program ends.
    process = context.Process(target=_serve, args=(own_end, worker_end), daemon=True)
    process.start()
    worker_end.close()
    return process, own_end


def _serve(owner_end: Connection[Any, Any], pipe: Connection[Any, Any]) -> None:
    """Answer skeletons with their sources or errors, in the worker process."""
    # With the other end open here, the pipe would not break when the owner ends.
    owner_end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    # The pipe breaks when the owner ends, so nothing waits for an answer.
    try:
        while True:
            skeletons = pipe.recv()
            pipe.send({key: _answer(each) for key, each in skeletons.items()})
    except (EOFError, ConnectionError):
        return


def _answer(skeleton: Mapping[str, Node]) -> _Answer:
    try:
        return write_dictionaries(skeleton)
    except OSError as error:
        return error
    except Exception:  # noqa: BLE001 - raised again where the dictionaries are used
        return (traceback.format_exc(),)


def _context() -> ForkContext | SpawnContext:
    """The quickest way to start a process: fork if available, otherwise spawn."""
    if "fork" in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")
