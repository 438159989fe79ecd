"""Salt Edge's operations on customers, attempts, consents, accounts and providers."""

from collections.abc import Iterator

from tests.servers.routing import Handler, Route
from tests.servers.saltedge import bodies
from tests.servers.saltedge.bodies import refused
from tests.servers.saltedge.fetching import Fetching
from tests.servers.saltedge.lookup import Lookup, data, required
from tests.servers.saltedge.providers import PROVIDERS
from tests.servers.saltedge.world import Account, Consent, World
from tests.servers.wire import Answer, Request

TRANSACTIONS = 5
"""How many each account has."""

COUNTRIES = (("Germany", "DE", 2), ("Fake Country", "XF", 3))


class ReferenceRoutes:
    """Everything that is neither a connection nor a hosted page."""

    def __init__(self, world: World, fetching: Fetching, page_size: int) -> None:
        self._world = world
        self._fetching = fetching
        self._page_size = page_size
        self._lookup = Lookup(world)

    def routes(self) -> Iterator[Route]:
        """The table."""
        yield Route("GET", "/customers", self.customers)
        yield Route("POST", "/customers", self.create_customer)
        yield Route("GET", "/customers/{customer}", self.customer)
        yield Route("DELETE", "/customers/{customer}", self.delete_customer)
        yield Route("PUT", "/customers/{customer}/lock", self._locker("locked"))
        yield Route("PUT", "/customers/{customer}/unlock", self._locker("unlocked"))
        yield Route("GET", "/attempts", self.attempts)
        yield Route("GET", "/attempts/{attempt}", self.attempt)
        yield Route("GET", "/consents", self.consents)
        yield Route("GET", "/consents/{consent}", self.consent)
        yield Route("PUT", "/consents/{consent}/revoke", self.revoke)
        yield Route("GET", "/accounts", self.accounts)
        yield Route("GET", "/transactions", self._transactions(1, TRANSACTIONS + 1))
        yield Route("GET", "/transactions/pending", self._transactions(0, 1))
        yield Route("GET", "/holder_info", self.holder_info)
        yield Route("GET", "/providers", self.providers)
        yield Route("GET", "/providers/{provider}", self.provider)
        yield Route("GET", "/countries", self.countries)

    # Customers

    def customers(self, request: Request) -> Answer:
        """All customers, or the one of an identifier."""
        wanted = request.parameters.get("identifier")
        found = [
            bodies.customer(item)
            for item in self._world.customers.values()
            if wanted is None or item.identifier == wanted
        ]
        return bodies.page(request, found, self._page_size)

    def create_customer(self, request: Request) -> Answer:
        """A customer with an identifier of the client's own."""
        identifier = required(data(request), "identifier", request)
        if any(c.identifier == identifier for c in self._world.customers.values()):
            message = "A customer with this identifier exists"
            raise refused("DuplicatedCustomer", message, request)
        created = self._world.add_customer(identifier)
        return Answer(200, {"data": bodies.customer(created)})

    def customer(self, request: Request) -> Answer:
        """One customer."""
        found = self._lookup.customer(request["customer"], request)
        return Answer(200, {"data": bodies.customer(found)})

    def delete_customer(self, request: Request) -> Answer:
        """A customer goes, with all connections."""
        found = self._lookup.customer(request["customer"], request)
        for connection in list(self._world.connections.values()):
            if connection.customer_id == found.id:
                self._world.remove(connection)
        del self._world.customers[found.id]
        return Answer(200, {"data": {"deleted": True, "id": found.id}})

    def _locker(self, done: str) -> Handler:
        def handler(request: Request) -> Answer:
            found = self._lookup.customer(request["customer"], request)
            locked = done == "locked"
            found.blocked = self._world.clock.now() if locked else None
            return Answer(200, {"data": {done: True, "id": found.id}})

        return handler

    # Attempts and consents

    def attempts(self, request: Request) -> Answer:
        """The attempts of a connection."""
        parent = self._lookup.connection(request)
        found = self._world.attempts_of(parent)
        summaries = [bodies.attempt_summary(parent, item) for item in found]
        return bodies.page(request, summaries, self._page_size)

    def attempt(self, request: Request) -> Answer:
        """One attempt with all its stages."""
        parent = self._lookup.connection(request)
        found = self._world.attempts.get(request["attempt"])
        if found is None or found.connection_id != parent.id:
            raise refused("AttemptNotFound", "There is no such attempt", request)
        return Answer(200, {"data": bodies.attempt(parent, found)})

    def consents(self, request: Request) -> Answer:
        """The consents of a connection or of a customer."""
        found = [bodies.consent(item) for item in self._of_caller(request)]
        return bodies.page(request, found, self._page_size)

    def consent(self, request: Request) -> Answer:
        """One consent."""
        return Answer(200, {"data": bodies.consent(self._consent(request))})

    def revoke(self, request: Request) -> Answer:
        """A consent ends by the client's wish."""
        found = self._consent(request)
        if found.revoked is not None:
            message = "The consent is revoked already"
            raise refused("AispConsentAlreadyRevoked", message, request)
        self._fetching.revoke(found, "client")
        return Answer(200, {"data": bodies.consent(found)})

    def _of_caller(self, request: Request) -> list[Consent]:
        consents = self._world.consents.values()
        if "connection_id" in request.parameters:
            parent = self._lookup.connection(request)
            return [item for item in consents if item.connection_id == parent.id]
        customer_id = request.parameters.get("customer_id", "")
        owner = self._lookup.customer(customer_id, request)
        return [item for item in consents if item.customer_id == owner.id]

    def _consent(self, request: Request) -> Consent:
        for item in self._of_caller(request):
            if item.id == request["consent"]:
                return item
        raise refused("AispConsentNotFound", "There is no such consent", request)

    # Accounts and transactions

    def accounts(self, request: Request) -> Answer:
        """The accounts of a connection or of a customer."""
        found = [bodies.account(item) for item in self._accounts(request)]
        return bodies.page(request, found, self._page_size)

    def _transactions(self, first: int, last: int) -> Handler:
        """Some transactions of a connection, or of one account of it."""

        def handler(request: Request) -> Answer:
            account_id = request.parameters.get("account_id")
            found = [
                bodies.transaction(item, number)
                for item in self._accounts(request)
                if account_id in (None, item.id)
                for number in range(first, last)
            ]
            return bodies.page(request, found, self._page_size)

        return handler

    def holder_info(self, request: Request) -> Answer:
        """Who owns the accounts of a connection, with a consent to tell."""
        parent = self._lookup.connection(request)
        if "holder_information" not in self._world.consent_of(parent).scopes:
            message = "The consent does not include holder_information"
            raise refused("AispConsentScopesNotAllowed", message, request)
        return Answer(200, {"data": bodies.HOLDER})

    def _accounts(self, request: Request) -> list[Account]:
        accounts = self._world.accounts.values()
        if "connection_id" in request.parameters:
            parent = self._lookup.connection(request)
            return [item for item in accounts if item.connection_id == parent.id]
        owner = self._lookup.customer(
            request.parameters.get("customer_id", ""), request
        )
        mine = {
            item.id
            for item in self._world.connections.values()
            if item.customer_id == owner.id
        }
        return [item for item in accounts if item.connection_id in mine]

    # Providers

    def providers(self, request: Request) -> Answer:
        """The providers that are not disabled, fake ones only on request."""
        query = request.parameters
        found = [
            item.body(with_fields=query.get("include_provider_fields") == "true")
            for item in PROVIDERS.values()
            if item.status != "disabled"
            and (not item.fake or query.get("include_fake_providers") == "true")
            and query.get("country_code", item.country) == item.country
            and query.get("mode", item.mode) == item.mode
        ]
        return bodies.page(request, found, self._page_size)

    def provider(self, request: Request) -> Answer:
        """One provider with its fields, fake or not."""
        code = request["provider"]
        found = self._lookup.provider(code, fake=True, request=request)
        return Answer(200, {"data": found.body(with_fields=True)})

    def countries(self, request: Request) -> Answer:
        """Where there are providers."""
        fake = request.parameters.get("include_fake_providers") == "true"
        found = [
            {"name": name, "code": code, "refresh_start_time": hour}
            for name, code, hour in COUNTRIES
            if fake or code != "XF"
        ]
        return Answer(200, {"data": found})
