"""Assets that occur, such as cryptocurrencies."""

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

_ASSETS_GET: Operation[models.AssetsResponse] = Operation(
    id="assets_get",
    method="GET",
    path="/assets",
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.AssetsResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Assets(Resource):
    """Assets that occur, such as cryptocurrencies."""

    @cached_property
    def with_raw_response(self) -> AssetsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AssetsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AssetsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AssetsWithStreamingResponse(self)

    def assets_get(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.AssetsResponse:
        """List the assets.

        Code and name of each.

        Args:
            options: Settings for this call.

        Returns:
            The assets.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.assets.assets_get()
        """
        return self._send(
            _ASSETS_GET,
            {},
            options=options,
        )


class AssetsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Assets) -> None:
        self.assets_get = raw_response(resource.assets_get)


class AssetsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Assets) -> None:
        self.assets_get = streamed_response(resource.assets_get)


class AsyncAssets(AsyncResource):
    """Assets that occur, such as cryptocurrencies."""

    @cached_property
    def with_raw_response(self) -> AsyncAssetsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAssetsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAssetsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAssetsWithStreamingResponse(self)

    async def assets_get(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.AssetsResponse:
        """List the assets.

        Code and name of each.

        Args:
            options: Settings for this call.

        Returns:
            The assets.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.assets.assets_get()
        """
        return await self._send(
            _ASSETS_GET,
            {},
            options=options,
        )


class AsyncAssetsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAssets) -> None:
        self.assets_get = async_raw_response(resource.assets_get)


class AsyncAssetsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAssets) -> None:
        self.assets_get = async_streamed_response(resource.assets_get)
