"""How long a server asks to wait, in all the formats servers use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import assert_never

from ._provider import WaitHeader
from ._text import read_number

_LONGEST_DATE = 100
_RETRY_AFTER_MS = WaitHeader("retry-after-ms", "milliseconds")


def seconds_to_wait(
    headers: Mapping[str, str], wait_headers: tuple[WaitHeader, ...], now: float
) -> float | None:
    """Seconds that a response asks to wait, or `None`.

    `Retry-After-Ms` comes first because it is more precise, then `Retry-After` in
    seconds or as a date (RFC 9110, 10.2.3), then the provider's headers: the longest
    wait among exhausted limits, or else the first limit without a count.

    Args:
        headers: The response headers, names in lower case.
        wait_headers: The provider's other headers.
        now: Seconds since the epoch.
    """
    first = _read(headers, _RETRY_AFTER_MS, now)
    if first is not None:
        return first
    value = headers.get("retry-after")
    if value is not None:
        seconds = read_number(value)
        wait = _until_date(value, now) if seconds is None else seconds
        if wait is not None:
            return max(0.0, wait)
    exhausted: list[float] = []
    unclear: list[float] = []
    for header in wait_headers:
        found = _read(headers, header, now)
        if found is None:
            continue
        left = _calls_left(headers, header)
        if left is None:
            unclear.append(found)
        elif left <= 0:
            exhausted.append(found)
    return max(exhausted) if exhausted else next(iter(unclear), None)


def _calls_left(headers: Mapping[str, str], header: WaitHeader) -> float | None:
    """How many calls a limit leaves, or `None` if unknown."""
    if header.remaining is None:
        return None
    value = headers.get(header.remaining.lower())
    return None if value is None else read_number(value)


def _read(headers: Mapping[str, str], header: WaitHeader, now: float) -> float | None:
    value = headers.get(header.name.lower())
    if value is None:
        return None
    wait = _until_date(value, now) if header.unit == "date" else read_number(value)
    if wait is None:
        return None
    match header.unit:
        case "seconds" | "date":
            seconds = wait
        case "milliseconds":
            seconds = wait / 1000
        case "unix-seconds":
            seconds = wait - now
        case "unix-milliseconds":
            seconds = wait / 1000 - now
        case _:
            assert_never(header.unit)
    return max(0.0, seconds)


def _until_date(value: str, now: float) -> float | None:
    if len(value) > _LONGEST_DATE:
        return None
    try:
        moment = parsedate_to_datetime(value)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return moment.timestamp() - now
    except (ValueError, OverflowError, IndexError, TypeError):
        # The standard library's parser is made for mail and fails on unusual words.
        return None
