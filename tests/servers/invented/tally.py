"""Tally: links with a consent that ends, nested amounts, pages with a link to the next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tests.servers.invented.banks import (
    BANKS,
    Account,
    accounts_of,
    connection_of,
    transactions_of,
)
from tests.servers.invented.server import InventedServer, moment
from tests.servers.invented.tally_bodies import (
    REASONS,
    account_body,
    bank_body,
    consent_body,
    customer_body,
    link_body,
    transaction_body,
)
from tests.servers.invented.world import Connection, Visit
from tests.servers.routing import Route
from tests.servers.wire import Answer, Json, Refused, Request

WORDS = {
    400: "INVALID_REQUEST",
    401: "INVALID_TOKEN",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    409: "CONFLICT",
    429: "TOO_MANY_REQUESTS",
    503: "MAINTENANCE",
}


class TallyServer(InventedServer):
    """Tally on 127.0.0.1.

    Attributes:
        access_token: The only token.
    """

    name = "tally"
    access_token = "tally-token"

    def routes(self) -> Iterator[Route]:
        customer, link = "/customers/{customer}", "/links/{link}"
        yield Route("GET", "/heartbeat", self.heartbeat)
        yield Route("GET", "/banks", self.banks)
        yield Route("GET", "/banks/{bank}", self.read_bank)
        yield Route("POST", "/customers", self.create_customer)
        yield Route("GET", customer, self.read_customer)
        yield Route("DELETE", customer, self.delete_customer)
        yield Route("POST", f"{customer}/authorizations", self.authorize)
        yield Route("GET", f"{customer}/links", self.links)
        yield Route("GET", link, self.read_link)
        yield Route("DELETE", link, self.delete_link)
        yield Route("POST", f"{link}/fetches", self.fetch)
        yield Route("PUT", f"{link}/suspension", self.suspend)
        yield Route("GET", f"{link}/consents", self.consents)
        yield Route("DELETE", f"{link}/consents/{{consent}}", self.revoke)
        yield Route("GET", f"{link}/accounts", self.accounts)
        yield Route("GET", "/accounts/{account}", self.read_account)
        yield Route("GET", "/accounts/{account}/transactions", self.transactions)

    def authorise(self, request: Request, access: str) -> None:
        del access
        if request.headers.get("authorization") != f"Bearer {self.access_token}":
            raise Refused(self.failure(401, "The token is wrong."))

    def count(self, request: Request, answer: Answer) -> Answer:
        if isinstance(answer.body, dict) and "errors" in answer.body:
            trace = f"trace-{len(self.exchanges) + 1}"
            answer = replace(answer, body={**answer.body, "traceId": trace})
        return super().count(request, answer)

    def failure(self, status: int, text: str) -> Answer:
        return Answer(status, {"errors": [{"code": WORDS[status], "message": text}]})

    def landing(self, visit: Visit) -> Mapping[str, str | None]:
        if visit.connection is not None:
            return {"result": "granted", "link": visit.connection.id}
        if visit.failure is not None:
            return {"result": "denied", "reason": REASONS[visit.failure]}
        return {"result": "cancelled"}

    # Operations

    def heartbeat(self, request: Request) -> Answer:
        """The time."""
        del request
        return Answer(200, {"time": moment(self.clock.now())})

    def banks(self, request: Request) -> Answer:
        """Some banks."""
        country = request.parameters.get("country")
        banks = [each for each in BANKS.values() if country in (None, each.country)]
        return self._page(request, [bank_body(bank) for bank in banks])

    def read_bank(self, request: Request) -> Answer:
        """A bank."""
        return Answer(200, {"data": bank_body(self.bank(request["bank"]))})

    def create_customer(self, request: Request) -> Answer:
        """Registers a user."""
        user = self.world.add_user(self.read_json(request)["reference"])
        return Answer(201, {"data": customer_body(user)})

    def read_customer(self, request: Request) -> Answer:
        """A user."""
        return Answer(200, {"data": customer_body(self.user(request["customer"]))})

    def delete_customer(self, request: Request) -> Answer:
        """A user goes."""
        self.world.remove_user(self.user(request["customer"]))
        return Answer(204)

    def authorize(self, request: Request) -> Answer:
        """A page on which the user agrees."""
        user, payload = self.user(request["customer"]), self.read_json(request)
        bank, link = payload.get("bankId"), payload.get("linkId")
        if payload["page"] == "BANK" and bank is None and link is None:
            raise Refused(self.failure(400, "Which bank?"))
        redirect = payload["redirect"]
        page = self.world.open(
            user,
            redirect["url"],
            state=redirect.get("state"),
            bank=None if bank is None else self.bank(bank).id,
            connection=None if link is None else self.connection(user.id, link).id,
        )
        host = "tally.example" if payload["page"] == "TALLY" else "bank.example"
        body = {
            "authorizationId": f"auth-{page.key[:8]}",
            "expiresAt": moment(page.expires),
            "links": {"authorize": {"href": f"https://{host}/authorize/{page.key}"}},
        }
        return Answer(201, {"data": body})

    def links(self, request: Request) -> Answer:
        """Some connections of a user."""
        found = self.world.of_user(self.user(request["customer"]))
        part = self.part(found, int(request.parameters.get("offset", "0")))
        body = {
            "data": [link_body(each) for each in part],
            "meta": {"total": len(found)},
        }
        return Answer(200, body)

    def read_link(self, request: Request) -> Answer:
        """A connection."""
        return Answer(200, {"data": link_body(self._link(request))})

    def delete_link(self, request: Request) -> Answer:
        """A connection goes."""
        self.world.remove(self._link(request))
        return Answer(204)

    def fetch(self, request: Request) -> Answer:
        """Reads data again."""
        connection = self._link(request)
        if not isinstance(self.read_json(request)["customerPresent"], bool):
            raise Refused(self.failure(400, "Is the customer present?"))
        if connection.stage in REASONS:
            error = {"code": "LOGIN_REQUIRED", "message": "The customer has to log in."}
            raise Refused(Answer(409, {"errors": [error]}))
        before = link_body(connection)
        self.world.begin(connection)
        return Answer(
            202, {"data": {**link_body(connection), "fetchedAt": before["fetchedAt"]}}
        )

    def suspend(self, request: Request) -> Answer:
        """Switches a connection off."""
        connection = self._link(request)
        self.world.switch_off(connection)
        return Answer(200, {"data": link_body(connection)})

    def consents(self, request: Request) -> Answer:
        """All consents of a connection."""
        connection, now = self._link(request), self.clock.now()
        bodies = [consent_body(connection, each, now) for each in connection.consents]
        return Answer(200, {"data": bodies})

    def revoke(self, request: Request) -> Answer:
        """A consent ends."""
        connection = self._link(request)
        consents = {each.id: each for each in connection.consents}
        consent = self.found(consents.get(request["consent"]), "consent")
        if consent.revoked is not None:
            raise Refused(self.failure(409, "The consent was revoked before."))
        self.world.revoke(connection, consent)
        body = consent_body(connection, consent, self.clock.now())
        return Answer(200, {"data": body})

    def accounts(self, request: Request) -> Answer:
        """The accounts of a connection."""
        connection = self._link(request)
        found = accounts_of(connection.id)
        return Answer(200, {"data": [account_body(connection, each) for each in found]})

    def read_account(self, request: Request) -> Answer:
        """An account."""
        return Answer(200, {"data": account_body(*self._account(request))})

    def transactions(self, request: Request) -> Answer:
        """Some transactions of an account."""
        connection, account = self._account(request)
        status = request.parameters.get("bookingStatus", "BOOKED")
        since = request.parameters.get("dateFrom", "0000-01-01")
        until = request.parameters.get("dateTo", "9999-12-31")
        bodies: list[Json] = [
            transaction_body(account, each)
            for each in transactions_of(account, connection.created)
            if since <= each.day.isoformat() <= until
            and each.is_pending == (status == "PENDING")
        ]
        return self._page(request, bodies)

    def _link(self, request: Request) -> Connection:
        return self.found(self.world.connections.get(request["link"]), "link")

    def _account(self, request: Request) -> tuple[Connection, Account]:
        connections = self.world.connections
        connection = connections.get(connection_of(request["account"]))
        user = self.found(connection, "account").user_id
        return self.account(user, request["account"])

    def _page(self, request: Request, items: Sequence[Any]) -> Answer:
        start = int(request.parameters.get("after", "0"))
        part = self.part(items, start)
        end, links = start + len(part), {}
        if end < len(items):
            links["next"] = {"href": f"{request.path}?size=9&after={end}"}
        return Answer(200, {"data": part, "links": links})
