"""Where operations with a server of their own go.

A base URL that the user gives means all requests, so that no credentials reach a host
that the user did not mean: it takes the place of every server, whose path stays.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from urllib.parse import urljoin, urlsplit

from ._message import split_base_url
from ._provider import ProviderInfo
from ._server_templates import expanded, lacks_values
from .errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Servers:
    """The servers of single operations, beside the base URL.

    Attributes:
        described: The base URL of the description; empty when it has none.
        base_url: The base URL of the client, without a slash at its end.
        given: Whether the user gave it.
        replacements: Other URLs, by URLs of servers or what these begin with.
        provider: Knows the servers of single operations that have names or variables.
        chosen: The name of the server that the client uses, if it has one.
        variables: Variables of servers by argument.
    """

    described: str
    base_url: str
    given: bool
    replacements: tuple[tuple[str, str], ...] = ()
    _: KW_ONLY
    provider: ProviderInfo
    chosen: str | None = None
    variables: Mapping[str, str | None] = field(default_factory=dict)

    def pick(self, servers: tuple[str, ...]) -> str:
        """Of the servers of an operation the one that is called as that of the client,
        else the first."""
        for template in self.provider.operation_servers if self.chosen else ():
            if template.name == self.chosen and template.described in servers:
                return template.described
        return servers[0]

    def url(self, server: str) -> str:
        """Where to send what belongs to a server.

        Args:
            server: The URL as the description has it; relative ones are below the base
                URL of the description.
        """
        absolute = self._absolute(server)
        for replaced, target in self.replacements:
            if _is_below(absolute, replaced):
                return target + absolute[len(replaced) :]
        below_given = not self.described and "://" not in server
        if below_given:
            return absolute
        for template in self.provider.operation_servers:
            if template.described != server or not template.variables:
                continue
            # A base URL needs no variables of hosts, and those of paths stay if given.
            if not (self.given and lacks_values(template, self.variables)):
                url = expanded(template, self.variables, self.provider.name)
                absolute = self._absolute(url)
            if not self.given:
                return absolute
            break
        if self.given:
            return self._rebased(absolute)
        # Another server of the whole API takes those of its origin along: what is
        # meant for a sandbox must not go to the real API.
        moved = self.base_url != self.described and _is_same_origin(
            absolute, self.described
        )
        return self._moved(absolute) if moved else absolute

    def replaced(
        self, provider: ProviderInfo, replacements: Mapping[str, str]
    ) -> Servers:
        """The same with other URLs for some servers.

        Raises:
            ConfigurationError: when no operation has such a server, or an URL is none.
        """
        merged = dict(self.replacements)
        for server, target in replacements.items():
            known = server.rstrip("/")
            if not any(
                _is_below(self._absolute(own), known) for own in provider.servers
            ):
                raise ConfigurationError(
                    f"servers: no operation has the server {server!r}"
                )
            merged[known] = "".join(split_base_url(target, f"servers[{server!r}]"))
        # The longest beginning says most about where to go.
        by_length = sorted(merged.items(), key=lambda pair: (-len(pair[0]), pair[0]))
        return dataclasses.replace(self, replacements=tuple(by_length))

    def _absolute(self, server: str) -> str:
        try:
            return urljoin(f"{self.described or self.base_url}/", server)
        except ValueError:
            raise ConfigurationError(f"the server {server!r} is not a URL") from None

    def _moved(self, absolute: str) -> str:
        """The place of a server beside another server of the whole API."""
        path = urlsplit(absolute).path.rstrip("/")
        prefix = urlsplit(self.described).path.rstrip("/")
        if _is_below(path, prefix):
            return self.base_url + path[len(prefix) :]
        return urljoin(self.base_url, path)

    def _rebased(self, absolute: str) -> str:
        """The place of a server when the base URL stands for the whole API."""
        path = urlsplit(absolute).path.rstrip("/")
        prefix = urlsplit(self.described).path.rstrip("/")
        if _is_below(path, prefix):
            return self.base_url + path[len(prefix) :]
        return self.base_url.removesuffix(prefix) + path


def _is_same_origin(url: str, other: str) -> bool:
    return urlsplit(url)[:2] == urlsplit(other)[:2]


def _is_below(url: str, beginning: str) -> bool:
    return url == beginning or url.startswith(f"{beginning}/")
