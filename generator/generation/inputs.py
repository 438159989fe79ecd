"""The input files of packages, and which changes in watched folders affect them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.facade.files import FACADE, facade_inputs
from generator.output.state import read_state
from generator.project.changes import CHANGES_FILE
from generator.project.files import PROVIDER_FILE, RUNTIME, WORKSPACE_FILE
from generator.project.workspace import Provider, Workspace


def input_files(
    workspace: Workspace, providers: Sequence[Provider], packages: Iterable[str]
) -> list[Path]:
    """The settings, specs with all files that they refer to, overlays and the
    workspace's templates. Settings files are included whether they exist or not.

    The files that specs refer to are known only for `packages` that were generated.
    """
    files = [workspace.folder / WORKSPACE_FILE, *facade_inputs(workspace)]
    for provider in providers:
        settings = (provider.folder / name for name in (PROVIDER_FILE, CHANGES_FILE))
        files += [*settings, provider.spec, *provider.overlays]
    for name in packages:
        state = read_state(workspace.output, name)
        files += [Path(path) for path in state.inputs] if state else []
    if workspace.templates is not None:
        templates = sorted(workspace.templates.rglob("*"))
        files += [path for path in templates if path.is_file()]
    return list(dict.fromkeys(files))


@dataclass(frozen=True, slots=True)
class WatchedInputs:
    """The inputs of packages: files, and the template folder, in which every file is an
    input. `folders` are the folders to watch, not including their subfolders. Nothing in
    `output` is an input."""

    files: frozenset[Path]
    templates: Path | None
    folders: frozenset[Path]
    output: Path

    def among(self, paths: Iterable[Path]) -> list[Path]:
        """The paths that are inputs."""
        return sorted(
            {path for path in paths if path in self.files or self._is_template(path)}
        )

    def candidates(self, paths: Iterable[Path]) -> list[Path]:
        """The paths that may be inputs of a failed run. What it would have read is not
        known."""
        return sorted({path for path in paths if self._may_be_input(path)})

    def changed_since(self, moment: int) -> list[Path]:
        """The paths in the folders that changed at or after a moment, in nanoseconds."""
        return [
            path
            for folder in self.folders
            for path in _children(folder)
            if _change_time(path) >= moment
        ]

    def _is_template(self, path: Path) -> bool:
        in_templates = self.templates is not None and path.is_relative_to(
            self.templates
        )
        return in_templates and self._may_be_input(path)

    def _may_be_input(self, path: Path) -> bool:
        if path in self.files:
            return True
        # Editors briefly write such files next to the one being edited.
        is_temporary = path.name.startswith(".") or path.name.endswith("~")
        return not is_temporary and not path.is_relative_to(self.output)


def watched_inputs(
    workspace: Workspace, providers: Sequence[Provider]
) -> WatchedInputs:
    """The inputs of the packages of providers, the runtime and the facade."""
    packages = (RUNTIME, *(provider.name for provider in providers), FACADE)
    paths = [path.absolute() for path in input_files(workspace, providers, packages)]
    files = frozenset((*paths, *(path.resolve() for path in paths)))
    templates = workspace.templates
    templates = None if templates is None else templates.resolve()
    folders = {path.parent for path in files}
    trees = [provider.folder.resolve() for provider in providers]
    for tree in (*trees, *([] if templates is None else [templates])):
        folders.update(_folders_below(tree, workspace.output))
    return WatchedInputs(
        files=files,
        templates=templates,
        folders=frozenset(folder for folder in folders if folder.is_dir()),
        output=workspace.output,
    )


def _folders_below(top: Path, output: Path) -> Iterator[Path]:
    """A folder and all folders below it, except hidden and generated ones."""
    for folder, names, _ in os.walk(top):
        yield Path(folder)
        names[:] = [
            name
            for name in names
            if not name.startswith((".", "__pycache__"))
            and Path(folder, name) != output
        ]


def _children(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _change_time(path: Path) -> int:
    """When a file, or the target of its link, last changed; 0 if it does not exist."""
    try:
        status = path.stat()
    except OSError:
        return 0
    return max(status.st_mtime_ns, status.st_ctime_ns)
