"""An OpenAPI document as its author wrote it: references, operations, parameters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.corpus.yaml12 import read_data

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""The keys of a path item that are operations; `query` is of OpenAPI 3.2."""


class LostReferenceError(Exception):
    """A reference leads nowhere."""


@dataclass(frozen=True, slots=True)
class Node:
    """A place in a document.

    Attributes:
        file: The file.
        pointer: The path to it within the file.
        value: What is there.
    """

    file: Path
    pointer: tuple[str, ...]
    value: Any

    def child(self, *keys: str | int) -> Node:
        """What lies below; its value is None where there is nothing."""
        value = self.value
        for key in keys:
            if isinstance(value, dict):
                value = value.get(key)
            elif isinstance(value, list) and isinstance(key, int):
                value = value[key] if key < len(value) else None
            else:
                value = None
        return Node(self.file, (*self.pointer, *map(str, keys)), value)

    def entries(self) -> Iterator[tuple[str, Node]]:
        """The entries of an object, by key."""
        if isinstance(self.value, dict):
            for key in self.value:
                yield key, self.child(key)

    def items(self) -> Iterator[Node]:
        """The items of an array."""
        if isinstance(self.value, list):
            for index in range(len(self.value)):
                yield self.child(index)

    @property
    def fields(self) -> dict[str, Any]:
        """Its value if it is an object, else an empty one."""
        return self.value if isinstance(self.value, dict) else {}


@dataclass(frozen=True, slots=True)
class OriginalOperation:
    """An operation.

    Attributes:
        method: In upper case.
        path: The path template.
        node: The Operation Object.
        parameters: Its own parameters and those of its path, by location and name.
    """

    method: str
    path: str
    node: Node
    parameters: dict[tuple[str, str], Node]


def _identified(node: Node) -> Iterator[tuple[str, Node]]:
    name = node.fields.get("$id")
    if isinstance(name, str):
        yield name, node
    for _, child in node.entries():
        yield from _identified(child)
    for child in node.items():
        yield from _identified(child)


class Original:
    """A document with the files that it refers to."""

    def __init__(self, path: Path) -> None:
        self._files: dict[Path, Any] = {}
        self._ids: dict[Path, dict[str, Node]] = {}
        self.root = self._read(path.resolve())

    @property
    def version(self) -> str:
        """The version of OpenAPI or Swagger."""
        fields = self.root.fields
        return str(fields.get("openapi") or fields.get("swagger") or "")

    @property
    def is_swagger(self) -> bool:
        """Whether it is a Swagger 2.0 document."""
        return self.version.startswith("2")

    @property
    def is_draft_4(self) -> bool:
        """Whether its schemas follow the old draft: those before OpenAPI 3.1 do."""
        return self.version.startswith(("2", "3.0"))

    @property
    def schema_count(self) -> int:
        """How many named schemas it has."""
        names = ("definitions",) if self.is_swagger else ("components", "schemas")
        return len(self.root.child(*names).fields)

    def _read(self, path: Path) -> Node:
        if path not in self._files:
            self._files[path] = read_data(path)
        return Node(path, (), self._files[path])

    def follow(self, node: Node) -> Node:
        """The node that a reference leads to, or the node itself.

        Raises:
            LostReferenceError: if it leads nowhere.
        """
        seen = set()
        while isinstance(node.fields.get("$ref"), str):
            if (node.file, node.pointer) in seen:
                raise LostReferenceError(f"{node.value['$ref']} refers to itself")
            seen.add((node.file, node.pointer))
            node = self.target(node, node.value["$ref"])
        return node

    def target(self, node: Node, reference: str) -> Node:
        """The node that a reference names, seen from another node.

        Raises:
            LostReferenceError: if it leads nowhere.
        """
        if reference in self._named(node.file):
            return self._named(node.file)[reference]
        name, _, fragment = reference.partition("#")
        found = Node(node.file, (), self._files[node.file])
        if name:
            path = (node.file.parent / unquote(name)).resolve()
            try:
                found = self._read(path)
            except (OSError, ValueError) as error:
                raise LostReferenceError(f"{reference}: {error}") from None
        if fragment and not fragment.startswith("/"):
            raise LostReferenceError(f"{reference}: anchors are not followed here")
        for token in unquote(fragment).split("/")[1:]:
            key = token.replace("~1", "/").replace("~0", "~")
            if isinstance(found.fields.get("$ref"), str):
                found = self.follow(found)
            found = found.child(int(key) if isinstance(found.value, list) else key)
        if found.value is None:
            raise LostReferenceError(f"{reference} leads nowhere")
        return found

    def _named(self, file: Path) -> dict[str, Node]:
        """The schemas of a file that have a name of their own (`$id`)."""
        if file not in self._ids:
            self._ids[file] = dict(_identified(Node(file, (), self._files[file])))
        return self._ids[file]

    def operations(self) -> Iterator[OriginalOperation]:
        """Every operation below `paths`."""
        for path, item in self.root.child("paths").entries():
            if path.startswith("x-"):
                continue
            item = self.follow(item)
            methods = [(key, item.child(key)) for key in METHODS]
            methods += list(item.child("additionalOperations").entries())
            for method, node in methods:
                if node.fields:
                    parameters = self._parameters(item) | self._parameters(node)
                    yield OriginalOperation(method.upper(), path, node, parameters)

    def _parameters(self, holder: Node) -> dict[tuple[str, str], Node]:
        found = {}
        for item in holder.child("parameters").items():
            parameter = self.follow(item)
            place, name = parameter.fields.get("in"), parameter.fields.get("name")
            found[str(place), str(name)] = parameter
        return found
