"""The items of a stream: from chunks of bytes to events, from events to typed values."""

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
    """Text of chunks of bytes; what does not fit is replaced, as in a whole body."""

    def __init__(self, codec: str) -> None:
        self._codec = codec
        self._decoder = codecs.getincrementaldecoder(codec)("replace")

    def decode(self, chunk: bytes, final: bool = False) -> str:
        """The text that is complete now."""
        try:
            return self._decoder.decode(chunk, final)
        except UnicodeError:
            # UTF-16 or UTF-32 without a byte order mark, which only streams insist on.
            chunk = self._decoder.getstate()[0] + chunk
            self._decoder = codecs.getincrementaldecoder(f"{self._codec}-le")("replace")
            return self._decoder.decode(chunk, final)


class EventFramer:
    """Makes events of the chunks of an event stream, which is UTF-8 whatever it says.

    Args:
        last_event_id: The last id of the stream before it was connected anew.

    Attributes:
        parser: What knows the last id and the time to wait before connecting anew.
    """

    def __init__(self, last_event_id: str = "") -> None:
        self._decoder = TextDecoder("utf-8-sig")
        self._splitter = LineSplitter()
        self.parser: EventParser = EventParser(last_event_id)

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """The events that are complete now."""
        lines = self._splitter.feed(self._decoder.decode(chunk))
        return list(events_of(lines, self.parser))

    def end(self) -> list[ServerSentEvent]:
        """Nothing: an event without the blank line at its end is no event."""
        return []


class LineFramer:
    """Makes an event of each text of JSON lines or a JSON text sequence.

    Args:
        content_type: Of the response.
    """

    def __init__(self, content_type: str) -> None:
        codec = text_codec(content_type)
        self._decoder = TextDecoder("utf-8-sig" if codec == "utf-8" else codec)
        self._splitter = (
            RecordSplitter() if is_json_sequence(content_type) else LineSplitter()
        )

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """The texts that are complete now."""
        return _bare_events(self._splitter.feed(self._decoder.decode(chunk)))

    def end(self) -> list[ServerSentEvent]:
        """The last text, which may have no end."""
        rest = self._splitter.feed(self._decoder.decode(b"", True))
        return _bare_events([*rest, *self._splitter.flush()])


def _bare_events(texts: list[str]) -> list[ServerSentEvent]:
    """The texts without their frames, those that are empty left out."""
    return [
        ServerSentEvent(text)
        for framed in texts
        if (text := framed.strip("\x1e \t\r\n"))
    ]


def read_item(content: Content | None, event: ServerSentEvent, note: NoteDrift) -> Any:
    """The item of an event, as the documented type.

    Args:
        content: What the description says; `None` is any JSON value.
        event: The event.
        note: Told what differs from the type.

    Raises:
        msgspec.DecodeError: when its data is not JSON, or nests too deeply
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
    # The data of events is a text that need not be JSON: a word, or a time.
    try:
        return codec.check(event.data)
    except ValidationError:
        raise JsonSyntaxError("the data is not JSON") from None


def _whole_event(
    codec: Codec, event: ServerSentEvent, as_json: bool, note: NoteDrift
) -> Any:
    """An event as an object with its fields (OpenAPI 3.2, Special Considerations for
    `text/event-stream` Content); JSON data as what it says, where that fits."""
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
        # What an event has anyway is no drift where a description leaves it out.
        fields = {name: fields[name] for name in fields if name in {*known, "data"}}
    try:
        # An event without a name is a `message`, which its type may insist on.
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
    """The wire names of a model, or of all variants; `None` where it may be anything."""
    names: set[str] = set()
    for member in map(bare, union_members(annotation)):
        if not (isinstance(member, type) and issubclass(member, BaseModel)):
            return None
        names |= {field.alias or name for name, field in member.model_fields.items()}
    return names


def is_final(streaming: Streaming[Any] | None, event: ServerSentEvent) -> bool:
    """Whether an event is the marker that ends its stream."""
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
    """A text as JSON values; `None` when it is no JSON."""
    try:
        return decode_exact(text.encode("utf-8", "replace"))
    except JsonSyntaxError:
        return None
