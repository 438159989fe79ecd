"""Users of one provider share its rate limit: a 429 for one of them holds all back."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.support.facade import (
    BasiqDriver,
    Driver,
    add_to_path,
    every_driver,
    importable,
    write_facade,
)
from tests.support.sleepers import StoppedClock


@pytest.fixture(scope="module", autouse=True)
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_facade(tmp_path_factory.mktemp("facade"))
    add_to_path(importable(folder))
    return folder


@pytest.mark.parametrize(
    ("kind", "asynchronous"),
    [
        pytest.param(*pair, id=f"{pair[0].name}-{'async' if pair[1] else 'sync'}")
        for pair in every_driver()
        # Basiq says nowhere for how long. Only a quota helps there.
        if pair[0] is not BasiqDriver
    ],
)
def test_a_429_for_one_user_holds_the_others_back(
    kind: type[Driver], asynchronous: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clientloom_runtime import RateLimit
    from connections import errors

    clock = StoppedClock()
    clock.rule(monkeypatch)
    driver = kind(asynchronous=asynchronous)
    server = driver.server

    async def scenario() -> None:
        facade = driver.facade(rate_limit=RateLimit(clock=clock))
        first, *others = (facade.for_user(driver.name, **driver.user()) for _ in "1234")
        # Tokens are requested once. From here on, requests are those of the users.
        await driver.flow.do(first.list())
        server.throttle(1, seconds=30)
        with pytest.raises(errors.RateLimited):
            await driver.flow.do(first.list())
        before = len(server.requests)
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor(1) as pool:
            listing = (
                asyncio.create_task(facade.list(*others))
                if asynchronous
                else loop.run_in_executor(pool, lambda: facade.list(*others))
            )
            await asyncio.to_thread(clock.wait_for_sleepers, len(others))
            assert len(server.requests) == before
            clock.set(29.9)
            assert clock.sleepers == [30.0] * len(others)
            clock.set(30)
            listed: Any = await listing
        assert listed.complete
        assert len(listed.results) == len(others)
        assert len(server.requests) > before
        await driver.close()

    with server:
        asyncio.run(scenario())
