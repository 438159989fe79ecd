"""Who owns the accounts of a connection."""

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

_HOLDER_INFO_GET: Operation[models.HolderInfoResponse] = Operation(
    id="holder_info_get",
    method="GET",
    path="/holder_info",
    parameters=(
        Parameter(
            "connection_id",
            "connection_id",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.HolderInfoResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class HolderInfo(Resource):
    """Who owns the accounts of a connection."""

    @cached_property
    def with_raw_response(self) -> HolderInfoWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return HolderInfoWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> HolderInfoWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return HolderInfoWithStreamingResponse(self)

    def holder_info_get(
        self,
        *,
        connection_id: str,
        options: RequestOptions | None = None,
    ) -> models.HolderInfoResponse:
        """Get who owns the accounts of a connection.

        Needs a consent with the scope `holder_information`.

        Args:
            connection_id: Connection whose holder is wanted.
            options: Settings for this call.

        Returns:
            The holder.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.holder_info.holder_info_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return self._send(
            _HOLDER_INFO_GET,
            {
                "connection_id": connection_id,
            },
            options=options,
        )


class HolderInfoWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: HolderInfo) -> None:
        self.holder_info_get = raw_response(resource.holder_info_get)


class HolderInfoWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: HolderInfo) -> None:
        self.holder_info_get = streamed_response(resource.holder_info_get)


class AsyncHolderInfo(AsyncResource):
    """Who owns the accounts of a connection."""

    @cached_property
    def with_raw_response(self) -> AsyncHolderInfoWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncHolderInfoWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncHolderInfoWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncHolderInfoWithStreamingResponse(self)

    async def holder_info_get(
        self,
        *,
        connection_id: str,
        options: RequestOptions | None = None,
    ) -> models.HolderInfoResponse:
        """Get who owns the accounts of a connection.

        Needs a consent with the scope `holder_information`.

        Args:
            connection_id: Connection whose holder is wanted.
            options: Settings for this call.

        Returns:
            The holder.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.holder_info.holder_info_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return await self._send(
            _HOLDER_INFO_GET,
            {
                "connection_id": connection_id,
            },
            options=options,
        )


class AsyncHolderInfoWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncHolderInfo) -> None:
        self.holder_info_get = async_raw_response(resource.holder_info_get)


class AsyncHolderInfoWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncHolderInfo) -> None:
        self.holder_info_get = async_streamed_response(resource.holder_info_get)
