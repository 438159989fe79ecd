"""Files that are written completely or not at all.

Cheap to import, because every command starts with it.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file completely or not at all, and not through a symbolic link. Raises
    OSError with the path."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    with refusals_about(path):
        temporary.unlink(missing_ok=True)
        try:
            with temporary.open("xb") as file:
                file.write(content)
            take_mode(temporary, path)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def take_mode(file: Path, target: Path) -> None:
    """Gives a new file the permissions of the one that it will replace, if there is one.
    Raises OSError."""
    if target.is_file():
        mode = stat.S_IMODE(target.stat().st_mode)
        if mode != stat.S_IMODE(file.stat().st_mode):
            file.chmod(mode)


@contextmanager
def refusals_about(path: Path) -> Iterator[None]:
    """Says in each OSError which file is about to be written: the system names a
    temporary one, or none if it was open already."""
    try:
        yield
    except OSError as error:
        if error.errno is not None:
            error.filename, error.filename2 = str(path), None
        raise
