"""Where to find a report of the list and its two parts."""

from __future__ import annotations

from clientloom_runtime import Model


class AffordabilityLinksInList(Model):
    """Where to find a report of the list and its two parts."""

    expenses: str
    """URL of the expenses report over the same months."""

    income: str
    """URL of the income report over the same months."""

    self: str
    """URL of this affordability report."""
