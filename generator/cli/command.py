"""What the commands share: how they end, the look of their help, and options.

Everything here, and at the head of each command's file, is quick to import, so that help
and a run without work do not wait for the stages. A command imports them inside its
functions.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import codes
from generator.cli.console import Console
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.project.files import display_path

if TYPE_CHECKING:
    from generator.project.workspace import Workspace


def complete_providers(
    ctx: click.Context,
    parameter: click.Parameter,  # noqa: ARG001 - click passes it
    incomplete: str,
) -> list[str]:
    """The names of providers that begin with what a user has typed."""
    return _completions(ctx, incomplete, lambda workspace: workspace.settings.providers)


def complete_packages(
    ctx: click.Context,
    parameter: click.Parameter,  # noqa: ARG001 - click passes it
    incomplete: str,
) -> list[str]:
    """The names of packages that begin with what a user has typed."""
    from generator.generation.ownership import package_names

    return _completions(ctx, incomplete, package_names)


def _completions(
    ctx: click.Context,
    incomplete: str,
    names: Callable[[Workspace], tuple[str, ...]],
) -> list[str]:
    from generator.cli.selection import select_workspace

    try:
        workspace = select_workspace(ctx.params.get("folder"))
    except (DiagnosticError, OSError):
        # A line that is being typed is no place for diagnostics.
        return []
    return [name for name in names(workspace) if name.startswith(incomplete)]


workspace_option = click.option(
    "--workspace",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of clientloom.yaml; by default the nearest one.",
)
output_option = click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of the packages; by default what clientloom.yaml says.",
)
allow_remote_option = click.option(
    "--allow-remote",
    is_flag=True,
    help="Follow references over the network, held to remote.lock.json.",
)
package_option = click.option(
    "--package",
    "packages",
    metavar="NAME",
    multiple=True,
    shell_complete=complete_packages,
    help="One package and nothing besides, as `clientloom plan` lists them; repeatable.",
)


PIPE_CLOSED = 141
"""The exit code when the reader of a pipe has ended: 128 and the number of SIGPIPE."""


class Command(click.Command):
    """A command: a function that takes a `console` and returns its exit code.

    Where the function raises DiagnosticError, or the system refuses to read or write a
    file, diagnostics are printed and the exit code is 2. Every command has `--quiet`, and
    `--format` with `formats` to choose from.
    """

    def __init__(
        self, *args: Any, formats: Sequence[str] = ("text", "json"), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(
            click.Option(
                ["--quiet", "-q"],
                is_flag=True,
                help="Print only diagnostics, errors and what was asked for.",
            )
        )
        self.params.append(
            click.Option(
                ["--format", "format_"],
                type=click.Choice(formats),
                default="text",
                show_default=True,
                help=f"{', '.join(_FORMATS[format_] for format_ in formats)}.",
            )
        )

    def invoke(self, ctx: click.Context) -> None:
        """Runs the command and ends the process with its exit code."""
        console = Console(
            format=ctx.params.pop("format_"),
            is_quiet=ctx.params.pop("quiet"),
            base=Path.cwd(),
        )
        ctx.params["console"] = console
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except DiagnosticError as error:
            console.failure(error.diagnostics)
            code = 2
        except OSError as error:
            if error.errno == errno.EPIPE:
                code = PIPE_CLOSED
            else:
                console.failure((_refusal(error),))
                code = 2
        ctx.exit(code)

    def format_epilog(
        self,
        ctx: click.Context,  # noqa: ARG002 - click passes it
        formatter: click.HelpFormatter,
    ) -> None:
        """Writes the epilog as it is; click would join its lines."""
        if self.epilog:
            formatter.write_paragraph()
            for line in self.epilog.splitlines():
                if line.startswith(" "):
                    formatter.write(f"{line}\n")
                else:
                    formatter.write_text(line)


def _refusal(error: OSError) -> Diagnostic:
    name = error.filename2 or error.filename
    origin = None if name is None else Origin(display_path(Path(os.fsdecode(name))))
    return Diagnostic(codes.FILE_REFUSED, str(error.strerror or error), origin)


_FORMATS = {
    "text": "Text for people",
    "json": "JSON for programs",
    "markdown": "Markdown for a list of changes",
    "html": "a page that needs nothing besides",
    "github": "annotations for GitHub Actions",
    "sarif": "SARIF 2.1.0 for code scanning",
    "junit": "a JUnit report",
}
"""What `--format` can be, and what each is for."""
