"""Events that a provider sends: webhooks of the document, and operations that describe
calls from the provider to its users."""

from collections.abc import Callable, Iterator, Sequence

from generator import codes
from generator.build import access
from generator.build.contents import build_body
from generator.build.operations import OperationNode
from generator.build.types import TypeBuilder
from generator.diagnostics import Diagnostic, Origin
from generator.document import Document, Json, escape
from generator.model import MediaType, WebhookEvent, Webhooks
from generator.project.provider_settings import WebhookSettings

_METHODS = ("post", "put", "get", "patch", "delete")


def webhook_nodes(
    document: Document, pseudo_operations: Sequence[OperationNode]
) -> Iterator[tuple[str, dict[str, Json], str]]:
    """The document's name (webhook or operationId), operation object and pointer of
    each event."""
    for name, item in access.mapping(document.root, "webhooks").items():
        for method in _METHODS:
            node = item.get(method) if isinstance(item, dict) else None
            if isinstance(node, dict):
                yield name, node, f"/webhooks/{escape(name)}/{method}"
                break
    for operation in pseudo_operations:
        name = operation.operation_id or f"{operation.method} {operation.path}"
        yield name, operation.node, operation.pointer


def build_webhooks(
    document: Document,
    pseudo_operations: Sequence[OperationNode],
    settings: WebhookSettings,
    types: TypeBuilder,
    settings_file: str,
    is_included: Callable[[str], bool],
) -> Webhooks | None:
    """The events of a provider; None if it has none and no way to verify them.

    `is_included` says, by the pointer of an event, whether the package has it.

    An event is named by `webhooks.events` in provider.yaml, or else after the webhook
    or operation.
    """
    nodes = list(webhook_nodes(document, pseudo_operations))
    known = {handle for handle, _, _ in nodes}
    for name, handle in settings.events.items():
        if handle not in known:
            types.diagnostics.append(
                Diagnostic(
                    codes.OVERRIDE_UNUSED,
                    f"the event {name!r} refers to {handle!r}, which does not exist",
                    Origin(settings_file, f"/webhooks/events/{escape(name)}"),
                )
            )
    events = []
    for handle, node, pointer in nodes:
        if not is_included(pointer):
            continue
        body = build_body(node, pointer, handle, types)
        if body is None:
            continue
        names = [
            name
            for name, event_handle in settings.events.items()
            if event_handle == handle
        ]
        events += [
            WebhookEvent(name, body.contents[0], access.text(node, "summary"))
            for name in names or [handle]
        ]
    if not events and settings.verification is None:
        return None
    return Webhooks(
        events=tuple(events),
        discriminator=settings.discriminator,
        verifier=settings.verification.verifier() if settings.verification else None,
        fallback=_fallback(settings, types, settings_file),
    )


def _fallback(
    settings: WebhookSettings, types: TypeBuilder, settings_file: str
) -> MediaType | None:
    """The body of events with any other name, by the name of its schema."""
    if settings.fallback is None:
        return None
    if settings.fallback not in types.registry.components:
        types.diagnostics.append(
            Diagnostic(
                codes.OVERRIDE_UNUSED,
                f"there is no schema {settings.fallback!r}",
                Origin(settings_file, "/webhooks/fallback"),
            )
        )
        return None
    return MediaType("application/json", "json", types.component(settings.fallback))
