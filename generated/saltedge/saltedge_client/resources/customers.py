"""Your users."""

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

_CUSTOMERS_GET: Operation[models.CustomersResponse] = Operation(
    id="customers_get",
    method="GET",
    path="/customers",
    parameters=(
        Parameter("identifier", "identifier", "query", type_loader=lambda: str),
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
        Parameter("per_page", "per_page", "query", type_loader=lambda: int),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.CustomersResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CUSTOMERS_GET_PAGING: CursorPaging[models.Customer] = CursorPaging(
    items="/data",
    cursor="/meta/next_id",
    parameter="from_id",
)
_CUSTOMERS_POST: Operation[models.CreatedCustomerResponse] = Operation(
    id="customers_post",
    method="POST",
    path="/customers",
    body=Body((Content("application/json", lambda: models.CustomerRequestBody),)),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.CreatedCustomerResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "409": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CUSTOMERS_CUSTOMER_ID_GET: Operation[models.CustomerResponse] = Operation(
    id="customers_customer_id_get",
    method="GET",
    path="/customers/{customer_id}",
    parameters=(
        Parameter(
            "customer_id", "customer_id", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.CustomerResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CUSTOMERS_CUSTOMER_ID_DELETE: Operation[models.RemovedCustomerResponse] = Operation(
    id="customers_customer_id_delete",
    method="DELETE",
    path="/customers/{customer_id}",
    parameters=(
        Parameter(
            "customer_id", "customer_id", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.RemovedCustomerResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CUSTOMERS_CUSTOMER_ID_LOCK_PUT: Operation[models.LockedCustomerResponse] = Operation(
    id="customers_customer_id_lock_put",
    method="PUT",
    path="/customers/{customer_id}/lock",
    parameters=(
        Parameter(
            "customer_id", "customer_id", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.LockedCustomerResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CUSTOMERS_CUSTOMER_ID_UNLOCK_PUT: Operation[models.UnlockedCustomerResponse] = (
    Operation(
        id="customers_customer_id_unlock_put",
        method="PUT",
        path="/customers/{customer_id}/unlock",
        parameters=(
            Parameter(
                "customer_id",
                "customer_id",
                "path",
                required=True,
                type_loader=lambda: str,
            ),
        ),
        security=({"app_id": (), "secret": ()},),
        responses={
            "200": (
                Content(
                    "application/json",
                    lambda: models.UnlockedCustomerResponse,
                    exact=False,
                ),
            ),
            "400": (Content("application/json", lambda: models.ApiError),),
            "404": (Content("application/json", lambda: models.ApiError),),
            "default": (Content("application/json", lambda: models.ApiError),),
        },
    )
)


class Customers(Resource):
    """Your users."""

    @cached_property
    def with_raw_response(self) -> CustomersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return CustomersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CustomersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return CustomersWithStreamingResponse(self)

    def customers_get(
        self,
        *,
        identifier: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.CustomersResponse:
        """List the customers.

        All customers of the client, or the one with a given identifier.

        Args:
            identifier: Only the customer to whom you gave this name.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of customers.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_get(identifier="user-4711")
        """
        return self._send(
            _CUSTOMERS_GET,
            {
                "identifier": identifier,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_customers_get(
        self,
        *,
        identifier: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Customer]:
        """Yields every item of `customers_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _CUSTOMERS_GET,
            _CUSTOMERS_GET_PAGING,
            {
                "identifier": identifier,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_customers_get(
        self,
        *,
        identifier: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.CustomersResponse]:
        """Yields every page of `customers_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _CUSTOMERS_GET,
            _CUSTOMERS_GET_PAGING,
            {
                "identifier": identifier,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def customers_post(
        self,
        *,
        body: models.CustomerRequestBody | dicts.CustomerRequestBodyDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.CreatedCustomerResponse:
        """Create a customer.

        Do this once per user, before the first connection.

        Args:
            body: The new customer.
            options: Settings for this call.

        Returns:
            The new customer.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ConflictError: 409: A customer with this identifier exists already
                (`DuplicatedCustomer`).
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_post(
            ...     body=models.CustomerRequestBody(
            ...         data=models.CustomerRequestBodyData(identifier="user-4711")
            ...     )
            ... )
        """
        return self._send(
            _CUSTOMERS_POST,
            {},
            body=body,
            options=options,
        )

    def customers_customer_id_get(
        self,
        customer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.CustomerResponse:
        """Get one customer.

        The customer with its identifier and secret.

        Args:
            customer_id: Id of the customer.
            options: Settings for this call.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_customer_id_get(
            ...     customer_id="129873456012345677"
            ... )
        """
        return self._send(
            _CUSTOMERS_CUSTOMER_ID_GET,
            {
                "customer_id": customer_id,
            },
            options=options,
        )

    def customers_customer_id_delete(
        self,
        customer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.RemovedCustomerResponse:
        """Remove a customer.

        Removes the customer with all connections and data. This cannot be undone.

        Args:
            customer_id: Id of the customer.
            options: Settings for this call.

        Returns:
            The customer was removed.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_customer_id_delete(
            ...     customer_id="129873456012345677"
            ... )
        """
        return self._send(
            _CUSTOMERS_CUSTOMER_ID_DELETE,
            {
                "customer_id": customer_id,
            },
            options=options,
        )

    def customers_customer_id_lock_put(
        self,
        customer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.LockedCustomerResponse:
        """Lock a customer.

        No data of a locked customer is fetched; the data stays.

        Args:
            customer_id: Id of the customer.
            options: Settings for this call.

        Returns:
            The customer was locked.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_customer_id_lock_put(
            ...     customer_id="129873456012345677"
            ... )
        """
        return self._send(
            _CUSTOMERS_CUSTOMER_ID_LOCK_PUT,
            {
                "customer_id": customer_id,
            },
            options=options,
        )

    def customers_customer_id_unlock_put(
        self,
        customer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UnlockedCustomerResponse:
        """Unlock a customer.

        Data of the customer can be fetched again.

        Args:
            customer_id: Id of the customer.
            options: Settings for this call.

        Returns:
            The customer was unlocked.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_customer_id_unlock_put(
            ...     customer_id="129873456012345677"
            ... )
        """
        return self._send(
            _CUSTOMERS_CUSTOMER_ID_UNLOCK_PUT,
            {
                "customer_id": customer_id,
            },
            options=options,
        )


class CustomersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Customers) -> None:
        self.customers_get = raw_response(resource.customers_get)
        self.customers_post = raw_response(resource.customers_post)
        self.customers_customer_id_get = raw_response(
            resource.customers_customer_id_get
        )
        self.customers_customer_id_delete = raw_response(
            resource.customers_customer_id_delete
        )
        self.customers_customer_id_lock_put = raw_response(
            resource.customers_customer_id_lock_put
        )
        self.customers_customer_id_unlock_put = raw_response(
            resource.customers_customer_id_unlock_put
        )


class CustomersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Customers) -> None:
        self.customers_get = streamed_response(resource.customers_get)
        self.customers_post = streamed_response(resource.customers_post)
        self.customers_customer_id_get = streamed_response(
            resource.customers_customer_id_get
        )
        self.customers_customer_id_delete = streamed_response(
            resource.customers_customer_id_delete
        )
        self.customers_customer_id_lock_put = streamed_response(
            resource.customers_customer_id_lock_put
        )
        self.customers_customer_id_unlock_put = streamed_response(
            resource.customers_customer_id_unlock_put
        )


class AsyncCustomers(AsyncResource):
    """Your users."""

    @cached_property
    def with_raw_response(self) -> AsyncCustomersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncCustomersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCustomersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncCustomersWithStreamingResponse(self)

    async def customers_get(
        self,
        *,
        identifier: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.CustomersResponse:
        """List the customers.

        All customers of the client, or the one with a given identifier.

        Args:
            identifier: Only the customer to whom you gave this name.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of customers.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_get(identifier="user-4711")
        """
        return await self._send(
            _CUSTOMERS_GET,
            {
                "identifier": identifier,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_customers_get(
        self,
        *,
        identifier: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Customer]:
        """Yields every item of `customers_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _CUSTOMERS_GET,
            _CUSTOMERS_GET_PAGING,
            {
                "identifier": identifier,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_customers_get(
        self,
        *,
        identifier: str | None = None,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.CustomersResponse]:
        """Yields every page of `customers_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _CUSTOMERS_GET,
            _CUSTOMERS_GET_PAGING,
            {
                "identifier": identifier,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    async def customers_post(
        self,
        *,
        body: models.CustomerRequestBody | dicts.CustomerRequestBodyDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.CreatedCustomerResponse:
        """Create a customer.

        Do this once per user, before the first connection.

        Args:
            body: The new customer.
            options: Settings for this call.

        Returns:
            The new customer.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ConflictError: 409: A customer with this identifier exists already
                (`DuplicatedCustomer`).
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_post(
            ...     body=models.CustomerRequestBody(
            ...         data=models.CustomerRequestBodyData(identifier="user-4711")
            ...     )
            ... )
        """
        return await self._send(
            _CUSTOMERS_POST,
            {},
            body=body,
            options=options,
        )

    async def customers_customer_id_get(
        self,
        customer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.CustomerResponse:
        """Get one customer.

        The customer with its identifier and secret.

        Args:
            customer_id: Id of the customer.
            options: Settings for this call.

        Returns:
            The customer.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_customer_id_get(
            ...     customer_id="129873456012345677"
            ... )
        """
        return await self._send(
            _CUSTOMERS_CUSTOMER_ID_GET,
            {
                "customer_id": customer_id,
            },
            options=options,
        )

    async def customers_customer_id_delete(
        self,
        customer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.RemovedCustomerResponse:
        """Remove a customer.

        Removes the customer with all connections and data. This cannot be undone.

        Args:
            customer_id: Id of the customer.
            options: Settings for this call.

        Returns:
            The customer was removed.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_customer_id_delete(
            ...     customer_id="129873456012345677"
            ... )
        """
        return await self._send(
            _CUSTOMERS_CUSTOMER_ID_DELETE,
            {
                "customer_id": customer_id,
            },
            options=options,
        )

    async def customers_customer_id_lock_put(
        self,
        customer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.LockedCustomerResponse:
        """Lock a customer.

        No data of a locked customer is fetched; the data stays.

        Args:
            customer_id: Id of the customer.
            options: Settings for this call.

        Returns:
            The customer was locked.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_customer_id_lock_put(
            ...     customer_id="129873456012345677"
            ... )
        """
        return await self._send(
            _CUSTOMERS_CUSTOMER_ID_LOCK_PUT,
            {
                "customer_id": customer_id,
            },
            options=options,
        )

    async def customers_customer_id_unlock_put(
        self,
        customer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UnlockedCustomerResponse:
        """Unlock a customer.

        Data of the customer can be fetched again.

        Args:
            customer_id: Id of the customer.
            options: Settings for this call.

        Returns:
            The customer was unlocked.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.customers.customers_customer_id_unlock_put(
            ...     customer_id="129873456012345677"
            ... )
        """
        return await self._send(
            _CUSTOMERS_CUSTOMER_ID_UNLOCK_PUT,
            {
                "customer_id": customer_id,
            },
            options=options,
        )


class AsyncCustomersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncCustomers) -> None:
        self.customers_get = async_raw_response(resource.customers_get)
        self.customers_post = async_raw_response(resource.customers_post)
        self.customers_customer_id_get = async_raw_response(
            resource.customers_customer_id_get
        )
        self.customers_customer_id_delete = async_raw_response(
            resource.customers_customer_id_delete
        )
        self.customers_customer_id_lock_put = async_raw_response(
            resource.customers_customer_id_lock_put
        )
        self.customers_customer_id_unlock_put = async_raw_response(
            resource.customers_customer_id_unlock_put
        )


class AsyncCustomersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncCustomers) -> None:
        self.customers_get = async_streamed_response(resource.customers_get)
        self.customers_post = async_streamed_response(resource.customers_post)
        self.customers_customer_id_get = async_streamed_response(
            resource.customers_customer_id_get
        )
        self.customers_customer_id_delete = async_streamed_response(
            resource.customers_customer_id_delete
        )
        self.customers_customer_id_lock_put = async_streamed_response(
            resource.customers_customer_id_lock_put
        )
        self.customers_customer_id_unlock_put = async_streamed_response(
            resource.customers_customer_id_unlock_put
        )
