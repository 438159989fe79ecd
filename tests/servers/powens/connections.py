"""Powens' operations on connections."""

from collections.abc import Iterator
from datetime import timedelta

from tests.servers.powens import bodies
from tests.servers.powens.auth import bearer
from tests.servers.powens.bank import LOGINS, MESSAGES
from tests.servers.powens.bodies import failure, refused
from tests.servers.powens.catalogue import BY_UUID, CONNECTORS, Connector
from tests.servers.powens.sync import Synchronisation, WrongPassError
from tests.servers.powens.world import Connection, World
from tests.servers.routing import Route
from tests.servers.wire import Answer, Json, Refused, Request

SYNCS_PER_DAY = 4
"""How often a bank may be asked without the user, by the rules of PSD2."""

_ABOUT_CONNECTOR = {"connector_uuid", "id_connector"}


class ConnectionRoutes:
    """`/users/me/connections`."""

    def __init__(self, world: World, synchronisation: Synchronisation) -> None:
        self._world = world
        self._synchronisation = synchronisation

    def routes(self) -> Iterator[Route]:
        """The table."""
        one = "/users/me/connections/{connection}"
        yield Route("GET", "/users/me/connections", self.list)
        yield Route("POST", "/users/me/connections", self.create)
        yield Route("GET", one, self.get)
        yield Route("POST", one, self.update)
        yield Route("PUT", one, self.update)
        yield Route("DELETE", one, self.delete)

    def list(self, request: Request) -> Answer:
        """The connections of the user; all of them unless `limit` is sent."""
        found = self._world.of_user(self._user(request))
        offset = int(request.parameters.get("offset", "0"))
        limit = int(request.parameters.get("limit", len(found)))
        shown = found[offset : offset + limit]
        expand = expansions(request)
        return Answer(
            200, {"connections": [bodies.connection(item, expand) for item in shown]}
        )

    def get(self, request: Request) -> Answer:
        """One connection."""
        return self._shown(request, self.find(request))

    def create(self, request: Request) -> Answer:
        """A connection with the user's credentials; the caller waits for the bank."""
        values = _values(request)
        connector = _connector(values)
        credentials = {
            name: value
            for name, value in values.items()
            if name not in _ABOUT_CONNECTOR
        }
        for field in connector.form():
            if not credentials.get(field["name"]):
                raise refused(400, "missingParameter", f"{field['name']} is required")
        user_id = self._user(request)
        item = self._world.new_connection(user_id, connector, credentials)
        item.obstacle = first_obstacle(connector, credentials)
        self._synchronise(item, credentials)
        self._world.connections[item.id] = item
        return self._shown(request, item)

    def update(self, request: Request) -> Answer:
        """Credentials, answers, `resume`, `active`; with an empty body a refresh."""
        item = self.find(request)
        values = _values(request)
        if item.due is not None:
            raise refused(409, "connectionLocked", "A synchronisation is running")
        if "active" in values:
            item.active = values.pop("active") in (True, "true")
            return self._shown(request, item)
        if values.get("resume") in (True, "true"):
            self._synchronisation.resume(item)
            return self._shown(request, item)
        if "background" in request.parameters:
            self._in_background(item)
            return self._shown(request, item)
        new = {name for name in values if _is_credential(item.connector, name)}
        if new:
            item.credentials |= {name: values[name] for name in new}
            item.obstacle = first_obstacle(item.connector, item.credentials)
        self._synchronise(item, values)
        return self._shown(request, item)

    def delete(self, request: Request) -> Answer:
        """Deletes a connection; the answer repeats what it was, as the manual says."""
        item = self.find(request)
        del self._world.connections[item.id]
        return self._shown(request, item)

    def _in_background(self, item: Connection) -> None:
        day_ago = self._world.clock.now() - timedelta(days=1)
        recent = [at for at in item.background_syncs if at > day_ago]
        if len(recent) >= SYNCS_PER_DAY:
            wait = int((recent[0] - day_ago).total_seconds())
            answer = failure(429, "tooManySync", "Synchronised too often today")
            raise Refused(Answer(429, answer.body, {"Retry-After": str(wait)}))
        self._synchronisation.later(item)

    def _synchronise(self, item: Connection, answers: dict[str, str]) -> None:
        try:
            self._synchronisation.now(item, answers)
        except WrongPassError:
            description = "The institution refused what the user typed"
            answer = failure(400, "wrongpass", description, MESSAGES["wrongpass"])
            assert isinstance(answer.body, dict)
            form = bodies.form(item)
            raise Refused(Answer(400, {**answer.body, "fields": form})) from None

    def find(self, request: Request) -> Connection:
        """The connection of the path, if it belongs to the user."""
        text = request["connection"]
        item = self._world.connections.get(int(text) if text.isdigit() else 0)
        if item is None or item.user_id != self._user(request):
            raise refused(404, "notFound", "There is no such connection")
        return item

    def _shown(self, request: Request, item: Connection) -> Answer:
        return Answer(200, bodies.connection(item, expansions(request)))

    def _user(self, request: Request) -> int:
        return self._world.tokens[bearer(request)].user_id


def first_obstacle(connector: Connector, credentials: dict[str, str]) -> str | None:
    """What a login leads to at first."""
    if connector.mechanism == "webauth":
        return "webauthRequired"
    return LOGINS.get(credentials.get("login", ""))


def expansions(request: Request) -> set[str]:
    """What the caller wants beside the objects."""
    return set(request.parameters.get("expand", "").split(",")) - {""}


def _is_credential(connector: Connector, name: str) -> bool:
    return any(field["name"] == name for field in connector.form())


def _connector(values: Json) -> Connector:
    found = BY_UUID.get(str(values.get("connector_uuid", "")))
    number = str(values.get("id_connector", ""))
    if found is None and number.isdigit():
        found = CONNECTORS.get(int(number))
    if found is None:
        missing = not _ABOUT_CONNECTOR & values.keys()
        code = "missingParameter" if missing else "invalidValue"
        raise refused(400, code, "connector_uuid is required and must exist")
    return found


def _values(request: Request) -> Json:
    try:
        return request.json()
    except ValueError as problem:
        raise refused(400, "invalidValue", str(problem)) from problem
