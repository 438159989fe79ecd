"""Tokens that expire: cached, renewed early, requested once for all waiting calls."""

from __future__ import annotations

import copy
import time
from collections.abc import Awaitable, Callable, Hashable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING

from ._errors import ApiError, TransportError
from ._fork import watch

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

# A token is renewed this long before it expires, or after 90% of a short lifetime.
_EARLY_SECONDS = 60.0
_EARLY_SHARE = 0.1
# How often, in seconds, a waiting call checks that the fetching event loop still runs.
_LOOK_AGAIN = 0.5


@dataclass(frozen=True, slots=True)
class Token:
    """A token as issued by a server.

    Attributes:
        value: The secret.
        lifetime: Its lifetime in seconds. `None` if it never expires.
    """

    value: str
    lifetime: float | None

    def __repr__(self) -> str:
        return f"<Token for {self.lifetime} s>"


@dataclass(frozen=True, slots=True)
class _Kept:
    token: Token
    fresh_until: float


_Outcome = Token | ApiError | None
"""What waiting calls get: the token, the error of the request, or nothing if the
fetching call was canceled, so that another one must fetch."""


class _Flight(Future[_Outcome]):
    """A token request in progress.

    Attributes:
        limits: The limits of the fetching call.
        loop: Its event loop. `None` for a thread.
    """

    def __init__(self, limits: Hashable, loop: AbstractEventLoop | None) -> None:
        super().__init__()
        self.limits = limits
        self.loop = loop

    def is_abandoned(self) -> bool:
        """Whether the fetching loop has stopped, so that the request may never
        finish."""
        return self.loop is not None and not self.loop.is_running()

    def shares(self, outcome: _Outcome, limits: Hashable) -> bool:
        """Whether a call with these limits shares the outcome of the fetching call.

        All calls share a token or a rejection. A missing response only concerns calls
        with the same limits and retries.
        """
        if isinstance(outcome, TransportError):
            return self.limits == limits
        return outcome is not None


class TokenCache:
    """Tokens by key, shared by any number of threads and tasks.

    Args:
        clock: A monotonic clock, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: dict[Hashable, _Kept] = {}
        self._flights: dict[Hashable, _Flight] = {}
        # A discarded coroutine finishes its request inside the garbage collector, which
        # may run while the same thread holds the lock.
        self._lock = RLock()
        watch(self)

    def get(
        self,
        key: Hashable,
        fetch: Callable[[], Token],
        remaining: Callable[[], float | None],
        limits: Hashable = None,
    ) -> str:
        """Return the token of a key, calling `fetch` if there is no fresh one.

        Of all calls waiting for the same key, one fetches, and all share the outcome,
        including a rejection.

        Args:
            key: What the token is for.
            fetch: Fetches the token.
            remaining: Seconds the call can wait. Raises if there are none.
            limits: The limits of the call. Only calls with equal limits share a missing
                response.
        """
        while True:
            found = self._join(key, limits, None)
            if isinstance(found, str):
                return found
            flight, leads = found
            if leads:
                return self._lead(key, flight, fetch)
            seconds = remaining()
            if flight.loop is not None:
                seconds = min(_LOOK_AGAIN, _LOOK_AGAIN if seconds is None else seconds)
            try:
                outcome = flight.result(seconds)
            except FutureTimeoutError:
                continue
            if flight.shares(outcome, limits):
                return _value(outcome)

    async def aget(
        self,
        key: Hashable,
        fetch: Callable[[], Awaitable[Token]],
        limits: Hashable = None,
    ) -> str:
        """Like `get`, for tasks of any event loop."""
        # Imported late, so that sync clients do not pay for it.
        import asyncio

        loop = asyncio.get_running_loop()
        while True:
            found = self._join(key, limits, loop)
            if isinstance(found, str):
                return found
            flight, leads = found
            if leads:
                return await self._alead(key, flight, fetch)
            # This way, canceling one task does not cancel what others wait for. Another
            # loop may stop silently, so check on it.
            waiting = asyncio.wrap_future(flight)
            pause = None if flight.loop in (loop, None) else _LOOK_AGAIN
            await asyncio.wait({waiting}, timeout=pause)
            if waiting.done() and flight.shares(outcome := waiting.result(), limits):
                return _value(outcome)

    def drop(self, value: str) -> None:
        """Forget a token that a server rejected."""
        with self._lock:
            for key, kept in list(self._kept.items()):
                if kept.token.value == value:
                    del self._kept[key]

    def values(self) -> list[str]:
        """The cached tokens, for redaction."""
        with self._lock:
            return [kept.token.value for kept in self._kept.values()]

    def after_fork(self) -> None:
        """Forget requests that only the parent process can finish."""
        self._lock = RLock()
        self._flights = {}

    def _join(
        self, key: Hashable, limits: Hashable, loop: AbstractEventLoop | None
    ) -> str | tuple[_Flight, bool]:
        """A fresh token, or the request to wait for and whether to send it."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None and self._clock() < kept.fresh_until:
                return kept.token.value
            flight = self._flights.get(key)
            if flight is not None and not flight.is_abandoned():
                return flight, False
            flight = self._flights[key] = _Flight(limits, loop)
            return flight, True

    def _lead(self, key: Hashable, flight: _Flight, fetch: Callable[[], Token]) -> str:
        outcome: _Outcome = None
        try:
            outcome = token = fetch()
        except ApiError as error:
            outcome = error
            raise
        finally:
            self._land(key, flight, outcome)
        return token.value

    async def _alead(
        self,
        key: Hashable,
        flight: _Flight,
        fetch: Callable[[], Awaitable[Token]],
    ) -> str:
        outcome: _Outcome = None
        try:
            outcome = token = await fetch()
        except ApiError as error:
            outcome = error
            raise
        finally:
            self._land(key, flight, outcome)
        return token.value

    def _land(self, key: Hashable, flight: _Flight, outcome: _Outcome) -> None:
        with self._lock:
            if isinstance(outcome, Token):
                self._kept[key] = _Kept(outcome, self._fresh_until(outcome))
            if self._flights.get(key) is flight:
                del self._flights[key]
        flight.set_result(outcome)

    def _fresh_until(self, token: Token) -> float:
        if token.lifetime is None:
            return float("inf")
        early = min(_EARLY_SECONDS, token.lifetime * _EARLY_SHARE)
        return self._clock() + token.lifetime - early


def _value(outcome: _Outcome) -> str:
    if isinstance(outcome, Token):
        return outcome.value
    assert outcome is not None, "nothing to share"
    # Each call raises its own copy, because a traceback belongs to one call.
    raise copy.copy(outcome)
