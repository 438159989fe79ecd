"""Decode a response: a pure function of operation, status, headers and bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, assert_never

from pydantic import ValidationError

from ._codec import Codec, codec_of
from ._drift import Drift, DriftKind, NoteDrift, ValueKind
from ._errors import DecodeError, Problem
from ._json import JsonDepthError, JsonSyntaxError, decode_exact, is_json
from ._media import (
    charset_of,
    content_kind,
    essence_of,
    kind_of,
    pick_content,
    text_codec,
)
from ._operation import Content, Operation, Streaming
from ._unknown import may_hold_unknown, note_unknown, start_watching

if TYPE_CHECKING:
    from ._sse import ServerSentEvent

Report = Callable[[Drift], None]

# Not JSON, or not valid in the charset.
_UNREADABLE = (JsonSyntaxError, ValueError)
_UNFIT = object()
_JSON_WITHOUT_TYPE = Content("application/json")
_NO_CONTENT_STATUSES = frozenset({204, 205, 304})


class Received(NamedTuple):
    """A complete response.

    Attributes:
        status_code: The HTTP status.
        headers: Headers by lowercase name. Values of a repeated header are joined by a
            comma.
        content: The whole body, decompressed.
    """

    status_code: int
    headers: Mapping[str, str]
    content: bytes


def is_success(operation: Operation[Any], status_code: int) -> bool:
    """Whether a status is a result: 2xx, or a documented 3xx."""
    if 200 <= status_code < 300:
        return True
    return 300 <= status_code < 400 and str(status_code) in operation.responses


def contents_for(
    operation: Operation[Any], status_code: int
) -> tuple[Content, ...] | None:
    """The documented contents of a status: exact, range or default. `None` if
    undocumented."""
    responses = operation.responses
    exact = responses.get(str(status_code))
    if exact is not None:
        return exact
    for key in (f"{status_code // 100}XX", f"{status_code // 100}xx"):
        if key in responses:
            return responses[key]
    if 200 <= status_code < 300:
        # An undocumented success most likely has the body of the documented one.
        for key, contents in responses.items():
            if key.startswith("2"):
                return contents
    return responses.get("default")


def is_download(operation: Operation[Any], received: Received) -> bool:
    """Whether the body of a result is a file, judging by its status and headers."""
    contents = contents_for(operation, received.status_code) or ()
    content = pick_content(contents, received.headers.get("content-type"))
    return content is not None and content_kind(content) == "bytes"


def is_documented(operation: Operation[Any], status_code: int) -> bool:
    """Whether the spec documents a status, or documents errors only."""
    hundred = status_code // 100
    names = (str(status_code), f"{hundred}XX", f"{hundred}xx", "default")
    return any(name in operation.responses for name in names) or not any(
        name.startswith("2") for name in operation.responses
    )


def read_result(
    operation: Operation[Any], received: Received, *, strict: bool, report: Report
) -> Any:
    """Decode a successful response.

    Args:
        operation: The operation that was called.
        received: The response.
        strict: Whether any difference from the spec raises an error.
        report: Receives the differences otherwise.

    Raises:
        DecodeError: if the body is not what its media type says or, with `strict`, if
            it differs from the spec.
    """
    status = received.status_code
    contents = contents_for(operation, status)
    drifts = _Drifts(operation.id, report if not strict else None)
    if not is_documented(operation, status):
        drifts.note("undocumented-status", "", "absent")
    value = (
        _read(contents, received, drifts, operation.streaming)
        if contents and _has_body(operation, received)
        else None
    )
    if drifts.problems:
        raise _decode_error("the response differs from the spec", received, drifts)
    return value


def _has_body(operation: Operation[Any], received: Received) -> bool:
    """Whether a response has a body, or lacks one that it should have."""
    if operation.method == "HEAD":
        return False
    # A server must not send a body with 205 (RFC 9110, section 15.3.6). Some do.
    return bool(received.content) or received.status_code not in _NO_CONTENT_STATUSES


def read_error_body(operation: Operation[Any], received: Received) -> Any:
    """Decode the body of an error as far as possible. Never raises."""
    if not received.content:
        return None
    content_type = received.headers.get("content-type")
    contents = contents_for(operation, received.status_code) or ()
    ignored = _Drifts(operation.id, lambda _: None)
    content = pick_content(contents, content_type) or _JSON_WITHOUT_TYPE
    try:
        return _parse(content, received, ignored)
    except (*_UNREADABLE, RecursionError):
        return _text(received)


class _Drifts:
    """Collects differences: reports them or, if strict, keeps them as problems."""

    def __init__(self, operation_id: str, report: Report | None) -> None:
        self.operation_id = operation_id
        self.problems: list[Problem] = []
        self._report = report

    def note(self, kind: DriftKind, pointer: str, found: ValueKind) -> None:
        if self._report is None:
            self.problems.append(Problem(pointer, kind, f"{kind}, found {found}"))
        else:
            self._report(Drift(self.operation_id, kind, pointer, found))


def _read(
    contents: tuple[Content, ...],
    received: Received,
    drifts: _Drifts,
    streaming: Streaming[Any] | None,
) -> Any:
    content_type = received.headers.get("content-type")
    content = pick_content(contents, content_type)
    if content is None:
        # A valid body with a wrong label. It only matters if the body is wrong too.
        content = contents[0]
        drifts.note("media-type", "", "absent")
    if not received.content and content_kind(content) not in ("text", "bytes"):
        return _empty(content, drifts)
    label = "no media type" if content_type is None else essence_of(content_type)
    message = f"the body is not {content.media_type} (the server sent {label})"
    try:
        return _parse(content, received, drifts, streaming)
    except (RecursionError, JsonDepthError):
        message = (
            f"the body is nested too deeply to be decoded{_depth(content, received)}"
        )
    except _UNREADABLE:
        fault = _fault(content, received)
        if fault is not None and content_kind(content) == _kind_of_label(content_type):
            message = f"the body cannot be decoded: {fault}"
        elif fault is not None:
            message = f"{message}: {fault}"
    raise _decode_error(message, received, drifts)


def _kind_of_label(content_type: str | None) -> str | None:
    return None if content_type is None else kind_of(essence_of(content_type))


def _depth(content: Content, received: Received) -> str:
    """How deeply a body is nested, and where."""
    if content_kind(content) != "json":
        return ""
    from ._json_faults import depth_fault

    return f" ({depth_fault(_utf8(received))})"


def _fault(content: Content, received: Received) -> str | None:
    """What is wrong with the JSON of a body, and where. `None` if it has no JSON."""
    from ._json_faults import json_fault

    match content_kind(content):
        case "json":
            return json_fault(_utf8(received))
        case "jsonl":
            for number, event in enumerate(_events_of(content, received), 1):
                item = event.data.encode("utf-8", "replace")
                if not is_json(item):
                    return f"{json_fault(item)} of item {number}"
            return None
        case _:
            return None


def _empty(content: Content, drifts: _Drifts) -> Any:
    if content_kind(content) in ("jsonl", "sse"):
        return []
    if not codec_of(content).accepts_none:
        drifts.note("empty-body", "", "absent")
    return None


def _parse(
    content: Content,
    received: Received,
    drifts: _Drifts,
    streaming: Streaming[Any] | None = None,
) -> Any:
    kind = content_kind(content)
    match kind:
        case "json":
            data = _utf8(received)
            return read_json(codec_of(content), data, drifts.note)
        case "text" | "xml":
            return _text(received)
        case "bytes" | "multipart":
            return received.content
        case "form":
            from urllib.parse import parse_qsl

            fields = dict(parse_qsl(received.content.decode("utf-8"), True))
            codec = codec_of(content)
            return _check(codec, codec.typed(fields), drifts.note)
        case "jsonl" | "sse":
            return _items_of(content, received, drifts, streaming)
        case _:
            assert_never(kind)


def _items_of(
    content: Content,
    received: Received,
    drifts: _Drifts,
    streaming: Streaming[Any] | None,
) -> list[Any]:
    """The items of a whole stream, up to its final marker."""
    from ._items import is_error, is_final, read_item

    items = []
    for event in _events_of(content, received):
        if is_final(streaming, event):
            break
        if is_error(streaming, event):
            message = "the server ended the stream with an error"
            raise _decode_error(message, received, drifts)
        items.append(read_item(content, event, drifts.note))
    return items


def _events_of(content: Content, received: Received) -> list[ServerSentEvent]:
    """The events of a whole stream. Each JSON line is an event with only data."""
    from ._items import EventFramer, LineFramer

    media_type = received.headers.get("content-type", content.media_type)
    is_events = content_kind(content) == "sse"
    framer = EventFramer() if is_events else LineFramer(media_type)
    return [*framer.feed(received.content), *framer.end()]


def read_json(codec: Codec, data: bytes, note: NoteDrift) -> Any:
    """Decode JSON as the codec's type, with the fast pass or else the lenient one.

    Raises:
        msgspec.DecodeError: if the bytes are not JSON, or are nested too deeply
            (`JsonDepthError`).
    """
    start_watching()
    try:
        try:
            value = codec.read(data)
        except ValidationError:
            value = _UNFIT
        if value is _UNFIT:
            return read_tolerantly(codec, decode_exact(data), note)
        if codec.holds_models and may_hold_unknown():
            note_unknown(value, note)
    except RecursionError:
        raise JsonDepthError("the JSON is nested too deeply") from None
    return value


def read_tolerantly(codec: Codec, value: Any, note: NoteDrift) -> Any:
    """Decode a JSON value as closely to the codec's type as possible.

    Raises:
        msgspec.DecodeError: if it is nested too deeply (`JsonDepthError`).
    """
    # Imported late, because most programs never need it.
    from ._lenient import read_leniently

    try:
        read = read_leniently(codec.annotation, value, note)
        note_unknown(read, note)
    except RecursionError:
        raise JsonDepthError("the JSON is nested too deeply") from None
    return read


def _check(codec: Codec, value: Any, note: NoteDrift) -> Any:
    try:
        return codec.check(value)
    except ValidationError:
        return read_tolerantly(codec, value, note)


def _utf8(received: Received) -> bytes:
    charset = charset_of(received.headers.get("content-type", ""))
    if charset in (None, "utf-8", "utf8", "us-ascii"):
        return received.content
    # UTF-7 can encode surrogates, which UTF-8 cannot.
    return _text(received).encode("utf-8", "replace")


def _text(received: Received) -> str:
    """Decode the body as text in its charset, replacing invalid bytes."""
    codec = text_codec(received.headers.get("content-type", ""))
    return received.content.decode(codec, "replace")


def _decode_error(message: str, received: Received, drifts: _Drifts) -> DecodeError:
    return DecodeError(
        message,
        status_code=received.status_code,
        headers=dict(received.headers),
        content=received.content,
        problems=tuple(drifts.problems),
        operation_id=drifts.operation_id,
    )
