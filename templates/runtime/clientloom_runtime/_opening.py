"""Build the first message of a call: the request before authentication."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ._errors import InvalidArgumentError
from ._media import content_kind
from ._percent import encode_query
from ._request import build_request, plan_of

if TYPE_CHECKING:
    from ._core import Core
    from ._message import Message
    from ._operation import Operation
    from ._options import RequestOptions
    from ._settings import Settings


def first_message(
    core: Core,
    settings: Settings,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    body: Any,
    options: RequestOptions,
    link: str | None,
) -> Message:
    """The request of a call, before authentication.

    Args:
        core: The client.
        settings: The call's settings.
        operation: The operation to call.
        arguments: By `Parameter.argument`.
        body: The request body.
        options: The call's options.
        link: A URL on the same origin that replaces path and query.
    """
    if options.get("reconnect"):
        _check_reconnection(operation)
    origin, prefix = core.server_for(operation)
    message = build_request(
        operation,
        arguments,
        body,
        origin=origin,
        prefix=prefix,
        content_type=options.get("content_type"),
    )
    if link is not None:
        from ._redirect import go_to_link

        go_to_link(message, link, operation.id)
    query = options.get("query")
    if query:
        _add_query(message, query)
    _add_headers(message, settings.headers, options.get("headers", {}))
    if message.header("Accept") is None:
        message.headers.append(("Accept", plan_of(operation).accept))
    _add_key(message, operation, options.get("idempotency_key"))
    return message


# RFC 9110, 9.2.1, and the method QUERY.
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"})


def _check_reconnection(operation: Operation[Any]) -> None:
    """Refuse `reconnect` if repeating the request is unsafe or events have no ids to
    resume from."""
    has_events = any(
        content_kind(content) == "sse"
        for contents in operation.responses.values()
        for content in contents
    )
    if operation.streaming is None or not has_events:
        message = "reconnect: the operation does not return an event stream"
    elif operation.method not in _SAFE_METHODS:
        message = f"reconnect: {operation.method} requests are not safe to repeat"
    else:
        return
    raise InvalidArgumentError(message, operation_id=operation.id)


def _add_query(message: Message, more: Mapping[str, Any]) -> None:
    from ._styles import query_pairs
    from ._wire import to_wire

    pieces = [message.query] if message.query else []
    for name, value in more.items():
        try:
            pairs = query_pairs(name, to_wire(value), "form", True, encode_query)
        except (TypeError, ValueError) as error:
            raise InvalidArgumentError(f"query[{name!r}]: {error}") from None
        pieces += [f"{key}={text}" for key, text in pairs]
    message.query = "&".join(pieces)


def _add_headers(
    message: Message, headers: tuple[tuple[str, str], ...], over: Mapping[str, Any]
) -> None:
    """Add the common headers. A call's parameters win over them, its options over both.

    Args:
        message: With the headers of the operation.
        headers: The headers of the settings, including those of the call's options.
        over: The headers of the call's options alone.
    """
    replaced = {name.lower() for name in over}
    if replaced:
        kept = [pair for pair in message.headers if pair[0].lower() not in replaced]
        message.headers = kept
    present = {name.lower() for name, _ in message.headers}
    message.headers += [pair for pair in headers if pair[0].lower() not in present]


def _add_key(message: Message, operation: Operation[Any], key: str | None) -> None:
    """Add one idempotency key for all attempts, if the API has a header for it."""
    header = operation.idempotency_header
    if header is None:
        if key is not None:
            raise InvalidArgumentError(
                "the operation has no header for an idempotency key",
                operation_id=operation.id,
            )
    elif key is not None or message.header(header) is None:
        from uuid import uuid4

        message.set_header(header, key or str(uuid4()))
