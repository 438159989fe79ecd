"""A time that passes only when a test says so. Whoever sleeps waits for it."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

_SECONDS = 30
"""How long a test waits in real time for what must happen."""


class StoppedClock:
    """The clock of a test, and its sleepers.

    Attributes:
        sleepers: Until when each of them sleeps.
    """

    def __init__(self) -> None:
        self._now = 0.0
        self._changed = threading.Condition()
        self.sleepers: list[float] = []

    def __call__(self) -> float:
        return self._now

    def sleep(self, seconds: float) -> None:
        """What `time.sleep` does in the test."""
        with self._changed:
            until = self._now + seconds
            self.sleepers.append(until)
            self._changed.notify_all()
            woken = self._changed.wait_for(lambda: self._now >= until, _SECONDS)
            self.sleepers.remove(until)
            self._changed.notify_all()
            assert woken, f"nobody set the clock to {until}"

    async def asleep(self, seconds: float) -> None:
        """What `asyncio.sleep` does in the test."""
        await asyncio.to_thread(self.sleep, seconds)

    def wait_for_sleepers(self, number: int) -> None:
        """Wait until exactly so many sleep."""
        with self._changed:
            asleep = self._changed.wait_for(
                lambda: len(self.sleepers) == number, _SECONDS
            )
            assert asleep, self.sleepers

    def set(self, now: float) -> None:
        """Let time pass."""
        with self._changed:
            self._now = now
            self._changed.notify_all()

    def rule(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Make every sleep of the program one of this clock."""
        monkeypatch.setattr(time, "sleep", self.sleep)
        monkeypatch.setattr(asyncio, "sleep", self.asleep)
