"""Turn errors of a provider's client into errors of the facade, keeping the cause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from decimal import Decimal
from importlib import import_module
from types import TracebackType
from typing import Any

from . import errors
from ._times import moment
from ._values import dig


@dataclass(frozen=True, slots=True)
class ErrorRule:
    """Which response raises which error.

    An empty tuple matches everything.
    """

    error: type[errors.ConnectionsError]
    codes: tuple[str, ...] = ()
    statuses: tuple[int, ...] = ()
    operations: tuple[str, ...] = ()
    having: tuple[str, ...] = ()
    scope: str | None = None

    def fits(self, operation: str, status: int, code: str | None, body: object) -> bool:
        """Whether the rule matches a response."""
        return (
            (not self.codes or code in self.codes)
            and (not self.statuses or status in self.statuses)
            and (not self.operations or operation in self.operations)
            and all(dig(body, name) is not None for name in self.having)
        )


@dataclass(frozen=True, slots=True)
class ErrorRules:
    """The rules of one provider, in order, and the fields with the retry time in its
    error bodies. `runtime` has the error classes of its client."""

    provider: str
    rules: tuple[ErrorRule, ...] = ()
    not_before: tuple[str, ...] = ()
    runtime: str = "clientloom_runtime"


class Calling:
    """A context in which errors of a client become errors of the facade."""

    __slots__ = ("_connection_id", "_operation", "_rules", "_zone")

    def __init__(
        self,
        rules: ErrorRules,
        operation: str,
        connection_id: str | None,
        zone: tzinfo | None,
    ) -> None:
        self._rules = rules
        self._operation = operation
        self._connection_id = connection_id
        self._zone = zone

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if isinstance(error, errors.ConnectionsError):
            error.provider = error.provider or self._rules.provider
            error.operation = error.operation or self._operation
            error.connection_id = error.connection_id or self._connection_id
            return
        if error is None:
            return
        translated = self._translated(error)
        if translated is not None:
            raise translated from error

    def _translated(self, error: BaseException) -> errors.ConnectionsError | None:
        client: Any = import_module(f"{self._rules.runtime}.errors")
        match error:
            case client.StatusError():
                return self._refused(error)
            case client.RequestTimeoutError():
                return self._made(
                    errors.RequestTimeout,
                    error,
                    may_have_arrived=error.may_have_arrived,
                )
            case client.TransportError():
                return self._made(
                    errors.TransportError,
                    error,
                    may_have_arrived=error.may_have_arrived,
                )
            case client.ConfigurationError():
                return self._made(errors.ConfigurationError, error)
            case client.SignInError():
                return self._made(errors.AuthenticationError, error)
            case client.InvalidArgumentError():
                return self._made(errors.ValidationError, error)
            case client.DecodeError() | client.PagingError():
                return self._made(errors.DecodeError, error)
            case client.ApiError():
                return self._made(errors.ConnectionsError, error)
            case AttributeError() | TypeError() | ValueError() | LookupError():
                # Its message may quote the response, which may contain a secret.
                return errors.DecodeError(
                    f"the response differs from the documentation "
                    f"({type(error).__name__})",
                    provider=self._rules.provider,
                    operation=self._operation,
                    connection_id=self._connection_id,
                )
            case _:
                return None

    def _refused(self, error: Any) -> errors.ConnectionsError:
        status, code = error.status_code, error.code
        kind, scope = self._kind(error.operation_id, status, code, error.body)
        return self._made(
            kind,
            error,
            status_code=status,
            code=code,
            detail=error.detail,
            request_id=error.request_id,
            retry_after=_seconds(error.retry_after),
            not_before=self._not_before(error.body),
            scope=scope,
        )

    def _kind(
        self, operation_id: str | None, status: int, code: str | None, body: object
    ) -> tuple[type[errors.ConnectionsError], str | None]:
        # A rejected token says nothing about the operation itself.
        if (operation_id or "").startswith("token request") and 400 <= status < 429:
            return errors.AuthenticationError, None
        for rule in self._rules.rules:
            if rule.fits(self._operation, status, code, body):
                return rule.error, rule.scope
        return errors.for_status(status), None

    def _not_before(self, body: object) -> object:
        for name in self._rules.not_before:
            found = moment(dig(body, name), self._zone)
            if found is not None:
                return found
        return None

    def _made(
        self, kind: type[errors.ConnectionsError], error: Any, **details: Any
    ) -> errors.ConnectionsError:
        """Create an error with the details that its class has."""
        details["provider"] = self._rules.provider
        details["operation"] = self._operation
        details["connection_id"] = self._connection_id
        known = {
            name: value
            for name, value in details.items()
            if name in kind.ATTRIBUTES and value is not None
        }
        return kind(error.detail if _has_detail(error) else error.message, **known)


class Attempt:
    """A context for a call that has an alternative: like `Calling`, but it ends without
    an error if the provider responds with one of some statuses."""

    __slots__ = ("_calling", "_runtime", "_statuses")

    def __init__(
        self, calling: Calling, rules: ErrorRules, statuses: tuple[int, ...]
    ) -> None:
        self._calling = calling
        self._runtime = rules.runtime
        self._statuses = statuses

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        if error is None:
            return False
        client: Any = import_module(f"{self._runtime}.errors")
        if isinstance(error, client.StatusError) and (
            getattr(error, "status_code", None) in self._statuses
        ):
            return True
        self._calling.__exit__(kind, error, traceback)
        return False


def _has_detail(error: object) -> bool:
    return bool(getattr(error, "detail", None))


def _seconds(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def problem_error(
    kind: type[errors.ConnectionsError], message: str, details: Mapping[str, Any]
) -> errors.ConnectionsError:
    """Create an error about a connection, with the details that its class has."""
    known = {
        name: value
        for name, value in details.items()
        if name in kind.ATTRIBUTES and value is not None
    }
    return kind(message, **known)
