"""What a provider sends by itself, redirects and webhooks: whether it can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facade.model import ProviderFacade
from generator.facade.render.errors import texts_tuple
from generator.facade.render.source import Named, Text, call, lay_out
from generator.render.literals import literal


@dataclass(frozen=True, slots=True)
class Reading:
    """A function that reads what came in; without `supported`, what to use instead."""

    name: str
    supported: bool
    note: str | None = None
    instead: tuple[str, ...] = ()


def readings(provider: ProviderFacade) -> Iterator[Reading]:
    """What can be read of a provider, beside the operations that call it."""
    if provider.redirect is None:
        yield Reading("parse_redirect", False, "Its pages tell nothing.", ("list",))
    else:
        yield Reading("parse_redirect", True)
    webhook = provider.webhook
    if webhook is None:
        because = "Nothing is known about the signatures of its webhooks."
        yield Reading("parse_event", False, because, ("list", "get"))
    elif webhook.needs_url:
        needed = "Needs `url`, the address that was called: it is signed too."
        yield Reading("parse_event", True, needed)
    else:
        yield Reading("parse_event", True)


def reading(provider: ProviderFacade, name: str) -> Reading:
    """One of the readings of a provider."""
    return next(one for one in readings(provider) if one.name == name)


def reading_cell(reading: Reading) -> str:
    """Whether something can be read, in a table."""
    if reading.supported:
        return "yes"
    return f"→ {', '.join(f'`{one}`' for one in reading.instead)}"


def reading_support(reading: Reading) -> str:
    """Whether something can be read and what to know of it, in a sentence of a table."""
    support = "yes" if reading.supported else "not supported"
    instead = ", ".join(f"[`{one}`](#{one})" for one in reading.instead)
    told = ": ".join(filter(None, (support, reading.note)))
    return f"{told} Use {instead}." if instead else told


def reading_capability(reading: Reading) -> str:
    """What can be read, as an expression."""
    built = call(
        "Capability",
        Named("operation=", Text(literal(reading.name))),
        Named("supported=", Text(str(reading.supported))),
        *([Named("instead=", texts_tuple(reading.instead))] if reading.instead else []),
        *([Named("note=", Text(literal(reading.note)))] if reading.note else []),
    )
    return lay_out(built, 8, 8 + len(reading.name) + 4, 1)
