"""Salt Edge Connect and the banks' own pages: their operations, and the visits."""

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.servers.base import PageError
from tests.servers.routing import Handler, Route
from tests.servers.saltedge import bodies
from tests.servers.saltedge.bodies import instant, refused
from tests.servers.saltedge.connections import ConnectionRoutes
from tests.servers.saltedge.fetching import OAUTH_LASTS, Fetching
from tests.servers.saltedge.lookup import Lookup, data, required
from tests.servers.saltedge.providers import PROVIDERS
from tests.servers.saltedge.world import Connection, Session, World
from tests.servers.visitors import EndUser
from tests.servers.wire import Answer, Json, Request

SESSION_LASTS = timedelta(hours=1)
BANK_CODE = "code-of-the-bank"


class SessionRoutes:
    """`/connect_sessions` and `/oauth_providers`.

    Args:
        home_url: Where people end when the request has no `return_to`.
    """

    def __init__(
        self,
        world: World,
        fetching: Fetching,
        connections: ConnectionRoutes,
        home_url: str,
    ) -> None:
        self._world = world
        self._fetching = fetching
        self._connections = connections
        self._home_url = home_url
        self._lookup = Lookup(world)

    def routes(self) -> Iterator[Route]:
        """The table."""
        for purpose in ("create", "reconnect", "refresh"):
            path = f"/connect_sessions/{purpose}"
            yield Route("POST", path, self._opener(purpose))
        yield Route("POST", "/oauth_providers/create", self.oauth_create)
        yield Route("POST", "/oauth_providers/reconnect", self.oauth_reconnect)
        yield Route("PUT", "/oauth_providers/authorize", self.oauth_authorize)

    # Operations

    def _opener(self, purpose: str) -> Handler:
        def handler(request: Request) -> Answer:
            values = data(request)
            if purpose == "create":
                customer_id = required(values, "customer_id", request)
                self._lookup.open_customer(customer_id, request)
            else:
                id_ = required(values, "connection_id", request)
                item = self._lookup.connection(request, id_)
                if purpose == "refresh":
                    self._connections.check_refresh(item, values, request)
            if purpose != "refresh":
                self._lookup.consent(values, request)
            session = self._session(purpose, values)
            link = f"https://www.saltedge.com/connect?token={session.token}"
            expiry = instant(session.expires)
            return Answer(200, {"data": {"expires_at": expiry, "connect_url": link}})

        return handler

    def oauth_create(self, request: Request) -> Answer:
        """A connection that waits for the customer's visit to the bank."""
        values = data(request)
        customer_id = required(values, "customer_id", request)
        self._lookup.open_customer(customer_id, request)
        provider = self._lookup.working_provider(values, request)
        if provider.mode != "oauth":
            message = "The provider has no page of its own"
            raise refused("WrongProviderMode", message, request)
        self._lookup.consent(values, request)
        item = self._fetching.connect(customer_id, provider, {}, values)
        return self._at_bank(item, values)

    def oauth_reconnect(self, request: Request) -> Answer:
        """Another visit to the bank for a connection."""
        values = data(request)
        id_ = required(values, "connection_id", request)
        item = self._lookup.connection(request, id_)
        self._lookup.consent(values, request)
        self._fetching.consent(item, values)
        self._fetching.begin(item, values)
        return self._at_bank(item, values)

    def oauth_authorize(self, request: Request) -> Answer:
        """The client hands over what the bank said, for banks with its own key."""
        values = data(request)
        item = self._lookup.connection(
            request, required(values, "connection_id", request)
        )
        said = parse_qs(required(values, "query_string", request).lstrip("?"))
        attempt = self._world.last_attempt(item)
        if attempt.deadline is None:
            message = "The connection is authorised already"
            raise refused("ConnectionAlreadyAuthorized", message, request)
        if said.get("code") == [BANK_CODE]:
            self._fetching.authorised(attempt)
        else:
            self._fetching.refused(attempt)
        body = bodies.connection(self._world, item)
        del body["secret"]
        return Answer(200, {"data": body})

    def _at_bank(self, item: Connection, values: Json) -> Answer:
        session = self._session("oauth", values, item.id)
        session.expires = self._world.clock.now() + OAUTH_LASTS
        page = f"https://{item.provider.code.replace('_', '-')}.example.com/oauth"
        return Answer(
            200,
            {
                "data": {
                    "connection_id": item.id,
                    "connection_secret": item.secret,
                    "attempt_id": self._world.last_attempt(item).id,
                    "token": session.token,
                    "expires_at": instant(session.expires),
                    "redirect_url": f"{page}?state={session.token}",
                }
            },
        )

    def _session(
        self, purpose: str, values: Json, connection_id: str | None = None
    ) -> Session:
        world = self._world
        expires = world.clock.now() + SESSION_LASTS
        known = connection_id or values.get("connection_id")
        session = Session(world.ids.token(), purpose, values, expires, known)
        world.sessions[session.token] = session
        return session

    # Visits

    def visit(self, url: str, visitor: EndUser) -> str:
        """Lets a person go through a page; returns where the browser ends."""
        query = parse_qs(urlsplit(url).query)
        token = (query.get("token") or query.get("state") or [""])[0]
        session = self._world.sessions.get(token)
        if session is None or session.used:
            raise PageError("the link is not valid")
        if session.expires <= self._world.clock.now():
            raise PageError("the link has expired")
        session.used = True
        if session.purpose == "oauth":
            return self._visit_bank(session, visitor)
        if visitor.leaves:
            return self._back(session, None)
        item = self._connect(session, visitor)
        self._wait(item, visitor)
        return self._back(session, item)

    def _visit_bank(self, session: Session, visitor: EndUser) -> str:
        item = self._world.connections[session.connection_id or ""]
        attempt = self._world.last_attempt(item)
        if item.provider.own_key:
            said = {"error": "access_denied"} if visitor.leaves else {"code": BANK_CODE}
            return self._return_to(session, {**said, "state": session.token})
        if visitor.leaves:
            self._fetching.refused(attempt)
        else:
            self._fetching.authorised(attempt)
        return self._back(session, item)

    def _connect(self, session: Session, visitor: EndUser) -> Connection:
        """What the person picks and types in Salt Edge Connect."""
        options = dict(session.options)
        credentials = dict(visitor.credentials)
        if session.purpose == "create":
            code = options.get("provider_code") or visitor.institution
            provider = PROVIDERS.get(code)
            if provider is None or provider.status == "disabled":
                raise PageError("there is no such provider to pick")
            if provider.fake and not options.get("include_fake_providers"):
                raise PageError("the session does not show fake providers")
            customer_id = options["customer_id"]
            return self._fetching.connect(customer_id, provider, credentials, options)
        item = self._world.connections[session.connection_id or ""]
        if session.purpose == "refresh":
            self._fetching.begin(item, options)
            return item
        override = options.get("override_credentials_strategy") == "override"
        self._connections.repair(item, options, credentials, override=override)
        return item

    def _wait(self, item: Connection, visitor: EndUser) -> None:
        """The page stays open until the fetch is over, and asks what the bank asks."""
        attempt = self._world.last_attempt(item)
        while not attempt.finished:
            if attempt.asking:
                self._fetching.answer(attempt, visitor.answers)
            elif attempt.deadline is not None:
                self._fetching.authorised(attempt)
            self._world.clock.advance(1)
            self._fetching.settle()

    def _back(self, session: Session, item: Connection | None) -> str:
        answer: dict[str, str] = {}
        if item is not None and session.options.get("return_connection_id"):
            answer["connection_id"] = item.id
        attempt = self._world.last_attempt(item) if item is not None else None
        failed = attempt.fail_class if attempt is not None else None
        if failed is not None and session.options.get("return_error_class"):
            answer["error_class"] = failed
        return self._return_to(session, answer)

    def _return_to(self, session: Session, answer: dict[str, str]) -> str:
        url = (session.options.get("attempt") or {}).get("return_to") or self._home_url
        if not answer:
            return str(url)
        joint = "&" if urlsplit(url).query else "?"
        return f"{url}{joint}{urlencode(answer)}"
