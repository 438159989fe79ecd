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
from ._payload import StreamedPayload, payload_of
from ._sources import BytesSource, Source
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
    """A multipart body and its content type, including the boundary.

    Args:
        fields: Parts by name. A list repeats the part. Files are bytes, paths, open
            files, `File`, or tuples of name, content, media type and headers.
        encoding: What the spec says about each part.
        media_type: `multipart/form-data` or another multipart type.
        files: The parts whose type is a file. A string is then the file's content.
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
    """A multipart body with unnamed parts, and its content type, including the boundary.

    Args:
        items: The contents of the parts, in order.
        prefix: What the spec says about the first parts.
        others: What the spec says about the remaining parts.
        media_type: The media type, such as `multipart/mixed`.
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
        head = BytesSource(_head(boundary, name, part))
        sources += head, part.source, BytesSource(b"\r\n")
    sources.append(BytesSource(f"--{boundary}--\r\n".encode()))
    return payload_of(sources), f"{media_type}; boundary={boundary}"


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
        headers = {**encoding.headers, **file.headers}
        return _Part(source, content_type, filename, headers, is_file=True)
    wire = to_wire(value)
    nested = isinstance(wire, Mapping | list)
    if described is None:
        described = _JSON if nested else None
    else:
        described = concrete_type(described, _JSON if nested else "text/plain", _JSON)
    if described is not None and kind_of(described) == "json":
        return _Part(BytesSource(encode_json(wire)), described, None, encoding.headers)
    if nested:
        kind = "an object" if isinstance(wire, Mapping) else "a list"
        raise TypeError(f"{name}: {kind} cannot be sent as {described}")
    source = BytesSource(to_text(wire).encode())
    return _Part(source, described, None, encoding.headers)


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
    """A quoted name, escaped as browsers do it (HTML, multipart/form-data)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
