"""What becomes of an argument that a provider can do nothing with: it is refused before
anything is sent, or it is said why nothing is lost. By table, sync and async."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.facade import DRIVERS, REDIRECT, Driver
from tests.support.invented import ALL_DRIVERS, facade_over_all

REFUSED: dict[tuple[str, str], set[str]] = {
    ("snaptrade", "reconnect"): {"state"},
    ("snaptrade", "start_session"): {"state"},
    ("snaptrade", "institutions"): {"country"},
    ("snaptrade", "transactions"): {"status"},
    ("powens", "start_session"): {"access"},
    ("saltedge", "reconnect"): {"state"},
    ("saltedge", "start_session"): {"access", "state"},
    ("saltedge", "authorize"): {"state"},
    ("saltedge", "reauthorize"): {"state"},
    ("basiq", "start_session"): {"institution", "access", "state"},
    ("basiq", "owners"): {"connection"},
    ("ledger", "start_session"): {"access"},
    ("ledger", "events"): {"session"},
    ("quay", "start_session"): {"access", "state"},
    ("quay", "reconnect"): {"state"},
    ("tally", "start_session"): {"access"},
}
IGNORED: dict[tuple[str, str], set[str]] = {
    ("snaptrade", "refresh"): {"user_present"},
    ("snaptrade", "transactions"): {"connection"},
    ("powens", "transactions"): {"connection"},
    ("basiq", "transactions"): {"connection"},
    ("powens", "create"): {"country"},
    ("powens", "answer"): {"values"},
    ("snaptrade", "create_user"): {"email", "mobile"},
    ("powens", "create_user"): {"identifier", "email", "mobile"},
    ("saltedge", "create_user"): {"email", "mobile"},
    ("basiq", "create_user"): {"identifier"},
    ("powens", "authorize"): {"country"},
    ("basiq", "create"): {"country"},
    ("basiq", "refresh"): {"user_present"},
    ("basiq", "start_session"): {"redirect_url"},
    ("ledger", "create"): {"country"},
    ("ledger", "refresh"): {"user_present"},
    ("ledger", "transactions"): {"connection"},
    ("ledger", "create_user"): {"mobile"},
    ("quay", "refresh"): {"user_present"},
    ("quay", "transactions"): {"connection"},
    ("quay", "create_user"): {"email", "mobile"},
    ("tally", "authorize"): {"country"},
    ("tally", "transactions"): {"connection"},
    ("tally", "create_user"): {"email", "mobile"},
}
GIVEN = {
    "access": "trade",
    "state": "s-1",
    "country": "FR",
    "institution": "x",
    "status": "pending",
    "connection": "x",
    "session": "x",
}
NEEDED: dict[str, tuple[str, ...]] = {
    "authorize": ("x",),
    "reauthorize": ("x",),
    "reconnect": ("x",),
    "transactions": ("x",),
}


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with facade_over_all(tmp_path_factory):
        yield


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def asynchronous(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(params=ALL_DRIVERS, ids=lambda driver: driver.name)
def driver(request: pytest.FixtureRequest, asynchronous: bool) -> Iterator[Driver]:
    made = request.param(asynchronous=asynchronous, seconds_per_request=2.0)
    with made.server:
        yield made


def play(driver: Driver, call: Any) -> Any:
    """What a call of a new user's connections gives."""

    async def run() -> Any:
        try:
            return await driver.flow.do(call(driver.connections()))
        finally:
            await driver.close()

    return asyncio.run(run())


def of(driver: Driver, table: dict[tuple[str, str], set[str]]) -> set[tuple[str, str]]:
    """The operations and arguments of a table for one provider."""
    return {
        (operation, argument)
        for (provider, operation), arguments in table.items()
        for argument in arguments
        if provider == driver.name
    }


def test_capabilities_tell_every_argument_that_changes_nothing(driver: Driver) -> None:
    import connections

    for table, refused in ((REFUSED, True), (IGNORED, False)):
        told = {
            (name, limit.argument)
            for name, one in connections.capabilities(driver.name).items()
            for limit in one.limits
            if limit.refused is refused
        }
        assert told == of(driver, table)
    for name, argument in of(driver, REFUSED):
        capability = connections.capabilities(driver.name)[name]
        assert not capability.accepts(argument)
        assert capability.accepts("redirect_url")
    assert not connections.capabilities("snaptrade")["create"].accepts("country")


def test_what_cannot_be_honoured_is_refused_before_anything_is_sent(
    driver: Driver,
) -> None:
    from connections import errors

    for name, argument in sorted(of(driver, REFUSED)):
        with pytest.raises(errors.UnsupportedOperation) as caught:
            play(
                driver,
                lambda user, name=name, argument=argument: getattr(user, name)(
                    *NEEDED.get(name, ()), **{argument: GIVEN[argument]}
                ),
            )
        error = caught.value
        assert (error.provider, error.operation) == (driver.name, name)
        assert error.argument == argument
        assert repr(argument) in str(error)
    assert driver.server.requests == []


def test_a_default_is_never_refused(driver: Driver) -> None:
    import connections

    options: dict[str, Any] = {"institution": None, "state": None}
    session = play(
        driver,
        lambda user: user.start_session(
            redirect_url=REDIRECT, access=connections.Access.READ, **options
        ),
    )
    assert session.url


def test_trading_is_asked_for_where_it_can_be(asynchronous: bool) -> None:
    (kind,) = (one for one in DRIVERS if one.name == "snaptrade")
    driver = kind(asynchronous=asynchronous, seconds_per_request=2.0)
    with driver.server:
        play(
            driver,
            lambda user: user.start_session(redirect_url=REDIRECT, access="trade"),
        )
        assert driver.server.requests[-1].json()["connectionType"] == "trade"


def test_events_of_one_session_only(driver: Driver) -> None:
    async def run() -> None:
        user, do = driver.connections(), driver.flow.do
        connection = await driver.connect(user)
        driver.server.clock.advance(25 * 3600)
        await driver.settle(user, await do(user.refresh(connection)))
        everything = await do(user.events(connection=connection))
        sessions = {one.session_id for one in everything}
        assert len(sessions) > 1
        for session in sessions:
            found = await do(user.events(connection=connection, session=session))
            assert found == tuple(
                one for one in everything if one.session_id == session
            )
        await driver.close()

    if driver.name in ("saltedge", "basiq"):
        asyncio.run(run())


def test_reading_what_comes_in_is_a_capability(driver: Driver) -> None:
    import connections
    from connections import errors

    facade = driver.facade()
    told = facade.capabilities(driver.name)
    assert told["parse_redirect"].supported
    assert told["parse_event"].supported is driver.has_webhooks
    assert "url" in (told["parse_event"].note or "") or driver.name != "saltedge"
    if not driver.has_webhooks:
        with pytest.raises(errors.UnsupportedOperation) as caught:
            facade.parse_event(driver.name, {}, b"{}")
        assert caught.value.instead == told["parse_event"].instead == ("list", "get")
        assert caught.value.message == told["parse_event"].note
    asyncio.run(driver.close())
    assert set(connections.CAPABILITIES) == {kind.name for kind in ALL_DRIVERS}


def test_a_provider_that_nobody_knows_is_told_the_same_way_everywhere(
    driver: Driver,
) -> None:
    import connections
    from connections import errors

    facade = driver.facade()
    calls = (
        lambda: facade.for_user("nobody"),
        lambda: facade.capabilities("nobody"),
        lambda: facade.parse_redirect("nobody", REDIRECT),
        lambda: facade.parse_event("nobody", {}, b"{}"),
        lambda: connections.capabilities("nobody"),
        lambda: connections.Connections(zones={"nobody": None}),  # type: ignore[dict-item]
    )
    for call in calls:
        with pytest.raises(errors.ConfigurationError, match=r"nobody.*snaptrade"):
            call()
    asyncio.run(driver.close())


def test_an_answer_to_nothing_is_refused(asynchronous: bool) -> None:
    from connections import Challenge, ChallengeKind, Field, errors

    (kind,) = (one for one in DRIVERS if one.name == "basiq")
    driver = kind(asynchronous=asynchronous, seconds_per_request=2.0)
    challenge = Challenge(
        id="j", kind=ChallengeKind.FIELDS, fields=(Field(name="code"),), raw=None
    )
    with driver.server:
        with pytest.raises(errors.ValidationError, match="'pin'"):
            play(
                driver,
                lambda user: user.answer(challenge, {"code": "1", "pin": "2"}),
            )
        assert driver.server.requests == []
