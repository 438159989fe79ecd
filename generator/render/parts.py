"""Large resources are written in parts, so that no file outgrows an editor.

Each part is a resource class with some of the operations; the resource that a user
sees inherits from all of them.
"""

from dataclasses import dataclass, replace

from generator.model import Api, NamedSchema, Operation, Resource

LIMIT = 130_000
"""Estimated characters of one module; the estimate errs within a factor of 1.5."""


@dataclass(frozen=True, slots=True)
class ComposedResource:
    """A resource in parts, each a resource of its own."""

    resource: Resource
    parts: tuple[Resource, ...]


def compose(resource: Resource) -> Resource | ComposedResource:
    """The resource as it is, or in parts when one module would be too large."""
    groups = _groups(resource.operations)
    if len(groups) == 1:
        return resource
    parts = tuple(
        replace(
            resource,
            name=f"{resource.name}_part_{number}",
            class_name=f"{resource.class_name}Part{number}",
            module=f"{resource.module}_part_{number}",
            operations=operations,
        )
        for number, operations in enumerate(groups, start=1)
    )
    return ComposedResource(resource, parts)


def _groups(operations: tuple[Operation, ...]) -> list[tuple[Operation, ...]]:
    groups: list[tuple[Operation, ...]] = []
    current: list[Operation] = []
    weight = 0
    for operation in operations:
        added = _weight(operation)
        if current and weight + added > LIMIT:
            groups.append(tuple(current))
            current, weight = [], 0
        current.append(operation)
        weight += added
    return [*groups, tuple(current)]


def _weight(operation: Operation) -> int:
    """About how many characters an operation takes, sync and async."""
    texts = [operation.summary or "", operation.description or ""]
    texts += [parameter.description or "" for parameter in operation.parameters]
    texts += [response.description or "" for response in operation.responses]
    prose = sum(len(text) for text in texts)
    signature = 90 * len(operation.parameters) + 500
    descriptor = 110 * len(operation.parameters) + 180 * len(operation.responses) + 400
    example = 400 + 60 * len(operation.parameters)
    return int(2.2 * prose) + 2 * (signature + example) + descriptor + 500


_MOST_SCHEMAS = 1000


def model_indexes(api: Api) -> list[tuple[str, tuple[NamedSchema, ...]]]:
    """The index modules of a package with very many schemas, each with those that it
    lists; none for a package whose schemas fit into one list."""
    schemas = sorted(api.named, key=lambda one: one.class_name)
    if len(schemas) <= _MOST_SCHEMAS:
        return []
    return [
        (
            f"_index_{start // _MOST_SCHEMAS + 1}",
            tuple(schemas[start : start + _MOST_SCHEMAS]),
        )
        for start in range(0, len(schemas), _MOST_SCHEMAS)
    ]
