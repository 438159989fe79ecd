"""What single providers do in their own way, through the facade."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.servers.visitors import EndUser
from tests.support.facade import (
    BasiqDriver,
    Driver,
    PowensDriver,
    SaltEdgeDriver,
    SnapTradeDriver,
    add_to_path,
    importable,
    write_facade,
)

Play = Callable[[Driver, Any], None]


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> None:
    add_to_path(importable(write_facade(tmp_path_factory.mktemp("facade"))))


def play(kind: type[Driver], scenario: Play, **options: Any) -> None:
    """Runs a scenario with the connections of a new user, sync."""
    driver = kind(asynchronous=False, seconds_per_request=2.0, **options)
    with driver.server:
        scenario(driver, driver.connections())
        asyncio.run(driver.close())


def connect(driver: Driver, user: Any, person: EndUser | None = None) -> Any:
    return asyncio.run(driver.connect(user, person))


def settle(user: Any, target: Any) -> Any:
    settled = user.wait_until_settled(target, interval=0.001)
    if isinstance(settled, tuple):
        (settled,) = settled
    return settled


# Challenges


def test_a_confirmation_in_the_banks_app() -> None:
    def scenario(driver: Driver, user: Any) -> None:
        bank = driver.server.people.good.institution
        person = EndUser(bank, {"login": "app", "password": "1234"})
        connection = connect(driver, user, person)
        assert connection.reason == "app_validation"
        assert connection.challenge.kind == "app_validation"
        driver.server.confirm_in_app(connection.id)
        progress = user.answer(connection.challenge)
        assert progress.connection.status == "syncing"
        driver.server.clock.advance(10)
        assert settle(user, progress).require_active()

    play(PowensDriver, scenario)


def test_several_questions_with_choices() -> None:
    def scenario(driver: Driver, user: Any) -> None:
        bank = driver.server.people.good.institution
        person = EndUser(bank, {"login": "questions", "password": "1234"})
        challenge = connect(driver, user, person).challenge
        device, code = challenge.fields
        assert (device.name, device.kind) == ("device", "choice")
        assert [option.value for option in device.options] == ["a", "b"]
        assert (code.name, code.pattern) == ("code", r"^\d{6}$")
        progress = user.answer(challenge, {"device": "a", "code": "123456"})
        assert settle(user, progress).require_active()

    play(PowensDriver, scenario)


def test_new_credentials_answer_the_refusal_of_old_ones() -> None:
    def scenario(driver: Driver, user: Any) -> None:
        connection = connect(driver, user)
        driver.break_connection(connection.id)
        challenge = user.get(connection).challenge
        assert [field.name for field in challenge.fields] == ["login", "password"]
        assert challenge.fields[1].kind == "password"
        person = driver.server.people.good
        repaired = settle(user, user.answer(challenge, person.credentials))
        assert repaired.require_active().id == connection.id

    play(PowensDriver, scenario)


@pytest.mark.parametrize(
    ("bank", "answers"),
    [
        ("fakebank_confirm_xf", {}),
        ("fakebank_questions_xf", {"pet": "Rex", "street": "Elm Street"}),
    ],
)
def test_questions_and_empty_answers(bank: str, answers: Mapping[str, str]) -> None:
    def scenario(driver: Driver, user: Any) -> None:
        credentials = driver.server.people.good.credentials
        connection = connect(driver, user, EndUser(bank, credentials))
        challenge = connection.challenge
        assert [field.name for field in challenge.fields] == list(answers)
        assert challenge.html
        assert challenge.html not in repr(challenge)
        assert settle(user, user.answer(challenge, answers)).require_active()

    play(SaltEdgeDriver, scenario)


def test_answers_are_sent_in_the_order_of_the_questions() -> None:
    def scenario(driver: Driver, user: Any) -> None:
        credentials = driver.server.people.good.credentials
        connection = connect(driver, user, EndUser("AU00003", credentials))
        assert [one.name for one in connection.challenge.fields] == [
            "First pet",
            "Street",
        ]
        assert connection.challenge.expires_at is not None
        answers = {"Street": "Elm Street", "First pet": "Rex"}
        progress = user.answer(connection.challenge, answers)
        assert settle(user, progress).require_active().id == connection.id

    play(BasiqDriver, scenario)


def test_a_question_is_answered_from_its_webhook() -> None:
    def scenario(driver: Driver, user: Any) -> None:
        person = driver.server.people.careful
        connection = connect(driver, user, person)
        sent = driver.server.deliveries[-1]
        facade = driver.facade()
        event = facade.parse_event("saltedge", sent.headers, sent.body, sent.url)
        assert event.kind == "action_required"
        assert event.challenge.expires_at > driver.server.clock.now()
        assert event.challenge.fields == connection.challenge.fields
        progress = user.answer(event.challenge, person.answers)
        assert settle(user, progress).require_active().id == connection.id

    play(SaltEdgeDriver, scenario)


# Refreshing too early


def test_a_refresh_that_costs_money_too_often() -> None:
    from connections import errors

    def scenario(driver: Driver, user: Any) -> None:
        connection = connect(driver, user)
        user.refresh(connection)
        with pytest.raises(errors.RateLimited) as caught:
            user.refresh(connection)
        assert (caught.value.scope, caught.value.code) == ("refresh", "throttled")

    play(SnapTradeDriver, scenario)


def test_the_fifth_refresh_without_the_user() -> None:
    from connections import errors

    def scenario(driver: Driver, user: Any) -> None:
        connection = connect(driver, user)
        for _ in range(4):
            user.refresh(connection)
            driver.server.clock.advance(60)
        with pytest.raises(errors.RateLimited) as caught:
            user.refresh(connection)
        assert caught.value.scope == "refresh"
        assert caught.value.retry_after is not None
        assert user.refresh(connection, user_present=True).kind == "done"

    play(PowensDriver, scenario)


def test_a_refresh_before_it_is_allowed_says_when() -> None:
    from connections import errors

    def scenario(driver: Driver, user: Any) -> None:
        connection = connect(driver, user)
        with pytest.raises(errors.RateLimited) as caught:
            user.refresh(connection)
        assert caught.value.scope == "refresh"
        assert caught.value.not_before == connection.refresh_allowed_at
        assert caught.value.not_before > driver.server.clock.now()

    play(SaltEdgeDriver, scenario)


def test_a_refresh_while_one_runs() -> None:
    from connections import errors

    def scenario(driver: Driver, user: Any) -> None:
        connection = connect(driver, user)
        user.refresh(connection)
        with pytest.raises(errors.AlreadyProcessing):
            user.refresh(connection)

    play(PowensDriver, scenario)


# Lists, times, hosted pages


def test_connections_are_listed_over_pages() -> None:
    def scenario(driver: Driver, user: Any) -> None:
        made = [connect(driver, user).id for _ in range(5)]
        before = len(driver.server.requests)
        assert [one.id for one in user.list()] == made
        asked = driver.server.requests[before:]
        assert [request.parameters.get("from_id") for request in asked] == [
            None,
            made[2],
            made[4],
        ]

    play(SaltEdgeDriver, scenario, page_size=2)


def test_consent_ends_with_the_first_of_the_sources() -> None:
    def scenario(driver: Driver, user: Any) -> None:
        bank = next(one for one in user.institutions() if one.name == "Banque Double")
        credentials = driver.server.people.good.credentials
        connection = connect(driver, user, EndUser(bank.id, credentials))
        assert connection.consent_expires_at is not None
        sources = connection.raw.sources
        assert len(sources) == 2
        assert connection.consent_expires_at.raw == min(
            one.access_expire for one in sources if one.access_expire
        )

    play(PowensDriver, scenario)


def test_consent_ends_when_the_connection_says_so_if_its_sources_do_not() -> None:
    from connections import Connections
    from powens_client import Powens

    from tests.support.http_server import HttpServer, Reply

    ends = "2027-01-01 10:00:00"
    body = {"id": 1, "id_connector": 59, "created": ends, "active": True}
    sources = [{"id": 1, "id_connection": 1, "name": "openapi", "access_expire": None}]
    with HttpServer() as server:
        server.script(
            Reply(json={**body, "expire": ends}),
            Reply(json={**body, "expire": ends, "sources": sources}),
        )
        with Powens(access_token="t", base_url=server.url) as client:
            user = Connections(powens=client).for_user("powens", access_token="t")
            found = [user.get("1").consent_expires_at for _ in range(2)]
    assert [one.raw for one in found] == [ends, ends]


def test_a_connection_tells_when_its_consent_ends() -> None:
    from connections import errors

    def scenario(driver: Driver, user: Any) -> None:
        person = EndUser("demobank_de", driver.server.people.good.credentials)
        connection = connect(driver, user, person)
        world = driver.server.world
        consent = world.consent_of(world.connections[connection.id])
        assert connection.consent_expires_at == consent.expires
        assert consent.expires is not None
        driver.server.break_connection(connection.id, "AispConsentRevoked")
        revoked = user.get(connection)
        assert (revoked.status, revoked.reason) == ("action_required", "consent")
        assert revoked.consent_expires_at == consent.revoked.replace(microsecond=0)
        with pytest.raises(errors.ConsentExpired):
            revoked.require_active()
        repaired = settle(user, user.update(connection, person.credentials))
        assert repaired.require_active().consent_expires_at > revoked.consent_expires_at

    play(SaltEdgeDriver, scenario)


def test_times_without_a_zone_stay_naive_unless_you_know_better() -> None:
    from zoneinfo import ZoneInfo

    from connections import Connections

    def scenario(driver: Driver, _: Any) -> None:
        who = driver.user()
        connection = connect(driver, driver.facade().for_user("powens", **who))
        assert not connection.created_at.is_aware
        assert connection.created_at.raw == connection.raw.created
        zone = ZoneInfo("Etc/GMT-1")
        aware = Connections(powens=driver.client(), zones={"powens": zone})
        again = aware.for_user("powens", **who).get(connection.id)
        assert again.created_at.is_aware
        assert again.created_at.utcoffset().total_seconds() == 3600

    play(PowensDriver, scenario)


def test_access_can_be_asked_for() -> None:
    from connections import Access

    def scenario(driver: Driver, user: Any) -> None:
        person = driver.server.people.good
        outcome = asyncio.run(driver.visit(user, person, access=Access.TRADE))
        assert settle(user, outcome).access == "trade"

    play(SnapTradeDriver, scenario)


def test_two_users_of_one_client_do_not_meet() -> None:
    def scenario(driver: Driver, user: Any) -> None:
        connect(driver, user)
        other = driver.facade().for_user(driver.name, **driver.user())
        assert other.list() == ()
        assert len(user.list()) == 1

    for kind in (SnapTradeDriver, PowensDriver, SaltEdgeDriver, BasiqDriver):
        play(kind, scenario)


def test_waiting_for_a_connection_that_is_deleted() -> None:
    from connections import errors

    def scenario(driver: Driver, user: Any) -> None:
        connection = connect(driver, user)
        user.delete(connection)
        with pytest.raises(errors.NotFound):
            settle(user, connection)

    play(SaltEdgeDriver, scenario)
