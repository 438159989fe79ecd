"""Request bodies that are not held in memory: files, iterators, mixtures of both."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeAlias, TypeGuard

CHUNK_BYTES = 65_536

Source: TypeAlias = bytes | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]


@dataclass(frozen=True, slots=True)
class File:
    """A file to upload, with a name and a media type of its own.

    Attributes:
        content: Bytes, text, an open binary file, a path or an iterator of bytes.
        filename: The name that the server sees; `None` takes it from the file.
        content_type: The media type; `None` guesses it from the name.
    """

    content: bytes | str | Path | Source
    filename: str | None = None
    content_type: str | None = None

    def opened(self) -> tuple[Source, str | None]:
        """What gives the bytes, and the name if there is any."""
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
    """A value that is sent as raw bytes; `None` for any other."""
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


class StreamedPayload:
    """A body that is read while it is sent.

    Args:
        sources: What the body consists of, in order.
    """

    __slots__ = ("_positions", "_sources", "_started")

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = tuple(sources)
        self._positions = tuple(_position(source) for source in self._sources)
        self._started = False

    @property
    def length(self) -> int | None:
        """The number of bytes, `None` when it is known only at the end."""
        total = 0
        for source, position in zip(self._sources, self._positions, strict=True):
            size = _size(source, position)
            if size is None:
                return None
            total += size
        return total

    @property
    def replayable(self) -> bool:
        """Whether the body can be sent from its start: still, or again."""
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
                raise TypeError("an async iterator needs an async client")
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


def is_source(value: object) -> TypeGuard[Iterable[bytes] | AsyncIterable[bytes]]:
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
    """Where a file stands now; `None` when it cannot go back there."""
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
