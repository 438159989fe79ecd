"""Where the facade's own files are; imports nothing that costs time."""

from pathlib import Path

from generator.project.workspace import Workspace

FACADE = "connections"
"""The facade's package among those of a workspace: its folder under the output."""

BINDING_FILE = "connections.yaml"
"""What the files of the facade are called, in the workspace and beside a provider."""


def has_facade(workspace: Workspace) -> bool:
    """Whether a workspace has a facade."""
    return (workspace.folder / BINDING_FILE).is_file()


def facade_inputs(workspace: Workspace) -> tuple[Path, ...]:
    """The files of the facade itself, without the descriptions of the providers."""
    return (
        workspace.folder / BINDING_FILE,
        *(provider.folder / BINDING_FILE for provider in workspace.providers),
    )
