"""How a provider's HTTP behaves, beyond what its description says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorRules:
    """Where error bodies hold what: JSON pointers in order; None is the default."""

    code: tuple[str, ...] | None = None
    message: tuple[str, ...] | None = None
    request_id: tuple[str, ...] | None = None
    request_id_headers: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class WaitHeader:
    """A header besides Retry-After that says how long to wait, and its unit."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Transport:
    """Error shapes, waiting, limits and fixed headers of a provider.

    Times are seconds; `timeouts` holds those limits of one attempt that are set.
    """

    errors: ErrorRules = ErrorRules()
    wait_headers: tuple[WaitHeader, ...] = ()
    timeouts: tuple[tuple[str, float], ...] = ()
    deadline: float | None = None
    max_retries: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
