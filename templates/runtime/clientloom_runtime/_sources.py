"""Sources of request bodies: bytes in memory, files and iterators."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from io import TextIOBase
from pathlib import Path
from typing import IO, TypeAlias, TypeGuard

CHUNK_BYTES = 65_536

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes transferred so far and with the total, or `None` if the total is
unknown."""


class Source(ABC):
    """A part of a body that is read while it is being sent.

    Attributes:
        length: The number of bytes, or `None` if it is unknown.
        rereadable: Whether the bytes can be read more than once.
    """

    length: int | None = None
    rereadable: bool = False

    @abstractmethod
    def chunks(self) -> Iterator[bytes]:
        """The bytes from the start, for a sync client."""

    async def achunks(self) -> AsyncIterator[bytes]:
        """The bytes from the start, for an async client."""
        for chunk in self.chunks():
            yield chunk

    def read(self) -> bytes:
        """All bytes at once."""
        return b"".join(self.chunks())


class BytesSource(Source):
    """Bytes in memory."""

    rereadable = True

    def __init__(self, content: bytes) -> None:
        self.length = len(content)
        self._content = content

    def chunks(self) -> Iterator[bytes]:
        yield self._content


class PathSource(Source):
    """A file that is opened for sending.

    Raises:
        OSError: if the file does not exist or is not readable. Nothing has been sent then.
    """

    rereadable = True

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.length = file.seek(0, os.SEEK_END)
        self._path = path

    def chunks(self) -> Iterator[bytes]:
        with self._path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                yield chunk


class OpenFileSource(Source):
    """An open file, from its current position."""

    def __init__(self, file: IO[bytes]) -> None:
        if isinstance(file, TextIOBase):
            raise TypeError("a file must be opened in binary mode")
        self._file = file
        self._start = _position(file)
        if self._start is not None:
            self.rereadable = True
            self.length = file.seek(0, os.SEEK_END) - self._start
            file.seek(self._start)

    def chunks(self) -> Iterator[bytes]:
        if self._start is not None:
            self._file.seek(self._start)
        while chunk := self._file.read(CHUNK_BYTES):
            yield chunk


class IteratorSource(Source):
    """The chunks of an iterator."""

    def __init__(self, iterable: Iterable[bytes]) -> None:
        self._iterable = iterable

    def chunks(self) -> Iterator[bytes]:
        yield from self._iterable


class AsyncIteratorSource(Source):
    """The chunks of an async iterator."""

    def __init__(self, iterable: AsyncIterable[bytes]) -> None:
        self._iterable = iterable

    def chunks(self) -> Iterator[bytes]:
        raise TypeError("async iterators need the async client")

    async def achunks(self) -> AsyncIterator[bytes]:
        async for chunk in self._iterable:
            yield chunk


class TrackedSource(Source):
    """A source that reports its progress. A retry starts again at 0."""

    def __init__(self, source: Source, progress: Progress) -> None:
        self.length = source.length
        self.rereadable = source.rereadable
        self._source = source
        self._progress = progress

    def chunks(self) -> Iterator[bytes]:
        sent = 0
        for piece in self._source.chunks():
            for chunk in _small(piece):
                yield chunk
                sent += len(chunk)
                self._progress(sent, self.length)

    async def achunks(self) -> AsyncIterator[bytes]:
        sent = 0
        async for piece in self._source.achunks():
            for chunk in _small(piece):
                yield chunk
                sent += len(chunk)
                self._progress(sent, self.length)

    def read(self) -> bytes:
        return self._source.read()


def source_of(content: object) -> Source | None:
    """The source for the content of a file, or `None` for any other value.

    Raises:
        TypeError: if a file is open in text mode.
        OSError: if a path is not readable.
    """
    match content:
        case bytes():
            return BytesSource(content)
        case bytearray() | memoryview():
            return BytesSource(bytes(content))
        case os.PathLike():
            return PathSource(Path(content))
        case _ if is_open_file(content):
            return OpenFileSource(content)
        case AsyncIterable():
            return AsyncIteratorSource(content)
        case Iterable():
            return IteratorSource(content)
        case _:
            return None


def is_open_file(content: object) -> TypeGuard[IO[bytes]]:
    """Whether the content of a file can be read."""
    return callable(getattr(content, "read", None))


def _small(piece: bytes) -> Iterator[bytes]:
    """A piece, split into chunks that are small enough to report progress."""
    for start in range(0, len(piece), CHUNK_BYTES):
        yield piece[start : start + CHUNK_BYTES]


def _position(file: IO[bytes]) -> int | None:
    """The current position of a file, or `None` if it cannot seek back to it."""
    try:
        return file.tell() if file.seekable() else None
    except (AttributeError, OSError, ValueError):
        return None
