"""Reports on what a user earns."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

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

_POST_INCOME: Operation[models.IncomeResponse | None] = Operation(
    id="postIncome",
    method="POST",
    path="/users/{userId}/income",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    body=Body((Content("application/json", lambda: models.IncomePostRequest),)),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content("application/json", lambda: models.IncomeResponse, exact=False),
        ),
        "204": (),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "403": (
            Content(
                "application/json", lambda: models.ForbiddenAccessError, exact=False
            ),
        ),
        "404": (
            Content("application/json", lambda: models.NotFoundError, exact=False),
        ),
        "500": (
            Content(
                "application/json", lambda: models.InternalServerError, exact=False
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)
_GET_INCOME: Operation[models.IncomeResponse] = Operation(
    id="getIncome",
    method="GET",
    path="/users/{userId}/income/{snapshotId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "snapshot_id", "snapshotId", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content("application/json", lambda: models.IncomeResponse, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "403": (
            Content(
                "application/json", lambda: models.ForbiddenAccessError, exact=False
            ),
        ),
        "404": (
            Content("application/json", lambda: models.NotFoundError, exact=False),
        ),
        "500": (
            Content(
                "application/json", lambda: models.InternalServerError, exact=False
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)


class Income(Resource):
    """Reports on what a user earns."""

    @cached_property
    def with_raw_response(self) -> IncomeWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return IncomeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> IncomeWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return IncomeWithStreamingResponse(self)

    def post_income(
        self,
        user_id: str,
        *,
        body: models.IncomePostRequest | dicts.IncomePostRequestDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.IncomeResponse | None:
        """Make an income report.

        Finds regular and irregular income among the collected credits, over twelve
        months at most.

        Args:
            user_id: The user's `id`.
            body: Accounts and months to cover. By default, everything.
            options: Settings for this call.

        Returns:
            The report.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.income.post_income(
            ...     user_id="example-user-id",
            ...     body=models.IncomePostRequest(
            ...         accounts=["a41be7c2", "b07d5e18"], from_month="2023-06"
            ...     ),
            ... )
        """
        return self._send(
            _POST_INCOME,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    def get_income(
        self,
        user_id: str,
        snapshot_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IncomeResponse:
        """Get an income report.

        Returns a stored report.

        Args:
            user_id: The user's `id`.
            snapshot_id: The report's `id`.
            options: Settings for this call.

        Returns:
            The report.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.income.get_income(
            ...     user_id="example-user-id", snapshot_id="example-snapshot-id"
            ... )
        """
        return self._send(
            _GET_INCOME,
            {
                "user_id": user_id,
                "snapshot_id": snapshot_id,
            },
            options=options,
        )


class IncomeWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Income) -> None:
        self.post_income = raw_response(resource.post_income)
        self.get_income = raw_response(resource.get_income)


class IncomeWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Income) -> None:
        self.post_income = streamed_response(resource.post_income)
        self.get_income = streamed_response(resource.get_income)


class AsyncIncome(AsyncResource):
    """Reports on what a user earns."""

    @cached_property
    def with_raw_response(self) -> AsyncIncomeWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncIncomeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncIncomeWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncIncomeWithStreamingResponse(self)

    async def post_income(
        self,
        user_id: str,
        *,
        body: models.IncomePostRequest | dicts.IncomePostRequestDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.IncomeResponse | None:
        """Make an income report.

        Finds regular and irregular income among the collected credits, over twelve
        months at most.

        Args:
            user_id: The user's `id`.
            body: Accounts and months to cover. By default, everything.
            options: Settings for this call.

        Returns:
            The report.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.income.post_income(
            ...     user_id="example-user-id",
            ...     body=models.IncomePostRequest(
            ...         accounts=["a41be7c2", "b07d5e18"], from_month="2023-06"
            ...     ),
            ... )
        """
        return await self._send(
            _POST_INCOME,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    async def get_income(
        self,
        user_id: str,
        snapshot_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IncomeResponse:
        """Get an income report.

        Returns a stored report.

        Args:
            user_id: The user's `id`.
            snapshot_id: The report's `id`.
            options: Settings for this call.

        Returns:
            The report.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.income.get_income(
            ...     user_id="example-user-id", snapshot_id="example-snapshot-id"
            ... )
        """
        return await self._send(
            _GET_INCOME,
            {
                "user_id": user_id,
                "snapshot_id": snapshot_id,
            },
            options=options,
        )


class AsyncIncomeWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncIncome) -> None:
        self.post_income = async_raw_response(resource.post_income)
        self.get_income = async_raw_response(resource.get_income)


class AsyncIncomeWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncIncome) -> None:
        self.post_income = async_streamed_response(resource.post_income)
        self.get_income = async_streamed_response(resource.get_income)
