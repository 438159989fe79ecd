"""Accounts behind a connection with their balances, positions, orders and history."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

import typing_extensions
from clientloom_runtime import (
    AsyncResource,
    Body,
    Content,
    Date,
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

_GET_ALL_USER_HOLDINGS: Operation[list[models.AccountHoldings]] = Operation(
    id="AccountInformation_getAllUserHoldings",
    method="GET",
    path="/holdings",
    parameters=(
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
            "brokerage_authorizations",
            "brokerage_authorizations",
            "query",
            type_loader=lambda: str,
        ),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: list[models.AccountHoldings]),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "425": (
            Content("application/json", lambda: models.Model425FailedRequestResponse),
        ),
        "500": (),
    },
    deprecated=True,
)
_GET_USER_HOLDINGS: Operation[models.AccountHoldingsAccount] = Operation(
    id="AccountInformation_getUserHoldings",
    method="GET",
    path="/accounts/{accountId}/holdings",
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
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AccountHoldingsAccount),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "425": (
            Content("application/json", lambda: models.Model425FailedRequestResponse),
        ),
        "500": (),
        "503": (
            Content(
                "application/json", lambda: models.Model503BrokerageRequestResponse
            ),
        ),
    },
    deprecated=True,
)
_LIST_USER_ACCOUNTS: Operation[list[models.Account]] = Operation(
    id="AccountInformation_listUserAccounts",
    method="GET",
    path="/accounts",
    parameters=(
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
        "default": (),
    },
)
_GET_USER_ACCOUNT_DETAILS: Operation[models.Account] = Operation(
    id="AccountInformation_getUserAccountDetails",
    method="GET",
    path="/accounts/{accountId}",
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
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.Account),),
        "default": (),
    },
)
_UPDATE_USER_ACCOUNT: Operation[list[models.Account]] = Operation(
    id="AccountInformation_updateUserAccount",
    method="PUT",
    path="/accounts/{accountId}",
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
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: list[models.Account]),),
        "default": (),
    },
)
_GET_USER_ACCOUNT_BALANCE: Operation[list[models.Balance]] = Operation(
    id="AccountInformation_getUserAccountBalance",
    method="GET",
    path="/accounts/{accountId}/balances",
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
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: list[models.Balance]),),
        "503": (
            Content(
                "application/json", lambda: models.Model503BrokerageRequestResponse
            ),
        ),
        "default": (),
    },
)
_GET_USER_ACCOUNT_POSITIONS: Operation[list[models.Position]] = Operation(
    id="AccountInformation_getUserAccountPositions",
    method="GET",
    path="/accounts/{accountId}/positions",
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
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: list[models.Position]),),
        "503": (
            Content(
                "application/json", lambda: models.Model503BrokerageRequestResponse
            ),
        ),
        "default": (),
    },
    deprecated=True,
)
_GET_ALL_ACCOUNT_POSITIONS: Operation[models.AllAccountPositionsResponse] = Operation(
    id="AccountInformation_getAllAccountPositions",
    method="GET",
    path="/accounts/{accountId}/positions/all",
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
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.AllAccountPositionsResponse,
                exact=False,
            ),
        ),
        "503": (
            Content(
                "application/json", lambda: models.Model503BrokerageRequestResponse
            ),
        ),
        "default": (),
    },
)
_GET_USER_ACCOUNT_ORDERS: Operation[list[models.AccountOrderRecord]] = Operation(
    id="AccountInformation_getUserAccountOrders",
    method="GET",
    path="/accounts/{accountId}/orders",
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
        "200": (Content("application/json", lambda: list[models.AccountOrderRecord]),),
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
_GET_ACCOUNT_BALANCE_HISTORY: Operation[models.AccountValueHistoryResponse] = Operation(
    id="AccountInformation_getAccountBalanceHistory",
    method="GET",
    path="/accounts/{accountId}/balanceHistory",
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
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.AccountValueHistoryResponse,
                exact=False,
            ),
        ),
        "403": (
            Content(
                "application/json", lambda: models.Model403FeatureNotEnabledResponse
            ),
        ),
    },
)
_GET_USER_ACCOUNT_RECENT_ORDERS: Operation[models.RecentOrdersResponse] = Operation(
    id="AccountInformation_getUserAccountRecentOrders",
    method="GET",
    path="/accounts/{accountId}/recentOrders",
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
        "200": (Content("application/json", lambda: models.RecentOrdersResponse),),
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
_GET_USER_ACCOUNT_RETURN_RATES: Operation[models.RateOfReturnResponse] = Operation(
    id="AccountInformation_getUserAccountReturnRates",
    method="GET",
    path="/accounts/{accountId}/returnRates",
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
_GET_ACCOUNT_ACTIVITIES: Operation[models.PaginatedUniversalActivity] = Operation(
    id="AccountInformation_getAccountActivities",
    method="GET",
    path="/accounts/{accountId}/activities",
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
        Parameter("start_date", "startDate", "query", type_loader=lambda: Date),
        Parameter("end_date", "endDate", "query", type_loader=lambda: Date),
        Parameter("offset", "offset", "query", minimum=0, type_loader=lambda: int),
        Parameter("limit", "limit", "query", minimum=1, type_loader=lambda: int),
        Parameter("type", "type", "query", type_loader=lambda: str),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.PaginatedUniversalActivity),
        ),
        "default": (),
    },
)
_GET_USER_ACCOUNT_ORDER_DETAIL: Operation[models.AccountOrderRecord] = Operation(
    id="AccountInformation_getUserAccountOrderDetail",
    method="POST",
    path="/accounts/{accountId}/orders/details",
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
    ),
    body=Body(
        (
            Content(
                "application/json",
                lambda: models.AccountInformationGetUserAccountOrderDetailRequest,
            ),
        ),
        required=True,
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AccountOrderRecord),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
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


class AccountInformation(Resource):
    """Accounts behind a connection with their balances, positions, orders and
    history.
    """

    @cached_property
    def with_raw_response(self) -> AccountInformationWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AccountInformationWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AccountInformationWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AccountInformationWithStreamingResponse(self)

    @typing_extensions.deprecated(
        "get_all_user_holdings is deprecated: ask account by account instead."
    )
    def get_all_user_holdings(
        self,
        *,
        user_id: str,
        user_secret: str,
        brokerage_authorizations: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.AccountHoldings]:
        """List holdings of all accounts.

        Deprecated: ask account by account instead. Returns all accounts of a user, each
        with balances, positions and orders. Partners who signed up after 25 April 2026
        get 410.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            brokerage_authorizations: Identifiers of the connections to keep, separated
                by commas. By default, all of them.
            options: Settings for this call.

        Returns:
            The accounts with what they hold.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            TooEarlyError: 425: The first synchronization is still running; try again
                later.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_all_user_holdings(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_ALL_USER_HOLDINGS,
            {
                "user_id": user_id,
                "user_secret": user_secret,
                "brokerage_authorizations": brokerage_authorizations,
            },
            options=options,
        )

    @typing_extensions.deprecated(
        "get_user_holdings is deprecated: ask for balances, positions and orders one by one instead."
    )
    def get_user_holdings(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountHoldingsAccount:
        """Get holdings of an account.

        Deprecated: ask for balances, positions and orders one by one instead. Returns
        all three in one response. Partners who signed up after 11 May 2026 get 410.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            Balances, positions and recent orders.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            TooEarlyError: 425: The first synchronization is still running; try again
                later.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer, and nothing is cached; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_holdings(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_USER_HOLDINGS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def list_user_accounts(
        self,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Account]:
        """List a user's accounts.

        Returns the accounts of all connections of a user from the daily cache, whatever
        the plan. For live figures list the accounts connection by connection.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The accounts of all connections.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.account_information.list_user_accounts(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _LIST_USER_ACCOUNTS,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def get_user_account_details(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.Account:
        """Get an account.

        Returns one account. The figures are live with a real-time plan and at most a
        day old otherwise; a disabled connection still returns the last known state.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The account.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.account_information.get_user_account_details(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_USER_ACCOUNT_DETAILS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def update_user_account(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Account]:
        """Update an account.

        Changes what may be changed about an account. The request has no documented
        body.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The updated account, in a list.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.account_information.update_user_account(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _UPDATE_USER_ACCOUNT,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def get_user_account_balance(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Balance]:
        """List balances of an account.

        Returns cash and buying power, one entry per currency, as some accounts hold
        several. The figures are live with a real-time plan and at most a day old
        otherwise.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            One balance per currency.

        Raises:
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer, and nothing is cached; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_balance(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_USER_ACCOUNT_BALANCE,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    @typing_extensions.deprecated(
        "get_user_account_positions is deprecated: account_information.get_all_account_positions returns every kind of position."
    )
    def get_user_account_positions(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Position]:
        """List positions other than options.

        Deprecated: `account_information.get_all_account_positions` returns every kind
        of position. Returns stocks, funds and cryptocurrencies held in an account.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The positions.

        Raises:
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer, and nothing is cached; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_positions(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_USER_ACCOUNT_POSITIONS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def get_all_account_positions(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AllAccountPositionsResponse:
        """List all positions.

        Returns every position of an account, from stocks and funds to crypto, futures,
        options and CFDs. The `kind` of an `instrument` determines which fields it has.
        Stocks and funds carry `tax_lots` where that is enabled for your client ID.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The positions, and how old the data is.

        Raises:
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer, and nothing is cached; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_all_account_positions(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_ALL_ACCOUNT_POSITIONS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def get_user_account_orders(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        state: Literal["all", "open", "executed"] | None = None,
        days: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.AccountOrderRecord]:
        """List orders of an account.

        Returns the orders of the last days, live with a real-time plan and at most a
        day old otherwise. A disabled connection still returns the last known state.

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
            ServerError: 501: Orders are not available from this brokerage.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_orders(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_USER_ACCOUNT_ORDERS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "state": state,
                "days": days,
            },
            options=options,
        )

    def get_account_balance_history(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountValueHistoryResponse:
        """Get the value of an account over time.

        Returns an estimate of the value of cash and positions together for each day of
        the past year at most. Experimental, and off unless support has enabled it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The values by day.

        Raises:
            PermissionDeniedError: 403: The history is not enabled for your client ID.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_account_balance_history(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_ACCOUNT_BALANCE_HISTORY,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def get_user_account_recent_orders(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        only_executed: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.RecentOrdersResponse:
        """List orders of the last day.

        Returns the newest orders of the past 24 hours straight from the brokerage,
        commonly up to 100. Use it to see quickly whether an order has been executed.

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
            ServerError: 501: Recent orders are not available from this brokerage.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_recent_orders(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_USER_ACCOUNT_RECENT_ORDERS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "only_executed": only_executed,
            },
            options=options,
        )

    def get_user_account_return_rates(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        timeframes: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.RateOfReturnResponse:
        """Get return rates of an account.

        Returns how much an account has gained or lost over several periods.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
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
            >>> result = client.account_information.get_user_account_return_rates(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_USER_ACCOUNT_RETURN_RATES,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "timeframes": timeframes,
            },
            options=options,
        )

    def get_account_activities(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        start_date: Date | None = None,
        end_date: Date | None = None,
        offset: int | None = None,
        limit: int | None = None,
        type: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PaginatedUniversalActivity:
        """List activities of an account.

        Returns transactions of an account, the newest `trade_date` first, in pages of
        up to 1000. Data is at most a day old. A disabled connection still returns the
        last known data.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            start_date: First day to include. By default, the day of the oldest known
                transaction.
            end_date: Last day to include. By default, the day of the newest known
                transaction.
            offset: How many activities to skip. The default is 0.
            limit: How many activities to return at most. The default is 1000.
            type: Kinds of activity to keep, separated by commas. Brokerages' own words
                are mapped onto common ones such as `BUY`, `SELL`, `DIVIDEND`,
                `SUBSTITUTE_DIVIDEND`, `STOCK_DIVIDEND`, `REI`, `CONTRIBUTION`,
                `WITHDRAWAL`, `TRANSFER`, `INTEREST`, `FEE`, `TAX`, `SPLIT`,
                `OPTIONEXPIRATION`, `OPTIONASSIGNMENT` and `OPTIONEXERCISE`.
            options: Settings for this call.

        Returns:
            A page of activities.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.account_information.get_account_activities(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_ACCOUNT_ACTIVITIES,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "start_date": start_date,
                "end_date": end_date,
                "offset": offset,
                "limit": limit,
                "type": type,
            },
            options=options,
        )

    def get_user_account_order_detail(
        self,
        account_id: str,
        *,
        body: (
            models.AccountInformationGetUserAccountOrderDetailRequest
            | dicts.AccountInformationGetUserAccountOrderDetailRequestDict
        ),
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Get an order.

        Reads one order straight from the brokerage. Works for orders with a single leg
        that were placed through SnapTrade.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The order to look up.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            NotFoundError: 404: The account has no such order.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_order_detail(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.AccountInformationGetUserAccountOrderDetailRequest(
            ...         brokerage_order_id="example-brokerage-order-id"
            ...     ),
            ... )
        """
        return self._send(
            _GET_USER_ACCOUNT_ORDER_DETAIL,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )


class AccountInformationWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AccountInformation) -> None:
        self.get_all_user_holdings = raw_response(resource.get_all_user_holdings)
        self.get_user_holdings = raw_response(resource.get_user_holdings)
        self.list_user_accounts = raw_response(resource.list_user_accounts)
        self.get_user_account_details = raw_response(resource.get_user_account_details)
        self.update_user_account = raw_response(resource.update_user_account)
        self.get_user_account_balance = raw_response(resource.get_user_account_balance)
        self.get_user_account_positions = raw_response(
            resource.get_user_account_positions
        )
        self.get_all_account_positions = raw_response(
            resource.get_all_account_positions
        )
        self.get_user_account_orders = raw_response(resource.get_user_account_orders)
        self.get_account_balance_history = raw_response(
            resource.get_account_balance_history
        )
        self.get_user_account_recent_orders = raw_response(
            resource.get_user_account_recent_orders
        )
        self.get_user_account_return_rates = raw_response(
            resource.get_user_account_return_rates
        )
        self.get_account_activities = raw_response(resource.get_account_activities)
        self.get_user_account_order_detail = raw_response(
            resource.get_user_account_order_detail
        )


class AccountInformationWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AccountInformation) -> None:
        self.get_all_user_holdings = streamed_response(resource.get_all_user_holdings)
        self.get_user_holdings = streamed_response(resource.get_user_holdings)
        self.list_user_accounts = streamed_response(resource.list_user_accounts)
        self.get_user_account_details = streamed_response(
            resource.get_user_account_details
        )
        self.update_user_account = streamed_response(resource.update_user_account)
        self.get_user_account_balance = streamed_response(
            resource.get_user_account_balance
        )
        self.get_user_account_positions = streamed_response(
            resource.get_user_account_positions
        )
        self.get_all_account_positions = streamed_response(
            resource.get_all_account_positions
        )
        self.get_user_account_orders = streamed_response(
            resource.get_user_account_orders
        )
        self.get_account_balance_history = streamed_response(
            resource.get_account_balance_history
        )
        self.get_user_account_recent_orders = streamed_response(
            resource.get_user_account_recent_orders
        )
        self.get_user_account_return_rates = streamed_response(
            resource.get_user_account_return_rates
        )
        self.get_account_activities = streamed_response(resource.get_account_activities)
        self.get_user_account_order_detail = streamed_response(
            resource.get_user_account_order_detail
        )


class AsyncAccountInformation(AsyncResource):
    """Accounts behind a connection with their balances, positions, orders and
    history.
    """

    @cached_property
    def with_raw_response(self) -> AsyncAccountInformationWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAccountInformationWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAccountInformationWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAccountInformationWithStreamingResponse(self)

    @typing_extensions.deprecated(
        "get_all_user_holdings is deprecated: ask account by account instead."
    )
    async def get_all_user_holdings(
        self,
        *,
        user_id: str,
        user_secret: str,
        brokerage_authorizations: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.AccountHoldings]:
        """List holdings of all accounts.

        Deprecated: ask account by account instead. Returns all accounts of a user, each
        with balances, positions and orders. Partners who signed up after 25 April 2026
        get 410.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            brokerage_authorizations: Identifiers of the connections to keep, separated
                by commas. By default, all of them.
            options: Settings for this call.

        Returns:
            The accounts with what they hold.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            TooEarlyError: 425: The first synchronization is still running; try again
                later.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_all_user_holdings(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_ALL_USER_HOLDINGS,
            {
                "user_id": user_id,
                "user_secret": user_secret,
                "brokerage_authorizations": brokerage_authorizations,
            },
            options=options,
        )

    @typing_extensions.deprecated(
        "get_user_holdings is deprecated: ask for balances, positions and orders one by one instead."
    )
    async def get_user_holdings(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountHoldingsAccount:
        """Get holdings of an account.

        Deprecated: ask for balances, positions and orders one by one instead. Returns
        all three in one response. Partners who signed up after 11 May 2026 get 410.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            Balances, positions and recent orders.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            TooEarlyError: 425: The first synchronization is still running; try again
                later.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer, and nothing is cached; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_holdings(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_USER_HOLDINGS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def list_user_accounts(
        self,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Account]:
        """List a user's accounts.

        Returns the accounts of all connections of a user from the daily cache, whatever
        the plan. For live figures list the accounts connection by connection.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The accounts of all connections.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.account_information.list_user_accounts(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _LIST_USER_ACCOUNTS,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def get_user_account_details(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.Account:
        """Get an account.

        Returns one account. The figures are live with a real-time plan and at most a
        day old otherwise; a disabled connection still returns the last known state.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The account.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.account_information.get_user_account_details(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_USER_ACCOUNT_DETAILS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def update_user_account(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Account]:
        """Update an account.

        Changes what may be changed about an account. The request has no documented
        body.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The updated account, in a list.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.account_information.update_user_account(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _UPDATE_USER_ACCOUNT,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def get_user_account_balance(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Balance]:
        """List balances of an account.

        Returns cash and buying power, one entry per currency, as some accounts hold
        several. The figures are live with a real-time plan and at most a day old
        otherwise.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            One balance per currency.

        Raises:
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer, and nothing is cached; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_balance(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_USER_ACCOUNT_BALANCE,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    @typing_extensions.deprecated(
        "get_user_account_positions is deprecated: account_information.get_all_account_positions returns every kind of position."
    )
    async def get_user_account_positions(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.Position]:
        """List positions other than options.

        Deprecated: `account_information.get_all_account_positions` returns every kind
        of position. Returns stocks, funds and cryptocurrencies held in an account.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The positions.

        Raises:
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer, and nothing is cached; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_positions(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_USER_ACCOUNT_POSITIONS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def get_all_account_positions(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AllAccountPositionsResponse:
        """List all positions.

        Returns every position of an account, from stocks and funds to crypto, futures,
        options and CFDs. The `kind` of an `instrument` determines which fields it has.
        Stocks and funds carry `tax_lots` where that is enabled for your client ID.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The positions, and how old the data is.

        Raises:
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer, and nothing is cached; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_all_account_positions(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_ALL_ACCOUNT_POSITIONS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def get_user_account_orders(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        state: Literal["all", "open", "executed"] | None = None,
        days: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.AccountOrderRecord]:
        """List orders of an account.

        Returns the orders of the last days, live with a real-time plan and at most a
        day old otherwise. A disabled connection still returns the last known state.

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
            ServerError: 501: Orders are not available from this brokerage.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_orders(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_USER_ACCOUNT_ORDERS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "state": state,
                "days": days,
            },
            options=options,
        )

    async def get_account_balance_history(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountValueHistoryResponse:
        """Get the value of an account over time.

        Returns an estimate of the value of cash and positions together for each day of
        the past year at most. Experimental, and off unless support has enabled it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The values by day.

        Raises:
            PermissionDeniedError: 403: The history is not enabled for your client ID.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_account_balance_history(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_ACCOUNT_BALANCE_HISTORY,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def get_user_account_recent_orders(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        only_executed: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.RecentOrdersResponse:
        """List orders of the last day.

        Returns the newest orders of the past 24 hours straight from the brokerage,
        commonly up to 100. Use it to see quickly whether an order has been executed.

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
            ServerError: 501: Recent orders are not available from this brokerage.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_recent_orders(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_USER_ACCOUNT_RECENT_ORDERS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "only_executed": only_executed,
            },
            options=options,
        )

    async def get_user_account_return_rates(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        timeframes: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.RateOfReturnResponse:
        """Get return rates of an account.

        Returns how much an account has gained or lost over several periods.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
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
            >>> result = client.account_information.get_user_account_return_rates(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_USER_ACCOUNT_RETURN_RATES,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "timeframes": timeframes,
            },
            options=options,
        )

    async def get_account_activities(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        start_date: Date | None = None,
        end_date: Date | None = None,
        offset: int | None = None,
        limit: int | None = None,
        type: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PaginatedUniversalActivity:
        """List activities of an account.

        Returns transactions of an account, the newest `trade_date` first, in pages of
        up to 1000. Data is at most a day old. A disabled connection still returns the
        last known data.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            start_date: First day to include. By default, the day of the oldest known
                transaction.
            end_date: Last day to include. By default, the day of the newest known
                transaction.
            offset: How many activities to skip. The default is 0.
            limit: How many activities to return at most. The default is 1000.
            type: Kinds of activity to keep, separated by commas. Brokerages' own words
                are mapped onto common ones such as `BUY`, `SELL`, `DIVIDEND`,
                `SUBSTITUTE_DIVIDEND`, `STOCK_DIVIDEND`, `REI`, `CONTRIBUTION`,
                `WITHDRAWAL`, `TRANSFER`, `INTEREST`, `FEE`, `TAX`, `SPLIT`,
                `OPTIONEXPIRATION`, `OPTIONASSIGNMENT` and `OPTIONEXERCISE`.
            options: Settings for this call.

        Returns:
            A page of activities.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.account_information.get_account_activities(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_ACCOUNT_ACTIVITIES,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "start_date": start_date,
                "end_date": end_date,
                "offset": offset,
                "limit": limit,
                "type": type,
            },
            options=options,
        )

    async def get_user_account_order_detail(
        self,
        account_id: str,
        *,
        body: (
            models.AccountInformationGetUserAccountOrderDetailRequest
            | dicts.AccountInformationGetUserAccountOrderDetailRequestDict
        ),
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Get an order.

        Reads one order straight from the brokerage. Works for orders with a single leg
        that were placed through SnapTrade.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The order to look up.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            NotFoundError: 404: The account has no such order.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ServiceUnavailableError: 503: The connection is synchronizing or the
                brokerage does not answer; trying again is safe.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.account_information.get_user_account_order_detail(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.AccountInformationGetUserAccountOrderDetailRequest(
            ...         brokerage_order_id="example-brokerage-order-id"
            ...     ),
            ... )
        """
        return await self._send(
            _GET_USER_ACCOUNT_ORDER_DETAIL,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )


class AsyncAccountInformationWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAccountInformation) -> None:
        self.get_all_user_holdings = async_raw_response(resource.get_all_user_holdings)
        self.get_user_holdings = async_raw_response(resource.get_user_holdings)
        self.list_user_accounts = async_raw_response(resource.list_user_accounts)
        self.get_user_account_details = async_raw_response(
            resource.get_user_account_details
        )
        self.update_user_account = async_raw_response(resource.update_user_account)
        self.get_user_account_balance = async_raw_response(
            resource.get_user_account_balance
        )
        self.get_user_account_positions = async_raw_response(
            resource.get_user_account_positions
        )
        self.get_all_account_positions = async_raw_response(
            resource.get_all_account_positions
        )
        self.get_user_account_orders = async_raw_response(
            resource.get_user_account_orders
        )
        self.get_account_balance_history = async_raw_response(
            resource.get_account_balance_history
        )
        self.get_user_account_recent_orders = async_raw_response(
            resource.get_user_account_recent_orders
        )
        self.get_user_account_return_rates = async_raw_response(
            resource.get_user_account_return_rates
        )
        self.get_account_activities = async_raw_response(
            resource.get_account_activities
        )
        self.get_user_account_order_detail = async_raw_response(
            resource.get_user_account_order_detail
        )


class AsyncAccountInformationWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAccountInformation) -> None:
        self.get_all_user_holdings = async_streamed_response(
            resource.get_all_user_holdings
        )
        self.get_user_holdings = async_streamed_response(resource.get_user_holdings)
        self.list_user_accounts = async_streamed_response(resource.list_user_accounts)
        self.get_user_account_details = async_streamed_response(
            resource.get_user_account_details
        )
        self.update_user_account = async_streamed_response(resource.update_user_account)
        self.get_user_account_balance = async_streamed_response(
            resource.get_user_account_balance
        )
        self.get_user_account_positions = async_streamed_response(
            resource.get_user_account_positions
        )
        self.get_all_account_positions = async_streamed_response(
            resource.get_all_account_positions
        )
        self.get_user_account_orders = async_streamed_response(
            resource.get_user_account_orders
        )
        self.get_account_balance_history = async_streamed_response(
            resource.get_account_balance_history
        )
        self.get_user_account_recent_orders = async_streamed_response(
            resource.get_user_account_recent_orders
        )
        self.get_user_account_return_rates = async_streamed_response(
            resource.get_user_account_return_rates
        )
        self.get_account_activities = async_streamed_response(
            resource.get_account_activities
        )
        self.get_user_account_order_detail = async_streamed_response(
            resource.get_user_account_order_detail
        )
