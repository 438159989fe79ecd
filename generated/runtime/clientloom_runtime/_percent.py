"""Percent-encoding of the pieces of a URL (RFC 3986)."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

# The reserved characters of RFC 3986 without those that would end a query value.
_RESERVED_IN_QUERY = ":/?@!$'()*,;=[]+"
# The characters of a cookie's value (RFC 6265, 4.1.1) that `quote` would encode.
_COOKIE_OCTETS = "!#$%&'()*+/:<=>?@[]^`{|}"
_TRIPLET = re.compile(r"(%[0-9A-Fa-f]{2})")


def encode_segment(text: str) -> str:
    """A value inside a path: everything but unreserved characters is encoded."""
    return quote(text, safe="")


def is_dot_segment(segment: str) -> bool:
    """Whether servers may read a segment of a path as `.` or `..`, however encoded.

    An encoded dot is the same as a dot (RFC 3986, 6.2.2.2), and proxies decode more than
    once.
    """
    decoded = unquote(segment)
    while decoded != segment:
        segment, decoded = decoded, unquote(decoded)
    return decoded in (".", "..")


def encode_literal(text: str) -> str:
    """The fixed text of a path template; what is encoded already stays."""
    return quote(text, safe="/%:@!$&'()*+,;=")


def encode_query(text: str) -> str:
    """A name or a value inside a query; a space is `%20`, never `+`."""
    return quote(text, safe="")


def encode_query_reserved(text: str) -> str:
    """A value with `allowReserved`: reserved characters and triplets stay."""
    pieces = _TRIPLET.split(text)
    return "".join(
        piece if index % 2 else quote(piece, safe=_RESERVED_IN_QUERY)
        for index, piece in enumerate(pieces)
    )


def encode_cookie(text: str) -> str:
    """A name or a value of a cookie; what it can hold stays as it is."""
    return quote(text, safe=_COOKIE_OCTETS)
