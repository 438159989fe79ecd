"""How redirects and webhooks of Basiq are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .._links import segment_after, split_texts
from .._scope import Scope
from .._values import dig, text, translate
from ..models import Event, EventKind, SessionOutcome, SessionStatus

NAME = "basiq"

_Scope: TypeAlias = Scope[Any, Any]

_EVENT_KIND: Mapping[str, EventKind] = {
    "user.created": EventKind.USER_ADDED,
    "user.deleted": EventKind.USER_DELETED,
    "connection.created": EventKind.CONNECTION_ADDED,
    "connection.activated": EventKind.CONNECTION_ACTIVATED,
    "connection.invalidated": EventKind.CONNECTION_BROKEN,
    "connection.deleted": EventKind.CONNECTION_DELETED,
    "account.updated": EventKind.ACCOUNT_UPDATED,
    "transactions.updated": EventKind.CONNECTION_SYNCED,
}


def read_redirect(query: Mapping[str, str], scope: _Scope) -> SessionOutcome:
    """Makes the SessionOutcome of the parameters of a redirect."""
    job_id = text(dig(query, "jobId"))
    job_ids = text(dig(query, "jobIds"))
    status: SessionStatus
    if job_id is not None:
        status = SessionStatus.PENDING
    elif job_ids is not None:
        status = SessionStatus.PENDING
    else:
        status = SessionStatus.ABANDONED
    return SessionOutcome(
        provider=NAME,
        status=status,
        job_ids=split_texts(text(dig(query, "jobId")), text(dig(query, "jobIds"))),
        state=text(dig(query, "state")),
        raw=query,
    )


def read_event(body: Mapping[str, Any], scope: _Scope, event: str | None) -> Event:
    """Makes the Event of the body of a webhook."""
    return Event(
        provider=NAME,
        kind=translate(_EVENT_KIND, event, EventKind.OTHER),
        id=text(dig(body, "eventId")),
        name=event,
        connection_id=segment_after(
            text(dig(body, "links", "eventEntity")), word="connections"
        ),
        user_id=segment_after(text(dig(body, "links", "eventEntity")), word="users"),
        account_id=segment_after(
            text(dig(body, "links", "eventEntity")), word="accounts"
        ),
        url=text(dig(body, "links", "eventEntity")),
        raw=body,
    )
