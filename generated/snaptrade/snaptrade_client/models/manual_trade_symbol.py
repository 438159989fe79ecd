"""The security of a checked order."""

from __future__ import annotations

from clientloom_runtime import Model

from .currency import Currency


class ManualTradeSymbol(Model):
    """The security of a checked order."""

    universal_symbol_id: str | None = None

    currency: Currency | None = None

    local_id: str | None = None
    """Deprecated; do not use."""

    description: str | None = None
    """Deprecated; do not use."""

    symbol: str | None = None
    """Deprecated; do not use."""

    brokerage_symbol_id: str | None = None
