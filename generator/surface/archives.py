"""Unpacks the Python files and the metadata of wheels and sdists."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.project.files import display_path

_SUFFIXES = frozenset((".py", ".pyi", ".toml"))
_METADATA = frozenset(("METADATA", "PKG-INFO", "RECORD"))
_INSTALLED = frozenset(("purelib", "platlib"))
_LARGEST = 500_000_000
"""The maximum unpacked size of an archive, in bytes; far more than any client has."""


def unpack(archive: Path, folder: Path) -> None:
    """Unpack the files of an archive that show the surface of its package.

    Args:
        archive: A wheel, or an sdist.
        folder: The target folder. Nothing is written outside it.

    Raises:
        DiagnosticError: If the file is not a wheel or an sdist, is damaged or is too large.
    """
    try:
        total = 0
        for name, size, content in _entries(archive):
            total += size
            if total > _LARGEST:
                raise _unreadable(archive, "it is too large")
            path = _place(name)
            if path is None:
                continue
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content())
    except (
        zipfile.BadZipFile,
        tarfile.TarError,
        EOFError,
        NotADirectoryError,
    ) as error:
        raise _unreadable(archive, str(error)) from error


_Entry: TypeAlias = tuple[str, int, Callable[[], bytes]]
"""A file of an archive: its name, its size and a function that reads it."""


def _entries(archive: Path) -> Iterator[_Entry]:
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as wheel:
            for info in wheel.infolist():
                if not info.is_dir():
                    yield info.filename, info.file_size, partial(wheel.read, info)
    elif tarfile.is_tarfile(archive):
        with tarfile.open(archive) as sdist:
            for member in sdist:
                if member.isfile():
                    yield member.name, member.size, partial(_read, sdist, member)
    else:
        raise _unreadable(archive, "it is not a wheel or an sdist")


def _read(sdist: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    content = sdist.extractfile(member)
    return b"" if content is None else content.read()


def _place(name: str) -> PurePosixPath | None:
    """The target path of a file. None if it is not needed or points outside the
    folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name:
        return None
    parts = path.parts
    # Files that a wheel installs unchanged (binary distribution format, `.data`
    # directory).
    if len(parts) > 2 and parts[0].endswith(".data") and parts[1] in _INSTALLED:
        path = PurePosixPath(*parts[2:])
    is_needed = path.suffix in _SUFFIXES or path.name in _METADATA
    return path if is_needed else None


def _unreadable(archive: Path, reason: str) -> DiagnosticError:
    return DiagnosticError(
        Diagnostic(
            codes.PACKAGE_MISSING,
            f"cannot read the package {archive.name}: {reason}",
            Origin(display_path(archive)),
        )
    )
