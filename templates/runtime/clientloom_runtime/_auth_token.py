"""Strategies that first get a token from a server: OAuth2 and similar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from ._auth import AsyncAuthContext, Auth, AuthContext
from ._credential import Credential
from ._error_rules import follow_pointer
from ._errors import DecodeError
from ._message import Message, is_header_text
from ._oauth_endpoint import OAUTH_ERROR_RULES, client_header, oauth_operation
from ._options import RequestOptions
from ._provider import ErrorRules
from ._raw import RawResponse
from ._text import read_number, to_text
from ._token_cache import Token, TokenCache

# Seconds. RFC 6749, 5.1 uses whole seconds, so anything less is meaningless.
_SHORTEST_LIFETIME = 1

ScopeUse: TypeAlias = Literal["all", "first"]


class TokenEndpointAuth(Auth):
    """Gets a token from an endpoint and sends it with each call.

    A token is kept until shortly before it expires, one per set of scopes. All calls
    waiting for the same token share one request.

    Args:
        schemes: The security schemes that it serves.
        token_url: Relative to the base URL, or absolute.
        authorization: The `Authorization` header of the token request, as issued.
        authorization_prefix: The scheme before it.
        fields: Fields of the token request: credentials or fixed strings.
        headers: More headers of the token request.
        body: How the fields are sent.
        scope_field: The field for the scopes. `None` sends no scopes.
        scope_use: `all` requests all scopes of an operation at once, `first` only the
            first, for APIs that issue tokens with one scope and accept any of several.
        default_scopes: Scopes for operations that name none.
        token_pointer: Where the response has the token.
        lifetime_pointer: Where the response has the lifetime in seconds.
        default_lifetime: The lifetime if the response has none, or one below a second.
            `None` means the token never expires.
        header: The header for the token.
        prefix: The word before the token.
        refused_statuses: Statuses that mean the token was revoked early. The client
            fetches a new one, once per call.
    """

    _error_rules: ErrorRules | None = None

    def __init__(
        self,
        *,
        schemes: Iterable[str],
        token_url: str,
        authorization: Credential | None = None,
        authorization_prefix: str = "Basic",
        fields: Mapping[str, Credential | str] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Literal["form", "json"] = "form",
        scope_field: str | None = "scope",
        scope_use: ScopeUse = "all",
        default_scopes: tuple[str, ...] = (),
        token_pointer: str = "/access_token",
        lifetime_pointer: str = "/expires_in",
        default_lifetime: float | None = 3600.0,
        header: str = "Authorization",
        prefix: str = "Bearer",
        refused_statuses: tuple[int, ...] = (401,),
    ) -> None:
        given = dict(fields or {})
        secret = {k: v for k, v in given.items() if isinstance(v, Credential)}
        if authorization is not None:
            secret[_AUTHORIZATION] = authorization
        super().__init__(schemes, secret)
        self._fixed = {k: v for k, v in given.items() if isinstance(v, str)}
        self._authorization_prefix = authorization_prefix
        self._headers = dict(headers or {})
        self._scope_field = scope_field
        self._scope_use: ScopeUse = scope_use
        self._default_scopes = default_scopes
        self._token_pointer = token_pointer
        self._lifetime_pointer = lifetime_pointer
        self._default_lifetime = default_lifetime
        self._header = header
        self._prefix = prefix
        self.refusal_statuses: frozenset[int] = frozenset(refused_statuses)
        self._store = TokenCache()
        self._operation = oauth_operation(
            self.schemes, token_url, body=body, error_rules=self._error_rules
        )

    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        """Send the token, which is `values["token"]`."""
        message.set_header(self._header, f"{self._prefix} {values['token']}".strip())

    def authorize(
        self, message: Message, scopes: tuple[str, ...], context: AuthContext
    ) -> None:
        requested = self._requested(scopes)

        def fetch() -> Token:
            fields, options = self._request(
                requested, self.values(), context.remaining()
            )
            return self._token(context.send(self._operation, fields, options))

        token = self._store.get(requested, fetch, context.remaining, context.limits)
        self.sign(message, {"token": token})

    async def aauthorize(
        self, message: Message, scopes: tuple[str, ...], context: AsyncAuthContext
    ) -> None:
        requested = self._requested(scopes)

        async def fetch() -> Token:
            values = await self.avalues()
            fields, options = self._request(requested, values, context.remaining())
            return self._token(await context.send(self._operation, fields, options))

        token = await self._store.aget(requested, fetch, context.limits)
        self.sign(message, {"token": token})

    def refused(self, message: Message) -> bool:
        """Forget the rejected token, so that the next attempt gets a new one."""
        used = message.header(self._header)
        if used is None:
            return False
        self._store.drop(used.removeprefix(self._prefix).strip())
        return True

    def secrets(self) -> Iterable[str]:
        yield from super().secrets()
        yield from self._store.values()

    def _requested(self, scopes: tuple[str, ...]) -> tuple[str, ...]:
        scopes = scopes or self._default_scopes
        return scopes[:1] if self._scope_use == "first" else scopes

    def _request(
        self,
        scopes: tuple[str, ...],
        values: Mapping[str, str],
        remaining: float | None,
    ) -> tuple[dict[str, str], RequestOptions]:
        """The fields and options of the token request."""
        fields = {**self._fixed, **values}
        headers = self._headers.copy()
        authorization = fields.pop(_AUTHORIZATION, None)
        if authorization is not None:
            prefixed = f"{self._authorization_prefix} {authorization}".strip()
            headers["Authorization"] = prefixed
        if scopes and self._scope_field is not None:
            fields[self._scope_field] = " ".join(scopes)
        headers |= self._more_headers(fields)
        options: RequestOptions = {"headers": headers}
        if remaining is not None:
            options["deadline"] = remaining
        return fields, options

    def _more_headers(self, fields: dict[str, str]) -> dict[str, str]:
        """Headers derived from fields. May replace or remove fields."""
        del fields
        return {}

    def _token(self, response: RawResponse[Any]) -> Token:
        document = response.parse()
        value = follow_pointer(document, self._token_pointer)
        if not isinstance(value, str) or not value or not is_header_text(value):
            # The error does not keep the body, which may contain a token elsewhere.
            raise DecodeError(
                f"the token response has no string at {self._token_pointer}",
                status_code=response.status_code,
                operation_id=self._operation.id,
                attempts=response.attempts,
            )
        return Token(value, self._lifetime(document))

    def _lifetime(self, document: Any) -> float | None:
        found = follow_pointer(document, self._lifetime_pointer)
        # Some servers send the number as a string.
        seconds = None
        if isinstance(found, str | int | Decimal) and not isinstance(found, bool):
            seconds = read_number(to_text(found))
        # Otherwise, each call would request the expired token again.
        if seconds is None or seconds < _SHORTEST_LIFETIME:
            return self._default_lifetime
        return seconds


class OAuth2ClientCredentialsAuth(TokenEndpointAuth):
    """The OAuth2 client credentials grant (RFC 6749, 4.4).

    Args:
        schemes: The security schemes that it serves.
        token_url: Relative to the base URL, or absolute.
        client_id: The client id.
        client_secret: Its secret.
        authentication: Whether the two are sent in the `Authorization` header or in the
            body.
        fields: More fields of the token request, such as an audience.
        scope_use: See `TokenEndpointAuth`.
        default_scopes: Scopes for operations that name none.
    """

    _error_rules = OAUTH_ERROR_RULES

    def __init__(
        self,
        *,
        schemes: Iterable[str],
        token_url: str,
        client_id: Credential,
        client_secret: Credential,
        authentication: Literal["basic", "body"] = "basic",
        fields: Mapping[str, Credential | str] | None = None,
        scope_use: ScopeUse = "all",
        default_scopes: tuple[str, ...] = (),
    ) -> None:
        super().__init__(
            schemes=schemes,
            token_url=token_url,
            fields={
                "grant_type": "client_credentials",
                "client_id": client_id,
                "client_secret": client_secret,
                **(fields or {}),
            },
            scope_use=scope_use,
            default_scopes=default_scopes,
        )
        self._in_header = authentication == "basic"

    def _more_headers(self, fields: dict[str, str]) -> dict[str, str]:
        if not self._in_header:
            return {}
        client_id, secret = fields.pop("client_id"), fields.pop("client_secret")
        return {"Authorization": client_header(client_id, secret)}


# No form field has an empty name, so this key cannot clash.
_AUTHORIZATION = ""
