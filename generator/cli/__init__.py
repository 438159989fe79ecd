"""The command line: `main` is what the script `clientloom` calls.

Nothing but the standard library is imported before Ctrl-C has a handler.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from types import FrameType
from typing import NoReturn, TextIO

INTERRUPTED = 130
"""The exit code after Ctrl-C: 128 and the number of the signal, as shells have it."""


def main() -> NoReturn:
    """Runs the command that the arguments of the process name, and ends the process."""
    process = os.getpid()

    def interrupt(number: int, frame: FrameType | None) -> None:
        """Ends the process at once: an exception would be printed, or lost, by whatever
        is being imported or called back at that moment."""
        del number, frame
        if os.getpid() == process:
            line = "\r\x1b[2Kinterrupted\n" if os.isatty(2) else "interrupted\n"
            os.write(2, line.encode("ascii"))
        os._exit(INTERRUPTED)

    signal.signal(signal.SIGINT, interrupt)
    for stream in (sys.stdout, sys.stderr):
        # What the encoding of a terminal or pipe does not have is escaped.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    from generator.cli.commands import clientloom

    code: str | int | None = 2
    try:
        clientloom(prog_name="clientloom")
    except SystemExit as end:
        code = end.code
    # A mistake of ours must not look like 1, "something was found".
    except Exception:  # noqa: BLE001
        import traceback

        traceback.print_exc()
    _flush(sys.stdout)
    sys.exit(code)


def _flush(stream: TextIO) -> None:
    """Prints what is left, or drops it: Python would report it after the last line."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
