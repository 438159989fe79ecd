"""The tests that come with each package of this repository pass, as their README says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

GENERATED = Path(__file__).resolve().parents[2] / "generated"
PACKAGES = sorted(path.parent.name for path in GENERATED.glob("*/tests"))

LEAST = {"basiq": 82, "connections": 96, "powens": 62, "saltedge": 92, "snaptrade": 136}
"""How many tests there are at least: two for each operation, sync and async; for the
facade two or one for each operation of each provider."""


def test_every_package_with_operations_has_tests() -> None:
    assert sorted(LEAST) == PACKAGES


@pytest.mark.parametrize("package", PACKAGES)
def test_its_own_tests_pass(package: str) -> None:
    places = [str(GENERATED / one) for one in (package, "runtime", *PACKAGES)]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=GENERATED / package,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(places),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-8000:]
    passed = re.search(r"(\d+) passed", ran.stdout)
    assert passed is not None
    assert int(passed[1]) >= LEAST[package]
    assert "skipped" not in ran.stdout
