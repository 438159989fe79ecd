"""datamodel-code-generator in a process of its own.

Loading it takes about as long as everything else together, so it is started first and
loads while descriptions are read.
"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from types import TracebackType

from generator.document import Json
from generator.schemas.classes import GeneratedClass, generate_classes


class ClassWorker:
    """Generates classes in one worker process; a context manager that ends it."""

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(
            max_workers=1, mp_context=multiprocessing.get_context(_start_method())
        )
        self._pool.submit(warm_up)

    def classes(self, skeleton: dict[str, Json]) -> tuple[GeneratedClass, ...]:
        """The classes of a skeleton; see `generate_classes`."""
        return self._pool.submit(generate_classes, skeleton).result()

    def __enter__(self) -> ClassWorker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._pool.shutdown(cancel_futures=True)


def warm_up() -> None:
    """Loads the generator by running it on next to nothing."""
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


def _start_method() -> str:
    """Forking is quickest where it is safe; a new interpreter everywhere else."""
    return "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
