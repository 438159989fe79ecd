"""The generated SnapTrade client against a server that checks what is sent."""

from __future__ import annotations

import asyncio
import datetime
import importlib
import json
import pickle
import subprocess
import sys
import traceback
from collections.abc import Callable, Coroutine
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from snaptrade_client import AsyncSnapTrade, SnapTrade, errors, models

from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.snaptrade_wire import (
    CLIENT_ID,
    CONSUMER_KEY,
    USER,
    guarded,
    signature,
)

GENERATED = Path(__file__).resolve().parents[2] / "generated"

AUTHORIZATION = {
    "id": "87b24961-b51e-4db8-9226-f198f6518a89",
    "created_date": "2026-08-07T21:56:19.123935Z",
    "brokerage": {"id": "b1", "slug": "ALPACA", "name": "Alpaca", "enabled": True},
    "name": "Connection-1",
    "type": "read",
    "disabled": False,
    "disabled_date": None,
    "meta": {},
    "added_by_the_vendor_yesterday": {"deep": [1.50]},
}

Invoke = Callable[..., Any]


def in_sync(client: dict[str, Any], call: Callable[[Any], Any]) -> Any:
    """Makes a call with the sync client."""
    with SnapTrade(**client) as opened:
        return call(opened)


def in_async(client: dict[str, Any], call: Callable[[Any], Any]) -> Any:
    """Makes a call with the async client."""

    async def run() -> Any:
        async with AsyncSnapTrade(**client) as opened:
            made: Coroutine[Any, Any, Any] = call(opened)
            return await made

    return asyncio.run(run())


@pytest.fixture(params=[in_sync, in_async], ids=["sync", "async"])
def invoke(request: pytest.FixtureRequest, server: HttpServer) -> Invoke:
    """Makes a call with a client of either kind, pointed at the local server."""

    def make(call: Callable[[Any], Any], **arguments: Any) -> Any:
        given = {
            "client_id": CLIENT_ID,
            "consumer_key": CONSUMER_KEY,
            "base_url": server.url,
            **arguments,
        }
        return request.param(given, call)

    return make


def list_authorizations(client: Any) -> Any:
    """The first call of a newcomer."""
    return client.connections.list_brokerage_authorizations(**USER)


def test_a_signed_call_gives_typed_objects(invoke: Invoke, server: HttpServer) -> None:
    server.handle(guarded(lambda _: Reply(json=[AUTHORIZATION])))
    (authorization,) = invoke(list_authorizations)
    assert type(authorization) is models.BrokerageAuthorization
    assert authorization.id == AUTHORIZATION["id"]
    assert type(authorization.brokerage) is models.Brokerage
    assert authorization.brokerage.slug == "ALPACA"
    assert authorization.created_date == datetime.datetime(
        2026, 8, 7, 21, 56, 19, 123935, tzinfo=datetime.UTC
    )
    assert authorization.disabled is False
    assert authorization.disabled_date is None
    assert authorization.added_by_the_vendor_yesterday == {"deep": [Decimal("1.5")]}


def test_the_request_is_what_the_description_says(
    invoke: Invoke, server: HttpServer
) -> None:
    server.handle(guarded(lambda _: Reply(json=[])))
    assert invoke(list_authorizations) == []
    request = server.request
    assert (request.method, request.path) == ("GET", "/authorizations")
    names = [name for name, _ in request.parameters]
    assert names == ["userId", "userSecret", "clientId", "timestamp"]
    assert dict(request.parameters)["userSecret"] == USER["user_secret"]
    assert request.body == b""
    assert request.header("Authorization") is None


@pytest.mark.parametrize(
    "wrong", [{"consumer_key": "another"}, {"client_id": "SOMEBODY"}]
)
def test_a_wrong_credential_is_an_authentication_error(
    invoke: Invoke, server: HttpServer, wrong: dict[str, str]
) -> None:
    server.handle(guarded(lambda _: Reply(json=[])))
    with pytest.raises(errors.AuthenticationError) as caught:
        invoke(list_authorizations, **wrong)
    error = caught.value
    assert isinstance(error, errors.ApiError)
    assert error.status_code == 401
    assert error.operation_id == "Connections_listBrokerageAuthorizations"
    assert json.loads(error.content)["status_code"] == 401
    assert len(server.requests) == 1


def test_no_secret_shows_in_an_error(invoke: Invoke, server: HttpServer) -> None:
    server.handle(guarded(lambda _: Reply(json=[])))
    # Put together, because the traceback shows the lines of this file.
    key = "-".join(("another", "secret", "key"))
    with pytest.raises(errors.AuthenticationError) as caught:
        invoke(list_authorizations, consumer_key=key)
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    pickled = pickle.dumps(caught.value)
    for secret in (key, USER["user_secret"], "USER%2FSECRET"):
        assert secret not in shown
        assert secret.encode() not in pickled


def test_a_body_is_signed_as_it_is_sent(invoke: Invoke, server: HttpServer) -> None:
    answer = {"redirectURI": "https://app.snaptrade.com/x", "sessionId": "s1"}
    server.handle(guarded(lambda _: Reply(json=answer)))
    body = models.SnapTradeLoginUserRequestBody(
        reconnect="8b5f262d-4bb9-365d-888a-202bd3b15fa1",
        connection_type="read",
        custom_redirect="https://example.com/zurück?a=1&b=ü",
    )
    result = invoke(
        lambda client: client.authentication.login_snap_trade_user(**USER, body=body)
    )
    assert result.redirect_uri == answer["redirectURI"]
    assert server.request.json == {
        "reconnect": "8b5f262d-4bb9-365d-888a-202bd3b15fa1",
        "connectionType": "read",
        "customRedirect": "https://example.com/zurück?a=1&b=ü",
    }


def test_an_empty_body_is_signed_as_none(invoke: Invoke, server: HttpServer) -> None:
    server.handle(guarded(lambda _: Reply(json={"redirectURI": "x"})))
    invoke(lambda one: one.authentication.login_snap_trade_user(**USER, body={}))
    assert server.request.json == {}


def test_operations_without_security_are_sent_without_credentials(
    invoke: Invoke, server: HttpServer
) -> None:
    server.script(Reply(json={"version": 151, "online": True}))
    status = invoke(lambda client: client.api_status.check())
    assert status.online is True
    assert server.request.target == "/"
    assert server.request.header("Signature") is None


def test_credentials_come_from_the_environment(
    invoke: Invoke, server: HttpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SNAPTRADE_CLIENT_ID", CLIENT_ID)
    monkeypatch.setenv("SNAPTRADE_CONSUMER_KEY", CONSUMER_KEY)
    monkeypatch.setenv("SNAPTRADE_BASE_URL", server.url)
    server.handle(guarded(lambda _: Reply(json=[])))
    nothing = {"client_id": None, "consumer_key": None, "base_url": None}
    assert invoke(list_authorizations, **nothing) == []


@pytest.mark.parametrize("name", ["client_id", "consumer_key"])
def test_a_missing_credential_is_said_before_anything_is_sent(
    invoke: Invoke, server: HttpServer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv(f"SNAPTRADE_{name.upper()}", raising=False)
    with pytest.raises(errors.MissingCredentialError, match=name) as caught:
        invoke(list_authorizations, **{name: None})
    assert f"SNAPTRADE_{name.upper()}" in str(caught.value)
    assert server.requests == []


def test_a_prefix_of_the_base_url_is_signed_too(
    invoke: Invoke, server: HttpServer
) -> None:
    server.handle(guarded(lambda _: Reply(json=[])))
    assert invoke(list_authorizations, base_url=f"{server.url}/api/v1") == []
    assert server.request.path == "/api/v1/authorizations"


def test_each_attempt_is_signed_anew(invoke: Invoke, server: HttpServer) -> None:
    server.script(
        Reply(503, headers=[("Retry-After", "0")]), Reply(json=[AUTHORIZATION])
    )
    assert len(invoke(list_authorizations, max_retries=1)) == 1
    for request in server.requests:
        assert request.header("Signature") == signature(request, CONSUMER_KEY)
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("client", "account", "wait"), [("240", "0", 3), ("0", "9", 50), ("240", "9", None)]
)
def test_the_limit_that_is_exhausted_says_how_long_to_wait(
    invoke: Invoke, server: HttpServer, client: str, account: str, wait: float | None
) -> None:
    limits = {
        "X-RateLimit-Limit": "250",
        "X-RateLimit-Remaining": client,
        "X-RateLimit-Reset": "50",
        "X-RateLimit-Account-Limit": "10",
        "X-RateLimit-Account-Remaining": account,
        "X-RateLimit-Account-Reset": "3",
    }
    server.script(Reply(429, headers=list(limits.items()), json={"code": "0000"}))
    with pytest.raises(errors.RateLimitError) as caught:
        invoke(list_authorizations, max_retries=0)
    assert caught.value.retry_after == wait


def test_the_raw_response_can_be_had(server: HttpServer) -> None:
    server.handle(guarded(lambda _: Reply(json=AUTHORIZATION)))

    def call(client: Any) -> Any:
        raw = client.connections.with_raw_response
        return raw.detail_brokerage_authorization(str(AUTHORIZATION["id"]), **USER)

    given = {"client_id": CLIENT_ID, "consumer_key": CONSUMER_KEY}
    response = in_sync({**given, "base_url": server.url}, call)
    assert response.status_code == 200
    assert json.loads(response.content) == AUTHORIZATION
    assert response.parse().name == "Connection-1"


def test_documented_errors_have_typed_bodies(
    invoke: Invoke, server: HttpServer
) -> None:
    body = {"detail": "Not entitled", "status_code": 403, "code": "1141"}
    server.handle(guarded(lambda _: Reply(403, json=body)))

    def call(client: Any) -> Any:
        return client.connections.return_rates("a1", **USER)

    with pytest.raises(errors.PermissionDeniedError) as caught:
        invoke(call)
    assert type(caught.value.body) is models.Model403FeatureNotEnabledResponse
    assert caught.value.body.detail == "Not entitled"


def test_money_keeps_every_digit(invoke: Invoke, server: HttpServer) -> None:
    text = b'{"id": "o", "price": 100.10, "units": 12345678901234567.123456789}'

    def answer(request: ReceivedRequest) -> Reply:
        if request.method == "GET":
            return Reply(
                body=b"[" + text + b"]", headers=[("Content-Type", "application/json")]
            )
        return Reply(json={})

    server.handle(guarded(answer))
    (order,) = invoke(
        lambda one: one.account_information.get_user_account_orders("a", **USER)
    )
    assert str(order.price) == "100.10"
    form = {
        "account_id": "a",
        "action": "BUY",
        "universal_symbol_id": "s",
        "order_type": "Limit",
        "time_in_force": "Day",
        "price": order.price,
        "units": Decimal("12345678901234567.123456789"),
    }
    invoke(lambda one: one.trading.get_order_impact(**USER, body=form))
    assert b'"price":100.10' in server.requests[-1].body
    assert b'"units":12345678901234567.123456789' in server.requests[-1].body


def test_every_operation_is_there_in_both_clients() -> None:
    given = {"client_id": "a", "consumer_key": "b", "base_url": "https://example.com"}
    sync, asynchronous = SnapTrade(**given), AsyncSnapTrade(**given)
    count = 0
    for name in dir(SnapTrade):
        resource = getattr(sync, name, None)
        if not type(resource).__module__.startswith("snaptrade_client.resources"):
            continue
        twin = getattr(asynchronous, name)
        methods = [
            method
            for method in dir(type(resource))
            if not method.startswith(("_", "with_"))
        ]
        count += len(methods)
        for method in methods:
            assert asyncio.iscoroutinefunction(getattr(twin, method)), method
            for view in ("with_raw_response", "with_streaming_response"):
                assert callable(getattr(getattr(resource, view), method))
                assert callable(getattr(getattr(twin, view), method))
    sync.close()
    assert count == 68


def test_every_module_of_the_package_imports() -> None:
    folder = GENERATED / "snaptrade" / "snaptrade_client"
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder.parent).with_suffix("").parts
        importlib.import_module(".".join(parts).removesuffix(".__init__"))
    for name in dir(models):
        assert getattr(models, name) is not None


def test_importing_the_package_loads_neither_http_nor_models() -> None:
    code = (
        "import sys, snaptrade_client\n"
        "heavy = {'httpx2', 'pydantic', 'msgspec', 'snaptrade_client.models',"
        " 'snaptrade_client.client'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    path = f"{GENERATED / 'snaptrade'}:{GENERATED / 'runtime'}"
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": path},
    )
    assert result.stdout.strip() == "[]"


def test_a_resource_loads_only_the_models_that_a_call_needs() -> None:
    code = (
        "import sys, snaptrade_client\n"
        "client = snaptrade_client.SnapTrade(client_id='a', consumer_key='b')\n"
        "client.connections\n"
        "print(sum(name.startswith('snaptrade_client.models.') for name in sys.modules))"
    )
    path = f"{GENERATED / 'snaptrade'}:{GENERATED / 'runtime'}"
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": path},
    )
    assert int(result.stdout) == 0
