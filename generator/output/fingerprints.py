"""Whether files are unchanged: by hash, or by cheaper signs.

A hash covers the content. A stamp is the size and the modification time in nanoseconds,
for files that only clientloom changes.
"""

import hashlib
import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from generator.cache import Cache

Stamp: TypeAlias = tuple[int, int]
"""The size of a file in bytes and its modification time in nanoseconds."""

_GENERATOR = Path(__file__).resolve().parents[1]


def program_folders() -> tuple[Path, Path]:
    """The folders of clientloom itself: its code and its templates."""
    packaged = _GENERATOR / "_templates"
    templates = packaged if packaged.is_dir() else _GENERATOR.parent / "templates"
    return _GENERATOR, templates


def program_files() -> list[Path]:
    """The files of clientloom itself, including its built-in templates."""
    return [path for folder in program_folders() for path in _files_below(folder)]


def program_stamps() -> dict[Path, Stamp]:
    """The stamp of each file of clientloom itself."""
    return {path: stamp(path) for path in program_files()}


def program_size() -> int:
    """The number of files of clientloom itself."""
    return sum(len(_paths_below(folder)) for folder in program_folders())


def fingerprint(files: Iterable[Path], folders: Iterable[Path], settings: str) -> str:
    """One hash of files, the files in folders, and settings. A missing file counts as
    missing."""
    total = hashlib.sha256(settings.encode("utf-8"))
    for path in files:
        total.update(os.fsencode(path.as_posix()))
        total.update(content_hash(path).encode("ascii"))
    for folder in folders:
        total.update(_folder_hash(folder).encode("ascii"))
    return total.hexdigest()


def content_hash(path: Path) -> str:
    """The SHA-256 hash of a file in hex, or of the names of all files in a folder; ""
    if it cannot be read."""
    try:
        if path.is_dir():
            names = sorted(
                child.relative_to(path).as_posix() for child in path.rglob("*")
            )
            return hashlib.sha256(os.fsencode("\n".join(names))).hexdigest()
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def stamp(path: str | Path) -> Stamp:
    """The stamp of a file; zeros if it does not exist."""
    try:
        status = os.lstat(path)
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _files_below(folder: Path) -> list[Path]:
    return [path for path in sorted(map(Path, _paths_below(folder))) if path.is_file()]


def _paths_below(folder: Path) -> list[str]:
    """The files in a folder and those below it, without compiled bytecode."""
    # Much faster than the methods of Path, which matters in a run without changes.
    return [
        os.path.join(place, name)  # noqa: PTH118
        for place, _, names in os.walk(folder)
        for name in names
        if not name.endswith(".pyc")
    ]


def _folder_hash(folder: Path) -> str:
    files = tuple(_files_below(folder))
    return _files_hash(folder, files, tuple(stamp(path) for path in files))


@lru_cache(maxsize=16)
def _files_hash(
    folder: Path, files: tuple[Path, ...], stamps: tuple[Stamp, ...]
) -> str:
    """The hash of files, computed once as long as their stamps stay the same: every
    package of a run depends on the same folders, and one process may make many runs.
    For clientloom's own files it is kept between runs, too."""
    if folder not in program_folders():
        return _read_hash(folder, files)
    kept = Cache("programs")
    key = hashlib.sha256(repr((folder, files, stamps)).encode("utf-8")).hexdigest()
    known = kept.read(key)
    if known is None:
        known = _read_hash(folder, files).encode("ascii")
        kept.write(key, known)
    return known.decode("ascii")


def _read_hash(folder: Path, files: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in files:
        total.update(os.fsencode(path.relative_to(folder).as_posix()))
        total.update(path.read_bytes())
    return total.hexdigest()
