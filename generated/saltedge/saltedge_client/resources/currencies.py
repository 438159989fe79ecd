"""Currencies that occur."""

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

_CURRENCIES_GET: Operation[models.CurrenciesResponse] = Operation(
    id="currencies_get",
    method="GET",
    path="/currencies",
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.CurrenciesResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Currencies(Resource):
    """Currencies that occur."""

    @cached_property
    def with_raw_response(self) -> CurrenciesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return CurrenciesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CurrenciesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return CurrenciesWithStreamingResponse(self)

    def currencies_get(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.CurrenciesResponse:
        """List the currencies.

        Code and name of each.

        Args:
            options: Settings for this call.

        Returns:
            The currencies.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.currencies.currencies_get()
        """
        return self._send(
            _CURRENCIES_GET,
            {},
            options=options,
        )


class CurrenciesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Currencies) -> None:
        self.currencies_get = raw_response(resource.currencies_get)


class CurrenciesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Currencies) -> None:
        self.currencies_get = streamed_response(resource.currencies_get)


class AsyncCurrencies(AsyncResource):
    """Currencies that occur."""

    @cached_property
    def with_raw_response(self) -> AsyncCurrenciesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncCurrenciesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCurrenciesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncCurrenciesWithStreamingResponse(self)

    async def currencies_get(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.CurrenciesResponse:
        """List the currencies.

        Code and name of each.

        Args:
            options: Settings for this call.

        Returns:
            The currencies.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.currencies.currencies_get()
        """
        return await self._send(
            _CURRENCIES_GET,
            {},
            options=options,
        )


class AsyncCurrenciesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncCurrencies) -> None:
        self.currencies_get = async_raw_response(resource.currencies_get)


class AsyncCurrenciesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncCurrencies) -> None:
        self.currencies_get = async_streamed_response(resource.currencies_get)
