"""Waiting until a connection is settled: what to ask, and how long to pause."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any, TypeAlias

from . import errors
from ._calls import problem_error
from .models import (
    ActionReason,
    Connection,
    ConnectionStatus,
    Problem,
    ProblemKind,
    Progress,
    ProgressKind,
    SessionOutcome,
)

Target: TypeAlias = Connection[Any] | Progress | SessionOutcome | str
"""What can be waited for: a connection, its id, what a change of it gave, or the
outcome of a hosted page."""

_SLOWEST = 15.0


class Waiting:
    """The state of one wait; whoever waits asks and sleeps.

    Args:
        provider: Who is asked.
        target: What is waited for.
        timeout: Seconds to wait at most.
        interval: Seconds between the first questions; later ones are further apart.
    """

    def __init__(
        self, provider: str, target: Target, timeout: float, interval: float
    ) -> None:
        self._provider = provider
        self._deadline = time.monotonic() + timeout
        self._pause = interval
        self._asked = 0
        self._last: Progress | None = None
        self.job_id: str | None = None
        self.connection_id: str | None = None
        match target:
            case Progress():
                self.job_id = target.job_id
                self.connection_id = target.connection_id
            case SessionOutcome():
                self.job_id = next(iter(target.job_ids), None)
                self.connection_id = next(iter(target.connection_ids), None)
            case Connection():
                self.connection_id = target.id
            case _:
                self.connection_id = target
        if self.job_id is None and self.connection_id is None:
            raise _nothing(provider, target)

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
        """Takes in a connection; gives it back, with what the job told, if settled."""
        found = self._with_job(connection)
        return found if found.is_settled else None

    def pause(self) -> float:
        """How long to sleep before the next question.

        Raises:
            StillProcessing: when the time is over.
        """
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise errors.StillProcessing(
                "it is still being processed",
                provider=self._provider,
                operation="wait_until_settled",
                connection_id=self.connection_id,
            )
        self._asked += 1
        pause = self._pause
        if self._asked > 5:
            self._pause = min(self._pause * 1.5, max(self._pause, _SLOWEST))
        return min(pause, left)

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


def _nothing(provider: str, target: Target) -> errors.ConnectionsError:
    """The error of a target that names neither a connection nor a job."""
    if isinstance(target, SessionOutcome):
        return errors.ConnectionFailed(
            f"nothing was connected: the hosted page ended with {target.status.value!r}",
            provider=provider,
            operation="wait_until_settled",
            code=target.code,
            detail=target.message,
        )
    return errors.ValidationError(
        "there is no connection and no job to wait for",
        provider=provider,
        operation="wait_until_settled",
    )


def _error_of(kind: ProblemKind | None) -> type[errors.ConnectionsError]:
    return (kind or ProblemKind.UNKNOWN).error
