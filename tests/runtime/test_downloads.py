"""Responses that are saved in files, whole or after the connection broke."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import Content, Operation
from clientloom_runtime.errors import DecodeError, TransportError

from tests.support.http_server import (
    Answer,
    Chunked,
    HttpServer,
    Raw,
    ReceivedRequest,
    Reply,
)

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

KIB = 1024
DATA = bytes(range(256)) * 4 * 200

DOWNLOAD: Operation[bytes] = Operation(
    "Download",
    "GET",
    "/file",
    responses={"200": (Content("application/octet-stream", lambda: bytes),)},
)


class FileServer:
    """Serves a file in parts (RFC 9110, 14), and breaks off where it is told to.

    Args:
        breaks: After how many bytes each response breaks off; the next are whole.
        headers: What it says of the file.
        data: The file.
    """

    def __init__(
        self,
        *breaks: int,
        headers: dict[str, str] | None = None,
        data: bytes = DATA,
    ) -> None:
        self.breaks = list(breaks)
        self.headers = {"ETag": '"v1"'} if headers is None else headers
        self.data = data

    def __call__(self, request: ReceivedRequest) -> Answer:
        start = self.start(request)
        rest = self.data[start or 0 :]
        lines = [
            f"HTTP/1.1 {200 if start is None else 206} OK",
            f"Content-Length: {len(rest)}",
            "Content-Type: application/octet-stream",
            "Accept-Ranges: bytes",
            *(f"{name}: {value}" for name, value in self.headers.items()),
        ]
        if start is not None:
            end, total = len(self.data) - 1, len(self.data)
            lines.append(f"Content-Range: bytes {start}-{end}/{total}")
        sent = rest[: self.breaks.pop(0)] if self.breaks else rest
        return Raw("\r\n".join([*lines, "", ""]).encode() + sent)

    def start(self, request: ReceivedRequest) -> int | None:
        """Where the part begins that is asked for; `None` for the whole."""
        asked = re.fullmatch(r"bytes=(\d+)-", request.header("Range") or "")
        validators = (self.headers.get("ETag"), self.headers.get("Last-Modified"))
        if asked is None or request.header("If-Range") not in validators:
            return None
        return int(asked[1])


def ranges(server: HttpServer) -> list[str | None]:
    """What each request asked for."""
    return [request.header("Range") for request in server.requests]


def save(caller: Any, target: Any, **keywords: Any) -> int:
    """Save the file."""
    size: int = caller.stream(DOWNLOAD, "save", target, **keywords)
    return size


def test_a_file_is_saved_with_its_progress(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    server.handle(FileServer())
    told: list[tuple[int, int | None]] = []
    path = tmp_path / "file.bin"
    path.write_bytes(b"old")
    size = save(connect(server), path, progress=lambda got, of: told.append((got, of)))
    assert (size, path.read_bytes()) == (len(DATA), DATA)
    assert told[-1] == (len(DATA), len(DATA))
    assert [got for got, _ in told] == sorted({got for got, _ in told})
    assert [file.name for file in tmp_path.iterdir()] == ["file.bin"]


@pytest.mark.parametrize("kind", ["text of a path", "open file"])
def test_a_file_is_saved_wherever_one_can_be_written(
    server: HttpServer, connect: Connect, tmp_path: Path, kind: str
) -> None:
    server.handle(FileServer(70 * KIB))
    path = tmp_path / "file.bin"
    caller = connect(server)
    if kind == "text of a path":
        save(caller, str(path))
    else:
        with path.open("wb") as file:
            file.write(b"before ")
            save(caller, file)
            assert not file.closed
    before = b"" if kind == "text of a path" else b"before "
    assert path.read_bytes() == before + DATA


def test_a_body_of_unknown_length_and_one_without_bytes(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    told: list[tuple[int, int | None]] = []
    server.script(Chunked([b"abc", b"de"]), Reply(body=b""))
    caller = connect(server)
    save(caller, tmp_path / "a", progress=lambda got, of: told.append((got, of)))
    assert (tmp_path / "a").read_bytes() == b"abcde"
    assert told[-1] == (5, None)
    assert save(caller, tmp_path / "b") == 0
    assert (tmp_path / "b").read_bytes() == b""


def test_after_a_break_the_rest_is_asked_for(
    server: HttpServer, connect: Connect, tmp_path: Path, no_waiting: list[float]
) -> None:
    server.handle(FileServer(10, 90 * KIB, 1))
    told: list[tuple[int, int | None]] = []
    path = tmp_path / "file.bin"
    caller = connect(server, max_retries=1)
    save(caller, path, progress=lambda got, of: told.append((got, of)))
    assert path.read_bytes() == DATA
    starts = [10, 90 * KIB + 10, 90 * KIB + 11]
    assert ranges(server) == [None, *(f"bytes={start}-" for start in starts)]
    assert {request.header("If-Range") for request in server.requests[1:]} == {'"v1"'}
    assert len(no_waiting) == 3
    assert {total for _, total in told} == {len(DATA)}


def test_breaks_without_a_byte_come_to_an_end(
    server: HttpServer, connect: Connect, tmp_path: Path, no_waiting: list[float]
) -> None:
    del no_waiting
    server.handle(FileServer(10, 0, 0, 0))
    with pytest.raises(TransportError):
        save(connect(server, max_retries=2), tmp_path / "file.bin")
    assert len(server.requests) == 3
    assert list(tmp_path.iterdir()) == []


MODIFIED = "Wed, 21 Oct 2026 07:28:00 GMT"
LATER = "Wed, 21 Oct 2026 07:28:01 GMT"


@pytest.mark.parametrize(
    ("headers", "again"),
    [
        ({"ETag": '"v1"'}, True),
        ({"Last-Modified": MODIFIED, "Date": LATER}, True),
        ({"Last-Modified": MODIFIED, "Date": MODIFIED}, False),
        ({"Last-Modified": MODIFIED}, False),
        ({"Last-Modified": "yesterday", "Date": LATER}, False),
        ({"ETag": 'W/"v1"', "Last-Modified": MODIFIED, "Date": LATER}, False),
        ({}, False),
    ],
)
def test_the_rest_is_asked_for_only_where_it_certainly_belongs_to_the_part(
    server: HttpServer,
    connect: Connect,
    tmp_path: Path,
    no_waiting: list[float],
    headers: dict[str, str],
    again: bool,
) -> None:
    del no_waiting
    server.handle(FileServer(10, headers=headers))
    path = tmp_path / "file.bin"
    caller = connect(server)
    if again:
        save(caller, path)
        assert path.read_bytes() == DATA
    else:
        with pytest.raises(TransportError):
            save(caller, path)
        assert (len(server.requests), list(tmp_path.iterdir())) == (1, [])


def test_a_file_that_changed_is_saved_anew(
    server: HttpServer, connect: Connect, tmp_path: Path, no_waiting: list[float]
) -> None:
    del no_waiting
    old, new = FileServer(50 * KIB), FileServer(headers={"ETag": '"v2"'}, data=b"new")
    server.handle(lambda request: (new if server.requests[1:] else old)(request))
    path = tmp_path / "file.bin"
    caller = connect(server)
    assert save(caller, path) == 3
    assert path.read_bytes() == b"new"
    server.clear()
    old.breaks.append(50 * KIB)
    # What is written in a file that somebody else opened cannot be taken back.
    changed = pytest.raises(TransportError, match="changed on the server")
    with (tmp_path / "other").open("wb") as file, changed:
        save(caller, file)


def test_another_part_than_the_one_that_was_asked_for_is_refused(
    server: HttpServer, connect: Connect, tmp_path: Path, no_waiting: list[float]
) -> None:
    del no_waiting
    wrong = Reply(206, body=b"x", headers=[("Content-Range", "bytes 5-5/204800")])
    serve = FileServer(10)
    server.handle(lambda request: wrong if server.requests[1:] else serve(request))
    with pytest.raises(DecodeError, match="not the requested part"):
        save(connect(server), tmp_path / "file.bin")
    assert list(tmp_path.iterdir()) == []


def failing(caller: Any, path: Path) -> None:
    """A download that breaks off for good, and keeps its part."""
    with pytest.raises(TransportError):
        save(caller, path, resume=True)
    (part,) = path.parent.iterdir()
    assert part.name.startswith("file.bin.")


def test_the_next_download_goes_on_after_a_kept_part(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    serve = FileServer(50 * KIB)
    server.handle(serve)
    path = tmp_path / "file.bin"
    caller = connect(server, max_retries=0)
    failing(caller, path)
    told: list[int] = []
    save(caller, path, resume=True, progress=lambda got, _: told.append(got))
    assert path.read_bytes() == DATA
    assert told[0] > 50 * KIB
    assert ranges(server) == [None, None, f"bytes={50 * KIB}-"]
    assert list(tmp_path.iterdir()) == [path]


def test_a_kept_part_that_is_whole_is_only_moved(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    server.handle(FileServer(len(DATA) - 1))
    path = tmp_path / "file.bin"
    caller = connect(server, max_retries=0)
    failing(caller, path)
    (part,) = tmp_path.iterdir()
    part.write_bytes(DATA)
    assert save(caller, path, resume=True) == len(DATA)
    assert (path.read_bytes(), ranges(server)) == (DATA, [None, None])


def test_a_kept_part_of_another_version_is_not_used(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    server.handle(FileServer(50 * KIB))
    path = tmp_path / "file.bin"
    caller = connect(server, max_retries=0)
    failing(caller, path)
    server.handle(FileServer(headers={"ETag": '"v2"'}, data=DATA[::-1]))
    save(caller, path, resume=True)
    assert path.read_bytes() == DATA[::-1]
    assert ranges(server) == [None, None]


def test_what_progress_raises_leaves_no_part(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    def stop(received: int, total: int | None) -> None:
        raise KeyError(f"enough: {received} of {total}")

    server.handle(FileServer())
    with pytest.raises(KeyError, match="enough"):
        save(connect(server), tmp_path / "file.bin", progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_a_compressed_body_is_saved_decompressed(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    import gzip

    headers = [("Content-Encoding", "gzip"), ("ETag", '"v1"')]
    server.script(Reply(body=gzip.compress(DATA), headers=headers))
    told: list[tuple[int, int | None]] = []
    path = tmp_path / "file.bin"
    save(connect(server), path, progress=lambda got, of: told.append((got, of)))
    assert path.read_bytes() == DATA
    assert told[-1] == (len(DATA), None)
