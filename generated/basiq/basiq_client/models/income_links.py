"""The income report and the accounts used for it."""

from __future__ import annotations

from clientloom_runtime import Model


class IncomeLinks(Model):
    """The income report and the accounts used for it."""

    accounts: list[str]
    """URLs of the accounts that went in."""

    self: str
    """URL of this report."""
