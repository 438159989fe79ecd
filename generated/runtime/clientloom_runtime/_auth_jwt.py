"""Tokens in exchange for signed JSON Web Tokens (RFC 7523)."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from ._auth_token import ScopeUse, TokenEndpointAuth
from ._credential import Credential
from ._errors import ConfigurationError
from ._oauth_endpoint import OAUTH_ERROR_RULES

_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_CLIENT_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class OAuth2JwtAssertionAuth(TokenEndpointAuth):
    """Gets tokens for assertions signed with a private key.

    An assertion is a grant of its own (RFC 7523, section 2.1), or authenticates the
    client in the client credentials grant (section 2.2). Requires the extra `jwt`.

    Args:
        schemes: The security schemes that it serves.
        token_url: Relative to the base URL, or absolute.
        private_key: The private key in PEM format, or the shared secret for HMAC.
        issuer: The `iss` claim, in most cases the client ID.
        subject: The `sub` claim. By default, the issuer.
        key_id: The key ID in the header of the assertion.
        audience: The `aud` claim. By default, the URL of the token endpoint.
        algorithm: The signature algorithm (RFC 7518, section 3.1).
        lifetime: How many seconds an assertion is valid.
        use: Whether the assertion is the grant or only authenticates the client.
        claims: Additional claims.
        scope_claim: The claim for the scopes, instead of a field of the request.
        fields: Additional fields of the token request.
        scope_use: See `TokenEndpointAuth`.
        default_scopes: Scopes for operations that name none.
        clock: Seconds since the epoch.
    """

    _error_rules = OAUTH_ERROR_RULES

    def __init__(
        self,
        *,
        schemes: Iterable[str],
        token_url: str,
        private_key: Credential,
        issuer: Credential,
        subject: Credential | None = None,
        key_id: Credential | None = None,
        audience: str | None = None,
        algorithm: str = "RS256",
        lifetime: int = 300,
        use: Literal["grant", "client"] = "grant",
        claims: Mapping[str, str] | None = None,
        scope_claim: str | None = None,
        fields: Mapping[str, Credential | str] | None = None,
        scope_use: ScopeUse = "all",
        default_scopes: tuple[str, ...] = (),
        clock: Callable[[], float] = time.time,
    ) -> None:
        optional = {_SUBJECT: subject, _KEY_ID: key_id}
        parts = {name: each for name, each in optional.items() if each is not None}
        super().__init__(
            schemes=schemes,
            token_url=token_url,
            fields={
                **(fields or {}),
                _PRIVATE_KEY: private_key,
                _ISSUER: issuer,
                **parts,
            },
            scope_use=scope_use,
            default_scopes=default_scopes,
        )
        self._optional = frozenset(parts)
        self._audience = token_url if audience is None else audience
        self._algorithm = algorithm
        self._seconds = lifetime
        self._use = use
        self._claims = dict(claims or {})
        self._scope_claim = scope_claim
        self._clock = clock

    def absent(self) -> list[Credential]:
        """The missing credentials. Subject and key ID are optional."""
        return [
            each
            for name, each in self._credentials.items()
            if name not in self._optional and not each.present
        ]

    def needed(self) -> dict[str, Credential]:
        """The required credentials, and the optional ones that are present."""
        return {
            name: each
            for name, each in self._credentials.items()
            if name not in self._optional or each.present
        }

    def _more_headers(self, fields: dict[str, str]) -> dict[str, str]:
        key = fields.pop(_PRIVATE_KEY)
        issuer = fields.pop(_ISSUER)
        subject, key_id = fields.pop(_SUBJECT, issuer), fields.pop(_KEY_ID, None)
        now = int(self._clock())
        claims: dict[str, Any] = {
            **self._claims,
            "iss": issuer,
            "sub": subject,
            "aud": self._audience,
            "iat": now,
            "exp": now + self._seconds,
            "jti": str(uuid.uuid4()),
        }
        if self._scope_claim is not None and "scope" in fields:
            claims[self._scope_claim] = fields.pop("scope")
        assertion = _signed(claims, key, self._algorithm, key_id)
        match self._use:
            case "grant":
                fields |= {"grant_type": _GRANT, "assertion": assertion}
            case "client":
                fields |= {
                    "grant_type": "client_credentials",
                    "client_assertion_type": _CLIENT_ASSERTION,
                    "client_assertion": assertion,
                }
        return {}


# Parts of the assertion, kept among the fields of the request. No field has such a name.
_PRIVATE_KEY = "\0private_key"
_ISSUER = "\0issuer"
_SUBJECT = "\0subject"
_KEY_ID = "\0key_id"


def _signed(
    claims: Mapping[str, Any], key: str, algorithm: str, key_id: str | None
) -> str:
    """The assertion in its compact form (RFC 7515, section 3.1)."""
    try:
        import jwt
    except ImportError:
        raise ConfigurationError(
            "signing an assertion needs PyJWT: install the extra `jwt`"
        ) from None
    headers = None if key_id is None else {"kid": key_id}
    if "-----BEGIN" in key:
        # Environment variables may write newlines as `\n`.
        key = key.replace("\\n", "\n")
    try:
        return jwt.encode(dict(claims), key, algorithm, headers)
    except Exception as error:  # noqa: BLE001 - each algorithm raises its own errors
        # The message may quote the key.
        kind = type(error).__name__
        raise ConfigurationError(
            f"cannot sign with the private key and {algorithm} ({kind})"
        ) from None
