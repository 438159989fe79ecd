"""Calls every operation of `client.jobs` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/jobs.json")


class TestSync:
    def test_get_jobs(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_jobs"])
        result = client.jobs.get_jobs(job_id="example-job-id")
        assert isinstance(result, models.JobData)
        server.check(result)

    def test_post_job_mfa(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["post_job_mfa"])
        result = client.jobs.post_job_mfa(
            job_id="example-job-id", body=models.JobPostRequest(mfa_response=["482913"])
        )
        assert isinstance(result, models.ConnectionResponseResource)
        server.check(result)

    def test_get_user_jobs(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_user_jobs"])
        result = client.jobs.get_user_jobs(user_id="example-user-id")
        assert isinstance(result, models.JobsResponseResource)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_jobs(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_jobs"])
        result = await client.jobs.get_jobs(job_id="example-job-id")
        assert isinstance(result, models.JobData)
        server.check(result)

    async def test_post_job_mfa(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["post_job_mfa"])
        result = await client.jobs.post_job_mfa(
            job_id="example-job-id", body=models.JobPostRequest(mfa_response=["482913"])
        )
        assert isinstance(result, models.ConnectionResponseResource)
        server.check(result)

    async def test_get_user_jobs(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_user_jobs"])
        result = await client.jobs.get_user_jobs(user_id="example-user-id")
        assert isinstance(result, models.JobsResponseResource)
        server.check(result)
