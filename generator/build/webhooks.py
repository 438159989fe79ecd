"""Events that a provider sends: webhooks of the document, and operations that describe
calls from the provider to its users."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator import codes
from generator.build import access
from generator.build.access import stripped
from generator.build.contents import build_body
from generator.build.objects import OperationObject
from generator.build.operations import OperationNode
from generator.build.reading import read_object
from generator.build.types import TypeBuilder
from generator.diagnostics import Diagnostic, Origin
from generator.document import Document, escape
from generator.model import MediaType, WebhookEvent, Webhooks
from generator.project.provider_settings import WebhookSettings

_METHODS = ("post", "put", "get", "patch", "delete")


@dataclass(frozen=True, slots=True)
class EventNode:
    """One event of the normal form, before anything is built from it.

    `name` is that of the webhook or operation in the document.
    """

    name: str
    object: OperationObject
    pointer: str


def read_events(
    document: Document,
    pseudo_operations: Sequence[OperationNode],
    diagnostics: list[Diagnostic],
) -> tuple[EventNode, ...]:
    """The webhooks of a document, without their invalid parts, and the operations that
    are calls from the provider."""
    events: list[EventNode] = []
    for name, item in access.mapping(document.root, "webhooks").items():
        methods = item if isinstance(item, dict) else {}
        method = next((method for method in _METHODS if methods.get(method)), None)
        if method is None:
            continue
        pointer = f"/webhooks/{escape(name)}/{method}"
        words = f"the webhook {name!r}"
        read = read_object(
            OperationObject, methods[method], pointer, words, diagnostics
        )
        if read is not None:
            events.append(EventNode(name, read, pointer))
    for operation in pseudo_operations:
        name = operation.operation_id or f"{operation.method} {operation.path}"
        events.append(EventNode(name, operation.object, operation.pointer))
    return tuple(events)


def build_webhooks(
    nodes: Sequence[EventNode],
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
    known = {node.name for node in nodes}
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
    for node in nodes:
        if not is_included(node.pointer):
            continue
        body = build_body(node.object, node.pointer, node.name, types)
        if body is None:
            continue
        names = [
            name
            for name, event_handle in settings.events.items()
            if event_handle == node.name
        ]
        events += [
            WebhookEvent(name, body.contents[0], stripped(node.object.summary))
            for name in names or [node.name]
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
