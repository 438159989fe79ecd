"""The files that packages are made from, as far as they are known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.facade.files import facade_inputs
from generator.output.state import read_state
from generator.output.toolbox import own_folders
from generator.project.changes import CHANGES_FILE
from generator.project.locating import PROVIDER_FILE, WORKSPACE_FILE
from generator.project.workspace import Provider, Workspace


def input_files(
    workspace: Workspace, providers: Sequence[Provider], packages: Iterable[str]
) -> list[Path]:
    """Settings, descriptions with all that they refer to, overlays and the workspace's
    own templates. What descriptions refer to is known of `packages` that were
    generated; settings files are named whether they exist or not."""
    files = [workspace.folder / WORKSPACE_FILE, *facade_inputs(workspace)]
    for provider in providers:
        settings = (provider.folder / name for name in (PROVIDER_FILE, CHANGES_FILE))
        files += [*settings, provider.description, *provider.overlays]
    for name in packages:
        state = read_state(workspace.output, name)
        files += [Path(path) for path in state.inputs] if state else []
    for own in own_template_folders(workspace):
        files += [path for path in sorted(own.rglob("*")) if path.is_file()]
    return list(dict.fromkeys(files))


def own_template_folders(workspace: Workspace) -> tuple[Path, ...]:
    """The folder of the workspace's own templates, if it has one."""
    return own_folders(workspace)[2:]
