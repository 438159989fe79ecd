"""Files from the network: never unless allowed, and only what was locked."""

import hashlib
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from generator.document import Limits, LoadResult, RemotePolicy, load
from tests.support.http_server import Answer, Chunked, HttpServer, Reply
from tests.unit.document.file_server import FileServer
from tests.unit.document.support import at, codes, description

PET = b"type: object\nproperties: {owner: {$ref: owner.yaml}}\n"
OWNER = b"type: string\n"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets requests reach this machine whatever proxy is set."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[FileServer]:
    """Serves pet.yaml and owner.yaml."""
    folder = tmp_path / "remote"
    folder.mkdir()
    (folder / "pet.yaml").write_bytes(PET)
    (folder / "owner.yaml").write_bytes(OWNER)
    with FileServer(folder) as server:
        yield server


def _load(
    folder: Path,
    address: str,
    policy: RemotePolicy | None,
    limits: Limits | None = None,
) -> LoadResult:
    path = folder / "openapi.yaml"
    reference = f"{address}/pet.yaml"
    path.write_text(
        description(f"components: {{schemas: {{Pet: {{$ref: '{reference}'}}}}}}"),
        encoding="utf-8",
    )
    return load(path, base=folder, allow_remote=policy, limits=limits or Limits())


def test_nothing_is_fetched_unless_it_is_allowed(
    server: FileServer, tmp_path: Path
) -> None:
    result = _load(tmp_path, server.address, None)
    assert codes(result) == ["reference-remote"]
    assert server.requests == []


def test_first_use_locks_every_file_by_its_hash(
    server: FileServer, tmp_path: Path
) -> None:
    lock = tmp_path / "lock.json"
    result = _load(tmp_path, server.address, RemotePolicy(lock))
    assert result.diagnostics == ()
    assert result.document is not None
    assert at(result.document.root, "components", "schemas") == {
        "Pet": {
            "type": "object",
            "properties": {"owner": {"$ref": "#/components/schemas/owner"}},
        },
        "owner": {"type": "string"},
    }
    assert json.loads(lock.read_text(encoding="utf-8")) == {
        "version": 1,
        "files": {
            f"{server.address}/owner.yaml": hashlib.sha256(OWNER).hexdigest(),
            f"{server.address}/pet.yaml": hashlib.sha256(PET).hexdigest(),
        },
    }
    assert sorted(server.requests) == ["/owner.yaml", "/pet.yaml"]


def test_changed_file_is_refused_until_the_lock_is_updated(
    server: FileServer, tmp_path: Path
) -> None:
    lock = tmp_path / "lock.json"
    _load(tmp_path, server.address, RemotePolicy(lock))
    locked = lock.read_bytes()
    (tmp_path / "remote" / "pet.yaml").write_bytes(b"type: integer\n")
    assert codes(_load(tmp_path, server.address, RemotePolicy(lock))) == [
        "remote-changed"
    ]
    assert lock.read_bytes() == locked
    updated = _load(tmp_path, server.address, RemotePolicy(lock, update=True))
    assert updated.diagnostics == ()
    assert lock.read_bytes() != locked


def test_what_is_locked_and_cached_is_not_fetched_again(
    server: FileServer, tmp_path: Path
) -> None:
    policy = RemotePolicy(tmp_path / "lock.json", cache=tmp_path / "cache")
    first = _load(tmp_path, server.address, policy)
    asked = len(server.requests)
    second = _load(tmp_path, server.address, policy)
    assert len(server.requests) == asked
    assert first.document is not None
    assert second.document is not None
    assert first.document.root == second.document.root


def test_damaged_cache_is_fetched_anew(server: FileServer, tmp_path: Path) -> None:
    policy = RemotePolicy(tmp_path / "lock.json", cache=tmp_path / "cache")
    _load(tmp_path, server.address, policy)
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(b"type: boolean\n")
    result = _load(tmp_path, server.address, policy)
    assert result.diagnostics == ()
    assert result.document is not None
    schemas = at(result.document.root, "components", "schemas")
    assert schemas["owner"] == {"type": "string"}


def test_file_larger_than_the_limit_is_not_taken(
    server: FileServer, tmp_path: Path
) -> None:
    (tmp_path / "remote" / "pet.yaml").write_bytes(b"#" * 10_000)
    policy = RemotePolicy(tmp_path / "lock.json")
    result = _load(tmp_path, server.address, policy, Limits(file_bytes=5_000))
    assert codes(result) == ["reference-file-unreadable"]
    assert not (tmp_path / "lock.json").exists()


class _Redirect(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Sends the client to a local file."""
        self.send_response(302)
        self.send_header("Location", "file:///etc/passwd")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""


def test_redirect_to_something_else_than_the_network_is_refused(tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Redirect) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        result = _load(tmp_path, address, RemotePolicy(tmp_path / "lock.json"))
        server.shutdown()
    assert codes(result) == ["remote-unavailable"]


def test_remote_file_cannot_refer_to_a_local_one(
    server: FileServer, tmp_path: Path
) -> None:
    (tmp_path / "remote" / "pet.yaml").write_bytes(
        b"{items: {$ref: 'file:///etc/passwd'}, not: {$ref: /openapi.yaml}}"
    )
    result = _load(tmp_path, server.address, RemotePolicy(tmp_path / "lock.json"))
    assert sorted(codes(result)) == ["reference-remote", "remote-unavailable"]


@pytest.mark.parametrize(
    "answer",
    [
        Reply(body=b"type: object\n", length=500),
        Chunked([b"type: object\n"], end=False),
        Reply(202, body=b"type: object\n"),
        Reply(404, body=b"type: object\n"),
    ],
    ids=["shorter-than-declared", "without-last-chunk", "not-yet", "not-there"],
)
def test_what_is_no_whole_file_is_neither_taken_nor_locked(
    tmp_path: Path, answer: Answer
) -> None:
    with HttpServer() as server:
        server.script(answer)
        result = _load(tmp_path, server.url, RemotePolicy(tmp_path / "lock.json"))
    assert codes(result) == ["remote-unavailable"]
    assert not (tmp_path / "lock.json").exists()


@pytest.mark.parametrize("path", ["a b", "a\\tb", "pet\u00e4"])
def test_address_that_no_request_can_carry_is_a_finding(
    server: FileServer, tmp_path: Path, path: str
) -> None:
    address = f"{server.address}/{path}"
    result = _load(tmp_path, address, RemotePolicy(tmp_path / "lock.json"))
    assert codes(result) == ["remote-unavailable"]
