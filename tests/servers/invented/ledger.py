"""Ledger: users, members and accounts, in numbered pages."""

import base64
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.servers.invented.banks import (
    BANKS,
    PASSWORD,
    Owner,
    accounts_of,
    transactions_of,
)
from tests.servers.invented.ledger_bodies import (
    QUESTION,
    STATUSES,
    account_body,
    institution_body,
    member_body,
    transaction_body,
    user_body,
)
from tests.servers.invented.server import InventedServer, moment
from tests.servers.invented.world import WORKING, Connection, News, Stage, Visit
from tests.servers.routing import Route
from tests.servers.wire import Answer, Json, Refused, Request

EVENTS = {
    Stage.CHECKING: "LOGIN_STARTED",
    Stage.ASKING: "CHALLENGE_ISSUED",
    Stage.READING: "AGGREGATION_STARTED",
    Stage.READY: "AGGREGATION_FINISHED",
    Stage.REFUSED: "LOGIN_DENIED",
    Stage.UNANSWERED: "CHALLENGE_FAILED",
    Stage.STRANDED: "LOGIN_IMPEDED",
}
WORDS = {
    400: "BAD_REQUEST",
    401: "UNAUTHORIZED",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    409: "REQUIRES_LOGIN",
    429: "THROTTLED",
    503: "MAINTENANCE",
}


class LedgerServer(InventedServer):
    """Ledger on 127.0.0.1.

    Attributes:
        client_id: The user name of HTTP basic authentication.
        api_key: The password.
    """

    name = "ledger"
    media_type = "application/vnd.ledger.v1+json"
    client_id, api_key = "ledger-client", "ledger-key"

    def routes(self) -> Iterator[Route]:
        member = "/users/{user}/members/{member}"
        account = "/users/{user}/accounts/{account}"
        yield Route("GET", "/status", self.status)
        yield Route("GET", "/institutions", self.institutions)
        yield Route("GET", "/institutions/{code}", self.institution)
        yield Route("POST", "/users", self.create_user)
        yield Route("GET", "/users/{user}", self.read_user)
        yield Route("DELETE", "/users/{user}", self.delete_user)
        yield Route("POST", "/users/{user}/widget_urls", self.widget)
        yield Route("GET", "/users/{user}/members", self.members)
        yield Route("POST", "/users/{user}/members", self.create)
        yield Route("GET", member, self.read)
        yield Route("PUT", member, self.update)
        yield Route("DELETE", member, self.delete)
        yield Route("POST", f"{member}/aggregate", self.aggregate)
        yield Route("PUT", f"{member}/resume", self.resume)
        yield Route("GET", f"{member}/events", self.events)
        yield Route("GET", f"{member}/account_owners", self.owners)
        yield Route("GET", f"{member}/accounts", self.accounts)
        yield Route("GET", account, self.read_account)
        yield Route("GET", f"{account}/transactions", self.transactions)

    def authorise(self, request: Request, access: str) -> None:
        del access
        keys = base64.b64encode(f"{self.client_id}:{self.api_key}".encode()).decode()
        if request.headers.get("authorization") != f"Basic {keys}":
            raise Refused(self.failure(401, "The client id or the API key is wrong."))

    def failure(self, status: int, text: str) -> Answer:
        error = {"status": WORDS[status], "message": text}
        return Answer(status, {"error": error})

    def landing(self, visit: Visit) -> Mapping[str, str | None]:
        if visit.connection is not None:
            return {"outcome": "CONNECTED", "member_guid": visit.connection.id}
        if visit.failure is not None:
            return {"outcome": "FAILED", "code": STATUSES[visit.failure]}
        return {"outcome": "CLOSED"}

    def webhook(self, news: News) -> Json | None:
        action = {"added": "CREATED", "removed": "DELETED"}.get(news.word)
        if action is None and news.word in (*WORKING, Stage.OFF):
            return None
        return {
            "action": action or STATUSES[Stage(news.word)],
            "member_guid": news.connection.id,
            "user_guid": news.connection.user_id,
            "occurred_at": moment(news.at),
        }

    # Operations

    def status(self, request: Request) -> Answer:
        """How the service is."""
        del request
        checked = moment(self.clock.now())
        state = {"state": "OPERATIONAL", "version": "2.4", "checked_at": checked}
        return Answer(200, {"status": state})

    def institutions(self, request: Request) -> Answer:
        """A page of banks."""
        banks = [institution_body(bank) for bank in BANKS.values()]
        return self._page(request, "institutions", banks)

    def institution(self, request: Request) -> Answer:
        """A bank."""
        return Answer(
            200, {"institution": institution_body(self.bank(request["code"]))}
        )

    def create_user(self, request: Request) -> Answer:
        """Registers a user."""
        user = self.world.add_user(str(self.read_json(request)["user"]["id"]))
        return Answer(201, {"user": user_body(user)})

    def read_user(self, request: Request) -> Answer:
        """A user."""
        return Answer(200, {"user": user_body(self.user(request["user"]))})

    def delete_user(self, request: Request) -> Answer:
        """A user goes."""
        self.world.remove_user(self.user(request["user"]))
        return Answer(204)

    def widget(self, request: Request) -> Answer:
        """The URL of a hosted page."""
        user, payload = (
            self.user(request["user"]),
            self.read_json(request)["widget_url"],
        )
        page = self.world.open(
            user,
            payload["return_url"],
            state=payload.get("state"),
            bank=payload.get("institution_code"),
            connection=payload.get("member_guid"),
        )
        url = f"https://widgets.ledger.example/{page.key}"
        return Answer(
            201, {"widget_url": {"url": url, "expires_at": moment(page.expires)}}
        )

    def members(self, request: Request) -> Answer:
        """A page of the connections of a user."""
        members = self.world.of_user(self.user(request["user"]))
        return self._page(request, "members", [member_body(each) for each in members])

    def create(self, request: Request) -> Answer:
        """A new connection."""
        user, payload = self.user(request["user"]), self.read_json(request)["member"]
        bank = self.bank(payload["institution_code"])
        return _changed(self.world.connect(user.id, bank, _password(payload)))

    def read(self, request: Request) -> Answer:
        """A connection."""
        return Answer(200, {"member": member_body(self._member(request))})

    def update(self, request: Request) -> Answer:
        """Logs in with other credentials."""
        connection = self._member(request)
        self.world.begin(connection, _password(self.read_json(request)["member"]))
        return _changed(connection)

    def delete(self, request: Request) -> Answer:
        """A connection goes."""
        self.world.remove(self._member(request))
        return Answer(204)

    def aggregate(self, request: Request) -> Answer:
        """Reads data again."""
        connection = self._member(request)
        self.refuse(connection, Stage.BROKEN, Stage.UNCONSENTED)
        self.world.begin(connection)
        return _changed(connection)

    def resume(self, request: Request) -> Answer:
        """Answers the question of a bank."""
        connection = self._member(request)
        (entered,) = self.read_json(request)["member"]["challenges"]
        if entered["guid"] != QUESTION or connection.stage is not Stage.ASKING:
            raise Refused(self.failure(400, "There is no such challenge."))
        self.world.answer(connection, entered["value"])
        return _changed(connection)

    def events(self, request: Request) -> Answer:
        """A page of what happened to a connection."""
        connection = self._member(request)
        events = [
            {
                "guid": f"EVT-{number}",
                "type": EVENTS[stage],
                "occurred_at": moment(at),
            }
            for number, (at, stage) in enumerate(connection.history)
            if stage in EVENTS
        ]
        return self._page(request, "events", events)

    def owners(self, request: Request) -> Answer:
        """A page of the owners of the accounts."""
        connection, owner = self._member(request), Owner()
        body = {
            "member_guid": connection.id,
            "owner_name": owner.name,
            "email": owner.email,
            "phone": owner.phone,
            "address": owner.street,
            "city": owner.city,
            "state": owner.state,
            "postal_code": owner.postcode,
            "country": owner.country,
        }
        return self._page(request, "account_owners", [body])

    def accounts(self, request: Request) -> Answer:
        """A page of the accounts of a connection."""
        connection = self._member(request)
        found = accounts_of(connection.id)
        bodies = [account_body(connection, account) for account in found]
        return self._page(request, "accounts", bodies)

    def read_account(self, request: Request) -> Answer:
        """An account."""
        connection, account = self.account(request["user"], request["account"])
        return Answer(200, {"account": account_body(connection, account)})

    def transactions(self, request: Request) -> Answer:
        """A page of the transactions of an account."""
        connection, account = self.account(request["user"], request["account"])
        since = request.parameters.get("from_date", "0000-01-01")
        until = request.parameters.get("to_date", "9999-12-31")
        bodies = [
            transaction_body(account, each)
            for each in transactions_of(account, connection.created)
            if since <= each.day.isoformat() <= until
        ]
        return self._page(request, "transactions", bodies)

    def _member(self, request: Request) -> Connection:
        return self.connection(self.user(request["user"]).id, request["member"])

    def _page(self, request: Request, name: str, items: Sequence[Any]) -> Answer:
        number = int(request.parameters.get("page", "1"))
        pagination = {
            "current_page": number,
            "total_pages": -(-len(items) // self.page_size),
            "total_entries": len(items),
        }
        part = self.part(items, (number - 1) * self.page_size)
        return Answer(200, {name: part, "pagination": pagination})


def _password(payload: Json) -> str:
    entered = {each["guid"]: each["value"] for each in payload["credentials"]}
    return str(entered[PASSWORD])


def _changed(connection: Connection) -> Answer:
    return Answer(202, {"member": member_body(connection)})
