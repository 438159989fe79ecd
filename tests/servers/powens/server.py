"""Powens as a local server."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from tests.servers.base import LocalServer
from tests.servers.powens.auth import AuthRoutes, bearer
from tests.servers.powens.bank import CODE, PASSWORD
from tests.servers.powens.bodies import failure, refused
from tests.servers.powens.catalogue import CONNECTORS
from tests.servers.powens.connections import ConnectionRoutes
from tests.servers.powens.pages import Pages
from tests.servers.powens.reference import ReferenceRoutes
from tests.servers.powens.sync import Synchronisation
from tests.servers.powens.world import World
from tests.servers.routing import Route
from tests.servers.visitors import EndUser, People
from tests.servers.wire import Answer, Request


def _person(login: str, password: str = PASSWORD, code: str = CODE) -> EndUser:
    credentials = {"login": login, "password": password}
    return EndUser(CONNECTORS[59].uuid, credentials, {"code": code})


class PowensServer(LocalServer):
    """Powens on 127.0.0.1; what triggers what is told in the package's docstring.

    Args:
        client_id: The only customer of this Powens.
        client_secret: Its secret.
        domain: Its domain, which the webview must be told in full.
        page_size: How many transactions a page has at most.
    """

    prefixes = ("/2.0",)
    people = People(
        good=_person("ok"),
        mistaken=_person("ok", password="0000"),
        careful=_person("otp"),
        confused=_person("otp", code="000000"),
        stranded=_person("down"),
        leaving=EndUser(CONNECTORS[59].uuid, leaves=True),
    )

    def __init__(
        self,
        *,
        client_id: str = "16823465",
        client_secret: str = "secret-of-the-client",
        domain: str = "demo.biapi.pro",
        page_size: int = 1000,
        start: datetime | None = None,
        seconds_per_request: float = 0.0,
    ) -> None:
        super().__init__(start=start, seconds_per_request=seconds_per_request)
        self.client_id = client_id
        self.client_secret = client_secret
        self.domain = domain
        self.world = World(self.clock, self.wall_clock, page_size=page_size)
        self._sync = Synchronisation(self.world)
        self._pages = Pages(self.world, self._sync, client_id, domain)

    # What tests use

    def add_user(self) -> tuple[int, str]:
        """Creates a user without a call; returns its id and a lasting token."""
        user_id = self.world.new_user()
        return user_id, self.world.new_token(user_id)

    def break_connection(
        self, connection_id: int | str, state: str = "wrongpass"
    ) -> None:
        """The next synchronisation, and the connection from now on, finds `state`.

        `wrongpass` also changes the password at the bank; sending the right one again,
        by update or reconnect, repairs. Other states end as they do in life, or by
        `fix_at_bank`.
        """
        connection = self.world.connections[int(connection_id)]
        if state == "wrongpass":
            connection.credentials["password"] = "before-the-change"
        connection.obstacle = connection.state = state
        connection.next_try = None

    def fix_at_bank(self, connection_id: int | str) -> None:
        """Nothing stands in the way at the institution any more."""
        self.world.connections[int(connection_id)].obstacle = None

    def confirm_in_app(self, connection_id: int | str) -> None:
        """The user says yes in the bank's app (state `decoupled`)."""
        self.world.connections[int(connection_id)].confirmed = True

    # The provider

    def routes(self) -> Iterator[Route]:
        yield from AuthRoutes(self.world, self.client_id, self.client_secret).routes()
        yield from ConnectionRoutes(self.world, self._sync).routes()
        yield from ReferenceRoutes(self.world).routes()
        yield from self._pages.routes()

    def visit(self, url: str, visitor: EndUser) -> str:
        # A client that knows nothing but its base URL takes the domain from there.
        self._pages.domains.add(self.origin.removeprefix("http://"))
        return self._pages.visit(url, visitor)

    def settle(self) -> None:
        self._sync.settle()

    def authorise(self, request: Request, access: str) -> None:
        if access == "public":
            return
        if not bearer(request):
            raise refused(401, "unauthorized", "A token is required")
        if self.world.holder(bearer(request)) is None:
            raise refused(401, "unauthorized", "The token is not valid")

    def throttled(self, seconds: int) -> Answer:
        answer = failure(429, "tooManySync", "Too many requests")
        return replace(answer, headers={"Retry-After": str(seconds)})

    def out_of_order(self) -> Answer:
        return failure(503, "maintenance", "The service is under maintenance")

    def malformed(self, problem: str) -> Answer:
        return failure(400, "invalidValue", problem)

    def unknown_path(self) -> Answer:
        return failure(404, "notFound", "There is no such resource")

    def unknown_method(self, request: Request, allowed: set[str]) -> Answer:
        description = f"{request.method} is not one of {', '.join(sorted(allowed))}"
        return failure(405, "methodNotAllowed", description)
