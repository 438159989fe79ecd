"""The error for an event by which a server ends a stream."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._core import Core
from ._error_rules import find_text
from ._items import json_or_none
from ._operation import Operation
from ._sse import ServerSentEvent
from ._status_error import hide, known_secrets
from .errors import StreamError


def stream_error(
    core: Core,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    event: ServerSentEvent,
) -> StreamError:
    """The error that an event says, without what only the call knows.

    Args:
        core: The client, for the rules of the provider and for its secrets.
        operation: What was called.
        arguments: Of the call: the secret ones are hidden too.
        event: The event.
    """
    rules = core.provider.error_rules
    body = json_or_none(event.data)
    secrets = known_secrets(core, operation, arguments)
    code = find_text(body, rules.code)
    detail = hide(find_text(body, rules.message), secrets)
    what = "the server ended the stream with an error"
    return StreamError(
        ": ".join(filter(None, (what, hide(code, secrets), detail))),
        event=event.event,
        data=event.data,
        body=body,
        code=code,
        detail=detail,
    )
