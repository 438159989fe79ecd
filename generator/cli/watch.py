"""`clientloom watch`: its arguments."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import allow_remote_option, leave, workspace_option


@click.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom watch                everything that changes
  clientloom watch example        one provider
""",
)
@click.argument("providers", nargs=-1)
@workspace_option
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where packages go; by default what clientloom.yaml says.",
)
@allow_remote_option
def watch(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    allow_remote: bool,
) -> None:
    """Generate the packages of PROVIDERS again whenever an input changes.

    Inputs are descriptions with the files that they refer to, overlays, settings,
    bindings and the workspace's own templates. Each run prints one line; Ctrl-C ends.
    Needs the extra `clientloom[watch]`.
    """
    from generator.commands import watch as command

    leave(command.run(providers, folder, output, allow_remote))
