"""Bank accounts found through connections."""

from __future__ import annotations

from collections.abc import Sequence
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

_LIST_USER_ACCOUNTS: Operation[models.BankAccountsList] = Operation(
    id="listUserAccounts",
    method="GET",
    path="/users/me/accounts",
    parameters=(
        Parameter(
            "all", "all", "query", allow_empty=True, type_loader=lambda: Literal[True]
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.BankAccountExpandField | str],
        ),
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.BankAccountsList),),
        "400": (Content("application/json", lambda: models.ServiceError, exact=False),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_GET_USER_ACCOUNT: Operation[models.BankAccount] = Operation(
    id="getUserAccount",
    method="GET",
    path="/users/me/accounts/{accountId}",
    parameters=(
        Parameter(
            "account_id",
            "accountId",
            "path",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter(
            "all", "all", "query", allow_empty=True, type_loader=lambda: Literal[True]
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.BankAccountExpandField | str],
        ),
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.BankAccount),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_UPDATE_USER_ACCOUNT: Operation[models.BankAccount] = Operation(
    id="updateUserAccount",
    method="POST",
    path="/users/me/accounts/{accountId}",
    parameters=(
        Parameter(
            "account_id",
            "accountId",
            "path",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter(
            "all", "all", "query", allow_empty=True, type_loader=lambda: Literal[True]
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.BankAccountExpandField | str],
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.BankAccountUpdateRequest),),
        required=True,
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.BankAccount),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)


class BankAccounts(Resource):
    """Bank accounts found through connections."""

    @cached_property
    def with_raw_response(self) -> BankAccountsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return BankAccountsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BankAccountsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return BankAccountsWithStreamingResponse(self)

    def list_user_accounts(
        self,
        *,
        all: Literal[True] | None = None,
        expand: Sequence[models.BankAccountExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.BankAccountsList:
        """List bank accounts.

        Answers with the user's accounts over all connections, without deleted ones
        unless `all` is set.

        Args:
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The accounts and their total per currency.

        Raises:
            BadRequestError: 400: The user has no bank account yet; the code is
                `noAccount`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.bank_accounts.list_user_accounts(expand=["connection"])
        """
        return self._send(
            _LIST_USER_ACCOUNTS,
            {
                "all": all,
                "expand": expand,
            },
            options=options,
        )

    def get_user_account(
        self,
        account_id: int,
        *,
        all: Literal[True] | None = None,
        expand: Sequence[models.BankAccountExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.BankAccount:
        """Get a bank account.

        Answers with one account of the user.

        Args:
            account_id: Identifies the account.
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The account.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_accounts.get_user_account(account_id=1)
        """
        return self._send(
            _GET_USER_ACCOUNT,
            {
                "account_id": account_id,
                "all": all,
                "expand": expand,
            },
            options=options,
        )

    def update_user_account(
        self,
        account_id: int,
        *,
        body: models.BankAccountUpdateRequest | dicts.BankAccountUpdateRequestDict,
        all: Literal[True] | None = None,
        expand: Sequence[models.BankAccountExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.BankAccount:
        """Update a bank account.

        Changes how an account is shown and whether it is synchronized. What comes from
        the bank cannot be changed.

        Args:
            account_id: Identifies the account.
            body: What to change.
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The account after the change.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_accounts.update_user_account(
            ...     account_id=1,
            ...     body=models.BankAccountUpdateRequest(
            ...         name="Household", bookmarked=True
            ...     ),
            ... )
        """
        return self._send(
            _UPDATE_USER_ACCOUNT,
            {
                "account_id": account_id,
                "all": all,
                "expand": expand,
            },
            body=body,
            options=options,
        )


class BankAccountsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: BankAccounts) -> None:
        self.list_user_accounts = raw_response(resource.list_user_accounts)
        self.get_user_account = raw_response(resource.get_user_account)
        self.update_user_account = raw_response(resource.update_user_account)


class BankAccountsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: BankAccounts) -> None:
        self.list_user_accounts = streamed_response(resource.list_user_accounts)
        self.get_user_account = streamed_response(resource.get_user_account)
        self.update_user_account = streamed_response(resource.update_user_account)


class AsyncBankAccounts(AsyncResource):
    """Bank accounts found through connections."""

    @cached_property
    def with_raw_response(self) -> AsyncBankAccountsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncBankAccountsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBankAccountsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncBankAccountsWithStreamingResponse(self)

    async def list_user_accounts(
        self,
        *,
        all: Literal[True] | None = None,
        expand: Sequence[models.BankAccountExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.BankAccountsList:
        """List bank accounts.

        Answers with the user's accounts over all connections, without deleted ones
        unless `all` is set.

        Args:
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The accounts and their total per currency.

        Raises:
            BadRequestError: 400: The user has no bank account yet; the code is
                `noAccount`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.bank_accounts.list_user_accounts(expand=["connection"])
        """
        return await self._send(
            _LIST_USER_ACCOUNTS,
            {
                "all": all,
                "expand": expand,
            },
            options=options,
        )

    async def get_user_account(
        self,
        account_id: int,
        *,
        all: Literal[True] | None = None,
        expand: Sequence[models.BankAccountExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.BankAccount:
        """Get a bank account.

        Answers with one account of the user.

        Args:
            account_id: Identifies the account.
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The account.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_accounts.get_user_account(account_id=1)
        """
        return await self._send(
            _GET_USER_ACCOUNT,
            {
                "account_id": account_id,
                "all": all,
                "expand": expand,
            },
            options=options,
        )

    async def update_user_account(
        self,
        account_id: int,
        *,
        body: models.BankAccountUpdateRequest | dicts.BankAccountUpdateRequestDict,
        all: Literal[True] | None = None,
        expand: Sequence[models.BankAccountExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.BankAccount:
        """Update a bank account.

        Changes how an account is shown and whether it is synchronized. What comes from
        the bank cannot be changed.

        Args:
            account_id: Identifies the account.
            body: What to change.
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The account after the change.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_accounts.update_user_account(
            ...     account_id=1,
            ...     body=models.BankAccountUpdateRequest(
            ...         name="Household", bookmarked=True
            ...     ),
            ... )
        """
        return await self._send(
            _UPDATE_USER_ACCOUNT,
            {
                "account_id": account_id,
                "all": all,
                "expand": expand,
            },
            body=body,
            options=options,
        )


class AsyncBankAccountsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncBankAccounts) -> None:
        self.list_user_accounts = async_raw_response(resource.list_user_accounts)
        self.get_user_account = async_raw_response(resource.get_user_account)
        self.update_user_account = async_raw_response(resource.update_user_account)


class AsyncBankAccountsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncBankAccounts) -> None:
        self.list_user_accounts = async_streamed_response(resource.list_user_accounts)
        self.get_user_account = async_streamed_response(resource.get_user_account)
        self.update_user_account = async_streamed_response(resource.update_user_account)
