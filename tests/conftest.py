"""What all tests share: the generated packages are importable, small specs are woven.

The packages under `generated/` are imported as they are committed; they come before
what is installed, because one vendor's own package has the name of one of ours.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GENERATED = ROOT / "generated"
# Tests share compiled templates with each other, and leave those of the user alone.
os.environ["CLIENTLOOM_CACHE_DIR"] = str(ROOT / ".pytest_cache" / "clientloom")
# Hundreds of packages stay imported, and each search for garbage looks at all of them.
gc.set_threshold(50_000, 20, 20)
for _package in sorted(GENERATED.glob("*/pyproject.toml"), reverse=True):
    if str(_package.parent) not in sys.path:
        sys.path.insert(0, str(_package.parent))

from tests.support.http_server import HttpServer  # noqa: E402
from tests.support.workspace import Weaver  # noqa: E402


@pytest.fixture
def server() -> Iterator[HttpServer]:
    """A local HTTP server with an empty script."""
    with HttpServer() as running:
        yield running


@pytest.fixture(scope="session")
def weave(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weaver]:
    """Turns a small description into an imported package."""
    with Weaver(tmp_path_factory.mktemp("woven")) as weaver:
        yield weaver
