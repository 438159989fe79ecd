"""Hosted pages where users connect their institutions themselves."""

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

_GET_AUTH_LINK: Operation[models.AuthLinksResponseResource] = Operation(
    id="getAuthLink",
    method="GET",
    path="/users/{userId}/auth_link",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.AuthLinksResponseResource,
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
        "410": (Content("application/json", lambda: models.GoneError, exact=False),),
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
_POST_AUTH_LINK: Operation[models.AuthLinksPostResponseResource] = Operation(
    id="postAuthLink",
    method="POST",
    path="/users/{userId}/auth_link",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    body=Body((Content("application/json", lambda: models.PostAuthLinkRequest),)),
    security=({"application": ("SERVER_ACCESS",)},),
    responses={
        "201": (
            Content(
                "application/json",
                lambda: models.AuthLinksPostResponseResource,
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
_DELETE_AUTH_LINK: Operation[None] = Operation(
    id="deleteAuthLink",
    method="DELETE",
    path="/users/{userId}/auth_link",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "204": (),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
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


class AuthLinks(Resource):
    """Hosted pages where users connect their institutions themselves."""

    @cached_property
    def with_raw_response(self) -> AuthLinksWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AuthLinksWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AuthLinksWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AuthLinksWithStreamingResponse(self)

    def get_auth_link(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AuthLinksResponseResource:
        """Get the auth link.

        Returns the auth link that was made last for the user; status 410 says that it
        no longer works.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The auth link.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            GoneError: 410: The auth link has expired or was used up.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.auth_links.get_auth_link(user_id="example-user-id")
        """
        return self._send(
            _GET_AUTH_LINK,
            {
                "user_id": user_id,
            },
            options=options,
        )

    def post_auth_link(
        self,
        user_id: str,
        *,
        body: models.PostAuthLinkRequest | dicts.PostAuthLinkRequestDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.AuthLinksPostResponseResource:
        """Create an auth link.

        Creates a hosted page where the user gives consent and connects institutions.
        Earlier pages of the user stop working.

        Args:
            user_id: The user's `id`.
            body: Where to send the login code.
            options: Settings for this call.

        Returns:
            The new auth link.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.auth_links.post_auth_link(
            ...     user_id="example-user-id",
            ...     body=models.PostAuthLinkRequest(mobile="+61491570156"),
            ... )
        """
        return self._send(
            _POST_AUTH_LINK,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    def delete_auth_link(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete the auth link.

        Closes the user's hosted page for good; it also closes by itself once the user
        says that all accounts are connected.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> client.auth_links.delete_auth_link(user_id="example-user-id")
        """
        return self._send(
            _DELETE_AUTH_LINK,
            {
                "user_id": user_id,
            },
            options=options,
        )


class AuthLinksWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AuthLinks) -> None:
        self.get_auth_link = raw_response(resource.get_auth_link)
        self.post_auth_link = raw_response(resource.post_auth_link)
        self.delete_auth_link = raw_response(resource.delete_auth_link)


class AuthLinksWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AuthLinks) -> None:
        self.get_auth_link = streamed_response(resource.get_auth_link)
        self.post_auth_link = streamed_response(resource.post_auth_link)
        self.delete_auth_link = streamed_response(resource.delete_auth_link)


class AsyncAuthLinks(AsyncResource):
    """Hosted pages where users connect their institutions themselves."""

    @cached_property
    def with_raw_response(self) -> AsyncAuthLinksWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAuthLinksWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAuthLinksWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAuthLinksWithStreamingResponse(self)

    async def get_auth_link(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AuthLinksResponseResource:
        """Get the auth link.

        Returns the auth link that was made last for the user; status 410 says that it
        no longer works.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The auth link.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            GoneError: 410: The auth link has expired or was used up.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.auth_links.get_auth_link(user_id="example-user-id")
        """
        return await self._send(
            _GET_AUTH_LINK,
            {
                "user_id": user_id,
            },
            options=options,
        )

    async def post_auth_link(
        self,
        user_id: str,
        *,
        body: models.PostAuthLinkRequest | dicts.PostAuthLinkRequestDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.AuthLinksPostResponseResource:
        """Create an auth link.

        Creates a hosted page where the user gives consent and connects institutions.
        Earlier pages of the user stop working.

        Args:
            user_id: The user's `id`.
            body: Where to send the login code.
            options: Settings for this call.

        Returns:
            The new auth link.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.auth_links.post_auth_link(
            ...     user_id="example-user-id",
            ...     body=models.PostAuthLinkRequest(mobile="+61491570156"),
            ... )
        """
        return await self._send(
            _POST_AUTH_LINK,
            {
                "user_id": user_id,
            },
            body=body,
            options=options,
        )

    async def delete_auth_link(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete the auth link.

        Closes the user's hosted page for good; it also closes by itself once the user
        says that all accounts are connected.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ServiceUnavailableError: 503: Basiq or the institution is temporarily
                unavailable.
            ApiError: The call failed for any other reason.

        Example:
            >>> client.auth_links.delete_auth_link(user_id="example-user-id")
        """
        return await self._send(
            _DELETE_AUTH_LINK,
            {
                "user_id": user_id,
            },
            options=options,
        )


class AsyncAuthLinksWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAuthLinks) -> None:
        self.get_auth_link = async_raw_response(resource.get_auth_link)
        self.post_auth_link = async_raw_response(resource.post_auth_link)
        self.delete_auth_link = async_raw_response(resource.delete_auth_link)


class AsyncAuthLinksWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAuthLinks) -> None:
        self.get_auth_link = async_streamed_response(resource.get_auth_link)
        self.post_auth_link = async_streamed_response(resource.post_auth_link)
        self.delete_auth_link = async_streamed_response(resource.delete_auth_link)
