"""A workspace and its providers: their folders and settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field

from generator.diagnostics import Severity
from generator.project.changes import CHANGES_FILE, ChangesSettings
from generator.project.files import PROVIDER_FILE, WORKSPACE_FILE, display_path
from generator.project.provider_settings import ProviderSettings
from generator.project.publishing import PublishSettings
from generator.project.settings import (
    CodeName,
    ProviderName,
    RuntimeKind,
    Settings,
)

DEFAULT_FACADE = "connections"
"""The facade of a workspace that names none, if there is a file for it."""


def _facade_name(text: str) -> str:
    if f"{text}.yaml" in (WORKSPACE_FILE, PROVIDER_FILE, CHANGES_FILE):
        raise ValueError(f"{text}.yaml is the name of a settings file")
    if text in ("client", "comparison", "facade", "shared"):
        raise ValueError(f"{text!r} is a part of the template tree")
    return text


FacadeName: TypeAlias = Annotated[ProviderName, AfterValidator(_facade_name)]
"""The name of a facade: that of its files, and the folder of its package."""


class Formatter(StrEnum):
    """The formatter for generated Python."""

    RUFF = "ruff"
    """Ruff, in black's style."""
    BLACK = "black"
    """Ruff for imports, docstrings and pages, then black for the modules."""
    NONE = "none"
    """No formatter: files are exactly what the templates write."""


class WorkspaceSettings(Settings):
    """clientloom.yaml: the providers, and the settings for all of them."""

    output: str = Field(
        default="../generated", description="The folder for the packages."
    )
    providers: tuple[ProviderName, ...] = Field(
        min_length=1, description="Folders next to this file, one per provider."
    )
    facades: tuple[FacadeName, ...] | None = Field(
        default=None,
        description="The facades over the providers: `weather` is made from "
        "weather.yaml next to this file and in the folders of its providers. By "
        f"default, `{DEFAULT_FACADE}` if there is {DEFAULT_FACADE}.yaml.",
    )
    runtime: RuntimeKind = Field(
        default="shared",
        description="`shared`: all clients use the package `clientloom-runtime`. "
        "`vendored`: each client has its own copy of the runtime.",
    )
    templates: str | None = Field(
        default=None,
        description="The folder with templates that replace or extend the built-in ones.",
    )
    formatter: Formatter = Field(
        default=Formatter.RUFF,
        description="The formatter for generated Python: `ruff` (fast, in black's style), "
        "`black`, or `none` to see exactly what templates write.",
    )
    severities: dict[CodeName, Severity | Literal["off"]] = Field(default_factory=dict)
    publish: PublishSettings | None = Field(
        default=None,
        description="How a pipeline publishes the runtime and the facades.",
    )


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider of a workspace: its name, which is also the name of its folder, and
    its settings."""

    name: str
    folder: Path
    settings: ProviderSettings
    allow_remote: bool = False
    """Whether references to URLs are followed, as recorded in `lock`."""
    changes: ChangesSettings = field(default_factory=ChangesSettings)
    default_runtime: RuntimeKind = "shared"
    """The `runtime` setting in clientloom.yaml."""

    @property
    def runtime(self) -> RuntimeKind:
        """Where the client has its runtime."""
        return self.settings.runtime or self.default_runtime

    @property
    def root(self) -> Path | None:
        """The folder that must contain all referenced files; None for the default."""
        root = self.settings.root
        return None if root is None else self.folder / root

    @property
    def lock(self) -> Path:
        """The file with the URLs and hashes of everything that was downloaded."""
        return self.folder / "remote.lock.json"

    @property
    def spec(self) -> Path:
        """The file of the spec."""
        return self.folder / self.settings.openapi

    @property
    def settings_file(self) -> str:
        """The path of provider.yaml as users see it."""
        return display_path(self.folder / PROVIDER_FILE)

    @property
    def overlays(self) -> tuple[Path, ...]:
        """The overlays, in the order in which they are applied."""
        return tuple(self.folder / overlay for overlay in self.settings.overlays)


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with clientloom.yaml, its settings and its providers."""

    folder: Path
    settings: WorkspaceSettings
    providers: tuple[Provider, ...]

    @property
    def output(self) -> Path:
        """The folder under which every package is written."""
        return (self.folder / self.settings.output).resolve()

    @property
    def facades(self) -> tuple[str, ...]:
        """The names of the facades."""
        if self.settings.facades is not None:
            return self.settings.facades
        has_default = (self.folder / f"{DEFAULT_FACADE}.yaml").is_file()
        return (DEFAULT_FACADE,) if has_default else ()

    @property
    def shares_runtime(self) -> bool:
        """Whether any client uses the shared runtime. Also true without any client, when
        the workspace only generates the runtime."""
        kinds = {provider.runtime for provider in self.providers}
        return not kinds or "shared" in kinds

    @property
    def templates(self) -> Path | None:
        """The folder of the workspace's own templates, if it has one."""
        templates = self.settings.templates
        return None if templates is None else self.folder / templates
