"""Powens' hosted pages: the webview, and the institutions' own pages behind `/webauth`."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.servers.base import PageError
from tests.servers.powens.bodies import refused
from tests.servers.powens.catalogue import BY_UUID, CONNECTORS, Connector
from tests.servers.powens.connections import first_obstacle
from tests.servers.powens.sync import Synchronisation, WrongPassError
from tests.servers.powens.world import Authorisation, Connection, World
from tests.servers.routing import Route
from tests.servers.visitors import EndUser
from tests.servers.wire import Answer, Request

BANK_PAGE = "https://login.bank.example/authorize"


class Declined(Exception):  # noqa: N818 - the visitor's decision
    """The visit ends with an error in the redirect."""

    def __init__(self, error: str) -> None:
        super().__init__(error)
        self.error = error


class Pages:
    """What people see in their browsers.

    Args:
        domain: The customer's domain, which the webview is told in full.

    Attributes:
        domains: The names under which the webview knows the customer.
    """

    def __init__(
        self, world: World, sync: Synchronisation, client_id: str, domain: str
    ) -> None:
        self._world = world
        self._sync = sync
        self._client_id = client_id
        self.domains = {domain}

    def routes(self) -> Iterator[Route]:
        """The operations that only send browsers elsewhere."""
        yield Route("GET", "/webauth", self.webauth, "public")
        yield Route("GET", "/webauth-url", self.webauth_url, "public")

    # Redirects of the API

    def webauth(self, request: Request) -> Answer:
        """Sends a browser to the institution."""
        return Answer(302, None, {"Location": self._begin(request.parameters)})

    def webauth_url(self, request: Request) -> Answer:
        """The same address as JSON."""
        return Answer(200, {"url": self._begin(request.parameters)})

    def _begin(self, query: dict[str, str]) -> str:
        if query.get("client_id") != self._client_id:
            raise refused(403, "forbidden", "The client is not known")
        redirect = query.get("redirect_uri", "")
        if not redirect or urlsplit(redirect).query:
            raise refused(400, "invalidValue", "redirect_uri must be without a query")
        user_id = self._world.redeem(query.get("token", ""))
        if user_id is None:
            raise refused(403, "forbidden", "The code is not valid")
        connection = self._of(user_id, query.get("id_connection"))
        connector = _connector(query.get("connector_uuid"), query.get("id_connector"))
        if connection is None and connector is None:
            raise refused(400, "missingParameter", "connector_uuid or id_connection")
        if connection is not None and connection.state is None:
            raise refused(409, "invalidValue", "The connection is up to date")
        visit = Authorisation(
            user_id,
            connector,
            connection.id if connection else None,
            redirect,
            query.get("state"),
        )
        key = self._world.ids.token(32)
        self._world.authorisations[key] = visit
        return f"{BANK_PAGE}?{urlencode({'state': key})}"

    # Visits

    def visit(self, url: str, visitor: EndUser) -> str:
        """Lets a person go through a page; returns where the browser ends."""
        parts = urlsplit(url)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path.endswith("/webauth"):
            try:
                query = {"state": self._begin(query).partition("state=")[2]}
            except Exception as problem:
                raise PageError(str(problem)) from problem
        if parts.path.endswith(("/webauth", "/authorize")):
            return self._at_bank(query.get("state", ""), visitor)
        return self._webview(parts.path.rpartition("/")[2], query, visitor)

    def _at_bank(self, key: str, visitor: EndUser) -> str:
        visit = self._world.authorisations.pop(key, None)
        if visit is None:
            raise PageError("the bank does not know this visit")
        answer: dict[str, str] = {}
        if visitor.leaves:
            answer["error"] = "access_denied"
        else:
            connection = self._of(visit.user_id, visit.connection_id)
            if connection is None:
                assert visit.connector is not None
                connection = self._add(visit.user_id, visit.connector, {})
            self._sync.renew_consent(connection)
            answer["id_connection"] = str(connection.id)
        if visit.state is not None:
            answer["state"] = visit.state
        return f"{visit.redirect}?{urlencode(answer)}"

    def _webview(self, page: str, query: dict[str, str], visitor: EndUser) -> str:
        redirect = query.get("redirect_uri", "")
        if query.get("domain") not in self.domains:
            raise PageError("the domain is not that of the customer, in full")
        if query.get("client_id") != self._client_id:
            raise PageError("the client is not known")
        if not redirect or urlsplit(redirect).query:
            raise PageError("redirect_uri must be there and have no query")
        answer: dict[str, str]
        try:
            answer = self._walk(page, query, visitor)
        except Declined as declined:
            answer = {"error": declined.error, "error_description": "see the manual"}
        if "state" in query:
            answer["state"] = query["state"]
        return f"{redirect}?{urlencode(answer)}"

    def _walk(
        self, page: str, query: dict[str, str], visitor: EndUser
    ) -> dict[str, str]:
        answer: dict[str, str] = {}
        if "code" in query:
            user_id = self._world.redeem(query["code"])
            if user_id is None:
                raise Declined("session_expired")
        elif page == "connect":
            user_id = self._world.new_user()
            answer["code"] = self._world.new_code(user_id, single=True)
        else:
            raise PageError("the page needs a code")
        if visitor.leaves:
            raise Declined("access_denied")
        match page:
            case "connect":
                connection = self._connect(user_id, query, visitor)
            case "reconnect":
                connection = self._reconnect(user_id, query, visitor)
            case "manage":
                return self._manage(user_id, visitor)
            case _:
                raise PageError(f"there is no page {page}")
        return {"connection_id": str(connection.id), **answer}

    def _connect(
        self, user_id: int, query: dict[str, str], visitor: EndUser
    ) -> Connection:
        offered = query.get("connector_uuids", "").split(",")
        wanted = visitor.institution if offered == [""] else offered[0]
        connector = _connector(wanted, wanted)
        if connector is None:
            raise PageError("there is no such bank to pick")
        connection = self._add(user_id, connector, dict(visitor.credentials))
        self._through(connection, visitor)
        return connection

    def _reconnect(
        self, user_id: int, query: dict[str, str], visitor: EndUser
    ) -> Connection:
        connection = self._of(user_id, query.get("connection_id"))
        if connection is None:
            raise PageError("there is no such connection")
        connector = connection.connector
        connection.credentials = dict(visitor.credentials)
        connection.obstacle = first_obstacle(connector, connection.credentials)
        self._through(connection, visitor, keep=True)
        return connection

    def _manage(self, user_id: int, visitor: EndUser) -> dict[str, str]:
        connection = self._of(user_id, visitor.answers.get("delete"))
        if connection is None:
            return {}
        del self._world.connections[connection.id]
        return {"connection_deleted": str(connection.id)}

    def _through(
        self, connection: Connection, visitor: EndUser, *, keep: bool = False
    ) -> None:
        """Logs in with everything that the bank asks on the way."""
        try:
            self._sync.now(connection, visitor.answers)
        except WrongPassError:
            if not keep:
                del self._world.connections[connection.id]
            raise Declined("access_denied") from None
        if connection.state in ("webauthRequired", "decoupled"):
            self._sync.renew_consent(connection)
        if connection.state is not None and not keep:
            del self._world.connections[connection.id]
            raise Declined("server_error")

    def _add(
        self, user_id: int, connector: Connector, credentials: dict[str, str]
    ) -> Connection:
        connection = self._world.new_connection(user_id, connector, credentials)
        connection.obstacle = first_obstacle(connector, credentials)
        self._world.connections[connection.id] = connection
        return connection

    def _of(self, user_id: int, text: str | int | None) -> Connection | None:
        number = str(text or "")
        found = self._world.connections.get(int(number) if number.isdigit() else 0)
        return found if found is not None and found.user_id == user_id else None


def _connector(uuid: str | None, number: str | None) -> Connector | None:
    if uuid in BY_UUID:
        return BY_UUID[uuid]
    return CONNECTORS.get(int(number)) if number and number.isdigit() else None
