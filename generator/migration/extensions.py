"""Vendor extensions in a spec, or in a file that overrides parts of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Origin
from generator.document import Json, escape, split
from generator.migration.reading import Node

_VALUES = frozenset({"const", "default", "enum", "example", "examples"})
"""Keys with data as values. Keys inside the data do not count as extensions."""


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension: its name and value, the object that has it, and the object's place
    in the normal form."""

    name: str
    node: Node
    owner: dict[str, Json]
    pointer: str

    @property
    def steps(self) -> list[str]:
        """The keys and indexes of the path to the owner."""
        return split(self.pointer)

    @property
    def is_root(self) -> bool:
        """Whether the extension is at the root of the spec."""
        return self.pointer == ""

    @property
    def is_operation(self) -> bool:
        """Whether the extension is on an operation."""
        return len(self.steps) == 3 and self.steps[0] == "paths"

    @property
    def is_parameter(self) -> bool:
        """Whether the extension is on a parameter, shared or of one operation."""
        steps = self.steps
        is_own = steps[:1] == ["paths"] and steps[3:4] == ["parameters"]
        is_shared = steps[:2] == ["components", "parameters"]
        return (is_own and len(steps) == 5) or (is_shared and len(steps) == 3)

    @property
    def is_property(self) -> bool:
        """Whether the extension is on a property of a schema."""
        return len(self.steps) > 2 and self.steps[-2] == "properties"

    @property
    def is_schema(self) -> bool:
        """Whether the extension is on a schema that is not a property."""
        steps = self.steps
        if steps[:2] == ["components", "schemas"]:
            return not self.is_property
        return steps[-1:] in (["schema"], ["items"])


def extensions(
    root: Json, prefix: str, place: Callable[[str], Origin]
) -> Iterator[Extension]:
    """The extensions whose names start with a prefix, in file order.

    Args:
        root: The whole spec, or a part of one at the same pointers.
        prefix: The start of their names.
        place: Returns the place in a file for a pointer into `root`.
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
                        extension_node = Node(value, place(child))
                        yield Extension(key, extension_node, node, pointer)
                    elif key not in _VALUES:
                        below.append((value, child))
            case list():
                below = [
                    (item, f"{pointer}/{index}") for index, item in enumerate(node)
                ]
            case _:
                continue
        pending.extend(reversed(below))
