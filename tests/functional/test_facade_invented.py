"""What the three providers of our own invention are for: together they support
everything, their simulators and bindings are held to their descriptions, and the facade
over all seven is as good as that over four."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli.diagnostics import render_text
from generator.generation.pipeline import facade_package
from generator.project.reading import load_workspace
from tests.servers.conformance import misfits
from tests.support.facade import REDIRECT, Driver, play
from tests.support.invented import (
    CASES,
    INVENTED,
    LedgerDriver,
    QuayDriver,
    TallyDriver,
    facade_over_all,
    write_specs,
)
from tests.support.type_checkers import run_mypy


@pytest.fixture(scope="module", autouse=True)
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Where the facade over all providers and the clients are imported from."""
    with facade_over_all(tmp_path_factory) as found:
        yield found


@pytest.fixture(params=INVENTED, ids=lambda kind: kind.name)
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    driver: Driver = request.param(asynchronous=False, seconds_per_request=2.0)
    with driver.server:
        yield driver


def test_together_they_support_every_operation() -> None:
    supported: dict[str, list[str]] = {}

    async def collect(driver: Driver, user: Any) -> None:
        for name, capability in user.capabilities().items():
            supported.setdefault(name, [])
            if capability.supported:
                supported[name].append(driver.name)

    for kind in INVENTED:
        driver = kind(asynchronous=False)
        with driver.server:
            play(driver, collect)
    assert [name for name, drivers in supported.items() if not drivers] == []
    operations = yaml.safe_load(
        (CASES.parents[3] / "specs" / "connections.yaml").read_text(encoding="utf-8")
    )["operations"]
    assert set(operations) <= set(supported)


async def call_everything(driver: Driver, user: Any) -> None:
    """Calls every operation that the provider supports, in the states in which it does
    most."""
    can, people = user.capabilities(), driver.server.people
    connection = await driver.connect(user)
    await driver.connect(user, people.careful)
    for person in (people.mistaken, people.stranded, people.confused):
        if can["create"].supported:
            await driver.connect(user, person)
        else:
            await driver.visit(user, person)
    user.list()
    account, _ = user.accounts(connection)
    list(user.transactions(account))
    arguments: dict[str, tuple[Any, ...]] = {
        "balances": (account,),
        "positions": (account,),
        "owners": (),
        "events": (),
        "institution": (people.good.institution,),
        "institutions": (),
        "get_user": (),
        "consents": (connection,),
        "refresh_all": (),
        "refresh": (connection,),
        "update": (connection, people.good.credentials),
        "authorize": (people.good.institution,),
        "reauthorize": (connection,),
        "reconnect": (connection,),
        "disable": (connection,),
        "get": (connection,),
        "delete": (connection,),
        "delete_user": (),
    }
    options = {
        "owners": {"connection": connection},
        "events": {"connection": connection},
        "authorize": {"redirect_url": REDIRECT},
        "reauthorize": {"redirect_url": REDIRECT},
        "reconnect": {"redirect_url": REDIRECT},
    }
    for name, values in arguments.items():
        if not can[name].supported:
            continue
        if name == "disable" and can["revoke_consent"].supported:
            user.revoke_consent(connection, user.consents(connection)[0])
            user.get(connection)
        if name == "disable":
            driver.break_connection(connection.id)
            user.get(connection)
        result = getattr(user, name)(*values, **options.get(name, {}))
        if name.startswith("refresh"):
            for started in result if isinstance(result, tuple) else (result,):
                user.wait_until_settled(started, interval=0.001)
    application = driver.facade().application(driver.name)
    application.create_user(identifier="customer-2", email="b@example.com")
    application.health()
    driver.server.throttle()
    with pytest.raises(Exception, match="Too many requests"):
        application.health()


def test_simulators_answer_as_their_descriptions_say(driver: Driver) -> None:
    play(driver, call_everything)
    assert misfits(driver.server, driver.name) == set()
    called = {
        (exchange.request.method, exchange.template)
        for exchange in driver.server.exchanges
    }
    routes = {(route.method, route.template) for route in driver.server.routes()}
    assert routes - called <= UNUSED
    path = CASES / driver.name / "openapi.yaml"
    paths = yaml.safe_load(path.read_text(encoding="utf-8"))["paths"]
    methods = {"get", "post", "put", "delete"}
    described = [
        method for item in paths.values() for method in item if method in methods
    ]
    assert len(described) == len(routes)


UNUSED: set[tuple[str, str]] = {("PUT", "/users/{user}/members/{member}/resume")}
"""What only the answer to a challenge calls, which the scenarios play."""


def test_waiting_ends_with_new_data_and_with_the_deletion(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        connection = await driver.connect(user)
        before = user.get(connection).last_synced_at
        driver.server.clock.advance(3600)
        refreshed = await driver.settle(user, user.refresh(connection))
        assert refreshed.require_active().last_synced_at > before
        deleted = await driver.settle(user, user.delete(connection))
        assert (deleted.id, deleted.status) == (connection.id, "deleted")

    play(driver, scenario)


def test_a_balance_below_zero_and_what_can_be_spent(driver: Driver) -> None:
    async def scenario(driver: Driver, user: Any) -> None:
        connection = await driver.connect(user)
        everyday, card = user.accounts(connection)
        assert (str(everyday.balance), str(card.balance)) == ("1203.50", "-80.05")
        amounts = [str(each.amount) for each in user.transactions(card)]
        assert amounts == ["-5.20", "-6.20", "-7.20", "-8.20", "-9.20"]
        (balance,) = user.balances(card)
        assert (balance.current, balance.available) == (card.balance, card.available)
        assert str(balance.available) == "-30.05"

    play(driver, scenario)


def test_a_consent_that_expires() -> None:
    from connections import errors

    async def scenario(driver: Driver, user: Any) -> None:
        connection = await driver.connect(user)
        (consent,) = user.consents(connection)
        assert connection.consent_expires_at == consent.expires_at
        driver.server.clock.advance(91 * 24 * 3600)
        with pytest.raises(errors.ConsentExpired):
            user.get(connection).require_active()
        session = user.reauthorize(connection, redirect_url=REDIRECT)
        outcome = user.parse_redirect(driver.server.portal(session.url))
        renewed = await driver.settle(user, outcome)
        assert renewed.require_active().id == connection.id
        assert len(user.consents(connection)) == 2

    driver = TallyDriver(asynchronous=False, seconds_per_request=2.0)
    with driver.server:
        play(driver, scenario)


@pytest.mark.parametrize(
    ("kind", "gone", "without", "message"),
    [
        (LedgerDriver, "DENIED, REJECTED", "REJECTED", "'DENIED'"),
        (LedgerDriver, "[CREDIT, DEBIT]", "[CREDIT]", "'DEBIT'"),
        (
            LedgerDriver,
            "operationId: resumeMember",
            "operationId: proceed",
            "resumeMember",
        ),
        (LedgerDriver, "        merchant_name: {type: string}\n", "", "merchant_name"),
        (
            LedgerDriver,
            "successfully_aggregated_at: {",
            "aggregated_at: {",
            "successfully_aggregated_at",
        ),
        (
            QuayDriver,
            "CONSENT_EXPIRED, INSTITUTION_DOWN",
            "INSTITUTION_DOWN",
            "'CONSENT_EXPIRED'",
        ),
        (
            QuayDriver,
            "operationId: refreshGet",
            "operationId: refreshRead",
            "refreshGet",
        ),
        (
            QuayDriver,
            "operationId: itemProblem",
            "operationId: itemState",
            "itemProblem",
        ),
        (QuayDriver, "        redirect_uri: {type: string}\n", "", "redirect_uri"),
        (TallyDriver, "[VALID, EXPIRED, REVOKED]", "[VALID, EXPIRED]", "'REVOKED'"),
        (
            TallyDriver,
            "operationId: revokeConsent",
            "operationId: endConsent",
            "revokeConsent",
        ),
        (TallyDriver, "name: dateFrom,", "name: from,", "dateFrom"),
        (TallyDriver, "enum: [CREDIT, DEBIT]", "enum: [CREDIT]", "'DEBIT'"),
    ],
    ids=lambda value: value.strip() if isinstance(value, str) else value.name,
)
def test_what_a_binding_needs_goes_away(
    kind: type[Driver], gone: str, without: str, message: str, tmp_path: Path
) -> None:
    specs = write_specs(tmp_path, kind)
    path = specs / kind.name / "openapi.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(gone) == 1
    path.write_text(text.replace(gone, without), encoding="utf-8")
    package = facade_package(load_workspace(specs), "connections", {})
    assert package.files is None
    report = render_text(package.diagnostics, specs, color=False)
    found, *_ = [part for part in report.split("\n\n") if message in part]
    assert f"{kind.name}/connections.yaml:" in found
    assert f"{kind.name}/openapi.yaml:" in found


def test_the_facade_over_all_providers_type_checks(folders: list[str]) -> None:
    package = next(Path(each) for each in folders if Path(each).name == "connections")
    checked = run_mypy(package.parent, [package / "connections"], folders)
    assert checked.returncode == 0, checked.stdout


OWN_TESTS = f"tests/test_{QuayDriver.name}.py"
"""Those of the provider whose pages are in bodies; `test_shipped_tests.py` runs
others."""


def test_the_tests_that_come_with_the_facade_pass(folders: list[str]) -> None:
    package = next(Path(each) for each in folders if Path(each).name == "connections")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", OWN_TESTS],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(folders)},
        cwd=package,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-8000:]
    assert "skipped" not in ran.stdout
