"""The models of Basiq, one module each, loaded when first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account_class import AccountClass
    from .account_holder import AccountHolder
    from .account_links import AccountLinks
    from .account_response_resource import AccountResponseResource
    from .account_transaction_interval import AccountTransactionInterval
    from .accounts_container import AccountsContainer
    from .accounts_data import AccountsData
    from .accounts_features import AccountsFeatures
    from .accounts_response_resource import AccountsResponseResource
    from .affordability_assets_data import AffordabilityAssetsData
    from .affordability_links_in_list import AffordabilityLinksInList
    from .affordability_list_data import AffordabilityListData
    from .affordability_list_links import AffordabilityListLinks
    from .affordability_list_response import AffordabilityListResponse
    from .affordability_post_request import AffordabilityPostRequest
    from .affordability_regular_income_data import AffordabilityRegularIncomeData
    from .affordability_response import AffordabilityResponse
    from .affordability_summary import AffordabilitySummary
    from .affordability_transaction_links import AffordabilityTransactionLinks
    from .affordability_transactions_get_links import AffordabilityTransactionsGetLinks
    from .affordability_transactions_response import AffordabilityTransactionsResponse
    from .anzsic import Anzsic
    from .assets_previous6_months_data import AssetsPrevious6MonthsData
    from .auth_link_links import AuthLinkLinks
    from .auth_links_post_response_resource import AuthLinksPostResponseResource
    from .auth_links_response_resource import AuthLinksResponseResource
    from .avg_monthly_data import AvgMonthlyData
    from .bad_request_error import BadRequestError
    from .bad_request_error_data_item import BadRequestErrorDataItem
    from .category_data_expenses import CategoryDataExpenses
    from .change_history_affordability_data import ChangeHistoryAffordabilityData
    from .change_history_expenses_class import ChangeHistoryExpensesClass
    from .change_history_external import ChangeHistoryExternal
    from .change_history_income import ChangeHistoryIncome
    from .class_details import ClassDetails
    from .class_resource_expenses import ClassResourceExpenses
    from .colors import Colors
    from .connection_account_links import ConnectionAccountLinks
    from .connection_get_response_resource import ConnectionGetResponseResource
    from .connection_institution import ConnectionInstitution
    from .connection_profile import ConnectionProfile
    from .connection_response_resource import ConnectionResponseResource
    from .connections_data import ConnectionsData
    from .connections_get_response_resource import ConnectionsGetResponseResource
    from .connections_refresh_resource import ConnectionsRefreshResource
    from .connector import Connector
    from .connector_authorization import ConnectorAuthorization
    from .connector_authorization_meta import ConnectorAuthorizationMeta
    from .connector_institution_resource import ConnectorInstitutionResource
    from .connectors_list import ConnectorsList
    from .create_statement_request import CreateStatementRequest
    from .create_user import CreateUser
    from .credit_liabilities import CreditLiabilities
    from .current_irregular_source import CurrentIrregularSource
    from .current_other_credit_source import CurrentOtherCreditSource
    from .current_regular_source import CurrentRegularSource
    from .division_details import DivisionDetails
    from .enrich_category import EnrichCategory
    from .enrich_data import EnrichData
    from .enrich_geometry import EnrichGeometry
    from .enrich_location import EnrichLocation
    from .enrich_merchant import EnrichMerchant
    from .enrich_phone_number import EnrichPhoneNumber
    from .expenses_class import ExpensesClass
    from .expenses_links import ExpensesLinks
    from .expenses_post_request import ExpensesPostRequest
    from .expenses_response import ExpensesResponse
    from .external_liability_data import ExternalLiabilityData
    from .external_payment import ExternalPayment
    from .feature_condition import FeatureCondition
    from .features import Features
    from .forbidden_access_error import ForbiddenAccessError
    from .forbidden_access_error_data_item import ForbiddenAccessErrorDataItem
    from .gap import Gap
    from .get_affordability_links import GetAffordabilityLinks
    from .get_connection_links import GetConnectionLinks
    from .get_connections_links import GetConnectionsLinks
    from .get_enrich_response import GetEnrichResponse
    from .get_user_account import GetUserAccount
    from .get_user_account_data import GetUserAccountData
    from .get_user_connection import GetUserConnection
    from .get_user_connection_data import GetUserConnectionData
    from .get_user_links import GetUserLinks
    from .gone_error import GoneError
    from .gone_error_data_item import GoneErrorDataItem
    from .group_details import GroupDetails
    from .identities_get_response_resource import IdentitiesGetResponseResource
    from .identity_data import IdentityData
    from .identity_data_organisation import IdentityDataOrganisation
    from .identity_links import IdentityLinks
    from .income_links import IncomeLinks
    from .income_post_request import IncomePostRequest
    from .income_response import IncomeResponse
    from .income_summary import IncomeSummary
    from .institution import Institution
    from .institution_logo_resource import InstitutionLogoResource
    from .institution_model import InstitutionModel
    from .institution_performance_stats import InstitutionPerformanceStats
    from .institution_performance_stats_average_duration_ms import (
        InstitutionPerformanceStatsAverageDurationMs,
    )
    from .institutions_list import InstitutionsList
    from .internal_server_error import InternalServerError
    from .internal_server_error_data_item import InternalServerErrorDataItem
    from .irregular_source import IrregularSource
    from .irregularity_income import IrregularityIncome
    from .job_data import JobData
    from .job_post_request import JobPostRequest
    from .jobs_data import JobsData
    from .jobs_institution import JobsInstitution
    from .jobs_links import JobsLinks
    from .jobs_response_resource import JobsResponseResource
    from .jobs_result import JobsResult
    from .jobs_step import JobsStep
    from .jobs_step_result_links import JobsStepResultLinks
    from .liabilities_data import LiabilitiesData
    from .loan_liabilities import LoanLiabilities
    from .logo_resource_links import LogoResourceLinks
    from .meta import Meta
    from .not_found_error import NotFoundError
    from .not_found_error_data_item import NotFoundErrorDataItem
    from .other_credit_source import OtherCreditSource
    from .payments_summary_expenses import PaymentsSummaryExpenses
    from .physical_address_data import PhysicalAddressData
    from .physical_addresses import PhysicalAddresses
    from .post_auth_link_request import PostAuthLinkRequest
    from .post_token_request import PostTokenRequest
    from .previous3_months_income import Previous3MonthsIncome
    from .previous6_months_credit_liabilities import Previous6MonthsCreditLiabilities
    from .previous6_months_loan import Previous6MonthsLoan
    from .previous_month_data_liabilities import PreviousMonthDataLiabilities
    from .previous_month_data_loan_liabilities import PreviousMonthDataLoanLiabilities
    from .profile_features import ProfileFeatures
    from .regular_source import RegularSource
    from .resource_link import ResourceLink
    from .resource_links import ResourceLinks
    from .response_format import ResponseFormat
    from .source import Source
    from .source_name import SourceName
    from .statement_upload_resource import StatementUploadResource
    from .status_service_unavailable_error import StatusServiceUnavailableError
    from .status_service_unavailable_error_data_item import (
        StatusServiceUnavailableErrorDataItem,
    )
    from .sub_category_expenses import SubCategoryExpenses
    from .sub_class import SubClass
    from .subdivision_details import SubdivisionDetails
    from .token_post_response import TokenPostResponse
    from .transaction_data import TransactionData
    from .transaction_data_affordability import TransactionDataAffordability
    from .transaction_links import TransactionLinks
    from .transactions_anzsic import TransactionsAnzsic
    from .transactions_category import TransactionsCategory
    from .transactions_class import TransactionsClass
    from .transactions_division import TransactionsDivision
    from .transactions_enrich import TransactionsEnrich
    from .transactions_features import TransactionsFeatures
    from .transactions_geometry import TransactionsGeometry
    from .transactions_get_links import TransactionsGetLinks
    from .transactions_get_resource import TransactionsGetResource
    from .transactions_group import TransactionsGroup
    from .transactions_location import TransactionsLocation
    from .transactions_merchant import TransactionsMerchant
    from .transactions_phone_number import TransactionsPhoneNumber
    from .transactions_subdivision import TransactionsSubdivision
    from .unauthorized_error import UnauthorizedError
    from .unauthorized_error_data_item import UnauthorizedErrorDataItem
    from .unsupported_media_type_error import UnsupportedMediaTypeError
    from .unsupported_media_type_error_data_item import (
        UnsupportedMediaTypeErrorDataItem,
    )
    from .update_user import UpdateUser
    from .user_connection_post_data import UserConnectionPostData
    from .user_connections_post_data import UserConnectionsPostData
    from .user_get_response import UserGetResponse
    from .user_post_response import UserPostResponse

_MODULES = {
    "AccountClass": "account_class",
    "AccountHolder": "account_holder",
    "AccountLinks": "account_links",
    "AccountResponseResource": "account_response_resource",
    "AccountTransactionInterval": "account_transaction_interval",
    "AccountsContainer": "accounts_container",
    "AccountsData": "accounts_data",
    "AccountsFeatures": "accounts_features",
    "AccountsResponseResource": "accounts_response_resource",
    "AffordabilityAssetsData": "affordability_assets_data",
    "AffordabilityLinksInList": "affordability_links_in_list",
    "AffordabilityListData": "affordability_list_data",
    "AffordabilityListLinks": "affordability_list_links",
    "AffordabilityListResponse": "affordability_list_response",
    "AffordabilityPostRequest": "affordability_post_request",
    "AffordabilityRegularIncomeData": "affordability_regular_income_data",
    "AffordabilityResponse": "affordability_response",
    "AffordabilitySummary": "affordability_summary",
    "AffordabilityTransactionLinks": "affordability_transaction_links",
    "AffordabilityTransactionsGetLinks": "affordability_transactions_get_links",
    "AffordabilityTransactionsResponse": "affordability_transactions_response",
    "Anzsic": "anzsic",
    "AssetsPrevious6MonthsData": "assets_previous6_months_data",
    "AuthLinkLinks": "auth_link_links",
    "AuthLinksPostResponseResource": "auth_links_post_response_resource",
    "AuthLinksResponseResource": "auth_links_response_resource",
    "AvgMonthlyData": "avg_monthly_data",
    "BadRequestError": "bad_request_error",
    "BadRequestErrorDataItem": "bad_request_error_data_item",
    "CategoryDataExpenses": "category_data_expenses",
    "ChangeHistoryAffordabilityData": "change_history_affordability_data",
    "ChangeHistoryExpensesClass": "change_history_expenses_class",
    "ChangeHistoryExternal": "change_history_external",
    "ChangeHistoryIncome": "change_history_income",
    "ClassDetails": "class_details",
    "ClassResourceExpenses": "class_resource_expenses",
    "Colors": "colors",
    "ConnectionAccountLinks": "connection_account_links",
    "ConnectionGetResponseResource": "connection_get_response_resource",
    "ConnectionInstitution": "connection_institution",
    "ConnectionProfile": "connection_profile",
    "ConnectionResponseResource": "connection_response_resource",
    "ConnectionsData": "connections_data",
    "ConnectionsGetResponseResource": "connections_get_response_resource",
    "ConnectionsRefreshResource": "connections_refresh_resource",
    "Connector": "connector",
    "ConnectorAuthorization": "connector_authorization",
    "ConnectorAuthorizationMeta": "connector_authorization_meta",
    "ConnectorInstitutionResource": "connector_institution_resource",
    "ConnectorsList": "connectors_list",
    "CreateStatementRequest": "create_statement_request",
    "CreateUser": "create_user",
    "CreditLiabilities": "credit_liabilities",
    "CurrentIrregularSource": "current_irregular_source",
    "CurrentOtherCreditSource": "current_other_credit_source",
    "CurrentRegularSource": "current_regular_source",
    "DivisionDetails": "division_details",
    "EnrichCategory": "enrich_category",
    "EnrichData": "enrich_data",
    "EnrichGeometry": "enrich_geometry",
    "EnrichLocation": "enrich_location",
    "EnrichMerchant": "enrich_merchant",
    "EnrichPhoneNumber": "enrich_phone_number",
    "ExpensesClass": "expenses_class",
    "ExpensesLinks": "expenses_links",
    "ExpensesPostRequest": "expenses_post_request",
    "ExpensesResponse": "expenses_response",
    "ExternalLiabilityData": "external_liability_data",
    "ExternalPayment": "external_payment",
    "FeatureCondition": "feature_condition",
    "Features": "features",
    "ForbiddenAccessError": "forbidden_access_error",
    "ForbiddenAccessErrorDataItem": "forbidden_access_error_data_item",
    "Gap": "gap",
    "GetAffordabilityLinks": "get_affordability_links",
    "GetConnectionLinks": "get_connection_links",
    "GetConnectionsLinks": "get_connections_links",
    "GetEnrichResponse": "get_enrich_response",
    "GetUserAccount": "get_user_account",
    "GetUserAccountData": "get_user_account_data",
    "GetUserConnection": "get_user_connection",
    "GetUserConnectionData": "get_user_connection_data",
    "GetUserLinks": "get_user_links",
    "GoneError": "gone_error",
    "GoneErrorDataItem": "gone_error_data_item",
    "GroupDetails": "group_details",
    "IdentitiesGetResponseResource": "identities_get_response_resource",
    "IdentityData": "identity_data",
    "IdentityDataOrganisation": "identity_data_organisation",
    "IdentityLinks": "identity_links",
    "IncomeLinks": "income_links",
    "IncomePostRequest": "income_post_request",
    "IncomeResponse": "income_response",
    "IncomeSummary": "income_summary",
    "Institution": "institution",
    "InstitutionLogoResource": "institution_logo_resource",
    "InstitutionModel": "institution_model",
    "InstitutionPerformanceStats": "institution_performance_stats",
    "InstitutionPerformanceStatsAverageDurationMs": "institution_performance_stats_average_duration_ms",
    "InstitutionsList": "institutions_list",
    "InternalServerError": "internal_server_error",
    "InternalServerErrorDataItem": "internal_server_error_data_item",
    "IrregularSource": "irregular_source",
    "IrregularityIncome": "irregularity_income",
    "JobData": "job_data",
    "JobPostRequest": "job_post_request",
    "JobsData": "jobs_data",
    "JobsInstitution": "jobs_institution",
    "JobsLinks": "jobs_links",
    "JobsResponseResource": "jobs_response_resource",
    "JobsResult": "jobs_result",
    "JobsStep": "jobs_step",
    "JobsStepResultLinks": "jobs_step_result_links",
    "LiabilitiesData": "liabilities_data",
    "LoanLiabilities": "loan_liabilities",
    "LogoResourceLinks": "logo_resource_links",
    "Meta": "meta",
    "NotFoundError": "not_found_error",
    "NotFoundErrorDataItem": "not_found_error_data_item",
    "OtherCreditSource": "other_credit_source",
    "PaymentsSummaryExpenses": "payments_summary_expenses",
    "PhysicalAddressData": "physical_address_data",
    "PhysicalAddresses": "physical_addresses",
    "PostAuthLinkRequest": "post_auth_link_request",
    "PostTokenRequest": "post_token_request",
    "Previous3MonthsIncome": "previous3_months_income",
    "Previous6MonthsCreditLiabilities": "previous6_months_credit_liabilities",
    "Previous6MonthsLoan": "previous6_months_loan",
    "PreviousMonthDataLiabilities": "previous_month_data_liabilities",
    "PreviousMonthDataLoanLiabilities": "previous_month_data_loan_liabilities",
    "ProfileFeatures": "profile_features",
    "RegularSource": "regular_source",
    "ResourceLink": "resource_link",
    "ResourceLinks": "resource_links",
    "ResponseFormat": "response_format",
    "Source": "source",
    "SourceName": "source_name",
    "StatementUploadResource": "statement_upload_resource",
    "StatusServiceUnavailableError": "status_service_unavailable_error",
    "StatusServiceUnavailableErrorDataItem": "status_service_unavailable_error_data_item",
    "SubCategoryExpenses": "sub_category_expenses",
    "SubClass": "sub_class",
    "SubdivisionDetails": "subdivision_details",
    "TokenPostResponse": "token_post_response",
    "TransactionData": "transaction_data",
    "TransactionDataAffordability": "transaction_data_affordability",
    "TransactionLinks": "transaction_links",
    "TransactionsAnzsic": "transactions_anzsic",
    "TransactionsCategory": "transactions_category",
    "TransactionsClass": "transactions_class",
    "TransactionsDivision": "transactions_division",
    "TransactionsEnrich": "transactions_enrich",
    "TransactionsFeatures": "transactions_features",
    "TransactionsGeometry": "transactions_geometry",
    "TransactionsGetLinks": "transactions_get_links",
    "TransactionsGetResource": "transactions_get_resource",
    "TransactionsGroup": "transactions_group",
    "TransactionsLocation": "transactions_location",
    "TransactionsMerchant": "transactions_merchant",
    "TransactionsPhoneNumber": "transactions_phone_number",
    "TransactionsSubdivision": "transactions_subdivision",
    "UnauthorizedError": "unauthorized_error",
    "UnauthorizedErrorDataItem": "unauthorized_error_data_item",
    "UnsupportedMediaTypeError": "unsupported_media_type_error",
    "UnsupportedMediaTypeErrorDataItem": "unsupported_media_type_error_data_item",
    "UpdateUser": "update_user",
    "UserConnectionPostData": "user_connection_post_data",
    "UserConnectionsPostData": "user_connections_post_data",
    "UserGetResponse": "user_get_response",
    "UserPostResponse": "user_post_response",
}

__all__ = [
    "AccountClass",
    "AccountHolder",
    "AccountLinks",
    "AccountResponseResource",
    "AccountTransactionInterval",
    "AccountsContainer",
    "AccountsData",
    "AccountsFeatures",
    "AccountsResponseResource",
    "AffordabilityAssetsData",
    "AffordabilityLinksInList",
    "AffordabilityListData",
    "AffordabilityListLinks",
    "AffordabilityListResponse",
    "AffordabilityPostRequest",
    "AffordabilityRegularIncomeData",
    "AffordabilityResponse",
    "AffordabilitySummary",
    "AffordabilityTransactionLinks",
    "AffordabilityTransactionsGetLinks",
    "AffordabilityTransactionsResponse",
    "Anzsic",
    "AssetsPrevious6MonthsData",
    "AuthLinkLinks",
    "AuthLinksPostResponseResource",
    "AuthLinksResponseResource",
    "AvgMonthlyData",
    "BadRequestError",
    "BadRequestErrorDataItem",
    "CategoryDataExpenses",
    "ChangeHistoryAffordabilityData",
    "ChangeHistoryExpensesClass",
    "ChangeHistoryExternal",
    "ChangeHistoryIncome",
    "ClassDetails",
    "ClassResourceExpenses",
    "Colors",
    "ConnectionAccountLinks",
    "ConnectionGetResponseResource",
    "ConnectionInstitution",
    "ConnectionProfile",
    "ConnectionResponseResource",
    "ConnectionsData",
    "ConnectionsGetResponseResource",
    "ConnectionsRefreshResource",
    "Connector",
    "ConnectorAuthorization",
    "ConnectorAuthorizationMeta",
    "ConnectorInstitutionResource",
    "ConnectorsList",
    "CreateStatementRequest",
    "CreateUser",
    "CreditLiabilities",
    "CurrentIrregularSource",
    "CurrentOtherCreditSource",
    "CurrentRegularSource",
    "DivisionDetails",
    "EnrichCategory",
    "EnrichData",
    "EnrichGeometry",
    "EnrichLocation",
    "EnrichMerchant",
    "EnrichPhoneNumber",
    "ExpensesClass",
    "ExpensesLinks",
    "ExpensesPostRequest",
    "ExpensesResponse",
    "ExternalLiabilityData",
    "ExternalPayment",
    "FeatureCondition",
    "Features",
    "ForbiddenAccessError",
    "ForbiddenAccessErrorDataItem",
    "Gap",
    "GetAffordabilityLinks",
    "GetConnectionLinks",
    "GetConnectionsLinks",
    "GetEnrichResponse",
    "GetUserAccount",
    "GetUserAccountData",
    "GetUserConnection",
    "GetUserConnectionData",
    "GetUserLinks",
    "GoneError",
    "GoneErrorDataItem",
    "GroupDetails",
    "IdentitiesGetResponseResource",
    "IdentityData",
    "IdentityDataOrganisation",
    "IdentityLinks",
    "IncomeLinks",
    "IncomePostRequest",
    "IncomeResponse",
    "IncomeSummary",
    "Institution",
    "InstitutionLogoResource",
    "InstitutionModel",
    "InstitutionPerformanceStats",
    "InstitutionPerformanceStatsAverageDurationMs",
    "InstitutionsList",
    "InternalServerError",
    "InternalServerErrorDataItem",
    "IrregularSource",
    "IrregularityIncome",
    "JobData",
    "JobPostRequest",
    "JobsData",
    "JobsInstitution",
    "JobsLinks",
    "JobsResponseResource",
    "JobsResult",
    "JobsStep",
    "JobsStepResultLinks",
    "LiabilitiesData",
    "LoanLiabilities",
    "LogoResourceLinks",
    "Meta",
    "NotFoundError",
    "NotFoundErrorDataItem",
    "OtherCreditSource",
    "PaymentsSummaryExpenses",
    "PhysicalAddressData",
    "PhysicalAddresses",
    "PostAuthLinkRequest",
    "PostTokenRequest",
    "Previous3MonthsIncome",
    "Previous6MonthsCreditLiabilities",
    "Previous6MonthsLoan",
    "PreviousMonthDataLiabilities",
    "PreviousMonthDataLoanLiabilities",
    "ProfileFeatures",
    "RegularSource",
    "ResourceLink",
    "ResourceLinks",
    "ResponseFormat",
    "Source",
    "SourceName",
    "StatementUploadResource",
    "StatusServiceUnavailableError",
    "StatusServiceUnavailableErrorDataItem",
    "SubCategoryExpenses",
    "SubClass",
    "SubdivisionDetails",
    "TokenPostResponse",
    "TransactionData",
    "TransactionDataAffordability",
    "TransactionLinks",
    "TransactionsAnzsic",
    "TransactionsCategory",
    "TransactionsClass",
    "TransactionsDivision",
    "TransactionsEnrich",
    "TransactionsFeatures",
    "TransactionsGeometry",
    "TransactionsGetLinks",
    "TransactionsGetResource",
    "TransactionsGroup",
    "TransactionsLocation",
    "TransactionsMerchant",
    "TransactionsPhoneNumber",
    "TransactionsSubdivision",
    "UnauthorizedError",
    "UnauthorizedErrorDataItem",
    "UnsupportedMediaTypeError",
    "UnsupportedMediaTypeErrorDataItem",
    "UpdateUser",
    "UserConnectionPostData",
    "UserConnectionsPostData",
    "UserGetResponse",
    "UserPostResponse",
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
