"""Request bodies that are streamed: files, iterators and combinations of both."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeAlias

CHUNK_BYTES = 65_536

Source: TypeAlias = bytes | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]


@dataclass(frozen=True, slots=True)
class File:
    """A file to upload, with its name and media type.

    Attributes:
        content: Bytes, text, an open binary file, a path or an iterator of bytes.
        filename: The name for the server. `None` takes it from the file.
        content_type: The media type. `None` guesses it from the name.
    """

    content: bytes | str | Path | Source
    filename: str | None = None
    content_type: str | None = None

    def opened(self) -> tuple[Source, str | None]:
        """The source of the bytes, and the name, if any."""
        content = self.content
        if isinstance(content, Path):
            return content.read_bytes(), self.filename or content.name
        if isinstance(content, str):
            return content.encode(), self.filename
        if isinstance(content, bytes):
            return content, self.filename
        path = getattr(content, "name", None)
        known = Path(path).name if isinstance(path, str) else None
        return content, self.filename or known


def as_file(value: object) -> File | None:
    """The body for a value that is sent as raw bytes, or `None` for other values."""
    match value:
        case File():
            return value
        case bytes() | bytearray() | memoryview():
            return File(bytes(value))
        case Path():
            return File(value)
        case _ if is_source(value):
            return File(value)  # type: ignore[arg-type]
        case _:
            return None


class StreamedPayload:
    """A body that is read while it is being sent.

    Args:
        sources: The parts of the body, in order.
    """

    __slots__ = ("_positions", "_sources", "_started")

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = tuple(sources)
        self._positions = tuple(_position(source) for source in self._sources)
        self._started = False

    @property
    def length(self) -> int | None:
        """The number of bytes, or `None` if it is unknown."""
        total = 0
        for source, position in zip(self._sources, self._positions, strict=True):
            size = _size(source, position)
            if size is None:
                return None
            total += size
        return total

    @property
    def replayable(self) -> bool:
        """Whether the body can be sent from the start, for the first time or again."""
        return not self._started or all(
            isinstance(source, bytes) or position is not None
            for source, position in zip(self._sources, self._positions, strict=True)
        )

    def chunks(self) -> Iterator[bytes]:
        """The bytes from the start, for a sync client."""
        self._started = True
        for source, position in zip(self._sources, self._positions, strict=True):
            if isinstance(source, bytes):
                yield source
            elif isinstance(source, AsyncIterable):
                raise TypeError("async iterators need the async client")
            elif hasattr(source, "read"):
                yield from _file_chunks(source, position)
            else:
                yield from source

    async def achunks(self) -> AsyncIterator[bytes]:
        """The bytes from the start, for an async client."""
        self._started = True
        for source, position in zip(self._sources, self._positions, strict=True):
            if isinstance(source, bytes):
                yield source
            elif isinstance(source, AsyncIterable):
                async for chunk in source:
                    yield chunk
            elif hasattr(source, "read"):
                for chunk in _file_chunks(source, position):
                    yield chunk
            else:
                for chunk in source:
                    yield chunk


def is_source(value: object) -> bool:
    """Whether a value can be streamed: a file or an iterator of bytes."""
    return hasattr(value, "read") or isinstance(value, Iterator | AsyncIterable)


def _file_chunks(file: Any, position: int | None) -> Iterator[bytes]:
    if position is not None:
        file.seek(position)
    while chunk := file.read(CHUNK_BYTES):
        if isinstance(chunk, str):
            raise TypeError("a file must be opened in binary mode")
        yield chunk


def _position(source: Any) -> int | None:
    """The current position of a file, or `None` if it cannot seek back to it."""
    try:
        return int(source.tell()) if source.seekable() else None
    except (AttributeError, OSError, ValueError):
        return None


def _size(source: Any, position: int | None) -> int | None:
    if isinstance(source, bytes):
        return len(source)
    if position is None:
        return None
    source.seek(0, os.SEEK_END)
    end = int(source.tell())
    source.seek(position)
    return end - position
