"""Quotes, order previews, and placing, changing and canceling orders."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import typing_extensions
from clientloom_runtime import (
    AsyncResource,
    Body,
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

if TYPE_CHECKING:
    from .. import dicts

_GET_USER_ACCOUNT_QUOTES: Operation[list[models.SymbolsQuotesItem]] = Operation(
    id="Trading_getUserAccountQuotes",
    method="GET",
    path="/accounts/{accountId}/quotes",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
        Parameter(
            "symbols", "symbols", "query", required=True, type_loader=lambda: str
        ),
        Parameter("use_ticker", "use_ticker", "query", type_loader=lambda: bool),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: list[models.SymbolsQuotesItem]),),
        "500": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
    },
)
_GET_USER_ACCOUNT_OPTION_QUOTES: Operation[models.OptionQuote] = Operation(
    id="Trading_getUserAccountOptionQuotes",
    method="GET",
    path="/accounts/{accountId}/quotes/options",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
        Parameter("symbol", "symbol", "query", required=True, type_loader=lambda: str),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.OptionQuote),),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "429": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
    },
)
_CANCEL_USER_ACCOUNT_ORDER: Operation[models.AccountOrderRecord] = Operation(
    id="Trading_cancelUserAccountOrder",
    method="POST",
    path="/accounts/{accountId}/orders/cancel",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (
            Content(
                "application/json", lambda: models.TradingCancelUserAccountOrderRequest
            ),
        ),
        required=True,
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AccountOrderRecord),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "500": (
            Content(
                "application/json", lambda: models.Model500UnexpectedExceptionResponse
            ),
        ),
    },
    deprecated=True,
)
_PLACE_FORCE_ORDER: Operation[models.AccountOrderRecord] = Operation(
    id="Trading_placeForceOrder",
    method="POST",
    path="/trade/place",
    parameters=(
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.ManualTradeFormWithOptions),),
        required=True,
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AccountOrderRecord),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "500": (),
    },
)
_PLACE_BRACKET_ORDER: Operation[models.AccountOrderRecord] = Operation(
    id="Trading_placeBracketOrder",
    method="POST",
    path="/accounts/{accountId}/trading/bracket",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.ManualTradeFormBracket),),
        required=True,
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AccountOrderRecord),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "500": (),
    },
    deprecated=True,
)
_PLACE_COMPLEX_ORDER: Operation[models.ComplexOrderResponse] = Operation(
    id="Trading_placeComplexOrder",
    method="POST",
    path="/accounts/{accountId}/trading/complex",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.ManualTradeFormComplex),),
        required=True,
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.ComplexOrderResponse, exact=False
            ),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "500": (),
    },
)
_REPLACE_ORDER: Operation[models.AccountOrderRecord] = Operation(
    id="Trading_replaceOrder",
    method="POST",
    path="/accounts/{accountId}/trading/replace",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.ManualTradeReplaceForm),),
        required=True,
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AccountOrderRecord),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "500": (),
    },
)
_GET_ORDER_IMPACT: Operation[models.ManualTradeAndImpact] = Operation(
    id="Trading_getOrderImpact",
    method="POST",
    path="/trade/impact",
    parameters=(
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.ManualTradeForm),), required=True
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ManualTradeAndImpact),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "500": (),
    },
)
_PLACE_ORDER: Operation[models.AccountOrderRecord] = Operation(
    id="Trading_placeOrder",
    method="POST",
    path="/trade/{tradeId}",
    parameters=(
        Parameter(
            "trade_id", "tradeId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body((Content("application/json", lambda: models.ValidatedTradeBody),)),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.AccountOrderRecord),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "500": (),
    },
)
_PLACE_CRYPTO_ORDER: Operation[models.OrderUpdatedResponse] = Operation(
    id="Trading_placeCryptoOrder",
    method="POST",
    path="/accounts/{accountId}/trading/crypto",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.CryptoOrderForm),), required=True
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.OrderUpdatedResponse),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "500": (),
    },
)
_CANCEL_ORDER: Operation[models.CancelOrderResponse] = Operation(
    id="Trading_cancelOrder",
    method="POST",
    path="/accounts/{accountId}/trading/cancel",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.TradingCancelOrderRequest),),
        required=True,
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.CancelOrderResponse),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "500": (),
    },
)
_PREVIEW_CRYPTO_ORDER: Operation[models.CryptoOrderPreview] = Operation(
    id="Trading_previewCryptoOrder",
    method="POST",
    path="/accounts/{accountId}/trading/crypto/preview",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.CryptoOrderForm),), required=True
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.CryptoOrderPreview, exact=False),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "500": (),
    },
)
_SEARCH_CRYPTOCURRENCY_PAIR_INSTRUMENTS: Operation[
    models.TradingSearchCryptocurrencyPairInstrumentsResponse
] = Operation(
    id="Trading_searchCryptocurrencyPairInstruments",
    method="GET",
    path="/accounts/{accountId}/trading/instruments/cryptocurrencyPairs",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
        Parameter("base", "base", "query", type_loader=lambda: str),
        Parameter("quote", "quote", "query", type_loader=lambda: str),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: models.TradingSearchCryptocurrencyPairInstrumentsResponse,
                exact=False,
            ),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "500": (),
    },
)
_GET_CRYPTOCURRENCY_PAIR_QUOTE: Operation[models.CryptocurrencyPairQuote] = Operation(
    id="Trading_getCryptocurrencyPairQuote",
    method="GET",
    path="/accounts/{accountId}/trading/instruments/cryptocurrencyPairs/{instrumentSymbol}/quote",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter(
            "instrument_symbol",
            "instrumentSymbol",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: models.CryptocurrencyPairQuote, exact=False
            ),
        ),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "500": (),
    },
)
_GET_OPTION_IMPACT: Operation[models.OptionImpact] = Operation(
    id="Trading_getOptionImpact",
    method="POST",
    path="/accounts/{accountId}/trading/options/impact",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.MlegTradeForm),), required=True
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.OptionImpact, exact=False),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "403": (
            Content("application/json", lambda: models.Model403FailedRequestResponse),
        ),
        "501": (),
    },
)
_PLACE_MLEG_ORDER: Operation[models.MlegOrderResponse] = Operation(
    id="Trading_placeMlegOrder",
    method="POST",
    path="/accounts/{accountId}/trading/options",
    parameters=(
        Parameter(
            "account_id", "accountId", "path", required=True, type_loader=lambda: str
        ),
        Parameter("user_id", "userId", "query", required=True, type_loader=lambda: str),
        Parameter(
            "user_secret",
            "userSecret",
            "query",
            required=True,
            secret=True,
            type_loader=lambda: str,
        ),
    ),
    body=Body(
        (Content("application/json", lambda: models.MlegTradeForm),), required=True
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.MlegOrderResponse),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "500": (),
    },
)


class Trading(Resource):
    """Quotes, order previews, and placing, changing and canceling orders."""

    @cached_property
    def with_raw_response(self) -> TradingWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return TradingWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TradingWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return TradingWithStreamingResponse(self)

    def get_user_account_quotes(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        symbols: str,
        use_ticker: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.SymbolsQuotesItem]:
        """Get quotes.

        Returns quotes for up to ten symbols as the account's brokerage shows them,
        which may be late. Not for options, and no feed of market data: keys that poll
        it may be shut off.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            symbols: Up to ten tickers or identifiers of symbols, separated by commas.
            use_ticker: Whether `symbols` holds tickers and not identifiers. The default
                is false.
            options: Settings for this call.

        Returns:
            One quote per symbol.

        Raises:
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_user_account_quotes(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     symbols="AAPL,MSFT",
            ... )
        """
        return self._send(
            _GET_USER_ACCOUNT_QUOTES,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "symbols": symbols,
                "use_ticker": use_ticker,
            },
            options=options,
        )

    def get_user_account_option_quotes(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        symbol: str,
        options: RequestOptions | None = None,
    ) -> models.OptionQuote:
        """Get a quote of an option.

        Returns a derived price and the greeks of one option contract. It is an
        indication, not a price to trade on.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            symbol: The contract in the 21 characters of the OCC, that is root padded to
                six, expiry, side and strike in thousandths.
            options: Settings for this call.

        Returns:
            The quote.

        Raises:
            NotFoundError: 404: There is no such contract.
            RateLimitError: 429: Too many requests; wait before the next one.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_user_account_option_quotes(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     symbol="MSFT  270115C00450000",
            ... )
        """
        return self._send(
            _GET_USER_ACCOUNT_OPTION_QUOTES,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "symbol": symbol,
            },
            options=options,
        )

    @typing_extensions.deprecated(
        "cancel_user_account_order is deprecated: use trading.cancel_order."
    )
    def cancel_user_account_order(
        self,
        account_id: str,
        *,
        body: (
            models.TradingCancelUserAccountOrderRequest
            | dicts.TradingCancelUserAccountOrderRequestDict
        ),
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Cancel an equity order.

        Deprecated: use `trading.cancel_order`. Asks the brokerage to cancel an open
        order, which it refuses once it is too late.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The order to cancel.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order after the attempt.

        Raises:
            BadRequestError: 400: The order could not be canceled; check it at the
                brokerage.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.cancel_user_account_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.TradingCancelUserAccountOrderRequest(
            ...         brokerage_order_id="example-brokerage-order-id"
            ...     ),
            ... )
        """
        return self._send(
            _CANCEL_USER_ACCOUNT_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def place_force_order(
        self,
        *,
        body: models.ManualTradeFormWithOptions | dicts.ManualTradeFormWithOptionsDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Place an order.

        Sends an order to the brokerage without checking its cost first; see
        `trading.get_order_impact` for that. The brokerage may refuse it, for instance
        for lack of funds. Refresh the connection afterwards to see the effect.

        Args:
            body: The order to place.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The order was not placed.
            PermissionDeniedError: 403: The user may not trade.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_force_order(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeFormWithOptions(
            ...         account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
            ...         action="BUY",
            ...         order_type="Limit",
            ...         time_in_force="FOK",
            ...     ),
            ... )
        """
        return self._send(
            _PLACE_FORCE_ORDER,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    @typing_extensions.deprecated(
        "place_bracket_order is deprecated: use trading.place_complex_order."
    )
    def place_bracket_order(
        self,
        account_id: str,
        *,
        body: models.ManualTradeFormBracket | dicts.ManualTradeFormBracketDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Place a bracket order.

        Deprecated: use `trading.place_complex_order`. Places an entry together with a
        stop loss and a take profit of which one cancels the other. Few brokerages
        support it, and support must enable it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The bracket order to place.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The order was not placed.
            PermissionDeniedError: 403: The user may not trade.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_bracket_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeFormBracket(
            ...         action="BUY",
            ...         instrument=models.TradingInstrument(
            ...             symbol="MSFT", type="EQUITY"
            ...         ),
            ...         order_type="Limit",
            ...         time_in_force="FOK",
            ...         stop_loss=models.StopLoss(),
            ...         take_profit=models.TakeProfit(),
            ...     ),
            ... )
        """
        return self._send(
            _PLACE_BRACKET_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def place_complex_order(
        self,
        account_id: str,
        *,
        body: models.ManualTradeFormComplex | dicts.ManualTradeFormComplexDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.ComplexOrderResponse:
        """Place linked orders.

        Places orders that depend on each other, at brokerages that support it. With
        `OCO` the first of two to fill cancels the other; with `OTO` the first, once
        filled, sets the second free; with `OTOCO` it sets free such a pair.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The linked orders to place.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The linked orders as the brokerage took them.

        Raises:
            BadRequestError: 400: The orders were not placed.
            PermissionDeniedError: 403: The user may not trade.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_complex_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeFormComplex(
            ...         type="OTO",
            ...         orders=[
            ...             models.ComplexOrderLeg(
            ...                 order_role="TRIGGER",
            ...                 action="BUY",
            ...                 instrument=models.TradingInstrument(
            ...                     symbol="MSFT", type="EQUITY"
            ...                 ),
            ...                 order_type="Limit",
            ...                 units=Decimal("12.50"),
            ...                 time_in_force="FOK",
            ...             )
            ...         ],
            ...     ),
            ... )
        """
        return self._send(
            _PLACE_COMPLEX_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def replace_order(
        self,
        account_id: str,
        *,
        body: models.ManualTradeReplaceForm | dicts.ManualTradeReplaceFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Replace an order.

        Changes a pending order, mostly by canceling it and placing another, at
        brokerages that support it. Continue with the `brokerage_order_id` in the
        response, as it may be a new one.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The order to replace, and what to put in its place.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order that now stands.

        Raises:
            BadRequestError: 400: The order was not replaced.
            PermissionDeniedError: 403: The user may not trade.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.replace_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeReplaceForm(
            ...         brokerage_order_id="example-brokerage-order-id",
            ...         action="BUY",
            ...         order_type="Limit",
            ...         time_in_force="FOK",
            ...     ),
            ... )
        """
        return self._send(
            _REPLACE_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def get_order_impact(
        self,
        *,
        body: models.ManualTradeForm | dicts.ManualTradeFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.ManualTradeAndImpact:
        """Check an order before placing it.

        Computes what an order would cost and leave in the account, without placing it.
        The `trade` in the response can be placed with `trading.place_order` for five
        minutes.

        Args:
            body: The order to check.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The checked trade with its effect on the account.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_order_impact(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeForm(
            ...         account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
            ...         action="BUY",
            ...         universal_symbol_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
            ...         order_type="Limit",
            ...         time_in_force="FOK",
            ...     ),
            ... )
        """
        return self._send(
            _GET_ORDER_IMPACT,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def place_order(
        self,
        trade_id: str,
        *,
        user_id: str,
        user_secret: str,
        body: models.ValidatedTradeBody | dicts.ValidatedTradeBodyDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Place a checked order.

        Sends an order that `trading.get_order_impact` has checked to the brokerage.
        Refresh the connection afterwards to see the effect.

        Args:
            trade_id: Identifier of the checked trade, at most five minutes old.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            body: How to wait for the brokerage. Optional.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The brokerage did not take the order.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_order(
            ...     trade_id="0b5e7d31-84c9-4f26-a0d7-c3f19b62e845",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ValidatedTradeBody(wait_to_confirm=True),
            ... )
        """
        return self._send(
            _PLACE_ORDER,
            {
                "trade_id": trade_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def place_crypto_order(
        self,
        account_id: str,
        *,
        body: models.CryptoOrderForm | dicts.CryptoOrderFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.OrderUpdatedResponse:
        """Place a cryptocurrency order.

        Sends an order for a pair of currencies, one of them a cryptocurrency at least,
        without checking its cost first.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The cryptocurrency order.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_crypto_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.CryptoOrderForm(
            ...         instrument=models.CryptoTradingInstrument(
            ...             symbol="BTC", type="CRYPTOCURRENCY"
            ...         ),
            ...         side="BUY",
            ...         type="LIMIT",
            ...         time_in_force="GTC",
            ...         amount="0.25",
            ...     ),
            ... )
        """
        return self._send(
            _PLACE_CRYPTO_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def cancel_order(
        self,
        account_id: str,
        *,
        body: models.TradingCancelOrderRequest | dicts.TradingCancelOrderRequestDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.CancelOrderResponse:
        """Cancel an order.

        Asks the brokerage to cancel an open order of any kind of asset.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The order to cancel.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The brokerage's answer.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.cancel_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.TradingCancelOrderRequest(
            ...         brokerage_order_id="example-brokerage-order-id"
            ...     ),
            ... )
        """
        return self._send(
            _CANCEL_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def preview_crypto_order(
        self,
        account_id: str,
        *,
        body: models.CryptoOrderForm | dicts.CryptoOrderFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.CryptoOrderPreview:
        """Preview a cryptocurrency order.

        Estimates the fee of a cryptocurrency order without placing it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The cryptocurrency order.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The estimate.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.preview_crypto_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.CryptoOrderForm(
            ...         instrument=models.CryptoTradingInstrument(
            ...             symbol="BTC", type="CRYPTOCURRENCY"
            ...         ),
            ...         side="BUY",
            ...         type="LIMIT",
            ...         time_in_force="GTC",
            ...         amount="0.25",
            ...     ),
            ... )
        """
        return self._send(
            _PREVIEW_CRYPTO_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def search_cryptocurrency_pair_instruments(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        base: str | None = None,
        quote: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.TradingSearchCryptocurrencyPairInstrumentsResponse:
        """Search cryptocurrency pairs.

        Returns the pairs that the account can trade, narrowed by `base`, by `quote`, by
        both or by neither.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            base: The currency that is bought or sold.
            quote: The currency in which the price is given.
            options: Settings for this call.

        Returns:
            The pairs found.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.search_cryptocurrency_pair_instruments(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _SEARCH_CRYPTOCURRENCY_PAIR_INSTRUMENTS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "base": base,
                "quote": quote,
            },
            options=options,
        )

    def get_cryptocurrency_pair_quote(
        self,
        account_id: str,
        instrument_symbol: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.CryptocurrencyPairQuote:
        """Get a quote of a cryptocurrency pair.

        Returns the current prices of one pair as the account's brokerage shows them.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            instrument_symbol: The pair, its two symbols joined by a hyphen.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The quote.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_cryptocurrency_pair_quote(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     instrument_symbol="BTC-USD",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return self._send(
            _GET_CRYPTOCURRENCY_PAIR_QUOTE,
            {
                "account_id": account_id,
                "instrument_symbol": instrument_symbol,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    def get_option_impact(
        self,
        account_id: str,
        *,
        body: models.MlegTradeForm | dicts.MlegTradeFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.OptionImpact:
        """Check an option order before placing it.

        Estimates the cost and fees of an option order of up to four legs without
        placing it, at brokerages that support it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The option order with its legs.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The estimate.

        Raises:
            BadRequestError: 400: The request is wrong, or the brokerage cannot estimate
                option orders.
            PermissionDeniedError: 403: The partner or the user may not do this.
            ServerError: 501: No longer sent; a brokerage without estimates leads to
                400.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_option_impact(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.MlegTradeForm(
            ...         order_type="MARKET",
            ...         time_in_force="FOK",
            ...         legs=[
            ...             models.MlegLeg(
            ...                 instrument=models.MlegTradingInstrument(
            ...                     symbol="MSFT  270115C00450000",
            ...                     instrument_type="OPTION",
            ...                 ),
            ...                 action="BUY",
            ...                 units=1,
            ...             )
            ...         ],
            ...     ),
            ... )
        """
        return self._send(
            _GET_OPTION_IMPACT,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def place_mleg_order(
        self,
        account_id: str,
        *,
        body: models.MlegTradeForm | dicts.MlegTradeFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.MlegOrderResponse:
        """Place an option order.

        Places an order of one or more option legs, at brokerages that support it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The option order with its legs.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_mleg_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.MlegTradeForm(
            ...         order_type="MARKET",
            ...         time_in_force="FOK",
            ...         legs=[
            ...             models.MlegLeg(
            ...                 instrument=models.MlegTradingInstrument(
            ...                     symbol="MSFT  270115C00450000",
            ...                     instrument_type="OPTION",
            ...                 ),
            ...                 action="BUY",
            ...                 units=1,
            ...             )
            ...         ],
            ...     ),
            ... )
        """
        return self._send(
            _PLACE_MLEG_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )


class TradingWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: Trading) -> None:
        self.get_user_account_quotes = raw_response(resource.get_user_account_quotes)
        self.get_user_account_option_quotes = raw_response(
            resource.get_user_account_option_quotes
        )
        self.cancel_user_account_order = raw_response(
            resource.cancel_user_account_order
        )
        self.place_force_order = raw_response(resource.place_force_order)
        self.place_bracket_order = raw_response(resource.place_bracket_order)
        self.place_complex_order = raw_response(resource.place_complex_order)
        self.replace_order = raw_response(resource.replace_order)
        self.get_order_impact = raw_response(resource.get_order_impact)
        self.place_order = raw_response(resource.place_order)
        self.place_crypto_order = raw_response(resource.place_crypto_order)
        self.cancel_order = raw_response(resource.cancel_order)
        self.preview_crypto_order = raw_response(resource.preview_crypto_order)
        self.search_cryptocurrency_pair_instruments = raw_response(
            resource.search_cryptocurrency_pair_instruments
        )
        self.get_cryptocurrency_pair_quote = raw_response(
            resource.get_cryptocurrency_pair_quote
        )
        self.get_option_impact = raw_response(resource.get_option_impact)
        self.place_mleg_order = raw_response(resource.place_mleg_order)


class TradingWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: Trading) -> None:
        self.get_user_account_quotes = streamed_response(
            resource.get_user_account_quotes
        )
        self.get_user_account_option_quotes = streamed_response(
            resource.get_user_account_option_quotes
        )
        self.cancel_user_account_order = streamed_response(
            resource.cancel_user_account_order
        )
        self.place_force_order = streamed_response(resource.place_force_order)
        self.place_bracket_order = streamed_response(resource.place_bracket_order)
        self.place_complex_order = streamed_response(resource.place_complex_order)
        self.replace_order = streamed_response(resource.replace_order)
        self.get_order_impact = streamed_response(resource.get_order_impact)
        self.place_order = streamed_response(resource.place_order)
        self.place_crypto_order = streamed_response(resource.place_crypto_order)
        self.cancel_order = streamed_response(resource.cancel_order)
        self.preview_crypto_order = streamed_response(resource.preview_crypto_order)
        self.search_cryptocurrency_pair_instruments = streamed_response(
            resource.search_cryptocurrency_pair_instruments
        )
        self.get_cryptocurrency_pair_quote = streamed_response(
            resource.get_cryptocurrency_pair_quote
        )
        self.get_option_impact = streamed_response(resource.get_option_impact)
        self.place_mleg_order = streamed_response(resource.place_mleg_order)


class AsyncTrading(AsyncResource):
    """Quotes, order previews, and placing, changing and canceling orders."""

    @cached_property
    def with_raw_response(self) -> AsyncTradingWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncTradingWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTradingWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncTradingWithStreamingResponse(self)

    async def get_user_account_quotes(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        symbols: str,
        use_ticker: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.SymbolsQuotesItem]:
        """Get quotes.

        Returns quotes for up to ten symbols as the account's brokerage shows them,
        which may be late. Not for options, and no feed of market data: keys that poll
        it may be shut off.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            symbols: Up to ten tickers or identifiers of symbols, separated by commas.
            use_ticker: Whether `symbols` holds tickers and not identifiers. The default
                is false.
            options: Settings for this call.

        Returns:
            One quote per symbol.

        Raises:
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_user_account_quotes(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     symbols="AAPL,MSFT",
            ... )
        """
        return await self._send(
            _GET_USER_ACCOUNT_QUOTES,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "symbols": symbols,
                "use_ticker": use_ticker,
            },
            options=options,
        )

    async def get_user_account_option_quotes(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        symbol: str,
        options: RequestOptions | None = None,
    ) -> models.OptionQuote:
        """Get a quote of an option.

        Returns a derived price and the greeks of one option contract. It is an
        indication, not a price to trade on.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            symbol: The contract in the 21 characters of the OCC, that is root padded to
                six, expiry, side and strike in thousandths.
            options: Settings for this call.

        Returns:
            The quote.

        Raises:
            NotFoundError: 404: There is no such contract.
            RateLimitError: 429: Too many requests; wait before the next one.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_user_account_option_quotes(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     symbol="MSFT  270115C00450000",
            ... )
        """
        return await self._send(
            _GET_USER_ACCOUNT_OPTION_QUOTES,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "symbol": symbol,
            },
            options=options,
        )

    @typing_extensions.deprecated(
        "cancel_user_account_order is deprecated: use trading.cancel_order."
    )
    async def cancel_user_account_order(
        self,
        account_id: str,
        *,
        body: (
            models.TradingCancelUserAccountOrderRequest
            | dicts.TradingCancelUserAccountOrderRequestDict
        ),
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Cancel an equity order.

        Deprecated: use `trading.cancel_order`. Asks the brokerage to cancel an open
        order, which it refuses once it is too late.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The order to cancel.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order after the attempt.

        Raises:
            BadRequestError: 400: The order could not be canceled; check it at the
                brokerage.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.cancel_user_account_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.TradingCancelUserAccountOrderRequest(
            ...         brokerage_order_id="example-brokerage-order-id"
            ...     ),
            ... )
        """
        return await self._send(
            _CANCEL_USER_ACCOUNT_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def place_force_order(
        self,
        *,
        body: models.ManualTradeFormWithOptions | dicts.ManualTradeFormWithOptionsDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Place an order.

        Sends an order to the brokerage without checking its cost first; see
        `trading.get_order_impact` for that. The brokerage may refuse it, for instance
        for lack of funds. Refresh the connection afterwards to see the effect.

        Args:
            body: The order to place.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The order was not placed.
            PermissionDeniedError: 403: The user may not trade.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_force_order(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeFormWithOptions(
            ...         account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
            ...         action="BUY",
            ...         order_type="Limit",
            ...         time_in_force="FOK",
            ...     ),
            ... )
        """
        return await self._send(
            _PLACE_FORCE_ORDER,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    @typing_extensions.deprecated(
        "place_bracket_order is deprecated: use trading.place_complex_order."
    )
    async def place_bracket_order(
        self,
        account_id: str,
        *,
        body: models.ManualTradeFormBracket | dicts.ManualTradeFormBracketDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Place a bracket order.

        Deprecated: use `trading.place_complex_order`. Places an entry together with a
        stop loss and a take profit of which one cancels the other. Few brokerages
        support it, and support must enable it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The bracket order to place.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The order was not placed.
            PermissionDeniedError: 403: The user may not trade.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_bracket_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeFormBracket(
            ...         action="BUY",
            ...         instrument=models.TradingInstrument(
            ...             symbol="MSFT", type="EQUITY"
            ...         ),
            ...         order_type="Limit",
            ...         time_in_force="FOK",
            ...         stop_loss=models.StopLoss(),
            ...         take_profit=models.TakeProfit(),
            ...     ),
            ... )
        """
        return await self._send(
            _PLACE_BRACKET_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def place_complex_order(
        self,
        account_id: str,
        *,
        body: models.ManualTradeFormComplex | dicts.ManualTradeFormComplexDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.ComplexOrderResponse:
        """Place linked orders.

        Places orders that depend on each other, at brokerages that support it. With
        `OCO` the first of two to fill cancels the other; with `OTO` the first, once
        filled, sets the second free; with `OTOCO` it sets free such a pair.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The linked orders to place.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The linked orders as the brokerage took them.

        Raises:
            BadRequestError: 400: The orders were not placed.
            PermissionDeniedError: 403: The user may not trade.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_complex_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeFormComplex(
            ...         type="OTO",
            ...         orders=[
            ...             models.ComplexOrderLeg(
            ...                 order_role="TRIGGER",
            ...                 action="BUY",
            ...                 instrument=models.TradingInstrument(
            ...                     symbol="MSFT", type="EQUITY"
            ...                 ),
            ...                 order_type="Limit",
            ...                 units=Decimal("12.50"),
            ...                 time_in_force="FOK",
            ...             )
            ...         ],
            ...     ),
            ... )
        """
        return await self._send(
            _PLACE_COMPLEX_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def replace_order(
        self,
        account_id: str,
        *,
        body: models.ManualTradeReplaceForm | dicts.ManualTradeReplaceFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Replace an order.

        Changes a pending order, mostly by canceling it and placing another, at
        brokerages that support it. Continue with the `brokerage_order_id` in the
        response, as it may be a new one.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The order to replace, and what to put in its place.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order that now stands.

        Raises:
            BadRequestError: 400: The order was not replaced.
            PermissionDeniedError: 403: The user may not trade.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.replace_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeReplaceForm(
            ...         brokerage_order_id="example-brokerage-order-id",
            ...         action="BUY",
            ...         order_type="Limit",
            ...         time_in_force="FOK",
            ...     ),
            ... )
        """
        return await self._send(
            _REPLACE_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def get_order_impact(
        self,
        *,
        body: models.ManualTradeForm | dicts.ManualTradeFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.ManualTradeAndImpact:
        """Check an order before placing it.

        Computes what an order would cost and leave in the account, without placing it.
        The `trade` in the response can be placed with `trading.place_order` for five
        minutes.

        Args:
            body: The order to check.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The checked trade with its effect on the account.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            PermissionDeniedError: 403: The partner or the user may not do this.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_order_impact(
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ManualTradeForm(
            ...         account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
            ...         action="BUY",
            ...         universal_symbol_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
            ...         order_type="Limit",
            ...         time_in_force="FOK",
            ...     ),
            ... )
        """
        return await self._send(
            _GET_ORDER_IMPACT,
            {
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def place_order(
        self,
        trade_id: str,
        *,
        user_id: str,
        user_secret: str,
        body: models.ValidatedTradeBody | dicts.ValidatedTradeBodyDict | None = None,
        options: RequestOptions | None = None,
    ) -> models.AccountOrderRecord:
        """Place a checked order.

        Sends an order that `trading.get_order_impact` has checked to the brokerage.
        Refresh the connection afterwards to see the effect.

        Args:
            trade_id: Identifier of the checked trade, at most five minutes old.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            body: How to wait for the brokerage. Optional.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The brokerage did not take the order.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_order(
            ...     trade_id="0b5e7d31-84c9-4f26-a0d7-c3f19b62e845",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.ValidatedTradeBody(wait_to_confirm=True),
            ... )
        """
        return await self._send(
            _PLACE_ORDER,
            {
                "trade_id": trade_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def place_crypto_order(
        self,
        account_id: str,
        *,
        body: models.CryptoOrderForm | dicts.CryptoOrderFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.OrderUpdatedResponse:
        """Place a cryptocurrency order.

        Sends an order for a pair of currencies, one of them a cryptocurrency at least,
        without checking its cost first.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The cryptocurrency order.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_crypto_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.CryptoOrderForm(
            ...         instrument=models.CryptoTradingInstrument(
            ...             symbol="BTC", type="CRYPTOCURRENCY"
            ...         ),
            ...         side="BUY",
            ...         type="LIMIT",
            ...         time_in_force="GTC",
            ...         amount="0.25",
            ...     ),
            ... )
        """
        return await self._send(
            _PLACE_CRYPTO_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def cancel_order(
        self,
        account_id: str,
        *,
        body: models.TradingCancelOrderRequest | dicts.TradingCancelOrderRequestDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.CancelOrderResponse:
        """Cancel an order.

        Asks the brokerage to cancel an open order of any kind of asset.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The order to cancel.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The brokerage's answer.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.cancel_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.TradingCancelOrderRequest(
            ...         brokerage_order_id="example-brokerage-order-id"
            ...     ),
            ... )
        """
        return await self._send(
            _CANCEL_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def preview_crypto_order(
        self,
        account_id: str,
        *,
        body: models.CryptoOrderForm | dicts.CryptoOrderFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.CryptoOrderPreview:
        """Preview a cryptocurrency order.

        Estimates the fee of a cryptocurrency order without placing it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The cryptocurrency order.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The estimate.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.preview_crypto_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.CryptoOrderForm(
            ...         instrument=models.CryptoTradingInstrument(
            ...             symbol="BTC", type="CRYPTOCURRENCY"
            ...         ),
            ...         side="BUY",
            ...         type="LIMIT",
            ...         time_in_force="GTC",
            ...         amount="0.25",
            ...     ),
            ... )
        """
        return await self._send(
            _PREVIEW_CRYPTO_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def search_cryptocurrency_pair_instruments(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        base: str | None = None,
        quote: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.TradingSearchCryptocurrencyPairInstrumentsResponse:
        """Search cryptocurrency pairs.

        Returns the pairs that the account can trade, narrowed by `base`, by `quote`, by
        both or by neither.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            base: The currency that is bought or sold.
            quote: The currency in which the price is given.
            options: Settings for this call.

        Returns:
            The pairs found.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.search_cryptocurrency_pair_instruments(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _SEARCH_CRYPTOCURRENCY_PAIR_INSTRUMENTS,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
                "base": base,
                "quote": quote,
            },
            options=options,
        )

    async def get_cryptocurrency_pair_quote(
        self,
        account_id: str,
        instrument_symbol: str,
        *,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.CryptocurrencyPairQuote:
        """Get a quote of a cryptocurrency pair.

        Returns the current prices of one pair as the account's brokerage shows them.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            instrument_symbol: The pair, its two symbols joined by a hyphen.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The quote.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_cryptocurrency_pair_quote(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     instrument_symbol="BTC-USD",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ... )
        """
        return await self._send(
            _GET_CRYPTOCURRENCY_PAIR_QUOTE,
            {
                "account_id": account_id,
                "instrument_symbol": instrument_symbol,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            options=options,
        )

    async def get_option_impact(
        self,
        account_id: str,
        *,
        body: models.MlegTradeForm | dicts.MlegTradeFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.OptionImpact:
        """Check an option order before placing it.

        Estimates the cost and fees of an option order of up to four legs without
        placing it, at brokerages that support it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The option order with its legs.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The estimate.

        Raises:
            BadRequestError: 400: The request is wrong, or the brokerage cannot estimate
                option orders.
            PermissionDeniedError: 403: The partner or the user may not do this.
            ServerError: 501: No longer sent; a brokerage without estimates leads to
                400.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.get_option_impact(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.MlegTradeForm(
            ...         order_type="MARKET",
            ...         time_in_force="FOK",
            ...         legs=[
            ...             models.MlegLeg(
            ...                 instrument=models.MlegTradingInstrument(
            ...                     symbol="MSFT  270115C00450000",
            ...                     instrument_type="OPTION",
            ...                 ),
            ...                 action="BUY",
            ...                 units=1,
            ...             )
            ...         ],
            ...     ),
            ... )
        """
        return await self._send(
            _GET_OPTION_IMPACT,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def place_mleg_order(
        self,
        account_id: str,
        *,
        body: models.MlegTradeForm | dicts.MlegTradeFormDict,
        user_id: str,
        user_secret: str,
        options: RequestOptions | None = None,
    ) -> models.MlegOrderResponse:
        """Place an option order.

        Places an order of one or more option legs, at brokerages that support it.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            body: The option order with its legs.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            options: Settings for this call.

        Returns:
            The order as the brokerage took it.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.trading.place_mleg_order(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.MlegTradeForm(
            ...         order_type="MARKET",
            ...         time_in_force="FOK",
            ...         legs=[
            ...             models.MlegLeg(
            ...                 instrument=models.MlegTradingInstrument(
            ...                     symbol="MSFT  270115C00450000",
            ...                     instrument_type="OPTION",
            ...                 ),
            ...                 action="BUY",
            ...                 units=1,
            ...             )
            ...         ],
            ...     ),
            ... )
        """
        return await self._send(
            _PLACE_MLEG_ORDER,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )


class AsyncTradingWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncTrading) -> None:
        self.get_user_account_quotes = async_raw_response(
            resource.get_user_account_quotes
        )
        self.get_user_account_option_quotes = async_raw_response(
            resource.get_user_account_option_quotes
        )
        self.cancel_user_account_order = async_raw_response(
            resource.cancel_user_account_order
        )
        self.place_force_order = async_raw_response(resource.place_force_order)
        self.place_bracket_order = async_raw_response(resource.place_bracket_order)
        self.place_complex_order = async_raw_response(resource.place_complex_order)
        self.replace_order = async_raw_response(resource.replace_order)
        self.get_order_impact = async_raw_response(resource.get_order_impact)
        self.place_order = async_raw_response(resource.place_order)
        self.place_crypto_order = async_raw_response(resource.place_crypto_order)
        self.cancel_order = async_raw_response(resource.cancel_order)
        self.preview_crypto_order = async_raw_response(resource.preview_crypto_order)
        self.search_cryptocurrency_pair_instruments = async_raw_response(
            resource.search_cryptocurrency_pair_instruments
        )
        self.get_cryptocurrency_pair_quote = async_raw_response(
            resource.get_cryptocurrency_pair_quote
        )
        self.get_option_impact = async_raw_response(resource.get_option_impact)
        self.place_mleg_order = async_raw_response(resource.place_mleg_order)


class AsyncTradingWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncTrading) -> None:
        self.get_user_account_quotes = async_streamed_response(
            resource.get_user_account_quotes
        )
        self.get_user_account_option_quotes = async_streamed_response(
            resource.get_user_account_option_quotes
        )
        self.cancel_user_account_order = async_streamed_response(
            resource.cancel_user_account_order
        )
        self.place_force_order = async_streamed_response(resource.place_force_order)
        self.place_bracket_order = async_streamed_response(resource.place_bracket_order)
        self.place_complex_order = async_streamed_response(resource.place_complex_order)
        self.replace_order = async_streamed_response(resource.replace_order)
        self.get_order_impact = async_streamed_response(resource.get_order_impact)
        self.place_order = async_streamed_response(resource.place_order)
        self.place_crypto_order = async_streamed_response(resource.place_crypto_order)
        self.cancel_order = async_streamed_response(resource.cancel_order)
        self.preview_crypto_order = async_streamed_response(
            resource.preview_crypto_order
        )
        self.search_cryptocurrency_pair_instruments = async_streamed_response(
            resource.search_cryptocurrency_pair_instruments
        )
        self.get_cryptocurrency_pair_quote = async_streamed_response(
            resource.get_cryptocurrency_pair_quote
        )
        self.get_option_impact = async_streamed_response(resource.get_option_impact)
        self.place_mleg_order = async_streamed_response(resource.place_mleg_order)
