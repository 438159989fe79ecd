"""`clientloom plan` and `--package`: each package is an action that stands alone."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.output.depfile import depfile_text
from generator.views import CONTEXT_VERSION
from tests.functional.test_facade_fifth_provider import (
    write_workspace as write_facade,
)
from tests.support.commands import contents, run, times
from tests.support.workspace import Example, write_workspace

ROOT = Path(__file__).resolve().parents[2]

PETS = """
paths:
  /pets:
    get:
      operationId: list
      tags: [pets]
      responses:
        "200":
          description: All.
          content:
            application/json: {schema: {$ref: "schemas/pet.yaml"}}
"""
PET = "{title: Pet, type: object, properties: {name: {type: string}}}\n"
OVERLAY = """
overlay: 1.0.0
info: {title: A name, version: "1"}
actions:
  - target: $.info
    update: {title: Pets}
"""
CATS = "paths: {/cats: {get: {operationId: list, tags: [cats], responses: {'204': {description: D}}}}}"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with files of every kind."""
    home = tmp_path / "a home"
    write_workspace(
        home,
        {
            "pets": Example(PETS, "package: pets_client\noverlays: [fix.yaml]"),
            "cats": Example(CATS, "package: cats_client"),
        },
    )
    specs = home / "specs"
    (specs / "pets" / "schemas").mkdir()
    (specs / "pets" / "schemas" / "pet.yaml").write_text(PET)
    (specs / "pets" / "fix.yaml").write_text(OVERLAY)
    (specs / "pets" / "unused.yaml").write_text("a: 1\n")
    with (specs / "clientloom.yaml").open("a") as file:
        file.write("templates: templates\n")
    license_ = specs / "templates" / "client" / "LICENSE.jinja"
    license_.parent.mkdir(parents=True)
    license_.write_text(f"{{# clientloom context {CONTEXT_VERSION} #}}\nMine.\n")
    monkeypatch.chdir(home)
    return home


def planned() -> dict[str, Any]:
    """The packages of the plan by name."""
    result = run("plan", "--format", "json")
    assert result.code == 0, result.stderr
    return {package["name"]: package for package in result.json["packages"]}


def paths(files: list[dict[str, str]]) -> list[str]:
    return [file["path"] for file in files]


def test_the_plan_has_every_file_that_is_read_and_made(home: Path) -> None:
    before = times(home)
    plan = planned()
    assert times(home) == before
    shared = ["specs/clientloom.yaml"]
    own = ["specs/templates/client/LICENSE.jinja"]
    assert paths(plan["runtime"]["inputs"]) == [*shared, *own]
    assert paths(plan["pets"]["inputs"]) == [
        *shared,
        "specs/pets/provider.yaml",
        "specs/pets/openapi.yaml",
        "specs/pets/fix.yaml",
        "specs/pets/schemas/pet.yaml",
        *own,
    ]
    assert plan["pets"]["outputs"] == []
    assert {name: package["kind"] for name, package in plan.items()} == {
        "runtime": "runtime",
        "pets": "client",
        "cats": "client",
    }
    assert run("generate").code == 0
    plan = planned()
    for name in ("runtime", "pets", "cats"):
        made = contents(home / "generated" / name)
        hashes = {
            f"generated/{name}/{path}": hashlib.sha256(content).hexdigest()
            for path, content in made.items()
        }
        outputs = plan[name]["outputs"]
        assert {file["path"]: file["sha256"] for file in outputs} == hashes
        assert plan[name]["folder"] == f"generated/{name}"
    for file in plan["pets"]["inputs"]:
        content = (home / file["path"]).read_bytes()
        assert file["sha256"] == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        ("specs/pets/schemas/pet.yaml", {"pets"}),
        ("specs/pets/fix.yaml", {"pets"}),
        ("specs/cats/provider.yaml", {"cats"}),
        ("specs/pets/changes.yaml", {"pets"}),
        ("specs/pets/unused.yaml", set()),
        ("specs/templates/client/LICENSE.jinja", {"runtime", "pets", "cats"}),
        ("generated/pets/pets_client/_custom.py", {"pets"}),
    ],
)
def test_a_digest_changes_with_what_its_package_is_made_from(
    home: Path, path: str, changed: set[str]
) -> None:
    before = planned()
    file = home / path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a") as stream:
        stream.write("# Changed.\n" if file.suffix != ".jinja" else "Changed.\n")
    if file.name == "changes.yaml":
        file.write_text("releases: []\n")
    after = planned()
    assert {
        name for name in before if before[name]["digest"] != after[name]["digest"]
    } == changed


def test_a_digest_is_the_same_elsewhere_and_beside_other_providers(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = planned()
    shutil.copytree(home, home.parent / "other")
    other = home.parent / "other" / "specs"
    shutil.copytree(other / "cats", other / "dogs")
    settings = yaml.safe_load((other / "clientloom.yaml").read_text())
    settings["providers"].append("dogs")
    (other / "clientloom.yaml").write_text(yaml.safe_dump(settings))
    monkeypatch.chdir(other / "pets")
    after = planned()
    assert set(after) == {*before, "dogs"}
    assert all(after[name]["digest"] == before[name]["digest"] for name in before)
    settings["formatter"] = "none"
    (other / "clientloom.yaml").write_text(yaml.safe_dump(settings))
    assert planned()["pets"]["digest"] != before["pets"]["digest"]


def _run_alone(home: Path, box: Path, package: dict[str, Any]) -> None:
    """Makes one package where nothing is but links to its inputs."""
    for file in package["inputs"]:
        link = box / file["path"]
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(home / file["path"])
    before = sorted(path for path in box.rglob("*"))
    command = [sys.executable, "-m", "generator", "generate", "--quiet"]
    options = ["--package", package["name"], "--output", "out"]
    result = subprocess.run(
        [*command, *options],
        cwd=box,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    sources = [path for path in sorted(box.rglob("*")) if "out" not in path.parts]
    assert sources == before, "sources are left alone"


def test_each_action_needs_nothing_but_its_inputs(home: Path, tmp_path: Path) -> None:
    assert run("generate").code == 0
    for name, package in planned().items():
        box = tmp_path / f"box {name}"
        _run_alone(home, box, package)
        assert contents(box / "out") == {
            f"{name}/{path}": content
            for path, content in contents(home / "generated" / name).items()
        }


def test_the_facade_is_an_action_over_all_providers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs = write_facade(tmp_path)
    monkeypatch.chdir(specs.parent)
    assert run("generate").code == 0
    plan = planned()
    assert plan["connections"]["kind"] == "facade"
    clients = [package for package in plan.values() if package["kind"] == "client"]
    for client in clients:
        inputs = paths(client["inputs"])
        assert set(inputs) <= set(paths(plan["connections"]["inputs"]))
    box = tmp_path / "box"
    _run_alone(specs.parent, box, plan["connections"])
    folder = specs.parent / plan["connections"]["folder"]
    assert contents(box / "out" / "connections") == contents(folder)


def test_without_a_shared_runtime_there_is_no_action_for_one(home: Path) -> None:
    for name in ("pets", "cats"):
        settings = home / "specs" / name / "provider.yaml"
        settings.write_text(settings.read_text() + "runtime: vendored\n")
        assert ("runtime" in planned()) is (name == "pets")
    assert run("generate").code == 0
    for name, package in planned().items():
        box = home.parent / f"box {name}"
        _run_alone(home, box, package)
        assert contents(box / "out" / name) == contents(home / "generated" / name)


def test_one_package_is_generated_and_checked_alone(home: Path) -> None:
    assert run("generate", "--package", "pets").code == 0
    assert {path.name for path in (home / "generated").glob("[!.]*")} == {"pets"}
    (home / "specs" / "cats" / "provider.yaml").write_text("not: valid\n")
    result = run("check", "--package", "pets")
    assert result.code == 0
    assert result.stdout == "pets: current\n"
    assert run("check", "--package", "runtime").code == 1
    result = run("generate", "--package", "dogs")
    assert result.code == 2
    assert (
        "there is no package 'dogs'; known packages: runtime, pets, cats"
        in result.stderr
    )
    result = run("generate", "pets", "--package", "pets")
    assert result.code == 2
    assert "Usage:" in result.stderr


def test_one_more_provider_is_no_work_for_the_others(home: Path) -> None:
    assert run("generate").code == 0
    settings = home / "specs" / "clientloom.yaml"
    shutil.copytree(home / "specs" / "cats", home / "specs" / "dogs")
    data = yaml.safe_load(settings.read_text())
    data["providers"].append("dogs")
    settings.write_text(yaml.safe_dump(data))
    packages = run("generate", "--format", "json").json["packages"]
    outcomes = {package["name"]: package["outcome"] for package in packages}
    assert outcomes["dogs"] == "written"
    assert outcomes["cats"] == "unchanged"


def rules(text: str) -> dict[str, list[str]]:
    """The rules of a dependency file, read as Make reads them."""
    found = {}
    for line in text.replace("\\\n", "").splitlines():
        target, _, rest = line.replace("\\ ", "\0").partition(":")
        words = rest.replace("$$", "$").split()
        found[target.replace("\0", " ")] = [word.replace("\0", " ") for word in words]
    return found


def test_a_dependency_file_has_what_was_read(home: Path) -> None:
    arguments = ("generate", "--package", "pets", "--depfile", "build/pets.d")
    assert run(*arguments).code == 0
    text = (home / "build" / "pets.d").read_text()
    read = rules(text)["generated/pets/.clientloom.json"]
    named = [path for path in read if not Path(path).is_absolute()]
    files = [path for path in named if (home / path).is_file()]
    assert sorted(files) == sorted(paths(planned()["pets"]["inputs"]))
    assert {"specs/pets", "specs/templates"} <= set(named)
    (program,) = set(read) - set(named)
    assert program.endswith("generator/__init__.py")
    assert all(rules(text)[path] == [] for path in read), "gone files stop no build"
    (home / "build" / "pets.d").unlink()
    assert run(*arguments).code == 0, "nothing to do"
    assert (home / "build" / "pets.d").read_text() == text
    assert run(*arguments, "--depfile-target", "pets.stamp").code == 0
    assert "pets.stamp" in rules((home / "build" / "pets.d").read_text())


def test_a_failure_leaves_the_dependency_file_as_it_was(home: Path) -> None:
    arguments = ("generate", "--package", "pets", "--depfile", "pets.d")
    assert run(*arguments).code == 0
    before = (home / "pets.d").read_text()
    description = home / "specs" / "pets" / "openapi.yaml"
    description.write_text("openapi: [")
    assert run(*arguments).code == 2
    assert (home / "pets.d").read_text() == before


def test_ninja_and_make_read_paths_with_any_character(tmp_path: Path) -> None:
    names = ["a b", "c#d", "e$f", "g\\ h", "i\\j", "ü", "k%l", "m'n\"o", "p&q(r)"]
    for name in names:
        (tmp_path / name).write_text("")
    text = depfile_text({"out": names})
    (tmp_path / "out.d").write_text(text)
    (tmp_path / "in").write_text(text)
    (tmp_path / "build.ninja").write_text(
        "rule copy\n  command = cp in out.n && echo >> out\n  depfile = out.n\n"
        "build out: copy\n"
    )
    ninja = Path(sys.executable).with_name("ninja")
    (tmp_path / "Makefile").write_text(
        "out:\n\techo made\n\ttouch out\ninclude out.d\n"
    )

    def says(*command: str | Path) -> str:
        result = subprocess.run(
            list(map(str, command)),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout

    says(ninja)
    assert "no work to do" in says(ninja)
    for name in names:
        later = (tmp_path / "out").stat().st_mtime_ns + 2_000_000_000
        os.utime(tmp_path / name, ns=(later, later))
        assert "no work to do" not in says(ninja, "-n"), name
        os.utime(tmp_path / name, ns=(0, 0))
    says("make")
    for name in names:
        later = (tmp_path / "out").stat().st_mtime_ns + 2_000_000_000
        os.utime(tmp_path / name, ns=(later, later))
        assert "made" in says("make", "-n"), name
        os.utime(tmp_path / name, ns=(0, 0))


def test_the_version_of_the_program_is_part_of_a_digest(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert home.is_dir()
    from generator.generation import actions

    before, program = planned(), run("plan", "--format", "json").json["program"]
    monkeypatch.setattr(actions, "version", lambda name: f"another {name}")
    actions._program_digest.cache_clear()
    after = run("plan", "--format", "json").json
    actions._program_digest.cache_clear()
    assert after["program"] != program
    for package in after["packages"]:
        assert package["digest"] != before[package["name"]]["digest"]
    json.dumps(after)
