"""Fetches of a connection and how each went."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import cached_property

from clientloom_runtime import (
    AsyncResource,
    Content,
    CursorPaging,
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

_ATTEMPTS_GET: Operation[models.AttemptsResponse] = Operation(
    id="attempts_get",
    method="GET",
    path="/attempts",
    parameters=(
        Parameter(
            "connection_id",
            "connection_id",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
        Parameter("per_page", "per_page", "query", type_loader=lambda: int),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AttemptsResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_ATTEMPTS_GET_PAGING: CursorPaging[models.SimplifiedAttempt] = CursorPaging(
    items="/data",
    cursor="/meta/next_id",
    parameter="from_id",
)
_ATTEMPTS_ATTEMPT_ID_GET: Operation[models.AttemptResponse] = Operation(
    id="attempts_attempt_id_get",
    method="GET",
    path="/attempts/{attempt_id}",
    parameters=(
        Parameter(
            "attempt_id", "attempt_id", "path", required=True, type_loader=lambda: str
        ),
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
        "200": (Content("application/json", lambda: models.AttemptResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Attempts(Resource):
    """Fetches of a connection and how each went."""

    @cached_property
    def with_raw_response(self) -> AttemptsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AttemptsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AttemptsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AttemptsWithStreamingResponse(self)

    def attempts_get(
        self,
        *,
        connection_id: str,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.AttemptsResponse:
        """List the attempts of a connection.

        Every fetch of the connection so far, each with the last of its stages.

        Args:
            connection_id: Connection whose attempts are listed.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            The attempts.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.attempts.attempts_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return self._send(
            _ATTEMPTS_GET,
            {
                "connection_id": connection_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_attempts_get(
        self,
        *,
        connection_id: str,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.SimplifiedAttempt]:
        """Yields every item of `attempts_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _ATTEMPTS_GET,
            _ATTEMPTS_GET_PAGING,
            {
                "connection_id": connection_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_attempts_get(
        self,
        *,
        connection_id: str,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.AttemptsResponse]:
        """Yields every page of `attempts_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _ATTEMPTS_GET,
            _ATTEMPTS_GET_PAGING,
            {
                "connection_id": connection_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def attempts_attempt_id_get(
        self,
        attempt_id: str,
        *,
        connection_id: str,
        options: RequestOptions | None = None,
    ) -> models.AttemptResponse:
        """Get one attempt.

        The attempt with all its stages.

        Args:
            attempt_id: Id of the attempt.
            connection_id: Connection to which the attempt belongs.
            options: Settings for this call.

        Returns:
            The attempt.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.attempts.attempts_attempt_id_get(
            ...     attempt_id="131245688103392210", connection_id="131245687915423018"
            ... )
        """
        return self._send(
            _ATTEMPTS_ATTEMPT_ID_GET,
            {
                "attempt_id": attempt_id,
                "connection_id": connection_id,
            },
            options=options,
        )


class AttemptsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Attempts) -> None:
        self.attempts_get = raw_response(resource.attempts_get)
        self.attempts_attempt_id_get = raw_response(resource.attempts_attempt_id_get)


class AttemptsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Attempts) -> None:
        self.attempts_get = streamed_response(resource.attempts_get)
        self.attempts_attempt_id_get = streamed_response(
            resource.attempts_attempt_id_get
        )


class AsyncAttempts(AsyncResource):
    """Fetches of a connection and how each went."""

    @cached_property
    def with_raw_response(self) -> AsyncAttemptsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncAttemptsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAttemptsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncAttemptsWithStreamingResponse(self)

    async def attempts_get(
        self,
        *,
        connection_id: str,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.AttemptsResponse:
        """List the attempts of a connection.

        Every fetch of the connection so far, each with the last of its stages.

        Args:
            connection_id: Connection whose attempts are listed.
            from_id: First id of the page: `meta.next_id` of the page before.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            The attempts.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.attempts.attempts_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return await self._send(
            _ATTEMPTS_GET,
            {
                "connection_id": connection_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_attempts_get(
        self,
        *,
        connection_id: str,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.SimplifiedAttempt]:
        """Yields every item of `attempts_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _ATTEMPTS_GET,
            _ATTEMPTS_GET_PAGING,
            {
                "connection_id": connection_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_attempts_get(
        self,
        *,
        connection_id: str,
        from_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.AttemptsResponse]:
        """Yields every page of `attempts_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _ATTEMPTS_GET,
            _ATTEMPTS_GET_PAGING,
            {
                "connection_id": connection_id,
                "from_id": from_id,
                "per_page": per_page,
            },
            options=options,
        )

    async def attempts_attempt_id_get(
        self,
        attempt_id: str,
        *,
        connection_id: str,
        options: RequestOptions | None = None,
    ) -> models.AttemptResponse:
        """Get one attempt.

        The attempt with all its stages.

        Args:
            attempt_id: Id of the attempt.
            connection_id: Connection to which the attempt belongs.
            options: Settings for this call.

        Returns:
            The attempt.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.attempts.attempts_attempt_id_get(
            ...     attempt_id="131245688103392210", connection_id="131245687915423018"
            ... )
        """
        return await self._send(
            _ATTEMPTS_ATTEMPT_ID_GET,
            {
                "attempt_id": attempt_id,
                "connection_id": connection_id,
            },
            options=options,
        )


class AsyncAttemptsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncAttempts) -> None:
        self.attempts_get = async_raw_response(resource.attempts_get)
        self.attempts_attempt_id_get = async_raw_response(
            resource.attempts_attempt_id_get
        )


class AsyncAttemptsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncAttempts) -> None:
        self.attempts_get = async_streamed_response(resource.attempts_get)
        self.attempts_attempt_id_get = async_streamed_response(
            resource.attempts_attempt_id_get
        )
