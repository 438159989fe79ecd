"""The JSON that several commands share."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

described = with_config(ConfigDict(use_attribute_docstrings=True))
"""Turns the docstrings of keys into descriptions in the schema."""


@described
class PlaceOutput(TypedDict):
    """A place in a file."""

    file: str
    """The path relative to the current folder, with `/`, or a URL."""
    pointer: str
    """A JSON pointer (RFC 6901) into the file; empty for the whole file."""
    line: int | None
    """The line, from 1; null if unknown."""
    column: int | None
    """The column, from 1; null if unknown."""


@described
class DiagnosticOutput(TypedDict):
    """One finding."""

    code: str
    """The name of the code, as in docs/diagnostics.md."""
    severity: Literal["error", "warning", "note"]
    """The severity, with the settings of the workspace applied."""
    message: str
    """What happened, in one sentence."""
    hint: str
    """What to do about it."""
    origin: PlaceOutput | None
    """Where it is."""
    related: list[PlaceOutput]
    """Other relevant places."""


@described
class FailureOutput(TypedDict):
    """What every command prints when it could not do its work (exit code 2)."""

    ok: Literal[False]
    diagnostics: list[DiagnosticOutput]
    """Why."""
