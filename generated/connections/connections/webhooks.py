"""Webhooks of all providers: verified, and in one form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import Any

from ._capabilities import unsupported
from ._scope import Scope, completed
from ._values import dig, text
from ._verification import name_in_url, verified
from .errors import ConfigurationError
from .models import Event
from .users import BasiqSettings, SaltEdgeSettings, Settings, SnapTradeSettings

__all__ = ["parse_event"]

_NAMES_SALTEDGE = (
    "success",
    "fail",
    "failure",
    "notify",
    "interactive",
    "destroy",
    "service",
    "provider_changes",
)


def parse_event(
    provider: str,
    headers: Mapping[str, str],
    body: bytes | str,
    url: str | None = None,
    *,
    settings: Settings | None = None,
) -> Event:
    """Verify and read a webhook.

    Args:
        provider: The sender.
        headers: The headers of the request.
        body: The raw request body. Do not parse and re-encode it.
        url: The URL registered with the provider. Some providers sign it.
        settings: The provider's settings with the key. By default, from the
            environment.

    Raises:
        WebhookVerificationError: if the event must not be trusted.
        WebhookError: if it cannot be read.
        ConfigurationError: if there is no such provider, or no key to verify with.
        UnsupportedOperation: if there is no known way to verify its webhooks.
    """
    raw = body.encode("utf-8") if isinstance(body, str) else body
    match provider:
        case "snaptrade":
            return _snaptrade(raw, headers, url, settings)
        case "saltedge":
            return _saltedge(raw, headers, url, settings)
        case "basiq":
            return _basiq(raw, headers, url, settings)
        case _:
            raise unsupported(provider, "parse_event")


def _snaptrade(
    raw: bytes,
    headers: Mapping[str, str],
    url: str | None,
    settings: Settings | None,
) -> Event:
    from .inbound.snaptrade import read_event

    own = settings if settings is not None else SnapTradeSettings()
    if not isinstance(own, SnapTradeSettings):
        raise ConfigurationError("the settings belong to another provider")
    own = completed(own)
    body = verified(
        "hmac-canonical-json",
        own.consumer_key,
        "consumer_key",
        "SNAPTRADE_CONSUMER_KEY",
        "/eventTimestamp",
        raw,
        headers,
        url,
    )
    event = text(dig(body, "eventType"))
    scope: Scope[Any, SnapTradeSettings] = Scope(None, own, UTC)
    return read_event(body, scope, event=event)


def _saltedge(
    raw: bytes,
    headers: Mapping[str, str],
    url: str | None,
    settings: Settings | None,
) -> Event:
    from .inbound.saltedge import read_event

    own = settings if settings is not None else SaltEdgeSettings()
    if not isinstance(own, SaltEdgeSettings):
        raise ConfigurationError("the settings belong to another provider")
    own = completed(own)
    body = verified(
        "rsa-url-body",
        own.callback_public_key,
        "callback_public_key",
        "SALTEDGE_CALLBACK_PUBLIC_KEY",
        None,
        raw,
        headers,
        url,
    )
    event = name_in_url(url, _NAMES_SALTEDGE)
    scope: Scope[Any, SaltEdgeSettings] = Scope(None, own, UTC)
    return read_event(body, scope, event=event)


def _basiq(
    raw: bytes,
    headers: Mapping[str, str],
    url: str | None,
    settings: Settings | None,
) -> Event:
    from .inbound.basiq import read_event

    own = settings if settings is not None else BasiqSettings()
    if not isinstance(own, BasiqSettings):
        raise ConfigurationError("the settings belong to another provider")
    own = completed(own)
    body = verified(
        "standard-webhooks",
        own.webhook_secret,
        "webhook_secret",
        "BASIQ_WEBHOOK_SECRET",
        None,
        raw,
        headers,
        url,
    )
    event = text(dig(body, "eventTypeId"))
    scope: Scope[Any, BasiqSettings] = Scope(None, own, UTC)
    return read_event(body, scope, event=event)
