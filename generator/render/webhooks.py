"""The events of a provider as a client module describes them to the runtime."""

from generator.model import (
    AnyType,
    Api,
    UnionType,
)
from generator.model.security import (
    CredentialValue,
)
from generator.render.clients import credential_expression, setting
from generator.render.descriptors import content_descriptor
from generator.render.layout import (
    LINE_LENGTH,
    Expression,
    Item,
    Text,
    call,
    dict_display,
    flat,
    lay_out,
    lay_out_annotation,
    subscript,
)
from generator.render.literals import (
    string_literal,
)
from generator.render.modules import identifiers
from generator.render.types import Namespace


def webhook_events(api: Api, names: Namespace) -> str:
    """The constant that describes the events of a provider to the runtime."""
    assert api.webhooks is not None
    events = dict_display(
        *(
            Item(
                f"{string_literal(one.name)}: ", content_descriptor(one.content, names)
            )
            for one in api.webhooks.events
        )
    )
    items: list[Expression] = [events if api.webhooks.events else Text("{}")]
    if api.webhooks.discriminator is not None:
        items.append(
            Item("discriminator=", Text(string_literal(api.webhooks.discriminator)))
        )
    if api.webhooks.fallback is not None:
        items.append(
            Item("fallback=", content_descriptor(api.webhooks.fallback, names))
        )
    annotation = subscript("WebhookEvents", webhook_type(api, names))
    head = f"EVENTS: {flat(annotation)} = "
    value = call("WebhookEvents", *items)
    if len(f"{head}WebhookEvents(") <= LINE_LENGTH:
        return head + lay_out(value, 0, len(head))
    return (
        f"EVENTS: {lay_out(annotation, 0, LINE_LENGTH)} = "
        f"{lay_out(value, 0, LINE_LENGTH)}"
    )


def webhook_type(api: Api, names: Namespace) -> Expression:
    """The type of an event: any of the models, or any value."""
    assert api.webhooks is not None
    contents = [one.content for one in api.webhooks.events]
    if api.webhooks.fallback is not None:
        contents.append(api.webhooks.fallback)
    types = list(dict.fromkeys(one.type or AnyType() for one in contents))
    if not types or AnyType() in types:
        return Text("Any")
    return names.expression(types[0] if len(types) == 1 else UnionType(tuple(types)))


def webhook_property(api: Api, names: Namespace) -> str:
    """The `def` of the property that gives the events."""
    type_ = subscript("Webhooks", webhook_type(api, names))
    head = "def webhooks(self) -> "
    line = f"    {head}{flat(type_)}:"
    if len(line) <= LINE_LENGTH:
        return line.strip()
    head = "def webhooks(\n        self,\n    ) -> "
    return f"{head}{lay_out_annotation(type_, 4, 9, 1)}:"


def webhook_uses(api: Api, names: Namespace) -> set[str]:
    """The names that the module of the events uses."""
    assert api.webhooks is not None
    found = identifiers(iter([webhook_type(api, names)]))
    if api.webhooks.events or api.webhooks.fallback is not None:
        found.add("Content")
    return found


def webhook_annotation(api: Api, names: Namespace) -> str:
    """The type of an event on one line."""
    return flat(webhook_type(api, names))


def verifier(api: Api, indent: int) -> str:
    """The construction of the verifier of a provider's events."""
    assert api.webhooks is not None and api.webhooks.verifier is not None
    known = {credential.argument: credential for credential in api.credentials}
    built = call(
        api.webhooks.verifier.class_name,
        *(
            Item(
                f"{name}=",
                (
                    credential_expression(known[value.argument])
                    if isinstance(value, CredentialValue)
                    else setting(value)
                ),
            )
            for name, value in api.webhooks.verifier.settings
        ),
    )
    return lay_out(built, indent, indent + len("webhook_verifier="), 1)
