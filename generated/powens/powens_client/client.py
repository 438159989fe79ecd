"""The clients for Powens API, sync and async."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from clientloom_runtime import AsyncClient as AsyncBaseClient
from clientloom_runtime import (
    BearerAuth,
    Credential,
    ErrorRules,
    ProviderInfo,
    ServerTemplate,
    ServerVariable,
    Timeout,
)
from clientloom_runtime import Client as BaseClient

if TYPE_CHECKING:
    from clientloom_runtime import AsyncClientOptions, Auth, ClientOptions, SecretSource
    from typing_extensions import Unpack

    from .resources.authentication import AsyncAuthentication, Authentication
    from .resources.bank_account_types import AsyncBankAccountTypes, BankAccountTypes
    from .resources.bank_accounts import AsyncBankAccounts, BankAccounts
    from .resources.bank_transactions import AsyncBankTransactions, BankTransactions
    from .resources.connections import AsyncConnections, Connections
    from .resources.connectors import AsyncConnectors, Connectors
    from .resources.users import AsyncUsers, Users

_PROVIDER = ProviderInfo(
    name="Powens",
    package="powens-client",
    version="2.0",
    base_url="https://demo.biapi.pro/2.0",
    base_url_environment="POWENS_BASE_URL",
    base_servers=(
        ServerTemplate(
            "https://{domain}.biapi.pro/2.0",
            (ServerVariable("domain", "domain", "POWENS_DOMAIN", default="demo"),),
            described="https://demo.biapi.pro/2.0",
        ),
    ),
    error_rules=ErrorRules(
        code=("/code",),
        message=("/description", "/message"),
        request_id=("/request_id",),
    ),
    timeout=Timeout(read=300.0),
)


def _auth(
    access_token: SecretSource | None,
) -> tuple[Auth, ...]:
    """How requests are authenticated."""
    return (
        BearerAuth(
            schemes=("bearerAuth",),
            token=Credential.of(
                access_token, argument="access_token", environment="POWENS_ACCESS_TOKEN"
            ),
        ),
    )


class Powens(BaseClient):
    """A client for Powens API.

    Bank and billing data of your users, read through connections to their institutions.
    `POST /auth/init` creates a user. In every `/users/me` path, `me` is the user whose
    token is sent.

    Args:
        access_token: The token of a user, or a service token; by default
            $POWENS_ACCESS_TOKEN.
        domain: The name of your domain, as the vendor's console shows it; by default
            $POWENS_DOMAIN, else `demo`.
        base_url: The server to use instead of the one in the spec.
        options: Further settings; see `clientloom_runtime.ClientOptions`.
    """

    def __init__(
        self,
        *,
        access_token: SecretSource | None = None,
        domain: str | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _PROVIDER,
            auth=_auth(access_token),
            base_url=base_url,
            server_variables={
                "domain": domain,
            },
            **options,
        )

    @cached_property
    def authentication(self) -> Authentication:
        """Users, their tokens, temporary codes and service tokens."""
        from .resources.authentication import Authentication

        return Authentication(self)

    @cached_property
    def users(self) -> Users:
        """The user that a token belongs to."""
        from .resources.users import Users

        return Users(self)

    @cached_property
    def connectors(self) -> Connectors:
        """The banks and providers that a connection can be opened to."""
        from .resources.connectors import Connectors

        return Connectors(self)

    @cached_property
    def connections(self) -> Connections:
        """What users have opened to their institutions."""
        from .resources.connections import Connections

        return Connections(self)

    @cached_property
    def bank_accounts(self) -> BankAccounts:
        """Bank accounts found through connections."""
        from .resources.bank_accounts import BankAccounts

        return BankAccounts(self)

    @cached_property
    def bank_account_types(self) -> BankAccountTypes:
        """The catalog of account types."""
        from .resources.bank_account_types import BankAccountTypes

        return BankAccountTypes(self)

    @cached_property
    def bank_transactions(self) -> BankTransactions:
        """Transactions of bank accounts."""
        from .resources.bank_transactions import BankTransactions

        return BankTransactions(self)


class AsyncPowens(AsyncBaseClient):
    """An async client for Powens API.

    Bank and billing data of your users, read through connections to their institutions.
    `POST /auth/init` creates a user. In every `/users/me` path, `me` is the user whose
    token is sent.

    Args:
        access_token: The token of a user, or a service token; by default
            $POWENS_ACCESS_TOKEN.
        domain: The name of your domain, as the vendor's console shows it; by default
            $POWENS_DOMAIN, else `demo`.
        base_url: The server to use instead of the one in the spec.
        options: Further settings; see `clientloom_runtime.ClientOptions`.
    """

    def __init__(
        self,
        *,
        access_token: SecretSource | None = None,
        domain: str | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            _PROVIDER,
            auth=_auth(access_token),
            base_url=base_url,
            server_variables={
                "domain": domain,
            },
            **options,
        )

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Users, their tokens, temporary codes and service tokens."""
        from .resources.authentication import AsyncAuthentication

        return AsyncAuthentication(self)

    @cached_property
    def users(self) -> AsyncUsers:
        """The user that a token belongs to."""
        from .resources.users import AsyncUsers

        return AsyncUsers(self)

    @cached_property
    def connectors(self) -> AsyncConnectors:
        """The banks and providers that a connection can be opened to."""
        from .resources.connectors import AsyncConnectors

        return AsyncConnectors(self)

    @cached_property
    def connections(self) -> AsyncConnections:
        """What users have opened to their institutions."""
        from .resources.connections import AsyncConnections

        return AsyncConnections(self)

    @cached_property
    def bank_accounts(self) -> AsyncBankAccounts:
        """Bank accounts found through connections."""
        from .resources.bank_accounts import AsyncBankAccounts

        return AsyncBankAccounts(self)

    @cached_property
    def bank_account_types(self) -> AsyncBankAccountTypes:
        """The catalog of account types."""
        from .resources.bank_account_types import AsyncBankAccountTypes

        return AsyncBankAccountTypes(self)

    @cached_property
    def bank_transactions(self) -> AsyncBankTransactions:
        """Transactions of bank accounts."""
        from .resources.bank_transactions import AsyncBankTransactions

        return AsyncBankTransactions(self)
