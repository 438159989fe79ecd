"""Changes of files that are taken back when not all of them can be made."""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path


def apply(
    contents: Mapping[Path, bytes], removals: Iterable[Path], scratch: Path
) -> None:
    """Removes files and writes others, in this order: all of them or none.

    Args:
        contents: The new content of each file; they are written in this order.
        removals: Files that go; one that is not there does not matter.
        scratch: An empty folder on the same file system, which the caller deletes.

    Raises:
        OSError: when a file cannot be written; everything is as it was then.
    """
    new, old = scratch / "new", scratch / "old"
    new.mkdir()
    old.mkdir()
    for index, content in enumerate(contents.values()):
        (new / str(index)).write_bytes(content)
    transaction = Transaction(old)
    try:
        for path in removals:
            transaction.remove(path)
        for index, path in enumerate(contents):
            transaction.replace(path, new / str(index))
    except BaseException:
        transaction.undo()
        raise


class Transaction:
    """Replaces and removes files, keeping what was there until the end.

    `backups` is an empty folder on the same file system, which the caller deletes once
    everything is done.
    """

    def __init__(self, backups: Path) -> None:
        self._backups = backups
        self._done: list[tuple[Path, Path | None]] = []

    def replace(self, target: Path, new: Path) -> None:
        """Moves `new` to `target` in one step, making the folders above."""
        target.parent.mkdir(parents=True, exist_ok=True)
        self._keep(target)
        new.replace(target)

    def remove(self, target: Path) -> None:
        """Removes a file; nothing happens when it is not there."""
        backup = self._backup()
        try:
            target.rename(backup)
        except FileNotFoundError:
            return
        self._done.append((target, backup))

    def undo(self) -> None:
        """Puts everything back, the last change first."""
        for target, backup in reversed(self._done):
            if backup is None:
                target.unlink(missing_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                if backup.is_dir() and not backup.is_symlink():
                    target.unlink(missing_ok=True)
                backup.replace(target)
        self._done.clear()

    def _keep(self, target: Path) -> None:
        """A second name for what is at `target`, so that no moment lacks the file."""
        backup = self._backup()
        if not os.path.lexists(target):
            self._done.append((target, None))
            return
        if target.is_dir() and not target.is_symlink():
            target.rename(backup)
        else:
            try:
                backup.hardlink_to(target)
            except OSError:
                shutil.copy2(target, backup, follow_symlinks=False)
        self._done.append((target, backup))

    def _backup(self) -> Path:
        return self._backups / str(len(self._done))
