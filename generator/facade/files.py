"""The places of the facade's files; cheap to import."""

from pathlib import Path

from generator.project.workspace import Workspace

FACADE = "connections"
"""The name of the facade's package in a workspace, and its folder in the output."""

BINDING_FILE = "connections.yaml"
"""The name of the facade's files, in the workspace and next to a provider."""


def has_facade(workspace: Workspace) -> bool:
    """Whether a workspace has a facade."""
    return (workspace.folder / BINDING_FILE).is_file()


def facade_inputs(workspace: Workspace) -> tuple[Path, ...]:
    """The facade's own files, without the specs of the providers."""
    return (
        workspace.folder / BINDING_FILE,
        *(provider.folder / BINDING_FILE for provider in workspace.providers),
    )
