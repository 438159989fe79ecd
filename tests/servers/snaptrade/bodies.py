"""The state as the JSON that SnapTrade sends."""

from datetime import datetime, timedelta
from decimal import Decimal

from tests.servers.snaptrade.world import Account, Connection, Event, SessionEvent
from tests.servers.wire import Answer, Json


def failure(status: int, code: int | str, detail: str) -> Answer:
    """An error as on the wire, which is not what the vendor's spec says of it."""
    return Answer(status, {"detail": detail, "status_code": status, "code": code})


def instant(moment: datetime) -> str:
    """A time as live answers have it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def connection(item: Connection) -> Json:
    """A `BrokerageAuthorization`."""
    return {
        "id": item.id,
        "created_date": instant(item.created),
        "updated_date": instant(item.updated),
        "brokerage": item.brokerage.body(),
        "name": f"Connection-{item.number}",
        "type": item.access,
        "disabled": item.disabled is not None,
        "disabled_date": instant(item.disabled) if item.disabled else None,
        "meta": {},
        "is_eligible_for_payout": False,
        "data_freshness_mode": "realtime",
    }


def account(parent: Connection, item: Account) -> Json:
    """An `Account`."""
    return {
        "id": item.id,
        "brokerage_authorization": parent.id,
        "name": f"{parent.brokerage.name} {item.holding.name}",
        "number": item.holding.number,
        "institution_account_id": item.holding.number.removeprefix("SIM-"),
        "institution_name": parent.brokerage.name,
        "created_date": instant(item.created),
        "funding_date": None,
        "opening_date": None,
        "sync_status": _sync_status(item),
        "balance": {
            "total": {"amount": item.holding.balance, "currency": item.holding.currency}
        },
        "status": "open",
        "raw_type": item.holding.kind,
        "account_category": "INVESTMENT",
        "meta": {},
        "portfolio_group": None,
        "cash_restrictions": [],
        "is_paper": False,
    }


def _sync_status(item: Account) -> Json:
    holdings, transactions = item.holdings_synced, item.transactions_synced
    return {
        "holdings": {
            "initial_sync_completed": holdings is not None,
            # The vendor writes this one with a space and an offset.
            "last_successful_sync": (
                holdings.isoformat(" ", "microseconds") if holdings else None
            ),
            "holdings_unavailable": False,
        },
        "transactions": {
            "initial_sync_completed": transactions is not None,
            "last_successful_sync": (
                transactions.date().isoformat() if transactions else None
            ),
            "first_transaction_date": None,
        },
    }


def connection_account(parent: Connection, item: Account) -> Json:
    """An `InvestmentAccount`, the newer form of an account."""
    synced = instant(item.holdings_synced) if item.holdings_synced else None
    return {
        "kind": "investment",
        "id": item.id,
        "connection_id": parent.id,
        "display_name": f"{parent.brokerage.name} {item.holding.name}",
        "number": item.holding.number,
        "institution_account_id": item.holding.number.removeprefix("SIM-"),
        "institution_id": parent.brokerage.id,
        "opening_date": None,
        "sync_status": {
            "transactions": _sync_status(item)["transactions"],
            "orders": synced,
            "positions": synced,
            "balances": synced,
        },
        "raw_type": item.holding.kind,
        "funding_date": None,
        "is_paper": False,
        "market_value": {
            "amount": item.holding.balance,
            "currency": item.holding.currency,
        },
    }


def activity(item: Account, number: int) -> Json:
    """An `AccountUniversalActivity`: the `number`th of an account, counted in days
    before it was found."""
    return {
        "id": f"{item.id}-{number}",
        "symbol": _SYMBOL,
        "option_symbol": None,
        "price": Decimal("10.5"),
        "units": number,
        "amount": Decimal("-10.5") * number,
        "currency": _currency(item),
        "type": "BUY",
        "option_type": "",
        "description": f"Bought {number}",
        "trade_date": instant(item.created - timedelta(days=number)),
        "settlement_date": None,
        "fee": Decimal("0.99"),
        "fx_rate": None,
        "institution": "Simulation",
        "external_reference_id": None,
    }


_SYMBOL: Json = {
    "id": "2bcd7cc3-e922-4976-bce1-9858296801c3",
    "symbol": "VAB.TO",
    "raw_symbol": "VAB",
    "description": "Vanguard Canadian Aggregate Bond Index ETF",
}


def _currency(item: Account) -> Json:
    return {
        "id": "87b24961-b51e-4db8-9226-f198f6518a89",
        "code": item.holding.currency,
        "name": "US Dollar",
    }


def balance(item: Account) -> Json:
    """A `Balance`."""
    cash = item.holding.balance
    return {"currency": _currency(item), "cash": cash, "buying_power": cash * 2}


def positions(item: Account) -> Json:
    """An `AllAccountPositionsResponse` with a fund and an option."""
    fund = {"kind": "etf", **_SYMBOL, "currency": "CAD", "exchange": "XTSE"}
    underlying = {
        "kind": "stock",
        "id": "2f4a3a0e-6a3e-4a4c-8f0a-5d3a4c1a2b3c",
        "symbol": "AAPL",
        "raw_symbol": "AAPL",
        "currency": "USD",
        "exchange": "XNAS",
    }
    option = {
        "kind": "option",
        "id": "d8bb7b6c-3b1b-4a5c-9c4d-1d1d7b9f0a11",
        "symbol": "AAPL  261218C00240000",
        "option_type": "CALL",
        "strike_price": "240",
        "expiration_date": "2026-12-18",
        "multiplier": "100",
        "description": "Apple Inc.",
        "underlying": underlying,
    }
    held = {"price": "10.5", "cost_basis": "9.75", "currency": "USD"}
    at = instant(item.holdings_synced or item.created)
    return {
        "results": [
            {"instrument": fund, "units": "3", "cash_equivalent": False, **held},
            {"instrument": option, "units": "-1", "cash_equivalent": None, **held},
        ],
        "data_freshness": {"as_of": at},
    }


def session_event(item: SessionEvent) -> Json:
    """A `SessionEvent`."""
    body: Json = {
        "id": item.id,
        "session_event_type": item.kind,
        "session_id": item.session.id,
        "user_id": item.session.user_id,
        "created_date": item.at.isoformat(),
        "brokerage_status_code": None,
    }
    if item.connection_id is not None:
        body["brokerage_authorization_id"] = item.connection_id
    return body


def webhook(item: Event, webhook_id: str, client_id: str, at: datetime) -> Json:
    """The body of a webhook."""
    body: Json = {
        "webhookId": webhook_id,
        "clientId": client_id,
        "eventTimestamp": at.isoformat(),
        "userId": item.user_id,
        "eventType": item.kind,
    }
    if item.connection is not None:
        body["brokerageAuthorizationId"] = item.connection.id
        body["brokerageId"] = item.connection.brokerage.id
    if item.account_id is not None:
        body["accountId"] = item.account_id
    if item.details is not None:
        body["details"] = item.details
    return body
