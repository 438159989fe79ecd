"""The clients for Salt Edge Account Information API, sync and async."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from clientloom_runtime import AsyncClient as AsyncBaseClient
from clientloom_runtime import Client as BaseClient
from clientloom_runtime import Credential, ErrorRules, ProviderInfo, RsaSignatureAuth

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
    from .resources.assets import Assets, AsyncAssets
    from .resources.attempts import AsyncAttempts, Attempts
    from .resources.categories import AsyncCategories, Categories
    from .resources.connect_sessions import AsyncConnectSessions, ConnectSessions
    from .resources.connections import AsyncConnections, Connections
    from .resources.consents import AsyncConsents, Consents
    from .resources.countries import AsyncCountries, Countries
    from .resources.currencies import AsyncCurrencies, Currencies
    from .resources.customers import AsyncCustomers, Customers
    from .resources.holder_info import AsyncHolderInfo, HolderInfo
    from .resources.merchants import AsyncMerchants, Merchants
    from .resources.oauth_providers import AsyncOauthProviders, OauthProviders
    from .resources.providers import AsyncProviders, Providers
    from .resources.rates import AsyncRates, Rates
    from .resources.reports import AsyncReports, Reports
    from .resources.transactions import AsyncTransactions, Transactions

_PROVIDER = ProviderInfo(
    name="SaltEdge",
    package="saltedge-client",
    version="5.0.0",
    base_url="https://www.saltedge.com/api/v5",
    base_url_environment="SALTEDGE_BASE_URL",
    error_rules=ErrorRules(
        code=("/error/class", "/error_class"),
        message=("/error/message", "/error_message"),
        request_id=("/error/request_id",),
    ),
)


def _auth(
    app_id: SecretSource | None,
    secret: SecretSource | None,
    private_key: SecretSource | None,
) -> tuple[Auth, ...]:
    """How requests are authenticated."""
    return (
        RsaSignatureAuth(
            schemes=("app_id", "secret"),
            headers={
                "App-id": Credential.of(
                    app_id, argument="app_id", environment="SALTEDGE_APP_ID"
                ),
                "Secret": Credential.of(
                    secret, argument="secret", environment="SALTEDGE_SECRET"
                ),
            },
            private_key=Credential.of(
                private_key, argument="private_key", environment="SALTEDGE_PRIVATE_KEY"
            ),
        ),
    )


def _webhook_verifier(
    callback_public_key: SecretSource | None,
) -> Callable[[], WebhookVerifier]:
    """How webhook events are verified, loaded with the first one."""
    public_key_source = Credential.of(
        callback_public_key,
        argument="callback_public_key",
        environment="SALTEDGE_CALLBACK_PUBLIC_KEY",
    )

    def verifier() -> WebhookVerifier:
        from clientloom_runtime import RsaUrlBodyVerifier

        return RsaUrlBodyVerifier(
            public_key=public_key_source,
        )

    return verifier


class SaltEdge(BaseClient):
    """A client for Salt Edge Account Information API.

    The operations open to a **service** API key: a backend that acts for many
    customers.

    **Objects.** A *customer* is one of your users. A *connection* is the link between
    a customer and a *provider* (a bank). A *consent* says which data the customer
    allowed and for how long. Each time data is fetched, the connection gets a new
    *attempt*, which passes through *stages*. The result is *accounts*, *transactions*
    and *holder info*.

    **Keys.** Every request carries the headers `App-id` and `Secret`. A client in
    live status also sends `Expires-at` (Unix time in seconds, at most one hour ahead)
    and `Signature`: the Base64 of the RSA-SHA256 (PKCS#1 v1.5) signature, made with
    the private key of the client, over `Expires-at|METHOD|URL|body`. The URL is the
    full one with its query; the body is the exact text sent, or nothing when there is
    none. (An *app* key lives in a client on a device and sends `Customer-secret` or
    `Connection-secret` to other paths, which are not described here.)

    **Ids** are strings of up to 19 digits. Keep them as strings: they do not fit into a
    double.

    **Lists** are paged. While `meta.next_id` has a value, send it as `from_id` to get
    the next page.

    **Fetching is asynchronous.** Creating, reconnecting and refreshing return
    immediately. The outcome arrives by webhook, or you read the connection's
    `last_attempt`.

    Args:
        app_id: The App-id of your API key; by default $SALTEDGE_APP_ID.
        secret: The Secret of your API key; by default $SALTEDGE_SECRET.
        private_key: Your RSA private key in PEM, which signs every request. Live API
            keys require it; by default $SALTEDGE_PRIVATE_KEY.
        callback_public_key: Salt Edge's public key in PEM, to verify callbacks; by
            default $SALTEDGE_CALLBACK_PUBLIC_KEY.
        base_url: The server to use instead of the one in the spec.
        options: Further settings; see `clientloom_runtime.ClientOptions`.
    """

    def __init__(
        self,
        *,
        app_id: SecretSource | None = None,
        secret: SecretSource | None = None,
        private_key: SecretSource | None = None,
        callback_public_key: SecretSource | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _PROVIDER,
            auth=_auth(app_id, secret, private_key),
            base_url=base_url,
            webhook_verifier=_webhook_verifier(callback_public_key),
            **options,
        )

    @cached_property
    def connections(self) -> Connections:
        """Links between customers and providers: create, read, repair, refresh,
        remove.
        """
        from .resources.connections import Connections

        return Connections(self)

    @cached_property
    def accounts(self) -> Accounts:
        """Accounts that were fetched through a connection."""
        from .resources.accounts import Accounts

        return Accounts(self)

    @cached_property
    def transactions(self) -> Transactions:
        """Transactions of the accounts, duplicates among them, and their removal."""
        from .resources.transactions import Transactions

        return Transactions(self)

    @cached_property
    def attempts(self) -> Attempts:
        """Fetches of a connection and how each went."""
        from .resources.attempts import Attempts

        return Attempts(self)

    @cached_property
    def consents(self) -> Consents:
        """What customers have consented to, and revoking it."""
        from .resources.consents import Consents

        return Consents(self)

    @cached_property
    def connect_sessions(self) -> ConnectSessions:
        """Salt Edge Connect: hosted pages on which the customer connects a bank."""
        from .resources.connect_sessions import ConnectSessions

        return ConnectSessions(self)

    @cached_property
    def oauth_providers(self) -> OauthProviders:
        """Connections that the bank authorizes on its own pages, without Salt Edge
        Connect.
        """
        from .resources.oauth_providers import OauthProviders

        return OauthProviders(self)

    @cached_property
    def customers(self) -> Customers:
        """Your users."""
        from .resources.customers import Customers

        return Customers(self)

    @cached_property
    def providers(self) -> Providers:
        """Banks and other sources of data."""
        from .resources.providers import Providers

        return Providers(self)

    @cached_property
    def countries(self) -> Countries:
        """Countries with providers."""
        from .resources.countries import Countries

        return Countries(self)

    @cached_property
    def currencies(self) -> Currencies:
        """Currencies that occur."""
        from .resources.currencies import Currencies

        return Currencies(self)

    @cached_property
    def assets(self) -> Assets:
        """Assets that occur, such as cryptocurrencies."""
        from .resources.assets import Assets

        return Assets(self)

    @cached_property
    def rates(self) -> Rates:
        """Exchange rates by day."""
        from .resources.rates import Rates

        return Rates(self)

    @cached_property
    def categories(self) -> Categories:
        """Categories of transactions, and their correction."""
        from .resources.categories import Categories

        return Categories(self)

    @cached_property
    def merchants(self) -> Merchants:
        """Companies behind transactions."""
        from .resources.merchants import Merchants

        return Merchants(self)

    @cached_property
    def holder_info(self) -> HolderInfo:
        """Who owns the accounts of a connection."""
        from .resources.holder_info import HolderInfo

        return HolderInfo(self)

    @cached_property
    def reports(self) -> Reports:
        """Financial Insights: reports about balance, income, expenses and savings."""
        from .resources.reports import Reports

        return Reports(self)

    @cached_property
    def webhooks(self) -> Webhooks[WebhookEvent]:
        """The provider's webhook events, verified and decoded."""
        from ._events import EVENTS

        return self._webhooks(EVENTS)


class AsyncSaltEdge(AsyncBaseClient):
    """An async client for Salt Edge Account Information API.

    The operations open to a **service** API key: a backend that acts for many
    customers.

    **Objects.** A *customer* is one of your users. A *connection* is the link between
    a customer and a *provider* (a bank). A *consent* says which data the customer
    allowed and for how long. Each time data is fetched, the connection gets a new
    *attempt*, which passes through *stages*. The result is *accounts*, *transactions*
    and *holder info*.

    **Keys.** Every request carries the headers `App-id` and `Secret`. A client in
    live status also sends `Expires-at` (Unix time in seconds, at most one hour ahead)
    and `Signature`: the Base64 of the RSA-SHA256 (PKCS#1 v1.5) signature, made with
    the private key of the client, over `Expires-at|METHOD|URL|body`. The URL is the
    full one with its query; the body is the exact text sent, or nothing when there is
    none. (An *app* key lives in a client on a device and sends `Customer-secret` or
    `Connection-secret` to other paths, which are not described here.)

    **Ids** are strings of up to 19 digits. Keep them as strings: they do not fit into a
    double.

    **Lists** are paged. While `meta.next_id` has a value, send it as `from_id` to get
    the next page.

    **Fetching is asynchronous.** Creating, reconnecting and refreshing return
    immediately. The outcome arrives by webhook, or you read the connection's
    `last_attempt`.

    Args:
        app_id: The App-id of your API key; by default $SALTEDGE_APP_ID.
        secret: The Secret of your API key; by default $SALTEDGE_SECRET.
        private_key: Your RSA private key in PEM, which signs every request. Live API
            keys require it; by default $SALTEDGE_PRIVATE_KEY.
        callback_public_key: Salt Edge's public key in PEM, to verify callbacks; by
            default $SALTEDGE_CALLBACK_PUBLIC_KEY.
        base_url: The server to use instead of the one in the spec.
        options: Further settings; see `clientloom_runtime.ClientOptions`.
    """

    def __init__(
        self,
        *,
        app_id: SecretSource | None = None,
        secret: SecretSource | None = None,
        private_key: SecretSource | None = None,
        callback_public_key: SecretSource | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            _PROVIDER,
            auth=_auth(app_id, secret, private_key),
            base_url=base_url,
            webhook_verifier=_webhook_verifier(callback_public_key),
            **options,
        )

    @cached_property
    def connections(self) -> AsyncConnections:
        """Links between customers and providers: create, read, repair, refresh,
        remove.
        """
        from .resources.connections import AsyncConnections

        return AsyncConnections(self)

    @cached_property
    def accounts(self) -> AsyncAccounts:
        """Accounts that were fetched through a connection."""
        from .resources.accounts import AsyncAccounts

        return AsyncAccounts(self)

    @cached_property
    def transactions(self) -> AsyncTransactions:
        """Transactions of the accounts, duplicates among them, and their removal."""
        from .resources.transactions import AsyncTransactions

        return AsyncTransactions(self)

    @cached_property
    def attempts(self) -> AsyncAttempts:
        """Fetches of a connection and how each went."""
        from .resources.attempts import AsyncAttempts

        return AsyncAttempts(self)

    @cached_property
    def consents(self) -> AsyncConsents:
        """What customers have consented to, and revoking it."""
        from .resources.consents import AsyncConsents

        return AsyncConsents(self)

    @cached_property
    def connect_sessions(self) -> AsyncConnectSessions:
        """Salt Edge Connect: hosted pages on which the customer connects a bank."""
        from .resources.connect_sessions import AsyncConnectSessions

        return AsyncConnectSessions(self)

    @cached_property
    def oauth_providers(self) -> AsyncOauthProviders:
        """Connections that the bank authorizes on its own pages, without Salt Edge
        Connect.
        """
        from .resources.oauth_providers import AsyncOauthProviders

        return AsyncOauthProviders(self)

    @cached_property
    def customers(self) -> AsyncCustomers:
        """Your users."""
        from .resources.customers import AsyncCustomers

        return AsyncCustomers(self)

    @cached_property
    def providers(self) -> AsyncProviders:
        """Banks and other sources of data."""
        from .resources.providers import AsyncProviders

        return AsyncProviders(self)

    @cached_property
    def countries(self) -> AsyncCountries:
        """Countries with providers."""
        from .resources.countries import AsyncCountries

        return AsyncCountries(self)

    @cached_property
    def currencies(self) -> AsyncCurrencies:
        """Currencies that occur."""
        from .resources.currencies import AsyncCurrencies

        return AsyncCurrencies(self)

    @cached_property
    def assets(self) -> AsyncAssets:
        """Assets that occur, such as cryptocurrencies."""
        from .resources.assets import AsyncAssets

        return AsyncAssets(self)

    @cached_property
    def rates(self) -> AsyncRates:
        """Exchange rates by day."""
        from .resources.rates import AsyncRates

        return AsyncRates(self)

    @cached_property
    def categories(self) -> AsyncCategories:
        """Categories of transactions, and their correction."""
        from .resources.categories import AsyncCategories

        return AsyncCategories(self)

    @cached_property
    def merchants(self) -> AsyncMerchants:
        """Companies behind transactions."""
        from .resources.merchants import AsyncMerchants

        return AsyncMerchants(self)

    @cached_property
    def holder_info(self) -> AsyncHolderInfo:
        """Who owns the accounts of a connection."""
        from .resources.holder_info import AsyncHolderInfo

        return AsyncHolderInfo(self)

    @cached_property
    def reports(self) -> AsyncReports:
        """Financial Insights: reports about balance, income, expenses and savings."""
        from .resources.reports import AsyncReports

        return AsyncReports(self)

    @cached_property
    def webhooks(self) -> Webhooks[WebhookEvent]:
        """The provider's webhook events, verified and decoded."""
        from ._events import EVENTS

        return self._webhooks(EVENTS)
