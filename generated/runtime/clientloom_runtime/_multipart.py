"""Multipart bodies (RFC 7578), streamed part by part."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ._json import encode_json
from ._media import concrete_type, file_type, kind_of
from ._message import check_header
from ._operation import PartEncoding
from ._parts import is_file_tuple, part_file
from ._payload import Source, StreamedPayload
from ._styles import is_list
from ._text import to_text
from ._unset import UNSET
from ._wire import to_wire

_DEFAULT = PartEncoding()
_JSON = "application/json"


def encode_multipart(
    fields: Mapping[str, Any],
    encoding: Mapping[str, PartEncoding],
    media_type: str,
    files: frozenset[str] = frozenset(),
) -> tuple[bytes | StreamedPayload, str]:
    """A multipart body and its content type with the boundary.

    Args:
        fields: By name; lists repeat a part. Files are bytes, paths, open files, or
            `File`, or tuples of name, content and media type.
        encoding: What the spec says of single parts.
        media_type: `multipart/form-data` or another multipart type.
        files: The parts that are files by their type: a text is the content of one.
    """
    parts = [
        (name, _part(name, item, encoding.get(name, _DEFAULT), name in files))
        for name, value in fields.items()
        for item in _items(value, name in files)
    ]
    return _joined(parts, media_type)


def encode_parts(
    items: Iterable[Any],
    prefix: Sequence[PartEncoding],
    others: PartEncoding | None,
    media_type: str,
) -> tuple[bytes | StreamedPayload, str]:
    """A multipart body whose parts have no names, and its content type with the boundary.

    Args:
        items: What the parts hold, in their order.
        prefix: What the spec says of the first parts.
        others: What it says of those behind them.
        media_type: Such as `multipart/mixed`.
    """
    parts: list[tuple[str | None, _Part]] = []
    for index, item in enumerate(items):
        encoding = prefix[index] if index < len(prefix) else others or _DEFAULT
        parts.append((None, _part(f"part {index + 1}", item, encoding, False)))
    return _joined(parts, media_type)


def _joined(
    parts: Iterable[tuple[str | None, _Part]], media_type: str
) -> tuple[bytes | StreamedPayload, str]:
    boundary = secrets.token_hex(16)
    sources: list[Source] = []
    for name, part in parts:
        sources.append(_head(boundary, name, part))
        sources.append(part.source)
        sources.append(b"\r\n")
    sources.append(f"--{boundary}--\r\n".encode())
    content_type = f"{media_type}; boundary={boundary}"
    if all(isinstance(source, bytes) for source in sources):
        return b"".join(s for s in sources if isinstance(s, bytes)), content_type
    return StreamedPayload(sources), content_type


@dataclass(frozen=True, slots=True)
class _Part:
    source: Source
    content_type: str | None
    filename: str | None
    headers: Mapping[str, str]
    is_file: bool = False


def _items(value: Any, is_file: bool) -> Iterator[Any]:
    if value is UNSET or value is None:
        return
    if is_list(value) and not is_file_tuple(value, is_file=is_file):
        yield from (item for item in value if item is not None)
    else:
        yield value


def _part(name: str, value: Any, encoding: PartEncoding, is_file: bool) -> _Part:
    file = part_file(value, is_file=is_file)
    described = encoding.content_type
    if file is not None:
        source, filename = file.opened()
        content_type = file.content_type or file_type(described or "*/*", filename)
        return _Part(source, content_type, filename, encoding.headers, is_file=True)
    wire = to_wire(value)
    nested = isinstance(wire, Mapping | list)
    if described is None:
        described = _JSON if nested else None
    else:
        described = concrete_type(described, _JSON if nested else "text/plain", _JSON)
    if described is not None and kind_of(described) == "json":
        return _Part(encode_json(wire), described, None, encoding.headers)
    if nested:
        kind = "an object" if isinstance(wire, Mapping) else "a list"
        raise TypeError(f"{name}: {kind} cannot be written as {described}")
    return _Part(to_text(wire).encode(), described, None, encoding.headers)


def _head(boundary: str, name: str | None, part: _Part) -> bytes:
    lines = [f"--{boundary}"]
    filename = part.filename or (name if part.is_file else None)
    disposition = "attachment" if name is None else f'form-data; name="{_quoted(name)}"'
    if filename is not None:
        disposition += f'; filename="{_quoted(filename)}"'
    if name is not None or filename is not None:
        lines.append(f"Content-Disposition: {disposition}")
    if part.content_type is not None:
        check_header("Content-Type", part.content_type)
        lines.append(f"Content-Type: {part.content_type}")
    for header, value in part.headers.items():
        check_header(header, value)
        lines.append(f"{header}: {value}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _quoted(text: str) -> str:
    """A name inside quotes, the way browsers write it (HTML, multipart/form-data)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
