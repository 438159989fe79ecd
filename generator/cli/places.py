"""The place of a diagnostic, for programs that work on a whole repository.

Text for people names files relative to the current folder. A host that shows findings
next to the lines of a change needs the path within the repository.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Origin
from generator.document.files.location import locate


@dataclass(frozen=True, slots=True)
class RepositoryPlace:
    """A place with the path of its file in the repository: relative to the root with
    `/`, absolute for a file outside the repository, or a URL."""

    file: str
    pointer: str
    line: int | None
    column: int | None

    @property
    def is_inside(self) -> bool:
        """Whether the file is in the repository."""
        return "://" not in self.file and not Path(self.file).is_absolute()


def repository_root(base: Path) -> Path:
    """The root of the git repository that a folder is in, or else the folder itself."""
    resolved = base.resolve()
    for folder in (resolved, *resolved.parents):
        if (folder / ".git").exists():
            return folder
    return resolved


def repository_place(origin: Origin, base: Path) -> RepositoryPlace:
    """A place within the repository; `base` is the folder that file names are relative
    to."""
    located = locate(origin, base)
    file = located.file
    if "://" not in file:
        # Not resolved: a symbolic link in the repository is a file of the repository.
        path = base.resolve() / file
        root = repository_root(base)
        file = (
            path.relative_to(root).as_posix()
            if path.is_relative_to(root)
            else path.as_posix()
        )
    return RepositoryPlace(file, located.pointer, located.line, located.column)
