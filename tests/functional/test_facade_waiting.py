"""What waiting waits for: a deletion, new data, everything that a hosted page made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.support.facade import (
    Driver,
    PowensDriver,
    SnapTradeDriver,
    add_to_path,
    every_driver,
    importable,
    play,
    write_facade,
)


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> None:
    add_to_path(importable(write_facade(tmp_path_factory.mktemp("facade"))))


@pytest.fixture(
    params=list(every_driver()),
    ids=lambda one: f"{one[0].name}-{'async' if one[1] else 'sync'}",
)
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    kind, asynchronous = request.param
    made = kind(asynchronous=asynchronous, seconds_per_request=2.0)
    with made.server:
        yield made


# Deletions


def test_a_deletion_is_waited_for(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        deleted = await driver.settle(user, await do(user.delete(connection)))
        assert (deleted.id, deleted.status) == (connection.id, "deleted")
        assert deleted.provider == driver.name
        with pytest.raises(errors.Gone):
            deleted.require_active()
        assert await do(user.list()) == ()

    play(driver, scenario)


def test_a_deletion_that_does_not_end(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        driver.server.clock.seconds_per_request = 0
        progress = await do(user.delete(connection))
        if not user.capabilities()["delete"].asynchronous:
            settled = await do(user.wait_until_settled(progress, timeout=0))
            assert settled.status == "deleted"
            return
        with pytest.raises(errors.StillProcessing):
            await do(user.wait_until_settled(progress, timeout=0))

    play(driver, scenario)


def test_a_connection_that_vanishes_is_an_error(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        connection = await driver.connect(user)
        await driver.settle(user, await driver.flow.do(user.delete(connection)))
        with pytest.raises(errors.NotFound):
            await driver.settle(user, connection)

    play(driver, scenario)


# Refreshes


def test_a_refresh_is_waited_for_until_there_are_new_data(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        if driver.name == "snaptrade":
            driver.server.clock.advance(60)
        before = (await do(user.get(connection))).last_synced_at
        driver.server.clock.advance(25 * 3600)
        settled = await driver.settle(user, await do(user.refresh(connection)))
        assert settled.require_active().id == connection.id
        if driver.name == "basiq":
            # A job says when it is done; the connection tells no time.
            assert settled.last_synced_at is None
            return
        assert before is not None
        assert settled.last_synced_at > before

    play(driver, scenario)


TIMES = ("last_successful_sync", "last_update", "last_success_at")


def without_times(value: Any) -> Any:
    """JSON in which no provider tells when data were read."""
    match value:
        case dict():
            return {
                key: None if key in TIMES else without_times(each)
                for key, each in value.items()
            }
        case list():
            return [without_times(each) for each in value]
        case _:
            return value


def hide_times(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """The provider does not tell when data were read."""
    count = driver.server.count

    def counted(request: Any, answer: Any) -> Any:
        answer = count(request, answer)
        return replace(answer, body=without_times(answer.body))

    monkeypatch.setattr(driver.server, "count", counted)


def test_a_refresh_is_not_over_because_no_time_is_known(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        driver.server.clock.advance(25 * 3600)
        hide_times(driver, monkeypatch)
        progress = await do(user.refresh(connection))
        if driver.name in ("snaptrade", "powens"):
            with pytest.raises(errors.StillProcessing) as caught:
                await do(user.wait_until_settled(progress, timeout=0))
            assert caught.value.connection_id == connection.id
            assert driver.name == "powens" or "does not say when" in str(caught.value)
            return
        # An attempt or a job tells that it is over.
        settled = await driver.settle(user, progress)
        assert settled.require_active().last_synced_at is None
        if driver.name == "saltedge":
            attempts = driver.server.world.attempts_of(
                driver.server.world.connections[connection.id]
            )
            assert [one.finished for one in attempts] == [True, True]
        else:
            assert (await do(user.job(progress.job_id))).kind == "done"

    play(driver, scenario)


def test_a_refresh_is_over_when_all_accounts_have_new_data() -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do, world = driver.flow.do, driver.server.world
        connection = await driver.connect(user)
        driver.server.clock.advance(3600)
        await driver.settle(user, await do(user.refresh(connection)))
        first, second = world.connections[connection.id].accounts
        assert first.holdings_synced == second.holdings_synced
        driver.server.clock.advance(3600)
        first.holdings_synced -= timedelta(minutes=5)
        progress = await do(user.refresh(connection))
        world.connections[connection.id].refresh_due = None
        driver.server.clock.advance(600)
        first.holdings_synced = driver.server.clock.now()
        with pytest.raises(errors.StillProcessing, match="no data newer than"):
            await do(user.wait_until_settled(progress, timeout=0))
        second.holdings_synced = driver.server.clock.now()
        settled = await driver.settle(user, progress)
        assert settled.last_synced_at > progress.synced_before

    for asynchronous in (False, True):
        driver = SnapTradeDriver(asynchronous=asynchronous, seconds_per_request=2.0)
        with driver.server:
            play(driver, scenario)


def test_the_first_data_of_a_connection_are_waited_for() -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        progress = await do(user.refresh(connection))
        assert progress.synced_before is None
        assert (await driver.settle(user, progress)).last_synced_at is not None

    driver = SnapTradeDriver(asynchronous=False, seconds_per_request=2.0)
    with driver.server:
        play(driver, scenario)


def test_a_refresh_that_breaks_the_connection_ends_the_wait() -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        progress = await do(user.refresh(connection))
        driver.break_connection(connection.id)
        assert (await driver.settle(user, progress)).status == "action_required"

    for kind in (SnapTradeDriver, PowensDriver):
        driver = kind(asynchronous=False, seconds_per_request=2.0)
        with driver.server:
            play(driver, scenario)


def test_what_nobody_can_see_is_not_waited_for(driver: Driver) -> None:
    from connections import Awaited, Progress, ProgressKind, errors

    async def scenario(driver: Driver, user: Any) -> None:
        progress = Progress(
            provider=driver.name,
            kind=ProgressKind.QUEUED,
            connection_id="1",
            awaits=Awaited.EVENT,
            raw=None,
        )
        with pytest.raises(errors.UnsupportedOperation, match="wait for the webhook"):
            await driver.settle(user, progress)
        assert driver.server.requests == []

    play(driver, scenario)


# Sessions


async def two_connections(driver: Driver, user: Any) -> list[Any]:
    """Two connections of a user at two institutions."""
    people = driver.server.people
    return [await driver.connect(user, one) for one in (people.good, people.careful)]


def test_all_connections_of_a_session_are_waited_for(driver: Driver) -> None:
    from connections import SessionOutcome, SessionStatus

    async def scenario(driver: Driver, user: Any) -> None:
        first, second = await two_connections(driver, user)
        driver.break_connection(second.id)
        outcome = SessionOutcome(
            provider=driver.name,
            status=SessionStatus.SUCCEEDED,
            connection_ids=(first.id, second.id),
            raw={},
        )
        settled = await driver.flow.do(user.wait_until_settled(outcome, interval=0.001))
        assert [one.id for one in settled] == [first.id, second.id]
        assert settled[0].require_active() is settled[0]
        assert settled[1].status == "action_required"

    play(driver, scenario)


def test_one_connection_of_a_session_comes_in_a_tuple_too(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        outcome = await driver.visit(user, driver.server.people.good)
        settled = await driver.flow.do(user.wait_until_settled(outcome, interval=0.001))
        (connection,) = settled
        assert connection.require_active() is connection

    play(driver, scenario)


def test_all_jobs_of_a_session_are_waited_for(driver: Driver) -> None:
    from connections import SessionOutcome, SessionStatus, errors

    async def scenario(driver: Driver, user: Any) -> None:
        if not user.capabilities()["job"].supported:
            return
        do, people = driver.flow.do, driver.server.people
        jobs = []
        for person in (people.mistaken, people.good):
            institution = await driver.institution_of(user, person)
            started = await do(user.create(institution, person.credentials))
            jobs.append(started.job_id)

        def outcome(*job_ids: str) -> SessionOutcome:
            return SessionOutcome(
                provider=driver.name,
                status=SessionStatus.PENDING,
                job_ids=job_ids,
                raw={},
            )

        # The first one fails; the other is waited for nevertheless.
        with pytest.raises(errors.InvalidCredentials):
            connections = await do(
                user.wait_until_settled(outcome(*jobs), interval=0.001)
            )
            for connection in connections:
                connection.require_active()
        requested = [one.path for one in driver.server.requests]
        assert all(any(job in path for path in requested) for job in jobs)
        (connection,) = await do(
            user.wait_until_settled(outcome(jobs[1], jobs[1]), interval=0.001)
        )
        assert connection.require_active() is connection

    play(driver, scenario)
