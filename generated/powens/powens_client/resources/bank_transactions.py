"""Transactions of bank accounts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from clientloom_runtime import (
    AsyncResource,
    Body,
    Content,
    Date,
    OffsetPaging,
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

_LIST_USER_TRANSACTIONS: Operation[models.TransactionsList] = Operation(
    id="listUserTransactions",
    method="GET",
    path="/users/me/transactions",
    parameters=(
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[Literal["account", "documents"]],
        ),
        Parameter(
            "all", "all", "query", allow_empty=True, type_loader=lambda: Literal[True]
        ),
        Parameter("min_date", "min_date", "query", type_loader=lambda: Date | str),
        Parameter("max_date", "max_date", "query", type_loader=lambda: Date | str),
        Parameter("income", "income", "query", type_loader=lambda: bool),
        Parameter("deleted", "deleted", "query", type_loader=lambda: bool),
        Parameter("last_update", "last_update", "query", type_loader=lambda: str),
        Parameter("wording", "wording", "query", type_loader=lambda: str),
        Parameter(
            "value",
            "value",
            "query",
            style="pipeDelimited",
            type_loader=lambda: list[Decimal | str],
        ),
        Parameter("search", "search", "query", type_loader=lambda: str),
        Parameter("offset", "offset", "query", type_loader=lambda: int),
        Parameter("limit", "limit", "query", type_loader=lambda: int),
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.TransactionsList),),
        "400": (Content("application/json", lambda: models.ServiceError, exact=False),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_LIST_USER_TRANSACTIONS_PAGING: OffsetPaging[models.Transaction] = OffsetPaging(
    items="/transactions",
    parameter="offset",
    size_parameter="limit",
)
_GET_USER_TRANSACTION: Operation[models.Transaction] = Operation(
    id="getUserTransaction",
    method="GET",
    path="/users/me/transactions/{transactionId}",
    parameters=(
        Parameter(
            "transaction_id",
            "transactionId",
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
            type_loader=lambda: list[Literal["account", "documents"]],
        ),
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.Transaction),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_UPDATE_USER_TRANSACTION: Operation[models.Transaction] = Operation(
    id="updateUserTransaction",
    method="POST",
    path="/users/me/transactions/{transactionId}",
    parameters=(
        Parameter(
            "transaction_id",
            "transactionId",
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
            type_loader=lambda: list[Literal["account", "documents"]],
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.TransactionUpdateRequest),),
        required=True,
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.Transaction),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)


class BankTransactions(Resource):
    """Transactions of bank accounts."""

    @cached_property
    def with_raw_response(self) -> BankTransactionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return BankTransactionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BankTransactionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return BankTransactionsWithStreamingResponse(self)

    def list_user_transactions(
        self,
        *,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        all: Literal[True] | None = None,
        min_date: Date | str | None = None,
        max_date: Date | str | None = None,
        income: bool | None = None,
        deleted: bool | None = None,
        last_update: str | None = None,
        wording: str | None = None,
        value: Sequence[Decimal | float | str] | None = None,
        search: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsList:
        """List transactions.

        Answers with the user's transactions over all accounts, without deleted ones
        unless `all` is set. Filters narrow the list; `limit` and `offset` cut it into
        pages.

        Args:
            expand: Answer with these related objects too.
            all: Also answer with items that are disabled or deleted.
            min_date: Leave out items before this day, month or year.
            max_date: Leave out items after this day, month or year.
            income: True for money that came in, false for money that went out.
            deleted: Whether to see transactions that the bank removed, or the others.
            last_update: Leave out transactions that have not changed since.
            wording: A text that the label must contain.
            value: The amounts to look for. A leading `±` matches both an income and an
                expense of that amount.
            search: A text to look for in labels, dates, amounts and categories.
            offset: How many items to skip.
            limit: The largest number of items to answer with.
            options: Settings for this call.

        Returns:
            The transactions and the time that they cover.

        Raises:
            BadRequestError: 400: The user has no bank account yet; the code is
                `noAccount`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.bank_transactions.list_user_transactions(
            ...     expand=["account"]
            ... )
        """
        return self._send(
            _LIST_USER_TRANSACTIONS,
            {
                "expand": expand,
                "all": all,
                "min_date": min_date,
                "max_date": max_date,
                "income": income,
                "deleted": deleted,
                "last_update": last_update,
                "wording": wording,
                "value": value,
                "search": search,
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )

    def iter_list_user_transactions(
        self,
        *,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        all: Literal[True] | None = None,
        min_date: Date | str | None = None,
        max_date: Date | str | None = None,
        income: bool | None = None,
        deleted: bool | None = None,
        last_update: str | None = None,
        wording: str | None = None,
        value: Sequence[Decimal | float | str] | None = None,
        search: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Transaction]:
        """Yields every item of `list_user_transactions` and requests each page when it
        is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _LIST_USER_TRANSACTIONS,
            _LIST_USER_TRANSACTIONS_PAGING,
            {
                "expand": expand,
                "all": all,
                "min_date": min_date,
                "max_date": max_date,
                "income": income,
                "deleted": deleted,
                "last_update": last_update,
                "wording": wording,
                "value": value,
                "search": search,
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )

    def pages_list_user_transactions(
        self,
        *,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        all: Literal[True] | None = None,
        min_date: Date | str | None = None,
        max_date: Date | str | None = None,
        income: bool | None = None,
        deleted: bool | None = None,
        last_update: str | None = None,
        wording: str | None = None,
        value: Sequence[Decimal | float | str] | None = None,
        search: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.TransactionsList]:
        """Yields every page of `list_user_transactions` and requests each page when it
        is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _LIST_USER_TRANSACTIONS,
            _LIST_USER_TRANSACTIONS_PAGING,
            {
                "expand": expand,
                "all": all,
                "min_date": min_date,
                "max_date": max_date,
                "income": income,
                "deleted": deleted,
                "last_update": last_update,
                "wording": wording,
                "value": value,
                "search": search,
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )

    def get_user_transaction(
        self,
        transaction_id: int,
        *,
        all: Literal[True] | None = None,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Transaction:
        """Get a transaction.

        Answers with one transaction of the user.

        Args:
            transaction_id: Identifies the transaction.
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The transaction.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_transactions.get_user_transaction(transaction_id=1)
        """
        return self._send(
            _GET_USER_TRANSACTION,
            {
                "transaction_id": transaction_id,
                "all": all,
                "expand": expand,
            },
            options=options,
        )

    def update_user_transaction(
        self,
        transaction_id: int,
        *,
        body: models.TransactionUpdateRequest | dicts.TransactionUpdateRequestDict,
        all: Literal[True] | None = None,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Transaction:
        """Update a transaction.

        Changes the label, the comment and other notes on a transaction. What comes from
        the bank cannot be changed.

        Args:
            transaction_id: Identifies the transaction.
            body: What to change.
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The transaction after the change.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_transactions.update_user_transaction(
            ...     transaction_id=1,
            ...     body=models.TransactionUpdateRequest(comment="Shared with Ada"),
            ... )
        """
        return self._send(
            _UPDATE_USER_TRANSACTION,
            {
                "transaction_id": transaction_id,
                "all": all,
                "expand": expand,
            },
            body=body,
            options=options,
        )


class BankTransactionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: BankTransactions) -> None:
        self.list_user_transactions = raw_response(resource.list_user_transactions)
        self.get_user_transaction = raw_response(resource.get_user_transaction)
        self.update_user_transaction = raw_response(resource.update_user_transaction)


class BankTransactionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: BankTransactions) -> None:
        self.list_user_transactions = streamed_response(resource.list_user_transactions)
        self.get_user_transaction = streamed_response(resource.get_user_transaction)
        self.update_user_transaction = streamed_response(
            resource.update_user_transaction
        )


class AsyncBankTransactions(AsyncResource):
    """Transactions of bank accounts."""

    @cached_property
    def with_raw_response(self) -> AsyncBankTransactionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncBankTransactionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBankTransactionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncBankTransactionsWithStreamingResponse(self)

    async def list_user_transactions(
        self,
        *,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        all: Literal[True] | None = None,
        min_date: Date | str | None = None,
        max_date: Date | str | None = None,
        income: bool | None = None,
        deleted: bool | None = None,
        last_update: str | None = None,
        wording: str | None = None,
        value: Sequence[Decimal | float | str] | None = None,
        search: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsList:
        """List transactions.

        Answers with the user's transactions over all accounts, without deleted ones
        unless `all` is set. Filters narrow the list; `limit` and `offset` cut it into
        pages.

        Args:
            expand: Answer with these related objects too.
            all: Also answer with items that are disabled or deleted.
            min_date: Leave out items before this day, month or year.
            max_date: Leave out items after this day, month or year.
            income: True for money that came in, false for money that went out.
            deleted: Whether to see transactions that the bank removed, or the others.
            last_update: Leave out transactions that have not changed since.
            wording: A text that the label must contain.
            value: The amounts to look for. A leading `±` matches both an income and an
                expense of that amount.
            search: A text to look for in labels, dates, amounts and categories.
            offset: How many items to skip.
            limit: The largest number of items to answer with.
            options: Settings for this call.

        Returns:
            The transactions and the time that they cover.

        Raises:
            BadRequestError: 400: The user has no bank account yet; the code is
                `noAccount`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.bank_transactions.list_user_transactions(
            ...     expand=["account"]
            ... )
        """
        return await self._send(
            _LIST_USER_TRANSACTIONS,
            {
                "expand": expand,
                "all": all,
                "min_date": min_date,
                "max_date": max_date,
                "income": income,
                "deleted": deleted,
                "last_update": last_update,
                "wording": wording,
                "value": value,
                "search": search,
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )

    def iter_list_user_transactions(
        self,
        *,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        all: Literal[True] | None = None,
        min_date: Date | str | None = None,
        max_date: Date | str | None = None,
        income: bool | None = None,
        deleted: bool | None = None,
        last_update: str | None = None,
        wording: str | None = None,
        value: Sequence[Decimal | float | str] | None = None,
        search: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Transaction]:
        """Yields every item of `list_user_transactions` and requests each page when it
        is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _LIST_USER_TRANSACTIONS,
            _LIST_USER_TRANSACTIONS_PAGING,
            {
                "expand": expand,
                "all": all,
                "min_date": min_date,
                "max_date": max_date,
                "income": income,
                "deleted": deleted,
                "last_update": last_update,
                "wording": wording,
                "value": value,
                "search": search,
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )

    def pages_list_user_transactions(
        self,
        *,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        all: Literal[True] | None = None,
        min_date: Date | str | None = None,
        max_date: Date | str | None = None,
        income: bool | None = None,
        deleted: bool | None = None,
        last_update: str | None = None,
        wording: str | None = None,
        value: Sequence[Decimal | float | str] | None = None,
        search: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.TransactionsList]:
        """Yields every page of `list_user_transactions` and requests each page when it
        is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _LIST_USER_TRANSACTIONS,
            _LIST_USER_TRANSACTIONS_PAGING,
            {
                "expand": expand,
                "all": all,
                "min_date": min_date,
                "max_date": max_date,
                "income": income,
                "deleted": deleted,
                "last_update": last_update,
                "wording": wording,
                "value": value,
                "search": search,
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )

    async def get_user_transaction(
        self,
        transaction_id: int,
        *,
        all: Literal[True] | None = None,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Transaction:
        """Get a transaction.

        Answers with one transaction of the user.

        Args:
            transaction_id: Identifies the transaction.
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The transaction.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_transactions.get_user_transaction(transaction_id=1)
        """
        return await self._send(
            _GET_USER_TRANSACTION,
            {
                "transaction_id": transaction_id,
                "all": all,
                "expand": expand,
            },
            options=options,
        )

    async def update_user_transaction(
        self,
        transaction_id: int,
        *,
        body: models.TransactionUpdateRequest | dicts.TransactionUpdateRequestDict,
        all: Literal[True] | None = None,
        expand: Sequence[Literal["account", "documents"]] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Transaction:
        """Update a transaction.

        Changes the label, the comment and other notes on a transaction. What comes from
        the bank cannot be changed.

        Args:
            transaction_id: Identifies the transaction.
            body: What to change.
            all: Also answer with items that are disabled or deleted.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The transaction after the change.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.bank_transactions.update_user_transaction(
            ...     transaction_id=1,
            ...     body=models.TransactionUpdateRequest(comment="Shared with Ada"),
            ... )
        """
        return await self._send(
            _UPDATE_USER_TRANSACTION,
            {
                "transaction_id": transaction_id,
                "all": all,
                "expand": expand,
            },
            body=body,
            options=options,
        )


class AsyncBankTransactionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncBankTransactions) -> None:
        self.list_user_transactions = async_raw_response(
            resource.list_user_transactions
        )
        self.get_user_transaction = async_raw_response(resource.get_user_transaction)
        self.update_user_transaction = async_raw_response(
            resource.update_user_transaction
        )


class AsyncBankTransactionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncBankTransactions) -> None:
        self.list_user_transactions = async_streamed_response(
            resource.list_user_transactions
        )
        self.get_user_transaction = async_streamed_response(
            resource.get_user_transaction
        )
        self.update_user_transaction = async_streamed_response(
            resource.update_user_transaction
        )
