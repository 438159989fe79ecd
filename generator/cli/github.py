"""Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines.

The form is that of "Workflow commands for GitHub Actions" in GitHub's documentation; what
is escaped is what its toolkit (`@actions/core`) escapes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.cli.places import repository_place
from generator.diagnostics import Diagnostic, Severity

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def annotation_lines(diagnostics: Iterable[Diagnostic], base: Path) -> list[str]:
    """A line for each diagnostic; `base` is the folder of relative file names."""
    return [_annotation(diagnostic, base) for diagnostic in diagnostics]


def _annotation(diagnostic: Diagnostic, base: Path) -> str:
    properties: dict[str, str] = {}
    if diagnostic.origin is not None:
        place = repository_place(diagnostic.origin, base)
        if place.is_inside:
            properties["file"] = place.file
            if place.line is not None:
                properties["line"] = str(place.line)
                properties["col"] = str(place.column or 1)
    properties["title"] = f"clientloom {diagnostic.code.name}"
    written = ",".join(
        f"{name}={_escaped_property(value)}" for name, value in properties.items()
    )
    command = _COMMANDS[diagnostic.effective_severity]
    text = f"{diagnostic.message}\nHint: {diagnostic.effective_hint}"
    return f"::{command} {written}::{_escaped(text)}"


def _escaped(text: str) -> str:
    """The text of a command: one line, whatever a description holds. Other line
    separators end no command, but are no text that belongs into a log."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
