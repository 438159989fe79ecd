"""Calls every operation of `client.trading` against a local server."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from snaptrade_client import AsyncSnapTrade, SnapTrade, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/trading.json")


class TestSync:
    def test_get_user_account_quotes(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_quotes"])
        result = client.trading.get_user_account_quotes(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            symbols="AAPL,MSFT",
            use_ticker=True,
        )
        assert isinstance(result[0], models.SymbolsQuotesItem)
        server.check(result)

    def test_get_user_account_option_quotes(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_option_quotes"])
        result = client.trading.get_user_account_option_quotes(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            symbol="MSFT  270115C00450000",
        )
        assert isinstance(result, models.OptionQuote)
        server.check(result)

    def test_cancel_user_account_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["cancel_user_account_order"])
        with pytest.warns(DeprecationWarning):
            result = client.trading.cancel_user_account_order(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                body=models.TradingCancelUserAccountOrderRequest(
                    brokerage_order_id="example-brokerage-order-id"
                ),
            )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    def test_place_force_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_force_order"])
        result = client.trading.place_force_order(
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ManualTradeFormWithOptions(
                account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
                action="BUY",
                symbol="MSFT",
                order_type="Limit",
                time_in_force="FOK",
                expiry_date=datetime.fromisoformat("2026-06-30T20:00:00Z"),
                price=Decimal("188"),
                stop=Decimal("180"),
            ),
        )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    def test_place_bracket_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_bracket_order"])
        with pytest.warns(DeprecationWarning):
            result = client.trading.place_bracket_order(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                body=models.ManualTradeFormBracket(
                    action="BUY",
                    instrument=models.TradingInstrument(symbol="MSFT", type="EQUITY"),
                    order_type="Limit",
                    time_in_force="FOK",
                    price=Decimal("188"),
                    stop=Decimal("180"),
                    stop_loss=models.StopLoss(
                        stop_price="172.00", limit_price="171.50"
                    ),
                    take_profit=models.TakeProfit(limit_price="205.00"),
                ),
            )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    def test_place_complex_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_complex_order"])
        result = client.trading.place_complex_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ManualTradeFormComplex(
                type="OTO",
                orders=[
                    models.ComplexOrderLeg(
                        order_role="TRIGGER",
                        action="BUY",
                        instrument=models.TradingInstrument(
                            symbol="MSFT", type="EQUITY"
                        ),
                        order_type="Limit",
                        units=Decimal("12.50"),
                        time_in_force="FOK",
                    )
                ],
            ),
        )
        assert isinstance(result, models.ComplexOrderResponse)
        server.check(result)

    def test_replace_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["replace_order"])
        result = client.trading.replace_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ManualTradeReplaceForm(
                brokerage_order_id="example-brokerage-order-id",
                action="BUY",
                order_type="Limit",
                time_in_force="FOK",
                price=Decimal("188"),
                symbol="MSFT",
                stop=Decimal("180"),
            ),
        )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    def test_get_order_impact(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_order_impact"])
        result = client.trading.get_order_impact(
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ManualTradeForm(
                account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
                action="BUY",
                universal_symbol_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
                order_type="Limit",
                time_in_force="FOK",
                price=Decimal("188"),
                stop=Decimal("180"),
            ),
        )
        assert isinstance(result, models.ManualTradeAndImpact)
        server.check(result)

    def test_place_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_order"])
        result = client.trading.place_order(
            trade_id="0b5e7d31-84c9-4f26-a0d7-c3f19b62e845",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ValidatedTradeBody(wait_to_confirm=True),
        )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    def test_place_crypto_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_crypto_order"])
        result = client.trading.place_crypto_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.CryptoOrderForm(
                instrument=models.CryptoTradingInstrument(
                    symbol="BTC", type="CRYPTOCURRENCY"
                ),
                side="BUY",
                type="LIMIT",
                time_in_force="GTC",
                amount="0.25",
                limit_price="64250.00",
                stop_price="61000.00",
                post_only=False,
                expiration_date=datetime.fromisoformat("2026-06-30T20:00:00Z"),
            ),
        )
        assert isinstance(result, models.OrderUpdatedResponse)
        server.check(result)

    def test_cancel_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["cancel_order"])
        result = client.trading.cancel_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.TradingCancelOrderRequest(
                brokerage_order_id="example-brokerage-order-id"
            ),
        )
        assert isinstance(result, models.CancelOrderResponse)
        server.check(result)

    def test_preview_crypto_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["preview_crypto_order"])
        result = client.trading.preview_crypto_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.CryptoOrderForm(
                instrument=models.CryptoTradingInstrument(
                    symbol="BTC", type="CRYPTOCURRENCY"
                ),
                side="BUY",
                type="LIMIT",
                time_in_force="GTC",
                amount="0.25",
                limit_price="64250.00",
                stop_price="61000.00",
                post_only=False,
                expiration_date=datetime.fromisoformat("2026-06-30T20:00:00Z"),
            ),
        )
        assert isinstance(result, models.CryptoOrderPreview)
        server.check(result)

    def test_search_cryptocurrency_pair_instruments(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["search_cryptocurrency_pair_instruments"])
        result = client.trading.search_cryptocurrency_pair_instruments(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            base="BTC",
            quote="USD",
        )
        assert isinstance(
            result, models.TradingSearchCryptocurrencyPairInstrumentsResponse
        )
        server.check(result)

    def test_get_cryptocurrency_pair_quote(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_cryptocurrency_pair_quote"])
        result = client.trading.get_cryptocurrency_pair_quote(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            instrument_symbol="BTC-USD",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.CryptocurrencyPairQuote)
        server.check(result)

    def test_get_option_impact(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_option_impact"])
        result = client.trading.get_option_impact(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.MlegTradeForm(
                order_type="MARKET",
                time_in_force="FOK",
                limit_price="3.20",
                stop_price="2.90",
                price_effect="DEBIT",
                legs=[
                    models.MlegLeg(
                        instrument=models.MlegTradingInstrument(
                            symbol="MSFT  270115C00450000", instrument_type="OPTION"
                        ),
                        action="BUY",
                        units=1,
                    )
                ],
            ),
        )
        assert isinstance(result, models.OptionImpact)
        server.check(result)

    def test_place_mleg_order(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_mleg_order"])
        result = client.trading.place_mleg_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.MlegTradeForm(
                order_type="MARKET",
                time_in_force="FOK",
                limit_price="3.20",
                stop_price="2.90",
                price_effect="DEBIT",
                legs=[
                    models.MlegLeg(
                        instrument=models.MlegTradingInstrument(
                            symbol="MSFT  270115C00450000", instrument_type="OPTION"
                        ),
                        action="BUY",
                        units=1,
                    )
                ],
            ),
        )
        assert isinstance(result, models.MlegOrderResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSnapTrade) -> AsyncSnapTrade:
        return async_client

    async def test_get_user_account_quotes(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_quotes"])
        result = await client.trading.get_user_account_quotes(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            symbols="AAPL,MSFT",
            use_ticker=True,
        )
        assert isinstance(result[0], models.SymbolsQuotesItem)
        server.check(result)

    async def test_get_user_account_option_quotes(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_option_quotes"])
        result = await client.trading.get_user_account_option_quotes(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            symbol="MSFT  270115C00450000",
        )
        assert isinstance(result, models.OptionQuote)
        server.check(result)

    async def test_cancel_user_account_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["cancel_user_account_order"])
        with pytest.warns(DeprecationWarning):
            result = await client.trading.cancel_user_account_order(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                body=models.TradingCancelUserAccountOrderRequest(
                    brokerage_order_id="example-brokerage-order-id"
                ),
            )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    async def test_place_force_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_force_order"])
        result = await client.trading.place_force_order(
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ManualTradeFormWithOptions(
                account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
                action="BUY",
                symbol="MSFT",
                order_type="Limit",
                time_in_force="FOK",
                expiry_date=datetime.fromisoformat("2026-06-30T20:00:00Z"),
                price=Decimal("188"),
                stop=Decimal("180"),
            ),
        )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    async def test_place_bracket_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_bracket_order"])
        with pytest.warns(DeprecationWarning):
            result = await client.trading.place_bracket_order(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                body=models.ManualTradeFormBracket(
                    action="BUY",
                    instrument=models.TradingInstrument(symbol="MSFT", type="EQUITY"),
                    order_type="Limit",
                    time_in_force="FOK",
                    price=Decimal("188"),
                    stop=Decimal("180"),
                    stop_loss=models.StopLoss(
                        stop_price="172.00", limit_price="171.50"
                    ),
                    take_profit=models.TakeProfit(limit_price="205.00"),
                ),
            )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    async def test_place_complex_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_complex_order"])
        result = await client.trading.place_complex_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ManualTradeFormComplex(
                type="OTO",
                orders=[
                    models.ComplexOrderLeg(
                        order_role="TRIGGER",
                        action="BUY",
                        instrument=models.TradingInstrument(
                            symbol="MSFT", type="EQUITY"
                        ),
                        order_type="Limit",
                        units=Decimal("12.50"),
                        time_in_force="FOK",
                    )
                ],
            ),
        )
        assert isinstance(result, models.ComplexOrderResponse)
        server.check(result)

    async def test_replace_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["replace_order"])
        result = await client.trading.replace_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ManualTradeReplaceForm(
                brokerage_order_id="example-brokerage-order-id",
                action="BUY",
                order_type="Limit",
                time_in_force="FOK",
                price=Decimal("188"),
                symbol="MSFT",
                stop=Decimal("180"),
            ),
        )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    async def test_get_order_impact(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_order_impact"])
        result = await client.trading.get_order_impact(
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ManualTradeForm(
                account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
                action="BUY",
                universal_symbol_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
                order_type="Limit",
                time_in_force="FOK",
                price=Decimal("188"),
                stop=Decimal("180"),
            ),
        )
        assert isinstance(result, models.ManualTradeAndImpact)
        server.check(result)

    async def test_place_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_order"])
        result = await client.trading.place_order(
            trade_id="0b5e7d31-84c9-4f26-a0d7-c3f19b62e845",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.ValidatedTradeBody(wait_to_confirm=True),
        )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)

    async def test_place_crypto_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_crypto_order"])
        result = await client.trading.place_crypto_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.CryptoOrderForm(
                instrument=models.CryptoTradingInstrument(
                    symbol="BTC", type="CRYPTOCURRENCY"
                ),
                side="BUY",
                type="LIMIT",
                time_in_force="GTC",
                amount="0.25",
                limit_price="64250.00",
                stop_price="61000.00",
                post_only=False,
                expiration_date=datetime.fromisoformat("2026-06-30T20:00:00Z"),
            ),
        )
        assert isinstance(result, models.OrderUpdatedResponse)
        server.check(result)

    async def test_cancel_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["cancel_order"])
        result = await client.trading.cancel_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.TradingCancelOrderRequest(
                brokerage_order_id="example-brokerage-order-id"
            ),
        )
        assert isinstance(result, models.CancelOrderResponse)
        server.check(result)

    async def test_preview_crypto_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["preview_crypto_order"])
        result = await client.trading.preview_crypto_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.CryptoOrderForm(
                instrument=models.CryptoTradingInstrument(
                    symbol="BTC", type="CRYPTOCURRENCY"
                ),
                side="BUY",
                type="LIMIT",
                time_in_force="GTC",
                amount="0.25",
                limit_price="64250.00",
                stop_price="61000.00",
                post_only=False,
                expiration_date=datetime.fromisoformat("2026-06-30T20:00:00Z"),
            ),
        )
        assert isinstance(result, models.CryptoOrderPreview)
        server.check(result)

    async def test_search_cryptocurrency_pair_instruments(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["search_cryptocurrency_pair_instruments"])
        result = await client.trading.search_cryptocurrency_pair_instruments(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            base="BTC",
            quote="USD",
        )
        assert isinstance(
            result, models.TradingSearchCryptocurrencyPairInstrumentsResponse
        )
        server.check(result)

    async def test_get_cryptocurrency_pair_quote(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_cryptocurrency_pair_quote"])
        result = await client.trading.get_cryptocurrency_pair_quote(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            instrument_symbol="BTC-USD",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.CryptocurrencyPairQuote)
        server.check(result)

    async def test_get_option_impact(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_option_impact"])
        result = await client.trading.get_option_impact(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.MlegTradeForm(
                order_type="MARKET",
                time_in_force="FOK",
                limit_price="3.20",
                stop_price="2.90",
                price_effect="DEBIT",
                legs=[
                    models.MlegLeg(
                        instrument=models.MlegTradingInstrument(
                            symbol="MSFT  270115C00450000", instrument_type="OPTION"
                        ),
                        action="BUY",
                        units=1,
                    )
                ],
            ),
        )
        assert isinstance(result, models.OptionImpact)
        server.check(result)

    async def test_place_mleg_order(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["place_mleg_order"])
        result = await client.trading.place_mleg_order(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.MlegTradeForm(
                order_type="MARKET",
                time_in_force="FOK",
                limit_price="3.20",
                stop_price="2.90",
                price_effect="DEBIT",
                legs=[
                    models.MlegLeg(
                        instrument=models.MlegTradingInstrument(
                            symbol="MSFT  270115C00450000", instrument_type="OPTION"
                        ),
                        action="BUY",
                        units=1,
                    )
                ],
            ),
        )
        assert isinstance(result, models.MlegOrderResponse)
        server.check(result)
