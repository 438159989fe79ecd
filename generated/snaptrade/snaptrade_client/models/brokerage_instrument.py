"""Something that can be traded at a brokerage."""

from __future__ import annotations

from clientloom_runtime import Model


class BrokerageInstrument(Model):
    """Something that can be traded at a brokerage."""

    symbol: str
    """Ticker."""

    exchange_mic: str | None = None
    """ISO 10383 code of the exchange."""

    tradeable: bool | None = None
    """Whether orders are taken; null if that is not known."""

    fractionable: bool | None = None
    """Whether parts of a share can be traded; null if that is not known."""

    universal_symbol_id: str | None = None
    """SnapTrade's identifier for the symbol."""
