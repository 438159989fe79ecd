"""Reuses the files of a package that the last run formatted.

The cache only has hashes: of the output of each template, and of the formatted file. The
file itself is in the package. If it was edited, removed or restored since then, its hash
differs, and it is formatted again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from generator import __version__
from generator.cache import Cache
from generator.project.workspace import Formatter

_FOLDER = "formatted"
_PROGRAM = ("formatting.py", "parentheses.py", "statements.py")
"""The modules in this folder whose code affects the format."""


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """The known formatted files of a package.

    Args:
        folder: The package on disk.
        formatter: The formatter.
    """

    folder: Path
    formatter: Formatter

    def of(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """The files that are formatted already, by path, as formatted.

        Args:
            files: All files of the package, as templates wrote them.
        """
        known = _hashes(Cache(_FOLDER).read(self._key(files)))
        return {
            path: content
            for path, (before, after) in known.items()
            if path in files
            and _digest(files[path]) == before
            and (content := _content(self.folder / path)) is not None
            and _digest(content) == after
        }

    def keep(self, files: Mapping[str, bytes], formatted: Mapping[str, bytes]) -> None:
        """Record what the formatter made of files.

        Args:
            files: All files of the package, as templates wrote them.
            formatted: The same files, formatted.
        """
        hashes = {
            path: (_digest(content), _digest(formatted[path]))
            for path, content in files.items()
        }
        Cache(_FOLDER).write(self._key(files), json.dumps(hashes).encode("ascii"))

    def _key(self, files: Iterable[str]) -> str:
        """The key of everything that the format depends on, besides the files."""
        # Whether an import is sorted as one of the package depends on these names.
        tops = sorted({PurePosixPath(path).parts[0] for path in files})
        here = Path(__file__).parent
        parts = (
            str(self.folder.resolve()),
            self.formatter.value,
            __version__,
            *(version(name) for name in ("ruff", "black")),
            *(_digest((here / name).read_bytes()) for name in _PROGRAM),
            *tops,
        )
        return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


def _hashes(payload: bytes | None) -> dict[str, tuple[str, str]]:
    """The two hashes of each file; empty for anything that is not as written."""
    try:
        data = json.loads(payload or b"{}")
        return {str(path): (before, after) for path, (before, after) in data.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
