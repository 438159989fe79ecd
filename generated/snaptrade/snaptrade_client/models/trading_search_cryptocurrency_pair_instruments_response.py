"""The pairs that the account can trade."""

from __future__ import annotations

from clientloom_runtime import Model

from .cryptocurrency_pair import CryptocurrencyPair


class TradingSearchCryptocurrencyPairInstrumentsResponse(Model):
    """The pairs that the account can trade."""

    items: list[CryptocurrencyPair]
