"""An order for a cryptocurrency or a pair."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import DateTime, Model

from .action_strict import ActionStrict
from .crypto_order_form_type import CryptoOrderFormType
from .crypto_trading_instrument import CryptoTradingInstrument


class CryptoOrderForm(Model):
    """An order for a cryptocurrency or a pair."""

    instrument: CryptoTradingInstrument

    side: ActionStrict

    type: CryptoOrderFormType
    """Kind of order."""

    time_in_force: Literal["GTC", "FOK", "IOC", "GTD"]
    """How long the order stands: until canceled, all at once or not at all, at once as
    far as possible, or until a date.
    """

    amount: str
    """How much to buy or sell, in the base currency."""

    limit_price: str | None = None
    """Worst price to accept; needed by the kinds that end in `LIMIT`."""

    stop_price: str | None = None
    """Price that sets the order off; needed by the kinds that begin with `STOP_LOSS` or
    `TAKE_PROFIT`.
    """

    post_only: bool | None = None
    """Whether to refuse the order if it would be filled at once, which costs more;
    needed by `LIMIT` orders only.
    """

    expiration_date: DateTime | None = None
    """When the order lapses; needed by `GTD` orders."""
