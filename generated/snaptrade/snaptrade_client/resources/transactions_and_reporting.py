"""Activity and performance across all accounts of a user."""

from __future__ import annotations

from functools import cached_property

import typing_extensions
from clientloom_runtime import (
    AsyncResource,
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

_GET_ACTIVITIES: Operation[list[models.UniversalActivity]] = Operation(
    id="TransactionsAndReporting_getActivities",
    method="GET",
    path="/activities",
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
        Parameter("start_date", "startDate", "query", type_loader=lambda: Date),
        Parameter("end_date", "endDate", "query", type_loader=lambda: Date),
        Parameter("accounts", "accounts", "query", type_loader=lambda: str),
        Parameter(
            "brokerage_authorizations",
            "brokerageAuthorizations",
            "query",
            type_loader=lambda: str,
        ),
        Parameter("type", "type", "query", type_loader=lambda: str),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: list[models.UniversalActivity]),),
        "default": (),
    },
    deprecated=True,
)
_GET_REPORTING_CUSTOM_RANGE: Operation[models.PerformanceCustom] = Operation(
    id="TransactionsAndReporting_getReportingCustomRange",
    method="GET",
    path="/performance/custom",
    parameters=(
        Parameter(
            "start_date", "startDate", "query", required=True, type_loader=lambda: Date
        ),
        Parameter(
            "end_date", "endDate", "query", required=True, type_loader=lambda: Date
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
        Parameter("accounts", "accounts", "query", type_loader=lambda: str),
        Parameter("detailed", "detailed", "query", type_loader=lambda: bool),
        Parameter("frequency", "frequency", "query", type_loader=lambda: str),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.PerformanceCustom),),
        "default": (),
    },
    deprecated=True,
)


class TransactionsAndReporting(Resource):
    """Activity and performance across all accounts of a user."""

    @cached_property
    def with_raw_response(self) -> TransactionsAndReportingWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return TransactionsAndReportingWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TransactionsAndReportingWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return TransactionsAndReportingWithStreamingResponse(self)

    @typing_extensions.deprecated(
        "get_activities is deprecated: list activities account by account instead."
    )
    def get_activities(
        self,
        *,
        user_id: str,
        user_secret: str,
        start_date: Date | None = None,
        end_date: Date | None = None,
        accounts: str | None = None,
        brokerage_authorizations: str | None = None,
        type: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.UniversalActivity]:
        """List activities of a user.

        Deprecated: list activities account by account instead. Returns up to 10000
        transactions in no particular order, so ask for a range of dates at a time.
        Partners who signed up after 25 April 2026 get 410.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            start_date: First day to include. By default, the day of the oldest known
                transaction.
            end_date: Last day to include. By default, the day of the newest known
                transaction.
            accounts: Identifiers of the accounts to keep, separated by commas. By
                default, all of them. Ignored if `brokerage_authorizations` is given.
            brokerage_authorizations: Identifiers of the connections whose accounts to
                keep, separated by commas. By default, all of them.
            type: Kinds of activity to keep, separated by commas. Brokerages' own words
                are mapped onto common ones such as `BUY`, `SELL`, `DIVIDEND`,
                `SUBSTITUTE_DIVIDEND`, `STOCK_DIVIDEND`, `REI`, `CONTRIBUTION`,
                `WITHDRAWAL`, `TRANSFER`, `INTEREST`, `FEE`, `TAX`, `SPLIT`,
                `OPTIONEXPIRATION`, `OPTIONASSIGNMENT` and `OPTIONEXERCISE`.
            options: Settings for this call.

        Returns:
            The activities.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.transactions_and_reporting.get_activities(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_ACTIVITIES,
            {
                "user_id": user_id,
                "user_secret": user_secret,
                "start_date": start_date,
                "end_date": end_date,
                "accounts": accounts,
                "brokerage_authorizations": brokerage_authorizations,
                "type": type,
            },
            options=options,
        )

    @typing_extensions.deprecated("get_reporting_custom_range is deprecated.")
    def get_reporting_custom_range(
        self,
        *,
        start_date: Date,
        end_date: Date,
        user_id: str,
        user_secret: str,
        accounts: str | None = None,
        detailed: bool | None = None,
        frequency: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PerformanceCustom:
        """Get performance over a period.

        Deprecated. Returns contributions, dividends, fees, total value and return rate
        over a period. The value over time and the return rate are experimental.

        Args:
            start_date: First day of the period.
            end_date: Last day of the period.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            accounts: Identifiers of the accounts to count, separated by commas. By
                default, all of them.
            detailed: Whether to return more points of the total value and of
                contributions.
            frequency: Distance between points of the return rate: daily, weekly,
                monthly, quarterly or yearly. The default is monthly.
            options: Settings for this call.

        Returns:
            The performance.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.transactions_and_reporting.get_reporting_custom_range(
            ...     start_date=date.fromisoformat("2026-01-01"),
            ...     end_date=date.fromisoformat("2026-03-31"),
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_REPORTING_CUSTOM_RANGE,
            {
                "start_date": start_date,
                "end_date": end_date,
                "user_id": user_id,
                "user_secret": user_secret,
                "accounts": accounts,
                "detailed": detailed,
                "frequency": frequency,
            },
            options=options,
        )


class TransactionsAndReportingWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: TransactionsAndReporting) -> None:
        self.get_activities = raw_response(resource.get_activities)
        self.get_reporting_custom_range = raw_response(
            resource.get_reporting_custom_range
        )


class TransactionsAndReportingWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: TransactionsAndReporting) -> None:
        self.get_activities = streamed_response(resource.get_activities)
        self.get_reporting_custom_range = streamed_response(
            resource.get_reporting_custom_range
        )


class AsyncTransactionsAndReporting(AsyncResource):
    """Activity and performance across all accounts of a user."""

    @cached_property
    def with_raw_response(self) -> AsyncTransactionsAndReportingWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncTransactionsAndReportingWithRawResponse(self)

    @cached_property
    def with_streaming_response(
        self,
    ) -> AsyncTransactionsAndReportingWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncTransactionsAndReportingWithStreamingResponse(self)

    @typing_extensions.deprecated(
        "get_activities is deprecated: list activities account by account instead."
    )
    async def get_activities(
        self,
        *,
        user_id: str,
        user_secret: str,
        start_date: Date | None = None,
        end_date: Date | None = None,
        accounts: str | None = None,
        brokerage_authorizations: str | None = None,
        type: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.UniversalActivity]:
        """List activities of a user.

        Deprecated: list activities account by account instead. Returns up to 10000
        transactions in no particular order, so ask for a range of dates at a time.
        Partners who signed up after 25 April 2026 get 410.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            start_date: First day to include. By default, the day of the oldest known
                transaction.
            end_date: Last day to include. By default, the day of the newest known
                transaction.
            accounts: Identifiers of the accounts to keep, separated by commas. By
                default, all of them. Ignored if `brokerage_authorizations` is given.
            brokerage_authorizations: Identifiers of the connections whose accounts to
                keep, separated by commas. By default, all of them.
            type: Kinds of activity to keep, separated by commas. Brokerages' own words
                are mapped onto common ones such as `BUY`, `SELL`, `DIVIDEND`,
                `SUBSTITUTE_DIVIDEND`, `STOCK_DIVIDEND`, `REI`, `CONTRIBUTION`,
                `WITHDRAWAL`, `TRANSFER`, `INTEREST`, `FEE`, `TAX`, `SPLIT`,
                `OPTIONEXPIRATION`, `OPTIONASSIGNMENT` and `OPTIONEXERCISE`.
            options: Settings for this call.

        Returns:
            The activities.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.transactions_and_reporting.get_activities(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_ACTIVITIES,
            {
                "user_id": user_id,
                "user_secret": user_secret,
                "start_date": start_date,
                "end_date": end_date,
                "accounts": accounts,
                "brokerage_authorizations": brokerage_authorizations,
                "type": type,
            },
            options=options,
        )

    @typing_extensions.deprecated("get_reporting_custom_range is deprecated.")
    async def get_reporting_custom_range(
        self,
        *,
        start_date: Date,
        end_date: Date,
        user_id: str,
        user_secret: str,
        accounts: str | None = None,
        detailed: bool | None = None,
        frequency: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PerformanceCustom:
        """Get performance over a period.

        Deprecated. Returns contributions, dividends, fees, total value and return rate
        over a period. The value over time and the return rate are experimental.

        Args:
            start_date: First day of the period.
            end_date: Last day of the period.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            accounts: Identifiers of the accounts to count, separated by commas. By
                default, all of them.
            detailed: Whether to return more points of the total value and of
                contributions.
            frequency: Distance between points of the return rate: daily, weekly,
                monthly, quarterly or yearly. The default is monthly.
            options: Settings for this call.

        Returns:
            The performance.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.transactions_and_reporting.get_reporting_custom_range(
            ...     start_date=date.fromisoformat("2026-01-01"),
            ...     end_date=date.fromisoformat("2026-03-31"),
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_REPORTING_CUSTOM_RANGE,
            {
                "start_date": start_date,
                "end_date": end_date,
                "user_id": user_id,
                "user_secret": user_secret,
                "accounts": accounts,
                "detailed": detailed,
                "frequency": frequency,
            },
            options=options,
        )


class AsyncTransactionsAndReportingWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncTransactionsAndReporting) -> None:
        self.get_activities = async_raw_response(resource.get_activities)
        self.get_reporting_custom_range = async_raw_response(
            resource.get_reporting_custom_range
        )


class AsyncTransactionsAndReportingWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncTransactionsAndReporting) -> None:
        self.get_activities = async_streamed_response(resource.get_activities)
        self.get_reporting_custom_range = async_streamed_response(
            resource.get_reporting_custom_range
        )
