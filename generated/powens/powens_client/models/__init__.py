"""The models of Powens API, one module each, loaded when first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_token import AccessToken
    from .access_token_request import AccessTokenRequest
    from .access_token_type import AccessTokenType
    from .account_scheme_name import AccountSchemeName
    from .auth_code import AuthCode
    from .auth_code_access import AuthCodeAccess
    from .auth_code_type import AuthCodeType
    from .auth_mechanism import AuthMechanism
    from .bank_account import BankAccount
    from .bank_account_expand import BankAccountExpand
    from .bank_account_expand_field import BankAccountExpandField
    from .bank_account_type import BankAccountType
    from .bank_account_type_name import BankAccountTypeName
    from .bank_account_types_list import BankAccountTypesList
    from .bank_account_update_request import BankAccountUpdateRequest
    from .bank_account_usage import BankAccountUsage
    from .bank_accounts_list import BankAccountsList
    from .banks_list import BanksList
    from .calendar_bound import CalendarBound
    from .connection import Connection
    from .connection_expand import ConnectionExpand
    from .connection_expand_field import ConnectionExpandField
    from .connection_request import ConnectionRequest
    from .connection_source import ConnectionSource
    from .connection_state import ConnectionState
    from .connection_update_request import ConnectionUpdateRequest
    from .connections_list import ConnectionsList
    from .connector import Connector
    from .connector_capability import ConnectorCapability
    from .connector_country import ConnectorCountry
    from .connector_expand import ConnectorExpand
    from .connector_expand_field import ConnectorExpandField
    from .connector_patch import ConnectorPatch
    from .connector_source import ConnectorSource
    from .connectors_list import ConnectorsList
    from .credentials_field import CredentialsField
    from .credentials_field_type import CredentialsFieldType
    from .credentials_field_value import CredentialsFieldValue
    from .currency import Currency
    from .date_bounded_list import DateBoundedList
    from .exchange_access_token import ExchangeAccessToken
    from .exchange_access_token_request import ExchangeAccessTokenRequest
    from .id import Id
    from .loan import Loan
    from .loan_type import LoanType
    from .providers_list import ProvidersList
    from .renew_access_token_request import RenewAccessTokenRequest
    from .service_access_token import ServiceAccessToken
    from .service_access_token_request import ServiceAccessTokenRequest
    from .service_error import ServiceError
    from .service_error_code import ServiceErrorCode
    from .service_token_scope import ServiceTokenScope
    from .transaction import Transaction
    from .transaction_counterparty import TransactionCounterparty
    from .transaction_counterparty_type import TransactionCounterpartyType
    from .transaction_type import TransactionType
    from .transaction_update_request import TransactionUpdateRequest
    from .transaction_value_filter import TransactionValueFilter
    from .transactions_list import TransactionsList
    from .user import User

_MODULES = {
    "AccessToken": "access_token",
    "AccessTokenRequest": "access_token_request",
    "AccessTokenType": "access_token_type",
    "AccountSchemeName": "account_scheme_name",
    "AuthCode": "auth_code",
    "AuthCodeAccess": "auth_code_access",
    "AuthCodeType": "auth_code_type",
    "AuthMechanism": "auth_mechanism",
    "BankAccount": "bank_account",
    "BankAccountExpand": "bank_account_expand",
    "BankAccountExpandField": "bank_account_expand_field",
    "BankAccountType": "bank_account_type",
    "BankAccountTypeName": "bank_account_type_name",
    "BankAccountTypesList": "bank_account_types_list",
    "BankAccountUpdateRequest": "bank_account_update_request",
    "BankAccountUsage": "bank_account_usage",
    "BankAccountsList": "bank_accounts_list",
    "BanksList": "banks_list",
    "CalendarBound": "calendar_bound",
    "Connection": "connection",
    "ConnectionExpand": "connection_expand",
    "ConnectionExpandField": "connection_expand_field",
    "ConnectionRequest": "connection_request",
    "ConnectionSource": "connection_source",
    "ConnectionState": "connection_state",
    "ConnectionUpdateRequest": "connection_update_request",
    "ConnectionsList": "connections_list",
    "Connector": "connector",
    "ConnectorCapability": "connector_capability",
    "ConnectorCountry": "connector_country",
    "ConnectorExpand": "connector_expand",
    "ConnectorExpandField": "connector_expand_field",
    "ConnectorPatch": "connector_patch",
    "ConnectorSource": "connector_source",
    "ConnectorsList": "connectors_list",
    "CredentialsField": "credentials_field",
    "CredentialsFieldType": "credentials_field_type",
    "CredentialsFieldValue": "credentials_field_value",
    "Currency": "currency",
    "DateBoundedList": "date_bounded_list",
    "ExchangeAccessToken": "exchange_access_token",
    "ExchangeAccessTokenRequest": "exchange_access_token_request",
    "Id": "id",
    "Loan": "loan",
    "LoanType": "loan_type",
    "ProvidersList": "providers_list",
    "RenewAccessTokenRequest": "renew_access_token_request",
    "ServiceAccessToken": "service_access_token",
    "ServiceAccessTokenRequest": "service_access_token_request",
    "ServiceError": "service_error",
    "ServiceErrorCode": "service_error_code",
    "ServiceTokenScope": "service_token_scope",
    "Transaction": "transaction",
    "TransactionCounterparty": "transaction_counterparty",
    "TransactionCounterpartyType": "transaction_counterparty_type",
    "TransactionType": "transaction_type",
    "TransactionUpdateRequest": "transaction_update_request",
    "TransactionValueFilter": "transaction_value_filter",
    "TransactionsList": "transactions_list",
    "User": "user",
}

__all__ = [
    "AccessToken",
    "AccessTokenRequest",
    "AccessTokenType",
    "AccountSchemeName",
    "AuthCode",
    "AuthCodeAccess",
    "AuthCodeType",
    "AuthMechanism",
    "BankAccount",
    "BankAccountExpand",
    "BankAccountExpandField",
    "BankAccountType",
    "BankAccountTypeName",
    "BankAccountTypesList",
    "BankAccountUpdateRequest",
    "BankAccountUsage",
    "BankAccountsList",
    "BanksList",
    "CalendarBound",
    "Connection",
    "ConnectionExpand",
    "ConnectionExpandField",
    "ConnectionRequest",
    "ConnectionSource",
    "ConnectionState",
    "ConnectionUpdateRequest",
    "ConnectionsList",
    "Connector",
    "ConnectorCapability",
    "ConnectorCountry",
    "ConnectorExpand",
    "ConnectorExpandField",
    "ConnectorPatch",
    "ConnectorSource",
    "ConnectorsList",
    "CredentialsField",
    "CredentialsFieldType",
    "CredentialsFieldValue",
    "Currency",
    "DateBoundedList",
    "ExchangeAccessToken",
    "ExchangeAccessTokenRequest",
    "Id",
    "Loan",
    "LoanType",
    "ProvidersList",
    "RenewAccessTokenRequest",
    "ServiceAccessToken",
    "ServiceAccessTokenRequest",
    "ServiceError",
    "ServiceErrorCode",
    "ServiceTokenScope",
    "Transaction",
    "TransactionCounterparty",
    "TransactionCounterpartyType",
    "TransactionType",
    "TransactionUpdateRequest",
    "TransactionValueFilter",
    "TransactionsList",
    "User",
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
