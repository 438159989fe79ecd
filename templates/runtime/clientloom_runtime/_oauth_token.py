"""A user's token, with its refresh token and expiry."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from decimal import Decimal
from typing import Any

from ._message import is_header_text
from ._text import read_number, to_text

# A token is renewed this long before it expires, or after 90% of a short lifetime.
_EARLY_SECONDS = 60.0
_EARLY_SHARE = 0.1
# Seconds. RFC 6749, section 5.1 uses whole seconds, so anything less is meaningless.
_SHORTEST_LIFETIME = 1
# Seconds, for a token with a refresh token but no lifetime in the response.
_USUAL_LIFETIME = 3600.0


@dataclass(frozen=True, slots=True)
class OAuthToken:
    """A token that an authorization server issued for a user (RFC 6749, section 5.1).

    Attributes:
        access_token: The token that requests send.
        refresh_token: Renews the token. `None` if it cannot be renewed.
        expires_at: When it expires, in seconds since the epoch. `None` if that is unknown.
        lifetime: Its lifetime in seconds when it was new.
        scopes: Its scopes, if the server names them.
        origin: A fingerprint of the refresh token that the client was created with. If a
            client gets another refresh token, that one replaces the stored token.
    """

    access_token: str = field(repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    expires_at: float | None = None
    lifetime: float | None = None
    scopes: tuple[str, ...] = ()
    origin: str | None = field(default=None, repr=False)

    def to_json(self) -> str:
        """The token as JSON, to be stored. It contains secrets."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str | bytes) -> OAuthToken:
        """Read a token that `to_json` wrote. Unknown fields are ignored.

        Raises:
            ValueError: if the text is not a token. The message has no part of it.
        """
        try:
            document = json.loads(text)
        except ValueError:
            raise ValueError("the stored token is not JSON") from None
        if not isinstance(document, dict):
            raise ValueError("the stored token is not a JSON object")
        names = {each.name for each in fields(cls)}
        values = {name: document[name] for name in names & document.keys()}
        for name, value in values.items():
            if not _FITS[name](value):
                raise ValueError(f"the stored token has an invalid {name}")
        if "access_token" not in values:
            raise ValueError("the stored token has no access_token")
        values["scopes"] = tuple(values.get("scopes", ()))
        return cls(**values)

    def lasts(self, now: float) -> bool:
        """Whether it has not expired."""
        return self.expires_at is None or now < self.expires_at

    def is_fresh(self, now: float) -> bool:
        """Whether it has not expired and is not due for renewal."""
        if self.expires_at is None or self.refresh_token is None:
            return self.lasts(now)
        early = _EARLY_SECONDS
        if self.lifetime is not None:
            early = min(early, self.lifetime * _EARLY_SHARE)
        return now < self.expires_at - early


_FITS = {
    "access_token": lambda value: isinstance(value, str) and value != "",
    "refresh_token": lambda value: value is None or isinstance(value, str),
    "expires_at": lambda value: value is None or _is_number(value),
    "lifetime": lambda value: value is None or _is_number(value),
    "scopes": lambda value: (
        isinstance(value, list) and all(isinstance(each, str) for each in value)
    ),
    "origin": lambda value: value is None or isinstance(value, str),
}


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def read_token(
    document: Any, *, now: float, previous: OAuthToken | None, origin: str | None
) -> OAuthToken | None:
    """The token in a response, or `None` if there is none that a header can contain.

    Args:
        document: The body.
        now: Seconds since the epoch.
        previous: The token that was renewed. Its refresh token and scopes are kept if the
            response has no others (RFC 6749, section 6).
        origin: See `OAuthToken`.
    """
    if not isinstance(document, Mapping):
        return None
    access_token = document.get("access_token")
    if not isinstance(access_token, str) or not access_token:
        return None
    if not is_header_text(access_token):
        return None
    refresh_token = document.get("refresh_token")
    if not isinstance(refresh_token, str) or not refresh_token:
        refresh_token = None if previous is None else previous.refresh_token
    scope = document.get("scope")
    scopes = () if previous is None else previous.scopes
    if isinstance(scope, str):
        scopes = tuple(scope.split())
    lifetime = read_seconds(document.get("expires_in"))
    if lifetime is None and refresh_token is not None:
        lifetime = _USUAL_LIFETIME
    return OAuthToken(
        access_token,
        refresh_token,
        expires_at=None if lifetime is None else now + lifetime,
        lifetime=lifetime,
        scopes=scopes,
        origin=origin,
    )


def read_seconds(value: Any) -> float | None:
    """A number of seconds in a response, which some servers send as a string. `None` if
    there is none, or less than one, with which each call would request a new token."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return None
    seconds = read_number(to_text(value))
    if seconds is None or seconds < _SHORTEST_LIFETIME:
        return None
    return seconds
