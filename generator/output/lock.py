"""One run at a time writes into an output folder, and no signal stops it halfway."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from collections.abc import Iterator
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
