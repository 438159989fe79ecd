"""Slow-moving lists such as brokerages, exchanges, currencies and symbols."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

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

_GET_PARTNER_INFO: Operation[models.PartnerData] = Operation(
    id="ReferenceData_getPartnerInfo",
    method="GET",
    path="/snapTrade/partners",
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.PartnerData),),
        "400": (
            Content("application/json", lambda: models.Model400FailedRequestResponse),
        ),
        "401": (
            Content("application/json", lambda: models.Model401FailedRequestResponse),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "500": (),
    },
)
_SYMBOL_SEARCH_USER_ACCOUNT: Operation[list[models.UniversalSymbol]] = Operation(
    id="ReferenceData_symbolSearchUserAccount",
    method="POST",
    path="/accounts/{accountId}/symbols",
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
    body=Body((Content("application/json", lambda: models.SymbolQuery),)),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: list[models.UniversalSymbol], exact=False
            ),
        ),
        "default": (),
    },
)
_LIST_ALL_BROKERAGES: Operation[list[models.Brokerage]] = Operation(
    id="ReferenceData_listAllBrokerages",
    method="GET",
    path="/brokerages",
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: list[models.Brokerage]),),
        "default": (),
    },
)
_LIST_ALL_BROKERAGE_INSTRUMENTS: Operation[models.BrokerageInstrumentsResponse] = (
    Operation(
        id="ReferenceData_listAllBrokerageInstruments",
        method="GET",
        path="/brokerages/{slug}/instruments",
        parameters=(
            Parameter("slug", "slug", "path", required=True, type_loader=lambda: str),
        ),
        security=(
            {"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},
        ),
        responses={
            "200": (
                Content(
                    "application/json",
                    lambda: models.BrokerageInstrumentsResponse,
                    exact=False,
                ),
            ),
            "default": (),
        },
    )
)
_LIST_ALL_BROKERAGE_AUTHORIZATION_TYPE: Operation[
    list[models.BrokerageAuthorizationTypeReadOnly]
] = Operation(
    id="ReferenceData_listAllBrokerageAuthorizationType",
    method="GET",
    path="/brokerageAuthorizationTypes",
    parameters=(Parameter("brokerage", "brokerage", "query", type_loader=lambda: str),),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json",
                lambda: list[models.BrokerageAuthorizationTypeReadOnly],
                exact=False,
            ),
        ),
        "default": (),
    },
)
_LIST_ALL_CURRENCIES: Operation[list[models.Currency]] = Operation(
    id="ReferenceData_listAllCurrencies",
    method="GET",
    path="/currencies",
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: list[models.Currency], exact=False),
        ),
        "default": (),
    },
)
_LIST_ALL_CURRENCIES_RATES: Operation[list[models.ExchangeRatePairs]] = Operation(
    id="ReferenceData_listAllCurrenciesRates",
    method="GET",
    path="/currencies/rates",
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: list[models.ExchangeRatePairs]),),
    },
)
_GET_CURRENCY_EXCHANGE_RATE_PAIR: Operation[models.ExchangeRatePairs] = Operation(
    id="ReferenceData_getCurrencyExchangeRatePair",
    method="GET",
    path="/currencies/rates/{currencyPair}",
    parameters=(
        Parameter(
            "currency_pair",
            "currencyPair",
            "path",
            required=True,
            type_loader=lambda: str,
        ),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (Content("application/json", lambda: models.ExchangeRatePairs),),
    },
)
_GET_STOCK_EXCHANGES: Operation[list[models.Exchange]] = Operation(
    id="ReferenceData_getStockExchanges",
    method="GET",
    path="/exchanges",
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: list[models.Exchange], exact=False),
        ),
    },
)
_GET_SECURITY_TYPES: Operation[list[models.SecurityType]] = Operation(
    id="ReferenceData_getSecurityTypes",
    method="GET",
    path="/securityTypes",
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: list[models.SecurityType], exact=False),
        ),
        "default": (),
    },
)
_GET_SYMBOLS: Operation[list[models.UniversalSymbol]] = Operation(
    id="ReferenceData_getSymbols",
    method="POST",
    path="/symbols",
    body=Body((Content("application/json", lambda: models.SymbolQuery),)),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content(
                "application/json", lambda: list[models.UniversalSymbol], exact=False
            ),
        ),
        "default": (),
    },
)
_GET_SYMBOLS_BY_TICKER: Operation[models.UniversalSymbol] = Operation(
    id="ReferenceData_getSymbolsByTicker",
    method="GET",
    path="/symbols/{query}",
    parameters=(
        Parameter("query", "query", "path", required=True, type_loader=lambda: str),
    ),
    security=({"PartnerSignature": (), "PartnerClientId": (), "PartnerTimestamp": ()},),
    responses={
        "200": (
            Content("application/json", lambda: models.UniversalSymbol, exact=False),
        ),
        "404": (
            Content("application/json", lambda: models.Model404FailedRequestResponse),
        ),
        "default": (),
    },
)


class ReferenceData(Resource):
    """Slow-moving lists such as brokerages, exchanges, currencies and symbols."""

    @cached_property
    def with_raw_response(self) -> ReferenceDataWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return ReferenceDataWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ReferenceDataWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return ReferenceDataWithStreamingResponse(self)

    def get_partner_info(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PartnerData:
        """Get your own settings.

        Returns what your client ID may do, and which brokerages it may connect.

        Args:
            options: Settings for this call.

        Returns:
            The settings of your client ID.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reference_data.get_partner_info()
        """
        return self._send(
            _GET_PARTNER_INFO,
            {},
            options=options,
        )

    def symbol_search_user_account(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        body: models.SymbolQuery | dicts.SymbolQueryDict | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.UniversalSymbol]:
        """Search symbols for an account.

        Finds up to 20 symbols by ticker or name among those that the account's
        brokerage trades.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            body: Text to look for.
            options: Settings for this call.

        Returns:
            The symbols found.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.symbol_search_user_account(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.SymbolQuery(substring="micros"),
            ... )
        """
        return self._send(
            _SYMBOL_SEARCH_USER_ACCOUNT,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    def list_all_brokerages(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.Brokerage]:
        """List brokerages.

        Returns every brokerage that SnapTrade knows.

        Args:
            options: Settings for this call.

        Returns:
            The brokerages.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_brokerages()
        """
        return self._send(
            _LIST_ALL_BROKERAGES,
            {},
            options=options,
        )

    def list_all_brokerage_instruments(
        self,
        slug: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.BrokerageInstrumentsResponse:
        """List instruments of a brokerage.

        Returns everything that can be traded at a brokerage; the list is empty if the
        brokerage does not say.

        Args:
            slug: Fixed short name of the brokerage, in capital letters.
            options: Settings for this call.

        Returns:
            The instruments.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_brokerage_instruments(
            ...     slug="ALPACA"
            ... )
        """
        return self._send(
            _LIST_ALL_BROKERAGE_INSTRUMENTS,
            {
                "slug": slug,
            },
            options=options,
        )

    def list_all_brokerage_authorization_type(
        self,
        *,
        brokerage: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.BrokerageAuthorizationTypeReadOnly]:
        """List ways to connect brokerages.

        Returns, per brokerage, how a user logs in and whether the connection can trade.

        Args:
            brokerage: Fixed short names of the brokerages to keep, separated by commas.
                By default, all of them.
            options: Settings for this call.

        Returns:
            The ways to connect.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_brokerage_authorization_type(
            ...     brokerage="ALPACA,QUESTRADE"
            ... )
        """
        return self._send(
            _LIST_ALL_BROKERAGE_AUTHORIZATION_TYPE,
            {
                "brokerage": brokerage,
            },
            options=options,
        )

    def list_all_currencies(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.Currency]:
        """List currencies.

        Returns every currency that SnapTrade knows.

        Args:
            options: Settings for this call.

        Returns:
            The currencies.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_currencies()
        """
        return self._send(
            _LIST_ALL_CURRENCIES,
            {},
            options=options,
        )

    def list_all_currencies_rates(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ExchangeRatePairs]:
        """List exchange rates.

        Returns the rate between each two supported currencies.

        Args:
            options: Settings for this call.

        Returns:
            The rates.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_currencies_rates()
        """
        return self._send(
            _LIST_ALL_CURRENCIES_RATES,
            {},
            options=options,
        )

    def get_currency_exchange_rate_pair(
        self,
        currency_pair: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ExchangeRatePairs:
        """Get an exchange rate.

        Returns the rate between two currencies.

        Args:
            currency_pair: The two ISO 4217 codes joined by a hyphen, source first.
            options: Settings for this call.

        Returns:
            The rate.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.get_currency_exchange_rate_pair(
            ...     currency_pair="EUR-USD"
            ... )
        """
        return self._send(
            _GET_CURRENCY_EXCHANGE_RATE_PAIR,
            {
                "currency_pair": currency_pair,
            },
            options=options,
        )

    def get_stock_exchanges(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.Exchange]:
        """List exchanges.

        Returns every exchange that SnapTrade knows, with its hours and suffix.

        Args:
            options: Settings for this call.

        Returns:
            The exchanges.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.get_stock_exchanges()
        """
        return self._send(
            _GET_STOCK_EXCHANGES,
            {},
            options=options,
        )

    def get_security_types(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.SecurityType]:
        """List security types.

        Returns every kind of security that SnapTrade distinguishes.

        Args:
            options: Settings for this call.

        Returns:
            The security types.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.get_security_types()
        """
        return self._send(
            _GET_SECURITY_TYPES,
            {},
            options=options,
        )

    def get_symbols(
        self,
        *,
        body: models.SymbolQuery | dicts.SymbolQueryDict | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.UniversalSymbol]:
        """Search symbols.

        Finds up to 20 symbols by ticker or name over all brokerages.

        Args:
            body: Text to look for.
            options: Settings for this call.

        Returns:
            The symbols found.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.get_symbols(
            ...     body=models.SymbolQuery(substring="micros")
            ... )
        """
        return self._send(
            _GET_SYMBOLS,
            {},
            body=body,
            options=options,
        )

    def get_symbols_by_ticker(
        self,
        query: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UniversalSymbol:
        """Get a symbol.

        Returns the symbol with this identifier, or the first one with this ticker.
        Tickers carry the exchange's suffix in the manner of Yahoo Finance, such as
        `.TO` for Toronto and none for New York.

        Args:
            query: A ticker with its suffix, or the identifier of a symbol.
            options: Settings for this call.

        Returns:
            The symbol.

        Raises:
            NotFoundError: 404: No symbol has this ticker or identifier.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reference_data.get_symbols_by_ticker(query="SHOP.TO")
        """
        return self._send(
            _GET_SYMBOLS_BY_TICKER,
            {
                "query": query,
            },
            options=options,
        )


class ReferenceDataWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: ReferenceData) -> None:
        self.get_partner_info = raw_response(resource.get_partner_info)
        self.symbol_search_user_account = raw_response(
            resource.symbol_search_user_account
        )
        self.list_all_brokerages = raw_response(resource.list_all_brokerages)
        self.list_all_brokerage_instruments = raw_response(
            resource.list_all_brokerage_instruments
        )
        self.list_all_brokerage_authorization_type = raw_response(
            resource.list_all_brokerage_authorization_type
        )
        self.list_all_currencies = raw_response(resource.list_all_currencies)
        self.list_all_currencies_rates = raw_response(
            resource.list_all_currencies_rates
        )
        self.get_currency_exchange_rate_pair = raw_response(
            resource.get_currency_exchange_rate_pair
        )
        self.get_stock_exchanges = raw_response(resource.get_stock_exchanges)
        self.get_security_types = raw_response(resource.get_security_types)
        self.get_symbols = raw_response(resource.get_symbols)
        self.get_symbols_by_ticker = raw_response(resource.get_symbols_by_ticker)


class ReferenceDataWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: ReferenceData) -> None:
        self.get_partner_info = streamed_response(resource.get_partner_info)
        self.symbol_search_user_account = streamed_response(
            resource.symbol_search_user_account
        )
        self.list_all_brokerages = streamed_response(resource.list_all_brokerages)
        self.list_all_brokerage_instruments = streamed_response(
            resource.list_all_brokerage_instruments
        )
        self.list_all_brokerage_authorization_type = streamed_response(
            resource.list_all_brokerage_authorization_type
        )
        self.list_all_currencies = streamed_response(resource.list_all_currencies)
        self.list_all_currencies_rates = streamed_response(
            resource.list_all_currencies_rates
        )
        self.get_currency_exchange_rate_pair = streamed_response(
            resource.get_currency_exchange_rate_pair
        )
        self.get_stock_exchanges = streamed_response(resource.get_stock_exchanges)
        self.get_security_types = streamed_response(resource.get_security_types)
        self.get_symbols = streamed_response(resource.get_symbols)
        self.get_symbols_by_ticker = streamed_response(resource.get_symbols_by_ticker)


class AsyncReferenceData(AsyncResource):
    """Slow-moving lists such as brokerages, exchanges, currencies and symbols."""

    @cached_property
    def with_raw_response(self) -> AsyncReferenceDataWithRawResponse:
        """The same methods, returning the raw HTTP response."""
        return AsyncReferenceDataWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncReferenceDataWithStreamingResponse:
        """The same methods, streaming the HTTP response."""
        return AsyncReferenceDataWithStreamingResponse(self)

    async def get_partner_info(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PartnerData:
        """Get your own settings.

        Returns what your client ID may do, and which brokerages it may connect.

        Args:
            options: Settings for this call.

        Returns:
            The settings of your client ID.

        Raises:
            BadRequestError: 400: The request cannot be processed as it stands.
            AuthenticationError: 401: The signature or the user's credentials were not
                accepted.
            NotFoundError: 404: No resource matches the given identifiers.
            InternalServerError: 500: SnapTrade failed to handle the request.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reference_data.get_partner_info()
        """
        return await self._send(
            _GET_PARTNER_INFO,
            {},
            options=options,
        )

    async def symbol_search_user_account(
        self,
        account_id: str,
        *,
        user_id: str,
        user_secret: str,
        body: models.SymbolQuery | dicts.SymbolQueryDict | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.UniversalSymbol]:
        """Search symbols for an account.

        Finds up to 20 symbols by ticker or name among those that the account's
        brokerage trades.

        Args:
            account_id: SnapTrade's identifier for the brokerage account.
            user_id: Your own identifier for the user, as given when the user was
                registered.
            user_secret: The secret that SnapTrade issued for this user.
            body: Text to look for.
            options: Settings for this call.

        Returns:
            The symbols found.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.symbol_search_user_account(
            ...     account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            ...     user_id="customer-4217",
            ...     user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            ...     body=models.SymbolQuery(substring="micros"),
            ... )
        """
        return await self._send(
            _SYMBOL_SEARCH_USER_ACCOUNT,
            {
                "account_id": account_id,
                "user_id": user_id,
                "user_secret": user_secret,
            },
            body=body,
            options=options,
        )

    async def list_all_brokerages(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.Brokerage]:
        """List brokerages.

        Returns every brokerage that SnapTrade knows.

        Args:
            options: Settings for this call.

        Returns:
            The brokerages.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_brokerages()
        """
        return await self._send(
            _LIST_ALL_BROKERAGES,
            {},
            options=options,
        )

    async def list_all_brokerage_instruments(
        self,
        slug: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.BrokerageInstrumentsResponse:
        """List instruments of a brokerage.

        Returns everything that can be traded at a brokerage; the list is empty if the
        brokerage does not say.

        Args:
            slug: Fixed short name of the brokerage, in capital letters.
            options: Settings for this call.

        Returns:
            The instruments.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_brokerage_instruments(
            ...     slug="ALPACA"
            ... )
        """
        return await self._send(
            _LIST_ALL_BROKERAGE_INSTRUMENTS,
            {
                "slug": slug,
            },
            options=options,
        )

    async def list_all_brokerage_authorization_type(
        self,
        *,
        brokerage: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.BrokerageAuthorizationTypeReadOnly]:
        """List ways to connect brokerages.

        Returns, per brokerage, how a user logs in and whether the connection can trade.

        Args:
            brokerage: Fixed short names of the brokerages to keep, separated by commas.
                By default, all of them.
            options: Settings for this call.

        Returns:
            The ways to connect.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_brokerage_authorization_type(
            ...     brokerage="ALPACA,QUESTRADE"
            ... )
        """
        return await self._send(
            _LIST_ALL_BROKERAGE_AUTHORIZATION_TYPE,
            {
                "brokerage": brokerage,
            },
            options=options,
        )

    async def list_all_currencies(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.Currency]:
        """List currencies.

        Returns every currency that SnapTrade knows.

        Args:
            options: Settings for this call.

        Returns:
            The currencies.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_currencies()
        """
        return await self._send(
            _LIST_ALL_CURRENCIES,
            {},
            options=options,
        )

    async def list_all_currencies_rates(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ExchangeRatePairs]:
        """List exchange rates.

        Returns the rate between each two supported currencies.

        Args:
            options: Settings for this call.

        Returns:
            The rates.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.list_all_currencies_rates()
        """
        return await self._send(
            _LIST_ALL_CURRENCIES_RATES,
            {},
            options=options,
        )

    async def get_currency_exchange_rate_pair(
        self,
        currency_pair: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ExchangeRatePairs:
        """Get an exchange rate.

        Returns the rate between two currencies.

        Args:
            currency_pair: The two ISO 4217 codes joined by a hyphen, source first.
            options: Settings for this call.

        Returns:
            The rate.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.get_currency_exchange_rate_pair(
            ...     currency_pair="EUR-USD"
            ... )
        """
        return await self._send(
            _GET_CURRENCY_EXCHANGE_RATE_PAIR,
            {
                "currency_pair": currency_pair,
            },
            options=options,
        )

    async def get_stock_exchanges(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.Exchange]:
        """List exchanges.

        Returns every exchange that SnapTrade knows, with its hours and suffix.

        Args:
            options: Settings for this call.

        Returns:
            The exchanges.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.get_stock_exchanges()
        """
        return await self._send(
            _GET_STOCK_EXCHANGES,
            {},
            options=options,
        )

    async def get_security_types(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.SecurityType]:
        """List security types.

        Returns every kind of security that SnapTrade distinguishes.

        Args:
            options: Settings for this call.

        Returns:
            The security types.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.get_security_types()
        """
        return await self._send(
            _GET_SECURITY_TYPES,
            {},
            options=options,
        )

    async def get_symbols(
        self,
        *,
        body: models.SymbolQuery | dicts.SymbolQueryDict | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.UniversalSymbol]:
        """Search symbols.

        Finds up to 20 symbols by ticker or name over all brokerages.

        Args:
            body: Text to look for.
            options: Settings for this call.

        Returns:
            The symbols found.

        Raises:
            ApiError: The call failed for any reason.

        Example:
            >>> result = client.reference_data.get_symbols(
            ...     body=models.SymbolQuery(substring="micros")
            ... )
        """
        return await self._send(
            _GET_SYMBOLS,
            {},
            body=body,
            options=options,
        )

    async def get_symbols_by_ticker(
        self,
        query: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UniversalSymbol:
        """Get a symbol.

        Returns the symbol with this identifier, or the first one with this ticker.
        Tickers carry the exchange's suffix in the manner of Yahoo Finance, such as
        `.TO` for Toronto and none for New York.

        Args:
            query: A ticker with its suffix, or the identifier of a symbol.
            options: Settings for this call.

        Returns:
            The symbol.

        Raises:
            NotFoundError: 404: No symbol has this ticker or identifier.
            ApiError: The call failed for any other reason.

        Example:
            >>> result = client.reference_data.get_symbols_by_ticker(query="SHOP.TO")
        """
        return await self._send(
            _GET_SYMBOLS_BY_TICKER,
            {
                "query": query,
            },
            options=options,
        )


class AsyncReferenceDataWithRawResponse:
    """The methods of the resource, each returning its raw response."""

    def __init__(self, resource: AsyncReferenceData) -> None:
        self.get_partner_info = async_raw_response(resource.get_partner_info)
        self.symbol_search_user_account = async_raw_response(
            resource.symbol_search_user_account
        )
        self.list_all_brokerages = async_raw_response(resource.list_all_brokerages)
        self.list_all_brokerage_instruments = async_raw_response(
            resource.list_all_brokerage_instruments
        )
        self.list_all_brokerage_authorization_type = async_raw_response(
            resource.list_all_brokerage_authorization_type
        )
        self.list_all_currencies = async_raw_response(resource.list_all_currencies)
        self.list_all_currencies_rates = async_raw_response(
            resource.list_all_currencies_rates
        )
        self.get_currency_exchange_rate_pair = async_raw_response(
            resource.get_currency_exchange_rate_pair
        )
        self.get_stock_exchanges = async_raw_response(resource.get_stock_exchanges)
        self.get_security_types = async_raw_response(resource.get_security_types)
        self.get_symbols = async_raw_response(resource.get_symbols)
        self.get_symbols_by_ticker = async_raw_response(resource.get_symbols_by_ticker)


class AsyncReferenceDataWithStreamingResponse:
    """The methods of the resource, each streaming its response."""

    def __init__(self, resource: AsyncReferenceData) -> None:
        self.get_partner_info = async_streamed_response(resource.get_partner_info)
        self.symbol_search_user_account = async_streamed_response(
            resource.symbol_search_user_account
        )
        self.list_all_brokerages = async_streamed_response(resource.list_all_brokerages)
        self.list_all_brokerage_instruments = async_streamed_response(
            resource.list_all_brokerage_instruments
        )
        self.list_all_brokerage_authorization_type = async_streamed_response(
            resource.list_all_brokerage_authorization_type
        )
        self.list_all_currencies = async_streamed_response(resource.list_all_currencies)
        self.list_all_currencies_rates = async_streamed_response(
            resource.list_all_currencies_rates
        )
        self.get_currency_exchange_rate_pair = async_streamed_response(
            resource.get_currency_exchange_rate_pair
        )
        self.get_stock_exchanges = async_streamed_response(resource.get_stock_exchanges)
        self.get_security_types = async_streamed_response(resource.get_security_types)
        self.get_symbols = async_streamed_response(resource.get_symbols)
        self.get_symbols_by_ticker = async_streamed_response(
            resource.get_symbols_by_ticker
        )
