"""Links between a user and an institution, through which data is collected."""

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

_GET_CONNECTIONS: Operation[models.ConnectionsGetResponseResource] = Operation(
    id="getConnections",
    method="GET",
    path="/users/{userId}/connections",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter("filter", "filter", "query", type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.ConnectionsGetResponseResource,
                exact=False,
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
_POST_CONNECTION: Operation[models.ConnectionResponseResource] = Operation(
    id="postConnection",
    method="POST",
    path="/users/{userId}/connections",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    body=Body((Content("application/json", lambda: models.UserConnectionsPostData),)),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "202": (
            Content(
                "application/json",
                lambda: models.ConnectionResponseResource,
                exact=False,
            ),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "401": (
            Content("application/json", lambda: models.UnauthorizedError, exact=False),
        ),
        "403": (
            Content(
                "application/json", lambda: models.ForbiddenAccessError, exact=False
            ),
        ),
        "404": (
            Content("application/json", lambda: models.NotFoundError, exact=False),
        ),
        "415": (
            Content(
                "application/json",
                lambda: models.UnsupportedMediaTypeError,
                exact=False,
            ),
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
_REFRESH_CONNECTIONS: Operation[models.ConnectionsRefreshResource] = Operation(
    id="refreshConnections",
    method="POST",
    path="/users/{userId}/connections/refresh",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "202": (
            Content(
                "application/json",
                lambda: models.ConnectionsRefreshResource,
                exact=False,
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
_GET_CONNECTION: Operation[models.ConnectionGetResponseResource] = Operation(
    id="getConnection",
    method="GET",
    path="/users/{userId}/connections/{connectionId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "connection_id",
            "connectionId",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.ConnectionGetResponseResource,
                exact=False,
            ),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "401": (
            Content("application/json", lambda: models.UnauthorizedError, exact=False),
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
_UPDATE_CONNECTION: Operation[models.ConnectionResponseResource] = Operation(
    id="updateConnection",
    method="POST",
    path="/users/{userId}/connections/{connectionId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "connection_id",
            "connectionId",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body((Content("application/json", lambda: models.UserConnectionPostData),)),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "202": (
            Content(
                "application/json",
                lambda: models.ConnectionResponseResource,
                exact=False,
            ),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "401": (
            Content("application/json", lambda: models.UnauthorizedError, exact=False),
        ),
        "403": (
            Content(
                "application/json", lambda: models.ForbiddenAccessError, exact=False
            ),
        ),
        "404": (
            Content("application/json", lambda: models.NotFoundError, exact=False),
        ),
        "415": (
            Content(
                "application/json",
                lambda: models.UnsupportedMediaTypeError,
                exact=False,
            ),
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
_DELETE_CONNECTION: Operation[None] = Operation(
    id="deleteConnection",
    method="DELETE",
    path="/users/{userId}/connections/{connectionId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "connection_id",
            "connectionId",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "204": (),
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
_REFRESH_CONNECTION: Operation[models.ConnectionResponseResource] = Operation(
    id="refreshConnection",
    method="POST",
    path="/users/{userId}/connections/{connectionId}/refresh",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "connection_id",
            "connectionId",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.ConnectionResponseResource,
                exact=False,
            ),
        ),
        "202": (
            Content(
                "application/json",
                lambda: models.ConnectionResponseResource,
                exact=False,
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


class Connections(Resource):
    """Links between a user and an institution, through which data is collected."""

    @cached_property
    def with_raw_response(self) -> ConnectionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ConnectionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ConnectionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ConnectionsWithStreamingResponse(self)

    def get_connections(
        self,
        user_id: str,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionsGetResponseResource:
        """List connections.

        Returns every connection of the user with its status.

        Args:
            user_id: The user's `id`.
            filter: Conditions on `id`, `status` or `institution.id`, such as
                `institution.id.eq('AU00000')`, joined by commas.
            options: Settings for this call.

        Returns:
            The connections, possibly none.

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
            >>> result = client.connections.get_connections(user_id="example-user-id")
        """
        return self._send(
            _GET_CONNECTIONS,
            {
                "user_id": user_id,
                "filter": filter,
            },
            options=options,
        )

    def post_connection(
        self,
        user_id: str,
        *,
        body: (
            models.UserConnectionsPostData | dicts.UserConnectionsPostDataDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponseResource:
        """Create a connection.

        Starts a job that logs in to the institution and collects the data:
        `verify-credentials`, where needed `mfa-challenge`, then `retrieve-accounts` and
        `retrieve-transactions`; it takes up to about half a minute.

        Args:
            user_id: The user's `id`.
            body: Institution and credentials.
            options: Settings for this call.

        Returns:
            The job that creates the connection.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            ClientError: 415: The media type of the body is not supported.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.post_connection(
            ...     user_id="example-user-id",
            ...     body=models.UserConnectionsPostData(
            ...         institution=models.InstitutionModel(id="AU00000"),
            ...         login_id="Wentworth-Smith",
            ...         password="correct-horse",
            ...     ),
            ... )
        """
        return self._send(
            _POST_CONNECTION,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    def refresh_connections(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConnectionsRefreshResource:
        """Refresh all connections.

        Starts a job per connection that collects the latest data.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The jobs.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.refresh_connections(
            ...     user_id="example-user-id"
            ... )
        """
        return self._send(
            _REFRESH_CONNECTIONS,
            {
                "user_id": user_id,
            },
            options=options,
        )

    def get_connection(
        self,
        user_id: str,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConnectionGetResponseResource:
        """Get a connection.

        Returns the connection with the accounts and the profile collected through it,
        but never the credentials; status `invalid` asks for new ones.

        Args:
            user_id: The user's `id`.
            connection_id: The connection's `id`.
            options: Settings for this call.

        Returns:
            The connection.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.get_connection(
            ...     user_id="example-user-id", connection_id="example-connection-id"
            ... )
        """
        return self._send(
            _GET_CONNECTION,
            {
                "user_id": user_id,
                "connection_id": connection_id,
            },
            options=options,
        )

    def update_connection(
        self,
        user_id: str,
        connection_id: str,
        *,
        body: (
            models.UserConnectionPostData | dicts.UserConnectionPostDataDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponseResource:
        """Update a connection's credentials.

        Stores new credentials and starts a job that tries them and collects the latest
        data.

        Args:
            user_id: The user's `id`.
            connection_id: The connection's `id`.
            body: The credentials.
            options: Settings for this call.

        Returns:
            The job that works on the connection.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            ClientError: 415: The media type of the body is not supported.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.update_connection(
            ...     user_id="example-user-id",
            ...     connection_id="example-connection-id",
            ...     body=models.UserConnectionPostData(password="correct-horse"),
            ... )
        """
        return self._send(
            _UPDATE_CONNECTION,
            {
                "user_id": user_id,
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )

    def delete_connection(
        self,
        user_id: str,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a connection.

        Ends the connection for good; accounts and transactions collected so far stay
        with the user.

        Args:
            user_id: The user's `id`.
            connection_id: The connection's `id`.
            options: Settings for this call.

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
            >>> client.connections.delete_connection(
            ...     user_id="example-user-id", connection_id="example-connection-id"
            ... )
        """
        return self._send(
            _DELETE_CONNECTION,
            {
                "user_id": user_id,
                "connection_id": connection_id,
            },
            options=options,
        )

    def refresh_connection(
        self,
        user_id: str,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponseResource:
        """Refresh a connection.

        Starts a job that collects the latest data: `verify-credentials`, where needed
        `mfa-challenge`, then `retrieve-accounts` and `retrieve-transactions`.

        Args:
            user_id: The user's `id`.
            connection_id: The connection's `id`.
            options: Settings for this call.

        Returns:
            The job that is refreshing the connection already.

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
            >>> result = client.connections.refresh_connection(
            ...     user_id="example-user-id", connection_id="example-connection-id"
            ... )
        """
        return self._send(
            _REFRESH_CONNECTION,
            {
                "user_id": user_id,
                "connection_id": connection_id,
            },
            options=options,
        )


class ConnectionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Connections) -> None:
        self.get_connections = raw_response(resource.get_connections)
        self.post_connection = raw_response(resource.post_connection)
        self.refresh_connections = raw_response(resource.refresh_connections)
        self.get_connection = raw_response(resource.get_connection)
        self.update_connection = raw_response(resource.update_connection)
        self.delete_connection = raw_response(resource.delete_connection)
        self.refresh_connection = raw_response(resource.refresh_connection)


class ConnectionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Connections) -> None:
        self.get_connections = streamed_response(resource.get_connections)
        self.post_connection = streamed_response(resource.post_connection)
        self.refresh_connections = streamed_response(resource.refresh_connections)
        self.get_connection = streamed_response(resource.get_connection)
        self.update_connection = streamed_response(resource.update_connection)
        self.delete_connection = streamed_response(resource.delete_connection)
        self.refresh_connection = streamed_response(resource.refresh_connection)


class AsyncConnections(AsyncResource):
    """Links between a user and an institution, through which data is collected."""

    @cached_property
    def with_raw_response(self) -> AsyncConnectionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncConnectionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncConnectionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncConnectionsWithStreamingResponse(self)

    async def get_connections(
        self,
        user_id: str,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionsGetResponseResource:
        """List connections.

        Returns every connection of the user with its status.

        Args:
            user_id: The user's `id`.
            filter: Conditions on `id`, `status` or `institution.id`, such as
                `institution.id.eq('AU00000')`, joined by commas.
            options: Settings for this call.

        Returns:
            The connections, possibly none.

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
            >>> result = client.connections.get_connections(user_id="example-user-id")
        """
        return await self._send(
            _GET_CONNECTIONS,
            {
                "user_id": user_id,
                "filter": filter,
            },
            options=options,
        )

    async def post_connection(
        self,
        user_id: str,
        *,
        body: (
            models.UserConnectionsPostData | dicts.UserConnectionsPostDataDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponseResource:
        """Create a connection.

        Starts a job that logs in to the institution and collects the data:
        `verify-credentials`, where needed `mfa-challenge`, then `retrieve-accounts` and
        `retrieve-transactions`; it takes up to about half a minute.

        Args:
            user_id: The user's `id`.
            body: Institution and credentials.
            options: Settings for this call.

        Returns:
            The job that creates the connection.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            ClientError: 415: The media type of the body is not supported.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.post_connection(
            ...     user_id="example-user-id",
            ...     body=models.UserConnectionsPostData(
            ...         institution=models.InstitutionModel(id="AU00000"),
            ...         login_id="Wentworth-Smith",
            ...         password="correct-horse",
            ...     ),
            ... )
        """
        return await self._send(
            _POST_CONNECTION,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    async def refresh_connections(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConnectionsRefreshResource:
        """Refresh all connections.

        Starts a job per connection that collects the latest data.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The jobs.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.refresh_connections(
            ...     user_id="example-user-id"
            ... )
        """
        return await self._send(
            _REFRESH_CONNECTIONS,
            {
                "user_id": user_id,
            },
            options=options,
        )

    async def get_connection(
        self,
        user_id: str,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConnectionGetResponseResource:
        """Get a connection.

        Returns the connection with the accounts and the profile collected through it,
        but never the credentials; status `invalid` asks for new ones.

        Args:
            user_id: The user's `id`.
            connection_id: The connection's `id`.
            options: Settings for this call.

        Returns:
            The connection.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.get_connection(
            ...     user_id="example-user-id", connection_id="example-connection-id"
            ... )
        """
        return await self._send(
            _GET_CONNECTION,
            {
                "user_id": user_id,
                "connection_id": connection_id,
            },
            options=options,
        )

    async def update_connection(
        self,
        user_id: str,
        connection_id: str,
        *,
        body: (
            models.UserConnectionPostData | dicts.UserConnectionPostDataDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponseResource:
        """Update a connection's credentials.

        Stores new credentials and starts a job that tries them and collects the latest
        data.

        Args:
            user_id: The user's `id`.
            connection_id: The connection's `id`.
            body: The credentials.
            options: Settings for this call.

        Returns:
            The job that works on the connection.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            ClientError: 415: The media type of the body is not supported.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connections.update_connection(
            ...     user_id="example-user-id",
            ...     connection_id="example-connection-id",
            ...     body=models.UserConnectionPostData(password="correct-horse"),
            ... )
        """
        return await self._send(
            _UPDATE_CONNECTION,
            {
                "user_id": user_id,
                "connection_id": connection_id,
            },
            body=body,
            options=options,
        )

    async def delete_connection(
        self,
        user_id: str,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a connection.

        Ends the connection for good; accounts and transactions collected so far stay
        with the user.

        Args:
            user_id: The user's `id`.
            connection_id: The connection's `id`.
            options: Settings for this call.

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
            >>> client.connections.delete_connection(
            ...     user_id="example-user-id", connection_id="example-connection-id"
            ... )
        """
        return await self._send(
            _DELETE_CONNECTION,
            {
                "user_id": user_id,
                "connection_id": connection_id,
            },
            options=options,
        )

    async def refresh_connection(
        self,
        user_id: str,
        connection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConnectionResponseResource:
        """Refresh a connection.

        Starts a job that collects the latest data: `verify-credentials`, where needed
        `mfa-challenge`, then `retrieve-accounts` and `retrieve-transactions`.

        Args:
            user_id: The user's `id`.
            connection_id: The connection's `id`.
            options: Settings for this call.

        Returns:
            The job that is refreshing the connection already.

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
            >>> result = client.connections.refresh_connection(
            ...     user_id="example-user-id", connection_id="example-connection-id"
            ... )
        """
        return await self._send(
            _REFRESH_CONNECTION,
            {
                "user_id": user_id,
                "connection_id": connection_id,
            },
            options=options,
        )


class AsyncConnectionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncConnections) -> None:
        self.get_connections = async_raw_response(resource.get_connections)
        self.post_connection = async_raw_response(resource.post_connection)
        self.refresh_connections = async_raw_response(resource.refresh_connections)
        self.get_connection = async_raw_response(resource.get_connection)
        self.update_connection = async_raw_response(resource.update_connection)
        self.delete_connection = async_raw_response(resource.delete_connection)
        self.refresh_connection = async_raw_response(resource.refresh_connection)


class AsyncConnectionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncConnections) -> None:
        self.get_connections = async_streamed_response(resource.get_connections)
        self.post_connection = async_streamed_response(resource.post_connection)
        self.refresh_connections = async_streamed_response(resource.refresh_connections)
        self.get_connection = async_streamed_response(resource.get_connection)
        self.update_connection = async_streamed_response(resource.update_connection)
        self.delete_connection = async_streamed_response(resource.delete_connection)
        self.refresh_connection = async_streamed_response(resource.refresh_connection)
