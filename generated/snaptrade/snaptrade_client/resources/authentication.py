"""Users of a partner, their secrets, and links to the hosted portal."""

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

_LIST_SNAP_TRADE_USERS: Operation[list[str]] = Operation(
    id="Authentication_listSnapTradeUsers",
    method="GET",
    path="/snapTrade/listUsers",
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: list[str], exact=False),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "500": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
    },
)
_REGISTER_SNAP_TRADE_USER: Operation[models.UserIDandSecret] = Operation(
    id="Authentication_registerSnapTradeUser",
    method="POST",
    path="/snapTrade/registerUser",
    body=Body(
        (Content("application/json", lambda: models.SnapTradeRegisterUserRequestBody),),
        required=True,
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.UserIDandSecret, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "500": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
    },
)
_DELETE_SNAP_TRADE_USER: Operation[models.DeleteUserResponse] = Operation(
    id="Authentication_deleteSnapTradeUser",
    method="DELETE",
    path="/snapTrade/deleteUser",
    parameters=(
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.DeleteUserResponse, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "500": (),
    },
)
_LOGIN_SNAP_TRADE_USER: Operation[
    models.LoginRedirectURI | models.EncryptedResponse
] = Operation(
    id="Authentication_loginSnapTradeUser",
    method="POST",
    path="/snapTrade/login",
    parameters=(
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.SnapTradeLoginUserRequestBody),)
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.LoginRedirectURI | models.EncryptedResponse,
                exact=False,
            ),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "500": (),
    },
)
_RESET_SNAP_TRADE_USER_SECRET: Operation[models.UserIDandSecret] = Operation(
    id="Authentication_resetSnapTradeUserSecret",
    method="POST",
    path="/snapTrade/resetUserSecret",
    body=Body(
        (Content("application/json", lambda: models.UserIDandSecret),), required=True
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.UserIDandSecret, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "401": (
            Content("application/json", lambda: models.Model401FailedRequestResponse),
        ),
        "500": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
    },
)


class Authentication(Resource):
    """Users of a partner, their secrets, and links to the hosted portal."""

    @cached_property
    def with_raw_response(self) -> AuthenticationWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AuthenticationWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AuthenticationWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AuthenticationWithStreamingResponse(self)

    def list_snap_trade_users(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[str]:
        """List your users.

        Lists the identifiers of every user registered under your client ID, in one
        response without pages.

        Args:
            options: Settings for this call.

        Returns:
            The identifiers of all users.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.list_snap_trade_users()
        """
        return self._send(
            _LIST_SNAP_TRADE_USERS,
            {},
            options=options,
        )

    def register_snap_trade_user(
        self,
        *,
        body: (
            models.SnapTradeRegisterUserRequestBody
            | dicts.SnapTradeRegisterUserRequestBodyDict
        ),
        options: RequestOptions | None = None,
    ) -> models.UserIDandSecret:
        """Register a user.

        Creates a user and issues the secret that nearly all other calls need. This is
        the only time that the secret is shown, so store it right away.

        Args:
            body: The user to register.
            options: Settings for this call.

        Returns:
            The new user with its secret.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.register_snap_trade_user(
            ...     body=models.SnapTradeRegisterUserRequestBody(
            ...         user_id="example-user-id"
            ...     )
            ... )
        """
        return self._send(
            _REGISTER_SNAP_TRADE_USER,
            {},
            body=body,
            options=options,
        )

    def delete_snap_trade_user(
        self,
        *,
        user_id: str,
        options: RequestOptions | None = None,
    ) -> models.DeleteUserResponse:
        """Delete a user.

        Queues a user for deletion, together with every connection and all data below
        it. This cannot be undone. A `USER_DELETED` webhook follows when it is done.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            options: Settings for this call.

        Returns:
            The deletion is queued.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.delete_snap_trade_user(
            ...     user_id="customer-4217"
            ... )
        """
        return self._send(
            _DELETE_SNAP_TRADE_USER,
            {
                "user_id": user_id,
            },
            options=options,
        )

    def login_snap_trade_user(
        self,
        *,
        user_id: str,
        user_secret: str,
        body: (
            models.SnapTradeLoginUserRequestBody
            | dicts.SnapTradeLoginUserRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.LoginRedirectURI | models.EncryptedResponse:
        """Create a link to the connection portal.

        Returns a link at which the user can connect a brokerage, or repair a connection
        when `reconnect` names one. The link works for five minutes.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            body: The look and behavior of the portal. Optional.
            options: Settings for this call.

        Returns:
            The link, or the same in encrypted form for partners who have asked for
            encryption.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.login_snap_trade_user(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.SnapTradeLoginUserRequestBody(
            ...         broker="ALPACA",
            ...         immediate_redirect=True,
            ...         connection_type="read",
            ...         connection_portal_version="v4",
            ...     ),
            ... )
        """
        return self._send(
            _LOGIN_SNAP_TRADE_USER,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def reset_snap_trade_user_secret(
        self,
        *,
        body: models.UserIDandSecret | dicts.UserIDandSecretDict,
        options: RequestOptions | None = None,
    ) -> models.UserIDandSecret:
        """Replace a user's secret.

        Issues a new secret and voids the old one, for instance after a leak. If the new
        secret is lost, the user must be deleted, registered again and reconnected.

        Args:
            body: The user with the secret that is to be replaced.
            options: Settings for this call.

        Returns:
            The user with the new secret.

        Raises:
            BadRequestError: 400: The secret was not replaced; the body says why.
            AuthenticationError: 401: The client ID, the user ID or the secret is wrong.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.reset_snap_trade_user_secret(
            ...     body=models.UserIDandSecret(
            ...         user_id="example-user-id", user_secret="example-user-secret"
            ...     )
            ... )
        """
        return self._send(
            _RESET_SNAP_TRADE_USER_SECRET,
            {},
            body=body,
            options=options,
        )


class AuthenticationWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Authentication) -> None:
        self.list_snap_trade_users = raw_response(resource.list_snap_trade_users)
        self.register_snap_trade_user = raw_response(resource.register_snap_trade_user)
        self.delete_snap_trade_user = raw_response(resource.delete_snap_trade_user)
        self.login_snap_trade_user = raw_response(resource.login_snap_trade_user)
        self.reset_snap_trade_user_secret = raw_response(
            resource.reset_snap_trade_user_secret
        )


class AuthenticationWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Authentication) -> None:
        self.list_snap_trade_users = streamed_response(resource.list_snap_trade_users)
        self.register_snap_trade_user = streamed_response(
            resource.register_snap_trade_user
        )
        self.delete_snap_trade_user = streamed_response(resource.delete_snap_trade_user)
        self.login_snap_trade_user = streamed_response(resource.login_snap_trade_user)
        self.reset_snap_trade_user_secret = streamed_response(
            resource.reset_snap_trade_user_secret
        )


class AsyncAuthentication(AsyncResource):
    """Users of a partner, their secrets, and links to the hosted portal."""

    @cached_property
    def with_raw_response(self) -> AsyncAuthenticationWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAuthenticationWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAuthenticationWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAuthenticationWithStreamingResponse(self)

    async def list_snap_trade_users(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[str]:
        """List your users.

        Lists the identifiers of every user registered under your client ID, in one
        response without pages.

        Args:
            options: Settings for this call.

        Returns:
            The identifiers of all users.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.list_snap_trade_users()
        """
        return await self._send(
            _LIST_SNAP_TRADE_USERS,
            {},
            options=options,
        )

    async def register_snap_trade_user(
        self,
        *,
        body: (
            models.SnapTradeRegisterUserRequestBody
            | dicts.SnapTradeRegisterUserRequestBodyDict
        ),
        options: RequestOptions | None = None,
    ) -> models.UserIDandSecret:
        """Register a user.

        Creates a user and issues the secret that nearly all other calls need. This is
        the only time that the secret is shown, so store it right away.

        Args:
            body: The user to register.
            options: Settings for this call.

        Returns:
            The new user with its secret.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.register_snap_trade_user(
            ...     body=models.SnapTradeRegisterUserRequestBody(
            ...         user_id="example-user-id"
            ...     )
            ... )
        """
        return await self._send(
            _REGISTER_SNAP_TRADE_USER,
            {},
            body=body,
            options=options,
        )

    async def delete_snap_trade_user(
        self,
        *,
        user_id: str,
        options: RequestOptions | None = None,
    ) -> models.DeleteUserResponse:
        """Delete a user.

        Queues a user for deletion, together with every connection and all data below
        it. This cannot be undone. A `USER_DELETED` webhook follows when it is done.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            options: Settings for this call.

        Returns:
            The deletion is queued.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.delete_snap_trade_user(
            ...     user_id="customer-4217"
            ... )
        """
        return await self._send(
            _DELETE_SNAP_TRADE_USER,
            {
                "user_id": user_id,
            },
            options=options,
        )

    async def login_snap_trade_user(
        self,
        *,
        user_id: str,
        user_secret: str,
        body: (
            models.SnapTradeLoginUserRequestBody
            | dicts.SnapTradeLoginUserRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.LoginRedirectURI | models.EncryptedResponse:
        """Create a link to the connection portal.

        Returns a link at which the user can connect a brokerage, or repair a connection
        when `reconnect` names one. The link works for five minutes.

        Args:
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            body: The look and behavior of the portal. Optional.
            options: Settings for this call.

        Returns:
            The link, or the same in encrypted form for partners who have asked for
            encryption.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.login_snap_trade_user(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.SnapTradeLoginUserRequestBody(
            ...         broker="ALPACA",
            ...         immediate_redirect=True,
            ...         connection_type="read",
            ...         connection_portal_version="v4",
            ...     ),
            ... )
        """
        return await self._send(
            _LOGIN_SNAP_TRADE_USER,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def reset_snap_trade_user_secret(
        self,
        *,
        body: models.UserIDandSecret | dicts.UserIDandSecretDict,
        options: RequestOptions | None = None,
    ) -> models.UserIDandSecret:
        """Replace a user's secret.

        Issues a new secret and voids the old one, for instance after a leak. If the new
        secret is lost, the user must be deleted, registered again and reconnected.

        Args:
            body: The user with the secret that is to be replaced.
            options: Settings for this call.

        Returns:
            The user with the new secret.

        Raises:
            BadRequestError: 400: The secret was not replaced; the body says why.
            AuthenticationError: 401: The client ID, the user ID or the secret is wrong.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.authentication.reset_snap_trade_user_secret(
            ...     body=models.UserIDandSecret(
            ...         user_id="example-user-id", user_secret="example-user-secret"
            ...     )
            ... )
        """
        return await self._send(
            _RESET_SNAP_TRADE_USER_SECRET,
            {},
            body=body,
            options=options,
        )


class AsyncAuthenticationWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAuthentication) -> None:
        self.list_snap_trade_users = async_raw_response(resource.list_snap_trade_users)
        self.register_snap_trade_user = async_raw_response(
            resource.register_snap_trade_user
        )
        self.delete_snap_trade_user = async_raw_response(
            resource.delete_snap_trade_user
        )
        self.login_snap_trade_user = async_raw_response(resource.login_snap_trade_user)
        self.reset_snap_trade_user_secret = async_raw_response(
            resource.reset_snap_trade_user_secret
        )


class AsyncAuthenticationWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAuthentication) -> None:
        self.list_snap_trade_users = async_streamed_response(
            resource.list_snap_trade_users
        )
        self.register_snap_trade_user = async_streamed_response(
            resource.register_snap_trade_user
        )
        self.delete_snap_trade_user = async_streamed_response(
            resource.delete_snap_trade_user
        )
        self.login_snap_trade_user = async_streamed_response(
            resource.login_snap_trade_user
        )
        self.reset_snap_trade_user_secret = async_streamed_response(
            resource.reset_snap_trade_user_secret
        )
