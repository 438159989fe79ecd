"""Option positions and option chains."""

from __future__ import annotations

from functools import cached_property

import typing_extensions
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

_LIST_OPTION_HOLDINGS: Operation[list[models.OptionsPosition]] = Operation(
    id="Options_listOptionHoldings",
    method="GET",
    path="/accounts/{accountId}/options",
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
        "200": (Content("application/json", lambda: list[models.OptionsPosition]),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "500": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
    },
    deprecated=True,
)


class Options(Resource):
    """Option positions and option chains."""

    @cached_property
    def with_raw_response(self) -> OptionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return OptionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> OptionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return OptionsWithStreamingResponse(self)

    @typing_extensions.deprecated(
        "list_option_holdings is deprecated: account_information.get_all_account_positions returns every kind of position."
    )
    def list_option_holdings(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.OptionsPosition]:
        """List option positions.

        Deprecated: `account_information.get_all_account_positions` returns every kind
        of position. Returns the options held in an account, live with a real-time plan
        and at most a day old otherwise.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The option positions.

        Raises:
            BadRequestError: 400: The request is wrong, or option positions are not
                available from this brokerage.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.options.list_option_holdings(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _LIST_OPTION_HOLDINGS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )


class OptionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Options) -> None:
        self.list_option_holdings = raw_response(resource.list_option_holdings)


class OptionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Options) -> None:
        self.list_option_holdings = streamed_response(resource.list_option_holdings)


class AsyncOptions(AsyncResource):
    """Option positions and option chains."""

    @cached_property
    def with_raw_response(self) -> AsyncOptionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncOptionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncOptionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncOptionsWithStreamingResponse(self)

    @typing_extensions.deprecated(
        "list_option_holdings is deprecated: account_information.get_all_account_positions returns every kind of position."
    )
    async def list_option_holdings(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> list[models.OptionsPosition]:
        """List option positions.

        Deprecated: `account_information.get_all_account_positions` returns every kind
        of position. Returns the options held in an account, live with a real-time plan
        and at most a day old otherwise.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The option positions.

        Raises:
            BadRequestError: 400: The request is wrong, or option positions are not
                available from this brokerage.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.options.list_option_holdings(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _LIST_OPTION_HOLDINGS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )


class AsyncOptionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncOptions) -> None:
        self.list_option_holdings = async_raw_response(resource.list_option_holdings)


class AsyncOptionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncOptions) -> None:
        self.list_option_holdings = async_streamed_response(
            resource.list_option_holdings
        )
