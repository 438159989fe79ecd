"""Finds the line and column of a pointer in a file, only on demand.

A diagnostic is located when it is printed: the file is read again, and its events are
turned into an index of positions. A run without diagnostics does none of this.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.diagnostics import Origin
from generator.document.files.reading import decode, is_json, read_bytes
from generator.document.files.yaml_events import read_events, start_of
from generator.document.limits import DEFAULT_LIMITS
from generator.document.pointer import split
from generator.document.problems import UnreadableError


@dataclass(slots=True)
class IndexNode:
    """A position in a file and the positions of what it contains.

    The position of an object's member is that of its key, or of its value if that is a
    scalar on the same line. Counts from 1.
    """

    line: int
    column: int
    members: "dict[str, IndexNode] | None" = None
    items: "list[IndexNode] | None" = None


def locate(origin: Origin, base: Path) -> Origin:
    """The origin with its line and column.

    `base` is the folder that the file's name is relative to. The origin is returned
    unchanged if it has a line, if it is about a whole file whatever is in it, or if the
    file no longer exists or is not local. If the pointer leads further than the file, the
    nearest node above it is used.
    """
    is_whole_file = origin.hides and not origin.pointer
    if is_whole_file or origin.line is not None or "://" in origin.file:
        return origin
    root = _index(base / origin.file)
    if root is None:
        return origin
    node = root
    for token in split(origin.pointer):
        child = _child(node, token)
        if child is None:
            break
        node = child
    return replace(origin, line=node.line, column=node.column)


def _child(node: IndexNode, token: str) -> IndexNode | None:
    if node.members is not None:
        return node.members.get(token)
    if node.items is not None and token.isdecimal() and len(token) < 10:
        index = int(token)
        return node.items[index] if index < len(node.items) else None
    return None


def lines(path: Path) -> Sequence[str]:
    """The lines of a file for excerpts; none if it cannot be read."""
    text = _text(path)
    return () if text is None else _cached_lines(text)


@lru_cache(maxsize=8)
def _cached_lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def _text(path: Path) -> str | None:
    try:
        stat = path.stat()
        return _cached_text(path, stat.st_mtime_ns, stat.st_size)
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=8)
def _cached_text(path: Path, _changed: int, _size: int) -> str | None:
    try:
        return decode(read_bytes(path, DEFAULT_LIMITS))
    except UnreadableError as error:
        if error.line is None:
            return None
        return path.read_bytes().decode("utf-8-sig", "replace")


def _index(path: Path) -> IndexNode | None:
    text = _text(path)
    return None if text is None else _cached_index(text, path.name)


@lru_cache(maxsize=8)
def _cached_index(text: str, name: str) -> IndexNode | None:
    if is_json(text, name):
        try:
            return _JsonIndex(text).build()
        except RecursionError:
            return None
        except ValueError:
            pass
    try:
        return read_events(text, _yaml_index)
    except yaml.YAMLError:
        return None


@dataclass(slots=True)
class _OpenNode:
    """An object or array that is still being read.

    `key` is the key that waits for its value, with its line and column.
    """

    node: IndexNode
    key: tuple[str, int, int] | None = None

    def add(self, child: IndexNode) -> None:
        """Adds an item, or the value of the key."""
        if self.node.items is not None:
            self.node.items.append(child)
        elif self.node.members is not None and self.key is not None:
            name, line, column = self.key
            self.key = None
            is_scalar = child.members is None and child.items is None
            if not (is_scalar and child.line == line):
                child = IndexNode(line, column, child.members, child.items)
            if name == "<<":
                _merge(self.node.members, child)
            self.node.members[name] = child


def _yaml_index(next_event: Callable[[], yaml.Event]) -> IndexNode | None:
    """The positions in the first document of a YAML text, from its events."""
    stack: list[_OpenNode] = []
    anchors: dict[str, IndexNode] = {}
    root: IndexNode | None = None
    documents = 0
    while not isinstance(event := next_event(), StreamEndEvent):
        node = IndexNode(*start_of(event))
        match event:
            case ScalarEvent():
                if stack and stack[-1].node.members is not None and not stack[-1].key:
                    stack[-1].key = (event.value, node.line, node.column)
                    continue
            case MappingStartEvent():
                node.members = {}
            case SequenceStartEvent():
                node.items = []
            case AliasEvent():
                anchor = anchors.get(str(event.anchor))
                if anchor is not None:
                    node.members, node.items = anchor.members, anchor.items
            case MappingEndEvent() | SequenceEndEvent():
                stack.pop()
                continue
            case DocumentStartEvent():
                documents += 1
                if documents > 1:
                    break
                continue
            case _:
                continue
        if not isinstance(event, AliasEvent) and event.anchor:
            anchors[event.anchor] = node
        if stack:
            stack[-1].add(node)
        root = root or node
        if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            stack.append(_OpenNode(node))
            if len(stack) > DEFAULT_LIMITS.depth:
                return None
    return root


def _merge(members: dict[str, IndexNode], merged: IndexNode) -> None:
    for source in [merged] if merged.items is None else merged.items:
        for name, node in (source.members or {}).items():
            members.setdefault(name, node)


class _JsonIndex:
    """The positions in a JSON text, read with the standard library's scanner for
    strings and scalars."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)
        self._decoder = json.JSONDecoder(strict=False, parse_int=str, parse_float=str)

    def build(self) -> IndexNode:
        """The positions in the whole text. Raises ValueError if it is not JSON."""
        node, _ = self._value(self._skip(0))
        return node

    def _skip(self, index: int) -> int:
        text = self._text
        while index < len(text) and text[index] in " \t\r\n,:":
            index += 1
        return index

    def _at(self, index: int) -> IndexNode:
        line = bisect_right(self._starts, index)
        return IndexNode(line, index - self._starts[line - 1] + 1)

    def _value(self, index: int) -> tuple[IndexNode, int]:
        text = self._text
        node = self._at(index)
        if text[index : index + 1] == "{":
            node.members = {}
            index = self._skip(index + 1)
            while text[index : index + 1] != "}":
                key_node = self._at(index)
                key, index = self._decoder.raw_decode(text, index)
                child, index = self._value(self._skip(index))
                if (
                    child.members is not None
                    or child.items is not None
                    or child.line != key_node.line
                ):
                    child.line, child.column = key_node.line, key_node.column
                node.members[str(key)] = child
                index = self._skip(index)
            return node, index + 1
        if text[index : index + 1] == "[":
            node.items = []
            index = self._skip(index + 1)
            while text[index : index + 1] != "]":
                child, index = self._value(index)
                node.items.append(child)
                index = self._skip(index)
            return node, index + 1
        _, index = self._decoder.raw_decode(text, index)
        return node, index
