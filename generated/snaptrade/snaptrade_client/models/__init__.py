"""The models of SnapTrade, one module each, loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from clientloom_runtime import at_any_depth

if TYPE_CHECKING:
    from .account import Account as Account
    from .account_balance import AccountBalance as AccountBalance
    from .account_balance_total import AccountBalanceTotal as AccountBalanceTotal
    from .account_holdings import AccountHoldings as AccountHoldings
    from .account_holdings_account import (
        AccountHoldingsAccount as AccountHoldingsAccount,
    )
    from .account_id import AccountID as AccountID
    from .account_ids import AccountIDs as AccountIDs
    from .account_information_get_user_account_order_detail_request import (
        AccountInformationGetUserAccountOrderDetailRequest as AccountInformationGetUserAccountOrderDetailRequest,
    )
    from .account_order_record import AccountOrderRecord as AccountOrderRecord
    from .account_order_record_leg import AccountOrderRecordLeg as AccountOrderRecordLeg
    from .account_order_record_leg_instrument import (
        AccountOrderRecordLegInstrument as AccountOrderRecordLegInstrument,
    )
    from .account_order_record_status import (
        AccountOrderRecordStatus as AccountOrderRecordStatus,
    )
    from .account_order_record_status_v2 import (
        AccountOrderRecordStatusV2 as AccountOrderRecordStatusV2,
    )
    from .account_order_record_v2 import AccountOrderRecordV2 as AccountOrderRecordV2
    from .account_orders_v2_response import (
        AccountOrdersV2Response as AccountOrdersV2Response,
    )
    from .account_position import AccountPosition as AccountPosition
    from .account_simple import AccountSimple as AccountSimple
    from .account_sync_status import AccountSyncStatus as AccountSyncStatus
    from .account_universal_activity import (
        AccountUniversalActivity as AccountUniversalActivity,
    )
    from .account_value_history_item import (
        AccountValueHistoryItem as AccountValueHistoryItem,
    )
    from .account_value_history_response import (
        AccountValueHistoryResponse as AccountValueHistoryResponse,
    )
    from .action import Action as Action
    from .action_strict import ActionStrict as ActionStrict
    from .action_strict_v2 import ActionStrictV2 as ActionStrictV2
    from .action_strict_with_options import (
        ActionStrictWithOptions as ActionStrictWithOptions,
    )
    from .adr_instrument import AdrInstrument as AdrInstrument
    from .all_account_positions_response import (
        AllAccountPositionsResponse as AllAccountPositionsResponse,
    )
    from .all_account_positions_response_data_freshness import (
        AllAccountPositionsResponseDataFreshness as AllAccountPositionsResponseDataFreshness,
    )
    from .balance import Balance as Balance
    from .brokerage import Brokerage as Brokerage
    from .brokerage_auth_id import BrokerageAuthID as BrokerageAuthID
    from .brokerage_auth_ids import BrokerageAuthIDs as BrokerageAuthIDs
    from .brokerage_authorization import (
        BrokerageAuthorization as BrokerageAuthorization,
    )
    from .brokerage_authorization_disabled_confirmation import (
        BrokerageAuthorizationDisabledConfirmation as BrokerageAuthorizationDisabledConfirmation,
    )
    from .brokerage_authorization_refresh_confirmation import (
        BrokerageAuthorizationRefreshConfirmation as BrokerageAuthorizationRefreshConfirmation,
    )
    from .brokerage_authorization_transactions_sync_confirmation import (
        BrokerageAuthorizationTransactionsSyncConfirmation as BrokerageAuthorizationTransactionsSyncConfirmation,
    )
    from .brokerage_authorization_type_read_only import (
        BrokerageAuthorizationTypeReadOnly as BrokerageAuthorizationTypeReadOnly,
    )
    from .brokerage_authorization_type_read_only_brokerage import (
        BrokerageAuthorizationTypeReadOnlyBrokerage as BrokerageAuthorizationTypeReadOnlyBrokerage,
    )
    from .brokerage_id import BrokerageID as BrokerageID
    from .brokerage_instrument import BrokerageInstrument as BrokerageInstrument
    from .brokerage_instruments_response import (
        BrokerageInstrumentsResponse as BrokerageInstrumentsResponse,
    )
    from .brokerage_order_id import BrokerageOrderID as BrokerageOrderID
    from .brokerage_symbol_id import BrokerageSymbolID as BrokerageSymbolID
    from .brokerage_type import BrokerageType as BrokerageType
    from .cancel_order_response import CancelOrderResponse as CancelOrderResponse
    from .cef_instrument import CefInstrument as CefInstrument
    from .cfd_instrument import CfdInstrument as CfdInstrument
    from .child_brokerage_order_ids import (
        ChildBrokerageOrderIDs as ChildBrokerageOrderIDs,
    )
    from .client_id import ClientID as ClientID
    from .client_order_id import ClientOrderID as ClientOrderID
    from .complex_order_leg import ComplexOrderLeg as ComplexOrderLeg
    from .complex_order_response import ComplexOrderResponse as ComplexOrderResponse
    from .connection_account import ConnectionAccount as ConnectionAccount
    from .connection_account_sync_status import (
        ConnectionAccountSyncStatus as ConnectionAccountSyncStatus,
    )
    from .crypto_instrument import CryptoInstrument as CryptoInstrument
    from .crypto_order_form import CryptoOrderForm as CryptoOrderForm
    from .crypto_order_form_type import CryptoOrderFormType as CryptoOrderFormType
    from .crypto_order_preview import CryptoOrderPreview as CryptoOrderPreview
    from .crypto_order_preview_estimated_fee import (
        CryptoOrderPreviewEstimatedFee as CryptoOrderPreviewEstimatedFee,
    )
    from .crypto_trading_instrument import (
        CryptoTradingInstrument as CryptoTradingInstrument,
    )
    from .cryptocurrency_base_symbol import (
        CryptocurrencyBaseSymbol as CryptocurrencyBaseSymbol,
    )
    from .cryptocurrency_increment import (
        CryptocurrencyIncrement as CryptocurrencyIncrement,
    )
    from .cryptocurrency_pair import CryptocurrencyPair as CryptocurrencyPair
    from .cryptocurrency_pair_quote import (
        CryptocurrencyPairQuote as CryptocurrencyPairQuote,
    )
    from .cryptocurrency_pair_symbol import (
        CryptocurrencyPairSymbol as CryptocurrencyPairSymbol,
    )
    from .cryptocurrency_quote_symbol import (
        CryptocurrencyQuoteSymbol as CryptocurrencyQuoteSymbol,
    )
    from .cryptocurrency_symbol import CryptocurrencySymbol as CryptocurrencySymbol
    from .currency import Currency as Currency
    from .currency_id import CurrencyID as CurrencyID
    from .delete_connection_confirmation import (
        DeleteConnectionConfirmation as DeleteConnectionConfirmation,
    )
    from .delete_user_response import DeleteUserResponse as DeleteUserResponse
    from .dividend_at_date import DividendAtDate as DividendAtDate
    from .encrypted_response import EncryptedResponse as EncryptedResponse
    from .encrypted_response_encrypted_message_data import (
        EncryptedResponseEncryptedMessageData as EncryptedResponseEncryptedMessageData,
    )
    from .etf_instrument import EtfInstrument as EtfInstrument
    from .exchange import Exchange as Exchange
    from .exchange_id import ExchangeID as ExchangeID
    from .exchange_rate_pairs import ExchangeRatePairs as ExchangeRatePairs
    from .figi_instrument import FigiInstrument as FigiInstrument
    from .future_instrument import FutureInstrument as FutureInstrument
    from .holdings_status import HoldingsStatus as HoldingsStatus
    from .holdings_sync_status_date import (
        HoldingsSyncStatusDate as HoldingsSyncStatusDate,
    )
    from .id import Id as Id
    from .instrument import Instrument as Instrument
    from .investment_account import InvestmentAccount as InvestmentAccount
    from .investment_account_market_value import (
        InvestmentAccountMarketValue as InvestmentAccountMarketValue,
    )
    from .login_redirect_uri import LoginRedirectURI as LoginRedirectURI
    from .manual_trade import ManualTrade as ManualTrade
    from .manual_trade_and_impact import ManualTradeAndImpact as ManualTradeAndImpact
    from .manual_trade_balance import ManualTradeBalance as ManualTradeBalance
    from .manual_trade_form import ManualTradeForm as ManualTradeForm
    from .manual_trade_form_bracket import (
        ManualTradeFormBracket as ManualTradeFormBracket,
    )
    from .manual_trade_form_complex import (
        ManualTradeFormComplex as ManualTradeFormComplex,
    )
    from .manual_trade_form_with_options import (
        ManualTradeFormWithOptions as ManualTradeFormWithOptions,
    )
    from .manual_trade_impact import ManualTradeImpact as ManualTradeImpact
    from .manual_trade_place_time_in_force_strict import (
        ManualTradePlaceTimeInForceStrict as ManualTradePlaceTimeInForceStrict,
    )
    from .manual_trade_replace_form import (
        ManualTradeReplaceForm as ManualTradeReplaceForm,
    )
    from .manual_trade_symbol import ManualTradeSymbol as ManualTradeSymbol
    from .mleg_action_strict import MlegActionStrict as MlegActionStrict
    from .mleg_instrument_type import MlegInstrumentType as MlegInstrumentType
    from .mleg_leg import MlegLeg as MlegLeg
    from .mleg_order_response import MlegOrderResponse as MlegOrderResponse
    from .mleg_order_type_strict import MlegOrderTypeStrict as MlegOrderTypeStrict
    from .mleg_price_effect_strict import MlegPriceEffectStrict as MlegPriceEffectStrict
    from .mleg_trade_form import MlegTradeForm as MlegTradeForm
    from .mleg_trading_instrument import MlegTradingInstrument as MlegTradingInstrument
    from .model400_failed_request_response import (
        Model400FailedRequestResponse as Model400FailedRequestResponse,
    )
    from .model401_failed_request_response import (
        Model401FailedRequestResponse as Model401FailedRequestResponse,
    )
    from .model402_brokerage_auth_already_disabled_exception import (
        Model402BrokerageAuthAlreadyDisabledException as Model402BrokerageAuthAlreadyDisabledException,
    )
    from .model402_brokerage_auth_disabled_response import (
        Model402BrokerageAuthDisabledResponse as Model402BrokerageAuthDisabledResponse,
    )
    from .model403_failed_request_response import (
        Model403FailedRequestResponse as Model403FailedRequestResponse,
    )
    from .model403_feature_not_enabled_response import (
        Model403FeatureNotEnabledResponse as Model403FeatureNotEnabledResponse,
    )
    from .model404_failed_request_response import (
        Model404FailedRequestResponse as Model404FailedRequestResponse,
    )
    from .model425_failed_request_response import (
        Model425FailedRequestResponse as Model425FailedRequestResponse,
    )
    from .model429_too_many_requests_response import (
        Model429TooManyRequestsResponse as Model429TooManyRequestsResponse,
    )
    from .model500_unexpected_exception_response import (
        Model500UnexpectedExceptionResponse as Model500UnexpectedExceptionResponse,
    )
    from .model501_not_implemented_response import (
        Model501NotImplementedResponse as Model501NotImplementedResponse,
    )
    from .model503_brokerage_request_response import (
        Model503BrokerageRequestResponse as Model503BrokerageRequestResponse,
    )
    from .monthly_dividends import MonthlyDividends as MonthlyDividends
    from .mutual_fund_instrument import MutualFundInstrument as MutualFundInstrument
    from .net_contributions import NetContributions as NetContributions
    from .net_dividend import NetDividend as NetDividend
    from .notional_value import NotionalValue as NotionalValue
    from .option_brokerage_symbol import OptionBrokerageSymbol as OptionBrokerageSymbol
    from .option_chain import OptionChain as OptionChain
    from .option_chain_item import OptionChainItem as OptionChainItem
    from .option_chain_item_chain_per_root_item import (
        OptionChainItemChainPerRootItem as OptionChainItemChainPerRootItem,
    )
    from .option_chain_item_chain_per_root_item_chain_per_strike_price_item import (
        OptionChainItemChainPerRootItemChainPerStrikePriceItem as OptionChainItemChainPerRootItemChainPerStrikePriceItem,
    )
    from .option_impact import OptionImpact as OptionImpact
    from .option_instrument import OptionInstrument as OptionInstrument
    from .option_leg import OptionLeg as OptionLeg
    from .option_leg_action import OptionLegAction as OptionLegAction
    from .option_quote import OptionQuote as OptionQuote
    from .option_quote_greeks import OptionQuoteGreeks as OptionQuoteGreeks
    from .option_strategy import OptionStrategy as OptionStrategy
    from .option_strategy_legs_item import (
        OptionStrategyLegsItem as OptionStrategyLegsItem,
    )
    from .option_symbol_id import OptionSymbolID as OptionSymbolID
    from .options_position import OptionsPosition as OptionsPosition
    from .options_symbol import OptionsSymbol as OptionsSymbol
    from .order_type import OrderType as OrderType
    from .order_type_strict import OrderTypeStrict as OrderTypeStrict
    from .order_updated_response import OrderUpdatedResponse as OrderUpdatedResponse
    from .other_instrument import OtherInstrument as OtherInstrument
    from .paginated_universal_activity import (
        PaginatedUniversalActivity as PaginatedUniversalActivity,
    )
    from .pagination_details import PaginationDetails as PaginationDetails
    from .partner_data import PartnerData as PartnerData
    from .past_value import PastValue as PastValue
    from .performance_custom import PerformanceCustom as PerformanceCustom
    from .portfolio_group_id import PortfolioGroupID as PortfolioGroupID
    from .position import Position as Position
    from .position_symbol import PositionSymbol as PositionSymbol
    from .price import Price as Price
    from .rate_of_return_object import RateOfReturnObject as RateOfReturnObject
    from .rate_of_return_response import RateOfReturnResponse as RateOfReturnResponse
    from .recent_orders_response import RecentOrdersResponse as RecentOrdersResponse
    from .reporting_date import ReportingDate as ReportingDate
    from .reporting_frequency import ReportingFrequency as ReportingFrequency
    from .security_type import SecurityType as SecurityType
    from .security_type_id import SecurityTypeID as SecurityTypeID
    from .session_event import SessionEvent as SessionEvent
    from .session_event_session_event_type import (
        SessionEventSessionEventType as SessionEventSessionEventType,
    )
    from .simple_order_form import SimpleOrderForm as SimpleOrderForm
    from .simple_order_form_type import SimpleOrderFormType as SimpleOrderFormType
    from .snap_trade_holdings_account import (
        SnapTradeHoldingsAccount as SnapTradeHoldingsAccount,
    )
    from .snap_trade_holdings_total_value import (
        SnapTradeHoldingsTotalValue as SnapTradeHoldingsTotalValue,
    )
    from .snap_trade_login_user_request_body import (
        SnapTradeLoginUserRequestBody as SnapTradeLoginUserRequestBody,
    )
    from .snap_trade_register_user_request_body import (
        SnapTradeRegisterUserRequestBody as SnapTradeRegisterUserRequestBody,
    )
    from .status import Status as Status
    from .stock_instrument import StockInstrument as StockInstrument
    from .stop_loss import StopLoss as StopLoss
    from .strategy_order_record import StrategyOrderRecord as StrategyOrderRecord
    from .strategy_order_record_status import (
        StrategyOrderRecordStatus as StrategyOrderRecordStatus,
    )
    from .strategy_quotes import StrategyQuotes as StrategyQuotes
    from .strategy_quotes_greek import StrategyQuotesGreek as StrategyQuotesGreek
    from .sub_period_return_rate import SubPeriodReturnRate as SubPeriodReturnRate
    from .symbol import Symbol as Symbol
    from .symbol_query import SymbolQuery as SymbolQuery
    from .symbols_quotes import SymbolsQuotes as SymbolsQuotes
    from .symbols_quotes_item import SymbolsQuotesItem as SymbolsQuotesItem
    from .sync_status_date import SyncStatusDate as SyncStatusDate
    from .take_profit import TakeProfit as TakeProfit
    from .tax_lot import TaxLot as TaxLot
    from .time import Time as Time
    from .time_in_force import TimeInForce as TimeInForce
    from .time_in_force_strict import TimeInForceStrict as TimeInForceStrict
    from .trade_detection_add_subscription_request import (
        TradeDetectionAddSubscriptionRequest as TradeDetectionAddSubscriptionRequest,
    )
    from .trade_detection_cancel_subscription_request import (
        TradeDetectionCancelSubscriptionRequest as TradeDetectionCancelSubscriptionRequest,
    )
    from .trade_detection_cancel_subscription_response import (
        TradeDetectionCancelSubscriptionResponse as TradeDetectionCancelSubscriptionResponse,
    )
    from .trade_detection_subscription import (
        TradeDetectionSubscription as TradeDetectionSubscription,
    )
    from .trade_id import TradeID as TradeID
    from .trading_cancel_order_request import (
        TradingCancelOrderRequest as TradingCancelOrderRequest,
    )
    from .trading_cancel_user_account_order_request import (
        TradingCancelUserAccountOrderRequest as TradingCancelUserAccountOrderRequest,
    )
    from .trading_instrument import TradingInstrument as TradingInstrument
    from .trading_instrument_type import TradingInstrumentType as TradingInstrumentType
    from .trading_search_cryptocurrency_pair_instruments_response import (
        TradingSearchCryptocurrencyPairInstrumentsResponse as TradingSearchCryptocurrencyPairInstrumentsResponse,
    )
    from .trading_session import TradingSession as TradingSession
    from .trailing_stop import TrailingStop as TrailingStop
    from .transactions_status import TransactionsStatus as TransactionsStatus
    from .underlying_cfd_instrument import (
        UnderlyingCfdInstrument as UnderlyingCfdInstrument,
    )
    from .underlying_option_instrument import (
        UnderlyingOptionInstrument as UnderlyingOptionInstrument,
    )
    from .underlying_symbol import UnderlyingSymbol as UnderlyingSymbol
    from .units import Units as Units
    from .universal_activity import UniversalActivity as UniversalActivity
    from .universal_symbol import UniversalSymbol as UniversalSymbol
    from .universal_symbol_id import UniversalSymbolID as UniversalSymbolID
    from .us_exchange import USExchange as USExchange
    from .user_i_dand_secret import UserIDandSecret as UserIDandSecret
    from .user_id import UserID as UserID
    from .user_list import UserList as UserList
    from .user_secret import UserSecret as UserSecret
    from .validated_trade_body import ValidatedTradeBody as ValidatedTradeBody
    from .webhook_base import WebhookBase as WebhookBase


def __getattr__(name: str) -> Any:
    from ._modules import MODULES

    module = MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    loaded = at_any_depth(lambda: import_module(f".{module}", __name__))
    value = getattr(loaded, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    from ._modules import MODULES

    return sorted(MODULES)
