"""What commands share: exit codes, the look of help pages, and options.

Everything here and at the top of each command's file imports quickly, so that help
pages and runs without work do not wait for the stages. A command imports the stages
inside its functions.
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
    """The names of providers that start with what the user has typed."""
    return _completions(ctx, incomplete, lambda workspace: workspace.settings.providers)


def complete_packages(
    ctx: click.Context,
    parameter: click.Parameter,  # noqa: ARG001 - click passes it
    incomplete: str,
) -> list[str]:
    """The names of packages that start with what the user has typed."""
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
        # Diagnostics would garble the line that the user is typing.
        return []
    return [name for name in names(workspace) if name.startswith(incomplete)]


workspace_option = click.option(
    "--workspace",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder with clientloom.yaml. Default: this folder or the nearest above it.",
)
output_option = click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for the packages. Default: `output` in clientloom.yaml.",
)
allow_remote_option = click.option(
    "--allow-remote",
    is_flag=True,
    help="Follow references to URLs, pinned by remote.lock.json.",
)
package_option = click.option(
    "--package",
    "packages",
    metavar="NAME",
    multiple=True,
    shell_complete=complete_packages,
    help="Only this package, as named by `clientloom plan`. Repeatable.",
)


PIPE_CLOSED = 141
"""The exit code when the reader of a pipe has closed it: 128 plus SIGPIPE."""


class Command(click.Command):
    """A command: a function that receives a `console` and returns its exit code.

    If the function raises DiagnosticError, or the operating system refuses to read or
    write a file, diagnostics are printed and the exit code is 2. Every command has
    `--quiet`, and `--format` if there are `formats` to choose from.
    """

    def __init__(
        self, *args: Any, formats: Sequence[str] = ("text", "json"), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(
            click.Option(
                ["--quiet", "-q"],
                is_flag=True,
                help="Print only diagnostics and the requested output.",
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
        """Run the command and end the process with its exit code."""
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
        """Write the epilog as it is; click would join its lines."""
        if self.epilog:
            formatter.write_paragraph()
            for line in self.epilog.splitlines():
                if line.startswith(" "):
                    formatter.write(f"{line}\n")
                else:
                    formatter.write_text(line)


def _refusal(error: OSError) -> Diagnostic:
    name = error.filename2 or error.filename
    path = None if name is None else display_path(Path(os.fsdecode(name)))
    origin = None if path is None else Origin(path, hides=True)
    return Diagnostic(codes.FILE_REFUSED, str(error.strerror or error), origin)


_FORMATS = {
    "text": "Text for people",
    "json": "JSON for programs",
    "markdown": "Markdown for a changelog",
    "html": "a self-contained page",
    "github": "annotations for GitHub Actions",
    "sarif": "SARIF 2.1.0 for code scanning",
    "junit": "a JUnit report",
}
"""The values of `--format` and what each is for."""
