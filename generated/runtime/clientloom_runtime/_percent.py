"""Percent-encoding of the pieces of a URL (RFC 3986)."""

from __future__ import annotations

import re
from urllib.parse import quote

# The reserved characters of RFC 3986 without those that would end a query value.
_RESERVED_IN_QUERY = ":/?@!$'()*,;=[]+"
_TRIPLET = re.compile(r"(%[0-9A-Fa-f]{2})")


def encode_segment(text: str) -> str:
    """A value inside a path: everything but unreserved characters is encoded.

    A value of dots only would be a step up or nowhere, so its dots are encoded too.
    """
    encoded = quote(text, safe="")
    if encoded.strip(".") == "":
        return "%2E" * len(encoded)
    return encoded


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
