"""Secrets do not show: not in logs, reprs, messages, tracebacks or pickles."""

from __future__ import annotations

import logging
import pickle
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    ApiKeyAuth,
    BasicAuth,
    BearerAuth,
    Body,
    Content,
    Credential,
    HmacCanonicalJsonAuth,
    HmacCanonicalJsonVerifier,
    Message,
    Model,
    OAuth2ClientCredentialsAuth,
    Operation,
    Parameter,
    RsaSignatureAuth,
    TokenEndpointAuth,
)
from clientloom_runtime.errors import ApiError
from pydantic import ValidationError

from tests.support.http_server import HttpServer, Raw, ReceivedRequest, Reply, Reset

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

SECRETS = {
    name: f"{name}-7f3a9c"
    for name in (
        "header-key",
        "query-key",
        "cookie-key",
        "password",
        "bearer",
        "hmac-key",
        "client-secret",
        "issued-key",
        "token",
        "user-secret",
        "path-token",
        "body-secret",
        "option-header",
        "rsa-secret",
        "hook-key",
    )
}


def given(name: str) -> Credential:
    """A credential with one of the secrets."""
    return Credential.of(SECRETS[name], argument=name.replace("-", "_"))


class Form(Model):
    """A body with a secret."""

    secret: str
    number: int | None = None


AUTHS = (
    ApiKeyAuth(schemes=("a",), key=given("header-key"), name="X-Key"),
    ApiKeyAuth(schemes=("b",), key=given("query-key"), name="key", location="query"),
    ApiKeyAuth(schemes=("c",), key=given("cookie-key"), name="sid", location="cookie"),
    BasicAuth(schemes=("d",), username=given("password"), password=given("password")),
    BearerAuth(schemes=("e",), token=given("bearer")),
    HmacCanonicalJsonAuth(
        schemes=("f",), key=given("hmac-key"), query={"clientId": given("query-key")}
    ),
    OAuth2ClientCredentialsAuth(
        schemes=("g",),
        token_url="/token",
        client_id=given("client-secret"),
        client_secret=given("client-secret"),
    ),
    TokenEndpointAuth(
        schemes=("h",), token_url="/token", authorization=given("issued-key")
    ),
    RsaSignatureAuth(
        schemes=("i",),
        headers={"Secret": given("rsa-secret")},
        private_key=Credential.of(None, argument="private_key"),
    ),
)


def operation(scheme: str) -> Operation[Any]:
    """An operation with secrets everywhere."""
    return Operation(
        "Things_write",
        "PUT",
        "/users/{token}/things",
        (
            Parameter("token", "token", "path", True, secret=True),
            Parameter("user_secret", "userSecret", "query", True, secret=True),
        ),
        body=Body((Content("application/json", lambda: Form),), True),
        security=({scheme: ()},),
        responses={"200": (Content("application/json", lambda: Form),)},
    )


def echo(status: int) -> Callable[[ReceivedRequest], Reply]:
    """Answers with a message that repeats everything that came."""

    def answer(request: ReceivedRequest) -> Reply:
        if request.path == "/token":
            return Reply(json={"access_token": SECRETS["token"], "expires_in": 60})
        words = f"{request.target} {request.headers} {request.body!r}"
        return Reply(status, json={"message": words})

    return answer


@pytest.mark.parametrize("scheme", "abcdefghi")
@pytest.mark.parametrize(
    "trouble",
    ["ok", "drift", "echoing error", "reset", "html", "strict", "nobody", "redirect"],
)
def test_nothing_of_a_call_shows_a_secret(
    server: HttpServer,
    connect: Connect,
    caplog: pytest.LogCaptureFixture,
    no_waiting: list[float],
    free_port: int,
    scheme: str,
    trouble: str,
) -> None:
    del no_waiting
    answers = {
        "ok": Reply(json={"secret": "s"}),
        "drift": Reply(json={"secret": 5, "number": "x"}),
        "strict": Reply(json={"secret": 5, "number": "x"}),
        "reset": Reset(),
        "html": Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n<p>"),
        "redirect": Reply(302, headers=[("Location", "ftp://x/")]),
    }

    def handle(request: ReceivedRequest) -> Any:
        if request.path == "/token" or trouble not in answers:
            return echo(400)(request)
        return answers[trouble]

    server.handle(handle)
    url = f"http://127.0.0.1:{free_port}" if trouble == "nobody" else server.url
    told: list[Any] = []
    caller = connect(
        url,
        auth=AUTHS,
        strict=trouble == "strict",
        headers={"X-Option": SECRETS["option-header"]},
        on_drift=told.append,
        on_request=told.append,
        on_response=told.append,
        on_retry=told.append,
        on_failure=lambda event: told.append((event, event.error)),
        webhook_verifier=HmacCanonicalJsonVerifier(key=given("hook-key")),
    )
    shown: list[str] = []
    with caplog.at_level(logging.DEBUG):
        try:
            raw = caller.raw(
                operation(scheme),
                {
                    "token": SECRETS["path-token"],
                    "user_secret": SECRETS["user-secret"],
                },
                body={"secret": SECRETS["body-secret"]},
            )
            raw.parse()
            shown += [repr(raw), repr(raw.headers)]
        except ApiError as error:
            shown += ["".join(traceback.format_exception(error)), repr(error)]
            if trouble != "echoing error":
                # This error keeps the body, in which the server repeated everything.
                shown.append(pickle.dumps(error).decode("latin-1"))
    assert caplog.records
    shown += [record.getMessage() for record in caplog.records]
    shown += [repr(record.args) for record in caplog.records]
    shown += [repr(each) for each in told]
    shown += [repr(caller.client), repr(caller.client._core.auths)]
    for text in shown:
        hits = [name for name, secret in SECRETS.items() if secret in text]
        if trouble == "echoing error":
            # Keys of the client and secret arguments are hidden wherever they stand.
            hits = [
                name for name in hits if name not in ("body-secret", "option-header")
            ]
        assert not hits, text


def test_an_argument_that_cannot_be_sent_is_not_shown(
    server: HttpServer, connect: Connect
) -> None:
    called: Operation[None] = Operation(
        "Op", "GET", "/", (Parameter("key", "X-Key", "header", secret=True),)
    )
    arguments = {"key": "s3cret\nX: y"}
    with pytest.raises(ApiError) as caught:
        connect(server).send(called, arguments)
    assert "s3cret" not in "".join(traceback.format_exception(caught.value))


def test_a_message_does_not_show_its_url() -> None:
    message = Message("GET", "https://example.com", "/a", "key=s3cret")
    assert repr(message) == "<Message GET https://example.com>"


def test_a_validation_error_does_not_show_the_value() -> None:
    with pytest.raises(ValidationError) as caught:
        Form.model_validate({"secret": "ok", "number": "s3cret"})
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("value", ["s3cret", "s3'cret", "s3'c\\\"ret; Path=/"])
def test_cookies_of_a_response_are_in_no_log(
    server: HttpServer,
    connect: Connect,
    caplog: pytest.LogCaptureFixture,
    value: str,
) -> None:
    headers = [("Set-Cookie", f"a={value}"), ("set-cookie", f"b={value}"), ("X-A", "x")]
    server.script(Reply(204, headers=headers))
    with caplog.at_level(logging.DEBUG):
        connect(server).send(Operation("Op", "GET", "/"))
    (line,) = [
        record.getMessage()
        for record in caplog.records
        if record.getMessage().startswith("receive_response_headers.complete")
    ]
    assert "(b'X-A', b'x')" in line
    assert line.lower().count("(b'set-cookie', b'…')") == 2
    assert all(
        "s3" not in record.getMessage() for record in caplog.records
    ), caplog.text


def test_other_users_of_httpx2_keep_their_logs(
    server: HttpServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    import httpx2

    server.script(Reply(204), Reply(204))
    connect(server).send(Operation("Op", "GET", "/"))
    with caplog.at_level(logging.INFO, "httpx2"), httpx2.Client() as client:
        client.get(f"{server.url}/theirs?a=1")
        logging.getLogger("httpx2").info("no arguments")
        logging.getLogger("httpx2").info("%(name)s", {"name": "a mapping"})
    first, *others = [record.getMessage() for record in caplog.records]
    assert "/theirs?a=1" in first
    assert others == ["no arguments", "a mapping"]
