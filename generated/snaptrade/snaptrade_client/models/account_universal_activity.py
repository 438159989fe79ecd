"""A transaction or another event of an account."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import DateTime, Model

from .currency import Currency
from .options_symbol import OptionsSymbol
from .symbol import Symbol


class AccountUniversalActivity(Model):
    """A transaction or another event of an account."""

    id: str | None = None
    """Identifier of the activity. It changes in the rare case that SnapTrade reads the
    history again.
    """

    symbol: Symbol | None = None
    """The security; null for money alone, and where the brokerage's symbol is not
    known.
    """

    currency_universal_symbol: Symbol | None = None
    """What price, amount and fee are counted in, if that is a cryptocurrency and not
    money.
    """

    option_symbol: OptionsSymbol | None = None
    """The option contract; null for anything else, and where the brokerage's symbol is
    not known.
    """

    price: Decimal | None = None
    """Price per share, for options too. Useful for purchases, sales and dividends."""

    units: Decimal | None = None
    """Number of shares or contracts. Useful for purchases, sales and dividends."""

    amount: Decimal | None = None
    """Effect on the cash of the account: above zero for sales, deposits and dividends,
    below zero for purchases, withdrawals and fees.
    """

    currency: Currency | None = None
    """What price, amount and fee are counted in; null if that is a cryptocurrency."""

    type: str | None = None
    """Kind of activity; brokerages' own words are mapped onto common ones such as
    `BUY`, `SELL`, `DIVIDEND`, `SUBSTITUTE_DIVIDEND`, `STOCK_DIVIDEND`, `REI` (dividend
    reinvested), `CONTRIBUTION`, `WITHDRAWAL`, `TRANSFER`, `EXTERNAL_ASSET_TRANSFER_IN`,
    `EXTERNAL_ASSET_TRANSFER_OUT`, `INTEREST`, `FEE`, `TAX`, `SPLIT`, `ADJUSTMENT`,
    `OPTIONEXPIRATION`, `OPTIONASSIGNMENT` and `OPTIONEXERCISE`.
    """

    option_type: str | None = None
    """For options bought or sold, whether that opens or closes a position."""

    description: str | None = None
    """What the brokerage says about it."""

    trade_date: DateTime | None = None
    """When it happened, be it a trade or not; some brokerages give the day only."""

    settlement_date: DateTime | None = None
    """When it was settled."""

    fee: Decimal | None = None
    """Fee that the brokerage charged for it."""

    fx_rate: Decimal | None = None
    """Rate at which the brokerage changed currencies on the way."""

    institution: str | None = None
    """Name of the brokerage."""

    external_reference_id: str | None = None
    """The brokerage's reference, shared by entries that belong together, such as a
    purchase and its fee.
    """
