"""A limit on the rate of requests, shared by threads, tasks and clients."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from threading import Lock

from ._fork import watch


class RateLimit:
    """Keeps requests within a quota, and holds them back after a response with 429.

    Pass it to a client as `rate_limit`. All threads and tasks that use the client share
    it, and so do copies of the client, such as those for the users of a facade. To share
    it between clients, pass them the same object.

    A request that exceeds the quota waits for its turn. If a response has the status 429
    and says how long to wait, every other request waits that long too, whichever user it
    is for. A deadline that ends before a request's turn fails the call at once.

    Args:
        requests: How many requests may be sent in any period of `seconds`. `None` means
            any number: requests wait only after a 429.
        seconds: The length of the period.
        clock: Seconds, from any start.

    Raises:
        ValueError: if an argument is not positive.
    """

    def __init__(
        self,
        requests: int | None = None,
        *,
        seconds: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if requests is not None and requests < 1:
            raise ValueError("requests must be at least 1")
        if seconds <= 0:
            raise ValueError("seconds must be more than 0")
        self._seconds = seconds
        self._clock = clock
        # When the last requests are sent, in order: as many as the quota has.
        self._turns: deque[float] = deque(maxlen=requests or 0)
        self._paused_until = clock()
        self._lock = Lock()
        watch(self)

    def waits(self) -> Iterator[float]:
        """Take a turn: seconds to wait, one after another, until a request may be sent."""
        while True:
            turn = self._next_turn()
            while (wait := turn - self._clock()) > 0:
                yield wait
            # There may have been a pause in the meantime. Its turns come after it.
            if turn >= self._paused_until:
                return

    def pause(self, seconds: float) -> None:
        """Hold back all requests for some time. A longer pause stays."""
        with self._lock:
            self._paused_until = max(self._paused_until, self._clock() + seconds)

    def after_fork(self) -> None:
        """Replace the lock, which another thread of the parent may have held."""
        self._lock = Lock()

    def _next_turn(self) -> float:
        with self._lock:
            turn = max(self._clock(), self._paused_until)
            if self._turns and len(self._turns) == self._turns.maxlen:
                turn = max(turn, self._turns[0] + self._seconds)
            self._turns.append(turn)
            return turn

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"
