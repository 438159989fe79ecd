"""Basiq's operations on accounts, transactions and institutions."""

from collections.abc import Iterator
from urllib.parse import urlencode

from tests.servers.basiq.bodies import Bodies, refused
from tests.servers.basiq.institutions import INSTITUTIONS, Institution
from tests.servers.basiq.lookup import Lookup, condition
from tests.servers.basiq.world import Account, World
from tests.servers.routing import Route
from tests.servers.wire import Answer, Json, Request

TRANSACTIONS = 5
"""How many booked ones each account has, besides one that is pending."""


class ReferenceRoutes:
    """Everything that is neither a connection nor a user."""

    def __init__(self, world: World, bodies: Bodies, lookup: Lookup) -> None:
        self._world = world
        self._bodies = bodies
        self._lookup = lookup

    def routes(self) -> Iterator[Route]:
        """The table."""
        yield Route("GET", "/users/{user}/accounts", self.accounts, "server")
        yield Route("GET", "/users/{user}/accounts/{account}", self.account, "server")
        yield Route("GET", "/users/{user}/transactions", self.transactions, "server")
        yield Route("GET", "/users/{user}/identities", self.identities, "server")
        yield Route("GET", "/institutions", self.institutions, "any")
        yield Route("GET", "/institutions/{institution}", self.institution, "any")
        yield Route("GET", "/public/institutions", self.institutions, "public")
        yield Route("GET", "/connectors", self.connectors, "any")
        yield Route("GET", "/public/connectors", self.connectors, "public")
        yield Route("GET", "/connectors/{connector}/{method}", self.connector, "any")

    def accounts(self, request: Request) -> Answer:
        """The accounts of a user that meet the filter."""
        found = [self._bodies.account(item) for item in self._accounts(request)]
        link = f"{self._bodies.origin}{request.path}"
        return Answer(200, {"type": "list", "data": found, "links": {"self": link}})

    def account(self, request: Request) -> Answer:
        """One account."""
        for item in self._accounts(request):
            if item.id == request["account"]:
                return Answer(200, self._bodies.account(item))
        detail = "Requested account does not exist."
        raise refused(404, "resource-not-found", detail)

    def transactions(self, request: Request) -> Answer:
        """The transactions of a user, page by page through `links.next`."""
        user = self._lookup.user(request)
        properties = {
            "account.id": "account",
            "connection.id": "connection",
            "institution.id": "institution",
            "transaction.status": "status",
            "transaction.postDate": "postDate",
        }
        is_shown = condition(request, *properties)
        bodies = (
            self._bodies.transaction(item, number)
            for connection in self._world.of_user(user.id)
            for item in self._world.accounts_of(connection)
            for number in range(TRANSACTIONS + 1)
        )
        found = [
            body
            for body in bodies
            if is_shown({name: body[key] or "" for name, key in properties.items()})
        ]
        largest = self._world.page_size
        limit = min(int(request.parameters.get("limit", largest)), largest)
        start = int(request.parameters.get("next", "0"))
        shown = found[start : start + limit]
        links = {"self": request.url}
        if start + limit < len(found):
            query = {**request.parameters, "next": str(start + limit)}
            address = f"{self._bodies.origin}{request.path}"
            links["next"] = f"{address}?{urlencode(query)}"
        answer: Json = {"type": "list", "count": len(shown), "size": len(shown)}
        return Answer(200, {**answer, "data": shown, "links": links})

    def identities(self, request: Request) -> Answer:
        """The owners of the accounts of a user."""
        user = self._lookup.user(request)
        found = [
            self._bodies.identity(item) for item in self._world.of_user(user.id)[:1]
        ]
        return Answer(200, {"type": "list", "count": len(found), "data": found})

    def _accounts(self, request: Request) -> list[Account]:
        user = self._lookup.user(request)
        wanted = condition(request, "institution.id", "connection.id", "account.id")
        return [
            account
            for connection in self._world.of_user(user.id)
            for account in self._world.accounts_of(connection)
            if wanted(
                {
                    "institution.id": connection.institution.id,
                    "connection.id": connection.id,
                    "account.id": account.id,
                }
            )
        ]

    def institutions(self, request: Request) -> Answer:
        """The institutions that meet the filter."""
        wanted = condition(request, "institution.id", "institution.name", "id", "name")
        found = [
            item.body(self._bodies.origin)
            for item in INSTITUTIONS.values()
            if wanted(
                {
                    "institution.id": item.id,
                    "institution.name": item.name,
                    "id": item.id,
                    "name": item.name,
                }
            )
        ]
        return self._catalogue(request, found)

    def institution(self, request: Request) -> Answer:
        """One institution."""
        return Answer(200, self._find(request["institution"]).body(self._bodies.origin))

    def connectors(self, request: Request) -> Answer:
        """The ways to reach institutions."""
        found = [self._connector(item) for item in INSTITUTIONS.values()]
        return self._catalogue(request, found)

    def connector(self, request: Request) -> Answer:
        """One way to reach an institution."""
        found = self._find(request["connector"])
        if found.method != request["method"]:
            detail = "Requested connector does not exist."
            raise refused(404, "resource-not-found", detail)
        return Answer(200, self._connector(found))

    def _catalogue(self, request: Request, found: list[Json]) -> Answer:
        link = f"{self._bodies.origin}{request.path}"
        answer: Json = {"type": "list", "totalCount": len(found), "data": found}
        return Answer(200, {**answer, "links": {"self": link}})

    def _connector(self, item: Institution) -> Json:
        whole = item.body(self._bodies.origin)
        named = ("name", "shortName", "tier", "country", "logo")
        return {
            "type": "connector",
            "id": item.id,
            "method": item.method,
            "stage": whole["stage"],
            "status": item.status,
            "institution": {
                "type": whole["institutionType"],
                **{name: whole[name] for name in named},
            },
            "scopes": [],
            "authorization": {"type": whole["authorization"]},
            "stats": whole["stats"],
            "links": {
                "self": f"{self._bodies.origin}/connectors/{item.id}/{item.method}"
            },
        }

    def _find(self, id_: str) -> Institution:
        found = INSTITUTIONS.get(id_)
        if found is None:
            detail = "Requested institution does not exist."
            raise refused(404, "resource-not-found", detail)
        return found
