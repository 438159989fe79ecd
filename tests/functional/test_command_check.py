"""`clientloom check`: is what is on disk what would be generated?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.commands import contents, run, times
from tests.support.workspace import Example, write_workspace

THING = """
paths:
  /things:
    get:
      operationId: list
      tags: [things]
      responses:
        "200":
          description: All.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Thing"}}
components:
  schemas:
    Thing: {type: object, properties: {a: {type: string}}}
"""
WITH_MORE = f"{THING}    More: {{type: object, properties: {{b: {{type: string}}}}}}\n"
SETTINGS = "package: things_client"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder `generated` of a workspace that was just generated."""
    write_workspace(tmp_path, {"things": Example(WITH_MORE, SETTINGS)})
    monkeypatch.chdir(tmp_path)
    assert run("generate").code == 0
    return tmp_path / "generated"


def test_what_was_just_generated_is_current(made: Path) -> None:
    before = times(made)
    result = run("check")
    assert result.code == 0
    assert result.stdout.splitlines() == ["runtime: current", "things: current"]
    assert times(made) == before


def test_a_check_needs_nothing_but_the_committed_files(made: Path) -> None:
    shutil.rmtree(made / ".clientloom")
    assert run("check").code == 0
    assert not (made / ".clientloom").exists()


def test_each_kind_of_difference_is_named(made: Path) -> None:
    package = made / "things" / "things_client"
    write_workspace(made.parent, {"things": Example(THING, SETTINGS)})
    (package / "models" / "thing.py").write_text("mine = 1\n")
    (package / "errors.py").unlink()
    before = contents(made)
    result = run("check")
    assert result.code == 1
    lines = result.stdout.splitlines()
    assert "runtime: current" in lines
    assert "things: stale" in lines
    assert "  edited: things_client/models/thing.py" in lines
    assert "  missing: things_client/errors.py" in lines
    assert "  extra: things_client/models/more.py" in lines
    assert any(line.startswith("  changed: things_client/models/") for line in lines)
    assert contents(made) == before


def test_a_changed_description_makes_a_package_stale(made: Path) -> None:
    changed = WITH_MORE.replace("operationId: list", "operationId: find")
    write_workspace(made.parent, {"things": Example(changed, SETTINGS)})
    result = run("check")
    assert result.code == 1
    assert "  changed: things_client/resources/things.py" in result.stdout.splitlines()
    assert run("generate").code == 0
    assert run("check").code == 0


def test_a_package_that_was_never_generated_is_missing(made: Path) -> None:
    shutil.rmtree(made / "things")
    result = run("check")
    assert result.code == 1
    assert "  missing: pyproject.toml" in result.stdout.splitlines()


def test_a_lost_manifest_is_a_difference(made: Path) -> None:
    (made / "things" / ".clientloom.json").unlink()
    result = run("check")
    assert result.code == 1
    assert "  changed: .clientloom.json" in result.stdout.splitlines()


def test_an_edited_runtime_is_found(made: Path) -> None:
    place = made / "runtime" / "clientloom_runtime" / "errors.py"
    place.write_text(place.read_text() + "# mine\n")
    result = run("check")
    assert result.code == 1
    assert "  edited: clientloom_runtime/errors.py" in result.stdout.splitlines()


def test_a_description_with_errors_is_exit_code_2(made: Path) -> None:
    place = made.parent / "specs" / "things" / "openapi.yaml"
    place.write_text(place.read_text().replace("openapi: 3", "openapi: 4"))
    result = run("check")
    assert result.code == 2
    assert "error[version-unsupported]" in result.stderr
    assert "things: cannot be generated" in result.stderr


def test_a_provider_that_does_not_exist_is_exit_code_2(made: Path) -> None:
    assert made.is_dir()
    result = run("check", "nobody")
    assert result.code == 2
    assert "'nobody'" in result.stderr
    assert "things" in result.stderr


def test_json_names_the_same_files(made: Path) -> None:
    assert run("check", "--format", "json").json["ok"] is True
    (made / "things" / "things_client" / "client.py").unlink()
    (made / "things" / "README.md").write_text("mine\n")
    result = run("check", "--format", "json")
    assert result.code == 1
    assert result.json["ok"] is False
    states = {one["name"]: one for one in result.json["packages"]}
    assert states["runtime"]["state"] == "current"
    assert states["things"] == {
        "name": "things",
        "state": "stale",
        "missing": ["things_client/client.py"],
        "changed": [],
        "edited": ["README.md"],
        "extra": [],
    }


def test_json_tells_errors_too(made: Path) -> None:
    place = made.parent / "specs" / "things" / "openapi.yaml"
    place.write_text("openapi: 3.1.0\ninfo: a: b\n")
    result = run("check", "--format", "json")
    assert result.code == 2
    assert result.json["ok"] is False
    (package,) = (one for one in result.json["packages"] if one["name"] == "things")
    assert package["state"] == "error"
    (diagnostic,) = package["diagnostics"]
    assert diagnostic["code"] == "yaml-invalid"
    assert diagnostic["origin"]["line"] == 2
