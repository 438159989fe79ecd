"""What generated code declares about a provider, without behavior."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from ._errors import ConfigurationError
from ._timeout import Timeout
from ._version import __version__

if TYPE_CHECKING:
    from ._errors import ApiError

DEFAULT_RESPONSE_SIZE = 100 * 1024 * 1024
"""Bytes. Much larger than JSON usually gets, but it still fits into memory."""


class ErrorRules(NamedTuple):
    """Places to look, in order. The first one with a scalar wins.

    Attributes:
        code: JSON pointers to the provider's code.
        message: JSON pointers to the human-readable message.
        request_id: JSON pointers to the request id.
        request_id_headers: Headers with the request id. They come first.
    """

    code: tuple[str, ...] = ("/code", "/error/code")
    message: tuple[str, ...] = ("/message", "/error/message", "/detail", "/error")
    request_id: tuple[str, ...] = ("/request_id", "/requestId")
    request_id_headers: tuple[str, ...] = ("x-request-id", "request-id")


WaitUnit: TypeAlias = Literal[
    "seconds", "milliseconds", "unix-seconds", "unix-milliseconds", "date"
]


class WaitHeader(NamedTuple):
    """A provider's header that says when to retry.

    Attributes:
        name: The header name.
        unit: `seconds` and `milliseconds` count from now, the `unix-` units are points
            in time, and `date` is an HTTP date.
        remaining: The header with the number of calls left under the same limit.
            Providers with several limits send all of them in every response. The client
            only waits for exhausted ones.
    """

    name: str
    unit: WaitUnit
    remaining: str | None = None


class ServerVariable(NamedTuple):
    """A variable part of a server URL.

    Attributes:
        name: Its name between braces.
        argument: The client argument.
        environment: The environment variable used without the argument.
        default: The default value. `None` if a value is required.
        values: The allowed values. Empty if there is no restriction.
    """

    name: str
    argument: str
    environment: str | None = None
    default: str | None = None
    values: tuple[str, ...] = ()

    @property
    def ways(self) -> str:
        """How a user can provide it."""
        way = "" if self.environment is None else f" or set {self.environment}"
        return f"pass {self.argument}=…{way}"


class ServerTemplate(NamedTuple):
    """A server in the spec.

    Attributes:
        url: Its URL, with variable names in braces.
        variables: Its variables.
        name: Its name for the argument `server`, if it has one.
        described: The URL with defaults filled in, as operations refer to it.
    """

    url: str
    variables: tuple[ServerVariable, ...] = ()
    name: str | None = None
    described: str = ""


@dataclass(frozen=True, slots=True, eq=False)
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


def check_runtime(provider: ProviderInfo, version: str = __version__) -> None:
    """Reject a runtime that the package does not support.

    A package works with the version it was generated for and later ones of the same
    major version. Before 1.0, the second number counts as the major one.

    Args:
        provider: Has the runtime version that the package needs.
        version: The version of the runtime.

    Raises:
        ConfigurationError: if the two are incompatible.
    """
    made_for, here = _numbers(provider.runtime), _numbers(version)
    series = 1 if made_for > (1,) else 2
    if made_for[:series] == here[:series] and made_for <= here:
        return
    raise ConfigurationError(
        f"{provider.package} {provider.version} needs clientloom-runtime "
        f"{provider.runtime}, but {version} is installed"
    )


def _numbers(version: str) -> tuple[int, ...]:
    """The first two or three numbers of a version, without pre-release words."""
    parts = version.split(".")[:3]
    numbers = ["".join(takewhile(str.isdecimal, part)) for part in parts]
    return tuple(map(int, takewhile(bool, numbers)))
