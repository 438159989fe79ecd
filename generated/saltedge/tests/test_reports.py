"""Calls every operation of `client.reports` against a local server."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/reports.json")


class TestSync:
    def test_reports_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["reports_get"])
        result = client.reports.reports_get(
            customer_id="129873456012345677", from_id="131245699871120045"
        )
        assert isinstance(result, models.ReportsResponse)
        server.check(result)

    def test_reports_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["reports_post"])
        result = client.reports.reports_post(
            customer_id="129873456012345677",
            report_types=["income", "expense"],
            currency_code="EUR",
            from_date=date.fromisoformat("2025-12-01"),
            to_date=date.fromisoformat("2026-02-28"),
        )
        assert isinstance(result, models.CreatedReportResponse)
        server.check(result)

    def test_reports_report_id_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["reports_report_id_get"])
        result = client.reports.reports_report_id_get(report_id="5207")
        assert isinstance(result, models.ReportResponse)
        server.check(result)

    def test_reports_report_id_delete(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["reports_report_id_delete"])
        result = client.reports.reports_report_id_delete(report_id="5207")
        assert isinstance(result, models.RemovedReportResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_reports_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["reports_get"])
        result = await client.reports.reports_get(
            customer_id="129873456012345677", from_id="131245699871120045"
        )
        assert isinstance(result, models.ReportsResponse)
        server.check(result)

    async def test_reports_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["reports_post"])
        result = await client.reports.reports_post(
            customer_id="129873456012345677",
            report_types=["income", "expense"],
            currency_code="EUR",
            from_date=date.fromisoformat("2025-12-01"),
            to_date=date.fromisoformat("2026-02-28"),
        )
        assert isinstance(result, models.CreatedReportResponse)
        server.check(result)

    async def test_reports_report_id_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["reports_report_id_get"])
        result = await client.reports.reports_report_id_get(report_id="5207")
        assert isinstance(result, models.ReportResponse)
        server.check(result)

    async def test_reports_report_id_delete(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["reports_report_id_delete"])
        result = await client.reports.reports_report_id_delete(report_id="5207")
        assert isinstance(result, models.RemovedReportResponse)
        server.check(result)
