"""The tests that a generated package has of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

RUNTIME = Path(__file__).resolve().parents[2] / "generated" / "runtime"


def run_tests(
    folder: Path, *places: Path, seconds: float | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs the tests of a package as its README says, beside our own pytest.

    Args:
        folder: The folder of the package.
        places: Further folders to import from.
        seconds: How long they may take.
    """
    search = os.pathsep.join(map(str, (folder, *places, RUNTIME)))
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": search, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
