"""The facade as a package: lazy, extras, several providers at once, typed."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.support.facade import (
    DRIVERS,
    Driver,
    add_to_path,
    importable,
    write_facade,
)


@pytest.fixture(scope="module", autouse=True)
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = write_facade(tmp_path_factory.mktemp("facade"))
    add_to_path(importable(made))
    return made


def run(script: str, paths: list[str]) -> Any:
    """What a script prints as JSON, in an interpreter that finds only these folders."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", textwrap.dedent(script)],
        env={"PYTHONPATH": ":".join(paths)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def site_packages() -> str:
    """Where the libraries are that generated code stands on."""
    import pydantic

    return str(Path(pydantic.__file__).parents[1])


CLIENTS = ("snaptrade_client", "powens_client", "saltedge_client", "basiq_client")


def test_importing_it_imports_no_provider_and_no_library(place: Path) -> None:
    loaded = run(
        """
        import json, sys
        import connections
        connections.Connections, connections.errors, connections.UserConnections
        connections.capabilities("powens"), connections.ConnectionStatus.ACTIVE
        connections.Connections()
        connections.parse_redirect("powens", "https://x.example/?connection_id=1")
        print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
        """,
        importable(place),
    )
    assert "connections" in loaded
    heavy = {*CLIENTS, "clientloom_runtime", "pydantic", "httpx2", "msgspec"}
    assert heavy & set(loaded) == set()


def test_one_provider_does_not_load_another(place: Path) -> None:
    loaded = run(
        """
        import json, sys
        from connections import Connections
        Connections().for_user("powens", access_token="t")
        print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
        """,
        [*importable(place), site_packages()],
    )
    assert {name for name in CLIENTS if name in loaded} == {"powens_client"}


def test_a_package_that_is_not_installed_is_named_with_its_extra(place: Path) -> None:
    runtime = next(path for path in importable(place) if path.endswith("runtime"))
    told = run(
        """
        import json
        from connections import Connections, errors
        told = []
        try:
            Connections().for_user("powens", access_token="t")
        except errors.MissingProviderError as error:
            told.append(str(error))
        try:
            import connections.providers.basiq
        except errors.MissingProviderError as error:
            told.append(str(error))
        print(json.dumps(told))
        """,
        [str(place), runtime, site_packages()],
    )
    assert "pip install 'clientloom-connections[powens]'" in told[0]
    assert "pip install 'clientloom-connections[basiq]'" in told[1]


def test_extras_are_the_providers(place: Path) -> None:
    import tomllib

    project = tomllib.loads((place / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    names = [one.name for one in DRIVERS]
    assert list(extras) == [*names, "test"]
    for name in names:
        [requirement] = extras[name]
        assert requirement.startswith(f"{name}-client>=")
    assert all(
        "client" not in one.split(">")[0].replace("clientloom", "")
        for one in project["dependencies"]
    )


# Who the user is


def test_for_user_says_what_is_missing() -> None:
    from connections import Connections, errors

    facade = Connections()
    with pytest.raises(errors.ConfigurationError, match="user_secret"):
        facade.for_user(*("snaptrade",), user_id="u")
    with pytest.raises(errors.ConfigurationError, match="snaptrade, powens"):
        facade.for_user("plaid", user_id="u")


def test_secrets_are_in_no_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    from connections import Connections, SnapTradeUser

    monkeypatch.setenv("SNAPTRADE_CONSUMER_KEY", "the-key-itself")
    user = SnapTradeUser(user_id="u", user_secret="the-secret")
    adapter = Connections().for_user("snaptrade", user_id="u", user_secret="the-secret")
    for shown in (repr(user), repr(adapter), repr(adapter._scope)):
        assert "the-secret" not in shown
        assert "the-key-itself" not in shown


# Several providers at once


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def drivers(request: pytest.FixtureRequest) -> Iterator[list[Driver]]:
    made = [
        kind(asynchronous=request.param, seconds_per_request=2.0) for kind in DRIVERS
    ]
    with ExitStack() as stack:
        for one in made:
            stack.enter_context(one.server)
        yield made


def everywhere(drivers: list[Driver]) -> Any:
    """One facade over all providers."""
    import connections

    given: dict[str, Any] = {}
    for one in drivers:
        settings = getattr(connections, f"{one.client_class}Settings")
        given[one.name] = one.client()
        given[f"{one.name}_settings"] = settings(**one.settings())
    prefix = "Async" if drivers[0].flow.asynchronous else ""
    return getattr(connections, f"{prefix}Connections")(**given)


def test_a_person_with_connections_everywhere(drivers: list[Driver]) -> None:
    async def scenario() -> None:
        facade = everywhere(drivers)
        users = [facade.for_user(one.name, **one.user()) for one in drivers]
        do = drivers[0].flow.do
        for driver, user in zip(drivers, users, strict=True):
            await driver.connect(user)
        found = await do(facade.list(*users))
        assert found.complete
        assert [one.provider for one in found] == [one.name for one in drivers]
        assert {one.status for one in found} == {"active"}
        for driver in drivers:
            await driver.close()

    asyncio.run(scenario())


def test_one_providers_failure_does_not_hide_the_others(drivers: list[Driver]) -> None:
    async def scenario() -> None:
        from connections import errors

        facade = everywhere(drivers)
        users = [facade.for_user(one.name, **one.user()) for one in drivers]
        for driver, user in zip(drivers, users, strict=True):
            await driver.connect(user)
        drivers[1].server.interrupt()
        drivers[2].server.throttle()
        found = await drivers[0].flow.do(facade.list(*users))
        assert not found.complete
        assert [one.provider for one in found] == [drivers[0].name, drivers[3].name]
        assert [one.provider for one in found.failures] == [
            drivers[1].name,
            drivers[2].name,
        ]
        assert isinstance(found.failures[0].error, errors.ServerError)
        assert isinstance(found.failures[1].error, errors.RateLimited)
        for driver in drivers:
            await driver.close()

    asyncio.run(scenario())


def test_async_asks_all_providers_at_the_same_time() -> None:
    from connections import AsyncConnections, AsyncUserConnections

    started: list[str] = []
    together = asyncio.Event()

    class Slow(AsyncUserConnections):
        async def list(self) -> tuple[Any, ...]:
            started.append(self.provider)
            if len(started) == 3:
                together.set()
            await asyncio.wait_for(together.wait(), 5)
            return ()

    async def scenario() -> None:
        found = await AsyncConnections().list(Slow(), Slow(), Slow())
        assert found.complete

    asyncio.run(scenario())


def test_only_so_many_users_are_requested_at_the_same_time() -> None:
    from connections import (
        AsyncConnections,
        AsyncUserConnections,
        Connections,
        UserConnections,
        errors,
    )

    class Crowd:
        """Counts who is being listed; the third user of a crowd fails."""

        def __init__(self) -> None:
            self.lock = threading.Lock()
            self.inside = self.most = self.entered = 0
            self.full = threading.Barrier(2)

        def enter(self) -> None:
            with self.lock:
                self.entered += 1
                self.inside += 1
                self.most = max(self.most, self.inside)

        def leave(self, name: str) -> tuple[Any, ...]:
            with self.lock:
                self.inside -= 1
            if name == "2":
                raise errors.ServerError("out of order", provider="crowd")
            return (name,)

    class User(UserConnections):
        def __init__(self, crowd: Crowd, name: str) -> None:
            self.crowd, self.name = crowd, name

        def list(self) -> tuple[Any, ...]:
            self.crowd.enter()
            self.crowd.full.wait(5)
            return self.crowd.leave(self.name)

    class AsyncUser(AsyncUserConnections):
        def __init__(self, crowd: Crowd, name: str) -> None:
            self.crowd, self.name = crowd, name

        async def list(self) -> tuple[Any, ...]:
            self.crowd.enter()
            for _ in range(5):
                await asyncio.sleep(0)
            return self.crowd.leave(self.name)

    crowd, async_crowd = Crowd(), Crowd()
    names = [str(number) for number in range(6)]
    people = [User(crowd, name) for name in names]
    async_people = [AsyncUser(async_crowd, name) for name in names]
    found = Connections().list(*people, concurrency=2)
    async_found = asyncio.run(AsyncConnections().list(*async_people, concurrency=2))
    assert crowd.most == async_crowd.most == 2
    for listing in (found, async_found):
        assert list(listing) == ["0", "1", "3", "4", "5"]
        assert len(listing) == 5
        assert listing.results[3] == ("3",)
        assert [failure.error.provider for failure in listing.failures] == ["crowd"]
        assert listing.results[2] is listing.failures[0]
    with pytest.raises(ValueError, match="concurrency"):
        Connections().list(*people, concurrency=0)
    with pytest.raises(ValueError, match="concurrency"):
        asyncio.run(AsyncConnections().list(*async_people, concurrency=0))


def test_a_programming_error_is_not_swallowed() -> None:
    from connections import Connections, UserConnections

    class Broken(UserConnections):
        def list(self) -> tuple[Any, ...]:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Connections().list(Broken())


# Capabilities


def test_capabilities_are_complete_and_name_a_way_out() -> None:
    from connections import (
        CAPABILITIES,
        Application,
        Connections,
        UserConnections,
    )

    operations = set(next(iter(CAPABILITIES.values())))
    received = {"parse_redirect", "parse_event"}
    assert received < operations
    for name in operations - {"parse_event"}:
        needs_no_user = name in ("create_user", "health")
        owner = Application if needs_no_user else UserConnections
        assert callable(getattr(owner, name))
    for name in received:
        assert callable(getattr(Connections, name))
    for provider in CAPABILITIES.values():
        assert set(provider) == operations
        for one in provider.values():
            assert one.supported == bool(one.calls) or one.operation in received
            assert one.supported or one.note
            assert all(provider[other].supported for other in one.instead)


def test_sync_and_async_offer_the_same() -> None:
    import inspect

    from connections import (
        Application,
        AsyncApplication,
        AsyncConnections,
        AsyncUserConnections,
        Connections,
        UserConnections,
    )
    from connections.groups import AsyncUsers, Users

    for one, other in (
        (Application, AsyncApplication),
        (Users, AsyncUsers),
        (Connections, AsyncConnections),
        (UserConnections, AsyncUserConnections),
    ):
        names = {name for name in dir(one) if not name.startswith("_")}
        assert names == {name for name in dir(other) if not name.startswith("_")}
        for name in names:
            mine, theirs = getattr(one, name), getattr(other, name)
            if inspect.isfunction(mine):
                assert list(inspect.signature(mine).parameters) == list(
                    inspect.signature(theirs).parameters
                )


@pytest.mark.parametrize(
    ("word", "value"),
    [("true", True), ("1", True), ("False", False), ("no", False), ("", False)],
)
def test_a_setting_that_is_yes_or_no_comes_from_the_environment(
    word: str, value: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from connections import SaltEdgeSettings

    monkeypatch.setenv("SALTEDGE_INCLUDE_FAKE_PROVIDERS", word)
    assert SaltEdgeSettings().include_fake_providers is value
    assert SaltEdgeSettings(include_fake_providers=True).include_fake_providers


def test_a_setting_that_is_neither_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from connections import SaltEdgeSettings, errors

    monkeypatch.setenv("SALTEDGE_INCLUDE_FAKE_PROVIDERS", "perhaps")
    with pytest.raises(errors.ConfigurationError, match="INCLUDE_FAKE_PROVIDERS"):
        SaltEdgeSettings()
