"""Handles of operations in a new provider.yaml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model import Api, Operation

ANY_TEXT = "*"
"""The wildcard of a handle."""


def operation_handles(api: Api) -> Mapping[str, str]:
    """The handle of each operation, by its pointer.

    The handle is the operationId, or `METHOD /path` if several operations share the
    operationId. An operation has no handle if it would be a pattern.
    """
    ids = Counter(operation.id for operation in api.operations)
    names = {operation.name for operation in api.operations}
    handles = {}
    for operation in api.operations:
        is_clear = ids[operation.id] == 1 and (
            operation.id == operation.name or operation.id not in names
        )
        handle = operation.id if is_clear else f"{operation.method} {operation.path}"
        if ANY_TEXT not in handle:
            handles[operation.pointer] = handle
    return handles


def handles_of(
    operations: Iterable[Operation], handles: Mapping[str, str]
) -> list[str]:
    """The handles of the operations that have one."""
    return [handles[each.pointer] for each in operations if each.pointer in handles]
