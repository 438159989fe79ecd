"""Packages in the output folder that nothing generates any more."""

from collections.abc import Collection
from pathlib import Path

from generator.output.changes import Changes, compare
from generator.output.manifest import MANIFEST_FILE, Manifest, read_manifest
from generator.output.state import forget_state
from generator.output.transaction import Transaction
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
    """Removes what was generated of a package; says what was removed and kept.

    By its manifest: files that were edited stay, with a manifest of them, and so do
    files that were never generated. A move that fails takes all of them back.
    """
    package = output / name
    manifest = read_manifest(package) or Manifest({})
    changes = compare(package, manifest, {})
    with scratch_folder(output) as scratch:
        moves = Transaction(scratch)
        try:
            for path in changes.removed:
                moves.remove(package / path)
            _leave(package, manifest, changes.kept, moves, scratch)
        except BaseException:
            moves.undo()
            raise
    for path in (*changes.removed, MANIFEST_FILE):
        remove_empty_parents(output, (package / path).parent)
    forget_state(output, name)
    return changes


def _leave(
    package: Path,
    manifest: Manifest,
    kept: tuple[str, ...],
    moves: Transaction,
    scratch: Path,
) -> None:
    """Leaves a manifest of the files that stay because they were edited, if any."""
    if not kept:
        moves.remove(package / MANIFEST_FILE)
        return
    files = {path: manifest.files.get(path, "") for path in kept}
    new = scratch / "manifest"
    new.write_bytes(Manifest(files).to_bytes())
    moves.replace(package / MANIFEST_FILE, new)
