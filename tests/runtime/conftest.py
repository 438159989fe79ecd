"""Fixtures of the runtime tests: the runtime is imported from the templates."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"
if str(RUNTIME) not in sys.path:
    sys.path.insert(0, str(RUNTIME))

from tests.support.http_server import HttpServer  # noqa: E402


@pytest.fixture
def server() -> Iterator[HttpServer]:
    """A local HTTP server with an empty script."""
    with HttpServer() as running:
        yield running
