"""About a list of rates."""

from __future__ import annotations

from clientloom_runtime import Date, Model


class RatesResponseMeta(Model):
    """About a list of rates."""

    issued_on: Date | None = None
    """Day to which the rates belong."""
