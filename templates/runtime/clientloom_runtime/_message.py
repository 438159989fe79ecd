"""One HTTP request, before and during authentication."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from httpx2 import URL, InvalidURL

from ._errors import ConfigurationError, InvalidArgumentError
from ._percent import encode_cookie, encode_query

if TYPE_CHECKING:
    from ._payload import StreamedPayload

_HEADER_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
# A host name, an IPv4 address, or an IPv6 address without brackets.
_HOST = re.compile(rb"[a-z0-9._-]+|[0-9a-f:.]+")
# Control characters and surrounding whitespace, which h11 would reject and print, and
# lone surrogates, which have no UTF-8 encoding.
_BAD_IN_VALUE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]|^[ \t]|[ \t]$")


@dataclass(slots=True, eq=False)
class Message:
    """A request in its final form.

    Attributes:
        method: The HTTP method.
        origin: Scheme, host and port, `https://api.example.com`.
        path: The encoded path, including the prefix of the base URL.
        query: The encoded query, without `?`.
        headers: Names and values in order. A name may occur more than once.
        content: The body. `None` if there is none.
        trusted: Whether it goes to a server named by the user or the spec, not to
            another origin after a redirect.
    """

    method: str
    origin: str
    path: str
    query: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list)
    content: bytes | StreamedPayload | None = None
    trusted: bool = True

    def whole_content(self) -> bytes:
        """The bytes of the body, for signing. Empty without a body.

        Raises:
            InvalidArgumentError: if the body can be read only once.
        """
        content = self.content
        if content is None or isinstance(content, bytes):
            return content or b""
        if not content.rereadable:
            raise InvalidArgumentError(
                "a body that can be read only once cannot be signed: pass bytes, a path "
                "or an open file"
            )
        return content.read()

    @property
    def url(self) -> str:
        """The whole URL. It may contain secrets: never log it."""
        query = f"?{self.query}" if self.query else ""
        return f"{self.origin}{self.path}{query}"

    def copy(self) -> Message:
        """A copy with its own headers and query. The body is shared."""
        return Message(
            self.method,
            self.origin,
            self.path,
            self.query,
            self.headers.copy(),
            self.content,
            self.trusted,
        )

    def set_header(self, name: str, value: str) -> None:
        """Replace every header of that name, ignoring case, with one."""
        check_header(name, value)
        lowered = name.lower()
        self.headers = [pair for pair in self.headers if pair[0].lower() != lowered]
        self.headers.append((name, value))

    def header(self, name: str) -> str | None:
        """The first header of that name, ignoring case."""
        lowered = name.lower()
        for key, value in self.headers:
            if key.lower() == lowered:
                return value
        return None

    def set_query(self, name: str, value: str) -> None:
        """Append a query parameter after removing those of the same name."""
        encoded = encode_query(name)
        kept = [
            pair
            for pair in self.query.split("&")
            if pair and pair.partition("=")[0] != encoded
        ]
        kept.append(f"{encoded}={encode_query(value)}")
        self.query = "&".join(kept)

    def set_cookie(self, name: str, value: str) -> None:
        """Add a cookie to the `Cookie` header.

        Characters not allowed in cookies (RFC 6265, 4.1.1) are percent-encoded.
        """
        before = self.header("Cookie")
        pair = f"{encode_cookie(name)}={encode_cookie(value)}"
        self.set_header("Cookie", pair if before is None else f"{before}; {pair}")

    def __repr__(self) -> str:
        return f"<Message {self.method} {self.origin}>"


def check_header(name: str, value: str) -> None:
    """Reject a header that could split the request, without revealing its value.

    Raises:
        InvalidArgumentError: if the name is not a token, or the value is not a string
            or has control characters, lone surrogates or surrounding whitespace.
    """
    if not isinstance(name, str) or _HEADER_NAME.fullmatch(name) is None:
        raise InvalidArgumentError(f"{name!r} is not a header name")
    if not is_header_text(value):
        raise InvalidArgumentError(
            f"the value of the header {name} is not a string, has control characters, "
            "lone surrogates, or leading or trailing whitespace"
        )


def is_header_text(value: object) -> bool:
    """Whether a value can be sent in a header."""
    return isinstance(value, str) and _BAD_IN_VALUE.search(value) is None


def parse_http_url(text: str) -> URL | None:
    """Parse a URL that the client could connect to. `None` if it is invalid.

    Limits of hosts (RFC 1035, 2.3.4) and ports are checked here, because the socket
    would raise its own errors.
    """
    try:
        url = URL(text)
    except (InvalidURL, ValueError):
        return None
    host = url.raw_host
    plain = _HOST.fullmatch(host) is not None and len(host) < 254
    reachable = plain and max(map(len, host.split(b"."))) < 64
    if url.scheme in ("http", "https") and reachable and (url.port or 1) < 65_536:
        return url
    return None


def split_base_url(text: str, setting: str) -> tuple[str, str]:
    """Split a base URL into origin and path prefix, without a trailing slash.

    Raises:
        ConfigurationError: if it is not a plain http or https URL.
    """
    url = parse_http_url(text)
    if url is None:
        raise ConfigurationError(f"{setting} is not an https:// or http:// URL")
    if url.userinfo or url.query or url.fragment:
        raise ConfigurationError(
            f"{setting} must not have a user, a query or a fragment"
        )
    parts = urlsplit(str(url))
    return f"{parts.scheme}://{parts.netloc}", parts.path.rstrip("/")
