"""Every status word of the invented providers, by table, through the client and the
facade, sync and async. The tables are complete against the generated models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.functional.test_facade_statuses import Outcome, literals
from tests.support.asking import FLOWS, ask
from tests.support.facade import Flow
from tests.support.http_server import HttpServer, Reply
from tests.support.invented import facade_over_all


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with facade_over_all(tmp_path_factory):
        yield


@pytest.fixture(params=FLOWS)
def flow(request: pytest.FixtureRequest) -> Flow:
    return FLOWS[request.param]


READ = "2026-11-20T10:00:00Z"

MEMBER = {
    "guid": "m-1",
    "user_guid": "u-1",
    "institution_code": "alder",
    "is_being_aggregated": False,
    "successfully_aggregated_at": READ,
}
LEDGER: dict[str, Outcome] = {
    "CREATED": ("pending", None, None),
    "CONNECTED": ("active", None, None),
    "RECONNECTED": ("active", None, None),
    "CHALLENGED": ("action_required", "mfa", "mfa"),
    "DENIED": ("action_required", "credentials", "credentials"),
    "REJECTED": ("action_required", "mfa", "mfa"),
    "EXPIRED": ("action_required", "reauth", "reauth"),
    "LOCKED": ("action_required", "bank_action", "user_action"),
    "IMPEDED": ("error", None, "institution_unavailable"),
    "DEGRADED": ("error", None, "institution_unavailable"),
    "DISCONTINUED": ("error", None, "not_supported"),
    "DISCONNECTED": ("disconnected", None, None),
    "NOVEL": ("unknown", None, "unknown"),
}

QUAY: dict[str, Outcome] = {
    "new": ("pending", None, None),
    "syncing": ("syncing", None, None),
    "good": ("active", None, None),
    "login_required": ("action_required", "reauth", "reauth"),
    "consent_required": ("action_required", "consent", "consent"),
    "unavailable": ("error", None, "institution_unavailable"),
    "paused": ("disconnected", None, None),
    "novel": ("unknown", None, None),
}
QUAY_PROBLEMS = {
    "INVALID_CREDENTIALS": "credentials",
    "INVALID_ANSWER": "mfa",
    "LOGIN_EXPIRED": "reauth",
    "CONSENT_EXPIRED": "consent",
    "INSTITUTION_DOWN": "institution_unavailable",
    "ACCOUNT_LOCKED": "user_action",
    "UNEXPECTED": "provider_bug",
    "NOVEL": "unknown",
}
PROBLEM_OF = {
    "login_required": "LOGIN_EXPIRED",
    "consent_required": "CONSENT_EXPIRED",
    "unavailable": "INSTITUTION_DOWN",
}
"""What Quay says about items that need a second call."""

LINK = {
    "linkId": "l-1",
    "customerId": "u-1",
    "bank": {"bankId": "alder", "name": "Alder Bank"},
    "fetchedAt": READ,
}
TALLY: list[tuple[str, str | None, str, Outcome]] = [
    ("AUTHORIZING", None, "VALID", ("pending", None, None)),
    ("FETCHING", None, "VALID", ("syncing", None, None)),
    ("AVAILABLE", None, "VALID", ("active", None, None)),
    ("AVAILABLE", None, "EXPIRED", ("action_required", "consent", None)),
    ("AVAILABLE", None, "REVOKED", ("action_required", "consent", None)),
    ("AVAILABLE", None, "NOVEL", ("unknown", None, None)),
    (
        "UNAVAILABLE",
        "LOGIN_REQUIRED",
        "VALID",
        ("action_required", "reauth", "reauth"),
    ),
    ("UNAVAILABLE", "ANSWER_REJECTED", "VALID", ("action_required", "mfa", "mfa")),
    (
        "UNAVAILABLE",
        "CONSENT_ENDED",
        "VALID",
        ("action_required", "consent", "consent"),
    ),
    (
        "UNAVAILABLE",
        "BANK_INTERRUPTED",
        "VALID",
        ("error", None, "institution_unavailable"),
    ),
    ("UNAVAILABLE", "NOVEL", "VALID", ("error", None, "unknown")),
    ("SUSPENDED", None, "REVOKED", ("disconnected", None, None)),
    ("NOVEL", None, "VALID", ("unknown", None, None)),
]


def outcome(connection: Any) -> Outcome:
    """What a connection says."""
    problem = connection.problem
    return connection.status, connection.reason, problem.kind if problem else None


@pytest.mark.parametrize("word", LEDGER)
def test_words_of_ledger(word: str, server: HttpServer, flow: Flow) -> None:
    server.script(Reply(json={"member": {**MEMBER, "connection_status": word}}))
    found = ask(flow, "ledger", server.url, lambda user: user.get("m-1"))
    assert outcome(found) == LEDGER[word]
    assert found.raw_status["connection_status"] == word


@pytest.mark.parametrize(
    ("member", "status"),
    [
        ({"connection_status": "CONNECTED"}, "syncing"),
        ({"connection_status": "DENIED"}, "syncing"),
        ({"connection_status": "CHALLENGED"}, "action_required"),
        ({"successfully_aggregated_at": None, "connection_status": "NOVEL"}, "pending"),
    ],
)
def test_members_that_are_being_aggregated(
    member: dict[str, Any], status: str, server: HttpServer, flow: Flow
) -> None:
    sent = {**MEMBER, "is_being_aggregated": True, **member}
    server.script(Reply(json={"member": sent}))
    found = ask(flow, "ledger", server.url, lambda user: user.get("m-1"))
    assert found.status == status


def item(status: str) -> Reply:
    """An item of Quay."""
    return Reply(json={"item": {"item_id": "i-1", "status": status}})


def problem(word: str) -> Reply:
    """What Quay says about an item."""
    return Reply(json={"problem": {"error_code": word}})


@pytest.mark.parametrize("word", QUAY)
def test_words_of_quay(word: str, server: HttpServer, flow: Flow) -> None:
    replies = [problem(PROBLEM_OF[word])] if word in PROBLEM_OF else []
    server.script(item(word), *replies)
    found = ask(flow, "quay", server.url, lambda user: user.get("i-1"))
    assert outcome(found) == QUAY[word]
    assert len(server.requests) == 1 + len(replies)


@pytest.mark.parametrize("word", QUAY_PROBLEMS)
def test_problems_of_quay(word: str, server: HttpServer, flow: Flow) -> None:
    server.script(item("unavailable"), problem(word))
    found = ask(flow, "quay", server.url, lambda user: user.get("i-1"))
    assert (found.problem.kind, found.problem.code) == (QUAY_PROBLEMS[word], word)


@pytest.mark.parametrize(
    ("status", "reason", "consent", "expected"),
    TALLY,
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_words_of_tally(
    status: str,
    reason: str | None,
    consent: str,
    expected: Outcome,
    server: HttpServer,
    flow: Flow,
) -> None:
    link = {**LINK, "status": status, "consent": {"status": consent}}
    sent = link if reason is None else {**link, "reason": reason}
    server.script(Reply(json={"data": sent}))
    found = ask(flow, "tally", server.url, lambda user: user.get("l-1"))
    assert outcome(found) == expected
    assert found.raw_status == {
        "status": status,
        "reason": reason,
        "consent.status": consent,
    }


def test_tally_has_links_that_are_fetched_for_the_first_time(
    server: HttpServer, flow: Flow
) -> None:
    link = {**LINK, "status": "FETCHING", "fetchedAt": None}
    server.script(Reply(json={"data": link}))
    found = ask(flow, "tally", server.url, lambda user: user.get("l-1"))
    assert found.status == "pending"


@pytest.mark.parametrize(
    ("package", "model", "field", "words"),
    [
        ("ledger_client", "Member", "connection_status", set(LEDGER)),
        ("quay_client", "Item", "status", set(QUAY)),
        ("quay_client", "ItemProblem", "error_code", set(QUAY_PROBLEMS)),
        ("tally_client", "Link", "status", {row[0] for row in TALLY}),
        ("tally_client", "Link", "reason", {row[1] for row in TALLY}),
        ("tally_client", "Consent", "status", {row[2] for row in TALLY}),
    ],
)
def test_tables_have_every_word_of_the_models(
    package: str, model: str, field: str, words: set[str | None]
) -> None:
    kind = getattr(__import__(package).models, model)
    listed = literals(kind.model_fields[field].annotation)
    assert listed
    assert listed < words
