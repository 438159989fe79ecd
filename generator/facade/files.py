"""The places of the files of facades; cheap to import."""

from pathlib import Path

from generator.project.files import WORKSPACE_FILE
from generator.project.workspace import Provider, Workspace


def facade_file(facade: str) -> str:
    """The name of the files of a facade, in the workspace and next to a provider."""
    return f"{facade}.yaml"


def facade_inputs(workspace: Workspace, *facades: str) -> tuple[Path, ...]:
    """The own files of facades, without the specs of the providers."""
    folders = (workspace.folder, *(provider.folder for provider in workspace.providers))
    return tuple(
        folder / facade_file(facade) for facade in facades for folder in folders
    )


def workspace_of(provider: Provider) -> Workspace | None:
    """The workspace of a provider, without the others; None for a single spec.

    Raises DiagnosticError when its settings cannot be used.
    """
    from generator.project.reading import load_workspace

    # A provider is a folder next to clientloom.yaml.
    folder = provider.folder.parent
    if not (folder / WORKSPACE_FILE).is_file():
        return None
    settings = load_workspace(folder, ()).settings
    return Workspace(folder, settings, (provider,))
