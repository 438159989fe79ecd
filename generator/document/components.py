"""The named schemas of the normal form.

Components of the main file keep their names. A schema that is reached in another way
(in another file, or by a pointer into the middle of something) gets a name made from
its position, so no other part of the document can change it: names are assigned once
all schemas are known, in the order of their positions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import PurePosixPath

from generator import codes
from generator.document.pointer import schema_reference, split
from generator.document.problems import DiagnosticCollector
from generator.document.source import Position, ReferenceTarget, Source
from generator.document.values import Json, Object

_SECTIONS = {"schemas", "definitions", "$defs", "components"}
_STRUCTURE = {
    "additionalProperties", "allOf", "anyOf", "components", "content", "items", "oneOf",
    "parameters", "patternProperties", "paths", "prefixItems", "properties",
    "requestBody", "responses", "schema", *_SECTIONS,
}  # fmt: skip
"""Pointer tokens that say nothing about the value they lead to."""

_ROOTS = frozenset({"paths", "webhooks", "components", "parameters", "responses"})
"""Tokens that a pointer into a document starts with."""

_SEPARATORS = re.compile(r"[^\w.-]+", re.ASCII)
"""What separates words in paths and media types."""


@dataclass(slots=True, eq=False)
class Component:
    """A schema that becomes a component.

    `uses` are the places in the result that have a reference to it: an object and a
    key.
    """

    target: ReferenceTarget
    name: str | None = None
    content: Json = None
    uses: list[tuple[Object, str]] = field(default_factory=list)


class Components:
    """Decides which schemas are components, and under which names."""

    def __init__(self, diagnostics: DiagnosticCollector) -> None:
        self._diagnostics = diagnostics
        self._by_node: dict[object, Component] = {}
        self._reserved: dict[str, Component | None] = {}
        self._unread: list[Component] = []
        self._shared: dict[int, ReferenceTarget] = {}
        self._numbers: dict[str, int] = {}

    def reserve(self, name: str, target: ReferenceTarget) -> None:
        """Gives a component of the main file its name.

        If the schema already has another name, the second name refers to the first.
        """
        existing = self._by_node.get(_key(target))
        component = Component(target, name)
        self._reserved[name] = component
        if existing is not None and existing.name is not None:
            component.content = {"$ref": schema_reference(existing.name)}
            return
        self._by_node[_key(target)] = component
        self._unread.append(component)

    def keep_order(self, name: str) -> None:
        """Keeps a name in its order, for a component that is reserved later."""
        self._reserved[name] = None

    def share(self, target: ReferenceTarget) -> None:
        """Marks a schema that something refers to. It becomes a component wherever it
        is, and a reference to that component replaces it."""
        if isinstance(target.node, dict) and "$ref" not in target.node:
            self._shared[id(target.node)] = target

    def is_shared(self, node: Object) -> bool:
        """Whether a schema was marked."""
        return id(node) in self._shared

    def is_reserved(self, target: ReferenceTarget) -> bool:
        """Whether a schema has a name in the main file."""
        component = self._by_node.get(_key(target))
        return component is not None and component.name is not None

    def refer(self, target: ReferenceTarget, into: Object, key: str = "$ref") -> None:
        """Writes a reference to a schema into `into[key]`, now or once the schema has a
        name."""
        component = self._by_node.get(_key(target))
        if component is None:
            component = Component(target)
            self._by_node[_key(target)] = component
            self._unread.append(component)
        if component.name is not None:
            into[key] = schema_reference(component.name)
        else:
            into[key] = ""
            component.uses.append((into, key))

    def take_unread(self) -> list[Component]:
        """The components that have not been read yet, each only once."""
        unread, self._unread = self._unread, []
        return unread

    def finish(self, root: Source) -> dict[str, Component]:
        """Names the components that do not have a name yet.

        Returns all components by name: those of the main file in its order, then the
        others by name.
        """
        unnamed = [item for item in self._by_node.values() if item.name is None]
        unnamed.sort(key=lambda item: _order(item.target.position, root))
        named: dict[str, Component] = {}
        for component in unnamed:
            self._give_name(component, named)
        for component in unnamed:
            assert component.name is not None
            reference = schema_reference(component.name)
            for into, key in component.uses:
                into[key] = reference
        own = {name: item for name, item in self._reserved.items() if item is not None}
        return {**own, **dict(sorted(named.items()))}

    def _give_name(self, component: Component, named: dict[str, Component]) -> None:
        position = component.target.position
        preferred = _preferred_name(position)
        for name in self._candidates(preferred, position):
            holder = self._reserved.get(name) or named.get(name)
            if holder is None:
                component.name = name
                named[name] = component
                break
            if name == preferred and _is_same_schema(
                holder.target.node, component.target.node
            ):
                component.name = name
                return
        if component.name != preferred:
            first = self._reserved.get(preferred) or named[preferred]
            self._diagnostics.add(
                codes.COMPONENT_NAME_COLLISION,
                f"another schema already has the name `{preferred}`, so this one "
                f"becomes `{component.name}`",
                position,
                related=(first.target.position.origin,),
            )

    def _candidates(self, preferred: str, position: Position) -> Iterator[str]:
        """Names for a schema, the preferred one first; endless."""
        yield preferred
        name = preferred
        path = PurePosixPath(position.source.file.path)
        for part in [_stem(position.source), *reversed(path.parent.parts)]:
            if part.strip("/.") and part != preferred:
                name = f"{part}_{name}"
                yield name
        for number in count(self._numbers.get(preferred, 2)):
            # Lower numbers are taken and stay taken.
            self._numbers[preferred] = number
            yield f"{preferred}_{number}"


def _key(target: ReferenceTarget) -> object:
    """What identifies the schema of a target: its node."""
    if isinstance(target.node, dict):
        return id(target.node)
    return (id(target.position.source), target.position.pointer)


def _order(position: Position, root: Source) -> tuple[bool, str, str]:
    return (position.source is not root, position.source.file.path, position.pointer)


def _preferred_name(position: Position) -> str:
    """The name that a schema's position suggests.

    Its name in a section of schemas; the file's name for a whole file; otherwise the
    steps that lead to it, without those that only describe how schemas are built
    (`Pet_owner` for the property `owner` of the schema `Pet`).
    """
    tokens = split(position.pointer)
    if not tokens:
        return _stem(position.source)
    if len(tokens) == 1 or tokens[-2] in _SECTIONS:
        return tokens[-1]
    start = max(
        (index + 1 for index, token in enumerate(tokens[:-1]) if token in _SECTIONS),
        default=0,
    )
    if not start and tokens[0] not in _ROOTS:
        # The pointer leads into a file that is itself a schema.
        tokens.insert(0, _stem(position.source))
    # The last step counts even if it is `items` or an index of `allOf`.
    last = len(tokens) - (2 if tokens[-1].isdecimal() else 1)
    end = len(tokens) - 1 if tokens[-1] == "schema" else len(tokens)
    steps = [
        token
        for index, token in enumerate(tokens[start:end], start)
        if index >= last or token not in _STRUCTURE
    ]
    words = [word for token in steps for word in _SEPARATORS.split(token) if word]
    return "_".join(words) or tokens[-1]


def _stem(source: Source) -> str:
    path = PurePosixPath(source.file.path)
    stem = path.name.split(".")[0] or path.stem
    return (
        path.parent.name if stem in ("index", "_index") and path.parent.name else stem
    )


def _is_same_schema(left: Json, right: Json) -> bool:
    """Whether two schemas mean the same regardless of where they are."""
    return left == right and not _has_reference(left)


def _has_reference(node: Json) -> bool:
    if isinstance(node, dict):
        return "$ref" in node or any(_has_reference(child) for child in node.values())
    if isinstance(node, list):
        return any(_has_reference(child) for child in node)
    return False
