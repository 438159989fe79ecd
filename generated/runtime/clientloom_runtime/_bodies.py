"""Request bodies as bytes, by the kind of their media type."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, assert_never

from pydantic import BaseModel

from ._codec import Codec, codec_of
from ._json import encode_json
from ._media import content_kind, essence_of, kind_of
from ._operation import Body, Content, ContentKind, PartEncoding
from ._payload import StreamedPayload, is_source
from ._percent import encode_query, encode_query_reserved
from ._styles import is_list, query_pairs, style_of
from ._text import to_text
from ._unset import UNSET
from ._variants import bare, is_union, known_names, union_members
from ._wire import sendable, to_wire
from .errors import InvalidArgumentError


@dataclass(frozen=True, slots=True)
class EncodedBody:
    """A body ready to be sent.

    Attributes:
        content: The bytes, or what gives them while sending; `None` for no body.
        content_type: The value of the `Content-Type` header.
    """

    content: bytes | StreamedPayload | None
    content_type: str | None


NO_BODY = EncodedBody(None, None)


def accept_header(responses: Mapping[str, tuple[Content, ...]]) -> str:
    """The `Accept` header: every media type that a response may have."""
    seen: dict[str, None] = {}
    for contents in responses.values():
        for content in contents:
            seen.setdefault(content.media_type)
    return ", ".join(seen) or "*/*"


def encode_body(body: Body | None, value: Any, content_type: str | None) -> EncodedBody:
    """The bytes of a request body.

    Args:
        body: What the operation says, `None` when it has no body.
        value: A model, mapping, list, text, bytes, file or iterator of bytes.
        content_type: The media type that the caller chose, if any.

    Raises:
        InvalidArgumentError: when a required body is missing, or it does not fit.
    """
    if value is UNSET or value is None:
        # `None` is a value for a body whose type names it, and no body otherwise.
        if body is None or not body.required:
            if body is None or value is UNSET or not _names_none(body.contents[0]):
                return NO_BODY
        elif value is UNSET or not codec_of(body.contents[0]).accepts_none:
            raise InvalidArgumentError("body is required")
    contents = body.contents if body is not None else ()
    content = _choose(contents, value, content_type)
    try:
        return _encode(content, value, content_type)
    except RecursionError:
        message = "body: it is nested too deeply to be written"
        raise InvalidArgumentError(message) from None
    except (TypeError, ValueError) as error:
        if isinstance(error, InvalidArgumentError):
            raise
        raise InvalidArgumentError(f"body: {error}") from None


def _choose(
    contents: tuple[Content, ...], value: Any, content_type: str | None
) -> Content:
    if content_type is not None:
        essence = essence_of(content_type)
        for content in contents:
            if essence_of(content.media_type) == essence:
                return content
        return Content(content_type)
    if not contents:
        raise InvalidArgumentError("this operation has no body")
    if len(contents) == 1:
        return contents[0]
    for kinds in _kinds_for(value):
        fitting = [content for content in contents if content_kind(content) in kinds]
        if fitting:
            return max(fitting, key=lambda content: _fit(content, value))
    return contents[0]


def _names_none(content: Content) -> bool:
    """Whether the type of a content has `None` as one of its members."""
    annotation = codec_of(content).annotation
    return is_union(annotation) and type(None) in union_members(annotation)


def _kinds_for(value: Any) -> tuple[frozenset[ContentKind], ...]:
    """The kinds of body that a value is naturally sent as, the likeliest first."""
    if isinstance(value, bytes | bytearray | memoryview | Path) or is_source(value):
        return frozenset({"bytes"}), frozenset({"xml", "text"})
    if isinstance(value, str):
        return frozenset({"json", "text", "xml"}), frozenset({"bytes"})
    if isinstance(value, Mapping) and any(map(_is_file, value.values())):
        return frozenset({"multipart"}), frozenset({"form", "json"})
    return (frozenset({"json", "form", "multipart", "jsonl"}),)


def _is_file(value: Any) -> bool:
    """Whether a property is sent as a file, or is a list of such."""
    from ._multipart import as_file

    if isinstance(value, list | tuple):
        return any(map(_is_file, value))
    return as_file(value) is not None


def _fit(content: Content, value: Any) -> int:
    """How well a value fits the type of a content: nothing for no fit, more for each
    property that the type knows."""
    codec = codec_of(content)
    if content_kind(content) in ("text", "xml"):
        return 1
    if isinstance(value, BaseModel):
        return int(any(bare(member) is type(value) for member in _members(codec)))
    try:
        codec.outgoing(value)
    except InvalidArgumentError:
        return 0
    if not isinstance(value, Mapping):
        return 2
    return 1 + max(known_names(member, value) for member in _members(codec))


def _members(codec: Codec) -> tuple[Any, ...]:
    return union_members(bare(codec.annotation))


def _encode(content: Content, value: Any, content_type: str | None) -> EncodedBody:
    kind = content_kind(content)
    media_type = content_type or _concrete(content.media_type, kind, value)
    if isinstance(value, bytes | bytearray | memoryview):
        # Bytes are always sent as they are: the caller has encoded them.
        return EncodedBody(bytes(value), media_type)
    if kind not in ("multipart", "jsonl") and is_source(value):
        return EncodedBody(StreamedPayload([value]), media_type)
    match kind:
        case "json":
            data = encode_json(codec_of(content).outgoing(value))
            return EncodedBody(data, media_type)
        case "form":
            return EncodedBody(_form(content, value).encode("ascii"), media_type)
        case "multipart":
            from ._multipart import encode_multipart

            fields = _fields(content, value)
            return EncodedBody(*encode_multipart(fields, content.encoding, media_type))
        case "jsonl":
            return EncodedBody(_json_lines(content, value, media_type), media_type)
        case "text" | "xml" | "sse":
            if not isinstance(value, str):
                value = _scalar_text(value)
            return EncodedBody(value.encode("utf-8"), _with_charset(media_type))
        case "bytes":
            return EncodedBody(_raw(value), media_type)
        case _:
            assert_never(kind)


_USUAL: dict[ContentKind, str] = {"json": "application/json", "text": "text/plain"}
"""What a body is sent as whose media type is a range."""


def _concrete(media_type: str, kind: ContentKind, value: Any) -> str:
    """A media type that can stand in a header, for ranges such as `image/*`.

    Raises:
        TypeError: when nothing says which one of a range it is.
    """
    if "*" not in media_type:
        return media_type
    from mimetypes import guess_type

    name = getattr(value, "name", None)
    guessed = guess_type(name)[0] if isinstance(name, str) else None
    is_raw = isinstance(value, bytes | bytearray | memoryview) or is_source(value)
    usual = _USUAL.get("bytes" if is_raw else kind, "application/octet-stream")
    for candidate in (guessed, usual):
        if candidate is not None and fnmatch(candidate, essence_of(media_type)):
            return candidate
    raise TypeError(f"{media_type} is a range: choose one with `content_type`")


def _with_charset(media_type: str) -> str:
    return media_type if ";" in media_type else f"{media_type}; charset=utf-8"


def _scalar_text(value: Any) -> str:
    return to_text(value)


def _raw(value: Any) -> bytes | StreamedPayload:
    if isinstance(value, str):
        return value.encode("utf-8")
    if isinstance(value, Path):
        return value.read_bytes()
    if isinstance(value, Iterable | AsyncIterable) and not isinstance(value, Mapping):
        return StreamedPayload([value])
    raise TypeError(f"a body of bytes cannot be made of {type(value).__name__}")


def _fields(content: Content, value: Any) -> Mapping[str, Any]:
    """The properties of a form or multipart body under their wire names."""
    if isinstance(value, BaseModel):
        return sendable(value).model_dump(
            by_alias=True, exclude_unset=True, warnings=False
        )
    if isinstance(value, Mapping):
        return codec_of(content).renamed(value)
    raise TypeError(f"a form cannot be made of {type(value).__name__}")


def _form(content: Content, value: Any) -> str:
    pairs: list[str] = []
    for name, item in _fields(content, value).items():
        if item is UNSET or item is None:
            continue
        pairs.extend(f"{key}={text}" for key, text in _form_pairs(content, name, item))
    return "&".join(pairs)


def _form_pairs(content: Content, name: str, item: Any) -> list[tuple[str, str]]:
    wire = to_wire(item)
    encoding = content.encoding.get(name)
    as_json = encoding is not None and _is_json_part(encoding)
    # Without an encoding, a form has no way to write objects but as JSON.
    if as_json or (encoding is None and _is_nested(wire)):
        text = encode_json(wire).decode("utf-8")
        return [(encode_query(name), encode_query(text))]
    style, explode = style_of(
        encoding.style if encoding else None,
        encoding.explode if encoding else None,
        "query",
    )
    reserved = encoding is not None and encoding.allow_reserved
    encode = encode_query_reserved if reserved else encode_query
    return query_pairs(name, wire, style, explode, encode)


def _is_json_part(encoding: PartEncoding) -> bool:
    content_type = encoding.content_type
    return (
        encoding.style is None
        and content_type is not None
        and kind_of(content_type) == "json"
    )


def _is_nested(wire: Any) -> bool:
    if isinstance(wire, Mapping):
        return True
    return is_list(wire) and any(isinstance(item, Mapping | list) for item in wire)


def _json_lines(
    content: Content, value: Any, media_type: str
) -> bytes | StreamedPayload:
    codec = codec_of(content)
    # A JSON text sequence (RFC 7464) has a record separator before each text.
    is_sequence = essence_of(media_type).endswith("json-seq")
    start = b"\x1e" if is_sequence else b""
    if isinstance(value, AsyncIterable):
        return StreamedPayload([_async_lines(codec, value, start)])
    items = [value] if isinstance(value, str | Mapping | BaseModel) else value
    return b"".join(start + encode_json(codec.outgoing(item)) + b"\n" for item in items)


async def _async_lines(
    codec: Codec, items: AsyncIterable[Any], start: bytes
) -> AsyncIterator[bytes]:
    async for item in items:
        yield start + encode_json(codec.outgoing(item)) + b"\n"
