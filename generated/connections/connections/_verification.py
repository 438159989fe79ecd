"""Verifying and opening webhooks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, TypeAlias
from urllib.parse import urlsplit

from . import errors
from ._requests import configured

Strategy: TypeAlias = Literal[
    "hmac-canonical-json", "rsa-url-body", "standard-webhooks"
]


def verified(
    strategy: Strategy,
    secret: str | None,
    setting: str,
    environment: str,
    timestamp: str | None,
    body: bytes,
    headers: Mapping[str, str],
    url: str | None,
) -> Mapping[str, Any]:
    """The body of a webhook whose signature and time are right.

    Raises:
        WebhookVerificationError: when the event must not be trusted.
        WebhookError: when it is no JSON object.
        ConfigurationError: when there is no key to check with.
    """
    from clientloom_runtime import (
        Credential,
        HmacCanonicalJsonVerifier,
        RsaUrlBodyVerifier,
        StandardWebhooksVerifier,
    )
    from clientloom_runtime import errors as client

    key = Credential(
        configured(secret, setting, environment),
        argument=setting,
        environment=environment,
    )
    lowered = {name.lower(): value for name, value in headers.items()}
    try:
        match strategy:
            case "hmac-canonical-json":
                HmacCanonicalJsonVerifier(key=key, timestamp=timestamp).verify(
                    body, lowered, url
                )
            case "rsa-url-body":
                RsaUrlBodyVerifier(public_key=key).verify(body, lowered, url)
            case "standard-webhooks":
                StandardWebhooksVerifier(secret=key).verify(body, lowered, url)
    except client.WebhookVerificationError as error:
        raise errors.WebhookVerificationError(error.message) from error
    return _opened(body)


def _opened(body: bytes) -> Mapping[str, Any]:
    try:
        document = json.loads(body, parse_float=Decimal)
    except ValueError as error:
        raise errors.WebhookError("the body is not JSON") from error
    if not isinstance(document, dict):
        raise errors.WebhookError("the body is no JSON object")
    return document


def name_in_url(url: str | None, names: tuple[str, ...]) -> str | None:
    """The name of an event that is told by the URL that was called."""
    segments = urlsplit(url or "").path.split("/")
    return next((segment for segment in reversed(segments) if segment in names), None)
