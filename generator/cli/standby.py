"""A process that has imported everything and waits for its turn to run a command.

Importing takes a third of a small run. `clientloom watch` has time for it between two
changes.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

_COMMAND = "from generator.cli import main; main()"
_WAITING = "from generator.cli.standby import wait; wait()"
_WORD = "\n"
"""What a waiting process reads before it starts."""


class Standby:
    """Runs a command of clientloom again and again, each time in a new process that has
    been waiting, with the current code and templates; a context manager that ends the
    last one.

    Args:
        arguments: The arguments of the process, such as `["generate"]`.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = arguments
        self._next = self._waiting()

    def run(self) -> tuple[str, int]:
        """Run the command; return its standard output and its exit code."""
        process = self._next
        stdout, _ = process.communicate(_WORD)
        self._next = self._waiting()
        return stdout, process.returncode

    def _waiting(self) -> subprocess.Popen[str]:
        # An interrupt from the keyboard does not reach another session.
        return subprocess.Popen(
            _command_line(_WAITING, self._arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )

    def __enter__(self) -> Standby:
        return self

    def __exit__(self, *_: object) -> None:
        self._next.terminate()
        self._next.wait()


def _command_line(program: str, arguments: Sequence[str]) -> list[str]:
    return [sys.executable, "-P", "-c", program, *arguments]


def wait() -> None:
    """Import what generating needs, wait for a word on standard input, and run the
    command that the process arguments name. If the input ends without one, so does the
    process."""
    from generator.output.fingerprints import program_stamps

    imported = program_stamps()
    import generator.facade.render.package
    import generator.generation.facade
    import generator.generation.lanes  # noqa: F401

    if sys.stdin.readline() != _WORD:
        return
    if program_stamps() != imported:
        # A change to clientloom itself takes effect with the next run.
        command = _command_line(_COMMAND, sys.argv[1:])
        sys.exit(subprocess.run(command, check=False).returncode)
    from generator.cli import main

    main()
