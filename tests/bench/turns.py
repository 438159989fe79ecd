"""Calls in turns, so that a machine that slows down slows all contenders down."""

import statistics
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

Contenders = Mapping[str, Callable[[], Any]]

_BATCH = 10


def take_turns(contenders: Contenders, calls: int) -> dict[str, list[float]]:
    """Milliseconds of each call of each contender, in batches by turns."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for call in contenders.values():
        _batch(call)
    for _ in range(0, calls, _BATCH):
        for name, call in contenders.items():
            times[name] += _batch(call)
    return times


async def take_turns_async(
    contenders: Contenders, calls: int
) -> dict[str, list[float]]:
    """The same for calls that are awaited."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for call in contenders.values():
        await _batch_async(call)
    for _ in range(0, calls, _BATCH):
        for name, call in contenders.items():
            times[name] += await _batch_async(call)
    return times


def medians(kind: str, times: Mapping[str, list[float]]) -> dict[str, float]:
    """The median of each contender, under names that begin with the kind."""
    return {f"{kind} {name}": statistics.median(taken) for name, taken in times.items()}


def _batch(call: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(_BATCH):
        started = time.perf_counter()
        call()
        times.append((time.perf_counter() - started) * 1000)
    return times


async def _batch_async(call: Callable[[], Awaitable[object]]) -> list[float]:
    times = []
    for _ in range(_BATCH):
        started = time.perf_counter()
        await call()
        times.append((time.perf_counter() - started) * 1000)
    return times
