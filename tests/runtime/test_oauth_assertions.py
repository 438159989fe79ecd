"""JSON Web Tokens as assertions (RFC 7523), read by another library than signs them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import Credential, OAuth2JwtAssertionAuth, Operation
from clientloom_runtime.errors import (
    BadRequestError,
    ConfigurationError,
    MissingCredentialError,
)
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

THINGS: Operation[Any] = Operation(
    "Op", "GET", "/things", security=({"oauth": ("read", "write")},)
)
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
NOW = 1_800_000_000


def pem(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> str:
    """A private key as text."""
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()


RSA_KEY = rsa.generate_private_key(65537, 2048)


def given(value: str | None, argument: str) -> Credential:
    """A credential."""
    return Credential.of(value, argument=argument)


def assertion_auth(**more: Any) -> OAuth2JwtAssertionAuth:
    """A strategy over the test server."""
    more.setdefault("private_key", given(pem(RSA_KEY), "private_key"))
    return OAuth2JwtAssertionAuth(
        schemes=("oauth",),
        token_url="/token",
        issuer=given("service-1", "client_id"),
        clock=lambda: NOW,
        **more,
    )


def asked(server: HttpServer) -> dict[str, str]:
    """The fields of the only token request."""
    from urllib.parse import parse_qsl

    (request,) = (each for each in server.requests if each.path == "/token")
    return dict(parse_qsl(request.body.decode()))


def answer(server: HttpServer) -> None:
    """Give a token, then nothing."""
    server.script(Reply(json={"access_token": "abc", "expires_in": 60}), Reply(204))


def test_an_assertion_is_a_grant(server: HttpServer, connect: Connect) -> None:
    answer(server)
    auth = assertion_auth(
        subject=given("user-1", "subject"),
        key_id=given("key-1", "key_id"),
        audience="https://authorization.example/token",
        claims={"tenant": "t1"},
    )
    connect(server, auth=(auth,)).send(THINGS)
    fields = asked(server)
    assert fields["grant_type"] == GRANT
    assert fields["scope"] == "read write"
    assert set(fields) == {"grant_type", "scope", "assertion"}
    token = jwt.decode(fields["assertion"], RSAKey.import_key(pem(RSA_KEY)))
    assert token.header == {"alg": "RS256", "typ": "JWT", "kid": "key-1"}
    assert len(token.claims.pop("jti")) == 36
    assert token.claims == {
        "iss": "service-1",
        "sub": "user-1",
        "aud": "https://authorization.example/token",
        "iat": NOW,
        "exp": NOW + 300,
        "tenant": "t1",
    }
    assert server.requests[-1].header("Authorization") == "Bearer abc"


def test_an_assertion_tells_the_client(server: HttpServer, connect: Connect) -> None:
    answer(server)
    key = ec.generate_private_key(ec.SECP256R1())
    auth = assertion_auth(
        private_key=given(pem(key).replace("\n", "\\n"), "private_key"),
        algorithm="ES256",
        use="client",
        subject=given(None, "subject"),
    )
    connect(server, auth=(auth,)).send(THINGS)
    fields = asked(server)
    assert fields["grant_type"] == "client_credentials"
    assert fields["client_assertion_type"].endswith("client-assertion-type:jwt-bearer")
    token = jwt.decode(
        fields["client_assertion"], ECKey.import_key(pem(key)), algorithms=["ES256"]
    )
    assert token.claims["iss"] == token.claims["sub"] == "service-1"
    assert token.claims["aud"] == "/token"


def test_scopes_as_a_claim(server: HttpServer, connect: Connect) -> None:
    answer(server)
    connect(server, auth=(assertion_auth(scope_claim="scope"),)).send(THINGS)
    fields = asked(server)
    token = jwt.decode(fields["assertion"], RSAKey.import_key(pem(RSA_KEY)))
    assert token.claims["scope"] == "read write"
    assert "scope" not in fields


def test_each_token_has_an_assertion_of_its_own(
    server: HttpServer, connect: Connect
) -> None:
    server.script(
        *[Reply(json={"access_token": "abc"}), Reply(401)],
        *[Reply(json={"access_token": "def"}), Reply(204)],
    )
    connect(server, auth=(assertion_auth(),)).send(THINGS)
    bodies = [each.body for each in server.requests if each.path == "/token"]
    assert len(set(bodies)) == 2


def test_what_the_server_says_against_an_assertion(
    server: HttpServer, connect: Connect
) -> None:
    server.script(
        Reply(400, json={"error": "invalid_grant", "error_description": "Too old."})
    )
    with pytest.raises(BadRequestError) as caught:
        connect(server, auth=(assertion_auth(),)).send(THINGS)
    assert (caught.value.code, caught.value.detail) == ("invalid_grant", "Too old.")


def test_a_key_that_is_none(server: HttpServer, connect: Connect) -> None:
    auth = assertion_auth(private_key=given("no-key-at-all", "private_key"))
    with pytest.raises(
        ConfigurationError, match="cannot sign with the private key and RS256"
    ) as caught:
        connect(server, auth=(auth,)).send(THINGS)
    assert "no-key-at-all" not in f"{caught.value!r} {caught.value.__cause__}"
    with pytest.raises(MissingCredentialError, match="private_key"):
        auth = assertion_auth(private_key=given(None, "private_key"))
        connect(server, auth=(auth,)).send(THINGS)
    assert server.requests == []


def test_without_the_extra(
    server: HttpServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jwt", None)
    with pytest.raises(ConfigurationError, match="extra `jwt`"):
        connect(server, auth=(assertion_auth(),)).send(THINGS)
