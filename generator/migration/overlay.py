"""The overlay that moves operations to other resources. provider.yaml has no setting for
that."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from generator.document import split, to_yaml
from generator.document.values import Json
from generator.model import Operation

_METHODS = frozenset(
    {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
)


@dataclass(slots=True)
class Resources:
    """Operations and the tags that assign them to resources."""

    moved: dict[str, tuple[str, bool]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def is_new(self, resource: str) -> bool:
        """Whether this is the first use of a resource."""
        is_new = resource not in self.seen
        self.seen.add(resource)
        return is_new

    def move(self, operation: Operation, resource: str, has_tags: bool) -> bool:
        """Assign an operation to a resource, and return whether that is possible."""
        steps = split(operation.pointer)
        if len(steps) != 3 or steps[2] not in _METHODS:
            return False
        assigned, _ = self.moved.setdefault(operation.pointer, (resource, has_tags))
        return assigned == resource

    def text(self) -> str | None:
        """The overlay (Overlay Specification 1.0). None if there is nothing to move."""
        if not self.moved:
            return None
        actions: list[Json] = []
        for pointer, (resource, has_tags) in self.moved.items():
            _, path, method = split(pointer)
            target = f"$.paths[{json.dumps(path)}].{method}"
            reason = f"The client has this operation in the resource {resource}."
            if has_tags:
                actions.append(
                    {"target": f"{target}.tags", "description": reason, "remove": True}
                )
            actions.append(
                {
                    "target": target,
                    "description": reason,
                    "update": {"tags": [resource]},
                }
            )
        return to_yaml(
            {
                "overlay": "1.0.0",
                "info": {"title": "Resources of the client", "version": "1.0.0"},
                "actions": actions,
            }
        )
