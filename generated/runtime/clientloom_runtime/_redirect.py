"""Redirects: which ones to follow, and what to send along."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from ._errors import PagingError
from ._message import Message, parse_http_url

MOST_REDIRECTS = 10

_STATUSES = frozenset({301, 302, 303, 307, 308})
_READING = frozenset({"GET", "HEAD"})
# Requests to other origins only have these headers, and none that the user added.
_GOES_ELSEWHERE = frozenset({"accept", "user-agent"})


@dataclass(frozen=True, slots=True)
class Redirection:
    """Where a request continues.

    Attributes:
        message: The next request, without authentication.
        same_origin: Whether it stays with the server that may see credentials.
    """

    message: Message
    same_origin: bool


def follow(message: Message, status: int, location: str | None) -> Redirection | None:
    """The next request of a redirect, or `None` if it must not be followed.

    GET and HEAD follow every redirect, other methods only 303 (as GET) and, on the same
    origin, 307 and 308 with the same body. Redirects from https to http are never
    followed.

    Args:
        message: The request before authentication.
        status: The status of the response.
        location: Its `Location` header.
    """
    if status not in _STATUSES or not location:
        return None
    target = _resolve(message, location)
    if target is None or "@" in target.netloc:
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
            message.trusted and same_origin,
        ),
        same_origin,
    )


def go_to_link(message: Message, link: str, operation_id: str) -> None:
    """Change a message's path and query to those of a link on the same origin.

    Args:
        message: The request to continue.
        link: A URL, absolute or relative to that of the message.
        operation_id: The operation, for the error.

    Raises:
        PagingError: if the link leads to another server, which must not get
            credentials.
    """
    target = _resolve(message, link)
    if target is None:
        raise PagingError(
            "the link to the next page is not a URL", operation_id=operation_id
        )
    here = urlsplit(message.origin)
    # Servers behind a proxy often put http into the links of an https API.
    downgraded = here.scheme == "https" and target.scheme == "http"
    scheme = "https" if downgraded else target.scheme
    if not _is_same(here.scheme, here.netloc, scheme, target.netloc):
        raise PagingError(
            "the link to the next page leads to another server",
            operation_id=operation_id,
        )
    message.path = target.path or "/"
    message.query = target.query


def _resolve(message: Message, reference: str) -> SplitResult | None:
    """Resolve a reference to a URL, or `None` if it is invalid."""
    try:
        text = urljoin(message.url, reference)
    except ValueError:
        return None
    url = parse_http_url(text)
    return None if url is None else urlsplit(str(url))


def _is_same(scheme: str, host: str, other_scheme: str, other_host: str) -> bool:
    if (scheme, host) == (other_scheme, other_host):
        return True
    # The usual upgrade to TLS on the default ports of the same host.
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
