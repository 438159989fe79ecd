"""Multipart bodies (RFC 7578), streamed part by part."""

from __future__ import annotations

import mimetypes
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import IO, Any

from ._json import encode_json
from ._media import essence_of, kind_of
from ._message import check_header
from ._operation import PartEncoding
from ._payload import Source, StreamedPayload, is_source
from ._styles import is_list
from ._text import to_text
from ._unset import UNSET
from ._wire import to_wire

_DEFAULT = PartEncoding()


@dataclass(frozen=True, slots=True)
class File:
    """A file to upload, with a name and a media type of its own.

    Attributes:
        content: Bytes, text, an open binary file or a path.
        filename: The name that the server sees; `None` takes it from the file.
        content_type: The media type; `None` guesses it from the name.
    """

    content: bytes | str | IO[bytes] | Path
    filename: str | None = None
    content_type: str | None = None


def encode_multipart(
    fields: Mapping[str, Any], encoding: Mapping[str, PartEncoding], media_type: str
) -> tuple[bytes | StreamedPayload, str]:
    """A multipart body and its content type with the boundary.

    Args:
        fields: By name; lists repeat a part. Files are bytes, paths, open files, or
            `File`.
        encoding: What the spec says of single parts.
        media_type: `multipart/form-data` or another multipart type.
    """
    boundary = secrets.token_hex(16)
    sources: list[Source] = []
    for name, value in fields.items():
        for item in _items(value):
            part = _part(name, item, encoding.get(name, _DEFAULT))
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


def _items(value: Any) -> Iterator[Any]:
    if value is UNSET or value is None:
        return
    if is_list(value):
        yield from value
    else:
        yield value


def _part(name: str, value: Any, encoding: PartEncoding) -> _Part:
    file = as_file(value)
    if file is not None:
        source, filename = _open(file, name)
        media_type = file.content_type or _file_type(name, filename, encoding)
        return _Part(source, media_type, filename, encoding.headers)
    wire = to_wire(value)
    content_type = encoding.content_type
    nested = isinstance(wire, Mapping | list)
    if nested or (content_type is not None and kind_of(content_type) == "json"):
        if kind_of(content_type or "application/json") != "json":
            raise TypeError(f"{name} is sent as {content_type}: give it as a text")
        data = encode_json(wire)
        return _Part(data, content_type or "application/json", None, encoding.headers)
    return _Part(to_text(wire).encode(), content_type, None, encoding.headers)


def _file_type(name: str, filename: str, encoding: PartEncoding) -> str:
    """The media type of a file that does not say it: the spec's; where that names
    several or a range, what the file's name says.

    Raises:
        TypeError: when the spec names several, and the file's name none of them.
    """
    guessed = mimetypes.guess_type(filename)[0]
    described = encoding.content_type
    if described is None or essence_of(described) == "*/*":
        return guessed or "application/octet-stream"
    if "," not in described and "*" not in described:
        return described
    offered = [essence_of(each) for each in described.split(",")]
    if guessed is not None and any(fnmatch(guessed, each) for each in offered):
        return guessed
    raise TypeError(
        f"{name} is a file of one of {described}: give a File with its content_type"
    )


def as_file(value: Any) -> File | None:
    """The file that a value of a part stands for; `None` for any other value."""
    match value:
        case File():
            return value
        case bytes() | bytearray() | memoryview():
            return File(bytes(value))
        case Path():
            return File(value)
        case _ if is_source(value):
            return File(value)
        case _:
            return None


def _open(file: File, name: str) -> tuple[Source, str]:
    content = file.content
    if isinstance(content, Path):
        return content.read_bytes(), file.filename or content.name
    if isinstance(content, str):
        return content.encode(), file.filename or name
    if isinstance(content, bytes):
        return content, file.filename or name
    path = getattr(content, "name", None)
    known = Path(path).name if isinstance(path, str) else name
    return content, file.filename or known


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
    """A name inside quotes, the way browsers write it (HTML, multipart/form-data)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
