"""Whole processes, measured from outside."""

import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

_LAUNCHER = Path(__file__).with_name("launcher.py")

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
    variables: Mapping[str, str] = MappingProxyType({}),
) -> Run:
    """Runs a command once.

    Args:
        command: The command with its arguments.
        search: Folders that its Python imports from.
        folder: The folder that it runs in, by default the current one.
        variables: Environment variables, besides those of this process.

    Raises:
        FailedRunError: when the command's exit code is not 0, or it takes too long.
    """
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, search)),
        **variables,
    }
    # Programs are usually compiled once, not each time that they start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(prefix="clientloom-run-") as name:
        report, said = Path(name, "report"), Path(name, "said")
        with said.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-I", "-S", str(_LAUNCHER), str(report), *command],
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env=environment,
                cwd=folder,
                start_new_session=True,
            )
            try:
                process.wait(LONGEST)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                raise FailedRunError(f"it takes more than {LONGEST:.0f} s") from None
        text = said.read_text(encoding="utf-8", errors="replace").strip()
        taken = (
            json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
        )
    if taken.get("code") != 0:
        raise FailedRunError(text[-2000:] or "it fails without a message")
    return Run(taken["seconds"], taken["cpu"], taken["megabytes"])


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

    Raises:
        FailedRunError: when one of them fails.
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
