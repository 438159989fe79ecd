"""Where tokens of users are kept: the protocol, and stores in memory and in a file."""

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

# Seconds that a store waits for another process, which may be asking for a token.
_LOCK_SECONDS = 120.0


class TokenStore(Protocol):
    """Keeps the token of one user. A client loads, renews and saves it under the lock.

    An async client takes one too, and calls it in a thread.
    """

    def load(self) -> OAuthToken | None:
        """The token that was saved last; `None` before the first."""

    def save(self, token: OAuthToken) -> None:
        """Keep a token for good; once this returns, its refresh token may be used."""

    def lock(self) -> AbstractContextManager[object]:
        """Keeps out everybody else who would renew the token."""
        raise NotImplementedError


class AsyncTokenStore(Protocol):
    """As `TokenStore`, for async clients alone."""

    async def load(self) -> OAuthToken | None:
        """The token that was saved last; `None` before the first."""

    async def save(self, token: OAuthToken) -> None:
        """Keep a token for good; once this returns, its refresh token may be used."""

    def lock(self) -> AbstractAsyncContextManager[object]:
        """Keeps out everybody else who would renew the token."""
        raise NotImplementedError


AnyTokenStore: TypeAlias = TokenStore | AsyncTokenStore
"""What an async client takes."""


class MemoryTokenStore:
    """Keeps a token while the process lives. Several clients may share one.

    Args:
        token: The token to begin with.
    """

    def __init__(self, token: OAuthToken | None = None) -> None:
        self._token = token
        self._lock = Lock()
        watch(self)

    def load(self) -> OAuthToken | None:
        """The token that was saved last."""
        return self._token

    def save(self, token: OAuthToken) -> None:
        """Keep a token."""
        self._token = token

    @contextmanager
    def lock(self) -> Generator[None, None, None]:
        """Keeps out the other threads of this process."""
        with self._lock:
            yield

    def after_fork(self) -> None:
        """Another thread of the parent may have had the lock."""
        self._lock = Lock()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class FileTokenStore:
    """Keeps a token in a file that only its owner can read, for any number of processes.

    A file is written beside the old one, is brought to the disk, and takes its place: a
    process that is killed leaves the old token or the new one, whole. Two processes never
    use the same refresh token: the lock is that of the file of the same name with
    `.lock` at its end. The file must lie on a local disk.

    Args:
        path: The file; its folder is made if it must be. `~` is the user's home.
        lock_timeout: Seconds to wait for a process that is renewing the token.
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
            ValueError: when the file holds no token.
            OSError: when it cannot be read.
        """
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        return OAuthToken.from_json(content)

    def save(self, token: OAuthToken) -> None:
        """Keep a token; to be called with the lock.

        Raises:
            OSError: when it cannot be written.
        """
        # A link stays one.
        target = self._path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = target.with_name(f".{target.name}.new")
        # One that a killed process left may be open to others.
        beside.unlink(missing_ok=True)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(token.to_json())
                file.flush()
                os.fsync(descriptor)
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)

    @contextmanager
    def lock(self) -> Generator[None, None, None]:
        """Keeps out other threads and other processes.

        Raises:
            TimeoutError: when another one has had the lock for too long.
        """
        from ._file_lock import locked

        target = self._path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with locked(target.with_name(f"{target.name}.lock"), self._lock_timeout):
            yield

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._path}>"


def _sync_folder(folder: Path) -> None:
    """Bring the name of a file to the disk too, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
