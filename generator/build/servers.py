"""The servers of a provider, their variables and their names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from generator import codes
from generator.build.access import stripped
from generator.build.objects import (
    ServerObject,
    ServerVariableObject,
    extension,
)
from generator.diagnostics import Code, Diagnostic, Origin
from generator.document import escape
from generator.model import Server, ServerVariable
from generator.naming import python
from generator.naming.reserved import CLIENT_ARGUMENTS
from generator.naming.scope import Overrides, resolve
from generator.naming.words import snake_case, split
from generator.project.provider_settings import ProviderSettings

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")

_NAME_KEYS = (
    "x-clientloom-name",
    "x-name",
    "x-server-name",
    "x-fern-server-name",
    "x-speakeasy-server-id",
)
"""Where documents name servers: `name` in OpenAPI 3.2, and common extensions."""

_FILLERS = frozenset(
    {"a", "an", "api", "base", "endpoint", "environment", "for", "host", "is", "of"}
    | {"our", "server", "service", "the", "this", "to", "url", "use"}
)
"""Words in a short description that do not distinguish servers."""

_MOST_WORDS = 2


_Place: TypeAlias = tuple[ServerObject, str]
"""A server and its pointer."""


class ServerBuilder:
    """The servers of the whole API and of single operations.

    Args:
        servers: The servers of the whole API; an invalid one is None.
        settings: provider.yaml, and its path.
        credentials: The arguments that the client already has, with their environment
            variables.
    """

    def __init__(
        self,
        servers: Sequence[ServerObject | None],
        settings: ProviderSettings,
        settings_file: str,
        overrides: Overrides,
        credentials: Mapping[str, str],
        diagnostics: list[Diagnostic],
    ) -> None:
        self._general = servers
        self._settings = settings
        self._file = settings_file
        self._overrides = overrides
        self._credentials = credentials
        self._diagnostics = diagnostics

    def build(
        self, operations: Iterable[tuple[Sequence[ServerObject], str]]
    ) -> tuple[tuple[Server, ...], tuple[Server, ...]]:
        """The servers of the API, with the default first, and the servers of single
        operations that have a name or variables, each once. Operations come as their
        servers and pointers."""
        general = list(_placed(self._general, ""))
        own = [place for operation in operations for place in _placed(*operation)]
        arguments = self._arguments([*general, *own])
        named = self._given_names([*general, *own])
        servers = [self._server(node, named, arguments) for node, _ in general]
        servers = self._described_names(servers, [pointer for _, pointer in general])
        servers = self._with_base_url(servers, arguments)
        known = {server.name for server in servers}
        unique = dict.fromkeys(
            replace(server, name=server.name or _described_name(server, known))
            for server in (self._server(node, named, arguments) for node, _ in own)
        )
        return tuple(servers), tuple(
            server
            for server in unique
            if server.variables or (server.name is not None and server.name in known)
        )

    # Variables

    def _arguments(self, places: list[_Place]) -> dict[str, str]:
        """The argument for each variable in a URL, by the name of the variable."""
        requests = {}
        for server, pointer in places:
            for name in _placeholders(server.url.strip()):
                if name not in requests:
                    requests[name] = self._overrides.request(
                        name,
                        name,
                        python.argument_name(name),
                        f"{pointer}/variables/{escape(name)}",
                    )
        for name in _placeholders(self._settings.base_url or ""):
            requests.setdefault(
                name,
                self._overrides.request(name, name, python.argument_name(name), ""),
            )
        reserved = CLIENT_ARGUMENTS | self._credentials.keys()
        names = resolve(requests.values(), reserved=reserved)
        self._diagnostics.extend(names.diagnostics)
        return names.by_key

    def _variable(
        self, name: str, variable: ServerVariableObject | None, argument: str
    ) -> ServerVariable:
        environment = f"{self._settings.environment}_{argument.strip('_').upper()}"
        while environment in self._credentials.values():
            # A secret must not become part of a URL.
            environment += "_"
        return ServerVariable(
            name=name,
            argument=argument,
            environment=environment,
            default=_default(variable),
            values=tuple(dict.fromkeys(variable.enum or ())) if variable else (),
            description=stripped(variable.description) if variable else None,
        )

    def _server(
        self,
        server: ServerObject,
        named: Mapping[str, str],
        arguments: Mapping[str, str],
    ) -> Server:
        template = server.url.strip().rstrip("/")
        variables = tuple(
            self._variable(name, server.variables.get(name), arguments[name])
            for name in _placeholders(template)
        )
        url = _with_defaults(template, variables)
        names = (extension(server, key) for key in _NAME_KEYS)
        texts = (stripped(name) for name in names if isinstance(name, str))
        own = next(filter(None, texts), None)
        return Server(
            url=url,
            description=stripped(server.description),
            name=named.get(template) or named.get(url) or own,
            template=template,
            variables=variables,
        )

    def _with_base_url(
        self, servers: list[Server], arguments: Mapping[str, str]
    ) -> list[Server]:
        """The servers, with the one of `base-url` first."""
        base = self._settings.base_url
        if base is None:
            return servers
        template = base.rstrip("/")
        for server in servers:
            if template in (server.template, server.url):
                return [server, *(other for other in servers if other != server)]
        variables = tuple(
            self._variable(name, None, arguments[name])
            for name in _placeholders(template)
        )
        first = Server(base, template=template, variables=variables)
        return [first, *servers]

    # Names

    def _given_names(self, places: list[_Place]) -> dict[str, str]:
        """The names in provider.yaml by URL, as written in the document or with the
        defaults of its variables."""
        urls = set()
        for server, _ in places:
            template = server.url.strip().rstrip("/")
            urls |= {template, self._server(server, {}, _Same()).url}
        named: dict[str, str] = {}
        for name, url in self._settings.servers.items():
            known = url.rstrip("/")
            if known in urls and known not in named:
                named[known] = name
                continue
            words = (
                f"the server {url!r} is already named {named[known]!r}"
                if known in named
                else f"the OpenAPI document has no server {url!r}"
            )
            place = Origin(self._file, f"/servers/{escape(name)}")
            self._diagnostics.append(Diagnostic(codes.SERVER_UNKNOWN, words, place))
        return named

    def _described_names(
        self, servers: list[Server], pointers: list[str]
    ) -> list[Server]:
        """The servers of the API, named after their descriptions if nothing else names
        them and there is a choice. Reports the outcome as diagnostics."""
        if len({server.template for server in servers}) < 2:
            return servers
        taken = {server.name for server in servers if server.name is not None}
        names = [_described_name(server, None) for server in servers]
        result = []
        for server, pointer, name in zip(servers, pointers, names, strict=True):
            if server.name is not None:
                result.append(server)
            elif name is not None and names.count(name) == 1 and name not in taken:
                self._note(
                    codes.SERVER_NAMED,
                    f"the server {server.template!r} is named {name!r}, after its "
                    "description",
                    pointer,
                )
                result.append(replace(server, name=name))
            else:
                self._note(
                    codes.SERVER_UNNAMED,
                    f"the server {server.template!r} has no name",
                    pointer,
                )
                result.append(server)
        return result

    def _note(self, code: Code, message: str, pointer: str) -> None:
        self._diagnostics.append(Diagnostic(code, message, Origin("", pointer)))


class _Same(dict[str, str]):
    """Arguments with the names of variables, before they get unique names."""

    def __missing__(self, name: str) -> str:
        return name


def server_urls(servers: Iterable[ServerObject]) -> tuple[str, ...]:
    """The URLs of servers, with the defaults of their variables."""
    urls = []
    for server in servers:
        url = server.url.strip()
        for name in _placeholders(url):
            default = _default(server.variables.get(name))
            if default is not None:
                url = url.replace(f"{{{name}}}", default)
        if url:
            urls.append(url.rstrip("/"))
    return tuple(urls)


def _placed(servers: Iterable[ServerObject | None], pointer: str) -> Iterator[_Place]:
    """The servers that have a URL, each with its pointer."""
    for index, server in enumerate(servers):
        if server is not None and server.url.strip():
            yield server, f"{pointer}/servers/{index}"


def _default(variable: ServerVariableObject | None) -> str | None:
    """The default of a variable; None if it is required or not declared."""
    return None if variable is None or variable.is_required else variable.default


def _placeholders(url: str) -> list[str]:
    """The names of the variables of a URL, each once."""
    return list(dict.fromkeys(_PLACEHOLDER.findall(url)))


def _with_defaults(template: str, variables: tuple[ServerVariable, ...]) -> str:
    for variable in variables:
        if variable.default is not None:
            template = template.replace(f"{{{variable.name}}}", variable.default)
    return template.rstrip("/")


def _described_name(server: Server, known: set[str | None] | None) -> str | None:
    """The name that a short description gives a server: `The production service.` means
    `production`. None for a longer description, or an unknown name."""
    words = [
        word
        for word in map(str.lower, split(server.description or ""))
        if word not in _FILLERS
    ]
    if not 1 <= len(words) <= _MOST_WORDS:
        return None
    name = snake_case(" ".join(words))
    return name if known is None or name in known else None
