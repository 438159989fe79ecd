"""Create the error for an event with which a server ends a stream."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._core import Core
from ._error_rules import find_text
from ._errors import StreamError
from ._items import json_or_none
from ._operation import Operation
from ._sse import ServerSentEvent
from ._status_error import hide, known_secrets


def stream_error(
    core: Core,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    event: ServerSentEvent,
) -> StreamError:
    """Create the error for an event, without the details of the call.

    Args:
        core: The client, for the provider's error rules and its secrets.
        operation: The operation that was called.
        arguments: The arguments of the call, to redact secret ones.
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
