"""The signature vectors of SnapTrade, through real clients and over a real socket."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from clientloom_runtime import HmacCanonicalJsonAuth
from snaptrade_client import SnapTrade

from tests.support.http_server import HttpServer, Reply
from tests.support.shared import SHARED, needs_shared
from tests.support.workspace import Example, Weaver

USER = {"user_id": "snaptrade-user-123", "user_secret": "USERSECRET123"}
AUTHORIZATION = "87b24961-b51e-4db8-9226-f198f6518a89"


def vectors() -> dict[str, dict[str, Any]]:
    """The vectors by name; none where the reference material is not there."""
    path = SHARED / "vectors" / "snaptrade_signatures.json"
    if not path.is_file():
        return {}
    cases = json.loads(path.read_text(encoding="utf-8"))["cases"]
    return {case["name"]: case for case in cases}


CALLS: dict[str, Callable[[SnapTrade, Any], object]] = {
    "list authorizations": lambda client, _: (
        client.connections.list_brokerage_authorizations(**USER)
    ),
    "list authorizations, legacy path": lambda client, _: (
        client.connections.list_brokerage_authorizations(**USER)
    ),
    "login with reconnect": lambda client, body: (
        client.authentication.login_snap_trade_user(**USER, body=body)
    ),
    "refresh, no body": lambda client, _: (
        client.connections.refresh_brokerage_authorization(AUTHORIZATION, **USER)
    ),
    "symbols": lambda client, body: client.reference_data.get_symbols(body=body),
    "register user, non-ASCII body, ASCII-escaped canonical form": lambda client, body: (
        client.authentication.register_snap_trade_user(body=body)
    ),
}

TIME_ONLY = Example(
    """
    servers: [{url: "https://example.com"}]
    security: [{Signature: []}]
    paths:
      /accounts:
        get: {operationId: list, tags: [accounts], responses: {"204": {description: .}}}
    components:
      securitySchemes:
        Signature: {type: apiKey, in: header, name: Signature}
    """,
    """
    credentials: {consumer_key: {}}
    authentication:
      - {strategy: hmac-canonical-json, schemes: [Signature], key: consumer_key}
    """,
)


def freeze(monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    """Makes signatures at the time that a vector's query names."""
    (moment,) = parse_qs(query)["timestamp"]
    defaults = HmacCanonicalJsonAuth.__init__.__kwdefaults__
    assert defaults is not None
    monkeypatch.setitem(defaults, "clock", lambda: float(moment))


@needs_shared
@pytest.mark.parametrize("name", CALLS)
def test_a_vector_is_sent_and_signed_as_published(
    server: HttpServer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    vector = vectors()[name]
    url = urlsplit(vector["url"])
    freeze(monkeypatch, url.query)
    prefix = "/api/v1" if url.path.startswith("/api/v1") else ""
    server.handle(lambda _: Reply(json=[] if vector["method"] == "GET" else {}))
    client = SnapTrade(
        client_id=parse_qs(url.query)["clientId"][0],
        consumer_key=vector["consumer_key"],
        base_url=f"{server.url}{prefix}",
    )
    with client:
        CALLS[name](client, vector["body"])
    request = server.request
    assert request.method == vector["method"]
    assert request.target == f"{url.path}?{url.query}"
    assert json.loads(request.body or b"null") == vector["body"]
    assert request.header("Signature") == vector["signature"]


@needs_shared
def test_the_vector_without_a_client_id_needs_only_other_settings(
    weave: Weaver, server: HttpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    vector = vectors()["accounts, time only"]
    url = urlsplit(vector["url"])
    freeze(monkeypatch, url.query)
    server.script(Reply(204))
    key = vector["consumer_key"]
    with weave(TIME_ONLY).client(server, consumer_key=key) as client:
        client.accounts.list()
    assert server.request.target == f"{url.path}?{url.query}"
    assert server.request.header("Signature") == vector["signature"]


@needs_shared
def test_no_vector_is_left_out() -> None:
    assert set(vectors()) == {*CALLS, "accounts, time only"}
