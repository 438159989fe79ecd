"""Whole processes, measured from outside."""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """What a process took, together with the processes that it started.

    Attributes:
        seconds: From start to end, on the clock.
        cpu: Seconds of processor time, user and system.
        megabytes: Peak resident memory of the largest of its processes.
    """

    seconds: float
    cpu: float
    megabytes: float


class FailedRunError(Exception):
    """A command that was to be measured failed; carries the end of what it said."""


def run(command: Sequence[str], search: Sequence[Path] = ()) -> Run:
    """Runs a command once; `search` are folders that its Python imports from.

    Raises:
        FailedRunError: when the command's exit code is not 0.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, search))}
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        # The kernel counts the memory of a process from before its `exec`, so this
        # process, whose copy it is then, has to stay smaller than what it measures.
        process = subprocess.Popen(
            command, stdout=said, stderr=subprocess.STDOUT, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            text = said.read().decode("utf-8", "replace")
            raise FailedRunError(f"{' '.join(command[:2])} failed:\n{text[-2000:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(
        statistics.median(one.seconds for one in runs),
        statistics.median(one.cpu for one in runs),
        statistics.median(one.megabytes for one in runs),
    )


def compare(contenders: Mapping[str, Callable[[], Run]], rounds: int) -> dict[str, Run]:
    """The medians of some contenders.

    They take turns, so that a machine that slows down slows all of them down.
    """
    runs: dict[str, list[Run]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, once in contenders.items():
            runs[name].append(once())
    return {name: median(made) for name, made in runs.items()}
