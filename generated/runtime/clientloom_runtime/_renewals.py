"""Renewals of a token: one at a time, and none ends because somebody stops waiting.

A refresh token may be good for a single use. A caller that gives up after it was sent,
because of a deadline or a canceled task, must not discard the server's response. So no
waiting caller sends the request: a separate thread or task does.
"""

from __future__ import annotations

import copy
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from threading import RLock, Thread
from typing import TYPE_CHECKING, TypeAlias

from ._fork import watch
from ._oauth_token import OAuthToken
from .errors import ApiError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task

# Seconds after which a task looks whether the event loop that asks is still there.
_LOOK_AGAIN = 0.5

_Outcome: TypeAlias = OAuthToken | Exception | None
"""A token, an error for all who wait, or nothing: somebody else must ask."""


class _Renewal(Future[_Outcome]):
    """A renewal on its way.

    Attributes:
        loop: The event loop in which it runs; `None` for a thread.
        task: The task that makes it, kept from the collector.
    """

    def __init__(self, loop: AbstractEventLoop | None) -> None:
        super().__init__()
        self.loop = loop
        self.task: Task[None] | None = None

    def is_abandoned(self) -> bool:
        """Whether the loop that asks has stopped, so that nobody may ever finish."""
        return self.loop is not None and not self.loop.is_running()


class Renewals:
    """The renewals of one token, for any number of threads and tasks at once."""

    def __init__(self) -> None:
        self._current: _Renewal | None = None
        self._lock = RLock()
        watch(self)

    def run(
        self, renew: Callable[[], OAuthToken], remaining: Callable[[], float | None]
    ) -> OAuthToken:
        """The token of the renewal that is on its way, or of a new one.

        Args:
            renew: Asks for the token.
            remaining: Seconds that the call can wait; raises when there are none.
        """
        while True:
            renewal, is_new = self._join(None)
            if is_new:
                self._start(renewal, renew)
            # Outside of the `try`: a deadline that is over is a TimeoutError too.
            seconds = remaining()
            try:
                outcome = renewal.result(seconds)
            except FutureTimeoutError:
                continue
            if outcome is not None:
                return _token(outcome)

    async def arun(
        self,
        renew: Callable[[], Awaitable[OAuthToken]],
        remaining: Callable[[], float | None],
    ) -> OAuthToken:
        """As `run`, for tasks of any event loop."""
        # A sync client never pays for the import.
        import asyncio

        loop = asyncio.get_running_loop()
        while True:
            renewal, is_new = self._join(loop)
            if is_new:
                renewal.task = loop.create_task(self._awork(renewal, renew))
            pause = remaining()
            if renewal.loop is not loop:
                pause = _LOOK_AGAIN if pause is None else min(pause, _LOOK_AGAIN)
            # Waiting like this, a task that is cancelled cancels nothing but itself.
            waiting = asyncio.wrap_future(renewal)
            await asyncio.wait({waiting}, timeout=pause)
            if waiting.done() and (outcome := waiting.result()) is not None:
                return _token(outcome)

    def settle(self) -> None:
        """Wait for a renewal that is on its way: its answer would be lost."""
        if (renewal := self._current) is not None:
            renewal.result()

    async def asettle(self) -> None:
        """As `settle`, for a renewal of this event loop."""
        if (renewal := self._current) is not None:
            import asyncio

            if renewal.loop is asyncio.get_running_loop():
                await asyncio.wait({asyncio.wrap_future(renewal)})

    def after_fork(self) -> None:
        """Forget a renewal that only the parent will finish."""
        self._lock = RLock()
        self._current = None

    def _join(self, loop: AbstractEventLoop | None) -> tuple[_Renewal, bool]:
        with self._lock:
            if self._current is not None and not self._current.is_abandoned():
                return self._current, False
            self._current = _Renewal(loop)
            return self._current, True

    def _start(self, renewal: _Renewal, renew: Callable[[], OAuthToken]) -> None:
        # It is no daemon: a program that ends waits until the token is kept.
        thread = Thread(target=self._work, args=(renewal, renew), name="token renewal")
        try:
            thread.start()
        except RuntimeError:
            # The interpreter is about to end and gives no more threads.
            self._work(renewal, renew)

    def _work(self, renewal: _Renewal, renew: Callable[[], OAuthToken]) -> None:
        outcome: _Outcome = None
        try:
            outcome = renew()
        except Exception as error:  # noqa: BLE001 - those who wait get it
            outcome = error
        finally:
            self._land(renewal, outcome)

    async def _awork(
        self, renewal: _Renewal, renew: Callable[[], Awaitable[OAuthToken]]
    ) -> None:
        outcome: _Outcome = None
        try:
            outcome = await renew()
        except Exception as error:  # noqa: BLE001 - those who wait get it
            outcome = error
        finally:
            self._land(renewal, outcome)

    def _land(self, renewal: _Renewal, outcome: _Outcome) -> None:
        with self._lock:
            if self._current is renewal:
                self._current = None
        renewal.set_result(outcome)


def _token(outcome: OAuthToken | Exception) -> OAuthToken:
    if isinstance(outcome, OAuthToken):
        return outcome
    if not isinstance(outcome, ApiError):
        raise outcome
    # Each call raises an error of its own: a traceback belongs to one of them.
    error = copy.copy(outcome)
    error.__cause__ = outcome.__cause__
    raise error
