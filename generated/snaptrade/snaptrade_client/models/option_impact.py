"""What an option order would cost."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class OptionImpact(Model):
    """What an option order would cost."""

    estimated_cash_change: str | None = None
    """Cash that would move, before fees."""

    cash_change_direction: Literal["CREDIT", "DEBIT", "EVEN", "UNKNOWN"] | None = None
    """Which way the cash moves: in (`CREDIT`), out (`DEBIT`), not at all (`EVEN`), or
    unknown (`UNKNOWN`).
    """

    estimated_fee_total: str | None = None
    """Fees and commissions together."""
