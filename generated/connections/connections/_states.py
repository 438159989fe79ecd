"""The errors for the states of a connection."""

from __future__ import annotations

from typing import Any

from . import errors
from ._calls import problem_error
from .models import ActionReason, Connection, ConnectionStatus, ProblemKind


def state_error(connection: Connection[Any]) -> errors.ConnectionsError:
    """The error for a connection that does not work."""
    problem = connection.problem
    details = {
        "provider": connection.provider,
        "connection_id": connection.id,
        "code": problem.code if problem else None,
        "detail": problem.message if problem else None,
        "reason": connection.reason,
        "challenge": connection.challenge,
        "not_before": connection.next_scheduled_at,
    }
    kind, message = _kind(connection)
    return problem_error(kind, message, details)


def _kind(connection: Connection[Any]) -> tuple[type[errors.ConnectionsError], str]:
    match connection.status:
        case ConnectionStatus.ACTION_REQUIRED:
            reason = connection.reason or ActionReason.UNKNOWN
            return reason.error, f"the user has to act: {reason}"
        case ConnectionStatus.ERROR:
            problem = connection.problem
            kind = (problem.kind if problem else None) or ProblemKind.UNKNOWN
            return kind.error, f"the connection failed: {kind}"
        case ConnectionStatus.DISCONNECTED:
            return errors.ConnectionDisabled, "the connection is switched off"
        case ConnectionStatus.DELETED:
            return errors.Gone, "the connection is deleted"
        case ConnectionStatus.PENDING | ConnectionStatus.SYNCING:
            return errors.StillProcessing, "the connection is still being processed"
        case _:
            return errors.ConnectionStateError, "the state of the connection is unknown"
