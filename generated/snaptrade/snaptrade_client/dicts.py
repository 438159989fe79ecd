"""Typed dictionaries that requests accept in place of models. Keys are wire names.

Type checkers and editors use this module. Programs need not import it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NotRequired, TypedDict

from clientloom_runtime import DateTime

from . import models


class AccountInformationGetUserAccountOrderDetailRequestDict(TypedDict):
    """`models.AccountInformationGetUserAccountOrderDetailRequest` as a dictionary."""

    brokerage_order_id: str


class ComplexOrderLegDict(TypedDict):
    """`models.ComplexOrderLeg` as a dictionary."""

    order_role: Literal["TRIGGER", "CONDITIONAL", "PEER"]
    action: models.ActionStrict
    instrument: models.TradingInstrument | TradingInstrumentDict
    order_type: models.OrderTypeStrict
    units: Decimal | float
    time_in_force: models.TimeInForceStrict
    price: NotRequired[Decimal | float | None]
    stop: NotRequired[Decimal | float | None]


class CryptoOrderFormDict(TypedDict):
    """`models.CryptoOrderForm` as a dictionary."""

    instrument: models.CryptoTradingInstrument | CryptoTradingInstrumentDict
    side: models.ActionStrict
    type: models.CryptoOrderFormType
    time_in_force: Literal["GTC", "FOK", "IOC", "GTD"]
    amount: str
    limit_price: NotRequired[str]
    stop_price: NotRequired[str]
    post_only: NotRequired[bool]
    expiration_date: NotRequired[DateTime | str]


class CryptoTradingInstrumentDict(TypedDict):
    """`models.CryptoTradingInstrument` as a dictionary."""

    symbol: str
    type: Literal["CRYPTOCURRENCY", "CRYPTOCURRENCY_PAIR"]


class ManualTradeFormBracketDict(TypedDict):
    """`models.ManualTradeFormBracket` as a dictionary."""

    action: models.ActionStrictWithOptions
    instrument: models.TradingInstrument | TradingInstrumentDict
    order_type: models.OrderTypeStrict
    time_in_force: models.TimeInForceStrict
    price: NotRequired[Decimal | float | None]
    stop: NotRequired[Decimal | float | None]
    units: NotRequired[Decimal | float]
    stop_loss: models.StopLoss | StopLossDict
    take_profit: models.TakeProfit | TakeProfitDict


class ManualTradeFormComplexDict(TypedDict):
    """`models.ManualTradeFormComplex` as a dictionary."""

    type: Literal["OCO", "OTO", "OTOCO"]
    orders: Sequence[models.ComplexOrderLeg | ComplexOrderLegDict]
    client_order_id: NotRequired[str | None]


class ManualTradeFormDict(TypedDict):
    """`models.ManualTradeForm` as a dictionary."""

    account_id: str
    action: models.ActionStrict
    universal_symbol_id: str
    order_type: models.OrderTypeStrict
    time_in_force: models.TimeInForceStrict
    price: NotRequired[Decimal | float | None]
    stop: NotRequired[Decimal | float | None]
    units: NotRequired[Decimal | float | None]
    notional_value: NotRequired[str | Decimal | float | None]


class ManualTradeFormWithOptionsDict(TypedDict):
    """`models.ManualTradeFormWithOptions` as a dictionary."""

    account_id: str
    action: models.ActionStrictWithOptions
    universal_symbol_id: NotRequired[str | None]
    symbol: NotRequired[str | None]
    order_type: models.OrderTypeStrict
    time_in_force: models.ManualTradePlaceTimeInForceStrict
    trading_session: NotRequired[models.TradingSession]
    expiry_date: NotRequired[DateTime | str | None]
    price: NotRequired[Decimal | float | None]
    stop: NotRequired[Decimal | float | None]
    units: NotRequired[Decimal | float | None]
    notional_value: NotRequired[str | Decimal | float | None]
    client_order_id: NotRequired[str | None]


class ManualTradeReplaceFormDict(TypedDict):
    """`models.ManualTradeReplaceForm` as a dictionary."""

    brokerage_order_id: str
    action: models.ActionStrict
    order_type: models.OrderTypeStrict
    time_in_force: models.TimeInForceStrict
    price: NotRequired[Decimal | float | None]
    symbol: NotRequired[str]
    stop: NotRequired[Decimal | float | None]
    units: NotRequired[Decimal | float | None]


class MlegLegDict(TypedDict):
    """`models.MlegLeg` as a dictionary."""

    instrument: models.MlegTradingInstrument | MlegTradingInstrumentDict
    action: models.MlegActionStrict
    units: int


class MlegTradeFormDict(TypedDict):
    """`models.MlegTradeForm` as a dictionary."""

    order_type: models.MlegOrderTypeStrict
    time_in_force: models.TimeInForceStrict
    limit_price: NotRequired[str | None]
    stop_price: NotRequired[str | None]
    price_effect: NotRequired[models.MlegPriceEffectStrict | None]
    legs: Sequence[models.MlegLeg | MlegLegDict]


class MlegTradingInstrumentDict(TypedDict):
    """`models.MlegTradingInstrument` as a dictionary."""

    symbol: str
    instrument_type: models.MlegInstrumentType


class SnapTradeLoginUserRequestBodyDict(TypedDict):
    """`models.SnapTradeLoginUserRequestBody` as a dictionary."""

    broker: NotRequired[str]
    immediateRedirect: NotRequired[bool]
    customRedirect: NotRequired[str]
    reconnect: NotRequired[str]
    connectionType: NotRequired[Literal["read", "trade", "trade-if-available"]]
    showCloseButton: NotRequired[bool]
    darkMode: NotRequired[bool]
    connectionPortalVersion: NotRequired[Literal["v4", "v3", "v2"]]


class SnapTradeRegisterUserRequestBodyDict(TypedDict):
    """`models.SnapTradeRegisterUserRequestBody` as a dictionary."""

    userId: str


class StopLossDict(TypedDict):
    """`models.StopLoss` as a dictionary."""

    stop_price: NotRequired[str]
    limit_price: NotRequired[str | None]


class SymbolQueryDict(TypedDict):
    """`models.SymbolQuery` as a dictionary."""

    substring: NotRequired[str]


class TakeProfitDict(TypedDict):
    """`models.TakeProfit` as a dictionary."""

    limit_price: NotRequired[str]


class TradeDetectionAddSubscriptionRequestDict(TypedDict):
    """`models.TradeDetectionAddSubscriptionRequest` as a dictionary."""

    account_id: str
    check_interval_seconds: int


class TradeDetectionCancelSubscriptionRequestDict(TypedDict):
    """`models.TradeDetectionCancelSubscriptionRequest` as a dictionary."""

    account_id: str


class TradingCancelOrderRequestDict(TypedDict):
    """`models.TradingCancelOrderRequest` as a dictionary."""

    brokerage_order_id: str


class TradingCancelUserAccountOrderRequestDict(TypedDict):
    """`models.TradingCancelUserAccountOrderRequest` as a dictionary."""

    brokerage_order_id: str


class TradingInstrumentDict(TypedDict):
    """`models.TradingInstrument` as a dictionary."""

    symbol: str
    type: models.TradingInstrumentType


class UserIDandSecretDict(TypedDict):
    """`models.UserIDandSecret` as a dictionary."""

    userId: NotRequired[str]
    userSecret: NotRequired[str]


class ValidatedTradeBodyDict(TypedDict):
    """`models.ValidatedTradeBody` as a dictionary."""

    wait_to_confirm: NotRequired[bool | None]
