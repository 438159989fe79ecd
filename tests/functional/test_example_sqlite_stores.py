"""The example of stores: users and their tokens are still there after a restart."""

from __future__ import annotations

import asyncio
import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from clientloom_runtime import (
    Client,
    Credential,
    OAuth2TokenAuth,
    OAuthToken,
    Operation,
    ProviderInfo,
    Resource,
)

from examples import sqlite_stores
from examples.sqlite_stores import SqliteUserStore
from tests.support.authorization_server import CLIENT, SECRET, AuthorizationServer
from tests.support.facade import DRIVERS, ROOT, Driver, SnapTradeDriver, importable
from tests.support.http_server import HttpServer


@pytest.fixture(params=DRIVERS, ids=lambda kind: kind.name)
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    """A running provider."""
    driver: Driver = request.param(asynchronous=False, seconds_per_request=2.0)
    with driver.server:
        yield driver
    asyncio.run(driver.close())


def run_example(driver: Driver, *arguments: str | Path) -> str:
    """What the example prints in a process of its own."""
    settings = {**driver.credentials(), **driver.settings()}
    settings["base_url"] = driver.server.base_url
    environment = {
        f"{driver.name}_{name}".upper(): str(value) for name, value in settings.items()
    }
    paths = [str(ROOT), *importable(ROOT / "generated" / "connections")]
    result = subprocess.run(
        [sys.executable, "-m", "examples.sqlite_stores", *map(str, arguments)],
        env={**os.environ, **environment, "PYTHONPATH": os.pathsep.join(paths)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    return result.stdout


def test_a_registered_user_survives_a_restart(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "users.db"
    user = (driver.name, "customer-42", "alex@example.com")
    assert run_example(driver, path, *user) == "registered customer-42\n"

    # Somebody connects a bank, with the credentials that are stored.
    credentials = SqliteUserStore(path).load("customer-42", driver.name)
    assert credentials is not None
    adapter = driver.facade().for_user_at(driver.name, credentials)
    connection = asyncio.run(driver.connect(adapter))

    listed = run_example(driver, path, *user)
    assert listed == f"customer-42 {connection.id} active\n"
    assert run_example(driver, path) == f"customer-42 {driver.name} 1\n"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_failure_is_printed_beside_the_others(tmp_path: Path) -> None:
    driver = SnapTradeDriver(asynchronous=False)
    path = tmp_path / "users.db"
    with driver.server:
        run_example(driver, path, "snaptrade", "first")
        run_example(driver, path, "snaptrade", "third")
        wrong = {"user_id": "nobody", "user_secret": "the-wrong-secret"}
        SqliteUserStore(path).save("second", "snaptrade", wrong)
        first, second, third = run_example(driver, path).splitlines()
    assert (first, third) == ("first snaptrade 0", "third snaptrade 0")
    assert second.startswith("second snaptrade ")
    assert "the-wrong-secret" not in second


def test_no_secret_shows(
    driver: Driver, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    import connections

    caplog.set_level(logging.DEBUG)
    store = SqliteUserStore(tmp_path / "users.db")
    credentials = driver.user()
    store.save("customer-42", driver.name, credentials)
    facade = connections.Connections(**{driver.name: driver.client()}, user_store=store)
    user = facade.for_stored_user("customer-42", driver.name)
    user.list()
    (stored,) = store
    shown = [repr(store), repr(stored), repr(facade), repr(user), caplog.text]
    shown.append(repr(store.tokens("customer-42", driver.name)))
    for name, value in credentials.items():
        for text in shown:
            assert name == "user_id" or value not in text


def test_a_user_is_replaced_and_removed(tmp_path: Path) -> None:
    store = SqliteUserStore(tmp_path / "users.db")
    store.save("a'; DROP TABLE users; --", "powens", {"access_token": "é\n\0"})
    store.save("b", "powens", {"access_token": "1"})
    store.save("b", "powens", {"access_token": "2"})
    store.save("b", "basiq", {"user_id": "3"})
    store.tokens("b", "powens").save(OAuthToken("abc"))
    again = SqliteUserStore(tmp_path / "users.db")
    assert again.load("a'; DROP TABLE users; --", "powens") == {"access_token": "é\n\0"}
    assert [(user.user_id, user.provider) for user in again][1:] == [
        ("b", "basiq"),
        ("b", "powens"),
    ]
    assert again.load("b", "powens") == {"access_token": "2"}
    again.delete("b", "powens")
    again.delete("b", "powens")
    assert store.load("b", "powens") is None
    assert store.tokens("b", "powens").load() is None
    assert store.load("b", "basiq") == {"user_id": "3"}


# Tokens

THINGS: Operation[Any] = Operation("Op", "GET", "/things", security=({"oauth": ()},))
PROVIDER = ProviderInfo(name="Example", package="example-client", version="1.0.0")


def client(server: HttpServer, path: Path, refresh_token: str | None = None) -> Client:
    """A client of a process that has just started."""
    store = SqliteUserStore(path).tokens("customer-42", "example")
    auth = OAuth2TokenAuth(
        schemes=("oauth",),
        client_id=Credential.of(CLIENT, argument="client_id"),
        client_secret=Credential.of(SECRET, argument="client_secret"),
        refresh_token=Credential.of(refresh_token, argument="refresh_token"),
        store=store,
        token_url="/token",
    )
    return Client(PROVIDER, auth=(auth,), base_url=server.url)


def test_a_renewed_token_survives_a_restart(server: HttpServer, tmp_path: Path) -> None:
    authorization = AuthorizationServer(server)
    path = tmp_path / "users.db"
    with client(server, path, authorization.give()) as first:
        Resource(first)._send(THINGS, {})
    with client(server, path) as second:
        Resource(second)._send(THINGS, {})
    assert len(authorization.token_requests) == 1


def test_many_clients_use_each_refresh_token_once(
    server: HttpServer, tmp_path: Path
) -> None:
    authorization = AuthorizationServer(server, lifetime=1)
    path = tmp_path / "users.db"
    with client(server, path, authorization.give()) as first:
        Resource(first)._send(THINGS, {})

    def call(_: int) -> None:
        with client(server, path) as other:
            Resource(other)._send(THINGS, {})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(call, range(16)))
    assert authorization.grants.reused == []


def test_the_lock_of_a_killed_process_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_stores, "LOCK_SECONDS", 0.01)
    store = SqliteUserStore(tmp_path / "users.db").tokens("customer-42", "example")
    killed = store.lock()
    killed.__enter__()
    with store.lock():
        store.save(OAuthToken("abc"))
    assert store.load() == OAuthToken("abc")
    # Its late release does not end the lock of another.
    with store.lock():
        killed.__exit__(None, None, None)
        with sqlite_stores.transaction(tmp_path / "users.db") as database:
            row = database.execute("SELECT locked_until FROM tokens").fetchone()
        assert row != (None,)
