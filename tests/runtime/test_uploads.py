"""Files that are sent while they are read: their length, their progress, their repetition."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import Body, Content, File, Operation

from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

KIB = 1024
DATA = bytes(range(256)) * 4 * 200

UPLOAD: Operation[None] = Operation(
    "Upload", "PUT", "/", body=Body((Content("application/octet-stream"),))
)
FORM: Operation[None] = Operation(
    "Form", "PUT", "/", body=Body((Content("multipart/form-data"),))
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of 200 KiB."""
    file = tmp_path / "data.csv"
    file.write_bytes(DATA)
    return file


def chunks() -> Iterator[bytes]:
    """The same, of a length that nobody knows before its end."""
    yield DATA[: 150 * KIB]
    yield DATA[150 * KIB :]


async def achunks() -> AsyncIterator[bytes]:
    """The same for an async client."""
    for chunk in chunks():
        yield chunk


KNOWN: dict[str, Callable[[Path], Any]] = {
    "bytes": lambda _: DATA,
    "path": lambda path: path,
    "open file": lambda path: path.open("rb"),
    "buffer": lambda _: io.BytesIO(DATA),
}


@pytest.mark.parametrize("way", ["bytes", "path", "open file", "buffer"])
def test_progress_is_told_while_a_file_is_sent(
    server: HttpServer, connect: Connect, path: Path, way: str
) -> None:
    told: list[tuple[int, int | None]] = []
    server.script(Reply(204))
    content = KNOWN[way](path)
    file = File(content, progress=lambda sent, total: told.append((sent, total)))
    connect(server).send(UPLOAD, body=file)
    assert server.request.body == DATA
    assert server.request.header("Content-Length") == str(200 * KIB)
    steps = [64 * KIB, 128 * KIB, 192 * KIB, 200 * KIB]
    assert told == [(step, 200 * KIB) for step in steps]


def test_progress_without_a_known_length(server: HttpServer, connect: Connect) -> None:
    told: list[tuple[int, int | None]] = []
    server.script(Reply(204))
    file = File(chunks(), progress=lambda sent, total: told.append((sent, total)))
    connect(server).send(UPLOAD, body=file)
    assert server.request.body == DATA
    steps = [64 * KIB, 128 * KIB, 150 * KIB, 200 * KIB]
    assert told == [(step, None) for step in steps]


def test_progress_of_one_part_among_others(
    server: HttpServer, connect: Connect, path: Path
) -> None:
    told: list[tuple[int, int | None]] = []
    server.script(Reply(204))
    file = File(path, progress=lambda sent, total: told.append((sent, total)))
    connect(server).send(FORM, body={"first": b"x" * 999, "file": file, "last": "y"})
    length = server.request.header("Content-Length")
    assert length == str(len(server.request.body))
    assert DATA in server.request.body
    assert told[-1] == (200 * KIB, 200 * KIB)


def test_a_repeated_request_reads_the_file_again(
    server: HttpServer, connect: Connect, path: Path, no_waiting: list[float]
) -> None:
    del no_waiting
    told: list[int] = []
    server.script(Reply(503), Reply(204))
    file = File(path, progress=lambda sent, _: told.append(sent))
    connect(server).send(UPLOAD, body=file)
    assert [request.body for request in server.requests] == [DATA] * 2
    assert told.count(64 * KIB) == told.count(200 * KIB) == 2


def test_what_progress_raises_ends_the_call(
    server: HttpServer, connect: Connect, path: Path
) -> None:
    def stop(sent: int, total: int | None) -> None:
        raise KeyError(f"enough: {sent} of {total}")

    with pytest.raises(KeyError, match="enough"):
        connect(server).send(UPLOAD, body=File(path, progress=stop))
    assert all(len(request.body) < len(DATA) for request in server.requests)


def test_a_path_without_a_file_is_told_before_anything_is_sent(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    caller = connect(server)
    with pytest.raises(FileNotFoundError):
        caller.send(UPLOAD, body=tmp_path / "nothing")
    with pytest.raises(FileNotFoundError):
        caller.send(FORM, body={"file": tmp_path / "nothing"})
    with pytest.raises(IsADirectoryError):
        caller.send(UPLOAD, body=File(tmp_path))
    assert server.connections == 0
