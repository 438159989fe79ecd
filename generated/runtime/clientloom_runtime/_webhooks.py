"""Webhooks: typed events from the raw requests that a provider sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from ._codec import codec_of
from ._drift import Drift, DriftKind, DriftReporter, ValueKind
from ._error_rules import follow_pointer
from ._errors import ConfigurationError, WebhookError, WebhookVerificationError
from ._json import JsonDepthError, JsonSyntaxError, decode_exact
from ._operation import Content
from ._response import read_tolerantly
from ._webhook_verifiers import WebhookVerifier

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WebhookEvents(Generic[T]):
    """The events that a provider sends.

    Attributes:
        events: The content of each event, by name.
        discriminator: JSON pointer to the event name in the body. `None` if only the
            called URL tells the name.
        fallback: The content of events with other names. `None` keeps their JSON
            values.
    """

    events: Mapping[str, Content]
    discriminator: str | None = None
    fallback: Content | None = None


class Webhooks(Generic[T]):
    """Verifies and decodes the events of a provider. It sends nothing.

    Args:
        events: The events that the provider sends.
        verifier: How to verify them. `None` if the provider does not sign.
        drifts: Receives differences from the spec.
        strict: Whether a difference from the spec raises an error.
    """

    def __init__(
        self,
        events: WebhookEvents[T],
        verifier: WebhookVerifier | None,
        *,
        drifts: DriftReporter,
        strict: bool,
    ) -> None:
        self._events = events
        self._verifier = verifier
        self._drifts = drifts
        self._strict = strict

    def verify(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        url: str | None = None,
    ) -> None:
        """Verify the signature and the age of an event.

        Args:
            body: The raw request body. Do not parse and re-encode it.
            headers: The request headers.
            url: The URL registered with the provider, if it is signed.

        Raises:
            WebhookVerificationError: if the event must not be trusted.
            ConfigurationError: if there is no known way to verify the events.
        """
        if self._verifier is None:
            raise ConfigurationError("there is no known way to verify these events")
        lowered = {name.lower(): value for name, value in headers.items()}
        try:
            content = _bytes(body)
        except UnicodeEncodeError:
            raise WebhookVerificationError("the body is not text") from None
        self._verifier.verify(content, lowered, url)

    def parse(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        url: str | None = None,
        event: str | None = None,
    ) -> T:
        """Verify an event, then decode it.

        Args:
            body: The raw request body.
            headers: The request headers.
            url: The URL registered with the provider, if it is signed.
            event: The event name, if the body does not have it.

        Raises:
            WebhookVerificationError: if the event must not be trusted.
            WebhookError: if it cannot be decoded.
        """
        self.verify(body, headers, url=url)
        return self.parse_unverified(body, event=event)

    def parse_unverified(self, body: bytes | str, *, event: str | None = None) -> T:
        """Decode an event without verifying it. Only for events verified before.

        Raises:
            WebhookError: if it cannot be decoded.
        """
        try:
            document = decode_exact(_bytes(body))
        except JsonDepthError:
            raise WebhookError("the body is nested too deeply") from None
        except (JsonSyntaxError, UnicodeEncodeError):
            raise WebhookError("the body is not JSON") from None
        name = event if event is not None else self._name(document)
        content = self._content(name)
        if content is None:
            return cast("T", document)
        drifts: list[Drift] = []
        noting = _noting(f"webhook {name}", drifts)
        try:
            value = read_tolerantly(codec_of(content), document, noting)
        except JsonDepthError:
            raise WebhookError("the body is nested too deeply") from None
        if drifts and self._strict:
            raise WebhookError(f"the event differs from the spec: {drifts[0].kind}")
        for drift in drifts:
            self._drifts.report(drift)
        return cast("T", value)

    def _name(self, document: Any) -> str:
        events = self._events
        if events.discriminator is None:
            if len(events.events) == 1:
                return next(iter(events.events))
            known = ", ".join(events.events)
            raise WebhookError(f"the event name is required: pass event=… ({known})")
        name = follow_pointer(document, events.discriminator)
        if not isinstance(name, str):
            raise WebhookError(f"the event has no name at {events.discriminator}")
        return name

    def _content(self, name: str) -> Content | None:
        content = self._events.events.get(name, self._events.fallback)
        if content is None or name not in self._events.events:
            if self._strict:
                raise WebhookError(f"unknown event {name!r}")
            self._drifts.report(Drift("webhook", "unknown-variant", "", "object"))
        return content

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self._events.events)} events>"


def _noting(
    operation_id: str, drifts: list[Drift]
) -> Callable[[DriftKind, str, ValueKind], None]:
    def note(kind: DriftKind, pointer: str, found: ValueKind) -> None:
        drifts.append(Drift(operation_id, kind, pointer, found))

    return note


def _bytes(body: bytes | str) -> bytes:
    return body.encode("utf-8") if isinstance(body, str) else body
