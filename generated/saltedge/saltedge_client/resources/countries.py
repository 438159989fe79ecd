"""Countries with providers."""

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

_COUNTRIES_GET: Operation[models.CountriesResponse] = Operation(
    id="countries_get",
    method="GET",
    path="/countries",
    parameters=(
        Parameter(
            "include_fake_providers",
            "include_fake_providers",
            "query",
            type_loader=lambda: bool,
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.CountriesResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Countries(Resource):
    """Countries with providers."""

    @cached_property
    def with_raw_response(self) -> CountriesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return CountriesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CountriesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return CountriesWithStreamingResponse(self)

    def countries_get(
        self,
        *,
        include_fake_providers: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.CountriesResponse:
        """List the countries with providers.

        Each with the hour at which its daily refreshes start.

        Args:
            include_fake_providers: Whether the country of the fake providers, `XF`, is
                listed too.
            options: Settings for this call.

        Returns:
            The countries.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.countries.countries_get()
        """
        return self._send(
            _COUNTRIES_GET,
            {
                "include_fake_providers": include_fake_providers,
            },
            options=options,
        )


class CountriesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Countries) -> None:
        self.countries_get = raw_response(resource.countries_get)


class CountriesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Countries) -> None:
        self.countries_get = streamed_response(resource.countries_get)


class AsyncCountries(AsyncResource):
    """Countries with providers."""

    @cached_property
    def with_raw_response(self) -> AsyncCountriesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncCountriesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCountriesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncCountriesWithStreamingResponse(self)

    async def countries_get(
        self,
        *,
        include_fake_providers: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.CountriesResponse:
        """List the countries with providers.

        Each with the hour at which its daily refreshes start.

        Args:
            include_fake_providers: Whether the country of the fake providers, `XF`, is
                listed too.
            options: Settings for this call.

        Returns:
            The countries.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.countries.countries_get()
        """
        return await self._send(
            _COUNTRIES_GET,
            {
                "include_fake_providers": include_fake_providers,
            },
            options=options,
        )


class AsyncCountriesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncCountries) -> None:
        self.countries_get = async_raw_response(resource.countries_get)


class AsyncCountriesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncCountries) -> None:
        self.countries_get = async_streamed_response(resource.countries_get)
