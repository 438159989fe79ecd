"""Where to send operations that have their own servers.

A base URL from the user applies to all requests: it replaces every server and keeps the
server's path. So credentials never reach a host that the user did not choose.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from ._errors import ConfigurationError
from ._message import split_base_url
from ._server_templates import expanded, lacks_values

if TYPE_CHECKING:
    from ._core import ServerChoice
    from ._provider import ProviderInfo


class Servers:
    """The servers of single operations, relative to the base URL.

    Args:
        provider: Has the base URL in the spec, and the servers of single operations.
        base_url: The base URL of the client, without a trailing slash.
        choice: What the user chose.
    """

    def __init__(
        self, provider: ProviderInfo, base_url: str, choice: ServerChoice
    ) -> None:
        self.provider = provider
        # The base URL in the spec. Empty if there is none.
        self.described = provider.base_url
        self.base_url = base_url
        self.given = choice.given
        self.chosen = choice.name
        self.variables = choice.variables
        self.replacements = choice.replacements

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

    def replaced(self, replacements: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """The replacements together with more of them, the most specific first.

        Raises:
            ConfigurationError: if no operation has such a server, or a URL is invalid.
        """
        merged = dict(self.replacements)
        for server, target in replacements.items():
            known = server.rstrip("/")
            if not any(
                _is_below(self._absolute(own), known) for own in self.provider.servers
            ):
                raise ConfigurationError(
                    f"servers: no operation has the server {server!r}"
                )
            merged[known] = "".join(split_base_url(target, f"servers[{server!r}]"))
        # The longest prefix is the most specific.
        by_length = sorted(merged.items(), key=lambda pair: (-len(pair[0]), pair[0]))
        return tuple(by_length)

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
