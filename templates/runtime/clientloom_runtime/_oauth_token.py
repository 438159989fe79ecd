"""A token that a user's consent gave, with what renews it and when that is due."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from decimal import Decimal
from typing import Any

from ._message import is_header_text
from ._text import read_number, to_text

# A token is renewed this long before its end, or after nine tenths of a short life.
_EARLY_SECONDS = 60.0
_EARLY_SHARE = 0.1
# RFC 6749, 5.1 has whole seconds, and what is less says nothing.
_SHORTEST_LIFETIME = 1
# Seconds, where a server says none and there is a refresh token: the usual hour.
_USUAL_LIFETIME = 3600.0


@dataclass(frozen=True, slots=True)
class OAuthToken:
    """What an authorization server gave for a user's consent (RFC 6749, 5.1).

    Attributes:
        access_token: What requests carry.
        refresh_token: What gets the next token; `None` when it cannot be renewed.
        expires_at: When it ends, in seconds since the epoch; `None` when nobody knows.
        lifetime: Seconds that it lived when it was new.
        scopes: What it is for, as far as the server says.
        origin: A fingerprint of the refresh token that the client was made with: another
            one there takes the place of what is stored.
    """

    access_token: str = field(repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    expires_at: float | None = None
    lifetime: float | None = None
    scopes: tuple[str, ...] = ()
    origin: str | None = field(default=None, repr=False)

    def to_json(self) -> str:
        """The token as a text to be stored; it holds secrets."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str | bytes) -> OAuthToken:
        """The token of a stored text; fields that it does not know are left out.

        Raises:
            ValueError: if it is not a token. The message contains no part of the text.
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
                raise ValueError(f"the stored token has a wrong {name}")
        if "access_token" not in values:
            raise ValueError("the stored token has no access_token")
        values["scopes"] = tuple(values.get("scopes", ()))
        return cls(**values)

    def lasts(self, now: float) -> bool:
        """Whether it can be sent."""
        return self.expires_at is None or now < self.expires_at

    def is_fresh(self, now: float) -> bool:
        """Whether it can be sent, and it is too early to renew it."""
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
    """The token of a response; `None` when it holds none that a header can carry.

    Args:
        document: The body.
        now: Seconds since the epoch.
        previous: The token that this one renews: its refresh token and scopes stay where
            the server gives no others (RFC 6749, 6).
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
    """The seconds that a server gives, which some write as a text; `None` when there are
    none, or less than one: who took that at its word would ask again for each call."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return None
    seconds = read_number(to_text(value))
    if seconds is None or seconds < _SHORTEST_LIFETIME:
        return None
    return seconds
