"""Fixtures of the runtime tests: the runtime is imported from the templates."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"
if str(RUNTIME) not in sys.path:
    sys.path.insert(0, str(RUNTIME))

from tests.support.http_server import HttpServer  # noqa: E402

if TYPE_CHECKING:
    from tests.runtime.flavours import Caller

    Connect = Callable[..., Caller]


@pytest.fixture
def server() -> Iterator[HttpServer]:
    """A local HTTP server with an empty script."""
    with HttpServer() as running:
        yield running


@pytest.fixture
def other_server() -> Iterator[HttpServer]:
    """A second server, on another origin."""
    with HttpServer() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
    """Makes clients of the base class, one flavour at a time; closes them in the end.

    The arguments are the server (or a base URL), then those of `Client`.
    """
    from tests.runtime.flavours import AsyncCaller, SyncCaller

    flavour: type[Caller] = SyncCaller if request.param == "sync" else AsyncCaller
    made: list[Caller] = []

    def make(server: HttpServer | str, **options: Any) -> Caller:
        caller = flavour(server, **options)
        made.append(caller)
        return caller

    yield make
    for caller in made:
        caller.close()


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Waits between attempts end at once; the list has their seconds."""
    import asyncio
    import time

    waits: list[float] = []
    really = asyncio.sleep

    async def asleep(seconds: float) -> None:
        waits.append(seconds)
        await really(0)

    monkeypatch.setattr(time, "sleep", waits.append)
    monkeypatch.setattr(asyncio, "sleep", asleep)
    return waits


@pytest.fixture
def free_port() -> int:
    """A port on which nobody listens."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
