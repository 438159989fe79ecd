"""Responses that are read as they arrive, as returned by `with_streaming_response`."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import aclosing
from datetime import timedelta
from types import TracebackType
from typing import Any, Generic, NoReturn, SupportsIndex, TypeVar, cast

import httpx2

from ._call import Call
from ._drift import Drift, DriftKind, ValueKind
from ._headers import ResponseHeaders
from ._items import EventFramer, LineFramer, TextDecoder, read_item
from ._json import JsonDepthError, JsonSyntaxError
from ._media import pick_content, text_codec
from ._operation import Content
from ._response import Received, contents_for, read_result
from ._sse import LineSplitter, ServerSentEvent
from .errors import DecodeError, Problem

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


class StreamedResponse(Streamed[T]):
    """A successful response whose body is still arriving. Use it in a `with` block."""

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body, decompressed, in chunks."""
        try:
            yield from self._response.iter_bytes(chunk_size)
        except httpx2.RequestError as error:
            raise self._call.broken(error) from None

    def iter_text(self) -> Iterator[str]:
        """The body as text, in chunks."""
        decoder = self._decoder()
        for chunk in self.iter_bytes():
            yield decoder.decode(chunk)
        yield decoder.decode(b"", True)

    def iter_lines(self) -> Iterator[str]:
        """The lines of the body, without line endings."""
        splitter = LineSplitter()
        for text in self.iter_text():
            yield from splitter.feed(text)
        yield from splitter.flush()

    def iter_json(self) -> Iterator[Any]:
        """The items of JSON lines or a JSON text sequence, as the documented type."""
        content = self._content()
        for event in self._frames(self._line_framer()):
            yield self._item(content, event)

    def iter_events(self) -> Iterator[ServerSentEvent]:
        """Server-sent events."""
        return self._frames(EventFramer())

    def iter_event_data(self) -> Iterator[Any]:
        """The data of server-sent events, as the documented type."""
        content = self._content()
        for event in self.iter_events():
            yield self._item(content, event)

    def _frames(self, framer: EventFramer | LineFramer) -> Iterator[ServerSentEvent]:
        """The events that a framer finds in the body."""
        for chunk in self.iter_bytes():
            yield from framer.feed(chunk)
        yield from framer.end()

    def read(self) -> bytes:
        """The whole body."""
        try:
            return self._response.read()
        except httpx2.RequestError as error:
            raise self._call.broken(error) from None

    def parse(self) -> T:
        """Read the whole body and return what the plain method returns."""
        return self._result(self.read())

    def close(self) -> None:
        """Release the connection."""
        self._response.close()


class AsyncStreamedResponse(Streamed[T]):
    """A successful response whose body is still arriving. Use it in an `async with`
    block."""

    async def iter_bytes(
        self, chunk_size: int | None = None
    ) -> AsyncGenerator[bytes, None]:
        """The body, decompressed, in chunks."""
        try:
            async with aclosing(self._response.aiter_bytes(chunk_size)) as source:
                async for chunk in source:
                    yield chunk
        except httpx2.RequestError as error:
            raise self._call.broken(error) from None

    async def iter_text(self) -> AsyncGenerator[str, None]:
        """The body as text, in chunks."""
        decoder = self._decoder()
        async with aclosing(self.iter_bytes()) as source:
            async for chunk in source:
                yield decoder.decode(chunk)
        yield decoder.decode(b"", True)

    async def iter_lines(self) -> AsyncGenerator[str, None]:
        """The lines of the body, without line endings."""
        splitter = LineSplitter()
        async with aclosing(self.iter_text()) as source:
            async for text in source:
                for line in splitter.feed(text):
                    yield line
        for line in splitter.flush():
            yield line

    async def iter_json(self) -> AsyncGenerator[Any, None]:
        """The items of JSON lines or a JSON text sequence, as the documented type."""
        content = self._content()
        async with aclosing(self._frames(self._line_framer())) as source:
            async for event in source:
                yield self._item(content, event)

    def iter_events(self) -> AsyncGenerator[ServerSentEvent, None]:
        """Server-sent events."""
        return self._frames(EventFramer())

    async def iter_event_data(self) -> AsyncGenerator[Any, None]:
        """The data of server-sent events, as the documented type."""
        content = self._content()
        async with aclosing(self.iter_events()) as source:
            async for event in source:
                yield self._item(content, event)

    async def _frames(
        self, framer: EventFramer | LineFramer
    ) -> AsyncGenerator[ServerSentEvent, None]:
        """The events that a framer finds in the body."""
        async with aclosing(self.iter_bytes()) as source:
            async for chunk in source:
                for event in framer.feed(chunk):
                    yield event
        for event in framer.end():
            yield event

    async def read(self) -> bytes:
        """The whole body."""
        try:
            return await self._response.aread()
        except httpx2.RequestError as error:
            raise self._call.broken(error) from None

    async def parse(self) -> T:
        """Read the whole body and return what the plain method returns."""
        return self._result(await self.read())

    async def close(self) -> None:
        """Release the connection."""
        await self._response.aclose()


class StreamOpener(Generic[T]):
    """A context manager that sends the request on entry and closes the response on
    exit."""

    def __init__(self, send: Callable[[], StreamedResponse[T]]) -> None:
        self._send = send
        self._response: StreamedResponse[T] | None = None

    def __enter__(self) -> StreamedResponse[T]:
        self._response = self._send()
        return self._response

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._response is not None:
            self._response.close()


class AsyncStreamOpener(Generic[T]):
    """A context manager that sends the request on entry and closes the response on
    exit."""

    def __init__(self, send: Callable[[], Awaitable[AsyncStreamedResponse[T]]]) -> None:
        self._send = send
        self._response: AsyncStreamedResponse[T] | None = None

    async def __aenter__(self) -> AsyncStreamedResponse[T]:
        self._response = await self._send()
        return self._response

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._response is not None:
            await self._response.close()
