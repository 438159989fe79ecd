"""The user that a token belongs to."""

from __future__ import annotations

from functools import cached_property

from clientloom_runtime import (
    AsyncResource,
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

_GET_USER: Operation[models.User] = Operation(
    id="getUser",
    method="GET",
    path="/users/me",
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.User, exact=False),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_DELETE_USER: Operation[None] = Operation(
    id="deleteUser",
    method="DELETE",
    path="/users/me",
    security=({"bearerAuth": ()},),
    responses={
        "204": (),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)


class Users(Resource):
    """The user that a token belongs to."""

    @cached_property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return UsersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> UsersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return UsersWithStreamingResponse(self)

    def get_user(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.User:
        """Get the current user.

        Answers with the user whose token is sent.

        Args:
            options: Settings for this call.

        Returns:
            The user.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.users.get_user()
        """
        return self._send(
            _GET_USER,
            {},
            options=options,
        )

    def delete_user(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete the current user.

        Deletes the user whose token is sent, together with all connections, accounts
        and transactions. This cannot be undone.

        Args:
            options: Settings for this call.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> client.users.delete_user()
        """
        return self._send(
            _DELETE_USER,
            {},
            options=options,
        )


class UsersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Users) -> None:
        self.get_user = raw_response(resource.get_user)
        self.delete_user = raw_response(resource.delete_user)


class UsersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Users) -> None:
        self.get_user = streamed_response(resource.get_user)
        self.delete_user = streamed_response(resource.delete_user)


class AsyncUsers(AsyncResource):
    """The user that a token belongs to."""

    @cached_property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncUsersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncUsersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncUsersWithStreamingResponse(self)

    async def get_user(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.User:
        """Get the current user.

        Answers with the user whose token is sent.

        Args:
            options: Settings for this call.

        Returns:
            The user.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.users.get_user()
        """
        return await self._send(
            _GET_USER,
            {},
            options=options,
        )

    async def delete_user(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete the current user.

        Deletes the user whose token is sent, together with all connections, accounts
        and transactions. This cannot be undone.

        Args:
            options: Settings for this call.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> client.users.delete_user()
        """
        return await self._send(
            _DELETE_USER,
            {},
            options=options,
        )


class AsyncUsersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncUsers) -> None:
        self.get_user = async_raw_response(resource.get_user)
        self.delete_user = async_raw_response(resource.delete_user)


class AsyncUsersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncUsers) -> None:
        self.get_user = async_streamed_response(resource.get_user)
        self.delete_user = async_streamed_response(resource.delete_user)
