"""Who the owners of the collected accounts are."""

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

_GET_USER_IDENTITIES: Operation[models.IdentitiesGetResponseResource] = Operation(
    id="getUserIdentities",
    method="GET",
    path="/users/{userId}/identities",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.IdentitiesGetResponseResource,
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
_GET_USER_IDENTITY: Operation[models.IdentityData] = Operation(
    id="getUserIdentity",
    method="GET",
    path="/users/{userId}/identities/{identityId}",
    parameters=(
        Parameter("user_id", "userId", "path", required=True, type_loader=lambda: str),
        Parameter(
            "identity_id", "identityId", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (Content("application/json", lambda: models.IdentityData, exact=False),),
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


class Identities(Resource):
    """Who the owners of the collected accounts are."""

    @cached_property
    def with_raw_response(self) -> IdentitiesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return IdentitiesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> IdentitiesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return IdentitiesWithStreamingResponse(self)

    def get_user_identities(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IdentitiesGetResponseResource:
        """List identities.

        Returns who owns the accounts collected for the user, one entry per source.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The identities, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.identities.get_user_identities(
            ...     user_id="example-user-id"
            ... )
        """
        return self._send(
            _GET_USER_IDENTITIES,
            {
                "user_id": user_id,
            },
            options=options,
        )

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
            options: Settings for this call.

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

        Example:
            >>> result = client.identities.get_user_identity(
            ...     user_id="example-user-id", identity_id="example-identity-id"
            ... )
        """
        return self._send(
            _GET_USER_IDENTITY,
            {
                "user_id": user_id,
                "identity_id": identity_id,
            },
            options=options,
        )


class IdentitiesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Identities) -> None:
        self.get_user_identities = raw_response(resource.get_user_identities)
        self.get_user_identity = raw_response(resource.get_user_identity)


class IdentitiesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Identities) -> None:
        self.get_user_identities = streamed_response(resource.get_user_identities)
        self.get_user_identity = streamed_response(resource.get_user_identity)


class AsyncIdentities(AsyncResource):
    """Who the owners of the collected accounts are."""

    @cached_property
    def with_raw_response(self) -> AsyncIdentitiesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncIdentitiesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncIdentitiesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncIdentitiesWithStreamingResponse(self)

    async def get_user_identities(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IdentitiesGetResponseResource:
        """List identities.

        Returns who owns the accounts collected for the user, one entry per source.

        Args:
            user_id: The user's `id`.
            options: Settings for this call.

        Returns:
            The identities, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            PermissionDeniedError: 403: The token has expired, or it does not allow
                this.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.identities.get_user_identities(
            ...     user_id="example-user-id"
            ... )
        """
        return await self._send(
            _GET_USER_IDENTITIES,
            {
                "user_id": user_id,
            },
            options=options,
        )

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
            options: Settings for this call.

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

        Example:
            >>> result = client.identities.get_user_identity(
            ...     user_id="example-user-id", identity_id="example-identity-id"
            ... )
        """
        return await self._send(
            _GET_USER_IDENTITY,
            {
                "user_id": user_id,
                "identity_id": identity_id,
            },
            options=options,
        )


class AsyncIdentitiesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncIdentities) -> None:
        self.get_user_identities = async_raw_response(resource.get_user_identities)
        self.get_user_identity = async_raw_response(resource.get_user_identity)


class AsyncIdentitiesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncIdentities) -> None:
        self.get_user_identities = async_streamed_response(resource.get_user_identities)
        self.get_user_identity = async_streamed_response(resource.get_user_identity)
