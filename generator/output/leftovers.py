"""Packages in the output folder that nothing generates any more."""

from collections.abc import Collection
from pathlib import Path

from generator.output.changes import Changes, compare
from generator.output.lock import write_lock
from generator.output.manifest import MANIFEST_FILE, Manifest, read_manifest
from generator.output.state import forget_state
from generator.output.transaction import apply
from generator.output.writing import remove_empty_parents, scratch_folder


def unlisted_packages(output: Path, listed: Collection[str]) -> list[str]:
    """The names of generated packages in `output` besides those that are listed."""
    return sorted(
        manifest.parent.name
        for manifest in output.glob(f"*/{MANIFEST_FILE}")
        if manifest.parent.name not in listed
        and not manifest.parent.is_symlink()
        and read_manifest(manifest.parent) is not None
    )


def remove_package(output: Path, name: str) -> Changes:
    """Removes what was generated of a package, by its manifest: all of it or nothing.

    Files that were edited stay, with a manifest of them, and so do files that were
    never generated. Returns what was removed and kept. Raises OSError.
    """
    package = output / name
    with write_lock(output):
        manifest = read_manifest(package) or Manifest({})
        changes = compare(package, manifest, {})
        removals = [package / path for path in changes.removed]
        contents = {}
        if changes.kept:
            edited = {path: manifest.files.get(path, "") for path in changes.kept}
            contents[package / MANIFEST_FILE] = Manifest(edited).to_bytes()
        else:
            removals.append(package / MANIFEST_FILE)
        with scratch_folder(output) as scratch:
            apply(contents, removals, scratch)
    for path in (*changes.removed, MANIFEST_FILE):
        remove_empty_parents(output, (package / path).parent)
    forget_state(output, name)
    return changes
