"""Streams of typed items, as returned by streaming methods."""

from __future__ import annotations

import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Callable,
    Generator,
    Iterator,
)
from contextlib import aclosing
from types import TracebackType
from typing import Any, Generic, NoReturn, Self, SupportsIndex, TypeVar, cast

from ._async_streamed_response import AsyncStreamedResponse
from ._errors import ApiError, TransportError
from ._items import EventFramer, LineFramer, is_error, is_final
from ._media import content_kind, essence_of, kind_of
from ._operation import Content
from ._options import RequestOptions
from ._response import contents_for
from ._sse import ServerSentEvent
from ._streamed import Streamed
from ._streamed_response import StreamedResponse

T = TypeVar("T")
Response = TypeVar("Response", bound=Streamed[Any])

_FIRST_WAIT = 1.0
_LONGEST_BACKOFF = 30.0
# A server that asks for more most likely uses another unit.
_LONGEST_WAIT = 3600.0

Own = Callable[[ApiError], None]


class Feed(Generic[Response]):
    """The state of one stream: its response, its position, and whether to reconnect.

    Streams and their generators share it, so that they form no reference cycle: an
    unreferenced stream is closed at once.

    Args:
        response: The response. Its body is still unread.
        options: The call's options.
        own: Adds the client's details to errors.
    """

    def __init__(
        self, response: Response, options: RequestOptions | None, own: Own
    ) -> None:
        self.own = own
        self._most_failures = (options or {}).get("reconnect", 0)
        self._failures = 0
        self.content: Content | None = None
        self.framer: EventFramer | LineFramer
        self.take(response)

    def take(self, response: Response) -> None:
        """Continue with a response."""
        self.response: Response = response
        self.content = _stream_content(response)
        content_type = response.headers.get("content-type", "")
        kind = kind_of(content_type)
        if kind not in ("sse", "jsonl") and self.content is not None:
            kind = content_kind(self.content)
        self.framer = (
            EventFramer(self.last_event_id)
            if kind == "sse"
            else LineFramer(content_type)
        )

    @property
    def last_event_id(self) -> str:
        """The id of the last complete event."""
        framer = getattr(self, "framer", None)
        return framer.parser.last_event_id if isinstance(framer, EventFramer) else ""

    @property
    def headers(self) -> dict[str, str]:
        """The headers that ask the server to resume after the last event."""
        last = self.last_event_id
        return {"Last-Event-ID": last} if last else {}

    def goes_on(self, event: ServerSentEvent) -> bool:
        """Process an event. Return whether it is an item, not the end marker.

        Raises:
            StreamError: if the event says that the stream failed.
        """
        self._failures = 0
        call = self.response._call
        streaming = call.operation.streaming
        if is_final(streaming, event):
            return False
        if is_error(streaming, event):
            raise call.stream_error(event)
        return True

    def wait_before_reconnecting(self) -> float | None:
        """Seconds until the stream reconnects, or `None` if it does not.

        As in WHATWG HTML, 9.2.3: the server's time, longer after each failure.
        """
        framer = self.framer
        if not isinstance(framer, EventFramer) or self._failures >= self._most_failures:
            return None
        self._failures += 1
        asked = framer.parser.reconnection_time
        if asked is not None:
            return min(asked / 1000, _LONGEST_WAIT)
        return float(min(_FIRST_WAIT * 2.0 ** (self._failures - 1), _LONGEST_BACKOFF))


def _stream_content(response: Streamed[Any]) -> Content | None:
    """The documented content of the items of a response.

    A wrong label on a stream only matters if it means another kind of body.

    Raises:
        DecodeError: if the response is not a stream.
    """
    if response.status_code in (204, 205):
        return None
    contents = contents_for(response._call.operation, response.status_code) or ()
    streams = [each for each in contents if content_kind(each) in ("sse", "jsonl")]
    content = response._content()
    if content in streams:
        return content
    content_type = response.headers.get("content-type", "")
    kind = kind_of(content_type) if content_type else "bytes"
    fitting = streams
    if streams and kind not in ("sse", "jsonl", "text", "bytes"):
        # Servers label JSON lines as JSON. Events need the right label.
        fitting = [
            each
            for each in streams
            if kind == "json" and content_kind(each) == "jsonl" and content is None
        ]
    if not fitting and kind not in ("sse", "jsonl"):
        label = essence_of(content_type) or "no media type"
        raise response._undecodable(
            f"the response is not a stream (the server sent {label})"
        )
    response._note_label()
    return fitting[0] if fitting else None


class _AnyStream(Generic[T, Response]):
    """What sync and async streams share: everything but reading."""

    def __init__(self, feed: Feed[Response]) -> None:
        self._feed = feed

    def parse(self, event: ServerSentEvent) -> T:
        """Decode the item of an event, as iteration does.

        Raises:
            DecodeError: if it cannot be decoded. See the option `strict`.
        """
        feed = self._feed
        try:
            return cast("T", feed.response._item(feed.content, event))
        except ApiError as error:
            feed.own(error)
            raise

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        del protocol
        raise TypeError("a stream can be neither copied nor pickled")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._feed.response!r}>"


class Stream(_AnyStream[T, StreamedResponse[Any]]):
    """The items of a response, each as soon as it arrives.

    It is an iterator and a context manager. Leaving the context closes the connection,
    and so does the end of the stream.

    Args:
        feed: The state of the stream.
    """

    def __init__(self, feed: Feed[StreamedResponse[Any]]) -> None:
        super().__init__(feed)
        self._events = _events(feed)

    @property
    def response(self) -> StreamedResponse[Any]:
        """The response, with status and headers. After reconnecting, the latest one."""
        return self._feed.response

    def events(self) -> Iterator[ServerSentEvent]:
        """The events, with name, id, reconnection time and raw data.

        They come from the same stream: iteration skips what you read here. For JSON
        lines, each line is an event with only `data`.
        """
        return self._events

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        return self.parse(next(self._events))

    def close(self) -> None:
        """Close the connection."""
        self._events.close()
        self._feed.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _events(
    feed: Feed[StreamedResponse[Any]],
) -> Generator[ServerSentEvent, None, None]:
    failure: TransportError | None
    try:
        while True:
            failure, is_reported = None, False
            try:
                response = feed.response
                for event in response._frames(feed.framer, response._chunks()):
                    if not feed.goes_on(event):
                        return
                    yield event
            except TransportError as error:
                failure, is_reported = error, False
            except ApiError as error:
                feed.response._tell(error)
                raise
            while (wait := feed.wait_before_reconnecting()) is not None:
                feed.response.close()
                time.sleep(wait)
                try:
                    response = feed.response._ask_again(feed.headers)
                except TransportError as error:
                    failure, is_reported = error, True
                    continue
                feed.take(response)
                break
            if wait is None:
                if failure is not None:
                    if not is_reported:
                        feed.response._tell(failure)
                    raise failure
                return
            if feed.response.status_code == 204:
                # The server says that there are no more events (WHATWG HTML, 9.2.3).
                return
    except ApiError as error:
        feed.own(error)
        raise
    finally:
        feed.response.close()


class AsyncStream(_AnyStream[T, AsyncStreamedResponse[Any]]):
    """The items of a response, each as soon as it arrives.

    It is an async iterator and an async context manager. Leaving the context closes the
    connection, and so does the end of the stream.

    Args:
        feed: The state of the stream.
    """

    def __init__(self, feed: Feed[AsyncStreamedResponse[Any]]) -> None:
        super().__init__(feed)
        self._events = _async_events(feed)

    @property
    def response(self) -> AsyncStreamedResponse[Any]:
        """The response, with status and headers. After reconnecting, the latest one."""
        return self._feed.response

    def events(self) -> AsyncIterator[ServerSentEvent]:
        """The events, with name, id, reconnection time and raw data.

        They come from the same stream: iteration skips what you read here. For JSON
        lines, each line is an event with only `data`.
        """
        return self._events

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        return self.parse(await anext(self._events))

    async def close(self) -> None:
        """Close the connection."""
        await self._events.aclose()
        await self._feed.response.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


async def _async_events(
    feed: Feed[AsyncStreamedResponse[Any]],
) -> AsyncGenerator[ServerSentEvent, None]:
    from asyncio import sleep

    failure: TransportError | None
    try:
        while True:
            failure, is_reported = None, False
            try:
                response = feed.response
                frames = response._frames(feed.framer, response._chunks())
                async with aclosing(frames) as events:
                    async for event in events:
                        if not feed.goes_on(event):
                            return
                        yield event
            except TransportError as error:
                failure, is_reported = error, False
            except ApiError as error:
                await feed.response._tell(error)
                raise
            while (wait := feed.wait_before_reconnecting()) is not None:
                await feed.response.close()
                await sleep(wait)
                try:
                    response = await feed.response._ask_again(feed.headers)
                except TransportError as error:
                    failure, is_reported = error, True
                    continue
                feed.take(response)
                break
            if wait is None:
                if failure is not None:
                    if not is_reported:
                        await feed.response._tell(failure)
                    raise failure
                return
            if feed.response.status_code == 204:
                # The server says that there are no more events (WHATWG HTML, 9.2.3).
                return
    except ApiError as error:
        feed.own(error)
        raise
    finally:
        await feed.response.close()
