"""What generated code says about a provider as a whole."""

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
"""Bytes: far more than JSON that a program reads as a whole, and what memory can hold."""


@dataclass(frozen=True, slots=True)
class ProviderInfo:
    """One provider and the package made for it.

    Attributes:
        name: The name of the provider, for people.
        package: The name of the distribution, for the user agent and the logger.
        version: The version of the distribution.
        base_url: The base URL of the API; empty when the user must give it.
        base_url_environment: The environment variable that replaces it.
        servers: The URLs of servers that only some operations have.
        base_servers: The servers of the whole API, the default first, where there is
            something to choose: several with names, or variables.
        operation_servers: Those of single operations, if they have names or variables.
        server_environment: The environment variable that names one of them.
        error_rules: Where the bodies of errors hold code, message and request id.
        wait_headers: Headers besides `Retry-After` that say how long to wait.
        timeout: The limits of one attempt, unless the user says otherwise.
        deadline: Seconds for a whole call; `None` is no limit.
        max_retries: How many times a call is repeated.
        max_response_size: Bytes that the body of a response may have; `None` is no limit.
        headers: Headers of every request.
        error_base: `module:class`, a class that every error of a call is too.
        runtime: The lowest version of the runtime that the package was made for.
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
        """Makes an error one of `error_base` too, if there is such a class."""
        if self.error_base is not None:
            from ._error_base import rebase

            rebase(error, self.error_base)
