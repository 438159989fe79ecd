"""Reading requests: bodies, filters, and the objects that they are about."""

from collections.abc import Callable, Mapping

from tests.servers.basiq import filters
from tests.servers.basiq.bodies import refused
from tests.servers.basiq.world import Connection, Job, User, World
from tests.servers.wire import Json, Request


def body(request: Request) -> Json:
    """The JSON object of a body, empty where there is no body."""
    kind = request.headers.get("content-type", "application/json")
    if request.body and not kind.startswith("application/json"):
        raise refused(415, "unsupported-content-type", "Send JSON")
    try:
        return request.json()
    except ValueError as problem:
        raise refused(400, "invalid-content", str(problem)) from problem


def text(values: Json, name: str) -> str:
    """A text of a body that must be there."""
    value = values.get(name)
    if not isinstance(value, str) or not value:
        detail = f"{name} is required."
        raise refused(400, "parameter-not-supplied", detail, f"body/{name}")
    return value


def condition(request: Request, *names: str) -> Callable[[Mapping[str, str]], bool]:
    """The filter of a request, over the properties `names`."""
    try:
        return filters.parse(request.parameters.get("filter", ""), set(names))
    except filters.FilterError as problem:
        raise refused(
            400, "parameter-not-valid", str(problem), "query/filter"
        ) from problem


class Lookup:
    """Finds what a request is about, or refuses it."""

    def __init__(self, world: World) -> None:
        self._world = world

    def user(self, request: Request) -> User:
        """The user of the path."""
        found = self._world.users.get(request["user"])
        if found is None:
            raise refused(404, "resource-not-found", "Requested user does not exist.")
        return found

    def connection(self, request: Request) -> Connection:
        """The connection of the path, if it belongs to the user of the path."""
        user = self.user(request)
        found = self._world.connections.get(request["connection"])
        if found is None or found.user_id != user.id:
            detail = "Requested connection does not exist."
            raise refused(404, "resource-not-found", detail)
        return found

    def job(self, request: Request) -> Job:
        """The job of the path."""
        found = self._world.jobs.get(request["job"])
        if found is None:
            raise refused(404, "resource-not-found", "Requested job does not exist.")
        return found
