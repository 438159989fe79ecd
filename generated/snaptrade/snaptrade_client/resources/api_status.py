"""Health of the service, and the time on its clock."""

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

_CHECK: Operation[models.Status] = Operation(
    id="ApiStatus_check",
    method="GET",
    path="/",
    responses={
        "200": (Content("application/json", lambda: models.Status, exact=False),),
        "default": (),
    },
)


class APIStatus(Resource):
    """Health of the service, and the time on its clock."""

    @cached_property
    def with_raw_response(self) -> APIStatusWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return APIStatusWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> APIStatusWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return APIStatusWithStreamingResponse(self)

    def check(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.Status:
        """Check the service.

        Returns whether the service is up, and the time on its clock. Timestamps of
        requests must be close to it. Needs no signature.

        Args:
            options: Settings for this call.

        Returns:
            Version, state and clock of the service.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.api_status.check()
        """
        return self._send(
            _CHECK,
            {},
            options=options,
        )


class APIStatusWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: APIStatus) -> None:
        self.check = raw_response(resource.check)


class APIStatusWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: APIStatus) -> None:
        self.check = streamed_response(resource.check)


class AsyncAPIStatus(AsyncResource):
    """Health of the service, and the time on its clock."""

    @cached_property
    def with_raw_response(self) -> AsyncAPIStatusWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAPIStatusWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAPIStatusWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAPIStatusWithStreamingResponse(self)

    async def check(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.Status:
        """Check the service.

        Returns whether the service is up, and the time on its clock. Timestamps of
        requests must be close to it. Needs no signature.

        Args:
            options: Settings for this call.

        Returns:
            Version, state and clock of the service.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.api_status.check()
        """
        return await self._send(
            _CHECK,
            {},
            options=options,
        )


class AsyncAPIStatusWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAPIStatus) -> None:
        self.check = async_raw_response(resource.check)


class AsyncAPIStatusWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAPIStatus) -> None:
        self.check = async_streamed_response(resource.check)
