"""`clientloom preview`: its arguments."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import allow_remote_option, leave, workspace_option


@click.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom preview                      every provider, on a free port
  clientloom preview example --open       one of them, in your browser
  clientloom preview --port 8300          always at http://127.0.0.1:8300/
""",
)
@click.argument("provider", required=False)
@workspace_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    help="The port on 127.0.0.1; by default a free one.",
)
@click.option("--open", "open_page", is_flag=True, help="Open the page in a browser.")
@allow_remote_option
def preview(
    provider: str | None,
    folder: Path | None,
    port: int,
    open_page: bool,
    allow_remote: bool,
) -> None:
    """See what templates make while you write them.

    Serves a page on this machine: what a template sees, the template, and its output side
    by side, and which line made which. The page follows every change of a template, a
    description or a setting. It needs no network; Ctrl-C ends it. Nothing is written.
    """
    from generator.commands import output
    from generator.commands.selection import select
    from generator.preview.command import serve
    from generator.project.reading import ProjectError
    from generator.project.workspace import Workspace

    names = () if provider is None else (provider,)

    def load() -> Workspace:
        return select(names, folder, None, allow_remote=allow_remote)[0]

    try:
        leave(serve(load, provider, port, open_page))
    except ProjectError as error:
        output.print_failure(error.diagnostics, Path.cwd(), "text")
        leave(2)
