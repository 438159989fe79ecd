"""A single identity."""

from __future__ import annotations

from functools import cached_property

from clientloom_runtime import (
    AsyncResource,
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

_GET_USER_IDENTITY: Operation[models.IdentityData] = Operation(
    id="getUserIdentity",
    method="GET",
    path="/users/{userId}/identitites/{identityId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True),
        Parameter("identity_id", "identityId", "path", required=True),
    ),
    security=({"application": ("SERVER_ACCESS", "CLIENT_ACCESS")},),
    responses={
        "200": (Content("application/json", lambda: models.IdentityData, exact=False),),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "403": (
            Content(
                "application/json",
                lambda: models.ForbiddenAccessError,
                exact=False,
            ),
        ),
        "404": (
            Content("application/json", lambda: models.NotFoundError, exact=False),
        ),
        "500": (
            Content(
                "application/json",
                lambda: models.InternalServerError,
                exact=False,
            ),
        ),
    },
)


class Identity(Resource):
    """A single identity."""

    @cached_property
    def with_raw_response(self) -> IdentityWithRawResponse:
        """The same methods, giving the HTTP response before it is read."""
        return IdentityWithRawResponse(self)

    @cached_property
    def with_streaming_response(
        self,
    ) -> IdentityWithStreamingResponse:
        """The same methods, giving the HTTP response while it arrives."""
        return IdentityWithStreamingResponse(self)

    def get_user_identity(
        self,
        user_id: str,
        identity_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IdentityData:
        """Get an identity.

        Returns one identity of the user.

        Args:
            user_id: The user's `id`.
            identity_id: The identity's `id`.
            options: Settings for this call alone.

        Returns:
            The identity.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.
        """
        return self._send(
            _GET_USER_IDENTITY,
            {"user_id": user_id, "identity_id": identity_id},
            options=options,
        )


class IdentityWithRawResponse:
    """The methods of the resource, each giving its response before it is read."""

    def __init__(self, resource: Identity) -> None:
        self.get_user_identity = raw_response(resource.get_user_identity)


class IdentityWithStreamingResponse:
    """The methods of the resource, each giving its response while it arrives."""

    def __init__(self, resource: Identity) -> None:
        self.get_user_identity = streamed_response(resource.get_user_identity)


class AsyncIdentity(AsyncResource):
    """A single identity."""

    @cached_property
    def with_raw_response(self) -> AsyncIdentityWithRawResponse:
        """The same methods, giving the HTTP response before it is read."""
        return AsyncIdentityWithRawResponse(self)

    @cached_property
    def with_streaming_response(
        self,
    ) -> AsyncIdentityWithStreamingResponse:
        """The same methods, giving the HTTP response while it arrives."""
        return AsyncIdentityWithStreamingResponse(self)

    async def get_user_identity(
        self,
        user_id: str,
        identity_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IdentityData:
        """Get an identity.

        Returns one identity of the user.

        Args:
            user_id: The user's `id`.
            identity_id: The identity's `id`.
            options: Settings for this call alone.

        Returns:
            The identity.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.
        """
        return await self._send(
            _GET_USER_IDENTITY,
            {"user_id": user_id, "identity_id": identity_id},
            options=options,
        )


class AsyncIdentityWithRawResponse:
    """The methods of the resource, each giving its response before it is read."""

    def __init__(self, resource: AsyncIdentity) -> None:
        self.get_user_identity = async_raw_response(resource.get_user_identity)


class AsyncIdentityWithStreamingResponse:
    """The methods of the resource, each giving its response while it arrives."""

    def __init__(self, resource: AsyncIdentity) -> None:
        self.get_user_identity = async_streamed_response(resource.get_user_identity)
