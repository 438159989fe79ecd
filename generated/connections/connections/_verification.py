"""Verify and decode webhooks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from importlib import import_module
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
    runtime: str = "clientloom_runtime",
) -> Mapping[str, Any]:
    """Verify a webhook and return its body.

    `runtime` is the import name of the client's runtime, which has the strategies.

    Raises:
        WebhookVerificationError: if the event must not be trusted.
        WebhookError: if it is not a JSON object.
        ConfigurationError: if there is no key to verify with.
    """
    client: Any = import_module(runtime)
    client_errors: Any = import_module(f"{runtime}.errors")
    key = client.Credential(
        configured(secret, setting, environment),
        argument=setting,
        environment=environment,
    )
    lowered = {name.lower(): value for name, value in headers.items()}
    try:
        match strategy:
            case "hmac-canonical-json":
                client.HmacCanonicalJsonVerifier(key=key, timestamp=timestamp).verify(
                    body, lowered, url
                )
            case "rsa-url-body":
                client.RsaUrlBodyVerifier(public_key=key).verify(body, lowered, url)
            case "standard-webhooks":
                client.StandardWebhooksVerifier(secret=key).verify(body, lowered, url)
    except client_errors.WebhookVerificationError as error:
        raise errors.WebhookVerificationError(error.message) from error
    return _opened(body)


def _opened(body: bytes) -> Mapping[str, Any]:
    try:
        document = json.loads(body, parse_float=Decimal)
    except ValueError as error:
        raise errors.WebhookError("the body is not JSON") from error
    if not isinstance(document, dict):
        raise errors.WebhookError("the body is not a JSON object")
    return document


def name_in_url(url: str | None, names: tuple[str, ...]) -> str | None:
    """The event name in the URL that was called."""
    segments = urlsplit(url or "").path.split("/")
    return next((segment for segment in reversed(segments) if segment in names), None)
