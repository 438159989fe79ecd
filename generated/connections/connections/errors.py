"""Every error that the facade raises.

    ConnectionsError                  The base class of everything that the facade
    raises.
    ├── ConfigurationError            The facade is misconfigured.
    │   └── MissingProviderError      The package of a provider is not installed.
    ├── UnsupportedOperation          The provider does not support the operation, or not with that argument.
    ├── TransportError                No complete response arrived.
    │   └── RequestTimeout            The response did not arrive in time.
    ├── DecodeError                   A response cannot be decoded.
    ├── AuthenticationError           Your credentials or those of the user were rejected.
    │   └── SignatureRejected         The signature of the request was rejected.
    ├── PermissionDenied              Your credentials do not allow this.
    │   └── FeatureNotEnabled         Your contract does not include this.
    ├── NotFound                      The object does not exist.
    │   └── Gone                      The object existed and is gone.
    ├── ValidationError               An argument was rejected.
    ├── Conflict                      The current state does not allow this.
    │   ├── AlreadyProcessing         The connection is already being processed. Wait.
    │   └── Duplicate                 The object exists already.
    ├── ConnectionStateError          The connection does not work.
    │   ├── ActionRequired            The end user has to do something first.
    │   │   ├── InvalidCredentials    The institution rejected the credentials.
    │   │   ├── MfaRequired           A second factor is required.
    │   │   ├── ReauthRequired        The user has to log in again.
    │   │   └── ConsentExpired        The user's consent has ended.
    │   ├── ConnectionDisabled        The connection is switched off.
    │   └── ConnectionFailed          The connection failed, through no fault of the user.
    ├── RateLimited                   Too many calls in too short a time.
    ├── InstitutionUnavailable        The bank or brokerage does not respond.
    ├── ServerError                   The provider failed.
    │   └── ProviderMaintenance       The provider is under maintenance.
    ├── StillProcessing               The time is up, and the connection is not settled.
    └── WebhookError                  An event cannot be read.
        └── WebhookVerificationError  An event has an invalid signature or timestamp. Do not act on it.

The error of the provider's client is the `__cause__`. No error contains a credential.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from ._times import Timestamp
    from .models import ActionReason, Challenge

__all__ = [
    "ActionRequired",
    "AlreadyProcessing",
    "AuthenticationError",
    "ConfigurationError",
    "Conflict",
    "ConnectionDisabled",
    "ConnectionFailed",
    "ConnectionsError",
    "ConnectionStateError",
    "ConsentExpired",
    "DecodeError",
    "Duplicate",
    "FeatureNotEnabled",
    "Gone",
    "InstitutionUnavailable",
    "InvalidCredentials",
    "MfaRequired",
    "MissingProviderError",
    "NotFound",
    "PermissionDenied",
    "ProviderMaintenance",
    "RateLimited",
    "ReauthRequired",
    "RequestTimeout",
    "ServerError",
    "SignatureRejected",
    "StillProcessing",
    "TransportError",
    "UnsupportedOperation",
    "ValidationError",
    "WebhookError",
    "WebhookVerificationError",
    "for_status",
]


class ConnectionsError(Exception):
    """The base class of everything that the facade raises.

    Attributes:
        provider: The provider.
        operation: The operation of the facade.
        connection_id: The connection in question.
        status_code: The HTTP status.
        code: The provider's own code.
        detail: The provider's message.
        request_id: The provider's request id.
    """

    ATTRIBUTES: ClassVar[frozenset[str]] = frozenset(
        {
            "provider",
            "operation",
            "connection_id",
            "status_code",
            "code",
            "detail",
            "request_id",
        }
    )

    def __init__(
        self,
        message: str = "",
        *,
        provider: str | None = None,
        operation: str | None = None,
        connection_id: str | None = None,
        status_code: int | None = None,
        code: str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.provider = provider
        self.operation = operation
        self.connection_id = connection_id
        self.status_code = status_code
        self.code = code
        self.detail = detail
        self.request_id = request_id

    def __str__(self) -> str:
        place = ".".join(filter(None, (self.provider, self.operation)))
        notes = [place, f"code {self.code}" if self.code else ""]
        notes.append(f"request {self.request_id}" if self.request_id else "")
        details = ", ".join(filter(None, notes))
        return f"{self.message} ({details})" if details else self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class ConfigurationError(ConnectionsError):
    """The facade is misconfigured."""


class MissingProviderError(ConfigurationError):
    """The package of a provider is not installed."""


class UnsupportedOperation(ConnectionsError):
    """The provider does not support the operation, or not with that argument.

    Attributes:
        argument: The unsupported argument, if that is the cause.
        instead: Operations to use instead.
    """

    ATTRIBUTES = ConnectionsError.ATTRIBUTES | {
        "argument",
        "instead",
    }

    def __init__(
        self,
        message: str = "",
        *,
        provider: str | None = None,
        operation: str | None = None,
        connection_id: str | None = None,
        status_code: int | None = None,
        code: str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        argument: str | None = None,
        instead: tuple[str, ...] = (),
    ) -> None:
        super().__init__(
            message,
            provider=provider,
            operation=operation,
            connection_id=connection_id,
            status_code=status_code,
            code=code,
            detail=detail,
            request_id=request_id,
        )
        self.argument = argument
        self.instead = instead


class TransportError(ConnectionsError):
    """No complete response arrived.

    Attributes:
        may_have_arrived: False if the server certainly did not receive the request.
    """

    ATTRIBUTES = ConnectionsError.ATTRIBUTES | {
        "may_have_arrived",
    }

    def __init__(
        self,
        message: str = "",
        *,
        provider: str | None = None,
        operation: str | None = None,
        connection_id: str | None = None,
        status_code: int | None = None,
        code: str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        may_have_arrived: bool | None = None,
    ) -> None:
        super().__init__(
            message,
            provider=provider,
            operation=operation,
            connection_id=connection_id,
            status_code=status_code,
            code=code,
            detail=detail,
            request_id=request_id,
        )
        self.may_have_arrived = may_have_arrived


class RequestTimeout(TransportError, TimeoutError):
    """The response did not arrive in time."""

    def __str__(self) -> str:
        # Both bases define it, and OSError's would ignore the notes.
        return ConnectionsError.__str__(self)


class DecodeError(ConnectionsError):
    """A response cannot be decoded."""


class AuthenticationError(ConnectionsError):
    """Your credentials or those of the user were rejected."""


class SignatureRejected(AuthenticationError):
    """The signature of the request was rejected."""


class PermissionDenied(ConnectionsError):
    """Your credentials do not allow this."""


class FeatureNotEnabled(PermissionDenied):
    """Your contract does not include this."""


class NotFound(ConnectionsError):
    """The object does not exist."""


class Gone(NotFound):
    """The object existed and is gone."""


class ValidationError(ConnectionsError):
    """An argument was rejected."""


class Conflict(ConnectionsError):
    """The current state does not allow this."""


class AlreadyProcessing(Conflict):
    """The connection is already being processed. Wait."""


class Duplicate(Conflict):
    """The object exists already."""


class ConnectionStateError(ConnectionsError):
    """The connection does not work."""


class ActionRequired(ConnectionStateError):
    """The end user has to do something first.

    Attributes:
        reason: What the user has to do.
        challenge: The challenge to answer.
    """

    ATTRIBUTES = ConnectionStateError.ATTRIBUTES | {
        "reason",
        "challenge",
    }

    def __init__(
        self,
        message: str = "",
        *,
        provider: str | None = None,
        operation: str | None = None,
        connection_id: str | None = None,
        status_code: int | None = None,
        code: str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        reason: ActionReason | None = None,
        challenge: Challenge | None = None,
    ) -> None:
        super().__init__(
            message,
            provider=provider,
            operation=operation,
            connection_id=connection_id,
            status_code=status_code,
            code=code,
            detail=detail,
            request_id=request_id,
        )
        self.reason = reason
        self.challenge = challenge


class InvalidCredentials(ActionRequired):
    """The institution rejected the credentials."""


class MfaRequired(ActionRequired):
    """A second factor is required."""


class ReauthRequired(ActionRequired):
    """The user has to log in again."""


class ConsentExpired(ActionRequired):
    """The user's consent has ended."""


class ConnectionDisabled(ConnectionStateError):
    """The connection is switched off."""


class ConnectionFailed(ConnectionStateError):
    """The connection failed, through no fault of the user."""


class RateLimited(ConnectionsError):
    """Too many calls in too short a time.

    Attributes:
        retry_after: Seconds to wait.
        not_before: When to try again.
        scope: `refresh` if only refreshing is limited.
    """

    ATTRIBUTES = ConnectionsError.ATTRIBUTES | {
        "retry_after",
        "not_before",
        "scope",
    }

    def __init__(
        self,
        message: str = "",
        *,
        provider: str | None = None,
        operation: str | None = None,
        connection_id: str | None = None,
        status_code: int | None = None,
        code: str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        retry_after: Decimal | None = None,
        not_before: Timestamp | None = None,
        scope: str | None = None,
    ) -> None:
        super().__init__(
            message,
            provider=provider,
            operation=operation,
            connection_id=connection_id,
            status_code=status_code,
            code=code,
            detail=detail,
            request_id=request_id,
        )
        self.retry_after = retry_after
        self.not_before = not_before
        self.scope = scope


class InstitutionUnavailable(ConnectionsError):
    """The bank or brokerage does not respond."""


class ServerError(ConnectionsError):
    """The provider failed."""


class ProviderMaintenance(ServerError):
    """The provider is under maintenance."""


class StillProcessing(ConnectionsError, TimeoutError):
    """The time is up, and the connection is not settled."""

    def __str__(self) -> str:
        # Both bases define it, and OSError's would ignore the notes.
        return ConnectionsError.__str__(self)


class WebhookError(ConnectionsError):
    """An event cannot be read."""


class WebhookVerificationError(WebhookError):
    """An event has an invalid signature or timestamp. Do not act on it."""


_BY_STATUS: dict[str, type[ConnectionsError]] = {
    "400": ValidationError,
    "401": AuthenticationError,
    "402": ConnectionDisabled,
    "403": PermissionDenied,
    "404": NotFound,
    "409": Conflict,
    "410": Gone,
    "415": ValidationError,
    "422": ValidationError,
    "423": Conflict,
    "425": AlreadyProcessing,
    "429": RateLimited,
    "503": ServerError,
    "4XX": ValidationError,
    "5XX": ServerError,
}


def for_status(status: int) -> type[ConnectionsError]:
    """The error for an HTTP status without a rule of the provider."""
    exact = _BY_STATUS.get(str(status))
    return exact or _BY_STATUS.get(f"{status // 100}XX", ConnectionsError)
