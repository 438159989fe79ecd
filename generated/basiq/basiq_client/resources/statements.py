"""Bank statements uploaded as files instead of a connection."""

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

_CREATE_STATEMENT: Operation[models.StatementUploadResource] = Operation(
    id="createStatement",
    method="POST",
    path="/users/{userId}/statements",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    body=Body(
        (
            Content(
                "multipart/form-data",
                lambda: models.CreateStatementRequestMultipart,
                kind="multipart",
            ),
        ),
        required=True,
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "202": (
            Content(
                "application/json", lambda: models.StatementUploadResource, exact=False
            ),
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
        "503": (
            Content(
                "application/json",
                lambda: models.StatusServiceUnavailableError,
                exact=False,
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)


class Statements(Resource):
    """Bank statements uploaded as files instead of a connection."""

    @cached_property
    def with_raw_response(self) -> StatementsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return StatementsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> StatementsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return StatementsWithStreamingResponse(self)

    def create_statement(
        self,
        user_id: str,
        *,
        body: (
            models.CreateStatementRequestMultipart
            | dicts.CreateStatementRequestMultipartDict
        ),
        options: RequestOptions | None = None,
    ) -> models.StatementUploadResource:
        """Upload a statement.

        Reads accounts and transactions from a PDF statement of a real institution, or
        from a CSV file in Basiq's layout, as a job: `verify-credentials`,
        `retrieve-accounts`, `retrieve-transactions`.

        Args:
            user_id: The user's `id`.
            body: The request body.
            options: Settings for this call.

        Returns:
            The job that reads the statement.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.statements.create_statement(
            ...     user_id="example-user-id",
            ...     body=models.CreateStatementRequestMultipart(
            ...         institution_id="example-institution-id",
            ...         statement=File(
            ...             b"example", "statement.bin", "application/octet-stream"
            ...         ),
            ...     ),
            ... )
        """
        return self._send(
            _CREATE_STATEMENT,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )


class StatementsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Statements) -> None:
        self.create_statement = raw_response(resource.create_statement)


class StatementsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Statements) -> None:
        self.create_statement = streamed_response(resource.create_statement)


class AsyncStatements(AsyncResource):
    """Bank statements uploaded as files instead of a connection."""

    @cached_property
    def with_raw_response(self) -> AsyncStatementsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncStatementsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncStatementsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncStatementsWithStreamingResponse(self)

    async def create_statement(
        self,
        user_id: str,
        *,
        body: (
            models.CreateStatementRequestMultipart
            | dicts.CreateStatementRequestMultipartDict
        ),
        options: RequestOptions | None = None,
    ) -> models.StatementUploadResource:
        """Upload a statement.

        Reads accounts and transactions from a PDF statement of a real institution, or
        from a CSV file in Basiq's layout, as a job: `verify-credentials`,
        `retrieve-accounts`, `retrieve-transactions`.

        Args:
            user_id: The user's `id`.
            body: The request body.
            options: Settings for this call.

        Returns:
            The job that reads the statement.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.statements.create_statement(
            ...     user_id="example-user-id",
            ...     body=models.CreateStatementRequestMultipart(
            ...         institution_id="example-institution-id",
            ...         statement=File(
            ...             b"example", "statement.bin", "application/octet-stream"
            ...         ),
            ...     ),
            ... )
        """
        return await self._send(
            _CREATE_STATEMENT,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )


class AsyncStatementsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncStatements) -> None:
        self.create_statement = async_raw_response(resource.create_statement)


class AsyncStatementsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncStatements) -> None:
        self.create_statement = async_streamed_response(resource.create_statement)
