"""Which OpenAPI documents a folder has."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.yaml12 import read_data

ROOT = Path(__file__).resolve().parents[2]
INDEX = "index.tsv"
"""Where a folder has one, its column `path` lists the documents; other files are parts
of them."""

_SUFFIXES = {".json", ".yaml", ".yml"}


@dataclass(frozen=True, slots=True)
class CorpusDocument:
    """A document of the corpus: its path within the folder, and where it is."""

    name: str
    path: Path

    @property
    def key(self) -> str:
        """A hash of the document and of what a result of it depends on."""
        return hashlib.sha256(self.path.read_bytes() + _program()).hexdigest()[:16]


def documents(folder: Path) -> list[CorpusDocument]:
    """The documents of a folder, the smallest first."""
    index = folder / INDEX
    if index.is_file():
        with index.open(encoding="utf-8", newline="") as lines:
            names = [row["path"] for row in csv.DictReader(lines, delimiter="\t")]
    else:
        names = [path.relative_to(folder).as_posix() for path in _found(folder)]
    listed = [CorpusDocument(name, folder / name) for name in names]
    return sorted(listed, key=lambda one: (one.path.stat().st_size, one.name))


def _found(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _SUFFIXES and path.is_file():
            try:
                data = read_data(path)
            except (ValueError, OSError):
                continue
            if isinstance(data, dict) and ("openapi" in data or "swagger" in data):
                yield path


_HASHES: list[bytes] = []


def _program() -> bytes:
    """A hash of clientloom itself and of this command."""
    if not _HASHES:
        digest = hashlib.sha256()
        for folder in ("generator", "templates", "tests/corpus"):
            for path in sorted((ROOT / folder).rglob("*")):
                if path.is_file() and path.suffix in (".py", ".jinja"):
                    digest.update(path.read_bytes())
        _HASHES.append(digest.digest())
    return _HASHES[0]
