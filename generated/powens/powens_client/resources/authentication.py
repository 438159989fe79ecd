"""Users, their tokens, temporary codes and service tokens."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

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

_INIT_USER_TOKEN: Operation[models.AccessToken] = Operation(
    id="initUserToken",
    method="POST",
    path="/auth/init",
    body=Body((Content("application/json", lambda: models.AccessTokenRequest),)),
    responses={
        "200": (Content("application/json", lambda: models.AccessToken, exact=False),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_GET_SERVICE_ACCESS_TOKEN: Operation[models.ServiceAccessToken] = Operation(
    id="getServiceAccessToken",
    method="POST",
    path="/auth/token",
    body=Body((Content("application/json", lambda: models.ServiceAccessTokenRequest),)),
    responses={
        "200": (
            Content("application/json", lambda: models.ServiceAccessToken, exact=False),
        ),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_REVOKE_ACCESS_TOKEN: Operation[None] = Operation(
    id="revokeAccessToken",
    method="DELETE",
    path="/auth/token",
    security=({"bearerAuth": ()},),
    responses={
        "204": (),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_GET_AUTH_CODE: Operation[models.AuthCode] = Operation(
    id="getAuthCode",
    method="GET",
    path="/auth/token/code",
    parameters=(
        Parameter(
            "type",
            "type",
            "query",
            type_loader=lambda: Literal["requestAccess", "singleAccess"],
        ),
    ),
    security=({"bearerAuth": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AuthCode, exact=False),),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_EXCHANGE_ACCESS_TOKEN: Operation[models.ExchangeAccessToken] = Operation(
    id="exchangeAccessToken",
    method="POST",
    path="/auth/token/access",
    body=Body(
        (Content("application/json", lambda: models.ExchangeAccessTokenRequest),)
    ),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.ExchangeAccessToken, exact=False
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)
_RENEW_ACCESS_TOKEN: Operation[models.ExchangeAccessToken] = Operation(
    id="renewAccessToken",
    method="POST",
    path="/auth/renew",
    body=Body((Content("application/json", lambda: models.RenewAccessTokenRequest),)),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.ExchangeAccessToken, exact=False
            ),
        ),
        "default": (
            Content("application/json", lambda: models.ServiceError, exact=False),
        ),
    },
)


class Authentication(Resource):
    """Users, their tokens, temporary codes and service tokens."""

    @cached_property
    def with_raw_response(self) -> AuthenticationWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AuthenticationWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AuthenticationWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AuthenticationWithStreamingResponse(self)

    def init_user_token(
        self,
        *,
        body: models.AccessTokenRequest | dicts.AccessTokenRequestDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccessToken:
        """Create a user and its token.

        Creates a user without a name and answers with its first token. The token stays
        valid when the client's id and secret are sent; otherwise it ends after 30
        minutes. Each call makes another user, so keep the token.

        Args:
            body: The client's credentials, for a token that does not end.
            options: Settings for this call.

        Returns:
            The user's id and token.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.init_user_token(
            ...     body=models.AccessTokenRequest(
            ...         client_id="16823465", client_secret="example-client-secret"
            ...     )
            ... )
        """
        return self._send(
            _INIT_USER_TOKEN,
            {},
            body=body,
            options=options,
        )

    def get_service_access_token(
        self,
        *,
        body: (
            models.ServiceAccessTokenRequest
            | dicts.ServiceAccessTokenRequestDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ServiceAccessToken:
        """Get a service token.

        Answers with a token for a service, such as payments, instead of for a user. It
        ends after 30 minutes and can do what its scopes allow.

        Args:
            body: The client's credentials and the scopes that are needed.
            options: Settings for this call.

        Returns:
            The service token.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.get_service_access_token(
            ...     body=models.ServiceAccessTokenRequest(
            ...         client_id="16823465",
            ...         client_secret="example-client-secret",
            ...         grant_type="client_credentials",
            ...         scope=["payments:admin"],
            ...     )
            ... )
        """
        return self._send(
            _GET_SERVICE_ACCESS_TOKEN,
            {},
            body=body,
            options=options,
        )

    def revoke_access_token(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Revoke the token.

        Ends the token that is sent. Later calls with it fail.

        Args:
            options: Settings for this call.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> client.authentication.revoke_access_token()
        """
        return self._send(
            _REVOKE_ACCESS_TOKEN,
            {},
            options=options,
        )

    def get_auth_code(
        self,
        *,
        type: Literal["requestAccess", "singleAccess"] | None = None,
        options: RequestOptions | None = None,
    ) -> models.AuthCode:
        """Get a temporary code.

        Trades the user's token for a short-lived code that is safe to hand to a
        browser, for instance in the address of the hosted pages or of `/webauth`.

        Args:
            type: How the code may be used; `requestAccess` if left out.
            options: Settings for this call.

        Returns:
            The code.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.get_auth_code()
        """
        return self._send(
            _GET_AUTH_CODE,
            {
                "type": type,
            },
            options=options,
        )

    def exchange_access_token(
        self,
        *,
        body: (
            models.ExchangeAccessTokenRequest
            | dicts.ExchangeAccessTokenRequestDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ExchangeAccessToken:
        """Trade a code for a token.

        Turns a temporary code, as the hosted pages hand back for a new user, into a
        token that does not end.

        Args:
            body: The client's credentials and the code.
            options: Settings for this call.

        Returns:
            The user's token.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.exchange_access_token(
            ...     body=models.ExchangeAccessTokenRequest(
            ...         client_id="16823465",
            ...         client_secret="example-client-secret",
            ...         grant_type="authorization_code",
            ...         code="example-code",
            ...     )
            ... )
        """
        return self._send(
            _EXCHANGE_ACCESS_TOKEN,
            {},
            body=body,
            options=options,
        )

    def renew_access_token(
        self,
        *,
        body: (
            models.RenewAccessTokenRequest | dicts.RenewAccessTokenRequestDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ExchangeAccessToken:
        """Get a new token for a user.

        Answers with another token for a user that exists, with the client's credentials
        alone: the way back when a token was lost. Older tokens stay valid unless
        `revoke_previous` is set.

        Args:
            body: The client's credentials and the user.
            options: Settings for this call.

        Returns:
            The user's new token.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.renew_access_token(
            ...     body=models.RenewAccessTokenRequest(
            ...         client_id="16823465",
            ...         client_secret="example-client-secret",
            ...         grant_type="client_credentials",
            ...     )
            ... )
        """
        return self._send(
            _RENEW_ACCESS_TOKEN,
            {},
            body=body,
            options=options,
        )


class AuthenticationWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Authentication) -> None:
        self.init_user_token = raw_response(resource.init_user_token)
        self.get_service_access_token = raw_response(resource.get_service_access_token)
        self.revoke_access_token = raw_response(resource.revoke_access_token)
        self.get_auth_code = raw_response(resource.get_auth_code)
        self.exchange_access_token = raw_response(resource.exchange_access_token)
        self.renew_access_token = raw_response(resource.renew_access_token)


class AuthenticationWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Authentication) -> None:
        self.init_user_token = streamed_response(resource.init_user_token)
        self.get_service_access_token = streamed_response(
            resource.get_service_access_token
        )
        self.revoke_access_token = streamed_response(resource.revoke_access_token)
        self.get_auth_code = streamed_response(resource.get_auth_code)
        self.exchange_access_token = streamed_response(resource.exchange_access_token)
        self.renew_access_token = streamed_response(resource.renew_access_token)


class AsyncAuthentication(AsyncResource):
    """Users, their tokens, temporary codes and service tokens."""

    @cached_property
    def with_raw_response(self) -> AsyncAuthenticationWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAuthenticationWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAuthenticationWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAuthenticationWithStreamingResponse(self)

    async def init_user_token(
        self,
        *,
        body: models.AccessTokenRequest | dicts.AccessTokenRequestDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccessToken:
        """Create a user and its token.

        Creates a user without a name and answers with its first token. The token stays
        valid when the client's id and secret are sent; otherwise it ends after 30
        minutes. Each call makes another user, so keep the token.

        Args:
            body: The client's credentials, for a token that does not end.
            options: Settings for this call.

        Returns:
            The user's id and token.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.init_user_token(
            ...     body=models.AccessTokenRequest(
            ...         client_id="16823465", client_secret="example-client-secret"
            ...     )
            ... )
        """
        return await self._send(
            _INIT_USER_TOKEN,
            {},
            body=body,
            options=options,
        )

    async def get_service_access_token(
        self,
        *,
        body: (
            models.ServiceAccessTokenRequest
            | dicts.ServiceAccessTokenRequestDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ServiceAccessToken:
        """Get a service token.

        Answers with a token for a service, such as payments, instead of for a user. It
        ends after 30 minutes and can do what its scopes allow.

        Args:
            body: The client's credentials and the scopes that are needed.
            options: Settings for this call.

        Returns:
            The service token.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.get_service_access_token(
            ...     body=models.ServiceAccessTokenRequest(
            ...         client_id="16823465",
            ...         client_secret="example-client-secret",
            ...         grant_type="client_credentials",
            ...         scope=["payments:admin"],
            ...     )
            ... )
        """
        return await self._send(
            _GET_SERVICE_ACCESS_TOKEN,
            {},
            body=body,
            options=options,
        )

    async def revoke_access_token(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Revoke the token.

        Ends the token that is sent. Later calls with it fail.

        Args:
            options: Settings for this call.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> client.authentication.revoke_access_token()
        """
        return await self._send(
            _REVOKE_ACCESS_TOKEN,
            {},
            options=options,
        )

    async def get_auth_code(
        self,
        *,
        type: Literal["requestAccess", "singleAccess"] | None = None,
        options: RequestOptions | None = None,
    ) -> models.AuthCode:
        """Get a temporary code.

        Trades the user's token for a short-lived code that is safe to hand to a
        browser, for instance in the address of the hosted pages or of `/webauth`.

        Args:
            type: How the code may be used; `requestAccess` if left out.
            options: Settings for this call.

        Returns:
            The code.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.get_auth_code()
        """
        return await self._send(
            _GET_AUTH_CODE,
            {
                "type": type,
            },
            options=options,
        )

    async def exchange_access_token(
        self,
        *,
        body: (
            models.ExchangeAccessTokenRequest
            | dicts.ExchangeAccessTokenRequestDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ExchangeAccessToken:
        """Trade a code for a token.

        Turns a temporary code, as the hosted pages hand back for a new user, into a
        token that does not end.

        Args:
            body: The client's credentials and the code.
            options: Settings for this call.

        Returns:
            The user's token.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.exchange_access_token(
            ...     body=models.ExchangeAccessTokenRequest(
            ...         client_id="16823465",
            ...         client_secret="example-client-secret",
            ...         grant_type="authorization_code",
            ...         code="example-code",
            ...     )
            ... )
        """
        return await self._send(
            _EXCHANGE_ACCESS_TOKEN,
            {},
            body=body,
            options=options,
        )

    async def renew_access_token(
        self,
        *,
        body: (
            models.RenewAccessTokenRequest | dicts.RenewAccessTokenRequestDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.ExchangeAccessToken:
        """Get a new token for a user.

        Answers with another token for a user that exists, with the client's credentials
        alone: the way back when a token was lost. Older tokens stay valid unless
        `revoke_previous` is set.

        Args:
            body: The client's credentials and the user.
            options: Settings for this call.

        Returns:
            The user's new token.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.authentication.renew_access_token(
            ...     body=models.RenewAccessTokenRequest(
            ...         client_id="16823465",
            ...         client_secret="example-client-secret",
            ...         grant_type="client_credentials",
            ...     )
            ... )
        """
        return await self._send(
            _RENEW_ACCESS_TOKEN,
            {},
            body=body,
            options=options,
        )


class AsyncAuthenticationWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAuthentication) -> None:
        self.init_user_token = async_raw_response(resource.init_user_token)
        self.get_service_access_token = async_raw_response(
            resource.get_service_access_token
        )
        self.revoke_access_token = async_raw_response(resource.revoke_access_token)
        self.get_auth_code = async_raw_response(resource.get_auth_code)
        self.exchange_access_token = async_raw_response(resource.exchange_access_token)
        self.renew_access_token = async_raw_response(resource.renew_access_token)


class AsyncAuthenticationWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAuthentication) -> None:
        self.init_user_token = async_streamed_response(resource.init_user_token)
        self.get_service_access_token = async_streamed_response(
            resource.get_service_access_token
        )
        self.revoke_access_token = async_streamed_response(resource.revoke_access_token)
        self.get_auth_code = async_streamed_response(resource.get_auth_code)
        self.exchange_access_token = async_streamed_response(
            resource.exchange_access_token
        )
        self.renew_access_token = async_streamed_response(resource.renew_access_token)
