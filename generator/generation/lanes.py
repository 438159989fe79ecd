"""Generates client packages in parallel, with one process per processor.

Each process generates packages one by one and sends them back. The output is the same
as that of one process.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import Any

from generator.generation.package import GeneratedPackage, timed
from generator.generation.pipeline import client_package
from generator.processes import can_fork, processors
from generator.project.workspace import Provider, Workspace
from generator.schemas.worker import DictionaryWorker

Progress = Callable[[str], None]
"""Called with the name of each package when work on it starts."""


def client_packages(
    providers: Sequence[Provider],
    workspace: Workspace,
    progress: Progress,
    meanwhile: Callable[[], None],
) -> Iterator[GeneratedPackage]:
    """The client packages of providers, in their order.

    Args:
        providers: The providers.
        workspace: Their workspace.
        progress: Called when work on a package starts.
        meanwhile: Called once while other processes work, if they do.
    """
    count = min(processors(), len(providers))
    if count > 1 and can_fork():
        yield from _from_lanes(providers, workspace, progress, meanwhile, count)
        return
    with DictionaryWorker() as worker:
        for provider in providers:
            progress(provider.name)
            yield timed(
                partial(client_package, provider, workspace, worker, processors())
            )


def _from_lanes(
    providers: Sequence[Provider],
    workspace: Workspace,
    progress: Progress,
    meanwhile: Callable[[], None],
    count: int,
) -> Iterator[GeneratedPackage]:
    with ExitStack() as stack:
        lanes = [
            stack.enter_context(Lane(providers, workspace, processors() // count))
            for _ in range(count)
        ]
        own = stack.enter_context(DictionaryWorker())
        waiting = iter(range(len(providers)))
        packages: dict[int, GeneratedPackage | None] = {}

        def give(lane: Lane) -> None:
            index = next(waiting, None)
            if index is not None:
                progress(providers[index].name)
                lane.start(index)

        for lane in lanes:
            give(lane)
        meanwhile()
        for index, provider in enumerate(providers):
            while index not in packages:
                for lane in _finished(lanes):
                    packages[lane.working_on] = lane.package()
                    give(lane)
            # If the process failed, generating the package here raises the error.
            make = partial(client_package, provider, workspace, own)
            yield packages.pop(index) or timed(make)


def _finished(lanes: Sequence[Lane]) -> list[Lane]:
    """The lanes that have a result; waits for the first one."""
    busy = {lane.pipe: lane for lane in lanes if lane.is_busy}
    return [busy[pipe] for pipe in wait(list(busy)) if isinstance(pipe, Connection)]


class Lane:
    """A process that generates packages; a context manager that ends it.

    Args:
        providers: The providers; the process gets them by index.
        workspace: Their workspace.
        processes: The most processes for a package.
    """

    def __init__(
        self, providers: Sequence[Provider], workspace: Workspace, processes: int
    ) -> None:
        context = multiprocessing.get_context("fork")
        self.pipe, end = context.Pipe()
        self.working_on = -1
        self.is_busy = False
        self._process = context.Process(
            target=_serve, args=(self.pipe, end, providers, workspace, processes)
        )
        self._process.start()
        end.close()

    def start(self, index: int) -> None:
        """Start generating the package of a provider."""
        self.working_on = index
        self.is_busy = True
        # If the process has ended, `package` notices.
        with suppress(OSError):
            self.pipe.send(index)

    def package(self) -> GeneratedPackage | None:
        """The package; None if the process failed or ended."""
        self.is_busy = False
        try:
            package = self.pipe.recv()
        except (EOFError, OSError):
            return None
        return package if isinstance(package, GeneratedPackage) else None

    def __enter__(self) -> Lane:
        return self

    def __exit__(self, *_: object) -> None:
        self.pipe.close()
        self._process.terminate()
        self._process.join()


def _serve(
    owner_end: Connection[Any, Any],
    pipe: Connection[Any, Any],
    providers: Sequence[Provider],
    workspace: Workspace,
    processes: int,
) -> None:
    """Generate packages in the process of a lane until the main process ends."""
    # If this end stayed open, the pipe would not break when the main process ends.
    owner_end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    with suppress(EOFError, ConnectionError), DictionaryWorker() as worker:
        while True:
            provider = providers[pipe.recv()]
            pipe.send(_package(provider, workspace, worker, processes))


def _package(
    provider: Provider,
    workspace: Workspace,
    worker: DictionaryWorker,
    processes: int,
) -> GeneratedPackage | None:
    try:
        return timed(partial(client_package, provider, workspace, worker, processes))
    except Exception:  # noqa: BLE001 - the main process runs it again
        return None
