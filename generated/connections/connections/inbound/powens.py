"""How redirects and webhooks of Powens are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .._links import split_texts
from .._scope import Scope
from .._values import dig, text
from ..models import SessionOutcome, SessionStatus

NAME = "powens"

_Scope: TypeAlias = Scope[Any, Any]


def read_redirect(query: Mapping[str, str], scope: _Scope) -> SessionOutcome:
    """Makes the SessionOutcome of the parameters of a redirect."""
    error = text(dig(query, "error"))
    connection_id = text(dig(query, "connection_id"))
    connection_ids = text(dig(query, "connection_ids"))
    id_connection = text(dig(query, "id_connection"))
    status: SessionStatus
    if error in ("access_denied", "tos_declined"):
        status = SessionStatus.ABANDONED
    elif error is not None:
        status = SessionStatus.FAILED
    elif connection_id is not None:
        status = SessionStatus.SUCCEEDED
    elif connection_ids is not None:
        status = SessionStatus.SUCCEEDED
    elif id_connection is not None:
        status = SessionStatus.SUCCEEDED
    else:
        status = SessionStatus.UNKNOWN
    return SessionOutcome(
        provider=NAME,
        status=status,
        connection_ids=split_texts(
            text(dig(query, "connection_id")),
            text(dig(query, "connection_ids")),
            text(dig(query, "id_connection")),
        ),
        state=text(dig(query, "state")),
        code=text(dig(query, "error")),
        message=text(dig(query, "error_description")),
        raw=query,
    )
