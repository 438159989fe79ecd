"""Stores for users' tokens: the protocol, and stores in memory and in a file."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    contextmanager,
)
from pathlib import Path
from threading import Lock
from typing import Protocol, TypeAlias

from ._fork import watch
from ._oauth_token import OAuthToken

# Seconds that a store waits for another process, which may be renewing the token.
_LOCK_SECONDS = 120.0


class TokenStore(Protocol):
    """Stores the token of one user. A client loads, renews and saves it under the lock.

    An async client accepts it too, and calls it in a thread.
    """

    def load(self) -> OAuthToken | None:
        """The last saved token, or `None` if there is none yet."""

    def save(self, token: OAuthToken) -> None:
        """Store a token durably. The client uses its refresh token only after this
        returns."""

    def lock(self) -> AbstractContextManager[object]:
        """A context manager that keeps everyone else from renewing the token."""
        raise NotImplementedError


class AsyncTokenStore(Protocol):
    """Like `TokenStore`, but only for async clients."""

    async def load(self) -> OAuthToken | None:
        """The last saved token, or `None` if there is none yet."""

    async def save(self, token: OAuthToken) -> None:
        """Store a token durably. The client uses its refresh token only after this
        returns."""

    def lock(self) -> AbstractAsyncContextManager[object]:
        """A context manager that keeps everyone else from renewing the token."""
        raise NotImplementedError


AnyTokenStore: TypeAlias = TokenStore | AsyncTokenStore
"""A store that an async client accepts."""


class MemoryTokenStore:
    """Keeps a token in memory until the process ends. Several clients can share one.

    Args:
        token: The initial token.
    """

    def __init__(self, token: OAuthToken | None = None) -> None:
        self._token = token
        self._lock = Lock()
        watch(self)

    def load(self) -> OAuthToken | None:
        """The last saved token."""
        return self._token

    def save(self, token: OAuthToken) -> None:
        """Store a token."""
        self._token = token

    @contextmanager
    def lock(self) -> Generator[None, None, None]:
        """Keeps other threads of this process from renewing the token."""
        with self._lock:
            yield

    def after_fork(self) -> None:
        """Replace the lock, which another thread of the parent may have held."""
        self._lock = Lock()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class FileTokenStore:
    """Keeps a token in a file that only its owner can read. Any number of processes can
    share it.

    A save writes a new file, syncs it to disk, and replaces the old one. If the process
    is killed, either the old or the new token is there, never a part of one. Two
    processes never use the same refresh token, because they lock the file next to it
    whose name ends in `.lock`. The file must be on a local disk.

    Args:
        path: The file. Its folder is created if needed. `~` is the user's home folder.
        lock_timeout: Seconds to wait for another process that is renewing the token.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, lock_timeout: float = _LOCK_SECONDS
    ) -> None:
        self._path = Path(path).expanduser().absolute()
        self._lock_timeout = lock_timeout

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def load(self) -> OAuthToken | None:
        """The token that was saved last.

        Raises:
            ValueError: if the file does not contain a token.
            OSError: if it cannot be read.
        """
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        return OAuthToken.from_json(content)

    def save(self, token: OAuthToken) -> None:
        """Store a token. The caller holds the lock.

        Raises:
            OSError: if the file cannot be written.
        """
        # A symbolic link stays a link.
        target = self._path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        new_file = target.with_name(f".{target.name}.new")
        # A killed process may have left one that others can read.
        new_file.unlink(missing_ok=True)
        descriptor = os.open(new_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(token.to_json())
                file.flush()
                os.fsync(descriptor)
            new_file.replace(target)
        except BaseException:
            new_file.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)

    @contextmanager
    def lock(self) -> Generator[None, None, None]:
        """Keeps other threads and processes from renewing the token.

        Raises:
            TimeoutError: if another one holds the lock for too long.
        """
        from ._file_lock import locked

        target = self._path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with locked(target.with_name(f"{target.name}.lock"), self._lock_timeout):
            yield

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._path}>"


def _sync_folder(folder: Path) -> None:
    """Sync the names of a folder's files to disk, on systems that can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
