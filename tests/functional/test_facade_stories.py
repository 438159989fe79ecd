"""What applications do besides the life of one connection: institutions one by one, a
connection that is switched off, all connections at once, the user who leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.support.facade import (
    REDIRECT,
    BasiqDriver,
    Driver,
    SaltEdgeDriver,
    every_driver,
    play,
)
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


# Institutions


def test_institutions_tell_what_create_needs(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        if not user.capabilities()["create"].supported:
            return
        person = driver.server.people.good
        institution = await driver.institution_of(user, person)
        assert {one.name for one in institution.fields} == set(person.credentials)
        kinds = {one.name: one.kind for one in institution.fields}
        (secret,) = [name for name, kind in kinds.items() if kind == "password"]
        assert "pass" in secret
        assert all(one.label and one.required for one in institution.fields)

    play(driver, scenario)


def test_one_institution_comes_without_the_catalogue(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do, name = driver.flow.do, driver.server.people.good.institution
        if not user.capabilities()["institution"].supported:
            with pytest.raises(errors.UnsupportedOperation) as caught:
                await do(user.institution(name))
            assert caught.value.instead == ("institutions",)
            return
        found = await do(user.institution(name))
        assert len(driver.server.requests) <= 2  # Basiq asks for a token besides.
        listed = await driver.institution_of(user, driver.server.people.good)
        assert (found.id, found.name) == (listed.id, listed.name)
        assert found.fields == listed.fields
        assert (await do(user.institution(listed))).id == name
        with pytest.raises((errors.NotFound, errors.ValidationError)):
            await do(user.institution("nobody"))

    play(driver, scenario)


def test_connections_tell_the_names_of_their_institutions(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        do, people = driver.flow.do, driver.server.people
        first, second = people.good, people.careful
        made = [await driver.connect(user, person) for person in (first, second)]
        catalogue = {one.id: one.name for one in await do(user.institutions())}
        for connection in (*made, *await do(user.list())):
            assert connection.institution.name == catalogue[connection.institution.id]
            assert (
                await do(user.get(connection))
            ).institution == connection.institution
        before = len(driver.server.requests)
        await do(user.list())
        assert len(driver.server.requests) == before + 1

    play(driver, scenario)


def test_an_institution_that_is_gone_has_no_name() -> None:
    for asynchronous in (False, True):
        driver = BasiqDriver(asynchronous=asynchronous, seconds_per_request=2.0)

        async def scenario(driver: Driver, user: Any) -> None:
            do = driver.flow.do
            connection = await driver.connect(user)
            stored = driver.server.world.connections[connection.id]
            stored.institution = replace(stored.institution, id="AU99999")
            (listed,) = await do(user.list())
            assert listed.institution.id == "AU99999"
            assert listed.institution.name is None
            assert listed.require_active() is listed

        with driver.server:
            play(driver, scenario)


# The institution's own page


def test_a_bank_with_a_page_of_its_own(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do, can = driver.flow.do, user.capabilities()
        if driver.bank_with_page is None:
            with pytest.raises(errors.UnsupportedOperation) as caught:
                await do(user.authorize("1"))
            assert caught.value.instead == can["authorize"].instead
            with pytest.raises(errors.UnsupportedOperation):
                await do(user.reauthorize("1"))
            assert driver.server.requests == []
            return
        (bank,) = [
            one
            for one in await do(user.institutions())
            if one.name == driver.bank_with_page
        ]
        given = {"state": "s-1"} if can["authorize"].accepts("state") else {}
        session = await do(user.authorize(bank, redirect_url=REDIRECT, **given))
        connection = await land(driver, user, session, **given)
        assert connection.require_active().institution.id == bank.id

        driver.break_connection(connection.id)
        session = await do(user.reauthorize(connection, redirect_url=REDIRECT, **given))
        repaired = await land(driver, user, session, **given)
        assert repaired.require_active().id == connection.id

    play(driver, scenario)


async def land(
    driver: Driver, user: Any, session: Any, state: str | None = None
) -> Any:
    """The connection after a visit to a page, settled."""
    assert session.expires_at is not None
    outcome = user.parse_redirect(driver.server.portal(session.url))
    assert (outcome.status, outcome.state) == ("succeeded", state)
    return await driver.settle(user, outcome)


def test_consents_are_told_and_end(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        if not user.capabilities()["consents"].supported:
            with pytest.raises(errors.UnsupportedOperation):
                await do(user.consents(connection))
            with pytest.raises(errors.UnsupportedOperation):
                await do(user.revoke_consent(connection, "1"))
            return
        (consent,) = await do(user.consents(connection))
        assert consent.connection_id == connection.id
        assert consent.revoked_at is None
        assert consent.given_at is not None
        revoked = await do(user.revoke_consent(connection, consent))
        assert (revoked.id, revoked.revoked_at is None) == (consent.id, False)
        assert [one.id for one in await do(user.consents(connection))] == [consent.id]
        ended = await do(user.get(connection))
        with pytest.raises(errors.ConnectionStateError):
            ended.require_active()
        with pytest.raises(errors.Conflict):
            await do(user.revoke_consent(connection, consent))

    play(driver, scenario)


# Switching off, and everything at once


def test_a_connection_is_switched_off(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        connection = await driver.connect(user)
        if not user.capabilities()["disable"].supported:
            with pytest.raises(errors.UnsupportedOperation):
                await do(user.disable(connection))
            return
        disabled = await driver.settle(user, await do(user.disable(connection)))
        assert disabled.id == connection.id
        with pytest.raises(errors.ConnectionStateError):
            disabled.require_active()

    play(driver, scenario)


def test_all_connections_are_refreshed(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do, people = driver.flow.do, driver.server.people
        if not user.capabilities()["refresh_all"].supported:
            with pytest.raises(errors.UnsupportedOperation) as caught:
                await do(user.refresh_all())
            assert caught.value.instead == ("refresh",)
            return
        connection = await driver.connect(user, people.good)
        driver.server.clock.advance(25 * 3600)
        (started,) = await do(user.refresh_all())
        assert (await driver.settle(user, started)).id == connection.id

    play(driver, scenario)


def test_a_user_leaves(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        do = driver.flow.do
        await driver.connect(user)
        progress = await do(user.delete_user())
        assert progress.kind == (
            "queued" if user.capabilities()["delete_user"].asynchronous else "done"
        )
        driver.server.clock.advance(60)
        with pytest.raises((errors.NotFound, errors.AuthenticationError)):
            await do(user.list())

    play(driver, scenario)


# Users


REGISTRATION = {
    "identifier": "customer-of-a-story",
    "email": "alex@example.com",
    "mobile": "+61491570156",
}
"""What `users.create` is given; each provider takes what it has a use for."""


def test_a_story_begins_with_a_user(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, _: Any) -> None:
        do, connections = driver.flow.do, driver.facade()
        created = await do(connections.users.create(driver.name, **REGISTRATION))
        assert created.provider == driver.name
        assert created.identifier in (None, "customer-of-a-story")
        for name in ("user_secret", "access_token"):
            assert created.credentials.get(name, "a secret") not in repr(created)
        user = connections.for_user_at(driver.name, created.credentials)
        assert await do(user.list()) == ()
        connection = await driver.connect(user)
        assert [one.id for one in await do(user.list())] == [connection.id]

        if user.capabilities()["get_user"].supported:
            found = await do(connections.users.get(driver.name, created.credentials))
            assert found.id == created.id
            assert found.credentials == created.credentials
            assert found.identifier == created.identifier
        else:
            with pytest.raises(errors.UnsupportedOperation):
                await do(connections.users.get(driver.name, created.credentials))

        await do(connections.users.delete(driver.name, created.credentials))
        driver.server.clock.advance(60)
        with pytest.raises((errors.NotFound, errors.AuthenticationError)):
            await do(user.list())

    play(driver, scenario)


def test_a_user_lacks_what_the_provider_needs(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, _: Any) -> None:
        do, connections = driver.flow.do, driver.facade()
        if not driver.needs_registration:
            created = await do(connections.users.create(driver.name))
            assert created.id is not None
            return
        with pytest.raises(errors.ValidationError):
            await do(connections.users.create(driver.name))

    play(driver, scenario)


def test_users_of_a_provider_that_nobody_knows(driver: Driver) -> None:
    from connections import errors

    async def scenario(driver: Driver, _: Any) -> None:
        do, connections = driver.flow.do, driver.facade()
        with pytest.raises(errors.ConfigurationError, match="unknown provider"):
            await do(connections.users.create("nobody", identifier="a"))
        with pytest.raises(errors.ConfigurationError):
            await do(connections.users.get(driver.name, {}))
        assert driver.server.requests == []

    play(driver, scenario)


# Webhooks


def test_a_connection_that_is_new_is_not_told_as_repaired() -> None:
    import connections

    async def scenario(driver: Driver, user: Any) -> None:
        await driver.connect(user)
        settings = {
            "saltedge": connections.SaltEdgeSettings,
            "basiq": connections.BasiqSettings,
        }[driver.name](**driver.settings())
        kinds = {
            connections.parse_event(
                driver.name, one.headers, one.body, one.url, settings=settings
            ).kind
            for one in driver.server.deliveries
        }
        assert kinds
        assert "connection_fixed" not in kinds

    for kind in (SaltEdgeDriver, BasiqDriver):
        driver = kind(asynchronous=False, seconds_per_request=2.0)
        with driver.server:
            play(driver, scenario)
