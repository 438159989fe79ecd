"""datamodel-code-generator in its own process.

Loading it takes about as long as everything else together, so it is started first and
loads while settings and specs are read.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import traceback
from multiprocessing.connection import Connection
from types import TracebackType
from typing import TYPE_CHECKING, Any

from generator.schemas.classes import GeneratedClass, generate_classes

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

    from generator.document import Json


class ClassGenerationError(Exception):
    """datamodel-code-generator failed; carries its traceback."""


class ClassWorker:
    """Generates classes in a worker process; a context manager that ends it."""

    def __init__(self) -> None:
        self._process, self._pipe = _prepared.pop() if _prepared else _start()

    def submit(self, skeleton: dict[str, Json]) -> None:
        """Start generating the classes of a skeleton; `result` waits for them."""
        self._pipe.send(skeleton)

    def result(self) -> tuple[GeneratedClass, ...]:
        """The classes of the submitted skeleton; see `generate_classes`.

        Raises ClassGenerationError with the error in the worker, and OSError if the
        operating system refused it a file.
        """
        answer: tuple[GeneratedClass, ...] | OSError | str = self._pipe.recv()
        match answer:
            case str():
                raise ClassGenerationError(answer)
            case OSError():
                raise answer
            case _:
                return answer

    def __enter__(self) -> ClassWorker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pipe.close()
        self._process.terminate()
        self._process.join()


_RunningProcess = tuple[Any, "Connection[Any, Any]"]
_prepared: list[_RunningProcess] = []


def prepare() -> None:
    """Start the process of the next ClassWorker, which begins to load at once.

    Commands call this before they import or read anything. A process that no
    ClassWorker uses ends with the program.
    """
    if not _prepared:
        _prepared.append(_start())


def warm_up() -> None:
    """Load the generator by running it on a minimal input."""
    generate_classes(
        {
            "openapi": "3.1.0",
            "info": {"title": "warm up", "version": "1"},
            "paths": {},
            "components": {
                "schemas": {"A": {"type": "object", "properties": {"b": {}}}}
            },
        }
    )


def _start() -> _RunningProcess:
    context = _context()
    own_end, worker_end = context.Pipe()
    # A daemon ends with the program, however the program ends.
    process = context.Process(target=_serve, args=(own_end, worker_end), daemon=True)
    process.start()
    worker_end.close()
    return process, own_end


def _serve(owner_end: Connection[Any, Any], pipe: Connection[Any, Any]) -> None:
    """The worker: answers each skeleton with its classes, or with an error."""
    # As long as this process holds the other end, it would not notice that its owner
    # has ended.
    owner_end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    # An error here occurs again with the first request, which reports it.
    with contextlib.suppress(Exception):
        warm_up()
    # The pipe breaks when the owner has ended, and then no one waits for a result.
    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            skeleton = pipe.recv()
            answer: tuple[GeneratedClass, ...] | OSError | str
            try:
                answer = generate_classes(skeleton)
            except OSError as error:
                answer = error
            except Exception:  # noqa: BLE001 - raised again where the classes are used
                answer = traceback.format_exc()
            pipe.send(answer)


def _context() -> ForkContext | SpawnContext:
    """Forking is the fastest where it is safe; a new interpreter elsewhere."""
    if "fork" in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")
