"""What a provider sends to its users: events and how they are signed."""

from dataclasses import dataclass

from generator.model.operation import MediaType
from generator.model.security import SettingValue


@dataclass(frozen=True, slots=True)
class WebhookEvent:
    """One event by the name that tells it apart, and its body."""

    name: str
    content: MediaType
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class Verifier:
    """A verifier of the runtime with its settings."""

    class_name: str
    settings: tuple[tuple[str, SettingValue], ...]


@dataclass(frozen=True, slots=True)
class Webhooks:
    """The events of a provider.

    `discriminator` is the JSON pointer to an event's name in its body; None when the
    name is known from the URL that was called. `verifier` is None when the way in which
    the provider signs is not known. `fallback` is the body of events with another name.
    """

    events: tuple[WebhookEvent, ...]
    discriminator: str | None = None
    verifier: Verifier | None = None
    fallback: MediaType | None = None
