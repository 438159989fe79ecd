"""The shape of the generator: small modules, one direction, no provider, a quick start."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from generator.project.reading import load_workspace

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"

LONGEST = 300
"""A module that has more lines than this has more than one subject."""

HEAVY = {
    "black",
    "datamodel_code_generator",
    "jinja2",
    "openapi_pydantic",
    "pydantic",
}
"""What takes longer to import than a command without work takes altogether."""


def test_no_module_is_long() -> None:
    found = [
        path.relative_to(ROOT).as_posix()
        for path in GENERATOR.rglob("*.py")
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST
    ]
    assert found == []


def test_stages_import_in_the_direction_of_the_flow(
    capsys: pytest.CaptureFixture[str],
) -> None:
    config = str(ROOT / "pyproject.toml")
    failed = lint_imports(config_filename=config, no_cache=True, no_logo=True)
    assert not failed, capsys.readouterr().out


def _providers() -> list[str]:
    """The names of the providers as somebody could write them, as expressions."""
    names = []
    for provider in load_workspace(ROOT / "specs").providers:
        words = re.findall(r"[A-Z][a-z0-9]*", provider.settings.class_name)
        names += [re.escape(provider.name), "[ _-]?".join(map(re.escape, words))]
    return names


def _texts() -> Iterator[tuple[str, str]]:
    """Every file of the generator and of the templates: its path, and what it says."""
    for folder in (GENERATOR, TEMPLATES):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                name = path.relative_to(ROOT).as_posix()
                yield name, path.read_text(encoding="utf-8")


def test_nothing_knows_a_provider_by_name() -> None:
    provider = re.compile("|".join(_providers()), re.IGNORECASE)
    found = [
        f"{name}: {match[0]}"
        for name, text in _texts()
        for match in provider.finditer(f"{name}\n{text}")
    ]
    assert found == []


LOADED = """
import json, sys
from generator.cli.commands import clientloom
clientloom({arguments}, standalone_mode=False)
print(json.dumps(sorted(name.partition(".")[0] for name in sys.modules)))
"""


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["generate", "--help"]]
)
def test_asking_for_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = LOADED.format(arguments=arguments)
    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(json.loads(ran.stdout.splitlines()[-1]))
    assert "click" in loaded
    assert loaded & HEAVY == set()


def test_what_a_command_without_work_needs_loads_nothing_heavy() -> None:
    code = (
        "import json, sys\nimport generator.cli.commands\n"
        "print(json.dumps(sorted(name.partition('.')[0] for name in sys.modules)))"
    )
    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(json.loads(ran.stdout)) & HEAVY == set()
