"""Downloads to files, continued with range requests (RFC 9110, section 14) after a broken
connection."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from contextlib import suppress
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import IO, Any, TypeAlias

from ._retry import backoff
from ._sources import Progress
from ._streamed import Streamed
from ._text import read_number
from .errors import TransportError

SaveTarget: TypeAlias = str | os.PathLike[str] | IO[bytes]
"""The target of a download: a path, or a file that is open for writing bytes."""

_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_PARTIAL_CONTENT = 206


class Download:
    """The state of a download: the bytes received so far, and how to get the rest.

    Args:
        response: The response. Nothing of its body has been read.
        target: The target.
        progress: Called after each chunk.
        resume: Whether to keep a partial file after a failure and to continue an existing
            one.
    """

    def __init__(
        self,
        response: Streamed[Any],
        target: SaveTarget,
        progress: Progress | None,
        resume: bool,
    ) -> None:
        self._call = response._call
        self._progress = progress
        self._failures = 0
        self._validator = _validator(response)
        self._total = _total(response)
        self._saved: SavedFile | OpenTarget
        if isinstance(target, str | os.PathLike):
            can_be_kept = self._validator is not None and self._total is not None
            key = self._key() if resume and can_be_kept else None
            self._saved = SavedFile(Path(target), key)
        else:
            self._saved = OpenTarget(target)

    @property
    def received(self) -> int:
        """The number of bytes received so far."""
        return self._saved.size

    @property
    def is_complete(self) -> bool:
        """Whether the file is complete."""
        return self.received > 0 and self.received == self._total

    def write(self, chunk: bytes) -> None:
        """Add a chunk of the body."""
        self._failures = 0
        self._saved.write(chunk)
        if self._progress is not None:
            self._progress(self.received, self._total)

    def rest(self) -> dict[str, str]:
        """The headers of a request for the missing bytes."""
        headers = {
            "Range": f"bytes={self.received}-",
            "Accept-Encoding": "identity",
        }
        if self._validator is not None:
            headers["If-Range"] = self._validator
        return headers

    def wait_before_going_on(self) -> float | None:
        """Seconds to wait before the next request, or `None` if the server does not
        support ranges or the retries are used up."""
        policy = self._call.settings.retry
        self._failures += 1
        if self._validator is None or self._failures > policy.max_retries:
            return None
        return backoff(policy, self._failures)

    def go_on(self, response: Streamed[Any]) -> None:
        """Continue with the response to `rest`: the missing bytes, or the whole file if it
        has changed.

        Raises:
            DecodeError: if the response is not the requested part.
            TransportError: if the file has changed and the target cannot start over.
        """
        if response.status_code != _PARTIAL_CONTENT:
            if not self._saved.restart():
                raise self._call.finished(
                    TransportError("the file changed on the server during the download")
                )
            self._validator, self._total = _validator(response), _total(response)
            return
        found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", ""))
        if found is None or int(found[1]) != self.received:
            raise response._undecodable("the response is not the requested part")
        if found[2] != "*":
            self._total = int(found[2])

    def finish(self) -> int:
        """Move the file into place and return its size."""
        size = self.received
        self._saved.finish()
        return size

    def give_up(self) -> None:
        """Remove the partial file, unless the next download can continue it."""
        self._saved.give_up()

    def _key(self) -> str:
        """A key for the name of the partial file, unique to this version of the file."""
        text = f"{self._call.address}\n{self._validator}\n{self._total}"
        return hashlib.sha256(text.encode()).hexdigest()[:12]


class SavedFile:
    """A file that is written next to its path and moved there when it is complete.

    Args:
        path: The path of the complete file.
        key: The key in the name of a partial file that is kept after a failure. `None` if
            it is not kept.
    """

    def __init__(self, path: Path, key: str | None) -> None:
        self._path = path
        self._is_kept = key is not None
        self._part = path.with_name(f"{path.name}.{key or secrets.token_hex(6)}.part")
        self._file = self._part.open("ab")
        self.size = self._file.tell()

    def write(self, chunk: bytes) -> None:
        """Add bytes."""
        self._file.write(chunk)
        self.size += len(chunk)

    def restart(self) -> bool:
        """Discard the bytes so far. Returns whether that is possible."""
        self._file.truncate(0)
        self.size = 0
        return True

    def finish(self) -> None:
        """Move the file into place."""
        self._file.close()
        self._part.replace(self._path)

    def give_up(self) -> None:
        """Remove the partial file, unless it is kept."""
        self._file.close()
        if not self._is_kept or not self.size:
            self._part.unlink(missing_ok=True)


class OpenTarget:
    """A file that the caller opens and closes."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.size = 0

    def write(self, chunk: bytes) -> None:
        """Add bytes."""
        self._file.write(chunk)
        self.size += len(chunk)

    def restart(self) -> bool:
        """Whether nothing has been written yet. Written bytes cannot be taken back."""
        return self.size == 0

    def finish(self) -> None:
        """Flush the buffer of the file."""
        self._file.flush()

    def give_up(self) -> None:
        """Does nothing, because the file belongs to the caller."""


def _total(response: Streamed[Any]) -> int | None:
    """The size of the complete file, or `None` if it is unknown."""
    if not _is_plain(response):
        return None
    number = read_number(response.headers.get("content-length", ""))
    return None if number is None else int(number)


def _validator(response: Streamed[Any]) -> str | None:
    """The validator for `If-Range` (RFC 9110, section 13.1.5), or `None` if the client
    cannot request the rest."""
    headers = response.headers
    ranged = headers.get("accept-ranges", "").strip().lower() == "bytes"
    is_whole = response.status_code == 200 and _is_plain(response)
    if response._call.operation.method != "GET" or not ranged or not is_whole:
        return None
    tag = headers.get("etag", "")
    if tag:
        return tag if tag.startswith('"') else None
    return headers["last-modified"] if _is_strong_date(response) else None


def _is_plain(response: Streamed[Any]) -> bool:
    """Whether the body is not compressed."""
    return response.headers.get("content-encoding", "identity") == "identity"


def _is_strong_date(response: Streamed[Any]) -> bool:
    """Whether `Last-Modified` is a strong validator: at least one second before `Date`
    (RFC 9110, section 8.8.2.2)."""
    headers = response.headers
    with suppress(KeyError, ValueError, TypeError):
        modified = parsedate_to_datetime(headers["last-modified"])
        sent = parsedate_to_datetime(headers["date"])
        return (sent - modified).total_seconds() >= 1
    return False
