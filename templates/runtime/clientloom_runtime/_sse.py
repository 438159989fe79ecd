"""Server-sent events (WHATWG HTML, 9.2) from text, without any I/O."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# More digits would be a wait of longer than anybody lives.
_MILLISECONDS = re.compile(r"[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event of a stream.

    Attributes:
        data: Its lines joined by newlines.
        event: Its name, `message` when it has none.
        id: The last id of the stream so far.
        retry: Milliseconds to wait before connecting anew, if the server says so.
    """

    data: str
    event: str = "message"
    id: str = ""
    retry: int | None = None


class EventParser:
    """Makes events of lines; a blank line ends an event.

    Args:
        last_event_id: The last id of the stream before it was connected anew.

    Attributes:
        last_event_id: The id of the last event that ended, even of one without data.
        reconnection_time: Milliseconds to wait before connecting anew; `None` until the
            server says so.
    """

    def __init__(self, last_event_id: str = "") -> None:
        self._data: list[str] = []
        self._event = ""
        self._id = last_event_id
        self._retry: int | None = None
        self.last_event_id: str = last_event_id
        self.reconnection_time: int | None = None

    def feed(self, line: str) -> ServerSentEvent | None:
        """Take one line without its end; an event when the line completes one."""
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
    """Makes lines of chunks of text; a line ends with LF, CR LF or CR."""

    def __init__(self) -> None:
        self._rest: list[str] = []
        self._after_return = False

    def feed(self, text: str) -> list[str]:
        """The lines that are complete now."""
        if not text:
            return []
        if self._after_return and text.startswith("\n"):
            text = text[1:]
        self._after_return = text.endswith("\r")
        first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        # A long line comes in many chunks: they are joined once, at its end.
        self._rest.append(first)
        if not others:
            return []
        lines = ["".join(self._rest), *others]
        self._rest = [lines.pop()]
        return lines

    def flush(self) -> list[str]:
        """The last line when it has no end."""
        rest, self._rest = "".join(self._rest), []
        return [rest] if rest else []


class RecordSplitter:
    """Makes the texts of a JSON text sequence (RFC 7464) of chunks of text.

    A sequence that does not begin with a mark is taken for JSON lines.
    """

    def __init__(self) -> None:
        self._rest: list[str] = []
        self._lines: LineSplitter | None = LineSplitter()
        self._begun = False

    def feed(self, text: str) -> list[str]:
        """The texts that are complete now: a text ends where the next one begins."""
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
    """The events of a whole stream; an event without its blank line is dropped."""
    splitter, parser = LineSplitter(), EventParser()
    return events_of(splitter.feed(text.removeprefix("\ufeff")), parser)


def events_of(lines: Iterable[str], parser: EventParser) -> Iterator[ServerSentEvent]:
    """The events that lines complete."""
    for line in lines:
        event = parser.feed(line)
        if event is not None:
            yield event
