"""Disks that fail at a chosen moment, for commands that run in a child process.

The moments are counted in what the process does to files below a folder (the audit
events of the interpreter), so that they are the same on any machine and need no rights.
"""

from __future__ import annotations

import errno
import io
import os
import resource
import signal
import sys
import tempfile
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, NoReturn

from generator.cli.commands import clientloom
from tests.support.commands import Ran

CUT = 20
"""After so many bytes of a file a disk is full."""

_CHANGES = {
    *("os.rename", "os.link", "os.symlink", "os.mkdir", "os.remove", "os.rmdir"),
    *("os.chmod", "os.utime", "os.truncate"),
}
_NEED_SPACE = {"os.link", "os.symlink", "os.mkdir"}


class Fault(Enum):
    """What goes wrong from a moment on."""

    FAILING = "one change fails"
    FULL = "there is no space for files any more"
    CUT = "there is no space for more than the first bytes of a file"
    READ_ONLY = "nothing can be changed"
    UNREADABLE = "one file cannot be read"

    @property
    def reason(self) -> str:
        """What the operating system says."""
        return os.strerror(_ERRORS[self])


_ERRORS = {
    Fault.FAILING: errno.EIO,
    Fault.FULL: errno.ENOSPC,
    Fault.CUT: errno.EFBIG,
    Fault.READ_ONLY: errno.EROFS,
    Fault.UNREADABLE: errno.EACCES,
}


@dataclass(slots=True)
class FaultyDisk:
    """An audit hook that counts what happens to files below a folder, and fails.

    Attributes:
        folder: The folder.
        fault: What goes wrong.
        moment: When it starts, counted from 1; 0 for never.
    """

    folder: Path
    fault: Fault
    moment: int
    count: int = 0
    _parent: int = field(default_factory=os.getpid)

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Raises OSError for what must not happen."""
        # The command is the child of the process that sets it up; its own have no disk.
        if os.getppid() != self._parent or not self._is_hit(event, arguments):
            return
        self.count += 1
        if not self.moment or self.count < self.moment:
            return
        match self.fault:
            case Fault.CUT:
                resource.setrlimit(resource.RLIMIT_FSIZE, (CUT, resource.RLIM_INFINITY))
                return
            case Fault.FAILING | Fault.UNREADABLE if self.count > self.moment:
                return
            case _:
                number = _ERRORS[self.fault]
                path = _path(event, arguments)
                raise OSError(number, os.strerror(number), path)

    def _is_hit(self, event: str, arguments: tuple[Any, ...]) -> bool:
        path = _path(event, arguments)
        if not path.startswith(f"{self.folder}{os.sep}"):
            return False
        is_writing = event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR))
        match self.fault:
            case Fault.FAILING | Fault.READ_ONLY:
                return is_writing or event in _CHANGES
            case Fault.FULL:
                return is_writing or event in _NEED_SPACE
            case Fault.CUT:
                return is_writing
            case Fault.UNREADABLE:
                return event == "open" and not is_writing


def _path(event: str, arguments: tuple[Any, ...]) -> str:
    """The path that an event is about; "" for other events."""
    if event != "open" and event not in _CHANGES:
        return ""
    if not isinstance(arguments[0], str | bytes | os.PathLike):
        return ""
    path = os.fsdecode(arguments[0])
    if os.path.isabs(path):  # noqa: PTH117 - also what is no valid path
        return path
    # Deleting a tree of folders names each file in the folder that is open.
    folder = arguments[1] if event in ("os.remove", "os.rmdir") else -1
    base = "." if folder == -1 else str(Path(f"/proc/self/fd/{folder}").readlink())
    return os.path.abspath(os.path.join(base, path))  # noqa: PTH100, PTH118


@dataclass(frozen=True, slots=True)
class FaultyRun:
    """A command that ran on a disk that fails: what it printed, and how many moments
    there were at which the disk could have failed."""

    ran: Ran
    moments: int


def run_on(
    disk: FaultyDisk, arguments: Sequence[str], notes: Path, temporary: Path
) -> FaultyRun:
    """Runs `clientloom` in a child process, in the current folder.

    Args:
        disk: The disk.
        arguments: The command.
        notes: A folder for what it prints.
        temporary: The folder for its temporary files.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _work(disk, arguments, notes, temporary, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        moments = int(pipe.read() or b"0")
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    texts = [(notes / name).read_text("utf-8") for name in ("stdout", "stderr")]
    return FaultyRun(Ran(code, *texts), moments)


def _work(
    disk: FaultyDisk,
    arguments: Sequence[str],
    notes: Path,
    temporary: Path,
    writer: int,
) -> NoReturn:
    code: Any = 2
    try:
        tempfile.tempdir = str(temporary)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        # In memory, because what is printed has no place on the disk that fails.
        sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
        sys.addaudithook(disk)
        try:
            clientloom(list(arguments), prog_name="clientloom")
        except SystemExit as end:
            code = end.code
        except Exception:  # noqa: BLE001 - as `main` does it
            traceback.print_exc()
        moments, disk.moment = disk.count, 0
        limit = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        (notes / "stdout").write_text(sys.stdout.getvalue(), "utf-8")
        (notes / "stderr").write_text(sys.stderr.getvalue(), "utf-8")
        os.write(writer, str(moments).encode())
        os._exit(code if isinstance(code, int) else 0)
    finally:
        os._exit(99)
