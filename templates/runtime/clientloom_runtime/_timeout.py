"""How long each step of one attempt may take."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timeout:
    """Seconds for each step of one attempt. `None` means no limit.

    Attributes:
        connect: Connecting, including TLS.
        read: Waiting for the next bytes of the response.
        write: Sending the next bytes of the request.
        pool: Waiting for a free connection.
    """

    connect: float | None = 5.0
    read: float | None = 60.0
    write: float | None = 60.0
    pool: float | None = 60.0

    @classmethod
    def of(cls, value: float | Timeout | None) -> Timeout:
        """A timeout, or one number for every step, as a `Timeout`."""
        return value if isinstance(value, Timeout) else cls(value, value, value, value)

    def within(self, remaining: float | None) -> dict[str, float | None]:
        """The limits for httpx2, none longer than the remaining time."""
        limits = {
            "connect": self.connect,
            "read": self.read,
            "write": self.write,
            "pool": self.pool,
        }
        if remaining is None:
            return limits
        return {
            step: remaining if limit is None else min(limit, remaining)
            for step, limit in limits.items()
        }


_deadline_at: ContextVar[float | None] = ContextVar("deadline_at", default=None)


@contextmanager
def until(deadline_at: float | None) -> Generator[None, None, None]:
    """Make the network backend of sync clients keep a deadline. `None` means no limit.

    Args:
        deadline_at: The deadline on the clock of `time.monotonic`.
    """
    token = _deadline_at.set(deadline_at)
    try:
        yield
    finally:
        _deadline_at.reset(token)


def is_limited() -> bool:
    """Whether the network backend keeps a deadline now."""
    return _deadline_at.get() is not None


def seconds_left() -> float | None:
    """Seconds until the deadline of this thread's call, or `None` without one."""
    at = _deadline_at.get()
    return None if at is None else at - time.monotonic()
