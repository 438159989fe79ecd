"""The clients for SnapTrade, sync and async."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from clientloom_runtime import AsyncClient as AsyncBaseClient
from clientloom_runtime import Client as BaseClient
from clientloom_runtime import (
    Credential,
    ErrorRules,
    HmacCanonicalJsonAuth,
    ProviderInfo,
    WaitHeader,
)

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
    from .resources.account_information import (
        AccountInformation,
        AsyncAccountInformation,
    )
    from .resources.api_status import APIStatus, AsyncAPIStatus
    from .resources.authentication import AsyncAuthentication, Authentication
    from .resources.connections import AsyncConnections, Connections
    from .resources.experimental_endpoints import (
        AsyncExperimentalEndpoints,
        ExperimentalEndpoints,
    )
    from .resources.options import AsyncOptions, Options
    from .resources.reference_data import AsyncReferenceData, ReferenceData
    from .resources.trading import AsyncTrading, Trading
    from .resources.transactions_and_reporting import (
        AsyncTransactionsAndReporting,
        TransactionsAndReporting,
    )

_PROVIDER = ProviderInfo(
    name="SnapTrade",
    package="snaptrade-client",
    version="1.0.0",
    base_url="https://api.snaptrade.com",
    base_url_environment="SNAPTRADE_BASE_URL",
    error_rules=ErrorRules(
        code=("/code", "/default_code"),
        message=("/detail", "/default_detail", "/error"),
        request_id_headers=("x-request-id",),
    ),
    wait_headers=(
        WaitHeader("x-ratelimit-reset", "seconds", remaining="x-ratelimit-remaining"),
        WaitHeader(
            "x-ratelimit-account-reset",
            "seconds",
            remaining="x-ratelimit-account-remaining",
        ),
    ),
)


def _auth(
    client_id: SecretSource | None,
    consumer_key: SecretSource | None,
) -> tuple[Auth, ...]:
    """How requests are authenticated."""
    return (
        HmacCanonicalJsonAuth(
            schemes=("PartnerSignature", "PartnerClientId", "PartnerTimestamp"),
            key=Credential.of(
                consumer_key,
                argument="consumer_key",
                environment="SNAPTRADE_CONSUMER_KEY",
            ),
            query={
                "clientId": Credential.of(
                    client_id, argument="client_id", environment="SNAPTRADE_CLIENT_ID"
                ),
            },
            timestamp_parameter="timestamp",
            signature_header="Signature",
        ),
    )


def _webhook_verifier(
    consumer_key: SecretSource | None,
) -> Callable[[], WebhookVerifier]:
    """How webhook events are verified, loaded with the first one."""
    key_source = Credential.of(
        consumer_key, argument="consumer_key", environment="SNAPTRADE_CONSUMER_KEY"
    )

    def verifier() -> WebhookVerifier:
        from clientloom_runtime import HmacCanonicalJsonVerifier

        return HmacCanonicalJsonVerifier(
            key=key_source,
            timestamp="/eventTimestamp",
            tolerance=300,
        )

    return verifier


class SnapTrade(BaseClient):
    """A client for SnapTrade.

    Reads holdings from the brokerage accounts that a person has linked, and places
    orders in them. You register a person as a user, the user links accounts through a
    hosted portal, and from then on each call has the user's id and secret. Every
    request is signed with the partner's consumer key.

    Args:
        client_id: The client id of your SnapTrade API key; by default
            $SNAPTRADE_CLIENT_ID.
        consumer_key: The consumer key of your SnapTrade API key; by default
            $SNAPTRADE_CONSUMER_KEY.
        base_url: The server to use instead of the one in the spec.
        options: Further settings; see `clientloom_runtime.ClientOptions`.
    """

    def __init__(
        self,
        *,
        client_id: SecretSource | None = None,
        consumer_key: SecretSource | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _PROVIDER,
            auth=_auth(client_id, consumer_key),
            base_url=base_url,
            webhook_verifier=_webhook_verifier(consumer_key),
            **options,
        )

    @cached_property
    def api_status(self) -> APIStatus:
        """Health of the service, and the time on its clock."""
        from .resources.api_status import APIStatus

        return APIStatus(self)

    @cached_property
    def authentication(self) -> Authentication:
        """Users of a partner, their secrets, and links to the hosted portal."""
        from .resources.authentication import Authentication

        return Authentication(self)

    @cached_property
    def connections(self) -> Connections:
        """Links between a user and a brokerage login."""
        from .resources.connections import Connections

        return Connections(self)

    @cached_property
    def account_information(self) -> AccountInformation:
        """Accounts behind a connection with their balances, positions, orders and
        history.
        """
        from .resources.account_information import AccountInformation

        return AccountInformation(self)

    @cached_property
    def transactions_and_reporting(self) -> TransactionsAndReporting:
        """Activity and performance across all accounts of a user."""
        from .resources.transactions_and_reporting import TransactionsAndReporting

        return TransactionsAndReporting(self)

    @cached_property
    def trading(self) -> Trading:
        """Quotes, order previews, and placing, changing and canceling orders."""
        from .resources.trading import Trading

        return Trading(self)

    @cached_property
    def reference_data(self) -> ReferenceData:
        """Slow-moving lists such as brokerages, exchanges, currencies and symbols."""
        from .resources.reference_data import ReferenceData

        return ReferenceData(self)

    @cached_property
    def options(self) -> Options:
        """Option positions and option chains."""
        from .resources.options import Options

        return Options(self)

    @cached_property
    def experimental_endpoints(self) -> ExperimentalEndpoints:
        """Operations that may still change in incompatible ways."""
        from .resources.experimental_endpoints import ExperimentalEndpoints

        return ExperimentalEndpoints(self)

    @cached_property
    def webhooks(self) -> Webhooks[WebhookEvent]:
        """The provider's webhook events, verified and decoded."""
        from ._events import EVENTS

        return self._webhooks(EVENTS)


class AsyncSnapTrade(AsyncBaseClient):
    """An async client for SnapTrade.

    Reads holdings from the brokerage accounts that a person has linked, and places
    orders in them. You register a person as a user, the user links accounts through a
    hosted portal, and from then on each call has the user's id and secret. Every
    request is signed with the partner's consumer key.

    Args:
        client_id: The client id of your SnapTrade API key; by default
            $SNAPTRADE_CLIENT_ID.
        consumer_key: The consumer key of your SnapTrade API key; by default
            $SNAPTRADE_CONSUMER_KEY.
        base_url: The server to use instead of the one in the spec.
        options: Further settings; see `clientloom_runtime.ClientOptions`.
    """

    def __init__(
        self,
        *,
        client_id: SecretSource | None = None,
        consumer_key: SecretSource | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            _PROVIDER,
            auth=_auth(client_id, consumer_key),
            base_url=base_url,
            webhook_verifier=_webhook_verifier(consumer_key),
            **options,
        )

    @cached_property
    def api_status(self) -> AsyncAPIStatus:
        """Health of the service, and the time on its clock."""
        from .resources.api_status import AsyncAPIStatus

        return AsyncAPIStatus(self)

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Users of a partner, their secrets, and links to the hosted portal."""
        from .resources.authentication import AsyncAuthentication

        return AsyncAuthentication(self)

    @cached_property
    def connections(self) -> AsyncConnections:
        """Links between a user and a brokerage login."""
        from .resources.connections import AsyncConnections

        return AsyncConnections(self)

    @cached_property
    def account_information(self) -> AsyncAccountInformation:
        """Accounts behind a connection with their balances, positions, orders and
        history.
        """
        from .resources.account_information import AsyncAccountInformation

        return AsyncAccountInformation(self)

    @cached_property
    def transactions_and_reporting(self) -> AsyncTransactionsAndReporting:
        """Activity and performance across all accounts of a user."""
        from .resources.transactions_and_reporting import AsyncTransactionsAndReporting

        return AsyncTransactionsAndReporting(self)

    @cached_property
    def trading(self) -> AsyncTrading:
        """Quotes, order previews, and placing, changing and canceling orders."""
        from .resources.trading import AsyncTrading

        return AsyncTrading(self)

    @cached_property
    def reference_data(self) -> AsyncReferenceData:
        """Slow-moving lists such as brokerages, exchanges, currencies and symbols."""
        from .resources.reference_data import AsyncReferenceData

        return AsyncReferenceData(self)

    @cached_property
    def options(self) -> AsyncOptions:
        """Option positions and option chains."""
        from .resources.options import AsyncOptions

        return AsyncOptions(self)

    @cached_property
    def experimental_endpoints(self) -> AsyncExperimentalEndpoints:
        """Operations that may still change in incompatible ways."""
        from .resources.experimental_endpoints import AsyncExperimentalEndpoints

        return AsyncExperimentalEndpoints(self)

    @cached_property
    def webhooks(self) -> Webhooks[WebhookEvent]:
        """The provider's webhook events, verified and decoded."""
        from ._events import EVENTS

        return self._webhooks(EVENTS)
