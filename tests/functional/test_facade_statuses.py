"""Every status word of every provider, by table, through the client and the facade,
sync and async.

The tables are written from what is known of the providers, not from the bindings; they are
complete against the generated models, and words that nobody knows are `unknown`.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.support.asking import FLOWS, ask
from tests.support.facade import Flow, add_to_path, importable, write_facade
from tests.support.http_server import HttpServer, Reply

Outcome = tuple[str, str | None, str | None]
"""Status, reason, kind of problem."""


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> None:
    add_to_path(importable(write_facade(tmp_path_factory.mktemp("facade"))))


@dataclass(frozen=True, slots=True)
class Row:
    """What a provider sends, and what it means."""

    sent: dict[str, Any]
    outcome: Outcome
    steps: list[dict[str, Any]] = field(default_factory=list)
    revoked: str | None = None


SNAPTRADE = [
    Row({"disabled": True}, ("action_required", "reauth", None)),
    Row({"disabled": False}, ("active", None, None)),
    Row({}, ("unknown", None, None)),
    Row({"disabled": "perhaps"}, ("unknown", None, None)),
]

_DONE = "2026-11-20 10:00:00"
POWENS = [
    Row({"state": None, "last_update": None}, ("pending", None, None)),
    Row({"state": None, "last_update": _DONE}, ("active", None, None)),
    Row({"active": False, "state": None}, ("disconnected", None, None)),
    Row({"active": False, "state": "bug"}, ("disconnected", None, "provider_bug")),
    *(
        Row({"state": state, "last_update": _DONE}, outcome)
        for state, outcome in {
            "validating": ("syncing", None, None),
            "SCARequired": ("action_required", "reauth", "reauth"),
            "webauthRequired": ("action_required", "redirect", "reauth"),
            "additionalInformationNeeded": ("action_required", "mfa", "mfa"),
            "decoupled": ("action_required", "app_validation", "mfa"),
            "actionNeeded": ("action_required", "bank_action", "user_action"),
            "passwordExpired": (
                "action_required",
                "password_expired",
                "credentials",
            ),
            "wrongpass": ("action_required", "credentials", "credentials"),
            "rateLimiting": ("error", None, "rate_limited"),
            "websiteUnavailable": ("error", None, "institution_unavailable"),
            "bug": ("error", None, "provider_bug"),
            "notSupported": ("error", None, "not_supported"),
            "somethingNew": ("unknown", None, "unknown"),
        }.items()
    ),
]


_REVOKED = "2026-10-31T10:00:00Z"


def attempt(
    *, finished: bool = True, failed: str | None = None, stage: str = "finish"
) -> dict[str, Any]:
    """A last attempt of Salt Edge."""
    return {
        "finished": finished,
        "fail_error_class": failed,
        "last_stage": {"name": stage, "interactive_fields_names": ["sms"]},
    }


_INACTIVE: dict[str, Outcome] = {
    "InvalidCredentials": ("action_required", "credentials", "credentials"),
    "CredentialsNotMatch": ("action_required", "credentials", "credentials"),
    "InvalidInteractiveCredentials": ("action_required", "mfa", "mfa"),
    "InteractiveTimeout": ("action_required", "mfa", "mfa"),
    "InteractiveAdapterTimeout": ("action_required", "mfa", "mfa"),
    "AispConsentExpired": ("action_required", "consent", "consent"),
    "AispConsentRevoked": ("action_required", "consent", "consent"),
    "ProviderUnavailable": ("error", None, "institution_unavailable"),
    "ProviderError": ("error", None, "institution_unavailable"),
    "ExecutionTimeout": ("error", None, "institution_unavailable"),
    "FetchingTimeout": ("error", None, "institution_unavailable"),
    "ConnectionFailed": ("error", None, "institution_unavailable"),
    "ConnectionFetchingStopped": ("error", None, "institution_unavailable"),
    "InternalServerError": ("error", None, "provider_bug"),
    "SomethingElse": ("action_required", "reauth", "unknown"),
}
SALTEDGE = [
    Row({"status": "active", "last_attempt": attempt()}, ("active", None, None)),
    Row(
        {"status": "active", "last_attempt": attempt(failed="ProviderUnavailable")},
        ("active", None, "institution_unavailable"),
    ),
    Row(
        {"status": "inactive", "last_attempt": attempt()},
        ("action_required", "reauth", None),
    ),
    *(
        Row({"status": "inactive", "last_attempt": attempt(failed=failed)}, outcome)
        for failed, outcome in _INACTIVE.items()
    ),
    Row(
        {"status": "disabled", "last_attempt": attempt()},
        ("disconnected", "reauth", None),
    ),
    Row(
        {"status": "disabled", "last_attempt": attempt(failed="AispConsentRevoked")},
        ("disconnected", "consent", "consent"),
    ),
    Row(
        {
            "status": "active",
            "last_attempt": attempt(finished=False, stage="interactive"),
        },
        ("action_required", "mfa", None),
    ),
    Row(
        {
            "status": "inactive",
            "last_success_at": None,
            "last_attempt": attempt(finished=False, stage="connect"),
        },
        ("pending", None, None),
    ),
    Row(
        {
            "status": "active",
            "last_success_at": "2026-11-20T10:00:00Z",
            "last_attempt": attempt(finished=False, stage="fetch_full"),
        },
        ("syncing", None, None),
    ),
    Row(
        {"status": "inactive", "last_attempt": attempt()},
        ("action_required", "consent", None),
        revoked=_REVOKED,
    ),
    Row(
        {"status": "disabled", "last_attempt": attempt()},
        ("disconnected", "consent", None),
        revoked=_REVOKED,
    ),
    Row({"status": "asleep", "last_attempt": attempt()}, ("unknown", None, None)),
    Row({"status": "active", "last_attempt": None}, ("active", None, None)),
]


def step(title: str, status: str, **result: Any) -> dict[str, Any]:
    """A step of a job of Basiq."""
    return {"title": title, "status": status, "result": result or None}


_BASIQ_CODES: dict[str, Outcome] = {
    "invalid-credentials": ("action_required", "credentials", "credentials"),
    "user-action-required": ("action_required", "bank_action", "user_action"),
    "account-not-accessible-requires-user-action": (
        "action_required",
        "bank_action",
        "user_action",
    ),
    "system-unavailable": ("error", None, "institution_unavailable"),
    "maintenance": ("error", None, "institution_unavailable"),
    "job-timed-out": ("error", None, "institution_unavailable"),
    "invalid-connection": ("action_required", "reauth", "reauth"),
    "never-heard-of": ("action_required", "credentials", "unknown"),
}
BASIQ = [
    *(
        Row({"status": word}, outcome)
        for word, outcome in {
            "active": ("active", None, None),
            "pending": ("pending", None, None),
            "invalid": ("action_required", "credentials", None),
            "pre-init": ("pending", None, None),
            "init": ("syncing", None, None),
            "invalid-connection": ("action_required", "credentials", None),
            "deleted": ("deleted", None, None),
            "brand-new": ("unknown", None, None),
        }.items()
    ),
    Row({}, ("unknown", None, None)),
    Row(
        {"status": "active"},
        ("syncing", None, None),
        [step("verify-credentials", "success"), step("retrieve-accounts", "pending")],
    ),
    Row(
        {"status": "pending"},
        ("action_required", "mfa", None),
        [step("mfa-challenge", "in-progress", type="mfa", input=["Token"])],
    ),
    # What comes after a failure is not done any more.
    Row(
        {"status": "invalid"},
        ("action_required", "credentials", "credentials"),
        [
            step("verify-credentials", "failed", code="invalid-credentials"),
            step("retrieve-accounts", "pending"),
        ],
    ),
    Row(
        {"status": "active"},
        ("active", None, "institution_unavailable"),
        [
            step("verify-credentials", "failed", code="system-unavailable"),
            step("retrieve-accounts", "pending"),
        ],
    ),
    *(
        Row(
            {"status": "invalid"},
            outcome,
            [step("verify-credentials", "failed", code=code, details="It failed")],
        )
        for code, outcome in _BASIQ_CODES.items()
    ),
]


# What surrounds the words

_SNAPTRADE = {"id": "c-1", "brokerage": {"slug": "SANDBOX"}}
_POWENS = {"id": 1, "id_connector": 59, "created": _DONE, "active": True}
_SALTEDGE = {"id": "1", "provider_code": "fake", "created_at": "2026-11-20T10:00:00Z"}
_BASIQ = {
    "type": "connection",
    "id": "c-1",
    "createdDate": "2026-11-20T10:00:00Z",
    "institution": {"type": "institution", "id": "AU00000", "links": {"self": "/i"}},
    "links": {"self": "/users/u-1/connections/c-1", "user": "/users/u-1"},
}


def answer(provider: str, row: Row) -> Iterator[Reply]:
    """The answers of a provider about one connection."""
    match provider:
        case "snaptrade":
            yield Reply(json={**_SNAPTRADE, **row.sent})
            yield Reply(json=[])
        case "powens":
            yield Reply(json={**_POWENS, **row.sent})
        case "saltedge":
            yield Reply(json={"data": {**_SALTEDGE, **row.sent}})
            old = {"created_at": "2026-10-01T10:00:00Z", "revoked_at": _REVOKED}
            new = {"created_at": "2026-11-01T10:00:00Z", "revoked_at": row.revoked}
            yield Reply(json={"data": [old, new]})
        case "basiq":
            yield Reply(json={**_BASIQ, **row.sent})
            job = {"id": "j-1", "created": "2026-11-20T10:00:00Z", "steps": row.steps}
            yield Reply(json={"type": "list", "data": [job] if row.steps else []})
            yield Reply(json={"type": "institution", "id": "AU00000", "name": "Hooli"})


@pytest.fixture(params=FLOWS)
def flow(request: pytest.FixtureRequest) -> Flow:
    return FLOWS[request.param]


CASES = [
    pytest.param(provider, row, id=f"{provider}-{json.dumps(row.sent)[:60]}-{number}")
    for provider, rows in {
        "snaptrade": SNAPTRADE,
        "powens": POWENS,
        "saltedge": SALTEDGE,
        "basiq": BASIQ,
    }.items()
    for number, row in enumerate(rows)
]


@pytest.mark.parametrize(("provider", "row"), CASES)
def test_word(provider: str, row: Row, server: HttpServer, flow: Flow) -> None:
    server.script(*answer(provider, row))
    found = ask(flow, provider, server.url, lambda user: user.get("1"))
    kind = found.problem.kind if found.problem else None
    assert (found.status, found.reason, kind) == row.outcome
    for name in ("state", "status", "disabled"):
        if name in row.sent and name in found.raw_status:
            assert found.raw_status[name] == row.sent[name]


def literals(annotation: Any) -> set[str]:
    """The words of a type."""
    if typing.get_origin(annotation) is typing.Literal:
        return {str(one) for one in typing.get_args(annotation)}
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return set().union(*map(literals, typing.get_args(annotation)))
    return set()


@pytest.mark.parametrize(
    ("package", "model", "name", "rows"),
    [
        ("powens_client", "Connection", "state", POWENS),
        ("saltedge_client", "Connection", "status", SALTEDGE),
        ("basiq_client", "ConnectionsData", "status", BASIQ),
        ("basiq_client", "ConnectionGetResponseResource", "status", BASIQ),
    ],
)
def test_tables_have_every_word_of_the_models(
    package: str, model: str, name: str, rows: list[Row]
) -> None:
    __import__(package)
    kind = getattr(__import__(package).models, model)
    words = literals(kind.model_fields[name].annotation)
    assert words
    assert words <= {row.sent.get(name) for row in rows}


def test_a_list_survives_items_that_are_odd(server: HttpServer, flow: Flow) -> None:
    odd = [
        {**_POWENS, "state": {"what": "is this"}},
        None,
        "text",
        {"id": 2},
        {**_POWENS, "id": 3, "state": None, "sources": "none", "connector": 7},
    ]
    server.script(Reply(json={"connections": odd}))
    found = ask(flow, "powens", server.url, lambda user: user.list())
    assert [one.id for one in found] == ["1", "2", "3"]
    assert [one.status for one in found] == ["pending", "pending", "pending"]
