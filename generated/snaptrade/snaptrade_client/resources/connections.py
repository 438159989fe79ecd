"""Links between a user and a brokerage login."""

from __future__ import annotations

from functools import cached_property

from clientloom_runtime import (
    AsyncResource,
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

_RETURN_RATES: Operation[models.RateOfReturnResponse] = Operation(
    id="Connections_returnRates",
    method="GET",
    path="/authorizations/{authorizationId}/returnRates",
    parameters=(
        Parameter(
            "authorization_id",
            "authorizationId",
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
        Parameter("timeframes", "timeframes", "query", type_loader=lambda: str),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.RateOfReturnResponse),),
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
        "501": (
            Content("application/json", lambda: models.Model501NotImplementedResponse),
        ),
        "503": (
            Content(
                "application/json", lambda: models.Model503BrokerageRequestResponse
            ),
        ),
    },
)
_LIST_BROKERAGE_AUTHORIZATIONS: Operation[list[models.BrokerageAuthorization]] = (
    Operation(
        id="Connections_listBrokerageAuthorizations",
        method="GET",
        path="/authorizations",
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
        security=(
            {"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},
        ),
        responses={
            "200": (
                Content(
                    "application/json", lambda: list[models.BrokerageAuthorization]
                ),
            ),
            "default": (),
        },
    )
)
_DETAIL_BROKERAGE_AUTHORIZATION: Operation[models.BrokerageAuthorization] = Operation(
    id="Connections_detailBrokerageAuthorization",
    method="GET",
    path="/authorizations/{authorizationId}",
    parameters=(
        Parameter(
            "authorization_id",
            "authorizationId",
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
        "200": (Content("application/json", lambda: models.BrokerageAuthorization),),
        "default": (),
    },
)
_REMOVE_BROKERAGE_AUTHORIZATION: Operation[None] = Operation(
    id="Connections_removeBrokerageAuthorization",
    method="DELETE",
    path="/authorizations/{authorizationId}",
    parameters=(
        Parameter(
            "authorization_id",
            "authorizationId",
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
        "204": (),
        "400": (),
        "404": (),
        "default": (),
    },
)
_DELETE_CONNECTION: Operation[models.DeleteConnectionConfirmation] = Operation(
    id="Connections_deleteConnection",
    method="DELETE",
    path="/connection/{connectionId}",
    parameters=(
        Parameter(
            "connection_id",
            "connectionId",
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
                "application/json",
                lambda: models.DeleteConnectionConfirmation,
                exact=False,
            ),
        ),
        "400": (),
        "404": (),
        "default": (),
    },
)
_REFRESH_BROKERAGE_AUTHORIZATION: Operation[
    models.BrokerageAuthorizationRefreshConfirmation
] = Operation(
    id="Connections_refreshBrokerageAuthorization",
    method="POST",
    path="/authorizations/{authorizationId}/refresh",
    parameters=(
        Parameter(
            "authorization_id",
            "authorizationId",
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
                "application/json",
                lambda: models.BrokerageAuthorizationRefreshConfirmation,
                exact=False,
            ),
        ),
        "401": (
            Content("application/json", lambda: models.Model401FailedRequestResponse),
        ),
        "402": (
            Content(
                "application/json", lambda: models.Model402BrokerageAuthDisabledResponse
            ),
        ),
        "403": (
            Content(
                "application/json", lambda: models.Model403FeatureNotEnabledResponse
            ),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "429": (
            Content("application/json", lambda: models.Model429TooManyRequestsResponse),
        ),
    },
)
_SYNC_BROKERAGE_AUTHORIZATION_TRANSACTIONS: Operation[
    models.BrokerageAuthorizationTransactionsSyncConfirmation
] = Operation(
    id="Connections_syncBrokerageAuthorizationTransactions",
    method="POST",
    path="/authorizations/{authorizationId}/transactions/sync",
    parameters=(
        Parameter(
            "authorization_id",
            "authorizationId",
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
                "application/json",
                lambda: models.BrokerageAuthorizationTransactionsSyncConfirmation,
                exact=False,
            ),
        ),
        "401": (
            Content("application/json", lambda: models.Model401FailedRequestResponse),
        ),
        "402": (
            Content(
                "application/json", lambda: models.Model402BrokerageAuthDisabledResponse
            ),
        ),
    },
)
_DISABLE_BROKERAGE_AUTHORIZATION: Operation[
    models.BrokerageAuthorizationDisabledConfirmation
] = Operation(
    id="Connections_disableBrokerageAuthorization",
    method="POST",
    path="/authorizations/{authorizationId}/disable",
    parameters=(
        Parameter(
            "authorization_id",
            "authorizationId",
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
                "application/json",
                lambda: models.BrokerageAuthorizationDisabledConfirmation,
                exact=False,
            ),
        ),
        "401": (
            Content("application/json", lambda: models.Model401FailedRequestResponse),
        ),
        "402": (
            Content(
                "application/json",
                lambda: models.Model402BrokerageAuthAlreadyDisabledException,
            ),
        ),
        "403": (
            Content(
                "application/json", lambda: models.Model403FeatureNotEnabledResponse
            ),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
    },
)
_LIST_BROKERAGE_AUTHORIZATION_ACCOUNTS: Operation[list[models.Account]] = Operation(
    id="Connections_listBrokerageAuthorizationAccounts",
    method="GET",
    path="/authorizations/{authorizationId}/accounts",
    parameters=(
        Parameter(
            "authorization_id",
            "authorizationId",
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
        "200": (Content("application/json", lambda: list[models.Account]),),
        "401": (
            Content("application/json", lambda: models.Model401FailedRequestResponse),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
    },
)
_SESSION_EVENTS: Operation[list[models.SessionEvent]] = Operation(
    id="Connections_sessionEvents",
    method="GET",
    path="/sessionEvents",
    parameters=(
        Parameter(
            "partner_client_id",
            "PartnerClientId",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("user_id", "userId", "query", type_loader=lambda: str),
        Parameter("session_id", "sessionId", "query", type_loader=lambda: str),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: list[models.SessionEvent], exact=False),
        ),
        "default": (),
    },
)


class Connections(Resource):
    """Links between a user and a brokerage login."""

    @cached_property
    def with_raw_response(self) -> ConnectionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ConnectionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ConnectionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ConnectionsWithStreamingResponse(self)

    def return_rates(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        timeframes: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.RateOfReturnResponse:
        """Get return rates of a connection.

        Returns how much a connection as a whole has gained or lost over several
        periods.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            timeframes: Periods to return, separated by commas, out of `ALL`, `1Y`,
                `YTD`, `1M`, `1W` and `1D`. By default, every period.
            options: Settings for this call.

        Returns:
            One rate per period.

        Raises:
            PermissionDeniedError: 403: Return rates are not enabled for your client ID.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServerError: 501: Return rates are not available from this brokerage.
            ServiceUnavailableError: 503: The brokerage cannot be reached at present.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.return_rates(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _RETURN_RATES,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "timeframes": timeframes,
            },
            options=options,
        )

    def list_brokerage_authorizations(
        self,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.BrokerageAuthorization]:
        """List a user's connections.

        Returns every connection of the user. A connection stands for one login at a
        brokerage and may hold several accounts; linking the same login again yields the
        connection that exists already.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The user's connections.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.list_brokerage_authorizations(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _LIST_BROKERAGE_AUTHORIZATIONS,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def detail_brokerage_authorization(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.BrokerageAuthorization:
        """Get a connection.

        Returns one connection of the user.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The connection.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.detail_brokerage_authorization(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _DETAIL_BROKERAGE_AUTHORIZATION,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def remove_brokerage_authorization(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a connection at once.

        Deletes a connection with its accounts and holdings while the call waits. This
        cannot be undone. Prefer `connections.delete_connection`, which replaces it in
        newer versions of the API.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Raises:
            BadRequestError: 400: The connection could not be deleted.
            NotFoundError: 404: The user has no such connection.
            ApiError: The call failed for any other reason.

        Example:
            >>> client.connections.remove_brokerage_authorization(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _REMOVE_BROKERAGE_AUTHORIZATION,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def delete_connection(
        self,
        connection_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.DeleteConnectionConfirmation:
        """Delete a connection.

        Queues a connection for deletion, together with its accounts and holdings. This
        cannot be undone. A `CONNECTION_DELETED` webhook follows when it is done.

        Args:
            connection_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The deletion is queued.

        Raises:
            BadRequestError: 400: The connection could not be deleted.
            NotFoundError: 404: The user has no such connection.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.delete_connection(
            ...     connection_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _DELETE_CONNECTION,
            {
                "connection_id": connection_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def refresh_brokerage_authorization(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.BrokerageAuthorizationRefreshConfirmation:
        """Refresh a connection.

        Queues a fresh download of the holdings of all accounts of a connection, and of
        yesterday's transactions if they are still missing. Each account is followed by
        an `ACCOUNT_HOLDINGS_UPDATED` webhook. Every call is charged; plans with live
        data cannot use it except on delayed connections.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The refresh is queued.

        Raises:
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PaymentRequiredError: 402: The connection is disabled and must be repaired
                first.
            PermissionDeniedError: 403: Your plan or this user may not refresh by hand.
            NotFoundError: 404: The user has no such connection.
            RateLimitError: 429: This connection was refreshed a short while ago.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.refresh_brokerage_authorization(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _REFRESH_BROKERAGE_AUTHORIZATION,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def sync_brokerage_authorization_transactions(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.BrokerageAuthorizationTransactionsSyncConfirmation:
        """Synchronize transactions.

        Queues a download of transactions for all accounts of a connection. They reach
        up to the previous day, since transactions do not change during the day.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The download is queued.

        Raises:
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PaymentRequiredError: 402: The connection is disabled and must be repaired
                first.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.sync_brokerage_authorization_transactions(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _SYNC_BROKERAGE_AUTHORIZATION_TRANSACTIONS,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def disable_brokerage_authorization(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.BrokerageAuthorizationDisabledConfirmation:
        """Disable a connection.

        Breaks a connection on purpose, so that you can test repairing it; a
        `CONNECTION_BROKEN` webhook follows. Open to test keys; support can enable it
        for live keys.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The connection is now disabled.

        Raises:
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PaymentRequiredError: 402: The connection was disabled already.
            PermissionDeniedError: 403: Your key may not disable connections.
            NotFoundError: 404: The user has no such connection.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.disable_brokerage_authorization(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _DISABLE_BROKERAGE_AUTHORIZATION,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def list_brokerage_authorization_accounts(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Account]:
        """List accounts of a connection.

        Returns the accounts of one connection. With a real-time plan the opening date,
        the funding date and the total value are read from the brokerage during the
        call; otherwise they are at most a day old.

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
            >>> result = client.connections.list_brokerage_authorization_accounts(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _LIST_BROKERAGE_AUTHORIZATION_ACCOUNTS,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def session_events(
        self,
        *,
        partner_client_id: str,
        user_id: str | None = None,
        session_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.SessionEvent]:
        """List events of portal sessions.

        Returns what happened while a user went through the connection portal, such as
        the start of a session or a failed login.

        Args:
            partner_client_id: Your client ID.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            session_id: Identifiers of the sessions to keep, separated by commas. By
                default, all of them.
            options: Settings for this call.

        Returns:
            The events.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.session_events(
            ...     partner_client_id="EXAMPLE-PARTNER"
            ... )
        """
        return self._send(
            _SESSION_EVENTS,
            {
                "partner_client_id": partner_client_id,
                "user_id": user_id,
                "session_id": session_id,
            },
            options=options,
        )


class ConnectionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Connections) -> None:
        self.return_rates = raw_response(resource.return_rates)
        self.list_brokerage_authorizations = raw_response(
            resource.list_brokerage_authorizations
        )
        self.detail_brokerage_authorization = raw_response(
            resource.detail_brokerage_authorization
        )
        self.remove_brokerage_authorization = raw_response(
            resource.remove_brokerage_authorization
        )
        self.delete_connection = raw_response(resource.delete_connection)
        self.refresh_brokerage_authorization = raw_response(
            resource.refresh_brokerage_authorization
        )
        self.sync_brokerage_authorization_transactions = raw_response(
            resource.sync_brokerage_authorization_transactions
        )
        self.disable_brokerage_authorization = raw_response(
            resource.disable_brokerage_authorization
        )
        self.list_brokerage_authorization_accounts = raw_response(
            resource.list_brokerage_authorization_accounts
        )
        self.session_events = raw_response(resource.session_events)


class ConnectionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Connections) -> None:
        self.return_rates = streamed_response(resource.return_rates)
        self.list_brokerage_authorizations = streamed_response(
            resource.list_brokerage_authorizations
        )
        self.detail_brokerage_authorization = streamed_response(
            resource.detail_brokerage_authorization
        )
        self.remove_brokerage_authorization = streamed_response(
            resource.remove_brokerage_authorization
        )
        self.delete_connection = streamed_response(resource.delete_connection)
        self.refresh_brokerage_authorization = streamed_response(
            resource.refresh_brokerage_authorization
        )
        self.sync_brokerage_authorization_transactions = streamed_response(
            resource.sync_brokerage_authorization_transactions
        )
        self.disable_brokerage_authorization = streamed_response(
            resource.disable_brokerage_authorization
        )
        self.list_brokerage_authorization_accounts = streamed_response(
            resource.list_brokerage_authorization_accounts
        )
        self.session_events = streamed_response(resource.session_events)


class AsyncConnections(AsyncResource):
    """Links between a user and a brokerage login."""

    @cached_property
    def with_raw_response(self) -> AsyncConnectionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncConnectionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncConnectionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncConnectionsWithStreamingResponse(self)

    async def return_rates(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        timeframes: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.RateOfReturnResponse:
        """Get return rates of a connection.

        Returns how much a connection as a whole has gained or lost over several
        periods.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            timeframes: Periods to return, separated by commas, out of `ALL`, `1Y`,
                `YTD`, `1M`, `1W` and `1D`. By default, every period.
            options: Settings for this call.

        Returns:
            One rate per period.

        Raises:
            PermissionDeniedError: 403: Return rates are not enabled for your client ID.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServerError: 501: Return rates are not available from this brokerage.
            ServiceUnavailableError: 503: The brokerage cannot be reached at present.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.return_rates(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _RETURN_RATES,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "timeframes": timeframes,
            },
            options=options,
        )

    async def list_brokerage_authorizations(
        self,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.BrokerageAuthorization]:
        """List a user's connections.

        Returns every connection of the user. A connection stands for one login at a
        brokerage and may hold several accounts; linking the same login again yields the
        connection that exists already.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The user's connections.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.list_brokerage_authorizations(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _LIST_BROKERAGE_AUTHORIZATIONS,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def detail_brokerage_authorization(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.BrokerageAuthorization:
        """Get a connection.

        Returns one connection of the user.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The connection.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.detail_brokerage_authorization(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _DETAIL_BROKERAGE_AUTHORIZATION,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def remove_brokerage_authorization(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a connection at once.

        Deletes a connection with its accounts and holdings while the call waits. This
        cannot be undone. Prefer `connections.delete_connection`, which replaces it in
        newer versions of the API.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Raises:
            BadRequestError: 400: The connection could not be deleted.
            NotFoundError: 404: The user has no such connection.
            ApiError: The call failed for any other reason.

        Example:
            >>> client.connections.remove_brokerage_authorization(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _REMOVE_BROKERAGE_AUTHORIZATION,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def delete_connection(
        self,
        connection_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.DeleteConnectionConfirmation:
        """Delete a connection.

        Queues a connection for deletion, together with its accounts and holdings. This
        cannot be undone. A `CONNECTION_DELETED` webhook follows when it is done.

        Args:
            connection_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The deletion is queued.

        Raises:
            BadRequestError: 400: The connection could not be deleted.
            NotFoundError: 404: The user has no such connection.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.delete_connection(
            ...     connection_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _DELETE_CONNECTION,
            {
                "connection_id": connection_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def refresh_brokerage_authorization(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.BrokerageAuthorizationRefreshConfirmation:
        """Refresh a connection.

        Queues a fresh download of the holdings of all accounts of a connection, and of
        yesterday's transactions if they are still missing. Each account is followed by
        an `ACCOUNT_HOLDINGS_UPDATED` webhook. Every call is charged; plans with live
        data cannot use it except on delayed connections.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The refresh is queued.

        Raises:
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PaymentRequiredError: 402: The connection is disabled and must be repaired
                first.
            PermissionDeniedError: 403: Your plan or this user may not refresh by hand.
            NotFoundError: 404: The user has no such connection.
            RateLimitError: 429: This connection was refreshed a short while ago.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.refresh_brokerage_authorization(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _REFRESH_BROKERAGE_AUTHORIZATION,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def sync_brokerage_authorization_transactions(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.BrokerageAuthorizationTransactionsSyncConfirmation:
        """Synchronize transactions.

        Queues a download of transactions for all accounts of a connection. They reach
        up to the previous day, since transactions do not change during the day.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The download is queued.

        Raises:
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PaymentRequiredError: 402: The connection is disabled and must be repaired
                first.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.sync_brokerage_authorization_transactions(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _SYNC_BROKERAGE_AUTHORIZATION_TRANSACTIONS,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def disable_brokerage_authorization(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.BrokerageAuthorizationDisabledConfirmation:
        """Disable a connection.

        Breaks a connection on purpose, so that you can test repairing it; a
        `CONNECTION_BROKEN` webhook follows. Open to test keys; support can enable it
        for live keys.

        Args:
            authorization_id: Identifier of the connection.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The connection is now disabled.

        Raises:
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            PaymentRequiredError: 402: The connection was disabled already.
            PermissionDeniedError: 403: Your key may not disable connections.
            NotFoundError: 404: The user has no such connection.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.disable_brokerage_authorization(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _DISABLE_BROKERAGE_AUTHORIZATION,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def list_brokerage_authorization_accounts(
        self,
        authorization_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Account]:
        """List accounts of a connection.

        Returns the accounts of one connection. With a real-time plan the opening date,
        the funding date and the total value are read from the brokerage during the
        call; otherwise they are at most a day old.

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
            >>> result = client.connections.list_brokerage_authorization_accounts(
            ...     authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _LIST_BROKERAGE_AUTHORIZATION_ACCOUNTS,
            {
                "authorization_id": authorization_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def session_events(
        self,
        *,
        partner_client_id: str,
        user_id: str | None = None,
        session_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.SessionEvent]:
        """List events of portal sessions.

        Returns what happened while a user went through the connection portal, such as
        the start of a session or a failed login.

        Args:
            partner_client_id: Your client ID.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            session_id: Identifiers of the sessions to keep, separated by commas. By
                default, all of them.
            options: Settings for this call.

        Returns:
            The events.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.session_events(
            ...     partner_client_id="EXAMPLE-PARTNER"
            ... )
        """
        return await self._send(
            _SESSION_EVENTS,
            {
                "partner_client_id": partner_client_id,
                "user_id": user_id,
                "session_id": session_id,
            },
            options=options,
        )


class AsyncConnectionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncConnections) -> None:
        self.return_rates = async_raw_response(resource.return_rates)
        self.list_brokerage_authorizations = async_raw_response(
            resource.list_brokerage_authorizations
        )
        self.detail_brokerage_authorization = async_raw_response(
            resource.detail_brokerage_authorization
        )
        self.remove_brokerage_authorization = async_raw_response(
            resource.remove_brokerage_authorization
        )
        self.delete_connection = async_raw_response(resource.delete_connection)
        self.refresh_brokerage_authorization = async_raw_response(
            resource.refresh_brokerage_authorization
        )
        self.sync_brokerage_authorization_transactions = async_raw_response(
            resource.sync_brokerage_authorization_transactions
        )
        self.disable_brokerage_authorization = async_raw_response(
            resource.disable_brokerage_authorization
        )
        self.list_brokerage_authorization_accounts = async_raw_response(
            resource.list_brokerage_authorization_accounts
        )
        self.session_events = async_raw_response(resource.session_events)


class AsyncConnectionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncConnections) -> None:
        self.return_rates = async_streamed_response(resource.return_rates)
        self.list_brokerage_authorizations = async_streamed_response(
            resource.list_brokerage_authorizations
        )
        self.detail_brokerage_authorization = async_streamed_response(
            resource.detail_brokerage_authorization
        )
        self.remove_brokerage_authorization = async_streamed_response(
            resource.remove_brokerage_authorization
        )
        self.delete_connection = async_streamed_response(resource.delete_connection)
        self.refresh_brokerage_authorization = async_streamed_response(
            resource.refresh_brokerage_authorization
        )
        self.sync_brokerage_authorization_transactions = async_streamed_response(
            resource.sync_brokerage_authorization_transactions
        )
        self.disable_brokerage_authorization = async_streamed_response(
            resource.disable_brokerage_authorization
        )
        self.list_brokerage_authorization_accounts = async_streamed_response(
            resource.list_brokerage_authorization_accounts
        )
        self.session_events = async_streamed_response(resource.session_events)
