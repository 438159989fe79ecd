"""The simulated Powens behaves as the vendor's does, seen from plain HTTP calls."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx2
import pytest

from tests.servers.base import PageError
from tests.servers.conformance import misfits, unexpected
from tests.servers.powens import PowensServer
from tests.servers.visitors import EndUser

NAIVE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")


@pytest.fixture
def server() -> Iterator[PowensServer]:
    with PowensServer() as running:
        yield running


@pytest.fixture
def http(server: PowensServer) -> Iterator[httpx2.Client]:
    _, token = server.add_user()
    headers = {"Authorization": f"Bearer {token}"}
    with httpx2.Client(base_url=server.base_url, headers=headers) as client:
        yield client


def add(http: httpx2.Client, visitor: EndUser, **more: Any) -> httpx2.Response:
    """Creates a connection with what a person types."""
    body = {"connector_uuid": visitor.institution, **visitor.credentials, **more}
    return http.post("/users/me/connections", json=body)


def login(server: PowensServer, name: str) -> EndUser:
    """A person with a login of the simulator's table."""
    return EndUser(server.people.good.institution, {"login": name, "password": "1234"})


def redirected(url: str) -> dict[str, str]:
    """The parameters of a redirect."""
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def test_tokens_are_needed_and_end(server: PowensServer) -> None:
    with httpx2.Client(base_url=server.base_url) as client:
        assert client.get("/users/me/connections").status_code == 401
        bad = {"Authorization": "Bearer guessed"}
        assert client.get("/users/me/connections", headers=bad).status_code == 401
        temporary = client.post("/auth/init").json()
        assert (temporary["type"], temporary["expires_in"]) == ("temporary", 1800)
        good = {"Authorization": f"Bearer {temporary['auth_token']}"}
        assert (
            client.get("/users/me", headers=good).json()["id"] == temporary["id_user"]
        )
        server.wall_clock.advance(1801)
        assert client.get("/users/me", headers=good).status_code == 401


def test_a_client_with_its_secret_gets_lasting_tokens(server: PowensServer) -> None:
    client = {"client_id": server.client_id, "client_secret": server.client_secret}
    with httpx2.Client(base_url=server.base_url) as http:
        first = http.post("/auth/init", json=client).json()
        assert (first["type"], "expires_in" in first) == ("permanent", False)
        renewal: dict[str, Any] = {**client, "grant_type": "client_credentials"}
        renewal |= {"id_user": first["id_user"], "revoke_previous": True}
        second = http.post("/auth/renew", json=renewal).json()
        old = {"Authorization": f"Bearer {first['auth_token']}"}
        new = {"Authorization": f"Bearer {second['access_token']}"}
        assert http.get("/users/me", headers=old).status_code == 401
        assert http.get("/users/me", headers=new).json()["id"] == first["id_user"]
        refused = http.post("/auth/init", json={**client, "client_secret": "guessed"})
        assert refused.json()["code"] == "forbidden"


def test_a_code_becomes_a_token_once_if_it_is_for_single_use(
    server: PowensServer, http: httpx2.Client
) -> None:
    answer = http.get("/auth/token/code", params={"type": "singleAccess"}).json()
    assert answer["access"] == "single"
    client = {"client_id": server.client_id, "client_secret": server.client_secret}
    exchange = {**client, "code": answer["code"]}
    assert http.post("/auth/token/access", json=exchange).status_code == 200
    assert http.post("/auth/token/access", json=exchange).status_code == 400


def test_a_connection_lives_through_everything(
    server: PowensServer, http: httpx2.Client
) -> None:
    made = add(http, server.people.good).json()
    assert made["state"] is None
    assert NAIVE.fullmatch(made["last_update"])
    path = f"/users/me/connections/{made['id']}"

    server.break_connection(made["id"])
    broken = http.get(path).json()
    assert broken["state"] == "wrongpass"
    assert [field["name"] for field in broken["fields"]] == ["login", "password"]
    assert http.post(path, json={}).status_code == 400
    assert http.post(path, json={"password": "1234"}).json()["state"] is None

    expanded = http.get(path, params={"expand": "connector,sources,accounts"}).json()
    assert expanded["connector"]["name"] == "Connecteur de test"
    assert expanded["sources"][0]["name"] == "directaccess"
    assert len(expanded["accounts"]) == 2

    assert http.delete(path).status_code == 200
    assert http.get(path).json()["code"] == "notFound"


def test_wrong_credentials_leave_no_connection(
    server: PowensServer, http: httpx2.Client
) -> None:
    refused = add(http, server.people.mistaken)
    assert refused.status_code == 400
    assert refused.json()["code"] == "wrongpass"
    assert isinstance(refused.json()["request_id"], int)
    assert http.get("/users/me/connections").json() == {"connections": []}


def test_a_code_by_text_message(server: PowensServer, http: httpx2.Client) -> None:
    made = add(http, server.people.careful).json()
    assert made["state"] == "additionalInformationNeeded"
    assert [field["name"] for field in made["fields"]] == ["code"]
    path = f"/users/me/connections/{made['id']}"
    assert http.post(path, json={"code": "000000"}).json()["code"] == "wrongpass"
    assert http.get(path).json()["state"] == "additionalInformationNeeded"
    assert http.post(path, json={"code": "123456"}).json()["state"] is None


def test_a_confirmation_in_the_app_takes_its_time(
    server: PowensServer, http: httpx2.Client
) -> None:
    made = add(http, login(server, "app")).json()
    path = f"/users/me/connections/{made['id']}"
    assert http.post(path, json={"resume": True}).json()["state"] == "decoupled"
    server.confirm_in_app(made["id"])
    assert http.post(path, json={"resume": True}).json()["state"] == "validating"
    server.clock.advance(5)
    assert http.get(path).json()["state"] is None


@pytest.mark.parametrize(
    ("name", "state", "planned"),
    [
        ("sca", None, True),
        ("action", "actionNeeded", False),
        ("expired", "passwordExpired", False),
        ("busy", "rateLimiting", True),
        ("down", "websiteUnavailable", True),
        ("bug", "bug", True),
        ("unsupported", "notSupported", False),
    ],
)
def test_logins_lead_to_their_states(
    server: PowensServer,
    http: httpx2.Client,
    name: str,
    state: str | None,
    planned: bool,
) -> None:
    made = add(http, login(server, name)).json()
    assert made["state"] == state
    assert (made["next_try"] is not None) == planned


def test_refreshing_in_the_background(
    server: PowensServer, http: httpx2.Client
) -> None:
    made = add(http, server.people.good).json()
    path = f"/users/me/connections/{made['id']}"
    begun = http.post(path, params={"background": "true"}).json()
    assert begun["last_update"] == made["last_update"]
    assert http.post(path).json()["code"] == "connectionLocked"
    server.clock.advance(12)
    assert http.get(path).json()["last_update"] > made["last_update"]
    for _ in range(3):
        http.post(path, params={"background": "true"})
        server.clock.advance(12)
    refused = http.post(path, params={"background": "true"})
    assert (refused.status_code, refused.json()["code"]) == (429, "tooManySync")
    assert int(refused.headers["Retry-After"]) == 24 * 3600 - 4 * 12


def test_the_consent_of_a_regulated_source_ends(
    server: PowensServer, http: httpx2.Client
) -> None:
    visitor = EndUser("60")
    code = http.get("/auth/token/code").json()["code"]
    query = {"client_id": server.client_id, "token": code, "id_connector": "60"}
    query |= {"redirect_uri": "https://app.example.com/done", "state": "s"}
    sent = http.get("/webauth", params=query)
    assert sent.status_code == 302
    back = redirected(server.portal(sent.headers["Location"], visitor))
    assert back["state"] == "s"
    path = f"/users/me/connections/{back['id_connection']}"
    assert http.get(path).json()["state"] is None

    server.clock.advance(181 * 24 * 3600)
    expired = http.get(path).json()
    assert expired["state"] == "webauthRequired"
    assert "state=" in expired["error_message"]

    again = query | {"id_connection": back["id_connection"]}
    del again["id_connector"]
    url = f"{server.base_url}/webauth?{urlencode(again)}"
    server.portal(url, visitor)
    assert http.get(path).json()["state"] is None


def webview(server: PowensServer, page: str, **query: str) -> str:
    """The address of the hosted page."""
    known = {"domain": server.domain, "client_id": server.client_id}
    known |= {"redirect_uri": "https://app.example.com/done", **query}
    return f"https://webview.powens.com/fr/{page}?{urlencode(known)}"


def test_the_webview_connects_reconnects_and_deletes(
    server: PowensServer, http: httpx2.Client
) -> None:
    code = http.get("/auth/token/code").json()["code"]
    url = webview(server, "connect", code=code, state="mine")
    back = redirected(server.portal(url, server.people.careful))
    assert back.keys() == {"connection_id", "state"}
    id_ = back["connection_id"]
    server.break_connection(id_, "SCARequired")
    repair = webview(server, "reconnect", code=code, connection_id=id_)
    assert redirected(server.portal(repair, server.people.careful)) == {
        "connection_id": id_
    }
    assert http.get(f"/users/me/connections/{id_}").json()["state"] is None
    remover = EndUser("", answers={"delete": id_})
    gone = redirected(server.portal(webview(server, "manage", code=code), remover))
    assert gone == {"connection_deleted": id_}


@pytest.mark.parametrize(
    ("person", "error"),
    [("leaving", "access_denied"), ("stranded", "server_error")],
)
def test_the_webview_tells_what_went_wrong(
    server: PowensServer, http: httpx2.Client, person: str, error: str
) -> None:
    code = http.get("/auth/token/code").json()["code"]
    url = webview(server, "connect", code=code)
    back = redirected(server.portal(url, getattr(server.people, person)))
    assert back["error"] == error
    assert http.get("/users/me/connections").json() == {"connections": []}


def test_the_webview_makes_a_user_when_there_is_no_code(server: PowensServer) -> None:
    back = redirected(server.portal(webview(server, "connect")))
    body = {"client_id": server.client_id, "client_secret": server.client_secret}
    body["code"] = back["code"]
    token = httpx2.post(f"{server.base_url}/auth/token/access", json=body).json()
    headers = {"Authorization": f"Bearer {token['access_token']}"}
    url = f"{server.base_url}/users/me/connections/{back['connection_id']}"
    assert httpx2.get(url, headers=headers).status_code == 200


def test_the_webview_refuses_a_redirect_with_a_query(server: PowensServer) -> None:
    url = webview(server, "connect", redirect_uri="https://app.example.com/?a=b")
    with pytest.raises(PageError):
        server.portal(url)


def test_some_banks_tell_times_with_an_offset(http: httpx2.Client) -> None:
    body = {"id_connector": 62, "login": "ok", "password": "1234"}
    made = http.post("/users/me/connections", json=body).json()
    assert made["last_update"].endswith("+0100")
    assert NAIVE.fullmatch(made["created"])


def test_answers_fit_the_spec(server: PowensServer, http: httpx2.Client) -> None:
    http.post("/auth/init")
    http.get("/auth/token/code")
    for name in ("ok", "questions", "app", "unsupported"):
        made = add(http, login(server, name)).json()
    add(http, server.people.mistaken)
    everything = {"expand": "connector,sources,accounts,all_accounts,fields,countries"}
    for path in (
        "/users/me",
        "/users/me/connections",
        f"/users/me/connections/{made['id']}",
        "/users/me/accounts",
        "/users/me/transactions",
        "/connectors",
        "/connectors/59",
        "/banks",
        "/banks/59",
        "/providers",
    ):
        assert http.get(path, params=everything).status_code == 200
    http.get("/account_types")
    differences = (
        # Seen on the wire, but not in the vendor's list of states.
        r"state: 'notSupported' is not",
        r"error: 'notSupported' is not",
        # A number in the vendor's manual, a text in its spec.
        r" request_id: \d+ is not of type 'string'",
        # The vendor's spec refers to a schema for dates.
        r"GET /account_types 200 accounttypes/\*/id: ",
    )
    assert list(unexpected(misfits(server, "powens"), differences)) == []
