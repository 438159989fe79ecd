"""One way to call a sync and an async client, so that a test is written once."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import Any, TypeVar

from clientloom_runtime import (
    UNSET,
    AsyncClient,
    AsyncResource,
    Client,
    Operation,
    ProviderInfo,
    RawResponse,
    RequestOptions,
    Resource,
)

from tests.support.http_server import HttpServer

T = TypeVar("T")

PROVIDER = ProviderInfo(name="Example", package="example-client", version="1.2.3")
NOTHING: Mapping[str, Any] = {}


class Caller(ABC):
    """A client and a loop to run it in, if it needs one."""

    client: Client | AsyncClient

    @abstractmethod
    def __init__(self, server: HttpServer | str, **options: Any) -> None: ...

    @abstractmethod
    def send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any] = NOTHING,
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an operation, as generated methods do."""

    @abstractmethod
    def raw(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any] = NOTHING,
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> RawResponse[T]:
        """The same for the whole response."""

    @abstractmethod
    def items(
        self,
        operation: Operation[Any],
        paging: Any,
        arguments: Mapping[str, Any] = NOTHING,
        *,
        body: Any = UNSET,
        pages: bool = False,
    ) -> list[Any]:
        """The items, or the pages, of a paged operation."""

    @abstractmethod
    def stream(
        self,
        operation: Operation[Any],
        method: str,
        *arguments: Any,
        options: RequestOptions | None = None,
        **keywords: Any,
    ) -> Any:
        """What a method of a streamed response gives: a value, or a list of items."""

    @abstractmethod
    def variant(self, **options: Any) -> Caller:
        """The same with other options, by `with_options`."""

    @abstractmethod
    def close_client(self) -> None:
        """Close the client alone."""

    def close(self) -> None:
        """Close the client, then the loop."""
        self.close_client()


class SyncCaller(Caller):
    """A sync client."""

    client: Client

    def __init__(self, server: HttpServer | str, **options: Any) -> None:
        url = server if isinstance(server, str) else server.url
        options.setdefault("provider", PROVIDER)
        self.client = Client(base_url=url, **options)

    def send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any] = NOTHING,
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        resource = Resource(self.client)
        return resource._send(operation, arguments, body=body, options=options)

    def raw(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any] = NOTHING,
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> RawResponse[T]:
        return self.client._send_raw(operation, arguments, body=body, options=options)

    def items(
        self,
        operation: Operation[Any],
        paging: Any,
        arguments: Mapping[str, Any] = NOTHING,
        *,
        body: Any = UNSET,
        pages: bool = False,
    ) -> list[Any]:
        resource = Resource(self.client)
        walk = resource._pages if pages else resource._iterate
        return list(walk(operation, paging, arguments, body=body))

    def stream(
        self,
        operation: Operation[Any],
        method: str,
        *arguments: Any,
        options: RequestOptions | None = None,
        **keywords: Any,
    ) -> Any:
        response = self.client._send_streamed(operation, {}, options=options)
        try:
            got = getattr(response, method)(*arguments, **keywords)
            return list(got) if isinstance(got, Iterator) else got
        finally:
            response.close()

    def variant(self, **options: Any) -> Caller:
        other = object.__new__(SyncCaller)
        other.client = self.client.with_options(**options)
        return other

    def close_client(self) -> None:
        self.client.close()


class AsyncCaller(Caller):
    """An async client, with an event loop of its own."""

    client: AsyncClient

    def __init__(self, server: HttpServer | str, **options: Any) -> None:
        url = server if isinstance(server, str) else server.url
        options.setdefault("provider", PROVIDER)
        self.client = AsyncClient(base_url=url, **options)
        self.runner = asyncio.Runner()

    def run(self, make: Callable[[], Awaitable[T]]) -> T:
        """Run something in the loop of this client."""

        async def main() -> T:
            return await make()

        return self.runner.run(main())

    def send(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any] = NOTHING,
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        send = AsyncResource(self.client)._send
        return self.run(lambda: send(operation, arguments, body=body, options=options))

    def raw(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any] = NOTHING,
        *,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> RawResponse[T]:
        send = self.client._send_raw
        return self.run(lambda: send(operation, arguments, body=body, options=options))

    def items(
        self,
        operation: Operation[Any],
        paging: Any,
        arguments: Mapping[str, Any] = NOTHING,
        *,
        body: Any = UNSET,
        pages: bool = False,
    ) -> list[Any]:
        resource = AsyncResource(self.client)
        walk = resource._pages if pages else resource._iterate

        async def collect() -> list[Any]:
            return [
                each async for each in walk(operation, paging, arguments, body=body)
            ]

        return self.run(collect)

    def stream(
        self,
        operation: Operation[Any],
        method: str,
        *arguments: Any,
        options: RequestOptions | None = None,
        **keywords: Any,
    ) -> Any:
        async def collect() -> Any:
            response = await self.client._send_streamed(operation, {}, options=options)
            try:
                got = getattr(response, method)(*arguments, **keywords)
                if isinstance(got, AsyncIterator):
                    return [each async for each in got]
                return await got
            finally:
                await response.close()

        return self.run(collect)

    def variant(self, **options: Any) -> Caller:
        other = object.__new__(AsyncCaller)
        other.client = self.client.with_options(**options)
        other.runner = self.runner
        return other

    def close_client(self) -> None:
        self.run(self.client.close)

    def close(self) -> None:
        super().close()
        self.runner.close()


class Player:
    """A generated client, sync or async, in one manner of speaking.

    Args:
        client: The client.
        runner: The loop of an async client.
    """

    def __init__(self, client: Any, runner: asyncio.Runner | None) -> None:
        self.client = client
        self._runner = runner

    def do(self, use: Callable[[Any], Any]) -> Any:
        """What a use of the client gives; iterators give the list of their items."""
        if self._runner is None:
            got = use(self.client)
            return list(got) if isinstance(got, Iterator) else got

        async def main() -> Any:
            got = use(self.client)
            if isinstance(got, AsyncIterator):
                return [each async for each in got]
            return await got if isinstance(got, Awaitable) else got

        return self._runner.run(main())

    def stream(self, opener: Any, method: str) -> Any:
        """What a method gives of the response that an opener opens."""
        if self._runner is None:
            with opener as response:
                got = getattr(response, method)()
                return list(got) if isinstance(got, Iterator) else got

        async def main() -> Any:
            async with opener as response:
                got = getattr(response, method)()
                if isinstance(got, AsyncIterator):
                    return [each async for each in got]
                return await got

        return self._runner.run(main())

    def close(self) -> None:
        """Close the client, then the loop."""
        if self._runner is None:
            self.client.close()
        else:
            self._runner.run(self.client.close())
            self._runner.close()
