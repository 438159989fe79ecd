"""The models of Salt Edge Account Information API, one module each, loaded on first
use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from clientloom_runtime import at_any_depth

if TYPE_CHECKING:
    from .account import Account as Account
    from .account_asset import AccountAsset as AccountAsset
    from .account_extra import AccountExtra as AccountExtra
    from .account_extra_card_type import AccountExtraCardType as AccountExtraCardType
    from .account_nature import AccountNature as AccountNature
    from .accounts_response import AccountsResponse as AccountsResponse
    from .api_error import ApiError as ApiError
    from .api_error_details import ApiErrorDetails as ApiErrorDetails
    from .assets_response import AssetsResponse as AssetsResponse
    from .assets_response_data import AssetsResponseData as AssetsResponseData
    from .attempt import Attempt as Attempt
    from .attempt_request_body import AttemptRequestBody as AttemptRequestBody
    from .attempt_response import AttemptResponse as AttemptResponse
    from .attempts_response import AttemptsResponse as AttemptsResponse
    from .balance_report import BalanceReport as BalanceReport
    from .balance_report_average import BalanceReportAverage as BalanceReportAverage
    from .balance_report_average_annual import (
        BalanceReportAverageAnnual as BalanceReportAverageAnnual,
    )
    from .balance_report_average_daily import (
        BalanceReportAverageDaily as BalanceReportAverageDaily,
    )
    from .balance_report_average_maximum_monthly import (
        BalanceReportAverageMaximumMonthly as BalanceReportAverageMaximumMonthly,
    )
    from .balance_report_average_minimum_monthly import (
        BalanceReportAverageMinimumMonthly as BalanceReportAverageMinimumMonthly,
    )
    from .balance_report_average_monthly import (
        BalanceReportAverageMonthly as BalanceReportAverageMonthly,
    )
    from .balance_report_average_quarterly import (
        BalanceReportAverageQuarterly as BalanceReportAverageQuarterly,
    )
    from .balance_report_forecasted_average import (
        BalanceReportForecastedAverage as BalanceReportForecastedAverage,
    )
    from .basic_report import BasicReport as BasicReport
    from .callback_meta import CallbackMeta as CallbackMeta
    from .categories_request_body import CategoriesRequestBody as CategoriesRequestBody
    from .categories_request_body_data import (
        CategoriesRequestBodyData as CategoriesRequestBodyData,
    )
    from .categories_request_body_data_transactions import (
        CategoriesRequestBodyDataTransactions as CategoriesRequestBodyDataTransactions,
    )
    from .categories_response import CategoriesResponse as CategoriesResponse
    from .categories_response_data import (
        CategoriesResponseData as CategoriesResponseData,
    )
    from .connect_session_request_body import (
        ConnectSessionRequestBody as ConnectSessionRequestBody,
    )
    from .connect_session_request_body_data import (
        ConnectSessionRequestBodyData as ConnectSessionRequestBodyData,
    )
    from .connect_session_request_body_data_javascript_callback_type import (
        ConnectSessionRequestBodyDataJavascriptCallbackType as ConnectSessionRequestBodyDataJavascriptCallbackType,
    )
    from .connect_session_response import (
        ConnectSessionResponse as ConnectSessionResponse,
    )
    from .connect_session_response_data import (
        ConnectSessionResponseData as ConnectSessionResponseData,
    )
    from .connection import Connection as Connection
    from .connection_response import ConnectionResponse as ConnectionResponse
    from .connections_response import ConnectionsResponse as ConnectionsResponse
    from .consent import Consent as Consent
    from .consent_request_body import ConsentRequestBody as ConsentRequestBody
    from .consent_request_body_scopes_item import (
        ConsentRequestBodyScopesItem as ConsentRequestBodyScopesItem,
    )
    from .consent_response import ConsentResponse as ConsentResponse
    from .consent_scopes_item import ConsentScopesItem as ConsentScopesItem
    from .consents_response import ConsentsResponse as ConsentsResponse
    from .countries_response import CountriesResponse as CountriesResponse
    from .country import Country as Country
    from .create_connection_request_body import (
        CreateConnectionRequestBody as CreateConnectionRequestBody,
    )
    from .create_connection_request_body_data import (
        CreateConnectionRequestBodyData as CreateConnectionRequestBodyData,
    )
    from .created_customer_response import (
        CreatedCustomerResponse as CreatedCustomerResponse,
    )
    from .created_report_response import CreatedReportResponse as CreatedReportResponse
    from .currencies_response import CurrenciesResponse as CurrenciesResponse
    from .currency import Currency as Currency
    from .customer import Customer as Customer
    from .customer_request_body import CustomerRequestBody as CustomerRequestBody
    from .customer_request_body_data import (
        CustomerRequestBodyData as CustomerRequestBodyData,
    )
    from .customer_response import CustomerResponse as CustomerResponse
    from .customers_response import CustomersResponse as CustomersResponse
    from .destroy_callback import DestroyCallback as DestroyCallback
    from .destroy_callback_data import DestroyCallbackData as DestroyCallbackData
    from .duplicate_transactions_request_body import (
        DuplicateTransactionsRequestBody as DuplicateTransactionsRequestBody,
    )
    from .duplicate_transactions_request_body_data import (
        DuplicateTransactionsRequestBodyData as DuplicateTransactionsRequestBodyData,
    )
    from .duplicated_transaction_response import (
        DuplicatedTransactionResponse as DuplicatedTransactionResponse,
    )
    from .duplicated_transaction_response_data import (
        DuplicatedTransactionResponseData as DuplicatedTransactionResponseData,
    )
    from .expense_report import ExpenseReport as ExpenseReport
    from .fail_callback import FailCallback as FailCallback
    from .fail_callback_data import FailCallbackData as FailCallbackData
    from .floating_interest_rate import FloatingInterestRate as FloatingInterestRate
    from .full_report import FullReport as FullReport
    from .general_account_extra import GeneralAccountExtra as GeneralAccountExtra
    from .general_account_extra_card_type import (
        GeneralAccountExtraCardType as GeneralAccountExtraCardType,
    )
    from .general_account_extra_transactions_count import (
        GeneralAccountExtraTransactionsCount as GeneralAccountExtraTransactionsCount,
    )
    from .holder_info import HolderInfo as HolderInfo
    from .holder_info_addresses import HolderInfoAddresses as HolderInfoAddresses
    from .holder_info_extra import HolderInfoExtra as HolderInfoExtra
    from .holder_info_response import HolderInfoResponse as HolderInfoResponse
    from .income_report import IncomeReport as IncomeReport
    from .income_report_average import IncomeReportAverage as IncomeReportAverage
    from .income_report_forecasted_average import (
        IncomeReportForecastedAverage as IncomeReportForecastedAverage,
    )
    from .income_report_streams import IncomeReportStreams as IncomeReportStreams
    from .income_report_streams_amount import (
        IncomeReportStreamsAmount as IncomeReportStreamsAmount,
    )
    from .income_report_streams_count import (
        IncomeReportStreamsCount as IncomeReportStreamsCount,
    )
    from .income_report_streams_irregular import (
        IncomeReportStreamsIrregular as IncomeReportStreamsIrregular,
    )
    from .income_report_streams_merchant import (
        IncomeReportStreamsMerchant as IncomeReportStreamsMerchant,
    )
    from .income_report_streams_regular import (
        IncomeReportStreamsRegular as IncomeReportStreamsRegular,
    )
    from .income_report_streams_regular_frequency import (
        IncomeReportStreamsRegularFrequency as IncomeReportStreamsRegularFrequency,
    )
    from .income_report_total_per_month import (
        IncomeReportTotalPerMonth as IncomeReportTotalPerMonth,
    )
    from .insurance_account_extra import InsuranceAccountExtra as InsuranceAccountExtra
    from .interactive_callback import InteractiveCallback as InteractiveCallback
    from .interactive_callback_data import (
        InteractiveCallbackData as InteractiveCallbackData,
    )
    from .interactive_connection_request_body import (
        InteractiveConnectionRequestBody as InteractiveConnectionRequestBody,
    )
    from .interactive_connection_request_body_data import (
        InteractiveConnectionRequestBodyData as InteractiveConnectionRequestBodyData,
    )
    from .investment_account_extra import (
        InvestmentAccountExtra as InvestmentAccountExtra,
    )
    from .learn_category_response import LearnCategoryResponse as LearnCategoryResponse
    from .learn_category_response_data import (
        LearnCategoryResponseData as LearnCategoryResponseData,
    )
    from .locked_customer_response import (
        LockedCustomerResponse as LockedCustomerResponse,
    )
    from .locked_customer_response_data import (
        LockedCustomerResponseData as LockedCustomerResponseData,
    )
    from .merchant import Merchant as Merchant
    from .merchant_address import MerchantAddress as MerchantAddress
    from .merchant_contact import MerchantContact as MerchantContact
    from .merchant_contact_mode import MerchantContactMode as MerchantContactMode
    from .merchant_names import MerchantNames as MerchantNames
    from .merchant_names_mode import MerchantNamesMode as MerchantNamesMode
    from .merchant_request_body import MerchantRequestBody as MerchantRequestBody
    from .merchant_response import MerchantResponse as MerchantResponse
    from .meta_object import MetaObject as MetaObject
    from .notify_callback import NotifyCallback as NotifyCallback
    from .notify_callback_data import NotifyCallbackData as NotifyCallbackData
    from .notify_callback_data_stage import (
        NotifyCallbackDataStage as NotifyCallbackDataStage,
    )
    from .oauth_authorize_request_body import (
        OauthAuthorizeRequestBody as OauthAuthorizeRequestBody,
    )
    from .oauth_authorize_request_body_data import (
        OauthAuthorizeRequestBodyData as OauthAuthorizeRequestBodyData,
    )
    from .oauth_authorized_response import (
        OauthAuthorizedResponse as OauthAuthorizedResponse,
    )
    from .oauth_authorized_response_data import (
        OauthAuthorizedResponseData as OauthAuthorizedResponseData,
    )
    from .oauth_connect_request_body import (
        OauthConnectRequestBody as OauthConnectRequestBody,
    )
    from .oauth_connect_request_body_data import (
        OauthConnectRequestBodyData as OauthConnectRequestBodyData,
    )
    from .oauth_connect_response import OauthConnectResponse as OauthConnectResponse
    from .oauth_connect_response_data import (
        OauthConnectResponseData as OauthConnectResponseData,
    )
    from .oauth_reconnect_request_body import (
        OauthReconnectRequestBody as OauthReconnectRequestBody,
    )
    from .oauth_reconnect_request_body_data import (
        OauthReconnectRequestBodyData as OauthReconnectRequestBodyData,
    )
    from .provider import Provider as Provider
    from .provider_changes_callback import (
        ProviderChangesCallback as ProviderChangesCallback,
    )
    from .provider_changes_callback_data import (
        ProviderChangesCallbackData as ProviderChangesCallbackData,
    )
    from .provider_field import ProviderField as ProviderField
    from .provider_field_option import ProviderFieldOption as ProviderFieldOption
    from .provider_response import ProviderResponse as ProviderResponse
    from .providers_response import ProvidersResponse as ProvidersResponse
    from .rate import Rate as Rate
    from .rates_response import RatesResponse as RatesResponse
    from .rates_response_meta import RatesResponseMeta as RatesResponseMeta
    from .reconnect_connection_request_body import (
        ReconnectConnectionRequestBody as ReconnectConnectionRequestBody,
    )
    from .reconnect_connection_request_body_data import (
        ReconnectConnectionRequestBodyData as ReconnectConnectionRequestBodyData,
    )
    from .reconnect_session_request_body import (
        ReconnectSessionRequestBody as ReconnectSessionRequestBody,
    )
    from .reconnect_session_request_body_data import (
        ReconnectSessionRequestBodyData as ReconnectSessionRequestBodyData,
    )
    from .reconnect_session_request_body_data_javascript_callback_type import (
        ReconnectSessionRequestBodyDataJavascriptCallbackType as ReconnectSessionRequestBodyDataJavascriptCallbackType,
    )
    from .refresh_connection_request_body import (
        RefreshConnectionRequestBody as RefreshConnectionRequestBody,
    )
    from .refresh_connection_request_body_data import (
        RefreshConnectionRequestBodyData as RefreshConnectionRequestBodyData,
    )
    from .refresh_not_possible_error import (
        RefreshNotPossibleError as RefreshNotPossibleError,
    )
    from .refresh_session_request_body import (
        RefreshSessionRequestBody as RefreshSessionRequestBody,
    )
    from .refresh_session_request_body_data import (
        RefreshSessionRequestBodyData as RefreshSessionRequestBodyData,
    )
    from .refresh_session_request_body_data_javascript_callback_type import (
        RefreshSessionRequestBodyDataJavascriptCallbackType as RefreshSessionRequestBodyDataJavascriptCallbackType,
    )
    from .removed_connection_response import (
        RemovedConnectionResponse as RemovedConnectionResponse,
    )
    from .removed_connection_response_data import (
        RemovedConnectionResponseData as RemovedConnectionResponseData,
    )
    from .removed_customer_response import (
        RemovedCustomerResponse as RemovedCustomerResponse,
    )
    from .removed_customer_response_data import (
        RemovedCustomerResponseData as RemovedCustomerResponseData,
    )
    from .removed_report_response import RemovedReportResponse as RemovedReportResponse
    from .removed_report_response_data import (
        RemovedReportResponseData as RemovedReportResponseData,
    )
    from .removed_transactions_response import (
        RemovedTransactionsResponse as RemovedTransactionsResponse,
    )
    from .removed_transactions_response_data import (
        RemovedTransactionsResponseData as RemovedTransactionsResponseData,
    )
    from .report import Report as Report
    from .report_accounts import ReportAccounts as ReportAccounts
    from .report_accounts_nature import ReportAccountsNature as ReportAccountsNature
    from .report_connections import ReportConnections as ReportConnections
    from .report_response import ReportResponse as ReportResponse
    from .report_result import ReportResult as ReportResult
    from .report_result_accounts import ReportResultAccounts as ReportResultAccounts
    from .report_result_accounts_nature import (
        ReportResultAccountsNature as ReportResultAccountsNature,
    )
    from .report_result_accounts_summary import (
        ReportResultAccountsSummary as ReportResultAccountsSummary,
    )
    from .report_result_monthly_average_transactions_count import (
        ReportResultMonthlyAverageTransactionsCount as ReportResultMonthlyAverageTransactionsCount,
    )
    from .report_transactions import ReportTransactions as ReportTransactions
    from .reports_response import ReportsResponse as ReportsResponse
    from .savings_report import SavingsReport as SavingsReport
    from .savings_report_average import SavingsReportAverage as SavingsReportAverage
    from .savings_report_forecasted_average import (
        SavingsReportForecastedAverage as SavingsReportForecastedAverage,
    )
    from .savings_report_per_month import SavingsReportPerMonth as SavingsReportPerMonth
    from .service_callback import ServiceCallback as ServiceCallback
    from .service_callback_data import ServiceCallbackData as ServiceCallbackData
    from .simplified_attempt import SimplifiedAttempt as SimplifiedAttempt
    from .stage import Stage as Stage
    from .stage_name import StageName as StageName
    from .success_callback import SuccessCallback as SuccessCallback
    from .success_callback_data import SuccessCallbackData as SuccessCallbackData
    from .success_callback_data_stage import (
        SuccessCallbackDataStage as SuccessCallbackDataStage,
    )
    from .transaction import Transaction as Transaction
    from .transaction_extra import TransactionExtra as TransactionExtra
    from .transactions_response import TransactionsResponse as TransactionsResponse
    from .unduplicate_transactions_request_body import (
        UnduplicateTransactionsRequestBody as UnduplicateTransactionsRequestBody,
    )
    from .unduplicated_transaction_response import (
        UnduplicatedTransactionResponse as UnduplicatedTransactionResponse,
    )
    from .unduplicated_transaction_response_data import (
        UnduplicatedTransactionResponseData as UnduplicatedTransactionResponseData,
    )
    from .unlocked_customer_response import (
        UnlockedCustomerResponse as UnlockedCustomerResponse,
    )
    from .unlocked_customer_response_data import (
        UnlockedCustomerResponseData as UnlockedCustomerResponseData,
    )
    from .update_connection_request_body import (
        UpdateConnectionRequestBody as UpdateConnectionRequestBody,
    )
    from .update_connection_request_body_data import (
        UpdateConnectionRequestBodyData as UpdateConnectionRequestBodyData,
    )


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
