"""The affordability report, its two parts and the accounts used for it."""

from __future__ import annotations

from clientloom_runtime import Model


class GetAffordabilityLinks(Model):
    """The affordability report, its two parts and the accounts used for it."""

    accounts: list[str]
    """URLs of the accounts that went in."""

    expenses: str
    """URL of the expenses report over the same months."""

    income: str
    """URL of the income report over the same months."""

    self: str
    """URL of this report."""
