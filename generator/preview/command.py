"""The preview as a command: it serves until it is interrupted."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from urllib.parse import quote

import click

from generator.preview.server import ADDRESS, PreviewServer
from generator.preview.session import Session
from generator.project.workspace import Workspace
from generator.schemas.worker import ClassWorker


def serve(
    load: Callable[[], Workspace],
    provider: str | None,
    port: int,
    open_page: bool,
    say: Callable[[str], None],
) -> int:
    """Serves the page until Ctrl-C; returns the exit code.

    Args:
        load: Reads the workspace; it is called again when a setting changes.
        provider: The package that the page shows first.
        port: The port on the loopback interface; 0 for a free one.
        open_page: Whether the page is opened in a browser.
        say: Prints a line.

    Raises:
        DiagnosticError: When the workspace cannot be read.
    """
    try:
        # The worker is a fork of this process, made while it has no other threads.
        with ClassWorker() as worker:
            return _serve(Session(load, worker), provider, port, open_page, say)
    except KeyboardInterrupt:
        say("stopped")
        return 0


def _serve(
    session: Session,
    provider: str | None,
    port: int,
    open_page: bool,
    say: Callable[[str], None],
) -> int:
    try:
        server = PreviewServer(port, session)
    except OSError as error:
        reason = error.strerror or error
        click.echo(f"cannot listen on {ADDRESS}:{port}: {reason}", err=True)
        return 2
    with server:
        url = server.url + (f"#{quote(provider)}" if provider else "")
        say(f"preview at {url} (Ctrl-C ends it)")
        if open_page:
            webbrowser.open(url)
        server.serve_forever(poll_interval=0.1)
    return 0
