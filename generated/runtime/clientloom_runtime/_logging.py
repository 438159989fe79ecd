"""What the log of a client says: templates, names and allowed headers, no values."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from ._headers import ResponseHeaders
from ._message import Message

if TYPE_CHECKING:
    from ._call import Call
    from ._settings import Settings

# Headers of responses that hold nothing of a user.
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
    """One line at debug level for each response."""
    logger = call.settings.logger
    if not logger.isEnabledFor(logging.DEBUG):
        return
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
    """One line at info level for each repetition."""
    call.settings.logger.info(
        "%s: trying again in %.2f s after %s (attempt %d)",
        call.operation.id,
        wait,
        reason,
        call.attempt,
    )


def log_repeated_page(settings: Settings, operation_id: str) -> None:
    """One line at warning level when pages end because one repeats the one before."""
    settings.logger.warning(
        "%s: a page repeats the one before, so no more are asked for", operation_id
    )


class HideQueries(logging.Filter):
    """Takes the query out of the URLs that httpx2 logs for clients of this runtime.

    httpx2 writes whole URLs at info level, and a query may hold credentials.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace marked URLs by themselves without values; lets everything pass."""
        if isinstance(record.args, tuple):
            record.args = tuple(_without_query(each) for each in record.args)
        return True


# A cookie among the headers that httpcore2 writes out, as Python shows bytes.
_COOKIE = re.compile(
    r"""(\(b'set-cookie2?',\ )b(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""",
    re.IGNORECASE | re.VERBOSE,
)


class HideCookies(logging.Filter):
    """Takes the values of cookies out of the headers that httpcore2 logs.

    It writes those of responses at debug level, and a cookie may be a session.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace the values of cookies; lets everything pass."""
        if isinstance(record.msg, str):
            record.msg = _COOKIE.sub(r"\1b'…'", record.msg)
        return True


def _without_query(value: Any) -> Any:
    from ._http import PrivateUrl

    return value.shown() if isinstance(value, PrivateUrl) else value
