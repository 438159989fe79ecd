"""The simulated Salt Edge behaves as the vendor's does, seen from plain HTTP calls."""

import base64
import json
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from tests.servers.conformance import misfits, unexpected
from tests.servers.saltedge import SaltEdgeServer, signing
from tests.servers.visitors import EndUser

CONSENT = {"scopes": ["account_details", "transactions_details"]}


@pytest.fixture
def server() -> Iterator[SaltEdgeServer]:
    with SaltEdgeServer() as running:
        yield running


@pytest.fixture
def http(server: SaltEdgeServer) -> Iterator[httpx2.Client]:
    headers = {"App-id": server.app_id, "Secret": server.secret}
    with httpx2.Client(base_url=server.base_url, headers=headers) as client:
        yield client


@pytest.fixture
def customer(server: SaltEdgeServer) -> str:
    return server.add_customer().id


def create(
    http: httpx2.Client, customer: str, visitor: EndUser, **more: Any
) -> dict[str, Any]:
    """A connection with what a person types."""
    data: dict[str, Any] = {"customer_id": customer, "country_code": "XF"}
    data["consent"] = CONSENT
    data |= {"provider_code": visitor.institution, "include_fake_providers": True}
    data |= {"credentials": dict(visitor.credentials), **more}
    answer = http.post("/connections", json={"data": data})
    assert answer.status_code == 200, answer.text
    return dict(answer.json()["data"])


def show(http: httpx2.Client, id_: str) -> dict[str, Any]:
    """A connection as it is now."""
    return dict(http.get(f"/connections/{id_}").json()["data"])


def redirected(url: str) -> dict[str, str]:
    """The parameters of a redirect."""
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


@pytest.mark.parametrize(
    ("headers", "error"),
    [
        ({}, "AppIdNotProvided"),
        ({"App-id": "app-id-of-the-client"}, "SecretNotProvided"),
        ({"App-id": "app-id-of-the-client", "Secret": "x"}, "ApiKeyNotFound"),
    ],
)
def test_wrong_keys_are_refused(
    server: SaltEdgeServer, headers: dict[str, str], error: str
) -> None:
    answer = httpx2.get(f"{server.base_url}/countries", headers=headers)
    assert answer.status_code == 400
    assert answer.json()["error"]["class"] == error


KEY = signing.new_key()


def signed(
    server: SaltEdgeServer, method: str, path: str, body: str = "", **change: Any
) -> httpx2.Response:
    """A call of a live client; `change` replaces what is signed or sent."""
    url = server.base_url + path
    expires = change.get("expires", str(int(time.time()) + 60))
    text = f"{expires}|{change.get('signs', method)}|{url}|{body}"
    headers = {"App-id": server.app_id, "Secret": server.secret}
    headers |= {"Expires-at": expires, "Signature": signing.sign(KEY, text.encode())}
    for name in change.get("without", ()):
        del headers[name]
    return httpx2.request(method, url, headers=headers, content=body or None)


def test_a_live_client_signs_url_and_body() -> None:
    with SaltEdgeServer(public_key=signing.public_pem(KEY)) as server:
        body = '{"data": {"identifier": "Jérôme"}}'
        assert signed(server, "POST", "/customers", body).status_code == 200
        path = "/customers?identifier=J%C3%A9r%C3%B4me"
        assert len(signed(server, "GET", path).json()["data"]) == 1


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"signs": "PUT"}, "SignatureNotMatch"),
        ({"without": ["Signature"]}, "MissingSignature"),
        ({"without": ["Expires-at"]}, "MissingExpiresAt"),
        ({"expires": "1700000000"}, "RequestExpired"),
        ({"expires": str(time.time() + 60)}, "ExpiresAtInvalid"),
        ({"expires": str(int(time.time()) + 7200)}, "ExpiresAtInvalid"),
    ],
)
def test_wrong_signatures_are_refused(change: dict[str, Any], error: str) -> None:
    with SaltEdgeServer(public_key=signing.public_pem(KEY)) as server:
        answer = signed(server, "GET", "/countries", **change)
        assert (answer.status_code, answer.json()["error"]["class"]) == (400, error)


def test_a_test_client_cannot_sign(server: SaltEdgeServer) -> None:
    answer = signed(server, "GET", "/countries")
    assert answer.json()["error"]["class"] == "PublicKeyNotProvided"


def test_a_connection_lives_through_everything(
    server: SaltEdgeServer, http: httpx2.Client, customer: str
) -> None:
    made = create(http, customer, server.people.good)
    assert made["last_success_at"] is None
    assert made["last_attempt"]["finished"] is False
    path = f"/connections/{made['id']}"
    busy = http.put(f"{path}/refresh", json={"data": {}})
    assert busy.json()["error"]["class"] == "ConnectionAlreadyProcessing"

    server.clock.advance(16)
    done = show(http, made["id"])
    assert done["last_attempt"]["last_stage"]["name"] == "finish"
    assert done["last_success_at"] is not None
    early = http.put(f"{path}/refresh", json={"data": {}})
    assert early.status_code == 406
    assert early.json()["next_refresh_possible_at"] == done["next_refresh_possible_at"]
    server.clock.advance(3600)
    assert http.put(f"{path}/refresh", json={"data": {}}).status_code == 200
    server.clock.advance(16)

    server.break_connection(made["id"])
    broken = show(http, made["id"])
    assert broken["status"] == "inactive"
    assert broken["last_attempt"]["fail_error_class"] == "InvalidCredentials"
    data = {"credentials": dict(server.people.good.credentials), "consent": CONSENT}
    http.put(f"{path}/reconnect", json={"data": data})
    server.clock.advance(16)
    assert show(http, made["id"])["status"] == "active"

    removed = http.delete(path)
    assert removed.json() == {"data": {"id": made["id"], "removed": True}}
    gone = http.get(path)
    assert gone.status_code == 404
    assert gone.json()["error"]["class"] == "ConnectionNotFound"


def test_the_interactive_step(
    server: SaltEdgeServer, http: httpx2.Client, customer: str
) -> None:
    id_ = create(http, customer, server.people.careful)["id"]
    server.clock.advance(4)
    stage = show(http, id_)["last_attempt"]["last_stage"]
    assert (stage["name"], stage["interactive_fields_names"]) == (
        "interactive",
        ["sms"],
    )
    answer = {"data": {"credentials": {"sms": "123456"}}}
    http.put(f"/connections/{id_}/interactive", json=answer)
    server.clock.advance(12)
    assert show(http, id_)["status"] == "active"
    late = http.put(f"/connections/{id_}/interactive", json=answer)
    assert late.status_code == 406


@pytest.mark.parametrize(
    ("answer", "wait", "error"),
    [
        ({"sms": "000000"}, 2, "InvalidInteractiveCredentials"),
        (None, 181, "InteractiveTimeout"),
    ],
)
def test_the_interactive_step_fails(
    server: SaltEdgeServer,
    http: httpx2.Client,
    customer: str,
    answer: dict[str, str] | None,
    wait: int,
    error: str,
) -> None:
    id_ = create(http, customer, server.people.careful)["id"]
    server.clock.advance(4)
    if answer is not None:
        body = {"data": {"credentials": answer}}
        http.put(f"/connections/{id_}/interactive", json=body)
    server.clock.advance(wait)
    failed = show(http, id_)
    assert failed["status"] == "inactive"
    assert failed["last_attempt"]["fail_error_class"] == error


def test_an_outage_leaves_a_working_connection_active(
    server: SaltEdgeServer, http: httpx2.Client, customer: str
) -> None:
    id_ = create(http, customer, server.people.good)["id"]
    server.clock.advance(16)
    server.break_connection(id_, "ProviderUnavailable")
    stale = show(http, id_)
    assert stale["status"] == "active"
    assert stale["last_attempt"]["fail_at"] > stale["last_success_at"]


def test_another_persons_login_does_not_repair(
    server: SaltEdgeServer, http: httpx2.Client, customer: str
) -> None:
    id_ = create(http, customer, server.people.good)["id"]
    server.clock.advance(16)
    other = {"login": "second", "password": "secret"}
    data: dict[str, Any] = {"credentials": other, "consent": CONSENT}
    http.put(f"/connections/{id_}/reconnect", json={"data": data})
    server.clock.advance(16)
    attempt = show(http, id_)["last_attempt"]
    assert attempt["fail_error_class"] == "CredentialsNotMatch"
    data["override_credentials"] = True
    http.put(f"/connections/{id_}/reconnect", json={"data": data})
    server.clock.advance(16)
    assert show(http, id_)["status"] == "active"


def test_consents_end(
    server: SaltEdgeServer, http: httpx2.Client, customer: str
) -> None:
    consent = {**CONSENT, "period_days": 1}
    id_ = create(http, customer, server.people.good, consent=consent)["id"]
    server.clock.advance(24 * 3600)
    assert show(http, id_)["status"] == "inactive"
    refused = http.put(f"/connections/{id_}/refresh", json={"data": {}})
    assert refused.json()["error"]["class"] == "AispConsentExpired"


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("good", {"connection_id"}),
        ("careful", {"connection_id"}),
        ("mistaken", {"connection_id", "error_class"}),
        ("confused", {"connection_id", "error_class"}),
        ("leaving", set[str]()),
    ],
)
def test_salt_edge_connect_sends_people_back(
    server: SaltEdgeServer,
    http: httpx2.Client,
    customer: str,
    person: str,
    expected: set[str],
) -> None:
    data: dict[str, Any] = {"customer_id": customer, "consent": CONSENT}
    data["return_connection_id"] = True
    data |= {"return_error_class": True, "include_fake_providers": True}
    data |= {"attempt": {"return_to": "https://app.example.com/back?a=b"}}
    answer = http.post("/connect_sessions/create", json={"data": data}).json()["data"]
    url = server.portal(answer["connect_url"], getattr(server.people, person))
    assert url.startswith("https://app.example.com/back?a=b")
    assert redirected(url).keys() - {"a"} == expected


@pytest.mark.parametrize("code", ["fakebank_oauth_xf", "fake_oauth_client_xf"])
def test_banks_with_their_own_page(
    server: SaltEdgeServer, http: httpx2.Client, customer: str, code: str
) -> None:
    data: dict[str, Any] = {"customer_id": customer, "country_code": "XF"}
    data["provider_code"] = code
    data |= {"consent": CONSENT, "include_fake_providers": True}
    data |= {"return_connection_id": True}
    body = {"data": data}
    made = http.post("/oauth_providers/create", json=body).json()["data"]
    back = server.portal(made["redirect_url"])
    if code == "fake_oauth_client_xf":
        query = urlsplit(back).query
        authorisation = {"connection_id": made["connection_id"], "query_string": query}
        done = http.put("/oauth_providers/authorize", json={"data": authorisation})
        assert "secret" not in done.json()["data"]
    else:
        assert redirected(back)["connection_id"] == made["connection_id"]
    server.clock.advance(12)
    assert show(http, made["connection_id"])["status"] == "active"


def test_lists_come_in_pages(
    server: SaltEdgeServer, http: httpx2.Client, customer: str
) -> None:
    ids = [create(http, customer, server.people.good)["id"] for _ in range(5)]
    query = {"customer_id": customer, "per_page": "2"}
    pages = []
    for _ in range(3):
        pages.append(http.get("/connections", params=query).json())
        query["from_id"] = pages[-1]["meta"]["next_id"]
    assert [item["id"] for page in pages for item in page["data"]] == ids == sorted(ids)
    assert pages[0]["meta"]["next_page"].endswith(f"&from_id={ids[2]}")
    assert pages[-1]["meta"] == {"next_id": None, "next_page": None}


def test_callbacks_are_signed_over_url_and_body(
    server: SaltEdgeServer, http: httpx2.Client, customer: str
) -> None:
    create(http, customer, server.people.careful, attempt={"custom_fields": {"a": 1}})
    server.clock.advance(4)
    asked = server.deliveries[-1]
    assert asked.event == "interactive"
    key = load_pem_public_key(server.callback_public_key.encode())
    signature = base64.b64decode(asked.headers["Signature"])
    text = f"{asked.url}|".encode() + asked.body
    assert isinstance(key, RSAPublicKey)
    key.verify(signature, text, PKCS1v15(), SHA256())
    data = json.loads(asked.body)["data"]
    assert data["interactive_fields_names"] == ["sms"]
    assert data["custom_fields"] == {"a": 1}


def test_answers_fit_the_spec(
    server: SaltEdgeServer, http: httpx2.Client, customer: str
) -> None:
    id_ = create(http, customer, server.people.careful)["id"]
    server.clock.advance(4)
    attempt = show(http, id_)["last_attempt"]["id"]
    http.put(f"/connections/{id_}/interactive", json={"data": {}})
    server.clock.advance(2)
    ok = create(http, customer, server.people.good)["id"]
    server.clock.advance(16)
    query = {"connection_id": ok}
    for path in ("/accounts", "/transactions", "/attempts", "/consents"):
        assert http.get(path, params=query).status_code == 200
    http.get(f"/attempts/{attempt}", params={"connection_id": id_})
    http.get("/connections", params={"customer_id": customer})
    fields = {"include_fake_providers": "true", "include_provider_fields": "true"}
    http.get("/providers", params=fields)
    for path in ("/providers/demobank_de", "/countries", f"/customers/{customer}"):
        assert http.get(path).status_code == 200
    http.put(f"/connections/{ok}/refresh", json={"data": {}})
    for path in (f"/customers/{customer}/lock", f"/customers/{customer}/unlock"):
        http.put(path)
    http.post("/customers", json={"data": {"identifier": "another"}})
    http.delete(f"/connections/{ok}")
    http.delete(f"/customers/{customer}")
    assert list(unexpected(misfits(server, "saltedge"), ())) == []
