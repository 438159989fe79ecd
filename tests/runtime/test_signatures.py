"""Signed requests: HMAC over canonical JSON, RSA over method, URL and body."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    Body,
    Content,
    Credential,
    HmacCanonicalJsonAuth,
    Message,
    Operation,
    Parameter,
    RsaSignatureAuth,
)
from clientloom_runtime.errors import (
    ConfigurationError,
    InvalidArgumentError,
    MissingCredentialError,
)

from tests.runtime.flavours import AsyncCaller
from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


def given(value: str | None, argument: str = "key") -> Credential:
    """A credential."""
    return Credential.of(value, argument=argument)


def hmac_auth(consumer_key: str = "consumer_key", **more: Any) -> HmacCanonicalJsonAuth:
    """HMAC with a fixed clock."""
    more.setdefault("clock", lambda: 1_700_000_000.9)
    return HmacCanonicalJsonAuth(schemes=("Sig",), key=given(consumer_key), **more)


@needs_shared
def test_the_vectors() -> None:
    text = (SHARED / "vectors" / "snaptrade_signatures.json").read_text("utf-8")
    cases = json.loads(text)["cases"]
    assert len(cases) >= 7
    for case in cases:
        origin, slash, target = case["url"].partition(".com/")
        path, _, query = (slash.removeprefix(".com") + target).partition("?")
        body = None if case["body"] is None else json.dumps(case["body"]).encode()
        message = Message(case["method"], f"{origin}.com", path, query, content=body)
        auth = hmac_auth(case["consumer_key"], timestamp_parameter=None)
        auth.sign(message, {"": case["consumer_key"]})
        assert message.header("Signature") == case["signature"], case["name"]


LOGIN: Operation[None] = Operation(
    "Login",
    "POST",
    "/login/{who}",
    (Parameter("who", "who", "path"), Parameter("user_id", "userId", "query")),
    body=Body((Content("application/json"), Content("application/octet-stream"))),
    security=({"Sig": ()},),
)


def canonical(request: ReceivedRequest, content: Any) -> str:
    """What a server signs to check a request: from what it received."""
    return json.dumps(
        {"content": content, "path": request.path, "query": request.query},
        separators=(",", ":"),
        sort_keys=True,
    )


def expected_hmac(text: str) -> str:
    """The signature of a text, by another implementation."""
    import hashlib
    import hmac

    mac = hmac.new(b"consumer_key", text.encode(), hashlib.sha256)
    return base64.b64encode(mac.digest()).decode()


@pytest.mark.parametrize(
    ("body", "content"),
    [
        (None, None),
        ({}, None),
        (
            {"b": [{"z": 1, "y": None}], "a": "é"},
            {"b": [{"z": 1, "y": None}], "a": "é"},
        ),
        ([1, 2], [1, 2]),
    ],
)
def test_what_is_signed_is_what_is_sent(
    server: HttpServer, connect: Connect, body: Any, content: Any
) -> None:
    server.script(Reply(204))
    auth = hmac_auth(query={"clientId": given("ID&1", "client_id")})
    caller = connect(f"{server.url}/api/v1", auth=(auth,))
    caller.send(LOGIN, {"who": "a/é", "user_id": "u ü"}, body=body)
    request = server.request
    assert request.target == (
        "/api/v1/login/a%2F%C3%A9?userId=u%20%C3%BC"
        "&clientId=ID%261&timestamp=1700000000"
    )
    assert request.header("Signature") == expected_hmac(canonical(request, content))


def test_a_body_at_a_path_is_signed(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    path = tmp_path / "body.json"
    path.write_text('{"a": 1}')
    server.script(Reply(204), Reply(204))
    caller = connect(server, auth=(hmac_auth(),))
    caller.send(LOGIN, {"who": "x"}, body=path)
    with path.open("rb") as file:
        caller.send(LOGIN, {"who": "x"}, body=file)
    for request in server.requests:
        assert request.body == b'{"a": 1}'
        expected = expected_hmac(canonical(request, {"a": 1}))
        assert request.header("Signature") == expected
    with pytest.raises(InvalidArgumentError, match="read only once"):
        caller.send(LOGIN, {"who": "x"}, body=iter([b"{}"]))


def test_each_attempt_is_signed_anew(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    times = iter([100.0, 200.0])
    server.script(Reply(429, headers=[("Retry-After", "1")]), Reply(204))
    caller = connect(server, auth=(hmac_auth(clock=lambda: next(times)),))
    caller.send(LOGIN, {"who": "x"}, body={"a": 1})
    first, second = server.requests
    assert [first.query, second.query] == ["timestamp=100", "timestamp=200"]
    for request in server.requests:
        expected = expected_hmac(canonical(request, {"a": 1}))
        assert request.header_list("Signature") == [expected]


def test_the_text_that_is_not_escaped() -> None:
    message = Message(
        "POST",
        "https://api.example.com",
        "/snapTrade/registerUser",
        "clientId=PASSIVTEST&timestamp=1700000000",
        content='{"userId":"Jérôme","nested":{"b":1,"a":[{"z":1,"y":null}]}}'.encode(),
    )
    auth = hmac_auth(timestamp_parameter=None, ensure_ascii=False)
    auth.sign(message, {"": "consumer_key"})
    # The value is known from the JavaScript form of the same signature.
    assert message.header("Signature") == "OSFn+8q8iIQWQYJa3BzCMmym8tSBktQRttbsyL60VVk="


@pytest.mark.parametrize(
    ("body", "words"),
    [(b"\x00", "only a JSON body"), (iter([b"x"]), "read only once")],
)
def test_a_body_that_cannot_be_signed(
    server: HttpServer, connect: Connect, body: Any, words: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=words):
        connect(server, auth=(hmac_auth(),)).send(LOGIN, {"who": "x"}, body=body)
    assert server.requests == []


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A private key in PEM, and a file with its public key."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    path = tmp_path_factory.mktemp("keys") / "public.pem"
    path.write_bytes(public)
    return private.decode(), path


def rsa_auth(private_key: str | None, **more: Any) -> RsaSignatureAuth:
    """RSA with a fixed clock."""
    return RsaSignatureAuth(
        schemes=("App", "Secret"),
        headers={"App-id": given("app", "app_id"), "Secret": given("sec", "secret")},
        private_key=given(private_key, "private_key"),
        signing_schemes=("Signature",),
        clock=lambda: 1_700_000_000.5,
        **more,
    )


LIVE: Operation[None] = Operation(
    "Connections",
    "POST",
    "/connections",
    (Parameter("id", "id", "query"),),
    body=Body((Content("application/json"), Content("application/octet-stream"))),
    security=({"App": (), "Secret": (), "Signature": ()}, {"App": (), "Secret": ()}),
)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
@pytest.mark.parametrize(("body", "sent"), [({"data": {"a": "é"}}, None), (None, b"")])
def test_openssl_verifies_the_signature(
    server: HttpServer,
    connect: Connect,
    keys: tuple[str, Path],
    tmp_path: Path,
    body: Any,
    sent: bytes | None,
) -> None:
    private, public = keys
    server.script(Reply(204))
    caller = connect(f"{server.url}/api/v5", auth=(rsa_auth(private),))
    caller.send(LIVE, {"id": "1 2"}, body=body)
    request = server.request
    assert request.header("App-id") == "app"
    assert request.header("Secret") == "sec"
    assert request.header("Expires-at") == "1700000060"
    url = f"{server.url}{request.target}"
    content = request.body if sent is None else sent
    (tmp_path / "text").write_bytes(f"1700000060|POST|{url}|".encode() + content)
    signature = base64.b64decode(request.header("Signature") or "")
    (tmp_path / "signature").write_bytes(signature)
    command = ["openssl", "dgst", "-sha256", "-verify", str(public)]
    command += ["-signature", str(tmp_path / "signature"), str(tmp_path / "text")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "Verified OK"


def test_without_a_private_key_nothing_is_signed(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(204))
    connect(server, auth=(rsa_auth(None),)).send(LIVE, body={"a": 1})
    assert server.request.header("App-id") == "app"
    assert server.request.header("Signature") is None
    assert server.request.header("Expires-at") is None


def test_a_key_from_an_environment_variable_on_one_line(
    server: HttpServer, connect: Connect, keys: tuple[str, Path]
) -> None:
    server.script(Reply(204), Reply(204))
    one_line = keys[0].replace("\n", "\\n")
    caller = connect(server, auth=(rsa_auth(one_line),))
    caller.send(LIVE)
    caller.send(LIVE)
    assert all(request.header("Signature") for request in server.requests)


def test_a_private_key_from_a_function_may_change(
    server: HttpServer, connect: Connect, keys: tuple[str, Path]
) -> None:
    made = iter([keys[0], keys[0].replace("\n", "\\n"), "broken"])
    auth = RsaSignatureAuth(
        schemes=("App", "Secret"),
        headers={},
        private_key=Credential.of(lambda: next(made), argument="private_key"),
    )
    caller = connect(server, auth=(auth,))
    server.script(Reply(204), Reply(204))
    caller.send(LIVE)
    caller.send(LIVE)
    with pytest.raises(ConfigurationError, match="private_key is not an RSA"):
        caller.send(LIVE)
    first, second = (request.header("Signature") for request in server.requests)
    assert first is not None
    assert second is not None


def ec_key() -> str:
    """A key of another kind."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    return (
        ec.generate_private_key(ec.SECP256R1())
        .private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        .decode()
    )


@pytest.mark.parametrize("pem", ["-----BEGIN nothing", ec_key()])
def test_what_is_no_rsa_key(server: HttpServer, connect: Connect, pem: str) -> None:
    with pytest.raises(ConfigurationError, match="not an RSA private key") as caught:
        connect(server, auth=(rsa_auth(pem),)).send(LIVE)
    assert pem not in str(caught.value)
    assert server.requests == []


def test_without_cryptography_the_error_says_what_to_install(
    server: HttpServer,
    connect: Connect,
    keys: tuple[str, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "cryptography", None)
    with pytest.raises(ConfigurationError, match=r"clientloom-runtime\[rsa\]"):
        connect(server, auth=(rsa_auth(keys[0]),)).send(LIVE)


def test_a_streamed_body_cannot_be_signed(
    server: HttpServer, connect: Connect, keys: tuple[str, Path]
) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"x"

    with pytest.raises(InvalidArgumentError, match="read only once"):
        connect(server, auth=(rsa_auth(keys[0]),)).send(LIVE, body=chunks())


def test_a_missing_header_secret_is_named(server: HttpServer, connect: Connect) -> None:
    auth = RsaSignatureAuth(
        schemes=("App", "Secret"),
        headers={"App-id": given(None, "app_id")},
        private_key=given(None),
    )
    with pytest.raises(MissingCredentialError, match="app_id"):
        connect(server, auth=(auth,)).send(LIVE)


def test_the_async_client_reads_secrets_from_async_functions(
    server: HttpServer, connect: Connect
) -> None:
    async def secret() -> str:
        return "consumer_key"

    auth = HmacCanonicalJsonAuth(
        schemes=("Sig",),
        key=Credential.of(secret, argument="key"),
        timestamp_parameter=None,
    )
    caller = connect(server, auth=(auth,))
    if isinstance(caller, AsyncCaller):
        server.script(Reply(204))
        caller.send(LOGIN, {"who": "x"})
        text = canonical(server.request, None)
        assert server.request.header("Signature") == expected_hmac(text)
    else:
        with pytest.raises(ConfigurationError, match="async"):
            caller.send(LOGIN, {"who": "x"})
