"""An authorization server with refresh tokens for a single use, and an API beside it.

oauthlib judges every request as RFC 6749, 7636 and 8628 want it. A refresh token that
comes a second time ends all tokens that descend from it, as servers do that look for
thieves (RFC 9700, 4.14.2).
"""

# oauthlib asks with more than most answers need.
# ruff: noqa: ARG002

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from oauthlib.oauth2 import (
    AuthorizationCodeGrant,
    AuthorizationEndpoint,
    BearerToken,
    ClientCredentialsGrant,
    RefreshTokenGrant,
    RequestValidator,
    TokenEndpoint,
)
from oauthlib.oauth2.rfc8628.endpoints.device_authorization import (
    DeviceAuthorizationEndpoint,
)

from tests.support.http_server import Answer, HttpServer, ReceivedRequest, Reply

CLIENT = "client one"
SECRET = "s3cret/+&="
REDIRECT = "https://app.example/callback"
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
# oauthlib answers https alone; the test is on the loopback interface.
_SAFE = "https://authorization.example"


@dataclass(slots=True)
class Grants:
    """What the server gave, and what it was asked for with which refresh token."""

    codes: dict[str, Any] = field(default_factory=dict)
    refresh_tokens: set[str] = field(default_factory=set)
    used: list[str] = field(default_factory=list)
    access_tokens: set[str] = field(default_factory=set)
    reused: list[str] = field(default_factory=list)
    device_codes: dict[str, str] = field(default_factory=dict)
    made: int = 0


class _Judge(RequestValidator):  # type: ignore[misc]  # oauthlib has no types
    """What oauthlib asks the application about."""

    def __init__(self, grants: Grants, *, public: bool) -> None:
        super().__init__()
        self.grants = grants
        self.public = public

    def client_authentication_required(self, request: Any, *_: Any) -> bool:
        return not self.public

    def authenticate_client(self, request: Any, *_: Any) -> bool:
        import base64
        from urllib.parse import unquote_plus

        scheme, _space, pair = request.headers.get("Authorization", "").partition(" ")
        if scheme == "Basic":
            name, _colon, secret = base64.b64decode(pair).decode().partition(":")
            name, secret = unquote_plus(name), unquote_plus(secret)
        else:
            name, secret = request.client_id, request.client_secret
        request.client = _Client(name or "")
        return (name, secret) == (CLIENT, SECRET)

    def authenticate_client_id(self, client_id: str, request: Any, *_: Any) -> bool:
        request.client = _Client(client_id)
        return client_id == CLIENT

    def validate_client_id(self, client_id: str, *_: Any) -> bool:
        return client_id == CLIENT

    def validate_redirect_uri(self, client_id: str, uri: str, *_: Any) -> bool:
        return uri == REDIRECT

    def confirm_redirect_uri(
        self, client_id: str, code: str, uri: str, *_: Any, **__: Any
    ) -> bool:
        return uri == REDIRECT

    def validate_response_type(self, *_: Any) -> bool:
        return True

    def validate_grant_type(self, *_: Any) -> bool:
        return True

    def validate_scopes(self, client_id: str, scopes: list[str], *_: Any) -> bool:
        return set(scopes) <= {"read", "write"}

    def get_default_scopes(self, *_: Any) -> list[str]:
        return ["read"]

    def get_original_scopes(self, *_: Any) -> list[str]:
        return ["read", "write"]

    def is_pkce_required(self, *_: Any) -> bool:
        return True

    def save_authorization_code(
        self, client_id: str, code: dict[str, str], request: Any, *_: Any
    ) -> None:
        self.grants.codes[code["code"]] = request

    def get_code_challenge(self, code: str, *_: Any) -> str:
        challenge: str = self.grants.codes[code].code_challenge
        return challenge

    def get_code_challenge_method(self, code: str, *_: Any) -> str:
        method: str = self.grants.codes[code].code_challenge_method
        return method

    def validate_code(
        self, client_id: str, code: str, client: Any, request: Any, *_: Any
    ) -> bool:
        if code not in self.grants.codes:
            return False
        request.scopes = self.grants.codes[code].scopes
        return True

    def invalidate_authorization_code(self, client_id: str, code: str, *_: Any) -> None:
        del self.grants.codes[code]

    def validate_refresh_token(self, refresh_token: str, *_: Any) -> bool:
        grants = self.grants
        grants.used.append(refresh_token)
        if refresh_token not in grants.refresh_tokens:
            grants.reused.append(refresh_token)
            grants.refresh_tokens.clear()
            grants.access_tokens.clear()
            return False
        grants.refresh_tokens.remove(refresh_token)
        return True

    def save_bearer_token(self, token: dict[str, Any], request: Any, *_: Any) -> None:
        self.grants.access_tokens.add(token["access_token"])
        if "refresh_token" in token:
            self.grants.refresh_tokens.add(token["refresh_token"])


@dataclass(frozen=True, slots=True)
class _Client:
    client_id: str


class AuthorizationServer:
    """The server on an `HttpServer`: `/authorize`, `/token`, `/device`, and the API.

    Args:
        server: What it answers on.
        lifetime: `expires_in` of its tokens; `None` leaves it out.
        public: Whether the client has no secret.

    Attributes:
        grants: What it gave.
        before_token: Called before each answer to a token request.
        refuse_access: Whether the API refuses an access token that was given.
    """

    def __init__(
        self, server: HttpServer, *, lifetime: Any = 3600, public: bool = False
    ) -> None:
        self.server = server
        self.lifetime = lifetime
        self.grants = Grants()
        self.before_token: Callable[[], object] = lambda: None
        self.refuse_access: Callable[[str], bool] = lambda _: False
        self._lock = threading.RLock()
        self._judge = _Judge(self.grants, public=public)
        bearer = BearerToken(
            self._judge,
            token_generator=lambda _: self._name("access"),
            refresh_token_generator=lambda _: self._name("refresh"),
        )
        codes = AuthorizationCodeGrant(self._judge)
        self._tokens = TokenEndpoint(
            default_grant_type="authorization_code",
            grant_types={
                "authorization_code": codes,
                "refresh_token": RefreshTokenGrant(self._judge),
                "client_credentials": ClientCredentialsGrant(self._judge),
            },
            default_token_type=bearer,
        )
        self._pages = AuthorizationEndpoint("code", bearer, {"code": codes})
        self._devices = DeviceAuthorizationEndpoint(
            self._judge, f"{_SAFE}/activate", interval=5
        )
        server.handle(self.answer)

    def _name(self, kind: str) -> str:
        self.grants.made += 1
        return f"{kind}-{self.grants.made}"

    def give(self) -> str:
        """A refresh token as if a user had signed in."""
        with self._lock:
            token = self._name("refresh")
            self.grants.refresh_tokens.add(token)
            return token

    def consent(self, url: str) -> str:
        """What a browser comes back to when the user says yes to a request."""
        with self._lock:
            uri = _SAFE + url.removeprefix(self.server.url)
            scopes, credentials = self._pages.validate_authorization_request(uri)
            headers, _, _ = self._pages.create_authorization_response(
                uri, scopes=scopes, credentials=credentials
            )
            back: str = headers["Location"]
            return back

    def answer(self, request: ReceivedRequest) -> Answer:
        """The answer to a request."""
        match request.path:
            case "/token":
                self.before_token()
                return self._token(request)
            case "/device":
                return self._device(request)
            case _:
                return self._api(request)

    def _token(self, request: ReceivedRequest) -> Reply:
        fields = dict(parse_qsl(request.body.decode()))
        with self._lock:
            if fields.get("grant_type") == DEVICE_GRANT:
                return self._device_token(fields)
            _, body, status = self._tokens.create_token_response(
                f"{_SAFE}/token", "POST", request.body.decode(), dict(request.headers)
            )
        return self._reply(status, json.loads(body))

    def _reply(self, status: int, document: dict[str, Any]) -> Reply:
        if "expires_in" in document:
            del document["expires_in"]
            if self.lifetime is not None:
                document["expires_in"] = self.lifetime
        return Reply(status, json=document)

    def _device(self, request: ReceivedRequest) -> Reply:
        with self._lock:
            _, document, status = self._devices.create_device_authorization_response(
                f"{_SAFE}/device", "POST", request.body.decode(), dict(request.headers)
            )
            self.grants.device_codes[document["device_code"]] = "authorization_pending"
        return Reply(status, json=document)

    def _device_token(self, fields: dict[str, str]) -> Reply:
        state = self.grants.device_codes.get(fields["device_code"], "expired_token")
        if state != "authorized":
            document = {"error": state, "error_description": f"It is {state}."}
            return Reply(400, json=document)
        access, refresh = self._name("access"), self._name("refresh")
        self.grants.access_tokens.add(access)
        self.grants.refresh_tokens.add(refresh)
        pair = {"access_token": access, "refresh_token": refresh, "expires_in": 1}
        return self._reply(200, {**pair, "token_type": "Bearer"})

    def _api(self, request: ReceivedRequest) -> Reply:
        scheme, _, token = (request.header("Authorization") or "").partition(" ")
        with self._lock:
            known = scheme == "Bearer" and token in self.grants.access_tokens
        if not known or self.refuse_access(token):
            return Reply(401, json={"message": "the token is not good"})
        return Reply(204)

    @property
    def token_requests(self) -> list[dict[str, str]]:
        """The fields of the token requests so far."""
        return [
            dict(parse_qsl(each.body.decode()))
            for each in self.server.requests
            if each.path == "/token"
        ]
