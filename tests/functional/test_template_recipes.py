"""Each recipe of docs/template-recipes.md does what its title says, and nothing else."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from generator.render import templates as template_tree
from generator.render.templates import built_in_templates
from tests.support.commands import contents, run

PAGE = Path(__file__).resolve().parents[2] / "docs" / "template-recipes.md"
MOST_LINES = 10

DESCRIPTION = """
openapi: 3.1.0
info: {title: Gate, version: "1"}
servers: [{url: "https://api.gate.example"}]
paths:
  /doors:
    get:
      tags: [Doors]
      operationId: listDoors
      summary: List the doors.
      parameters:
        - {name: floor, in: query, description: The floor., schema: {type: integer}}
      responses:
        "200":
          description: The doors.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Door"}}
        "404": {description: There is no such floor.}
  /alarm:
    post:
      tags: [Alarm]
      operationId: ring
      deprecated: true
      responses: {"204": {description: It rings.}}
components:
  schemas:
    Door:
      type: object
      required: [id]
      properties: {id: {type: string}, open: {type: boolean}}
"""

ACME = """
from functools import wraps

from clientloom_runtime import Model

CALLED = []


class AcmeModel(Model):
    \"\"\"What all models of this team can do.\"\"\"

    def shout(self) -> str:
        return repr(self).upper()


def traced(method):
    @wraps(method)
    def call(*args, **kwargs):
        CALLED.append(method.__name__)
        return method(*args, **kwargs)

    return call
"""


@dataclass(frozen=True, slots=True)
class Recipe:
    """A recipe of the page: its title, and its templates by their path in `specs/`."""

    title: str
    templates: dict[str, str]


def recipes() -> Iterator[Recipe]:
    """The recipes of the page."""
    text = PAGE.read_text(encoding="utf-8")
    for section in text.split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        blocks = re.findall(
            r"^`specs/([^`]+)`:\n\n```jinja\n(.*?)^```$", body, re.MULTILINE | re.DOTALL
        )
        yield Recipe(title, dict(blocks))


RECIPES = {recipe.title: recipe for recipe in recipes()}


@dataclass(frozen=True, slots=True)
class Gate:
    """A workspace with one provider, and what it generated."""

    folder: Path

    @property
    def specs(self) -> Path:
        return self.folder / "specs"

    @property
    def package(self) -> Path:
        return self.folder / "generated" / "gate"

    def write(self, recipe: Recipe) -> None:
        """Writes the templates of a recipe."""
        for path, text in recipe.templates.items():
            file = self.specs / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def generate(self) -> dict[str, str]:
        """Generates the package; its files by path."""
        ran = run("generate", "--workspace", self.specs)
        assert ran.code == 0, ran.stderr
        return {
            path: content.decode("utf-8")
            for path, content in contents(self.package).items()
            if path != ".clientloom.json"
        }

    def execute(self, program: str) -> str:
        """What a program prints that can import the package and `acme`."""
        (self.folder / "acme.py").write_text(ACME, encoding="utf-8")
        path = [self.folder, self.package, self.folder / "generated" / "runtime"]
        finished = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(program)],
            cwd=self.folder,
            env={"PYTHONPATH": ":".join(map(str, path)), "PATH": ""},
            capture_output=True,
            text=True,
            check=False,
        )
        assert finished.returncode == 0, finished.stderr
        return finished.stdout

    def test(self) -> None:
        """Runs the package's own tests."""
        (self.folder / "acme.py").write_text(ACME, encoding="utf-8")
        finished = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
            cwd=self.package,
            env={"PYTHONPATH": str(self.folder), "PATH": ""},
            capture_output=True,
            text=True,
            check=False,
        )
        assert finished.returncode == 0, finished.stdout


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    """A workspace whose templates folder is still empty."""
    provider = tmp_path / "specs" / "gate"
    provider.mkdir(parents=True)
    settings = {
        "output": "../generated",
        "providers": ["gate"],
        "templates": "templates",
    }
    (tmp_path / "specs" / "clientloom.yaml").write_text(yaml.safe_dump(settings))
    (tmp_path / "specs" / "templates").mkdir()
    (provider / "openapi.yaml").write_text(DESCRIPTION, encoding="utf-8")
    (provider / "provider.yaml").write_text(
        "class: Gate\npackage: gate_client\nenvironment: GATE\n", encoding="utf-8"
    )
    return Gate(tmp_path)


@dataclass(frozen=True, slots=True)
class Changed:
    """What a recipe changed: files that are new or gone, and lines of the others."""

    new: set[str]
    gone: set[str]
    files: set[str]
    added: list[str]
    removed: list[str]
    after: dict[str, str]


def changed(before: dict[str, str], after: dict[str, str]) -> Changed:
    """The difference between two packages."""
    import difflib

    added, removed, files = [], [], set()
    for path in before.keys() & after.keys():
        if before[path] == after[path]:
            continue
        files.add(path)
        for line in difflib.ndiff(before[path].splitlines(), after[path].splitlines()):
            if line.startswith("+ "):
                added.append(line[2:].strip())
            elif line.startswith("- "):
                removed.append(line[2:].strip())
    new, gone = after.keys() - before.keys(), before.keys() - after.keys()
    return Changed(set(new), set(gone), files, added, removed, after)


def follow(gate: Gate, title: str) -> Changed:
    """Generates without and with a recipe, and runs the package's tests after it."""
    before = gate.generate()
    gate.write(RECIPES[title])
    after = gate.generate()
    gate.test()
    return changed(before, after)


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_a_recipe_takes_ten_lines(recipe: Recipe) -> None:
    lines = [
        line for text in recipe.templates.values() for line in text.splitlines() if line
    ]
    assert 0 < len(lines) <= MOST_LINES


def test_a_decorator_on_every_method(gate: Gate) -> None:
    difference = follow(gate, "A decorator on every method")
    assert difference.files == {
        "gate_client/resources/alarm.py",
        "gate_client/resources/doors.py",
    }
    assert difference.removed == []
    assert sorted(set(difference.added)) == ["@traced", "from acme import traced"]
    assert difference.added.count("@traced") == 4
    printed = gate.execute("""
        from acme import CALLED
        from clientloom_runtime.testing import LocalServer
        from gate_client import Gate

        with LocalServer() as server:
            server.answer_always("/doors", [{"id": "1"}])
            with Gate(base_url=server.url) as client:
                client.doors.list_doors()
        print(CALLED)
    """)
    assert printed == "['list_doors']\n"


def test_a_base_class_under_every_model(gate: Gate) -> None:
    difference = follow(gate, "A base class under every model")
    assert difference.files == {"gate_client/models/door.py"}
    assert difference.added == ["from acme import AcmeModel", "class Door(AcmeModel):"]
    assert difference.removed == [
        "from clientloom_runtime import Model",
        "class Door(Model):",
    ]
    printed = gate.execute("""
        from gate_client import models

        print(models.Door(id="x").shout())
    """)
    assert printed.startswith("DOOR(ID='X'")


def test_a_licence_header_in_every_module(gate: Gate) -> None:
    difference = follow(gate, "A license header in every module")
    modules = {path for path in difference.after if path.endswith(".py")}
    assert difference.files == modules
    assert all(
        difference.after[path].startswith("# SPDX-FileCopyrightText: Acme Ltd\n")
        for path in modules
    )
    assert difference.removed == []
    assert {line for line in difference.added if line} == {
        "# SPDX-FileCopyrightText: Acme Ltd",
        "# SPDX-License-Identifier: Apache-2.0",
    }


def test_another_docstring_style(gate: Gate) -> None:
    difference = follow(gate, "Another docstring style")
    assert difference.files == {
        "gate_client/resources/alarm.py",
        "gate_client/resources/doors.py",
    }
    assert "        :param floor: The floor.\n" in (
        difference.after["gate_client/resources/doors.py"]
    )
    assert "Args:" not in difference.after["gate_client/resources/doors.py"]


def test_no_async_twin(gate: Gate) -> None:
    difference = follow(gate, "No async twin")
    code = [text for path, text in difference.after.items() if path.endswith(".py")]
    assert not any("async" in text.lower() for text in code)
    readme = difference.after["README.md"]
    assert "Async" not in readme
    assert difference.new == difference.gone == set()


def test_one_more_method_on_the_client(gate: Gate) -> None:
    difference = follow(gate, "One more method on the client")
    assert difference.files == {"gate_client/client.py"}
    assert difference.removed == []
    printed = gate.execute("""
        from gate_client import AsyncGate, Gate

        print(Gate().describe(), AsyncGate().describe())
    """)
    assert printed == "Gate 1 AsyncGate 1\n"


def test_one_more_file_for_each_resource(gate: Gate) -> None:
    difference = follow(gate, "One more file for each resource")
    assert difference.files == set()
    assert difference.new == {
        "gate_client/resources/alarm_names.py",
        "gate_client/resources/doors_names.py",
    }
    assert 'NAMES = ("listDoors",)' in (
        difference.after["gate_client/resources/doors_names.py"]
    )


def test_another_name_for_options(gate: Gate) -> None:
    difference = follow(gate, "Another name for `options`")
    assert "request_options: RequestOptions | None = None," in difference.added
    printed = gate.execute("""
        from clientloom_runtime.testing import LocalServer
        from gate_client import Gate

        with LocalServer() as server:
            server.answer(200, [{"id": "1"}])
            server.answer(200, [{"id": "1"}])
            with Gate(base_url=server.url) as client:
                client.doors.list_doors(request_options={"headers": {"X-A": "1"}})
                raw = client.doors.with_raw_response.list_doors(
                    request_options={"headers": {"X-A": "2"}}
                )
            print([request.headers["x-a"] for request in server.requests], raw.status_code)
    """)
    assert printed == "['1', '2'] 200\n"


def test_another_base_of_errors(gate: Gate) -> None:
    difference = follow(gate, "Another base of errors")
    assert difference.files == {"gate_client/client.py", "gate_client/errors.py"}
    assert difference.removed == []
    printed = gate.execute("""
        import asyncio
        import pickle

        from clientloom_runtime.testing import LocalServer
        from gate_client import AsyncGate, Gate, errors

        async def call(url):
            async with AsyncGate(base_url=url, max_retries=0) as client:
                try:
                    await client.doors.list_doors()
                except errors.GateError as error:
                    return isinstance(error, errors.NotFoundError)

        with LocalServer() as server:
            for _ in range(3):
                server.answer(404, {"gone": True})
            with Gate(base_url=server.url, max_retries=0) as client:
                try:
                    client.doors.list_doors()
                except errors.GateError as error:
                    print(type(error).__name__, error.status_code)
                    print(isinstance(error, errors.NotFoundError))
                    again = pickle.loads(pickle.dumps(error))
                    print(isinstance(again, errors.GateError), again.status_code)
                try:
                    client.doors.with_raw_response.list_doors()
                except errors.GateError as error:
                    print(error.status_code)
            print(asyncio.run(call(server.url)))
        with Gate(base_url="http://127.0.0.1:1", max_retries=0) as client:
            try:
                client.doors.list_doors()
            except errors.GateError as error:
                print(isinstance(error, errors.TransportError))
    """)
    assert printed.split() == [
        *("NotFoundError", "404", "True", "True", "404", "404", "True", "True")
    ]


def test_a_list_of_all_operations_as_json(gate: Gate) -> None:
    difference = follow(gate, "A list of all operations as JSON")
    assert difference.files == set()
    assert difference.new == {"reference.json"}
    assert json.loads(difference.after["reference.json"]) == [
        {"name": "list_doors", "method": "GET", "path": "/doors"},
        {"name": "ring", "method": "POST", "path": "/alarm"},
    ]


def test_the_tests_above_follow_every_recipe() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert [
        title for title in RECIPES if f'follow(gate, "{title}")' not in source
    ] == []


EXTENDING = {
    title: recipe
    for title, recipe in RECIPES.items()
    if any('{% extends "built-in/' in text for text in recipe.templates.values())
}


@pytest.mark.parametrize("recipe", EXTENDING.values(), ids=EXTENDING)
def test_a_recipe_survives_a_change_elsewhere_in_the_built_in_template(
    gate: Gate, recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate.write(recipe)
    assert run("templates", "accept", "--workspace", gate.specs).code == 0
    before = gate.generate()

    newer = gate.folder / "newer"
    shutil.copytree(built_in_templates(), newer)
    monkeypatch.setattr(template_tree, "_CHECKED_OUT", newer)
    for path, text in recipe.templates.items():
        overridden = set(re.findall(r"{% block (\w+)", text))
        place = newer / path.removeprefix("templates/")
        place.write_text(
            with_a_comment(place.read_text(encoding="utf-8"), but_not_in=overridden),
            encoding="utf-8",
        )
    compared = run("templates", "diff", "--workspace", gate.specs)
    assert compared.code == 0, compared.stdout
    assert gate.generate() == before

    for path, text in recipe.templates.items():
        place = newer / path.removeprefix("templates/")
        source = place.read_text(encoding="utf-8")
        for name in re.findall(r"{% block (\w+)", text):
            opening = re.search(rf"{{% block {name}( scoped)? %}}", source)
            assert opening is not None
            source = f"{source[:opening.end()]}{{# here #}}{source[opening.end():]}"
        place.write_text(source, encoding="utf-8")
    compared = run("templates", "diff", "--workspace", gate.specs)
    assert compared.code == 1
    assert "{# here #}" in compared.stdout


def with_a_comment(source: str, *, but_not_in: set[str]) -> str:
    """A template with a comment in a block that is not one of some, nor in one."""
    depth: list[str] = []
    lines = source.split("\n")
    for number, line in enumerate(lines):
        opening = re.match(r" *{% block (\w+)( scoped)? %}", line)
        if opening is not None and "endblock" not in line:
            depth.append(opening[1])
            if not but_not_in & set(depth):
                lines[number] += "{# elsewhere #}"
                return "\n".join(lines)
        elif re.match(r" *{% endblock %}", line):
            depth.pop()
    raise AssertionError("every block is overridden")
