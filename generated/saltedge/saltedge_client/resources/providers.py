"""Banks and other sources of data."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import cached_property
from typing import Literal

from clientloom_runtime import (
    AsyncResource,
    Content,
    CursorPaging,
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

_PROVIDERS_GET: Operation[models.ProvidersResponse] = Operation(
    id="providers_get",
    method="GET",
    path="/providers",
    parameters=(
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
        Parameter("from_date", "from_date", "query", type_loader=lambda: Date),
        Parameter("country_code", "country_code", "query", type_loader=lambda: str),
        Parameter(
            "mode",
            "mode",
            "query",
            type_loader=lambda: Literal["oauth", "web", "api", "file"],
        ),
        Parameter(
            "include_fake_providers",
            "include_fake_providers",
            "query",
            type_loader=lambda: bool,
        ),
        Parameter(
            "include_provider_fields",
            "include_provider_fields",
            "query",
            type_loader=lambda: bool,
        ),
        Parameter(
            "provider_key_owner",
            "provider_key_owner",
            "query",
            type_loader=lambda: Literal["client", "saltedge"],
        ),
        Parameter("per_page", "per_page", "query", type_loader=lambda: int),
        Parameter(
            "include_payments_fields",
            "include_payments_fields",
            "query",
            type_loader=lambda: bool,
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ProvidersResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_PROVIDERS_GET_PAGING: CursorPaging[models.Provider] = CursorPaging(
    items="/data",
    cursor="/meta/next_id",
    parameter="from_id",
)
_PROVIDERS_PROVIDER_CODE_GET: Operation[models.ProviderResponse] = Operation(
    id="providers_provider_code_get",
    method="GET",
    path="/providers/{provider_code}",
    parameters=(
        Parameter(
            "provider_code",
            "provider_code",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter(
            "include_fake_providers",
            "include_fake_providers",
            "query",
            type_loader=lambda: bool,
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ProviderResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Providers(Resource):
    """Banks and other sources of data."""

    @cached_property
    def with_raw_response(self) -> ProvidersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ProvidersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ProvidersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ProvidersWithStreamingResponse(self)

    def providers_get(
        self,
        *,
        from_id: str | None = None,
        from_date: Date | None = None,
        country_code: str | None = None,
        mode: Literal["oauth", "web", "api", "file"] | None = None,
        include_fake_providers: bool | None = None,
        include_provider_fields: bool | None = None,
        provider_key_owner: Literal["client", "saltedge"] | None = None,
        per_page: int | None = None,
        include_payments_fields: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.ProvidersResponse:
        """List the providers.

        All providers except disabled ones.

        Args:
            from_id: First id of the page: `meta.next_id` of the page before.
            from_date: Only providers that were created or changed since this day.
            country_code: Only providers of this country, ISO 3166-1 alpha-2.
            mode: Only providers of this mode.
            include_fake_providers: Whether fake providers, meant for tests, are listed
                too. The server uses false if you omit it.
            include_provider_fields: Whether each provider comes with the fields that
                customers have to fill in. The server uses false if you omit it.
            provider_key_owner: Only providers that are addressed with your keys, or
                with Salt Edge's.
            per_page: How many objects a page has at most.
            include_payments_fields: Whether each provider comes with the fields that
                its payments have.
            options: Settings for this call.

        Returns:
            A page of providers.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.providers.providers_get(
            ...     from_date=date.fromisoformat("2026-03-01")
            ... )
        """
        return self._send(
            _PROVIDERS_GET,
            {
                "from_id": from_id,
                "from_date": from_date,
                "country_code": country_code,
                "mode": mode,
                "include_fake_providers": include_fake_providers,
                "include_provider_fields": include_provider_fields,
                "provider_key_owner": provider_key_owner,
                "per_page": per_page,
                "include_payments_fields": include_payments_fields,
            },
            options=options,
        )

    def iter_providers_get(
        self,
        *,
        from_id: str | None = None,
        from_date: Date | None = None,
        country_code: str | None = None,
        mode: Literal["oauth", "web", "api", "file"] | None = None,
        include_fake_providers: bool | None = None,
        include_provider_fields: bool | None = None,
        provider_key_owner: Literal["client", "saltedge"] | None = None,
        per_page: int | None = None,
        include_payments_fields: bool | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Provider]:
        """Yields every item of `providers_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _PROVIDERS_GET,
            _PROVIDERS_GET_PAGING,
            {
                "from_id": from_id,
                "from_date": from_date,
                "country_code": country_code,
                "mode": mode,
                "include_fake_providers": include_fake_providers,
                "include_provider_fields": include_provider_fields,
                "provider_key_owner": provider_key_owner,
                "per_page": per_page,
                "include_payments_fields": include_payments_fields,
            },
            options=options,
        )

    def pages_providers_get(
        self,
        *,
        from_id: str | None = None,
        from_date: Date | None = None,
        country_code: str | None = None,
        mode: Literal["oauth", "web", "api", "file"] | None = None,
        include_fake_providers: bool | None = None,
        include_provider_fields: bool | None = None,
        provider_key_owner: Literal["client", "saltedge"] | None = None,
        per_page: int | None = None,
        include_payments_fields: bool | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[models.ProvidersResponse]:
        """Yields every page of `providers_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _PROVIDERS_GET,
            _PROVIDERS_GET_PAGING,
            {
                "from_id": from_id,
                "from_date": from_date,
                "country_code": country_code,
                "mode": mode,
                "include_fake_providers": include_fake_providers,
                "include_provider_fields": include_provider_fields,
                "provider_key_owner": provider_key_owner,
                "per_page": per_page,
                "include_payments_fields": include_payments_fields,
            },
            options=options,
        )

    def providers_provider_code_get(
        self,
        provider_code: str,
        *,
        include_fake_providers: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.ProviderResponse:
        """Get one provider.

        The provider with the fields that its customers have to fill in.

        Args:
            provider_code: Code of the provider.
            include_fake_providers: Whether the provider may be a fake one, meant for
                tests.
            options: Settings for this call.

        Returns:
            The provider.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.providers.providers_provider_code_get(
            ...     provider_code="fakebank_simple_xf"
            ... )
        """
        return self._send(
            _PROVIDERS_PROVIDER_CODE_GET,
            {
                "provider_code": provider_code,
                "include_fake_providers": include_fake_providers,
            },
            options=options,
        )


class ProvidersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Providers) -> None:
        self.providers_get = raw_response(resource.providers_get)
        self.providers_provider_code_get = raw_response(
            resource.providers_provider_code_get
        )


class ProvidersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Providers) -> None:
        self.providers_get = streamed_response(resource.providers_get)
        self.providers_provider_code_get = streamed_response(
            resource.providers_provider_code_get
        )


class AsyncProviders(AsyncResource):
    """Banks and other sources of data."""

    @cached_property
    def with_raw_response(self) -> AsyncProvidersWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncProvidersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncProvidersWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncProvidersWithStreamingResponse(self)

    async def providers_get(
        self,
        *,
        from_id: str | None = None,
        from_date: Date | None = None,
        country_code: str | None = None,
        mode: Literal["oauth", "web", "api", "file"] | None = None,
        include_fake_providers: bool | None = None,
        include_provider_fields: bool | None = None,
        provider_key_owner: Literal["client", "saltedge"] | None = None,
        per_page: int | None = None,
        include_payments_fields: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.ProvidersResponse:
        """List the providers.

        All providers except disabled ones.

        Args:
            from_id: First id of the page: `meta.next_id` of the page before.
            from_date: Only providers that were created or changed since this day.
            country_code: Only providers of this country, ISO 3166-1 alpha-2.
            mode: Only providers of this mode.
            include_fake_providers: Whether fake providers, meant for tests, are listed
                too. The server uses false if you omit it.
            include_provider_fields: Whether each provider comes with the fields that
                customers have to fill in. The server uses false if you omit it.
            provider_key_owner: Only providers that are addressed with your keys, or
                with Salt Edge's.
            per_page: How many objects a page has at most.
            include_payments_fields: Whether each provider comes with the fields that
                its payments have.
            options: Settings for this call.

        Returns:
            A page of providers.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.providers.providers_get(
            ...     from_date=date.fromisoformat("2026-03-01")
            ... )
        """
        return await self._send(
            _PROVIDERS_GET,
            {
                "from_id": from_id,
                "from_date": from_date,
                "country_code": country_code,
                "mode": mode,
                "include_fake_providers": include_fake_providers,
                "include_provider_fields": include_provider_fields,
                "provider_key_owner": provider_key_owner,
                "per_page": per_page,
                "include_payments_fields": include_payments_fields,
            },
            options=options,
        )

    def iter_providers_get(
        self,
        *,
        from_id: str | None = None,
        from_date: Date | None = None,
        country_code: str | None = None,
        mode: Literal["oauth", "web", "api", "file"] | None = None,
        include_fake_providers: bool | None = None,
        include_provider_fields: bool | None = None,
        provider_key_owner: Literal["client", "saltedge"] | None = None,
        per_page: int | None = None,
        include_payments_fields: bool | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Provider]:
        """Yields every item of `providers_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._iterate(
            _PROVIDERS_GET,
            _PROVIDERS_GET_PAGING,
            {
                "from_id": from_id,
                "from_date": from_date,
                "country_code": country_code,
                "mode": mode,
                "include_fake_providers": include_fake_providers,
                "include_provider_fields": include_provider_fields,
                "provider_key_owner": provider_key_owner,
                "per_page": per_page,
                "include_payments_fields": include_payments_fields,
            },
            options=options,
        )

    def pages_providers_get(
        self,
        *,
        from_id: str | None = None,
        from_date: Date | None = None,
        country_code: str | None = None,
        mode: Literal["oauth", "web", "api", "file"] | None = None,
        include_fake_providers: bool | None = None,
        include_provider_fields: bool | None = None,
        provider_key_owner: Literal["client", "saltedge"] | None = None,
        per_page: int | None = None,
        include_payments_fields: bool | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.ProvidersResponse]:
        """Yields every page of `providers_get` and requests each page when it is
        needed.

        Takes the same arguments. They choose where to start.
        """
        return self._pages(
            _PROVIDERS_GET,
            _PROVIDERS_GET_PAGING,
            {
                "from_id": from_id,
                "from_date": from_date,
                "country_code": country_code,
                "mode": mode,
                "include_fake_providers": include_fake_providers,
                "include_provider_fields": include_provider_fields,
                "provider_key_owner": provider_key_owner,
                "per_page": per_page,
                "include_payments_fields": include_payments_fields,
            },
            options=options,
        )

    async def providers_provider_code_get(
        self,
        provider_code: str,
        *,
        include_fake_providers: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.ProviderResponse:
        """Get one provider.

        The provider with the fields that its customers have to fill in.

        Args:
            provider_code: Code of the provider.
            include_fake_providers: Whether the provider may be a fake one, meant for
                tests.
            options: Settings for this call.

        Returns:
            The provider.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.providers.providers_provider_code_get(
            ...     provider_code="fakebank_simple_xf"
            ... )
        """
        return await self._send(
            _PROVIDERS_PROVIDER_CODE_GET,
            {
                "provider_code": provider_code,
                "include_fake_providers": include_fake_providers,
            },
            options=options,
        )


class AsyncProvidersWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncProviders) -> None:
        self.providers_get = async_raw_response(resource.providers_get)
        self.providers_provider_code_get = async_raw_response(
            resource.providers_provider_code_get
        )


class AsyncProvidersWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncProviders) -> None:
        self.providers_get = async_streamed_response(resource.providers_get)
        self.providers_provider_code_get = async_streamed_response(
            resource.providers_provider_code_get
        )
