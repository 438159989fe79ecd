"""The models of SnapTrade, one module each, loaded when first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account import Account
    from .account_balance import AccountBalance
    from .account_balance_total import AccountBalanceTotal
    from .account_holdings import AccountHoldings
    from .account_holdings_account import AccountHoldingsAccount
    from .account_id import AccountID
    from .account_ids import AccountIDs
    from .account_information_get_user_account_order_detail_request import (
        AccountInformationGetUserAccountOrderDetailRequest,
    )
    from .account_order_record import AccountOrderRecord
    from .account_order_record_leg import AccountOrderRecordLeg
    from .account_order_record_leg_instrument import AccountOrderRecordLegInstrument
    from .account_order_record_status import AccountOrderRecordStatus
    from .account_order_record_status_v2 import AccountOrderRecordStatusV2
    from .account_order_record_v2 import AccountOrderRecordV2
    from .account_orders_v2_response import AccountOrdersV2Response
    from .account_position import AccountPosition
    from .account_simple import AccountSimple
    from .account_sync_status import AccountSyncStatus
    from .account_universal_activity import AccountUniversalActivity
    from .account_value_history_item import AccountValueHistoryItem
    from .account_value_history_response import AccountValueHistoryResponse
    from .action import Action
    from .action_strict import ActionStrict
    from .action_strict_v2 import ActionStrictV2
    from .action_strict_with_options import ActionStrictWithOptions
    from .adr_instrument import AdrInstrument
    from .all_account_positions_response import AllAccountPositionsResponse
    from .all_account_positions_response_data_freshness import (
        AllAccountPositionsResponseDataFreshness,
    )
    from .balance import Balance
    from .brokerage import Brokerage
    from .brokerage_auth_id import BrokerageAuthID
    from .brokerage_auth_ids import BrokerageAuthIDs
    from .brokerage_authorization import BrokerageAuthorization
    from .brokerage_authorization_disabled_confirmation import (
        BrokerageAuthorizationDisabledConfirmation,
    )
    from .brokerage_authorization_refresh_confirmation import (
        BrokerageAuthorizationRefreshConfirmation,
    )
    from .brokerage_authorization_transactions_sync_confirmation import (
        BrokerageAuthorizationTransactionsSyncConfirmation,
    )
    from .brokerage_authorization_type_read_only import (
        BrokerageAuthorizationTypeReadOnly,
    )
    from .brokerage_authorization_type_read_only_brokerage import (
        BrokerageAuthorizationTypeReadOnlyBrokerage,
    )
    from .brokerage_id import BrokerageID
    from .brokerage_instrument import BrokerageInstrument
    from .brokerage_instruments_response import BrokerageInstrumentsResponse
    from .brokerage_order_id import BrokerageOrderID
    from .brokerage_symbol_id import BrokerageSymbolID
    from .brokerage_type import BrokerageType
    from .cancel_order_response import CancelOrderResponse
    from .cef_instrument import CefInstrument
    from .cfd_instrument import CfdInstrument
    from .child_brokerage_order_ids import ChildBrokerageOrderIDs
    from .client_id import ClientID
    from .client_order_id import ClientOrderID
    from .complex_order_leg import ComplexOrderLeg
    from .complex_order_response import ComplexOrderResponse
    from .connection_account import ConnectionAccount
    from .connection_account_sync_status import ConnectionAccountSyncStatus
    from .crypto_instrument import CryptoInstrument
    from .crypto_order_form import CryptoOrderForm
    from .crypto_order_preview import CryptoOrderPreview
    from .crypto_order_preview_estimated_fee import CryptoOrderPreviewEstimatedFee
    from .crypto_trading_instrument import CryptoTradingInstrument
    from .cryptocurrency_base_symbol import CryptocurrencyBaseSymbol
    from .cryptocurrency_increment import CryptocurrencyIncrement
    from .cryptocurrency_pair import CryptocurrencyPair
    from .cryptocurrency_pair_quote import CryptocurrencyPairQuote
    from .cryptocurrency_pair_symbol import CryptocurrencyPairSymbol
    from .cryptocurrency_quote_symbol import CryptocurrencyQuoteSymbol
    from .cryptocurrency_symbol import CryptocurrencySymbol
    from .currency import Currency
    from .currency_id import CurrencyID
    from .delete_connection_confirmation import DeleteConnectionConfirmation
    from .delete_user_response import DeleteUserResponse
    from .dividend_at_date import DividendAtDate
    from .encrypted_response import EncryptedResponse
    from .encrypted_response_encrypted_message_data import (
        EncryptedResponseEncryptedMessageData,
    )
    from .etf_instrument import EtfInstrument
    from .exchange import Exchange
    from .exchange_id import ExchangeID
    from .exchange_rate_pairs import ExchangeRatePairs
    from .figi_instrument import FigiInstrument
    from .future_instrument import FutureInstrument
    from .holdings_status import HoldingsStatus
    from .holdings_sync_status_date import HoldingsSyncStatusDate
    from .id import Id
    from .instrument import Instrument
    from .investment_account import InvestmentAccount
    from .investment_account_market_value import InvestmentAccountMarketValue
    from .login_redirect_uri import LoginRedirectURI
    from .manual_trade import ManualTrade
    from .manual_trade_and_impact import ManualTradeAndImpact
    from .manual_trade_balance import ManualTradeBalance
    from .manual_trade_form import ManualTradeForm
    from .manual_trade_form_bracket import ManualTradeFormBracket
    from .manual_trade_form_complex import ManualTradeFormComplex
    from .manual_trade_form_with_options import ManualTradeFormWithOptions
    from .manual_trade_impact import ManualTradeImpact
    from .manual_trade_place_time_in_force_strict import (
        ManualTradePlaceTimeInForceStrict,
    )
    from .manual_trade_replace_form import ManualTradeReplaceForm
    from .manual_trade_symbol import ManualTradeSymbol
    from .mleg_action_strict import MlegActionStrict
    from .mleg_instrument_type import MlegInstrumentType
    from .mleg_leg import MlegLeg
    from .mleg_order_response import MlegOrderResponse
    from .mleg_order_type_strict import MlegOrderTypeStrict
    from .mleg_price_effect_strict import MlegPriceEffectStrict
    from .mleg_trade_form import MlegTradeForm
    from .mleg_trading_instrument import MlegTradingInstrument
    from .model400_failed_request_response import Model400FailedRequestResponse
    from .model401_failed_request_response import Model401FailedRequestResponse
    from .model402_brokerage_auth_already_disabled_exception import (
        Model402BrokerageAuthAlreadyDisabledException,
    )
    from .model402_brokerage_auth_disabled_response import (
        Model402BrokerageAuthDisabledResponse,
    )
    from .model403_failed_request_response import Model403FailedRequestResponse
    from .model403_feature_not_enabled_response import Model403FeatureNotEnabledResponse
    from .model404_failed_request_response import Model404FailedRequestResponse
    from .model425_failed_request_response import Model425FailedRequestResponse
    from .model429_too_many_requests_response import Model429TooManyRequestsResponse
    from .model500_unexpected_exception_response import (
        Model500UnexpectedExceptionResponse,
    )
    from .model501_not_implemented_response import Model501NotImplementedResponse
    from .model503_brokerage_request_response import Model503BrokerageRequestResponse
    from .monthly_dividends import MonthlyDividends
    from .mutual_fund_instrument import MutualFundInstrument
    from .net_contributions import NetContributions
    from .net_dividend import NetDividend
    from .notional_value import NotionalValue
    from .option_brokerage_symbol import OptionBrokerageSymbol
    from .option_chain import OptionChain
    from .option_chain_item import OptionChainItem
    from .option_chain_item_chain_per_root_item import OptionChainItemChainPerRootItem
    from .option_chain_item_chain_per_root_item_chain_per_strike_price_item import (
        OptionChainItemChainPerRootItemChainPerStrikePriceItem,
    )
    from .option_impact import OptionImpact
    from .option_instrument import OptionInstrument
    from .option_leg import OptionLeg
    from .option_quote import OptionQuote
    from .option_quote_greeks import OptionQuoteGreeks
    from .option_strategy import OptionStrategy
    from .option_strategy_legs_item import OptionStrategyLegsItem
    from .option_symbol_id import OptionSymbolID
    from .options_position import OptionsPosition
    from .options_symbol import OptionsSymbol
    from .order_type import OrderType
    from .order_type_strict import OrderTypeStrict
    from .order_updated_response import OrderUpdatedResponse
    from .other_instrument import OtherInstrument
    from .paginated_universal_activity import PaginatedUniversalActivity
    from .pagination_details import PaginationDetails
    from .partner_data import PartnerData
    from .past_value import PastValue
    from .performance_custom import PerformanceCustom
    from .portfolio_group_id import PortfolioGroupID
    from .position import Position
    from .position_symbol import PositionSymbol
    from .price import Price
    from .rate_of_return_object import RateOfReturnObject
    from .rate_of_return_response import RateOfReturnResponse
    from .recent_orders_response import RecentOrdersResponse
    from .reporting_date import ReportingDate
    from .reporting_frequency import ReportingFrequency
    from .security_type import SecurityType
    from .security_type_id import SecurityTypeID
    from .session_event import SessionEvent
    from .simple_order_form import SimpleOrderForm
    from .snap_trade_holdings_account import SnapTradeHoldingsAccount
    from .snap_trade_holdings_total_value import SnapTradeHoldingsTotalValue
    from .snap_trade_login_user_request_body import SnapTradeLoginUserRequestBody
    from .snap_trade_register_user_request_body import SnapTradeRegisterUserRequestBody
    from .status import Status
    from .stock_instrument import StockInstrument
    from .stop_loss import StopLoss
    from .strategy_order_record import StrategyOrderRecord
    from .strategy_quotes import StrategyQuotes
    from .strategy_quotes_greek import StrategyQuotesGreek
    from .sub_period_return_rate import SubPeriodReturnRate
    from .symbol import Symbol
    from .symbol_query import SymbolQuery
    from .symbols_quotes import SymbolsQuotes
    from .symbols_quotes_item import SymbolsQuotesItem
    from .sync_status_date import SyncStatusDate
    from .take_profit import TakeProfit
    from .tax_lot import TaxLot
    from .time import Time
    from .time_in_force import TimeInForce
    from .time_in_force_strict import TimeInForceStrict
    from .trade_detection_add_subscription_request import (
        TradeDetectionAddSubscriptionRequest,
    )
    from .trade_detection_cancel_subscription_request import (
        TradeDetectionCancelSubscriptionRequest,
    )
    from .trade_detection_cancel_subscription_response import (
        TradeDetectionCancelSubscriptionResponse,
    )
    from .trade_detection_subscription import TradeDetectionSubscription
    from .trade_id import TradeID
    from .trading_cancel_order_request import TradingCancelOrderRequest
    from .trading_cancel_user_account_order_request import (
        TradingCancelUserAccountOrderRequest,
    )
    from .trading_instrument import TradingInstrument
    from .trading_search_cryptocurrency_pair_instruments_response import (
        TradingSearchCryptocurrencyPairInstrumentsResponse,
    )
    from .trading_session import TradingSession
    from .trailing_stop import TrailingStop
    from .transactions_status import TransactionsStatus
    from .us_exchange import USExchange
    from .underlying_cfd_instrument import UnderlyingCfdInstrument
    from .underlying_option_instrument import UnderlyingOptionInstrument
    from .underlying_symbol import UnderlyingSymbol
    from .units import Units
    from .universal_activity import UniversalActivity
    from .universal_symbol import UniversalSymbol
    from .universal_symbol_id import UniversalSymbolID
    from .user_id import UserID
    from .user_i_dand_secret import UserIDandSecret
    from .user_list import UserList
    from .user_secret import UserSecret
    from .validated_trade_body import ValidatedTradeBody
    from .webhook_base import WebhookBase

_MODULES = {
    "Account": "account",
    "AccountBalance": "account_balance",
    "AccountBalanceTotal": "account_balance_total",
    "AccountHoldings": "account_holdings",
    "AccountHoldingsAccount": "account_holdings_account",
    "AccountID": "account_id",
    "AccountIDs": "account_ids",
    "AccountInformationGetUserAccountOrderDetailRequest": "account_information_get_user_account_order_detail_request",
    "AccountOrderRecord": "account_order_record",
    "AccountOrderRecordLeg": "account_order_record_leg",
    "AccountOrderRecordLegInstrument": "account_order_record_leg_instrument",
    "AccountOrderRecordStatus": "account_order_record_status",
    "AccountOrderRecordStatusV2": "account_order_record_status_v2",
    "AccountOrderRecordV2": "account_order_record_v2",
    "AccountOrdersV2Response": "account_orders_v2_response",
    "AccountPosition": "account_position",
    "AccountSimple": "account_simple",
    "AccountSyncStatus": "account_sync_status",
    "AccountUniversalActivity": "account_universal_activity",
    "AccountValueHistoryItem": "account_value_history_item",
    "AccountValueHistoryResponse": "account_value_history_response",
    "Action": "action",
    "ActionStrict": "action_strict",
    "ActionStrictV2": "action_strict_v2",
    "ActionStrictWithOptions": "action_strict_with_options",
    "AdrInstrument": "adr_instrument",
    "AllAccountPositionsResponse": "all_account_positions_response",
    "AllAccountPositionsResponseDataFreshness": "all_account_positions_response_data_freshness",
    "Balance": "balance",
    "Brokerage": "brokerage",
    "BrokerageAuthID": "brokerage_auth_id",
    "BrokerageAuthIDs": "brokerage_auth_ids",
    "BrokerageAuthorization": "brokerage_authorization",
    "BrokerageAuthorizationDisabledConfirmation": "brokerage_authorization_disabled_confirmation",
    "BrokerageAuthorizationRefreshConfirmation": "brokerage_authorization_refresh_confirmation",
    "BrokerageAuthorizationTransactionsSyncConfirmation": "brokerage_authorization_transactions_sync_confirmation",
    "BrokerageAuthorizationTypeReadOnly": "brokerage_authorization_type_read_only",
    "BrokerageAuthorizationTypeReadOnlyBrokerage": "brokerage_authorization_type_read_only_brokerage",
    "BrokerageID": "brokerage_id",
    "BrokerageInstrument": "brokerage_instrument",
    "BrokerageInstrumentsResponse": "brokerage_instruments_response",
    "BrokerageOrderID": "brokerage_order_id",
    "BrokerageSymbolID": "brokerage_symbol_id",
    "BrokerageType": "brokerage_type",
    "CancelOrderResponse": "cancel_order_response",
    "CefInstrument": "cef_instrument",
    "CfdInstrument": "cfd_instrument",
    "ChildBrokerageOrderIDs": "child_brokerage_order_ids",
    "ClientID": "client_id",
    "ClientOrderID": "client_order_id",
    "ComplexOrderLeg": "complex_order_leg",
    "ComplexOrderResponse": "complex_order_response",
    "ConnectionAccount": "connection_account",
    "ConnectionAccountSyncStatus": "connection_account_sync_status",
    "CryptoInstrument": "crypto_instrument",
    "CryptoOrderForm": "crypto_order_form",
    "CryptoOrderPreview": "crypto_order_preview",
    "CryptoOrderPreviewEstimatedFee": "crypto_order_preview_estimated_fee",
    "CryptoTradingInstrument": "crypto_trading_instrument",
    "CryptocurrencyBaseSymbol": "cryptocurrency_base_symbol",
    "CryptocurrencyIncrement": "cryptocurrency_increment",
    "CryptocurrencyPair": "cryptocurrency_pair",
    "CryptocurrencyPairQuote": "cryptocurrency_pair_quote",
    "CryptocurrencyPairSymbol": "cryptocurrency_pair_symbol",
    "CryptocurrencyQuoteSymbol": "cryptocurrency_quote_symbol",
    "CryptocurrencySymbol": "cryptocurrency_symbol",
    "Currency": "currency",
    "CurrencyID": "currency_id",
    "DeleteConnectionConfirmation": "delete_connection_confirmation",
    "DeleteUserResponse": "delete_user_response",
    "DividendAtDate": "dividend_at_date",
    "EncryptedResponse": "encrypted_response",
    "EncryptedResponseEncryptedMessageData": "encrypted_response_encrypted_message_data",
    "EtfInstrument": "etf_instrument",
    "Exchange": "exchange",
    "ExchangeID": "exchange_id",
    "ExchangeRatePairs": "exchange_rate_pairs",
    "FigiInstrument": "figi_instrument",
    "FutureInstrument": "future_instrument",
    "HoldingsStatus": "holdings_status",
    "HoldingsSyncStatusDate": "holdings_sync_status_date",
    "Id": "id",
    "Instrument": "instrument",
    "InvestmentAccount": "investment_account",
    "InvestmentAccountMarketValue": "investment_account_market_value",
    "LoginRedirectURI": "login_redirect_uri",
    "ManualTrade": "manual_trade",
    "ManualTradeAndImpact": "manual_trade_and_impact",
    "ManualTradeBalance": "manual_trade_balance",
    "ManualTradeForm": "manual_trade_form",
    "ManualTradeFormBracket": "manual_trade_form_bracket",
    "ManualTradeFormComplex": "manual_trade_form_complex",
    "ManualTradeFormWithOptions": "manual_trade_form_with_options",
    "ManualTradeImpact": "manual_trade_impact",
    "ManualTradePlaceTimeInForceStrict": "manual_trade_place_time_in_force_strict",
    "ManualTradeReplaceForm": "manual_trade_replace_form",
    "ManualTradeSymbol": "manual_trade_symbol",
    "MlegActionStrict": "mleg_action_strict",
    "MlegInstrumentType": "mleg_instrument_type",
    "MlegLeg": "mleg_leg",
    "MlegOrderResponse": "mleg_order_response",
    "MlegOrderTypeStrict": "mleg_order_type_strict",
    "MlegPriceEffectStrict": "mleg_price_effect_strict",
    "MlegTradeForm": "mleg_trade_form",
    "MlegTradingInstrument": "mleg_trading_instrument",
    "Model400FailedRequestResponse": "model400_failed_request_response",
    "Model401FailedRequestResponse": "model401_failed_request_response",
    "Model402BrokerageAuthAlreadyDisabledException": "model402_brokerage_auth_already_disabled_exception",
    "Model402BrokerageAuthDisabledResponse": "model402_brokerage_auth_disabled_response",
    "Model403FailedRequestResponse": "model403_failed_request_response",
    "Model403FeatureNotEnabledResponse": "model403_feature_not_enabled_response",
    "Model404FailedRequestResponse": "model404_failed_request_response",
    "Model425FailedRequestResponse": "model425_failed_request_response",
    "Model429TooManyRequestsResponse": "model429_too_many_requests_response",
    "Model500UnexpectedExceptionResponse": "model500_unexpected_exception_response",
    "Model501NotImplementedResponse": "model501_not_implemented_response",
    "Model503BrokerageRequestResponse": "model503_brokerage_request_response",
    "MonthlyDividends": "monthly_dividends",
    "MutualFundInstrument": "mutual_fund_instrument",
    "NetContributions": "net_contributions",
    "NetDividend": "net_dividend",
    "NotionalValue": "notional_value",
    "OptionBrokerageSymbol": "option_brokerage_symbol",
    "OptionChain": "option_chain",
    "OptionChainItem": "option_chain_item",
    "OptionChainItemChainPerRootItem": "option_chain_item_chain_per_root_item",
    "OptionChainItemChainPerRootItemChainPerStrikePriceItem": "option_chain_item_chain_per_root_item_chain_per_strike_price_item",
    "OptionImpact": "option_impact",
    "OptionInstrument": "option_instrument",
    "OptionLeg": "option_leg",
    "OptionQuote": "option_quote",
    "OptionQuoteGreeks": "option_quote_greeks",
    "OptionStrategy": "option_strategy",
    "OptionStrategyLegsItem": "option_strategy_legs_item",
    "OptionSymbolID": "option_symbol_id",
    "OptionsPosition": "options_position",
    "OptionsSymbol": "options_symbol",
    "OrderType": "order_type",
    "OrderTypeStrict": "order_type_strict",
    "OrderUpdatedResponse": "order_updated_response",
    "OtherInstrument": "other_instrument",
    "PaginatedUniversalActivity": "paginated_universal_activity",
    "PaginationDetails": "pagination_details",
    "PartnerData": "partner_data",
    "PastValue": "past_value",
    "PerformanceCustom": "performance_custom",
    "PortfolioGroupID": "portfolio_group_id",
    "Position": "position",
    "PositionSymbol": "position_symbol",
    "Price": "price",
    "RateOfReturnObject": "rate_of_return_object",
    "RateOfReturnResponse": "rate_of_return_response",
    "RecentOrdersResponse": "recent_orders_response",
    "ReportingDate": "reporting_date",
    "ReportingFrequency": "reporting_frequency",
    "SecurityType": "security_type",
    "SecurityTypeID": "security_type_id",
    "SessionEvent": "session_event",
    "SimpleOrderForm": "simple_order_form",
    "SnapTradeHoldingsAccount": "snap_trade_holdings_account",
    "SnapTradeHoldingsTotalValue": "snap_trade_holdings_total_value",
    "SnapTradeLoginUserRequestBody": "snap_trade_login_user_request_body",
    "SnapTradeRegisterUserRequestBody": "snap_trade_register_user_request_body",
    "Status": "status",
    "StockInstrument": "stock_instrument",
    "StopLoss": "stop_loss",
    "StrategyOrderRecord": "strategy_order_record",
    "StrategyQuotes": "strategy_quotes",
    "StrategyQuotesGreek": "strategy_quotes_greek",
    "SubPeriodReturnRate": "sub_period_return_rate",
    "Symbol": "symbol",
    "SymbolQuery": "symbol_query",
    "SymbolsQuotes": "symbols_quotes",
    "SymbolsQuotesItem": "symbols_quotes_item",
    "SyncStatusDate": "sync_status_date",
    "TakeProfit": "take_profit",
    "TaxLot": "tax_lot",
    "Time": "time",
    "TimeInForce": "time_in_force",
    "TimeInForceStrict": "time_in_force_strict",
    "TradeDetectionAddSubscriptionRequest": "trade_detection_add_subscription_request",
    "TradeDetectionCancelSubscriptionRequest": "trade_detection_cancel_subscription_request",
    "TradeDetectionCancelSubscriptionResponse": "trade_detection_cancel_subscription_response",
    "TradeDetectionSubscription": "trade_detection_subscription",
    "TradeID": "trade_id",
    "TradingCancelOrderRequest": "trading_cancel_order_request",
    "TradingCancelUserAccountOrderRequest": "trading_cancel_user_account_order_request",
    "TradingInstrument": "trading_instrument",
    "TradingSearchCryptocurrencyPairInstrumentsResponse": "trading_search_cryptocurrency_pair_instruments_response",
    "TradingSession": "trading_session",
    "TrailingStop": "trailing_stop",
    "TransactionsStatus": "transactions_status",
    "USExchange": "us_exchange",
    "UnderlyingCfdInstrument": "underlying_cfd_instrument",
    "UnderlyingOptionInstrument": "underlying_option_instrument",
    "UnderlyingSymbol": "underlying_symbol",
    "Units": "units",
    "UniversalActivity": "universal_activity",
    "UniversalSymbol": "universal_symbol",
    "UniversalSymbolID": "universal_symbol_id",
    "UserID": "user_id",
    "UserIDandSecret": "user_i_dand_secret",
    "UserList": "user_list",
    "UserSecret": "user_secret",
    "ValidatedTradeBody": "validated_trade_body",
    "WebhookBase": "webhook_base",
}

__all__ = [
    "Account",
    "AccountBalance",
    "AccountBalanceTotal",
    "AccountHoldings",
    "AccountHoldingsAccount",
    "AccountID",
    "AccountIDs",
    "AccountInformationGetUserAccountOrderDetailRequest",
    "AccountOrderRecord",
    "AccountOrderRecordLeg",
    "AccountOrderRecordLegInstrument",
    "AccountOrderRecordStatus",
    "AccountOrderRecordStatusV2",
    "AccountOrderRecordV2",
    "AccountOrdersV2Response",
    "AccountPosition",
    "AccountSimple",
    "AccountSyncStatus",
    "AccountUniversalActivity",
    "AccountValueHistoryItem",
    "AccountValueHistoryResponse",
    "Action",
    "ActionStrict",
    "ActionStrictV2",
    "ActionStrictWithOptions",
    "AdrInstrument",
    "AllAccountPositionsResponse",
    "AllAccountPositionsResponseDataFreshness",
    "Balance",
    "Brokerage",
    "BrokerageAuthID",
    "BrokerageAuthIDs",
    "BrokerageAuthorization",
    "BrokerageAuthorizationDisabledConfirmation",
    "BrokerageAuthorizationRefreshConfirmation",
    "BrokerageAuthorizationTransactionsSyncConfirmation",
    "BrokerageAuthorizationTypeReadOnly",
    "BrokerageAuthorizationTypeReadOnlyBrokerage",
    "BrokerageID",
    "BrokerageInstrument",
    "BrokerageInstrumentsResponse",
    "BrokerageOrderID",
    "BrokerageSymbolID",
    "BrokerageType",
    "CancelOrderResponse",
    "CefInstrument",
    "CfdInstrument",
    "ChildBrokerageOrderIDs",
    "ClientID",
    "ClientOrderID",
    "ComplexOrderLeg",
    "ComplexOrderResponse",
    "ConnectionAccount",
    "ConnectionAccountSyncStatus",
    "CryptoInstrument",
    "CryptoOrderForm",
    "CryptoOrderPreview",
    "CryptoOrderPreviewEstimatedFee",
    "CryptoTradingInstrument",
    "CryptocurrencyBaseSymbol",
    "CryptocurrencyIncrement",
    "CryptocurrencyPair",
    "CryptocurrencyPairQuote",
    "CryptocurrencyPairSymbol",
    "CryptocurrencyQuoteSymbol",
    "CryptocurrencySymbol",
    "Currency",
    "CurrencyID",
    "DeleteConnectionConfirmation",
    "DeleteUserResponse",
    "DividendAtDate",
    "EncryptedResponse",
    "EncryptedResponseEncryptedMessageData",
    "EtfInstrument",
    "Exchange",
    "ExchangeID",
    "ExchangeRatePairs",
    "FigiInstrument",
    "FutureInstrument",
    "HoldingsStatus",
    "HoldingsSyncStatusDate",
    "Id",
    "Instrument",
    "InvestmentAccount",
    "InvestmentAccountMarketValue",
    "LoginRedirectURI",
    "ManualTrade",
    "ManualTradeAndImpact",
    "ManualTradeBalance",
    "ManualTradeForm",
    "ManualTradeFormBracket",
    "ManualTradeFormComplex",
    "ManualTradeFormWithOptions",
    "ManualTradeImpact",
    "ManualTradePlaceTimeInForceStrict",
    "ManualTradeReplaceForm",
    "ManualTradeSymbol",
    "MlegActionStrict",
    "MlegInstrumentType",
    "MlegLeg",
    "MlegOrderResponse",
    "MlegOrderTypeStrict",
    "MlegPriceEffectStrict",
    "MlegTradeForm",
    "MlegTradingInstrument",
    "Model400FailedRequestResponse",
    "Model401FailedRequestResponse",
    "Model402BrokerageAuthAlreadyDisabledException",
    "Model402BrokerageAuthDisabledResponse",
    "Model403FailedRequestResponse",
    "Model403FeatureNotEnabledResponse",
    "Model404FailedRequestResponse",
    "Model425FailedRequestResponse",
    "Model429TooManyRequestsResponse",
    "Model500UnexpectedExceptionResponse",
    "Model501NotImplementedResponse",
    "Model503BrokerageRequestResponse",
    "MonthlyDividends",
    "MutualFundInstrument",
    "NetContributions",
    "NetDividend",
    "NotionalValue",
    "OptionBrokerageSymbol",
    "OptionChain",
    "OptionChainItem",
    "OptionChainItemChainPerRootItem",
    "OptionChainItemChainPerRootItemChainPerStrikePriceItem",
    "OptionImpact",
    "OptionInstrument",
    "OptionLeg",
    "OptionQuote",
    "OptionQuoteGreeks",
    "OptionStrategy",
    "OptionStrategyLegsItem",
    "OptionSymbolID",
    "OptionsPosition",
    "OptionsSymbol",
    "OrderType",
    "OrderTypeStrict",
    "OrderUpdatedResponse",
    "OtherInstrument",
    "PaginatedUniversalActivity",
    "PaginationDetails",
    "PartnerData",
    "PastValue",
    "PerformanceCustom",
    "PortfolioGroupID",
    "Position",
    "PositionSymbol",
    "Price",
    "RateOfReturnObject",
    "RateOfReturnResponse",
    "RecentOrdersResponse",
    "ReportingDate",
    "ReportingFrequency",
    "SecurityType",
    "SecurityTypeID",
    "SessionEvent",
    "SimpleOrderForm",
    "SnapTradeHoldingsAccount",
    "SnapTradeHoldingsTotalValue",
    "SnapTradeLoginUserRequestBody",
    "SnapTradeRegisterUserRequestBody",
    "Status",
    "StockInstrument",
    "StopLoss",
    "StrategyOrderRecord",
    "StrategyQuotes",
    "StrategyQuotesGreek",
    "SubPeriodReturnRate",
    "Symbol",
    "SymbolQuery",
    "SymbolsQuotes",
    "SymbolsQuotesItem",
    "SyncStatusDate",
    "TakeProfit",
    "TaxLot",
    "Time",
    "TimeInForce",
    "TimeInForceStrict",
    "TradeDetectionAddSubscriptionRequest",
    "TradeDetectionCancelSubscriptionRequest",
    "TradeDetectionCancelSubscriptionResponse",
    "TradeDetectionSubscription",
    "TradeID",
    "TradingCancelOrderRequest",
    "TradingCancelUserAccountOrderRequest",
    "TradingInstrument",
    "TradingSearchCryptocurrencyPairInstrumentsResponse",
    "TradingSession",
    "TrailingStop",
    "TransactionsStatus",
    "USExchange",
    "UnderlyingCfdInstrument",
    "UnderlyingOptionInstrument",
    "UnderlyingSymbol",
    "Units",
    "UniversalActivity",
    "UniversalSymbol",
    "UniversalSymbolID",
    "UserID",
    "UserIDandSecret",
    "UserList",
    "UserSecret",
    "ValidatedTradeBody",
    "WebhookBase",
]


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
