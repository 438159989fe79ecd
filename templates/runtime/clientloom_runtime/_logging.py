"""A client's log: path templates, names and allowed headers, but no values."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._call import Call
    from ._headers import ResponseHeaders
    from ._message import Message
    from ._settings import Settings

# Response headers without user data.
_SHOWN_HEADERS = frozenset(
    {
        "content-encoding",
        "content-length",
        "content-type",
        "date",
        "deprecation",
        "retry-after",
        "retry-after-ms",
        "server",
        "sunset",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
        "x-request-id",
    }
)


def log_answer(
    call: Call, message: Message, status: int, headers: ResponseHeaders
) -> None:
    """Log one debug line for each response. The caller has checked the level."""
    logger = call.settings.logger
    names = [pair.partition("=")[0] for pair in message.query.split("&") if pair]
    shown = {name: headers[name] for name in headers if name in _SHOWN_HEADERS}
    logger.debug(
        "%s: %s %s query=%s -> %d after %.3f s (attempt %d) %s",
        call.operation.id,
        message.method,
        call.operation.path,
        ",".join(names) or "-",
        status,
        call.elapsed,
        call.attempt,
        shown,
    )


def log_retry(call: Call, reason: str, wait: float) -> None:
    """Log one info line for each retry."""
    call.settings.logger.info(
        "%s: retrying in %.2f s after %s (attempt %d)",
        call.operation.id,
        wait,
        reason,
        call.attempt,
    )


def log_repeated_page(settings: Settings, operation_id: str) -> None:
    """Log a warning if paging stops because a page repeats the previous one."""
    settings.logger.warning(
        "%s: a page repeats the previous one, so paging stops", operation_id
    )


class HideQueries(logging.Filter):
    """Removes the query from the URLs that httpx2 logs for clients of this runtime.

    httpx2 logs whole URLs at info level, and a query may contain credentials.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Strip the values of marked URLs. Let every record pass."""
        if isinstance(record.args, tuple):
            record.args = tuple(_without_query(each) for each in record.args)
        return True


# A cookie in the headers that httpcore2 logs, in the notation of Python bytes.
_COOKIE = re.compile(
    r"""(\(b'set-cookie2?',\ )b(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""",
    re.IGNORECASE | re.VERBOSE,
)


class HideCookies(logging.Filter):
    """Removes the values of cookies from the headers that httpcore2 logs.

    It logs response headers at debug level, and a cookie may identify a session.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact the values of cookies. Let every record pass."""
        if isinstance(record.msg, str):
            record.msg = _COOKIE.sub(r"\1b'…'", record.msg)
        return True


def _without_query(value: Any) -> Any:
    from ._http import PrivateUrl

    return value.shown() if isinstance(value, PrivateUrl) else value
