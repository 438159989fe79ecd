"""Running the command line inside a test, on a workspace of the test's own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from generator.cli.commands import clientloom


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.stdout)


def run(*arguments: str | Path) -> Ran:
    """Runs `clientloom` with arguments; an error that nobody caught is raised here."""
    result = CliRunner().invoke(clientloom, [str(one) for one in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes, what is not committed left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _is_private(path.relative_to(folder))
    }


def times(folder: Path) -> dict[str, int]:
    """Every file under a folder with its modification time in nanoseconds."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _is_private(path.relative_to(folder))
    }


def _is_private(path: Path) -> bool:
    return ".clientloom" in path.parts or "__pycache__" in path.parts
