"""A part of a description: the requests of some operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tests.corpus.original import METHODS


def cut(document: dict[str, Any], operations: Iterable[str]) -> dict[str, Any]:
    """A description with these operations, and with only the components they need.

    Responses keep their media types, but can be anything. A client of the requests of a
    few operations takes a fraction of the time that one of all takes.

    Args:
        document: A description in one file.
        operations: Methods and paths, such as `GET /pets`.

    Raises:
        KeyError: if there is no such operation.
    """
    paths: dict[str, Any] = {}
    for operation in operations:
        method, _, path = operation.partition(" ")
        item = document["paths"][path]
        kept = paths.setdefault(
            path, {key: value for key, value in item.items() if key not in METHODS}
        )
        kept[method.lower()] = _without_answers(item[method.lower()])
    part = {**document, "paths": paths}
    # Schemas are in `components`, or beside `paths` in Swagger 2.0.
    needed = _needed(document, paths)
    for name in ("definitions", "parameters", "responses"):
        if name in document:
            part[name] = _kept(document[name], f"#/{name}/", needed)
    if "components" in document:
        part["components"] = {
            name: (
                components
                if name == "securitySchemes"
                else _kept(components, f"#/components/{name}/", needed)
            )
            for name, components in document["components"].items()
        }
    return part


def _without_answers(operation: dict[str, Any]) -> dict[str, Any]:
    responses = {}
    for status, response in operation["responses"].items():
        kept = dict(response)
        if "content" in kept:
            kept["content"] = {name: {"schema": {}} for name in kept["content"]}
        if "schema" in kept:
            kept["schema"] = {}
        responses[status] = kept
    return {**operation, "responses": responses}


def _needed(document: dict[str, Any], paths: dict[str, Any]) -> set[str]:
    """The references that the paths lead to, also through others."""
    found: set[str] = set()
    waiting = list(_references(paths))
    while waiting:
        reference = waiting.pop()
        if reference not in found:
            found.add(reference)
            waiting += _references(_resolve(document, reference))
    return found


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            elif key == "mapping" and isinstance(value, dict):
                yield from (each for each in value.values() if str(each)[:2] == "#/")
            else:
                yield from _references(value)
    elif isinstance(node, list):
        for item in node:
            yield from _references(item)


def _resolve(document: dict[str, Any], reference: str) -> Any:
    node: Any = document
    for step in reference.removeprefix("#/").split("/"):
        node = node[step.replace("~1", "/").replace("~0", "~")]
    return node


def _kept(components: dict[str, Any], start: str, needed: set[str]) -> dict[str, Any]:
    """The components that are needed; their references begin with `start`."""
    return {
        name: component
        for name, component in components.items()
        if start + name.replace("~", "~0").replace("/", "~1") in needed
    }
