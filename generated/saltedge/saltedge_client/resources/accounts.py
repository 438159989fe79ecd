"""Accounts that were fetched through a connection."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import cached_property

from clientloom_runtime import (
    AsyncResource,
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

_ACCOUNTS_GET: Operation[models.AccountsResponse] = Operation(
    id="accounts_get",
    method="GET",
    path="/accounts",
    parameters=(
        Parameter("customer_id", "customer_id", "query", type_loader=lambda: str),
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
        Parameter("connection_id", "connection_id", "query", type_loader=lambda: str),
        Parameter("per_page", "per_page", "query", type_loader=lambda: int),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AccountsResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_ACCOUNTS_GET_PAGING: CursorPaging[models.Account] = CursorPaging(
    items="/data",
    cursor="/meta/next_id",
    parameter="from_id",
)


class Accounts(Resource):
    """Accounts that were fetched through a connection."""

    @cached_property
    def with_raw_response(self) -> AccountsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AccountsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AccountsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AccountsWithStreamingResponse(self)

    def accounts_get(
        self,
        *,
        customer_id: str | None = None,
        from_id: str | None = None,
        connection_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountsResponse:
        """List the accounts of a connection.

        All accounts that were fetched through the connection, by ascending id.

        Args:
            customer_id: Customer whose accounts are listed, over all connections;
                needed without `connection_id`.
            from_id: First id of the page: `meta.next_id` of the page before.
            connection_id: Connection whose accounts are listed; goes before
                `customer_id`.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of accounts.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.accounts.accounts_get(customer_id="129873456012345677")
        """
        return self._send(
            _ACCOUNTS_GET,
            {
                "customer_id": customer_id,
                "from_id": from_id,
                "connection_id": connection_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_accounts_get(
        self,
        *,
        customer_id: str | None = None,
        from_id: str | None = None,
        connection_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Account]:
        """Yields every item of `accounts_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _ACCOUNTS_GET,
            _ACCOUNTS_GET_PAGING,
            {
                "customer_id": customer_id,
                "from_id": from_id,
                "connection_id": connection_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_accounts_get(
        self,
        *,
        customer_id: str | None = None,
        from_id: str | None = None,
        connection_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.AccountsResponse]:
        """Yields every page of `accounts_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _ACCOUNTS_GET,
            _ACCOUNTS_GET_PAGING,
            {
                "customer_id": customer_id,
                "from_id": from_id,
                "connection_id": connection_id,
                "per_page": per_page,
            },
            options=options,
        )


class AccountsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Accounts) -> None:
        self.accounts_get = raw_response(resource.accounts_get)


class AccountsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Accounts) -> None:
        self.accounts_get = streamed_response(resource.accounts_get)


class AsyncAccounts(AsyncResource):
    """Accounts that were fetched through a connection."""

    @cached_property
    def with_raw_response(self) -> AsyncAccountsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAccountsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAccountsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAccountsWithStreamingResponse(self)

    async def accounts_get(
        self,
        *,
        customer_id: str | None = None,
        from_id: str | None = None,
        connection_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountsResponse:
        """List the accounts of a connection.

        All accounts that were fetched through the connection, by ascending id.

        Args:
            customer_id: Customer whose accounts are listed, over all connections;
                needed without `connection_id`.
            from_id: First id of the page: `meta.next_id` of the page before.
            connection_id: Connection whose accounts are listed; goes before
                `customer_id`.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of accounts.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.accounts.accounts_get(customer_id="129873456012345677")
        """
        return await self._send(
            _ACCOUNTS_GET,
            {
                "customer_id": customer_id,
                "from_id": from_id,
                "connection_id": connection_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_accounts_get(
        self,
        *,
        customer_id: str | None = None,
        from_id: str | None = None,
        connection_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Account]:
        """Yields every item of `accounts_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _ACCOUNTS_GET,
            _ACCOUNTS_GET_PAGING,
            {
                "customer_id": customer_id,
                "from_id": from_id,
                "connection_id": connection_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_accounts_get(
        self,
        *,
        customer_id: str | None = None,
        from_id: str | None = None,
        connection_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.AccountsResponse]:
        """Yields every page of `accounts_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _ACCOUNTS_GET,
            _ACCOUNTS_GET_PAGING,
            {
                "customer_id": customer_id,
                "from_id": from_id,
                "connection_id": connection_id,
                "per_page": per_page,
            },
            options=options,
        )


class AsyncAccountsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAccounts) -> None:
        self.accounts_get = async_raw_response(resource.accounts_get)


class AsyncAccountsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAccounts) -> None:
        self.accounts_get = async_streamed_response(resource.accounts_get)
