"""Plans and writes the files of a new provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.project.files import (
    PROVIDER_FILE,
    WORKSPACE_FILE,
    display_path,
    find_workspace,
)

OVERLAY_FILE = "overlay.yaml"
"""The overlay for migrated settings."""

if TYPE_CHECKING:
    from generator.project.workspace import Provider
    from generator.scaffold.lines import SettingValue

_WORKSPACE = """\
# The workspace: its providers, and the folder for their packages.
# A mistake in a spec is a warning, and only what it affects is left out. To be stricter, use
# `clientloom generate --fail-on warning`, or set codes to `error` under `severities`.
output: ../generated
providers:
  - {name}
"""


@dataclass(frozen=True, slots=True)
class Upstream:
    """Where a spec was downloaded from: its URL in provider.yaml, the same without
    secrets, and the lock file."""

    address: str
    shown: str
    lock: bytes


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to write. The spec is copied unless it is already in the folder.

    `taken` are migrated settings of provider.yaml, and `overlay` is the text of the
    overlay that they need.
    """

    name: str
    workspace: Path
    spec: Path
    upstream: Upstream | None = None
    taken: Mapping[str, SettingValue] = field(default_factory=dict)
    overlay: str | None = None

    @property
    def folder(self) -> Path:
        """The folder of the provider."""
        return self.workspace / self.name

    @property
    def is_in_place(self) -> bool:
        """Whether the spec is already in the folder."""
        return self.spec.resolve().is_relative_to(self.folder.resolve())

    @property
    def file(self) -> str:
        """The path of the spec in the folder."""
        if self.is_in_place:
            relative = self.spec.resolve().relative_to(self.folder.resolve())
            return relative.as_posix()
        return f"openapi{self.spec.suffix or '.yaml'}"

    @property
    def settings(self) -> dict[str, SettingValue]:
        """The settings in provider.yaml."""
        from generator.naming import python

        module = python.module_name(self.name)
        settings: dict[str, SettingValue] = {
            "class": python.class_name(self.name),
            "package": f"{module}_client",
            "environment": module.upper(),
        }
        if self.file != "openapi.yaml":
            settings["openapi"] = self.file
        if self.upstream is not None:
            settings["upstream"] = self.upstream.address
        if self.overlay is not None:
            settings["overlays"] = [OVERLAY_FILE]
        return {**settings, **self.taken}

    def provider(self, overlay: Path | None = None) -> Provider:
        """The new provider, with its files where they are now.

        Args:
            overlay: The file with the overlay, if there is one.
        """
        from generator.project.provider_settings import ProviderSettings
        from generator.project.workspace import Provider

        values = {**self.settings, "openapi": self.spec.name}
        values["overlays"] = [] if overlay is None else [str(overlay.resolve())]
        settings = ProviderSettings.model_validate(values)
        return Provider(self.name, self.spec.parent, settings)


def plan_provider(
    name: str, spec: Path, folder: Path | None, upstream: Upstream | None
) -> Plan:
    """Plan the files. Raises DiagnosticError if the name is invalid or taken."""
    from pydantic import TypeAdapter, ValidationError

    from generator.project.settings import ProviderName

    try:
        TypeAdapter(ProviderName).validate_python(name)
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise refusal(reason, "Choose another name.") from error
    workspace = folder or find_workspace(Path.cwd()) or Path.cwd() / "specs"
    plan = Plan(name, workspace, spec, upstream)
    # Report mistakes before the spec is read. `write_plan` makes the text again.
    _workspace_text(plan)
    return plan


def _workspace_text(plan: Plan) -> str:
    """The new text of clientloom.yaml, with the provider in its list. Raises
    DiagnosticError if that is not possible, or if the name is taken."""
    from generator.project.editing import NotListedError, with_provider

    is_taken = (plan.folder / PROVIDER_FILE).exists()
    if is_taken or (plan.folder.exists() and not plan.is_in_place):
        message = f"{display_path(plan.folder)} already exists"
        raise refusal(message, "Choose another name.")
    path, name = plan.workspace / WORKSPACE_FILE, plan.name
    if not path.exists():
        return _WORKSPACE.format(name=name)
    try:
        return with_provider(path.read_text(encoding="utf-8"), name)
    except (OSError, UnicodeDecodeError, NotListedError) as error:
        raise DiagnosticError(
            Diagnostic(
                codes.PROVIDER_NOT_ADDED,
                f"{path.name}: {error}",
                Origin(display_path(path)),
                hint="Correct the file, or add the provider to its list yourself.",
            )
        ) from error


def refusal(message: str, hint: str) -> DiagnosticError:
    """The error that says why a provider cannot be added, and what to do."""
    return DiagnosticError(Diagnostic(codes.PROVIDER_NOT_ADDED, message, hint=hint))


def write_plan(plan: Plan, text: str) -> None:
    """Write the files: all of them or none. Another run may have added a provider since
    the plan was made.

    Raises:
        OSError: when a file cannot be written.
        DiagnosticError: if the name is taken by now.
    """
    from generator.output.transaction import folder_lock, write_together

    files: dict[Path, bytes] = {}
    if not plan.is_in_place:
        files[plan.folder / plan.file] = plan.spec.read_bytes()
    if plan.upstream is not None:
        files[plan.folder / "remote.lock.json"] = plan.upstream.lock
    if plan.overlay is not None:
        files[plan.folder / OVERLAY_FILE] = plan.overlay.encode("utf-8")
    files[plan.folder / PROVIDER_FILE] = text.encode("utf-8")
    with folder_lock(plan.workspace):
        files[plan.workspace / WORKSPACE_FILE] = _workspace_text(plan).encode("utf-8")
        write_together(plan.workspace, files)
