"""Reports on what a user spends."""

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

_POST_EXPENSES: Operation[models.ExpensesResponse | None] = Operation(
    id="postExpenses",
    method="POST",
    path="/users/{userId}/expenses",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    body=Body((Content("application/json", lambda: models.ExpensesPostRequest),)),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (Content("application/json", lambda: models.ExpensesResponse),),
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
_GET_EXPENSES: Operation[models.ExpensesResponse | str] = Operation(
    id="getExpenses",
    method="GET",
    path="/users/{userId}/expenses/{snapshotId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "snapshot_id", "snapshotId", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content("application/json", lambda: models.ExpensesResponse),
            Content("text/csv", kind="text", exact=False),
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


class Expenses(Resource):
    """Reports on what a user spends."""

    @cached_property
    def with_raw_response(self) -> ExpensesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ExpensesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ExpensesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ExpensesWithStreamingResponse(self)

    def post_expenses(
        self,
        user_id: str,
        *,
        body: models.ExpensesPostRequest | dicts.ExpensesPostRequestDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.ExpensesResponse | None:
        """Make an expenses report.

        Sorts the collected spending into categories and months, over twelve months at
        most.

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
            >>> result = client.expenses.post_expenses(
            ...     user_id="example-user-id",
            ...     body=models.ExpensesPostRequest(
            ...         accounts=["a41be7c2", "b07d5e18"], from_month="2023-06"
            ...     ),
            ... )
        """
        return self._send(
            _POST_EXPENSES,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    def get_expenses(
        self,
        user_id: str,
        snapshot_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ExpensesResponse | str:
        """Get an expenses report.

        Returns a stored report; ask for `text/csv` to get a table.

        Args:
            user_id: The user's `id`.
            snapshot_id: The report's `id`.
            options: Settings for this call.

        Returns:
            The report, as JSON or as a CSV table.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.expenses.get_expenses(
            ...     user_id="example-user-id", snapshot_id="example-snapshot-id"
            ... )
        """
        return self._send(
            _GET_EXPENSES,
            {
                "user_id": user_id,
                "snapshot_id": snapshot_id,
            },
            options=options,
        )


class ExpensesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Expenses) -> None:
        self.post_expenses = raw_response(resource.post_expenses)
        self.get_expenses = raw_response(resource.get_expenses)


class ExpensesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Expenses) -> None:
        self.post_expenses = streamed_response(resource.post_expenses)
        self.get_expenses = streamed_response(resource.get_expenses)


class AsyncExpenses(AsyncResource):
    """Reports on what a user spends."""

    @cached_property
    def with_raw_response(self) -> AsyncExpensesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncExpensesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncExpensesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncExpensesWithStreamingResponse(self)

    async def post_expenses(
        self,
        user_id: str,
        *,
        body: models.ExpensesPostRequest | dicts.ExpensesPostRequestDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.ExpensesResponse | None:
        """Make an expenses report.

        Sorts the collected spending into categories and months, over twelve months at
        most.

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
            >>> result = client.expenses.post_expenses(
            ...     user_id="example-user-id",
            ...     body=models.ExpensesPostRequest(
            ...         accounts=["a41be7c2", "b07d5e18"], from_month="2023-06"
            ...     ),
            ... )
        """
        return await self._send(
            _POST_EXPENSES,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    async def get_expenses(
        self,
        user_id: str,
        snapshot_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ExpensesResponse | str:
        """Get an expenses report.

        Returns a stored report; ask for `text/csv` to get a table.

        Args:
            user_id: The user's `id`.
            snapshot_id: The report's `id`.
            options: Settings for this call.

        Returns:
            The report, as JSON or as a CSV table.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.expenses.get_expenses(
            ...     user_id="example-user-id", snapshot_id="example-snapshot-id"
            ... )
        """
        return await self._send(
            _GET_EXPENSES,
            {
                "user_id": user_id,
                "snapshot_id": snapshot_id,
            },
            options=options,
        )


class AsyncExpensesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncExpenses) -> None:
        self.post_expenses = async_raw_response(resource.post_expenses)
        self.get_expenses = async_raw_response(resource.get_expenses)


class AsyncExpensesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncExpenses) -> None:
        self.post_expenses = async_streamed_response(resource.post_expenses)
        self.get_expenses = async_streamed_response(resource.get_expenses)
