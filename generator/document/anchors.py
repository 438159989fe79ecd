"""The names that schemas inside a file give themselves: `$id` and `$anchor`."""

from bisect import bisect_left
from itertools import islice
from urllib.parse import urljoin

from generator.document.source import Position, ReferenceTarget, Source
from generator.document.values import Json


class Anchors:
    """The named nodes of one file (JSON Schema 2020-12, core, sections 8.2.1 and 8.2.2)."""

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
        """The schema with an identifier, or the only one whose identifier ends so."""
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
        """Adds the names of a node. Returns the base URI of what it contains."""
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
