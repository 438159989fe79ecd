"""Percent-encoding of the parts of a URL (RFC 3986)."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

# The reserved characters of RFC 3986, except those that would end a query value.
_RESERVED_IN_QUERY = ":/?@!$'()*,;=[]+"
# The characters allowed in cookie values (RFC 6265, 4.1.1) that `quote` would encode.
_COOKIE_OCTETS = "!#$%&'()*+/:<=>?@[]^`{|}"
_TRIPLET = re.compile(r"(%[0-9A-Fa-f]{2})")


def encode_segment(text: str) -> str:
    """Encode a value in a path: everything except unreserved characters."""
    return text if text.isascii() and text.isalnum() else quote(text, safe="")


def is_dot_segment(segment: str) -> bool:
    """Whether servers may read a path segment as `.` or `..`, however it is encoded.

    An encoded dot equals a dot (RFC 3986, 6.2.2.2), and proxies may decode more than
    once.
    """
    if "%" not in segment:
        return segment in (".", "..")
    decoded = unquote(segment)
    while decoded != segment:
        segment, decoded = decoded, unquote(decoded)
    return decoded in (".", "..")


def encode_literal(text: str) -> str:
    """Encode the literal text of a path template. Encoded parts stay as they are."""
    return quote(text, safe="/%:@!$&'()*+,;=")


def encode_query(text: str) -> str:
    """Encode a name or a value in a query. A space is `%20`, never `+`."""
    return text if text.isascii() and text.isalnum() else quote(text, safe="")


def encode_query_reserved(text: str) -> str:
    """Encode a value with `allowReserved`: reserved characters and triplets stay."""
    pieces = _TRIPLET.split(text)
    return "".join(
        piece if index % 2 else quote(piece, safe=_RESERVED_IN_QUERY)
        for index, piece in enumerate(pieces)
    )


def encode_cookie(text: str) -> str:
    """Encode a name or a value of a cookie. Allowed characters stay."""
    return quote(text, safe=_COOKIE_OCTETS)
