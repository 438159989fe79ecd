"""The form of generated code: what black writes, what mypy and pyright accept.

Every example of the neighbouring tests is generated once more, and the tools look at
all of them together.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.functional import (
    test_generated_hostile,
    test_generated_naming,
    test_generated_operations,
    test_generated_schemas,
)
from tests.support.once import once
from tests.support.type_checkers import run_mypy
from tests.support.workspace import Example, Weaver, write_workspace

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / "templates" / "runtime"


def examples() -> Iterator[Example]:
    """Every example of the tests of generated packages."""
    modules = (test_generated_naming, test_generated_operations, test_generated_schemas)
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, Example):
                yield value
    yield from test_generated_hostile.EXAMPLES.values()


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory, weave: Weaver) -> Path:
    """A folder with the import packages of all examples, as they would be installed."""

    def make(folder: Path) -> None:
        for example in dict.fromkeys(examples()):
            specs = write_workspace(folder / example.package, {"example": example})
            generated, _ = weave.write(specs)
            package = generated / example.package
            (folder / "packages").mkdir(exist_ok=True)
            package.rename(folder / "packages" / example.package)

    return once(tmp_path_factory, "examples", make) / "packages"


def run(
    *arguments: str | Path, path: str = "", folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs a tool of this environment in a folder; its output as text."""
    return subprocess.run(
        [sys.executable, "-m", *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "MYPYPATH": path, "HOME": str(Path.home())},
        check=False,
    )


def test_ruff_finds_nothing_in_what_is_shipped() -> None:
    """Mistakes, imports out of order or not used, old forms, likely bugs.

    Names and quoted text cannot be broken to fit a line (E501), and models of a cycle
    import each other last (E402).
    """
    rules = ("--isolated", "--select", "E,F,I,UP,B", "--ignore", "E501,E402")
    folders = sorted(path.parent for path in ROOT.glob("generated/*/pyproject.toml"))
    assert len(folders) == 6
    for folder in folders:
        # In its folder, ruff knows which package is the distribution's own.
        result = run(
            "ruff",
            "check",
            *rules,
            "--no-cache",
            "--target-version=py311",
            "--output-format=concise",
            ".",
            folder=folder,
        )
        assert result.returncode == 0, result.stdout[:8000] + result.stderr[:2000]


def test_black_would_change_nothing(packages: Path) -> None:
    result = run("black", "--check", "--quiet", "--diff", packages.parent)
    assert result.returncode == 0, result.stdout[:8000] + result.stderr[:2000]


def test_mypy_finds_nothing(packages: Path) -> None:
    names = sorted(path.name for path in packages.iterdir())
    targets = ["--config-file=", *(f"--package={name}" for name in names)]
    result = run_mypy(packages.parent, targets, [packages, RUNTIME])
    assert result.returncode == 0, result.stdout[-8000:] + result.stderr[-2000:]


def test_pyright_finds_nothing(packages: Path) -> None:
    settings = {
        "include": ["packages"],
        "extraPaths": [str(RUNTIME), str(packages)],
        "pythonVersion": "3.11",
        "typeCheckingMode": "standard",
    }
    project = packages.parent / "pyrightconfig.json"
    project.write_text(json.dumps(settings), encoding="utf-8")
    result = run("pyright", "--project", project, "--pythonpath", sys.executable)
    assert result.returncode == 0, result.stdout[-8000:] + result.stderr[-2000:]
