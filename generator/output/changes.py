"""What a new generation of a package would change on disk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from generator.output.manifest import Manifest, with_line_feeds

_NO_FILE = b"\0a link or folder"
"""Stands for the content of a link or folder, which was never generated."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The difference between a package on disk and its new generation, by path.

    `edited` are files whose content is neither what was last generated nor what would
    be generated now: someone's work. `kept` are edited files that are no longer
    generated; they stay.
    """

    missing: tuple[str, ...]
    changed: tuple[str, ...]
    edited: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]

    @property
    def is_current(self) -> bool:
        """Whether the package on disk is up to date."""
        return not (self.missing or self.changed or self.edited or self.removed)


def compare(
    folder: Path, manifest: Manifest | None, files: Mapping[str, bytes]
) -> Changes:
    """Compares the package in `folder`, last written as `manifest` says, with `files`."""
    known = manifest if manifest is not None else Manifest({})
    missing, changed, edited, unchanged = [], [], [], []
    link_to = cache(partial(link_in, folder))
    for path in sorted(files):
        content = _content(folder / path, link_to)
        if content is None:
            missing.append(path)
        elif files[path] in (content, with_line_feeds(content)):
            unchanged.append(path)
        elif known.wrote(path, content):
            changed.append(path)
        else:
            edited.append(path)
    removed: list[str] = []
    kept: list[str] = []
    for path in sorted(known.paths - set(files)):
        content = _content(folder / path, link_to)
        if content is not None:
            (removed if known.wrote(path, content) else kept).append(path)
    return Changes(
        missing=tuple(missing),
        changed=tuple(changed),
        edited=tuple(edited),
        unchanged=tuple(unchanged),
        removed=tuple(removed),
        kept=tuple(kept),
    )


def link_in(package: Path, folder: Path) -> Path | None:
    """The first symbolic link on the way from a folder in a package up to the
    package."""
    for place in (folder, *folder.parents):
        if place.is_symlink():
            return place
        if place == package:
            break
    return None


def _content(file: Path, link_to: Callable[[Path], Path | None]) -> bytes | None:
    """The content of a file; None if it does not exist. A link or folder in its place
    counts as content that was never generated, and so does the target of a link.

    `link_to` finds a link on the way to a folder.
    """
    try:
        if file.is_symlink():
            return _NO_FILE
        content = file.read_bytes()
        return content if link_to(file.parent) is None else _NO_FILE
    except FileNotFoundError:
        return None
    except (IsADirectoryError, NotADirectoryError):
        return _NO_FILE
