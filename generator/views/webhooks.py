"""The events of a provider in the template context."""

from dataclasses import dataclass
from functools import cached_property

from generator.model import (
    AnyType,
    MediaType,
    TypeRef,
    UnionType,
    WebhookEvent,
    Webhooks,
)
from generator.python.annotations import Annotations
from generator.python.text import Text, text_or_none
from generator.views.context import ApiContext
from generator.views.descriptors import ContentView
from generator.views.security import VerifierView

_SIGNS_URL = "RsaUrlBodyVerifier"
"""The verifier whose signature covers the URL that was called."""


@dataclass(frozen=True)
class EventView:
    """An event that the provider sends."""

    _event: WebhookEvent
    _context: ApiContext

    @property
    def name(self) -> Text:
        """Its name on the wire."""
        return Text(self._event.name)

    @property
    def summary(self) -> Text | None:
        """The meaning of the event."""
        return text_or_none(self._event.summary)

    @property
    def content(self) -> ContentView:
        """Its body."""
        annotations = self._context.outside_models()
        return ContentView.of(self._event.content, annotations)

    def type(self, folder: str) -> str:
        """The type of its body as Markdown; `folder` is the path to the pages of
        models."""
        return _linked(self._event.content, self._context, folder)


@dataclass(frozen=True)
class WebhooksView:
    """The events of a provider, and how they are verified."""

    _webhooks: Webhooks
    _context: ApiContext

    @cached_property
    def events(self) -> tuple[EventView, ...]:
        """The named events."""
        return tuple(EventView(event, self._context) for event in self._webhooks.events)

    @property
    def discriminator(self) -> Text | None:
        """The JSON pointer to an event's name in its body; None if the name is not
        there."""
        return text_or_none(self._webhooks.discriminator)

    @property
    def verifier(self) -> VerifierView | None:
        """What verifies events; None if it is not known how the provider signs."""
        if self._webhooks.verifier is None:
            return None
        credentials = {
            credential.argument: credential
            for credential in self._context.api.credentials
        }
        return VerifierView.of(self._webhooks.verifier, credentials)

    @property
    def fallback(self) -> ContentView | None:
        """The body of events with any other name."""
        if self._webhooks.fallback is None:
            return None
        annotations = self._context.outside_models()
        return ContentView.of(self._webhooks.fallback, annotations)

    def fallback_type(self, folder: str) -> str | None:
        """Its type as Markdown; None if it has none."""
        fallback = self._webhooks.fallback
        if fallback is None or fallback.type is None:
            return None
        return _linked(fallback, self._context, folder)

    @property
    def annotation(self) -> str:
        """The type of an event: one of the models, or anything."""
        return self._annotation(self._context.outside_models())

    def _annotation(self, annotations: Annotations) -> str:
        contents = [event.content for event in self._webhooks.events]
        if self._webhooks.fallback is not None:
            contents.append(self._webhooks.fallback)
        types: list[TypeRef] = [content.type or AnyType() for content in contents]
        variants = tuple(dict.fromkeys(types))
        if not variants or AnyType() in variants:
            return "Any"
        return annotations.of(
            variants[0] if len(variants) == 1 else UnionType(variants)
        )

    @property
    def needs_url(self) -> bool:
        """Whether the signature covers the URL that was called."""
        verifier = self._webhooks.verifier
        return verifier is not None and verifier.class_name == _SIGNS_URL

    @property
    def needs_name(self) -> bool:
        """Whether the name is needed and not in the body."""
        return self._webhooks.discriminator is None and len(self._webhooks.events) > 1


def _linked(content: MediaType, context: ApiContext, folder: str) -> str:
    if content.type is None:
        return "`Any`"
    return context.links.linked(content.type, folder)
