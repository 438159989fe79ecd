"""The 50 real response bodies of Basiq, read by the generated client.

Each comes back without loss: encoded again it is the same JSON. What breaks the
description in them is reported as drift and raises nothing.
"""

from __future__ import annotations

import inspect
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from basiq_client import Basiq
from basiq_client.errors import DecodeError, StatusError
from clientloom_runtime import Drift, Model
from clientloom_runtime._json import encode_json

from tests.support.http_server import HttpServer, Reply
from tests.support.shared import SHARED, needs_shared

pytestmark = needs_shared

FOLDER = SHARED / "upstream" / "basiq" / "samples"
SAMPLES = sorted(FOLDER.glob("*.json"))


def _operations(client: Any) -> dict[str, tuple[str, str]]:
    """Resource and method of every operation, by the method's name."""
    found = {}
    for resource in sorted(type(client).__dict__):
        value = getattr(client, resource, None)
        for name in dir(value) if type(value).__module__.startswith("basiq") else ():
            if not name.startswith(("_", "with_", "iter_", "pages_")):
                found[name] = (resource, name)
    return found


METHODS = {
    "accounts__getAccountsEmpty": "get_accounts",
    "affordabilityTransactions__getAffordabilityTransactions": (
        "get_affordability_snapshot_transactions"
    ),
    "connections__createConnection": "post_connection",
    "connections__getConnectionsEmpty": "get_connections",
    "connections__getNewPostedConnection": "get_connections",
    "institutions__getInstitutionNotFound": "get_institution",
    "institutions__getInstitutionsUnauthorized": "get_institutions",
    "jobs__getJob": "get_jobs",
    "jobs__getJobs": "get_user_jobs",
    "jobs__getJobsEmpty": "get_user_jobs",
    "jobs__postMfa": "post_job_mfa",
    "statements__statementUpload": "create_statement",
    "token__postTokenBadRequest": "post_token",
    "token__postTokenNotFound": "post_token",
    "transactions__getTransactionsEmpty": "get_transactions",
    "user__createUserBadRequest": "create_user",
    "user__getUserForbidden": "get_user",
    "user__postUser": "create_user",
    "user__userNotFound": "get_user",
    "affordabilityList__badRequest": "get_affordability_list",
    "affordability__badRequest": "post_affordability",
    "enrich__getEnrichBadRequest": "get_enrich",
    "expenses__badRequest": "post_expenses",
    "income__badRequest": "post_income",
    "statements__badRequest": "create_statement",
}
"""The method of a sample whose name is not that of its operation."""

STATUSES = {
    "authLinks__postAuthLink": 201,
    "connections__createConnection": 202,
    "connections__refreshConnection": 202,
    "connections__refreshConnections": 202,
    "connections__updateConnection": 202,
    "institutions__getInstitutionNotFound": 404,
    "institutions__getInstitutionsUnauthorized": 401,
    "jobs__postMfa": 202,
    "statements__statementUpload": 202,
    "token__postTokenNotFound": 404,
    "user__getUserForbidden": 403,
    "user__postUser": 201,
    "user__userNotFound": 404,
}
"""The status of a sample that is neither 200 nor named a bad request."""


def snake_case(name: str) -> str:
    """`getAccounts` as `get_accounts`."""
    return "".join(f"_{one.lower()}" if one.isupper() else one for one in name)


def call(client: Basiq, stem: str) -> Any:
    """Calls the operation that a sample is an answer of, with any arguments."""
    name = METHODS.get(stem) or snake_case(stem.partition("__")[2])
    resource, method_name = _operations(client)[name]
    method = getattr(getattr(client, resource), method_name)
    needed = {
        parameter.name: Model() if parameter.name == "body" else "x"
        for parameter in inspect.signature(method).parameters.values()
        if parameter.default is inspect.Parameter.empty
    }
    return method(**needed)


def status_of(stem: str) -> int:
    """The status that a sample was recorded with."""
    lowered = stem.lower()
    return STATUSES.get(stem, 400 if lowered.endswith("badrequest") else 200)


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_read_and_written_again_without_loss(path: Path, server: HttpServer) -> None:
    content = path.read_bytes()
    server.script(
        Reply(
            status_of(path.stem),
            body=content,
            headers=[("content-type", "application/json")],
        )
    )
    drifts: list[Drift] = []
    client = Basiq(access_token="t", api_key="k", base_url=server.url, max_retries=0,
                   on_drift=drifts.append)  # fmt: skip
    with client:
        try:
            value = call(client, path.stem)
        except StatusError as error:
            assert error.status_code == status_of(path.stem)
            assert error.code is not None
            value = error.body
    assert value is not None
    assert type(value).__module__.startswith("basiq_client.models")
    assert exact(encode_json(value)) == exact(content)


def exact(content: bytes) -> Any:
    """JSON with every digit."""
    return json.loads(content, parse_float=Decimal)


def test_there_are_fifty() -> None:
    assert len(SAMPLES) == 50


def test_what_breaks_the_description_is_drift(server: HttpServer) -> None:
    """A status that the description does not know stays as its text and is told once;
    a strict client refuses the answer."""
    stem = "connections__getConnection"
    sample = json.loads((FOLDER / f"{stem}.json").read_text(encoding="utf-8"))
    sample["status"] = "dormant"
    server.script(Reply(200, json=sample), Reply(200, json=sample))
    drifts: list[Drift] = []
    with Basiq(access_token="t", base_url=server.url, on_drift=drifts.append) as client:
        connection = client.connections.get_connection("u", "c")
        assert connection.status == "dormant"
        assert [drift.pointer for drift in drifts] == ["/status"]
        with pytest.raises(DecodeError):
            client.with_options(strict=True).connections.get_connection("u", "c")
