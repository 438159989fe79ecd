"""Stores for what identifies users at providers, by your own ids."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol, cast

from .errors import ConfigurationError, NotFound


@dataclass(frozen=True, slots=True)
class StoredUser:
    """A user in a store.

    Attributes:
        user_id: Your own id for the user.
        provider: The provider.
        credentials: What `for_user_at` takes. They are secret.
    """

    user_id: str
    provider: str
    credentials: Mapping[str, str] = field(repr=False)


class UserStore(Protocol):
    """Stores what identifies users at providers, by your own id for a user and the provider.

    Credentials are secret: encrypt them, or keep others away from where they are. An async
    facade accepts such a store too, and calls it in a thread.
    """

    def save(self, user_id: str, provider: str, credentials: Mapping[str, str]) -> None:
        """Store the credentials durably, in place of earlier ones."""

    def load(self, user_id: str, provider: str) -> Mapping[str, str] | None:
        """The stored credentials, or `None` if there are none."""

    def delete(self, user_id: str, provider: str) -> None:
        """Remove the credentials. Does nothing if there are none."""

    def __iter__(self) -> Iterator[StoredUser]:
        """Every stored user, once for each of their providers."""
        raise NotImplementedError


class AsyncUserStore(Protocol):
    """Like `UserStore`, but only for async facades."""

    async def save(
        self, user_id: str, provider: str, credentials: Mapping[str, str]
    ) -> None:
        """Store the credentials durably, in place of earlier ones."""

    async def load(self, user_id: str, provider: str) -> Mapping[str, str] | None:
        """The stored credentials, or `None` if there are none."""

    async def delete(self, user_id: str, provider: str) -> None:
        """Remove the credentials. Does nothing if there are none."""

    def __aiter__(self) -> AsyncIterator[StoredUser]:
        """Every stored user, once for each of their providers."""
        raise NotImplementedError


def stored_credentials(
    store: UserStore | None, user_id: str, provider: str
) -> Mapping[str, str]:
    """The credentials of a user in a store. See `for_stored_user`."""
    if store is None:
        raise _no_store(provider)
    if _is_async(store):
        raise ConfigurationError(
            "the user store is async: use AsyncConnections", provider=provider
        )
    return _found(store.load(user_id, provider), user_id, provider)


async def async_stored_credentials(
    store: UserStore | AsyncUserStore | None, user_id: str, provider: str
) -> Mapping[str, str]:
    """The credentials of a user in a store. See `for_stored_user`."""
    if store is None:
        raise _no_store(provider)
    if _is_async(store):
        loaded = await cast("AsyncUserStore", store).load(user_id, provider)
    else:
        # Imported late, so that a sync facade does not pay for it.
        from asyncio import to_thread

        loaded = await to_thread(cast("UserStore", store).load, user_id, provider)
    return _found(loaded, user_id, provider)


def _is_async(store: UserStore | AsyncUserStore) -> bool:
    return inspect.iscoroutinefunction(store.load)


def _no_store(provider: str) -> ConfigurationError:
    return ConfigurationError(
        "there is no user store: pass user_store to Connections", provider=provider
    )


def _found(
    credentials: Mapping[str, str] | None, user_id: str, provider: str
) -> Mapping[str, str]:
    if credentials is None:
        raise NotFound(f"there is no user {user_id!r} in the store", provider=provider)
    return credentials
