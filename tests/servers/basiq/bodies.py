"""The state as the JSON that Basiq sends."""

from datetime import datetime, timedelta

from tests.servers.basiq.world import (
    Account,
    AuthLink,
    Connection,
    Job,
    Step,
    User,
    World,
)
from tests.servers.ids import Ids
from tests.servers.wire import Answer, Json, Refused

_CORRELATIONS = Ids("basiq-correlations")

_TITLES = {
    "parameter-not-supplied": "Required parameter not supplied",
    "parameter-not-valid": "Required parameter not valid",
    "resource-not-found": "Requested resource is not found",
    "resource-no-longer-available": "Requested resource is gone",
    "access-denied": "Access denied.",
    "forbidden-access": "Access forbidden",
    "invalid-authorization-token": "Invalid authorization token.",
    "too-many-requests": "Too many requests",
    "unsupported-content-type": "Content type not supported",
}


def failure(
    status: int, code: str, detail: str | None = None, pointer: str | None = None
) -> Answer:
    """An error as on the wire."""
    reason: Json = {"type": "error", "code": code, "title": _TITLES.get(code, code)}
    if detail is not None:
        reason["detail"] = detail
    if pointer is not None:
        parameter = pointer.rpartition("/")[2]
        reason["source"] = {"parameter": parameter, "pointer": pointer}
    elif status == 403:
        reason["source"] = None
    body = {"type": "list", "correlationId": _CORRELATIONS.uuid(), "data": [reason]}
    return Answer(status, body)


def refused(
    status: int, code: str, detail: str | None = None, pointer: str | None = None
) -> Refused:
    """The same, to be raised."""
    return Refused(failure(status, code, detail, pointer))


def instant(moment: datetime) -> str:
    """A time, in UTC to the second."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


class Bodies:
    """Makes bodies whose links lead back to this server."""

    def __init__(self, world: World, origin: str) -> None:
        self._world = world
        self.origin = origin

    def connection_in_list(self, item: Connection) -> Json:
        """A `ConnectionsData`; lists are for servers only, so the status is there."""
        home = f"{self.origin}/users/{item.user_id}"
        only = f"?filter=institution.id.eq('{item.institution.id}')"
        institution = self._institution(item)
        body: Json = {
            "type": "connection",
            "id": item.id,
            "status": item.status,
            "createdDate": instant(item.created),
            "mfaEnabled": bool(item.institution.questions),
            "institution": institution,
            "links": {
                "self": f"{home}/connections/{item.id}",
                "accounts": f"{home}/accounts{only}",
                "transactions": f"{home}/transactions{only}",
                "institution": institution["links"]["self"],
            },
        }
        if item.last_used is not None:
            body["lastUsed"] = instant(item.last_used)
        return body

    def connection(self, item: Connection, *, for_server: bool) -> Json:
        """A connection by itself; its status is told to servers only."""
        body = self.connection_in_list(item)
        del body["mfaEnabled"], body["links"]["institution"]
        body["links"]["user"] = f"{self.origin}/users/{item.user_id}"
        if not for_server:
            del body["status"], body["createdDate"]
        accounts = [self._account_in_connection(a) for a in self._accounts(item)]
        body["accounts"] = {"type": "list", "data": accounts}
        body["profile"] = {
            "fullName": "Max Wentworth-Smith",
            "firstName": "Max",
            "lastName": "Wentworth-Smith",
            "middleName": "",
            "phoneNumbers": [],
            "emailAddresses": ["max@example.com"],
            "physicalAddresses": [],
        }
        return body

    def _institution(self, item: Connection) -> Json:
        id_ = item.institution.id
        link = f"{self.origin}/institutions/{id_}"
        return {"type": "institution", "id": id_, "links": {"self": link}}

    def _accounts(self, item: Connection) -> list[Account]:
        return self._world.accounts_of(item)

    def _account_in_connection(self, item: Account) -> Json:
        user_id = self._world.connections[item.connection_id].user_id
        home = f"{self.origin}/users/{user_id}"
        return {
            "type": "account",
            "id": item.id,
            "accountNo": item.holding.number,
            "name": item.holding.name,
            "currency": "AUD",
            "class": {"type": item.holding.kind, "product": item.holding.product},
            "balance": item.holding.balance,
            "availableFunds": item.holding.balance,
            "lastUpdated": instant(item.updated),
            "status": "available",
            "links": {
                "self": f"{home}/accounts/{item.id}",
                "transactions": f"{home}/transactions?filter=account.id.eq('{item.id}')",
            },
        }

    def account(self, item: Account) -> Json:
        """An account in the list of accounts, and by itself."""
        parent = self._world.connections[item.connection_id]
        body = self._account_in_connection(item)
        body |= {"connection": parent.id, "institution": parent.institution.id}
        body |= {"accountHolder": None, "transactionIntervals": []}
        link = f"{self.origin}/institutions/{parent.institution.id}"
        # The vendor's own recorded answers have null here.
        body["links"] |= {"connection": None, "institution": link}
        return body

    def transaction(self, item: Account, number: int) -> Json:
        """A `TransactionData`: the `number`th of an account, counted in days before the
        last refresh. The first one is pending, and has no date yet."""
        parent = self._world.connections[item.connection_id]
        home = f"{self.origin}/users/{parent.user_id}"
        id_ = f"{item.id}-{number}"
        return {
            "type": "transaction",
            "id": id_,
            "status": "posted" if number else "pending",
            "description": f"Purchase {number}",
            "amount": f"-{number}.00",
            "account": item.id,
            "balance": item.holding.balance,
            "direction": "debit",
            "class": "payment",
            "institution": parent.institution.id,
            "connection": parent.id,
            "enrich": {"merchant": None, "location": None, "category": None},
            "transactionDate": "",
            "postDate": (
                instant(item.updated - timedelta(days=number)) if number else None
            ),
            "subClass": None,
            "links": {
                "self": f"{home}/transactions/{id_}",
                "account": f"{home}/accounts/{item.id}",
                "connection": None,
                "institution": f"{self.origin}/institutions/{parent.institution.id}",
            },
        }

    def identity(self, item: Connection) -> Json:
        """An `IdentityData`: the owner of the accounts."""
        home = f"{self.origin}/users/{item.user_id}"
        return {
            "type": "identity",
            "id": item.id,
            "created": instant(item.created),
            "updated": instant(item.created),
            "source": "web",
            "fullName": "Max Wentworth-Smith",
            "phoneNumbers": ["+61410888666"],
            "emails": ["max@example.com"],
            "physicalAddresses": [
                {
                    "addressLine1": "1 George Street",
                    "city": "Sydney",
                    "state": "NSW",
                    "postcode": "2000",
                    "countryCode": "AU",
                }
            ],
            "links": {
                "self": f"{home}/identities/{item.id}",
                "job": f"{self.origin}/jobs/{item.id}",
            },
        }

    def job_reference(self, item: Job) -> Json:
        """What starting a job answers."""
        links = {"self": f"{self.origin}/jobs/{item.id}"}
        return {"type": "job", "id": item.id, "links": links}

    def job(self, item: Job) -> Json:
        """A `JobData`."""
        source = f"/users/{item.user_id}/connections/{item.connection_id}"
        body = self.job_reference(item)
        body["created"] = instant(item.created)
        body["updated"] = instant(item.updated)
        body["steps"] = [_step(step) for step in item.steps]
        body["links"]["source"] = self.origin + source
        return body

    def job_in_list(self, item: Job) -> Json:
        """A `JobsData`, which tells the institution."""
        body = self.job(item)
        parent = self._world.connections.get(item.connection_id)
        if parent is not None:
            body["institution"] = self._institution(parent)
        return body

    def user(self, item: User) -> Json:
        """A user, with references to what it has."""
        home = f"{self.origin}/users/{item.id}"
        connections = self._world.of_user(item.id)
        accounts = [a for c in connections for a in self._accounts(c)]
        link = f"{home}/auth_link" if item.id in self._world.links else None
        return {
            "type": "user",
            "id": item.id,
            "email": item.email,
            "mobile": item.mobile,
            "name": item.name,
            "connections": _references(home, "connection", [c.id for c in connections]),
            "accounts": _references(home, "account", [a.id for a in accounts]),
            "links": {
                "self": home,
                "connections": f"{home}/connections",
                "accounts": f"{home}/accounts",
                "transactions": f"{home}/transactions",
                "auth_link": link,
            },
        }

    def auth_link(self, item: AuthLink) -> Json:
        """An auth link."""
        return {
            "type": "auth_link",
            "id": item.id,
            "userId": item.user_id,
            "expiresAt": instant(item.expires),
            "mobile": item.mobile,
            "links": {
                "self": f"{self.origin}/users/{item.user_id}/auth_link",
                "public": f"https://connect.basiq.io/{item.key}",
            },
        }


def _step(item: Step) -> Json:
    return {"title": item.title, "status": item.status, "result": item.result}


def _references(home: str, kind: str, ids: list[str]) -> Json:
    data = [
        {"type": kind, "id": id_, "links": {"self": f"{home}/{kind}s/{id_}"}}
        for id_ in ids
    ]
    return {"type": "list", "count": len(data), "data": data}
