"""Responses that are read while they come: what `with_streaming_response` gives."""

from __future__ import annotations

import codecs
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import timedelta
from types import TracebackType
from typing import Any, Generic, TypeVar, cast

import httpx2

from ._call import Call
from ._codec import Codec, codec_of
from ._http import headers_of
from ._media import charset_of, pick_content
from ._response import Received, contents_for, read_json, read_result
from ._sse import EventParser, LineSplitter, ServerSentEvent
from .errors import DecodeError

T = TypeVar("T")


class _Streamed(Generic[T]):
    """What the sync and the async response share: everything but reading.

    Attributes:
        status_code: The status.
        headers: The headers, found by name in any case.
        elapsed: From the start of the call to the end of the headers.
        attempts: How many requests were sent.
    """

    def __init__(self, call: Call, response: httpx2.Response) -> None:
        self._call = call
        self._response = response
        self.status_code = response.status_code
        self.headers = headers_of(response)
        self.elapsed = timedelta(seconds=call.elapsed)
        self.attempts = call.attempt

    def _result(self, content: bytes) -> T:
        settings = self._call.settings
        value = read_result(
            self._call.operation,
            Received(self.status_code, self.headers, content),
            strict=settings.strict,
            report=settings.drifts.report,
        )
        return cast("T", value)

    def _item_codec(self) -> Codec:
        """The type of one item of the stream."""
        contents = contents_for(self._call.operation, self.status_code) or ()
        content = pick_content(contents, self.headers.get("content-type"))
        return _ANY if content is None else codec_of(content)

    def _decoder(self) -> codecs.IncrementalDecoder:
        charset = charset_of(self.headers.get("content-type", "")) or "utf-8"
        try:
            factory = codecs.getincrementaldecoder(charset)
        except LookupError:
            factory = codecs.getincrementaldecoder("utf-8")
        return factory("replace")

    def _note(self, kind: Any, pointer: str, found: Any) -> None:
        from ._drift import Drift

        drift = Drift(self._call.operation.id, kind, pointer, found)
        if self._call.settings.strict:
            raise DecodeError(
                f"an item of the stream differs from the spec: {kind} at {pointer}",
                status_code=self.status_code,
                operation_id=self._call.operation.id,
            )
        self._call.settings.drifts.report(drift)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code}>"


_ANY = Codec(Any, True)


class StreamedResponse(_Streamed[T]):
    """A successful response whose body is still coming; use it inside `with`."""

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
        """The lines of the body without their ends."""
        splitter = LineSplitter()
        for text in self.iter_text():
            yield from splitter.feed(text)
        yield from splitter.flush()

    def iter_json(self) -> Iterator[Any]:
        """The items of JSON lines or a JSON text sequence, as the documented type."""
        codec = self._item_codec()
        for line in self.iter_lines():
            text = line.strip("\x1e \t")
            if text:
                yield read_json(codec, text.encode(), self._note)

    def iter_events(self) -> Iterator[ServerSentEvent]:
        """Server-sent events."""
        parser = EventParser()
        for line in self.iter_lines():
            event = parser.feed(line)
            if event is not None:
                yield event

    def iter_event_data(self) -> Iterator[Any]:
        """The data of server-sent events, as the documented type."""
        codec = self._item_codec()
        for event in self.iter_events():
            yield read_json(codec, event.data.encode(), self._note)

    def read(self) -> bytes:
        """The whole body."""
        return b"".join(self.iter_bytes())

    def parse(self) -> T:
        """The whole body as the type that the plain method gives."""
        return self._result(self.read())

    def close(self) -> None:
        """Give the connection back."""
        self._response.close()


class AsyncStreamedResponse(_Streamed[T]):
    """A successful response whose body is still coming; use it inside `async with`."""

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body, decompressed, in chunks."""
        try:
            async for chunk in self._response.aiter_bytes(chunk_size):
                yield chunk
        except httpx2.RequestError as error:
            raise self._call.broken(error) from None

    async def iter_text(self) -> AsyncIterator[str]:
        """The body as text, in chunks."""
        decoder = self._decoder()
        async for chunk in self.iter_bytes():
            yield decoder.decode(chunk)
        yield decoder.decode(b"", True)

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the body without their ends."""
        splitter = LineSplitter()
        async for text in self.iter_text():
            for line in splitter.feed(text):
                yield line
        for line in splitter.flush():
            yield line

    async def iter_json(self) -> AsyncIterator[Any]:
        """The items of JSON lines or a JSON text sequence, as the documented type."""
        codec = self._item_codec()
        async for line in self.iter_lines():
            text = line.strip("\x1e \t")
            if text:
                yield read_json(codec, text.encode(), self._note)

    async def iter_events(self) -> AsyncIterator[ServerSentEvent]:
        """Server-sent events."""
        parser = EventParser()
        async for line in self.iter_lines():
            event = parser.feed(line)
            if event is not None:
                yield event

    async def iter_event_data(self) -> AsyncIterator[Any]:
        """The data of server-sent events, as the documented type."""
        codec = self._item_codec()
        async for event in self.iter_events():
            yield read_json(codec, event.data.encode(), self._note)

    async def read(self) -> bytes:
        """The whole body."""
        return b"".join([chunk async for chunk in self.iter_bytes()])

    async def parse(self) -> T:
        """The whole body as the type that the plain method gives."""
        return self._result(await self.read())

    async def close(self) -> None:
        """Give the connection back."""
        await self._response.aclose()


class StreamOpener(Generic[T]):
    """A context that sends the request on entering and closes the response after."""

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
    """A context that sends the request on entering and closes the response after."""

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
