"""Calls every operation of `client.reference_data` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from snaptrade_client import AsyncSnapTrade, SnapTrade, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/reference_data.json")


class TestSync:
    def test_get_partner_info(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_partner_info"])
        result = client.reference_data.get_partner_info()
        assert isinstance(result, models.PartnerData)
        server.check(result)

    def test_symbol_search_user_account(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["symbol_search_user_account"])
        result = client.reference_data.symbol_search_user_account(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.SymbolQuery(substring="micros"),
        )
        assert isinstance(result[0], models.UniversalSymbol)
        server.check(result)

    def test_list_all_brokerages(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_brokerages"])
        result = client.reference_data.list_all_brokerages()
        assert isinstance(result[0], models.Brokerage)
        server.check(result)

    def test_list_all_brokerage_instruments(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_brokerage_instruments"])
        result = client.reference_data.list_all_brokerage_instruments(slug="ALPACA")
        assert isinstance(result, models.BrokerageInstrumentsResponse)
        server.check(result)

    def test_list_all_brokerage_authorization_type(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_brokerage_authorization_type"])
        result = client.reference_data.list_all_brokerage_authorization_type(
            brokerage="ALPACA,QUESTRADE"
        )
        assert isinstance(result[0], models.BrokerageAuthorizationTypeReadOnly)
        server.check(result)

    def test_list_all_currencies(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_currencies"])
        result = client.reference_data.list_all_currencies()
        assert isinstance(result[0], models.Currency)
        server.check(result)

    def test_list_all_currencies_rates(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_currencies_rates"])
        result = client.reference_data.list_all_currencies_rates()
        assert isinstance(result[0], models.ExchangeRatePairs)
        server.check(result)

    def test_get_currency_exchange_rate_pair(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_currency_exchange_rate_pair"])
        result = client.reference_data.get_currency_exchange_rate_pair(
            currency_pair="EUR-USD"
        )
        assert isinstance(result, models.ExchangeRatePairs)
        server.check(result)

    def test_get_stock_exchanges(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_stock_exchanges"])
        result = client.reference_data.get_stock_exchanges()
        assert isinstance(result[0], models.Exchange)
        server.check(result)

    def test_get_security_types(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_security_types"])
        result = client.reference_data.get_security_types()
        assert isinstance(result[0], models.SecurityType)
        server.check(result)

    def test_get_symbols(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_symbols"])
        result = client.reference_data.get_symbols(
            body=models.SymbolQuery(substring="micros")
        )
        assert isinstance(result[0], models.UniversalSymbol)
        server.check(result)

    def test_get_symbols_by_ticker(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_symbols_by_ticker"])
        result = client.reference_data.get_symbols_by_ticker(query="SHOP.TO")
        assert isinstance(result, models.UniversalSymbol)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSnapTrade) -> AsyncSnapTrade:
        return async_client

    async def test_get_partner_info(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_partner_info"])
        result = await client.reference_data.get_partner_info()
        assert isinstance(result, models.PartnerData)
        server.check(result)

    async def test_symbol_search_user_account(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["symbol_search_user_account"])
        result = await client.reference_data.symbol_search_user_account(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.SymbolQuery(substring="micros"),
        )
        assert isinstance(result[0], models.UniversalSymbol)
        server.check(result)

    async def test_list_all_brokerages(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_brokerages"])
        result = await client.reference_data.list_all_brokerages()
        assert isinstance(result[0], models.Brokerage)
        server.check(result)

    async def test_list_all_brokerage_instruments(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_brokerage_instruments"])
        result = await client.reference_data.list_all_brokerage_instruments(
            slug="ALPACA"
        )
        assert isinstance(result, models.BrokerageInstrumentsResponse)
        server.check(result)

    async def test_list_all_brokerage_authorization_type(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_brokerage_authorization_type"])
        result = await client.reference_data.list_all_brokerage_authorization_type(
            brokerage="ALPACA,QUESTRADE"
        )
        assert isinstance(result[0], models.BrokerageAuthorizationTypeReadOnly)
        server.check(result)

    async def test_list_all_currencies(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_currencies"])
        result = await client.reference_data.list_all_currencies()
        assert isinstance(result[0], models.Currency)
        server.check(result)

    async def test_list_all_currencies_rates(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_all_currencies_rates"])
        result = await client.reference_data.list_all_currencies_rates()
        assert isinstance(result[0], models.ExchangeRatePairs)
        server.check(result)

    async def test_get_currency_exchange_rate_pair(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_currency_exchange_rate_pair"])
        result = await client.reference_data.get_currency_exchange_rate_pair(
            currency_pair="EUR-USD"
        )
        assert isinstance(result, models.ExchangeRatePairs)
        server.check(result)

    async def test_get_stock_exchanges(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_stock_exchanges"])
        result = await client.reference_data.get_stock_exchanges()
        assert isinstance(result[0], models.Exchange)
        server.check(result)

    async def test_get_security_types(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_security_types"])
        result = await client.reference_data.get_security_types()
        assert isinstance(result[0], models.SecurityType)
        server.check(result)

    async def test_get_symbols(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_symbols"])
        result = await client.reference_data.get_symbols(
            body=models.SymbolQuery(substring="micros")
        )
        assert isinstance(result[0], models.UniversalSymbol)
        server.check(result)

    async def test_get_symbols_by_ticker(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_symbols_by_ticker"])
        result = await client.reference_data.get_symbols_by_ticker(query="SHOP.TO")
        assert isinstance(result, models.UniversalSymbol)
        server.check(result)
