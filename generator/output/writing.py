"""Writes packages so that an interrupted run loses nothing.

Every new file is first written completely next to the packages. Only when all of them
exist are they moved into place, with one rename each. If a move fails, all of them are
rolled back; Ctrl-C is deferred until the last one. Packages that depend on each other
are written as one.

A process that is killed in between leaves a package that is partly new. Until it is
complete, its import packages only raise an ImportError that says so, and a record of
the pending files is next to the packages: `check` reports it, and the next run can tell
its own files from those that were edited by hand, and finishes the work.
"""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.output.changes import Changes, link_in
from generator.output.manifest import (
    MANIFEST_FILE,
    UNFINISHED_MODULE,
    Manifest,
    UnsafePathError,
    keep_earlier,
    state_folder,
    unfinished_file,
)
from generator.output.transaction import apply
from generator.whole_files import write_whole

_SCRATCH = "new-"


@contextmanager
def scratch_folder(output: Path) -> Iterator[Path]:
    """A folder for temporary files, on the file system of the packages.

    The caller holds the write lock. Whatever killed runs left here is deleted.
    """
    folder = state_folder(output)
    for leftover in folder.glob(f"{_SCRATCH}*"):
        shutil.rmtree(leftover, ignore_errors=True)
    for leftover in folder.glob(".*.new"):
        leftover.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(
        dir=folder, prefix=_SCRATCH, ignore_cleanup_errors=True
    ) as scratch:
        yield Path(scratch)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A package to be written as in `files`, and its changes on disk."""

    name: str
    files: Mapping[str, bytes]
    changes: Changes

    @property
    def has_changes(self) -> bool:
        """Whether any file except the manifest is written or removed."""
        changes = self.changes
        return bool(
            changes.missing or changes.changed or changes.edited or changes.removed
        )


def write_packages(output: Path, deliveries: Sequence[Delivery]) -> None:
    """Write packages below `output`, touching only what changes: all of them or none.

    The caller holds the write lock. Raises UnsafePathError before anything is written
    if a path leaves its package, and OSError if a file cannot be written; the packages
    are then unchanged.
    """
    contents: dict[Path, bytes] = {}
    manifests: dict[Path, Manifest] = {}
    removals: list[Path] = []
    for delivery in deliveries:
        package, changes = output / delivery.name, delivery.changes
        _check_inside(package, (*delivery.files, *changes.removed))
        for path in (*changes.missing, *changes.changed, *changes.edited):
            contents[package / path] = delivery.files[path]
        removals += [package / path for path in changes.removed]
        manifests[package] = Manifest.of(delivery.files)
    guards: dict[Path, bytes] = {}
    if len(contents) + len(removals) > 1:
        for delivery in deliveries:
            if delivery.has_changes:
                guards |= _guards(output / delivery.name, delivery.files)
    for package, manifest in manifests.items():
        if not manifest.is_at(package):
            contents[package / MANIFEST_FILE] = manifest.to_bytes()
    with scratch_folder(output) as scratch:
        notes = [unfinished_file(package) for package in manifests]
        try:
            for note, (package, manifest) in zip(notes, manifests.items(), strict=True):
                keep_earlier(package, manifest)
                write_whole(note, manifest.to_bytes())
            apply(contents, removals, scratch, guards)
        finally:
            for note in notes:
                note.unlink(missing_ok=True)
    for delivery in deliveries:
        package = output / delivery.name
        for path in delivery.changes.removed:
            remove_empty_parents(package, (package / path).parent)


def _guards(package: Path, files: Iterable[str]) -> dict[Path, bytes]:
    """The content of the import packages while they are being written."""
    return {
        package / path: UNFINISHED_MODULE
        for path in files
        if path.count("/") == 1 and path.endswith("/__init__.py")
    }


def _check_inside(package: Path, paths: Iterable[str]) -> None:
    folders: set[Path] = set()
    for path in map(Path, paths):
        if not path.parts or path.is_absolute() or ".." in path.parts:
            raise UnsafePathError(f"{path} is not inside the package")
        folders.add(path.parent)
    for folder in sorted(folders):
        link = link_in(package, package / folder)
        if link is not None:
            raise UnsafePathError(f"{link} is a symbolic link")


def remove_empty_parents(package: Path, folder: Path) -> None:
    """Remove a folder and those above it, up to the package, as long as they are
    empty."""
    while folder != package and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
