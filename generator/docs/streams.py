"""The content of pages on an operation's stream; every text is Markdown."""

from dataclasses import dataclass

from generator.docs.types import TypeLinks
from generator.model import Operation, Streaming
from generator.python import markdown

_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"})
"""Methods that change nothing (RFC 9110, section 9.2.1, and QUERY)."""


@dataclass(frozen=True, slots=True)
class ArgumentRow:
    """An argument of a method; every text is Markdown for a table cell."""

    name: str
    type: str
    place: str
    required: bool
    notes: str


@dataclass(frozen=True, slots=True)
class StreamText:
    """The content of pages on one stream."""

    _operation: Operation
    _streaming: Streaming
    _links: TypeLinks

    @property
    def argument(self) -> str | None:
        """The argument that requests the stream; None if there is no choice."""
        switch = self._streaming.switch
        return None if switch is None else switch.argument

    @property
    def rows(self) -> list[ArgumentRow]:
        """The row for the argument that requests the stream, unless a parameter
        does."""
        switch = self._streaming.switch
        if switch is None or switch.place == "argument":
            return []
        place = "header `Accept`"
        if switch.property is not None:
            place = f"body {markdown.code(switch.property)}"
        notes = "`True` requests a stream instead of a complete result."
        name = markdown.code(switch.argument)
        return [ArgumentRow(name, "`bool`", place, False, notes)]

    def type(self, folder: str) -> str:
        """The type of the stream, with a link. `folder` is the path to the pages of
        models."""
        return f"Stream\\[{self.item(folder)}\\]"

    def item(self, folder: str) -> str:
        """The type of its items, with a link."""
        return self._links.linked(self._streaming.item, folder)

    @property
    def end(self) -> str:
        """The data that ends it; empty if there is none."""
        done = self._streaming.done
        return "" if done is None else markdown.code(done)

    @property
    def has_errors(self) -> bool:
        """Whether an event can be an error."""
        streaming = self._streaming
        return bool(streaming.error_events or streaming.error_pointer)

    @property
    def can_reconnect(self) -> bool:
        """Whether it can be resumed: it has events, and the request changes nothing."""
        return self._operation.method in _SAFE and any(
            content.kind == "sse"
            for response in self._operation.responses
            for content in response.contents
        )
