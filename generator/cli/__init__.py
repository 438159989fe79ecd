"""The command line; the script `clientloom` calls `main`.

Only the standard library is imported before Ctrl-C has a handler.
"""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import NoReturn, TextIO

_ALLOCATIONS = 200_000
"""How many new objects start a search for unreachable ones. A model has no cycles to speak
of and lives until the end, so that the usual 700 costs a tenth of the time."""

INTERRUPTED = 130
"""The exit code after Ctrl-C: 128 plus the signal number, as in shells."""


def main() -> NoReturn:
    """Run the command that the process arguments name, then end the process."""
    process = os.getpid()

    def interrupt(number: int, frame: FrameType | None) -> None:
        """End the process at once; an exception would be printed or lost by whatever is
        being imported or called back at that moment."""
        del number, frame
        if os.getpid() == process:
            line = "\r\x1b[2Kinterrupted\n" if os.isatty(2) else "interrupted\n"
            os.write(2, line.encode("ascii"))
        os._exit(INTERRUPTED)

    signal.signal(signal.SIGINT, interrupt)
    gc.set_threshold(_ALLOCATIONS)
    for stream in (sys.stdout, sys.stderr):
        # Characters that the encoding of a terminal or pipe lacks are escaped.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    from generator.cli.commands import clientloom

    code = 2
    try:
        clientloom(prog_name="clientloom")
    except SystemExit as end:
        code = _exit_code(end.code)
    # Our own bug must not look like exit code 1, "found something".
    except Exception:  # noqa: BLE001
        import traceback

        traceback.print_exc()
    for stream in (sys.stdout, sys.stderr):
        _flush(stream)
    # Python would take apart every object of a large model first, which takes a tenth of
    # the time of a run. All files are closed, and all processes have ended.
    os._exit(code)


def _exit_code(code: str | int | None) -> int:
    """The code of a SystemExit, as Python interprets it."""
    if code is None or isinstance(code, int):
        return code or 0
    print(code, file=sys.stderr)
    return 1


def _flush(stream: TextIO) -> None:
    """Flush a stream, or drop what is left in it: nobody reads it any more."""
    with suppress(OSError):
        stream.flush()
