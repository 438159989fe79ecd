"""How settings name operations: by operationId, method name, or `METHOD /path`."""

from collections.abc import Iterable, Sequence

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.model import Api, Operation


def find_operations(
    api: Api,
    handles: Iterable[str],
    origin: Origin,
    diagnostics: list[Diagnostic],
) -> Sequence[Operation]:
    """The operations that handles name; a diagnostic for each that names none."""
    by_handle: dict[str, Operation] = {}
    for operation in api.operations:
        by_handle.setdefault(operation.name, operation)
        by_handle.setdefault(f"{operation.method} {operation.path}", operation)
    by_handle |= {operation.id: operation for operation in api.operations}
    found = []
    for handle in handles:
        if handle in by_handle:
            found.append(by_handle[handle])
        else:
            diagnostics.append(
                Diagnostic(
                    codes.OVERRIDE_UNUSED, f"there is no operation {handle!r}", origin
                )
            )
    return found
