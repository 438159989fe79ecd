"""What customers have consented to, and revoking it."""

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

_CONSENTS_GET: Operation[models.ConsentsResponse] = Operation(
    id="consents_get",
    method="GET",
    path="/consents",
    parameters=(
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
        Parameter("connection_id", "connection_id", "query", type_loader=lambda: str),
        Parameter("customer_id", "customer_id", "query", type_loader=lambda: str),
        Parameter("per_page", "per_page", "query", type_loader=lambda: int),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.ConsentsResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CONSENTS_GET_PAGING: CursorPaging[models.Consent] = CursorPaging(
    items="/data",
    cursor="/meta/next_id",
    parameter="from_id",
)
_CONSENTS_CONSENT_ID_GET: Operation[models.ConsentResponse] = Operation(
    id="consents_consent_id_get",
    method="GET",
    path="/consents/{consent_id}",
    parameters=(
        Parameter(
            "consent_id", "consent_id", "path", required=True, type_loader=lambda: str
        ),
        Parameter("connection_id", "connection_id", "query", type_loader=lambda: str),
        Parameter("customer_id", "customer_id", "query", type_loader=lambda: str),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.ConsentResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CONSENTS_CONSENT_ID_REVOKE_PUT: Operation[models.ConsentResponse] = Operation(
    id="consents_consent_id_revoke_put",
    method="PUT",
    path="/consents/{consent_id}/revoke",
    parameters=(
        Parameter(
            "consent_id", "consent_id", "path", required=True, type_loader=lambda: str
        ),
        Parameter("connection_id", "connection_id", "query", type_loader=lambda: str),
        Parameter("customer_id", "customer_id", "query", type_loader=lambda: str),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.ConsentResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Consents(Resource):
    """What customers have consented to, and revoking it."""

    @cached_property
    def with_raw_response(self) -> ConsentsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ConsentsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ConsentsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ConsentsWithStreamingResponse(self)

    def consents_get(
        self,
        *,
        from_id: str | None = None,
        connection_id: str | None = None,
        customer_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConsentsResponse:
        """List consents.

        The consents of a connection or of a customer. Pass one of the two.

        Args:
            from_id: First id of the page: `meta.next_id` of the page before.
            connection_id: Connection whose consents are listed; goes before
                `customer_id`.
            customer_id: Customer whose consents are listed; needed without
                `connection_id`.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of consents.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.consents.consents_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return self._send(
            _CONSENTS_GET,
            {
                "from_id": from_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_consents_get(
        self,
        *,
        from_id: str | None = None,
        connection_id: str | None = None,
        customer_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Consent]:
        """Yields every item of `consents_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _CONSENTS_GET,
            _CONSENTS_GET_PAGING,
            {
                "from_id": from_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_consents_get(
        self,
        *,
        from_id: str | None = None,
        connection_id: str | None = None,
        customer_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.ConsentsResponse]:
        """Yields every page of `consents_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _CONSENTS_GET,
            _CONSENTS_GET_PAGING,
            {
                "from_id": from_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
                "per_page": per_page,
            },
            options=options,
        )

    def consents_consent_id_get(
        self,
        consent_id: str,
        *,
        connection_id: str | None = None,
        customer_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConsentResponse:
        """Get one consent.

        Pass its connection or its customer too.

        Args:
            consent_id: Id of the consent.
            connection_id: Connection to which the consent belongs; goes before
                `customer_id`.
            customer_id: Customer who gave the consent; needed without `connection_id`.
            options: Settings for this call.

        Returns:
            The consent.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.consents.consents_consent_id_get(
            ...     consent_id="131245687999001276"
            ... )
        """
        return self._send(
            _CONSENTS_CONSENT_ID_GET,
            {
                "consent_id": consent_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
            },
            options=options,
        )

    def consents_consent_id_revoke_put(
        self,
        consent_id: str,
        *,
        connection_id: str | None = None,
        customer_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConsentResponse:
        """Revoke a consent.

        Nothing more can be fetched until the customer consents again. Pass its
        connection or its customer too.

        Args:
            consent_id: Id of the consent.
            connection_id: Connection to which the consent belongs; goes before
                `customer_id`.
            customer_id: Customer who gave the consent; needed without `connection_id`.
            options: Settings for this call.

        Returns:
            The revoked consent.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.consents.consents_consent_id_revoke_put(
            ...     consent_id="131245687999001276"
            ... )
        """
        return self._send(
            _CONSENTS_CONSENT_ID_REVOKE_PUT,
            {
                "consent_id": consent_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
            },
            options=options,
        )


class ConsentsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Consents) -> None:
        self.consents_get = raw_response(resource.consents_get)
        self.consents_consent_id_get = raw_response(resource.consents_consent_id_get)
        self.consents_consent_id_revoke_put = raw_response(
            resource.consents_consent_id_revoke_put
        )


class ConsentsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Consents) -> None:
        self.consents_get = streamed_response(resource.consents_get)
        self.consents_consent_id_get = streamed_response(
            resource.consents_consent_id_get
        )
        self.consents_consent_id_revoke_put = streamed_response(
            resource.consents_consent_id_revoke_put
        )


class AsyncConsents(AsyncResource):
    """What customers have consented to, and revoking it."""

    @cached_property
    def with_raw_response(self) -> AsyncConsentsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncConsentsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncConsentsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncConsentsWithStreamingResponse(self)

    async def consents_get(
        self,
        *,
        from_id: str | None = None,
        connection_id: str | None = None,
        customer_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConsentsResponse:
        """List consents.

        The consents of a connection or of a customer. Pass one of the two.

        Args:
            from_id: First id of the page: `meta.next_id` of the page before.
            connection_id: Connection whose consents are listed; goes before
                `customer_id`.
            customer_id: Customer whose consents are listed; needed without
                `connection_id`.
            per_page: How many objects a page has at most.
            options: Settings for this call.

        Returns:
            A page of consents.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.consents.consents_get(
            ...     connection_id="131245687915423018"
            ... )
        """
        return await self._send(
            _CONSENTS_GET,
            {
                "from_id": from_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
                "per_page": per_page,
            },
            options=options,
        )

    def iter_consents_get(
        self,
        *,
        from_id: str | None = None,
        connection_id: str | None = None,
        customer_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Consent]:
        """Yields every item of `consents_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _CONSENTS_GET,
            _CONSENTS_GET_PAGING,
            {
                "from_id": from_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
                "per_page": per_page,
            },
            options=options,
        )

    def pages_consents_get(
        self,
        *,
        from_id: str | None = None,
        connection_id: str | None = None,
        customer_id: str | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.ConsentsResponse]:
        """Yields every page of `consents_get` and requests each page when it is needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _CONSENTS_GET,
            _CONSENTS_GET_PAGING,
            {
                "from_id": from_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
                "per_page": per_page,
            },
            options=options,
        )

    async def consents_consent_id_get(
        self,
        consent_id: str,
        *,
        connection_id: str | None = None,
        customer_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConsentResponse:
        """Get one consent.

        Pass its connection or its customer too.

        Args:
            consent_id: Id of the consent.
            connection_id: Connection to which the consent belongs; goes before
                `customer_id`.
            customer_id: Customer who gave the consent; needed without `connection_id`.
            options: Settings for this call.

        Returns:
            The consent.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.consents.consents_consent_id_get(
            ...     consent_id="131245687999001276"
            ... )
        """
        return await self._send(
            _CONSENTS_CONSENT_ID_GET,
            {
                "consent_id": consent_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
            },
            options=options,
        )

    async def consents_consent_id_revoke_put(
        self,
        consent_id: str,
        *,
        connection_id: str | None = None,
        customer_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConsentResponse:
        """Revoke a consent.

        Nothing more can be fetched until the customer consents again. Pass its
        connection or its customer too.

        Args:
            consent_id: Id of the consent.
            connection_id: Connection to which the consent belongs; goes before
                `customer_id`.
            customer_id: Customer who gave the consent; needed without `connection_id`.
            options: Settings for this call.

        Returns:
            The revoked consent.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.consents.consents_consent_id_revoke_put(
            ...     consent_id="131245687999001276"
            ... )
        """
        return await self._send(
            _CONSENTS_CONSENT_ID_REVOKE_PUT,
            {
                "consent_id": consent_id,
                "connection_id": connection_id,
                "customer_id": customer_id,
            },
            options=options,
        )


class AsyncConsentsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncConsents) -> None:
        self.consents_get = async_raw_response(resource.consents_get)
        self.consents_consent_id_get = async_raw_response(
            resource.consents_consent_id_get
        )
        self.consents_consent_id_revoke_put = async_raw_response(
            resource.consents_consent_id_revoke_put
        )


class AsyncConsentsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncConsents) -> None:
        self.consents_get = async_streamed_response(resource.consents_get)
        self.consents_consent_id_get = async_streamed_response(
            resource.consents_consent_id_get
        )
        self.consents_consent_id_revoke_put = async_streamed_response(
            resource.consents_consent_id_revoke_put
        )
