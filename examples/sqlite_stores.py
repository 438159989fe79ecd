"""Users and their tokens in a SQLite file, so that both survive a restart.

    python -m examples.sqlite_stores FILE PROVIDER USER_ID [EMAIL]
    python -m examples.sqlite_stores FILE

The first form registers a user at a provider, unless the file has the user already, and
lists the user's connections. The second form lists the connections of everybody. Clients
and settings come from the environment.

The file contains secrets. Only its owner can read it; encrypt the disk, or the columns.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

from clientloom_runtime import OAuthToken, TokenStore
from connections import Connections, Failure, StoredUser, UserStore

TABLES = """
CREATE TABLE IF NOT EXISTS users (
    user_id TEXT, provider TEXT, credentials TEXT NOT NULL,
    PRIMARY KEY (user_id, provider)
);
CREATE TABLE IF NOT EXISTS tokens (
    user_id TEXT, provider TEXT, token TEXT, lock_owner TEXT, locked_until REAL,
    PRIMARY KEY (user_id, provider)
);
"""
LOCK_SECONDS = 120.0


class SqliteUserStore:
    """A `UserStore` for any number of threads and processes.

    Args:
        path: The file, which is created if needed.
    """

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)
        self._path.touch(mode=0o600)
        with transaction(self._path) as database:
            database.executescript(TABLES)

    def save(self, user_id: str, provider: str, credentials: Mapping[str, str]) -> None:
        """Store the credentials durably, in place of earlier ones."""
        row = (user_id, provider, json.dumps(dict(credentials)))
        with transaction(self._path) as database:
            database.execute("REPLACE INTO users VALUES (?, ?, ?)", row)

    def load(self, user_id: str, provider: str) -> Mapping[str, str] | None:
        """The stored credentials, or `None` if there are none."""
        query = "SELECT credentials FROM users WHERE user_id = ? AND provider = ?"
        with transaction(self._path) as database:
            row = database.execute(query, (user_id, provider)).fetchone()
        return None if row is None else _credentials(row[0])

    def delete(self, user_id: str, provider: str) -> None:
        """Remove the credentials and the token."""
        with transaction(self._path) as database:
            for table in ("users", "tokens"):
                query = f"DELETE FROM {table} WHERE user_id = ? AND provider = ?"
                database.execute(query, (user_id, provider))

    def __iter__(self) -> Iterator[StoredUser]:
        """Every stored user, once for each of their providers."""
        query = "SELECT user_id, provider, credentials FROM users ORDER BY 1, 2"
        with transaction(self._path) as database:
            rows = database.execute(query).fetchall()
        for user_id, provider, credentials in rows:
            yield StoredUser(user_id, provider, _credentials(credentials))

    def tokens(self, user_id: str, provider: str) -> TokenStore:
        """The store of one user's token, for a client that signs users in with OAuth 2:
        pass it as `token_store`."""
        return SqliteTokenStore(self._path, user_id, provider)


class SqliteTokenStore:
    """A `TokenStore` for one user, beside the credentials. See `SqliteUserStore.tokens`.

    The lock is a lease in the user's row: a transaction would keep every other user waiting
    while the client renews a token. If its owner is killed, it ends on its own.
    """

    def __init__(self, path: Path, user_id: str, provider: str) -> None:
        self._path = path
        self._key = (user_id, provider)

    def load(self) -> OAuthToken | None:
        """The last saved token, or `None` if there is none yet."""
        query = "SELECT token FROM tokens WHERE user_id = ? AND provider = ?"
        with transaction(self._path) as database:
            row = database.execute(query, self._key).fetchone()
        return None if row is None or row[0] is None else OAuthToken.from_json(row[0])

    def save(self, token: OAuthToken) -> None:
        """Store a token durably."""
        insert = """
            INSERT INTO tokens (user_id, provider, token) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET token = excluded.token
        """
        with transaction(self._path) as database:
            database.execute(insert, (*self._key, token.to_json()))

    @contextmanager
    def lock(self) -> Generator[None, None, None]:
        """Keeps other threads and processes from renewing the token.

        Raises:
            TimeoutError: if another one holds the lock for too long.
        """
        owner, gives_up_at = uuid4().hex, time.monotonic() + LOCK_SECONDS
        while not self._take(owner):
            if time.monotonic() > gives_up_at:
                raise TimeoutError("another process keeps renewing the token")
            time.sleep(0.05)
        try:
            yield
        finally:
            update = "UPDATE tokens SET locked_until = NULL WHERE lock_owner = ?"
            with transaction(self._path) as database:
                database.execute(update, (owner,))

    def _take(self, owner: str) -> bool:
        insert = """
            INSERT INTO tokens (user_id, provider, lock_owner, locked_until)
            VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
            SET lock_owner = excluded.lock_owner, locked_until = excluded.locked_until
            WHERE locked_until IS NULL OR locked_until < ?
        """
        now = time.time()
        values = (*self._key, owner, now + LOCK_SECONDS, now)
        with transaction(self._path) as database:
            return database.execute(insert, values).rowcount == 1


@contextmanager
def transaction(path: Path) -> Generator[sqlite3.Connection, None, None]:
    """A connection to the file, with one transaction."""
    with closing(sqlite3.connect(path)) as database, database:
        yield database


def _credentials(text: str) -> dict[str, str]:
    credentials: dict[str, str] = json.loads(text)
    return credentials


def list_user(
    connections: Connections, store: UserStore, provider: str, user_id: str, email: str
) -> None:
    """Print the connections of a user, who is registered first if needed."""
    if store.load(user_id, provider) is None:
        registered = connections.users.create(provider, identifier=user_id, email=email)
        # Some providers return the credentials only this once.
        store.save(user_id, provider, registered.credentials)
        print("registered", user_id)
    for connection in connections.for_stored_user(user_id, provider).list():
        print(user_id, connection.id, connection.status)


def list_everybody(connections: Connections, store: UserStore) -> None:
    """Print the connections of all users, and for whom there was an error."""
    stored = list(store)
    listing = connections.list(
        *(connections.for_user_at(user.provider, user.credentials) for user in stored)
    )
    for user, result in zip(stored, listing.results, strict=True):
        if isinstance(result, Failure):
            print(user.user_id, user.provider, result.error)
        else:
            print(user.user_id, user.provider, len(result))


def main(path: str, provider: str = "", user_id: str = "", email: str = "") -> None:
    """List the connections of one user or of everybody."""
    store = SqliteUserStore(path)
    with Connections(user_store=store) as connections:
        if provider:
            list_user(connections, store, provider, user_id, email)
        else:
            list_everybody(connections, store)


if __name__ == "__main__":
    main(*sys.argv[1:])
