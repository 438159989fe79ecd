"""Renewals of a token: one at a time, and none stops when a caller stops waiting.

A refresh token may work only once. If its caller gave up after sending it, because of a
deadline or a canceled task, the server's response would be lost. So a separate thread or
task sends the request, never a waiting caller.
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

# How often, in seconds, a waiting task checks that the renewing event loop still runs.
_LOOK_AGAIN = 0.5

_Outcome: TypeAlias = OAuthToken | Exception | None
"""What waiting callers get: a token, an error, or nothing if the renewal was canceled, so
that another caller must start one."""


class _Renewal(Future[_Outcome]):
    """A renewal in progress.

    Attributes:
        loop: The event loop in which it runs. `None` for a thread.
        task: The task, referenced here so that it is not garbage collected.
    """

    def __init__(self, loop: AbstractEventLoop | None) -> None:
        super().__init__()
        self.loop = loop
        self.task: Task[None] | None = None

    def is_abandoned(self) -> bool:
        """Whether its event loop has stopped, so that it may never finish."""
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
        """Wait for the renewal in progress, or start one, and return its token.

        Args:
            renew: Renews the token.
            remaining: Seconds that the call can wait. Raises if there are none.
        """
        while True:
            renewal, is_new = self._join(None)
            if is_new:
                self._start(renewal, renew)
            # Outside of the `try`, because a passed deadline is a TimeoutError too.
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
        """Like `run`, for tasks of any event loop."""
        # Imported late, so that sync clients do not pay for it.
        import asyncio

        loop = asyncio.get_running_loop()
        while True:
            renewal, is_new = self._join(loop)
            if is_new:
                renewal.task = loop.create_task(self._awork(renewal, renew))
            pause = remaining()
            if renewal.loop is not loop:
                pause = _LOOK_AGAIN if pause is None else min(pause, _LOOK_AGAIN)
            # This way, canceling the task does not cancel the renewal.
            waiting = asyncio.wrap_future(renewal)
            await asyncio.wait({waiting}, timeout=pause)
            if waiting.done() and (outcome := waiting.result()) is not None:
                return _token(outcome)

    def settle(self) -> None:
        """Wait for a renewal in progress. Its response would be lost otherwise."""
        if (renewal := self._current) is not None:
            renewal.result()

    async def asettle(self) -> None:
        """Like `settle`, for a renewal in this event loop."""
        if (renewal := self._current) is not None:
            import asyncio

            if renewal.loop is asyncio.get_running_loop():
                await asyncio.wait({asyncio.wrap_future(renewal)})

    def after_fork(self) -> None:
        """Forget a renewal that only the parent process can finish."""
        self._lock = RLock()
        self._current = None

    def _join(self, loop: AbstractEventLoop | None) -> tuple[_Renewal, bool]:
        with self._lock:
            if self._current is not None and not self._current.is_abandoned():
                return self._current, False
            self._current = _Renewal(loop)
            return self._current, True

    def _start(self, renewal: _Renewal, renew: Callable[[], OAuthToken]) -> None:
        # Not a daemon thread: the program does not exit before the token is stored.
        thread = Thread(target=self._work, args=(renewal, renew), name="token renewal")
        try:
            thread.start()
        except RuntimeError:
            # The interpreter is shutting down and starts no more threads.
            self._work(renewal, renew)

    def _work(self, renewal: _Renewal, renew: Callable[[], OAuthToken]) -> None:
        outcome: _Outcome = None
        try:
            outcome = renew()
        except Exception as error:  # noqa: BLE001 - waiting callers raise it
            outcome = error
        finally:
            self._land(renewal, outcome)

    async def _awork(
        self, renewal: _Renewal, renew: Callable[[], Awaitable[OAuthToken]]
    ) -> None:
        outcome: _Outcome = None
        try:
            outcome = await renew()
        except Exception as error:  # noqa: BLE001 - waiting callers raise it
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
    # Each call raises its own copy, because a traceback belongs to one call.
    error = copy.copy(outcome)
    error.__cause__ = outcome.__cause__
    raise error
