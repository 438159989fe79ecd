"""Writes docs/vendors.md."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

# Makes the runtime importable.
import tests.conftest  # noqa: F401
from tests.vendors.listing import VENDORS
from tests.vendors.page import PAGE, page
from tests.vendors.running import outcomes


def _main() -> None:
    # Clients log every value that differs from its schema.
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        results = {
            vendor: outcomes(vendor, Path(folder) / vendor.name) for vendor in VENDORS
        }
    PAGE.write_text(page(results), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _main()
