"""References to references."""

from collections.abc import Callable
from typing import TypeGuard

from generator.document.source import Position, ReferenceTarget
from generator.document.values import Json, Object


def is_reference(node: Json) -> TypeGuard[Object]:
    """Whether a node is a reference, regardless of its other keys."""
    return isinstance(node, dict) and "$ref" in node


def is_only_reference(node: Json) -> TypeGuard[Object]:
    """Whether a node is a reference and nothing else."""
    return is_reference(node) and len(node) == 1


class Chains:
    """Follows references to references, each only once.

    `step` returns the target of a reference; `is_link` decides which nodes are
    followed.
    """

    def __init__(
        self,
        step: Callable[[Json, Position, str], ReferenceTarget | None],
        is_link: Callable[[Json], TypeGuard[Object]],
    ) -> None:
        self._step = step
        self._is_link = is_link
        self._ends: dict[int, ReferenceTarget | None] = {}

    def end(
        self, node: Json, position: Position, loss: str = ""
    ) -> ReferenceTarget | Position | None:
        """The end of the chain that starts at a node; None if it leads nowhere.

        If the chain is a cycle that is found for the first time: the position where it
        closes.
        """
        passed: dict[int, None] = {}
        end: ReferenceTarget | None = ReferenceTarget(node, position)
        while end is not None:
            node, position = end
            if not self._is_link(node):
                break
            if id(node) in self._ends:
                end = self._ends[id(node)]
                break
            if id(node) in passed:
                self._ends.update(dict.fromkeys(passed))
                return position
            passed[id(node)] = None
            end = self._step(node["$ref"], position, loss)
        self._ends.update(dict.fromkeys(passed, end))
        return end
