"""clientloom as a process of its own that runs until Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "from generator.cli import main; main()"
PATIENCE = 120
"""After so many seconds a process that hangs is ended, so that the test fails."""


class RunningCommand:
    """A command in a folder, whose lines can be read while it runs; `code` is the folder
    with clientloom's code."""

    def __init__(self, folder: Path, *arguments: str, code: Path = ROOT) -> None:
        self._errors = folder / "errors.txt"
        with self._errors.open("w") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-c", PROGRAM, *arguments],
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                env={"PATH": "", "PYTHONPATH": str(code)},
            )
        self._timer = Timer(PATIENCE, self.process.kill)
        self._timer.start()

    @property
    def errors(self) -> str:
        """What the process said on standard error."""
        return self._errors.read_text(encoding="utf-8")

    def line(self) -> str:
        """The next line; "" when there is none any more."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def interrupt(self) -> str:
        """Presses Ctrl-C; what the process printed since the last line."""
        self.process.send_signal(signal.SIGINT)
        assert self.process.stdout is not None
        rest = self.process.stdout.read()
        self.process.wait()
        return rest

    def close(self) -> None:
        """Ends the process, however the test went."""
        self.process.kill()
        self.process.communicate()
        self._timer.cancel()
