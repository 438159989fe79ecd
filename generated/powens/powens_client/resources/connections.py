"""What users have opened to their institutions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

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

_GET_USER_CONNECTION: Operation[models.Connection] = Operation(
    id="getUserConnection",
    method="GET",
    path="/users/me/connections/{connectionId}",
    parameters=(
        Parameter(
            "connection_id",
            "connectionId",
            "path",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectionExpandField | str],
        ),
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.Connection),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_UPDATE_SYNC_USER_CONNECTION: Operation[models.Connection] = Operation(
    id="updateSyncUserConnection",
    method="POST",
    path="/users/me/connections/{connectionId}",
    parameters=(
        Parameter(
            "connection_id",
            "connectionId",
            "path",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter("source", "source", "query", type_loader=lambda: str),
        Parameter(
            "background",
            "background",
            "query",
            allow_empty=True,
            type_loader=lambda: Literal[True],
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectionExpandField | str],
        ),
    ),
    body=Body((Content("application/json", lambda: models.ConnectionUpdateRequest),)),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.Connection),),
        "400": (Content("application/json", lambda: models.ServiceError, exact=False),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_DELETE_USER_CONNECTION: Operation[None] = Operation(
    id="deleteUserConnection",
    method="DELETE",
    path="/users/me/connections/{connectionId}",
    parameters=(
        Parameter(
            "connection_id",
            "connectionId",
            "path",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectionExpandField | str],
        ),
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (),
        "204": (),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_LIST_USER_CONNECTIONS: Operation[models.ConnectionsList] = Operation(
    id="listUserConnections",
    method="GET",
    path="/users/me/connections",
    parameters=(
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectionExpandField | str],
        ),
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ConnectionsList),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_CREATE_USER_CONNECTION: Operation[models.Connection] = Operation(
    id="createUserConnection",
    method="POST",
    path="/users/me/connections",
    parameters=(
        Parameter("source", "source", "query", type_loader=lambda: str),
        Parameter(
            "expand",
            "expand",
            "query",
            explode=False,
            allow_reserved=True,
            type_loader=lambda: list[models.ConnectionExpandField | str],
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.ConnectionRequest),), required=True
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.Connection),),
        "201": (Content("application/json", lambda: models.Connection),),
        "400": (Content("application/json", lambda: models.ServiceError, exact=False),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_OPEN_WEBAUTH: Operation[None] = Operation(
    id="openWebauth",
    method="GET",
    path="/webauth",
    parameters=(
        Parameter(
            "client_id",
            "client_id",
            "query",
            required=True,
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter(
            "token",
            "token",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
        Parameter(
            "redirect_uri",
            "redirect_uri",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter(
            "id_connector", "id_connector", "query", minimum=1, type_loader=lambda: int
        ),
        Parameter("connector_uuid", "connector_uuid", "query", type_loader=lambda: str),
        Parameter(
            "id_connection",
            "id_connection",
            "query",
            minimum=1,
            type_loader=lambda: int,
        ),
        Parameter("source", "source", "query", type_loader=lambda: str),
        Parameter("state", "state", "query", type_loader=lambda: str),
    ),
    responses={
        "302": (),
    },
)


class Connections(Resource):
    """What users have opened to their institutions."""

    @cached_property
    def with_raw_response(self) -> ConnectionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ConnectionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ConnectionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ConnectionsWithStreamingResponse(self)

    def get_user_connection(
        self,
        connection_id: int,
        *,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connection:
        """Get a connection.

        Answers with one connection of the user.

        Args:
            connection_id: Identifies the connection.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connection.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.get_user_connection(connection_id=1)
        """
        return self._send(
            _GET_USER_CONNECTION,
            {
                "connection_id": connection_id,
                "expand": expand,
            },
            options=options,
        )

    def update_sync_user_connection(
        self,
        connection_id: int,
        *,
        source: str | None = None,
        background: Literal[True] | None = None,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        body: (
            models.ConnectionUpdateRequest
            | dicts.ConnectionUpdateRequestDict
            | Mapping[str, Any]
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.Connection:
        """Update or synchronize a connection.

        Sends new credentials, answers the fields that the institution asks for, resumes
        after a confirmation on the user's device, or, with an empty body, just
        synchronizes. The call lasts until that is done unless `background` is set.

        Args:
            connection_id: Identifies the connection.
            source: The name of one source, for connectors that have several.
            background: Answer at once and work on in the background. Ask for the
                connection until its `state` and `last_update` have changed.
            expand: Answer with these related objects too.
            body: What to change. Empty or left out, the connection is synchronized.
            options: Settings for this call.

        Returns:
            The connection with its new state.

        Raises:
            BadRequestError: 400: The institution refused the credentials, or a value is
                missing.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.update_sync_user_connection(
            ...     connection_id=1, body={"otp": "284613"}
            ... )
        """
        return self._send(
            _UPDATE_SYNC_USER_CONNECTION,
            {
                "connection_id": connection_id,
                "source": source,
                "background": background,
                "expand": expand,
            },
            body=body,
            options=options,
        )

    def delete_user_connection(
        self,
        connection_id: int,
        *,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a connection.

        Deletes a connection with its accounts and transactions. This cannot be undone.

        Args:
            connection_id: Identifies the connection.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> client.connections.delete_user_connection(connection_id=1)
        """
        return self._send(
            _DELETE_USER_CONNECTION,
            {
                "connection_id": connection_id,
                "expand": expand,
            },
            options=options,
        )

    def list_user_connections(
        self,
        *,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionsList:
        """List connections.

        Answers with all connections of the user.

        Args:
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The user's connections.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.list_user_connections(
            ...     expand=["connector", "sources"]
            ... )
        """
        return self._send(
            _LIST_USER_CONNECTIONS,
            {
                "expand": expand,
            },
            options=options,
        )

    def create_user_connection(
        self,
        *,
        body: (
            models.ConnectionRequest | dicts.ConnectionRequestDict | Mapping[str, Any]
        ),
        source: str | None = None,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connection:
        """Add a connection.

        Opens a connection with the user's credentials, for connectors whose mechanism
        is `credentials`. The call lasts until the institution has checked them, up to a
        few minutes: allow for that in the read timeout. A connection can be created and
        still need something of the user; look at its `state`.

        Args:
            body: The connector and the values of its fields.
            source: The name of one source, for connectors that have several.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connection that was created.

        Raises:
            BadRequestError: 400: The institution refused the credentials, or a value is
                missing.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.create_user_connection(
            ...     body={
            ...         "connector_uuid": "07d76adf-ae35-5b38-aca8-67aafba13169",
            ...         "login": "84265",
            ...         "password": "secret-of-the-user",
            ...     }
            ... )
        """
        return self._send(
            _CREATE_USER_CONNECTION,
            {
                "source": source,
                "expand": expand,
            },
            body=body,
            options=options,
        )

    def open_webauth(
        self,
        *,
        client_id: int,
        token: str,
        redirect_uri: str,
        id_connector: int | None = None,
        connector_uuid: str | None = None,
        id_connection: int | None = None,
        source: str | None = None,
        state: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Open the institution's login page.

        The address to open in the user's browser for connectors whose mechanism is
        `webauth`. It redirects to the institution and from there to `redirect_uri`.
        Give a connector to add a connection, or `id_connection` to resume one.

        Args:
            client_id: Identifies your client application.
            token: A temporary code of the user, not the user's token.
            redirect_uri: Where the user's browser goes in the end. It must have no
                query of its own.
            id_connector: The connector of a new connection; prefer `connector_uuid`.
            connector_uuid: The connector of a new connection.
            id_connection: The connection to resume or repair.
            source: The name of one source, for connectors that have several.
            state: Any text of yours; it comes back unchanged at `redirect_uri`.
            options: Settings for this call.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> client.connections.open_webauth(
            ...     client_id=1,
            ...     token="example-token",
            ...     redirect_uri="https://app.example.com/bank/done",
            ... )
        """
        return self._send(
            _OPEN_WEBAUTH,
            {
                "client_id": client_id,
                "token": token,
                "redirect_uri": redirect_uri,
                "id_connector": id_connector,
                "connector_uuid": connector_uuid,
                "id_connection": id_connection,
                "source": source,
                "state": state,
            },
            options=options,
        )


class ConnectionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Connections) -> None:
        self.get_user_connection = raw_response(resource.get_user_connection)
        self.update_sync_user_connection = raw_response(
            resource.update_sync_user_connection
        )
        self.delete_user_connection = raw_response(resource.delete_user_connection)
        self.list_user_connections = raw_response(resource.list_user_connections)
        self.create_user_connection = raw_response(resource.create_user_connection)
        self.open_webauth = raw_response(resource.open_webauth)


class ConnectionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Connections) -> None:
        self.get_user_connection = streamed_response(resource.get_user_connection)
        self.update_sync_user_connection = streamed_response(
            resource.update_sync_user_connection
        )
        self.delete_user_connection = streamed_response(resource.delete_user_connection)
        self.list_user_connections = streamed_response(resource.list_user_connections)
        self.create_user_connection = streamed_response(resource.create_user_connection)
        self.open_webauth = streamed_response(resource.open_webauth)


class AsyncConnections(AsyncResource):
    """What users have opened to their institutions."""

    @cached_property
    def with_raw_response(self) -> AsyncConnectionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncConnectionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncConnectionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncConnectionsWithStreamingResponse(self)

    async def get_user_connection(
        self,
        connection_id: int,
        *,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connection:
        """Get a connection.

        Answers with one connection of the user.

        Args:
            connection_id: Identifies the connection.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connection.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.get_user_connection(connection_id=1)
        """
        return await self._send(
            _GET_USER_CONNECTION,
            {
                "connection_id": connection_id,
                "expand": expand,
            },
            options=options,
        )

    async def update_sync_user_connection(
        self,
        connection_id: int,
        *,
        source: str | None = None,
        background: Literal[True] | None = None,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        body: (
            models.ConnectionUpdateRequest
            | dicts.ConnectionUpdateRequestDict
            | Mapping[str, Any]
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.Connection:
        """Update or synchronize a connection.

        Sends new credentials, answers the fields that the institution asks for, resumes
        after a confirmation on the user's device, or, with an empty body, just
        synchronizes. The call lasts until that is done unless `background` is set.

        Args:
            connection_id: Identifies the connection.
            source: The name of one source, for connectors that have several.
            background: Answer at once and work on in the background. Ask for the
                connection until its `state` and `last_update` have changed.
            expand: Answer with these related objects too.
            body: What to change. Empty or left out, the connection is synchronized.
            options: Settings for this call.

        Returns:
            The connection with its new state.

        Raises:
            BadRequestError: 400: The institution refused the credentials, or a value is
                missing.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.update_sync_user_connection(
            ...     connection_id=1, body={"otp": "284613"}
            ... )
        """
        return await self._send(
            _UPDATE_SYNC_USER_CONNECTION,
            {
                "connection_id": connection_id,
                "source": source,
                "background": background,
                "expand": expand,
            },
            body=body,
            options=options,
        )

    async def delete_user_connection(
        self,
        connection_id: int,
        *,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a connection.

        Deletes a connection with its accounts and transactions. This cannot be undone.

        Args:
            connection_id: Identifies the connection.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> client.connections.delete_user_connection(connection_id=1)
        """
        return await self._send(
            _DELETE_USER_CONNECTION,
            {
                "connection_id": connection_id,
                "expand": expand,
            },
            options=options,
        )

    async def list_user_connections(
        self,
        *,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionsList:
        """List connections.

        Answers with all connections of the user.

        Args:
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The user's connections.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.connections.list_user_connections(
            ...     expand=["connector", "sources"]
            ... )
        """
        return await self._send(
            _LIST_USER_CONNECTIONS,
            {
                "expand": expand,
            },
            options=options,
        )

    async def create_user_connection(
        self,
        *,
        body: (
            models.ConnectionRequest | dicts.ConnectionRequestDict | Mapping[str, Any]
        ),
        source: str | None = None,
        expand: Sequence[models.ConnectionExpandField | str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Connection:
        """Add a connection.

        Opens a connection with the user's credentials, for connectors whose mechanism
        is `credentials`. The call lasts until the institution has checked them, up to a
        few minutes: allow for that in the read timeout. A connection can be created and
        still need something of the user; look at its `state`.

        Args:
            body: The connector and the values of its fields.
            source: The name of one source, for connectors that have several.
            expand: Answer with these related objects too.
            options: Settings for this call.

        Returns:
            The connection that was created.

        Raises:
            BadRequestError: 400: The institution refused the credentials, or a value is
                missing.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.create_user_connection(
            ...     body={
            ...         "connector_uuid": "07d76adf-ae35-5b38-aca8-67aafba13169",
            ...         "login": "84265",
            ...         "password": "secret-of-the-user",
            ...     }
            ... )
        """
        return await self._send(
            _CREATE_USER_CONNECTION,
            {
                "source": source,
                "expand": expand,
            },
            body=body,
            options=options,
        )

    async def open_webauth(
        self,
        *,
        client_id: int,
        token: str,
        redirect_uri: str,
        id_connector: int | None = None,
        connector_uuid: str | None = None,
        id_connection: int | None = None,
        source: str | None = None,
        state: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Open the institution's login page.

        The address to open in the user's browser for connectors whose mechanism is
        `webauth`. It redirects to the institution and from there to `redirect_uri`.
        Give a connector to add a connection, or `id_connection` to resume one.

        Args:
            client_id: Identifies your client application.
            token: A temporary code of the user, not the user's token.
            redirect_uri: Where the user's browser goes in the end. It must have no
                query of its own.
            id_connector: The connector of a new connection; prefer `connector_uuid`.
            connector_uuid: The connector of a new connection.
            id_connection: The connection to resume or repair.
            source: The name of one source, for connectors that have several.
            state: Any text of yours; it comes back unchanged at `redirect_uri`.
            options: Settings for this call.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> client.connections.open_webauth(
            ...     client_id=1,
            ...     token="example-token",
            ...     redirect_uri="https://app.example.com/bank/done",
            ... )
        """
        return await self._send(
            _OPEN_WEBAUTH,
            {
                "client_id": client_id,
                "token": token,
                "redirect_uri": redirect_uri,
                "id_connector": id_connector,
                "connector_uuid": connector_uuid,
                "id_connection": id_connection,
                "source": source,
                "state": state,
            },
            options=options,
        )


class AsyncConnectionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncConnections) -> None:
        self.get_user_connection = async_raw_response(resource.get_user_connection)
        self.update_sync_user_connection = async_raw_response(
            resource.update_sync_user_connection
        )
        self.delete_user_connection = async_raw_response(
            resource.delete_user_connection
        )
        self.list_user_connections = async_raw_response(resource.list_user_connections)
        self.create_user_connection = async_raw_response(
            resource.create_user_connection
        )
        self.open_webauth = async_raw_response(resource.open_webauth)


class AsyncConnectionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncConnections) -> None:
        self.get_user_connection = async_streamed_response(resource.get_user_connection)
        self.update_sync_user_connection = async_streamed_response(
            resource.update_sync_user_connection
        )
        self.delete_user_connection = async_streamed_response(
            resource.delete_user_connection
        )
        self.list_user_connections = async_streamed_response(
            resource.list_user_connections
        )
        self.create_user_connection = async_streamed_response(
            resource.create_user_connection
        )
        self.open_webauth = async_streamed_response(resource.open_webauth)
