"""Powens' operations on connectors, accounts, types of accounts and transactions."""

from collections.abc import Iterator
from typing import Any

from tests.servers.powens import bodies
from tests.servers.powens.auth import bearer
from tests.servers.powens.bodies import refused
from tests.servers.powens.catalogue import BY_UUID, CONNECTORS, KINDS, Connector
from tests.servers.powens.connections import expansions
from tests.servers.powens.world import Account, Connection, World
from tests.servers.routing import Route
from tests.servers.wire import Answer, Json, Request

TRANSACTIONS = 5
"""How many booked ones each account has, besides one that is announced."""


class ReferenceRoutes:
    """Everything that is neither a connection nor a token."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> Iterator[Route]:
        """The table."""
        for plural, capability in (("banks", "bank"), ("providers", "document")):
            yield Route("GET", f"/{plural}", self._lister(plural, capability), "public")
            yield Route("GET", f"/{plural}/{{connector}}", self.connector, "public")
        yield Route("GET", "/connectors", self._lister("connectors", ""), "public")
        yield Route("GET", "/connectors/{connector}", self.connector, "public")
        yield Route("GET", "/account_types", self.kinds, "public")
        yield Route("GET", "/account_types/{kind}", self.kind, "public")
        yield Route("GET", "/users/me/accounts", self.accounts)
        yield Route("GET", "/users/me/accounts/{account}", self.account)
        yield Route("POST", "/users/me/accounts/{account}", self.update_account)
        yield Route("GET", "/users/me/transactions", self.transactions)

    def _lister(self, key: str, capability: str) -> Any:
        def handler(request: Request) -> Answer:
            found = [
                item.body(expansions(request))
                for item in CONNECTORS.values()
                if not capability or capability in item.capabilities
            ]
            return Answer(200, {key: found})

        return handler

    def connector(self, request: Request) -> Answer:
        """A connector by UUID or number."""
        name = request["connector"]
        found: Connector | None = BY_UUID.get(name)
        if found is None and name.isdigit():
            found = CONNECTORS.get(int(name))
        if found is None:
            raise refused(404, "notFound", "There is no such connector")
        return Answer(200, found.body(expansions(request)))

    def kinds(self, _: Request) -> Answer:
        """All types of accounts."""
        return Answer(200, {"accounttypes": [kind.body() for kind in KINDS.values()]})

    def kind(self, request: Request) -> Answer:
        """One type of account."""
        name = request["kind"]
        found = KINDS.get(int(name)) if name.isdigit() else None
        if found is None:
            raise refused(404, "notFound", "There is no such type")
        return Answer(200, found.body())

    def accounts(self, request: Request) -> Answer:
        """The accounts of all connections of the user."""
        everything = "all" in request.parameters
        owned = self._owned(request)
        if not owned:
            raise refused(400, "noAccount", "The user has no bank account")
        shown = [(c, a) for c, a in owned if everything or a.disabled is None]
        total = sum((a.holding.balance for _, a in shown), start=0)
        return Answer(
            200,
            {
                "accounts": [self._body(request, c, a) for c, a in shown],
                "balances": {"EUR": total},
            },
        )

    def account(self, request: Request) -> Answer:
        """One account."""
        parent, item = self._find(request)
        return Answer(200, self._body(request, parent, item))

    def update_account(self, request: Request) -> Answer:
        """How an account is shown, and whether it is synchronised."""
        parent, item = self._find(request)
        try:
            values = request.json()
        except ValueError as problem:
            raise refused(400, "invalidValue", str(problem)) from problem
        item.name = values.get("name", item.name)
        item.display = values.get("display", item.display)
        item.bookmarked = values.get("bookmarked", item.bookmarked)
        if "disabled" in values:
            item.disabled = self._world.clock.now() if values["disabled"] else None
        return Answer(200, self._body(request, parent, item))

    def transactions(self, request: Request) -> Answer:
        """The transactions of all accounts, in pages by `limit` and `offset`."""
        owned = self._owned(request)
        if not owned:
            raise refused(400, "noAccount", "The user has no bank account")
        found = [
            bodies.transaction(account, number)
            for _, account in owned
            for number in range(TRANSACTIONS + 1)
        ]
        earliest = request.parameters.get("min_date", "")
        latest = request.parameters.get("max_date", "9999")
        found = [item for item in found if earliest <= item["date"] <= latest]
        offset = int(request.parameters.get("offset", "0"))
        largest = self._world.page_size
        limit = min(int(request.parameters.get("limit", largest)), largest)
        page = found[offset : offset + limit]
        days = sorted(item["date"] for item in found) or ["2026-01-31"]
        shown = sorted(item["date"] for item in page) or days
        body: Json = {"transactions": page}
        body |= {"first_date": days[0], "last_date": days[-1]}
        body |= {"result_min_date": shown[0], "result_max_date": shown[-1]}
        body["_links"] = {"self": {"href": request.url}}
        if offset + limit < len(found):
            start = request.url.partition("?")[0]
            more = f"{start}?limit={limit}&offset={offset + limit}"
            body["_links"]["next"] = {"href": more}
        return Answer(200, body)

    def _body(self, request: Request, parent: Connection, item: Account) -> Json:
        body = bodies.account(parent, item)
        if "connection" in expansions(request):
            body["connection"] = bodies.connection(parent, set())
        return body

    def _find(self, request: Request) -> tuple[Connection, Account]:
        for parent, item in self._owned(request):
            if str(item.id) == request["account"]:
                return parent, item
        raise refused(404, "notFound", "There is no such account")

    def _owned(self, request: Request) -> list[tuple[Connection, Account]]:
        user_id = self._world.tokens[bearer(request)].user_id
        return [(c, a) for c in self._world.of_user(user_id) for a in c.accounts]
