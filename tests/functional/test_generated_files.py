"""Files in bodies, in every way that the runtime's README and httpx know."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from clientloom_runtime import File
from clientloom_runtime.errors import InvalidArgumentError

from tests.functional.test_generated_arguments import refusal
from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.own_tests import run_tests
from tests.support.type_checkers import run_mypy, run_pyright
from tests.support.workspace import Example, Weaver, Woven

PHOTOS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /photos:
        post:
          operationId: addPhotos
          tags: [Photos]
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema:
                  type: object
                  properties:
                    cover: {type: string, format: binary}
                    photos: {type: array, items: {type: string, format: binary}}
                    "extra[files][]": {type: array, items: {type: string, format: binary}}
                    title: {type: string}
                    count: {type: integer}
                    about: {type: object, properties: {text: {type: string}}}
                encoding:
                  cover: {contentType: "image/png, image/jpeg"}
          responses: {"204": {description: Done.}}
        put:
          operationId: replacePhoto
          tags: [Photos]
          requestBody:
            required: true
            content: {"image/*": {schema: {type: string, format: binary}}}
          responses: {"204": {description: Done.}}
      /photos/{id}:
        get:
          operationId: getPhoto
          tags: [Photos]
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses:
            "200":
              description: The photo.
              content: {"image/png": {schema: {type: string, format: binary}}}
      /documents:
        post:
          operationId: addDocument
          tags: [Photos]
          requestBody:
            required: true
            content:
              multipart/form-data: {schema: {$ref: "#/components/schemas/Document"}}
              application/json: {schema: {$ref: "#/components/schemas/Document"}}
          responses: {"204": {description: Done.}}
    components:
      schemas:
        Document:
          type: object
          required: [content]
          properties: {content: {type: string, format: binary}, label: {type: string}}
    """)

Part = tuple[str | None, str | None, str | None, bytes]


def parts(request: ReceivedRequest) -> list[Part]:
    """Name, file name, media type and content of each part."""
    head = f"Content-Type: {request.header('content-type')}\r\n\r\n".encode()
    found: list[Part] = []
    for part in message_from_bytes(head + request.body).get_payload():
        assert not isinstance(part, str)
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        name = part.get_param("name", header="content-disposition")
        typed = part.get_content_type() if "content-type" in part else None
        found.append((str(name), part.get_filename(), typed, content))
    return found


def both(
    package: Woven,
    server: HttpServer,
    method: str,
    body: Callable[[], Any],
    **arguments: Any,
) -> ReceivedRequest:
    """The request of a call, which the sync and the async client make alike."""
    server.script(Reply(204), Reply(204))
    with package.client(server) as client:
        getattr(client.photos, method)(body=body(), **arguments)

    async def send() -> None:
        async with package.async_client(server) as client:
            await getattr(client.photos, method)(body=body(), **arguments)

    asyncio.run(send())
    first, second = server.requests[-2:]
    if (first.header("content-type") or "").startswith("multipart/"):
        assert parts(first) == parts(second)
    else:
        assert first.body == second.body
    return first


def _path(folder: Path) -> Path:
    path = folder / "b.jpg"
    path.write_bytes(b"data")
    return path


@dataclass(frozen=True)
class PathLike:
    """A path that is of no class of pathlib."""

    path: Path

    def __fspath__(self) -> str:
        return str(self.path)


WAYS: dict[str, tuple[Callable[[Path], Any], str, str]] = {
    "bytes": (lambda _: b"data", "photos", "application/octet-stream"),
    "text": (lambda _: "data", "photos", "application/octet-stream"),
    "path": (_path, "b.jpg", "image/jpeg"),
    "open file": (lambda at: _path(at).open("rb"), "b.jpg", "image/jpeg"),
    "buffer": (lambda _: io.BytesIO(b"data"), "photos", "application/octet-stream"),
    "iterator": (lambda _: iter([b"da", b"ta"]), "photos", "application/octet-stream"),
    "file": (lambda _: File(b"data", "a.png", "image/png"), "a.png", "image/png"),
    "file of text": (lambda _: File("data", "a.txt"), "a.txt", "text/plain"),
    "file of path": (lambda at: File(_path(at), "c.png"), "c.png", "image/png"),
    "pair": (lambda _: ("a.png", b"data"), "a.png", "image/png"),
    "triple": (lambda _: ("a", b"data", "image/gif"), "a", "image/gif"),
    "triple of text": (lambda _: ("a.csv", "data", "text/csv"), "a.csv", "text/csv"),
    "triple of buffer": (
        lambda _: ("a.png", io.BytesIO(b"data"), None),
        "a.png",
        "image/png",
    ),
    "quadruple": (
        lambda _: ("a.png", b"data", "image/gif", {"X-Part": "1"}),
        "a.png",
        "image/gif",
    ),
    "quadruple of file": (
        lambda at: (None, File(_path(at), "z.png"), None, None),
        "z.png",
        "image/png",
    ),
    "path-like": (lambda at: PathLike(_path(at)), "b.jpg", "image/jpeg"),
    "triple of path": (lambda at: (None, _path(at), "image/x"), "b.jpg", "image/x"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("as_model", [True, False])
def test_a_file_may_be_given_in_every_way(
    weave: Weaver, server: HttpServer, tmp_path: Path, way: str, as_model: bool
) -> None:
    package = weave(PHOTOS)
    make, name, media_type = WAYS[way]

    def body() -> Any:
        fields = {"photos": [make(tmp_path)], "title": "T"}
        return (
            package.models.AddPhotosRequestMultipart(**fields) if as_model else fields
        )

    request = both(package, server, "add_photos", body)
    assert sorted(parts(request), key=str) == sorted(
        [("photos", name, media_type, b"data"), ("title", None, None, b"T")], key=str
    )


def test_a_part_has_headers_of_its_own(weave: Weaver, server: HttpServer) -> None:
    package = weave(PHOTOS)
    headers = {"X-Part": "1", "Content-Language": "de"}
    for cover in (
        ("a.png", b"data", "image/png", headers),
        File(b"data", "a.png", "image/png", headers),
    ):
        body = {"cover": cover}
        request = both(package, server, "add_photos", lambda: body)  # noqa: B023
        assert b"\r\nX-Part: 1\r\nContent-Language: de\r\n" in request.body


def test_headers_of_a_part_cannot_split_it(weave: Weaver, server: HttpServer) -> None:
    body = {"cover": ("a.png", b"data", None, {"X-Part": "1\r\nX-Other: 2"})}
    refusal(weave(PHOTOS), server, "photos.add_photos", body=body)


def test_a_list_mixes_the_ways_and_a_name_may_have_brackets(
    weave: Weaver, server: HttpServer, tmp_path: Path
) -> None:
    package = weave(PHOTOS)
    files = [("a.png", b"1", "image/png"), File(b"2", "b.gif"), _path(tmp_path), b"4"]
    body = {"extra[files][]": files, "about": {"text": "x"}, "cover": ("c.jpg", b"5")}
    request = both(package, server, "add_photos", lambda: body)
    assert sorted(parts(request), key=str) == [
        ("about", None, "application/json", b'{"text":"x"}'),
        ("cover", "c.jpg", "image/jpeg", b"5"),
        ("extra[files][]", "a.png", "image/png", b"1"),
        ("extra[files][]", "b.gif", "image/gif", b"2"),
        ("extra[files][]", "b.jpg", "image/jpeg", b"data"),
        ("extra[files][]", "extra[files][]", "application/octet-stream", b"4"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        {"photos": ("a.png", b"data", "image/png")},
        {"photos": [("a.png", {"a": 1}, "image/png")]},
        {"photos": [("a.png", b"data", 7)]},
        {"photos": [("a.png", b"data", None, {"X-Part": 1})]},
        {"photos": [("a.png", b"data", None, None, None)]},
        {"photos": [7]},
        {"cover": {"a": 1}},
        {"cover": [b"1", b"2"]},
        {"title": ("a.png", b"data", "image/png")},
        {"count": "7"},
        {"cover": b"of no type"},
    ],
)
def test_what_is_no_file_is_refused(
    weave: Weaver, server: HttpServer, body: dict[str, Any]
) -> None:
    refusal(weave(PHOTOS), server, "photos.add_photos", body=body)


def test_a_part_that_nobody_describes_may_be_a_file(
    weave: Weaver, server: HttpServer
) -> None:
    body = {"more": ("a.png", b"data", "image/png"), "tags": ("a", "b")}
    request = both(weave(PHOTOS), server, "add_photos", lambda: body)
    assert parts(request) == [
        ("more", "a.png", "image/png", b"data"),
        ("tags", None, None, b"a"),
        ("tags", None, None, b"b"),
    ]


def test_a_file_chooses_the_form_and_is_no_json(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(PHOTOS)
    body: dict[str, Any] = {"content": ("a.png", b"data", "image/png"), "label": "l"}
    request = both(package, server, "add_document", lambda: body)
    assert ("content", "a.png", "image/png", b"data") in parts(request)
    text = {"content": "text", "label": "l"}
    assert both(package, server, "add_document", lambda: text).json == text
    json = {"content_type": "application/json"}
    with pytest.raises(InvalidArgumentError, match="file"):
        both(package, server, "add_document", lambda: body, options=json)


def test_a_whole_body_may_be_a_file(
    weave: Weaver, server: HttpServer, tmp_path: Path
) -> None:
    package = weave(PHOTOS)
    for body, media_type in (
        (File(b"data", "a.png"), "image/png"),
        (File(b"data", content_type="image/gif"), "image/gif"),
        (_path(tmp_path), "image/jpeg"),
        (("a.png", b"data"), "image/png"),
        (("a", "data", "image/webp", None), "image/webp"),
    ):
        request = both(package, server, "replace_photo", lambda: body)  # noqa: B023
        assert (request.body, request.header("content-type")) == (b"data", media_type)


PROGRAM = """
from pathlib import Path

from clientloom_runtime import File, FileInput
from {package} import AsyncExample, Example, models


def send(client: Example, path: Path) -> None:
    client.photos.add_photos(
        body=models.AddPhotosRequestMultipart(
            cover=File(b"data", "a.png", "image/png"),
            photos=[("a.png", b"data", "image/png"), path, path.open("rb"), "text"],
        )
    )
    client.photos.add_photos(body={{"cover": ("a.png", path.open("rb"))}})
    client.photos.replace_photo(body=File(path, content_type="image/png"))
    client.photos.replace_photo(body=path)
    client.photos.replace_photo(body=("a.png", path, "image/png", {{"X-Part": "1"}}))
    files: list[FileInput] = [path, File(path, progress=print)]
    client.photos.add_photos(body={{"photos": files}})
    with client.photos.with_streaming_response.get_photo("1") as response:
        reveal_type(response.save(path, progress=print, resume=True))


async def asend(client: AsyncExample, path: Path) -> None:
    await client.photos.add_photos(body=models.AddPhotosRequestMultipart(cover=path))
    await client.photos.replace_photo(body=File(b"data", "a.png"))
    async with client.photos.with_streaming_response.get_photo("1") as response:
        reveal_type(await response.save(path.open("wb")))
"""


def test_type_checkers_know_every_way(weave: Weaver) -> None:
    package = weave(PHOTOS)
    program = package.folder / "program.py"
    program.write_text(PROGRAM.format(package=package.module.__name__))
    wrong = package.folder / "wrong.py"
    wrong.write_text(
        f"from {package.module.__name__} import models\n"
        "models.AddPhotosRequestMultipart(cover=7)\n"
    )
    places = [package.folder, *_sources()]
    good, bad = (
        [run(package.folder, [file], places) for run in (run_mypy, run_pyright)]
        for file in (program, wrong)
    )
    (package.folder / "pyrightconfig.json").unlink()
    for ran in good:
        assert ran.returncode == 0, ran.stdout + ran.stderr
        revealed = re.findall(
            r"(?:Revealed type is|Type of .* is) \"(.*)\"", ran.stdout
        )
        assert [each.removeprefix("builtins.") for each in revealed] == ["int"] * 2
    for ran in bad:
        assert ran.returncode == 1, ran.stdout + ran.stderr


def _sources() -> list[str]:
    import clientloom_runtime

    return [str(Path(str(clientloom_runtime.__file__)).parents[1])]


def test_the_program_for_a_download_saves_the_file(
    weave: Weaver, server: HttpServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = weave(PHOTOS)
    readme = (package.folder / "README.md").read_text()
    (program,) = (
        block.partition("```")[0]
        for block in readme.split("```python\n")
        if ".save(" in block.partition("```")[0]
    )
    assert 'save("photo.png", resume=True)' in program
    monkeypatch.chdir(tmp_path)
    headers = [("Content-Type", "image/png")]
    server.script(Reply(body=b"data", headers=headers))
    exec(program.replace("Example()", f"Example(base_url={server.url!r})"), {})
    assert [file.name for file in tmp_path.iterdir()] == ["photo.png"]
    assert (tmp_path / "photo.png").read_bytes() == b"data"
    for method in ("add_photos", "replace_photo", "add_document", "get_photo"):
        assert f"`photos.{method}`" in readme


def test_pages_and_own_tests_of_an_upload(weave: Weaver) -> None:
    package = weave(PHOTOS)
    page = (package.folder / "docs" / "PhotosApi.md").read_text()
    assert 'File(b"example", "cover.png", "image/png")' in page
    assert "from clientloom_runtime import File" in page
    assert 'File(b"example", "file.png", "image/png")' in page
    ran = run_tests(package.folder)
    assert ran.returncode == 0, ran.stdout
