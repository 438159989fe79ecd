"""Encode request bodies according to their media type."""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Collection,
    Iterable,
    Iterator,
    Mapping,
)
from typing import Any, NamedTuple, assert_never

from pydantic import BaseModel, RootModel

from ._codec import Codec, codec_of
from ._errors import InvalidArgumentError
from ._json import encode_json
from ._media import (
    RECORD_MARK,
    concrete_type,
    content_kind,
    essence_of,
    file_type,
    is_in_range,
    is_json_patch,
    is_json_sequence,
    kind_of,
)
from ._operation import Body, Content, ContentKind, PartEncoding
from ._parts import part_file
from ._payload import File, StreamedPayload, as_file, payload_of
from ._percent import encode_query, encode_query_reserved
from ._sources import AsyncIteratorSource, IteratorSource, source_of
from ._styles import is_list, query_pairs, style_of
from ._text import to_text
from ._unset import UNSET
from ._wire import sendable, to_wire


class EncodedBody(NamedTuple):
    """A body, ready to be sent.

    Attributes:
        content: The bytes, or their source while sending. `None` means no body.
        content_type: The value of the `Content-Type` header.
    """

    content: bytes | StreamedPayload | None
    content_type: str | None


NO_BODY = EncodedBody(None, None)


def encode_body(body: Body | None, value: Any, content_type: str | None) -> EncodedBody:
    """Encode a request body.

    Args:
        body: The operation's request body. `None` if it has none.
        value: A model, mapping, list, text, bytes, file or iterator of bytes.
        content_type: The media type chosen by the caller, if any.

    Raises:
        InvalidArgumentError: if a required body is missing or does not match its type.
    """
    contents = body.contents if body is not None else ()
    if value is None:
        # `None` is `null` if the type allows it, otherwise no body. A body of any type
        # can only be left out if it is optional.
        required = body is not None and body.required
        contents = tuple(
            content for content in contents if _says_null(content, required)
        )
    if value is UNSET or (value is None and not contents):
        if body is not None and body.required:
            raise InvalidArgumentError("body is required")
        return NO_BODY
    try:
        content = _choose(contents, value, content_type)
        return _encode(content, value, content_type)
    except RecursionError:
        message = "body: it is nested too deeply to be encoded"
        raise InvalidArgumentError(message) from None
    except (TypeError, ValueError) as error:
        if isinstance(error, InvalidArgumentError):
            raise
        raise InvalidArgumentError(f"body: {error}") from None


def _says_null(content: Content, required: bool) -> bool:
    if content_kind(content) != "json":
        return False
    if content.type_loader is None:
        return required
    codec = codec_of(content)
    return codec.accepts_none and (required or codec.annotation is not Any)


def _choose(
    contents: tuple[Content, ...], value: Any, content_type: str | None
) -> Content:
    """The content for a value: the caller's choice, otherwise the best match."""
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
    misfits = [_misfit(content, value) for content in contents]
    # `min` returns the first of equals, and contents are in order of preference.
    return contents[misfits.index(min(misfits))]


_NO_FIT = 1_000_000


def _misfit(content: Content, value: Any) -> int:
    """How badly a content matches a value. 0 is a perfect match."""
    kind = content_kind(content)
    file = part_file(value, is_file=False)
    if file is not None:
        if file.content_type is not None and is_in_range(
            file.content_type, content.media_type
        ):
            return 0
        order: tuple[ContentKind, ...] = ("bytes", "xml", "text")
        ranged = kind == "json" and "*" in content.media_type
        return 1 if ranged else _place(kind, order)
    if isinstance(value, str):
        if kind == "json":
            return 1 if codec_of(content).takes(value) else _NO_FIT
        return 0 if kind in ("text", "xml") else _NO_FIT
    if kind in ("form", "multipart"):
        return _misfit_of_fields(codec_of(content), value, kind)
    if kind == "jsonl":
        return _NO_FIT if isinstance(value, Mapping | BaseModel) else 1
    if kind != "json" or not codec_of(content).takes(value):
        return _NO_FIT
    if is_json_patch(content.media_type) and not is_list(value):
        return _NO_FIT
    return _count_unknown(codec_of(content), value)


def _place(kind: ContentKind, order: tuple[ContentKind, ...]) -> int:
    return order.index(kind) + 1 if kind in order else _NO_FIT


def _misfit_of_fields(codec: Codec, value: Any, kind: ContentKind) -> int:
    if isinstance(value, BaseModel):
        return 0 if codec.is_of(value) else _NO_FIT
    if not isinstance(value, Mapping) or codec.lacks(value):
        return _NO_FIT
    # Only a multipart body can contain files.
    holds_files = any(
        part_file(item, is_file=False) is not None for item in value.values()
    )
    return _count_unknown(codec, value) - (holds_files and kind == "multipart")


def _count_unknown(codec: Codec, value: Any) -> int:
    return len(codec.unknown(value)) if isinstance(value, Mapping) else 0


def _encode(content: Content, value: Any, content_type: str | None) -> EncodedBody:
    kind = content_kind(content)
    file = None if kind in ("multipart", "jsonl") else _whole_file(value, kind)
    if isinstance(value, bytes | bytearray | memoryview):
        # Bytes are always sent as is: the caller has encoded them.
        file = File(bytes(value))
    if file is not None:
        source, filename = file.opened()
        described = content_type or file.content_type
        media_type = described or file_type(content.media_type, filename)
        return EncodedBody(payload_of([source]), media_type)
    media_type = content_type or _concrete(content.media_type, kind)
    match kind:
        case "json":
            data = encode_json(codec_of(content).outgoing(value))
            return EncodedBody(data, media_type)
        case "form":
            return EncodedBody(_form(content, value).encode("ascii"), media_type)
        case "multipart":
            from ._multipart import encode_multipart, encode_parts

            codec = codec_of(content)
            if is_list(value):
                items = codec.outgoing(list(value))
                prefix, others = content.prefix_encoding, content.item_encoding
                return EncodedBody(*encode_parts(items, prefix, others, media_type))
            fields = codec.without_bytes(_fields(content, value))
            encoded = encode_multipart(
                fields, content.encoding, media_type, codec.files()
            )
            return EncodedBody(*encoded)
        case "jsonl":
            return EncodedBody(_items(content, value, media_type), media_type)
        case "text" | "xml" | "sse":
            text = value if isinstance(value, str) else to_text(value)
            return EncodedBody(text.encode("utf-8"), _with_charset(media_type))
        case "bytes":
            return EncodedBody(_raw(value), media_type)
        case _:
            assert_never(kind)


def _concrete(media_type: str, kind: ContentKind) -> str:
    """A concrete media type for a range such as `*/*`."""
    usual = {"json": "application/json", "text": "text/plain"}
    return concrete_type(media_type, usual.get(kind), "application/octet-stream")


def _with_charset(media_type: str) -> str:
    return media_type if ";" in media_type else f"{media_type}; charset=utf-8"


def _whole_file(value: Any, kind: ContentKind) -> File | None:
    """A value that is sent as is. If the body is a single file, a string counts too."""
    if isinstance(value, tuple):
        return part_file(value, is_file=kind == "bytes")
    return as_file(value)


def _raw(value: Any) -> bytes | StreamedPayload:
    source = None if isinstance(value, Mapping) else source_of(value)
    if isinstance(value, str):
        return value.encode("utf-8")
    if source is not None:
        return StreamedPayload([source])
    raise TypeError(
        f"a binary body cannot be made from a value of type {type(value).__name__}"
    )


def _fields(content: Content, value: Any) -> Mapping[str, Any]:
    """The properties of a form or multipart body by wire name."""
    codec = codec_of(content)
    given = codec.outgoing(value) if isinstance(value, Mapping) else value
    if isinstance(given, RootModel):
        given = given.root
    if isinstance(given, BaseModel):
        return codec.properties(sendable(given, is_form=True))
    if isinstance(given, Mapping):
        return codec.renamed(given)
    raise TypeError(
        f"a form cannot be made from a value of type {type(value).__name__}"
    )


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
    # Without an encoding, a form can only write objects as JSON.
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


def _items(content: Content, value: Any, media_type: str) -> bytes | StreamedPayload:
    """The items of a sequence, framed as JSON lines or as in RFC 7464."""
    is_many = isinstance(value, Iterable | AsyncIterable)
    if not is_many or isinstance(value, str | Mapping | BaseModel):
        raise TypeError(f"a sequence of items is required, not {type(value).__name__}")
    codec = codec_of(content)
    mark = RECORD_MARK if is_json_sequence(media_type) else b""
    if isinstance(value, AsyncIterable):
        return StreamedPayload([AsyncIteratorSource(_async_items(codec, value, mark))])
    if isinstance(value, Collection):
        return b"".join(_item(codec, item, mark) for item in value)
    # Iterators are sent item by item.
    return StreamedPayload([IteratorSource(_sync_items(codec, value, mark))])


def _sync_items(codec: Codec, items: Iterable[Any], mark: bytes) -> Iterator[bytes]:
    for item in items:
        yield _sent_item(codec, item, mark)


async def _async_items(
    codec: Codec, items: AsyncIterable[Any], mark: bytes
) -> AsyncIterator[bytes]:
    async for item in items:
        yield _sent_item(codec, item, mark)


def _sent_item(codec: Codec, item: Any, mark: bytes) -> bytes:
    """Encode an item while the body is being sent, and report what is wrong with it."""
    try:
        return _item(codec, item, mark)
    except RecursionError:
        message = "body: it is nested too deeply to be encoded"
        raise InvalidArgumentError(message) from None
    except (TypeError, ValueError) as error:
        if isinstance(error, InvalidArgumentError):
            raise
        raise InvalidArgumentError(f"body: {error}") from None


def _item(codec: Codec, item: Any, mark: bytes) -> bytes:
    return mark + encode_json(codec.outgoing(item)) + b"\n"
