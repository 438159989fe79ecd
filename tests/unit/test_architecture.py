"""The shape of the generator: small modules, one direction, no provider, a quick start."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

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


def test_stages_import_in_the_direction_of_the_flow() -> None:
    # In a process of its own, because it turns off the loggers of this one.
    program = "from importlinter.cli import lint_imports_command as run; run()"
    command = [sys.executable, "-c", program, "--no-cache", "--no-logo"]
    linted = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr


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


def _modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the generator: its path, and its syntax tree."""
    for path in sorted(GENERATOR.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        yield name, ast.parse(path.read_text(encoding="utf-8"))


def test_a_class_name_means_one_thing() -> None:
    modules: dict[str, list[str]] = {}
    for module, tree in _modules():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                modules.setdefault(node.name, []).append(module)
    shared = {name: paths for name, paths in modules.items() if len(paths) > 1}
    assert shared == {}


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def _private_names(tree: ast.Module) -> Iterator[str]:
    """The private names of other modules of the generator that a module reads."""
    modules = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom):
            continue
        if node.module is None or not node.module.startswith("generator"):
            continue
        for alias in node.names:
            modules.add(alias.asname or alias.name)
            if _is_private(alias.name):
                yield f"{node.module}.{alias.name}"
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name):
                if owner in modules and _is_private(name):
                    yield f"{owner}.{name}"


def test_no_module_reads_private_names_of_another() -> None:
    private = [
        f"{module}: {name}"
        for module, tree in _modules()
        for name in _private_names(tree)
    ]
    assert private == []
