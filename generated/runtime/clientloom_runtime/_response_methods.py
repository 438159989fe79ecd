"""Wrap resource methods for the views that return the response itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import MethodType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast, overload

from ._resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ._async_streamed_response import AsyncStreamOpener
    from ._raw import RawResponse
    from ._stream import AsyncStream, Stream
    from ._streamed_response import StreamOpener

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
Item = TypeVar("Item")


@overload
def raw_response(
    method: Callable[P, Stream[Item]],
) -> Callable[P, RawResponse[list[Item]]]: ...
@overload
def raw_response(method: Callable[P, T]) -> Callable[P, RawResponse[T]]: ...
def raw_response(method: Callable[P, Any]) -> Callable[P, RawResponse[Any]]:
    """Wrap a method so that it returns a `RawResponse`."""
    resource, name = _bound(method, Resource)
    view = type(resource)(resource._client, resource._client._send_raw)
    return cast("Callable[P, RawResponse[Any]]", getattr(view, name))


@overload
def async_raw_response(
    method: Callable[P, Awaitable[AsyncStream[Item]]],
) -> Callable[P, Awaitable[RawResponse[list[Item]]]]: ...
@overload
def async_raw_response(
    method: Callable[P, Awaitable[T]],
) -> Callable[P, Awaitable[RawResponse[T]]]: ...
def async_raw_response(
    method: Callable[P, Awaitable[Any]],
) -> Callable[P, Awaitable[RawResponse[Any]]]:
    """Wrap an async method so that it returns a `RawResponse`."""
    resource, name = _bound(method, AsyncResource)
    view = type(resource)(resource._client, resource._client._send_raw)
    return cast("Callable[P, Awaitable[RawResponse[Any]]]", getattr(view, name))


@overload
def streamed_response(
    method: Callable[P, Stream[Item]],
) -> Callable[P, StreamOpener[list[Item]]]: ...
@overload
def streamed_response(method: Callable[P, T]) -> Callable[P, StreamOpener[T]]: ...
def streamed_response(method: Callable[P, Any]) -> Callable[P, StreamOpener[Any]]:
    """Wrap a method so that it returns a context manager for a `StreamedResponse`."""
    from ._streamed_response import StreamOpener

    resource, name = _bound(method, Resource)
    view = type(resource)(resource._client, resource._client._send_streamed)
    send: Callable[..., Any] = getattr(view, name)

    def call(*args: P.args, **kwargs: P.kwargs) -> StreamOpener[Any]:
        return StreamOpener(lambda: send(*args, **kwargs))

    return call


@overload
def async_streamed_response(
    method: Callable[P, Awaitable[AsyncStream[Item]]],
) -> Callable[P, AsyncStreamOpener[list[Item]]]: ...
@overload
def async_streamed_response(
    method: Callable[P, Awaitable[T]],
) -> Callable[P, AsyncStreamOpener[T]]: ...
def async_streamed_response(
    method: Callable[P, Awaitable[Any]],
) -> Callable[P, AsyncStreamOpener[Any]]:
    """Wrap an async method so that it returns a context manager for a streamed
    response."""
    from ._async_streamed_response import AsyncStreamOpener

    resource, name = _bound(method, AsyncResource)
    view = type(resource)(resource._client, resource._client._send_streamed)
    send: Callable[..., Any] = getattr(view, name)

    def call(*args: P.args, **kwargs: P.kwargs) -> AsyncStreamOpener[Any]:
        return AsyncStreamOpener(lambda: send(*args, **kwargs))

    return call


def _bound(method: Callable[..., Any], kind: type[R]) -> tuple[R, str]:
    if not isinstance(method, MethodType) or not isinstance(method.__self__, kind):
        raise TypeError(f"expected a method of a {kind.__name__}")
    return method.__self__, method.__name__
