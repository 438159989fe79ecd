"""How redirects and webhooks of SnapTrade are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .._links import split_texts
from .._scope import Scope
from .._times import moment
from .._values import dig, first, lookup, text, translate
from ..models import (
    Event,
    EventKind,
    Problem,
    ProblemKind,
    SessionOutcome,
    SessionStatus,
)

NAME = "snaptrade"

_Scope: TypeAlias = Scope[Any, Any]

_EVENT_KIND: Mapping[str, EventKind] = {
    "USER_REGISTERED": EventKind.USER_ADDED,
    "USER_DELETED": EventKind.USER_DELETED,
    "CONNECTION_ATTEMPTED": EventKind.CONNECTION_ATTEMPTED,
    "CONNECTION_ADDED": EventKind.CONNECTION_ADDED,
    "CONNECTION_UPDATED": EventKind.CONNECTION_UPDATED,
    "CONNECTION_BROKEN": EventKind.CONNECTION_BROKEN,
    "CONNECTION_FIXED": EventKind.CONNECTION_FIXED,
    "CONNECTION_FAILED": EventKind.CONNECTION_FAILED,
    "CONNECTION_DELETED": EventKind.CONNECTION_DELETED,
    "NEW_ACCOUNT_AVAILABLE": EventKind.ACCOUNT_ADDED,
    "ACCOUNT_REMOVED": EventKind.ACCOUNT_REMOVED,
    "ACCOUNT_HOLDINGS_UPDATED": EventKind.CONNECTION_SYNCED,
    "ACCOUNT_TRANSACTIONS_INITIAL_UPDATE": EventKind.ACCOUNT_UPDATED,
    "ACCOUNT_TRANSACTIONS_UPDATED": EventKind.ACCOUNT_UPDATED,
}

_EVENT_PROBLEM_KIND: Mapping[str, ProblemKind] = {
    "INVALID_CREDENTIALS": ProblemKind.CREDENTIALS,
    "DIFFERENT_ACCOUNT": ProblemKind.CREDENTIALS,
    "INVALID_MFA_CODE": ProblemKind.MFA,
    "INVALID_AUTH_CODE": ProblemKind.REAUTH,
    "AUTH_EXPIRED": ProblemKind.REAUTH,
    "UNCAUGHT_ERROR": ProblemKind.PROVIDER_BUG,
}


def read_redirect(query: Mapping[str, str], scope: _Scope) -> SessionOutcome:
    """Makes the SessionOutcome of the parameters of a redirect."""
    query_status = text(dig(query, "status"))
    status: SessionStatus
    if query_status == "SUCCESS":
        status = SessionStatus.SUCCEEDED
    elif query_status == "ERROR":
        status = SessionStatus.FAILED
    elif query_status == "ABANDONED":
        status = SessionStatus.ABANDONED
    else:
        status = SessionStatus.UNKNOWN
    return SessionOutcome(
        provider=NAME,
        status=status,
        connection_ids=split_texts(text(dig(query, "connection_id"))),
        code=text(dig(query, "error_code")),
        raw=query,
    )


def read_event(body: Mapping[str, Any], scope: _Scope, event: str | None) -> Event:
    """Makes the Event of the body of a webhook."""
    details_result = text(dig(body, "details", "result"))
    problem: Problem | None = None
    if details_result not in (None, "SUCCESS"):
        problem = Problem(
            kind=lookup(
                _EVENT_PROBLEM_KIND, dig(body, "details", "result"), ProblemKind.UNKNOWN
            ),
            code=details_result,
        )
    return Event(
        provider=NAME,
        kind=translate(_EVENT_KIND, event, EventKind.OTHER),
        id=first(text(dig(body, "webhookId")), text(dig(body, "webookId"))),
        name=event,
        connection_id=first(
            text(dig(body, "brokerageAuthorizationId")), text(dig(body, "connectionId"))
        ),
        user_id=text(dig(body, "userId")),
        account_id=text(dig(body, "accountId")),
        at=moment(dig(body, "eventTimestamp"), scope.zone),
        problem=problem,
        raw=body,
    )
