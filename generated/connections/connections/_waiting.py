"""Waiting until a connection is settled: what to ask, and how long to pause."""

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
"""What one connection comes of: itself, its id, or what a change of it gave."""

_SLOWEST = 15.0


class Waiting:
    """The state of one wait; whoever waits asks and sleeps.

    Args:
        provider: Who is asked.
        target: What is waited for.
        deadline: Until when, in the seconds of `time.monotonic`.
        interval: Seconds between the first questions; later ones are further apart.
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
                "there is no connection and no job to wait for",
                provider=provider,
                operation="wait_until_settled",
            )
        if self._awaited is Awaited.EVENT:
            raise errors.UnsupportedOperation(
                "nothing that can be asked for shows when this is done: a webhook tells",
                provider=provider,
                operation="wait_until_settled",
                connection_id=self.connection_id,
            )

    def saw_job(self, progress: Progress) -> None:
        """Takes in how far the job is.

        Raises:
            ConnectionsError: when the job ended, or asks something, before there is a
                connection.
        """
        self._last = progress
        self.connection_id = progress.connection_id or self.connection_id
        if progress.challenge is not None and self.connection_id is None:
            raise self._raised(errors.MfaRequired, "a second factor is asked for")
        if progress.kind is ProgressKind.FAILED and self.connection_id is None:
            kind = progress.problem.kind if progress.problem else None
            raise self._raised(_error_of(kind), "the job failed")
        if progress.challenge is not None or progress.kind is not ProgressKind.JOB:
            self.job_id = None

    def saw(self, connection: Connection[Any]) -> Connection[Any] | None:
        """Takes in a connection; gives it back, with what the job told, if what is
        waited for has come."""
        self._connection = connection
        found = self._with_job(connection)
        return found if found.is_settled and self._has_come(found) else None

    def missed(self, error: errors.NotFound) -> Connection[Any]:
        """The connection that is gone, if its deletion is waited for.

        Raises:
            NotFound: when it is not.
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
        """Whether a settled connection is in the state that is waited for."""
        match self._awaited:
            case Awaited.DELETION:
                return connection.status is ConnectionStatus.DELETED
            case Awaited.DATA if connection.status is ConnectionStatus.ACTIVE:
                return is_after(connection.last_synced_at, self._synced_before)
            case _:
                return True

    def pause(self) -> float:
        """How long to sleep before the next question.

        Raises:
            StillProcessing: when the time is over.
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
        """What has not come yet."""
        connection = self._connection
        match self._awaited:
            case Awaited.DELETION:
                return "it is not deleted yet"
            case Awaited.DATA if connection is not None and connection.is_settled:
                if connection.last_synced_at is None:
                    return (
                        "nothing shows whether new data came: the provider tells no time "
                        "at which data of this connection were read"
                    )
                return f"no data are newer than {connection.last_synced_at.raw}"
            case _:
                return "it is still being processed"

    def limited(self, error: errors.RateLimited) -> float:
        """How long to sleep when there were too many questions.

        Raises:
            RateLimited: when that would take longer than there is time.
        """
        wait = float(error.retry_after or 0) or self._pause
        if time.monotonic() + wait > self._deadline:
            raise error
        return wait

    def _with_job(self, connection: Connection[Any]) -> Connection[Any]:
        """What the connection does not tell, but its job did."""
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
    """The waits for everything that a hosted page made, one after the other.

    A job that fails before there is a connection does not end the others' waits.

    Args:
        provider: Who is asked.
        outcome: How the page ended.
        deadline: Until when, in the seconds of `time.monotonic`.
        interval: Seconds between the first questions; later ones are further apart.
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
        """Takes in a connection that is settled."""
        self._settled[connection.id] = connection

    def failed(self, error: errors.ConnectionsError) -> None:
        """Takes in why a connection did not come or is not settled in time."""
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
