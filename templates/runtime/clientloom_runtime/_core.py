"""What sync and async clients share: everything but sending."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from ._errors import ConfigurationError
from ._message import split_base_url
from ._provider import ProviderInfo, check_runtime
from ._settings import Settings, default_settings, with_client_options

if TYPE_CHECKING:
    from ._auth import Auth, Chosen
    from ._operation import Operation
    from ._options import CommonOptions
    from ._servers import Servers

_NO_VARIABLES: Mapping[str, str | None] = {}


class ServerChoice(NamedTuple):
    """What the user chose when creating a client.

    Attributes:
        given: Whether the base URL comes from the user.
        name: The name of the server, if it has one.
        variables: Server variables by argument. `None` means not given.
        replacements: Replacement URLs of the servers of single operations, by server
            URL or a prefix of one.
    """

    given: bool
    name: str | None
    variables: Mapping[str, str | None]
    replacements: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Core:
    """A client without its connections.

    Attributes:
        provider: The provider, as generated code declares it.
        origin: Scheme, host and port of the base URL.
        prefix: The path of the base URL, without a trailing slash.
        choice: What the user chose about servers.
        auths: The strategies of the client.
        settings: The settings of calls.
        chosen: The strategies of each operation called so far.
    """

    provider: ProviderInfo
    origin: str
    prefix: str
    choice: ServerChoice
    auths: tuple[Auth, ...]
    settings: Settings
    chosen: dict[Operation[Any], Chosen] = field(default_factory=dict)

    def auth_for(self, operation: Operation[Any]) -> Chosen:
        """The strategies for an operation. See `choose_auth`."""
        chosen = self.chosen.get(operation)
        if chosen is None:
            from ._auth import choose_auth

            chosen = self.chosen[operation] = choose_auth(operation, self.auths)
        return chosen

    def server_for(self, operation: Operation[Any]) -> tuple[str, str]:
        """Origin and path prefix of an operation, from its own server or the base
        URL."""
        if not operation.servers:
            return self.origin, self.prefix
        servers = self._servers()
        url = servers.url(servers.pick(operation.servers))
        return split_base_url(url, f"the server of {operation.id}")

    def secrets(self) -> frozenset[str]:
        """Every known secret of the client, for redaction."""
        return frozenset(text for auth in self.auths for text in auth.secrets())

    def with_options(self, options: CommonOptions) -> Core:
        """The same client with other settings."""
        settings = with_client_options(self.settings, options)
        changed = dataclasses.replace(self, settings=settings)
        return changed._with_servers(options)

    def _servers(self) -> Servers:
        """The servers of single operations. Few clients have any."""
        from ._servers import Servers

        return Servers(self.provider, f"{self.origin}{self.prefix}", self.choice)

    def _with_servers(self, options: CommonOptions) -> Core:
        """The same client with the replacements of servers in the options."""
        if "servers" not in options:
            return self
        replacements = self._servers().replaced(options["servers"])
        choice = self.choice._replace(replacements=replacements)
        return dataclasses.replace(self, choice=choice)


def make_core(
    provider: ProviderInfo,
    auth: Iterable[Auth],
    base_url: str | None,
    options: CommonOptions,
    server: str | None = None,
    server_variables: Mapping[str, str | None] = _NO_VARIABLES,
) -> Core:
    """Create the core of a client.

    Args:
        provider: The provider, as generated code declares it.
        auth: The strategies, with their credentials.
        base_url: The caller's base URL. By default, that of the environment or, failing
            that, of the provider.
        options: The caller's options.
        server: The name of one of the provider's servers.
        server_variables: Server variables by argument. `None` means not given.

    Raises:
        ConfigurationError: if the base URL is missing or invalid, the package needs
            another runtime, the server is unknown, or a variable has no value or an
            invalid one.
    """
    check_runtime(provider)
    settings = with_client_options(default_settings(provider), options)
    given = _given_base_url(provider, base_url)
    chosen: str | None = None
    url = given
    if url is None and provider.base_servers:
        from ._server_templates import check_variables, choose_server, expanded

        template = choose_server(
            provider.base_servers, server, provider.server_environment
        )
        check_variables(provider, template, server_variables)
        url = expanded(template, server_variables, provider.name)
        chosen = template.name
    elif url is None and server is not None:
        raise ConfigurationError(f"{provider.name} has no servers to choose from")
    origin, prefix = split_base_url(url or _base_url(provider), "base_url")
    choice = ServerChoice(given is not None, chosen, server_variables)
    core = Core(provider, origin, prefix, choice, tuple(auth), settings)
    return core._with_servers(options)


def _given_base_url(provider: ProviderInfo, given: str | None) -> str | None:
    """The base URL from the caller or the environment."""
    variable = provider.base_url_environment
    if given is not None or variable is None:
        return given
    return os.environ.get(variable) or None


def _base_url(provider: ProviderInfo) -> str:
    """The base URL in the spec."""
    if not provider.base_url:
        variable = provider.base_url_environment
        way = f" or set {variable}" if variable is not None else ""
        raise ConfigurationError(
            f"{provider.name} needs a base URL: pass base_url{way}"
        )
    return provider.base_url


def http_options(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options about sending: `http_client` and `transport`."""
    return {
        name: options[name] for name in ("http_client", "transport") if name in options
    }
