"""What several commands share: options, and the way out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

workspace_option = click.option(
    "--workspace",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of clientloom.yaml; by default the nearest one.",
)
allow_remote_option = click.option(
    "--allow-remote",
    is_flag=True,
    help="Follow references over the network, held to remote.lock.json.",
)
format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs.",
)


def leave(code: int) -> NoReturn:
    """Ends the process with an exit code, everything printed."""
    sys.stdout.flush()
    sys.exit(code)
