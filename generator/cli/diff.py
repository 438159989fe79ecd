"""`clientloom diff`: its arguments."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import allow_remote_option, leave, workspace_option


def _version(
    ctx: click.Context,  # noqa: ARG001 - click passes it
    parameter: click.Parameter,  # noqa: ARG001 - click passes it
    value: str | None,
) -> str | None:
    from generator.project.changes import VERSION

    if value is not None and not VERSION.fullmatch(value):
        raise click.BadParameter(f"{value!r} is no version such as 1.2.0")
    return value


@click.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom diff old.yaml new.yaml       two descriptions
  clientloom diff example new.yaml        what the vendor's next version changes
  clientloom diff ../released/specs specs all providers of two workspaces
  clientloom diff old.yaml example --release 2.0.0
                                          keep the changes for CHANGELOG.md
""",
)
@click.argument("old")
@click.argument("new")
@click.option(
    "--provider",
    "name",
    help="The provider whose settings descriptions are read with.",
)
@workspace_option
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "additive", "documentation", "wording", "never"]),
    default="breaking",
    show_default=True,
    help="The effect from which on the exit code is 1.",
)
@click.option(
    "--release",
    metavar="VERSION",
    callback=_version,
    help="Keep the changes as those of this version, for CHANGELOG.md of the package.",
)
@allow_remote_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs, Markdown for a list of changes.",
)
def diff(
    old: str,
    new: str,
    name: str | None,
    folder: Path | None,
    fail_on: str,
    release: str | None,
    allow_remote: bool,
    format_: str,
) -> None:
    """Print what changes for users of a client from OLD to NEW.

    Each is a provider of the workspace, a description, or a folder with clientloom.yaml.
    A description that is compared with a provider is read with the provider's settings.
    Exit code 0: nothing breaks, 1: something does, 2: error.
    """
    from generator.commands import diff as command

    leave(command.run(old, new, name, folder, fail_on, release, allow_remote, format_))
