"""The models of Salt Edge Account Information API, one module each, loaded when first
used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account import Account
    from .account_extra import AccountExtra
    from .accounts_response import AccountsResponse
    from .api_error import ApiError
    from .api_error_details import ApiErrorDetails
    from .assets_response import AssetsResponse
    from .assets_response_data import AssetsResponseData
    from .attempt import Attempt
    from .attempt_request_body import AttemptRequestBody
    from .attempt_response import AttemptResponse
    from .attempts_response import AttemptsResponse
    from .balance_report import BalanceReport
    from .balance_report_average import BalanceReportAverage
    from .balance_report_average_annual import BalanceReportAverageAnnual
    from .balance_report_average_daily import BalanceReportAverageDaily
    from .balance_report_average_maximum_monthly import (
        BalanceReportAverageMaximumMonthly,
    )
    from .balance_report_average_minimum_monthly import (
        BalanceReportAverageMinimumMonthly,
    )
    from .balance_report_average_monthly import BalanceReportAverageMonthly
    from .balance_report_average_quarterly import BalanceReportAverageQuarterly
    from .balance_report_forecasted_average import BalanceReportForecastedAverage
    from .basic_report import BasicReport
    from .callback_meta import CallbackMeta
    from .categories_request_body import CategoriesRequestBody
    from .categories_request_body_data import CategoriesRequestBodyData
    from .categories_request_body_data_transactions import (
        CategoriesRequestBodyDataTransactions,
    )
    from .categories_response import CategoriesResponse
    from .categories_response_data import CategoriesResponseData
    from .connect_session_request_body import ConnectSessionRequestBody
    from .connect_session_request_body_data import ConnectSessionRequestBodyData
    from .connect_session_response import ConnectSessionResponse
    from .connect_session_response_data import ConnectSessionResponseData
    from .connection import Connection
    from .connection_response import ConnectionResponse
    from .connections_response import ConnectionsResponse
    from .consent import Consent
    from .consent_request_body import ConsentRequestBody
    from .consent_response import ConsentResponse
    from .consents_response import ConsentsResponse
    from .countries_response import CountriesResponse
    from .country import Country
    from .create_connection_request_body import CreateConnectionRequestBody
    from .create_connection_request_body_data import CreateConnectionRequestBodyData
    from .created_customer_response import CreatedCustomerResponse
    from .created_report_response import CreatedReportResponse
    from .currencies_response import CurrenciesResponse
    from .currency import Currency
    from .customer import Customer
    from .customer_request_body import CustomerRequestBody
    from .customer_request_body_data import CustomerRequestBodyData
    from .customer_response import CustomerResponse
    from .customers_response import CustomersResponse
    from .destroy_callback import DestroyCallback
    from .destroy_callback_data import DestroyCallbackData
    from .duplicate_transactions_request_body import DuplicateTransactionsRequestBody
    from .duplicate_transactions_request_body_data import (
        DuplicateTransactionsRequestBodyData,
    )
    from .duplicated_transaction_response import DuplicatedTransactionResponse
    from .duplicated_transaction_response_data import DuplicatedTransactionResponseData
    from .expense_report import ExpenseReport
    from .fail_callback import FailCallback
    from .fail_callback_data import FailCallbackData
    from .full_report import FullReport
    from .general_account_extra import GeneralAccountExtra
    from .general_account_extra_transactions_count import (
        GeneralAccountExtraTransactionsCount,
    )
    from .holder_info import HolderInfo
    from .holder_info_addresses import HolderInfoAddresses
    from .holder_info_extra import HolderInfoExtra
    from .holder_info_response import HolderInfoResponse
    from .income_report import IncomeReport
    from .income_report_average import IncomeReportAverage
    from .income_report_forecasted_average import IncomeReportForecastedAverage
    from .income_report_streams import IncomeReportStreams
    from .income_report_streams_amount import IncomeReportStreamsAmount
    from .income_report_streams_count import IncomeReportStreamsCount
    from .income_report_streams_irregular import IncomeReportStreamsIrregular
    from .income_report_streams_merchant import IncomeReportStreamsMerchant
    from .income_report_streams_regular import IncomeReportStreamsRegular
    from .income_report_total_per_month import IncomeReportTotalPerMonth
    from .insurance_account_extra import InsuranceAccountExtra
    from .interactive_callback import InteractiveCallback
    from .interactive_callback_data import InteractiveCallbackData
    from .interactive_connection_request_body import InteractiveConnectionRequestBody
    from .interactive_connection_request_body_data import (
        InteractiveConnectionRequestBodyData,
    )
    from .investment_account_extra import InvestmentAccountExtra
    from .learn_category_response import LearnCategoryResponse
    from .learn_category_response_data import LearnCategoryResponseData
    from .locked_customer_response import LockedCustomerResponse
    from .locked_customer_response_data import LockedCustomerResponseData
    from .merchant import Merchant
    from .merchant_address import MerchantAddress
    from .merchant_contact import MerchantContact
    from .merchant_names import MerchantNames
    from .merchant_request_body import MerchantRequestBody
    from .merchant_response import MerchantResponse
    from .meta_object import MetaObject
    from .notify_callback import NotifyCallback
    from .notify_callback_data import NotifyCallbackData
    from .oauth_authorize_request_body import OauthAuthorizeRequestBody
    from .oauth_authorize_request_body_data import OauthAuthorizeRequestBodyData
    from .oauth_authorized_response import OauthAuthorizedResponse
    from .oauth_authorized_response_data import OauthAuthorizedResponseData
    from .oauth_connect_request_body import OauthConnectRequestBody
    from .oauth_connect_request_body_data import OauthConnectRequestBodyData
    from .oauth_connect_response import OauthConnectResponse
    from .oauth_connect_response_data import OauthConnectResponseData
    from .oauth_reconnect_request_body import OauthReconnectRequestBody
    from .oauth_reconnect_request_body_data import OauthReconnectRequestBodyData
    from .provider import Provider
    from .provider_changes_callback import ProviderChangesCallback
    from .provider_changes_callback_data import ProviderChangesCallbackData
    from .provider_field_option import ProviderFieldOption
    from .provider_response import ProviderResponse
    from .providers_response import ProvidersResponse
    from .rate import Rate
    from .rates_response import RatesResponse
    from .rates_response_meta import RatesResponseMeta
    from .reconnect_connection_request_body import ReconnectConnectionRequestBody
    from .reconnect_connection_request_body_data import (
        ReconnectConnectionRequestBodyData,
    )
    from .reconnect_session_request_body import ReconnectSessionRequestBody
    from .reconnect_session_request_body_data import ReconnectSessionRequestBodyData
    from .refresh_connection_request_body import RefreshConnectionRequestBody
    from .refresh_connection_request_body_data import RefreshConnectionRequestBodyData
    from .refresh_not_possible_error import RefreshNotPossibleError
    from .refresh_session_request_body import RefreshSessionRequestBody
    from .refresh_session_request_body_data import RefreshSessionRequestBodyData
    from .removed_connection_response import RemovedConnectionResponse
    from .removed_connection_response_data import RemovedConnectionResponseData
    from .removed_customer_response import RemovedCustomerResponse
    from .removed_customer_response_data import RemovedCustomerResponseData
    from .removed_report_response import RemovedReportResponse
    from .removed_report_response_data import RemovedReportResponseData
    from .removed_transactions_response import RemovedTransactionsResponse
    from .removed_transactions_response_data import RemovedTransactionsResponseData
    from .report import Report
    from .report_accounts import ReportAccounts
    from .report_connections import ReportConnections
    from .report_response import ReportResponse
    from .report_result import ReportResult
    from .report_result_accounts import ReportResultAccounts
    from .report_result_accounts_summary import ReportResultAccountsSummary
    from .report_result_monthly_average_transactions_count import (
        ReportResultMonthlyAverageTransactionsCount,
    )
    from .report_transactions import ReportTransactions
    from .reports_response import ReportsResponse
    from .savings_report import SavingsReport
    from .savings_report_average import SavingsReportAverage
    from .savings_report_forecasted_average import SavingsReportForecastedAverage
    from .savings_report_per_month import SavingsReportPerMonth
    from .service_callback import ServiceCallback
    from .service_callback_data import ServiceCallbackData
    from .simplified_attempt import SimplifiedAttempt
    from .stage import Stage
    from .success_callback import SuccessCallback
    from .success_callback_data import SuccessCallbackData
    from .transaction import Transaction
    from .transaction_extra import TransactionExtra
    from .transactions_response import TransactionsResponse
    from .unduplicate_transactions_request_body import (
        UnduplicateTransactionsRequestBody,
    )
    from .unduplicated_transaction_response import UnduplicatedTransactionResponse
    from .unduplicated_transaction_response_data import (
        UnduplicatedTransactionResponseData,
    )
    from .unlocked_customer_response import UnlockedCustomerResponse
    from .unlocked_customer_response_data import UnlockedCustomerResponseData
    from .update_connection_request_body import UpdateConnectionRequestBody
    from .update_connection_request_body_data import UpdateConnectionRequestBodyData

_MODULES = {
    "Account": "account",
    "AccountExtra": "account_extra",
    "AccountsResponse": "accounts_response",
    "ApiError": "api_error",
    "ApiErrorDetails": "api_error_details",
    "AssetsResponse": "assets_response",
    "AssetsResponseData": "assets_response_data",
    "Attempt": "attempt",
    "AttemptRequestBody": "attempt_request_body",
    "AttemptResponse": "attempt_response",
    "AttemptsResponse": "attempts_response",
    "BalanceReport": "balance_report",
    "BalanceReportAverage": "balance_report_average",
    "BalanceReportAverageAnnual": "balance_report_average_annual",
    "BalanceReportAverageDaily": "balance_report_average_daily",
    "BalanceReportAverageMaximumMonthly": "balance_report_average_maximum_monthly",
    "BalanceReportAverageMinimumMonthly": "balance_report_average_minimum_monthly",
    "BalanceReportAverageMonthly": "balance_report_average_monthly",
    "BalanceReportAverageQuarterly": "balance_report_average_quarterly",
    "BalanceReportForecastedAverage": "balance_report_forecasted_average",
    "BasicReport": "basic_report",
    "CallbackMeta": "callback_meta",
    "CategoriesRequestBody": "categories_request_body",
    "CategoriesRequestBodyData": "categories_request_body_data",
    "CategoriesRequestBodyDataTransactions": "categories_request_body_data_transactions",
    "CategoriesResponse": "categories_response",
    "CategoriesResponseData": "categories_response_data",
    "ConnectSessionRequestBody": "connect_session_request_body",
    "ConnectSessionRequestBodyData": "connect_session_request_body_data",
    "ConnectSessionResponse": "connect_session_response",
    "ConnectSessionResponseData": "connect_session_response_data",
    "Connection": "connection",
    "ConnectionResponse": "connection_response",
    "ConnectionsResponse": "connections_response",
    "Consent": "consent",
    "ConsentRequestBody": "consent_request_body",
    "ConsentResponse": "consent_response",
    "ConsentsResponse": "consents_response",
    "CountriesResponse": "countries_response",
    "Country": "country",
    "CreateConnectionRequestBody": "create_connection_request_body",
    "CreateConnectionRequestBodyData": "create_connection_request_body_data",
    "CreatedCustomerResponse": "created_customer_response",
    "CreatedReportResponse": "created_report_response",
    "CurrenciesResponse": "currencies_response",
    "Currency": "currency",
    "Customer": "customer",
    "CustomerRequestBody": "customer_request_body",
    "CustomerRequestBodyData": "customer_request_body_data",
    "CustomerResponse": "customer_response",
    "CustomersResponse": "customers_response",
    "DestroyCallback": "destroy_callback",
    "DestroyCallbackData": "destroy_callback_data",
    "DuplicateTransactionsRequestBody": "duplicate_transactions_request_body",
    "DuplicateTransactionsRequestBodyData": "duplicate_transactions_request_body_data",
    "DuplicatedTransactionResponse": "duplicated_transaction_response",
    "DuplicatedTransactionResponseData": "duplicated_transaction_response_data",
    "ExpenseReport": "expense_report",
    "FailCallback": "fail_callback",
    "FailCallbackData": "fail_callback_data",
    "FullReport": "full_report",
    "GeneralAccountExtra": "general_account_extra",
    "GeneralAccountExtraTransactionsCount": "general_account_extra_transactions_count",
    "HolderInfo": "holder_info",
    "HolderInfoAddresses": "holder_info_addresses",
    "HolderInfoExtra": "holder_info_extra",
    "HolderInfoResponse": "holder_info_response",
    "IncomeReport": "income_report",
    "IncomeReportAverage": "income_report_average",
    "IncomeReportForecastedAverage": "income_report_forecasted_average",
    "IncomeReportStreams": "income_report_streams",
    "IncomeReportStreamsAmount": "income_report_streams_amount",
    "IncomeReportStreamsCount": "income_report_streams_count",
    "IncomeReportStreamsIrregular": "income_report_streams_irregular",
    "IncomeReportStreamsMerchant": "income_report_streams_merchant",
    "IncomeReportStreamsRegular": "income_report_streams_regular",
    "IncomeReportTotalPerMonth": "income_report_total_per_month",
    "InsuranceAccountExtra": "insurance_account_extra",
    "InteractiveCallback": "interactive_callback",
    "InteractiveCallbackData": "interactive_callback_data",
    "InteractiveConnectionRequestBody": "interactive_connection_request_body",
    "InteractiveConnectionRequestBodyData": "interactive_connection_request_body_data",
    "InvestmentAccountExtra": "investment_account_extra",
    "LearnCategoryResponse": "learn_category_response",
    "LearnCategoryResponseData": "learn_category_response_data",
    "LockedCustomerResponse": "locked_customer_response",
    "LockedCustomerResponseData": "locked_customer_response_data",
    "Merchant": "merchant",
    "MerchantAddress": "merchant_address",
    "MerchantContact": "merchant_contact",
    "MerchantNames": "merchant_names",
    "MerchantRequestBody": "merchant_request_body",
    "MerchantResponse": "merchant_response",
    "MetaObject": "meta_object",
    "NotifyCallback": "notify_callback",
    "NotifyCallbackData": "notify_callback_data",
    "OauthAuthorizeRequestBody": "oauth_authorize_request_body",
    "OauthAuthorizeRequestBodyData": "oauth_authorize_request_body_data",
    "OauthAuthorizedResponse": "oauth_authorized_response",
    "OauthAuthorizedResponseData": "oauth_authorized_response_data",
    "OauthConnectRequestBody": "oauth_connect_request_body",
    "OauthConnectRequestBodyData": "oauth_connect_request_body_data",
    "OauthConnectResponse": "oauth_connect_response",
    "OauthConnectResponseData": "oauth_connect_response_data",
    "OauthReconnectRequestBody": "oauth_reconnect_request_body",
    "OauthReconnectRequestBodyData": "oauth_reconnect_request_body_data",
    "Provider": "provider",
    "ProviderChangesCallback": "provider_changes_callback",
    "ProviderChangesCallbackData": "provider_changes_callback_data",
    "ProviderFieldOption": "provider_field_option",
    "ProviderResponse": "provider_response",
    "ProvidersResponse": "providers_response",
    "Rate": "rate",
    "RatesResponse": "rates_response",
    "RatesResponseMeta": "rates_response_meta",
    "ReconnectConnectionRequestBody": "reconnect_connection_request_body",
    "ReconnectConnectionRequestBodyData": "reconnect_connection_request_body_data",
    "ReconnectSessionRequestBody": "reconnect_session_request_body",
    "ReconnectSessionRequestBodyData": "reconnect_session_request_body_data",
    "RefreshConnectionRequestBody": "refresh_connection_request_body",
    "RefreshConnectionRequestBodyData": "refresh_connection_request_body_data",
    "RefreshNotPossibleError": "refresh_not_possible_error",
    "RefreshSessionRequestBody": "refresh_session_request_body",
    "RefreshSessionRequestBodyData": "refresh_session_request_body_data",
    "RemovedConnectionResponse": "removed_connection_response",
    "RemovedConnectionResponseData": "removed_connection_response_data",
    "RemovedCustomerResponse": "removed_customer_response",
    "RemovedCustomerResponseData": "removed_customer_response_data",
    "RemovedReportResponse": "removed_report_response",
    "RemovedReportResponseData": "removed_report_response_data",
    "RemovedTransactionsResponse": "removed_transactions_response",
    "RemovedTransactionsResponseData": "removed_transactions_response_data",
    "Report": "report",
    "ReportAccounts": "report_accounts",
    "ReportConnections": "report_connections",
    "ReportResponse": "report_response",
    "ReportResult": "report_result",
    "ReportResultAccounts": "report_result_accounts",
    "ReportResultAccountsSummary": "report_result_accounts_summary",
    "ReportResultMonthlyAverageTransactionsCount": "report_result_monthly_average_transactions_count",
    "ReportTransactions": "report_transactions",
    "ReportsResponse": "reports_response",
    "SavingsReport": "savings_report",
    "SavingsReportAverage": "savings_report_average",
    "SavingsReportForecastedAverage": "savings_report_forecasted_average",
    "SavingsReportPerMonth": "savings_report_per_month",
    "ServiceCallback": "service_callback",
    "ServiceCallbackData": "service_callback_data",
    "SimplifiedAttempt": "simplified_attempt",
    "Stage": "stage",
    "SuccessCallback": "success_callback",
    "SuccessCallbackData": "success_callback_data",
    "Transaction": "transaction",
    "TransactionExtra": "transaction_extra",
    "TransactionsResponse": "transactions_response",
    "UnduplicateTransactionsRequestBody": "unduplicate_transactions_request_body",
    "UnduplicatedTransactionResponse": "unduplicated_transaction_response",
    "UnduplicatedTransactionResponseData": "unduplicated_transaction_response_data",
    "UnlockedCustomerResponse": "unlocked_customer_response",
    "UnlockedCustomerResponseData": "unlocked_customer_response_data",
    "UpdateConnectionRequestBody": "update_connection_request_body",
    "UpdateConnectionRequestBodyData": "update_connection_request_body_data",
}

__all__ = [
    "Account",
    "AccountExtra",
    "AccountsResponse",
    "ApiError",
    "ApiErrorDetails",
    "AssetsResponse",
    "AssetsResponseData",
    "Attempt",
    "AttemptRequestBody",
    "AttemptResponse",
    "AttemptsResponse",
    "BalanceReport",
    "BalanceReportAverage",
    "BalanceReportAverageAnnual",
    "BalanceReportAverageDaily",
    "BalanceReportAverageMaximumMonthly",
    "BalanceReportAverageMinimumMonthly",
    "BalanceReportAverageMonthly",
    "BalanceReportAverageQuarterly",
    "BalanceReportForecastedAverage",
    "BasicReport",
    "CallbackMeta",
    "CategoriesRequestBody",
    "CategoriesRequestBodyData",
    "CategoriesRequestBodyDataTransactions",
    "CategoriesResponse",
    "CategoriesResponseData",
    "ConnectSessionRequestBody",
    "ConnectSessionRequestBodyData",
    "ConnectSessionResponse",
    "ConnectSessionResponseData",
    "Connection",
    "ConnectionResponse",
    "ConnectionsResponse",
    "Consent",
    "ConsentRequestBody",
    "ConsentResponse",
    "ConsentsResponse",
    "CountriesResponse",
    "Country",
    "CreateConnectionRequestBody",
    "CreateConnectionRequestBodyData",
    "CreatedCustomerResponse",
    "CreatedReportResponse",
    "CurrenciesResponse",
    "Currency",
    "Customer",
    "CustomerRequestBody",
    "CustomerRequestBodyData",
    "CustomerResponse",
    "CustomersResponse",
    "DestroyCallback",
    "DestroyCallbackData",
    "DuplicateTransactionsRequestBody",
    "DuplicateTransactionsRequestBodyData",
    "DuplicatedTransactionResponse",
    "DuplicatedTransactionResponseData",
    "ExpenseReport",
    "FailCallback",
    "FailCallbackData",
    "FullReport",
    "GeneralAccountExtra",
    "GeneralAccountExtraTransactionsCount",
    "HolderInfo",
    "HolderInfoAddresses",
    "HolderInfoExtra",
    "HolderInfoResponse",
    "IncomeReport",
    "IncomeReportAverage",
    "IncomeReportForecastedAverage",
    "IncomeReportStreams",
    "IncomeReportStreamsAmount",
    "IncomeReportStreamsCount",
    "IncomeReportStreamsIrregular",
    "IncomeReportStreamsMerchant",
    "IncomeReportStreamsRegular",
    "IncomeReportTotalPerMonth",
    "InsuranceAccountExtra",
    "InteractiveCallback",
    "InteractiveCallbackData",
    "InteractiveConnectionRequestBody",
    "InteractiveConnectionRequestBodyData",
    "InvestmentAccountExtra",
    "LearnCategoryResponse",
    "LearnCategoryResponseData",
    "LockedCustomerResponse",
    "LockedCustomerResponseData",
    "Merchant",
    "MerchantAddress",
    "MerchantContact",
    "MerchantNames",
    "MerchantRequestBody",
    "MerchantResponse",
    "MetaObject",
    "NotifyCallback",
    "NotifyCallbackData",
    "OauthAuthorizeRequestBody",
    "OauthAuthorizeRequestBodyData",
    "OauthAuthorizedResponse",
    "OauthAuthorizedResponseData",
    "OauthConnectRequestBody",
    "OauthConnectRequestBodyData",
    "OauthConnectResponse",
    "OauthConnectResponseData",
    "OauthReconnectRequestBody",
    "OauthReconnectRequestBodyData",
    "Provider",
    "ProviderChangesCallback",
    "ProviderChangesCallbackData",
    "ProviderFieldOption",
    "ProviderResponse",
    "ProvidersResponse",
    "Rate",
    "RatesResponse",
    "RatesResponseMeta",
    "ReconnectConnectionRequestBody",
    "ReconnectConnectionRequestBodyData",
    "ReconnectSessionRequestBody",
    "ReconnectSessionRequestBodyData",
    "RefreshConnectionRequestBody",
    "RefreshConnectionRequestBodyData",
    "RefreshNotPossibleError",
    "RefreshSessionRequestBody",
    "RefreshSessionRequestBodyData",
    "RemovedConnectionResponse",
    "RemovedConnectionResponseData",
    "RemovedCustomerResponse",
    "RemovedCustomerResponseData",
    "RemovedReportResponse",
    "RemovedReportResponseData",
    "RemovedTransactionsResponse",
    "RemovedTransactionsResponseData",
    "Report",
    "ReportAccounts",
    "ReportConnections",
    "ReportResponse",
    "ReportResult",
    "ReportResultAccounts",
    "ReportResultAccountsSummary",
    "ReportResultMonthlyAverageTransactionsCount",
    "ReportTransactions",
    "ReportsResponse",
    "SavingsReport",
    "SavingsReportAverage",
    "SavingsReportForecastedAverage",
    "SavingsReportPerMonth",
    "ServiceCallback",
    "ServiceCallbackData",
    "SimplifiedAttempt",
    "Stage",
    "SuccessCallback",
    "SuccessCallbackData",
    "Transaction",
    "TransactionExtra",
    "TransactionsResponse",
    "UnduplicateTransactionsRequestBody",
    "UnduplicatedTransactionResponse",
    "UnduplicatedTransactionResponseData",
    "UnlockedCustomerResponse",
    "UnlockedCustomerResponseData",
    "UpdateConnectionRequestBody",
    "UpdateConnectionRequestBodyData",
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
