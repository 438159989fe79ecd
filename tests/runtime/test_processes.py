"""Threads, tasks, event loops and forks that share a client; nothing leaks."""

from __future__ import annotations

import asyncio
import gc
import os
import runpy
import signal
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from clientloom_runtime import (
    AsyncClient,
    AsyncResource,
    Client,
    Content,
    Credential,
    Operation,
    Resource,
    TokenEndpointAuth,
    _fork,
)
from clientloom_runtime._drift import Drift, DriftReporter
from clientloom_runtime._token_cache import Token, TokenCache

from tests.runtime.flavours import PROVIDER
from tests.support.http_server import HttpServer, Reply

GET: Operation[Any] = Operation(
    "Op", "GET", "/", responses={"200": (Content("application/json"),)}
)
OK = Reply(json={"ok": True})


DESCRIPTORS = Path("/proc/self/fd")


def open_sockets() -> int:
    """How many sockets this process has open."""
    gc.collect()
    count = 0
    for path in DESCRIPTORS.iterdir():
        # The descriptor of the listing itself is gone by now.
        with suppress(OSError):
            count += str(path.readlink()).startswith("socket:")
    return count


needs_proc = pytest.mark.skipif(
    not DESCRIPTORS.is_dir(), reason="open sockets are counted in /proc"
)
needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="this system has no fork"
)


@contextmanager
def no_leaks(server: HttpServer) -> Iterator[None]:
    """No socket more is open in the end than in the beginning."""
    before = open_sockets()
    yield
    for _ in range(2_000):
        if server.open_connections == 0 and open_sockets() <= before:
            return
        threading.Event().wait(0.005)
    assert (server.open_connections, open_sockets()) == (0, before)


@needs_proc
def test_threads_share_a_client(server: HttpServer) -> None:
    server.handle(lambda _: OK)
    with (
        no_leaks(server),
        Client(PROVIDER, base_url=server.url) as client,
        ThreadPoolExecutor(32) as pool,
    ):
        send = Resource(client)._send
        results = list(pool.map(lambda _: send(GET, {}), range(200)))
    assert results == [{"ok": True}] * 200
    assert server.connections <= 32


@needs_proc
def test_tasks_share_a_client(server: HttpServer) -> None:
    server.handle(lambda _: OK)

    async def main() -> list[Any]:
        async with AsyncClient(PROVIDER, base_url=server.url) as client:
            send = AsyncResource(client)._send
            return await asyncio.gather(*(send(GET, {}) for _ in range(500)))

    with no_leaks(server):
        assert asyncio.run(main()) == [{"ok": True}] * 500


@needs_proc
def test_errors_and_cancelled_tasks_leak_nothing(server: HttpServer) -> None:
    release = threading.Event()

    def answer(request: Any) -> Reply:
        if request.path == "/slow":
            release.wait(20)
        return Reply(400, json={"message": "no"})

    server.handle(answer)
    slow: Operation[Any] = Operation("Slow", "GET", "/slow")

    async def main() -> None:
        async with AsyncClient(PROVIDER, base_url=server.url) as client:
            send = AsyncResource(client)._send
            tasks = [asyncio.create_task(send(slow, {})) for _ in range(20)]
            await asyncio.sleep(0.1)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            release.set()
            await asyncio.gather(
                *(send(GET, {}) for _ in range(20)), return_exceptions=True
            )

    with no_leaks(server):
        asyncio.run(main())


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_async_client_outlives_its_event_loop(server: HttpServer) -> None:
    server.handle(lambda _: OK)
    client = AsyncClient(PROVIDER, base_url=server.url)
    send = AsyncResource(client)._send
    for _ in range(3):
        assert asyncio.run(send(GET, {})) == {"ok": True}
    asyncio.run(client.close())
    assert len(server.requests) == 3


def test_two_event_loops_at_once(server: HttpServer) -> None:
    server.handle(lambda _: OK)
    client = AsyncClient(PROVIDER, base_url=server.url)
    send = AsyncResource(client)._send

    async def several() -> list[Any]:
        return await asyncio.gather(*(send(GET, {}) for _ in range(10)))

    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(asyncio.run, several()) for _ in range(2)]
        assert [run.result() for run in runs] == [[{"ok": True}] * 10] * 2


def in_child(work: Any) -> int:
    """Run something in a forked process; its exit code."""
    child = os.fork()
    if child == 0:
        code = 1
        # A child that waits for ever is ended, which is an exit code of its own.
        signal.alarm(20)
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


@needs_fork
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_child_process_makes_connections_of_its_own(server: HttpServer) -> None:
    server.handle(lambda _: OK)
    with Client(PROVIDER, base_url=server.url) as client:
        send = Resource(client)._send
        send(GET, {})
        # A thread of the parent may hold a lock at the moment of the fork.
        with client._pool._lock:
            assert in_child(lambda: send(GET, {})) == 0
        send(GET, {})
    connections = [request.connection for request in server.requests]
    assert connections == [0, 1, 0]


@needs_fork
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_child_process_of_an_async_client(server: HttpServer) -> None:
    server.handle(lambda _: OK)
    client = AsyncClient(PROVIDER, base_url=server.url)
    send = AsyncResource(client)._send
    with client._pool._lock:
        assert in_child(lambda: asyncio.run(send(GET, {}))) == 0
    assert len(server.requests) == 1


@needs_fork
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_child_process_does_not_wait_for_the_parents_token() -> None:
    store = TokenCache()
    entered, gate = threading.Event(), threading.Event()

    def fetch() -> Token:
        entered.set()
        gate.wait(20)
        return Token("parent", 60)

    thread = threading.Thread(target=store.get, args=("k", fetch, lambda: None))
    thread.start()
    entered.wait(20)

    def ask() -> None:
        assert store.get("k", lambda: Token("child", 60), lambda: None) == "child"

    try:
        with store._lock:
            assert in_child(ask) == 0
    finally:
        gate.set()
        thread.join()
    assert store.values() == ["parent"]


@needs_fork
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_child_process_can_report_drifts() -> None:
    told: list[Drift] = []
    reporter = DriftReporter(told.append)
    drift = Drift("Op", "wrong-type", "", "null")
    with reporter._lock:
        assert in_child(lambda: reporter.report(drift)) == 0


def test_what_a_child_process_forgets(server: HttpServer) -> None:
    # What `os.fork` would call in the child, without losing sight of it.
    server.handle(lambda _: OK)
    store = TokenCache()
    entered, gate = threading.Event(), threading.Event()

    def fetch() -> Token:
        entered.set()
        gate.wait(20)
        return Token("parent", 60)

    thread = threading.Thread(target=store.get, args=("k", fetch, lambda: None))
    thread.start()
    entered.wait(20)
    told: list[Drift] = []
    reporter = DriftReporter(told.append)
    with Client(PROVIDER, base_url=server.url) as client:
        send = Resource(client)._send
        send(GET, {})
        with client._pool._lock, reporter._lock, store._lock:
            _fork._in_child()
        send(GET, {})
    reporter.report(Drift("Op", "wrong-type", "", "null"))
    assert store.get("k", lambda: Token("child", 60), lambda: None) == "child"
    gate.set()
    thread.join()
    assert [request.connection for request in server.requests] == [0, 1]
    assert len(told) == 1


def test_what_a_child_process_of_an_async_client_forgets(server: HttpServer) -> None:
    server.handle(lambda _: OK)

    async def main() -> None:
        async with AsyncClient(PROVIDER, base_url=server.url) as client:
            send = AsyncResource(client)._send
            await send(GET, {})
            _fork._in_child()
            await send(GET, {})

    asyncio.run(main())
    assert [request.connection for request in server.requests] == [0, 1]


def test_a_system_without_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "register_at_fork", raising=False)
    assert "watch" in runpy.run_path(_fork.__file__)


def test_a_token_is_shared_over_event_loops(server: HttpServer) -> None:
    def answer(request: Any) -> Reply:
        return Reply(json={"access_token": "t"}) if request.path == "/token" else OK

    server.handle(answer)
    auth = TokenEndpointAuth(
        schemes=("oauth",),
        token_url="/token",
        authorization=Credential.of("k", argument="k"),
    )
    client = AsyncClient(PROVIDER, auth=(auth,), base_url=server.url)
    send = AsyncResource(client)._send
    called: Operation[Any] = Operation("Op", "GET", "/", security=({"oauth": ()},))

    async def several() -> None:
        await asyncio.gather(*(send(called, {}) for _ in range(20)))

    with ThreadPoolExecutor(4) as pool:
        for run in [pool.submit(asyncio.run, several()) for _ in range(4)]:
            run.result()
    assert [r.path for r in server.requests].count("/token") == 1


def test_a_variant_reuses_the_connection(server: HttpServer) -> None:
    server.handle(lambda _: OK)
    with Client(PROVIDER, base_url=server.url) as client:
        for retries in range(3):
            Resource(client.with_options(max_retries=retries))._send(GET, {})
    assert server.connections == 1
    with socket.create_connection(("127.0.0.1", int(server.url.rsplit(":")[-1]))):
        pass
