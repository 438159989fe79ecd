"""Changes a tree without touching the one it came from.

Only what is changed is copied, and the way down to it: everything else is shared with
the original, which can therefore still tell where each node came from.
"""

from copy import deepcopy
from typing import TypeAlias, cast

from generator.diagnostics import Origin
from generator.document.pointer import escape
from generator.document.source import Place
from generator.document.values import Json, Object, kind_of

Location: TypeAlias = tuple[int | str, ...]
"""The keys and indexes that lead from the root to a node."""


class MismatchError(Exception):
    """A value does not fit what it is merged into; `pointer` leads into the value."""

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.pointer = pointer


class Editor:
    """A tree under change."""

    def __init__(self, root: Object) -> None:
        self._original = root
        self.root: Object = root
        self._copies: dict[int, Json] = {}
        self._made: dict[int, Json] = {}
        self._written: dict[tuple[int, str], Origin] = {}
        self._appended: dict[int, Origin] = {}

    @property
    def changed(self) -> bool:
        """Whether anything was changed."""
        return self.root is not self._original

    def merge(self, location: Location, value: Json, place: Place) -> None:
        """Merges a value into the node at a location, as the Overlay specification
        merges; `place` is where the value stands.

        Raises MismatchError; then nothing was changed.
        """
        target = self._at(location)
        _check(target, value, "")
        copy = self._own(deepcopy(value))
        if isinstance(target, dict) and isinstance(copy, dict):
            self._merge(self._writable(location), copy, place)
        elif isinstance(target, list):
            self._extend(self._writable(location), copy, place)
        else:
            parent = self._writable(location[:-1])
            self._set(parent, location[-1], copy, place)

    def remove(self, locations: list[Location]) -> None:
        """Removes the nodes at some locations of the tree as it is now."""
        longest_first = sorted(
            set(locations), key=lambda steps: (len(steps), _last(steps)), reverse=True
        )
        for location in longest_first:
            parent = self._writable(location[:-1])
            if isinstance(parent, dict):
                del parent[str(location[-1])]
            elif isinstance(parent, list):
                del parent[int(location[-1])]

    def replace_shared(self) -> None:
        """Lets a change of a named parameter, response and so on reach every place
        that shares it with its component."""
        replaced: dict[int, Json] = {}
        before, after = self._original.get("components"), self.root.get("components")
        if not isinstance(before, dict) or not isinstance(after, dict):
            return
        for section, old in before.items():
            new = after.get(section)
            if (
                section == "schemas"
                or not isinstance(old, dict)
                or not isinstance(new, dict)
            ):
                continue
            for name, node in old.items():
                if isinstance(node, dict) and name in new and new[name] is not node:
                    replaced[id(node)] = new[name]
        if replaced:
            self.root = cast("Object", _substituted(self.root, replaced, {}))

    def patches(self) -> dict[str, Origin | str]:
        """Where the nodes of the result come from, by pointer, as far as they do not
        stand at the same pointer of the original: an origin for what was written, the
        pointer into the original for what was moved."""
        found: dict[str, Origin | str] = {}
        self._compare(self.root, self._original, "", "", found)
        return found

    # Copying on the way down

    def _at(self, location: Location) -> Json:
        node: Json = self.root
        for step in location:
            node = _child(node, step)
        return node

    def _writable(self, location: Location) -> Json:
        """The node at a location, copied with everything above it if it is shared."""
        if id(self.root) not in self._made:
            self.root = cast("Object", self._copied(self.root))
        node: Json = self.root
        for step in location:
            node = self._child(node, step)
        return node

    def _child(self, parent: Json, step: int | str) -> Json:
        """A child that may be changed; the parent may be changed already."""
        child = _child(parent, step)
        if not isinstance(child, (dict, list)) or id(child) in self._made:
            return child
        copy = self._copied(child)
        if isinstance(parent, dict):
            parent[str(step)] = copy
        elif isinstance(parent, list):
            parent[int(step)] = copy
        return copy

    def _copied(self, node: Json) -> Json:
        copy: Json = dict(node) if isinstance(node, dict) else list(node)  # type: ignore[arg-type]
        self._made[id(copy)] = copy
        self._copies[id(copy)] = node
        return copy

    def _own(self, value: Json) -> Json:
        """Remembers that a new value may be changed in place."""
        if isinstance(value, (dict, list)):
            self._made[id(value)] = value
            for child in value.values() if isinstance(value, dict) else value:
                self._own(child)
        return value

    # Merging

    def _merge(self, target: Json, value: Object, place: Place) -> None:
        assert isinstance(target, dict)
        for key, new in value.items():
            old = target.get(key)
            at = place.child(key)
            if isinstance(old, dict) and isinstance(new, dict):
                self._merge(self._child(target, key), new, at)
            elif isinstance(old, list) and isinstance(new, list):
                self._extend(self._child(target, key), new, at)
            else:
                self._set(target, key, new, at)

    def _extend(self, target: Json, value: Json, place: Place) -> None:
        assert isinstance(target, list)
        if not isinstance(value, list):
            target.append(value)
            self._appended[id(value)] = place.origin
            return
        for index, item in enumerate(value):
            target.append(item)
            if isinstance(item, (dict, list)):
                self._appended[id(item)] = place.child(index).origin

    def _set(self, parent: Json, step: int | str, value: Json, place: Place) -> None:
        if isinstance(parent, dict):
            parent[str(step)] = value
            self._written[id(parent), str(step)] = place.origin
        elif isinstance(parent, list):
            parent[int(step)] = value

    # Where things came from

    def _compare(
        self,
        node: Json,
        original: Json,
        pointer: str,
        before: str,
        found: dict[str, Origin | str],
    ) -> None:
        if node is original:
            return
        if isinstance(node, dict):
            old = original if isinstance(original, dict) else {}
            for key, child in node.items():
                step = f"/{escape(key)}"
                written = self._written.get((id(node), key))
                if written is not None:
                    found[pointer + step] = written
                    self._compare(child, None, pointer + step, "", found)
                elif isinstance(child, (dict, list)):
                    self._compare(
                        child, old.get(key), pointer + step, before + step, found
                    )
        elif isinstance(node, list):
            self._compare_list(node, original, pointer, before, found)

    def _compare_list(
        self,
        node: list[Json],
        original: Json,
        pointer: str,
        before: str,
        found: dict[str, Origin | str],
    ) -> None:
        old = original if isinstance(original, list) else []
        places = {
            id(item): index
            for index, item in enumerate(old)
            if isinstance(item, (dict, list))
        }
        for index, child in enumerate(node):
            if not isinstance(child, (dict, list)):
                continue
            at = f"{pointer}/{index}"
            appended = self._appended.get(id(child))
            source = self._copies.get(id(child), child)
            place = places.get(id(source))
            if appended is not None:
                found[at] = appended
                self._compare(child, None, at, "", found)
            elif place is not None:
                if place != index:
                    found[at] = f"{before}/{place}"
                self._compare(child, old[place], at, f"{before}/{place}", found)


def _last(location: Location) -> int:
    return location[-1] if location and isinstance(location[-1], int) else -1


def _child(node: Json, step: int | str) -> Json:
    if isinstance(node, dict):
        return node[str(step)]
    assert isinstance(node, list)
    return node[int(step)]


def _check(target: Json, value: Json, pointer: str) -> None:
    """Raises MismatchError if a value cannot be merged into a target."""
    if isinstance(target, list):
        return
    if isinstance(target, dict):
        if not isinstance(value, dict):
            raise MismatchError(
                f"{kind_of(value)} cannot be merged into an object", pointer
            )
        for key, new in value.items():
            if key in target:
                _check_property(target[key], new, f"{pointer}/{escape(key)}")
        return
    if isinstance(value, (dict, list)):
        raise MismatchError(
            f"{kind_of(value)} cannot replace {kind_of(target)}", pointer
        )


def _check_property(old: Json, new: Json, pointer: str) -> None:
    if isinstance(old, (dict, list)):
        if type(old) is not type(new):
            raise MismatchError(
                f"{kind_of(new)} cannot replace {kind_of(old)}", pointer
            )
        if isinstance(old, dict):
            _check(old, new, pointer)
    elif isinstance(new, (dict, list)):
        raise MismatchError(f"{kind_of(new)} cannot replace {kind_of(old)}", pointer)


def _substituted(node: Json, replaced: dict[int, Json], done: dict[int, Json]) -> Json:
    """The tree with some of its nodes replaced, shared nodes staying shared."""
    if not isinstance(node, (dict, list)):
        return node
    if id(node) in replaced:
        return replaced[id(node)]
    if id(node) not in done:
        if isinstance(node, dict):
            items = {
                key: _substituted(child, replaced, done) for key, child in node.items()
            }
            same = all(items[key] is child for key, child in node.items())
            done[id(node)] = node if same else items
        else:
            values = [_substituted(child, replaced, done) for child in node]
            same = all(new is old for new, old in zip(values, node, strict=True))
            done[id(node)] = node if same else values
    return done[id(node)]
