"""clientloom.yaml: the providers, and what holds for all of them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.diagnostics import Severity
from generator.project.names import ProviderName
from generator.project.settings import Settings


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
    severities: dict[str, Severity | Literal["off"]] = Field(default_factory=dict)
