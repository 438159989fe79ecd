"""Redirects: which are followed, and what goes along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from clientloom_runtime import (
    ApiKeyAuth,
    Body,
    Content,
    Credential,
    HmacCanonicalJsonAuth,
    Message,
    Operation,
    Parameter,
    RequestEvent,
)
from clientloom_runtime._redirect import follow
from clientloom_runtime.errors import UnexpectedStatusError

from tests.runtime.flavours import AsyncCaller
from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

OK = Reply(json={"ok": True})
AUTH = (
    ApiKeyAuth(
        schemes=("Key",),
        key=Credential.of("s3cret", argument="key"),
        name="X-Key",
    ),
)


def operation(method: str = "GET", **responses: tuple[Content, ...]) -> Operation[Any]:
    """An operation with credentials, a body and a header."""
    documented = {name.lstrip("_"): contents for name, contents in responses.items()}
    return Operation(
        "Op",
        method,
        "/start",
        (Parameter("trace", "X-Trace", "header"),),
        body=Body((Content("application/json"), Content("application/octet-stream"))),
        security=({"Key": ()},),
        responses={"200": (Content("application/json"),), **documented},
    )


def to(status: int, location: str) -> Reply:
    """A redirect."""
    return Reply(status, headers=[("Location", location)])


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_reading_follows_and_keeps_its_credentials_at_home(
    server: HttpServer, connect: Connect, method: str, status: int
) -> None:
    server.script(to(status, "/there?x=1"), OK)
    connect(server, auth=AUTH).send(operation(method), {"trace": "t"})
    first, second = server.requests
    assert (second.method, second.target) == (method, "/there?x=1")
    assert second.header("X-Key") == first.header("X-Key") == "s3cret"
    assert second.header("X-Trace") == "t"


def test_elsewhere_nothing_of_the_caller_goes_along(
    server: HttpServer, other_server: HttpServer, connect: Connect
) -> None:
    server.script(to(302, f"{other_server.url}/there"))
    other_server.script(Reply(503), OK)
    caller = connect(server, auth=AUTH, headers={"X-Common": "c"}, max_retries=1)
    result = caller.send(
        operation(), {"trace": "t"}, options={"headers": {"Authorization": "mine"}}
    )
    assert result == {"ok": True}
    for request in other_server.requests:
        names = {name.lower() for name, _ in request.headers}
        assert names == {"host", "accept", "accept-encoding", "user-agent"}


def test_a_hook_adds_nothing_elsewhere(
    server: HttpServer, other_server: HttpServer, connect: Connect
) -> None:
    attempts: list[int] = []

    def hook(event: RequestEvent) -> None:
        attempts.append(event.attempt)
        event.headers["Authorization"] = "hook"

    server.script(to(302, f"{other_server.url}/there"))
    other_server.script(Reply(503), to(302, f"{server.url}/back"))
    server.script(OK)
    connect(server, auth=AUTH, on_request=hook).send(operation())
    assert attempts == [1, 2, 3, 4]
    assert server.requests[0].header("Authorization") == "hook"
    for request in [*other_server.requests, server.requests[1]]:
        assert request.header("Authorization") is None


def test_an_injected_client_keeps_its_secrets_at_home(
    server: HttpServer, other_server: HttpServer, connect: Connect
) -> None:
    secrets = {
        "headers": {"X-Secret": "s3cret", "Accept-Encoding": "gzip"},
        "auth": ("user", "password"),
        "cookies": {"session": "s3cret"},
    }
    is_async = isinstance(connect(server), AsyncCaller)
    http_client: Any = (
        httpx2.AsyncClient(**secrets) if is_async else httpx2.Client(**secrets)
    )
    server.script(to(302, "/near"), to(307, f"{other_server.url}/there"))
    other_server.script(OK)
    caller = connect(server, auth=AUTH, http_client=http_client)
    caller.send(operation())
    for request in server.requests:
        assert request.header("X-Secret") == "s3cret"
        assert request.header("Authorization") == "Basic dXNlcjpwYXNzd29yZA=="
    names = {name.lower() for name, _ in other_server.request.headers}
    assert names == {"host", "accept", "accept-encoding", "user-agent"}
    if isinstance(caller, AsyncCaller):
        caller.run(http_client.aclose)
    else:
        http_client.close()


def test_credentials_do_not_come_back(
    server: HttpServer, other_server: HttpServer, connect: Connect
) -> None:
    server.script(to(302, f"{other_server.url}/there"), OK)
    other_server.script(to(302, f"{server.url}/back"))
    connect(server, auth=AUTH).send(operation())
    assert server.requests[1].header("X-Key") is None


@pytest.mark.parametrize("status", [307, 308])
@pytest.mark.parametrize("body", [{"a": 1}, b"bytes"])
def test_a_body_follows_on_the_same_origin(
    server: HttpServer, connect: Connect, status: int, body: Any
) -> None:
    server.script(to(status, "/there"), OK)
    connect(server, auth=AUTH).send(operation("POST"), body=body)
    first, second = server.requests
    assert (second.method, second.body) == ("POST", first.body)
    assert second.header("Content-Type") == first.header("Content-Type")


def test_a_303_leads_to_a_get_without_the_body(
    server: HttpServer, connect: Connect
) -> None:
    server.script(to(303, "there"), OK)
    connect(server, auth=AUTH).send(operation("POST"), body={"a": 1})
    second = server.requests[1]
    assert (second.method, second.target, second.body) == ("GET", "/there", b"")
    assert second.header("Content-Type") is None
    assert second.header("X-Key") == "s3cret"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_body_does_not_go_elsewhere(
    server: HttpServer, other_server: HttpServer, connect: Connect, status: int
) -> None:
    server.script(to(status, f"{other_server.url}/there"))
    with pytest.raises(UnexpectedStatusError, match=f"status {status}") as caught:
        connect(server, auth=AUTH).send(operation("POST"), body={"a": 1})
    assert caught.value.headers["location"] == f"{other_server.url}/there"
    assert other_server.requests == []


@pytest.mark.parametrize("status", [301, 302])
def test_a_post_is_not_made_a_get_by_surprise(
    server: HttpServer, connect: Connect, status: int
) -> None:
    server.script(to(status, "/there"))
    with pytest.raises(UnexpectedStatusError):
        connect(server, auth=AUTH).send(operation("POST"), body={"a": 1})
    assert len(server.requests) == 1


def test_a_body_that_is_gone_does_not_follow(
    server: HttpServer, connect: Connect
) -> None:
    server.script(to(307, "/there"))
    with pytest.raises(UnexpectedStatusError):
        connect(server, auth=AUTH).send(operation("PUT"), body=iter([b"x"]))
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "location",
    [
        "ftp://example.com/",
        "javascript:alert(1)",
        "http://user:password@127.0.0.1/",
        "http://[broken/",
        "http://127.0.0.1:99999999/",
        f"http://{'x' * 64}.example/",
        "",
    ],
)
def test_places_that_nobody_goes_to(
    server: HttpServer, connect: Connect, location: str
) -> None:
    server.script(to(302, location))
    with pytest.raises(UnexpectedStatusError):
        connect(server, auth=AUTH).send(operation())
    assert len(server.requests) == 1


def test_a_redirect_without_a_place(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(302), Reply(304))
    caller = connect(server, auth=AUTH)
    with pytest.raises(UnexpectedStatusError, match="status 302 is not a result"):
        caller.send(operation())
    with pytest.raises(UnexpectedStatusError, match="status 304"):
        caller.send(operation())


def test_nothing_leads_from_https_to_http() -> None:
    message = Message("GET", "https://example.com", "/a")
    assert follow(message, 302, "http://example.com/a") is None
    there = follow(message, 302, "https://example.com/a b?q=é")
    assert there is not None
    assert (there.message.path, there.message.query) == ("/a%20b", "q=%C3%A9")


def test_the_step_up_to_https_keeps_credentials() -> None:
    message = Message("GET", "http://example.com", "/a")
    there = follow(message, 301, "https://example.com/a")
    assert there is not None
    assert there.same_origin
    other_port = follow(message, 301, "https://example.com:8443/a")
    assert other_port is not None
    assert not other_port.same_origin


def test_a_circle_ends(server: HttpServer, connect: Connect) -> None:
    server.handle(lambda _: to(302, "/start"))
    with pytest.raises(UnexpectedStatusError) as caught:
        connect(server, auth=AUTH).send(operation())
    assert caught.value.attempts == len(server.requests) == 11


def test_redirects_do_not_use_up_the_retries(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    server.script(to(302, "/a"), to(302, "/b"), Reply(503), OK)
    raw = connect(server, auth=AUTH, max_retries=1).raw(operation())
    assert (raw.attempts, raw.parse()) == (4, {"ok": True})


def test_following_can_be_switched_off(server: HttpServer, connect: Connect) -> None:
    server.script(to(302, "/there"), to(302, "/there"))
    caller = connect(server, auth=AUTH, follow_redirects=False)
    with pytest.raises(UnexpectedStatusError):
        caller.send(operation())
    with pytest.raises(UnexpectedStatusError):
        caller.variant(follow_redirects=True).send(
            operation(), options={"follow_redirects": False}
        )


def test_a_documented_redirect_is_the_result(
    server: HttpServer, connect: Connect
) -> None:
    server.script(to(302, "https://example.com/login"))
    raw = connect(server, auth=AUTH).raw(operation(_302=()))
    assert (raw.status_code, raw.parse()) == (302, None)
    assert raw.headers["Location"] == "https://example.com/login"
    assert len(server.requests) == 1


def test_a_signature_is_made_for_the_new_place(
    server: HttpServer, connect: Connect
) -> None:
    auth = HmacCanonicalJsonAuth(
        schemes=("Key",),
        key=Credential.of("k", argument="key"),
        query={"clientId": Credential.of("id", argument="client_id")},
    )
    # Servers often copy the query of the request into the new URL.
    server.script(to(302, "/there?clientId=id&timestamp=1&x=2"), OK)
    connect(server, auth=(auth,)).send(operation())
    first, second = server.requests
    assert [name for name, _ in second.parameters] == ["x", "clientId", "timestamp"]
    assert second.header("Signature") != first.header("Signature")
    assert len(second.header_list("Signature")) == 1
