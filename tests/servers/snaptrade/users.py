"""SnapTrade's operations on users, and the login that opens the portal."""

from collections.abc import Iterator
from datetime import timedelta

from tests.servers.routing import Route
from tests.servers.snaptrade.bodies import failure, instant
from tests.servers.snaptrade.brokerages import BROKERAGES
from tests.servers.snaptrade.portal import Portal
from tests.servers.snaptrade.world import SESSION_LASTS, Event, Session, World
from tests.servers.wire import Answer, Json, Refused, Request

_ACCESS = {"read", "trade", "trade-if-available"}


class UserRoutes:
    """`/` and everything under `/snapTrade`.

    Args:
        redirect_url: Where the portal sends people when the login names nothing else.
    """

    def __init__(
        self, world: World, portal: Portal, client_id: str, redirect_url: str
    ) -> None:
        self._world = world
        self._portal = portal
        self._client_id = client_id
        self._redirect_url = redirect_url

    def routes(self) -> Iterator[Route]:
        """The table."""
        yield Route("GET", "/", self.status, "public")
        yield Route("GET", "/snapTrade/listUsers", self.list, "partner")
        yield Route("POST", "/snapTrade/registerUser", self.register, "partner")
        yield Route("DELETE", "/snapTrade/deleteUser", self.delete, "partner")
        yield Route("POST", "/snapTrade/resetUserSecret", self.reset, "partner")
        yield Route("GET", "/snapTrade/partners", self.partner, "partner")
        yield Route("POST", "/snapTrade/login", self.login)

    def status(self, _: Request) -> Answer:
        """Whether the API is up."""
        now = self._world.clock.now()
        return Answer(200, {"version": 160, "timestamp": instant(now), "online": True})

    def list(self, _: Request) -> Answer:
        """The ids of all users."""
        return Answer(200, [*self._world.users])

    def register(self, request: Request) -> Answer:
        """A new user, with the secret that is told only here."""
        user_id = _body(request).get("userId")
        if not isinstance(user_id, str) or not user_id:
            raise Refused(failure(400, "1076", "The field userId is required"))
        if user_id in self._world.users:
            detail = "A user with this userId exists already"
            raise Refused(failure(400, "1010", detail))
        secret = self._world.ids.uuid()
        self._world.users[user_id] = secret
        self._world.events.append(Event("USER_REGISTERED", user_id))
        return Answer(200, {"userId": user_id, "userSecret": secret})

    def delete(self, request: Request) -> Answer:
        """Deletes a user, a little later."""
        user_id = request.parameters.get("userId", "")
        self._known(user_id)
        due = self._world.clock.now() + timedelta(seconds=20)
        self._world.leaving_users[user_id] = due
        detail = "The user is queued for deletion"
        return Answer(200, {"status": "deleted", "detail": detail, "userId": user_id})

    def reset(self, request: Request) -> Answer:
        """A new secret in exchange for the old one."""
        body = _body(request)
        user_id = str(body.get("userId", ""))
        self._known(user_id)
        if self._world.users[user_id] != body.get("userSecret"):
            raise Refused(failure(401, "1083", "Invalid userID or userSecret provided"))
        self._world.users[user_id] = self._world.ids.uuid()
        secret = self._world.users[user_id]
        return Answer(200, {"userId": user_id, "userSecret": secret})

    def partner(self, _: Request) -> Answer:
        """The customer of SnapTrade, and what it may use."""
        rights = (
            "can_access_trades",
            "can_access_holdings",
            "can_access_account_history",
            "can_access_reference_data",
            "can_access_portfolio_management",
            "can_access_orders",
        )
        body: Json = dict.fromkeys(rights, True)
        body |= {"slug": self._client_id, "name": "Example Partner", "logo_url": None}
        body["allowed_brokerages"] = [b.body() for b in BROKERAGES.values()]
        body |= {"redirect_uri": self._redirect_url, "pin_required": False}
        return Answer(200, body)

    def login(self, request: Request) -> Answer:
        """A link to the portal, for a new connection or to repair one."""
        body = _body(request)
        user_id = request.parameters["userId"]
        self._check(body, user_id)
        world = self._world
        access = str(body.get("connectionType", "read"))
        session = Session(
            id=world.ids.uuid(),
            token=world.ids.token(64),
            user_id=user_id,
            expires=world.clock.now() + SESSION_LASTS,
            redirect=str(body.get("customRedirect") or self._redirect_url),
            broker=body.get("broker"),
            reconnect=body.get("reconnect"),
            access="read" if access == "read" else "trade",
        )
        world.sessions[session.token] = session
        link = self._portal.link(session, self._client_id)
        return Answer(200, {"redirectURI": link, "sessionId": session.id})

    def _check(self, body: Json, user_id: str) -> None:
        if body.get("connectionType", "read") not in _ACCESS:
            raise Refused(failure(400, "1076", "connectionType is not valid"))
        if body.get("broker") is not None and body["broker"] not in BROKERAGES:
            raise Refused(failure(400, "1076", "There is no brokerage of this slug"))
        if body.get("reconnect") is None:
            return
        known = self._world.connections.get(str(body["reconnect"]))
        if known is None or known.user_id != user_id:
            raise Refused(failure(404, "1011", "There is no connection of this id"))

    def _known(self, user_id: str) -> None:
        if user_id not in self._world.users:
            raise Refused(failure(404, "1011", "There is no user of this id"))


def _body(request: Request) -> Json:
    try:
        return request.json()
    except ValueError as problem:
        raise Refused(failure(400, "1076", str(problem))) from problem
