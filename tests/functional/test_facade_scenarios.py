"""One suite of scenarios through the facade, over every simulated provider, those of our
own invention too, sync and async, with the same outcomes or the declared
UnsupportedOperation."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from importlib import import_module
from typing import Any

import pytest

from tests.support.facade import REDIRECT, Driver, every_driver, play
from tests.support.invented import ALL_DRIVERS, facade_over_all


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with facade_over_all(tmp_path_factory):
        yield


@pytest.fixture(
    params=list(every_driver(ALL_DRIVERS)),
    ids=lambda one: f"{one[0].name}-{'async' if one[1] else 'sync'}",
)
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    kind, asynchronous = request.param
    made = kind(asynchronous=asynchronous, seconds_per_request=2.0)
    with made.server:
        yield made


# Connecting


def test_a_user_connects_an_institution(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do, person = driver.flow.do, driver.server.people.good
        connection = await driver.connect(user)
        assert connection.require_active() is connection
        assert connection.provider == driver.name
        assert connection.institution.id == person.institution
        assert connection.created_at is not None
        (listed,) = await do(user.list())
        got = await do(user.get(connection))
        assert listed.id == got.id == connection.id
        assert listed.status == got.status == "active"
        accounts = await do(user.accounts(connection))
        assert {one.connection_id for one in accounts} == {connection.id}
        assert all(one.balance is not None and one.currency for one in accounts)

    play(driver, scenario)


def test_ids_serve_as_well_as_objects(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        by_id = await do(user.get(connection.id))
        assert by_id.id == (await do(user.get(connection))).id
        assert (await do(user.accounts(connection.id)))[0].connection_id == by_id.id

    play(driver, scenario)


def test_the_raw_object_is_the_providers_own(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        connection = await driver.connect(user)
        got = await driver.flow.do(user.get(connection))
        assert type(got.raw).__module__.startswith(f"{driver.package}.models.")
        assert str(getattr(got.raw, driver.raw_id)) == got.id

    play(driver, scenario)


def test_wrong_credentials_are_told_as_such(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        people = driver.server.people
        if not user.capabilities()["create"].supported:
            outcome = await driver.visit(user, people.mistaken)
            assert (outcome.status, outcome.connection_ids) == ("failed", ())
            assert outcome.code
            return
        with pytest.raises(errors.InvalidCredentials) as caught:
            connection = await driver.connect(user, people.mistaken)
            assert (connection.status, connection.reason) == (
                "action_required",
                "credentials",
            )
            connection.require_active()
        assert caught.value.provider == driver.name
        assert caught.value.code

    play(driver, scenario)


def test_a_second_factor_is_asked_for_and_answered(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do, person = driver.flow.do, driver.server.people.careful
        connection = await driver.connect(user, person)
        if not user.capabilities()["answer"].supported:
            assert connection.require_active().challenge is None
            return
        with pytest.raises(errors.MfaRequired) as caught:
            connection.require_active()
        challenge = caught.value.challenge
        assert challenge is not None
        assert connection.challenge == challenge
        names = [field.name for field in challenge.fields]
        values = dict(zip(names, person.answers.values(), strict=True))
        progress = await do(user.answer(challenge, values))
        settled = await driver.settle(user, progress)
        assert settled.require_active().challenge is None
        assert (await do(user.get(settled))).status == "active"

    play(driver, scenario)


def test_a_wrong_answer_to_a_second_factor(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do, person = driver.flow.do, driver.server.people.confused
        if not user.capabilities()["answer"].supported:
            outcome = await driver.visit(user, person)
            assert outcome.status == "failed"
            return
        connection = await driver.connect(user, person)
        names = [field.name for field in connection.challenge.fields]
        values = dict(zip(names, person.answers.values(), strict=True))
        with pytest.raises(errors.ActionRequired):
            progress = await do(user.answer(connection.challenge, values))
            (await driver.settle(user, progress)).require_active()

    play(driver, scenario)


def test_an_institution_that_is_out_of_order(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        person = driver.server.people.stranded
        if not user.capabilities()["create"].supported:
            outcome = await driver.visit(user, person)
            assert outcome.status == "failed"
            return
        connection = await driver.connect(user, person)
        assert connection.status == "error"
        assert connection.problem.kind == "institution_unavailable"
        with pytest.raises(errors.InstitutionUnavailable):
            connection.require_active()

    play(driver, scenario)


# Hosted pages


def test_a_hosted_page_makes_a_connection(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        honoured = user.capabilities()["start_session"].accepts("state")
        given = {"state": "s-1"} if honoured else {}
        session = await do(user.start_session(redirect_url=REDIRECT, **given))
        assert session.expires_at.is_aware
        assert session.url not in repr(session)
        outcome = user.parse_redirect(driver.server.portal(session.url))
        assert outcome.status in ("succeeded", "pending")
        assert outcome.state == given.get("state")
        connection = await driver.settle(user, outcome)
        assert connection.require_active().id in [
            one.id for one in await do(user.list())
        ]

    play(driver, scenario)


def test_a_hosted_page_that_the_user_leaves(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        outcome = await driver.visit(user, driver.server.people.leaving)
        assert outcome.status == "abandoned"
        assert (outcome.connection_ids, outcome.job_ids) == ((), ())
        with pytest.raises(errors.ConnectionFailed):
            await driver.settle(user, outcome)

    play(driver, scenario)


def test_a_hosted_page_for_one_institution(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        person = driver.server.people.good
        institution = await driver.institution_of(user, person)
        if not user.capabilities()["start_session"].accepts("institution"):
            with pytest.raises(errors.UnsupportedOperation):
                await driver.visit(user, person, institution=institution)
            return
        outcome = await driver.visit(user, person, institution=institution)
        connection = await driver.settle(user, outcome)
        assert connection.institution.id == institution.id

    play(driver, scenario)


# Repairing


def test_a_broken_connection_says_what_to_do(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        driver.break_connection(connection.id)
        broken = await do(user.get(connection))
        assert broken.status == "action_required"
        assert broken.reason in ("credentials", "reauth")
        with pytest.raises(errors.ActionRequired) as caught:
            broken.require_active()
        assert caught.value.connection_id == connection.id
        assert caught.value.reason == broken.reason

    play(driver, scenario)


def test_repair_on_a_hosted_page_keeps_the_id(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        driver.break_connection(connection.id)
        if not user.capabilities()["reconnect"].supported:
            with pytest.raises(errors.UnsupportedOperation) as caught:
                await do(user.reconnect(connection))
            assert caught.value.instead == ("update",)
            return
        session = await do(user.reconnect(connection, redirect_url=REDIRECT))
        outcome = user.parse_redirect(driver.server.portal(session.url))
        assert outcome.connection_ids == (connection.id,)
        repaired = await driver.settle(user, outcome)
        assert repaired.require_active().id == connection.id
        assert [one.status for one in await do(user.list())] == ["active"]

    play(driver, scenario)


def test_repair_with_credentials_keeps_the_id(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do, person = driver.flow.do, driver.server.people.good
        connection = await driver.connect(user)
        driver.break_connection(connection.id)
        credentials = person.credentials
        if not user.capabilities()["update"].supported:
            with pytest.raises(errors.UnsupportedOperation) as caught:
                await do(user.update(connection, credentials))
            assert caught.value.instead == ("reconnect",)
            return
        progress = await do(user.update(connection, credentials))
        repaired = await driver.settle(user, progress)
        assert repaired.require_active().id == connection.id

    play(driver, scenario)


# Refreshing


def test_a_refresh_starts_and_settles(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        driver.server.clock.advance(25 * 3600)
        result = await do(user.refresh(connection))
        assert result.kind in ("queued", "job", "done")
        assert result.connection_id == connection.id
        settled = await driver.settle(user, result)
        assert settled.require_active().id == connection.id

    play(driver, scenario)


def test_a_refresh_of_a_broken_connection_does_not_hide_it(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        driver.break_connection(connection.id)
        with pytest.raises(errors.ConnectionStateError):
            result = await do(user.refresh(connection))
            (await driver.settle(user, result)).require_active()

    play(driver, scenario)


# Deleting


def test_a_deleted_connection_is_gone(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        progress = await do(user.delete(connection))
        assert progress.kind == (
            "queued" if user.capabilities()["delete"].asynchronous else "done"
        )
        driver.server.clock.advance(60)
        assert await do(user.list()) == ()
        with pytest.raises(errors.NotFound) as caught:
            await do(user.get(connection))
        assert caught.value.connection_id == connection.id
        assert caught.value.status_code == 404

    play(driver, scenario)


# Reference data and history


def test_institutions_are_listed_to_the_last_page(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        people = driver.server.people
        found = await driver.flow.do(user.institutions())
        ids = [one.id for one in found]
        assert len(ids) == len(set(ids))
        assert {people.good.institution, people.stranded.institution} <= set(ids)
        assert all(one.provider == driver.name and one.name for one in found)

    play(driver, scenario)


def test_history_tells_how_a_connection_was_made(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        if not user.capabilities()["events"].supported:
            with pytest.raises(errors.UnsupportedOperation):
                await do(user.events(connection=connection))
            return
        found = await do(user.events(connection=connection))
        assert {one.connection_id for one in found} == {connection.id}
        assert {"succeeded", "fetching"} & {one.kind for one in found}
        times = [one.at for one in found]
        assert times == sorted(times)

    play(driver, scenario)


# Refusals


def test_what_is_not_supported_is_said_without_a_call(driver: Driver) -> None:
    from connections import Challenge, ChallengeKind, errors

    challenge = Challenge(id="1", kind=ChallengeKind.FIELDS, raw=None)
    arguments: dict[str, tuple[Any, ...]] = {
        "create": ("x", {}),
        "update": ("x", {}),
        "answer": (challenge, {}),
        "events": (),
        "disable": ("x",),
        "refresh_all": (),
        "institution": ("x",),
        "job": ("x",),
        "reconnect": ("x",),
        "authorize": ("x",),
        "reauthorize": ("x",),
        "consents": ("x",),
        "revoke_consent": ("x", "y"),
        "get_user": (),
        "positions": ("x",),
        "owners": (),
    }

    async def scenario(driver: Driver, user: Any) -> None:
        missing = [
            name
            for name, one in user.capabilities().items()
            if not one.supported and hasattr(user, name)
        ]
        for name in missing:
            with pytest.raises(errors.UnsupportedOperation) as caught:
                await driver.flow.do(getattr(user, name)(*arguments[name]))
            assert caught.value.operation == name
            assert caught.value.provider == driver.name
            assert caught.value.instead == user.capabilities()[name].instead
        assert driver.server.requests == []

    play(driver, scenario)


def test_too_many_calls_say_how_long_to_wait(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        connection = await driver.connect(user)
        driver.server.throttle(seconds=7)
        with pytest.raises(errors.RateLimited) as caught:
            await driver.flow.do(user.get(connection))
        assert caught.value.retry_after == (7 if driver.has_retry_after else None)

    play(driver, scenario)


def test_waiting_outlasts_a_rate_limit(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        connection = await driver.connect(user)
        driver.server.throttle(times=2, seconds=0)
        settled = await driver.settle(user, connection)
        assert settled.id == connection.id

    play(driver, scenario)


def test_maintenance_is_not_the_users_fault(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        driver.server.interrupt()
        with pytest.raises(
            (errors.ServerError, errors.InstitutionUnavailable)
        ) as caught:
            await driver.flow.do(user.list())
        assert caught.value.status_code >= 500
        assert caught.value.__cause__ is not None

    play(driver, scenario)


def test_wrong_keys_are_told_as_such(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, _: Any) -> None:
        user = driver.connections_with_wrong_keys()
        with pytest.raises(errors.AuthenticationError) as caught:
            await driver.flow.do(user.list())
        for secret in driver.wrong_keys.values():
            assert secret not in str(caught.value)

    play(driver, scenario)


def test_a_connection_of_nobody(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        with pytest.raises(errors.NotFound) as caught:
            await driver.flow.do(user.get("99999999999"))
        assert caught.value.operation == "get"
        assert caught.value.request_id

    play(driver, scenario)


def test_a_server_that_is_not_there(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        with pytest.raises(errors.TransportError) as caught:
            await driver.flow.do(user.list())
        assert caught.value.may_have_arrived is False

    play(driver, scenario, base_url="http://127.0.0.1:1")


def test_waiting_ends(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do, person = driver.flow.do, driver.server.people.good
        if not user.capabilities()["create"].asynchronous:
            connection = await driver.connect(user)
            settled = await do(user.wait_until_settled(connection, timeout=0))
            assert settled.id == connection.id
            return
        driver.server.clock.seconds_per_request = 0
        institution = await driver.institution_of(user, person)
        progress = await do(user.create(institution, person.credentials))
        with pytest.raises(errors.StillProcessing):
            await do(user.wait_until_settled(progress, timeout=0))

    play(driver, scenario)


# What accounts have


@pytest.fixture(
    params=list(every_driver(ALL_DRIVERS)),
    ids=lambda one: f"{one[0].name}-{'async' if one[1] else 'sync'}",
)
def paged(request: pytest.FixtureRequest) -> Iterator[Driver]:
    """A provider whose pages have two transactions."""
    kind, asynchronous = request.param
    driver = kind(asynchronous=asynchronous, seconds_per_request=2.0, page_size=2)
    with driver.server:
        yield driver


def facade() -> Any:
    """The generated facade."""
    return import_module("connections")


async def items(driver: Driver, pages: Any) -> list[Any]:
    """The items of all pages."""
    if driver.flow.asynchronous:
        return [item async for item in pages]
    return list(pages)


async def page_list(driver: Driver, pages: Any) -> list[Any]:
    """All pages."""
    if driver.flow.asynchronous:
        return [page async for page in pages.pages()]
    return list(pages.pages())


async def first_account(driver: Driver, user: Any) -> Any:
    connection = await driver.connect(user)
    return (await driver.flow.do(user.accounts(connection)))[0]


def test_transactions_are_requested_page_by_page(paged: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        account = await first_account(driver, user)
        requests = len(driver.server.requests)
        transactions = user.transactions(account)
        assert len(driver.server.requests) == requests, "nothing before it is needed"
        found = await items(driver, transactions)
        assert len(driver.server.requests) > requests + 2
        assert len({each.id for each in found}) == len(found) == 5
        assert {each.account_id for each in found} == {account.id}
        assert {each.status for each in found} == {"booked"}
        assert all(each.amount < 0 and each.date and each.description for each in found)
        assert type(found[0].raw).__module__.startswith(f"{driver.package}.models.")
        assert [each.id for each in await items(driver, transactions)] == [
            each.id for each in found
        ], "each iteration starts over"

    play(paged, scenario)


def test_a_cursor_continues_after_a_page(paged: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        account = await first_account(driver, user)
        everything = await page_list(driver, user.transactions(account))
        assert everything[-1].cursor is None
        first = everything[0]
        later = await page_list(driver, user.transactions(account, cursor=first.cursor))
        assert [each.items for each in later] == [each.items for each in everything[1:]]

    play(paged, scenario)


def test_only_transactions_of_some_days(paged: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        account = await first_account(driver, user)
        days = sorted(
            each.date for each in await items(driver, user.transactions(account))
        )
        some = await items(
            driver, user.transactions(account, since=days[1], until=days[3])
        )
        assert sorted(each.date for each in some) == days[1:4]

    play(paged, scenario)


def test_pending_transactions(paged: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        account = await first_account(driver, user)
        pending = user.capabilities()["transactions"]
        if "status" in {limit.argument for limit in pending.limits}:
            with pytest.raises(facade().errors.UnsupportedOperation):
                user.transactions(account, status=facade().TransactionStatus.PENDING)
            return
        (found,) = await items(
            driver,
            user.transactions(account, status=facade().TransactionStatus.PENDING),
        )
        assert (found.status, found.account_id) == ("pending", account.id)

    play(paged, scenario)


def test_balances_of_an_account(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        account = await first_account(driver, user)
        (balance,) = await driver.flow.do(user.balances(account))
        assert (balance.provider, balance.account_id) == (driver.name, account.id)
        assert balance.currency == account.currency
        assert balance.current == account.balance

    play(driver, scenario)


def test_positions_of_an_account(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do, account = driver.flow.do, await first_account(driver, user)
        if not user.capabilities()["positions"].supported:
            with pytest.raises(facade().errors.UnsupportedOperation):
                await do(user.positions(account))
            return
        fund, option = await do(user.positions(account))
        assert (fund.symbol, fund.kind, fund.quantity) == ("VAB.TO", "etf", 3)
        assert (option.kind, option.quantity) == ("option", -1)
        assert fund.account_id == account.id
        assert fund.price > fund.cost

    play(driver, scenario)


def test_owners_of_accounts(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do, connection = driver.flow.do, await driver.connect(user)
        capability = user.capabilities()["owners"]
        if not capability.supported:
            with pytest.raises(facade().errors.UnsupportedOperation):
                await do(user.owners(connection=connection))
            return
        refused = {limit.argument for limit in capability.limits}
        about = {} if "connection" in refused else {"connection": connection}
        (owner,) = await do(user.owners(**about))
        assert owner.names and owner.emails and owner.phones
        assert owner.addresses[0].city == driver.city
        for secret in (*owner.names, *owner.emails, *owner.phones):
            assert secret not in repr(owner)

    play(driver, scenario)


# What needs no user


def test_the_health_of_a_provider(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        del user
        application = driver.facade().application(driver.name)
        health = await driver.flow.do(application.health())
        assert (health.provider, health.available) == (driver.name, True)
        driver.server.interrupt()
        with pytest.raises(facade().errors.ConnectionsError) as caught:
            await driver.flow.do(application.health())
        assert caught.value.status_code == 503

    play(driver, scenario)


def test_institutions_with_and_without_a_user(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connections = driver.facade()
        everything = await do(user.institutions())
        application = connections.application(driver.name)
        assert await do(application.institutions()) == everything
        institution = everything[0]
        found = await do(
            connections.institutions(
                query=institution.name.upper()[1:], providers=[driver.name]
            )
        )
        assert found.complete
        assert institution in found.institutions
        (group,) = (each for each in found.side_by_side() if institution in each)
        assert {each.name for each in group} == {institution.name}
        countries = {institution.country, *institution.countries} - {None}
        for country in countries:
            there = await do(
                connections.institutions(country=country, providers=[driver.name])
            )
            assert institution in there.institutions
        nowhere = await do(
            connections.institutions(country="AQ", providers=[driver.name])
        )
        assert nowhere.institutions == ()

    play(driver, scenario)


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_institutions_of_several_providers(asynchronous: bool) -> None:
    drivers = [kind(asynchronous=asynchronous) for kind in ALL_DRIVERS]
    prefix = "Async" if asynchronous else ""

    async def run() -> Any:
        with ExitStack() as servers:
            for driver in drivers:
                servers.enter_context(driver.server)
            clients = {driver.name: driver.client() for driver in drivers}
            drivers[1].server.interrupt()
            try:
                connections = getattr(facade(), f"{prefix}Connections")(**clients)
                return await drivers[0].flow.do(connections.institutions(query="a"))
            finally:
                for driver in drivers:
                    await driver.close()

    found = asyncio.run(run())
    (failure,) = found.failures
    assert failure.provider == drivers[1].name
    assert failure.error.status_code == 503
    providers = {each.provider for each in found}
    assert providers == {driver.name for driver in drivers if driver is not drivers[1]}
    assert all("a" in each.name.casefold() for each in found)
