"""What the type checkers of users say of a script that uses generated packages."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

MISTAKE = "# wrong"
"""What ends a line of a script that a type checker shall find a mistake in."""


_ROOT = Path(__file__).resolve().parents[2]
_CACHE = _ROOT / ".pytest_cache" / "mypy" / os.environ.get("PYTEST_XDIST_WORKER", "all")


def run_mypy(
    folder: Path, targets: Sequence[str | Path], places: Sequence[str | Path]
) -> subprocess.CompletedProcess[str]:
    """Runs `mypy --strict`. Tests share its cache, so that what all of them import is
    read once.

    Args:
        folder: Where it runs.
        targets: The modules and packages to check, or options.
        places: The folders with the packages that they import.
    """
    command = ["mypy", "--strict", f"--cache-dir={_CACHE}", *map(str, targets)]
    return _ran(command, folder, places)


def run_pyright(
    folder: Path,
    targets: Sequence[str | Path],
    places: Sequence[str | Path],
    **settings: object,
) -> subprocess.CompletedProcess[str]:
    """Runs pyright.

    Args:
        folder: Where it runs and has its configuration.
        targets: The modules and packages to check.
        places: The folders with the packages that they import.
        settings: More of its configuration.
    """
    # pyright ignores absolute paths there, and then finds nothing to check.
    included = [os.path.relpath(folder / target, folder) for target in targets]
    extra = list(map(str, places))
    config = {"include": included, "extraPaths": extra, **settings}
    (folder / "pyrightconfig.json").write_text(json.dumps(config), "utf-8")
    done = _ran(["pyright", "--pythonpath", sys.executable], folder, places)
    assert "No source files found" not in done.stdout, done.stdout
    return done


def _ran(
    command: Sequence[str], folder: Path, places: Sequence[str | Path]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        env={**os.environ, "MYPYPATH": os.pathsep.join(map(str, places))},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def mypy(script: Path, folders: Sequence[str]) -> str:
    """What mypy says of a script; `folders` have the packages that it imports."""
    return run_mypy(script.parent, [script], folders).stdout


def pyright(script: Path, folders: Sequence[str]) -> str:
    """What pyright says of a script when it is strict."""
    strict = {"typeCheckingMode": "strict", "reportUnusedExpression": False}
    return run_pyright(script.parent, [script.name], folders, **strict).stdout


def checked(
    checker: str, folder: Path, targets: Sequence[Path], places: Sequence[Path]
) -> str:
    """What a type checker prints that has nothing to complain about.

    Args:
        checker: `mypy`, which is strict, or `pyright` with its defaults.
        folder: Where it runs and keeps its files.
        targets: The modules and packages to check.
        places: The folders with the packages that they import.
    """
    run = run_mypy if checker == "mypy" else run_pyright
    done = run(folder, targets, places)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


TypeChecker = Callable[[Path, Sequence[str]], str]

each_type_checker = pytest.mark.parametrize(
    "checker", [mypy, pyright], ids=["mypy", "pyright"]
)
"""Runs a test with each of them as `checker`."""


def check_mistakes(
    checker: TypeChecker, folder: Path, program: str, packages: Sequence[str]
) -> None:
    """Asserts that a type checker finds the marked mistakes of a program, and no other.

    Args:
        checker: The type checker.
        folder: Where the program is written.
        program: Its source; a line with a mistake ends with `MISTAKE`.
        packages: The folders with the packages that it imports.
    """
    script = folder / "program.py"
    script.write_text(program, encoding="utf-8")
    output = checker(script, packages)
    told = {
        int(line) for line in re.findall(r"program\.py:(\d+):(?:\d+ -)? error", output)
    }
    planted = {
        number
        for number, line in enumerate(program.splitlines(), 1)
        if line.endswith(MISTAKE)
    }
    assert told == planted, output
