"""Media types: what kind of body they mean, and which content describes a response."""

from __future__ import annotations

import codecs
from functools import lru_cache

from ._operation import Content, ContentKind

_EXACT_KINDS: dict[str, ContentKind] = {
    "application/x-www-form-urlencoded": "form",
    "multipart/form-data": "multipart",
    "multipart/mixed": "multipart",
    "text/event-stream": "sse",
    "application/jsonl": "jsonl",
    "application/x-jsonl": "jsonl",
    "application/ndjson": "jsonl",
    "application/x-ndjson": "jsonl",
    "application/json-lines": "jsonl",
    "application/jsonlines": "jsonl",
    "application/json-seq": "jsonl",
    "text/xml": "xml",
    "application/xml": "xml",
    "*/*": "json",
}

RECORD_MARK = b"\x1e"
"""Precedes each text of a JSON text sequence (RFC 7464, 2.2)."""

# Python codecs that are not charsets: they interpret escapes, or raise whatever the
# error handler.
_NO_CHARSETS = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"}
)


@lru_cache(maxsize=512)
def kind_of(media_type: str) -> ContentKind:
    """The kind of body that a media type means. Unknown ones are bytes."""
    essence = essence_of(media_type)
    known = _EXACT_KINDS.get(essence)
    if known is not None:
        return known
    if essence.endswith("+json-seq"):
        return "jsonl"
    if essence.endswith(("/json", "+json")):
        return "json"
    if essence.endswith("+xml"):
        return "xml"
    if essence.startswith("text/"):
        return "text"
    return "bytes"


def is_json_sequence(media_type: str) -> bool:
    """Whether a media type means a JSON text sequence (RFC 7464, RFC 8091)."""
    return essence_of(media_type).endswith(("/json-seq", "+json-seq"))


def is_json_patch(media_type: str) -> bool:
    """Whether a media type means a JSON Patch, which is an array (RFC 6902, 3)."""
    return essence_of(media_type) == "application/json-patch+json"


def content_kind(content: Content) -> ContentKind:
    """The kind of a content, by default from its media type."""
    return kind_of(content.media_type) if content.kind is None else content.kind


@lru_cache(maxsize=512)
def essence_of(content_type: str) -> str:
    """A media type in lower case without its parameters."""
    return content_type.partition(";")[0].strip().lower()


@lru_cache(maxsize=512)
def charset_of(content_type: str) -> str | None:
    """The charset of a content type, in lower case."""
    for piece in content_type.split(";")[1:]:
        name, _, value = piece.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'").lower()
    return None


@lru_cache(maxsize=512)
def text_codec(content_type: str) -> str:
    """The Python codec for the text of a content type. UTF-8 for unknown charsets.

    With the error handler `replace`, it decodes any bytes.
    """
    charset = charset_of(content_type) or "utf-8"
    if not charset.isascii():
        # No registered charset (RFC 2978, 2.3), and an error from Python 3.17 on.
        return "utf-8"
    try:
        name = codecs.lookup(charset).name
        b"?".decode(name, "replace")
    except (LookupError, ValueError):
        return "utf-8"
    return "utf-8" if name in _NO_CHARSETS else name


def pick_content(
    contents: tuple[Content, ...], content_type: str | None
) -> Content | None:
    """The content that describes a body of this content type.

    An exact match wins over a structured suffix (`+json`), which wins over a range
    (`image/*`). Without a content type, the first content applies.
    """
    if not contents:
        return None
    if content_type is None:
        return contents[0]
    essence = essence_of(content_type)
    for content in contents:
        if essence_of(content.media_type) == essence:
            return content
    kind = kind_of(essence)
    for content in contents:
        if kind not in ("bytes", "text") and content_kind(content) == kind:
            return content
    for content in contents:
        offered = essence_of(content.media_type)
        if offered == "*/*" or offered == f"{essence.partition('/')[0]}/*":
            return content
    return None


def is_in_range(media_type: str, described: str) -> bool:
    """Whether a media type is among those that the spec names.

    Args:
        media_type: A concrete media type.
        described: A media type, a range such as `image/*` or `*/json`, or several
            separated by commas.
    """
    main, _, sub = essence_of(media_type).partition("/")
    ranges = (f"{main}/{sub}", f"{main}/*", f"*/{sub}", "*/*")
    return any(essence_of(each) in ranges for each in described.split(","))


def concrete_type(described: str, *candidates: str | None) -> str:
    """The media type to send if the spec may leave it open.

    Args:
        described: A media type, a range, or several separated by commas.
        candidates: Possible media types of the value, the likeliest first.

    Raises:
        ValueError: if the spec names none of them.
    """
    if "*" not in described and "," not in described:
        return described
    for candidate in candidates:
        if candidate is not None and is_in_range(candidate, described):
            return candidate
    raise ValueError(
        f"{described} needs a concrete media type: File(content, content_type=…)"
    )


def file_type(described: str, filename: str | None) -> str:
    """The media type of a file without an explicit one: by its name, or else bytes.

    Args:
        described: See `concrete_type`.
        filename: The name of the file, if it has one.

    Raises:
        ValueError: if the spec names other media types.
    """
    if "*" not in described and "," not in described:
        return described
    import mimetypes

    guessed = mimetypes.guess_type(filename)[0] if filename else None
    return concrete_type(described, guessed, "application/octet-stream")
