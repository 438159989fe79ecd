"""Where the reference material beside the checkout is, and how tests skip without it."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"
"""The folder `shared` beside the checkout: vendors' specs, vectors, a corpus."""

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(),
    reason="the reference material (../shared) is not beside this checkout",
)
"""Marks a test that reads from `SHARED`."""
