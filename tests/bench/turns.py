"""Calls in turns, so that a machine that slows down slows all contenders down."""

import statistics
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

Contenders: TypeAlias = Mapping[str, Callable[[], Any]]

_BATCH = 10


class Taken(NamedTuple):
    """Milliseconds of a call: on the clock, and of this process's processor time."""

    clock: float
    cpu: float


def take_turns(contenders: Contenders, calls: int) -> dict[str, list[Taken]]:
    """What each call of each contender takes, in batches by turns."""
    times: dict[str, list[Taken]] = {name: [] for name in contenders}
    for call in contenders.values():
        _batch(call)
    for _ in range(0, calls, _BATCH):
        for name, call in contenders.items():
            times[name] += _batch(call)
    return times


async def take_turns_async(
    contenders: Contenders, calls: int
) -> dict[str, list[Taken]]:
    """The same for calls that are awaited."""
    times: dict[str, list[Taken]] = {name: [] for name in contenders}
    for call in contenders.values():
        await _batch_async(call)
    for _ in range(0, calls, _BATCH):
        for name, call in contenders.items():
            times[name] += await _batch_async(call)
    return times


def medians(kind: str, times: Mapping[str, Sequence[Taken]]) -> dict[str, Taken]:
    """The medians of each contender, under names that begin with the kind."""
    return {
        f"{kind} {name}": Taken(*map(statistics.median, zip(*taken, strict=True)))
        for name, taken in times.items()
    }


def _batch(call: Callable[[], object]) -> list[Taken]:
    times = []
    for _ in range(_BATCH):
        started = _now()
        call()
        times.append(_since(started))
    return times


async def _batch_async(call: Callable[[], Awaitable[object]]) -> list[Taken]:
    times = []
    for _ in range(_BATCH):
        started = _now()
        await call()
        times.append(_since(started))
    return times


def _now() -> Taken:
    return Taken(time.perf_counter() * 1000, time.process_time() * 1000)


def _since(started: Taken) -> Taken:
    now = _now()
    return Taken(now.clock - started.clock, now.cpu - started.cpu)
