"""Transactions collected for a user."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import cached_property

from clientloom_runtime import (
    AsyncResource,
    Content,
    NextLinkPaging,
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

_GET_TRANSACTIONS: Operation[models.TransactionsGetResource] = Operation(
    id="getTransactions",
    method="GET",
    path="/users/{userId}/transactions",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter("limit", "limit", "query", type_loader=lambda: int),
        Parameter("filter", "filter", "query", type_loader=lambda: str),
        Parameter("next", "next", "query", type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.TransactionsGetResource, exact=False
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
_GET_TRANSACTIONS_PAGING: NextLinkPaging[models.TransactionData] = NextLinkPaging(
    items="/data",
    link="/links/next",
)
_GET_TRANSACTION: Operation[models.TransactionData] = Operation(
    id="getTransaction",
    method="GET",
    path="/users/{userId}/transactions/{transactionId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "transaction_id",
            "transactionId",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content("application/json", lambda: models.TransactionData, exact=False),
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


class Transactions(Resource):
    """Transactions collected for a user."""

    @cached_property
    def with_raw_response(self) -> TransactionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return TransactionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TransactionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return TransactionsWithStreamingResponse(self)

    def get_transactions(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        filter: str | None = None,
        next: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsGetResource:
        """List transactions.

        Returns the user's transactions page by page, grouped by account and newest
        first, with pending ones at the top; follow `links.next` until it is absent.

        Args:
            user_id: The user's `id`.
            limit: Entries per page, 500 at most and by default. The server uses 500 if
                you omit it.
            filter: Conditions such as `account.id.eq('a41be7c2')` or
                `transaction.postDate.gteq('2024-01-01')`, joined by commas.
            next: Where the page starts. See `next` in `links` of the page before.
            options: Settings for this call.

        Returns:
            A page of transactions, possibly empty.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.get_transactions(user_id="example-user-id")
        """
        return self._send(
            _GET_TRANSACTIONS,
            {
                "user_id": user_id,
                "limit": limit,
                "filter": filter,
                "next": next,
            },
            options=options,
        )

    def iter_get_transactions(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        filter: str | None = None,
        next: str | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.TransactionData]:
        """Yields every item of `get_transactions` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _GET_TRANSACTIONS,
            _GET_TRANSACTIONS_PAGING,
            {
                "user_id": user_id,
                "limit": limit,
                "filter": filter,
                "next": next,
            },
            options=options,
        )

    def pages_get_transactions(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        filter: str | None = None,
        next: str | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.TransactionsGetResource]:
        """Yields every page of `get_transactions` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _GET_TRANSACTIONS,
            _GET_TRANSACTIONS_PAGING,
            {
                "user_id": user_id,
                "limit": limit,
                "filter": filter,
                "next": next,
            },
            options=options,
        )

    def get_transaction(
        self,
        user_id: str,
        transaction_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.TransactionData:
        """Get a transaction.

        Returns one transaction of the user, with what is known of the merchant.

        Args:
            user_id: The user's `id`.
            transaction_id: The transaction's `id`.
            options: Settings for this call.

        Returns:
            The transaction.

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
            >>> result = client.transactions.get_transaction(
            ...     user_id="example-user-id", transaction_id="example-transaction-id"
            ... )
        """
        return self._send(
            _GET_TRANSACTION,
            {
                "user_id": user_id,
                "transaction_id": transaction_id,
            },
            options=options,
        )


class TransactionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Transactions) -> None:
        self.get_transactions = raw_response(resource.get_transactions)
        self.get_transaction = raw_response(resource.get_transaction)


class TransactionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Transactions) -> None:
        self.get_transactions = streamed_response(resource.get_transactions)
        self.get_transaction = streamed_response(resource.get_transaction)


class AsyncTransactions(AsyncResource):
    """Transactions collected for a user."""

    @cached_property
    def with_raw_response(self) -> AsyncTransactionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncTransactionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTransactionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncTransactionsWithStreamingResponse(self)

    async def get_transactions(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        filter: str | None = None,
        next: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsGetResource:
        """List transactions.

        Returns the user's transactions page by page, grouped by account and newest
        first, with pending ones at the top; follow `links.next` until it is absent.

        Args:
            user_id: The user's `id`.
            limit: Entries per page, 500 at most and by default. The server uses 500 if
                you omit it.
            filter: Conditions such as `account.id.eq('a41be7c2')` or
                `transaction.postDate.gteq('2024-01-01')`, joined by commas.
            next: Where the page starts. See `next` in `links` of the page before.
            options: Settings for this call.

        Returns:
            A page of transactions, possibly empty.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.get_transactions(user_id="example-user-id")
        """
        return await self._send(
            _GET_TRANSACTIONS,
            {
                "user_id": user_id,
                "limit": limit,
                "filter": filter,
                "next": next,
            },
            options=options,
        )

    def iter_get_transactions(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        filter: str | None = None,
        next: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.TransactionData]:
        """Yields every item of `get_transactions` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _GET_TRANSACTIONS,
            _GET_TRANSACTIONS_PAGING,
            {
                "user_id": user_id,
                "limit": limit,
                "filter": filter,
                "next": next,
            },
            options=options,
        )

    def pages_get_transactions(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        filter: str | None = None,
        next: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.TransactionsGetResource]:
        """Yields every page of `get_transactions` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _GET_TRANSACTIONS,
            _GET_TRANSACTIONS_PAGING,
            {
                "user_id": user_id,
                "limit": limit,
                "filter": filter,
                "next": next,
            },
            options=options,
        )

    async def get_transaction(
        self,
        user_id: str,
        transaction_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.TransactionData:
        """Get a transaction.

        Returns one transaction of the user, with what is known of the merchant.

        Args:
            user_id: The user's `id`.
            transaction_id: The transaction's `id`.
            options: Settings for this call.

        Returns:
            The transaction.

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
            >>> result = client.transactions.get_transaction(
            ...     user_id="example-user-id", transaction_id="example-transaction-id"
            ... )
        """
        return await self._send(
            _GET_TRANSACTION,
            {
                "user_id": user_id,
                "transaction_id": transaction_id,
            },
            options=options,
        )


class AsyncTransactionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncTransactions) -> None:
        self.get_transactions = async_raw_response(resource.get_transactions)
        self.get_transaction = async_raw_response(resource.get_transaction)


class AsyncTransactionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncTransactions) -> None:
        self.get_transactions = async_streamed_response(resource.get_transactions)
        self.get_transaction = async_streamed_response(resource.get_transaction)
