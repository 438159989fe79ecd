"""`clientloom watch`: a real process, files that change, and its end."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.commands import run
from tests.support.process import ROOT, RunningCommand

DESCRIPTION = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: All pets.
          content:
            application/json: {schema: {$ref: schemas/pet.yaml}}
"""
PET = "type: object\nproperties: {name: {type: string}}\n"
OVERLAY = """\
overlay: 1.1.0
info: {title: Corrections, version: 1.0.0}
actions:
  - target: $.info
    description: The vendor's words are wrong.
    update: {title: Overlaid pets}
"""
SETTINGS = "class: Pets\npackage: pets_client\nenvironment: PETS\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of one provider with a description in two files."""
    pets = tmp_path / "specs" / "pets"
    (pets / "schemas").mkdir(parents=True)
    (tmp_path / "specs" / "clientloom.yaml").write_text("providers: [pets]\n")
    (pets / "provider.yaml").write_text(SETTINGS)
    (pets / "openapi.yaml").write_text(DESCRIPTION)
    (pets / "schemas" / "pet.yaml").write_text(PET)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def watching(home: Path) -> Iterator[RunningCommand]:
    """A watcher after its first run."""
    watcher = RunningCommand(home, "watch")
    try:
        assert watcher.line().startswith("start: ")
        yield watcher
    finally:
        watcher.close()


def put(path: Path, text: str) -> None:
    """Writes a file as editors do: nobody ever sees half of it."""
    draft = Path.cwd() / "draft"
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def generated(home: Path, path: str) -> str:
    """A generated file of the package."""
    return (home / "generated" / "pets" / path).read_text(encoding="utf-8")


def test_each_kind_of_input_is_followed(home: Path, watching: RunningCommand) -> None:
    pets = home / "specs" / "pets"
    assert "name: " in generated(home, "pets_client/models/pet.py")

    put(pets / "README.md", "Not an input.\n")
    put(pets / "openapi.yaml", DESCRIPTION.replace("listPets", "allPets"))
    assert watching.line().startswith("specs/pets/openapi.yaml: ")
    assert "def all_pets" in generated(home, "pets_client/resources/pets.py")

    put(pets / "schemas" / "pet.yaml", PET.replace("name:", "title:"))
    assert watching.line().startswith("specs/pets/schemas/pet.yaml: ")
    assert "title: " in generated(home, "pets_client/models/pet.py")

    put(pets / "overlay.yaml", OVERLAY)
    put(pets / "provider.yaml", SETTINGS + "overlays: [overlay.yaml]\n")
    assert watching.line().startswith("specs/pets/provider.yaml: ")
    assert "Overlaid pets" in generated(home, "README.md")
    put(pets / "overlay.yaml", OVERLAY.replace("$.info", "$.nothing"))
    assert watching.line().startswith("specs/pets/overlay.yaml: ")
    assert "overlay-no-match" in watching.errors
    put(pets / "overlay.yaml", OVERLAY)
    assert watching.line().startswith("specs/pets/overlay.yaml: ")

    templates = home / "specs" / "own" / "client"
    templates.mkdir(parents=True)
    put(templates / "LICENSE.jinja", "Ours.\n")
    put(home / "specs" / "clientloom.yaml", "providers: [pets]\ntemplates: own\n")
    assert watching.line().startswith("specs/clientloom.yaml: ")
    put(templates / "NOTICE.md.jinja", "Pets.\n")
    assert watching.line().startswith("specs/own/client/NOTICE.md.jinja: ")
    assert generated(home, "NOTICE.md") == "Pets.\n"

    own = "generated/pets/pets_client/_custom.py"
    put(home / own, '__all__ = ["shout"]\n\n\ndef shout() -> None: ...\n')
    assert watching.line().startswith(f"{own}: ")
    assert "shout" in generated(home, "pets_client/__init__.py")

    assert watching.interrupt().splitlines() == ["stopped"]
    assert watching.process.returncode == 0
    assert "Traceback" not in watching.errors
    assert run("check").code == 0


def test_a_mistake_is_told_and_its_correction_is_seen(
    home: Path, watching: RunningCommand
) -> None:
    pets = home / "specs" / "pets"
    before = generated(home, "pets_client/resources/pets.py")

    put(pets / "openapi.yaml", "openapi: [\n")
    assert watching.line().startswith("specs/pets/openapi.yaml: ")
    assert "error[yaml-invalid]" in watching.errors
    assert generated(home, "pets_client/resources/pets.py") == before

    put(home / "specs" / "clientloom.yaml", "providers: pets\n")
    assert watching.line() == "specs/clientloom.yaml: not generated"
    assert "error[settings-invalid]" in watching.errors
    put(home / "specs" / "clientloom.yaml", "providers: [pets]\n")
    assert watching.line().startswith("specs/clientloom.yaml: ")

    put(pets / "openapi.yaml", DESCRIPTION.replace("pet.yaml", "cat.yaml"))
    assert watching.line().startswith("specs/pets/openapi.yaml: ")
    assert "warning[reference-file-unreadable]" in watching.errors
    put(pets / "schemas" / "cat.yaml", PET)
    assert watching.line().startswith("specs/pets/schemas/cat.yaml: ")
    assert "name: " in generated(home, "pets_client/models/cat.py")

    (pets / "openapi.yaml").unlink()
    assert watching.line().startswith("specs/pets/openapi.yaml: ")
    assert "error[file-unreadable]" in watching.errors
    put(pets / "openapi.yaml", DESCRIPTION)
    assert "no diagnostics" in watching.line()

    assert watching.interrupt().splitlines() == ["stopped"]
    assert watching.process.returncode == 0


def test_each_run_uses_the_current_code(
    home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    program = tmp_path_factory.mktemp("program")
    for name in ("generator", "templates"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, program / name, ignore=ignored)
    watcher = RunningCommand(home, "watch", code=program)
    try:
        assert watcher.line().startswith("start: ")
        report = program / "generator" / "cli" / "generate.py"
        text = report.read_text(encoding="utf-8")
        report.write_text(text.replace("} diagnostics", "} remarks"), "utf-8")
        put(home / "specs" / "pets" / "openapi.yaml", DESCRIPTION + "x-new: 1\n")
        assert "; no remarks; " in watcher.line()
    finally:
        watcher.close()


def test_no_process_is_left(watching: RunningCommand) -> None:
    number = watching.process.pid
    started = Path(f"/proc/{number}/task/{number}/children")
    if not started.exists():
        pytest.skip("this system does not list the children of a process")
    children = started.read_text().split()
    assert children
    watching.interrupt()
    assert not any(Path(f"/proc/{child}").exists() for child in children)


def test_runs_are_lines_of_json_for_programs(home: Path) -> None:
    watcher = RunningCommand(home, "watch", "--format", "json")
    try:
        first = json.loads(watcher.line())
        assert (first["ok"], first["reason"]) == (True, "start")
        put(home / "specs" / "pets" / "openapi.yaml", "openapi: [")
        second = json.loads(watcher.line())
        assert (second["ok"], second["reason"]) == (False, "specs/pets/openapi.yaml")
        assert watcher.interrupt().splitlines() == []
    finally:
        watcher.close()


def test_without_its_extra_it_says_what_to_install(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    result = run("watch")
    assert (result.code, result.stdout) == (2, "")
    assert "pip install 'clientloom[watch]'" in result.stderr
    assert not (home / "generated").exists()


@pytest.mark.usefixtures("home")
def test_what_cannot_be_watched_is_an_error_at_once() -> None:
    unknown = run("watch", "cats")
    assert unknown.code == 2
    assert "error[provider-unknown]" in unknown.stderr
    missing = run("watch", "--workspace", "/")
    assert missing.code == 2
    assert "clientloom.yaml" in missing.stderr
