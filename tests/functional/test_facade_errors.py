"""Every documented refusal of every provider, by table, through the client and the facade,
sync and async.

The tables are written from what is known of the providers, not from the bindings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from tests.support.asking import FLOWS, ask
from tests.support.facade import Flow, add_to_path, importable, write_facade
from tests.support.http_server import HttpServer, Reply


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> None:
    add_to_path(importable(write_facade(tmp_path_factory.mktemp("facade"))))


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a provider answers, and the error that an application sees."""

    provider: str
    status: int
    body: Any
    error: str
    code: str | None = None
    operation: str = "get"
    scope: str | None = None

    def __str__(self) -> str:
        return f"{self.provider}-{self.status}-{self.code}-{self.operation}"


def snaptrade() -> Iterator[Refusal]:
    """The codes are numbers, texts of digits, or words."""
    for status, code, error in (
        (400, "1010", "Duplicate"),
        (400, "0000", "ValidationError"),
        (401, "1076", "SignatureRejected"),
        (401, "1083", "AuthenticationError"),
        (402, 3003, "ConnectionDisabled"),
        (402, 3011, "ConnectionDisabled"),
        (403, "1066", "PermissionDenied"),
        (403, 1141, "FeatureNotEnabled"),
        (404, "1011", "NotFound"),
        (425, 3012, "AlreadyProcessing"),
        (429, "0000", "RateLimited"),
        (500, 1000, "ServerError"),
        (503, 3002, "InstitutionUnavailable"),
    ):
        body = {"detail": "No.", "status_code": status, "code": code}
        yield Refusal("snaptrade", status, body, error, str(code))
    other = {"default_detail": "No.", "default_code": 3003}
    yield Refusal("snaptrade", 402, other, "ConnectionDisabled", "3003")
    yield Refusal("snaptrade", 501, {"error": "Not yet."}, "ServerError")
    often = {"detail": "Too often.", "status_code": 429, "code": "throttled"}
    yield Refusal(
        "snaptrade", 429, often, "RateLimited", "throttled", "refresh", "refresh"
    )


def powens() -> Iterator[Refusal]:
    """The codes are words of an open list."""
    for status, code, error in (
        (400, "wrongpass", "InvalidCredentials"),
        (400, "wrongPass", "InvalidCredentials"),
        (400, "SCARequired", "ReauthRequired"),
        (400, "webauthRequired", "ReauthRequired"),
        (400, "additionalInformationNeeded", "MfaRequired"),
        (400, "decoupled", "MfaRequired"),
        (400, "actionNeeded", "ActionRequired"),
        (400, "passwordExpired", "ActionRequired"),
        (400, "bankMessage", "ActionRequired"),
        (400, "missingParameter", "ValidationError"),
        (400, "invalidValue", "ValidationError"),
        (401, "unauthorized", "AuthenticationError"),
        (403, "forbidden", "PermissionDenied"),
        (404, "notFound", "NotFound"),
        (405, "methodNotAllowed", "ValidationError"),
        (409, "connectionLocked", "AlreadyProcessing"),
        (429, "tooManySync", "RateLimited"),
        (503, "websiteUnavailable", "InstitutionUnavailable"),
        (503, "maintenance", "ProviderMaintenance"),
        (503, "somethingElse", "ProviderMaintenance"),
        (500, "bug", "ServerError"),
        (500, "keymanager", "ServerError"),
        (500, "dataError", "ServerError"),
        (400, "noAccount", "ConnectionFailed"),
        (400, "notSupported", "ConnectionFailed"),
        (400, "config", "ConnectionFailed"),
    ):
        body = {"code": code, "description": "No.", "request_id": 42}
        yield Refusal("powens", status, body, error, code)
    body = {"code": "tooManySync", "description": "Too often."}
    yield Refusal(
        "powens", 429, body, "RateLimited", "tooManySync", "refresh", "refresh"
    )


SALTEDGE: dict[str, str] = {
    "SignatureRejected": "MissingSignature SignatureNotMatch MissingExpiresAt "
    "ExpiresAtInvalid RequestExpired PublicKeyNotProvided",
    "AuthenticationError": "ApiKeyNotFound AppIdNotProvided SecretNotProvided "
    "WrongClientToken ClientNotFound",
    "PermissionDenied": "ClientRestricted ClientPending ClientDisabled CustomerLocked "
    "ActionNotAllowed ProviderAccessNotGranted ConnectionLimitReached",
    "NotFound": "ConnectionNotFound CustomerNotFound ProviderNotFound AccountNotFound "
    "AttemptNotFound AispConsentNotFound CountryNotFound TransactionNotFound "
    "RouteNotFound ProviderKeyFound",
    "ValidationError": "WrongRequestFormat JsonParseError InvalidEncoding "
    "ValueOutOfRange DateFormatInvalid DateOutOfRange DateTimeFormatInvalid "
    "FetchScopesInvalid FetchScopesNotAllowed ReturnURLInvalid ReturnURLTooLong "
    "WrongProviderMode ProviderNotInteractive AispConsentScopesInvalid "
    "InvalidFromDate IdentifierInvalid BatchSizeLimitExceeded",
    "InvalidCredentials": "InvalidCredentials CredentialsNotMatch",
    "MfaRequired": "InvalidInteractiveCredentials InteractiveTimeout "
    "InteractiveAdapterTimeout",
    "ConnectionDisabled": "ConnectionDisabled",
    "ConsentExpired": "AispConsentExpired AispConsentRevoked",
    "Conflict": "AispConsentAlreadyRevoked",
    "ReauthRequired": "ConnectionCannotBeRefreshed ConnectionLost",
    "AlreadyProcessing": "ConnectionAlreadyProcessing",
    "Duplicate": "ConnectionDuplicated DuplicatedCustomer ConnectionAlreadyAuthorized",
    "RateLimited": "RateLimitExceeded TooManyRequests BackgroundFetchLimitExceeded",
    "InstitutionUnavailable": "ProviderUnavailable ProviderError ProviderInactive "
    "ProviderDisabled ExecutionTimeout FetchingTimeout ConnectionFailed "
    "ConnectionFetchingStopped",
    "ServerError": "InternalServerError",
}


def saltedge() -> Iterator[Refusal]:
    """Which status a class has is not documented, hence the class alone decides."""
    for error, names in SALTEDGE.items():
        for name in names.split():
            body = {"error": {"class": name, "message": "No.", "request_id": "r"}}
            scope = "refresh" if name == "BackgroundFetchLimitExceeded" else None
            yield Refusal("saltedge", 406, body, error, name, scope=scope)
    flat = {"error_class": "ConnectionNotFound", "error_message": "No.", "request": {}}
    yield Refusal("saltedge", 406, flat, "NotFound", "ConnectionNotFound")
    never = {
        "error": {"class": "ConnectionCannotBeRefreshed", "message": "No."},
        "next_refresh_possible_at": None,
    }
    code = "ConnectionCannotBeRefreshed"
    yield Refusal("saltedge", 406, never, "ReauthRequired", code, "refresh")
    later = {**never, "next_refresh_possible_at": "2030-01-01T10:00:00Z"}
    yield Refusal("saltedge", 406, later, "RateLimited", code, "refresh", "refresh")


def basiq() -> Iterator[Refusal]:
    """The codes on the wire are more than the description lists."""
    for status, code, error in (
        (400, "parameter-not-supplied", "ValidationError"),
        (400, "parameter-not-valid", "ValidationError"),
        (401, "invalid-authorization-token", "AuthenticationError"),
        (403, "access-denied", "AuthenticationError"),
        (403, "forbidden-access", "PermissionDenied"),
        (403, "no-production-access", "FeatureNotEnabled"),
        (403, "too-many-requests", "RateLimited"),
        (404, "resource-not-found", "NotFound"),
        (404, "parameter-not-valid", "NotFound"),
        (410, "resource-no-longer-available", "Gone"),
        (415, "unsupported-content-type", "ValidationError"),
        (429, "too-many-requests", "RateLimited"),
        (500, "internal-server-error", "ServerError"),
        (503, "service-unavailable", "InstitutionUnavailable"),
        (503, "maintenance-error", "ProviderMaintenance"),
    ):
        reason = {"type": "error", "code": code, "title": "No", "source": None}
        body = {"type": "list", "correlationId": "r", "data": [reason]}
        yield Refusal("basiq", status, body, error, code)


REFUSALS = [*snaptrade(), *powens(), *saltedge(), *basiq()]


@pytest.fixture(params=FLOWS)
def flow(request: pytest.FixtureRequest) -> Flow:
    return FLOWS[request.param]


@pytest.mark.parametrize("refusal", REFUSALS, ids=str)
def test_refusal(refusal: Refusal, server: HttpServer, flow: Flow) -> None:
    from connections import errors

    server.script(*[Reply(refusal.status, json=refusal.body)] * 3)
    with pytest.raises(errors.ConnectionsError) as caught:
        ask(
            flow,
            refusal.provider,
            server.url,
            lambda user: getattr(user, refusal.operation)("1"),
        )
    error: Any = caught.value
    assert type(error).__name__ == refusal.error
    assert (error.status_code, error.code) == (refusal.status, refusal.code)
    assert getattr(error, "scope", None) == refusal.scope
    assert (error.provider, error.operation) == (refusal.provider, refusal.operation)
    assert error.connection_id == "1"


@pytest.mark.parametrize(
    ("provider", "headers"),
    [
        ("snaptrade", ("X-RateLimit-Reset", "7")),
        ("powens", ("Retry-After", "7")),
        ("saltedge", ("Retry-After", "7")),
    ],
)
def test_how_long_to_wait(
    provider: str, headers: tuple[str, str], server: HttpServer, flow: Flow
) -> None:
    from connections import errors

    server.script(Reply(429, json={}, headers=(headers,)))
    with pytest.raises(errors.RateLimited) as caught:
        ask(flow, provider, server.url, lambda user: user.get("1"))
    assert caught.value.retry_after == Decimal(7)
