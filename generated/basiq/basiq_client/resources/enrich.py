"""Merchant, place and category behind a transaction's description."""

from __future__ import annotations

from decimal import Decimal
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

_GET_ENRICH: Operation[models.GetEnrichResponse] = Operation(
    id="getEnrich",
    method="GET",
    path="/enrich",
    parameters=(
        Parameter("q", "q", "query", required=True, type_loader=lambda: str),
        Parameter(
            "institution",
            "institution",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("amount", "amount", "query", type_loader=lambda: Decimal),
        Parameter("account_type", "accountType", "query", type_loader=lambda: str),
    ),
    security=({"application": ("SERVER_ACCESS",)}, {"application": ("CLIENT_ACCESS",)}),
    responses={
        "200": (
            Content("application/json", lambda: models.GetEnrichResponse, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.BadRequestError, exact=False),
        ),
        "default": (
            Content("application/json", lambda: models.ErrorResponse, exact=False),
        ),
    },
)


class Enrich(Resource):
    """Merchant, place and category behind a transaction's description."""

    @cached_property
    def with_raw_response(self) -> EnrichWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return EnrichWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> EnrichWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return EnrichWithStreamingResponse(self)

    def get_enrich(
        self,
        *,
        q: str,
        institution: str,
        amount: Decimal | float | None = None,
        account_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.GetEnrichResponse:
        """Enrich a transaction description.

        Recognizes merchant, place and category in the wording of a transaction;
        institution, amount and account type sharpen the result.

        Args:
            q: Wording of the transaction, three characters or more.
            institution: Identifier of the institution that worded it, such as
                `AU00000`.
            amount: Amount of the transaction, negative when money went out.
            account_type: Type of the account, such as `transaction` or `credit-card`.
            options: Settings for this call.

        Returns:
            What was recognized.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.enrich.get_enrich(
            ...     q="example-q", institution="example-institution"
            ... )
        """
        return self._send(
            _GET_ENRICH,
            {
                "q": q,
                "institution": institution,
                "amount": amount,
                "account_type": account_type,
            },
            options=options,
        )


class EnrichWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Enrich) -> None:
        self.get_enrich = raw_response(resource.get_enrich)


class EnrichWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Enrich) -> None:
        self.get_enrich = streamed_response(resource.get_enrich)


class AsyncEnrich(AsyncResource):
    """Merchant, place and category behind a transaction's description."""

    @cached_property
    def with_raw_response(self) -> AsyncEnrichWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncEnrichWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncEnrichWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncEnrichWithStreamingResponse(self)

    async def get_enrich(
        self,
        *,
        q: str,
        institution: str,
        amount: Decimal | float | None = None,
        account_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.GetEnrichResponse:
        """Enrich a transaction description.

        Recognizes merchant, place and category in the wording of a transaction;
        institution, amount and account type sharpen the result.

        Args:
            q: Wording of the transaction, three characters or more.
            institution: Identifier of the institution that worded it, such as
                `AU00000`.
            amount: Amount of the transaction, negative when money went out.
            account_type: Type of the account, such as `transaction` or `credit-card`.
            options: Settings for this call.

        Returns:
            What was recognized.

        Raises:
            BadRequestError: 400: The request is malformed, or a value in it is not
                valid.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.enrich.get_enrich(
            ...     q="example-q", institution="example-institution"
            ... )
        """
        return await self._send(
            _GET_ENRICH,
            {
                "q": q,
                "institution": institution,
                "amount": amount,
                "account_type": account_type,
            },
            options=options,
        )


class AsyncEnrichWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncEnrich) -> None:
        self.get_enrich = async_raw_response(resource.get_enrich)


class AsyncEnrichWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncEnrich) -> None:
        self.get_enrich = async_streamed_response(resource.get_enrich)
