"""Server URLs with variables, and the choice among several servers.

Values are restricted: one for a host cannot leave its part of the host, one for a path
is encoded, and one of a list must be in the list. So no value can send requests, and
their credentials, to a host that the spec does not name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Literal, TypeAlias
from urllib.parse import quote, urlsplit

from ._errors import ConfigurationError
from ._message import split_base_url
from ._percent import encode_literal, is_dot_segment
from ._provider import ProviderInfo, ServerTemplate, ServerVariable

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_HOST = re.compile(r"[A-Za-z0-9_-]([A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_HOST_AND_PORT = re.compile(rf"{_HOST.pattern}(:[0-9]{{1,5}})?")
_PORT = re.compile(r"[0-9]{1,5}")

_Place: TypeAlias = Literal[
    "scheme", "origin", "host", "end of host", "port", ":port", "/path", "path"
]
_ALLOWED: dict[_Place, str] = {
    "scheme": "`https` or `http`",
    "origin": "an https:// or http:// URL without a user, a query or a fragment",
    "host": "letters, digits, `-`, `_` and `.` only, as part of a host name",
    "end of host": "letters, digits, `-`, `_` and `.`, and a port after a colon",
    "port": "a port number",
    ":port": "a colon and a port number",
    "/path": "a path that starts with `/` and has no segment `.` or `..`",
    "path": "a path without a segment `.` or `..`",
}


def choose_server(
    servers: tuple[ServerTemplate, ...], name: str | None, environment: str | None
) -> ServerTemplate:
    """The named server, or that of the environment, or the first.

    Raises:
        ConfigurationError: if there is no server of that name.
    """
    source = "server"
    if name is None and environment is not None:
        name, source = os.environ.get(environment) or None, environment
    if name is None:
        return servers[0]
    for server in servers:
        if server.name == name:
            return server
    names = ", ".join(repr(each.name) for each in servers if each.name is not None)
    raise ConfigurationError(f"{source} must be one of {names or 'none'}, not {name!r}")


def check_variables(
    provider: ProviderInfo, server: ServerTemplate, given: Mapping[str, str | None]
) -> None:
    """Reject a variable that no server in use has. Otherwise, it would be silently
    ignored.

    Raises:
        ConfigurationError: if there is one.
    """
    used = {
        variable.argument
        for each in (server, *provider.operation_servers)
        for variable in each.variables
    }
    for argument, value in given.items():
        if value is not None and argument not in used:
            raise ConfigurationError(
                f"{argument} is not a variable of the server {server.url}"
            )


def expanded(
    server: ServerTemplate, given: Mapping[str, str | None], provider: str
) -> str:
    """Fill in the variables of a server URL.

    Args:
        server: The server.
        given: The client arguments. `None` means not given.
        provider: The provider name, for errors.

    Raises:
        ConfigurationError: if a variable has no value or an invalid one.
    """
    variables = {variable.name: variable for variable in server.variables}
    pieces: list[str] = []
    place = _Places(server.url)
    end = 0
    for match in _PLACEHOLDER.finditer(server.url):
        literal = server.url[end : match.start()]
        place.passes(literal)
        pieces.append(literal)
        end = match.end()
        variable = variables.get(match[1])
        if variable is None:
            pieces.append(match[0])
            continue
        value = _value(variable, given.get(variable.argument), provider)
        where = place.of(variable, pieces, server.url[end:])
        if where == "host":
            value = _part_of_host(value, server.url[end:])
        text = _written(variable, value, where, server.url)
        # `/v2` for the variable of `https://example.com/{path}` is one slash, not two.
        after_slash = where == "path" and literal.endswith("/")
        pieces.append(text.lstrip("/") if after_slash else text)
    pieces.append(server.url[end:])
    url = "".join(pieces)
    path = urlsplit(url).path
    if server.variables and any(map(is_dot_segment, path.split("/"))):
        names = " and ".join(each.argument for each in server.variables)
        raise ConfigurationError(
            f"{names} must not result in a path segment `.` or `..`"
        )
    return url


def lacks_values(server: ServerTemplate, given: Mapping[str, str | None]) -> bool:
    """Whether a variable of a server has neither a value nor a default."""
    return any(
        variable.default is None
        and given.get(variable.argument) is None
        and not os.environ.get(variable.environment or "")
        for variable in server.variables
    )


class _Places:
    """Walks through a URL and keeps track of the current part."""

    def __init__(self, url: str) -> None:
        self._in_path = url.startswith("/")
        self._in_host = False

    def passes(self, literal: str) -> None:
        """Advance past the literal text before the next variable."""
        if not self._in_host and "://" in literal:
            self._in_host = True
            literal = literal.partition("://")[2]
        if self._in_host and "/" in literal:
            self._in_path = True

    def of(self, variable: ServerVariable, before: list[str], rest: str) -> _Place:
        """Where a variable is in the URL."""
        if self._in_path:
            return "path"
        if not self._in_host:
            if rest.startswith("://"):
                return "scheme"
            self._in_host = True
            self._in_path = rest.startswith("/") or not rest
            return "origin"
        known = [*variable.values, variable.default or ""]
        described = [value for value in known if value]
        if "".join(before).endswith(":"):
            return "port"
        if described and all(value.startswith("/") for value in described):
            self._in_path = True
            return "/path"
        if described and all(value.startswith(":") for value in described):
            return ":port"
        return "end of host" if not rest or rest.startswith("/") else "host"


def _part_of_host(value: str, rest: str) -> str:
    """Strip the rest of the host if a user passes the whole host, such as
    `demo.example.com` for `https://{domain}.example.com`."""
    following = rest.partition("/")[0]
    whole = bool(following) and "{" not in following and value.endswith(following)
    return value.removesuffix(following) if whole else value


def _value(variable: ServerVariable, given: str | None, provider: str) -> str:
    """The value of a variable: given, from the environment, or the default."""
    value = given
    if value is None and variable.environment is not None:
        value = os.environ.get(variable.environment) or None
    if value is None:
        value = variable.default
    if value is None:
        raise ConfigurationError(
            f"{provider} needs {variable.argument}: {variable.ways}, "
            "or pass base_url"
        )
    if not isinstance(value, str):
        raise ConfigurationError(f"{variable.argument} must be a string")
    if variable.values and value not in variable.values:
        values = ", ".join(map(repr, variable.values))
        raise ConfigurationError(f"{variable.argument} must be one of {values}")
    return value


def _written(variable: ServerVariable, value: str, place: _Place, url: str) -> str:
    """Encode a value for its place in the URL."""
    described = value == variable.default or value in variable.values
    if not (described or _fits(value, place)):
        raise ConfigurationError(
            f"{variable.argument} must be {_ALLOWED[place]} (in {url})"
        )
    match place:
        case "path" | "/path":
            return encode_literal(value) if described else quote(value, safe="/")
        case "origin":
            return value.rstrip("/")
        case _:
            return value


def _fits(value: str, place: _Place) -> bool:
    """Whether a user's value is allowed at a place."""
    match place:
        case "scheme":
            return value in ("https", "http")
        case "origin":
            return _is_origin(value)
        case "host":
            return _HOST.fullmatch(value) is not None
        case "end of host":
            return _HOST_AND_PORT.fullmatch(value) is not None
        case "port":
            return _PORT.fullmatch(value) is not None
        case ":port":
            return value[:1] == ":" and _PORT.fullmatch(value[1:]) is not None
        case "/path":
            return value.startswith("/") and _is_path(value)
        case "path":
            return _is_path(value)


def _is_origin(value: str) -> bool:
    try:
        split_base_url(value, "")
    except ConfigurationError:
        return False
    return True


def _is_path(value: str) -> bool:
    """Whether a value can be encoded. Dot segments are checked once the path is
    complete."""
    return not any("\ud800" <= each <= "\udfff" for each in value)
