"""Salt Edge's operations on connections."""

from collections.abc import Iterator
from datetime import timedelta

from tests.servers.routing import Route
from tests.servers.saltedge import bodies
from tests.servers.saltedge.bodies import instant, refused
from tests.servers.saltedge.fetching import Fetching
from tests.servers.saltedge.lookup import Lookup, data, required
from tests.servers.saltedge.world import Connection, World
from tests.servers.wire import Answer, Json, Request

UNATTENDED_PER_DAY = 4
"""How often a regulated bank may be asked without the customer."""


class ConnectionRoutes:
    """`/connections`."""

    def __init__(self, world: World, fetching: Fetching, page_size: int) -> None:
        self._world = world
        self._fetching = fetching
        self._page_size = page_size
        self._lookup = Lookup(world)

    def routes(self) -> Iterator[Route]:
        """The table."""
        one = "/connections/{connection}"
        yield Route("GET", "/connections", self.list)
        yield Route("POST", "/connections", self.create)
        yield Route("GET", one, self.get)
        yield Route("PUT", one, self.update)
        yield Route("DELETE", one, self.delete)
        yield Route("PUT", f"{one}/reconnect", self.reconnect)
        yield Route("PUT", f"{one}/interactive", self.interactive)
        yield Route("PUT", f"{one}/refresh", self.refresh)

    def list(self, request: Request) -> Answer:
        """The connections of a customer, page by page."""
        customer_id = request.parameters.get("customer_id", "")
        if not customer_id:
            raise refused("WrongRequestFormat", "customer_id is required", request)
        self._lookup.customer(customer_id, request)
        found = [
            bodies.connection(self._world, item)
            for item in self._world.connections.values()
            if item.customer_id == customer_id
        ]
        return bodies.page(request, found, self._page_size)

    def get(self, request: Request) -> Answer:
        """One connection."""
        return self._shown(self._lookup.connection(request))

    def create(self, request: Request) -> Answer:
        """A connection with the customer's credentials; the fetch goes on alone."""
        values = data(request)
        customer_id = required(values, "customer_id", request)
        customer = self._lookup.open_customer(customer_id, request)
        provider = self._lookup.working_provider(values, request)
        if required(values, "country_code", request) != provider.country:
            raise refused("ProviderNotFound", "Not in that country", request)
        if provider.mode == "oauth":
            message = "The provider is connected on its own page"
            raise refused("WrongProviderMode", message, request)
        self._lookup.consent(values, request)
        credentials = values.get("credentials") or {}
        if set(provider.fields) - credentials.keys():
            message = f"credentials need {', '.join(provider.fields)}"
            raise refused("WrongRequestFormat", message, request)
        return self._shown(
            self._fetching.connect(customer.id, provider, credentials, values)
        )

    def update(self, request: Request) -> Answer:
        """Settings of a connection; `status` can only become inactive."""
        item = self._lookup.connection(request)
        values = data(request)
        if values.get("status", "inactive") != "inactive":
            raise refused("WrongRequestFormat", "status must be inactive", request)
        item.status = values.get("status", item.status)
        item.daily_refresh = values.get("daily_refresh", item.daily_refresh)
        item.store_credentials = values.get("store_credentials", item.store_credentials)
        item.updated = self._world.clock.now()
        return self._shown(item)

    def delete(self, request: Request) -> Answer:
        """A connection goes at once, with its consent and its accounts."""
        item = self._lookup.connection(request)
        self._world.remove(item)
        return Answer(200, {"data": {"id": item.id, "removed": True}})

    def reconnect(self, request: Request) -> Answer:
        """New credentials, and a new consent, for a connection."""
        item = self._lookup.connection(request)
        values = data(request)
        self._idle(item, request)
        if item.provider.mode == "oauth":
            message = "The provider is connected on its own page"
            raise refused("WrongProviderMode", message, request)
        self._lookup.consent(values, request)
        credentials = dict(values.get("credentials") or item.credentials)
        override = bool(values.get("override_credentials", False))
        self.repair(item, values, credentials, override=override)
        return self._shown(item)

    def repair(
        self,
        item: Connection,
        options: Json,
        credentials: dict[str, str],
        *,
        override: bool,
    ) -> None:
        """Another attempt with credentials that must be the same person's."""
        same = credentials.get("login") == item.credentials.get("login")
        self._fetching.consent(item, options)
        if not same and not override:
            self._fetching.begin(item, options, failure="CredentialsNotMatch")
            return
        item.credentials = credentials
        self._fetching.begin(item, options)

    def interactive(self, request: Request) -> Answer:
        """The customer's answer to what the bank asked; empty means confirmed."""
        item = self._lookup.connection(request)
        attempt = self._world.last_attempt(item)
        if item.provider.questions is None:
            message = "The provider asks nothing"
            raise refused("ProviderNotInteractive", message, request)
        if not attempt.asking:
            message = "The bank does not wait for an answer now"
            raise refused("ActionNotAllowed", message, request)
        self._fetching.answer(attempt, data(request).get("credentials") or {})
        return self._shown(item)

    def refresh(self, request: Request) -> Answer:
        """Another attempt with what is known of the customer."""
        item = self._lookup.connection(request)
        values = data(request)
        self.check_refresh(item, values, request)
        self._fetching.begin(item, values)
        return self._shown(item)

    def check_refresh(self, item: Connection, options: Json, request: Request) -> None:
        """Refuses a refresh that is not allowed, or not yet."""
        self._idle(item, request)
        if item.status == "disabled":
            raise refused("ConnectionDisabled", "The connection is disabled", request)
        reason = self._world.consent_of(item).revoke_reason
        if reason is not None:
            word = "Expired" if reason == "expired" else "Revoked"
            message = f"The consent has {word.lower()}"
            raise refused(f"AispConsent{word}", message, request)
        possible = item.refresh_possible
        too_early = possible is not None and possible > self._world.clock.now()
        if too_early or not item.store_credentials:
            raise refused(
                "ConnectionCannotBeRefreshed",
                "The connection cannot be refreshed yet",
                request,
                next_refresh_possible_at=instant(possible),
            )
        self._check_limit(item, options, request)

    def _check_limit(self, item: Connection, options: Json, request: Request) -> None:
        if (options.get("attempt") or {}).get("user_present"):
            return
        day_ago = self._world.clock.now() - timedelta(days=1)
        alone = [
            attempt
            for attempt in self._world.attempts_of(item)[1:]
            if attempt.created > day_ago and not attempt.options.get("user_present")
        ]
        if item.provider.regulated and len(alone) >= UNATTENDED_PER_DAY:
            message = "Four fetches without the customer within a day are the limit"
            raise refused("BackgroundFetchLimitExceeded", message, request)

    def _idle(self, item: Connection, request: Request) -> None:
        if not self._world.last_attempt(item).finished:
            message = "The connection is being processed"
            raise refused("ConnectionAlreadyProcessing", message, request)

    def _shown(self, item: Connection) -> Answer:
        return Answer(200, {"data": bodies.connection(self._world, item)})
