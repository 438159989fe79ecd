"""Extensions of one vendor in a spec, or in a file that is laid over one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Origin
from generator.document import Json, escape, split
from generator.migration.reading import Node

_VALUES = frozenset({"const", "default", "enum", "example", "examples"})
"""Keys whose values are data, in which nothing is an extension."""


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension: its name and value, the object that has it, and where that is in the
    normal form."""

    name: str
    node: Node
    owner: dict[str, Json]
    pointer: str

    @property
    def steps(self) -> list[str]:
        """The keys and indexes that lead to the owner."""
        return split(self.pointer)

    @property
    def is_root(self) -> bool:
        """Whether the whole spec has it."""
        return self.pointer == ""

    @property
    def is_operation(self) -> bool:
        """Whether an operation has it."""
        return len(self.steps) == 3 and self.steps[0] == "paths"

    @property
    def is_parameter(self) -> bool:
        """Whether a parameter has it, of an operation or a shared one."""
        steps = self.steps
        is_own = steps[:1] == ["paths"] and steps[3:4] == ["parameters"]
        is_shared = steps[:2] == ["components", "parameters"]
        return (is_own and len(steps) == 5) or (is_shared and len(steps) == 3)

    @property
    def is_property(self) -> bool:
        """Whether a property of a schema has it."""
        return len(self.steps) > 2 and self.steps[-2] == "properties"

    @property
    def is_schema(self) -> bool:
        """Whether a schema has it that is no property."""
        steps = self.steps
        if steps[:2] == ["components", "schemas"]:
            return not self.is_property
        return steps[-1:] in (["schema"], ["items"])


def extensions(
    root: Json, prefix: str, place: Callable[[str], Origin]
) -> Iterator[Extension]:
    """The extensions whose names start with a prefix, in the order of the file.

    Args:
        root: The whole spec, or a part of one at the same pointers.
        prefix: How their names start.
        place: Where a pointer into `root` stands in a file.
    """
    pending: list[tuple[Json, str]] = [(root, "")]
    while pending:
        node, pointer = pending.pop()
        below: list[tuple[Json, str]] = []
        match node:
            case dict():
                for key, value in node.items():
                    child = f"{pointer}/{escape(key)}"
                    if key.startswith(prefix):
                        found = Node(value, place(child))
                        yield Extension(key, found, node, pointer)
                    elif key not in _VALUES:
                        below.append((value, child))
            case list():
                below = [
                    (item, f"{pointer}/{index}") for index, item in enumerate(node)
                ]
            case _:
                continue
        pending.extend(reversed(below))
