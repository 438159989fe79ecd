"""Basiq as a local server."""

import base64
import hmac
import json
from collections.abc import Iterator
from datetime import datetime

from tests.servers.base import LocalServer
from tests.servers.basiq import tokens
from tests.servers.basiq.bodies import Bodies, failure
from tests.servers.basiq.connections import ConnectionRoutes
from tests.servers.basiq.lookup import Lookup
from tests.servers.basiq.pages import Pages
from tests.servers.basiq.reference import ReferenceRoutes
from tests.servers.basiq.users import UserRoutes
from tests.servers.basiq.work import Work
from tests.servers.basiq.world import Event, User, World
from tests.servers.deliveries import Delivery
from tests.servers.routing import Route
from tests.servers.visitors import EndUser, People
from tests.servers.wire import Answer, Request


def _person(
    institution: str, login: str, password: str, word: str = "Hooli"
) -> EndUser:
    credentials = {"loginId": login, "password": password}
    return EndUser(institution, credentials, {"Secret word": word})


class BasiqServer(LocalServer):
    """Basiq on 127.0.0.1; what triggers what is told in the package's docstring.

    Args:
        api_key: The only key, as issued: it already is Base64.
        redirect_url: Where hosted pages send people.
        webhook_url: Where `deliveries` would go.
        webhook_secrets: The newest first; every delivery is signed with each.
        page_size: How many transactions a page has at most.
    """

    people = People(
        good=_person("AU00000", "Wentworth-Smith", "whislter"),
        mistaken=_person("AU00000", "Wentworth-Smith", "wrong"),
        careful=_person("AU00002", "gavinBelson", "hooli2016"),
        confused=_person("AU00002", "gavinBelson", "hooli2016", word="Nucleus"),
        stranded=_person("AU00005", "Wentworth-Smith", "whislter"),
        leaving=EndUser("AU00000", leaves=True),
    )

    def __init__(
        self,
        *,
        api_key: str = "c2ltdWxhdGVkLWFwaS1rZXk=",
        redirect_url: str = "https://app.example.com/connected",
        webhook_url: str = "https://app.example.com/webhooks/basiq",
        webhook_secrets: tuple[str, ...] = ("whsec_c2ltdWxhdGVkLXdlYmhvb2stc2VjcmV0",),
        page_size: int = 500,
        start: datetime | None = None,
        seconds_per_request: float = 0.0,
    ) -> None:
        super().__init__(start=start, seconds_per_request=seconds_per_request)
        self.api_key = api_key
        self.webhook_url = webhook_url
        self.webhook_secrets = webhook_secrets
        self.world = World(self.clock, self.wall_clock, page_size=page_size)
        self._work = Work(self.world)
        self._pages = Pages(self.world, self._work, redirect_url)

    # What tests use

    def add_user(
        self, email: str = "gavin@example.com", mobile: str = "+61410888666"
    ) -> User:
        """Creates a user without a call."""
        return self.world.add_user(email, mobile)

    def break_connection(
        self, connection_id: str, code: str = "invalid-credentials"
    ) -> None:
        """A job fails in that code, now.

        `invalid-credentials` also changes the password at the bank; updating the
        connection with the right one repairs.
        """
        connection = self.world.connections[connection_id]
        if code == "invalid-credentials":
            connection.password = "before-the-change"
        self.settle()
        self._work.begin(connection, code)
        self.clock.advance(8)
        self._work.settle()

    # The provider

    def routes(self) -> Iterator[Route]:
        self._work.origin = self.origin
        bodies, lookup = Bodies(self.world, self.origin), Lookup(self.world)
        yield from UserRoutes(self.world, bodies, lookup, self.api_key).routes()
        yield from ConnectionRoutes(self.world, bodies, lookup, self._work).routes()
        yield from ReferenceRoutes(self.world, bodies, lookup).routes()

    def visit(self, url: str, visitor: EndUser) -> str:
        return self._pages.visit(url, visitor)

    def settle(self) -> None:
        self._work.settle()
        self.outbox += [self.delivery(event) for event in self.world.events]
        self.world.events.clear()

    def delivery(self, event: Event) -> Delivery:
        """A webhook about an event, signed by the Standard Webhooks convention."""
        event_id, message_id = self.world.ids.uuid(), f"msg_{self.world.ids.token(24)}"
        links = {
            "event": f"{self.origin}/events/{event_id}",
            "eventEntity": self.origin + event.entity,
        }
        body = {"eventTypeId": event.kind, "eventId": event_id, "links": links}
        content = json.dumps(body).encode()
        timestamp = str(self.wall_clock.timestamp())
        text = f"{message_id}.{timestamp}.".encode() + content
        headers = {
            "Content-Type": "application/json",
            "webhook-id": message_id,
            "webhook-timestamp": timestamp,
            "webhook-signature": " ".join(
                f"v1,{_signature(secret, text)}" for secret in self.webhook_secrets
            ),
        }
        return Delivery(event.kind, self.webhook_url, headers, content)

    def authorise(self, request: Request, access: str) -> None:
        if access != "public":
            tokens.check(self.world, request, access, request.path)

    def throttled(self, seconds: int) -> Answer:
        # No header is documented: the caller is told in words only.
        detail = f"Try again in {seconds} seconds."
        return failure(429, "too-many-requests", detail)

    def out_of_order(self) -> Answer:
        return failure(503, "maintenance-error", "Basiq is under maintenance.")

    def malformed(self, problem: str) -> Answer:
        return failure(400, "invalid-content", problem)

    def unknown_path(self) -> Answer:
        return failure(404, "resource-not-found", "Requested path does not exist.")

    def unknown_method(self, request: Request, allowed: set[str]) -> Answer:
        detail = f"{request.method} is not one of {', '.join(sorted(allowed))}."
        return failure(405, "method-not-allowed", detail)


def _signature(secret: str, text: bytes) -> str:
    key = secret.removeprefix("whsec_")
    padded = key + "=" * (-len(key) % 4)
    digest = hmac.digest(base64.b64decode(padded), text, "sha256")
    return base64.b64encode(digest).decode()
