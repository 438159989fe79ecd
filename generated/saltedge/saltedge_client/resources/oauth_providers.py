"""Connections that the bank authorizes on its own pages, without Salt Edge Connect."""

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

_OAUTH_PROVIDERS_CREATE_POST: Operation[models.OauthConnectResponse] = Operation(
    id="oauth_providers_create_post",
    method="POST",
    path="/oauth_providers/create",
    body=Body((Content("application/json", lambda: models.OauthConnectRequestBody),)),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.OauthConnectResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_OAUTH_PROVIDERS_RECONNECT_POST: Operation[models.OauthConnectResponse] = Operation(
    id="oauth_providers_reconnect_post",
    method="POST",
    path="/oauth_providers/reconnect",
    body=Body((Content("application/json", lambda: models.OauthReconnectRequestBody),)),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.OauthConnectResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_OAUTH_PROVIDERS_AUTHORIZE_PUT: Operation[models.OauthAuthorizedResponse] = Operation(
    id="oauth_providers_authorize_put",
    method="PUT",
    path="/oauth_providers/authorize",
    body=Body((Content("application/json", lambda: models.OauthAuthorizeRequestBody),)),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.OauthAuthorizedResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class OauthProviders(Resource):
    """Connections that the bank authorizes on its own pages, without Salt Edge
    Connect.
    """

    @cached_property
    def with_raw_response(self) -> OauthProvidersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return OauthProvidersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> OauthProvidersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return OauthProvidersWithStreamingResponse(self)

    def oauth_providers_create_post(
        self,
        *,
        body: (
            models.OauthConnectRequestBody | dicts.OauthConnectRequestBodyDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.OauthConnectResponse:
        """Start a connection that the bank authorizes.

        Returns the URL of the bank's own page, to which you send the customer; the bank
        sends the customer back to `return_to`.

        Args:
            body: Customer, provider and consent.
            options: Settings for this call.

        Returns:
            The authorisation that was started.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.oauth_providers.oauth_providers_create_post(
            ...     body=models.OauthConnectRequestBody(
            ...         data=models.OauthConnectRequestBodyData(
            ...             customer_id="129873456012345677",
            ...             country_code="XF",
            ...             provider_code="fake_oauth_client_xf",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...             include_fake_providers=True,
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _OAUTH_PROVIDERS_CREATE_POST,
            {},
            body=body,
            options=options,
        )

    def oauth_providers_reconnect_post(
        self,
        *,
        body: (
            models.OauthReconnectRequestBody
            | dicts.OauthReconnectRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.OauthConnectResponse:
        """Have the bank authorize a connection again.

        Returns the URL of the bank's own page, to which you send the customer; the bank
        sends the customer back to `return_to`.

        Args:
            body: Connection and consent.
            options: Settings for this call.

        Returns:
            The authorisation that was started.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.oauth_providers.oauth_providers_reconnect_post(
            ...     body=models.OauthReconnectRequestBody(
            ...         data=models.OauthReconnectRequestBodyData(
            ...             connection_id="131245687915423018",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _OAUTH_PROVIDERS_RECONNECT_POST,
            {},
            body=body,
            options=options,
        )

    def oauth_providers_authorize_put(
        self,
        *,
        body: (
            models.OauthAuthorizeRequestBody
            | dicts.OauthAuthorizeRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.OauthAuthorizedResponse:
        """Finish an authorisation with the bank's answer.

        For providers that you address with your own keys: passes on the query with
        which the bank sent the customer back.

        Args:
            body: The bank's answer.
            options: Settings for this call.

        Returns:
            The authorized connection.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.oauth_providers.oauth_providers_authorize_put(
            ...     body=models.OauthAuthorizeRequestBody(
            ...         data=models.OauthAuthorizeRequestBodyData(
            ...             query_string="code=SplxlOBe&state=af0ifjsld",
            ...             connection_id="131245687915423018",
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _OAUTH_PROVIDERS_AUTHORIZE_PUT,
            {},
            body=body,
            options=options,
        )


class OauthProvidersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: OauthProviders) -> None:
        self.oauth_providers_create_post = raw_response(
            resource.oauth_providers_create_post
        )
        self.oauth_providers_reconnect_post = raw_response(
            resource.oauth_providers_reconnect_post
        )
        self.oauth_providers_authorize_put = raw_response(
            resource.oauth_providers_authorize_put
        )


class OauthProvidersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: OauthProviders) -> None:
        self.oauth_providers_create_post = streamed_response(
            resource.oauth_providers_create_post
        )
        self.oauth_providers_reconnect_post = streamed_response(
            resource.oauth_providers_reconnect_post
        )
        self.oauth_providers_authorize_put = streamed_response(
            resource.oauth_providers_authorize_put
        )


class AsyncOauthProviders(AsyncResource):
    """Connections that the bank authorizes on its own pages, without Salt Edge
    Connect.
    """

    @cached_property
    def with_raw_response(self) -> AsyncOauthProvidersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncOauthProvidersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncOauthProvidersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncOauthProvidersWithStreamingResponse(self)

    async def oauth_providers_create_post(
        self,
        *,
        body: (
            models.OauthConnectRequestBody | dicts.OauthConnectRequestBodyDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.OauthConnectResponse:
        """Start a connection that the bank authorizes.

        Returns the URL of the bank's own page, to which you send the customer; the bank
        sends the customer back to `return_to`.

        Args:
            body: Customer, provider and consent.
            options: Settings for this call.

        Returns:
            The authorisation that was started.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.oauth_providers.oauth_providers_create_post(
            ...     body=models.OauthConnectRequestBody(
            ...         data=models.OauthConnectRequestBodyData(
            ...             customer_id="129873456012345677",
            ...             country_code="XF",
            ...             provider_code="fake_oauth_client_xf",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...             include_fake_providers=True,
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _OAUTH_PROVIDERS_CREATE_POST,
            {},
            body=body,
            options=options,
        )

    async def oauth_providers_reconnect_post(
        self,
        *,
        body: (
            models.OauthReconnectRequestBody
            | dicts.OauthReconnectRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.OauthConnectResponse:
        """Have the bank authorize a connection again.

        Returns the URL of the bank's own page, to which you send the customer; the bank
        sends the customer back to `return_to`.

        Args:
            body: Connection and consent.
            options: Settings for this call.

        Returns:
            The authorisation that was started.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.oauth_providers.oauth_providers_reconnect_post(
            ...     body=models.OauthReconnectRequestBody(
            ...         data=models.OauthReconnectRequestBodyData(
            ...             connection_id="131245687915423018",
            ...             consent=models.ConsentRequestBody(
            ...                 scopes=["account_details", "transactions_details"]
            ...             ),
            ...             attempt=models.AttemptRequestBody(
            ...                 store_credentials=True,
            ...                 return_to="https://app.example.com/banks/done",
            ...             ),
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _OAUTH_PROVIDERS_RECONNECT_POST,
            {},
            body=body,
            options=options,
        )

    async def oauth_providers_authorize_put(
        self,
        *,
        body: (
            models.OauthAuthorizeRequestBody
            | dicts.OauthAuthorizeRequestBodyDict
            | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.OauthAuthorizedResponse:
        """Finish an authorisation with the bank's answer.

        For providers that you address with your own keys: passes on the query with
        which the bank sent the customer back.

        Args:
            body: The bank's answer.
            options: Settings for this call.

        Returns:
            The authorized connection.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.oauth_providers.oauth_providers_authorize_put(
            ...     body=models.OauthAuthorizeRequestBody(
            ...         data=models.OauthAuthorizeRequestBodyData(
            ...             query_string="code=SplxlOBe&state=af0ifjsld",
            ...             connection_id="131245687915423018",
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _OAUTH_PROVIDERS_AUTHORIZE_PUT,
            {},
            body=body,
            options=options,
        )


class AsyncOauthProvidersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncOauthProviders) -> None:
        self.oauth_providers_create_post = async_raw_response(
            resource.oauth_providers_create_post
        )
        self.oauth_providers_reconnect_post = async_raw_response(
            resource.oauth_providers_reconnect_post
        )
        self.oauth_providers_authorize_put = async_raw_response(
            resource.oauth_providers_authorize_put
        )


class AsyncOauthProvidersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncOauthProviders) -> None:
        self.oauth_providers_create_post = async_streamed_response(
            resource.oauth_providers_create_post
        )
        self.oauth_providers_reconnect_post = async_streamed_response(
            resource.oauth_providers_reconnect_post
        )
        self.oauth_providers_authorize_put = async_streamed_response(
            resource.oauth_providers_authorize_put
        )
