"""What `formatter` in clientloom.yaml does, and what is said when it cannot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.commands import contents, run
from tests.support.workspace import Example, write_workspace

PETS = Example("""
    paths:
      /pets:
        get: {operationId: listPets, responses: {"204": {description: Done.}}}
""")


def workspace(folder: Path, settings: str, templates: dict[str, str]) -> Path:
    """A workspace with settings and templates of its own."""
    specs = write_workspace(folder, {"pets": PETS})
    for path, text in templates.items():
        file = specs / "own" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with (specs / "clientloom.yaml").open("a", encoding="utf-8") as file:
        file.write(f"templates: own\n{settings}\n")
    return specs


UGLY = {"client/ugly.py.jinja": "import os\nx = {  'a':1 }\n"}


@pytest.mark.parametrize(
    ("settings", "written"),
    [
        ("", 'x = {"a": 1}\n'),
        ("formatter: ruff", 'x = {"a": 1}\n'),
        ("formatter: black", 'x = {"a": 1}\n'),
        ("formatter: none", "import os\nx = {  'a':1 }\n"),
    ],
)
def test_the_formatter_of_the_workspace_is_used(
    tmp_path: Path, settings: str, written: str
) -> None:
    specs = workspace(tmp_path, settings, UGLY)
    ran = run("generate", "--workspace", specs)
    assert ran.code == 0, ran.stderr
    package = tmp_path / "generated" / "pets"
    assert (package / "ugly.py").read_text(encoding="utf-8") == written
    if settings != "formatter: none":
        checked = subprocess.run(
            [sys.executable, "-m", "black", "--check", "--quiet", package],
            check=False,
        )
        assert checked.returncode == 0


def test_ruff_and_black_write_the_same(tmp_path: Path) -> None:
    for name in ("ruff", "black"):
        specs = workspace(tmp_path / name, f"formatter: {name}", {})
        assert run("generate", "--workspace", specs).code == 0
    written = [
        contents(tmp_path / name / "generated" / "pets") for name in ("ruff", "black")
    ]
    assert written[0] == written[1]


def test_a_configuration_around_the_workspace_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ruff.toml").write_text("line-length = 40\nindent-width = 2\n")
    monkeypatch.setenv("RUFF_CONFIG", str(tmp_path / "ruff.toml"))
    monkeypatch.setenv("RUFF_OUTPUT_FORMAT", "json")
    monkeypatch.chdir(tmp_path)
    specs = workspace(tmp_path, "", UGLY)
    assert run("generate", "--workspace", specs).code == 0
    written = tmp_path / "generated" / "pets" / "ugly.py"
    assert written.read_text(encoding="utf-8") == 'x = {"a": 1}\n'


def test_what_is_no_python_is_a_diagnostic_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    specs = workspace(tmp_path, "", {"client/bad.py.jinja": "x = 1\ny = = 2\n"})
    ran = run("generate", "--workspace", specs)
    assert ran.code == 2
    assert "[formatting-failed]" in ran.stderr
    assert "bad.py, line 2" in ran.stderr
    assert "y = = 2" in ran.stderr
    assert "formatter: none" in ran.stderr
    assert not (tmp_path / "generated" / "pets").exists()


def test_a_formatter_that_is_missing_is_a_diagnostic(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ruff.find_ruff_bin", lambda: str(tmp_path / "no-ruff"))
    specs = workspace(tmp_path, "", {})
    ran = run("generate", "--workspace", specs)
    assert ran.code == 2
    assert "[formatting-failed]" in ran.stderr
    assert "cannot run the formatter ruff" in ran.stderr
    assert not (tmp_path / "generated" / "pets").exists()


def test_a_formatter_that_fails_is_a_diagnostic(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "ruff"
    broken.write_text("#!/bin/sh\necho it is broken >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr("ruff.find_ruff_bin", lambda: str(broken))
    specs = workspace(tmp_path, "", {})
    ran = run("generate", "--workspace", specs)
    assert ran.code == 2
    assert "the formatter ruff failed: it is broken" in ran.stderr


def test_text_of_a_description_cannot_be_written_raw(tmp_path: Path) -> None:
    template = "# x\n# {{ api.title }}\n"
    specs = workspace(tmp_path, "", {"client/bad.py.jinja": template})
    ran = run("generate", "--workspace", specs)
    assert ran.code == 2
    assert "own/client/bad.py.jinja:2" in ran.stderr
    assert "text from a spec cannot be written unescaped" in ran.stderr


def test_a_mistake_in_the_python_of_a_template_has_its_line(tmp_path: Path) -> None:
    template = "ok\n{{ 1 + api.class_name }}\n"
    specs = workspace(tmp_path, "", {"client/bad.md.jinja": template})
    ran = run("generate", "--workspace", specs)
    assert ran.code == 2
    assert "own/client/bad.md.jinja:2" in ran.stderr
    assert "[template-failed]" in ran.stderr
