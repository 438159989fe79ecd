"""Responses that are read as they arrive, as returned by `with_streaming_response`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx2

from ._call import Call
from ._errors import ApiError, TransportError
from ._headers import ResponseHeaders
from ._items import EventFramer, LineFramer
from ._options import Headers
from ._sse import LineSplitter, ServerSentEvent
from ._streamed import Streamed

if TYPE_CHECKING:
    from ._download import Download, SaveTarget
    from ._sources import Progress

T = TypeVar("T")


class StreamedResponse(Streamed[T]):
    """A successful response whose body is still arriving. Use it in a `with` block.

    Args:
        ask_again: Sends the request again, with more headers.
    """

    def __init__(
        self,
        call: Call,
        response: httpx2.Response,
        headers: ResponseHeaders,
        ask_again: Callable[[Headers], StreamedResponse[T]],
    ) -> None:
        super().__init__(call, response, headers)
        self._ask_again = ask_again

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body, decompressed, in chunks."""
        try:
            yield from self._chunks(chunk_size)
        except ApiError as error:
            self._tell(error)
            raise

    def _chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body, for callers that may continue after a broken connection."""
        try:
            yield from self._response.iter_bytes(chunk_size)
        except httpx2.RequestError as error:
            raise self._call.broken(error) from None

    def _tell(self, error: ApiError) -> None:
        """Tell the hooks that the call failed after the headers arrived."""
        hooks, observed = self._call.settings.hooks, self._call.observed
        if hooks is not None and observed is not None:
            hooks.tell(observed.failure(error))

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
        for event in self._frames(self._line_framer(), self.iter_bytes()):
            yield self._item(content, event)

    def iter_events(self) -> Iterator[ServerSentEvent]:
        """Server-sent events."""
        return self._frames(EventFramer(), self.iter_bytes())

    def iter_event_data(self) -> Iterator[Any]:
        """The data of server-sent events, as the documented type."""
        content = self._content()
        for event in self.iter_events():
            yield self._item(content, event)

    def _frames(
        self, framer: EventFramer | LineFramer, chunks: Iterator[bytes]
    ) -> Iterator[ServerSentEvent]:
        """The events that a framer finds in the body."""
        for chunk in chunks:
            yield from framer.feed(chunk)
        yield from framer.end()

    def save(
        self,
        target: SaveTarget,
        *,
        progress: Progress | None = None,
        resume: bool = False,
    ) -> int:
        """Save the body, decompressed, to a file.

        A file appears at its path only when it is complete. Until then, the bytes are in
        a partial file next to it. If the connection breaks, the client requests the rest,
        up to `max_retries` times in a row. The server must support it: a GET with
        `Accept-Ranges: bytes`, a strong `ETag` or `Last-Modified`, and no
        `Content-Encoding`.

        Args:
            target: A path, or a file that is open for writing bytes.
            progress: Called with the bytes received so far and with the total, or `None`
                if the total is unknown. An exception ends the download.
            resume: Whether to keep the partial file after a failure, so that the next
                download to the same path continues it, as long as the file has not
                changed. Only for one process at a time.

        Returns:
            The size of the file in bytes.

        Raises:
            TransportError: if the connection breaks and the client cannot get the rest.
            OSError: if the file cannot be written.
        """
        from ._download import Download

        download = Download(self, target, progress, resume)
        response: StreamedResponse[T] = self
        try:
            if download.received and not download.is_complete:
                response.close()
                response = self._rest(download)
            while not download.is_complete:
                try:
                    for chunk in response._chunks():
                        download.write(chunk)
                    break
                except TransportError as error:
                    wait = download.wait_before_going_on()
                    if wait is None:
                        response._tell(error)
                        raise
                response.close()
                time.sleep(wait)
                response = self._rest(download)
            return download.finish()
        except BaseException:
            download.give_up()
            raise
        finally:
            response.close()

    def _rest(self, download: Download) -> StreamedResponse[T]:
        """The response to a request for the missing bytes."""
        response = self._ask_again(download.rest())
        try:
            download.go_on(response)
        except ApiError:
            response.close()
            raise
        return response

    def read(self) -> bytes:
        """The whole body."""
        try:
            return self._response.read()
        except httpx2.RequestError as error:
            broken = self._call.broken(error)
            self._tell(broken)
            raise broken from None

    def parse(self) -> T:
        """Read the whole body and return what the plain method returns."""
        return self._result(self.read())

    def close(self) -> None:
        """Release the connection."""
        self._response.close()


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
