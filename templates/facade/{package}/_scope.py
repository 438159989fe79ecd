"""What an adapter has besides its client: the user, the settings, the time zone."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields, replace
from datetime import tzinfo
from typing import Any, Generic, TypeVar, cast
from urllib.parse import urlsplit

UserT = TypeVar("UserT")
SettingsT = TypeVar("SettingsT")
ClientT = TypeVar("ClientT")
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Scope(Generic[UserT, SettingsT]):
    """The context of an adapter's functions.

    Attributes:
        user: Who the user is at the provider.
        settings: What the application configured.
        zone: The zone of times without one. None if it is unknown.
        base_url: Where the client sends its requests.
    """

    user: UserT
    settings: SettingsT
    zone: tzinfo | None
    base_url: str = ""


def completed(settings: S, base_url: str = "") -> S:
    """Fill in missing settings from the environment, or from the host of the client's
    base URL. Its first label stands for the whole host."""
    changed: dict[str, Any] = {}
    known: Any = settings
    for field in fields(known):
        given = getattr(settings, field.name)
        value = given
        if value is None:
            value = os.environ.get(field.metadata.get("environment", ""))
        if field.metadata.get("host"):
            host = urlsplit(base_url).netloc
            if not value or host.startswith(f"{value}."):
                value = host
        if value and value != given:
            changed[field.name] = value
    return cast("S", replace(known, **changed)) if changed else settings


def with_credentials(client: ClientT, **credentials: str) -> ClientT:
    """A client with other credentials that shares everything else, including
    connections.

    Closing it does nothing. Close the original.
    """
    original: Any = client
    signed_in: Any = type(original)(**credentials, base_url=original.base_url)
    clone: Any = original.with_options()
    clone._core = replace(original._core, auths=signed_in._core.auths, chosen={})
    return cast("ClientT", clone)
