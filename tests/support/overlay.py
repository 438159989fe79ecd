"""Applies an OpenAPI overlay: an independent, minimal reading of Overlay 1.1.

No limits, no diagnostics, no `copy`: for tests that need a corrected document and must
not depend on clientloom's own reader.
"""

from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonpath_rfc9535

from tests.support.structure import load


def corrected(document: Path, overlay: Path) -> dict[str, Any]:
    """The document of one file with every action of the overlay applied in order."""
    root: Any = load(document)
    actions: Any = load(overlay)
    for action in actions["actions"]:
        nodes = list(jsonpath_rfc9535.find(action["target"], root))
        assert nodes, f"nothing there to correct: {action['target']}"
        for node in reversed(nodes):
            if action.get("remove", False):
                _remove(root, node.location)
            else:
                _update(node.value, action["update"])
    return dict(root)


def _remove(root: Any, location: tuple[int | str, ...]) -> None:
    *path, last = location
    parent = root
    for step in path:
        parent = parent[step]
    del parent[last]


def _update(target: Any, update: Any) -> None:
    """Merges objects, joins lists, replaces the rest; an entry is added to a list."""
    if isinstance(target, list):
        target.extend(deepcopy(update) if isinstance(update, list) else [update])
        return
    for key, value in update.items():
        before = target.get(key)
        if isinstance(before, dict | list) and type(before) is type(value):
            _update(before, value)
        else:
            target[key] = deepcopy(value)
