"""Reads other generators' files with size limits and places, as specs are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.document import DEFAULT_LIMITS, Json, escape
from generator.document.files.reading import read_bytes, read_source
from generator.document.problems import UnreadableError
from generator.project.files import display_path


@dataclass(frozen=True, slots=True)
class Node:
    """A value in a file, with its place."""

    value: Json
    place: Origin

    def child(self, key: str) -> Node:
        """The value of a key; null if there is none."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Node(value, self._below(key))

    def at(self, *keys: str) -> Node:
        """The value at a path of keys."""
        node = self
        for key in keys:
            node = node.child(key)
        return node

    def members(self) -> Iterator[tuple[str, Node]]:
        """The members of an object, or the items of a list by index."""
        match self.value:
            case dict():
                for key in self.value:
                    yield key, self.child(key)
            case list():
                for index, item in enumerate(self.value):
                    yield str(index), Node(item, self._below(str(index)))
            case _:
                return

    def has(self, key: str) -> bool:
        """Whether a key has a value."""
        return isinstance(self.value, dict) and key in self.value

    def text(self, key: str = "") -> str | None:
        """The text here or under a key; None if it is blank or not text."""
        value = self.child(key).value if key else self.value
        return value.strip() or None if isinstance(value, str) else None

    def _below(self, key: str) -> Origin:
        return Origin(self.place.file, f"{self.place.pointer}/{escape(key)}")


def read_node(path: Path) -> Node:
    """The root of a file. Raises DiagnosticError if it is unreadable or not an
    object."""
    shown = display_path(path)
    try:
        content = read_bytes(path, DEFAULT_LIMITS)
        source, _ = read_source(content, shown, path, DEFAULT_LIMITS)
    except UnreadableError as error:
        place = Origin(shown, error.pointer, error.line, error.column)
        diagnostic = Diagnostic(error.code, error.message, place, hint=error.hint)
        raise DiagnosticError(diagnostic) from error
    if not isinstance(source.root, dict):
        message = "the configuration is not an object"
        raise DiagnosticError(
            Diagnostic(codes.MIGRATION_SOURCE_UNKNOWN, message, Origin(shown))
        )
    return Node(source.root, Origin(shown))
