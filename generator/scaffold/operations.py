"""Sections about operations: tags, deprecation, idempotency keys, streams and
webhooks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.build.operations import OperationNode
from generator.model import Api, ModelType, WebhookEvent
from generator.naming import python
from generator.scaffold.handles import handles_of, operation_handles
from generator.scaffold.lines import Section, SettingValue, listed, shortened

_KEY = re.compile(r"idempoten", re.IGNORECASE)
_EVENT_TAG = re.compile(r"(web)?[-_ ]?(hooks?|callbacks?)", re.IGNORECASE)
_EVENT_NAMES = ("type", "event", "event_type", "eventType", "event_name", "eventName")
_USUAL_END = "[DONE]"


def tag_section(api: Api, nodes: Sequence[OperationNode]) -> Section | None:
    """The resources of the client, and how to select some of them."""
    if not nodes:
        return None
    tags = list(dict.fromkeys(node.tag for node in nodes))
    # `include` does not accept operations that `webhooks.tags` names.
    called = [tag for tag in tags if not _EVENT_TAG.fullmatch(tag)] or tags
    counts = Counter(python.attribute_name(node.tag) for node in nodes)
    facts = (
        f"client.{resource.name} - {shortened(resource.tag)}: "
        f"{counts[python.attribute_name(resource.tag)]}"
        for resource in api.resources
    )
    return Section(
        "Resources of the client, with their tags and numbers of operations. Remove "
        "what you do not need from `include`.",
        tuple(facts),
        {"include": [{"tags": list(called)}]},
    )


def deprecated_section(nodes: Sequence[OperationNode]) -> Section | None:
    """The deprecated operations. None if there are none."""
    old = [node for node in nodes if node.object.deprecated]
    if not old:
        return None
    # A package without operations is an error.
    settings: dict[str, SettingValue] = (
        {"exclude": [{"deprecated": True}]} if len(old) < len(nodes) else {}
    )
    return Section(
        f"Deprecated operations: {len(old)}.",
        (listed(map(_operation_name, old)),),
        settings,
    )


def _operation_name(node: OperationNode) -> str:
    return shortened(node.operation_id or f"{node.method} {node.path}")


def idempotency_section(api: Api) -> Section | None:
    """The headers that look like idempotency keys. None if there are none."""
    headers = {
        parameter.wire_name: operation.id
        for operation in api.operations
        for parameter in operation.parameters
        if parameter.location == "header" and _KEY.search(parameter.wire_name)
    }
    if not headers:
        return None
    return Section(
        "Idempotency: with `header`, the client sends a key with every POST and "
        "PATCH, and retries them.",
        (f"headers of operations: {listed(map(shortened, headers))}",),
        {"idempotency": {"header": next(iter(headers))}},
    )


def stream_section(api: Api) -> Section | None:
    """The operations that stream. None if there are none."""
    streaming = [each for each in api.operations if each.streaming is not None]
    if not streaming:
        return None
    with_events = [
        operation
        for operation in streaming
        if any(
            content.kind == "sse"
            for response in operation.responses
            for content in response.contents
        )
    ]
    handles = handles_of(with_events, operation_handles(api))
    settings: dict[str, SettingValue] = {}
    if handles:
        settings["streams"] = [{"operations": list(handles), "done": _USUAL_END}]
    return Section(
        "Streams: `done` is the data of the final event, which is not an item.",
        (listed(shortened(operation.id) for operation in streaming),),
        settings,
    )


def webhook_section(api: Api, nodes: Sequence[OperationNode]) -> Section | None:
    """The webhooks of the provider, and tags that look like webhooks."""
    events = api.webhooks.events if api.webhooks is not None else ()
    tags = {node.tag for node in nodes if _EVENT_TAG.fullmatch(node.tag)}
    are_all = all(node.tag in tags for node in nodes)
    setting: dict[str, SettingValue] = {}
    if tags and not are_all:
        setting["tags"] = [*sorted(tags)]
    discriminator = _discriminator(events, api)
    if discriminator is not None:
        setting["discriminator"] = discriminator
    if not events and not setting:
        return None
    facts = [f"webhooks: {listed(shortened(event.name) for event in events)}"]
    if "tags" in setting:
        facts.append(f"operations that seem to be webhooks: {listed(sorted(tags))}")
    return Section(
        "Webhooks: `discriminator` points to the name of the event in its body, "
        "`verification` sets how events are signed.",
        tuple(facts[0 if events else 1 :]),
        {"webhooks": setting} if setting else {},
    )


def _discriminator(events: Sequence[WebhookEvent], api: Api) -> str | None:
    """The pointer to a property that every event has and that usually names the
    event."""
    models = {model.schema_name: model for model in api.models}
    shared: set[str] | None = None
    for event in events:
        match event.content.type:
            case ModelType(schema) if schema in models:
                fields = {field.wire_name for field in models[schema].fields}
            case _:
                return None
        shared = fields if shared is None else shared & fields
    found = next((name for name in _EVENT_NAMES if name in (shared or ())), None)
    return None if found is None else f"/{found}"
