"""Accounts collected for a user."""

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

_GET_ACCOUNTS: Operation[models.AccountsResponseResource] = Operation(
    id="getAccounts",
    method="GET",
    path="/users/{userId}/accounts",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter("filter", "filter", "query", type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.AccountsResponseResource, exact=False
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
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)
_GET_ACCOUNT: Operation[models.AccountResponseResource] = Operation(
    id="getAccount",
    method="GET",
    path="/users/{userId}/accounts/{accountId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.AccountResponseResource, exact=False
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
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)


class Accounts(Resource):
    """Accounts collected for a user."""

    @cached_property
    def with_raw_response(self) -> AccountsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AccountsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AccountsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AccountsWithStreamingResponse(self)

    def get_accounts(
        self,
        user_id: str,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountsResponseResource:
        """List accounts.

        Returns every account of the user, whichever connection or statement it came
        from.

        Args:
            user_id: The user's `id`.
            filter: Conditions such as `institution.id.eq('AU00000')`, joined by commas.
            options: Settings for this call.

        Returns:
            The accounts, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.accounts.get_accounts(user_id="example-user-id")
        """
        return self._send(
            _GET_ACCOUNTS,
            {
                "user_id": user_id,
                "filter": filter,
            },
            options=options,
        )

    def get_account(
        self,
        user_id: str,
        account_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AccountResponseResource:
        """Get an account.

        Returns the account as of the last refresh; refresh its connection first when
        newer figures are needed.

        Args:
            user_id: The user's `id`.
            account_id: The account's `id`.
            options: Settings for this call.

        Returns:
            The account.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.accounts.get_account(
            ...     user_id="example-user-id", account_id="example-account-id"
            ... )
        """
        return self._send(
            _GET_ACCOUNT,
            {
                "user_id": user_id,
                "account_id": account_id,
            },
            options=options,
        )


class AccountsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Accounts) -> None:
        self.get_accounts = raw_response(resource.get_accounts)
        self.get_account = raw_response(resource.get_account)


class AccountsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Accounts) -> None:
        self.get_accounts = streamed_response(resource.get_accounts)
        self.get_account = streamed_response(resource.get_account)


class AsyncAccounts(AsyncResource):
    """Accounts collected for a user."""

    @cached_property
    def with_raw_response(self) -> AsyncAccountsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAccountsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAccountsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAccountsWithStreamingResponse(self)

    async def get_accounts(
        self,
        user_id: str,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountsResponseResource:
        """List accounts.

        Returns every account of the user, whichever connection or statement it came
        from.

        Args:
            user_id: The user's `id`.
            filter: Conditions such as `institution.id.eq('AU00000')`, joined by commas.
            options: Settings for this call.

        Returns:
            The accounts, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.accounts.get_accounts(user_id="example-user-id")
        """
        return await self._send(
            _GET_ACCOUNTS,
            {
                "user_id": user_id,
                "filter": filter,
            },
            options=options,
        )

    async def get_account(
        self,
        user_id: str,
        account_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AccountResponseResource:
        """Get an account.

        Returns the account as of the last refresh; refresh its connection first when
        newer figures are needed.

        Args:
            user_id: The user's `id`.
            account_id: The account's `id`.
            options: Settings for this call.

        Returns:
            The account.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.accounts.get_account(
            ...     user_id="example-user-id", account_id="example-account-id"
            ... )
        """
        return await self._send(
            _GET_ACCOUNT,
            {
                "user_id": user_id,
                "account_id": account_id,
            },
            options=options,
        )


class AsyncAccountsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAccounts) -> None:
        self.get_accounts = async_raw_response(resource.get_accounts)
        self.get_account = async_raw_response(resource.get_account)


class AsyncAccountsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAccounts) -> None:
        self.get_accounts = async_streamed_response(resource.get_accounts)
        self.get_account = async_streamed_response(resource.get_account)
