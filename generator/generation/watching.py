"""What to watch: folders, and which changes in them are changes of an input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.facade.files import FACADE
from generator.generation.inputs import input_files, own_template_folders
from generator.project.locating import RUNTIME
from generator.project.workspace import Provider, Workspace


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs of packages: single files, and the trees of templates, in which every
    file is one. `folders` are those to watch, without what is below them; `output` is
    never an input."""

    files: frozenset[Path]
    trees: tuple[Path, ...]
    folders: frozenset[Path]
    output: Path

    def among(self, paths: Iterable[Path]) -> list[Path]:
        """The paths that are inputs."""
        return sorted(
            {path for path in paths if path in self.files or self._is_template(path)}
        )

    def candidates(self, paths: Iterable[Path]) -> list[Path]:
        """The paths that may be inputs of a run that failed, because nobody knows what
        it would have read."""
        return sorted({path for path in paths if self._may_be_input(path)})

    def changed_since(self, moment: int) -> list[Path]:
        """What changed in the folders at a moment (nanoseconds) or later."""
        return [
            path
            for folder in self.folders
            for path in _children(folder)
            if _change_time(path) >= moment
        ]

    def _is_template(self, path: Path) -> bool:
        in_tree = any(path.is_relative_to(tree) for tree in self.trees)
        return in_tree and self._may_be_input(path)

    def _may_be_input(self, path: Path) -> bool:
        if path in self.files:
            return True
        # Editors write such files for a moment beside the one that is edited.
        passing = path.name.startswith(".") or path.name.endswith("~")
        return not passing and not path.is_relative_to(self.output)


def inputs_of(workspace: Workspace, providers: Sequence[Provider]) -> Inputs:
    """The inputs of the packages of providers, of the runtime and of the facade."""
    packages = (RUNTIME, *(one.name for one in providers), FACADE)
    named = [path.absolute() for path in input_files(workspace, providers, packages)]
    files = frozenset((*named, *(path.resolve() for path in named)))
    trees = tuple(own.resolve() for own in own_template_folders(workspace))
    output = workspace.output
    folders = {path.parent for path in files}
    for place in (*trees, *(one.folder.resolve() for one in providers)):
        folders.update(_folders(place, output))
    present = frozenset(folder for folder in folders if folder.is_dir())
    return Inputs(files, trees, present, output)


def _folders(top: Path, output: Path) -> Iterator[Path]:
    """A folder and all below it, without hidden ones and what is generated."""
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
    """When a file, or what its name stands for, changed last; 0 when there is none."""
    try:
        status = path.stat()
    except OSError:
        return 0
    return max(status.st_mtime_ns, status.st_ctime_ns)
