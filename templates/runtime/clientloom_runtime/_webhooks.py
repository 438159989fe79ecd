"""Webhooks: typed events out of the raw request that a provider sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from ._codec import codec_of
from ._drift import Drift, DriftKind, DriftReporter, ValueKind
from ._error_rules import follow_pointer
from ._json import JsonDepthError, JsonSyntaxError, decode_exact
from ._operation import Content
from ._response import read_tolerantly
from ._webhook_verifiers import WebhookVerifier
from .errors import ConfigurationError, WebhookError, WebhookVerificationError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WebhookEvents(Generic[T]):
    """The events that a provider sends, as data.

    Attributes:
        events: The type of each event, by its name.
        discriminator: JSON pointer to the name of the event in the body; `None` when
            the name is known from the URL that was called.
        fallback: The type of events with another name; `None` keeps their JSON values.
    """

    events: Mapping[str, Content]
    discriminator: str | None = None
    fallback: Content | None = None


class Webhooks(Generic[T]):
    """Verifies and reads the events of a provider. It sends nothing.

    Args:
        events: What the provider sends.
        verifier: How it signs; `None` when it does not.
        drifts: Who is told of differences from the spec.
        strict: Whether a difference from the spec is an error.
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
        """Check signature and time of an event.

        Args:
            body: The body of the request as it came, never parsed and written again.
            headers: Its headers.
            url: The URL that the provider was told to call, where it is signed.

        Raises:
            WebhookVerificationError: when the event must not be trusted.
            ConfigurationError: when the provider has no known way of signing.
        """
        if self._verifier is None:
            raise ConfigurationError("no way to verify these events is known")
        lowered = {name.lower(): value for name, value in headers.items()}
        try:
            content = _bytes(body)
        except UnicodeEncodeError:
            raise WebhookVerificationError("the body is no text") from None
        self._verifier.verify(content, lowered, url)

    def parse(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        url: str | None = None,
        event: str | None = None,
    ) -> T:
        """Check an event, then read it.

        Args:
            body: The body of the request as it came.
            headers: Its headers.
            url: The URL that the provider was told to call, where it is signed.
            event: The name of the event, where the body does not hold it.

        Raises:
            WebhookVerificationError: when the event must not be trusted.
            WebhookError: when it cannot be read.
        """
        self.verify(body, headers, url=url)
        return self.parse_unverified(body, event=event)

    def parse_unverified(self, body: bytes | str, *, event: str | None = None) -> T:
        """Read an event without any check: only for events that were checked before.

        Raises:
            WebhookError: when it cannot be read.
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
            raise WebhookError(f"the name of the event is needed: event=… ({known})")
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
