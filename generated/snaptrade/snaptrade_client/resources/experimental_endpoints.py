"""Operations that may still change in incompatible ways."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from clientloom_runtime import (
    AsyncResource,
    Body,
    Content,
    Operation,
    Parameter,
    RequestOptions,
    Resource,
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)

from .. import models

if TYPE_CHECKING:
    from .. import dicts

_TRADE_DETECTION_LIST_SUBSCRIPTIONS: Operation[
    list[models.TradeDetectionSubscription]
] = Operation(
    id="TradeDetection_listSubscriptions",
    method="GET",
    path="/snapTrade/tradeDetection/subscriptions",
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: list[models.TradeDetectionSubscription],
                exact=False,
            ),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "401": (
            Content("application/json", lambda: models.Model401FailedRequestResponse),
        ),
        "403": (
            Content(
                "application/json", lambda: models.Model403FeatureNotEnabledResponse
            ),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "500": (),
    },
)
_TRADE_DETECTION_ADD_SUBSCRIPTION: Operation[models.TradeDetectionSubscription] = (
    Operation(
        id="TradeDetection_addSubscription",
        method="POST",
        path="/snapTrade/tradeDetection/subscriptions",
        parameters=(
            Parameter(
                "user_id", "userId", "query", required=True, type_loader=lambda: str
            ),
            Parameter(
                "user_secret",
                "userSecret",
                "query",
                required=True,
                secret=True,
                type_loader=lambda: str,
            ),
        ),
        body=Body(
            (
                Content(
                    "application/json",
                    lambda: models.TradeDetectionAddSubscriptionRequest,
                ),
            ),
            required=True,
        ),
        security=(
            {"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},
        ),
        responses={
            "200": (
                Content(
                    "application/json",
                    lambda: models.TradeDetectionSubscription,
                    exact=False,
                ),
            ),
            "201": (
                Content(
                    "application/json",
                    lambda: models.TradeDetectionSubscription,
                    exact=False,
                ),
            ),
            "400": (
                Content(
                    "application/json", lambda: models.Model400FailedRequestResponse
                ),
            ),
            "401": (
                Content(
                    "application/json", lambda: models.Model401FailedRequestResponse
                ),
            ),
            "403": (
                Content(
                    "application/json", lambda: models.Model403FeatureNotEnabledResponse
                ),
            ),
            "404": (
                Content(
                    "application/json", lambda: models.Model404FailedRequestResponse
                ),
            ),
            "500": (),
        },
    )
)
_TRADE_DETECTION_CANCEL_SUBSCRIPTION: Operation[
    models.TradeDetectionCancelSubscriptionResponse
] = Operation(
    id="TradeDetection_cancelSubscription",
    method="POST",
    path="/snapTrade/tradeDetection/subscriptions/cancel",
    body=Body(
        (
            Content(
                "application/json",
                lambda: models.TradeDetectionCancelSubscriptionRequest,
            ),
        ),
        required=True,
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.TradeDetectionCancelSubscriptionResponse,
                exact=False,
            ),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "401": (
            Content("application/json", lambda: models.Model401FailedRequestResponse),
        ),
        "403": (
            Content(
                "application/json", lambda: models.Model403FeatureNotEnabledResponse
            ),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "500": (),
    },
)
_ACCOUNT_INFORMATION_GET_USER_ACCOUNT_ORDERS_V2: Operation[
    models.AccountOrdersV2Response
] = Operation(
    id="AccountInformation_getUserAccountOrdersV2",
    method="GET",
    path="/accounts/{accountId}/orders/v2",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
        Parameter(
            "state",
            "state",
            "query",
            type_loader=lambda: Literal["all", "open", "executed"],
        ),
        Parameter(
            "days", "days", "query", minimum=1, maximum=90, type_loader=lambda: int
        ),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.AccountOrdersV2Response, exact=False
            ),
        ),
        "500": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
        "503": (
            Content(
                "application/json", lambda: models.Model503BrokerageRequestResponse
            ),
        ),
    },
)
_ACCOUNT_INFORMATION_GET_USER_ACCOUNT_RECENT_ORDERS_V2: Operation[
    models.AccountOrdersV2Response
] = Operation(
    id="AccountInformation_getUserAccountRecentOrdersV2",
    method="GET",
    path="/accounts/{accountId}/recentOrders/v2",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
        Parameter("only_executed", "only_executed", "query", type_loader=lambda: bool),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.AccountOrdersV2Response, exact=False
            ),
        ),
        "403": (
            Content(
                "application/json", lambda: models.Model403FeatureNotEnabledResponse
            ),
        ),
        "500": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
        "503": (
            Content(
                "application/json", lambda: models.Model503BrokerageRequestResponse
            ),
        ),
    },
)
_CONNECTIONS_LIST_CONNECTION_ACCOUNTS: Operation[list[models.InvestmentAccount]] = (
    Operation(
        id="Connections_listConnectionAccounts",
        method="GET",
        path="/connections/{authorizationId}/accounts",
        parameters=(
            Parameter(
                "authorization_id",
                "authorizationId",
                "path",
                required=True,
                type_loader=lambda: str,
            ),
            Parameter(
                "user_id", "userId", "query", required=True, type_loader=lambda: str
            ),
            Parameter(
                "user_secret",
                "userSecret",
                "query",
                required=True,
                secret=True,
                type_loader=lambda: str,
            ),
        ),
        security=(
            {"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},
        ),
        responses={
            "200": (
                Content("application/json", lambda: list[models.InvestmentAccount]),
            ),
            "401": (
                Content(
                    "application/json", lambda: models.Model401FailedRequestResponse
                ),
            ),
            "404": (
                Content(
                    "application/json", lambda: models.Model404FailedRequestResponse
                ),
            ),
        },
    )
)
_ACCOUNT_INFORMATION_GET_USER_ACCOUNT_ORDER_DETAIL_V2: Operation[
    models.AccountOrderRecordV2
] = Operation(
    id="AccountInformation_getUserAccountOrderDetailV2",
    method="GET",
    path="/accounts/{accountId}/orders/details/v2/{brokerageOrderId}",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter(
            "brokerage_order_id",
            "brokerageOrderId",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.AccountOrderRecordV2, exact=False
            ),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "500": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
        "503": (
            Content(
                "application/json", lambda: models.Model503BrokerageRequestResponse
            ),
        ),
    },
)


class ExperimentalEndpoints(Resource):
    """Operations that may still change in incompatible ways."""

    @cached_property
    def with_raw_response(self) -> ExperimentalEndpointsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ExperimentalEndpointsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ExperimentalEndpointsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ExperimentalEndpointsWithStreamingResponse(self)

    def trade_detection_list_subscriptions(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.TradeDetectionSubscription]:
        """List accounts watched for trades.

        Returns the subscriptions of your client ID that are active; canceled ones are
        left out.

        Args:
            options: Settings for this call.

        Returns:
            The active subscriptions.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PermissionDeniedError: 403: Trade detection is not enabled for your client
                ID.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = (
            ...     client.experimental_endpoints.trade_detection_list_subscriptions()
            ... )
        """
        return self._send(
            _TRADE_DETECTION_LIST_SUBSCRIPTIONS,
            {},
            options=options,
        )

    def trade_detection_add_subscription(
        self,
        *,
        body: (
            models.TradeDetectionAddSubscriptionRequest
            | dicts.TradeDetectionAddSubscriptionRequestDict
        ),
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.TradeDetectionSubscription:
        """Subscribe to trades of an account.

        Has an account checked for new trades at a fixed interval, or revives a canceled
        subscription.

        Args:
            body: The account to watch, and how often.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            A canceled subscription is active again.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PermissionDeniedError: 403: Trade detection is not enabled for your client
                ID.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.experimental_endpoints.trade_detection_add_subscription(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.TradeDetectionAddSubscriptionRequest(
            ...         account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
            ...         check_interval_seconds=600,
            ...     ),
            ... )
        """
        return self._send(
            _TRADE_DETECTION_ADD_SUBSCRIPTION,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def trade_detection_cancel_subscription(
        self,
        *,
        body: (
            models.TradeDetectionCancelSubscriptionRequest
            | dicts.TradeDetectionCancelSubscriptionRequestDict
        ),
        options: RequestOptions | None = None,
    ) -> models.TradeDetectionCancelSubscriptionResponse:
        """Stop watching an account for trades.

        Ends the checking of an account. Needs your signature only, not the user's
        secret; canceling twice is no error.

        Args:
            body: The account to watch no longer.
            options: Settings for this call.

        Returns:
            The subscription is canceled.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PermissionDeniedError: 403: Trade detection is not enabled for your client
                ID.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = (
            ...     client.experimental_endpoints.trade_detection_cancel_subscription(
            ...         body=models.TradeDetectionCancelSubscriptionRequest(
            ...             account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f"
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _TRADE_DETECTION_CANCEL_SUBSCRIPTION,
            {},
            body=body,
            options=options,
        )

    def account_information_get_user_account_orders_v2(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        state: Literal["all", "open", "executed"] | None = None,
        days: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountOrdersV2Response:
        """List orders with their legs.

        Returns the orders of the last days, each with all its legs; an order with one
        leg has a list of one.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            state: Which orders to return. The default is `all`.
            days: How many days to look back, at most 90. The default is 30.
            options: Settings for this call.

        Returns:
            The orders.

        Raises:
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.experimental_endpoints.account_information_get_user_account_orders_v2(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _ACCOUNT_INFORMATION_GET_USER_ACCOUNT_ORDERS_V2,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "state": state,
                "days": days,
            },
            options=options,
        )

    def account_information_get_user_account_recent_orders_v2(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        only_executed: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountOrdersV2Response:
        """List orders of the last day with their legs.

        Returns the orders of the past 24 hours straight from the brokerage, each with
        all its legs. Every call is charged.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            only_executed: Whether to leave out orders that have not been executed. The
                default is true.
            options: Settings for this call.

        Returns:
            The orders.

        Raises:
            PermissionDeniedError: 403: Recent orders are not enabled for your client
                ID.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.experimental_endpoints.account_information_get_user_account_recent_orders_v2(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _ACCOUNT_INFORMATION_GET_USER_ACCOUNT_RECENT_ORDERS_V2,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "only_executed": only_executed,
            },
            options=options,
        )

    def connections_list_connection_accounts(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.InvestmentAccount]:
        """List accounts of a connection by kind.

        Returns the accounts of a connection, where `kind` determines which fields an
        account has. So far, there are only `investment` accounts. Dates and market
        value are live with a real-time plan and at most a day old otherwise.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The accounts of the connection.

        Raises:
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            NotFoundError: 404: The user has no such connection.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = (
            ...     client.experimental_endpoints.connections_list_connection_accounts(
            ...         authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...         user_id="customer-4217",
            ...         user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     )
            ... )
        """
        return self._send(
            _CONNECTIONS_LIST_CONNECTION_ACCOUNTS,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def account_information_get_user_account_order_detail_v2(
        self,
        account_id: str,
        brokerage_order_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecordV2:
        """Get an order with its legs.

        Reads one order with all its legs straight from the brokerage. Works for orders
        that were placed through SnapTrade.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            brokerage_order_id: The brokerage's own identifier for the order.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order.

        Raises:
            NotFoundError: 404: The account has no such order.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.experimental_endpoints.account_information_get_user_account_order_detail_v2(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     brokerage_order_id="ord-20260304-000187",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _ACCOUNT_INFORMATION_GET_USER_ACCOUNT_ORDER_DETAIL_V2,
            {
                "account_id": account_id,
                "brokerage_order_id": brokerage_order_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )


class ExperimentalEndpointsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: ExperimentalEndpoints) -> None:
        self.trade_detection_list_subscriptions = raw_response(
            resource.trade_detection_list_subscriptions
        )
        self.trade_detection_add_subscription = raw_response(
            resource.trade_detection_add_subscription
        )
        self.trade_detection_cancel_subscription = raw_response(
            resource.trade_detection_cancel_subscription
        )
        self.account_information_get_user_account_orders_v2 = raw_response(
            resource.account_information_get_user_account_orders_v2
        )
        self.account_information_get_user_account_recent_orders_v2 = raw_response(
            resource.account_information_get_user_account_recent_orders_v2
        )
        self.connections_list_connection_accounts = raw_response(
            resource.connections_list_connection_accounts
        )
        self.account_information_get_user_account_order_detail_v2 = raw_response(
            resource.account_information_get_user_account_order_detail_v2
        )


class ExperimentalEndpointsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: ExperimentalEndpoints) -> None:
        self.trade_detection_list_subscriptions = streamed_response(
            resource.trade_detection_list_subscriptions
        )
        self.trade_detection_add_subscription = streamed_response(
            resource.trade_detection_add_subscription
        )
        self.trade_detection_cancel_subscription = streamed_response(
            resource.trade_detection_cancel_subscription
        )
        self.account_information_get_user_account_orders_v2 = streamed_response(
            resource.account_information_get_user_account_orders_v2
        )
        self.account_information_get_user_account_recent_orders_v2 = streamed_response(
            resource.account_information_get_user_account_recent_orders_v2
        )
        self.connections_list_connection_accounts = streamed_response(
            resource.connections_list_connection_accounts
        )
        self.account_information_get_user_account_order_detail_v2 = streamed_response(
            resource.account_information_get_user_account_order_detail_v2
        )


class AsyncExperimentalEndpoints(AsyncResource):
    """Operations that may still change in incompatible ways."""

    @cached_property
    def with_raw_response(self) -> AsyncExperimentalEndpointsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncExperimentalEndpointsWithRawResponse(self)

    @cached_property
    def with_streaming_response(
        self,
    ) -> AsyncExperimentalEndpointsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncExperimentalEndpointsWithStreamingResponse(self)

    async def trade_detection_list_subscriptions(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.TradeDetectionSubscription]:
        """List accounts watched for trades.

        Returns the subscriptions of your client ID that are active; canceled ones are
        left out.

        Args:
            options: Settings for this call.

        Returns:
            The active subscriptions.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PermissionDeniedError: 403: Trade detection is not enabled for your client
                ID.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = (
            ...     client.experimental_endpoints.trade_detection_list_subscriptions()
            ... )
        """
        return await self._send(
            _TRADE_DETECTION_LIST_SUBSCRIPTIONS,
            {},
            options=options,
        )

    async def trade_detection_add_subscription(
        self,
        *,
        body: (
            models.TradeDetectionAddSubscriptionRequest
            | dicts.TradeDetectionAddSubscriptionRequestDict
        ),
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.TradeDetectionSubscription:
        """Subscribe to trades of an account.

        Has an account checked for new trades at a fixed interval, or revives a canceled
        subscription.

        Args:
            body: The account to watch, and how often.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            A canceled subscription is active again.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PermissionDeniedError: 403: Trade detection is not enabled for your client
                ID.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.experimental_endpoints.trade_detection_add_subscription(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.TradeDetectionAddSubscriptionRequest(
            ...         account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
            ...         check_interval_seconds=600,
            ...     ),
            ... )
        """
        return await self._send(
            _TRADE_DETECTION_ADD_SUBSCRIPTION,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def trade_detection_cancel_subscription(
        self,
        *,
        body: (
            models.TradeDetectionCancelSubscriptionRequest
            | dicts.TradeDetectionCancelSubscriptionRequestDict
        ),
        options: RequestOptions | None = None,
    ) -> models.TradeDetectionCancelSubscriptionResponse:
        """Stop watching an account for trades.

        Ends the checking of an account. Needs your signature only, not the user's
        secret; canceling twice is no error.

        Args:
            body: The account to watch no longer.
            options: Settings for this call.

        Returns:
            The subscription is canceled.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PermissionDeniedError: 403: Trade detection is not enabled for your client
                ID.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = (
            ...     client.experimental_endpoints.trade_detection_cancel_subscription(
            ...         body=models.TradeDetectionCancelSubscriptionRequest(
            ...             account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f"
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _TRADE_DETECTION_CANCEL_SUBSCRIPTION,
            {},
            body=body,
            options=options,
        )

    async def account_information_get_user_account_orders_v2(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        state: Literal["all", "open", "executed"] | None = None,
        days: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountOrdersV2Response:
        """List orders with their legs.

        Returns the orders of the last days, each with all its legs; an order with one
        leg has a list of one.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            state: Which orders to return. The default is `all`.
            days: How many days to look back, at most 90. The default is 30.
            options: Settings for this call.

        Returns:
            The orders.

        Raises:
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.experimental_endpoints.account_information_get_user_account_orders_v2(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _ACCOUNT_INFORMATION_GET_USER_ACCOUNT_ORDERS_V2,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "state": state,
                "days": days,
            },
            options=options,
        )

    async def account_information_get_user_account_recent_orders_v2(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        only_executed: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountOrdersV2Response:
        """List orders of the last day with their legs.

        Returns the orders of the past 24 hours straight from the brokerage, each with
        all its legs. Every call is charged.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            only_executed: Whether to leave out orders that have not been executed. The
                default is true.
            options: Settings for this call.

        Returns:
            The orders.

        Raises:
            PermissionDeniedError: 403: Recent orders are not enabled for your client
                ID.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.experimental_endpoints.account_information_get_user_account_recent_orders_v2(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _ACCOUNT_INFORMATION_GET_USER_ACCOUNT_RECENT_ORDERS_V2,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "only_executed": only_executed,
            },
            options=options,
        )

    async def connections_list_connection_accounts(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.InvestmentAccount]:
        """List accounts of a connection by kind.

        Returns the accounts of a connection, where `kind` determines which fields an
        account has. So far, there are only `investment` accounts. Dates and market
        value are live with a real-time plan and at most a day old otherwise.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The accounts of the connection.

        Raises:
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            NotFoundError: 404: The user has no such connection.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = (
            ...     client.experimental_endpoints.connections_list_connection_accounts(
            ...         authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...         user_id="customer-4217",
            ...         user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     )
            ... )
        """
        return await self._send(
            _CONNECTIONS_LIST_CONNECTION_ACCOUNTS,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def account_information_get_user_account_order_detail_v2(
        self,
        account_id: str,
        brokerage_order_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecordV2:
        """Get an order with its legs.

        Reads one order with all its legs straight from the brokerage. Works for orders
        that were placed through SnapTrade.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            brokerage_order_id: The brokerage's own identifier for the order.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order.

        Raises:
            NotFoundError: 404: The account has no such order.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.experimental_endpoints.account_information_get_user_account_order_detail_v2(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     brokerage_order_id="ord-20260304-000187",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _ACCOUNT_INFORMATION_GET_USER_ACCOUNT_ORDER_DETAIL_V2,
            {
                "account_id": account_id,
                "brokerage_order_id": brokerage_order_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )


class AsyncExperimentalEndpointsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncExperimentalEndpoints) -> None:
        self.trade_detection_list_subscriptions = async_raw_response(
            resource.trade_detection_list_subscriptions
        )
        self.trade_detection_add_subscription = async_raw_response(
            resource.trade_detection_add_subscription
        )
        self.trade_detection_cancel_subscription = async_raw_response(
            resource.trade_detection_cancel_subscription
        )
        self.account_information_get_user_account_orders_v2 = async_raw_response(
            resource.account_information_get_user_account_orders_v2
        )
        self.account_information_get_user_account_recent_orders_v2 = async_raw_response(
            resource.account_information_get_user_account_recent_orders_v2
        )
        self.connections_list_connection_accounts = async_raw_response(
            resource.connections_list_connection_accounts
        )
        self.account_information_get_user_account_order_detail_v2 = async_raw_response(
            resource.account_information_get_user_account_order_detail_v2
        )


class AsyncExperimentalEndpointsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncExperimentalEndpoints) -> None:
        self.trade_detection_list_subscriptions = async_streamed_response(
            resource.trade_detection_list_subscriptions
        )
        self.trade_detection_add_subscription = async_streamed_response(
            resource.trade_detection_add_subscription
        )
        self.trade_detection_cancel_subscription = async_streamed_response(
            resource.trade_detection_cancel_subscription
        )
        self.account_information_get_user_account_orders_v2 = async_streamed_response(
            resource.account_information_get_user_account_orders_v2
        )
        self.account_information_get_user_account_recent_orders_v2 = (
            async_streamed_response(
                resource.account_information_get_user_account_recent_orders_v2
            )
        )
        self.connections_list_connection_accounts = async_streamed_response(
            resource.connections_list_connection_accounts
        )
        self.account_information_get_user_account_order_detail_v2 = (
            async_streamed_response(
                resource.account_information_get_user_account_order_detail_v2
            )
        )
