"""Reports on what a user owns, owes, earns and spends."""

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

_GET_AFFORDABILITY_LIST: Operation[models.AffordabilityListResponse] = Operation(
    id="getAffordabilityList",
    method="GET",
    path="/users/{userId}/affordability",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.AffordabilityListResponse,
                exact=False,
            ),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
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
_POST_AFFORDABILITY: Operation[models.AffordabilityResponse | bytes | None] = Operation(
    id="postAffordability",
    method="POST",
    path="/users/{userId}/affordability",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    body=Body((Content("application/json", lambda: models.AffordabilityPostRequest),)),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.AffordabilityResponse, exact=False
            ),
        ),
        "201": (Content("application/pdf", kind="bytes"),),
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
_GET_AFFORDABILITY: Operation[models.AffordabilityResponse | bytes] = Operation(
    id="getAffordability",
    method="GET",
    path="/users/{userId}/affordability/{snapshotId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "snapshot_id", "snapshotId", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.AffordabilityResponse, exact=False
            ),
            Content("application/pdf", kind="bytes"),
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
_GET_AFFORDABILITY_SNAPSHOT_TRANSACTIONS: Operation[
    models.AffordabilityTransactionsResponse | bytes
] = Operation(
    id="getAffordabilitySnapshotTransactions",
    method="GET",
    path="/users/{userId}/affordability/{snapshotId}/transactions",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "snapshot_id", "snapshotId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("limit", "limit", "query", type_loader=lambda: int),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.AffordabilityTransactionsResponse,
                exact=False,
            ),
            Content("application/csv", kind="bytes"),
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


class Affordability(Resource):
    """Reports on what a user owns, owes, earns and spends."""

    @cached_property
    def with_raw_response(self) -> AffordabilityWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AffordabilityWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AffordabilityWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AffordabilityWithStreamingResponse(self)

    def get_affordability_list(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AffordabilityListResponse:
        """List affordability reports.

        Returns the reports made for the user so far, without their figures.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The reports, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.affordability.get_affordability_list(
            ...     user_id="example-user-id"
            ... )
        """
        return self._send(
            _GET_AFFORDABILITY_LIST,
            {
                "user_id": user_id,
            },
            options=options,
        )

    def post_affordability(
        self,
        user_id: str,
        *,
        body: (
            models.AffordabilityPostRequest | dicts.AffordabilityPostRequestDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.AffordabilityResponse | bytes | None:
        """Make an affordability report.

        Computes assets, liabilities, income and spending from what was collected, over
        twelve months at most; ask for `application/pdf` to get a document.

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
            >>> result = client.affordability.post_affordability(
            ...     user_id="example-user-id",
            ...     body=models.AffordabilityPostRequest(
            ...         accounts=["a41be7c2", "b07d5e18"], from_month="2023-06"
            ...     ),
            ... )
        """
        return self._send(
            _POST_AFFORDABILITY,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    def get_affordability(
        self,
        user_id: str,
        snapshot_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AffordabilityResponse | bytes:
        """Get an affordability report.

        Returns a stored report; ask for `application/pdf` to get a document.

        Args:
            user_id: The user's `id`.
            snapshot_id: The report's `id`.
            options: Settings for this call.

        Returns:
            The report, as JSON or as a PDF document.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.affordability.get_affordability(
            ...     user_id="example-user-id", snapshot_id="example-snapshot-id"
            ... )
        """
        return self._send(
            _GET_AFFORDABILITY,
            {
                "user_id": user_id,
                "snapshot_id": snapshot_id,
            },
            options=options,
        )

    def get_affordability_snapshot_transactions(
        self,
        user_id: str,
        snapshot_id: str,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.AffordabilityTransactionsResponse | bytes:
        """List the transactions of a report.

        Returns, page by page, the transactions that an affordability report was made
        from; ask for `application/csv` to get a table.

        Args:
            user_id: The user's `id`.
            snapshot_id: The report's `id`.
            limit: Entries per page, 500 at most and by default.
            options: Settings for this call.

        Returns:
            A page of transactions, as JSON or as a CSV table.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.affordability.get_affordability_snapshot_transactions(
            ...     user_id="example-user-id", snapshot_id="example-snapshot-id"
            ... )
        """
        return self._send(
            _GET_AFFORDABILITY_SNAPSHOT_TRANSACTIONS,
            {
                "user_id": user_id,
                "snapshot_id": snapshot_id,
                "limit": limit,
            },
            options=options,
        )


class AffordabilityWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Affordability) -> None:
        self.get_affordability_list = raw_response(resource.get_affordability_list)
        self.post_affordability = raw_response(resource.post_affordability)
        self.get_affordability = raw_response(resource.get_affordability)
        self.get_affordability_snapshot_transactions = raw_response(
            resource.get_affordability_snapshot_transactions
        )


class AffordabilityWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Affordability) -> None:
        self.get_affordability_list = streamed_response(resource.get_affordability_list)
        self.post_affordability = streamed_response(resource.post_affordability)
        self.get_affordability = streamed_response(resource.get_affordability)
        self.get_affordability_snapshot_transactions = streamed_response(
            resource.get_affordability_snapshot_transactions
        )


class AsyncAffordability(AsyncResource):
    """Reports on what a user owns, owes, earns and spends."""

    @cached_property
    def with_raw_response(self) -> AsyncAffordabilityWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAffordabilityWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAffordabilityWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAffordabilityWithStreamingResponse(self)

    async def get_affordability_list(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AffordabilityListResponse:
        """List affordability reports.

        Returns the reports made for the user so far, without their figures.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The reports, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.affordability.get_affordability_list(
            ...     user_id="example-user-id"
            ... )
        """
        return await self._send(
            _GET_AFFORDABILITY_LIST,
            {
                "user_id": user_id,
            },
            options=options,
        )

    async def post_affordability(
        self,
        user_id: str,
        *,
        body: (
            models.AffordabilityPostRequest | dicts.AffordabilityPostRequestDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.AffordabilityResponse | bytes | None:
        """Make an affordability report.

        Computes assets, liabilities, income and spending from what was collected, over
        twelve months at most; ask for `application/pdf` to get a document.

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
            >>> result = client.affordability.post_affordability(
            ...     user_id="example-user-id",
            ...     body=models.AffordabilityPostRequest(
            ...         accounts=["a41be7c2", "b07d5e18"], from_month="2023-06"
            ...     ),
            ... )
        """
        return await self._send(
            _POST_AFFORDABILITY,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    async def get_affordability(
        self,
        user_id: str,
        snapshot_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AffordabilityResponse | bytes:
        """Get an affordability report.

        Returns a stored report; ask for `application/pdf` to get a document.

        Args:
            user_id: The user's `id`.
            snapshot_id: The report's `id`.
            options: Settings for this call.

        Returns:
            The report, as JSON or as a PDF document.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.affordability.get_affordability(
            ...     user_id="example-user-id", snapshot_id="example-snapshot-id"
            ... )
        """
        return await self._send(
            _GET_AFFORDABILITY,
            {
                "user_id": user_id,
                "snapshot_id": snapshot_id,
            },
            options=options,
        )

    async def get_affordability_snapshot_transactions(
        self,
        user_id: str,
        snapshot_id: str,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.AffordabilityTransactionsResponse | bytes:
        """List the transactions of a report.

        Returns, page by page, the transactions that an affordability report was made
        from; ask for `application/csv` to get a table.

        Args:
            user_id: The user's `id`.
            snapshot_id: The report's `id`.
            limit: Entries per page, 500 at most and by default.
            options: Settings for this call.

        Returns:
            A page of transactions, as JSON or as a CSV table.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.affordability.get_affordability_snapshot_transactions(
            ...     user_id="example-user-id", snapshot_id="example-snapshot-id"
            ... )
        """
        return await self._send(
            _GET_AFFORDABILITY_SNAPSHOT_TRANSACTIONS,
            {
                "user_id": user_id,
                "snapshot_id": snapshot_id,
                "limit": limit,
            },
            options=options,
        )


class AsyncAffordabilityWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAffordability) -> None:
        self.get_affordability_list = async_raw_response(
            resource.get_affordability_list
        )
        self.post_affordability = async_raw_response(resource.post_affordability)
        self.get_affordability = async_raw_response(resource.get_affordability)
        self.get_affordability_snapshot_transactions = async_raw_response(
            resource.get_affordability_snapshot_transactions
        )


class AsyncAffordabilityWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAffordability) -> None:
        self.get_affordability_list = async_streamed_response(
            resource.get_affordability_list
        )
        self.post_affordability = async_streamed_response(resource.post_affordability)
        self.get_affordability = async_streamed_response(resource.get_affordability)
        self.get_affordability_snapshot_transactions = async_streamed_response(
            resource.get_affordability_snapshot_transactions
        )
