"""The settings in provider.yaml for single operations, and how it identifies them.

Idempotency decides which operations are safe to repeat: those that the settings list,
and those that a key in a header makes safe.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator import codes
from generator.build.cutting import setting_excluded
from generator.build.rewriting import map_operations
from generator.diagnostics import Diagnostic, Origin
from generator.model import Api, ExcludedOperation, Operation
from generator.project.provider_settings import IdempotencySettings

_KEY_HEADERS = frozenset({"idempotency-key", "x-idempotency-key"})
"""Header parameters that are an idempotency key in any document."""

_UNSAFE = frozenset({"POST", "PATCH"})


def find_operations(
    api: Api,
    handles: Iterable[str],
    origin: Origin,
    diagnostics: list[Diagnostic],
) -> Sequence[Operation]:
    """Find the operations for handles: operationId, method name or `METHOD /path`.

    A handle that matches none, or one that the package leaves out, is a diagnostic.
    """
    excluded = _excluded_handles(api)
    by_handle: dict[str, Operation] = {}
    for operation in api.operations:
        by_handle.setdefault(operation.name, operation)
        by_handle.setdefault(f"{operation.method} {operation.path}", operation)
    by_handle |= {operation.id: operation for operation in api.operations}
    operations = []
    for handle in handles:
        if handle in by_handle:
            operations.append(by_handle[handle])
        elif handle in excluded:
            subject = f"{origin.pointer.split('/')[1]} of {handle!r}"
            diagnostics.append(
                setting_excluded(subject, excluded[handle], origin.file, origin)
            )
        else:
            diagnostics.append(
                Diagnostic(
                    codes.OVERRIDE_UNUSED, f"there is no operation {handle!r}", origin
                )
            )
    return operations


def _excluded_handles(api: Api) -> Mapping[str, ExcludedOperation]:
    """The operations that the package leaves out, by each of their handles."""
    by_handle: dict[str, ExcludedOperation] = {}
    for operation in api.excluded.operations:
        by_handle.setdefault(operation.name, operation)
        by_handle.setdefault(f"{operation.method} {operation.path}", operation)
    return by_handle | {part.id: part for part in api.excluded.operations}


def with_idempotency(
    api: Api,
    settings: IdempotencySettings,
    settings_file: str,
    diagnostics: list[Diagnostic],
) -> Api:
    """The model with the idempotency from provider.yaml and header parameters."""
    origin = Origin(settings_file, "/idempotency/operations")
    declared = {
        operation.pointer
        for operation in find_operations(api, settings.operations, origin, diagnostics)
    }

    def marked(operation: Operation) -> Operation:
        header = _key_header(operation) or (
            settings.header if operation.method in _UNSAFE else None
        )
        idempotent = True if operation.pointer in declared else operation.idempotent
        return replace(operation, idempotent=idempotent, idempotency_header=header)

    return map_operations(api, marked)


def _key_header(operation: Operation) -> str | None:
    """The wire name of the header parameter that is an idempotency key."""
    for parameter in operation.parameters:
        if (
            parameter.location == "header"
            and parameter.wire_name.lower() in _KEY_HEADERS
        ):
            return parameter.wire_name
    return None
