"""Banks and other institutions that can be connected."""

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

_GET_INSTITUTIONS: Operation[models.InstitutionsList] = Operation(
    id="getInstitutions",
    method="GET",
    path="/institutions",
    parameters=(Parameter("filter", "filter", "query", type_loader=lambda: str),),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (
            Content("application/json", lambda: models.InstitutionsList, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "401": (
            Content("application/json", lambda: models.UnauthorizedError, exact=False),
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
_GET_INSTITUTION: Operation[models.Institution] = Operation(
    id="getInstitution",
    method="GET",
    path="/institutions/{institutionID}",
    parameters=(
        Parameter(
            "institution_id",
            "institutionID",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (Content("application/json", lambda: models.Institution, exact=False),),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "401": (
            Content("application/json", lambda: models.UnauthorizedError, exact=False),
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
_GET_PUBLIC_INSTITUTIONS: Operation[models.InstitutionsList] = Operation(
    id="getPublicInstitutions",
    method="GET",
    path="/public/institutions",
    parameters=(Parameter("filter", "filter", "query", type_loader=lambda: str),),
    responses={
        "200": (
            Content("application/json", lambda: models.InstitutionsList, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
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


class Institutions(Resource):
    """Banks and other institutions that can be connected."""

    @cached_property
    def with_raw_response(self) -> InstitutionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return InstitutionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> InstitutionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return InstitutionsWithStreamingResponse(self)

    def get_institutions(
        self,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.InstitutionsList:
        """List institutions.

        Returns the institutions that your token may use.

        Args:
            filter: Conditions such as `institution.tier.eq('1')`, joined by commas, all
                of which must hold.

                Operators: `eq`, `ne`, and `in` for country, tier and authorization.
                Properties: `institution.country`, `institution.tier`,
                `institution.authorization`, `institution.serviceType`,
                `institution.institutionType`, `institution.stage`.
            options: Settings for this call.

        Returns:
            The institutions, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.institutions.get_institutions()
        """
        return self._send(
            _GET_INSTITUTIONS,
            {
                "filter": filter,
            },
            options=options,
        )

    def get_institution(
        self,
        institution_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Institution:
        """Get an institution.

        Returns one institution with its login form and abilities.

        Args:
            institution_id: The institution's `id`, such as `AU00000`.
            options: Settings for this call.

        Returns:
            The institution.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.institutions.get_institution(
            ...     institution_id="example-institution-id"
            ... )
        """
        return self._send(
            _GET_INSTITUTION,
            {
                "institution_id": institution_id,
            },
            options=options,
        )

    def get_public_institutions(
        self,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.InstitutionsList:
        """List institutions without a token.

        Returns the institutions that are public.

        Args:
            filter: Conditions such as `institution.tier.eq('1')`, joined by commas, all
                of which must hold.

                Operators: `eq`, `ne`, and `in` for country, tier and authorization.
                Properties: `institution.country`, `institution.tier`,
                `institution.authorization`, `institution.serviceType`,
                `institution.institutionType`, `institution.stage`.
            options: Settings for this call.

        Returns:
            The institutions, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.institutions.get_public_institutions()
        """
        return self._send(
            _GET_PUBLIC_INSTITUTIONS,
            {
                "filter": filter,
            },
            options=options,
        )


class InstitutionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Institutions) -> None:
        self.get_institutions = raw_response(resource.get_institutions)
        self.get_institution = raw_response(resource.get_institution)
        self.get_public_institutions = raw_response(resource.get_public_institutions)


class InstitutionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Institutions) -> None:
        self.get_institutions = streamed_response(resource.get_institutions)
        self.get_institution = streamed_response(resource.get_institution)
        self.get_public_institutions = streamed_response(
            resource.get_public_institutions
        )


class AsyncInstitutions(AsyncResource):
    """Banks and other institutions that can be connected."""

    @cached_property
    def with_raw_response(self) -> AsyncInstitutionsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncInstitutionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncInstitutionsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncInstitutionsWithStreamingResponse(self)

    async def get_institutions(
        self,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.InstitutionsList:
        """List institutions.

        Returns the institutions that your token may use.

        Args:
            filter: Conditions such as `institution.tier.eq('1')`, joined by commas, all
                of which must hold.

                Operators: `eq`, `ne`, and `in` for country, tier and authorization.
                Properties: `institution.country`, `institution.tier`,
                `institution.authorization`, `institution.serviceType`,
                `institution.institutionType`, `institution.stage`.
            options: Settings for this call.

        Returns:
            The institutions, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.institutions.get_institutions()
        """
        return await self._send(
            _GET_INSTITUTIONS,
            {
                "filter": filter,
            },
            options=options,
        )

    async def get_institution(
        self,
        institution_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Institution:
        """Get an institution.

        Returns one institution with its login form and abilities.

        Args:
            institution_id: The institution's `id`, such as `AU00000`.
            options: Settings for this call.

        Returns:
            The institution.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            AuthenticationError: 401: The token is missing or not valid.
            NotFoundError: 404: There is no such resource.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.institutions.get_institution(
            ...     institution_id="example-institution-id"
            ... )
        """
        return await self._send(
            _GET_INSTITUTION,
            {
                "institution_id": institution_id,
            },
            options=options,
        )

    async def get_public_institutions(
        self,
        *,
        filter: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.InstitutionsList:
        """List institutions without a token.

        Returns the institutions that are public.

        Args:
            filter: Conditions such as `institution.tier.eq('1')`, joined by commas, all
                of which must hold.

                Operators: `eq`, `ne`, and `in` for country, tier and authorization.
                Properties: `institution.country`, `institution.tier`,
                `institution.authorization`, `institution.serviceType`,
                `institution.institutionType`, `institution.stage`.
            options: Settings for this call.

        Returns:
            The institutions, possibly none.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            InternalServerError: 500: Basiq failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.institutions.get_public_institutions()
        """
        return await self._send(
            _GET_PUBLIC_INSTITUTIONS,
            {
                "filter": filter,
            },
            options=options,
        )


class AsyncInstitutionsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncInstitutions) -> None:
        self.get_institutions = async_raw_response(resource.get_institutions)
        self.get_institution = async_raw_response(resource.get_institution)
        self.get_public_institutions = async_raw_response(
            resource.get_public_institutions
        )


class AsyncInstitutionsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncInstitutions) -> None:
        self.get_institutions = async_streamed_response(resource.get_institutions)
        self.get_institution = async_streamed_response(resource.get_institution)
        self.get_public_institutions = async_streamed_response(
            resource.get_public_institutions
        )
