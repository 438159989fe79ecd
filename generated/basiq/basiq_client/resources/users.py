"""The people whose accounts are collected."""

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

_CREATE_USER: Operation[models.UserPostResponse] = Operation(
    id="createUser",
    method="POST",
    path="/users",
    body=Body((Content("application/json", lambda: models.CreateUser),), required=True),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "201": (
            Content("application/json", lambda: models.UserPostResponse, exact=False),
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
_GET_USER: Operation[models.UserGetResponse] = Operation(
    id="getUser",
    method="GET",
    path="/users/{userId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (
            Content("application/json", lambda: models.UserGetResponse, exact=False),
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
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)
_UPDATE_USER: Operation[models.UserPostResponse] = Operation(
    id="updateUser",
    method="POST",
    path="/users/{userId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    body=Body((Content("application/json", lambda: models.UpdateUser),), required=True),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content("application/json", lambda: models.UserPostResponse, exact=False),
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
_DELETE_USER: Operation[None] = Operation(
    id="deleteUser",
    method="DELETE",
    path="/users/{userId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
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


class Users(Resource):
    """The people whose accounts are collected."""

    @cached_property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return UsersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> UsersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return UsersWithStreamingResponse(self)

    def create_user(
        self,
        *,
        body: models.CreateUser | dicts.CreateUserDict,
        options: RequestOptions | None = None,
    ) -> models.UserPostResponse:
        """Create a user.

        Stores a person by email address or phone number, so that institutions can be
        connected for them.

        Args:
            body: Contact details of the user.
            options: Settings for this call.

        Returns:
            The new user.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.users.create_user(
            ...     body=models.CreateUser(
            ...         email="alex@example.com", mobile="+61491570156"
            ...     )
            ... )
        """
        return self._send(
            _CREATE_USER,
            {},
            body=body,
            options=options,
        )

    def get_user(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserGetResponse:
        """Get a user.

        Returns the contact details together with references to the user's accounts and
        connections.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The user.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.users.get_user(user_id="example-user-id")
        """
        return self._send(
            _GET_USER,
            {
                "user_id": user_id,
            },
            options=options,
        )

    def update_user(
        self,
        user_id: str,
        *,
        body: models.UpdateUser | dicts.UpdateUserDict,
        options: RequestOptions | None = None,
    ) -> models.UserPostResponse:
        """Update a user.

        Replaces the contact details that you send and keeps the others.

        Args:
            user_id: The user's `id`.
            body: Contact details to change.
            options: Settings for this call.

        Returns:
            The user after the change.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.users.update_user(
            ...     user_id="example-user-id",
            ...     body=models.UpdateUser(
            ...         email="alex@example.com", mobile="+61491570156"
            ...     ),
            ... )
        """
        return self._send(
            _UPDATE_USER,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    def delete_user(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a user with everything collected.

        Removes the user, the connections, accounts and transactions for good.

        Args:
            user_id: The user's `id`.
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
            >>> client.users.delete_user(user_id="example-user-id")
        """
        return self._send(
            _DELETE_USER,
            {
                "user_id": user_id,
            },
            options=options,
        )


class UsersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Users) -> None:
        self.create_user = raw_response(resource.create_user)
        self.get_user = raw_response(resource.get_user)
        self.update_user = raw_response(resource.update_user)
        self.delete_user = raw_response(resource.delete_user)


class UsersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Users) -> None:
        self.create_user = streamed_response(resource.create_user)
        self.get_user = streamed_response(resource.get_user)
        self.update_user = streamed_response(resource.update_user)
        self.delete_user = streamed_response(resource.delete_user)


class AsyncUsers(AsyncResource):
    """The people whose accounts are collected."""

    @cached_property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncUsersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncUsersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncUsersWithStreamingResponse(self)

    async def create_user(
        self,
        *,
        body: models.CreateUser | dicts.CreateUserDict,
        options: RequestOptions | None = None,
    ) -> models.UserPostResponse:
        """Create a user.

        Stores a person by email address or phone number, so that institutions can be
        connected for them.

        Args:
            body: Contact details of the user.
            options: Settings for this call.

        Returns:
            The new user.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.users.create_user(
            ...     body=models.CreateUser(
            ...         email="alex@example.com", mobile="+61491570156"
            ...     )
            ... )
        """
        return await self._send(
            _CREATE_USER,
            {},
            body=body,
            options=options,
        )

    async def get_user(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserGetResponse:
        """Get a user.

        Returns the contact details together with references to the user's accounts and
        connections.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The user.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.users.get_user(user_id="example-user-id")
        """
        return await self._send(
            _GET_USER,
            {
                "user_id": user_id,
            },
            options=options,
        )

    async def update_user(
        self,
        user_id: str,
        *,
        body: models.UpdateUser | dicts.UpdateUserDict,
        options: RequestOptions | None = None,
    ) -> models.UserPostResponse:
        """Update a user.

        Replaces the contact details that you send and keeps the others.

        Args:
            user_id: The user's `id`.
            body: Contact details to change.
            options: Settings for this call.

        Returns:
            The user after the change.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.users.update_user(
            ...     user_id="example-user-id",
            ...     body=models.UpdateUser(
            ...         email="alex@example.com", mobile="+61491570156"
            ...     ),
            ... )
        """
        return await self._send(
            _UPDATE_USER,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    async def delete_user(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a user with everything collected.

        Removes the user, the connections, accounts and transactions for good.

        Args:
            user_id: The user's `id`.
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
            >>> client.users.delete_user(user_id="example-user-id")
        """
        return await self._send(
            _DELETE_USER,
            {
                "user_id": user_id,
            },
            options=options,
        )


class AsyncUsersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncUsers) -> None:
        self.create_user = async_raw_response(resource.create_user)
        self.get_user = async_raw_response(resource.get_user)
        self.update_user = async_raw_response(resource.update_user)
        self.delete_user = async_raw_response(resource.delete_user)


class AsyncUsersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncUsers) -> None:
        self.create_user = async_streamed_response(resource.create_user)
        self.get_user = async_streamed_response(resource.get_user)
        self.update_user = async_streamed_response(resource.update_user)
        self.delete_user = async_streamed_response(resource.delete_user)
