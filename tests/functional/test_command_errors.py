"""Bad input: located, explained, and nothing under the output folder changes."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.commands import Ran, contents, run, times
from tests.support.workspace import Example, write_workspace

GOOD = """\
openapi: 3.1.0
info: {title: Things, version: "1"}
paths:
  /things:
    get:
      operationId: list
      tags: [things]
      responses:
        "200":
          description: All.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Thing"
components:
  schemas:
    Thing: {type: object, properties: {a: {type: string}}}
"""


@dataclass(frozen=True, slots=True)
class Bad:
    """A description that cannot be used, and what has to be said about it."""

    text: str | bytes | None
    code: str
    line: int | None = None
    column: int | None = None
    pointer: str = ""


BAD = {
    "missing": Bad(None, "file-unreadable"),
    "empty": Bad("", "not-an-object"),
    "not YAML": Bad(
        "openapi: 3.1.0\ninfo: {title: [\npaths: }\n", "yaml-invalid", 3, 8
    ),
    "tabs": Bad("openapi: 3.1.0\ninfo:\n\ttitle: x\n", "yaml-invalid", 3, 1),
    "not UTF-8": Bad(b"openapi: 3.1.0\ninfo: {title: \xff\xfe}\n", "file-not-utf8"),
    "a list": Bad("- openapi\n- 3.1.0\n", "not-an-object", 1, 1),
    "not OpenAPI": Bad("name: compose\nservices: {}\n", "not-openapi", 1, 1),
    "an unsupported version": Bad(
        GOOD.replace("openapi: 3.1.0", 'openapi: "4.0.0"'),
        "version-unsupported",
        1,
        10,
        "/openapi",
    ),
    "an old version": Bad(
        GOOD.replace("openapi: 3.1.0", 'swagger: "1.2"'),
        "version-unsupported",
        1,
        10,
        "/swagger",
    ),
    "a reference over the network": Bad(
        GOOD.replace("#/components/schemas/Thing", "https://example.com/x.yaml#/Thing"),
        "reference-remote",
        14,
        23,
        "/paths/~1things/get/responses/200/content/application~1json/schema/$ref",
    ),
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace whose provider was generated once, when it was still good."""
    write_workspace(tmp_path, {"things": Example(GOOD, "package: things_client")})
    monkeypatch.chdir(tmp_path)
    assert run("generate").code == 0
    return tmp_path


def put(home: Path, bad: Bad) -> None:
    """Puts a bad description in the place of the good one."""
    place = home / "specs" / "things" / "openapi.yaml"
    match bad.text:
        case None:
            place.unlink()
        case str():
            place.write_text(bad.text, encoding="utf-8")
        case bytes():
            place.write_bytes(bad.text)


def said(result: Ran, code: str) -> str:
    """The part of standard error that is about a code."""
    blocks = result.stderr.split("\n\n")
    found = [block for block in blocks if f"[{code}]" in block]
    assert found, result.stderr
    return found[0]


@pytest.mark.parametrize("name", BAD)
def test_it_is_located_and_explained(home: Path, name: str) -> None:
    bad = BAD[name]
    put(home, bad)
    result = run("generate")
    assert result.code == 2
    block = said(result, bad.code)
    assert block.splitlines()[0].startswith(f"error[{bad.code}]: ")
    position = "specs/things/openapi.yaml"
    if bad.line is not None:
        position += f":{bad.line}:{bad.column}"
    assert f"--> {position}" in block
    if bad.pointer:
        assert f"at {bad.pointer}" in block
    assert re.search(r"= hint: \S+", block)
    assert "Traceback" not in result.stderr
    assert "things: not generated; nothing was written" in result.stderr


@pytest.mark.parametrize("name", BAD)
def test_nothing_under_the_output_folder_changes(home: Path, name: str) -> None:
    before, stamps = contents(home / "generated"), times(home / "generated")
    put(home, BAD[name])
    for options in ([], ["--force"], ["--format", "json"]):
        assert run("generate", *options).code == 2
    assert contents(home / "generated") == before
    assert times(home / "generated") == stamps
    fresh = home / "fresh"
    assert run("generate", "--output", fresh).code == 2
    assert not (fresh / "things").exists()


@pytest.mark.parametrize("name", BAD)
def test_json_says_the_same(home: Path, name: str) -> None:
    bad = BAD[name]
    put(home, bad)
    result = run("generate", "--format", "json")
    assert result.code == 2
    package = result.json["packages"][-1]
    assert package["outcome"] == "failed"
    (diagnostic,) = (one for one in package["diagnostics"] if one["code"] == bad.code)
    assert diagnostic["severity"] == "error"
    assert diagnostic["hint"]
    assert diagnostic["message"]
    assert diagnostic["origin"]["file"] == "specs/things/openapi.yaml"
    if bad.line is not None:
        place = diagnostic["origin"]
        assert (place["line"], place["column"]) == (bad.line, bad.column)
    if bad.pointer:
        assert diagnostic["origin"]["pointer"] == bad.pointer


def test_an_excerpt_shows_the_place(home: Path) -> None:
    put(home, BAD["a reference over the network"])
    lines = said(run("generate"), "reference-remote").splitlines()
    (index,) = (i for i, line in enumerate(lines) if "$ref:" in line)
    assert lines[index].startswith("14 |")
    marker = lines[index + 1]
    start = lines[index].index('"https://example.com/x.yaml#/Thing"')
    assert marker.index("^") == start
    assert marker.count("^") == len('"https://example.com/x.yaml#/Thing"')


LOSSES = {
    "a reference to nowhere": ("#/components/schemas/Nothing", "reference-unresolved"),
    "a reference outside": ("../../../secret.yaml#/Thing", "reference-outside-root"),
    "a file that is missing": ("missing.yaml#/Thing", "reference-file-unreadable"),
}
"""References that cost what they stand for, and the code that says so."""


@pytest.mark.parametrize("name", LOSSES)
def test_a_mistake_that_costs_what_it_touches_is_a_warning(
    home: Path, name: str
) -> None:
    reference, code = LOSSES[name]
    place = home / "specs" / "things" / "openapi.yaml"
    text = GOOD.replace("#/components/schemas/Thing", reference)
    place.write_text(text, encoding="utf-8")
    result = run("generate")
    assert result.code == 0
    assert said(result, code).startswith(f"warning[{code}]: ")
    assert "any value is accepted" in said(result, code)
    assert run("generate", "--fail-on", "warning").code == 2


def test_it_works_again_once_the_description_does(home: Path) -> None:
    put(home, BAD["not YAML"])
    assert run("generate").code == 2
    put(home, Bad(GOOD, ""))
    assert run("generate").code == 0


def test_a_folder_in_place_of_the_description(home: Path) -> None:
    place = home / "specs" / "things" / "openapi.yaml"
    place.unlink()
    place.mkdir()
    result = run("generate")
    assert result.code == 2
    assert "error[file-unreadable]" in result.stderr


SETTINGS = {
    "unknown key": ("things/provider.yaml", "colour: red\n", "/colour"),
    "wrong type": ("things/provider.yaml", "overlays: 3\n", "/overlays"),
    "no class": ("things/provider.yaml", None, "/class"),
    "unknown strategy": (
        "things/provider.yaml",
        "authentication: [{strategy: magic, schemes: [x]}]\n",
        "/authentication/0",
    ),
    "unknown key of the workspace": ("clientloom.yaml", "colour: red\n", "/colour"),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_mistakes_in_settings_are_located(home: Path, name: str) -> None:
    file, added, pointer = SETTINGS[name]
    place = home / "specs" / file
    text = place.read_text()
    place.write_text(
        text + added if added else text.replace("class: Example\n", ""),
        encoding="utf-8",
    )
    before = contents(home / "generated")
    result = run("generate")
    assert result.code == 2
    block = said(result, "settings-invalid")
    assert re.search(rf"--> specs/{re.escape(file)}:\d+:\d+", block)
    assert f"at {pointer}" in block
    assert "hint:" in block
    assert contents(home / "generated") == before


def test_settings_that_are_not_yaml_are_located(home: Path) -> None:
    (home / "specs" / "things" / "provider.yaml").write_text("class: [\n")
    result = run("generate")
    assert result.code == 2
    assert re.search(r"--> specs/things/provider\.yaml:\d+:\d+", result.stderr)


@pytest.mark.parametrize("name", ["../evil", "/evil", "a/b", "", ".", "..", "runtime"])
def test_a_provider_is_a_folder_of_the_workspace(home: Path, name: str) -> None:
    settings = home / "specs" / "clientloom.yaml"
    settings.write_text(f"providers: ['{name}']\n")
    result = run("generate")
    assert result.code == 2
    assert "error[settings-invalid]" in result.stderr
    assert "at /providers/0" in result.stderr


def test_an_override_that_nothing_uses_is_located(home: Path) -> None:
    place = home / "specs" / "things" / "provider.yaml"
    place.write_text(place.read_text() + "names: {noSuchThing: other}\n")
    result = run("generate")
    assert result.code == 2
    block = said(result, "override-unused")
    assert re.search(r"--> specs/things/provider\.yaml:\d+:\d+", block)


def test_without_a_workspace_there_is_nothing_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("generate", "check"):
        result = run(command)
        assert result.code == 2
        assert "error[workspace-missing]" in result.stderr
        assert "hint:" in result.stderr
        assert run(command, "--format", "json").json["ok"] is False
    assert list(tmp_path.iterdir()) == []


def test_a_provider_that_does_not_exist_is_named(home: Path) -> None:
    result = run("generate", "things", "nobody")
    assert result.code == 2
    assert "error[provider-unknown]" in result.stderr
    assert "'nobody'" in result.stderr
    assert home.is_dir()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_folder_that_cannot_be_written(home: Path) -> None:
    sealed = home / "sealed"
    sealed.mkdir(mode=0o500)
    result = run("generate", "--output", sealed)
    assert result.code == 2
    assert "error[output-unwritable]" in result.stderr


def test_a_file_in_place_of_the_output_folder(home: Path) -> None:
    (home / "taken").mkdir()
    (home / "taken" / "things").write_text("mine\n")
    result = run("generate", "--output", home / "taken", "--force")
    assert result.code == 2
    assert "error[output-unwritable]" in result.stderr
    assert (home / "taken" / "things").read_text() == "mine\n"
