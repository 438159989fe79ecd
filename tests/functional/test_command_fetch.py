"""`clientloom fetch`: what it asks for, what it writes, what it refuses, what it says."""

from __future__ import annotations

import gzip
import hashlib
import json
import ssl
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

import pytest
import yaml
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.support.commands import contents, run, times
from tests.support.http_server import (
    Answer,
    Chunked,
    HttpServer,
    Raw,
    ReceivedRequest,
    Reply,
    Reset,
    Stall,
)

PETS = """\
openapi: 3.1.0
info: {{title: Pets, version: {version}}}
servers: [{{url: "https://pets.example"}}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {{name: size, in: query, required: {required}, schema: {{type: integer}}}}
      responses:
        "200":
          description: All pets.
          content:
            application/json: {{schema: {{$ref: "{pet}"}}}}
components:
  schemas:
    Pet:
      type: object
      properties: {{name: {{type: string}}{more}}}
"""
LOCAL = "#/components/schemas/Pet"
OLD = PETS.format(version="1.4.0", required="false", pet=LOCAL, more="").encode()
NEW = PETS.format(
    version="2.0.0", required="true", pet=LOCAL, more=", born: {type: string}"
).encode()
MODIFIED = "Wed, 21 Oct 2015 07:28:00 GMT"
ETAG = '"one"'
HEADERS = (("ETag", ETAG), ("Last-Modified", MODIFIED))


@pytest.fixture(autouse=True)
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets requests reach this machine whatever proxy is set."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a workspace of one provider, which is the current one."""
    (tmp_path / "specs" / "pets").mkdir(parents=True)
    (tmp_path / "specs" / "clientloom.yaml").write_text("providers: [pets]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settle(home: Path, upstream: object, **more: object) -> Path:
    """Writes provider.yaml with an `upstream`; the folder of the provider."""
    names = {"class": "Pets", "package": "pets_client", "environment": "PETS"}
    settings = {**names, "upstream": upstream, **more}
    folder = home / "specs" / "pets"
    (folder / "provider.yaml").write_text(yaml.safe_dump(settings))
    return folder


@pytest.fixture
def pets(home: Path, server: HttpServer) -> Path:
    """The folder of a provider whose description was fetched and locked."""
    folder = settle(home, f"{server.url}/openapi.yaml")
    server.script(Reply(body=OLD, headers=HEADERS))
    assert run("fetch").code == 0
    server.clear()
    return folder


def lock_of(folder: Path) -> dict[str, dict[str, object]]:
    """What the lock file says about fetched files."""
    locked: dict[str, dict[str, object]] = json.loads(
        (folder / "remote.lock.json").read_bytes()
    )["upstream"]
    return locked


def test_a_first_fetch_writes_the_bytes_and_locks_them(
    home: Path, server: HttpServer
) -> None:
    folder = settle(home, f"{server.url}/openapi.yaml")
    server.script(Reply(body=OLD, headers=HEADERS))
    result = run("fetch")
    assert (result.code, result.stdout) == (0, "pets: updated; version 1.4.0\n")
    assert contents(folder).keys() == {
        "openapi.yaml",
        "provider.yaml",
        "remote.lock.json",
    }
    assert (folder / "openapi.yaml").read_bytes() == OLD
    assert json.loads((folder / "remote.lock.json").read_bytes()) == {
        "version": 1,
        "files": {},
        "upstream": {
            "openapi.yaml": {
                "url": f"{server.url}/openapi.yaml",
                "sha256": hashlib.sha256(OLD).hexdigest(),
                "size": len(OLD),
                "etag": ETAG,
                "last_modified": MODIFIED,
            }
        },
    }
    assert server.request.header("If-None-Match") is None
    assert run("lint").code == 0


def test_the_server_is_asked_for_what_changed_and_nothing_is_written(
    pets: Path, server: HttpServer
) -> None:
    before = times(pets)
    server.script(Reply(304))
    result = run("fetch")
    assert (result.code, result.stdout) == (0, "pets: unchanged; version 1.4.0\n")
    assert server.request.header("If-None-Match") == ETAG
    assert server.request.header("If-Modified-Since") == MODIFIED
    assert times(pets) == before


def test_the_same_bytes_are_no_change_whatever_the_server_calls_them(
    pets: Path, server: HttpServer
) -> None:
    before = times(pets)
    server.script(Reply(body=OLD, headers=[("ETag", '"other"')]))
    assert run("fetch").stdout == "pets: unchanged; version 1.4.0\n"
    assert times(pets) == before


def test_an_update_says_what_it_means_for_users_of_the_client(
    pets: Path, server: HttpServer
) -> None:
    server.script(Reply(body=NEW, headers=[("ETag", '"two"')]))
    result = run("fetch")
    assert result.code == 0
    first, second = result.stdout.splitlines()
    assert first == (
        "pets: updated; version 1.4.0 becomes 2.0.0; 1 breaking, 1 additive"
    )
    assert "clientloom diff OLD pets" in second
    assert (pets / "openapi.yaml").read_bytes() == NEW
    assert lock_of(pets)["openapi.yaml"] == {
        "url": f"{server.url}/openapi.yaml",
        "sha256": hashlib.sha256(NEW).hexdigest(),
        "size": len(NEW),
        "etag": '"two"',
    }


def test_an_update_that_has_errors_says_where_to_see_them(
    pets: Path, server: HttpServer
) -> None:
    elsewhere = OLD.replace(LOCAL.encode(), b"https://example.com/pet.yaml")
    server.script(Reply(body=elsewhere))
    result = run("fetch")
    assert result.code == 0
    assert "`clientloom lint pets` shows 1 error" in result.stdout
    assert (pets / "openapi.yaml").read_bytes() == elsewhere


def test_programs_get_the_same_as_json(pets: Path, server: HttpServer) -> None:
    server.script(Reply(body=NEW))
    assert run("fetch", "--format", "json").json == {
        "ok": True,
        "providers": [
            {
                "name": "pets",
                "outcome": "updated",
                "old_version": "1.4.0",
                "new_version": "2.0.0",
                "files": ["openapi.yaml"],
                "edited": [],
                "changes": {
                    "breaking": 1,
                    "additive": 1,
                    "documentation": 0,
                    "wording": 0,
                },
                "wire": {"breaking": 1, "additive": 1, "none": 0},
                "errors": 0,
                "diagnostics": [],
            }
        ],
    }
    assert (pets / "openapi.yaml").read_bytes() == NEW


def test_check_tells_a_pipeline_and_writes_nothing(
    pets: Path, server: HttpServer
) -> None:
    before = times(pets)
    server.script(Reply(304), Reply(body=NEW))
    assert run("fetch", "--check").code == 0
    result = run("fetch", "--check")
    assert result.code == 1
    assert result.stdout == ("pets: outdated; version 1.4.0 is published as 2.0.0\n")
    assert times(pets) == before


def test_check_wants_the_lock_too(pets: Path, server: HttpServer) -> None:
    (pets / "remote.lock.json").unlink()
    server.script(Reply(body=OLD), Reply(body=OLD), Reply(body=OLD))
    assert run("fetch", "--check").code == 1
    assert not (pets / "remote.lock.json").exists()
    assert (
        run("fetch").stdout
        == "pets: unchanged; version 1.4.0; added to remote.lock.json\n"
    )
    assert run("fetch", "--check").code == 0


def test_a_description_that_was_not_fetched_is_not_overwritten(
    home: Path, server: HttpServer
) -> None:
    folder = settle(home, f"{server.url}/openapi.yaml")
    (folder / "openapi.yaml").write_bytes(OLD)
    before = contents(folder)
    server.script(*[Reply(body=NEW)] * 3)
    for arguments in (["fetch"], ["fetch", "--check"]):
        result = run(*arguments)
        assert result.code == 1
        assert "specs/pets/openapi.yaml" in result.stderr
        assert "--force" in result.stderr
        assert contents(folder) == before
    assert run("fetch", "--force").code == 0
    assert (folder / "openapi.yaml").read_bytes() == NEW


def test_an_edited_description_is_asked_for_whole_and_not_overwritten(
    pets: Path, server: HttpServer
) -> None:
    (pets / "openapi.yaml").write_bytes(OLD + b"# corrected by hand\n")
    before = contents(pets)
    server.script(Reply(body=OLD, headers=HEADERS))
    result = run("fetch", "--format", "json")
    assert result.code == 1
    assert result.json["providers"][0]["outcome"] == "edited"
    assert result.json["providers"][0]["edited"] == ["specs/pets/openapi.yaml"]
    assert server.request.header("If-None-Match") is None
    assert contents(pets) == before


def test_a_missing_description_is_asked_for_whole(
    pets: Path, server: HttpServer
) -> None:
    (pets / "openapi.yaml").unlink()
    server.script(Reply(body=OLD, headers=HEADERS))
    assert run("fetch").code == 0
    assert server.request.header("If-None-Match") is None
    assert (pets / "openapi.yaml").read_bytes() == OLD


PAGE = b"<!DOCTYPE html>\n<html><body>Please sign in.</body></html>"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Reply(body=PAGE, headers=[("Content-Type", "text/html")]), "not-openapi"),
        (Reply(json={"message": "gone"}), "not-openapi"),
        (Reply(body=b"Not found"), "not-an-object"),
        (Reply(body=b""), "not-an-object"),
        (Reply(body=b"\x1f\x8b\x08\x00"), "remote-unavailable"),
        (Reply(body=b"\xff\xfe\x00"), "file-not-utf8"),
        (Reply(body=OLD.replace(b"{title", b"{{title")), "yaml-invalid"),
        (Reply(body=b'{"openapi": "3.1.0", "info": {"ti'), "yaml-invalid"),
        (Reply(body=OLD.replace(b"3.1.0", b"9.9.0")), "version-unsupported"),
        (
            Reply(body=b"openapi: 3.1.0\nx: " + b"[" * 300 + b"]" * 300),
            "limit-exceeded",
        ),
        (Reply(404, body=NEW), "remote-unavailable"),
        (Reply(500, body=NEW), "remote-unavailable"),
        (Reply(202, body=NEW), "remote-unavailable"),
        (Reply(206, body=NEW), "remote-unavailable"),
        (Reply(204), "remote-unavailable"),
        (Reply(body=NEW, length=10 * len(NEW)), "remote-unavailable"),
        (Chunked([NEW], end=False), "remote-unavailable"),
        (Raw(b"220 ready\r\n"), "remote-unavailable"),
        (Raw(b""), "remote-unavailable"),
        (Reset(), "remote-unavailable"),
        (Stall(), "remote-unavailable"),
        (Stall(b"HTTP/1.1 200 OK\r\n\r\n" + NEW), "remote-unavailable"),
    ],
)
def test_what_is_no_description_leaves_the_old_one_whole(
    pets: Path, server: HttpServer, answer: Answer, code: str
) -> None:
    before = times(pets)
    for arguments in ((), ("--force",), ("--check",)):
        server.script(answer)
        result = run("fetch", "--timeout", "0.5", "--format", "json", *arguments)
        assert result.code == 2
        (entry,) = result.json["providers"]
        assert entry["outcome"] == "failed"
        assert [one["code"] for one in entry["diagnostics"]] == [code]
        (finding,) = entry["diagnostics"]
        # What can be put right is the address; where in the answer it went wrong is beside.
        assert finding["origin"]["file"] == "specs/pets/provider.yaml"
        assert finding["origin"]["pointer"] == "/upstream"
        assert finding["origin"]["line"] == 4
        assert finding["related"][0]["file"] == f"{server.url}/openapi.yaml"
        assert times(pets) == before


def test_a_file_beyond_the_limit_is_not_read_to_its_end(
    pets: Path, server: HttpServer
) -> None:
    before = times(pets)
    block = b"#" * (1 << 20)
    server.script(Chunked(block for _ in range(100)))
    result = run("fetch")
    assert result.code == 2
    assert "limit-exceeded" in result.stderr
    assert times(pets) == before


def test_a_server_that_is_not_there_is_a_finding(pets: Path) -> None:
    settle(pets.parents[1], "http://127.0.0.1:1/openapi.yaml")
    before = times(pets)
    result = run("fetch")
    assert result.code == 2
    assert "remote-unavailable" in result.stderr
    assert times(pets) == before


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate of this machine that nobody vouches for, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    address = x509.IPAddress(ip_address("127.0.0.1"))
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "certificate.pem"
    path.write_bytes(
        made.public_bytes(Encoding.PEM)
        + key.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return path


def test_a_server_is_believed_only_with_a_certificate_that_counts(
    home: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = home / "served"
    served.mkdir()
    (served / "openapi.yaml").write_bytes(OLD)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    handler = partial(SimpleHTTPRequestHandler, directory=str(served))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        folder = settle(home, f"https://127.0.0.1:{server.server_port}/openapi.yaml")
        refused = run("fetch")
        assert not (folder / "openapi.yaml").exists()
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        believed = run("fetch")
        server.shutdown()
    assert refused.code == 2
    assert "error[remote-unavailable]" in refused.stderr
    assert "certificate" in refused.stderr
    assert believed.code == 0
    assert (folder / "openapi.yaml").read_bytes() == OLD


def test_what_cannot_be_written_is_taken_back(pets: Path, server: HttpServer) -> None:
    lock = pets / "remote.lock.json"
    lock.unlink()
    lock.mkdir()
    before = contents(pets)
    server.script(Reply(body=NEW))
    result = run("fetch", "--force")
    assert result.code == 2
    assert contents(pets) == before


@pytest.mark.parametrize(
    "location",
    [
        "https://127.0.0.1:1/x",
        "ftp://127.0.0.1/x",
        "file:///etc/passwd",
        "http://x.example/",
    ],
)
def test_a_redirect_to_another_kind_of_address_is_not_followed(
    pets: Path, server: HttpServer, location: str
) -> None:
    before = times(pets)
    server.script(Reply(302, headers=[("Location", location)]))
    result = run("fetch")
    assert result.code == 2
    assert "remote-unavailable" in result.stderr
    assert times(pets) == before


def test_a_redirect_of_the_same_kind_is_followed(
    pets: Path, server: HttpServer
) -> None:
    server.script(Reply(301, headers=[("Location", "/v2.yaml")]), Reply(body=NEW))
    assert run("fetch").code == 0
    assert (pets / "openapi.yaml").read_bytes() == NEW
    assert lock_of(pets)["openapi.yaml"]["url"] == f"{server.url}/openapi.yaml"


def test_redirects_in_a_circle_are_named(pets: Path, server: HttpServer) -> None:
    before = times(pets)
    server.handle(
        lambda request: Reply(
            302,
            headers=[("Location", "/b" if request.path != "/b" else "/openapi.yaml")],
        )
    )
    result = run("fetch")
    assert result.code == 2
    assert "the redirects form a cycle" in result.stderr
    assert len(server.requests) == 2
    assert times(pets) == before


@pytest.mark.usefixtures("pets")
def test_redirects_without_an_end_are_named(server: HttpServer) -> None:
    server.handle(
        lambda _: Reply(302, headers=[("Location", f"/{len(server.requests)}")])
    )
    result = run("fetch")
    assert result.code == 2
    assert "there are more than 10 redirects" in result.stderr


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ([("Content-Encoding", "gzip")], "the server compresses the file (gzip)"),
        ([("Content-Encoding", "br")], "the server compresses the file (br)"),
        ([], "the file is compressed (gzip)"),
    ],
)
def test_compression_that_nobody_asked_for_is_named(
    pets: Path, server: HttpServer, headers: list[tuple[str, str]], message: str
) -> None:
    before = times(pets)
    server.script(Reply(body=gzip.compress(NEW), headers=headers))
    result = run("fetch")
    assert result.code == 2
    assert message in result.stderr
    assert "--> specs/pets/provider.yaml:4:" in result.stderr
    assert times(pets) == before


def test_an_address_with_a_query_is_asked_on_condition(
    home: Path, server: HttpServer
) -> None:
    address = f"{server.url}/openapi.yaml?key=q-secret&version=2"
    folder = settle(home, address)
    server.script(Reply(body=OLD, headers=HEADERS), Reply(304), Reply(body=OLD))
    assert run("fetch").code == 0
    before = times(folder)
    assert run("fetch").stdout == "pets: unchanged; version 1.4.0\n"
    assert server.requests[1].header("If-None-Match") == ETAG
    assert times(folder) == before
    assert "q-secret" not in (folder / "remote.lock.json").read_text()
    # With another value it is another file, of which nothing is known.
    settle(home, address.replace("version=2", "version=3"))
    assert run("fetch").code == 0
    assert server.requests[2].header("If-None-Match") is None


def test_a_finding_about_one_of_several_files_points_at_its_address(
    home: Path, server: HttpServer
) -> None:
    settle(
        home,
        {
            "openapi.yaml": f"{server.url}/openapi.yaml",
            "parts/pet.yaml": f"{server.url}/pet.yaml?key=q-secret",
        },
    )
    server.script(Reply(body=OLD), Reply(404))
    result = run("fetch")
    assert "at /upstream/parts~1pet.yaml" in result.stderr
    assert "--> specs/pets/provider.yaml:6:" in result.stderr
    assert "q-secret" not in result.stderr


@pytest.mark.parametrize(
    "upstream",
    [
        "http://vendor.example/openapi.yaml",
        "http://127.0.0.1.vendor.example/openapi.yaml",
        "http://2130706433/openapi.yaml",
        "ftp://vendor.example/openapi.yaml",
        "file:///etc/passwd",
        "/etc/passwd",
        "https://",
        "https://vendor.example:port/openapi.yaml",
        "https://vendor.example/open api.yaml",
        "https://vendor.example/${NOT_THERE}/openapi.yaml",
        "",
        {},
        {"../other/openapi.yaml": "https://vendor.example/openapi.yaml"},
        {"/tmp/openapi.yaml": "https://vendor.example/openapi.yaml"},
        {"": "https://vendor.example/openapi.yaml"},
        {"provider.yaml": "https://vendor.example/openapi.yaml"},
        {"connections.yaml": "https://vendor.example/openapi.yaml"},
        {"changes.yaml": "https://vendor.example/openapi.yaml"},
        {"https://vendor.example/openapi.yaml": "openapi.yaml"},
        {"./remote.lock.json": "https://vendor.example/openapi.yaml"},
        {"overlay.yaml": "https://vendor.example/openapi.yaml"},
        {"a.yaml": "https://vendor.example/a", "./a.yaml": "https://vendor.example/b"},
    ],
)
def test_an_upstream_that_is_not_safe_is_a_finding(
    home: Path, upstream: object
) -> None:
    folder = settle(home, upstream, overlays=["overlay.yaml"])
    before = contents(home)
    result = run("fetch")
    assert result.code == 2
    assert "error[upstream-invalid]" in result.stderr
    assert "vendor.example" not in result.stderr
    assert contents(home) == before
    assert folder.is_dir()


def test_a_description_elsewhere_is_not_written_to(home: Path) -> None:
    settle(home, "https://vendor.example/x", openapi="../shared.yaml")
    assert "error[upstream-invalid]" in run("fetch").stderr


def test_a_link_out_of_the_folder_is_not_followed(home: Path) -> None:
    folder = settle(home, "https://vendor.example/x")
    (home / "elsewhere.yaml").write_bytes(OLD)
    (folder / "openapi.yaml").symlink_to(home / "elsewhere.yaml")
    assert "error[upstream-invalid]" in run("fetch").stderr
    assert (home / "elsewhere.yaml").read_bytes() == OLD


def test_credentials_of_an_address_are_sent_and_shown_nowhere(
    home: Path, server: HttpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PETS_TOKEN", "tok-secret")
    host = server.url.removeprefix("http://")
    folder = settle(
        home,
        f"http://me:pw%2Dsecret@{host}/${{PETS_TOKEN}}/a?key=q-secret&${{PETS_TOKEN}}",
    )
    server.script(
        Reply(body=OLD, headers=HEADERS),
        Reply(404),
        Reply(body=b"nothing"),
        Reply(302, headers=[("Location", "ftp://127.0.0.1/loc-secret")]),
        Reply(body=NEW),
    )
    said = ""
    for arguments in ([], [], ["--format", "json"], [], []):
        result = run("fetch", *arguments)
        said += result.stdout + result.stderr
    assert {one.target for one in server.requests} == {
        "/tok-secret/a?key=q-secret&tok-secret"
    }
    assert {one.header("Authorization") for one in server.requests} == {
        "Basic bWU6cHctc2VjcmV0"
    }
    # Another address may be shown alike, so nothing is asked on condition.
    assert {one.header("If-None-Match") for one in server.requests} == {None}
    locked = (folder / "remote.lock.json").read_text()
    assert lock_of(folder)["openapi.yaml"]["url"] == (
        f"{server.url}/${{PETS_TOKEN}}/a?key=***&***"
    )
    assert "-secret" not in said + locked
    assert "me:" not in said + locked
    assert (folder / "openapi.yaml").read_bytes() == NEW


@pytest.mark.parametrize("wrong", [["{0}"], {"openapi.yaml": ["{0}"]}, {"{0}": 1}])
def test_credentials_where_none_belong_are_shown_nowhere(
    home: Path, wrong: object
) -> None:
    address = "https://me:pw-secret@vendor.example/a?key=q-secret"
    settle(home, yaml.safe_load(yaml.safe_dump(wrong).replace("{0}", address)))
    for command in ("fetch", "lint"):
        result = run(command)
        assert result.code == 2
        assert "error[settings-invalid]" in result.stderr
        assert "secret" not in result.stdout + result.stderr


def test_credentials_stay_with_their_origin(home: Path, server: HttpServer) -> None:
    with HttpServer() as other:
        host = server.url.removeprefix("http://")
        settle(home, f"http://me:secret@{host}/a")
        server.script(
            Reply(302, headers=[("Location", "/b")]),
            Reply(302, headers=[("Location", f"{other.url}/c")]),
        )
        other.script(Reply(body=OLD))
        assert run("fetch").code == 0
        assert [one.header("Authorization") for one in server.requests] == [
            "Basic bWU6c2VjcmV0"
        ] * 2
        assert other.request.header("Authorization") is None


MAIN = PETS.format(
    version="1.4.0", required="false", pet="schemas/pet.yaml", more=""
).encode()
PET = b"type: object\nproperties: {name: {type: string}}\n"


@pytest.fixture
def several(home: Path, server: HttpServer) -> Path:
    """The folder of a provider whose description is two files, fetched and locked."""
    folder = settle(
        home,
        {
            "schemas/pet.yaml": f"{server.url}/schemas/pet.yaml",
            "openapi.yaml": f"{server.url}/main.yaml",
        },
    )
    files = {"/main.yaml": MAIN, "/schemas/pet.yaml": PET}

    def answer(request: ReceivedRequest) -> Reply:
        return Reply(body=files[request.path])

    server.handle(answer)
    result = run("fetch")
    assert result.code == 0, result.stderr
    server.clear()
    return folder


def test_files_that_belong_together_come_together(several: Path) -> None:
    assert (several / "openapi.yaml").read_bytes() == MAIN
    assert (several / "schemas" / "pet.yaml").read_bytes() == PET
    assert set(lock_of(several)) == {"openapi.yaml", "schemas/pet.yaml"}
    assert run("lint").code == 0
    assert run("fetch").stdout == "pets: unchanged; version 1.4.0\n"


@pytest.mark.parametrize("answer", [Reply(500), Reply(body=PAGE), Reply(body=b"[]")])
def test_one_file_that_fails_leaves_all_of_them(
    several: Path, server: HttpServer, answer: Answer
) -> None:
    before = times(several)
    server.script(Reply(body=NEW), answer)
    assert run("fetch").code == 2
    assert times(several) == before


def test_a_changed_part_is_an_update_of_the_whole(
    several: Path, server: HttpServer
) -> None:
    part = PET.replace(b"string", b"integer")
    server.script(Reply(body=MAIN), Reply(body=part))
    result = run("fetch")
    assert result.stdout.startswith("pets: updated; version 1.4.0 stays; 1 breaking\n")
    assert (several / "schemas" / "pet.yaml").read_bytes() == part


def test_a_file_that_is_fetched_no_longer_leaves_the_lock(
    several: Path, server: HttpServer
) -> None:
    settle(several.parents[1], {"openapi.yaml": f"{server.url}/main.yaml"})
    assert run("fetch", "--check").code == 1
    assert run("fetch").code == 0
    assert set(lock_of(several)) == {"openapi.yaml"}
    assert (several / "schemas" / "pet.yaml").exists()


def test_references_that_are_locked_stay_locked(pets: Path, server: HttpServer) -> None:
    path = pets / "remote.lock.json"
    lock = json.loads(path.read_bytes())
    lock["files"] = {"https://other.example/a.yaml": "0" * 64}
    path.write_text(json.dumps(lock))
    server.script(Reply(body=NEW))
    assert run("fetch").code == 0
    assert json.loads(path.read_bytes())["files"] == lock["files"]


def test_a_lock_that_is_none_is_a_finding(pets: Path) -> None:
    for text in ("[]", "{", '{"files": {}, "upstream": {"openapi.yaml": 1}}'):
        (pets / "remote.lock.json").write_text(text)
        result = run("fetch")
        assert result.code == 2
        assert "error[remote-lock-invalid]" in result.stderr
        assert "specs/pets/remote.lock.json" in result.stderr


def test_a_provider_that_writes_its_own_description_is_left_alone(
    home: Path, server: HttpServer
) -> None:
    folder = settle(home, None)
    (folder / "openapi.yaml").write_bytes(OLD)
    before = contents(home)
    result = run("fetch")
    assert (result.code, server.requests) == (0, [])
    assert result.stdout == "pets: skipped; provider.yaml has no `upstream`\n"
    named = run("fetch", "pets")
    assert named.code == 2
    assert "error[upstream-missing]" in named.stderr
    assert contents(home) == before


def test_no_other_command_asks_the_network(pets: Path, server: HttpServer) -> None:
    for command in ("lint", "generate", "check"):
        assert run(command).code == 0
    assert server.requests == []
    assert pets.is_dir()
