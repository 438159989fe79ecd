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


def mypy(script: Path, folders: Sequence[str]) -> str:
    """What mypy says of a script; `folders` have the packages that it imports."""
    return _ran(["mypy", "--strict", str(script)], script.parent, folders)


def pyright(script: Path, folders: Sequence[str]) -> str:
    """What pyright says of a script."""
    settings = {
        "typeCheckingMode": "strict",
        "reportUnusedExpression": False,
        "extraPaths": [*folders],
        "include": [script.name],
    }
    config = script.parent / "pyrightconfig.json"
    config.write_text(json.dumps(settings), "utf-8")
    return _ran(["pyright", "--pythonpath", sys.executable], script.parent, folders)


def _ran(command: Sequence[str], place: Path, folders: Sequence[str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env={"MYPYPATH": ":".join(folders), "PATH": "/usr/bin:/bin"},
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


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
    names = [str(target) for target in targets]
    if checker == "mypy":
        command = ["mypy", "--strict", "--cache-dir=mypy", *names]
    else:
        # pyright ignores absolute paths there, and then finds nothing to check.
        included = [os.path.relpath(target, folder) for target in targets]
        settings = {"include": included, "extraPaths": list(map(str, places))}
        (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
        command = ["pyright", "--pythonpath", sys.executable]
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "MYPYPATH": os.pathsep.join(map(str, places))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "No source files found" not in done.stdout, done.stdout
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
