"""What responses that are read as they arrive share, sync and async."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Generic, NoReturn, SupportsIndex, TypeVar, cast

import httpx2

from ._call import Call
from ._drift import Drift, DriftKind, ValueKind
from ._errors import DecodeError, Problem
from ._headers import ResponseHeaders
from ._items import LineFramer, TextDecoder, read_item
from ._json import JsonDepthError, JsonSyntaxError
from ._media import pick_content, text_codec
from ._operation import Content
from ._response import Received, contents_for, read_result
from ._sse import ServerSentEvent

T = TypeVar("T")


class Streamed(Generic[T]):
    """What sync and async responses share: everything but reading.

    Attributes:
        status_code: The HTTP status.
        headers: The headers, with case-insensitive names.
        elapsed: Time from the start of the call to the end of the headers.
        attempts: How many requests were sent.
    """

    def __init__(
        self, call: Call, response: httpx2.Response, headers: ResponseHeaders
    ) -> None:
        self._call = call
        self._response = response
        self.status_code: int = response.status_code
        self.headers: ResponseHeaders = headers
        self.elapsed: timedelta = timedelta(seconds=call.elapsed)
        self.attempts: int = call.attempt

    def _result(self, content: bytes) -> T:
        settings = self._call.settings
        value = read_result(
            self._call.operation,
            Received(self.status_code, self.headers, content),
            strict=settings.strict,
            report=settings.drifts.report,
        )
        return cast("T", value)

    def _content(self) -> Content | None:
        """The documented content of the stream's items."""
        contents = contents_for(self._call.operation, self.status_code) or ()
        return pick_content(contents, self.headers.get("content-type"))

    def _note_label(self) -> None:
        """Report that the body's label is not the documented one."""
        settings = self._call.settings
        if settings.strict:
            problem = Problem("", "media-type", "media-type, found absent")
            raise self._undecodable(
                "the response differs from the spec", "", (problem,)
            )
        settings.drifts.report(
            Drift(self._call.operation.id, "media-type", "", "absent")
        )

    def _line_framer(self) -> LineFramer:
        return LineFramer(self.headers.get("content-type", ""))

    def _decoder(self) -> TextDecoder:
        return TextDecoder(text_codec(self.headers.get("content-type", "")))

    def _item(self, content: Content | None, event: ServerSentEvent) -> Any:
        """Decode one item of the stream. Raises `DecodeError` if that fails."""
        problems: list[Problem] = []

        def note(kind: DriftKind, pointer: str, found: ValueKind) -> None:
            if settings.strict:
                problems.append(Problem(pointer, kind, f"{kind}, found {found}"))
            else:
                settings.drifts.report(Drift(operation_id, kind, pointer, found))

        settings, operation_id = self._call.settings, self._call.operation.id
        message = "an item of the stream is not JSON"
        try:
            value = read_item(content, event, note)
        except JsonDepthError:
            message = "an item of the stream is nested too deeply to be decoded"
        except JsonSyntaxError:
            pass
        else:
            if not problems:
                return value
            message = "an item of the stream differs from the spec"
        raise self._undecodable(message, event.data, tuple(problems))

    def _undecodable(
        self, message: str, data: str = "", problems: tuple[Problem, ...] = ()
    ) -> DecodeError:
        return self._call.finished(
            DecodeError(
                message,
                status_code=self.status_code,
                headers=self.headers,
                content=data.encode("utf-8", "replace"),
                problems=problems,
            )
        )

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        del protocol
        raise TypeError(
            "a streamed response can be neither copied nor pickled: read() it"
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code}>"
