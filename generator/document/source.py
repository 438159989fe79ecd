"""One file of an OpenAPI document, and the names that its schemas declare."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from generator.diagnostics import Origin
from generator.document.pointer import escape
from generator.document.values import Json


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was looked for: its path as shown to users, and the hash of its
    bytes, which is empty if it cannot be read."""

    path: str
    sha256: str


@dataclass(slots=True, eq=False)
class Source:
    """A file's data and where it came from.

    `location` is the real path of a local file or the URL of a remote one; relative
    references start from it. `dialect` is the OpenAPI version that its objects follow.
    `patches` has the places (by pointer) that an overlay wrote, and where they are in
    the overlay. `trace` returns the origin of a pointer if the data was made from other
    files.
    """

    file: SourceFile
    location: Path | str
    root: Json
    dialect: str = ""
    references: tuple[str, ...] = ()
    patches: dict[str, Origin | str] = field(default_factory=dict)
    trace: Callable[[str], Origin] | None = None

    def origin(self, pointer: str) -> Origin:
        """The place of a pointer into this file, as shown to users."""
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
        """The place as shown in a diagnostic."""
        return self.source.origin(self.pointer)


class ReferenceTarget(NamedTuple):
    """The target of a reference, and its place."""

    node: Json
    position: Position


class Anchors:
    """The named nodes of one file (JSON Schema 2020-12, core, sections 8.2.1 and
    8.2.2)."""

    def __init__(self, source: Source) -> None:
        self._anchors: dict[str, ReferenceTarget] = {}
        self._identifiers: dict[str, ReferenceTarget] = {}
        pending: list[tuple[Json, Position, str]] = [
            (source.root, Position(source, ""), "")
        ]
        while pending:
            node, position, base = pending.pop()
            if isinstance(node, dict):
                base = self._add(node, position, base)
                pending += [
                    (child, position.child(key), base) for key, child in node.items()
                ]
            elif isinstance(node, list):
                pending += [
                    (child, position.child(index), base)
                    for index, child in enumerate(node)
                ]
        self._backwards = sorted(name[::-1] for name in self._identifiers)

    def anchor(self, name: str) -> ReferenceTarget | None:
        """The node with an anchor."""
        return self._anchors.get(name)

    def schema(self, uri: str) -> ReferenceTarget | None:
        """The schema with an identifier, or the only one whose identifier ends with
        it."""
        exact = self._identifiers.get(uri)
        if exact is not None or not uri:
            return exact
        ending = f"/{uri}"[::-1]
        start = bisect_left(self._backwards, ending)
        names = [
            name
            for name in islice(self._backwards, start, start + 2)
            if name.startswith(ending)
        ]
        return self._identifiers[names[0][::-1]] if len(names) == 1 else None

    def _add(self, node: dict[str, Json], position: Position, base: str) -> str:
        """Adds the names of a node. Returns the base URI for its contents."""
        target = ReferenceTarget(node, position)
        identifier = node.get("$id")
        if isinstance(identifier, str):
            base = _joined(base, identifier)
            for uri in (identifier, base):
                self._identifiers.setdefault(uri.rstrip("#"), target)
        for key in ("$anchor", "$dynamicAnchor"):
            name = node.get(key)
            if isinstance(name, str):
                self._anchors.setdefault(name, target)
        return base


def _joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference
