"""The transport settings of a provider as arguments of the runtime's ProviderInfo."""

from dataclasses import fields

from generator.model import Transport
from generator.render.layout import Expression, Item, Text, call, tuple_display
from generator.render.literals import literal, string_literal


def transport_settings(transport: Transport) -> list[Expression]:
    """The arguments for what differs from the runtime's defaults."""
    arguments: list[Expression] = []
    rules = [
        Item(f"{field.name}=", _texts(value))
        for field in fields(transport.errors)
        if (value := getattr(transport.errors, field.name)) is not None
    ]
    if rules:
        arguments.append(Item("error_rules=", call("ErrorRules", *rules)))
    if transport.wait_headers:
        headers = (
            call(
                "WaitHeader",
                Text(string_literal(header.name)),
                Text(string_literal(header.unit)),
            )
            for header in transport.wait_headers
        )
        arguments.append(Item("wait_headers=", tuple_display(*headers)))
    if transport.timeouts:
        limits = (
            Text(f"{name}={literal(value)}") for name, value in transport.timeouts
        )
        arguments.append(Item("timeout=", call("Timeout", *limits)))
    if transport.deadline is not None:
        arguments.append(Text(f"deadline={literal(transport.deadline)}"))
    if transport.max_retries is not None:
        arguments.append(Text(f"max_retries={transport.max_retries}"))
    if transport.headers:
        pairs = (_texts(pair) for pair in transport.headers)
        arguments.append(Item("headers=", tuple_display(*pairs)))
    return arguments


def _texts(values: tuple[str, ...]) -> Expression:
    return tuple_display(*(Text(string_literal(one)) for one in values))
