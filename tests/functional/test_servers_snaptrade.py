"""The simulated SnapTrade behaves as the vendor's does, seen from plain HTTP calls."""

import base64
import hmac
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from subprocess import PIPE
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest

from tests.servers.conformance import misfits, unexpected
from tests.servers.snaptrade import SnapTradeServer
from tests.servers.visitors import EndUser


class Caller:
    """Signs as the vendor's Python library does."""

    def __init__(self, server: SnapTradeServer) -> None:
        self.server = server
        self.user: dict[str, str] = {}
        self.http = httpx2.Client(base_url=server.base_url)

    def __call__(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        key: str | None = None,
        timestamp: float | None = None,
        **query: str,
    ) -> httpx2.Response:
        moment = int(time.time() if timestamp is None else timestamp)
        parameters = {**query, **self.user, "clientId": self.server.client_id}
        parameters["timestamp"] = str(moment)
        raw = "&".join(f"{name}={value}" for name, value in parameters.items())
        signed = {"content": body or None, "path": path, "query": raw}
        text = json.dumps(signed, separators=(",", ":"), sort_keys=True)
        secret = (key or self.server.consumer_key).encode()
        signature = base64.b64encode(hmac.digest(secret, text.encode(), "sha256"))
        headers = {"Signature": signature.decode(), "Content-Type": "application/json"}
        content = None if body is None else json.dumps(body)
        return self.http.request(
            method, f"{path}?{raw}", headers=headers, content=content
        )

    def connect(self, visitor: EndUser | None = None, **login: str) -> dict[str, str]:
        """Goes through the portal; the parameters of the redirect."""
        link = self("POST", "/snapTrade/login", login).json()["redirectURI"]
        url = self.server.portal(link, visitor)
        return {
            name: values[0] for name, values in parse_qs(urlsplit(url).query).items()
        }


@pytest.fixture
def server() -> Iterator[SnapTradeServer]:
    with SnapTradeServer() as running:
        yield running


@pytest.fixture
def call(server: SnapTradeServer) -> Iterator[Caller]:
    caller = Caller(server)
    with caller.http:
        user_id, secret = server.add_user()
        caller.user = {"userId": user_id, "userSecret": secret}
        yield caller


def test_a_right_signature_is_accepted_with_and_without_the_old_prefix(
    call: Caller,
) -> None:
    assert call("GET", "/authorizations").json() == []
    old = call("GET", "/api/v1/authorizations")
    assert old.status_code == 200
    assert old.headers["Deprecation"] == "@1781222400"


def test_the_body_is_part_of_the_signature_in_either_spelling(call: Caller) -> None:
    call.user = {}
    answer = call("POST", "/snapTrade/registerUser", {"userId": "Jérôme"})
    assert answer.json()["userId"] == "Jérôme"


@pytest.mark.parametrize(
    ("mistake", "code"),
    [
        ({"key": "another"}, "1076"),
        ({"timestamp": time.time() - 3600}, "1076"),
        ({"timestamp": time.time() + 3600}, "1076"),
    ],
)
def test_wrong_signatures_are_refused(
    call: Caller, mistake: dict[str, Any], code: str
) -> None:
    answer = call("GET", "/authorizations", **mistake)
    assert answer.status_code == 401
    assert answer.json()["code"] == code
    assert answer.json()["status_code"] == 401


def test_a_signature_for_another_query_is_refused(call: Caller) -> None:
    good = call("GET", "/authorizations").request
    url = str(good.url) + "&page=2"
    headers = {"Signature": good.headers["Signature"]}
    assert call.http.get(url, headers=headers).status_code == 401


def test_a_wrong_user_secret_is_refused(call: Caller) -> None:
    call.user["userSecret"] = "guessed"
    answer = call("GET", "/authorizations")
    assert (answer.status_code, answer.json()["code"]) == (401, "1083")


def test_the_status_needs_no_key(server: SnapTradeServer) -> None:
    assert httpx2.get(server.base_url + "/").json()["online"] is True


def test_connecting_syncing_breaking_repairing_and_deleting(
    server: SnapTradeServer, call: Caller
) -> None:
    back = call.connect(connectionType="read")
    assert back["status"] == "SUCCESS"
    path = f"/authorizations/{back['connection_id']}"
    assert call("GET", path).json()["disabled"] is False

    status = call("GET", f"{path}/accounts").json()[0]["sync_status"]["holdings"]
    assert status["initial_sync_completed"] is False
    server.clock.advance(30)
    status = call("GET", f"{path}/accounts").json()[0]["sync_status"]["holdings"]
    assert status["initial_sync_completed"] is True

    server.break_connection(back["connection_id"])
    broken = call("GET", path).json()
    assert broken["disabled"] is True
    assert broken["disabled_date"] is not None
    assert call("POST", f"{path}/refresh").json()["code"] == 3003

    again = call.connect(reconnect=back["connection_id"], connectionType="trade")
    assert again["connection_id"] == back["connection_id"]
    repaired = call("GET", path).json()
    assert (repaired["disabled"], repaired["type"]) == (False, "trade")

    deleted = call("DELETE", f"/connection/{back['connection_id']}")
    assert deleted.json()["connection_id"] == back["connection_id"]
    assert call("GET", path).status_code == 200
    server.clock.advance(20)
    assert call("GET", path).json()["code"] == "1011"


def test_a_refresh_soon_after_another_is_throttled(
    server: SnapTradeServer, call: Caller
) -> None:
    path = f"/authorizations/{call.connect()['connection_id']}/refresh"
    assert call("POST", path).status_code == 200
    refused = call("POST", path)
    assert (refused.status_code, refused.json()["code"]) == (429, "throttled")
    server.clock.advance(60)
    assert call("POST", path).status_code == 200


def test_too_many_calls_are_refused_until_the_minute_is_over() -> None:
    with SnapTradeServer(requests_per_minute=2) as server:
        call = Caller(server)
        with call.http:
            assert call("GET", "/brokerages").headers["X-RateLimit-Remaining"] == "1"
            call("GET", "/brokerages")
            server.clock.advance(53)
            refused = call("GET", "/brokerages")
            assert refused.status_code == 429
            assert refused.headers["X-RateLimit-Reset"] == "7"
            assert refused.json()["detail"].endswith("available in 7 seconds.")
            server.clock.advance(7)
            assert call("GET", "/brokerages").status_code == 200


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("mistaken", {"status": "ERROR", "status_code": "401", "error_code": "1066"}),
        ("confused", {"status": "ERROR", "status_code": "401", "error_code": "1006"}),
        ("stranded", {"status": "ERROR", "status_code": "503", "error_code": "3000"}),
        ("leaving", {"status": "ABANDONED"}),
    ],
)
def test_the_portal_tells_what_went_wrong(
    server: SnapTradeServer, call: Caller, person: str, expected: dict[str, str]
) -> None:
    assert call.connect(getattr(server.people, person)) == expected
    assert call("GET", "/authorizations").json() == []


def test_session_events_tell_the_second_factor(
    server: SnapTradeServer, call: Caller
) -> None:
    login = call("POST", "/snapTrade/login", {"broker": "SANDBOX"}).json()
    server.portal(login["redirectURI"], server.people.careful)
    call.user = {}
    events = call(
        "GET",
        "/sessionEvents",
        PartnerClientId=server.client_id,
        sessionId=login["sessionId"],
    ).json()
    kinds = [event["session_event_type"] for event in events]
    assert kinds[0] == "SESSION_STARTED"
    assert kinds[-2:] == ["CONNECTION_SUCCESSFUL", "PARTNER_REDIRECT"]
    assert {"MFA_REQUESTED", "MFA_SUBMITTED"} < set(kinds)


def test_the_newer_api_lacks_two_operations() -> None:
    with SnapTradeServer(api="2026-08-10") as server:
        call = Caller(server)
        with call.http:
            gone = call("GET", "/sessionEvents", PartnerClientId=server.client_id)
            assert gone.status_code == 404
            user_id, secret = server.add_user()
            call.user = {"userId": user_id, "userSecret": secret}
            id_ = call.connect()["connection_id"]
            assert call("DELETE", f"/authorizations/{id_}").status_code == 405
            assert call("DELETE", f"/connection/{id_}").status_code == 200


def test_webhooks_are_signed_over_their_canonical_form(
    server: SnapTradeServer, call: Caller
) -> None:
    call.connect()
    delivery = server.deliveries[-1]
    text = json.dumps(json.loads(delivery.body), separators=(",", ":"), sort_keys=True)
    key = server.consumer_key.encode()
    expected = base64.b64encode(hmac.digest(key, text.encode(), "sha256")).decode()
    assert delivery.headers["Signature"] == expected
    kinds = [item.event for item in server.deliveries]
    assert "CONNECTION_ADDED" in kinds


VENDOR = """
import json, sys
from snaptrade_client import SnapTrade, SnapTradeAuth
host, client_id, consumer_key, tag, method, arguments = sys.argv[1:]
auth = SnapTradeAuth.commercial_api_key(client_id=client_id, consumer_key=consumer_key)
api = getattr(SnapTrade(auth=auth, host=host), tag)
print(json.dumps(getattr(api, method)(**json.loads(arguments)).body, default=str))
"""


def vendor(server: SnapTradeServer, tag: str, method: str, **arguments: str) -> Any:
    """A call by the vendor's own library, whose package has the name of ours."""
    known = (server.base_url, server.client_id, server.consumer_key)
    command = [sys.executable, "-c", VENDOR, *known, tag, method, json.dumps(arguments)]
    return json.loads(subprocess.run(command, stdout=PIPE, check=True).stdout)


def test_the_vendors_own_library_works() -> None:
    with SnapTradeServer(api="2026-08-10") as server:
        new = vendor(
            server, "authentication", "register_snap_trade_user", user_id="Zoë & 1"
        )
        user = {"user_id": new["userId"], "user_secret": new["userSecret"]}
        login = vendor(server, "authentication", "login_snap_trade_user", **user)
        server.portal(login["redirectURI"])
        listing = "list_brokerage_authorizations"
        (made,) = vendor(server, "connections", listing, **user)
        assert made["brokerage"]["slug"] == "SANDBOX"


def test_answers_fit_the_spec(server: SnapTradeServer, call: Caller) -> None:
    id_ = call.connect()["connection_id"]
    for path in ("", f"/{id_}", f"/{id_}/accounts"):
        call("GET", f"/authorizations{path}")
    call("GET", f"/connections/{id_}/accounts")
    server.clock.advance(60)
    call("GET", f"/authorizations/{id_}/accounts")
    call("POST", f"/authorizations/{id_}/refresh")
    call("POST", f"/authorizations/{id_}/transactions/sync")
    call("GET", f"/connections/{id_}/accounts")
    call("GET", "/accounts")
    call("POST", f"/authorizations/{id_}/disable")
    call("DELETE", f"/connection/{id_}")
    call("GET", "/")
    for path in ("/brokerages", "/snapTrade/listUsers", "/snapTrade/partners"):
        call("GET", path)
    call("GET", "/sessionEvents", PartnerClientId=server.client_id)
    call("POST", "/snapTrade/resetUserSecret", call.user)
    call("DELETE", "/snapTrade/deleteUser")
    assert all(exchange.answer.status < 300 for exchange in server.exchanges)
    assert list(unexpected(misfits(server, "snaptrade"), ())) == []
