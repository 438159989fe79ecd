"""What redirects and webhooks of every provider mean, by table; read by the package
itself, by `Connections` and by `AsyncConnections`.

The tables are written from what is known of the providers, not from the bindings.
"""

from __future__ import annotations

import ast
import asyncio
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.generation.pipeline import facade_package
from generator.project.reading import load_workspace
from tests.functional.test_facade_fifth_provider import write_workspace
from tests.servers.basiq.world import Event as BasiqEvent
from tests.servers.saltedge.world import Event as SaltEdgeEvent
from tests.servers.snaptrade.world import Event as SnapTradeEvent
from tests.support.facade import (
    BasiqDriver,
    Driver,
    SaltEdgeDriver,
    SnapTradeDriver,
    add_to_path,
    importable,
    write_facade,
)


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> None:
    add_to_path(importable(write_facade(tmp_path_factory.mktemp("facade"))))


READERS = ("connections", "Connections", "AsyncConnections", "UserConnections")


@pytest.fixture(params=READERS)
def parse_redirect(request: pytest.FixtureRequest) -> Callable[[str, str], Any]:
    """Each way to read a redirect."""
    import connections

    match request.param:
        case "connections":
            return connections.parse_redirect
        case "UserConnections":
            return by_user
        case kind:
            found: Any = getattr(connections, kind)().parse_redirect
            return found  # type: ignore[no-any-return]


def by_user(provider: str, url: str) -> Any:
    """What the connections of a user at a provider read."""
    import connections

    class Own(connections.UserConnections):
        pass

    Own.provider = provider
    return Own().parse_redirect(url)


# Redirects: provider, query, status, connections, jobs, code

REDIRECTS: list[tuple[str, str, str, tuple[str, ...], tuple[str, ...], str | None]] = [
    ("snaptrade", "status=SUCCESS&connection_id=c", "succeeded", ("c",), (), None),
    ("snaptrade", "status=ERROR&status_code=403&error_code=1012", "failed", (), (), "1012"),
    ("snaptrade", "status=ABANDONED", "abandoned", (), (), None),
    ("snaptrade", "", "unknown", (), (), None),
    ("snaptrade", "status=NEW", "unknown", (), (), None),
    ("powens", "connection_id=7", "succeeded", ("7",), (), None),
    ("powens", "connection_ids=7,8", "succeeded", ("7", "8"), (), None),
    ("powens", "id_connection=7", "succeeded", ("7",), (), None),
    ("powens", "error=access_denied", "abandoned", (), (), "access_denied"),
    ("powens", "error=tos_declined", "abandoned", (), (), "tos_declined"),
    ("powens", "error=session_expired", "failed", (), (), "session_expired"),
    ("powens", "error=server_error", "failed", (), (), "server_error"),
    ("powens", "", "unknown", (), (), None),
    ("saltedge", "connection_id=1", "succeeded", ("1",), (), None),
    ("saltedge", "connection_id=1&error_class=InvalidCredentials", "failed", ("1",), (), "InvalidCredentials"),
    ("saltedge", "", "abandoned", (), (), None),
    ("basiq", "jobId=j", "pending", (), ("j",), None),
    ("basiq", "jobIds=j,k", "pending", (), ("j", "k"), None),
    ("basiq", "", "abandoned", (), (), None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("provider", "query", "status", "connections", "jobs", "code"), REDIRECTS
)
def test_redirect(
    provider: str,
    query: str,
    status: str,
    connections: tuple[str, ...],
    jobs: tuple[str, ...],
    code: str | None,
    parse_redirect: Callable[[str, str], Any],
) -> None:
    found = parse_redirect(provider, f"https://app.example.com/connected?{query}")
    assert found.status == status
    assert (found.connection_ids, found.job_ids) == (connections, jobs)
    assert found.code == code


@pytest.mark.parametrize("key", ["2nd-landing", "class", "-", "größe", "landings"])
def test_a_parameter_of_any_name(key: str, tmp_path: Path) -> None:
    specs = write_workspace(tmp_path, f"named_{key.encode().hex()}_connections")
    binding = specs / "harbour" / "connections.yaml"
    text = binding.read_text(encoding="utf-8")
    assert text.count("landed") == 2
    binding.write_text(text.replace("landed", json.dumps(key)), encoding="utf-8")
    with (specs / "clientloom.yaml").open("a", encoding="utf-8") as file:
        file.write("formatter: none\n")
    package = facade_package(load_workspace(specs), "connections", {})
    assert package.diagnostics == ()
    assert package.files is not None
    (path,) = (path for path in package.files if path.endswith("inbound/harbour.py"))
    module = ast.parse(package.files[path])
    constants = (node for node in ast.walk(module) if isinstance(node, ast.Constant))
    assert key in {constant.value for constant in constants}


@pytest.mark.parametrize("provider", ["powens", "basiq"])
def test_state_comes_back(
    provider: str, parse_redirect: Callable[[str, str], Any]
) -> None:
    found = parse_redirect(provider, "https://app.example.com/?state=s%26t")
    assert found.state == "s&t"


@pytest.mark.parametrize(
    ("provider", "query"),
    [
        ("powens", "error=server_error&error_description=No%20bank"),
        ("saltedge", "error_class=ProviderError&error_message=No%20bank"),
    ],
)
def test_words_of_a_failure(
    provider: str, query: str, parse_redirect: Callable[[str, str], Any]
) -> None:
    found = parse_redirect(provider, f"https://app.example.com/?{query}")
    assert found.message == "No bank"


def test_codes_of_a_redirect_are_not_shown(
    parse_redirect: Callable[[str, str], Any],
) -> None:
    url = "https://app.example.com/?connection_id=7&code=let-me-in"
    assert "let-me-in" not in repr(parse_redirect("powens", url))


# Webhooks


@pytest.fixture(params=["Connections", "AsyncConnections"])
def asynchronous(request: pytest.FixtureRequest) -> bool:
    return bool(request.param == "AsyncConnections")


@pytest.fixture
def driver(request: pytest.FixtureRequest, asynchronous: bool) -> Iterator[Driver]:
    made = request.param(asynchronous=asynchronous)
    with made.server:
        yield made
    asyncio.run(made.close())


on = pytest.mark.parametrize


def read(driver: Driver, event: Any) -> Any:
    """The event that the facade makes of what the simulator sends."""
    sent = driver.server.delivery(event)
    facade = driver.facade()
    return facade.parse_event(driver.name, sent.headers, sent.body, sent.url)


SNAPTRADE = {
    "USER_REGISTERED": "user_added",
    "USER_DELETED": "user_deleted",
    "CONNECTION_ATTEMPTED": "connection_attempted",
    "CONNECTION_ADDED": "connection_added",
    "CONNECTION_DELETED": "connection_deleted",
    "CONNECTION_BROKEN": "connection_broken",
    "CONNECTION_FIXED": "connection_fixed",
    "CONNECTION_UPDATED": "connection_updated",
    "CONNECTION_FAILED": "connection_failed",
    "NEW_ACCOUNT_AVAILABLE": "account_added",
    "ACCOUNT_REMOVED": "account_removed",
    "ACCOUNT_TRANSACTIONS_INITIAL_UPDATE": "account_updated",
    "ACCOUNT_TRANSACTIONS_UPDATED": "account_updated",
    "ACCOUNT_HOLDINGS_UPDATED": "connection_synced",
    "TRADE_DETECTION": "other",
    "TRADE_UPDATE": "other",
}


@on("driver", [SnapTradeDriver], indirect=True)
@on(("name", "kind"), SNAPTRADE.items())
def test_snaptrade_event(driver: Driver, name: str, kind: str) -> None:
    event = read(driver, SnapTradeEvent(name, "u"))
    assert (event.kind, event.name, event.user_id) == (kind, name, "u")
    assert event.id
    assert event.at is not None
    assert event.problem is None


ATTEMPTS = {
    "AUTH_EXPIRED": "reauth",
    "INVALID_AUTH_CODE": "reauth",
    "INVALID_MFA_CODE": "mfa",
    "INVALID_CREDENTIALS": "credentials",
    "DIFFERENT_ACCOUNT": "credentials",
    "AUTH_NOT_IN_PROGRESS": "unknown",
    "NO_DATA": "unknown",
    "UNCAUGHT_ERROR": "provider_bug",
    "SOMETHING_NEW": "unknown",
}


@on("driver", [SnapTradeDriver], indirect=True)
@on(("result", "kind"), ATTEMPTS.items())
def test_an_attempt_that_failed(driver: Driver, result: str, kind: str) -> None:
    details = {"result": result}
    event = read(driver, SnapTradeEvent("CONNECTION_ATTEMPTED", "u", details=details))
    assert (event.problem.code, event.problem.kind) == (result, kind)


@on("driver", [SnapTradeDriver], indirect=True)
def test_an_attempt_that_succeeded_has_no_problem(driver: Driver) -> None:
    details = {"result": "SUCCESS"}
    event = read(driver, SnapTradeEvent("CONNECTION_ATTEMPTED", "u", details=details))
    assert event.kind == "connection_attempted"
    assert event.problem is None


def test_the_id_of_an_event_under_its_misspelt_name() -> None:
    import json
    from datetime import UTC, datetime

    from connections import SnapTradeSettings, parse_event

    from tests.servers.snaptrade import signing

    at = datetime.now(UTC).isoformat()
    body = {"webookId": "w-1", "eventTimestamp": at, "eventType": "USER_DELETED"}
    event = parse_event(
        "snaptrade",
        {"Signature": signing.sign("k", signing.canonical(body))},
        json.dumps(body).encode(),
        settings=SnapTradeSettings(consumer_key="k"),
    )
    assert event.id == "w-1"


SALTEDGE = {
    "success": "connection_synced",
    "fail": "connection_failed",
    "notify": "progress",
    "interactive": "action_required",
    "destroy": "connection_deleted",
    "service": "other",
    "provider_changes": "other",
}


@on("driver", [SaltEdgeDriver], indirect=True)
@on(("name", "kind"), SALTEDGE.items())
def test_saltedge_event(driver: Driver, name: str, kind: str) -> None:
    driver.server.callback_urls[name] = f"https://app.example.com/callbacks/{name}"
    data = {"connection_id": "1", "customer_id": "2"}
    event = read(driver, SaltEdgeEvent(name, data))
    assert (event.kind, event.name) == (kind, name)
    assert (event.connection_id, event.user_id) == ("1", "2")
    assert event.at is not None
    assert event.problem is None


@on("driver", [SaltEdgeDriver], indirect=True)
@on(
    ("failure", "kind"),
    [
        ("InvalidCredentials", "credentials"),
        ("InteractiveTimeout", "mfa"),
        ("AispConsentRevoked", "consent"),
        ("ProviderUnavailable", "institution_unavailable"),
        ("SomethingNew", "unknown"),
    ],
)
def test_a_failure_says_of_what_kind(driver: Driver, failure: str, kind: str) -> None:
    data = {"connection_id": "1", "error_class": failure, "error_message": "No."}
    event = read(driver, SaltEdgeEvent("fail", data))
    assert event.problem.kind == kind
    assert (event.problem.code, event.problem.message) == (failure, "No.")


@on("driver", [SaltEdgeDriver], indirect=True)
def test_a_failure_under_the_other_name(driver: Driver) -> None:
    driver.server.callback_urls["failure"] = "https://app.example.com/failure"
    assert read(driver, SaltEdgeEvent("failure", {})).kind == "connection_failed"


@on("driver", [SaltEdgeDriver], indirect=True)
def test_a_question_can_be_answered_from_its_event(driver: Driver) -> None:
    data = {
        "connection_id": "1",
        "html": "<p>Which?</p>",
        "session_expires_at": "2026-11-20T10:05:00Z",
        "interactive_fields_names": ["sms", "pet"],
    }
    challenge = read(driver, SaltEdgeEvent("interactive", data)).challenge
    assert (challenge.id, challenge.kind) == ("1", "fields")
    assert [field.name for field in challenge.fields] == ["sms", "pet"]
    assert challenge.html == "<p>Which?</p>"
    assert challenge.expires_at.isoformat() == "2026-11-20T10:05:00+00:00"


BASIQ = {
    "user.created": "user_added",
    "user.updated": "other",
    "user.deleted": "user_deleted",
    "consent.created": "other",
    "connection.created": "connection_added",
    "connection.activated": "connection_activated",
    "connection.invalidated": "connection_broken",
    "connection.deleted": "connection_deleted",
    "account.updated": "account_updated",
    "transactions.updated": "connection_synced",
}


@on("driver", [BasiqDriver], indirect=True)
@on(("name", "kind"), BASIQ.items())
def test_basiq_event(driver: Driver, name: str, kind: str) -> None:
    event = read(driver, BasiqEvent(name, "/users/u-1/connections/c-1"))
    assert (event.kind, event.name) == (kind, name)
    assert (event.user_id, event.connection_id) == ("u-1", "c-1")
    assert event.id
    assert event.url.endswith("/users/u-1/connections/c-1")
