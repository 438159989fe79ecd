"""The manifest of a package: which files are generated, and what they held.

It stands in the package and is committed with it. A file that is not listed belongs to
somebody else; a listed file whose content differs was edited by hand.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST_FILE = ".clientloom.json"
_VERSION = 1


def digest(content: bytes) -> str:
    """The SHA-256 of a file's content, in hex."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The generated files of a package: path within it to SHA-256."""

    files: Mapping[str, str]

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> "Manifest":
        """The manifest of files in memory."""
        return cls({path: digest(files[path]) for path in sorted(files)})

    def to_bytes(self) -> bytes:
        """The manifest as it is written: sorted JSON, one file a line."""
        data = {"version": _VERSION, "files": dict(self.files)}
        return (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode("utf-8")


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a package on disk; None when there is none that can be read."""
    try:
        data = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    files = data.get("files") if isinstance(data, dict) else None
    if not isinstance(files, dict) or data.get("version") != _VERSION:
        return None
    safe = {
        path: value
        for path, value in files.items()
        if isinstance(value, str) and _is_inside(path)
    }
    return Manifest(safe)


def _is_inside(path: str) -> bool:
    """Whether a path of a manifest stays within its package."""
    parts = path.split("/")
    return bool(path) and not path.startswith("/") and ".." not in parts
