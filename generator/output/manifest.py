"""The manifest of a package: the generated files and hashes of their content.

It is part of the package and is committed with it. A file that is not listed was not
generated. A listed file whose content differs was edited by hand.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.whole_files import write_whole

MANIFEST_FILE = ".clientloom.json"
STATE_FOLDER = ".clientloom"
"""A folder next to the packages for files that are not committed."""

UNFINISHED_MODULE = b"""\
raise ImportError(
    "this package is only partly written, because clientloom was stopped: run "
    "`clientloom generate`"
)
"""
"""The `__init__.py` of a package while it is being written."""

_VERSION = 1
_MOST_EARLIER = 10_000
"""The most hashes of earlier files to keep for a package."""


def digest(content: bytes) -> str:
    """The SHA-256 of a file's content, in hex."""
    return hashlib.sha256(content).hexdigest()


def with_line_feeds(content: bytes) -> bytes:
    """A text file with the line endings that it was generated with; git may check out
    files with others. Binary content is unchanged."""
    return content if b"\0" in content else content.replace(b"\r\n", b"\n")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The generated files of a package: a SHA-256 hash for each path in it.

    `unfinished` are the files that an interrupted run was about to write. `earlier` are
    hashes of what earlier runs on this machine wrote, so that a file that version
    control restores is not mistaken for an edited one.
    """

    files: Mapping[str, str]
    unfinished: Mapping[str, str] = field(default_factory=dict)
    earlier: frozenset[str] = frozenset()

    @property
    def paths(self) -> set[str]:
        """The paths of all generated files."""
        return {*self.files, *self.unfinished}

    def wrote(self, path: str, content: bytes) -> bool:
        """Whether the content of a file was generated, not written by a person."""
        known = {self.files.get(path), self.unfinished.get(path), *self.earlier}
        is_known = bool(known & {digest(content), digest(with_line_feeds(content))})
        return is_known or with_line_feeds(content) == UNFINISHED_MODULE

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> "Manifest":
        """The manifest of files in memory."""
        return cls({path: digest(files[path]) for path in sorted(files)})

    def to_bytes(self) -> bytes:
        """The manifest as written: sorted JSON, one file per line."""
        data = {"version": _VERSION, "files": dict(self.files)}
        return (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode("utf-8")

    def is_at(self, folder: Path) -> bool:
        """Whether a package on disk has exactly this manifest."""
        try:
            content = (folder / MANIFEST_FILE).read_bytes()
        except OSError:
            return False
        return with_line_feeds(content) == self.to_bytes()


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a package on disk; None if there is none that is valid.

    Raises OSError if it cannot be read: its package would seem to be edited by hand.
    """
    files = _read(folder / MANIFEST_FILE)
    unfinished = _read(unfinished_file(folder))
    if files is None and unfinished is None:
        return None
    earlier = _read_earlier(earlier_file(folder))
    return Manifest(files or {}, unfinished or {}, frozenset(earlier))


def keep_earlier(folder: Path, new: Manifest) -> None:
    """Save the hashes of the files that a run is about to replace. Raises OSError."""
    old = read_manifest(folder)
    if old is None:
        return
    replaced = set(old.files.values()) - set(new.files.values())
    hashes = [*_read_earlier(earlier_file(folder)), *sorted(replaced)]
    content = json.dumps(list(dict.fromkeys(hashes))[-_MOST_EARLIER:], indent=1)
    write_whole(earlier_file(folder), content.encode("ascii"))


class UnsafePathError(OSError):
    """A file would be written outside of its folder."""


def state_folder(output: Path) -> Path:
    """The folder for uncommitted state, created on demand and ignored by git.

    Raises UnsafePathError if it is a link.
    """
    folder = output / STATE_FOLDER
    if folder.is_symlink():
        raise UnsafePathError(f"{folder} is a symbolic link")
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / ".gitignore").exists():
        write_whole(folder / ".gitignore", b"*\n")
    return folder


def unfinished_file(folder: Path) -> Path:
    """Where a run records what it is about to write into a package; removed at the end
    of the run."""
    return folder.parent / STATE_FOLDER / f"{folder.name}.unfinished.json"


def earlier_file(folder: Path) -> Path:
    """The file with the hashes of what earlier runs wrote into a package."""
    return folder.parent / STATE_FOLDER / f"{folder.name}.earlier.json"


def _read_earlier(path: Path) -> list[str]:
    try:
        hashes = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    is_list = isinstance(hashes, list)
    return [text for text in hashes if isinstance(text, str)] if is_list else []


def _read(path: Path) -> dict[str, str] | None:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, ValueError):
        return None
    files = data.get("files") if isinstance(data, dict) else None
    if not isinstance(files, dict) or data.get("version") != _VERSION:
        return None
    return {
        path: value
        for path, value in files.items()
        if isinstance(value, str) and _is_inside(path)
    }


def _is_inside(path: str) -> bool:
    """Whether a path in a manifest stays inside its package."""
    parts = path.split("/")
    return bool(path) and not path.startswith("/") and ".." not in parts
