"""Users in a store: one line from your own id to their connections, sync and async."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.support.facade import (
    Driver,
    add_to_path,
    every_driver,
    importable,
    write_facade,
)


@pytest.fixture(scope="module", autouse=True)
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_facade(tmp_path_factory.mktemp("facade"))
    add_to_path(importable(folder))
    return folder


class DictStore:
    """A store in memory."""

    def __init__(self) -> None:
        self.users: dict[tuple[str, str], Mapping[str, str]] = {}

    def save(self, user_id: str, provider: str, credentials: Mapping[str, str]) -> None:
        self.users[user_id, provider] = dict(credentials)

    def load(self, user_id: str, provider: str) -> Mapping[str, str] | None:
        return self.users.get((user_id, provider))

    def delete(self, user_id: str, provider: str) -> None:
        self.users.pop((user_id, provider), None)

    def __iter__(self) -> Iterator[Any]:
        from connections import StoredUser

        for (user_id, provider), credentials in self.users.items():
            yield StoredUser(user_id, provider, credentials)


class AsyncDictStore:
    """The same for async facades."""

    def __init__(self, store: DictStore) -> None:
        self._store = store

    async def save(
        self, user_id: str, provider: str, credentials: Mapping[str, str]
    ) -> None:
        self._store.save(user_id, provider, credentials)

    async def load(self, user_id: str, provider: str) -> Mapping[str, str] | None:
        return self._store.load(user_id, provider)

    async def delete(self, user_id: str, provider: str) -> None:
        self._store.delete(user_id, provider)

    async def __aiter__(self) -> AsyncIterator[Any]:
        for user in self._store:
            yield user


@pytest.mark.parametrize(
    "driver",
    list(every_driver()),
    ids=lambda pair: f"{pair[0].name}-{'async' if pair[1] else 'sync'}",
)
def test_a_registered_user_is_found_by_your_own_id(
    driver: tuple[type[Driver], bool],
) -> None:
    import connections

    kind, asynchronous = driver
    provider = kind(asynchronous=asynchronous, seconds_per_request=2.0)
    do = provider.flow.do
    store = DictStore()
    stores: list[Any] = [store, *([AsyncDictStore(store)] if asynchronous else [])]
    settings = getattr(connections, f"{kind.client_class}Settings")

    async def scenario() -> None:
        for number, user_store in enumerate(stores):
            facade_class = "AsyncConnections" if asynchronous else "Connections"
            facade = getattr(connections, facade_class)(
                **{
                    provider.name: provider.client(),
                    f"{provider.name}_settings": settings(**provider.settings()),
                },
                user_store=user_store,
            )
            own_id = f"customer-{number}"
            registered = await do(
                facade.users.create(
                    provider.name, identifier=own_id, email="alex@example.com"
                )
            )
            store.save(own_id, provider.name, registered.credentials)
            user = await do(facade.for_stored_user(own_id, provider.name))
            connection = await provider.connect(user)
            again = await do(facade.for_stored_user(own_id, provider.name))
            (found,) = await do(again.list())
            assert found.id == connection.id
            with pytest.raises(connections.errors.NotFound, match="'nobody'") as caught:
                await do(facade.for_stored_user("nobody", provider.name))
            assert caught.value.provider == provider.name
        await provider.close()

    with provider.server:
        asyncio.run(scenario())


def test_what_is_wrong_with_a_store_is_told() -> None:
    from connections import AsyncConnections, Connections, errors

    with pytest.raises(errors.ConfigurationError, match="pass user_store"):
        Connections().for_stored_user("customer-42", "powens")
    with pytest.raises(errors.ConfigurationError, match="pass user_store"):
        asyncio.run(AsyncConnections().for_stored_user("customer-42", "powens"))
    asynchronous: Any = AsyncDictStore(DictStore())
    with pytest.raises(errors.ConfigurationError, match="use AsyncConnections"):
        Connections(user_store=asynchronous).for_stored_user("customer-42", "powens")
    store = DictStore()
    store.save("customer-42", "powens", {"user_id": "7"})
    store.save("customer-42", "nobody", {"user_id": "7"})
    with pytest.raises(errors.ConfigurationError, match="PowensUser") as caught:
        Connections(user_store=store).for_stored_user("customer-42", "powens")
    assert caught.value.provider == "powens"
    with pytest.raises(errors.ConfigurationError, match="nobody"):
        Connections(user_store=store).for_stored_user("customer-42", "nobody")
