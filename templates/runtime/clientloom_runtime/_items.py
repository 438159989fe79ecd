"""The items of a stream: from bytes to events, and from events to typed values."""

from __future__ import annotations

import codecs
from typing import Any

from pydantic import BaseModel, ValidationError

from ._codec import Codec, codec_of
from ._drift import NoteDrift
from ._error_rules import follow_pointer
from ._json import JsonDepthError, JsonSyntaxError, decode_exact
from ._media import content_kind, is_json_sequence, text_codec
from ._operation import Content, Streaming
from ._response import read_json, read_tolerantly
from ._sse import (
    EventParser,
    LineSplitter,
    RecordSplitter,
    ServerSentEvent,
    events_of,
)
from ._unknown import note_unknown
from ._variants import bare, union_members

ANY_VALUE = Codec(Any, True)


class TextDecoder:
    """Decodes chunks of bytes. Invalid bytes are replaced, as in a whole body."""

    def __init__(self, codec: str) -> None:
        self._codec = codec
        self._decoder = codecs.getincrementaldecoder(codec)("replace")

    def decode(self, chunk: bytes, final: bool = False) -> str:
        """The text that is complete so far."""
        try:
            return self._decoder.decode(chunk, final)
        except UnicodeError:
            # UTF-16 or UTF-32 without a byte order mark, which only stream decoders
            # require.
            chunk = self._decoder.getstate()[0] + chunk
            self._decoder = codecs.getincrementaldecoder(f"{self._codec}-le")("replace")
            return self._decoder.decode(chunk, final)


class EventFramer:
    """Parses an event stream, which is always UTF-8, whatever its label says.

    Args:
        last_event_id: The last event id before reconnecting.

    Attributes:
        parser: Tracks the last event id and the reconnection time.
    """

    def __init__(self, last_event_id: str = "") -> None:
        self._decoder = TextDecoder("utf-8-sig")
        self._splitter = LineSplitter()
        self.parser: EventParser = EventParser(last_event_id)

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """The events that are complete so far."""
        lines = self._splitter.feed(self._decoder.decode(chunk))
        return list(events_of(lines, self.parser))

    def end(self) -> list[ServerSentEvent]:
        """Nothing: an event without a blank line at its end is dropped."""
        return []


class LineFramer:
    """Makes an event of each JSON line, or of each text of a JSON text sequence.

    Args:
        content_type: The content type of the response.
    """

    def __init__(self, content_type: str) -> None:
        codec = text_codec(content_type)
        self._decoder = TextDecoder("utf-8-sig" if codec == "utf-8" else codec)
        self._splitter = (
            RecordSplitter() if is_json_sequence(content_type) else LineSplitter()
        )

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """The texts that are complete so far."""
        return _bare_events(self._splitter.feed(self._decoder.decode(chunk)))

    def end(self) -> list[ServerSentEvent]:
        """The last text, which may be unterminated."""
        rest = self._splitter.feed(self._decoder.decode(b"", True))
        return _bare_events([*rest, *self._splitter.flush()])


def _bare_events(texts: list[str]) -> list[ServerSentEvent]:
    """The texts without their framing, without empty ones."""
    return [
        ServerSentEvent(text)
        for framed in texts
        if (text := framed.strip("\x1e \t\r\n"))
    ]


def read_item(content: Content | None, event: ServerSentEvent, note: NoteDrift) -> Any:
    """Decode the item of an event as the documented type.

    Args:
        content: The content in the spec. `None` means any JSON value.
        event: The event.
        note: Receives differences from the type.

    Raises:
        msgspec.DecodeError: if its data is not JSON, or is nested too deeply
            (`JsonDepthError`).
    """
    codec = ANY_VALUE if content is None else codec_of(content)
    if content is not None and content.event_data is not None:
        return _whole_event(codec, event, content.event_data == "json", note)
    if (
        content is not None
        and content_kind(content) == "sse"
        and codec.annotation is str
    ):
        return event.data
    try:
        return read_json(codec, event.data.encode("utf-8", "replace"), note)
    except JsonDepthError:
        raise
    except JsonSyntaxError:
        if content is None or content_kind(content) != "sse":
            raise
    # Event data need not be JSON: it may be a word or a time.
    try:
        return codec.check(event.data)
    except ValidationError:
        raise JsonSyntaxError("the data is not JSON") from None


def _whole_event(
    codec: Codec, event: ServerSentEvent, as_json: bool, note: NoteDrift
) -> Any:
    """An event as an object with its fields (OpenAPI 3.2, Special Considerations for
    `text/event-stream` Content). JSON data is decoded where the type allows it."""
    candidates: list[Any] = [event.data]
    if as_json:
        try:
            data = decode_exact(event.data.encode("utf-8", "replace"))
            candidates.insert(0, data)
        except JsonDepthError:
            raise
        except JsonSyntaxError:
            pass
    fields: dict[str, Any] = {"data": None}
    if event.event != "message":
        fields["event"] = event.event
    if event.id:
        fields["id"] = event.id
    if event.retry is not None:
        fields["retry"] = event.retry
    known = _known_names(codec.annotation)
    if known is not None:
        # Standard event fields are no drift, even if the spec leaves them out.
        fields = {name: fields[name] for name in fields if name in {*known, "data"}}
    try:
        # An event without a name is a `message`. The type may require the name.
        for named in (fields, {"event": event.event, **fields}):
            for data in candidates:
                try:
                    value = codec.check({**named, "data": data})
                except ValidationError:
                    continue
                if codec.holds_models:
                    note_unknown(value, note)
                return value
        return read_tolerantly(codec, {**fields, "data": candidates[0]}, note)
    except RecursionError:
        raise JsonDepthError("the JSON is nested too deeply") from None


def _known_names(annotation: Any) -> set[str] | None:
    """The wire names of a model or of all variants. `None` if it can be anything."""
    names: set[str] = set()
    for member in map(bare, union_members(annotation)):
        if not (isinstance(member, type) and issubclass(member, BaseModel)):
            return None
        names |= {field.alias or name for name, field in member.model_fields.items()}
    return names


def is_final(streaming: Streaming[Any] | None, event: ServerSentEvent) -> bool:
    """Whether an event is the marker that ends the stream."""
    return (
        streaming is not None
        and streaming.done is not None
        and event.data.strip() == streaming.done
    )


def is_error(streaming: Streaming[Any] | None, event: ServerSentEvent) -> bool:
    """Whether an event says that the stream failed."""
    if streaming is None:
        return False
    if event.event in streaming.error_events:
        return True
    pointer = streaming.error_pointer
    if pointer is None:
        return False
    return follow_pointer(json_or_none(event.data), pointer) is not None


def json_or_none(text: str) -> Any:
    """Parse a string as JSON. `None` if it is not JSON."""
    try:
        return decode_exact(text.encode("utf-8", "replace"))
    except JsonSyntaxError:
        return None
