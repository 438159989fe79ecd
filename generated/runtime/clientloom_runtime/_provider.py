"""What generated code declares about a provider."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ._error_rules import ErrorRules
from ._timeout import Timeout

if TYPE_CHECKING:
    from ._errors import ApiError
    from ._retry_after import WaitHeader
    from ._server_templates import ServerTemplate

DEFAULT_RESPONSE_SIZE = 100 * 1024 * 1024
"""Bytes. Much larger than JSON usually gets, but it still fits into memory."""


@dataclass(frozen=True, slots=True)
class ProviderInfo:
    """One provider and its generated package.

    Attributes:
        name: The display name of the provider.
        package: The distribution name, for the user agent and the logger.
        version: The version of the distribution.
        base_url: The base URL of the API. Empty if the user must provide it.
        base_url_environment: The environment variable that overrides it.
        servers: The URLs of servers that only some operations have.
        base_servers: The servers of the whole API, the default first, if there is a
            choice: several named servers, or variables.
        operation_servers: The servers of single operations that have names or
            variables.
        server_environment: The environment variable with the name of the server.
        error_rules: Where error bodies have code, message and request id.
        wait_headers: Headers besides `Retry-After` that say how long to wait.
        timeout: The default timeout of one attempt.
        deadline: Seconds for a whole call. `None` means no limit.
        max_retries: How many retries may follow the first attempt.
        max_response_size: The maximum size of a response body, in bytes. `None` means
            no limit.
        headers: Headers to send with every request.
        error_base: `module:class`, another base class for every error of a call.
        runtime: The lowest runtime version that the package supports.
    """

    name: str
    package: str
    version: str
    base_url: str = ""
    base_url_environment: str | None = None
    servers: tuple[str, ...] = ()
    base_servers: tuple[ServerTemplate, ...] = ()
    operation_servers: tuple[ServerTemplate, ...] = ()
    server_environment: str | None = None
    error_rules: ErrorRules = field(default_factory=ErrorRules)
    wait_headers: tuple[WaitHeader, ...] = ()
    timeout: Timeout = field(default_factory=Timeout)
    deadline: float | None = None
    max_retries: int = 2
    max_response_size: int | None = DEFAULT_RESPONSE_SIZE
    headers: tuple[tuple[str, str], ...] = ()
    error_base: str | None = None
    runtime: str = "0.1"

    def own(self, error: ApiError) -> None:
        """Make an error an instance of `error_base` too, if there is one."""
        if self.error_base is not None:
            from ._error_base import rebase

            rebase(error, self.error_base)
