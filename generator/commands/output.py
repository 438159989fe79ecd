"""Printing: text for people, JSON for programs, colour and progress on a terminal."""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.diagnostics import Diagnostic


def is_terminal() -> bool:
    """Whether progress and colour make sense on standard error."""
    return sys.stderr.isatty() and "NO_COLOR" not in os.environ


def progress(name: str) -> None:
    """Says on a terminal what is being worked on; the line goes away again."""
    if is_terminal():
        click.echo(f"\r\x1b[2Kgenerating {name} …", nl=False, err=True)


def clear_progress() -> None:
    """Removes the progress line."""
    if is_terminal():
        click.echo("\r\x1b[2K", nl=False, err=True)


def print_diagnostics(diagnostics: Sequence[Diagnostic], base: Path) -> None:
    """Prints diagnostics on standard error, as text."""
    if not diagnostics:
        return
    from generator.commands.diagnostics import render_text

    click.echo(render_text(diagnostics, base, colour=is_terminal()), err=True)


def print_json(data: object) -> None:
    """Prints data as JSON on standard output."""
    click.echo(json.dumps(data, indent=2, ensure_ascii=False))


def print_failure(diagnostics: Sequence[Diagnostic], base: Path, format_: str) -> None:
    """Prints why a command could not even start."""
    if format_ == "json":
        from generator.commands.diagnostics import to_json

        print_json({"ok": False, "diagnostics": to_json(diagnostics, base)})
    else:
        print_diagnostics(diagnostics, base)
