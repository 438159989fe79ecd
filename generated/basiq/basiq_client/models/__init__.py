"""The models of Basiq, one module each, loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from clientloom_runtime import at_any_depth

if TYPE_CHECKING:
    from .account_class import AccountClass as AccountClass
    from .account_holder import AccountHolder as AccountHolder
    from .account_links import AccountLinks as AccountLinks
    from .account_response_resource import (
        AccountResponseResource as AccountResponseResource,
    )
    from .account_transaction_interval import (
        AccountTransactionInterval as AccountTransactionInterval,
    )
    from .accounts_container import AccountsContainer as AccountsContainer
    from .accounts_data import AccountsData as AccountsData
    from .accounts_features import AccountsFeatures as AccountsFeatures
    from .accounts_response_resource import (
        AccountsResponseResource as AccountsResponseResource,
    )
    from .affordability_assets_data import (
        AffordabilityAssetsData as AffordabilityAssetsData,
    )
    from .affordability_links_in_list import (
        AffordabilityLinksInList as AffordabilityLinksInList,
    )
    from .affordability_list_data import AffordabilityListData as AffordabilityListData
    from .affordability_list_links import (
        AffordabilityListLinks as AffordabilityListLinks,
    )
    from .affordability_list_response import (
        AffordabilityListResponse as AffordabilityListResponse,
    )
    from .affordability_post_request import (
        AffordabilityPostRequest as AffordabilityPostRequest,
    )
    from .affordability_regular_income_data import (
        AffordabilityRegularIncomeData as AffordabilityRegularIncomeData,
    )
    from .affordability_response import AffordabilityResponse as AffordabilityResponse
    from .affordability_summary import AffordabilitySummary as AffordabilitySummary
    from .affordability_transaction_links import (
        AffordabilityTransactionLinks as AffordabilityTransactionLinks,
    )
    from .affordability_transactions_get_links import (
        AffordabilityTransactionsGetLinks as AffordabilityTransactionsGetLinks,
    )
    from .affordability_transactions_response import (
        AffordabilityTransactionsResponse as AffordabilityTransactionsResponse,
    )
    from .anzsic import Anzsic as Anzsic
    from .assets_previous6_months_data import (
        AssetsPrevious6MonthsData as AssetsPrevious6MonthsData,
    )
    from .auth_link_links import AuthLinkLinks as AuthLinkLinks
    from .auth_links_post_response_resource import (
        AuthLinksPostResponseResource as AuthLinksPostResponseResource,
    )
    from .auth_links_response_resource import (
        AuthLinksResponseResource as AuthLinksResponseResource,
    )
    from .avg_monthly_data import AvgMonthlyData as AvgMonthlyData
    from .bad_request_error import BadRequestError as BadRequestError
    from .bad_request_error_data_item import (
        BadRequestErrorDataItem as BadRequestErrorDataItem,
    )
    from .bad_request_error_data_item_code import (
        BadRequestErrorDataItemCode as BadRequestErrorDataItemCode,
    )
    from .category_data_expenses import CategoryDataExpenses as CategoryDataExpenses
    from .change_history_affordability_data import (
        ChangeHistoryAffordabilityData as ChangeHistoryAffordabilityData,
    )
    from .change_history_expenses_class import (
        ChangeHistoryExpensesClass as ChangeHistoryExpensesClass,
    )
    from .change_history_external import ChangeHistoryExternal as ChangeHistoryExternal
    from .change_history_income import ChangeHistoryIncome as ChangeHistoryIncome
    from .class_details import ClassDetails as ClassDetails
    from .class_resource_expenses import ClassResourceExpenses as ClassResourceExpenses
    from .colors import Colors as Colors
    from .connection_account_links import (
        ConnectionAccountLinks as ConnectionAccountLinks,
    )
    from .connection_get_response_resource import (
        ConnectionGetResponseResource as ConnectionGetResponseResource,
    )
    from .connection_institution import ConnectionInstitution as ConnectionInstitution
    from .connection_profile import ConnectionProfile as ConnectionProfile
    from .connection_response_resource import (
        ConnectionResponseResource as ConnectionResponseResource,
    )
    from .connections_data import ConnectionsData as ConnectionsData
    from .connections_get_response_resource import (
        ConnectionsGetResponseResource as ConnectionsGetResponseResource,
    )
    from .connections_refresh_resource import (
        ConnectionsRefreshResource as ConnectionsRefreshResource,
    )
    from .connector import Connector as Connector
    from .connector_authorization import (
        ConnectorAuthorization as ConnectorAuthorization,
    )
    from .connector_authorization_meta import (
        ConnectorAuthorizationMeta as ConnectorAuthorizationMeta,
    )
    from .connector_authorization_type import (
        ConnectorAuthorizationType as ConnectorAuthorizationType,
    )
    from .connector_institution_resource import (
        ConnectorInstitutionResource as ConnectorInstitutionResource,
    )
    from .connector_institution_resource_type import (
        ConnectorInstitutionResourceType as ConnectorInstitutionResourceType,
    )
    from .connectors_list import ConnectorsList as ConnectorsList
    from .create_statement_request_multipart import (
        CreateStatementRequestMultipart as CreateStatementRequestMultipart,
    )
    from .create_user import CreateUser as CreateUser
    from .credit_liabilities import CreditLiabilities as CreditLiabilities
    from .current_irregular_source import (
        CurrentIrregularSource as CurrentIrregularSource,
    )
    from .current_other_credit_source import (
        CurrentOtherCreditSource as CurrentOtherCreditSource,
    )
    from .current_regular_source import CurrentRegularSource as CurrentRegularSource
    from .division_details import DivisionDetails as DivisionDetails
    from .enrich_category import EnrichCategory as EnrichCategory
    from .enrich_data import EnrichData as EnrichData
    from .enrich_geometry import EnrichGeometry as EnrichGeometry
    from .enrich_location import EnrichLocation as EnrichLocation
    from .enrich_merchant import EnrichMerchant as EnrichMerchant
    from .enrich_phone_number import EnrichPhoneNumber as EnrichPhoneNumber
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_response import ErrorResponse as ErrorResponse
    from .expenses_class import ExpensesClass as ExpensesClass
    from .expenses_links import ExpensesLinks as ExpensesLinks
    from .expenses_post_request import ExpensesPostRequest as ExpensesPostRequest
    from .expenses_response import ExpensesResponse as ExpensesResponse
    from .external_liability_data import ExternalLiabilityData as ExternalLiabilityData
    from .external_payment import ExternalPayment as ExternalPayment
    from .feature_condition import FeatureCondition as FeatureCondition
    from .features import Features as Features
    from .forbidden_access_error import ForbiddenAccessError as ForbiddenAccessError
    from .forbidden_access_error_data_item import (
        ForbiddenAccessErrorDataItem as ForbiddenAccessErrorDataItem,
    )
    from .forbidden_access_error_data_item_code import (
        ForbiddenAccessErrorDataItemCode as ForbiddenAccessErrorDataItemCode,
    )
    from .gap import Gap as Gap
    from .get_affordability_links import GetAffordabilityLinks as GetAffordabilityLinks
    from .get_connection_links import GetConnectionLinks as GetConnectionLinks
    from .get_connections_links import GetConnectionsLinks as GetConnectionsLinks
    from .get_enrich_response import GetEnrichResponse as GetEnrichResponse
    from .get_enrich_response_class import (
        GetEnrichResponseClass as GetEnrichResponseClass,
    )
    from .get_user_account import GetUserAccount as GetUserAccount
    from .get_user_account_data import GetUserAccountData as GetUserAccountData
    from .get_user_connection import GetUserConnection as GetUserConnection
    from .get_user_connection_data import GetUserConnectionData as GetUserConnectionData
    from .get_user_links import GetUserLinks as GetUserLinks
    from .gone_error import GoneError as GoneError
    from .gone_error_data_item import GoneErrorDataItem as GoneErrorDataItem
    from .group_details import GroupDetails as GroupDetails
    from .identities_get_response_resource import (
        IdentitiesGetResponseResource as IdentitiesGetResponseResource,
    )
    from .identity_data import IdentityData as IdentityData
    from .identity_data_organisation import (
        IdentityDataOrganisation as IdentityDataOrganisation,
    )
    from .identity_links import IdentityLinks as IdentityLinks
    from .income_links import IncomeLinks as IncomeLinks
    from .income_post_request import IncomePostRequest as IncomePostRequest
    from .income_response import IncomeResponse as IncomeResponse
    from .income_summary import IncomeSummary as IncomeSummary
    from .institution import Institution as Institution
    from .institution_authorization import (
        InstitutionAuthorization as InstitutionAuthorization,
    )
    from .institution_institution_type import (
        InstitutionInstitutionType as InstitutionInstitutionType,
    )
    from .institution_logo_resource import (
        InstitutionLogoResource as InstitutionLogoResource,
    )
    from .institution_model import InstitutionModel as InstitutionModel
    from .institution_performance_stats import (
        InstitutionPerformanceStats as InstitutionPerformanceStats,
    )
    from .institution_performance_stats_average_duration_ms import (
        InstitutionPerformanceStatsAverageDurationMs as InstitutionPerformanceStatsAverageDurationMs,
    )
    from .institution_service_type import (
        InstitutionServiceType as InstitutionServiceType,
    )
    from .institutions_list import InstitutionsList as InstitutionsList
    from .internal_server_error import InternalServerError as InternalServerError
    from .internal_server_error_data_item import (
        InternalServerErrorDataItem as InternalServerErrorDataItem,
    )
    from .irregular_source import IrregularSource as IrregularSource
    from .irregularity_income import IrregularityIncome as IrregularityIncome
    from .job_data import JobData as JobData
    from .job_post_request import JobPostRequest as JobPostRequest
    from .jobs_data import JobsData as JobsData
    from .jobs_institution import JobsInstitution as JobsInstitution
    from .jobs_links import JobsLinks as JobsLinks
    from .jobs_response_resource import JobsResponseResource as JobsResponseResource
    from .jobs_result import JobsResult as JobsResult
    from .jobs_result_code import JobsResultCode as JobsResultCode
    from .jobs_step import JobsStep as JobsStep
    from .jobs_step_result_links import JobsStepResultLinks as JobsStepResultLinks
    from .jobs_step_title import JobsStepTitle as JobsStepTitle
    from .liabilities_data import LiabilitiesData as LiabilitiesData
    from .loan_liabilities import LoanLiabilities as LoanLiabilities
    from .logo_resource_links import LogoResourceLinks as LogoResourceLinks
    from .meta import Meta as Meta
    from .not_found_error import NotFoundError as NotFoundError
    from .not_found_error_data_item import (
        NotFoundErrorDataItem as NotFoundErrorDataItem,
    )
    from .other_credit_source import OtherCreditSource as OtherCreditSource
    from .other_credit_source_frequency import (
        OtherCreditSourceFrequency as OtherCreditSourceFrequency,
    )
    from .payments_summary_expenses import (
        PaymentsSummaryExpenses as PaymentsSummaryExpenses,
    )
    from .physical_address_data import PhysicalAddressData as PhysicalAddressData
    from .physical_addresses import PhysicalAddresses as PhysicalAddresses
    from .post_auth_link_request import PostAuthLinkRequest as PostAuthLinkRequest
    from .post_token_request_form import PostTokenRequestForm as PostTokenRequestForm
    from .previous3_months_income import Previous3MonthsIncome as Previous3MonthsIncome
    from .previous6_months_credit_liabilities import (
        Previous6MonthsCreditLiabilities as Previous6MonthsCreditLiabilities,
    )
    from .previous6_months_loan import Previous6MonthsLoan as Previous6MonthsLoan
    from .previous_month_data_liabilities import (
        PreviousMonthDataLiabilities as PreviousMonthDataLiabilities,
    )
    from .previous_month_data_loan_liabilities import (
        PreviousMonthDataLoanLiabilities as PreviousMonthDataLoanLiabilities,
    )
    from .profile_features import ProfileFeatures as ProfileFeatures
    from .regular_source import RegularSource as RegularSource
    from .regular_source_frequency import (
        RegularSourceFrequency as RegularSourceFrequency,
    )
    from .resource_link import ResourceLink as ResourceLink
    from .resource_links import ResourceLinks as ResourceLinks
    from .response_format import ResponseFormat as ResponseFormat
    from .source import Source as Source
    from .source_name import SourceName as SourceName
    from .statement_upload_resource import (
        StatementUploadResource as StatementUploadResource,
    )
    from .status_service_unavailable_error import (
        StatusServiceUnavailableError as StatusServiceUnavailableError,
    )
    from .status_service_unavailable_error_data_item import (
        StatusServiceUnavailableErrorDataItem as StatusServiceUnavailableErrorDataItem,
    )
    from .sub_category_expenses import SubCategoryExpenses as SubCategoryExpenses
    from .sub_class import SubClass as SubClass
    from .subdivision_details import SubdivisionDetails as SubdivisionDetails
    from .token_post_response import TokenPostResponse as TokenPostResponse
    from .transaction_data import TransactionData as TransactionData
    from .transaction_data_affordability import (
        TransactionDataAffordability as TransactionDataAffordability,
    )
    from .transaction_data_affordability_class import (
        TransactionDataAffordabilityClass as TransactionDataAffordabilityClass,
    )
    from .transaction_data_class import TransactionDataClass as TransactionDataClass
    from .transaction_links import TransactionLinks as TransactionLinks
    from .transactions_anzsic import TransactionsAnzsic as TransactionsAnzsic
    from .transactions_category import TransactionsCategory as TransactionsCategory
    from .transactions_class import TransactionsClass as TransactionsClass
    from .transactions_division import TransactionsDivision as TransactionsDivision
    from .transactions_enrich import TransactionsEnrich as TransactionsEnrich
    from .transactions_features import TransactionsFeatures as TransactionsFeatures
    from .transactions_geometry import TransactionsGeometry as TransactionsGeometry
    from .transactions_get_links import TransactionsGetLinks as TransactionsGetLinks
    from .transactions_get_resource import (
        TransactionsGetResource as TransactionsGetResource,
    )
    from .transactions_group import TransactionsGroup as TransactionsGroup
    from .transactions_location import TransactionsLocation as TransactionsLocation
    from .transactions_merchant import TransactionsMerchant as TransactionsMerchant
    from .transactions_phone_number import (
        TransactionsPhoneNumber as TransactionsPhoneNumber,
    )
    from .transactions_subdivision import (
        TransactionsSubdivision as TransactionsSubdivision,
    )
    from .unauthorized_error import UnauthorizedError as UnauthorizedError
    from .unauthorized_error_data_item import (
        UnauthorizedErrorDataItem as UnauthorizedErrorDataItem,
    )
    from .unsupported_media_type_error import (
        UnsupportedMediaTypeError as UnsupportedMediaTypeError,
    )
    from .unsupported_media_type_error_data_item import (
        UnsupportedMediaTypeErrorDataItem as UnsupportedMediaTypeErrorDataItem,
    )
    from .update_user import UpdateUser as UpdateUser
    from .user_connection_post_data import (
        UserConnectionPostData as UserConnectionPostData,
    )
    from .user_connections_post_data import (
        UserConnectionsPostData as UserConnectionsPostData,
    )
    from .user_get_response import UserGetResponse as UserGetResponse
    from .user_post_response import UserPostResponse as UserPostResponse


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
