"""Redirects: which are followed, and what of a request goes along."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from ._message import Message

MOST_REDIRECTS = 10

_STATUSES = frozenset({301, 302, 303, 307, 308})
_READING = frozenset({"GET", "HEAD"})
# Elsewhere a request says what it wants and who asks, and nothing that it was given.
_GOES_ELSEWHERE = frozenset({"accept", "user-agent"})


@dataclass(frozen=True, slots=True)
class Redirection:
    """Where a request goes on.

    Attributes:
        message: The next request, without authentication.
        same_origin: Whether it stays with the server that credentials are meant for.
    """

    message: Message
    same_origin: bool


def follow(message: Message, status: int, location: str | None) -> Redirection | None:
    """The next request of a redirect; `None` when it must not be followed.

    GET and HEAD follow every redirect, other methods only 303 (as GET) and, on the same
    origin, 307 and 308 with the same body. Nothing leads from https to http.

    Args:
        message: The request before authentication.
        status: The status of the response.
        location: Its `Location` header.
    """
    if status not in _STATUSES or not location:
        return None
    target = urlsplit(urljoin(message.url, location))
    if target.scheme not in ("http", "https") or "@" in target.netloc:
        return None
    here = urlsplit(message.origin)
    if here.scheme == "https" and target.scheme == "http":
        return None
    same_origin = _is_same(here.scheme, here.netloc, target.scheme, target.netloc)
    reading = message.method in _READING
    if not reading and not (status == 303 or (status in (307, 308) and same_origin)):
        return None
    keeps_body = not reading and status in (307, 308)
    return Redirection(
        Message(
            message.method if reading or keeps_body else "GET",
            f"{target.scheme}://{target.netloc}",
            target.path or "/",
            target.query,
            _headers(message, same_origin=same_origin, keeps_body=keeps_body),
            message.content if keeps_body else None,
        ),
        same_origin,
    )


def _is_same(scheme: str, host: str, other_scheme: str, other_host: str) -> bool:
    if (scheme, host) == (other_scheme, other_host):
        return True
    # The usual step up to TLS on the default ports of the same host.
    upgrade = scheme == "http" and other_scheme == "https"
    return upgrade and host.removesuffix(":80") == other_host.removesuffix(":443")


def _headers(
    message: Message, *, same_origin: bool, keeps_body: bool
) -> list[tuple[str, str]]:
    if not same_origin:
        return [pair for pair in message.headers if pair[0].lower() in _GOES_ELSEWHERE]
    if keeps_body:
        return message.headers.copy()
    return [pair for pair in message.headers if pair[0].lower() != "content-type"]
