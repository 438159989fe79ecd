"""Empty virtual environments with packages installed from this checkout."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

_NO_INDEX = ("No matching distribution found", "Could not find a version")


def install(folder: Path, packages: Sequence[Path]) -> Path:
    """Makes a virtual environment in `folder` and installs packages with pip.

    Returns its interpreter. Skips the test when there is no package index.
    """
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True
    )
    python = interpreter(folder)
    add(python, *map(str, packages))
    return python


def add(python: Path, *arguments: str) -> None:
    """Installs more with pip, for which the arguments are, into an environment.

    Skips the test when there is no package index.
    """
    result = pip(python, "install", *arguments)
    if result.returncode:
        skip_without_index(result.stderr)
    assert result.returncode == 0, result.stderr


def pip(python: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs pip, which stands outside, for an environment."""
    command = [sys.executable, "-m", "pip", "--python", str(python), "--quiet"]
    return subprocess.run(
        [*command, *arguments], capture_output=True, text=True, check=False
    )


def skip_without_index(printed: str) -> None:
    """Skips the test when pip printed that there is no package index."""
    if any(text in printed for text in _NO_INDEX):
        pytest.skip("there is no package index to install dependencies from")


def interpreter(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / "bin" / "python"


def run_script(python: Path, script: str, *arguments: str, cwd: Path) -> str:
    """Runs a script in an environment, far from this checkout; what it printed."""
    result = subprocess.run(
        [str(python), "-I", "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout
