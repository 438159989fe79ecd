"""What a leg buys or sells."""

from __future__ import annotations

from clientloom_runtime import Model


class AccountOrderRecordLegInstrument(Model):
    """What a leg buys or sells."""

    symbol: str | None = None
    """Ticker, or the OCC symbol of an option."""

    description: str | None = None
    """Display name."""

    asset_type: str | None = None
    """Kind of instrument: `EQUITY`, `OPTION` or `CRYPTO`."""

    exchange_mic_code: str | None = None
    """ISO 10383 code of the exchange; absent for what is not listed, such as index
    options.
    """

    figi_code: str | None = None
    """Financial Instrument Global Identifier."""
