"""The command line: `main` is what the script `clientloom` calls."""

from __future__ import annotations

from typing import NoReturn


def main() -> NoReturn:
    """Runs the command that the arguments of the process name, and ends the process."""
    from generator.cli.commands import clientloom

    clientloom(prog_name="clientloom")
    raise AssertionError("click ends the process")
