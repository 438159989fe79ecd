"""Whole processes, measured from outside."""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST = 150.0
"""Seconds after which a process is stopped."""


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


def run(
    command: Sequence[str],
    search: Sequence[Path] = (),
    folder: Path | None = None,
) -> Run:
    """Runs a command once.

    Args:
        command: The command with its arguments.
        search: Folders that its Python imports from.
        folder: The folder that it runs in, by default the current one.

    Raises:
        FailedRunError: when the command's exit code is not 0, or it takes too long.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, search))}
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        # The kernel counts the memory of a process from before its `exec`, so this
        # process, whose copy it is then, has to stay smaller than what it measures.
        process = subprocess.Popen(
            command,
            stdout=said,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env=environment,
            cwd=folder,
            start_new_session=True,
        )
        timer = threading.Timer(LONGEST, os.killpg, (process.pid, signal.SIGKILL))
        timer.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            timer.cancel()
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            text = said.read().decode("utf-8", "replace").strip()
            if seconds >= LONGEST:
                text = f"it takes more than {LONGEST:.0f} s"
            raise FailedRunError(text[-2000:] or f"exit code {process.returncode}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(
        statistics.median(run.seconds for run in runs),
        statistics.median(run.cpu for run in runs),
        statistics.median(run.megabytes for run in runs),
    )


def compare(
    contenders: Mapping[str, Callable[[], Run]],
    rounds: int,
    seconds: float = 60.0,
) -> dict[str, Run]:
    """The medians of some contenders.

    They take turns, so that a machine that slows down slows all of them down.

    Args:
        contenders: What to run, by name.
        rounds: How often each of them runs.
        seconds: No further round begins after this time.
    """
    end = time.monotonic() + seconds
    runs: dict[str, list[Run]] = {name: [] for name in contenders}
    for number in range(rounds):
        if number and time.monotonic() > end:
            break
        for name, once in contenders.items():
            runs[name].append(once())
    return {name: median(made) for name, made in runs.items()}


def python(source: str, search: Sequence[Path] = ()) -> Run:
    """Runs a Python program once, given as its source."""
    return run([sys.executable, "-c", source], search)
