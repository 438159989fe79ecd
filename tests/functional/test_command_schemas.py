"""`clientloom schema --output`: the JSON of every command is as its schema says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import jsonschema_rs
import pytest

from generator.cli.outputs.names import OutputName
from tests.functional.test_command_output import (
    ARGUMENTS,
    ENDLESS,
    PETS,
    SCENARIOS,
    home,
    names,
)
from tests.support.commands import Ran, run
from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, write_workspace

__all__ = ["home"]
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, "-m", "generator"]


def schema_of(name: str) -> dict[str, Any]:
    """The schema that is printed for a command."""
    result = run("schema", "--output", name)
    assert result.code == 0
    schema = result.json
    assert isinstance(schema, dict)
    return schema


def strict(schema: Any) -> Any:
    """The schema with no further keys allowed, so that none goes undescribed."""
    match schema:
        case {"type": "object", "properties": properties, **rest} if (
            "openapi" not in properties
        ):
            closed = {name: strict(value) for name, value in rest.items()}
            inner = {name: strict(value) for name, value in properties.items()}
            limits = {"type": "object", "additionalProperties": False}
            return {**closed, **limits, "properties": inner}
        case dict():
            return {name: strict(value) for name, value in schema.items()}
        case list():
            return [strict(item) for item in schema]
        case _:
            return schema


def hold(name: str, output: Any) -> None:
    """Holds what a command printed against its schema."""
    jsonschema_rs.validator_for(strict(schema_of(name))).validate(output)


def test_every_command_has_a_schema() -> None:
    assert set(get_args(OutputName)) == set(names())
    for name in names():
        jsonschema_rs.meta.validate(schema_of(name))


@pytest.mark.parametrize("name", ARGUMENTS)
def test_what_a_command_prints_is_as_its_schema_says(home: Path, name: str) -> None:
    assert home.is_dir()
    hold(name, run(*name.split(), *ARGUMENTS[name], "--format", "json").json)


CASES = [key for key in SCENARIOS if key[1] == 2 or key[1] == 1]


def with_json(scenario: Callable[[Path], Ran], monkeypatch: pytest.MonkeyPatch) -> Any:
    """The same scenario, with JSON."""
    module = sys.modules["tests.functional.test_command_output"]
    monkeypatch.setattr(module, "run", lambda *words: run(*words, "--format", "json"))
    return scenario


@pytest.mark.parametrize(
    ("name", "code"), CASES, ids=[f"{name} {code}" for name, code in CASES]
)
def test_findings_and_failures_are_as_the_schema_says(
    home: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int
) -> None:
    for index, scenario in enumerate(SCENARIOS[name, code]):
        copy = home.parent / str(index)
        shutil.copytree(home, copy)
        os.chdir(copy)
        result = with_json(scenario, monkeypatch)(copy)
        assert result.code == code
        if result.stdout:
            hold(name, result.json)
        else:
            assert "Usage:" in result.stderr, "a wrong command line has no JSON"


@pytest.mark.parametrize(
    "arguments",
    [["--operation", "list"], ["--normalized"], ["--json"]],
    ids=lambda arguments: arguments[0],
)
def test_each_answer_of_inspect_is_in_its_schema(
    home: Path, arguments: list[str]
) -> None:
    assert home.is_dir()
    hold("inspect", run("inspect", "pets", *arguments, "--format", "json").json)


def test_further_answers_of_new_and_docs(home: Path) -> None:
    assert home.is_dir()
    hold("new", run("new", "--facade", "--format", "json").json)
    hold("docs", run("docs", "--format", "json").json)


def test_the_schema_of_schemas(home: Path) -> None:
    assert home.is_dir()
    for arguments in (["provider.yaml"], ["--output", "generate"]):
        hold("schema", run("schema", *arguments, "--format", "json").json)


def test_what_fetch_prints_of_an_update(
    home: Path, monkeypatch: pytest.MonkeyPatch, server: HttpServer
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    settings = home / "specs" / "pets" / "provider.yaml"
    settings.write_text(settings.read_text() + f"upstream: {server.url}/a.yaml\n")
    for description in (PETS, PETS.replace("name:", "nick:")):
        published = Example(description).document.encode()
        server.handle(lambda _, body=published: Reply(200, body=body))  # type: ignore[misc]
        hold("fetch", run("fetch", "--check", "--format", "json").json)
        hold("fetch", run("fetch", "--force", "--format", "json").json)


@pytest.mark.parametrize("name", sorted(ENDLESS))
def test_what_a_command_without_end_prints(tmp_path: Path, name: str) -> None:
    write_workspace(tmp_path, {"pets": Example(PETS, "package: pets_client")})
    with subprocess.Popen(
        [*PROGRAM, name, "--format", "json"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        hold(name, json.loads(process.stdout.readline()))
        process.terminate()
