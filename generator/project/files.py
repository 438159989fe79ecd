"""The files of a workspace: how to find and name them.

Cheap to import, because every command starts with it.
"""

from pathlib import Path

WORKSPACE_FILE = "clientloom.yaml"
PROVIDER_FILE = "provider.yaml"

RUNTIME = "runtime"
"""The folder of the package that all clients share."""


def find_workspace(start: Path) -> Path | None:
    """The folder of the nearest clientloom.yaml: in `start`, in `start/specs`, or in
    the same places of a parent folder."""
    for folder in (start, *start.parents):
        for candidate in (folder, folder / "specs"):
            if (candidate / WORKSPACE_FILE).is_file():
                return candidate
    return None


def display_path(path: Path) -> str:
    """A path as users see it: relative to the current folder if it is inside it."""
    full, base = path.resolve(), Path.cwd()
    return full.relative_to(base).as_posix() if full.is_relative_to(base) else str(full)
