"""Categories of transactions, and their correction."""

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

_CATEGORIES_GET: Operation[models.CategoriesResponse] = Operation(
    id="categories_get",
    method="GET",
    path="/categories",
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.CategoriesResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_CATEGORIES_LEARN_POST: Operation[models.LearnCategoryResponse] = Operation(
    id="categories_learn_post",
    method="POST",
    path="/categories/learn",
    body=Body((Content("application/json", lambda: models.CategoriesRequestBody),)),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.LearnCategoryResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Categories(Resource):
    """Categories of transactions, and their correction."""

    @cached_property
    def with_raw_response(self) -> CategoriesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return CategoriesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CategoriesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return CategoriesWithStreamingResponse(self)

    def categories_get(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.CategoriesResponse:
        """List the categories of transactions.

        The codes that transactions may have as category, by group, for persons and for
        companies.

        Args:
            options: Settings for this call.

        Returns:
            The tree of categories.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.categories.categories_get()
        """
        return self._send(
            _CATEGORIES_GET,
            {},
            options=options,
        )

    def categories_learn_post(
        self,
        *,
        body: (
            models.CategoriesRequestBody | dicts.CategoriesRequestBodyDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.LearnCategoryResponse:
        """Correct the categories of transactions.

        Salt Edge learns from the corrections and categorizes later transactions of the
        customer in the same way.

        Args:
            body: The corrections.
            options: Settings for this call.

        Returns:
            The corrections were taken.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.categories.categories_learn_post(
            ...     body=models.CategoriesRequestBody(
            ...         data=models.CategoriesRequestBodyData(
            ...             customer_id="129873456012345677",
            ...             transactions=[
            ...                 models.CategoriesRequestBodyDataTransactions(
            ...                     id="131245699871120045",
            ...                     category_code="restaurants",
            ...                     immediate=True,
            ...                 )
            ...             ],
            ...         )
            ...     )
            ... )
        """
        return self._send(
            _CATEGORIES_LEARN_POST,
            {},
            body=body,
            options=options,
        )


class CategoriesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Categories) -> None:
        self.categories_get = raw_response(resource.categories_get)
        self.categories_learn_post = raw_response(resource.categories_learn_post)


class CategoriesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Categories) -> None:
        self.categories_get = streamed_response(resource.categories_get)
        self.categories_learn_post = streamed_response(resource.categories_learn_post)


class AsyncCategories(AsyncResource):
    """Categories of transactions, and their correction."""

    @cached_property
    def with_raw_response(self) -> AsyncCategoriesWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncCategoriesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCategoriesWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncCategoriesWithStreamingResponse(self)

    async def categories_get(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.CategoriesResponse:
        """List the categories of transactions.

        The codes that transactions may have as category, by group, for persons and for
        companies.

        Args:
            options: Settings for this call.

        Returns:
            The tree of categories.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.categories.categories_get()
        """
        return await self._send(
            _CATEGORIES_GET,
            {},
            options=options,
        )

    async def categories_learn_post(
        self,
        *,
        body: (
            models.CategoriesRequestBody | dicts.CategoriesRequestBodyDict | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> models.LearnCategoryResponse:
        """Correct the categories of transactions.

        Salt Edge learns from the corrections and categorizes later transactions of the
        customer in the same way.

        Args:
            body: The corrections.
            options: Settings for this call.

        Returns:
            The corrections were taken.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.categories.categories_learn_post(
            ...     body=models.CategoriesRequestBody(
            ...         data=models.CategoriesRequestBodyData(
            ...             customer_id="129873456012345677",
            ...             transactions=[
            ...                 models.CategoriesRequestBodyDataTransactions(
            ...                     id="131245699871120045",
            ...                     category_code="restaurants",
            ...                     immediate=True,
            ...                 )
            ...             ],
            ...         )
            ...     )
            ... )
        """
        return await self._send(
            _CATEGORIES_LEARN_POST,
            {},
            body=body,
            options=options,
        )


class AsyncCategoriesWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncCategories) -> None:
        self.categories_get = async_raw_response(resource.categories_get)
        self.categories_learn_post = async_raw_response(resource.categories_learn_post)


class AsyncCategoriesWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncCategories) -> None:
        self.categories_get = async_streamed_response(resource.categories_get)
        self.categories_learn_post = async_streamed_response(
            resource.categories_learn_post
        )
