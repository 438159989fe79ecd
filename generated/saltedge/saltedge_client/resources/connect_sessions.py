"""Salt Edge Connect: hosted pages on which the customer connects a bank."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from clientloom_runtime import (
    AsyncResource,
    Body,
    Content,
    Operation,
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

_CONNECT_SESSIONS_CREATE_POST: Operation[models.ConnectSessionResponse] = Operation(
    id="connect_sessions_create_post",
    method="POST",
    path="/connect_sessions/create",
    body=Body((Content("application/json", lambda: models.ConnectSessionRequestBody),)),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.ConnectSessionResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CONNECT_SESSIONS_RECONNECT_POST: Operation[models.ConnectSessionResponse] = Operation(
    id="connect_sessions_reconnect_post",
    method="POST",
    path="/connect_sessions/reconnect",
    body=Body(
        (Content("application/json", lambda: models.ReconnectSessionRequestBody),)
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.ConnectSessionResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CONNECT_SESSIONS_REFRESH_POST: Operation[models.ConnectSessionResponse] = Operation(
    id="connect_sessions_refresh_post",
    method="POST",
    path="/connect_sessions/refresh",
    body=Body((Content("application/json", lambda: models.RefreshSessionRequestBody),)),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.ConnectSessionResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class ConnectSessions(Resource):
    """Salt Edge Connect: hosted pages on which the customer connects a bank."""

    @cached_property
    def with_raw_response(self) -> ConnectSessionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ConnectSessionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ConnectSessionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ConnectSessionsWithStreamingResponse(self)

    def connect_sessions_create_post(
        self,
        *,
        body: (
            models.ConnectSessionRequestBody
            | dicts.ConnectSessionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectSessionResponse:
        """Open a hosted session to connect a bank.

        Returns the URL of a page where the customer chooses a bank and signs in.

        Args:
            body: Customer, consent and look of the page.
            options: Settings for this call.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connect_sessions.connect_sessions_create_post(
            ...     body=models.ConnectSessionRequestBody(
            ...         data=models.ConnectSessionRequestBodyData(
            ...             customer_id="129873456012345677",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...             return_connection_id=True,
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _CONNECT_SESSIONS_CREATE_POST,
            {},
            body=body,
            options=options,
        )

    def connect_sessions_reconnect_post(
        self,
        *,
        body: (
            models.ReconnectSessionRequestBody
            | dicts.ReconnectSessionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectSessionResponse:
        """Open a hosted session to reconnect.

        Returns the URL of a page where the customer repairs a connection.

        Args:
            body: Connection, consent and look of the page.
            options: Settings for this call.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connect_sessions.connect_sessions_reconnect_post(
            ...     body=models.ReconnectSessionRequestBody(
            ...         data=models.ReconnectSessionRequestBodyData(
            ...             connection_id="131245687915423018",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...             return_connection_id=True,
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _CONNECT_SESSIONS_RECONNECT_POST,
            {},
            body=body,
            options=options,
        )

    def connect_sessions_refresh_post(
        self,
        *,
        body: (
            models.RefreshSessionRequestBody
            | dicts.RefreshSessionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectSessionResponse:
        """Open a hosted session to refresh.

        Returns the URL of a page where the customer takes part in a refresh.

        Args:
            body: Connection and look of the page.
            options: Settings for this call.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connect_sessions.connect_sessions_refresh_post(
            ...     body=models.RefreshSessionRequestBody(
            ...         data=models.RefreshSessionRequestBodyData(
            ...             connection_id="131245687915423018",
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _CONNECT_SESSIONS_REFRESH_POST,
            {},
            body=body,
            options=options,
        )


class ConnectSessionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: ConnectSessions) -> None:
        self.connect_sessions_create_post = raw_response(
            resource.connect_sessions_create_post
        )
        self.connect_sessions_reconnect_post = raw_response(
            resource.connect_sessions_reconnect_post
        )
        self.connect_sessions_refresh_post = raw_response(
            resource.connect_sessions_refresh_post
        )


class ConnectSessionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: ConnectSessions) -> None:
        self.connect_sessions_create_post = streamed_response(
            resource.connect_sessions_create_post
        )
        self.connect_sessions_reconnect_post = streamed_response(
            resource.connect_sessions_reconnect_post
        )
        self.connect_sessions_refresh_post = streamed_response(
            resource.connect_sessions_refresh_post
        )


class AsyncConnectSessions(AsyncResource):
    """Salt Edge Connect: hosted pages on which the customer connects a bank."""

    @cached_property
    def with_raw_response(self) -> AsyncConnectSessionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncConnectSessionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncConnectSessionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncConnectSessionsWithStreamingResponse(self)

    async def connect_sessions_create_post(
        self,
        *,
        body: (
            models.ConnectSessionRequestBody
            | dicts.ConnectSessionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectSessionResponse:
        """Open a hosted session to connect a bank.

        Returns the URL of a page where the customer chooses a bank and signs in.

        Args:
            body: Customer, consent and look of the page.
            options: Settings for this call.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connect_sessions.connect_sessions_create_post(
            ...     body=models.ConnectSessionRequestBody(
            ...         data=models.ConnectSessionRequestBodyData(
            ...             customer_id="129873456012345677",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...             return_connection_id=True,
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _CONNECT_SESSIONS_CREATE_POST,
            {},
            body=body,
            options=options,
        )

    async def connect_sessions_reconnect_post(
        self,
        *,
        body: (
            models.ReconnectSessionRequestBody
            | dicts.ReconnectSessionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectSessionResponse:
        """Open a hosted session to reconnect.

        Returns the URL of a page where the customer repairs a connection.

        Args:
            body: Connection, consent and look of the page.
            options: Settings for this call.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connect_sessions.connect_sessions_reconnect_post(
            ...     body=models.ReconnectSessionRequestBody(
            ...         data=models.ReconnectSessionRequestBodyData(
            ...             connection_id="131245687915423018",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...             return_connection_id=True,
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _CONNECT_SESSIONS_RECONNECT_POST,
            {},
            body=body,
            options=options,
        )

    async def connect_sessions_refresh_post(
        self,
        *,
        body: (
            models.RefreshSessionRequestBody
            | dicts.RefreshSessionRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ConnectSessionResponse:
        """Open a hosted session to refresh.

        Returns the URL of a page where the customer takes part in a refresh.

        Args:
            body: Connection and look of the page.
            options: Settings for this call.

        Returns:
            The session.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.connect_sessions.connect_sessions_refresh_post(
            ...     body=models.RefreshSessionRequestBody(
            ...         data=models.RefreshSessionRequestBodyData(
            ...             connection_id="131245687915423018",
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _CONNECT_SESSIONS_REFRESH_POST,
            {},
            body=body,
            options=options,
        )


class AsyncConnectSessionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncConnectSessions) -> None:
        self.connect_sessions_create_post = async_raw_response(
            resource.connect_sessions_create_post
        )
        self.connect_sessions_reconnect_post = async_raw_response(
            resource.connect_sessions_reconnect_post
        )
        self.connect_sessions_refresh_post = async_raw_response(
            resource.connect_sessions_refresh_post
        )


class AsyncConnectSessionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncConnectSessions) -> None:
        self.connect_sessions_create_post = async_streamed_response(
            resource.connect_sessions_create_post
        )
        self.connect_sessions_reconnect_post = async_streamed_response(
            resource.connect_sessions_reconnect_post
        )
        self.connect_sessions_refresh_post = async_streamed_response(
            resource.connect_sessions_refresh_post
        )
