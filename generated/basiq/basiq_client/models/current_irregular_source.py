"""Latest payment of an irregular income."""

from __future__ import annotations

from clientloom_runtime import Model


class CurrentIrregularSource(Model):
    """Latest payment of an irregular income."""

    amount: str
    """Amount as decimal text."""

    date: str
    """When it arrived (no time zone given)."""
