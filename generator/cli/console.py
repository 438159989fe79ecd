"""Printing: text for people, JSON for programs, colour and progress on a terminal."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from generator.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Console:
    """Where a command prints: in the format that the user asked for, and without reports
    of what was done when `is_quiet`. File names are shown relative to `base`."""

    format: str
    is_quiet: bool
    base: Path

    @property
    def is_json(self) -> bool:
        """Whether standard output is one JSON value."""
        return self.format == "json"

    @property
    def has_colour(self) -> bool:
        """Whether colour makes sense on standard error."""
        return sys.stderr.isatty() and "NO_COLOR" not in os.environ

    def with_json(self) -> Console:
        """The same console, with JSON as its format."""
        return replace(self, format="json")

    def say(self, text: str) -> None:
        """Prints a line about what was done, unless standard output is JSON."""
        if not self.is_json and not self.is_quiet:
            click.echo(text)

    def answer(self, text: str) -> None:
        """Prints what the user asked for, quiet or not."""
        click.echo(text)

    def warn(self, text: str) -> None:
        """Prints a line on standard error, unless standard output is JSON."""
        if not self.is_json:
            click.echo(text, err=True)

    def diagnostics(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Prints diagnostics on standard error, as text."""
        if not diagnostics:
            return
        from generator.cli.diagnostics import render_text

        text = render_text(diagnostics, self.base, colour=self.has_colour)
        click.echo(text, err=True)

    def json(self, data: object) -> None:
        """Prints data as JSON on standard output."""
        click.echo(json.dumps(data, indent=2, ensure_ascii=False))

    def failure(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Prints why a command could not go on."""
        if self.is_json:
            from generator.cli.diagnostics import to_json

            entries = to_json(diagnostics, self.base)
            try:
                self.json({"ok": False, "diagnostics": entries})
            except OSError:
                pass
            else:
                return
        self.diagnostics(diagnostics)

    def progress(self, name: str) -> None:
        """Shows on a terminal which package is being generated, until it is cleared."""
        if self.has_colour and not self.is_quiet:
            click.echo(f"\r\x1b[2Kgenerating {name} …", nl=False, err=True)

    def clear_progress(self) -> None:
        """Removes the progress line."""
        if self.has_colour and not self.is_quiet:
            click.echo("\r\x1b[2K", nl=False, err=True)
