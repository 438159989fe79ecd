"""The clients for Basiq, sync and async."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from clientloom_runtime import (
    ApiKeyAuth,
    BearerAuth,
    Credential,
    ErrorRules,
    ProviderInfo,
    TokenEndpointAuth,
)
from clientloom_runtime import AsyncClient as AsyncBaseClient
from clientloom_runtime import Client as BaseClient

if TYPE_CHECKING:
    from collections.abc import Callable

    from clientloom_runtime import (
        AsyncClientOptions,
        Auth,
        ClientOptions,
        SecretSource,
        Webhooks,
        WebhookVerifier,
    )
    from typing_extensions import Unpack

    from ._events import WebhookEvent
    from .resources.accounts import Accounts, AsyncAccounts
    from .resources.affordability import Affordability, AsyncAffordability
    from .resources.auth_links import AsyncAuthLinks, AuthLinks
    from .resources.connections import AsyncConnections, Connections
    from .resources.connectors import AsyncConnectors, Connectors
    from .resources.enrich import AsyncEnrich, Enrich
    from .resources.expenses import AsyncExpenses, Expenses
    from .resources.identities import AsyncIdentities, Identities
    from .resources.income import AsyncIncome, Income
    from .resources.institutions import AsyncInstitutions, Institutions
    from .resources.jobs import AsyncJobs, Jobs
    from .resources.statements import AsyncStatements, Statements
    from .resources.token import AsyncToken, Token
    from .resources.transactions import AsyncTransactions, Transactions
    from .resources.users import AsyncUsers, Users

_PROVIDER = ProviderInfo(
    name="Basiq",
    package="basiq-client",
    version="2.1.0",
    base_url="https://au-api.basiq.io",
    base_url_environment="BASIQ_BASE_URL",
    error_rules=ErrorRules(
        code=("/data/0/code",),
        message=("/data/0/detail", "/data/0/title"),
        request_id=("/correlationId",),
    ),
)


def _auth(
    access_token: SecretSource | None,
    api_key: SecretSource | None,
) -> tuple[Auth, ...]:
    """How requests are authenticated."""
    return (
        BearerAuth(
            schemes=("application",),
            token=Credential.of(
                access_token, argument="access_token", environment="BASIQ_ACCESS_TOKEN"
            ),
        ),
        TokenEndpointAuth(
            schemes=("application",),
            token_url="/token",
            authorization=Credential.of(
                api_key, argument="api_key", environment="BASIQ_API_KEY"
            ),
            headers={
                "basiq-version": "2.1",
            },
            scope_use="first",
            default_scopes=("SERVER_ACCESS",),
            refused_statuses=(401, 403),
        ),
        ApiKeyAuth(
            schemes=("api_key",),
            key=Credential.of(api_key, argument="api_key", environment="BASIQ_API_KEY"),
            name="Authorization",
            location="header",
            prefix="Basic ",
        ),
    )


def _webhook_verifier(
    webhook_secret: SecretSource | None,
) -> Callable[[], WebhookVerifier]:
    """How webhook events are verified, loaded with the first one."""
    secret_source = Credential.of(
        webhook_secret, argument="webhook_secret", environment="BASIQ_WEBHOOK_SECRET"
    )

    def verifier() -> WebhookVerifier:
        from clientloom_runtime import StandardWebhooksVerifier

        return StandardWebhooksVerifier(
            secret=secret_source,
        )

    return verifier


class Basiq(BaseClient):
    """A client for Basiq.

    Basiq collects bank accounts and transactions of people in Australia and New
    Zealand, and makes reports from them.

    `POST /token` exchanges the API key for an access token, which all other calls send.
    A token has one scope: `SERVER_ACCESS` for a back end, `CLIENT_ACCESS` for an end
    user's device. Creating, updating or refreshing a connection immediately returns a
    job, whose steps show its progress. The sandbox is the institution `AU00000`.

    Args:
        access_token: An access token, if you fetch tokens yourself; by default
            $BASIQ_ACCESS_TOKEN.
        api_key: The API key as issued by Basiq. It is already in base64; by default
            $BASIQ_API_KEY.
        webhook_secret: The secret of your webhook, which starts with `whsec_`; by
            default $BASIQ_WEBHOOK_SECRET.
        base_url: The server to use instead of the one in the spec.
        options: Further settings; see `clientloom_runtime.ClientOptions`.
    """

    def __init__(
        self,
        *,
        access_token: SecretSource | None = None,
        api_key: SecretSource | None = None,
        webhook_secret: SecretSource | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _PROVIDER,
            auth=_auth(access_token, api_key),
            base_url=base_url,
            webhook_verifier=_webhook_verifier(webhook_secret),
            **options,
        )

    @cached_property
    def token(self) -> Token:
        """Exchange an API key for an access token."""
        from .resources.token import Token

        return Token(self)

    @cached_property
    def users(self) -> Users:
        """The people whose accounts are collected."""
        from .resources.users import Users

        return Users(self)

    @cached_property
    def connections(self) -> Connections:
        """Links between a user and an institution, through which data is collected."""
        from .resources.connections import Connections

        return Connections(self)

    @cached_property
    def jobs(self) -> Jobs:
        """Background work on connections and statements, step by step, with
        second-factor challenges.
        """
        from .resources.jobs import Jobs

        return Jobs(self)

    @cached_property
    def auth_links(self) -> AuthLinks:
        """Hosted pages where users connect their institutions themselves."""
        from .resources.auth_links import AuthLinks

        return AuthLinks(self)

    @cached_property
    def accounts(self) -> Accounts:
        """Accounts collected for a user."""
        from .resources.accounts import Accounts

        return Accounts(self)

    @cached_property
    def transactions(self) -> Transactions:
        """Transactions collected for a user."""
        from .resources.transactions import Transactions

        return Transactions(self)

    @cached_property
    def statements(self) -> Statements:
        """Bank statements uploaded as files instead of a connection."""
        from .resources.statements import Statements

        return Statements(self)

    @cached_property
    def identities(self) -> Identities:
        """Who the owners of the collected accounts are."""
        from .resources.identities import Identities

        return Identities(self)

    @cached_property
    def affordability(self) -> Affordability:
        """Reports on what a user owns, owes, earns and spends."""
        from .resources.affordability import Affordability

        return Affordability(self)

    @cached_property
    def income(self) -> Income:
        """Reports on what a user earns."""
        from .resources.income import Income

        return Income(self)

    @cached_property
    def expenses(self) -> Expenses:
        """Reports on what a user spends."""
        from .resources.expenses import Expenses

        return Expenses(self)

    @cached_property
    def enrich(self) -> Enrich:
        """Merchant, place and category behind a transaction's description."""
        from .resources.enrich import Enrich

        return Enrich(self)

    @cached_property
    def institutions(self) -> Institutions:
        """Banks and other institutions that can be connected."""
        from .resources.institutions import Institutions

        return Institutions(self)

    @cached_property
    def connectors(self) -> Connectors:
        """The ways in which each institution can be reached."""
        from .resources.connectors import Connectors

        return Connectors(self)

    @cached_property
    def webhooks(self) -> Webhooks[WebhookEvent]:
        """The provider's webhook events, verified and decoded."""
        from ._events import EVENTS

        return self._webhooks(EVENTS)


class AsyncBasiq(AsyncBaseClient):
    """An async client for Basiq.

    Basiq collects bank accounts and transactions of people in Australia and New
    Zealand, and makes reports from them.

    `POST /token` exchanges the API key for an access token, which all other calls send.
    A token has one scope: `SERVER_ACCESS` for a back end, `CLIENT_ACCESS` for an end
    user's device. Creating, updating or refreshing a connection immediately returns a
    job, whose steps show its progress. The sandbox is the institution `AU00000`.

    Args:
        access_token: An access token, if you fetch tokens yourself; by default
            $BASIQ_ACCESS_TOKEN.
        api_key: The API key as issued by Basiq. It is already in base64; by default
            $BASIQ_API_KEY.
        webhook_secret: The secret of your webhook, which starts with `whsec_`; by
            default $BASIQ_WEBHOOK_SECRET.
        base_url: The server to use instead of the one in the spec.
        options: Further settings; see `clientloom_runtime.ClientOptions`.
    """

    def __init__(
        self,
        *,
        access_token: SecretSource | None = None,
        api_key: SecretSource | None = None,
        webhook_secret: SecretSource | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            _PROVIDER,
            auth=_auth(access_token, api_key),
            base_url=base_url,
            webhook_verifier=_webhook_verifier(webhook_secret),
            **options,
        )

    @cached_property
    def token(self) -> AsyncToken:
        """Exchange an API key for an access token."""
        from .resources.token import AsyncToken

        return AsyncToken(self)

    @cached_property
    def users(self) -> AsyncUsers:
        """The people whose accounts are collected."""
        from .resources.users import AsyncUsers

        return AsyncUsers(self)

    @cached_property
    def connections(self) -> AsyncConnections:
        """Links between a user and an institution, through which data is collected."""
        from .resources.connections import AsyncConnections

        return AsyncConnections(self)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Background work on connections and statements, step by step, with
        second-factor challenges.
        """
        from .resources.jobs import AsyncJobs

        return AsyncJobs(self)

    @cached_property
    def auth_links(self) -> AsyncAuthLinks:
        """Hosted pages where users connect their institutions themselves."""
        from .resources.auth_links import AsyncAuthLinks

        return AsyncAuthLinks(self)

    @cached_property
    def accounts(self) -> AsyncAccounts:
        """Accounts collected for a user."""
        from .resources.accounts import AsyncAccounts

        return AsyncAccounts(self)

    @cached_property
    def transactions(self) -> AsyncTransactions:
        """Transactions collected for a user."""
        from .resources.transactions import AsyncTransactions

        return AsyncTransactions(self)

    @cached_property
    def statements(self) -> AsyncStatements:
        """Bank statements uploaded as files instead of a connection."""
        from .resources.statements import AsyncStatements

        return AsyncStatements(self)

    @cached_property
    def identities(self) -> AsyncIdentities:
        """Who the owners of the collected accounts are."""
        from .resources.identities import AsyncIdentities

        return AsyncIdentities(self)

    @cached_property
    def affordability(self) -> AsyncAffordability:
        """Reports on what a user owns, owes, earns and spends."""
        from .resources.affordability import AsyncAffordability

        return AsyncAffordability(self)

    @cached_property
    def income(self) -> AsyncIncome:
        """Reports on what a user earns."""
        from .resources.income import AsyncIncome

        return AsyncIncome(self)

    @cached_property
    def expenses(self) -> AsyncExpenses:
        """Reports on what a user spends."""
        from .resources.expenses import AsyncExpenses

        return AsyncExpenses(self)

    @cached_property
    def enrich(self) -> AsyncEnrich:
        """Merchant, place and category behind a transaction's description."""
        from .resources.enrich import AsyncEnrich

        return AsyncEnrich(self)

    @cached_property
    def institutions(self) -> AsyncInstitutions:
        """Banks and other institutions that can be connected."""
        from .resources.institutions import AsyncInstitutions

        return AsyncInstitutions(self)

    @cached_property
    def connectors(self) -> AsyncConnectors:
        """The ways in which each institution can be reached."""
        from .resources.connectors import AsyncConnectors

        return AsyncConnectors(self)

    @cached_property
    def webhooks(self) -> Webhooks[WebhookEvent]:
        """The provider's webhook events, verified and decoded."""
        from ._events import EVENTS

        return self._webhooks(EVENTS)
