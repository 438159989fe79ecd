"""What every command starts with: the workspace and the providers that are meant."""

from dataclasses import replace
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic
from generator.project.locating import find_workspace
from generator.project.reading import ProjectError, load_workspace
from generator.project.workspace import Provider, Workspace


def select(
    names: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    *,
    allow_remote: bool = False,
) -> tuple[Workspace, tuple[Provider, ...]]:
    """The workspace in `folder` (else the nearest one) and its providers by name (else
    all), with `output` instead of the folder that clientloom.yaml names. With
    `allow_remote` their descriptions may refer to the network.

    Raises ProjectError when there is no workspace or no such provider.
    """
    found = folder if folder is not None else find_workspace(Path.cwd())
    if found is None:
        raise ProjectError(
            (
                Diagnostic(
                    codes.WORKSPACE_MISSING,
                    "there is no clientloom.yaml here or in a folder above",
                ),
            )
        )
    workspace = load_workspace(found)
    if allow_remote:
        providers = (replace(one, allow_remote=True) for one in workspace.providers)
        workspace = replace(workspace, providers=tuple(providers))
    if output is not None:
        settings = workspace.settings.model_copy(
            update={"output": str(output.resolve())}
        )
        workspace = replace(workspace, settings=settings)
    known = {provider.name: provider for provider in workspace.providers}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ProjectError(
            (
                Diagnostic(
                    codes.PROVIDER_UNKNOWN,
                    f"there is no provider {', '.join(map(repr, unknown))}; there are "
                    f"{', '.join(known)}",
                ),
            )
        )
    return workspace, tuple(known[name] for name in names) or workspace.providers
