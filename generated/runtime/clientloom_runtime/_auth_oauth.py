"""Tokens of users: kept in a store, renewed with their refresh tokens."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias

from ._auth import AsyncAuthContext, Auth, AuthContext
from ._credential import Credential
from ._held_store import HeldStore, aheld, held
from ._message import Message
from ._oauth_endpoint import (
    ClientAuthentication,
    oauth_operation,
    refusal,
    unreadable,
    with_client,
)
from ._oauth_metadata import OAuthEndpoints, metadata_operation, read_metadata
from ._oauth_token import OAuthToken, read_token
from ._operation import Operation
from ._options import RequestOptions
from ._raw import RawResponse
from ._renewals import Renewals
from ._token_store import AnyTokenStore, MemoryTokenStore, TokenStore
from .errors import ConfigurationError, SignInRequiredError, StatusError

if TYPE_CHECKING:
    from ._errors import SignInError

Send: TypeAlias = Callable[[Operation[Any], Any, RequestOptions], RawResponse[Any]]
AsyncSend: TypeAlias = Callable[
    [Operation[Any], Any, RequestOptions], Awaitable[RawResponse[Any]]
]

# Seconds for a renewal, independent of the deadlines of the calls waiting for it.
_RENEWAL_SECONDS = 60.0
_NO_TOKEN = "there is no token: sign in first"
_EXPIRED = "the token has expired and cannot be renewed: sign in again"


class OAuth2TokenAuth(Auth):
    """Sends the token of a user, and renews it with its refresh token (RFC 6749, section
    6).

    The token comes from the store, where a sign-in saves it, or from a refresh token
    passed to the client. A new refresh token is stored before it is used. All calls
    waiting for a token share one renewal, which continues if they stop waiting. The lock
    of the store makes sure that only one process renews a token at a time.

    Args:
        schemes: The security schemes that it serves.
        client_id: The client ID.
        client_secret: The client secret. `None` for a public client.
        refresh_token: An initial refresh token.
        store: Where the token is kept. By default, in memory.
        token_url: The token endpoint. URLs are absolute or relative to the base URL.
        refresh_url: The endpoint for renewals, if it is another one.
        authorization_url: The endpoint that asks users for consent in a browser.
        device_authorization_url: The endpoint that starts a sign-in on a second device.
        metadata_url: The server's metadata, which has the URLs of all endpoints (RFC
            8414, OpenID Connect Discovery).
        client_authentication: Where the client ID and secret are sent.
        default_scopes: The scopes that a sign-in requests if it is called without any.
        authorization_parameters: Additional parameters of the authorization URL.
        token_parameters: Additional fields of token requests, such as an audience.
        clock: Seconds since the epoch.
    """

    def __init__(
        self,
        *,
        schemes: Iterable[str],
        client_id: Credential,
        client_secret: Credential | None = None,
        refresh_token: Credential | None = None,
        store: AnyTokenStore | None = None,
        token_url: str | None = None,
        refresh_url: str | None = None,
        authorization_url: str | None = None,
        device_authorization_url: str | None = None,
        metadata_url: str | None = None,
        client_authentication: ClientAuthentication = "basic",
        default_scopes: tuple[str, ...] = (),
        authorization_parameters: Mapping[str, str] | None = None,
        token_parameters: Mapping[str, str] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        optional = {"client_secret": client_secret, "refresh_token": refresh_token}
        given = {name: each for name, each in optional.items() if each is not None}
        super().__init__(schemes, {"client_id": client_id, **given})
        self._client_id = client_id
        self._refresh_token = refresh_token
        self._store: AnyTokenStore = MemoryTokenStore() if store is None else store
        # A store that was passed in has a token, or will have one after a sign-in.
        self._has_user = store is not None
        self._given = OAuthEndpoints(
            token_url, refresh_url, authorization_url, device_authorization_url
        )
        self._found: OAuthEndpoints | None = None
        self._metadata_url = metadata_url
        self.client_authentication: ClientAuthentication = client_authentication
        self.default_scopes: tuple[str, ...] = default_scopes
        self.authorization_parameters: Mapping[str, str] = (
            authorization_parameters or {}
        )
        self._token_parameters = dict(token_parameters or {})
        self._clock = clock
        self._renewals = Renewals()
        self._kept: OAuthToken | None = None
        # A token that could not be stored.
        self._unsaved: OAuthToken | None = None
        # An access token that the API rejected.
        self._refused: str | None = None
        # A refresh token that the server rejected, with the error for each later use.
        self._dead: tuple[str, SignInRequiredError] | None = None

    def absent(self) -> list[Credential]:
        """The missing credentials. A public client needs no secret, and a client with a
        store needs no refresh token."""
        if not self._client_id.present:
            return [self._client_id]
        if self._has_user or self._refresh_token is None:
            return []
        return [] if self._refresh_token.present else [self._refresh_token]

    def needed(self) -> dict[str, Credential]:
        """The credentials that are present, and always the client ID."""
        return {
            name: each
            for name, each in self._credentials.items()
            if each.present or name == "client_id"
        }

    def secrets(self) -> Iterable[str]:
        yield from super().secrets()
        for token in (self._kept, self._unsaved):
            if token is not None:
                yield token.access_token
                if token.refresh_token is not None:
                    yield token.refresh_token

    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        """Send the token, which is `values["token"]`."""
        message.set_header("Authorization", f"Bearer {values['token']}")

    def authorize(
        self, message: Message, scopes: tuple[str, ...], context: AuthContext
    ) -> None:
        del scopes
        token = self._usable()
        if token is None:
            token = self._renewals.run(
                lambda: self._renewed(context.send), context.remaining
            )
        self.sign(message, {"token": token.access_token})

    async def aauthorize(
        self, message: Message, scopes: tuple[str, ...], context: AsyncAuthContext
    ) -> None:
        del scopes
        token = self._usable()
        if token is None:
            token = await self._renewals.arun(
                lambda: self._arenewed(context.send), context.remaining
            )
        self.sign(message, {"token": token.access_token})

    def refused(self, message: Message) -> bool:
        """Handle a rejected token. Returns whether another one may work."""
        used = message.header("Authorization")
        token = self._kept
        if used is None or token is None:
            return False
        if used != f"Bearer {token.access_token}":
            # Another call has already replaced it.
            return True
        if token.refresh_token is None:
            return False
        self._refused = token.access_token
        return True

    def settle(self) -> None:
        self._renewals.settle()

    async def asettle(self) -> None:
        await self._renewals.asettle()

    # For sign-ins

    def endpoints(self, send: Send) -> OAuthEndpoints:
        """The endpoints, including those in the server's metadata."""
        if (known := self._known_endpoints()) is not None:
            return known
        return self._discovered(send(self._metadata_operation(), None, {}))

    async def aendpoints(self, send: AsyncSend) -> OAuthEndpoints:
        """The endpoints, including those in the server's metadata."""
        if (known := self._known_endpoints()) is not None:
            return known
        return self._discovered(await send(self._metadata_operation(), None, {}))

    def token_fields(self, fields: Mapping[str, str]) -> dict[str, str]:
        """The fields of a token request, with those that every token request has."""
        return {**self._token_parameters, **fields}

    def origin(self, values: Mapping[str, str]) -> str | None:
        """The fingerprint of the refresh token that the client was created with."""
        given = values.get("refresh_token")
        return None if given is None else sha256(given.encode()).hexdigest()[:16]

    @property
    def now(self) -> float:
        """Seconds since the epoch."""
        return self._clock()

    def keep(self, token: OAuthToken) -> None:
        """Store the token of a sign-in and use it from now on."""
        with held(self._store) as store:
            self._save(store, token)
        self._has_user = True

    async def akeep(self, token: OAuthToken) -> None:
        """Store the token of a sign-in and use it from now on."""
        async with aheld(self._store) as store:
            await self._asave(store, token)
        self._has_user = True

    # Renewing, in a separate thread or task

    def _usable(self) -> OAuthToken | None:
        token = self._kept
        if token is None or token.access_token == self._refused:
            return None
        return token if token.is_fresh(self._clock()) else None

    def _renewed(self, send: Send) -> OAuthToken:
        with held(self._store) as store:
            if self._unsaved is not None:
                return self._save(store, self._unsaved)
            values = self.values()
            stored = self._current(store.load(), values)
            if self._can_send(stored):
                return self._use(stored)
            operation = self._refresh_operation(self.endpoints(send))
            fields, options = self._refresh_request(stored, values)
            try:
                response = send(operation, fields, options)
            except StatusError as error:
                self._refuse(stored, error, values)
                raise
            token = self._read(operation, response, stored, values)
            return self._save(store, token)

    async def _arenewed(self, send: AsyncSend) -> OAuthToken:
        async with aheld(self._store) as store:
            if self._unsaved is not None:
                return await self._asave(store, self._unsaved)
            values = await self.avalues()
            stored = self._current(await store.load(), values)
            if self._can_send(stored):
                return self._use(stored)
            operation = self._refresh_operation(await self.aendpoints(send))
            fields, options = self._refresh_request(stored, values)
            try:
                response = await send(operation, fields, options)
            except StatusError as error:
                self._refuse(stored, error, values)
                raise
            token = self._read(operation, response, stored, values)
            return await self._asave(store, token)

    def _current(
        self, stored: OAuthToken | None, values: Mapping[str, str]
    ) -> OAuthToken:
        """The stored token, or an expired one with the refresh token that was passed to
        the client, if the stored token has another origin."""
        origin = self.origin(values)
        if origin is not None and (stored is None or stored.origin != origin):
            return OAuthToken("", values["refresh_token"], expires_at=0, origin=origin)
        if stored is None:
            raise SignInRequiredError(_NO_TOKEN)
        return stored

    def _can_send(self, stored: OAuthToken) -> bool:
        """Whether a stored token can be sent without renewal. Raises if it can neither be
        sent nor renewed."""
        now = self._clock()
        if stored.access_token != self._refused and stored.is_fresh(now):
            return True
        if stored.refresh_token is None:
            raise SignInRequiredError(_EXPIRED)
        if self._dead is not None and self._dead[0] == stored.refresh_token:
            raise self._dead[1]
        return False

    def _refresh_operation(self, endpoints: OAuthEndpoints) -> Operation[Any]:
        url = endpoints.refresh or endpoints.token
        if url is None:
            raise ConfigurationError("the authorization server has no token endpoint")
        # A refresh token may work only once.
        return oauth_operation(self.schemes, url, idempotent=False)

    def _refresh_request(
        self, stored: OAuthToken, values: Mapping[str, str]
    ) -> tuple[dict[str, str], RequestOptions]:
        fields, options = with_client(
            self.token_fields(
                {
                    "grant_type": "refresh_token",
                    "refresh_token": stored.refresh_token or "",
                }
            ),
            values,
            self.client_authentication,
        )
        options["deadline"] = _RENEWAL_SECONDS
        return fields, options

    def _read(
        self,
        operation: Operation[Any],
        response: RawResponse[Any],
        stored: OAuthToken,
        values: Mapping[str, str],
    ) -> OAuthToken:
        origin = stored.origin
        token = read_token(
            response.parse(), now=self._clock(), previous=stored, origin=origin
        )
        if token is None:
            self._refuse(stored, response, values)
            raise unreadable(operation, response)
        return token

    def _refuse(
        self,
        stored: OAuthToken,
        response: StatusError | RawResponse[Any],
        values: Mapping[str, str],
    ) -> None:
        """Raise if a response says that the refresh token no longer works."""
        used = stored.refresh_token or ""
        error: SignInError | None = refusal(response, (used, *values.values()))
        if error is None or (
            isinstance(response, StatusError) and error.error != "invalid_grant"
        ):
            return
        required = SignInRequiredError(
            f"{_EXPIRED} ({error.message})",
            error=error.error,
            description=error.description,
            uri=error.uri,
            status_code=error.status_code,
        )
        # The server would refuse it again.
        self._dead = (used, required)
        raise required from None

    def _save(self, store: TokenStore, token: OAuthToken) -> OAuthToken:
        self._unsaved = token
        store.save(token)
        return self._use(token)

    async def _asave(self, store: HeldStore, token: OAuthToken) -> OAuthToken:
        self._unsaved = token
        await store.save(token)
        return self._use(token)

    def _use(self, token: OAuthToken) -> OAuthToken:
        self._unsaved = self._refused = self._dead = None
        self._kept = token
        return token

    # Endpoints

    def _known_endpoints(self) -> OAuthEndpoints | None:
        return self._given if self._metadata_url is None else self._found

    def _metadata_operation(self) -> Operation[Any]:
        return metadata_operation(self.schemes, self._metadata_url or "")

    def _discovered(self, response: RawResponse[Any]) -> OAuthEndpoints:
        found = read_metadata(response.parse(), self._metadata_url or "")
        given = self._given
        # Endpoints in the spec take precedence.
        self._found = replace(
            found,
            token=given.token or found.token,
            refresh=given.refresh,
            authorization=given.authorization or found.authorization,
            device_authorization=given.device_authorization
            or found.device_authorization,
        )
        return self._found
