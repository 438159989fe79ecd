"""Which operations may be sent twice, and the header that makes others safe."""

from dataclasses import replace

from generator.build.handles import find_operations
from generator.diagnostics import Diagnostic, Origin
from generator.model import Api, Operation
from generator.project.provider_settings import IdempotencySettings

_KEY_HEADERS = frozenset({"idempotency-key", "x-idempotency-key"})
"""Header parameters that mean an idempotency key wherever a description has them."""

_UNSAFE = frozenset({"POST", "PATCH"})


def with_idempotency(
    api: Api,
    settings: IdempotencySettings,
    settings_file: str,
    diagnostics: list[Diagnostic],
) -> Api:
    """The model with what provider.yaml and header parameters say of repeating."""
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
        if header is None and idempotent is operation.idempotent:
            return operation
        return replace(operation, idempotent=idempotent, idempotency_header=header)

    return replace(
        api,
        resources=tuple(
            replace(resource, operations=tuple(map(marked, resource.operations)))
            for resource in api.resources
        ),
    )


def _key_header(operation: Operation) -> str | None:
    for parameter in operation.parameters:
        if (
            parameter.location == "header"
            and parameter.wire_name.lower() in _KEY_HEADERS
        ):
            return parameter.wire_name
    return None
