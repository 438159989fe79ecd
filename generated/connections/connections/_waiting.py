"""Wait until a connection is settled: what to request, and how long to pause."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeAlias

from . import errors
from ._calls import problem_error
from ._times import Timestamp, is_after
from .models import (
    ActionReason,
    Awaited,
    Connection,
    ConnectionStatus,
    InstitutionRef,
    Problem,
    ProblemKind,
    Progress,
    ProgressKind,
    SessionOutcome,
)

Target: TypeAlias = Connection[Any] | Progress | str
"""A connection, its id, or the result of changing it."""

_SLOWEST = 15.0


class Waiting:
    """The state of one wait. The caller sends the requests and sleeps.

    Args:
        provider: The provider.
        target: What to wait for.
        deadline: The deadline on the clock of `time.monotonic`.
        interval: Seconds between the first polls. Later ones are further apart.
    """

    def __init__(
        self, provider: str, target: Target, deadline: float, interval: float
    ) -> None:
        self._provider = provider
        self._deadline = deadline
        self._pause = interval
        self._asked = 0
        self._last: Progress | None = None
        self._connection: Connection[Any] | None = None
        self._awaited = Awaited.SETTLED
        self._synced_before: Timestamp | None = None
        self.job_id: str | None = None
        self.connection_id: str | None = None
        match target:
            case Progress():
                self.job_id = target.job_id
                self.connection_id = target.connection_id
                self._connection = target.connection
                self._awaited = target.awaits or Awaited.SETTLED
                self._synced_before = target.synced_before
            case Connection():
                self.connection_id = target.id
            case _:
                self.connection_id = target
        if self.job_id is None and self.connection_id is None:
            raise errors.ValidationError(
                "there is no connection or job to wait for",
                provider=provider,
                operation="wait_until_settled",
            )
        if self._awaited is Awaited.EVENT:
            raise errors.UnsupportedOperation(
                "no request can show when this is done: wait for the webhook",
                provider=provider,
                operation="wait_until_settled",
                connection_id=self.connection_id,
            )

    def saw_job(self, progress: Progress) -> None:
        """Process the progress of the job.

        Raises:
            ConnectionsError: if the job ends or needs the user before there is a
                connection.
        """
        self._last = progress
        self.connection_id = progress.connection_id or self.connection_id
        if progress.challenge is not None and self.connection_id is None:
            raise self._raised(errors.MfaRequired, "a second factor is required")
        if progress.kind is ProgressKind.FAILED and self.connection_id is None:
            kind = progress.problem.kind if progress.problem else None
            raise self._raised(_error_of(kind), "the job failed")
        if progress.challenge is not None or progress.kind is not ProgressKind.JOB:
            self.job_id = None

    def saw(self, connection: Connection[Any]) -> Connection[Any] | None:
        """Process a connection. Return it, completed from the job, if the wait is
        over."""
        self._connection = connection
        found = self._with_job(connection)
        return found if found.is_settled and self._has_come(found) else None

    def missed(self, error: errors.NotFound) -> Connection[Any]:
        """The deleted connection, if that is what the wait is for.

        Raises:
            NotFound: if it is not.
        """
        if self._awaited is not Awaited.DELETION or self.connection_id is None:
            raise error
        last = self._connection or Connection(
            provider=self._provider,
            id=self.connection_id,
            status=ConnectionStatus.DELETED,
            institution=InstitutionRef(),
            raw=None,
        )
        return replace(
            last,
            status=ConnectionStatus.DELETED,
            reason=None,
            problem=None,
            challenge=None,
        )

    def _has_come(self, connection: Connection[Any]) -> bool:
        """Whether a settled connection is in the awaited state."""
        match self._awaited:
            case Awaited.DELETION:
                return connection.status is ConnectionStatus.DELETED
            case Awaited.DATA if connection.status is ConnectionStatus.ACTIVE:
                return is_after(connection.last_synced_at, self._synced_before)
            case _:
                return True

    def pause(self) -> float:
        """How long to sleep before the next poll.

        Raises:
            StillProcessing: if the time is up.
        """
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise errors.StillProcessing(
                self._outstanding(),
                provider=self._provider,
                operation="wait_until_settled",
                connection_id=self.connection_id,
            )
        self._asked += 1
        pause = self._pause
        if self._asked > 5:
            self._pause = min(self._pause * 1.5, max(self._pause, _SLOWEST))
        return min(pause, left)

    def _outstanding(self) -> str:
        """What is still missing."""
        connection = self._connection
        match self._awaited:
            case Awaited.DELETION:
                return "it is not deleted yet"
            case Awaited.DATA if connection is not None and connection.is_settled:
                if connection.last_synced_at is None:
                    return (
                        "no request can show whether new data arrived: the provider does not say "
                        "when this connection's data was last read"
                    )
                return f"there is no data newer than {connection.last_synced_at.raw}"
            case _:
                return "it is still being processed"

    def limited(self, error: errors.RateLimited) -> float:
        """How long to sleep after a rate limit.

        Raises:
            RateLimited: if there is not enough time for that.
        """
        wait = float(error.retry_after or 0) or self._pause
        if time.monotonic() + wait > self._deadline:
            raise error
        return wait

    def _with_job(self, connection: Connection[Any]) -> Connection[Any]:
        """Add what only the job knows to the connection."""
        job = self._last
        if job is None:
            return connection
        if job.challenge is not None:
            return replace(
                connection,
                status=ConnectionStatus.ACTION_REQUIRED,
                reason=ActionReason.MFA,
                challenge=job.challenge,
            )
        if job.kind is ProgressKind.FAILED:
            problem = job.problem or Problem(kind=ProblemKind.UNKNOWN)
            reason = problem.kind.reason if problem.kind else None
            return replace(
                connection,
                status=(
                    ConnectionStatus.ERROR
                    if reason is None
                    else ConnectionStatus.ACTION_REQUIRED
                ),
                reason=reason,
                problem=problem,
            )
        return connection

    def _raised(
        self, kind: type[errors.ConnectionsError], message: str
    ) -> errors.ConnectionsError:
        job = self._last
        problem = job.problem if job else None
        reason = problem.kind.reason if problem and problem.kind else ActionReason.MFA
        details = {
            "provider": self._provider,
            "operation": "wait_until_settled",
            "code": problem.code if problem else None,
            "detail": problem.message if problem else None,
            "challenge": job.challenge if job else None,
            "reason": reason,
        }
        return problem_error(kind, message, details)


class Waitings:
    """The waits for everything that a hosted page made, one after another.

    A job that fails before there is a connection does not end the other waits.

    Args:
        provider: The provider.
        outcome: The outcome of the page.
        deadline: The deadline on the clock of `time.monotonic`.
        interval: Seconds between the first polls. Later ones are further apart.
    """

    def __init__(
        self, provider: str, outcome: SessionOutcome, deadline: float, interval: float
    ) -> None:
        if not outcome.job_ids and not outcome.connection_ids:
            raise errors.ConnectionFailed(
                "nothing was connected: the hosted page ended with "
                f"{outcome.status.value!r}",
                provider=provider,
                operation="wait_until_settled",
                code=outcome.code,
                detail=outcome.message,
            )
        self._provider = provider
        self._outcome = outcome
        self._deadline = deadline
        self._interval = interval
        self._settled: dict[str, Connection[Any]] = {}
        self._failures: list[errors.ConnectionsError] = []

    def __iter__(self) -> Iterator[Waiting]:
        for job_id in self._outcome.job_ids:
            yield self._waiting(
                Progress(
                    provider=self._provider,
                    kind=ProgressKind.JOB,
                    job_id=job_id,
                    raw=None,
                )
            )
        for connection_id in self._outcome.connection_ids:
            if connection_id not in self._settled:
                yield self._waiting(connection_id)

    def _waiting(self, target: Target) -> Waiting:
        return Waiting(self._provider, target, self._deadline, self._interval)

    def settled(self, connection: Connection[Any]) -> None:
        """Process a settled connection."""
        self._settled[connection.id] = connection

    def failed(self, error: errors.ConnectionsError) -> None:
        """Process a failure or a timeout of one wait."""
        self._failures.append(error)

    def results(self) -> tuple[Connection[Any], ...]:
        """All connections, in the order of the redirect.

        Raises:
            ConnectionsError: the first failure.
        """
        if self._failures:
            raise self._failures[0]
        return tuple(self._settled.values())


def _error_of(kind: ProblemKind | None) -> type[errors.ConnectionsError]:
    return (kind or ProblemKind.UNKNOWN).error
