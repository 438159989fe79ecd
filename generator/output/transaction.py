"""Changes of files, made by one run at a time, and taken back when one fails."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import IO

from generator.output.manifest import UnsafePathError, state_folder


@contextmanager
def write_lock(output: Path) -> Iterator[None]:
    """Waits until no other run writes into an output folder, and keeps others out.

    The system releases the lock of a process that ends, however it ends.
    """
    path = state_folder(output) / "lock"
    if path.is_symlink():
        raise UnsafePathError(f"{path} is a link")
    with path.open("ab") as file:
        _lock(file)
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        # Some file systems of networks have no locks: there, runs are not kept apart.
        with contextlib.suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def signals_deferred() -> Iterator[None]:
    """Lets Ctrl-C and SIGTERM wait until a few changes of files are complete."""
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


def apply(
    contents: Mapping[Path, bytes],
    removals: Iterable[Path],
    scratch: Path,
    guards: Mapping[Path, bytes] | None = None,
) -> None:
    """Removes files and writes others, in this order: all of them or none.

    Ctrl-C waits until that is done. A process that is killed leaves the changes that it
    has made so far.

    Args:
        contents: The new content of each file; they are written in this order.
        removals: Files that go; one that is not there does not matter.
        scratch: An empty folder on the same file system, which the caller deletes.
        guards: What some files hold from before the first change until after the last.

    Raises:
        OSError: when a file cannot be written; everything is as it was then.
    """
    guards = guards or {}
    new, old = scratch / "new", scratch / "old"
    new.mkdir()
    old.mkdir()
    files = [*guards.values(), *contents.values()]
    for index, content in enumerate(files):
        (new / str(index)).write_bytes(content)
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
    """Replaces and removes files, keeping what was there until the end.

    `backups` is an empty folder on the same file system, which the caller deletes once
    everything is done.
    """

    def __init__(self, backups: Path) -> None:
        self._backups = backups
        self._done: list[tuple[Path, Path | None]] = []

    def replace(self, target: Path, new: Path) -> Path | None:
        """Moves `new` to `target` in one step, making the folders above; where what was
        there is kept, if anything was."""
        target.parent.mkdir(parents=True, exist_ok=True)
        backup = self._keep(target)
        new.replace(target)
        return backup

    def restore(self, target: Path, new: Path | None, backup: Path | None) -> None:
        """Gives a file what it shall hold after it held something else for a while:
        `new`, else what is kept in `backup`, else nothing."""
        if new is not None:
            self.replace(target, new)
        elif backup is not None:
            again = backup.with_name(f"{backup.name}-again")
            _link_or_copy(backup, again)
            self.replace(target, again)
        else:
            self.remove(target)

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

    def _keep(self, target: Path) -> Path | None:
        """A second name for what is at `target`, so that no moment lacks the file."""
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
