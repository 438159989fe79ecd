"""Multipart bodies (RFC 7578), streamed part by part."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
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
    boundary = secrets.token_hex(16)
    sources: list[Source] = []
    for name, value in fields.items():
        is_file = name in files
        for item in _items(value, is_file):
            part = _part(name, item, encoding.get(name, _DEFAULT), is_file)
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
        return _Part(source, content_type, filename or name, headers)
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


def _head(boundary: str, name: str, part: _Part) -> bytes:
    disposition = f'form-data; name="{_quoted(name)}"'
    if part.filename is not None:
        disposition += f'; filename="{_quoted(part.filename)}"'
    lines = [f"--{boundary}", f"Content-Disposition: {disposition}"]
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
