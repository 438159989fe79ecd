"""The models of Powens API, one module each, loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from clientloom_runtime import at_any_depth

if TYPE_CHECKING:
    from .access_token import AccessToken as AccessToken
    from .access_token_request import AccessTokenRequest as AccessTokenRequest
    from .access_token_type import AccessTokenType as AccessTokenType
    from .account_scheme_name import AccountSchemeName as AccountSchemeName
    from .auth_code import AuthCode as AuthCode
    from .auth_code_access import AuthCodeAccess as AuthCodeAccess
    from .auth_code_type import AuthCodeType as AuthCodeType
    from .auth_mechanism import AuthMechanism as AuthMechanism
    from .bank_account import BankAccount as BankAccount
    from .bank_account_expand import BankAccountExpand as BankAccountExpand
    from .bank_account_expand_field import (
        BankAccountExpandField as BankAccountExpandField,
    )
    from .bank_account_type import BankAccountType as BankAccountType
    from .bank_account_type_name import BankAccountTypeName as BankAccountTypeName
    from .bank_account_types_list import BankAccountTypesList as BankAccountTypesList
    from .bank_account_update_request import (
        BankAccountUpdateRequest as BankAccountUpdateRequest,
    )
    from .bank_account_usage import BankAccountUsage as BankAccountUsage
    from .bank_accounts_list import BankAccountsList as BankAccountsList
    from .banks_list import BanksList as BanksList
    from .calendar_bound import CalendarBound as CalendarBound
    from .connection import Connection as Connection
    from .connection_expand import ConnectionExpand as ConnectionExpand
    from .connection_expand_field import ConnectionExpandField as ConnectionExpandField
    from .connection_request import ConnectionRequest as ConnectionRequest
    from .connection_source import ConnectionSource as ConnectionSource
    from .connection_state import ConnectionState as ConnectionState
    from .connection_update_request import (
        ConnectionUpdateRequest as ConnectionUpdateRequest,
    )
    from .connections_list import ConnectionsList as ConnectionsList
    from .connector import Connector as Connector
    from .connector_capability import ConnectorCapability as ConnectorCapability
    from .connector_country import ConnectorCountry as ConnectorCountry
    from .connector_expand import ConnectorExpand as ConnectorExpand
    from .connector_expand_field import ConnectorExpandField as ConnectorExpandField
    from .connector_patch import ConnectorPatch as ConnectorPatch
    from .connector_source import ConnectorSource as ConnectorSource
    from .connectors_list import ConnectorsList as ConnectorsList
    from .credentials_field import CredentialsField as CredentialsField
    from .credentials_field_type import CredentialsFieldType as CredentialsFieldType
    from .credentials_field_value import CredentialsFieldValue as CredentialsFieldValue
    from .currency import Currency as Currency
    from .date_bounded_list import DateBoundedList as DateBoundedList
    from .exchange_access_token import ExchangeAccessToken as ExchangeAccessToken
    from .exchange_access_token_request import (
        ExchangeAccessTokenRequest as ExchangeAccessTokenRequest,
    )
    from .id import Id as Id
    from .loan import Loan as Loan
    from .loan_type import LoanType as LoanType
    from .providers_list import ProvidersList as ProvidersList
    from .renew_access_token_request import (
        RenewAccessTokenRequest as RenewAccessTokenRequest,
    )
    from .service_access_token import ServiceAccessToken as ServiceAccessToken
    from .service_access_token_request import (
        ServiceAccessTokenRequest as ServiceAccessTokenRequest,
    )
    from .service_error import ServiceError as ServiceError
    from .service_error_code import ServiceErrorCode as ServiceErrorCode
    from .service_token_scope import ServiceTokenScope as ServiceTokenScope
    from .transaction import Transaction as Transaction
    from .transaction_counterparty import (
        TransactionCounterparty as TransactionCounterparty,
    )
    from .transaction_counterparty_type import (
        TransactionCounterpartyType as TransactionCounterpartyType,
    )
    from .transaction_type import TransactionType as TransactionType
    from .transaction_update_request import (
        TransactionUpdateRequest as TransactionUpdateRequest,
    )
    from .transaction_value_filter import (
        TransactionValueFilter as TransactionValueFilter,
    )
    from .transactions_list import TransactionsList as TransactionsList
    from .user import User as User


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
