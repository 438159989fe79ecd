"""`clientloom fetch`: its arguments."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import format_option, leave, workspace_option


@click.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom fetch                every provider with `upstream` in provider.yaml
  clientloom fetch example        one of them
  clientloom fetch --check        has a vendor published something else?
""",
)
@click.argument("providers", nargs=-1)
@workspace_option
@click.option(
    "--check", is_flag=True, help="Write nothing; exit code 1 on a difference."
)
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=30.0,
    show_default=True,
    help="The seconds for one file.",
)
@format_option
def fetch(
    providers: tuple[str, ...],
    folder: Path | None,
    check: bool,
    force: bool,
    timeout: float,
    format_: str,
) -> None:
    """Fetch the descriptions of PROVIDERS from where their vendors publish them.

    The files are locked in remote.lock.json. What cannot be used is not written. Exit
    code 0: done, 1: another description is published (--check), or a file here was
    edited, 2: error.
    """
    from generator.commands import fetch as command

    leave(command.run(providers, folder, check, force, timeout, format_))
