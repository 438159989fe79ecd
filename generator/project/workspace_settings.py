"""clientloom.yaml: the providers, and what holds for all of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from generator.diagnostics import Severity
from generator.project.names import ProviderName
from generator.project.settings import Settings


class Formatter(StrEnum):
    """What formats generated Python."""

    RUFF = "ruff"
    """Ruff, in black's style."""
    BLACK = "black"
    """Ruff for imports, docstrings and pages, and black over the modules."""
    NONE = "none"
    """Nothing: the files are what the templates wrote."""


class WorkspaceSettings(Settings):
    """clientloom.yaml: the providers, and what holds for all of them."""

    output: str = Field(default="../generated", description="Where packages go.")
    providers: tuple[ProviderName, ...] = Field(
        min_length=1, description="Folders beside this file, one per provider."
    )
    runtime: Literal["shared"] = "shared"
    templates: str | None = Field(
        default=None, description="A folder whose templates replace the built-in ones."
    )
    formatter: Formatter = Field(
        default=Formatter.RUFF,
        description="What formats generated Python: `ruff` (black's style, fast), "
        "`black` itself, or `none` to look at what templates write.",
    )
    severities: dict[str, Severity | Literal["off"]] = Field(default_factory=dict)
