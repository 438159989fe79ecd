"""A lock between processes: a file that only one process at a time can lock.

The system releases the lock when the process ends, even if it is killed.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from ._fork import watch

# Seconds between attempts to get a lock that another process holds. Doubles each time.
_FIRST_PAUSE = 0.005
_LONGEST_PAUSE = 0.1


@contextmanager
def locked(path: Path, timeout: float) -> Generator[None, None, None]:
    """Hold the lock of a file. The file is created if needed and never removed.

    Args:
        path: A file that is used for nothing else.
        timeout: Seconds to wait for another process or thread.

    Raises:
        TimeoutError: if the file is still locked after that time.
        OSError: if the file cannot be created.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    _HELD.descriptors.add(descriptor)
    try:
        ends_at = time.monotonic() + timeout
        pause = _FIRST_PAUSE
        while not _try_lock(descriptor):
            if time.monotonic() >= ends_at:
                raise TimeoutError(
                    f"{path} has been locked for more than {timeout:g} s"
                )
            time.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        try:
            yield
        finally:
            if descriptor in _HELD.descriptors:
                _unlock(descriptor)
    finally:
        if descriptor in _HELD.descriptors:
            _HELD.descriptors.discard(descriptor)
            os.close(descriptor)


class _Held:
    """The locks that this process holds. A forked child must not keep them."""

    def __init__(self) -> None:
        self.descriptors: set[int] = set()
        watch(self)

    def after_fork(self) -> None:
        descriptors, self.descriptors = self.descriptors, set()
        for descriptor in descriptors:
            os.close(descriptor)


_HELD = _Held()

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
