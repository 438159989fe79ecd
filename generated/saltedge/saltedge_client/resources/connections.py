"""Links between customers and providers: create, read, repair, refresh, remove."""

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

_CONNECTIONS_GET: Operation[models.ConnectionsResponse] = Operation(
    id="connections_get",
    method="GET",
    path="/connections",
    parameters=(
        Parameter(
            "customer_id",
            "customer_id",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ConnectionsResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CONNECTIONS_GET_PAGING: CursorPaging[models.Connection] = CursorPaging(
    items="/data",
    cursor="/meta/next_id",
    parameter="from_id",
)
_CONNECTIONS_POST: Operation[models.ConnectionResponse] = Operation(
    id="connections_post",
    method="POST",
    path="/connections",
    body=Body(
        (Content("application/json", lambda: models.CreateConnectionRequestBody),)
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ConnectionResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CONNECTIONS_CONNECTION_ID_GET: Operation[models.ConnectionResponse] = Operation(
    id="connections_connection_id_get",
    method="GET",
    path="/connections/{connection_id}",
    parameters=(
        Parameter(
            "connection_id",
            "connection_id",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ConnectionResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CONNECTIONS_CONNECTION_ID_PUT: Operation[models.ConnectionResponse] = Operation(
    id="connections_connection_id_put",
    method="PUT",
    path="/connections/{connection_id}",
    parameters=(
        Parameter(
            "connection_id",
            "connection_id",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.UpdateConnectionRequestBody),)
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ConnectionResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CONNECTIONS_CONNECTION_ID_DELETE: Operation[models.RemovedConnectionResponse] = (
    Operation(
        id="connections_connection_id_delete",
        method="DELETE",
        path="/connections/{connection_id}",
        parameters=(
            Parameter(
                "connection_id",
                "connection_id",
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
                    lambda: models.RemovedConnectionResponse,
                    exact=False,
                ),
            ),
            "400": (Content("application/json", lambda: models.ApiError),),
            "404": (Content("application/json", lambda: models.ApiError),),
            "default": (Content("application/json", lambda: models.ApiError),),
        },
    )
)
_CONNECTIONS_CONNECTION_ID_RECONNECT_PUT: Operation[models.ConnectionResponse] = (
    Operation(
        id="connections_connection_id_reconnect_put",
        method="PUT",
        path="/connections/{connection_id}/reconnect",
        parameters=(
            Parameter(
                "connection_id",
                "connection_id",
                "path",
                required=True,
                type_loader=lambda: str,
            ),
        ),
        body=Body(
            (
                Content(
                    "application/json", lambda: models.ReconnectConnectionRequestBody
                ),
            )
        ),
        security=({"app_id": (), "secret": ()},),
        responses={
            "200": (Content("application/json", lambda: models.ConnectionResponse),),
            "400": (Content("application/json", lambda: models.ApiError),),
            "404": (Content("application/json", lambda: models.ApiError),),
            "default": (Content("application/json", lambda: models.ApiError),),
        },
    )
)
_CONNECTIONS_CONNECTION_ID_INTERACTIVE_PUT: Operation[models.ConnectionResponse] = (
    Operation(
        id="connections_connection_id_interactive_put",
        method="PUT",
        path="/connections/{connection_id}/interactive",
        parameters=(
            Parameter(
                "connection_id",
                "connection_id",
                "path",
                required=True,
                type_loader=lambda: str,
            ),
        ),
        body=Body(
            (
                Content(
                    "application/json", lambda: models.InteractiveConnectionRequestBody
                ),
            )
        ),
        security=({"app_id": (), "secret": ()},),
        responses={
            "200": (Content("application/json", lambda: models.ConnectionResponse),),
            "400": (Content("application/json", lambda: models.ApiError),),
            "404": (Content("application/json", lambda: models.ApiError),),
            "default": (Content("application/json", lambda: models.ApiError),),
        },
    )
)
_CONNECTIONS_CONNECTION_ID_REFRESH_PUT: Operation[models.ConnectionResponse] = (
    Operation(
        id="connections_connection_id_refresh_put",
        method="PUT",
        path="/connections/{connection_id}/refresh",
        parameters=(
            Parameter(
                "connection_id",
                "connection_id",
                "path",
                required=True,
                type_loader=lambda: str,
            ),
        ),
        body=Body(
            (Content("application/json", lambda: models.RefreshConnectionRequestBody),)
        ),
        security=({"app_id": (), "secret": ()},),
        responses={
            "200": (Content("application/json", lambda: models.ConnectionResponse),),
            "400": (Content("application/json", lambda: models.ApiError),),
            "404": (Content("application/json", lambda: models.ApiError),),
            "406": (
                Content("application/json", lambda: models.RefreshNotPossibleError),
            ),
            "default": (Content("application/json", lambda: models.ApiError),),
        },
    )
)


class Connections(Resource):
    """Links between customers and providers: create, read, repair, refresh, remove."""

    @cached_property
    def with_raw_response(self) -> ConnectionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ConnectionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ConnectionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ConnectionsWithStreamingResponse(self)

    def connections_get(
        self,
        *,
        customer_id: str,
        from_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionsResponse:
        """List the connections of a customer.

        All connections of one customer, by ascending id, so that new ones come last.

        Args:
            customer_id: Customer whose connections are listed.
            from_id: First id of the page: `meta.next_id` of the page before.
            options: Settings for this call.

        Returns:
            A page of connections.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_get(
            ...     customer_id="129873456012345677"
            ... )
        """
        return self._send(
            _CONNECTIONS_GET,
            {
                "customer_id": customer_id,
                "from_id": from_id,
            },
            options=options,
        )

    def iter_connections_get(
        self,
        *,
        customer_id: str,
        from_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Connection]:
        """Yields every item of `connections_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _CONNECTIONS_GET,
            _CONNECTIONS_GET_PAGING,
            {
                "customer_id": customer_id,
                "from_id": from_id,
            },
            options=options,
        )

    def pages_connections_get(
        self,
        *,
        customer_id: str,
        from_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.ConnectionsResponse]:
        """Yields every page of `connections_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _CONNECTIONS_GET,
            _CONNECTIONS_GET_PAGING,
            {
                "customer_id": customer_id,
                "from_id": from_id,
            },
            options=options,
        )

    def connections_post(
        self,
        *,
        body: (
            models.CreateConnectionRequestBody
            | dicts.CreateConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Create a connection with credentials.

        Connects a bank without Salt Edge Connect: you ask the customer for the values
        of the provider's `required_fields` and pass them on. Returns immediately. The
        fetch continues in the background.

        Args:
            body: The new connection.
            options: Settings for this call.

        Returns:
            The new connection, whose first fetch has begun.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_post(
            ...     body=models.CreateConnectionRequestBody(
            ...         data=models.CreateConnectionRequestBodyData(
            ...             customer_id="129873456012345677",
            ...             country_code="XF",
            ...             provider_code="fakebank_simple_xf",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"],
            ...                 from_date=date.fromisoformat("2026-01-01"),
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 fetch_scopes=["accounts", "transactions"],
            ...                 custom_fields={"order": "A-17"},
            ...                 store_credentials=True,
            ...             ),
            ...             credentials={"login": "username", "password": "secret"},
            ...             include_fake_providers=True,
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _CONNECTIONS_POST,
            {},
            body=body,
            options=options,
        )

    def connections_connection_id_get(
        self,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Get one connection.

        The connection with its latest attempt. Use it to follow a fetch without
        webhooks.

        Args:
            connection_id: Id of the connection.
            options: Settings for this call.

        Returns:
            The connection.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return self._send(
            _CONNECTIONS_CONNECTION_ID_GET,
            {
                "connection_id": connection_id,
            },
            options=options,
        )

    def connections_connection_id_put(
        self,
        connection_id: str,
        *,
        body: (
            models.UpdateConnectionRequestBody
            | dicts.UpdateConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Change the settings of a connection.

        Switches the daily refresh or the keeping of credentials, or sets the connection
        inactive.

        Args:
            connection_id: Id of the connection.
            body: What to change.
            options: Settings for this call.

        Returns:
            The connection with its new settings.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_put(
            ...     connection_id="131245687915423018",
            ...     body=models.UpdateConnectionRequestBody(
            ...         data=models.UpdateConnectionRequestBodyData(status="inactive")
            ...     ),
            ... )
        """
        return self._send(
            _CONNECTIONS_CONNECTION_ID_PUT,
            {
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )

    def connections_connection_id_delete(
        self,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.RemovedConnectionResponse:
        """Remove a connection.

        Removes the connection with its accounts and transactions, revokes its consent
        and triggers the destroy callback. This cannot be undone.

        Args:
            connection_id: Id of the connection.
            options: Settings for this call.

        Returns:
            The connection was removed.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_delete(
            ...     connection_id="131245687915423018"
            ... )
        """
        return self._send(
            _CONNECTIONS_CONNECTION_ID_DELETE,
            {
                "connection_id": connection_id,
            },
            options=options,
        )

    def connections_connection_id_reconnect_put(
        self,
        connection_id: str,
        *,
        body: (
            models.ReconnectConnectionRequestBody
            | dicts.ReconnectConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Connect again with new credentials.

        Repairs a connection whose credentials or consent no longer hold. Returns
        immediately. The fetch continues in the background.

        Args:
            connection_id: Id of the connection.
            body: New credentials, consent and attempt.
            options: Settings for this call.

        Returns:
            The connection, whose fetch has begun.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_reconnect_put(
            ...     connection_id="131245687915423018",
            ...     body=models.ReconnectConnectionRequestBody(
            ...         data=models.ReconnectConnectionRequestBodyData(
            ...             credentials={"login": "username", "password": "new secret"},
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             override_credentials=True,
            ...         )
            ...     ),
            ... )
        """
        return self._send(
            _CONNECTIONS_CONNECTION_ID_RECONNECT_PUT,
            {
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )

    def connections_connection_id_interactive_put(
        self,
        connection_id: str,
        *,
        body: (
            models.InteractiveConnectionRequestBody
            | dicts.InteractiveConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Answer the bank's question.

        Sends what the customer typed after the bank asked for more (stage
        `interactive`); the fetch then continues. It must be sent before the session
        expires.

        Args:
            connection_id: Id of the connection.
            body: The customer's answer.
            options: Settings for this call.

        Returns:
            The connection, whose fetch continues.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_interactive_put(
            ...     connection_id="131245687915423018",
            ...     body=models.InteractiveConnectionRequestBody(
            ...         data=models.InteractiveConnectionRequestBodyData(
            ...             credentials={"sms": "123456"}
            ...         )
            ...     ),
            ... )
        """
        return self._send(
            _CONNECTIONS_CONNECTION_ID_INTERACTIVE_PUT,
            {
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )

    def connections_connection_id_refresh_put(
        self,
        connection_id: str,
        *,
        body: (
            models.RefreshConnectionRequestBody
            | dicts.RefreshConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Fetch the data of a connection again.

        Needs an active consent, and is possible after `next_refresh_possible_at`.
        Returns immediately. The fetch continues in the background.

        Args:
            connection_id: Id of the connection.
            body: How to fetch.
            options: Settings for this call.

        Returns:
            The connection, whose fetch has begun.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            NotAcceptableError: 406: The connection cannot be refreshed now
                (`ConnectionCannotBeRefreshed`); the body may say from when it can.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_refresh_put(
            ...     connection_id="131245687915423018",
            ...     body=models.RefreshConnectionRequestBody(
            ...         data=models.RefreshConnectionRequestBodyData(
            ...             attempt=models.AttemptRequestBody(
            ...                 fetch_scopes=["accounts", "transactions"],
            ...                 store_credentials=True,
            ...                 user_present=True,
            ...             )
            ...         )
            ...     ),
            ... )
        """
        return self._send(
            _CONNECTIONS_CONNECTION_ID_REFRESH_PUT,
            {
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )


class ConnectionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Connections) -> None:
        self.connections_get = raw_response(resource.connections_get)
        self.connections_post = raw_response(resource.connections_post)
        self.connections_connection_id_get = raw_response(
            resource.connections_connection_id_get
        )
        self.connections_connection_id_put = raw_response(
            resource.connections_connection_id_put
        )
        self.connections_connection_id_delete = raw_response(
            resource.connections_connection_id_delete
        )
        self.connections_connection_id_reconnect_put = raw_response(
            resource.connections_connection_id_reconnect_put
        )
        self.connections_connection_id_interactive_put = raw_response(
            resource.connections_connection_id_interactive_put
        )
        self.connections_connection_id_refresh_put = raw_response(
            resource.connections_connection_id_refresh_put
        )


class ConnectionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Connections) -> None:
        self.connections_get = streamed_response(resource.connections_get)
        self.connections_post = streamed_response(resource.connections_post)
        self.connections_connection_id_get = streamed_response(
            resource.connections_connection_id_get
        )
        self.connections_connection_id_put = streamed_response(
            resource.connections_connection_id_put
        )
        self.connections_connection_id_delete = streamed_response(
            resource.connections_connection_id_delete
        )
        self.connections_connection_id_reconnect_put = streamed_response(
            resource.connections_connection_id_reconnect_put
        )
        self.connections_connection_id_interactive_put = streamed_response(
            resource.connections_connection_id_interactive_put
        )
        self.connections_connection_id_refresh_put = streamed_response(
            resource.connections_connection_id_refresh_put
        )


class AsyncConnections(AsyncResource):
    """Links between customers and providers: create, read, repair, refresh, remove."""

    @cached_property
    def with_raw_response(self) -> AsyncConnectionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncConnectionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncConnectionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncConnectionsWithStreamingResponse(self)

    async def connections_get(
        self,
        *,
        customer_id: str,
        from_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionsResponse:
        """List the connections of a customer.

        All connections of one customer, by ascending id, so that new ones come last.

        Args:
            customer_id: Customer whose connections are listed.
            from_id: First id of the page: `meta.next_id` of the page before.
            options: Settings for this call.

        Returns:
            A page of connections.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_get(
            ...     customer_id="129873456012345677"
            ... )
        """
        return await self._send(
            _CONNECTIONS_GET,
            {
                "customer_id": customer_id,
                "from_id": from_id,
            },
            options=options,
        )

    def iter_connections_get(
        self,
        *,
        customer_id: str,
        from_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Connection]:
        """Yields every item of `connections_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _CONNECTIONS_GET,
            _CONNECTIONS_GET_PAGING,
            {
                "customer_id": customer_id,
                "from_id": from_id,
            },
            options=options,
        )

    def pages_connections_get(
        self,
        *,
        customer_id: str,
        from_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.ConnectionsResponse]:
        """Yields every page of `connections_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _CONNECTIONS_GET,
            _CONNECTIONS_GET_PAGING,
            {
                "customer_id": customer_id,
                "from_id": from_id,
            },
            options=options,
        )

    async def connections_post(
        self,
        *,
        body: (
            models.CreateConnectionRequestBody
            | dicts.CreateConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Create a connection with credentials.

        Connects a bank without Salt Edge Connect: you ask the customer for the values
        of the provider's `required_fields` and pass them on. Returns immediately. The
        fetch continues in the background.

        Args:
            body: The new connection.
            options: Settings for this call.

        Returns:
            The new connection, whose first fetch has begun.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_post(
            ...     body=models.CreateConnectionRequestBody(
            ...         data=models.CreateConnectionRequestBodyData(
            ...             customer_id="129873456012345677",
            ...             country_code="XF",
            ...             provider_code="fakebank_simple_xf",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"],
            ...                 from_date=date.fromisoformat("2026-01-01"),
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 fetch_scopes=["accounts", "transactions"],
            ...                 custom_fields={"order": "A-17"},
            ...                 store_credentials=True,
            ...             ),
            ...             credentials={"login": "username", "password": "secret"},
            ...             include_fake_providers=True,
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _CONNECTIONS_POST,
            {},
            body=body,
            options=options,
        )

    async def connections_connection_id_get(
        self,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Get one connection.

        The connection with its latest attempt. Use it to follow a fetch without
        webhooks.

        Args:
            connection_id: Id of the connection.
            options: Settings for this call.

        Returns:
            The connection.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return await self._send(
            _CONNECTIONS_CONNECTION_ID_GET,
            {
                "connection_id": connection_id,
            },
            options=options,
        )

    async def connections_connection_id_put(
        self,
        connection_id: str,
        *,
        body: (
            models.UpdateConnectionRequestBody
            | dicts.UpdateConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Change the settings of a connection.

        Switches the daily refresh or the keeping of credentials, or sets the connection
        inactive.

        Args:
            connection_id: Id of the connection.
            body: What to change.
            options: Settings for this call.

        Returns:
            The connection with its new settings.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_put(
            ...     connection_id="131245687915423018",
            ...     body=models.UpdateConnectionRequestBody(
            ...         data=models.UpdateConnectionRequestBodyData(status="inactive")
            ...     ),
            ... )
        """
        return await self._send(
            _CONNECTIONS_CONNECTION_ID_PUT,
            {
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )

    async def connections_connection_id_delete(
        self,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.RemovedConnectionResponse:
        """Remove a connection.

        Removes the connection with its accounts and transactions, revokes its consent
        and triggers the destroy callback. This cannot be undone.

        Args:
            connection_id: Id of the connection.
            options: Settings for this call.

        Returns:
            The connection was removed.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_delete(
            ...     connection_id="131245687915423018"
            ... )
        """
        return await self._send(
            _CONNECTIONS_CONNECTION_ID_DELETE,
            {
                "connection_id": connection_id,
            },
            options=options,
        )

    async def connections_connection_id_reconnect_put(
        self,
        connection_id: str,
        *,
        body: (
            models.ReconnectConnectionRequestBody
            | dicts.ReconnectConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Connect again with new credentials.

        Repairs a connection whose credentials or consent no longer hold. Returns
        immediately. The fetch continues in the background.

        Args:
            connection_id: Id of the connection.
            body: New credentials, consent and attempt.
            options: Settings for this call.

        Returns:
            The connection, whose fetch has begun.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_reconnect_put(
            ...     connection_id="131245687915423018",
            ...     body=models.ReconnectConnectionRequestBody(
            ...         data=models.ReconnectConnectionRequestBodyData(
            ...             credentials={"login": "username", "password": "new secret"},
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             override_credentials=True,
            ...         )
            ...     ),
            ... )
        """
        return await self._send(
            _CONNECTIONS_CONNECTION_ID_RECONNECT_PUT,
            {
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )

    async def connections_connection_id_interactive_put(
        self,
        connection_id: str,
        *,
        body: (
            models.InteractiveConnectionRequestBody
            | dicts.InteractiveConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Answer the bank's question.

        Sends what the customer typed after the bank asked for more (stage
        `interactive`); the fetch then continues. It must be sent before the session
        expires.

        Args:
            connection_id: Id of the connection.
            body: The customer's answer.
            options: Settings for this call.

        Returns:
            The connection, whose fetch continues.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_interactive_put(
            ...     connection_id="131245687915423018",
            ...     body=models.InteractiveConnectionRequestBody(
            ...         data=models.InteractiveConnectionRequestBodyData(
            ...             credentials={"sms": "123456"}
            ...         )
            ...     ),
            ... )
        """
        return await self._send(
            _CONNECTIONS_CONNECTION_ID_INTERACTIVE_PUT,
            {
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )

    async def connections_connection_id_refresh_put(
        self,
        connection_id: str,
        *,
        body: (
            models.RefreshConnectionRequestBody
            | dicts.RefreshConnectionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponse:
        """Fetch the data of a connection again.

        Needs an active consent, and is possible after `next_refresh_possible_at`.
        Returns immediately. The fetch continues in the background.

        Args:
            connection_id: Id of the connection.
            body: How to fetch.
            options: Settings for this call.

        Returns:
            The connection, whose fetch has begun.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            NotAcceptableError: 406: The connection cannot be refreshed now
                (`ConnectionCannotBeRefreshed`); the body may say from when it can.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.connections_connection_id_refresh_put(
            ...     connection_id="131245687915423018",
            ...     body=models.RefreshConnectionRequestBody(
            ...         data=models.RefreshConnectionRequestBodyData(
            ...             attempt=models.AttemptRequestBody(
            ...                 fetch_scopes=["accounts", "transactions"],
            ...                 store_credentials=True,
            ...                 user_present=True,
            ...             )
            ...         )
            ...     ),
            ... )
        """
        return await self._send(
            _CONNECTIONS_CONNECTION_ID_REFRESH_PUT,
            {
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )


class AsyncConnectionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncConnections) -> None:
        self.connections_get = async_raw_response(resource.connections_get)
        self.connections_post = async_raw_response(resource.connections_post)
        self.connections_connection_id_get = async_raw_response(
            resource.connections_connection_id_get
        )
        self.connections_connection_id_put = async_raw_response(
            resource.connections_connection_id_put
        )
        self.connections_connection_id_delete = async_raw_response(
            resource.connections_connection_id_delete
        )
        self.connections_connection_id_reconnect_put = async_raw_response(
            resource.connections_connection_id_reconnect_put
        )
        self.connections_connection_id_interactive_put = async_raw_response(
            resource.connections_connection_id_interactive_put
        )
        self.connections_connection_id_refresh_put = async_raw_response(
            resource.connections_connection_id_refresh_put
        )


class AsyncConnectionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncConnections) -> None:
        self.connections_get = async_streamed_response(resource.connections_get)
        self.connections_post = async_streamed_response(resource.connections_post)
        self.connections_connection_id_get = async_streamed_response(
            resource.connections_connection_id_get
        )
        self.connections_connection_id_put = async_streamed_response(
            resource.connections_connection_id_put
        )
        self.connections_connection_id_delete = async_streamed_response(
            resource.connections_connection_id_delete
        )
        self.connections_connection_id_reconnect_put = async_streamed_response(
            resource.connections_connection_id_reconnect_put
        )
        self.connections_connection_id_interactive_put = async_streamed_response(
            resource.connections_connection_id_interactive_put
        )
        self.connections_connection_id_refresh_put = async_streamed_response(
            resource.connections_connection_id_refresh_put
        )
