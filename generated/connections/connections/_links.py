"""Strategies for URLs: composed page addresses, and ids in links."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from ._values import text


def page_url(base: str | None, *, query: Mapping[str, str | None]) -> str | None:
    """A URL with query parameters. Those without a value are left out."""
    if base is None:
        return None
    given = {name: value for name, value in query.items() if value is not None}
    joint = "&" if urlsplit(base).query else "?"
    return f"{base}{joint}{urlencode(given)}" if given else base


def operation_url(base_url: str, path: str) -> str:
    """The URL of an operation, for a browser."""
    return base_url.rstrip("/") + path


def last_segment(url: str | None) -> str | None:
    """The last segment of the path of a URL, absolute or relative."""
    return next(reversed(_segments(url)), None)


def segment_after(url: str | None, *, word: str) -> str | None:
    """The segment of a URL's path that follows a word."""
    segments = _segments(url)
    if word not in segments[:-1]:
        return None
    return segments[segments.index(word) + 1]


def query_value(url: str | None, *, name: str) -> str | None:
    """The value of a query parameter of a URL."""
    pairs = parse_qsl(urlsplit(url or "").query)
    return next((value for key, value in pairs if key == name), None)


def _segments(url: str | None) -> list[str]:
    return [part for part in urlsplit(url or "").path.split("/") if part]


def split_texts(*values: object) -> tuple[str, ...]:
    """All values in some strings, each with one or several values separated by
    commas."""
    found = (text(value) or "" for value in values)
    parts = (part.strip() for each in found for part in each.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
