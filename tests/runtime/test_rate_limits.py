"""Rate limits: a quota, and the pause after a 429, for everybody who shares them."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from clientloom_runtime import (
    AsyncClient,
    AsyncResource,
    Client,
    Operation,
    RateLimit,
    Resource,
)
from clientloom_runtime.errors import DeadlineExceededError, RateLimitError

from tests.runtime.flavours import PROVIDER
from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.sleepers import StoppedClock

GET: Operation[Any] = Operation("Op", "GET", "/things")
OK = Reply(json={})


def throttled(seconds: int) -> Reply:
    """A response to a caller who calls too often."""
    return Reply(429, headers=[("Retry-After", str(seconds))])


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StoppedClock:
    clock = StoppedClock()
    clock.rule(monkeypatch)
    return clock


@pytest.fixture
def arrivals(server: HttpServer, clock: StoppedClock) -> list[float]:
    """When requests arrive that the script of the server does not answer."""
    times: list[float] = []

    def answer(_: ReceivedRequest) -> Reply:
        times.append(clock())
        return OK

    server.handle(answer)
    return times


Call = Callable[..., "Future[Any]"]
"""Starts the call of another user. All share a client and its rate limit."""


@pytest.fixture(params=["sync", "async"])
def users(
    request: pytest.FixtureRequest, server: HttpServer
) -> Iterator[Callable[[RateLimit], Call]]:
    """Users whose calls are threads of a sync client, or tasks of an async one."""
    loop = asyncio.new_event_loop()
    pool = ThreadPoolExecutor(16)
    clients: list[Any] = []

    def threads(rate_limit: RateLimit) -> Call:
        client = Client(PROVIDER, base_url=server.url, rate_limit=rate_limit)
        clients.append(client)

        def call(**options: Any) -> Future[Any]:
            user = Resource(client.with_options(**options))
            return pool.submit(user._send, GET, {})

        return call

    def tasks(rate_limit: RateLimit) -> Call:
        client = AsyncClient(PROVIDER, base_url=server.url, rate_limit=rate_limit)
        clients.append(client)

        def call(**options: Any) -> Future[Any]:
            user = AsyncResource(client.with_options(**options))
            return asyncio.run_coroutine_threadsafe(user._send(GET, {}), loop)

        return call

    if request.param == "sync":
        yield threads
        for client in clients:
            client.close()
    else:
        thread = threading.Thread(target=loop.run_forever)
        thread.start()
        yield tasks
        for client in clients:
            asyncio.run_coroutine_threadsafe(client.close(), loop).result(30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(30)
    loop.close()
    pool.shutdown()


Users = Callable[[RateLimit], Call]


def test_after_a_429_for_one_user_nobody_sends_until_the_pause_is_over(
    server: HttpServer, clock: StoppedClock, arrivals: list[float], users: Users
) -> None:
    call = users(RateLimit(clock=clock))
    server.script(throttled(30))
    calls = [call()]
    clock.wait_for_sleepers(1)
    calls += [call() for _ in range(4)]
    clock.wait_for_sleepers(5)
    clock.set(29.9)
    assert len(server.requests) == 1
    assert clock.sleepers == [30.0] * 5
    clock.set(30)
    for each in calls:
        each.result(30)
    assert arrivals == [30.0] * 5


def test_a_429_that_is_not_retried_holds_the_others_back_too(
    server: HttpServer, clock: StoppedClock, arrivals: list[float], users: Users
) -> None:
    call = users(RateLimit(clock=clock))
    server.script(throttled(30))
    with pytest.raises(RateLimitError):
        call(max_retries=0).result(30)
    other = call(max_retries=0)
    clock.wait_for_sleepers(1)
    clock.set(30)
    other.result(30)
    assert arrivals == [30.0]


def test_without_a_rate_limit_others_are_not_held_back(
    server: HttpServer, clock: StoppedClock, arrivals: list[float], users: Users
) -> None:
    call = users(RateLimit(clock=clock))
    server.script(throttled(30))
    first = call()
    clock.wait_for_sleepers(1)
    call(rate_limit=None).result(30)
    assert arrivals == [0.0]
    clock.set(30)
    first.result(30)


def test_a_quota_spreads_requests(
    server: HttpServer, clock: StoppedClock, arrivals: list[float], users: Users
) -> None:
    call = users(RateLimit(2, seconds=10, clock=clock))
    calls = [call() for _ in range(5)]
    clock.wait_for_sleepers(3)
    server.received(2)
    clock.set(10)
    server.received(4)
    clock.wait_for_sleepers(1)
    clock.set(20)
    for each in calls:
        each.result(30)
    assert arrivals == [0, 0, 10, 10, 20]


def test_a_quota_that_was_not_used_is_there_at_once(
    clock: StoppedClock, arrivals: list[float], users: Users
) -> None:
    call = users(RateLimit(2, seconds=10, clock=clock))
    for now in (0, 6, 12, 16):
        clock.set(now)
        call().result(30)
    assert arrivals == [0, 6, 12, 16]


def test_whoever_waits_for_the_quota_waits_for_the_pause_as_well(
    server: HttpServer, clock: StoppedClock, arrivals: list[float], users: Users
) -> None:
    call = users(RateLimit(1, seconds=10, clock=clock))

    def refuse_when_the_other_waits(_: ReceivedRequest) -> Reply:
        clock.wait_for_sleepers(1)
        server.handle(lambda _: arrivals.append(clock()) or OK)
        return throttled(25)

    server.handle(refuse_when_the_other_waits)
    first = call()
    server.received(1)
    second = call()
    clock.wait_for_sleepers(2)
    clock.set(10)
    clock.wait_for_sleepers(2)
    clock.set(25)
    server.received(2)
    clock.wait_for_sleepers(1)
    clock.set(35)
    first.result(30)
    second.result(30)
    assert arrivals == [25, 35]


def test_clients_with_the_same_object_share_it(
    server: HttpServer, clock: StoppedClock, arrivals: list[float], users: Users
) -> None:
    rate_limit = RateLimit(clock=clock)
    one, other = users(rate_limit), users(rate_limit)
    server.script(throttled(5))
    calls = [one()]
    clock.wait_for_sleepers(1)
    calls.append(other())
    clock.wait_for_sleepers(2)
    clock.set(5)
    for each in calls:
        each.result(30)
    assert arrivals == [5, 5]


def test_a_deadline_before_the_turn_fails_at_once(
    server: HttpServer, clock: StoppedClock, arrivals: list[float], users: Users
) -> None:
    call = users(RateLimit(1, seconds=3600, clock=clock))
    call().result(30)
    with pytest.raises(DeadlineExceededError, match="before the rate limit") as caught:
        call(deadline=60).result(30)
    assert caught.value.may_have_arrived is False
    assert (clock.sleepers, arrivals) == ([], [0.0])
    assert len(server.requests) == 1


def test_nobody_waits_longer_than_for_a_retry(
    server: HttpServer, clock: StoppedClock, arrivals: list[float], users: Users
) -> None:
    """After that, a wait of a day is the business of whoever gets the error."""
    call = users(RateLimit(clock=clock))
    server.script(throttled(86_400))
    with pytest.raises(RateLimitError) as caught:
        call().result(30)
    assert caught.value.retry_after == 86_400
    call().result(30)
    assert arrivals == [0.0]


@pytest.mark.parametrize("given", [{"requests": 0}, {"requests": 1, "seconds": 0}])
def test_a_limit_of_nothing_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must be"):
        RateLimit(**given)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_child_that_is_forked_under_the_lock_can_send() -> None:
    rate_limit = RateLimit(1)
    with rate_limit._lock:
        child = os.fork()
        if child == 0:
            os._exit(0 if list(rate_limit.waits()) == [] else 1)
    assert os.waitpid(child, 0)[1] == 0
