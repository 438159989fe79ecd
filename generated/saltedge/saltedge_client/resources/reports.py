"""Financial Insights: reports about balance, income, expenses and savings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from clientloom_runtime import (
    AsyncResource,
    Content,
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

_REPORTS_GET: Operation[models.ReportsResponse] = Operation(
    id="reports_get",
    method="GET",
    path="/reports",
    parameters=(
        Parameter("customer_id", "customer_id", "query", type_loader=lambda: str),
        Parameter("from_id", "from_id", "query", type_loader=lambda: str),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.ReportsResponse, exact=False),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_REPORTS_POST: Operation[models.CreatedReportResponse] = Operation(
    id="reports_post",
    method="POST",
    path="/reports",
    parameters=(
        Parameter(
            "customer_id",
            "customer_id",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter(
            "report_types",
            "report_types",
            "query",
            required=True,
            type_loader=lambda: list[
                Literal["balance", "expense", "income", "savings"]
            ],
        ),
        Parameter(
            "currency_code",
            "currency_code",
            "query",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter(
            "from_date", "from_date", "query", required=True, type_loader=lambda: Date
        ),
        Parameter(
            "to_date", "to_date", "query", required=True, type_loader=lambda: Date
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.CreatedReportResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_REPORTS_REPORT_ID_GET: Operation[models.ReportResponse] = Operation(
    id="reports_report_id_get",
    method="GET",
    path="/reports/{report_id}",
    parameters=(
        Parameter(
            "report_id", "report_id", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ReportResponse),),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)
_REPORTS_REPORT_ID_DELETE: Operation[models.RemovedReportResponse] = Operation(
    id="reports_report_id_delete",
    method="DELETE",
    path="/reports/{report_id}",
    parameters=(
        Parameter(
            "report_id", "report_id", "path", required=True, type_loader=lambda: str
        ),
    ),
    security=({"app_id": (), "secret": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.RemovedReportResponse, exact=False
            ),
        ),
        "400": (Content("application/json", lambda: models.ApiError),),
        "404": (Content("application/json", lambda: models.ApiError),),
        "default": (Content("application/json", lambda: models.ApiError),),
    },
)


class Reports(Resource):
    """Financial Insights: reports about balance, income, expenses and savings."""

    @cached_property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ReportsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ReportsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ReportsWithStreamingResponse(self)

    def reports_get(
        self,
        *,
        customer_id: str | None = None,
        from_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ReportsResponse:
        """List the reports.

        Reports without their contents.

        Args:
            customer_id: Only reports about this customer.
            from_id: First id of the page: `meta.next_id` of the page before.
            options: Settings for this call.

        Returns:
            The reports.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reports.reports_get(customer_id="129873456012345677")
        """
        return self._send(
            _REPORTS_GET,
            {
                "customer_id": customer_id,
                "from_id": from_id,
            },
            options=options,
        )

    def reports_post(
        self,
        *,
        customer_id: str,
        report_types: Sequence[Literal["balance", "expense", "income", "savings"]],
        currency_code: str,
        from_date: Date,
        to_date: Date,
        options: RequestOptions | None = None,
    ) -> models.CreatedReportResponse:
        """Order a report.

        Calculates a report in the background; read it by its id once its status is
        `success`.

        Args:
            customer_id: Customer whose finances are examined.
            report_types: Which parts the report is to have.
            currency_code: Currency into which all amounts are converted, ISO 4217.
            from_date: First day of the period.
            to_date: Last day of the period.
            options: Settings for this call.

        Returns:
            The report, not calculated yet.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reports.reports_post(
            ...     customer_id="129873456012345677",
            ...     report_types=["income", "expense"],
            ...     currency_code="EUR",
            ...     from_date=date.fromisoformat("2025-12-01"),
            ...     to_date=date.fromisoformat("2026-02-28"),
            ... )
        """
        return self._send(
            _REPORTS_POST,
            {
                "customer_id": customer_id,
                "report_types": report_types,
                "currency_code": currency_code,
                "from_date": from_date,
                "to_date": to_date,
            },
            options=options,
        )

    def reports_report_id_get(
        self,
        report_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ReportResponse:
        """Get one report.

        The report with its contents, once it is calculated.

        Args:
            report_id: Id of the report.
            options: Settings for this call.

        Returns:
            The report.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reports.reports_report_id_get(report_id="5207")
        """
        return self._send(
            _REPORTS_REPORT_ID_GET,
            {
                "report_id": report_id,
            },
            options=options,
        )

    def reports_report_id_delete(
        self,
        report_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.RemovedReportResponse:
        """Remove a report.

        This cannot be undone.

        Args:
            report_id: Id of the report.
            options: Settings for this call.

        Returns:
            The report was removed.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reports.reports_report_id_delete(report_id="5207")
        """
        return self._send(
            _REPORTS_REPORT_ID_DELETE,
            {
                "report_id": report_id,
            },
            options=options,
        )


class ReportsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Reports) -> None:
        self.reports_get = raw_response(resource.reports_get)
        self.reports_post = raw_response(resource.reports_post)
        self.reports_report_id_get = raw_response(resource.reports_report_id_get)
        self.reports_report_id_delete = raw_response(resource.reports_report_id_delete)


class ReportsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Reports) -> None:
        self.reports_get = streamed_response(resource.reports_get)
        self.reports_post = streamed_response(resource.reports_post)
        self.reports_report_id_get = streamed_response(resource.reports_report_id_get)
        self.reports_report_id_delete = streamed_response(
            resource.reports_report_id_delete
        )


class AsyncReports(AsyncResource):
    """Financial Insights: reports about balance, income, expenses and savings."""

    @cached_property
    def with_raw_response(self) -> AsyncReportsWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncReportsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncReportsWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncReportsWithStreamingResponse(self)

    async def reports_get(
        self,
        *,
        customer_id: str | None = None,
        from_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ReportsResponse:
        """List the reports.

        Reports without their contents.

        Args:
            customer_id: Only reports about this customer.
            from_id: First id of the page: `meta.next_id` of the page before.
            options: Settings for this call.

        Returns:
            The reports.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reports.reports_get(customer_id="129873456012345677")
        """
        return await self._send(
            _REPORTS_GET,
            {
                "customer_id": customer_id,
                "from_id": from_id,
            },
            options=options,
        )

    async def reports_post(
        self,
        *,
        customer_id: str,
        report_types: Sequence[Literal["balance", "expense", "income", "savings"]],
        currency_code: str,
        from_date: Date,
        to_date: Date,
        options: RequestOptions | None = None,
    ) -> models.CreatedReportResponse:
        """Order a report.

        Calculates a report in the background; read it by its id once its status is
        `success`.

        Args:
            customer_id: Customer whose finances are examined.
            report_types: Which parts the report is to have.
            currency_code: Currency into which all amounts are converted, ISO 4217.
            from_date: First day of the period.
            to_date: Last day of the period.
            options: Settings for this call.

        Returns:
            The report, not calculated yet.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reports.reports_post(
            ...     customer_id="129873456012345677",
            ...     report_types=["income", "expense"],
            ...     currency_code="EUR",
            ...     from_date=date.fromisoformat("2025-12-01"),
            ...     to_date=date.fromisoformat("2026-02-28"),
            ... )
        """
        return await self._send(
            _REPORTS_POST,
            {
                "customer_id": customer_id,
                "report_types": report_types,
                "currency_code": currency_code,
                "from_date": from_date,
                "to_date": to_date,
            },
            options=options,
        )

    async def reports_report_id_get(
        self,
        report_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ReportResponse:
        """Get one report.

        The report with its contents, once it is calculated.

        Args:
            report_id: Id of the report.
            options: Settings for this call.

        Returns:
            The report.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reports.reports_report_id_get(report_id="5207")
        """
        return await self._send(
            _REPORTS_REPORT_ID_GET,
            {
                "report_id": report_id,
            },
            options=options,
        )

    async def reports_report_id_delete(
        self,
        report_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.RemovedReportResponse:
        """Remove a report.

        This cannot be undone.

        Args:
            report_id: Id of the report.
            options: Settings for this call.

        Returns:
            The report was removed.

        Raises:
            BadRequestError: 400: Refused before anything was looked up: a key that is
                missing or unknown (`AppIdNotProvided`, `ApiKeyNotFound`), or a request
                that cannot be read. Wrong keys are 400 here, never 401.
            NotFoundError: 404: No object with such an id is visible to this API key;
                `error.class` says which kind, for instance `ConnectionNotFound`.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reports.reports_report_id_delete(report_id="5207")
        """
        return await self._send(
            _REPORTS_REPORT_ID_DELETE,
            {
                "report_id": report_id,
            },
            options=options,
        )


class AsyncReportsWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncReports) -> None:
        self.reports_get = async_raw_response(resource.reports_get)
        self.reports_post = async_raw_response(resource.reports_post)
        self.reports_report_id_get = async_raw_response(resource.reports_report_id_get)
        self.reports_report_id_delete = async_raw_response(
            resource.reports_report_id_delete
        )


class AsyncReportsWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncReports) -> None:
        self.reports_get = async_streamed_response(resource.reports_get)
        self.reports_post = async_streamed_response(resource.reports_post)
        self.reports_report_id_get = async_streamed_response(
            resource.reports_report_id_get
        )
        self.reports_report_id_delete = async_streamed_response(
            resource.reports_report_id_delete
        )
