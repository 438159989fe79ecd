"""SnapTrade as a local server."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from tests.servers.base import LocalServer
from tests.servers.deliveries import Delivery
from tests.servers.routing import Route
from tests.servers.snaptrade import signing
from tests.servers.snaptrade.bodies import failure, webhook
from tests.servers.snaptrade.connections import ConnectionRoutes
from tests.servers.snaptrade.portal import PEOPLE, Portal
from tests.servers.snaptrade.users import UserRoutes
from tests.servers.snaptrade.world import Event, World
from tests.servers.visitors import EndUser
from tests.servers.wire import Answer, Refused, Request

TIMESTAMP_WINDOW = 300
"""Seconds that a signature may be old, or ahead of time."""

Version = Literal["2026-08-07", "2026-08-10"]


class SnapTradeServer(LocalServer):
    """SnapTrade on 127.0.0.1; what triggers what is told in the package's docstring.

    Args:
        client_id: The only customer of this SnapTrade.
        consumer_key: Its key.
        api: The version of the API; the newer one has neither
            `DELETE /authorizations/{id}` nor `GET /sessionEvents`.
        redirect_url: Where the portal sends people unless the login says otherwise.
        webhook_url: Where `deliveries` would go.
        requests_per_minute: How many calls the customer may make per minute of `clock`.
        page_size: How many transactions a page has at most.
    """

    prefixes = ("", "/api/v1")
    people = PEOPLE

    def __init__(
        self,
        *,
        client_id: str = "EXAMPLE-PARTNER",
        consumer_key: str = "consumer-key-of-the-partner",
        api: Version = "2026-08-07",
        redirect_url: str = "https://app.example.com/connected",
        webhook_url: str = "https://app.example.com/webhooks/snaptrade",
        requests_per_minute: int = 250,
        page_size: int = 1000,
        start: datetime | None = None,
        seconds_per_request: float = 0.0,
    ) -> None:
        super().__init__(start=start, seconds_per_request=seconds_per_request)
        self.client_id = client_id
        self.consumer_key = consumer_key
        self.api = api
        self.redirect_url = redirect_url
        self.webhook_url = webhook_url
        self.requests_per_minute = requests_per_minute
        self.world = World(self.clock, page_size=page_size)
        self._portal = Portal(self.world)
        self._window = self.clock.now()
        self._calls = 0
        self._request_number = 0

    # What tests use

    def add_user(self, user_id: str = "customer-1") -> tuple[str, str]:
        """Registers a user without a call; returns user id and user secret."""
        self.world.users[user_id] = self.world.ids.uuid()
        return user_id, self.world.users[user_id]

    def break_connection(self, connection_id: str) -> None:
        """The brokerage refuses SnapTrade from now on; a reconnect repairs it."""
        self.world.disable(self.world.connections[connection_id])

    # The provider

    def routes(self) -> Iterator[Route]:
        yield from UserRoutes(
            self.world, self._portal, self.client_id, self.redirect_url
        ).routes()
        newest = self.api == "2026-08-10"
        yield from ConnectionRoutes(self.world, self.client_id, newest=newest).routes()

    def visit(self, url: str, visitor: EndUser) -> str:
        return self._portal.visit(url, visitor)

    def settle(self) -> None:
        self.world.settle()
        self.outbox += [self.delivery(event) for event in self.world.events]
        self.world.events.clear()

    def delivery(self, event: Event) -> Delivery:
        """A webhook about an event, signed."""
        at = self.wall_clock.now()
        body = webhook(event, self.world.ids.uuid(), self.client_id, at)
        signature = signing.sign(self.consumer_key, signing.canonical(body))
        headers = {"Content-Type": "application/json", "Signature": signature}
        # Not the form that is signed: receivers have to bring it into that form.
        content = json.dumps(body).encode()
        return Delivery(event.kind, self.webhook_url, headers, content)

    def authorise(self, request: Request, access: str) -> None:
        if access == "public":
            return
        self._check_signature(request)
        self._check_rate()
        if access == "user":
            self._check_user(request)

    def _check_signature(self, request: Request) -> None:
        sent = request.headers.get("signature", "")
        if request.parameters.get("clientId") != self.client_id:
            raise Refused(_unsigned())
        try:
            accepted = signing.accepted(self.consumer_key, request)
        except ValueError as problem:
            raise Refused(self.malformed(str(problem))) from problem
        if sent not in accepted:
            raise Refused(_unsigned())
        timestamp = request.parameters.get("timestamp", "")
        if not timestamp.isdigit():
            raise Refused(_unsigned())
        if abs(self.wall_clock.timestamp() - int(timestamp)) > TIMESTAMP_WINDOW:
            detail = "The timestamp is too far from the present"
            raise Refused(failure(401, "1076", detail))

    def _check_user(self, request: Request) -> None:
        missing = {"userId", "userSecret"} - request.parameters.keys()
        if missing:
            detail = f"Required query parameters: {', '.join(sorted(missing))}"
            raise Refused(failure(400, "1076", detail))
        secret = self.world.users.get(request.parameters["userId"])
        if secret is None or secret != request.parameters["userSecret"]:
            detail = "Invalid userID or userSecret provided"
            raise Refused(failure(401, "1083", detail))

    def _check_rate(self) -> None:
        now = self.clock.now()
        if now - self._window >= timedelta(minutes=1):
            self._window, self._calls = now, 0
        self._calls += 1
        if self._calls > self.requests_per_minute:
            raise Refused(self.throttled(self._seconds_left()))

    def _seconds_left(self) -> int:
        return max(0, 60 - int((self.clock.now() - self._window).total_seconds()))

    def throttled(self, seconds: int) -> Answer:
        detail = f"Request was throttled. Expected available in {seconds} seconds."
        limits = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(seconds)}
        return replace(failure(429, "0000", detail), headers=limits)

    def count(self, request: Request, answer: Answer) -> Answer:
        self._request_number += 1
        headers = {
            "X-Request-ID": f"request-{self._request_number}",
            "X-RateLimit-Limit": str(self.requests_per_minute),
            "X-RateLimit-Remaining": str(
                max(0, self.requests_per_minute - self._calls)
            ),
            "X-RateLimit-Reset": str(self._seconds_left()),
        }
        if request.path.startswith("/api/v1"):
            headers["Deprecation"] = "@1781222400"
        return replace(answer, headers={**headers, **answer.headers})

    def out_of_order(self) -> Answer:
        return failure(503, 3002, "The brokerage gave no usable answer")

    def malformed(self, problem: str) -> Answer:
        return failure(400, "1076", problem)

    def unknown_path(self) -> Answer:
        return failure(404, "0000", "Not found.")

    def unknown_method(self, request: Request, allowed: set[str]) -> Answer:
        answer = failure(405, "0000", f'Method "{request.method}" not allowed.')
        return replace(answer, headers={"Allow": ", ".join(sorted(allowed))})


def _unsigned() -> Answer:
    return failure(401, "1076", "Unable to verify signature sent")
