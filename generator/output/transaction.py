"""Changes to files, made by one run at a time and rolled back on failure."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path
from types import FrameType
from typing import IO

from generator.output.manifest import UnsafePathError, state_folder
from generator.whole_files import refusals_about, take_mode


@contextmanager
def write_lock(output: Path) -> Iterator[None]:
    """Wait until no other run writes into an output folder, and lock it.

    The operating system releases the lock of a process that ends, however it ends.
    """
    path = state_folder(output) / "lock"
    if path.is_symlink():
        raise UnsafePathError(f"{path} is a symbolic link")
    with path.open("ab") as file:
        _lock(file)
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)

    @contextmanager
    def folder_lock(folder: Path) -> Iterator[None]:
        """Does nothing: this system has no locks for folders."""
        del folder
        yield

else:
    import fcntl

    def _lock(file: IO[bytes] | int) -> None:
        # Some network file systems have no locks; runs are not isolated there.
        with contextlib.suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)

    @contextmanager
    def folder_lock(folder: Path) -> Iterator[None]:
        """Wait until no other run changes a file that people write, such as
        clientloom.yaml, in a folder that may not exist yet, and lock it."""
        place = _existing(folder)
        descriptor = os.open(place, os.O_RDONLY)
        try:
            _lock(descriptor)
            # Another run may have made the folder in the meantime.
            is_newer = _existing(folder) != place
            with folder_lock(folder) if is_newer else contextlib.nullcontext():
                yield
        finally:
            os.close(descriptor)


@contextmanager
def signals_deferred() -> Iterator[None]:
    """Defer Ctrl-C and SIGTERM until a few changes to files are complete."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    received: list[int] = []

    def defer(number: int, frame: FrameType | None) -> None:
        del frame
        received.append(number)

    handlers = {
        number: signal.signal(number, defer)
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
        for first in received[:1]:
            signal.raise_signal(first)


def write_together(
    folder: Path, contents: Mapping[Path, bytes], removals: Iterable[Path] = ()
) -> None:
    """Write and remove files below a folder, which is created if it does not exist: all
    of them or none. Ctrl-C is deferred until that is done.

    Raises OSError when a file cannot be written; nothing has changed then.
    """
    with (
        signals_deferred(),
        tempfile.TemporaryDirectory(
            dir=_existing(folder), prefix=_SCRATCH, ignore_cleanup_errors=True
        ) as scratch,
    ):
        apply(contents, removals, Path(scratch))


def _existing(folder: Path) -> Path:
    """The folder, or the closest one above it that exists."""
    return next(place for place in (folder, *folder.parents) if place.is_dir())


_SCRATCH = ".clientloom-"
"""The start of the name of a folder for files that are not complete yet."""


def apply(
    contents: Mapping[Path, bytes],
    removals: Iterable[Path],
    scratch: Path,
    guards: Mapping[Path, bytes] | None = None,
) -> None:
    """Remove files and then write others: all of them or none.

    Ctrl-C is deferred until that is done. A process that is killed leaves the changes
    made so far.

    Args:
        contents: The new content of each file; they are written in this order.
        removals: Files to remove; missing ones are ignored.
        scratch: An empty folder on the same file system, which the caller deletes.
        guards: Temporary content of some files, from before the first change until
            after the last.

    Raises:
        OSError: when a file cannot be written; nothing has changed then.
    """
    guards = guards or {}
    new, old = scratch / "new", scratch / "old"
    new.mkdir()
    old.mkdir()
    files = [*guards.items(), *contents.items()]
    for index, (path, content) in enumerate(files):
        with refusals_about(path):
            (new / str(index)).write_bytes(content)
            take_mode(new / str(index), path)
    sources = (new / str(index) for index in range(len(files)))
    with signals_deferred():
        transaction = Transaction(old)
        try:
            originals = {
                path: transaction.replace(path, next(sources)) for path in guards
            }
            for path in removals:
                transaction.remove(path)
            guarded = {}
            for path, source in zip(contents, sources, strict=True):
                if path in guards:
                    guarded[path] = source
                else:
                    transaction.replace(path, source)
            for path, original in originals.items():
                transaction.restore(path, guarded.get(path), original)
        except BaseException:
            transaction.undo()
            raise


class Transaction:
    """Replaces and removes files, and keeps the old ones until the end.

    `backups` is an empty folder on the same file system, which the caller deletes when
    everything is done.
    """

    def __init__(self, backups: Path) -> None:
        self._backups = backups
        self._done: list[tuple[Path, Path | None]] = []
        self._folders: list[Path] = []

    def replace(self, target: Path, new: Path) -> Path | None:
        """Move `new` to `target` in one step and create the folders above it; return
        the backup of the old file, if there was one."""
        with refusals_about(target):
            self._create_folders(target)
            backup = self._keep(target)
            new.replace(target)
        return backup

    def restore(self, target: Path, new: Path | None, backup: Path | None) -> None:
        """Give a file its final content after a temporary one: `new`, or else the
        content of `backup`, or else nothing."""
        if new is not None:
            self.replace(target, new)
        elif backup is not None:
            again = backup.with_name(f"{backup.name}-again")
            _link_or_copy(backup, again)
            self.replace(target, again)
        else:
            self.remove(target)

    def remove(self, target: Path) -> None:
        """Remove a file, if it exists."""
        backup = self._backup()
        try:
            with refusals_about(target):
                target.rename(backup)
        except FileNotFoundError:
            return
        self._done.append((target, backup))

    def undo(self) -> None:
        """Undo all changes, last one first."""
        for target, backup in reversed(self._done):
            if backup is None:
                target.unlink(missing_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                if backup.is_dir() and not backup.is_symlink():
                    target.unlink(missing_ok=True)
                backup.replace(target)
        self._done.clear()
        for folder in reversed(self._folders):
            # Somebody else may have put a file there.
            with contextlib.suppress(OSError):
                folder.rmdir()
        self._folders.clear()

    def _create_folders(self, target: Path) -> None:
        """Create the folders above a file, and remember them."""
        # Folders above one that exists do, too.
        missing = takewhile(lambda folder: not folder.exists(), target.parents)
        for folder in reversed(list(missing)):
            folder.mkdir(exist_ok=True)
            self._folders.append(folder)

    def _keep(self, target: Path) -> Path | None:
        """Keep a second name for the file at `target`, so that the file exists at every
        moment."""
        if not os.path.lexists(target):
            self._done.append((target, None))
            return None
        backup = self._backup()
        if target.is_dir() and not target.is_symlink():
            target.rename(backup)
        else:
            _link_or_copy(target, backup)
        self._done.append((target, backup))
        return backup

    def _backup(self) -> Path:
        return self._backups / str(len(self._done))


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
