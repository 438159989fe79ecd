"""Type checks of generated packages, as their users' type checkers see them.

    python -m tests.types generated

runs `mypy --strict` over each package's own code, one package at a time because their
tests share names.
"""

import subprocess
import sys
from pathlib import Path


def packages(folder: Path) -> list[Path]:
    """The import packages under a folder of distributions, sorted."""
    return sorted(path.parent for path in folder.glob("*/*/py.typed"))


def check(paths: list[Path]) -> int:
    """Runs mypy over import packages together; returns its exit code."""
    search = ":".join(sorted({str(path.parent) for path in paths}))
    command = [sys.executable, "-m", "mypy", "--strict", *map(str, paths)]
    return subprocess.run(command, env={"MYPYPATH": search}, check=False).returncode


if __name__ == "__main__":
    sys.exit(check(packages(Path(sys.argv[1]))))
