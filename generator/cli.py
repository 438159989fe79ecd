"""The command line: parse arguments, call one function, print, exit.

Exit codes: 0 fine, 1 something was found (stale or edited packages), 2 error.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator import __version__


class _Command(click.Command):
    """A command whose epilog keeps its lines."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.epilog:
            formatter.write_paragraph()
            for line in self.epilog.splitlines():
                (
                    formatter.write_text(line)
                    if not line.startswith(" ")
                    else (formatter.write(f"{line}\n"))
                )


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clientloom")
def main() -> None:
    """Weaves OpenAPI descriptions into typed Python clients.

    A workspace is a folder with clientloom.yaml and one folder for each provider. Exit
    codes: 0 fine, 1 something was found, 2 error.
    """


@main.command(
    cls=_Command,
    epilog="""Examples:

  clientloom generate                      everything that changed
  clientloom generate example --output out one provider, to another folder
  clientloom generate --format json        for a pipeline
""",
)
@click.argument("providers", nargs=-1)
@click.option(
    "--workspace",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of clientloom.yaml; by default the nearest one.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where packages go; by default what clientloom.yaml says.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="The severity from which on a package is not written.",
)
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs.",
)
def generate(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    fail_on: str,
    force: bool,
    format_: str,
) -> None:
    """Generate the packages of PROVIDERS (all of them when none is named)."""
    from generator.commands import generate as command

    _exit(command.run(providers, folder, output, fail_on, force, format_))


@main.command(
    cls=_Command,
    epilog="""Examples:

  clientloom check                is everything that is committed current?
  clientloom check --format json  the same for a pipeline
""",
)
@click.argument("providers", nargs=-1)
@click.option(
    "--workspace",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of clientloom.yaml; by default the nearest one.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where packages are; by default what clientloom.yaml says.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs.",
)
def check(
    providers: tuple[str, ...], folder: Path | None, output: Path | None, format_: str
) -> None:
    """Check that the packages of PROVIDERS are what would be generated.

    Writes nothing. Exit code 0: current, 1: stale, 2: error.
    """
    from generator.commands import check as command

    _exit(command.run(providers, folder, output, format_))


def _exit(code: int) -> NoReturn:
    sys.stdout.flush()
    sys.exit(code)
