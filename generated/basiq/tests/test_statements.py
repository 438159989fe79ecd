"""Calls every operation of `client.statements` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime import File
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/statements.json")


class TestSync:
    def test_create_statement(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["create_statement"])
        result = client.statements.create_statement(
            user_id="example-user-id",
            body=models.CreateStatementRequestMultipart(
                institution_id="example-institution-id",
                statement=File(b"example", "statement.bin", "application/octet-stream"),
            ),
        )
        assert isinstance(result, models.StatementUploadResource)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_create_statement(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["create_statement"])
        result = await client.statements.create_statement(
            user_id="example-user-id",
            body=models.CreateStatementRequestMultipart(
                institution_id="example-institution-id",
                statement=File(b"example", "statement.bin", "application/octet-stream"),
            ),
        )
        assert isinstance(result, models.StatementUploadResource)
        server.check(result)
