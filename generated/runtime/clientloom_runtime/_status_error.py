"""Create the error for a response that is not a result, as a pure function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ._arguments import ServerValue
from ._core import Core
from ._error_rules import find_header, find_text
from ._json import JsonSyntaxError, decode_exact
from ._media import essence_of
from ._operation import Operation
from ._request import plan_of
from ._response import Received, read_error_body
from .errors import StatusError, UnexpectedStatusError, status_error_class

_HIDDEN = "***"
# Shorter strings are not secrets, and redacting them would cut letters from words.
_SHORTEST = 4


def status_error(
    core: Core,
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    received: Received,
    retry_after: float | None,
) -> StatusError:
    """Create the error for a response, without the details of the call.

    Args:
        core: The client, for the provider's error rules and its secrets.
        operation: The operation that was called.
        arguments: The arguments of the call, to redact secret ones.
        received: The response.
        retry_after: Seconds the server asks to wait.
    """
    status, headers = received.status_code, received.headers
    rules = operation.error_rules or core.provider.error_rules
    document = _json_or_none(received.content)
    secrets = known_secrets(core, operation, arguments)
    code = find_text(document, rules.code)
    title, explanation = problem_texts(headers, document)
    title = hide(title, secrets)
    detail = hide(find_text(document, rules.message) or explanation, secrets)
    # Some servers send the same message in both.
    words = (
        (detail,) if title is None or title == detail else (title.rstrip("."), detail)
    )
    request_id = find_header(headers, rules.request_id_headers)
    kind = status_error_class(status)
    what = f"status {status}"
    if kind is UnexpectedStatusError:
        what += " is not a result"
    return kind(
        ": ".join(filter(None, (what, hide(code, secrets), *words))),
        status_code=status,
        headers=headers,
        body=read_error_body(operation, received),
        content=received.content,
        code=code,
        title=title,
        detail=detail,
        request_id=request_id or find_text(document, rules.request_id),
        retry_after=retry_after,
    )


def known_secrets(
    core: Core, operation: Operation[Any], arguments: Mapping[str, Any]
) -> set[str]:
    """The secrets of a call: those of the client and those among its arguments."""
    return {*core.secrets(), *_secret_arguments(operation, arguments)}


def problem_texts(
    headers: Mapping[str, str], document: Any
) -> tuple[str | None, str | None]:
    """Title and detail of a problem (RFC 9457, 3.1). `None` for other bodies."""
    content_type = headers.get("content-type", "")
    if essence_of(content_type) != "application/problem+json":
        return None, None
    return find_text(document, ("/title",)), find_text(document, ("/detail",))


def hide(text: str | None, secrets: Iterable[str]) -> str | None:
    """A server's message, without any secrets that it repeats."""
    if text is None:
        return None
    # The longest first: one secret may be part of another.
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= _SHORTEST:
            text = text.replace(secret, _HIDDEN)
    return text


def _secret_arguments(
    operation: Operation[Any], arguments: Mapping[str, Any]
) -> Iterable[str]:
    for name in plan_of(operation).secrets:
        value = arguments.get(name)
        if isinstance(value, ServerValue):
            value = value.value
        if isinstance(value, str | int):
            yield str(value)


def _json_or_none(content: bytes) -> Any:
    try:
        return decode_exact(content)
    except JsonSyntaxError:
        return None
