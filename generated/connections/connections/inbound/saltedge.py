"""How redirects and webhooks of SaltEdge are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .._links import split_texts
from .._scope import Scope
from .._times import moment
from .._values import dig, first, text, translate, unless_empty
from ..models import Event, EventKind, Problem, SessionOutcome, SessionStatus

NAME = "saltedge"

_Scope: TypeAlias = Scope[Any, Any]

_EVENT_KIND: Mapping[str, EventKind] = {
    "success": EventKind.CONNECTION_SYNCED,
    "fail": EventKind.CONNECTION_FAILED,
    "notify": EventKind.PROGRESS,
    "interactive": EventKind.ACTION_REQUIRED,
    "destroy": EventKind.CONNECTION_DELETED,
    "service": EventKind.CONNECTION_UPDATED,
    "provider_changes": EventKind.OTHER,
}


def read_redirect(query: Mapping[str, str], scope: _Scope) -> SessionOutcome:
    """Makes the SessionOutcome of the parameters of a redirect."""
    error_class = text(dig(query, "error_class"))
    error = text(dig(query, "error"))
    connection_id = text(dig(query, "connection_id"))
    status: SessionStatus
    if error_class is not None:
        status = SessionStatus.FAILED
    elif error == "access_denied":
        status = SessionStatus.ABANDONED
    elif connection_id is not None:
        status = SessionStatus.SUCCEEDED
    else:
        status = SessionStatus.ABANDONED
    return SessionOutcome(
        provider=NAME,
        status=status,
        connection_ids=split_texts(text(dig(query, "connection_id"))),
        code=first(text(dig(query, "error_class")), text(dig(query, "error"))),
        raw=query,
    )


def read_event(body: Mapping[str, Any], scope: _Scope, event: str | None) -> Event:
    """Makes the Event of the body of a webhook."""
    return Event(
        provider=NAME,
        kind=translate(_EVENT_KIND, event, EventKind.OTHER),
        name=event,
        connection_id=text(dig(body, "data", "connection_id")),
        user_id=text(dig(body, "data", "customer_id")),
        at=moment(dig(body, "meta", "time"), scope.zone),
        problem=unless_empty(
            Problem(
                code=text(dig(body, "data", "error_class")),
                message=text(dig(body, "data", "error_message")),
            ),
        ),
        raw=body,
    )
