"""The generated clients of the four providers, made alike."""

from __future__ import annotations

from typing import Any

CREDENTIALS: dict[str, dict[str, str]] = {
    "snaptrade": {"client_id": "TESTCLIENT", "consumer_key": "test-consumer-key"},
    "powens": {"access_token": "test-access-token"},
    "saltedge": {"app_id": "test-app", "secret": "test-secret"},
    "basiq": {"access_token": "test-access-token"},
}


def make_client(provider: str, base_url: str, **options: Any) -> Any:
    """A sync client of a provider against a local server."""
    return _classes(provider)[0](**CREDENTIALS[provider], base_url=base_url, **options)


def make_async_client(provider: str, base_url: str, **options: Any) -> Any:
    """An async client of a provider against a local server."""
    return _classes(provider)[1](**CREDENTIALS[provider], base_url=base_url, **options)


def _classes(provider: str) -> tuple[Any, Any]:
    match provider:
        case "snaptrade":
            from snaptrade_client import AsyncSnapTrade, SnapTrade

            return SnapTrade, AsyncSnapTrade
        case "powens":
            from powens_client import AsyncPowens, Powens

            return Powens, AsyncPowens
        case "saltedge":
            from saltedge_client import AsyncSaltEdge, SaltEdge

            return SaltEdge, AsyncSaltEdge
        case "basiq":
            from basiq_client import AsyncBasiq, Basiq

            return Basiq, AsyncBasiq
        case _:
            raise KeyError(provider)
