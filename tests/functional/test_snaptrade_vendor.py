"""The generated SnapTrade client and the vendor's own send the same requests."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from snaptrade_client import SnapTrade

from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.vendor import call_vendor, needs_vendor

CLIENT_ID = "PARTNER"
CONSUMER_KEY = "consumer key / with = signs"
USER = {"user_id": "user@example.com", "user_secret": "a secret/with+signs"}
ACCOUNT = "917c8734-8470-4a3e-a18f-57c3f2ee6631"
CONNECTION = "87b24961-b51e-4db8-9226-f198f6518a89"
SYMBOL = "2bcd7cc3-e922-4976-bce1-9858296801c3"


@dataclass(frozen=True, slots=True)
class Call:
    """One operation: its resource and method, what goes into path and query, and the
    body by its names on the wire.

    `spelled` are the vendor's names of body properties, where they differ.
    """

    resource: str
    method: str
    arguments: dict[str, Any] = field(default_factory=dict)
    body: dict[str, Any] | None = None
    spelled: dict[str, str] = field(default_factory=dict)

    def vendors(self) -> dict[str, Any]:
        """The call as the vendor's SDK takes it: everything flat."""
        body = {self.spelled.get(k, k): v for k, v in (self.body or {}).items()}
        arguments = {**self.arguments, **body}
        return {"api": self.resource, "method": self.method, "arguments": arguments}

    def ours(self, client: SnapTrade) -> None:
        """Makes the call with the generated client."""
        body = {} if self.body is None else {"body": self.body}
        view = getattr(client, self.resource).with_raw_response
        getattr(view, self.method)(**self.arguments, **body)


ORDER = {
    "account_id": ACCOUNT,
    "action": "BUY",
    "universal_symbol_id": SYMBOL,
    "order_type": "Limit",
    "time_in_force": "FOK",
    "price": 31.33,
    "units": 10.5,
}

CALLS = (
    Call("connections", "list_brokerage_authorizations", USER),
    Call(
        "connections",
        "detail_brokerage_authorization",
        {"authorization_id": CONNECTION, **USER},
    ),
    Call(
        "connections",
        "return_rates",
        {"authorization_id": CONNECTION, "timeframes": "ALL,1Y", **USER},
    ),
    Call(
        "connections",
        "refresh_brokerage_authorization",
        {"authorization_id": CONNECTION, **USER},
    ),
    Call(
        "connections",
        "disable_brokerage_authorization",
        {"authorization_id": CONNECTION, **USER},
    ),
    Call("connections", "delete_connection", {"connection_id": CONNECTION, **USER}),
    Call("authentication", "list_snap_trade_users"),
    Call(
        "authentication",
        "register_snap_trade_user",
        body={"userId": "J\u00e9r\u00f4me"},
        spelled={"userId": "user_id"},
    ),
    Call("authentication", "delete_snap_trade_user", {"user_id": "a b&c"}),
    Call(
        "authentication",
        "login_snap_trade_user",
        USER,
        body={
            "broker": "ALPACA",
            "immediateRedirect": True,
            "customRedirect": "https://example.com/back?x=1",
            "reconnect": CONNECTION,
            "connectionType": "read",
            "showCloseButton": False,
        },
        spelled={
            "immediateRedirect": "immediate_redirect",
            "customRedirect": "custom_redirect",
            "connectionType": "connection_type",
            "showCloseButton": "show_close_button",
        },
    ),
    Call(
        "account_information",
        "get_user_account_orders",
        {"account_id": ACCOUNT, "state": "all", "days": 30, **USER},
    ),
    Call(
        "account_information",
        "get_account_activities",
        {"account_id": ACCOUNT, "offset": 0, "limit": 1, "type": "BUY,SELL", **USER},
    ),
    Call(
        "trading",
        "get_user_account_quotes",
        {"account_id": ACCOUNT, "symbols": "AAPL,BRK.B", "use_ticker": True, **USER},
    ),
    Call("trading", "get_order_impact", USER, body=ORDER),
    Call(
        "trading",
        "place_order",
        {"trade_id": "139e307a-82f7-4402-b39e-4da7baa87758", **USER},
        body={"wait_to_confirm": True},
    ),
    Call(
        "trading",
        "cancel_order",
        {"account_id": ACCOUNT, **USER},
        body={"brokerage_order_id": "66a033fa-da74-4fcf-b527-feefdec9257e"},
    ),
    Call("reference_data", "get_symbols", body={"substring": "AAPL"}),
    Call("reference_data", "get_symbols_by_ticker", {"query": "AAPL"}),
)


@pytest.fixture(scope="module")
def requests() -> Iterator[list[tuple[ReceivedRequest, ReceivedRequest]]]:
    """What the vendor's SDK and the generated client sent, call by call."""
    with HttpServer() as server:
        server.handle(lambda _: Reply(json={}))
        vendors = [call.vendors() for call in CALLS]
        call_vendor(server.url, CLIENT_ID, CONSUMER_KEY, vendors)
        theirs = server.requests
        server.clear()
        with SnapTrade(
            client_id=CLIENT_ID, consumer_key=CONSUMER_KEY, base_url=server.url
        ) as client:
            for call in CALLS:
                call.ours(client)
        yield list(zip(theirs, server.requests, strict=True))


def signature(request: ReceivedRequest) -> str:
    """The signature that a request should carry, by the vendor's description."""
    signed = {
        "content": json.loads(request.body or b"null") or None,
        "path": request.path,
        "query": request.query,
    }
    text = json.dumps(signed, separators=(",", ":"), sort_keys=True)
    digest = hmac.new(CONSUMER_KEY.encode(), text.encode(), hashlib.sha256).digest()
    return base64.b64encode(digest).decode()


def parameters(request: ReceivedRequest) -> list[tuple[str, str]]:
    """The query without its order and without the time."""
    return sorted(pair for pair in request.parameters if pair[0] != "timestamp")


each_call = pytest.mark.parametrize(
    "index", range(len(CALLS)), ids=[call.method for call in CALLS]
)


@needs_vendor
@each_call
def test_both_send_the_same(
    requests: list[tuple[ReceivedRequest, ReceivedRequest]], index: int
) -> None:
    theirs, ours = requests[index]
    assert ours.method == theirs.method
    assert ours.path == theirs.path
    assert parameters(ours) == parameters(theirs)
    assert ("clientId", CLIENT_ID) in ours.parameters
    assert json.loads(ours.body or b"null") == json.loads(theirs.body or b"null")


@needs_vendor
@each_call
def test_both_signatures_verify(
    requests: list[tuple[ReceivedRequest, ReceivedRequest]], index: int
) -> None:
    for request in requests[index]:
        assert request.header("Signature") == signature(request)


def test_the_calls_cover_every_kind_of_request() -> None:
    with HttpServer() as server:
        server.handle(lambda _: Reply(json={}))
        with SnapTrade(
            client_id=CLIENT_ID, consumer_key=CONSUMER_KEY, base_url=server.url
        ) as client:
            for call in CALLS:
                call.ours(client)
        sent = {(one.method, bool(one.body)) for one in server.requests}
    assert len(CALLS) >= 10
    assert {("GET", False), ("POST", False), ("POST", True), ("DELETE", False)} <= sent
