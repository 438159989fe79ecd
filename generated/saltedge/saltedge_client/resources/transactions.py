"""Transactions of the accounts, duplicates among them, and their removal."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from clientloom_runtime import (
    AsyncResource,
    Body,
    Content,
    CursorPaging,
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

_TRANSACTIONS_GET: Operation[models.TransactionsResponse] = Operation(
    id="transactions_get",
    method="GET",
    path="/transactions",
    parameters=(
        Parameter(
            "connection_id",
            "connection_id",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("account_id", "account_id", "query", type_loader=lambda: str),
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
        Parameter("per_page", "per_page", "query", type_loader=lambda: int),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.TransactionsResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_TRANSACTIONS_GET_PAGING: CursorPaging[models.Transaction] = CursorPaging(
    items="/data",
    cursor="/meta/next_id",
    parameter="from_id",
)
_TRANSACTIONS_DELETE: Operation[models.RemovedTransactionsResponse] = Operation(
    id="transactions_delete",
    method="DELETE",
    path="/transactions",
    parameters=(
        Parameter(
            "account_id", "account_id", "query", required=True, type_loader=lambda: str
        ),
        Parameter(
            "customer_id",
            "customer_id",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter(
            "keep_days", "keep_days", "query", required=True, type_loader=lambda: int
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.RemovedTransactionsResponse,
                exact=False,
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_TRANSACTIONS_DUPLICATES_GET: Operation[models.TransactionsResponse] = Operation(
    id="transactions_duplicates_get",
    method="GET",
    path="/transactions/duplicates",
    parameters=(
        Parameter(
            "connection_id",
            "connection_id",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("account_id", "account_id", "query", type_loader=lambda: str),
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
        Parameter("per_page", "per_page", "query", type_loader=lambda: int),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.TransactionsResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_TRANSACTIONS_DUPLICATES_GET_PAGING: CursorPaging[models.Transaction] = CursorPaging(
    items="/data",
    cursor="/meta/next_id",
    parameter="from_id",
)
_TRANSACTIONS_PENDING_GET: Operation[models.TransactionsResponse] = Operation(
    id="transactions_pending_get",
    method="GET",
    path="/transactions/pending",
    parameters=(
        Parameter(
            "connection_id",
            "connection_id",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("account_id", "account_id", "query", type_loader=lambda: str),
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
        Parameter("per_page", "per_page", "query", type_loader=lambda: int),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.TransactionsResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_TRANSACTIONS_PENDING_GET_PAGING: CursorPaging[models.Transaction] = CursorPaging(
    items="/data",
    cursor="/meta/next_id",
    parameter="from_id",
)
_TRANSACTIONS_DUPLICATE_PUT: Operation[models.DuplicatedTransactionResponse] = (
    Operation(
        id="transactions_duplicate_put",
        method="PUT",
        path="/transactions/duplicate",
        body=Body(
            (
                Content(
                    "application/json", lambda: models.DuplicateTransactionsRequestBody
                ),
            )
        ),
        security=({"app_id": (), "secret": ()},),
        responses={
            "200": (
                Content(
                    "application/json",
                    lambda: models.DuplicatedTransactionResponse,
                    exact=False,
                ),
            ),
            "400": (Content("application/json", lambda: models.ApiError),),
            "404": (Content("application/json", lambda: models.ApiError),),
            "default": (Content("application/json", lambda: models.ApiError),),
        },
    )
)
_TRANSACTIONS_UNDUPLICATE_PUT: Operation[models.UnduplicatedTransactionResponse] = (
    Operation(
        id="transactions_unduplicate_put",
        method="PUT",
        path="/transactions/unduplicate",
        body=Body(
            (
                Content(
                    "application/json",
                    lambda: models.UnduplicateTransactionsRequestBody,
                ),
            )
        ),
        security=({"app_id": (), "secret": ()},),
        responses={
            "200": (
                Content(
                    "application/json",
                    lambda: models.UnduplicatedTransactionResponse,
                    exact=False,
                ),
            ),
            "400": (Content("application/json", lambda: models.ApiError),),
            "404": (Content("application/json", lambda: models.ApiError),),
            "default": (Content("application/json", lambda: models.ApiError),),
        },
    )
)


class Transactions(Resource):
    """Transactions of the accounts, duplicates among them, and their removal."""

    @cached_property
    def with_raw_response(self) -> TransactionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return TransactionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TransactionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return TransactionsWithStreamingResponse(self)

    def transactions_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsResponse:
        """List the booked transactions of a connection.

        All transactions of the connection, or of one of its accounts, that are not
        marked as duplicates and not pending.

        Args:
            connection_id: Connection whose transactions are listed.
            account_id: Only transactions of this account of the connection.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of transactions.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return self._send(
            _TRANSACTIONS_GET,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_transactions_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Transaction]:
        """Yields every item of `transactions_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _TRANSACTIONS_GET,
            _TRANSACTIONS_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_transactions_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.TransactionsResponse]:
        """Yields every page of `transactions_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _TRANSACTIONS_GET,
            _TRANSACTIONS_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def transactions_delete(
        self,
        *,
        account_id: str,
        customer_id: str,
        keep_days: int,
        options: RequestOptions | None = None,
    ) -> models.RemovedTransactionsResponse:
        """Remove old transactions of an account.

        Starts to remove, in the background, all transactions of the account older than
        the days to keep. This cannot be undone.

        Args:
            account_id: Account whose transactions are removed.
            customer_id: Customer who owns the account.
            keep_days: Number of latest days whose transactions stay; 0 removes all.
            options: Settings for this call.

        Returns:
            The removal was started.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_delete(
            ...     account_id="131245690022118734",
            ...     customer_id="129873456012345677",
            ...     keep_days=90,
            ... )
        """
        return self._send(
            _TRANSACTIONS_DELETE,
            {
                "account_id": account_id,
                "customer_id": customer_id,
                "keep_days": keep_days,
            },
            options=options,
        )

    def transactions_duplicates_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsResponse:
        """List the transactions marked as duplicates.

        What was marked as a duplicate, and what the list of booked transactions
        therefore leaves out.

        Args:
            connection_id: Connection whose transactions are listed.
            account_id: Only transactions of this account of the connection.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of transactions.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_duplicates_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return self._send(
            _TRANSACTIONS_DUPLICATES_GET,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_transactions_duplicates_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Transaction]:
        """Yields every item of `transactions_duplicates_get` and requests each page
        when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _TRANSACTIONS_DUPLICATES_GET,
            _TRANSACTIONS_DUPLICATES_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_transactions_duplicates_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.TransactionsResponse]:
        """Yields every page of `transactions_duplicates_get` and requests each page
        when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _TRANSACTIONS_DUPLICATES_GET,
            _TRANSACTIONS_DUPLICATES_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def transactions_pending_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsResponse:
        """List the pending transactions.

        Transactions that the bank has announced but not booked yet; they may change or
        disappear.

        Args:
            connection_id: Connection whose transactions are listed.
            account_id: Only transactions of this account of the connection.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of transactions.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_pending_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return self._send(
            _TRANSACTIONS_PENDING_GET,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_transactions_pending_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Transaction]:
        """Yields every item of `transactions_pending_get` and requests each page when
        it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _TRANSACTIONS_PENDING_GET,
            _TRANSACTIONS_PENDING_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_transactions_pending_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.TransactionsResponse]:
        """Yields every page of `transactions_pending_get` and requests each page when
        it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _TRANSACTIONS_PENDING_GET,
            _TRANSACTIONS_PENDING_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def transactions_duplicate_put(
        self,
        *,
        body: (
            models.DuplicateTransactionsRequestBody
            | dicts.DuplicateTransactionsRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.DuplicatedTransactionResponse:
        """Mark transactions as duplicates.

        Marked transactions move from the list of booked transactions to that of
        duplicates. At most 100 at once.

        Args:
            body: The transactions.
            options: Settings for this call.

        Returns:
            The transactions were marked.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_duplicate_put(
            ...     body=models.DuplicateTransactionsRequestBody(
            ...         data=models.DuplicateTransactionsRequestBodyData(
            ...             transaction_ids=["131245699871120045"],
            ...             customer_id="129873456012345677",
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _TRANSACTIONS_DUPLICATE_PUT,
            {},
            body=body,
            options=options,
        )

    def transactions_unduplicate_put(
        self,
        *,
        body: (
            models.UnduplicateTransactionsRequestBody
            | dicts.UnduplicateTransactionsRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.UnduplicatedTransactionResponse:
        """Remove the duplicate mark from transactions.

        The transactions move back to the list of booked ones. At most 100 at once.

        Args:
            body: The transactions.
            options: Settings for this call.

        Returns:
            The marks were removed.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_unduplicate_put(
            ...     body=models.UnduplicateTransactionsRequestBody(
            ...         data=models.DuplicateTransactionsRequestBodyData(
            ...             transaction_ids=["131245699871120045"],
            ...             customer_id="129873456012345677",
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _TRANSACTIONS_UNDUPLICATE_PUT,
            {},
            body=body,
            options=options,
        )


class TransactionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Transactions) -> None:
        self.transactions_get = raw_response(resource.transactions_get)
        self.transactions_delete = raw_response(resource.transactions_delete)
        self.transactions_duplicates_get = raw_response(
            resource.transactions_duplicates_get
        )
        self.transactions_pending_get = raw_response(resource.transactions_pending_get)
        self.transactions_duplicate_put = raw_response(
            resource.transactions_duplicate_put
        )
        self.transactions_unduplicate_put = raw_response(
            resource.transactions_unduplicate_put
        )


class TransactionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Transactions) -> None:
        self.transactions_get = streamed_response(resource.transactions_get)
        self.transactions_delete = streamed_response(resource.transactions_delete)
        self.transactions_duplicates_get = streamed_response(
            resource.transactions_duplicates_get
        )
        self.transactions_pending_get = streamed_response(
            resource.transactions_pending_get
        )
        self.transactions_duplicate_put = streamed_response(
            resource.transactions_duplicate_put
        )
        self.transactions_unduplicate_put = streamed_response(
            resource.transactions_unduplicate_put
        )


class AsyncTransactions(AsyncResource):
    """Transactions of the accounts, duplicates among them, and their removal."""

    @cached_property
    def with_raw_response(self) -> AsyncTransactionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncTransactionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTransactionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncTransactionsWithStreamingResponse(self)

    async def transactions_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsResponse:
        """List the booked transactions of a connection.

        All transactions of the connection, or of one of its accounts, that are not
        marked as duplicates and not pending.

        Args:
            connection_id: Connection whose transactions are listed.
            account_id: Only transactions of this account of the connection.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of transactions.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return await self._send(
            _TRANSACTIONS_GET,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_transactions_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Transaction]:
        """Yields every item of `transactions_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _TRANSACTIONS_GET,
            _TRANSACTIONS_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_transactions_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.TransactionsResponse]:
        """Yields every page of `transactions_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _TRANSACTIONS_GET,
            _TRANSACTIONS_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    async def transactions_delete(
        self,
        *,
        account_id: str,
        customer_id: str,
        keep_days: int,
        options: RequestOptions | None = None,
    ) -> models.RemovedTransactionsResponse:
        """Remove old transactions of an account.

        Starts to remove, in the background, all transactions of the account older than
        the days to keep. This cannot be undone.

        Args:
            account_id: Account whose transactions are removed.
            customer_id: Customer who owns the account.
            keep_days: Number of latest days whose transactions stay; 0 removes all.
            options: Settings for this call.

        Returns:
            The removal was started.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_delete(
            ...     account_id="131245690022118734",
            ...     customer_id="129873456012345677",
            ...     keep_days=90,
            ... )
        """
        return await self._send(
            _TRANSACTIONS_DELETE,
            {
                "account_id": account_id,
                "customer_id": customer_id,
                "keep_days": keep_days,
            },
            options=options,
        )

    async def transactions_duplicates_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsResponse:
        """List the transactions marked as duplicates.

        What was marked as a duplicate, and what the list of booked transactions
        therefore leaves out.

        Args:
            connection_id: Connection whose transactions are listed.
            account_id: Only transactions of this account of the connection.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of transactions.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_duplicates_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return await self._send(
            _TRANSACTIONS_DUPLICATES_GET,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_transactions_duplicates_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Transaction]:
        """Yields every item of `transactions_duplicates_get` and requests each page
        when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _TRANSACTIONS_DUPLICATES_GET,
            _TRANSACTIONS_DUPLICATES_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_transactions_duplicates_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.TransactionsResponse]:
        """Yields every page of `transactions_duplicates_get` and requests each page
        when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _TRANSACTIONS_DUPLICATES_GET,
            _TRANSACTIONS_DUPLICATES_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    async def transactions_pending_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.TransactionsResponse:
        """List the pending transactions.

        Transactions that the bank has announced but not booked yet; they may change or
        disappear.

        Args:
            connection_id: Connection whose transactions are listed.
            account_id: Only transactions of this account of the connection.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of transactions.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_pending_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return await self._send(
            _TRANSACTIONS_PENDING_GET,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_transactions_pending_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Transaction]:
        """Yields every item of `transactions_pending_get` and requests each page when
        it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _TRANSACTIONS_PENDING_GET,
            _TRANSACTIONS_PENDING_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_transactions_pending_get(
        self,
        *,
        connection_id: str,
        account_id: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.TransactionsResponse]:
        """Yields every page of `transactions_pending_get` and requests each page when
        it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _TRANSACTIONS_PENDING_GET,
            _TRANSACTIONS_PENDING_GET_PAGING,
            {
                "connection_id": connection_id,
                "account_id": account_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    async def transactions_duplicate_put(
        self,
        *,
        body: (
            models.DuplicateTransactionsRequestBody
            | dicts.DuplicateTransactionsRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.DuplicatedTransactionResponse:
        """Mark transactions as duplicates.

        Marked transactions move from the list of booked transactions to that of
        duplicates. At most 100 at once.

        Args:
            body: The transactions.
            options: Settings for this call.

        Returns:
            The transactions were marked.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_duplicate_put(
            ...     body=models.DuplicateTransactionsRequestBody(
            ...         data=models.DuplicateTransactionsRequestBodyData(
            ...             transaction_ids=["131245699871120045"],
            ...             customer_id="129873456012345677",
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _TRANSACTIONS_DUPLICATE_PUT,
            {},
            body=body,
            options=options,
        )

    async def transactions_unduplicate_put(
        self,
        *,
        body: (
            models.UnduplicateTransactionsRequestBody
            | dicts.UnduplicateTransactionsRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.UnduplicatedTransactionResponse:
        """Remove the duplicate mark from transactions.

        The transactions move back to the list of booked ones. At most 100 at once.

        Args:
            body: The transactions.
            options: Settings for this call.

        Returns:
            The marks were removed.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.transactions.transactions_unduplicate_put(
            ...     body=models.UnduplicateTransactionsRequestBody(
            ...         data=models.DuplicateTransactionsRequestBodyData(
            ...             transaction_ids=["131245699871120045"],
            ...             customer_id="129873456012345677",
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _TRANSACTIONS_UNDUPLICATE_PUT,
            {},
            body=body,
            options=options,
        )


class AsyncTransactionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncTransactions) -> None:
        self.transactions_get = async_raw_response(resource.transactions_get)
        self.transactions_delete = async_raw_response(resource.transactions_delete)
        self.transactions_duplicates_get = async_raw_response(
            resource.transactions_duplicates_get
        )
        self.transactions_pending_get = async_raw_response(
            resource.transactions_pending_get
        )
        self.transactions_duplicate_put = async_raw_response(
            resource.transactions_duplicate_put
        )
        self.transactions_unduplicate_put = async_raw_response(
            resource.transactions_unduplicate_put
        )


class AsyncTransactionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncTransactions) -> None:
        self.transactions_get = async_streamed_response(resource.transactions_get)
        self.transactions_delete = async_streamed_response(resource.transactions_delete)
        self.transactions_duplicates_get = async_streamed_response(
            resource.transactions_duplicates_get
        )
        self.transactions_pending_get = async_streamed_response(
            resource.transactions_pending_get
        )
        self.transactions_duplicate_put = async_streamed_response(
            resource.transactions_duplicate_put
        )
        self.transactions_unduplicate_put = async_streamed_response(
            resource.transactions_unduplicate_put
        )
