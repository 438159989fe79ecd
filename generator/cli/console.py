"""Printing: text for people, JSON for programs, color and progress on a terminal."""

from __future__ import annotations

import contextlib
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
    """Where a command prints: in the format that the user chose, and without progress
    reports if `is_quiet`. File names are shown relative to `base`."""

    format: str
    is_quiet: bool
    base: Path

    @property
    def is_json(self) -> bool:
        """Whether standard output is one JSON value."""
        return self.format == "json"

    @property
    def is_document(self) -> bool:
        """Whether standard output is one document."""
        return self.format in ("json", "sarif", "junit", "html")

    @property
    def has_color(self) -> bool:
        """Whether to use color on standard error."""
        return sys.stderr.isatty() and "NO_COLOR" not in os.environ

    def with_json(self) -> Console:
        """The same console, with JSON as its format."""
        return replace(self, format="json")

    def say(self, text: str) -> None:
        """Print a line about the work done: on standard error if standard output is a
        document, and not at all if that document is for a program."""
        if not self.is_json and not self.is_quiet:
            click.echo(text, err=self.is_document)

    def answer(self, text: str) -> None:
        """Print what the user asked for, even if quiet."""
        click.echo(text)

    def warn(self, text: str) -> None:
        """Print a line on standard error, unless standard output is JSON."""
        if not self.is_json:
            click.echo(text, err=True)

    def diagnostics(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Print diagnostics on standard error as text, or for GitHub as annotations on
        standard output."""
        if not diagnostics:
            return
        if self.format == "github":
            from generator.cli.github import annotation_lines

            click.echo("\n".join(annotation_lines(diagnostics, self.base)))
            return
        from generator.cli.diagnostics import render_text

        text = render_text(diagnostics, self.base, color=self.has_color)
        click.echo(text, err=True)

    def json(self, data: object) -> None:
        """Print data as JSON on standard output."""
        click.echo(json.dumps(data, indent=2, ensure_ascii=False))

    def sarif(self, diagnostics: Sequence[Diagnostic], exit_code: int) -> None:
        """Print the findings as a SARIF log on standard output."""
        from generator.cli.sarif import sarif_log

        self.json(sarif_log(diagnostics, self.base, exit_code))

    def failure(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Print why a command could not continue."""
        # If writing to standard output fails, standard error is left.
        with contextlib.suppress(OSError):
            self._failure_document(diagnostics)
            if self.is_json:
                return
        self.diagnostics(diagnostics)

    def _failure_document(self, diagnostics: Sequence[Diagnostic]) -> None:
        match self.format:
            case "json":
                from generator.cli.diagnostics import to_json

                entries = to_json(diagnostics, self.base)
                self.json({"ok": False, "diagnostics": entries})
            case "sarif":
                self.sarif(diagnostics, 2)
            case "junit":
                from generator.cli.check_report import failed_case
                from generator.cli.junit import junit_report

                case = failed_case(diagnostics, self.base)
                self.answer(junit_report("clientloom check", [case]))
            case _:
                pass

    def progress(self, name: str) -> None:
        """Show on a terminal which package is being generated, until it is cleared."""
        if self.has_color and not self.is_quiet:
            click.echo(f"\r\x1b[2Kgenerating {name} …", nl=False, err=True)

    def clear_progress(self) -> None:
        """Remove the progress line."""
        if self.has_color and not self.is_quiet:
            click.echo("\r\x1b[2K", nl=False, err=True)
