"""How a call asks for a stream or for the operation's non-streaming result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from ._errors import InvalidArgumentError
from ._media import content_kind
from ._operation import Content, Operation
from ._options import RequestOptions, with_headers
from ._unset import UNSET
from ._wire import to_wire


def accepting(
    operation: Operation[Any], options: RequestOptions | None, *, streams: bool
) -> RequestOptions:
    """The call's options with the `Accept` header for one of the two results.

    Args:
        operation: The operation to call.
        options: The call's options. An `Accept` header in them wins.
        streams: Whether the caller wants the stream.
    """
    given: RequestOptions = options or {}
    headers = given.get("headers", {})
    accepted = ", ".join(_media_types(operation, streams))
    if not accepted or any(name.lower() == "accept" for name in headers):
        return given
    return with_headers(given, {"Accept": accepted})


def _media_types(operation: Operation[Any], streams: bool) -> list[str]:
    """The media types of the requested result, then those that only errors use."""
    requested: dict[str, None] = {}
    excluded: set[str] = set()
    errors: dict[str, None] = {}
    for status, contents in operation.responses.items():
        for content in contents:
            if not status.startswith("2"):
                errors.setdefault(content.media_type)
            elif is_stream(content) == streams:
                requested.setdefault(content.media_type)
            else:
                excluded.add(content.media_type)
    return [
        *requested,
        *(name for name in errors if name not in {*requested, *excluded}),
    ]


def is_stream(content: Content) -> bool:
    """Whether a body is a stream of items."""
    return content_kind(content) in ("sse", "jsonl")


def asking(body: Any, name: str, *, stream: bool) -> Any:
    """A request body that asks for the stream or for the other result.

    Args:
        body: The body as given.
        name: The wire name of the property that asks for the stream.
        stream: Whether the caller wants the stream.

    Raises:
        InvalidArgumentError: if the body has no properties, or sets the property
            itself, so that the declared result type would be wrong.
    """
    if body is UNSET or body is None:
        return {name: True} if stream else body
    if isinstance(body, BaseModel):
        fields = type(body).model_fields
        own = [key for key, field in fields.items() if (field.alias or key) == name]
        if stream and own:
            return body.model_copy(update={own[0]: True})
        value = getattr(body, own[0] if own else name, None)
    elif isinstance(body, Mapping):
        value = body.get(name)
    elif stream:
        raise InvalidArgumentError(f"body: {name!r} cannot be set in it")
    else:
        return body
    if stream:
        wire = body if isinstance(body, Mapping) else to_wire(body)
        return {**wire, name: True}
    if value is True:
        message = f"body: {name!r} is true: pass the argument of the method instead"
        raise InvalidArgumentError(message)
    return body
