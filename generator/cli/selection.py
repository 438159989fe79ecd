"""What a command works on: the workspace, some of its providers, or a description."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError
from generator.project.files import find_workspace

if TYPE_CHECKING:
    from generator.project.workspace import Provider, Workspace


def select_workspace(
    folder: Path | None, output: Path | None = None, *, allow_remote: bool = False
) -> Workspace:
    """The workspace in `folder`, else the nearest one.

    Args:
        folder: The folder of clientloom.yaml.
        output: The folder of the packages, instead of that of clientloom.yaml.
        allow_remote: Whether descriptions may refer to the network.

    Raises:
        DiagnosticError: when there is no workspace, or its settings are not valid.
    """
    from generator.project.reading import load_workspace

    place = folder if folder is not None else find_workspace(Path.cwd())
    if place is None:
        message = "there is no clientloom.yaml here or in a folder above"
        raise DiagnosticError(Diagnostic(codes.WORKSPACE_MISSING, message))
    workspace = load_workspace(place)
    if allow_remote:
        providers = (
            replace(provider, allow_remote=True) for provider in workspace.providers
        )
        workspace = replace(workspace, providers=tuple(providers))
    if output is not None:
        settings = workspace.settings.model_copy(
            update={"output": str(output.resolve())}
        )
        workspace = replace(workspace, settings=settings)
    return workspace


def select_providers(
    workspace: Workspace, names: tuple[str, ...]
) -> tuple[Provider, ...]:
    """The providers of a workspace by name, all of them when none is named.

    Raises DiagnosticError when there is no such provider.
    """
    providers = {provider.name: provider for provider in workspace.providers}
    unknown = [name for name in names if name not in providers]
    if unknown:
        raise DiagnosticError(
            Diagnostic(
                codes.PROVIDER_UNKNOWN,
                f"there is no provider {', '.join(map(repr, unknown))}; there are "
                f"{', '.join(providers)}",
            )
        )
    return tuple(providers[name] for name in names) or workspace.providers


def standalone_provider(path: Path, *, allow_remote: bool = False) -> Provider:
    """A provider that is nothing but a description."""
    from generator.project.provider_settings import ProviderSettings
    from generator.project.workspace import Provider

    settings = ProviderSettings.model_validate(
        {
            "class": "Client",
            "package": "client",
            "environment": "CLIENT",
            "openapi": path.name,
        }
    )
    return Provider(path.stem, path.parent, settings, allow_remote)
