"""How redirects and webhooks of SaltEdge are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .._links import split_texts
from .._scope import Scope
from .._times import moment
from .._values import dig, first, lookup, text, texts, translate, word
from ..models import (
    Challenge,
    ChallengeKind,
    Event,
    EventKind,
    Field,
    FieldKind,
    Problem,
    ProblemKind,
    SessionOutcome,
    SessionStatus,
)

NAME = "saltedge"

_Scope: TypeAlias = Scope[Any, Any]

_EVENT_KIND: Mapping[str, EventKind] = {
    "success": EventKind.CONNECTION_SYNCED,
    "fail": EventKind.CONNECTION_FAILED,
    "failure": EventKind.CONNECTION_FAILED,
    "notify": EventKind.PROGRESS,
    "interactive": EventKind.ACTION_REQUIRED,
    "destroy": EventKind.CONNECTION_DELETED,
    "service": EventKind.OTHER,
    "provider_changes": EventKind.OTHER,
}

_EVENT_PROBLEM_KIND: Mapping[str, ProblemKind] = {
    "InvalidCredentials": ProblemKind.CREDENTIALS,
    "CredentialsNotMatch": ProblemKind.CREDENTIALS,
    "InvalidInteractiveCredentials": ProblemKind.MFA,
    "InteractiveTimeout": ProblemKind.MFA,
    "InteractiveAdapterTimeout": ProblemKind.MFA,
    "AispConsentExpired": ProblemKind.CONSENT,
    "AispConsentRevoked": ProblemKind.CONSENT,
    "ProviderAccessNotGranted": ProblemKind.USER_ACTION,
    "ProviderUnavailable": ProblemKind.INSTITUTION_UNAVAILABLE,
    "ProviderError": ProblemKind.INSTITUTION_UNAVAILABLE,
    "ExecutionTimeout": ProblemKind.INSTITUTION_UNAVAILABLE,
    "FetchingTimeout": ProblemKind.INSTITUTION_UNAVAILABLE,
    "ConnectionFailed": ProblemKind.INSTITUTION_UNAVAILABLE,
    "ConnectionFetchingStopped": ProblemKind.INSTITUTION_UNAVAILABLE,
    "InternalServerError": ProblemKind.PROVIDER_BUG,
    "BackgroundFetchLimitExceeded": ProblemKind.RATE_LIMITED,
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
        message=text(dig(query, "error_message")),
        raw=query,
    )


def read_event(body: Mapping[str, Any], scope: _Scope, event: str | None) -> Event:
    """Makes the Event of the body of a webhook."""
    data_error_class = text(dig(body, "data", "error_class"))
    problem: Problem | None = None
    if data_error_class is not None:
        problem = Problem(
            kind=lookup(
                _EVENT_PROBLEM_KIND,
                dig(body, "data", "error_class"),
                ProblemKind.UNKNOWN,
            ),
            code=data_error_class,
            message=text(dig(body, "data", "error_message")),
        )
    data_connection_id = text(dig(body, "data", "connection_id"))
    challenge: Challenge | None = None
    if event == "interactive" and data_connection_id is not None:
        challenge = Challenge(
            id=data_connection_id,
            kind=ChallengeKind.FIELDS,
            fields=tuple(
                Field(name=word(text(interactive_fields_name)), kind=FieldKind.TEXT)
                for interactive_fields_name in texts(
                    dig(body, "data", "interactive_fields_names")
                )
            ),
            html=text(dig(body, "data", "html")),
            connection_id=data_connection_id,
            expires_at=moment(dig(body, "data", "session_expires_at"), scope.zone),
            raw=body,
        )
    return Event(
        provider=NAME,
        kind=translate(_EVENT_KIND, event, EventKind.OTHER),
        name=event,
        connection_id=text(dig(body, "data", "connection_id")),
        user_id=text(dig(body, "data", "customer_id")),
        at=moment(dig(body, "meta", "time"), scope.zone),
        problem=problem,
        challenge=challenge,
        raw=body,
    )
