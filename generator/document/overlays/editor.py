"""Changes a tree without modifying the original.

Only changed nodes and their ancestors are copied. Everything else is shared with the
original, which can therefore still tell where each node came from.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import TypeAlias, cast

from generator.diagnostics import Origin
from generator.document.overlays.lineage import Lineage
from generator.document.pointer import escape
from generator.document.source import Position
from generator.document.values import Json, Object, kind_of

NodePath: TypeAlias = tuple[int | str, ...]
"""The keys and indexes that lead from the root to a node."""


class MismatchError(Exception):
    """A value does not fit its merge target; `pointer` leads into the value."""

    def __init__(self, message: str, pointer: str) -> None:
        super().__init__(message)
        self.message = message
        self.pointer = pointer


class Editor:
    """A tree that overlays change.

    A named parameter, response and so on is shared by the places that use it. A change
    under components applies everywhere; a change at one place applies only there.
    """

    def __init__(self, root: Object) -> None:
        self._original = root
        self.root: Object = root
        self._lineage = Lineage()
        self._own: set[int] = set()
        self._published = dict(_shared_components(root))

    def merge(self, location: NodePath, value: Json, position: Position) -> None:
        """Merges a value into the node at a location, as defined in the Overlay
        specification; `position` is the place of the value.

        Raises MismatchError, in which case nothing was changed.
        """
        target: Json = self.root
        for step in location:
            target = _child(target, step)
        _check_merge(target, value)
        copy = deepcopy(value)
        self._adopt(copy)
        if isinstance(target, dict) and isinstance(copy, dict):
            self._merge(self._writable(location), copy, position)
        elif isinstance(target, list):
            self._extend(self._writable(location), copy, position)
        else:
            self._set(self._writable(location[:-1]), location[-1], copy, position)

    def remove(self, locations: list[NodePath]) -> None:
        """Removes the nodes at the given locations of the tree as it is now."""
        longest_first = sorted(
            set(locations),
            key=lambda steps: (len(steps), _last_index(steps)),
            reverse=True,
        )
        for location in longest_first:
            parent = self._writable(location[:-1])
            if isinstance(parent, dict):
                del parent[str(location[-1])]
            elif isinstance(parent, list):
                del parent[int(location[-1])]

    def publish(self) -> None:
        """Applies changes of named parameters, responses and so on to the places that
        use them."""
        replaced: dict[int, Json] = {}
        for name, node in _shared_components(self.root):
            published = self._published.get(name)
            if published is not None and published is not node:
                replaced[id(published)] = node
                self._disown(node)
            self._published[name] = node
        if replaced:
            self.root = cast("Object", self._substituted(self.root, replaced, {}))

    def patches(self) -> dict[str, Origin | str]:
        """Where the nodes of the result come from; see `Lineage.patches`."""
        return self._lineage.patches(self.root, self._original)

    # Copying on the way down

    def _writable(self, location: NodePath) -> Json:
        """The node at a location; shared nodes on the way to it are copied."""
        if id(self.root) not in self._own:
            self.root = cast("Object", self._copied(self.root))
        node: Json = self.root
        for step in location:
            node = self._own_child(node, step)
        return node

    def _own_child(self, parent: Json, step: int | str) -> Json:
        """A child that may be changed, of a parent that may be changed."""
        child = _child(parent, step)
        if not isinstance(child, (dict, list)) or id(child) in self._own:
            return child
        copy = self._copied(child)
        if isinstance(parent, dict):
            parent[str(step)] = copy
        elif isinstance(parent, list):
            parent[int(step)] = copy
        return copy

    def _copied(self, node: Object | list[Json]) -> Json:
        copy: Json = dict(node) if isinstance(node, dict) else list(node)
        self._lineage.copied(copy, node)
        self._own.add(id(copy))
        return copy

    def _adopt(self, value: Json) -> None:
        """Treats a new value as one that may be changed in place."""
        if isinstance(value, (dict, list)):
            self._lineage.keep(value)
            self._own.add(id(value))
            for child in value.values() if isinstance(value, dict) else value:
                self._adopt(child)

    def _disown(self, value: Json) -> None:
        """Treats a value as one that several places share."""
        if isinstance(value, (dict, list)):
            self._own.discard(id(value))
            for child in value.values() if isinstance(value, dict) else value:
                self._disown(child)

    def _substituted(
        self, node: Json, replaced: dict[int, Json], done: dict[int, Json]
    ) -> Json:
        """The tree with some of its nodes replaced; shared nodes stay shared."""
        if not isinstance(node, (dict, list)):
            return node
        if id(node) in replaced:
            return replaced[id(node)]
        if id(node) not in done:
            done[id(node)] = node
            keys = node.items() if isinstance(node, dict) else enumerate(node)
            changed = [
                (key, new)
                for key, child in keys
                if (new := self._substituted(child, replaced, done)) is not child
            ]
            if changed:
                copy: Json = dict(node) if isinstance(node, dict) else list(node)
                self._lineage.copied(copy, node)
                for key, new in changed:
                    _put(copy, key, new)
                done[id(node)] = copy
        return done[id(node)]

    # Merging

    def _merge(self, target: Json, value: Object, position: Position) -> None:
        assert isinstance(target, dict)
        for key, new in value.items():
            old = target.get(key)
            child = position.child(key)
            if isinstance(old, dict) and isinstance(new, dict):
                self._merge(self._own_child(target, key), new, child)
            elif isinstance(old, list) and isinstance(new, list):
                self._extend(self._own_child(target, key), new, child)
            else:
                self._set(target, key, new, child)

    def _extend(self, target: Json, value: Json, position: Position) -> None:
        assert isinstance(target, list)
        if not isinstance(value, list):
            target.append(value)
            if isinstance(value, dict):
                self._lineage.appended(value, position.origin)
            return
        for index, item in enumerate(value):
            target.append(item)
            if isinstance(item, (dict, list)):
                self._lineage.appended(item, position.child(index).origin)

    def _set(
        self, parent: Json, step: int | str, value: Json, position: Position
    ) -> None:
        _put(parent, step, value)
        if isinstance(parent, dict):
            self._lineage.wrote(parent, str(step), position.origin)


def _shared_components(root: Object) -> Iterator[tuple[tuple[str, str], Object]]:
    """The components whose uses have the same object; schemas are referred to by
    name."""
    components = root.get("components")
    for section, items in components.items() if isinstance(components, dict) else ():
        if section != "schemas" and isinstance(items, dict):
            for name, node in items.items():
                if isinstance(node, dict):
                    yield (section, name), node


def _last_index(location: NodePath) -> int:
    return location[-1] if location and isinstance(location[-1], int) else -1


def _child(node: Json, step: int | str) -> Json:
    if isinstance(node, dict):
        return node[str(step)]
    assert isinstance(node, list)
    return node[int(step)]


def _put(node: Json, step: int | str, value: Json) -> None:
    if isinstance(node, dict):
        node[str(step)] = value
    elif isinstance(node, list):
        node[int(step)] = value


def _check_merge(target: Json, value: Json, pointer: str = "") -> None:
    """Raises MismatchError if a value cannot be merged into a target.

    Anything can be added to an array. Only objects can be merged into objects, and only
    a scalar can replace a scalar.
    """
    if isinstance(target, list):
        return
    if isinstance(target, dict):
        if not isinstance(value, dict):
            message = f"{kind_of(value)} cannot be merged into an object"
            raise MismatchError(message, pointer)
        for key, new in value.items():
            if key in target:
                _check_property(target[key], new, f"{pointer}/{escape(key)}")
    elif isinstance(value, (dict, list)):
        message = f"{kind_of(value)} cannot replace {kind_of(target)}"
        raise MismatchError(message, pointer)


def _check_property(old: Json, new: Json, pointer: str) -> None:
    """The same check for a property of both, which must be of the same kind."""
    containers = (dict, list)
    if isinstance(old, containers) or isinstance(new, containers):
        if type(old) is not type(new):
            message = f"{kind_of(new)} cannot replace {kind_of(old)}"
            raise MismatchError(message, pointer)
        if isinstance(old, dict):
            _check_merge(old, new, pointer)
