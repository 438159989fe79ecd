"""Salt Edge v5 as a local server."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from tests.servers.base import LocalServer
from tests.servers.deliveries import Delivery
from tests.servers.routing import Route
from tests.servers.saltedge import signing
from tests.servers.saltedge.bodies import failure, refused
from tests.servers.saltedge.connections import ConnectionRoutes
from tests.servers.saltedge.fetching import Fetching
from tests.servers.saltedge.providers import PASSWORD, SMS
from tests.servers.saltedge.reference import ReferenceRoutes
from tests.servers.saltedge.sessions import SessionRoutes
from tests.servers.saltedge.world import Customer, Event, World
from tests.servers.visitors import EndUser, People
from tests.servers.wire import Answer, Request

CALLBACKS = ("success", "fail", "notify", "interactive", "destroy")


def _person(
    provider: str,
    login: str = "username",
    password: str = PASSWORD,
    sms: str = SMS,
) -> EndUser:
    return EndUser(provider, {"login": login, "password": password}, {"sms": sms})


class SaltEdgeServer(LocalServer):
    """Salt Edge on 127.0.0.1; what triggers what is told in the package's docstring.

    Args:
        app_id: The App-id of the only key.
        secret: Its Secret.
        public_key: PEM. With it the client is live: every request must be signed. Without
            it the client is in test mode, and a signature is an error.
        callback_urls: Where callbacks of each kind would go; all kinds have one.
        home_url: Where hosted pages send people when the request has no `return_to`.
        page_size: How many objects a page has unless `per_page` says otherwise.
    """

    prefixes = ("/api/v5",)
    people = People(
        good=_person("fakebank_simple_xf"),
        mistaken=_person("fakebank_simple_xf", password="wrong"),
        careful=_person("fakebank_interactive_xf"),
        confused=_person("fakebank_interactive_xf", sms="000000"),
        stranded=_person("fakebank_simple_xf", login="unavailable"),
        leaving=EndUser("fakebank_simple_xf", leaves=True),
    )

    def __init__(
        self,
        *,
        app_id: str = "app-id-of-the-client",
        secret: str = "secret-of-the-client",
        public_key: str | None = None,
        callback_urls: Mapping[str, str] | None = None,
        home_url: str = "https://app.example.com/home",
        page_size: int = 100,
        start: datetime | None = None,
        seconds_per_request: float = 0.0,
    ) -> None:
        super().__init__(start=start, seconds_per_request=seconds_per_request)
        self.app_id = app_id
        self.secret = secret
        self.public_key = public_key
        self.callback_urls = {
            kind: f"https://app.example.com/callbacks/{kind}" for kind in CALLBACKS
        } | dict(callback_urls or {})
        self.world = World(self.clock)
        self._fetching = Fetching(self.world)
        self._connections = ConnectionRoutes(self.world, self._fetching, page_size)
        self._reference = ReferenceRoutes(self.world, self._fetching, page_size)
        self._sessions = SessionRoutes(
            self.world, self._fetching, self._connections, home_url
        )

    # What tests use

    @property
    def callback_key(self) -> RSAPrivateKey:
        """The key with which callbacks are signed; every process makes its own."""
        return _callback_key()

    @property
    def callback_public_key(self) -> str:
        """PEM: what receivers of callbacks check signatures with."""
        return signing.public_pem(self.callback_key)

    def add_customer(self, identifier: str = "customer-1") -> Customer:
        """Creates a customer without a call."""
        return self.world.add_customer(identifier)

    def break_connection(
        self, connection_id: str, error_class: str = "InvalidCredentials"
    ) -> None:
        """A fetch fails in that class, now.

        `InvalidCredentials` also changes the password at the bank; reconnecting with the
        right one repairs. `ConnectionDisabled` disables; `AispConsentRevoked` and
        `AispConsentExpired` end the consent.
        """
        connection = self.world.connections[connection_id]
        self.settle()
        match error_class:
            case "ConnectionDisabled":
                connection.status = "disabled"
            case "AispConsentRevoked" | "AispConsentExpired":
                reason = "provider" if error_class.endswith("Revoked") else "expired"
                self._fetching.revoke(self.world.consent_of(connection), reason)
            case _:
                if error_class == "InvalidCredentials":
                    connection.credentials["password"] = "before-the-change"
                attempt = self._fetching.begin(connection, {}, failure=error_class)
                self.clock.advance(4)
                self._fetching.settle()
                assert attempt.finished

    # The provider

    def routes(self) -> Iterator[Route]:
        yield from self._connections.routes()
        yield from self._reference.routes()
        yield from self._sessions.routes()

    def visit(self, url: str, visitor: EndUser) -> str:
        return self._sessions.visit(url, visitor)

    def settle(self) -> None:
        self._fetching.settle()
        self.outbox += [self.delivery(event) for event in self.world.events]
        self.world.events.clear()

    def delivery(self, event: Event) -> Delivery:
        """A callback about an event, signed; its kind is told by the URL alone."""
        time = self.wall_clock.now().strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
        body = {"data": event.data, "meta": {"version": "5", "time": time}}
        content = json.dumps(body, separators=(",", ":")).encode()
        url = self.callback_urls[event.kind]
        signature = signing.sign(self.callback_key, f"{url}|".encode() + content)
        headers = {
            "Content-Type": "application/json",
            "Signature": signature,
            "Signature-key-version": "5.0",
        }
        return Delivery(event.kind, url, headers, content)

    def authorise(self, request: Request, access: str) -> None:  # noqa: ARG002
        app_id = request.headers.get("app-id")
        secret = request.headers.get("secret")
        if not app_id:
            raise refused("AppIdNotProvided", "The header App-id is required", request)
        if not secret:
            raise refused("SecretNotProvided", "The header Secret is required", request)
        if (app_id, secret) != (self.app_id, self.secret):
            message = "There is no API key with this App-id and Secret"
            raise refused("ApiKeyNotFound", message, request)
        if self.public_key is not None:
            self._check_expiry(request)
            self._check_signature(request, self.public_key)
        elif "signature" in request.headers:
            message = "There is no public key to check the signature with"
            raise refused("PublicKeyNotProvided", message, request)

    def _check_expiry(self, request: Request) -> None:
        expires = request.headers.get("expires-at", "")
        if not expires:
            message = "The header Expires-at is required"
            raise refused("MissingExpiresAt", message, request)
        now = self.wall_clock.timestamp()
        if not expires.isdigit() or int(expires) > now + 3600:
            message = "Expires-at must be whole seconds within the next hour"
            raise refused("ExpiresAtInvalid", message, request)
        if int(expires) <= now:
            raise refused("RequestExpired", "The request came too late", request)

    def _check_signature(self, request: Request, public_key: str) -> None:
        signature = request.headers.get("signature", "")
        if not signature:
            message = "The header Signature is required"
            raise refused("MissingSignature", message, request)
        expires = request.headers["expires-at"]
        text = f"{expires}|{request.method}|{request.url}|".encode() + request.body
        if not signing.matches(public_key, text, signature):
            message = "The signature does not match the request"
            raise refused("SignatureNotMatch", message, request)

    def throttled(self, seconds: int) -> Answer:
        answer = failure("TooManyRequests", "Too many requests")
        return replace(answer, headers={"Retry-After": str(seconds)})

    def out_of_order(self) -> Answer:
        answer = failure("InternalServerError", "Something went wrong")
        return replace(answer, status=503)

    def malformed(self, problem: str) -> Answer:
        return failure("JsonParseError", problem)

    def unknown_path(self) -> Answer:
        return failure("RouteNotFound", "There is no such route")

    def unknown_method(self, request: Request, allowed: set[str]) -> Answer:
        message = f"{request.method} is not one of {', '.join(sorted(allowed))}"
        return failure("RouteNotFound", message, request)


@cache
def _callback_key() -> RSAPrivateKey:
    return signing.new_key()
