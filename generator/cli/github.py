"""Diagnostics as workflow commands, which GitHub Actions shows next to the code.

The syntax is that of "Workflow commands for GitHub Actions" in GitHub's documentation.
The escaping is that of its toolkit (`@actions/core`).
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
    """One line per diagnostic; `base` is the folder that file names are relative to."""
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
    """The text of a command on one line, whatever a spec contains. Other line
    separators do not end a command, but do not belong in a log."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
