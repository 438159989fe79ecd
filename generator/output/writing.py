"""Writing a package so that an interrupted run loses nothing.

Every new file is first written completely beside the packages; only when all of them
are there are they moved into place, one rename each, the manifest last. A run that
stops in between is finished by the next one, which finds each file either as it was
or as it would write it.
"""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.output.changes import Changes
from generator.output.manifest import MANIFEST_FILE, Manifest

STATE_FOLDER = ".clientloom"
"""A folder beside the packages for what is not committed."""


class UnsafePathError(Exception):
    """A file would be written outside its package."""


def state_folder(output: Path) -> Path:
    """The folder for uncommitted state, made on demand and ignored by git."""
    folder = output / STATE_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    return folder


def write_package(
    output: Path, name: str, files: Mapping[str, bytes], changes: Changes
) -> None:
    """Makes the package `output/name` what `files` say, touching only what changes.

    Raises UnsafePathError before anything is written when a path leaves the package.
    """
    package = output / name
    for path in files:
        _check_inside(package, path)
    manifest = Manifest.of(files).to_bytes()
    wanted = {
        path: files[path]
        for path in (*changes.missing, *changes.changed, *changes.edited)
    }
    with tempfile.TemporaryDirectory(
        dir=state_folder(output), prefix="new-"
    ) as staging:
        for index, content in enumerate(wanted.values()):
            (Path(staging) / str(index)).write_bytes(content)
        for index, path in enumerate(wanted):
            target = package / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            (Path(staging) / str(index)).replace(target)
        for path in changes.removed:
            (package / path).unlink(missing_ok=True)
            _remove_empty_parents(package, (package / path).parent)
        present = package / MANIFEST_FILE
        if not present.is_file() or present.read_bytes() != manifest:
            package.mkdir(parents=True, exist_ok=True)
            staged = Path(staging) / "manifest"
            staged.write_bytes(manifest)
            staged.replace(present)


def _check_inside(package: Path, path: str) -> None:
    target = package / path
    parts = Path(path).parts
    if not parts or Path(path).is_absolute() or ".." in parts:
        raise UnsafePathError(f"{path} is not inside the package")
    for parent in target.parents:
        if parent == package:
            return
        if parent.is_symlink():
            raise UnsafePathError(f"{parent} is a link")


def _remove_empty_parents(package: Path, folder: Path) -> None:
    while folder != package and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
