"""Run datamodel-code-generator in its own process while other files are rendered.

The process starts for the first skeleton that is not cached. If no request changed, it
does not start.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Mapping
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

    def start(self) -> None:
        """Start the process now. Call it before starting threads."""
        if self._running is None:
            self._running = _start()

    def submit(self, skeleton: Mapping[str, Node]) -> Callable[[], str]:
        """Start writing the dictionaries of a skeleton, unless they are cached.

        Returns:
            A function that waits for the source. It raises DictionaryWritingError with
            the worker's traceback, and OSError for an error of the operating system.
        """
        key = key_of(skeleton)
        source = kept_dictionaries(key)
        if source is not None:
            return lambda: source
        self.start()
        assert self._running is not None
        self._running[1].send((key, skeleton))
        return lambda: self._source(key)

    def _source(self, key: str) -> str:
        assert self._running is not None
        # A caller that failed before waiting has left its answer in the pipe.
        while key not in self._answers:
            answered, answer = self._running[1].recv()
            self._answers[answered] = answer
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
    """Answer each skeleton with its source or an error, in the worker process."""
    # With the other end open here, the pipe would not break when the owner ends.
    owner_end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    # The pipe breaks when the owner ends, so nothing waits for an answer.
    try:
        while True:
            key, skeleton = pipe.recv()
            pipe.send((key, _answer(skeleton)))
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
