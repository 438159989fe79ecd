"""Finds the handler for a method and a path."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from tests.servers.wire import Answer, Request

Handler = Callable[[Request], Answer]


@dataclass(frozen=True, slots=True)
class Route:
    """An operation: its method, its path with `{names}`, who answers, who may call.

    Attributes:
        access: What the caller must prove, in words of the simulator; "public" is free.
    """

    method: str
    template: str
    handler: Handler
    access: str = "user"

    def match(self, path: str) -> dict[str, str] | None:
        """The path parameters if the path fits the template."""
        wanted, given = self.template.split("/"), path.split("/")
        if len(wanted) != len(given):
            return None
        found: dict[str, str] = {}
        for name, value in zip(wanted, given, strict=True):
            if name.startswith("{") and value:
                found[name[1:-1]] = unquote(value)
            elif name != value:
                return None
        return found


@dataclass(frozen=True, slots=True)
class Found:
    """A route that fits, with the path parameters."""

    route: Route
    parameters: dict[str, str]


class Router:
    """The operations of one API; a literal path goes before one with `{names}`."""

    def __init__(self, routes: Iterable[Route]) -> None:
        self._routes = sorted(routes, key=lambda route: route.template.count("{"))

    def find(self, method: str, path: str) -> Found | None:
        """The route for a method and a path without prefix, if there is one."""
        for route in self._routes:
            parameters = route.match(path) if route.method == method else None
            if parameters is not None:
                return Found(route, parameters)
        return None

    def methods(self, path: str) -> set[str]:
        """The methods that the path has."""
        return {r.method for r in self._routes if r.match(path) is not None}
