"""Where a diagnostic is, for programs that look at a whole repository.

Text for people names files relative to where they are. A host that shows findings beside
the lines of a change wants the path within the repository.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Origin
from generator.document.files.location import locate


@dataclass(frozen=True, slots=True)
class RepositoryPlace:
    """A place with its file as the repository has it: a path with `/` relative to its
    top, an absolute path for a file that is elsewhere, or a URL."""

    file: str
    pointer: str
    line: int | None
    column: int | None

    @property
    def is_inside(self) -> bool:
        """Whether the file is one of the repository."""
        return "://" not in self.file and not Path(self.file).is_absolute()


def repository_root(base: Path) -> Path:
    """The top of the git repository that a folder is in, else the folder itself."""
    resolved = base.resolve()
    for folder in (resolved, *resolved.parents):
        if (folder / ".git").exists():
            return folder
    return resolved


def repository_place(origin: Origin, base: Path) -> RepositoryPlace:
    """A place as the repository has it; `base` is the folder of relative file names."""
    located = locate(origin, base)
    file = located.file
    if "://" not in file:
        # Not resolved: a link of the repository is a file of the repository.
        path = base.resolve() / file
        root = repository_root(base)
        file = (
            path.relative_to(root).as_posix()
            if path.is_relative_to(root)
            else path.as_posix()
        )
    return RepositoryPlace(file, located.pointer, located.line, located.column)
