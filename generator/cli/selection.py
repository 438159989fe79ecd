"""What a command works on: the workspace, some of its providers, or a spec."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError
from generator.project.files import find_workspace

if TYPE_CHECKING:
    from generator.generation.selection import PackageSelection
    from generator.project.workspace import Provider, Workspace


def select_workspace(
    folder: Path | None,
    output: Path | None = None,
    *,
    allow_remote: bool = False,
    only: Collection[str] | None = None,
) -> Workspace:
    """Load the workspace in `folder`, or else the nearest one.

    Args:
        folder: The folder of clientloom.yaml.
        output: The folder for the packages, instead of the one in clientloom.yaml.
        allow_remote: Whether specs may refer to the network.
        only: The names of the providers whose settings are read; None for all.

    Raises:
        DiagnosticError: when there is no workspace, or its settings are not valid.
    """
    from generator.project.reading import load_workspace

    place = folder if folder is not None else find_workspace(Path.cwd())
    if place is None:
        message = "there is no clientloom.yaml in this folder or above it"
        raise DiagnosticError(Diagnostic(codes.WORKSPACE_MISSING, message))
    workspace = load_workspace(place, only)
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
    """Select providers of a workspace by name, or all of them if no name is given.

    Raises DiagnosticError when there is no such provider.
    """
    providers = {provider.name: provider for provider in workspace.providers}
    unknown = [name for name in names if name not in providers]
    if unknown:
        raise DiagnosticError(
            Diagnostic(
                codes.PROVIDER_UNKNOWN,
                f"there is no provider {', '.join(map(repr, unknown))}; known "
                f"providers: {', '.join(providers)}",
            )
        )
    return tuple(providers[name] for name in names) or workspace.providers


def select_packages(
    folder: Path | None,
    output: Path | None,
    providers: tuple[str, ...],
    packages: tuple[str, ...],
    *,
    allow_remote: bool = False,
) -> tuple[Workspace, PackageSelection]:
    """Select the workspace and the packages of a run.

    Args:
        folder: The folder of clientloom.yaml.
        output: The folder for the packages, instead of the one in clientloom.yaml.
        providers: Providers, including the runtime and the facades; empty for all of
            them.
        packages: Packages, and nothing else. Only the files that they are made from are
            read.
        allow_remote: Whether specs may refer to the network.

    Raises:
        DiagnosticError: when a name is unknown, or settings are not valid.
        click.UsageError: when both providers and packages are named.
    """
    from generator.generation.selection import PackageSelection, packages_of
    from generator.project.files import RUNTIME

    if not packages:
        workspace = select_workspace(folder, output, allow_remote=allow_remote)
        facades = tuple(name for name in workspace.facades if name in providers)
        names = tuple(name for name in providers if name not in facades)
        selection = packages_of(workspace, select_providers(workspace, names))
        # With providers, all facades over them are included anyway.
        only_facades = facades and not names
        return workspace, (
            replace(selection, facades=facades) if only_facades else selection
        )
    if providers:
        raise click.UsageError("name either PROVIDERS or --package, not both")
    # A facade is made from all providers, every other package from one or none.
    workspace = select_workspace(
        folder, output, allow_remote=allow_remote, only=packages
    )
    facades = tuple(name for name in workspace.facades if name in packages)
    if facades:
        workspace = select_workspace(folder, output, allow_remote=allow_remote)
    listed = workspace.settings.providers
    own = (RUNTIME, *workspace.facades)
    unknown = [name for name in packages if name not in (*own, *listed)]
    if unknown:
        raise DiagnosticError(
            Diagnostic(
                codes.PROVIDER_UNKNOWN,
                f"there is no package {', '.join(map(repr, unknown))}; known packages: "
                f"{', '.join((*own, *listed))}",
            )
        )
    chosen = (provider for provider in workspace.providers if provider.name in packages)
    return workspace, PackageSelection(
        tuple(chosen),
        has_runtime=RUNTIME in packages,
        facades=facades,
    )


def standalone_provider(path: Path, *, allow_remote: bool = False) -> Provider:
    """A provider that consists only of a spec."""
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
