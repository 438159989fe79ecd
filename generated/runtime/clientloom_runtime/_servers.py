"""Where to send operations that have their own servers.

A base URL from the user applies to all requests: it replaces every server and keeps the
server's path. So credentials never reach a host that the user did not choose.
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
    """The servers of single operations, relative to the base URL.

    Attributes:
        described: The base URL in the spec. Empty if there is none.
        base_url: The base URL of the client, without a trailing slash.
        given: Whether it comes from the user.
        replacements: Replacement URLs, by server URL or a prefix of one.
        provider: Has the servers of single operations with names or variables.
        chosen: The name of the client's server, if it has one.
        variables: Server variables by argument.
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
        """The operation's server with the same name as the client's, or its first
        one."""
        for template in self.provider.operation_servers if self.chosen else ():
            if template.name == self.chosen and template.described in servers:
                return template.described
        return servers[0]

    def url(self, server: str) -> str:
        """Where to send requests for a server.

        Args:
            server: The URL in the spec. Relative URLs are relative to the spec's base
                URL.
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
            # A base URL replaces host variables. Path variables apply if given.
            if not (self.given and lacks_values(template, self.variables)):
                url = expanded(template, self.variables, self.provider.name)
                absolute = self._absolute(url)
            if not self.given:
                return absolute
            break
        if self.given:
            return self._rebased(absolute)
        # Choosing another server of the API moves all servers of the same origin, so
        # that sandbox requests never reach production.
        moved = self.base_url != self.described and _is_same_origin(
            absolute, self.described
        )
        return self._moved(absolute) if moved else absolute

    def replaced(
        self, provider: ProviderInfo, replacements: Mapping[str, str]
    ) -> Servers:
        """Replace the URLs of some servers.

        Raises:
            ConfigurationError: if no operation has such a server, or a URL is invalid.
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
        # The longest prefix is the most specific.
        by_length = sorted(merged.items(), key=lambda pair: (-len(pair[0]), pair[0]))
        return dataclasses.replace(self, replacements=tuple(by_length))

    def _absolute(self, server: str) -> str:
        try:
            return urljoin(f"{self.described or self.base_url}/", server)
        except ValueError:
            raise ConfigurationError(f"the server {server!r} is not a URL") from None

    def _moved(self, absolute: str) -> str:
        """The URL of a server after choosing another server of the API."""
        path = urlsplit(absolute).path.rstrip("/")
        prefix = urlsplit(self.described).path.rstrip("/")
        if _is_below(path, prefix):
            return self.base_url + path[len(prefix) :]
        return urljoin(self.base_url, path)

    def _rebased(self, absolute: str) -> str:
        """The URL of a server if the base URL replaces the whole API."""
        path = urlsplit(absolute).path.rstrip("/")
        prefix = urlsplit(self.described).path.rstrip("/")
        if _is_below(path, prefix):
            return self.base_url + path[len(prefix) :]
        return self.base_url.removesuffix(prefix) + path


def _is_same_origin(url: str, other: str) -> bool:
    return urlsplit(url)[:2] == urlsplit(other)[:2]


def _is_below(url: str, beginning: str) -> bool:
    return url == beginning or url.startswith(f"{beginning}/")
