"""Resources: groups of operations."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._errors import ApiError
from ._unset import UNSET

if TYPE_CHECKING:
    from ._async_client import AsyncClient
    from ._client import Client
    from ._operation import Operation, Streaming
    from ._options import RequestOptions
    from ._paging import PageRequest, Paging
    from ._raw import RawResponse
    from ._stream import AsyncStream, Stream

T = TypeVar("T")
Item = TypeVar("Item")

Sender = Callable[..., Any]


class Resource:
    """A group of operations of a sync client.

    Args:
        client: The client that owns the resource.
        sender: Sends the calls. Raw response views use a different one.
    """

    def __init__(self, client: Client, sender: Sender | None = None) -> None:
        self._client = client
        self._is_view = sender is not None
        self._sender: Sender = client._send if sender is None else sender

    def _send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an operation. Generated methods call this."""
        try:
            answer = self._sender(operation, arguments, body=body, options=options)
        except ApiError as error:
            self._client._core.provider.own(error)
            raise
        return cast("T", answer)

    def _stream(
        self,
        operation: Operation[Any],
        streaming: Streaming[Item],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> Stream[Item]:
        """Open a stream. Generated methods that return one call this."""
        # It only carries the item type. The operation says how it streams.
        del streaming
        if self._is_view:
            seen = self._send(operation, arguments, body=body, options=options)
            return cast("Stream[Item]", seen)
        from ._stream import Feed, Stream

        client, own = self._client, self._client._core.provider.own
        try:
            response = client._send_streamed(
                operation, arguments, body=body, options=options
            )
            try:
                feed = Feed(response, options, own)
            except ApiError:
                response.close()
                raise
        except ApiError as error:
            own(error)
            raise
        return Stream(feed)

    def _send_or_stream(
        self,
        operation: Operation[T],
        streaming: Streaming[Item],
        arguments: Mapping[str, Any],
        *,
        stream: bool,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T | Stream[Item]:
        """Call an operation that has both a stream and another result."""
        from ._asking import accepting, asking

        chosen = accepting(operation, options, streams=stream)
        if streaming.property is not None:
            body = asking(body, streaming.property, stream=stream)
        if stream:
            return self._stream(
                operation, streaming, arguments, body=body, options=chosen
            )
        return self._send(operation, arguments, body=body, options=chosen)

    def _pages(
        self,
        operation: Operation[T],
        paging: Paging[Any],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> Iterator[T]:
        """The pages of an operation. Generated `pages_…` methods call this."""
        from ._paging import PageRequest, PageWalk

        walk = PageWalk(paging, PageRequest(arguments, body))
        while (request := walk.request) is not None:
            try:
                response = self._ask(operation, request, options)
                page = response.parse()
                walk.take(request, page, response.headers)
            except ApiError as error:
                self._client._core.provider.own(error)
                raise
            if walk.repeated:
                from ._logging import log_repeated_page

                log_repeated_page(self._client._core.settings, operation.id)
                return
            yield page

    def _iterate(
        self,
        operation: Operation[Any],
        paging: Paging[Item],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> Iterator[Item]:
        """The items of all pages. Generated `iter_…` methods call this."""
        from ._paging import PageRequest, PageWalk

        walk = PageWalk(paging, PageRequest(arguments, body))
        while (request := walk.request) is not None:
            try:
                response = self._ask(operation, request, options)
                items = walk.take(request, response.parse(), response.headers)
            except ApiError as error:
                self._client._core.provider.own(error)
                raise
            yield from items
        if walk.repeated:
            from ._logging import log_repeated_page

            log_repeated_page(self._client._core.settings, operation.id)

    def _ask(
        self,
        operation: Operation[T],
        page: PageRequest,
        options: RequestOptions | None,
    ) -> RawResponse[T]:
        return self._client._send_raw(
            operation, page.arguments, body=page.body, options=options, link=page.link
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class AsyncResource:
    """A group of operations of an async client.

    Args:
        client: The client that owns the resource.
        sender: Sends the calls. Raw response views use a different one.
    """

    def __init__(self, client: AsyncClient, sender: Sender | None = None) -> None:
        self._client = client
        self._is_view = sender is not None
        self._sender: Sender = client._send if sender is None else sender

    async def _send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an operation. Generated methods call this."""
        try:
            answer = await self._sender(
                operation, arguments, body=body, options=options
            )
        except ApiError as error:
            self._client._core.provider.own(error)
            raise
        return cast("T", answer)

    async def _stream(
        self,
        operation: Operation[Any],
        streaming: Streaming[Item],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncStream[Item]:
        """Open a stream. Generated methods that return one call this."""
        # It only carries the item type. The operation says how it streams.
        del streaming
        if self._is_view:
            seen = await self._send(operation, arguments, body=body, options=options)
            return cast("AsyncStream[Item]", seen)
        from ._stream import AsyncStream, Feed

        client, own = self._client, self._client._core.provider.own
        try:
            response = await client._send_streamed(
                operation, arguments, body=body, options=options
            )
            try:
                feed = Feed(response, options, own)
            except ApiError:
                await response.close()
                raise
        except ApiError as error:
            own(error)
            raise
        return AsyncStream(feed)

    async def _send_or_stream(
        self,
        operation: Operation[T],
        streaming: Streaming[Item],
        arguments: Mapping[str, Any],
        *,
        stream: bool,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T | AsyncStream[Item]:
        """Call an operation that has both a stream and another result."""
        from ._asking import accepting, asking

        chosen = accepting(operation, options, streams=stream)
        if streaming.property is not None:
            body = asking(body, streaming.property, stream=stream)
        if stream:
            return await self._stream(
                operation, streaming, arguments, body=body, options=chosen
            )
        return await self._send(operation, arguments, body=body, options=chosen)

    async def _pages(
        self,
        operation: Operation[T],
        paging: Paging[Any],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[T]:
        """The pages of an operation. Generated `pages_…` methods call this."""
        from ._paging import PageRequest, PageWalk

        walk = PageWalk(paging, PageRequest(arguments, body))
        while (request := walk.request) is not None:
            try:
                response = await self._ask(operation, request, options)
                page = response.parse()
                walk.take(request, page, response.headers)
            except ApiError as error:
                self._client._core.provider.own(error)
                raise
            if walk.repeated:
                from ._logging import log_repeated_page

                log_repeated_page(self._client._core.settings, operation.id)
                return
            yield page

    async def _iterate(
        self,
        operation: Operation[Any],
        paging: Paging[Item],
        arguments: Mapping[str, Any],
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[Item]:
        """The items of all pages. Generated `iter_…` methods call this."""
        from ._paging import PageRequest, PageWalk

        walk = PageWalk(paging, PageRequest(arguments, body))
        while (request := walk.request) is not None:
            try:
                response = await self._ask(operation, request, options)
                items = walk.take(request, response.parse(), response.headers)
            except ApiError as error:
                self._client._core.provider.own(error)
                raise
            for item in items:
                yield item
        if walk.repeated:
            from ._logging import log_repeated_page

            log_repeated_page(self._client._core.settings, operation.id)

    async def _ask(
        self,
        operation: Operation[T],
        page: PageRequest,
        options: RequestOptions | None,
    ) -> RawResponse[T]:
        return await self._client._send_raw(
            operation, page.arguments, body=page.body, options=options, link=page.link
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"
