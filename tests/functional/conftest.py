"""What functional tests share: an installed clientloom."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.environments import install, interpreter
from tests.support.once import once

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def clientloom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a clientloom that was installed from a wheel."""

    def make(folder: Path) -> None:
        install(folder / "environment", [ROOT])

    folder = once(tmp_path_factory, "clientloom", make)
    return interpreter(folder / "environment").with_name("clientloom")
