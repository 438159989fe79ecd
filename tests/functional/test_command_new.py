"""`clientloom new`: a workspace for a description, and one more provider in it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.support.commands import contents, run
from tests.support.http_server import HttpServer, Reply

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1.2"}
servers: [{url: "https://api.pets.example/v1"}]
paths:
  /pets: {get: {operationId: listPets, tags: [pets], responses: {"204": {description: D}}}}
"""

PARTS = """\
openapi: 3.1.0
info: {title: Parts, version: "1"}
paths:
  /parts: {$ref: "parts.yaml"}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the current one, with a description beside it."""
    vendor = tmp_path / "vendor"
    vendor.mkdir()
    (vendor / "pets.yaml").write_text(PETS, encoding="utf-8")
    place = tmp_path / "home"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


def test_from_nothing_to_a_package(home: Path) -> None:
    ran = run("new", "pet-shop", "../vendor/pets.yaml")
    assert ran.code == 0
    assert ran.stdout == (
        "specs/pet-shop: openapi.yaml (no problems), provider.yaml\n"
        "next: clientloom lint pet-shop; clientloom generate pet-shop\n"
    )
    specs = home / "specs"
    assert (specs / "pet-shop" / "openapi.yaml").read_text(encoding="utf-8") == PETS
    settings = yaml.safe_load((specs / "pet-shop" / "provider.yaml").read_text())
    assert settings == {
        "class": "PetShop",
        "package": "pet_shop_client",
        "environment": "PET_SHOP",
    }
    assert run("generate").code == 0
    assert (home / "generated" / "pet-shop" / "pet_shop_client" / "client.py").exists()
    assert run("check").code == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("providers: [one]  # all\n", "providers: [one, pets]  # all\n"),
        (
            "# A\nproviders:\n- one  # B\n# C\noutput: out\n",
            "# A\nproviders:\n- one  # B\n- pets\n# C\noutput: out\n",
        ),
        ("providers:\n    - one", "providers:\n    - one\n    - pets\n"),
        ("providers: [\n  one,\n]\n", "providers: [\n  one, pets,\n]\n"),
    ],
)
def test_a_workspace_gets_one_more_provider_and_keeps_its_text(
    home: Path, before: str, after: str
) -> None:
    (home / "specs").mkdir()
    listing = home / "specs" / "clientloom.yaml"
    listing.write_text(before, encoding="utf-8")
    assert run("new", "pets", "../vendor/pets.yaml").code == 0
    assert listing.read_text(encoding="utf-8") == after


def test_a_description_that_lies_in_the_folder_stays_there(home: Path) -> None:
    folder = home / "specs" / "parts"
    (folder / "api").mkdir(parents=True)
    (folder / "api" / "root.yaml").write_text(PARTS, encoding="utf-8")
    part = 'get: {operationId: parts, responses: {"204": {description: D}}}\n'
    (folder / "api" / "parts.yaml").write_text(part, encoding="utf-8")
    assert run("new", "parts", "specs/parts/api/root.yaml").code == 0
    settings = yaml.safe_load((folder / "provider.yaml").read_text())
    assert settings["openapi"] == "api/root.yaml"
    assert run("generate").code == 0


def test_a_description_that_refers_to_a_missing_file_is_added(home: Path) -> None:
    parts = "  /parts: {$ref: parts.yaml}\n"
    (home / "api.yaml").write_text(PETS + parts, encoding="utf-8")
    ran = run("new", "pets", "api.yaml")
    assert ran.code == 0
    assert "(2 warnings)" in ran.stdout
    assert run("generate").code == 0
    assert run("check").code == 0
    folder = home / "specs" / "pets"
    (folder / "parts.yaml").write_text(
        'get: {operationId: parts, responses: {"204": {description: D}}}\n',
        encoding="utf-8",
    )
    assert run("check").code == 1


def test_json_stays_json(home: Path) -> None:
    (home / "api.json").write_text(yaml_as_json(PETS), encoding="utf-8")
    assert run("new", "pets", "api.json").code == 0
    assert (home / "specs" / "pets" / "openapi.json").exists()
    assert run("generate").code == 0


def yaml_as_json(text: str) -> str:
    """A YAML document as JSON."""
    import json

    return json.dumps(yaml.safe_load(text))


@pytest.mark.parametrize(
    ("name", "description", "message"),
    [
        ("../out", "../vendor/pets.yaml", "'../out' is not a valid folder name"),
        ("runtime", "../vendor/pets.yaml", "is the folder of the shared runtime"),
        ("taken", "../vendor/pets.yaml", "specs/taken already exists"),
        ("pets", "../vendor/nothing.yaml", "the file does not exist"),
        ("pets", "../vendor/broken.yaml", "error[yaml-invalid]"),
        ("pets", "../vendor/root.yaml", "refers to 1 other file"),
    ],
)
def test_nothing_is_written_when_something_is_in_the_way(
    home: Path, name: str, description: str, message: str
) -> None:
    vendor = home.parent / "vendor"
    (vendor / "broken.yaml").write_text("paths: [", encoding="utf-8")
    (vendor / "root.yaml").write_text(PARTS, encoding="utf-8")
    part = 'get: {operationId: parts, responses: {"204": {description: D}}}\n'
    (vendor / "parts.yaml").write_text(part, encoding="utf-8")
    assert run("new", "taken", "../vendor/pets.yaml").code == 0
    before = contents(home.parent)
    ran = run("new", name, description)
    assert ran.code == 2
    assert message in ran.stderr
    assert contents(home.parent) == before


@pytest.mark.parametrize("text", ["providers: []\n", "- a\n", "providers: [\n", "\xff"])
def test_a_list_of_providers_that_cannot_be_read_is_left_alone(
    home: Path, text: str
) -> None:
    (home / "specs").mkdir()
    listing = home / "specs" / "clientloom.yaml"
    listing.write_bytes(text.encode("latin-1"))
    ran = run("new", "pets", "../vendor/pets.yaml")
    assert ran.code == 2
    assert "error[provider-not-added]: clientloom.yaml" in ran.stderr
    assert listing.read_bytes() == text.encode("latin-1")
    assert not (home / "specs" / "pets").exists()


@pytest.mark.parametrize("as_json", [False, True])
def test_a_url_is_fetched_because_it_was_asked_for(
    home: Path, server: HttpServer, as_json: bool
) -> None:
    text = yaml_as_json(PETS) if as_json else PETS
    etag = ("ETag", '"one"')
    server.script(
        Reply(302, headers=[("Location", "/v2")]),
        Reply(body=text.encode(), headers=[etag]),
        Reply(304),
    )
    ran = run("new", "pets", f"{server.url}/openapi")
    assert ran.code == 0, ran.stderr
    file = f"openapi.{'json' if as_json else 'yaml'}"
    folder = home / "specs" / "pets"
    assert (folder / file).read_text(encoding="utf-8") == text
    settings = yaml.safe_load((folder / "provider.yaml").read_text())
    assert settings["upstream"] == f"{server.url}/openapi"
    assert run("generate").code == 0
    assert len(server.requests) == 2
    # It is locked as if it had been fetched.
    assert run("fetch").stdout == "pets: unchanged; version 1.2\n"
    assert server.requests[2].header("If-None-Match") == '"one"'


@pytest.mark.parametrize(
    ("reply", "address", "message"),
    [
        (Reply(404), "{0}/openapi.yaml", "the server returned 404"),
        (Reply(body=b"<html>"), "{0}/openapi.yaml", "error["),
        (Reply(body=b"- 1"), "{0}/openapi.yaml?key=q-secret", "error["),
        (
            Reply(),
            "http://vendor.example/openapi.yaml",
            "must be https, or http on this",
        ),
        (
            Reply(),
            "{0}/${{NOT_THERE}}",
            "the environment variable `NOT_THERE` is not set",
        ),
    ],
)
def test_a_url_that_gives_no_description_adds_nothing(
    home: Path, server: HttpServer, reply: Reply, address: str, message: str
) -> None:
    server.script(reply)
    before = contents(home)
    ran = run("new", "pets", address.format(server.url))
    assert ran.code == 2
    assert message in ran.stderr
    assert "q-secret" not in ran.stderr
    assert contents(home) == before


def test_a_facade_starts_with_everything_unbound_and_can_be_generated(
    home: Path,
) -> None:
    assert run("new", "pets", "../vendor/pets.yaml").code == 0
    ran = run("new", "--facade")
    assert ran.code == 0
    assert "specs/connections.yaml\nspecs/pets/connections.yaml\n" in ran.stdout
    assert run("lint").code == 0
    assert run("generate").code == 0
    assert run("check").code == 0
    page = home / "generated/connections/docs/capabilities.md"
    assert "Not bound yet." in page.read_text(encoding="utf-8")
    again = run("new", "--facade")
    assert again.code == 2
    assert "already exist" in again.stderr


def test_a_facade_gets_the_bindings_that_it_lacks(home: Path) -> None:
    assert run("new", "pets", "../vendor/pets.yaml", "--facade").code == 0
    words = home / "specs" / "connections.yaml"
    words.write_text(words.read_text() + "# mine\n", encoding="utf-8")
    assert run("new", "more", "../vendor/pets.yaml").code == 0
    ran = run("new", "--facade", "--format", "json")
    assert ran.json == {"ok": True, "facade": ["specs/more/connections.yaml"]}
    assert words.read_text().endswith("# mine\n")
    assert run("generate").code == 0


@pytest.mark.usefixtures("home")
def test_a_facade_needs_a_workspace() -> None:
    ran = run("new", "--facade")
    assert ran.code == 2
    assert "workspace-missing" in ran.stderr


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("arguments", [(), ("pets",)])
def test_what_is_missing_is_named(arguments: tuple[str, ...]) -> None:
    ran = run("new", *arguments)
    assert ran.code == 2
    assert "Missing argument" in ran.stderr


@pytest.mark.usefixtures("home")
def test_the_pages_come_with_the_command() -> None:
    listed = run("docs")
    assert listed.code == 0
    assert "facade " in listed.stdout
    assert "## Paging" in run("docs", "add-a-provider").stdout
    assert run("docs", "--format", "json").json["pages"]["names"] == "Names"
    wrong = run("docs", "nothing")
    assert wrong.code == 2
    assert "the guide has no page 'nothing'" in wrong.stderr
