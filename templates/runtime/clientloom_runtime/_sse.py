"""Parse server-sent events (WHATWG HTML, 9.2), without I/O."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# More digits would mean a wait longer than a lifetime.
_MILLISECONDS = re.compile(r"[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event of a stream.

    Attributes:
        data: Its lines joined by newlines.
        event: Its name. `message` by default.
        id: The latest id in the stream so far.
        retry: Milliseconds to wait before reconnecting, if the server says so.
    """

    data: str
    event: str = "message"
    id: str = ""
    retry: int | None = None


class EventParser:
    """Makes events from lines. A blank line ends an event.

    Args:
        last_event_id: The last event id before reconnecting.

    Attributes:
        last_event_id: The id of the last complete event, even one without data.
        reconnection_time: Milliseconds to wait before reconnecting. `None` until the
            server sends it.
    """

    def __init__(self, last_event_id: str = "") -> None:
        self._data: list[str] = []
        self._event = ""
        self._id = last_event_id
        self._retry: int | None = None
        self.last_event_id: str = last_event_id
        self.reconnection_time: int | None = None

    def feed(self, line: str) -> ServerSentEvent | None:
        """Process one line without its line ending. Return an event if the line
        completes one."""
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._data.append(value)
            case "event":
                self._event = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if _MILLISECONDS.fullmatch(value) is not None:
                self._retry = self.reconnection_time = int(value)
        return None

    def _dispatch(self) -> ServerSentEvent | None:
        data, event, retry = self._data, self._event, self._retry
        self._data, self._event, self._retry = [], "", None
        self.last_event_id = self._id
        if not data:
            return None
        return ServerSentEvent("\n".join(data), event or "message", self._id, retry)


class LineSplitter:
    """Splits chunks of text into lines, which end with LF, CR LF or CR."""

    def __init__(self) -> None:
        self._rest: list[str] = []
        self._after_return = False

    def feed(self, text: str) -> list[str]:
        """The lines that are complete so far."""
        if not text:
            return []
        if self._after_return and text.startswith("\n"):
            text = text[1:]
        self._after_return = text.endswith("\r")
        first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        # Chunks of a long line are joined once, at its end.
        self._rest.append(first)
        if not others:
            return []
        lines = ["".join(self._rest), *others]
        self._rest = [lines.pop()]
        return lines

    def flush(self) -> list[str]:
        """The last line, if it is unterminated."""
        rest, self._rest = "".join(self._rest), []
        return [rest] if rest else []


class RecordSplitter:
    """Splits chunks of text into the texts of a JSON text sequence (RFC 7464).

    A sequence that does not start with a separator is treated as JSON lines.
    """

    def __init__(self) -> None:
        self._rest: list[str] = []
        self._lines: LineSplitter | None = LineSplitter()
        self._begun = False

    def feed(self, text: str) -> list[str]:
        """The texts that are complete so far. A text ends where the next one starts."""
        if text and not self._begun:
            self._begun = True
            if text.startswith("\x1e"):
                self._lines = None
        if self._lines is not None:
            return self._lines.feed(text)
        first, *others = text.split("\x1e")
        self._rest.append(first)
        if not others:
            return []
        records = ["".join(self._rest), *others]
        self._rest = [records.pop()]
        return records

    def flush(self) -> list[str]:
        """The last text."""
        if self._lines is not None:
            return self._lines.flush()
        rest, self._rest = "".join(self._rest), []
        return [rest]


def parse_events(text: str) -> Iterator[ServerSentEvent]:
    """The events of a whole stream. An event without its blank line is dropped."""
    splitter, parser = LineSplitter(), EventParser()
    return events_of(splitter.feed(text.removeprefix("\ufeff")), parser)


def events_of(lines: Iterable[str], parser: EventParser) -> Iterator[ServerSentEvent]:
    """The events that lines complete."""
    for line in lines:
        event = parser.feed(line)
        if event is not None:
            yield event
