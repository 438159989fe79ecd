"""Files to upload, and request bodies that are streamed."""

from __future__ import annotations

import os
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TypeAlias

from ._sources import (
    BytesSource,
    Progress,
    Source,
    TrackedSource,
    is_open_file,
    source_of,
)

FileContent: TypeAlias = (
    bytes | str | os.PathLike[str] | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
)
"""The content of a file: bytes, a string, a path, an open file or an iterator of bytes."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to upload, with its name and media type.

    Attributes:
        content: Bytes, text, an open binary file, a path or an iterator of bytes. Paths
            and open files are read while they are sent.
        filename: The name for the server. `None` takes it from the file.
        content_type: The media type. `None` guesses it from the name.
        headers: More headers for the part, in a multipart body.
        progress: Called with the bytes sent so far and with the total, or `None` if the
            total is unknown. A retry starts again at the beginning. An exception ends the
            call.
    """

    content: FileContent
    filename: str | None = None
    content_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    progress: Progress | None = None

    def opened(self) -> tuple[Source, str | None]:
        """The source of the bytes, and the name, if any.

        Raises:
            TypeError: if the content is not that of a file.
            OSError: if it is a path that cannot be read.
        """
        content = self.content
        source = source_of(content.encode() if isinstance(content, str) else content)
        if source is None:
            raise TypeError(
                f"a file cannot be made from a value of type {type(content).__name__}"
            )
        name = content if isinstance(content, os.PathLike) else _name_of(content)
        known = None if name is None else Path(name).name
        if self.progress is not None:
            source = TrackedSource(source, self.progress)
        return source, self.filename or known


def as_file(value: object) -> File | None:
    """The body for a value that is sent as raw bytes, or `None` for other values."""
    match value:
        case File():
            return value
        case bytes() | bytearray() | memoryview():
            return File(bytes(value))
        case os.PathLike():
            return File(value)
        case Iterator() | AsyncIterable():
            return File(value)
        case _ if is_open_file(value):
            return File(value)
        case _:
            return None


class StreamedPayload:
    """A body that is read while it is being sent.

    Args:
        sources: The parts of the body, in order.
    """

    __slots__ = ("_sources", "_started")

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = tuple(sources)
        self._started = False

    @property
    def length(self) -> int | None:
        """The number of bytes, or `None` if it is unknown."""
        total = 0
        for source in self._sources:
            if source.length is None:
                return None
            total += source.length
        return total

    @property
    def rereadable(self) -> bool:
        """Whether the body can be read more than once."""
        return all(source.rereadable for source in self._sources)

    @property
    def replayable(self) -> bool:
        """Whether the body can be sent from the start, for the first time or again."""
        return not self._started or self.rereadable

    def chunks(self) -> Iterator[bytes]:
        """The bytes from the start, for a sync client."""
        self._started = True
        for source in self._sources:
            yield from source.chunks()

    async def achunks(self) -> AsyncIterator[bytes]:
        """The bytes from the start, for an async client."""
        self._started = True
        for source in self._sources:
            async for chunk in source.achunks():
                yield chunk

    def read(self) -> bytes:
        """All bytes at once, for signing. The body does not count as sent."""
        return b"".join(source.read() for source in self._sources)


def payload_of(sources: Sequence[Source]) -> bytes | StreamedPayload:
    """A body made of sources: bytes if all of them are in memory."""
    if all(isinstance(source, BytesSource) for source in sources):
        return b"".join(source.read() for source in sources)
    return StreamedPayload(sources)


def _name_of(content: object) -> str | None:
    name = getattr(content, "name", None)
    return name if isinstance(name, str) else None
