"""Every place of a string in a document, by walking it or the schema of its file."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from tests.support.specs import METHODS
from tests.support.structure import NAME_MAPS

Path: TypeAlias = tuple[Any, ...]
"""The keys and indexes from the root of a document."""


@dataclass(frozen=True, slots=True)
class Position:
    """A string in a document.

    Attributes:
        path: Where it is.
        is_key: Whether it is the last key of the path itself, and not its value.
    """

    path: Path
    is_key: bool = False

    @property
    def pointer(self) -> str:
        """The place for people."""
        return f"/{'/'.join(map(str, self.path))}{' (key)' if self.is_key else ''}"

    @property
    def kind(self) -> tuple[object, ...]:
        """The same for positions of the same meaning, or nearly so."""
        steps = ["*" if isinstance(step, int) else step for step in self.path]
        for index, step in enumerate(self.path[:-1]):
            if step in NAME_MAPS or step in METHODS:
                steps[index + (step in NAME_MAPS)] = "*"
        return (self.is_key, *steps[-4:])


def positions(node: Any, path: Path = ()) -> Iterator[Position]:
    """Each key that is a string, and each value that is one."""
    match node:
        case dict():
            for key, value in node.items():
                if isinstance(key, str):
                    yield Position((*path, key), is_key=True)
                yield from positions(value, (*path, key))
        case list():
            for index, value in enumerate(node):
                yield from positions(value, (*path, index))
        case str():
            yield Position(path)
        case _:
            return


def with_texts(document: Any, texts: dict[Position, str]) -> Any:
    """A copy of a document with other strings at some positions."""
    changed = copy.deepcopy(document)
    # Keys last and inner ones first, so that the paths of the others stay right.
    order = sorted(texts, key=lambda place: (place.is_key, -len(place.path)))
    for place in order:
        *outer, last = place.path
        owner = changed
        for step in outer:
            owner = owner[step]
        if not place.is_key:
            owner[last] = texts[place]
        else:
            items = [
                (texts[place] if key == last else key, value)
                for key, value in owner.items()
            ]
            owner.clear()
            owner.update(items)
    return changed


Step: TypeAlias = tuple[str, str, Any]
"""A kind ("property", "key", "value", "item", "option"), the name of the property, and
the schema of what is there."""


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """How to come to a string by a schema."""

    steps: tuple[Step, ...]

    @property
    def pointer(self) -> str:
        """The route for people."""
        words = {"key": "{name}", "value": "*", "item": "[]", "option": ""}
        names = (
            name if kind == "property" else words[kind] for kind, name, _ in self.steps
        )
        return "/" + "/".join(name for name in names if name)


def routes(schema: Any) -> Iterator[Route]:
    """The way to each string that a JSON Schema allows, whose text is free."""
    for steps in _routes(schema, schema.get("$defs", {}), (), ()):
        yield Route(steps)


def _routes(
    schema: Any, definitions: Any, route: tuple[Step, ...], inside: tuple[str, ...]
) -> Iterator[tuple[Step, ...]]:
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        if name not in inside:
            yield from _routes(definitions[name], definitions, route, (*inside, name))
        return
    if schema.get("type") == "string" and not {"enum", "const"} & schema.keys():
        yield route
    for keyword in ("anyOf", "oneOf"):
        for option in schema.get(keyword, ()):
            step = (("option", "", option),)
            yield from _routes(option, definitions, (*route, *step), inside)
    for name, value in schema.get("properties", {}).items():
        step = (("property", name, value),)
        yield from _routes(value, definitions, (*route, *step), inside)
    more = schema.get("additionalProperties")
    if isinstance(more, dict):
        yield (*route, ("key", "", more))
        yield from _routes(more, definitions, (*route, ("value", "", more)), inside)
    if "items" in schema:
        step = (("item", "", schema["items"]),)
        yield from _routes(schema["items"], definitions, (*route, *step), inside)


class Grafter:
    """Puts a text where a route leads, with as little as possible around it."""

    def __init__(self, schema: Any) -> None:
        self._definitions = schema.get("$defs", {})
        self._schema = schema

    def graft(self, document: Any, route: Route, text: str) -> Any:
        """A copy of a document with a text at the end of a route."""
        return self._graft(copy.deepcopy(document), self._schema, route.steps, text)

    def _graft(self, node: Any, schema: Any, route: tuple[Step, ...], text: str) -> Any:
        schema = self._resolved(schema)
        if not route:
            return text
        (kind, name, inner), *rest = route
        match kind:
            case "option":
                inner = self._resolved(inner)
                if inner.get("type") == "object" and not _fits(node, inner):
                    node = self._least(inner)
                return self._graft(node, inner, tuple(rest), text)
            case "item":
                first = node[0] if isinstance(node, list) and node else None
                others = node[1:] if isinstance(node, list) else []
                return [self._graft(first, inner, tuple(rest), text), *others]
        if not isinstance(node, dict):
            node = self._least(schema)
            node = node if isinstance(node, dict) else {}
        match kind:
            case "property":
                node[name] = self._graft(node.get(name), inner, tuple(rest), text)
            case "key":
                node[text] = self._least(inner)
            case _:
                key = next(iter(node), "word")
                node[key] = self._graft(node.get(key), inner, tuple(rest), text)
        return node

    def _resolved(self, schema: Any) -> Any:
        while "$ref" in schema:
            schema = self._definitions[schema["$ref"].removeprefix("#/$defs/")]
        return schema

    def _least(self, schema: Any) -> Any:
        """The smallest value by a schema."""
        schema = self._resolved(schema)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                return self._least(schema[keyword][0])
        match schema.get("type"):
            case "object":
                required = schema.get("required", ())
                properties = schema.get("properties", {})
                return {name: self._least(properties[name]) for name in required}
            case "array":
                return [self._least(schema["items"])] * schema.get("minItems", 0)
            case "string":
                words = ("word", "/word", "client.books.look", "1.0")
                pattern = schema.get("pattern", "")
                return next((word for word in words if re.search(pattern, word)), "")
            case "boolean":
                return True
            case _:
                return 1


def _fits(node: Any, schema: Any) -> bool:
    """Whether a value is of the kind that an option describes, by its constants."""
    if not isinstance(node, dict):
        return False
    properties = schema.get("properties", {})
    constants = {
        name: value["const"] for name, value in properties.items() if "const" in value
    }
    required = schema.get("required", ())
    return constants.items() <= node.items() and all(name in node for name in required)
