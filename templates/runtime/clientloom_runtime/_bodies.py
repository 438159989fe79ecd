"""Request bodies as bytes, by the kind of their media type."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Mapping
from dataclasses import dataclass
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
        # `None` is a value for a body whose type allows it, and no body otherwise.
        if body is None or not body.required:
            return NO_BODY
        if value is UNSET or not codec_of(body.contents[0]).accepts_none:
            raise InvalidArgumentError("body is required")
    contents = body.contents if body is not None else ()
    content = _choose(contents, value, content_type)
    try:
        return _encode(content, value, content_type)
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
    fitting = _kinds_for(value)
    for content in contents:
        if content_kind(content) in fitting:
            return content
    return contents[0]


def _kinds_for(value: Any) -> frozenset[ContentKind]:
    """The kinds of body that a value is naturally sent as."""
    if isinstance(value, bytes | bytearray | memoryview | Path) or is_source(value):
        return frozenset({"bytes", "xml", "text"})
    if isinstance(value, str):
        return frozenset({"text", "xml", "json"})
    return frozenset({"json", "form", "multipart", "jsonl"})


def _encode(content: Content, value: Any, content_type: str | None) -> EncodedBody:
    kind = content_kind(content)
    media_type = content_type or _concrete(content.media_type, kind)
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
            return EncodedBody(_json_lines(content, value), media_type)
        case "text" | "xml" | "sse":
            if not isinstance(value, str):
                value = _scalar_text(value)
            return EncodedBody(value.encode("utf-8"), _with_charset(media_type))
        case "bytes":
            return EncodedBody(_raw(value), media_type)
        case _:
            assert_never(kind)


def _concrete(media_type: str, kind: ContentKind) -> str:
    """A media type that can stand in a header, for ranges such as `*/*`."""
    if "*" not in media_type:
        return media_type
    return "application/json" if kind == "json" else "application/octet-stream"


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


def _json_lines(content: Content, value: Any) -> bytes | StreamedPayload:
    codec = codec_of(content)
    if isinstance(value, AsyncIterable):
        return StreamedPayload([_async_lines(codec, value)])
    return b"".join(encode_json(codec.outgoing(item)) + b"\n" for item in value)


async def _async_lines(codec: Codec, items: AsyncIterable[Any]) -> AsyncIterator[bytes]:
    async for item in items:
        yield encode_json(codec.outgoing(item)) + b"\n"
