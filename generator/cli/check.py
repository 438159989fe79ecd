"""`clientloom check`: its arguments."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import (
    allow_remote_option,
    format_option,
    leave,
    workspace_option,
)


@click.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom check                is everything that is committed current?
  clientloom check --format json  the same for a pipeline
""",
)
@click.argument("providers", nargs=-1)
@workspace_option
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where packages are; by default what clientloom.yaml says.",
)
@allow_remote_option
@format_option
def check(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    allow_remote: bool,
    format_: str,
) -> None:
    """Check that the packages of PROVIDERS are what would be generated.

    Writes nothing. Exit code 0: current, 1: stale, 2: error.
    """
    from generator.schemas.worker import prepare

    prepare()
    from generator.commands import check as command

    leave(command.run(providers, folder, output, allow_remote, format_))
