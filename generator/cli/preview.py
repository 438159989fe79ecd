"""`clientloom preview`: shows the output of templates while you write them."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import (
    Command,
    allow_remote_option,
    complete_providers,
    workspace_option,
)
from generator.cli.console import Console
from generator.cli.selection import select_providers, select_workspace

if TYPE_CHECKING:
    from generator.cli.outputs.tools import PreviewOutput
    from generator.project.workspace import Workspace


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom preview                      every provider, on a free port
  clientloom preview example --open       one provider, in your browser
  clientloom preview --port 8300          always at http://127.0.0.1:8300/
""",
)
@click.argument("provider", required=False, shell_complete=complete_providers)
@workspace_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    help="The port on 127.0.0.1. Default: a free one.",
)
@click.option("--open", "open_page", is_flag=True, help="Open the page in a browser.")
@allow_remote_option
def preview(
    provider: str | None,
    folder: Path | None,
    port: int,
    open_page: bool,
    allow_remote: bool,
    console: Console,
) -> int:
    """Preview the output of templates.

    Serves a local page that shows the data of a template, the template and its output
    side by side, and which line of the template wrote which line of the output. The
    page updates when a template, a spec or a setting changes. It needs no network and
    writes nothing. Press Ctrl-C to stop.
    """
    from generator.preview.server import serve

    def load() -> Workspace:
        workspace = select_workspace(folder, allow_remote=allow_remote)
        select_providers(workspace, () if provider is None else (provider,))
        return workspace

    def announce(url: str) -> None:
        if console.is_json:
            output: PreviewOutput = {"ok": True, "url": url}
            console.answer(json.dumps(output))
        else:
            console.say(f"preview at {url} (press Ctrl-C to stop)")

    signal.signal(signal.SIGINT, signal.default_int_handler)
    return serve(load, provider, port, open_page, announce, console.say)
