"""One diagnostic is accepted at one place, with a reason that somebody can check."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.support.commands import Ran, run
from tests.support.workspace import Example, write_workspace

DESCRIPTION = """
paths:
  /a: {get: {operationId: readA, responses: {"302": {description: Elsewhere.}}}}
  /b: {get: {operationId: readB, responses: {"302": {description: Elsewhere.}}}}
"""
POINTER = "/paths/~1a/get/responses"
ENTRY = {"code": "response-missing", "pointer": POINTER, "reason": "It redirects."}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to be in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lint(home: Path, *entries: dict[str, str], workspace: str = "{}") -> Ran:
    """Lints two operations without a success, with severities of the provider and of
    the workspace."""
    settings = yaml.safe_dump({"severities": list(entries)})
    write_workspace(home, {"pets": Example(DESCRIPTION, settings)})
    file = home / "specs" / "clientloom.yaml"
    file.write_text(f"{file.read_text()}severities: {workspace}\n")
    return run("lint", "--fail-on", "warning")


def test_an_entry_is_about_one_place(home: Path) -> None:
    result = lint(home, ENTRY)
    assert result.code == 0
    assert "readA" not in result.stdout
    assert "readB documents no successful response" in result.stdout
    assert "severity-unused" not in result.stdout


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_an_entry_can_have_another_severity(home: Path, severity: str) -> None:
    result = lint(home, {**ENTRY, "severity": severity})
    assert f"{severity}[response-missing]: readA" in result.stdout
    assert result.code == (severity != "note")


def test_an_entry_goes_before_the_severity_of_the_workspace(home: Path) -> None:
    result = lint(home, ENTRY, workspace="{response-missing: error}")
    assert "readA" not in result.stdout
    assert "error[response-missing]: readB" in result.stdout


@pytest.mark.parametrize(
    "other", [{"code": "schema-invalid"}, {"pointer": "/paths/~1gone/get/responses"}]
)
def test_a_reason_that_is_no_longer_needed_is_reported(
    home: Path, other: dict[str, str]
) -> None:
    result = lint(home, ENTRY, {**ENTRY, **other})
    assert result.code == 1
    assert "warning[severity-unused]" in result.stdout
    assert "at /severities/1" in result.stdout
    assert "It redirects." in result.stdout
    silenced = lint(home, {**ENTRY, **other}, workspace="{severity-unused: off}")
    assert "severity-unused" not in silenced.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "no-such-code"},
        {"code": "yaml-invalid"},
        {"reason": ""},
        {"severity": "loud"},
        {"pointer": "paths"},
    ],
)
def test_an_entry_that_means_nothing_is_a_mistake(
    home: Path, wrong: dict[str, str]
) -> None:
    result = lint(home, {**ENTRY, **wrong})
    assert result.code == 2
    assert "error[settings-invalid]" in result.stderr


def test_a_severity_of_a_code_that_does_not_exist_is_a_mistake(home: Path) -> None:
    result = lint(home, workspace="{no-such-code: off}")
    assert result.code == 2
    assert "'no-such-code'" in result.stderr


def test_nothing_is_unused_in_a_description_that_cannot_be_read(home: Path) -> None:
    lint(home, ENTRY)
    (home / "specs" / "pets" / "openapi.yaml").write_text("openapi: [")
    assert "severity-unused" not in run("lint").stdout


def test_packages_are_held_to_the_same_entries(home: Path) -> None:
    lint(home, ENTRY, workspace="{response-missing: error}")
    refused = run("generate")
    assert refused.code == 2
    assert "readA" not in refused.stderr
    lint(home, ENTRY, {**ENTRY, "pointer": POINTER.replace("~1a", "~1b")})
    assert (run("generate").code, run("check").code) == (0, 0)
    lint(home, ENTRY, {**ENTRY, "pointer": "/nowhere"})
    for _ in range(2):
        assert "warning[severity-unused]" in run("generate").stderr
    assert run("generate", "--fail-on", "warning").code == 2
