"""The state as the JSON that Powens sends."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from tests.servers.ids import Ids
from tests.servers.powens import bank
from tests.servers.powens.catalogue import Connector
from tests.servers.powens.world import Account, Connection, SourceState
from tests.servers.wire import Answer, Json, Refused

ZONE = timezone(timedelta(hours=1))
"""The zone of the API's wall clock, which its times do not tell."""

_REQUESTS = Ids("powens-requests")


def failure(
    status: int, code: str, description: str, message: str | None = None
) -> Answer:
    """An error as on the wire, where the request id is a number."""
    body: Json = {"code": code, "description": description}
    if message is not None:
        body["message"] = message
    body["request_id"] = 100_000 + _REQUESTS.number()
    return Answer(status, body)


def refused(status: int, code: str, description: str) -> Refused:
    """The same, to be raised."""
    return Refused(failure(status, code, description))


def instant(moment: datetime | None, connector: Connector | None = None) -> str | None:
    """A time without a zone, or with one where the connector is of that sort."""
    if moment is None:
        return None
    local = moment.astimezone(ZONE)
    if connector is not None and connector.zoned:
        return local.strftime("%Y-%m-%d %H:%M:%S%z")
    return local.strftime("%Y-%m-%d %H:%M:%S")


def connection(item: Connection, expand: set[str]) -> Json:
    """A `Connection`."""
    zone = item.connector
    expiries = [s.access_expire for s in item.sources if s.access_expire is not None]
    body: Json = {
        "id": item.id,
        "id_user": item.user_id,
        "id_connector": item.connector.id,
        "id_bank": item.connector.id,
        "connector_uuid": item.connector.uuid,
        "state": item.state,
        "error": item.state,
        "error_message": item.error_message,
        "fields": form(item),
        "created": instant(item.created),
        "last_update": instant(item.last_update, zone),
        "last_push": None,
        "active": item.active,
        # The latest of the sources, as the vendor does it: optimistic.
        "expire": instant(max(expiries, default=None), zone),
        "next_try": instant(item.next_try, zone),
    }
    if "connector" in expand:
        body["connector"] = item.connector.body(set())
    if "sources" in expand:
        body["sources"] = [source(item, s) for s in item.sources]
    if "accounts" in expand:
        open_ = [a for a in item.accounts if a.disabled is None]
        body["accounts"] = [account(item, a) for a in open_]
    if "all_accounts" in expand:
        body["all_accounts"] = [account(item, a) for a in item.accounts]
    return body


def form(item: Connection) -> list[Json] | None:
    """What to ask the user now, if anything."""
    if item.state == "additionalInformationNeeded":
        return [question.form for question in bank.questions(item.login)]
    if item.state == "wrongpass":
        return item.connector.form()
    return None


def source(parent: Connection, item: SourceState) -> Json:
    """A `ConnectionSource`."""
    body: Json = {
        "id": item.id,
        "id_connection": parent.id,
        "id_connector_source": item.connector_source_id,
        "name": item.name,
        "state": parent.state,
        "created": instant(item.created),
        "last_update": instant(item.last_update, parent.connector),
        "disabled": None,
        "next_try": instant(parent.next_try, parent.connector),
        "access_expire": instant(item.access_expire, parent.connector),
    }
    return body


CURRENCY: Json = {"id": "EUR", "name": "Euro", "symbol": "€", "precision": 2}


def account(parent: Connection, item: Account) -> Json:
    """A `BankAccount`."""
    return {
        "id": item.id,
        "id_connection": parent.id,
        "id_user": parent.user_id,
        "id_source": item.source_id,
        "id_parent": None,
        "name": item.name,
        "original_name": item.holding.name,
        "display": item.display,
        "bookmarked": item.bookmarked,
        "usage": "PRIV",
        "balance": item.holding.balance,
        "coming": None,
        "currency": CURRENCY,
        "type": item.holding.kind.name,
        "id_type": item.holding.kind.id,
        "last_update": instant(parent.last_update, parent.connector),
        "deleted": None,
        "disabled": instant(item.disabled),
        "number": item.holding.iban[-11:],
        "iban": item.holding.iban,
        "loan": None,
    }


def transaction(item: Account, number: int) -> Json:
    """A `Transaction`: the `number`th of an account, the newest first. The first one is
    announced and not booked."""
    day = (item.found - timedelta(days=number)).astimezone(UTC).date().isoformat()
    return {
        "id": item.id * 1000 + number,
        "id_account": item.id,
        "date": day,
        "rdate": day,
        "value": Decimal(-number) - Decimal("0.99"),
        "type": "card",
        "wording": f"Achat {number}",
        "date_scraped": instant(item.found),
        "coming": number == 0,
        "active": True,
        "counterparty": None,
    }
