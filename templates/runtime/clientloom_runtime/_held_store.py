"""A token store while its lock is held, for sync and async clients."""

from __future__ import annotations

import inspect
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any, Protocol, cast

from ._errors import ApiError, ConfigurationError, TokenStoreError
from ._oauth_token import OAuthToken
from ._token_store import AnyTokenStore, AsyncTokenStore, TokenStore

if TYPE_CHECKING:
    from asyncio import Future


class HeldStore(Protocol):
    """A store of an async client while its lock is held."""

    async def load(self) -> OAuthToken | None:
        """The last saved token."""

    async def save(self, token: OAuthToken) -> None:
        """Store a token durably."""


def is_async(store: AnyTokenStore) -> bool:
    """Whether a store is only for async clients."""
    return inspect.iscoroutinefunction(store.load)


@contextmanager
def held(store: AnyTokenStore) -> Generator[TokenStore, None, None]:
    """Hold the lock of a store in a sync client.

    Raises:
        TokenStoreError: if the store cannot be locked, read or written.
        ConfigurationError: if the store needs an async client.
    """
    if is_async(store):
        raise ConfigurationError("the token store is async: use the async client")
    sync_store = cast("TokenStore", store)
    with _store_errors(), sync_store.lock():
        yield sync_store


@asynccontextmanager
async def aheld(store: AnyTokenStore) -> AsyncGenerator[HeldStore, None]:
    """Hold the lock of a store in an async client. See `held`."""
    if is_async(store):
        async_store = cast("AsyncTokenStore", store)
        with _store_errors():
            async with async_store.lock():
                yield async_store
        return
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    sync_store = cast("TokenStore", store)
    loop = asyncio.get_running_loop()
    # One thread for everything: some locks must be released by the thread that took them.
    executor = ThreadPoolExecutor(1, "token store")
    stack = ExitStack()

    def call(function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        return loop.run_in_executor(executor, function, *arguments)

    with _store_errors():
        try:
            await call(lambda: stack.enter_context(sync_store.lock()))
            yield _InThread(sync_store, call)
        finally:
            # A task that is canceled while waiting for the lock may still get it later. The
            # release is queued behind that in the same thread.
            left = executor.submit(stack.close)
            executor.shutdown(wait=False)
            await asyncio.shield(asyncio.wrap_future(left))


class _InThread:
    """A sync store whose methods run in a separate thread."""

    def __init__(self, store: TokenStore, call: Callable[..., Future[Any]]) -> None:
        self._store = store
        self._call = call

    async def load(self) -> OAuthToken | None:
        token: OAuthToken | None = await self._call(self._store.load)
        return token

    async def save(self, token: OAuthToken) -> None:
        await self._call(self._store.save, token)


@contextmanager
def _store_errors() -> Generator[None, None, None]:
    """Raise a store's errors, which can be of any class, as `TokenStoreError`."""
    try:
        yield
    except ApiError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise TokenStoreError(f"the token store failed: {reason}") from error
    except Exception as error:
        # The message may contain anything, even a secret.
        kind = type(error).__name__
        raise TokenStoreError(f"the token store failed: {kind}") from error
