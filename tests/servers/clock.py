"""Time for the simulators: one clock that tests move, and one that runs by itself."""

from datetime import UTC, datetime, timedelta


class Clock:
    """The time at the banks. It stands still until a test moves it.

    Jobs, attempts, consents and hosted pages live by this clock, so that a test waits
    for them with `advance` and never sleeps.

    Args:
        start: When the simulation begins; the present, in whole seconds, if not given.
        seconds_per_request: How far each API call moves the clock, so that a client
            that polls in a loop sees progress.
    """

    def __init__(
        self, start: datetime | None = None, *, seconds_per_request: float = 0.0
    ) -> None:
        self._now = start or datetime.now(UTC).replace(microsecond=0)
        self.seconds_per_request = seconds_per_request

    def now(self) -> datetime:
        """The simulated time, in UTC."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Lets `seconds` pass."""
        self._now += timedelta(seconds=seconds)

    def tick(self) -> None:
        """Lets the time of one API call pass."""
        self.advance(self.seconds_per_request)


class WallClock:
    """The real time, which client and server share: signatures and tokens live by it.

    It is apart from `Clock` because a client signs with its own clock: a test that lets
    a day pass at the bank must not make every signature a day old.
    """

    def __init__(self) -> None:
        self._offset = timedelta()

    def now(self) -> datetime:
        """The real time plus what `advance` added, in UTC."""
        return datetime.now(UTC) + self._offset

    def timestamp(self) -> int:
        """Whole seconds since the Unix epoch."""
        return int(self.now().timestamp())

    def advance(self, seconds: float) -> None:
        """Puts the server's clock ahead of the client's, or behind if negative."""
        self._offset += timedelta(seconds=seconds)
