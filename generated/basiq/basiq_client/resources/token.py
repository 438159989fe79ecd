"""Exchange an API key for an access token."""

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

_POST_TOKEN: Operation[models.TokenPostResponse] = Operation(
    id="postToken",
    method="POST",
    path="/token",
    parameters=(
        Parameter(
            "basiq_version",
            "basiq-version",
            "header",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (
            Content(
                "application/x-www-form-urlencoded",
                lambda: models.PostTokenRequestForm,
                kind="form",
            ),
        )
    ),
    security=({"api_key": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.TokenPostResponse, exact=False),
        ),
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
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)


class Token(Resource):
    """Exchange an API key for an access token."""

    @cached_property
    def with_raw_response(self) -> TokenWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return TokenWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TokenWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return TokenWithStreamingResponse(self)

    def post_token(
        self,
        *,
        basiq_version: str,
        body: (
            models.PostTokenRequestForm | dicts.PostTokenRequestFormDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.TokenPostResponse:
        """Get an access token.

        Turns the API key into a token of one scope; keep the token until shortly before
        it expires, since token requests are limited.

        Args:
            basiq_version: Version of the API that the token is for, such as `2.1`.
            body: The request body.
            options: Settings for this call.

        Returns:
            The token.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.token.post_token(
            ...     basiq_version="example-basiq-version",
            ...     body=models.PostTokenRequestForm(scope="example-scope"),
            ... )
        """
        return self._send(
            _POST_TOKEN,
            {
                "basiq_version": basiq_version,
            },
            body=body,
            options=options,
        )


class TokenWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Token) -> None:
        self.post_token = raw_response(resource.post_token)


class TokenWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Token) -> None:
        self.post_token = streamed_response(resource.post_token)


class AsyncToken(AsyncResource):
    """Exchange an API key for an access token."""

    @cached_property
    def with_raw_response(self) -> AsyncTokenWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncTokenWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTokenWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncTokenWithStreamingResponse(self)

    async def post_token(
        self,
        *,
        basiq_version: str,
        body: (
            models.PostTokenRequestForm | dicts.PostTokenRequestFormDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.TokenPostResponse:
        """Get an access token.

        Turns the API key into a token of one scope; keep the token until shortly before
        it expires, since token requests are limited.

        Args:
            basiq_version: Version of the API that the token is for, such as `2.1`.
            body: The request body.
            options: Settings for this call.

        Returns:
            The token.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.token.post_token(
            ...     basiq_version="example-basiq-version",
            ...     body=models.PostTokenRequestForm(scope="example-scope"),
            ... )
        """
        return await self._send(
            _POST_TOKEN,
            {
                "basiq_version": basiq_version,
            },
            body=body,
            options=options,
        )


class AsyncTokenWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncToken) -> None:
        self.post_token = async_raw_response(resource.post_token)


class AsyncTokenWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncToken) -> None:
        self.post_token = async_streamed_response(resource.post_token)
