"""One file of a description, read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from generator.diagnostics import Origin
from generator.document.pointer import escape
from generator.document.values import Json


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was looked for: its path as shown to users, and the hash of its bytes,
    which is empty if it cannot be read."""

    path: str
    sha256: str


@dataclass(slots=True, eq=False)
class Source:
    """A file's data and where it came from.

    `location` is the real path of a local file or the URL of a remote one; relative
    references start from it. `dialect` is the version of OpenAPI that its objects
    follow. `patches` says which places (by pointer) an overlay wrote, and where in the
    overlay they stand. `trace` tells the origin of a pointer when the data was not read
    from a file but made from other files.
    """

    file: SourceFile
    location: Path | str
    root: Json
    dialect: str = ""
    references: tuple[str, ...] = ()
    patches: dict[str, Origin | str] = field(default_factory=dict)
    trace: Callable[[str], Origin] | None = None

    def origin(self, pointer: str) -> Origin:
        """The place of a pointer into this file, as a user knows it."""
        if self.patches:
            head, tail = pointer, ""
            while True:
                patch = self.patches.get(head)
                if isinstance(patch, Origin):
                    return Origin(patch.file, patch.pointer + tail)
                if patch is not None:
                    pointer = patch + tail
                    break
                cut = head.rfind("/")
                if cut < 0:
                    break
                head, tail = head[:cut], head[cut:] + tail
        if self.trace is not None:
            return self.trace(pointer)
        return Origin(self.file.path, pointer)


class Position(NamedTuple):
    """A node of a file: the file and the pointer to the node."""

    source: Source
    pointer: str

    def child(self, *tokens: str | int) -> "Position":
        """The place of a node inside this one."""
        pointer = self.pointer
        for token in tokens:
            pointer += f"/{escape(token) if isinstance(token, str) else token}"
        return Position(self.source, pointer)

    @property
    def origin(self) -> Origin:
        """The place as a diagnostic names it."""
        return self.source.origin(self.pointer)


class ReferenceTarget(NamedTuple):
    """What a reference leads to, and where it stands."""

    node: Json
    position: Position
