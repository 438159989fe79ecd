"""Every error that the facade raises.

    ConnectionsError                  The base of everything that the facade raises.
    ├── ConfigurationError            The facade cannot be used as it is set up.
    │   └── MissingProviderError      The package of a provider is not installed.
    ├── UnsupportedOperation          The provider cannot do that, or not with that argument.
    ├── TransportError                No complete answer came back.
    │   └── RequestTimeout            The answer did not come in time.
    ├── DecodeError                   An answer that cannot be read.
    ├── AuthenticationError           Credentials of yours or of the user are refused.
    │   └── SignatureRejected         The signature of the request is refused.
    ├── PermissionDenied              Your credentials do not allow this.
    │   └── FeatureNotEnabled         Your contract does not include this.
    ├── NotFound                      There is no such thing.
    │   └── Gone                      There was one, and it is gone.
    ├── ValidationError               An argument is refused.
    ├── Conflict                      The state of things does not allow this now.
    │   ├── AlreadyProcessing         The connection is being worked on already. Wait.
    │   └── Duplicate                 What was to be made is there already.
    ├── ConnectionStateError          The connection does not work.
    │   ├── ActionRequired            The end user has to do something first.
    │   │   ├── InvalidCredentials    The credentials are refused by the institution.
    │   │   ├── MfaRequired           A second factor is asked for.
    │   │   ├── ReauthRequired        The user has to log in again.
    │   │   └── ConsentExpired        The user's consent ended.
    │   ├── ConnectionDisabled        The connection is switched off.
    │   └── ConnectionFailed          It failed, and not through the user.
    ├── RateLimited                   Too many calls in too short a time.
    ├── InstitutionUnavailable        The bank or brokerage does not answer.
    ├── ServerError                   The provider failed.
    │   └── ProviderMaintenance       The provider is under maintenance.
    ├── StillProcessing               The time to wait is over, and the connection is not settled.
    └── WebhookError                  An event that cannot be read.
        └── WebhookVerificationError  Do not act on it: its signature or time is wrong.

The error of the provider's client is kept as `__cause__`. No error holds a credential.
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
    """The base of everything that the facade raises.

    Attributes:
        provider: Which provider.
        operation: The operation of the facade.
        connection_id: The connection in question.
        status_code: The HTTP status.
        code: The provider's own code.
        detail: The provider's own words.
        request_id: The provider's id of the request.
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
    """The facade cannot be used as it is set up."""


class MissingProviderError(ConfigurationError):
    """The package of a provider is not installed."""


class UnsupportedOperation(ConnectionsError):
    """The provider cannot do that, or not with that argument.

    Attributes:
        argument: The argument that it cannot honour, if it is that.
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
    """No complete answer came back.

    Attributes:
        may_have_arrived: False when the request certainly was not received.
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
    """The answer did not come in time."""

    def __str__(self) -> str:
        # Both bases define it; OSError's would ignore the notes.
        return ConnectionsError.__str__(self)


class DecodeError(ConnectionsError):
    """An answer that cannot be read."""


class AuthenticationError(ConnectionsError):
    """Credentials of yours or of the user are refused."""


class SignatureRejected(AuthenticationError):
    """The signature of the request is refused."""


class PermissionDenied(ConnectionsError):
    """Your credentials do not allow this."""


class FeatureNotEnabled(PermissionDenied):
    """Your contract does not include this."""


class NotFound(ConnectionsError):
    """There is no such thing."""


class Gone(NotFound):
    """There was one, and it is gone."""


class ValidationError(ConnectionsError):
    """An argument is refused."""


class Conflict(ConnectionsError):
    """The state of things does not allow this now."""


class AlreadyProcessing(Conflict):
    """The connection is being worked on already. Wait."""


class Duplicate(Conflict):
    """What was to be made is there already."""


class ConnectionStateError(ConnectionsError):
    """The connection does not work."""


class ActionRequired(ConnectionStateError):
    """The end user has to do something first.

    Attributes:
        reason: What the user has to do.
        challenge: What to answer.
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
    """The credentials are refused by the institution."""


class MfaRequired(ActionRequired):
    """A second factor is asked for."""


class ReauthRequired(ActionRequired):
    """The user has to log in again."""


class ConsentExpired(ActionRequired):
    """The user's consent ended."""


class ConnectionDisabled(ConnectionStateError):
    """The connection is switched off."""


class ConnectionFailed(ConnectionStateError):
    """It failed, and not through the user."""


class RateLimited(ConnectionsError):
    """Too many calls in too short a time.

    Attributes:
        retry_after: Seconds to wait.
        not_before: When it may be tried again.
        scope: `refresh` when only refreshing is limited.
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
    """The bank or brokerage does not answer."""


class ServerError(ConnectionsError):
    """The provider failed."""


class ProviderMaintenance(ServerError):
    """The provider is under maintenance."""


class StillProcessing(ConnectionsError, TimeoutError):
    """The time to wait is over, and the connection is not settled."""

    def __str__(self) -> str:
        # Both bases define it; OSError's would ignore the notes.
        return ConnectionsError.__str__(self)


class WebhookError(ConnectionsError):
    """An event that cannot be read."""


class WebhookVerificationError(WebhookError):
    """Do not act on it: its signature or time is wrong."""


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
    """The error of an HTTP status for which a provider has no rule of its own."""
    exact = _BY_STATUS.get(str(status))
    return exact or _BY_STATUS.get(f"{status // 100}XX", ConnectionsError)
