"""Webhooks of every provider in one form: verified, named, and never trusted blindly."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from tests.servers.deliveries import Delivery
from tests.support.facade import (
    BasiqDriver,
    Driver,
    SaltEdgeDriver,
    SnapTradeDriver,
)
from tests.support.invented import LedgerDriver, QuayDriver, facade_over_all
from tests.support.shared import SHARED, needs_shared

DRIVERS = [SnapTradeDriver, SaltEdgeDriver, BasiqDriver, LedgerDriver, QuayDriver]


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with facade_over_all(tmp_path_factory):
        yield


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def asynchronous(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(params=DRIVERS, ids=lambda one: one.name)
def driver(request: pytest.FixtureRequest, asynchronous: bool) -> Iterator[Driver]:
    made = request.param(asynchronous=asynchronous, seconds_per_request=2.0)
    with made.server:
        yield made


def told(driver: Driver, facade: Any) -> list[Any]:
    """Everything that the provider has sent, read."""
    return [
        facade.parse_event(driver.name, one.headers, one.body, one.url)
        for one in driver.server.deliveries
    ]


def played(driver: Driver, play: Callable[[Any], Awaitable[Any]]) -> tuple[Any, Any]:
    """The facade when the life of a new user is played, and what that gave."""
    facade = driver.facade()

    async def run() -> Any:
        try:
            return await play(facade.for_user(driver.name, **driver.user()))
        finally:
            await driver.close()

    return facade, asyncio.run(run())


EXPECTED = {
    "snaptrade": {"connection_added", "connection_broken", "connection_deleted"},
    "saltedge": {"progress", "connection_synced", "connection_deleted"},
    "basiq": {"connection_added", "connection_broken", "connection_deleted"},
    "ledger": {"connection_synced", "connection_broken", "connection_deleted"},
    "quay": {"connection_synced", "connection_broken", "connection_deleted"},
}


def test_the_life_of_a_connection(driver: Driver) -> None:
    async def play(user: Any) -> str:
        connection = await driver.connect(user)
        driver.break_connection(connection.id)
        await driver.flow.do(user.delete(connection))
        driver.server.clock.advance(60)
        return str(connection.id)

    facade, connection_id = played(driver, play)
    events = told(driver, facade)
    assert EXPECTED[driver.name] <= {event.kind for event in events}
    about = [event for event in events if event.kind == "connection_deleted"]
    assert [event.connection_id for event in about] == [connection_id]
    assert {event.provider for event in events} == {driver.name}
    assert all(event.raw for event in events)
    assert all(event.name for event in events)
    assert [event.read_again for event in about] == [("list",)]
    assert len({event.key for event in events}) == len(events)
    again = told(driver, facade)
    assert [event.key for event in again] == [event.key for event in events]


def first(driver: Driver) -> tuple[Any, Delivery]:
    """The facade, and a delivery that it accepts."""
    facade, _ = played(driver, driver.connect)
    return facade, driver.server.deliveries[-1]


def refused(facade: Any, driver: Driver, delivery: Delivery) -> None:
    from connections import errors

    with pytest.raises(errors.WebhookVerificationError):
        facade.parse_event(driver.name, delivery.headers, delivery.body, delivery.url)


def test_another_body_is_refused(driver: Driver) -> None:
    facade, delivery = first(driver)
    body = json.loads(delivery.body)
    changed = dataclasses.replace(
        delivery, body=json.dumps({**body, "added": 1}).encode()
    )
    refused(facade, driver, changed)


def test_a_missing_signature_is_refused(driver: Driver) -> None:
    facade, delivery = first(driver)
    refused(facade, driver, dataclasses.replace(delivery, headers={}))


def test_header_names_have_no_case(driver: Driver) -> None:
    facade, delivery = first(driver)
    headers = {name.upper(): value for name, value in delivery.headers.items()}
    event = facade.parse_event(driver.name, headers, delivery.body, delivery.url)
    assert event.name


@pytest.mark.parametrize("kind", [SnapTradeDriver, BasiqDriver, LedgerDriver])
def test_an_old_event_is_refused(kind: type[Driver], asynchronous: bool) -> None:
    driver = kind(asynchronous=asynchronous, seconds_per_request=2.0)
    with driver.server:
        facade, connection = played(driver, driver.connect)
        sent = len(driver.server.deliveries)
        # Signatures of requests are judged by the same clock: break it from outside.
        driver.server.wall_clock.advance(-3600)
        driver.break_connection(connection.id)
        delivery = driver.server.deliveries[sent]
        refused(facade, driver, delivery)


def test_another_url_is_refused_where_it_is_signed(asynchronous: bool) -> None:
    driver = SaltEdgeDriver(asynchronous=asynchronous, seconds_per_request=2.0)
    with driver.server:
        facade, delivery = first(driver)
        other = dataclasses.replace(delivery, url=f"{delivery.url}?more=1")
        refused(facade, driver, other)


def test_a_key_that_was_forgotten_is_named(driver: Driver) -> None:
    from connections import errors, parse_event

    _, delivery = first(driver)
    with pytest.raises(errors.ConfigurationError, match=r"[A-Z]+_[A-Z_]+"):
        parse_event(driver.name, delivery.headers, delivery.body, delivery.url)


def test_a_provider_whose_signatures_nobody_knows() -> None:
    from connections import errors, parse_event

    with pytest.raises(errors.UnsupportedOperation) as caught:
        parse_event("powens", {}, b"{}")
    assert caught.value.operation == "parse_event"
    assert caught.value.instead == ("list", "get")


@needs_shared
def test_a_callback_from_the_wire() -> None:
    from connections import SaltEdgeSettings, parse_event

    vectors = SHARED / "vectors"
    signed = (vectors / "saltedge_callback_signed.txt").read_bytes()
    url, _, body = signed.rstrip(b"\n").partition(b"|")
    signature = (vectors / "saltedge_callback_signature.b64").read_text().strip()
    key = (vectors / "saltedge_callback_public.pem").read_text()
    event = parse_event(
        "saltedge",
        {"Signature": signature},
        body,
        url.decode(),
        settings=SaltEdgeSettings(callback_public_key=key),
    )
    assert (event.kind, event.name) == ("connection_synced", "success")
    assert event.connection_id == "349600516445047165"
    assert event.user_id == "345935467172071692"
    assert event.at is not None
    assert event.at.isoformat() == "2020-11-12T21:00:19+00:00"
