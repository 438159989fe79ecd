"""Companies behind transactions."""

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

_MERCHANTS_POST: Operation[models.MerchantResponse] = Operation(
    id="merchants_post",
    method="POST",
    path="/merchants",
    body=Body((Content("application/json", lambda: models.MerchantRequestBody),)),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.MerchantResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Merchants(Resource):
    """Companies behind transactions."""

    @cached_property
    def with_raw_response(self) -> MerchantsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return MerchantsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> MerchantsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return MerchantsWithStreamingResponse(self)

    def merchants_post(
        self,
        *,
        body: models.MerchantRequestBody | dicts.MerchantRequestBodyDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.MerchantResponse:
        """Look up merchants.

        Details of the merchants that transactions name in `extra.merchant_id`.

        Args:
            body: Ids of the merchants.
            options: Settings for this call.

        Returns:
            The merchants that were found.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.merchants.merchants_post(
            ...     body=models.MerchantRequestBody(data=["b7a1f0c2"])
            ... )
        """
        return self._send(
            _MERCHANTS_POST,
            {},
            body=body,
            options=options,
        )


class MerchantsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Merchants) -> None:
        self.merchants_post = raw_response(resource.merchants_post)


class MerchantsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Merchants) -> None:
        self.merchants_post = streamed_response(resource.merchants_post)


class AsyncMerchants(AsyncResource):
    """Companies behind transactions."""

    @cached_property
    def with_raw_response(self) -> AsyncMerchantsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncMerchantsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMerchantsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncMerchantsWithStreamingResponse(self)

    async def merchants_post(
        self,
        *,
        body: models.MerchantRequestBody | dicts.MerchantRequestBodyDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.MerchantResponse:
        """Look up merchants.

        Details of the merchants that transactions name in `extra.merchant_id`.

        Args:
            body: Ids of the merchants.
            options: Settings for this call.

        Returns:
            The merchants that were found.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.merchants.merchants_post(
            ...     body=models.MerchantRequestBody(data=["b7a1f0c2"])
            ... )
        """
        return await self._send(
            _MERCHANTS_POST,
            {},
            body=body,
            options=options,
        )


class AsyncMerchantsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncMerchants) -> None:
        self.merchants_post = async_raw_response(resource.merchants_post)


class AsyncMerchantsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncMerchants) -> None:
        self.merchants_post = async_streamed_response(resource.merchants_post)
