"""Exchange rates by day."""

from __future__ import annotations

from functools import cached_property

from clientloom_runtime import (
    AsyncResource,
    Content,
    Date,
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

_RATES_GET: Operation[models.RatesResponse] = Operation(
    id="rates_get",
    method="GET",
    path="/rates",
    parameters=(Parameter("date", "date", "query", type_loader=lambda: Date),),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.RatesResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Rates(Resource):
    """Exchange rates by day."""

    @cached_property
    def with_raw_response(self) -> RatesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return RatesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> RatesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return RatesWithStreamingResponse(self)

    def rates_get(
        self,
        *,
        date: Date | None = None,
        options: RequestOptions | None = None,
    ) -> models.RatesResponse:
        """List the exchange rates of a day.

        One rate per currency, against the US dollar.

        Args:
            date: Day of the rates, from 2014-03-21 on; default today.
            options: Settings for this call.

        Returns:
            The rates.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.rates.rates_get(date=date.fromisoformat("2026-03-01"))
        """
        return self._send(
            _RATES_GET,
            {
                "date": date,
            },
            options=options,
        )


class RatesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Rates) -> None:
        self.rates_get = raw_response(resource.rates_get)


class RatesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Rates) -> None:
        self.rates_get = streamed_response(resource.rates_get)


class AsyncRates(AsyncResource):
    """Exchange rates by day."""

    @cached_property
    def with_raw_response(self) -> AsyncRatesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncRatesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncRatesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncRatesWithStreamingResponse(self)

    async def rates_get(
        self,
        *,
        date: Date | None = None,
        options: RequestOptions | None = None,
    ) -> models.RatesResponse:
        """List the exchange rates of a day.

        One rate per currency, against the US dollar.

        Args:
            date: Day of the rates, from 2014-03-21 on; default today.
            options: Settings for this call.

        Returns:
            The rates.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.rates.rates_get(date=date.fromisoformat("2026-03-01"))
        """
        return await self._send(
            _RATES_GET,
            {
                "date": date,
            },
            options=options,
        )


class AsyncRatesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncRates) -> None:
        self.rates_get = async_raw_response(resource.rates_get)


class AsyncRatesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncRates) -> None:
        self.rates_get = async_streamed_response(resource.rates_get)
