"""Files that are kept between runs, in the cache folder of the platform.

A file contains a hash of its key and content. A folder that other users can write to is not
used, because its files become code.
"""

import hashlib
import os
import stat
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from generator.whole_files import write_whole

FOLDER_VARIABLE = "CLIENTLOOM_CACHE_DIR"
"""The environment variable that sets another folder; if it is empty, there is no cache."""

_DIGEST_SIZE = hashlib.sha256().digest_size
_MOST_FILES = 4096


class Cache:
    """Files that only the user can write, by key.

    Args:
        name: The subfolder in clientloom's cache folder.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    @cached_property
    def _folder(self) -> Path | None:
        """The folder of the cache; None if there is none or others can write to it."""
        configured = os.environ.get(FOLDER_VARIABLE)
        if configured == "":
            return None
        try:
            folder = Path(configured) if configured else _platform_folder()
            folder = folder / self._name
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return folder if _is_private(folder) else None
        except OSError:
            return None

    def read(self, key: str) -> bytes | None:
        """The content for a key; None if it is missing or damaged."""
        if self._folder is None:
            return None
        try:
            content = (self._folder / key).read_bytes()
        except OSError:
            return None
        digest, payload = content[:_DIGEST_SIZE], content[_DIGEST_SIZE:]
        return payload if _digest(key, payload) == digest else None

    def write(self, key: str, payload: bytes) -> None:
        """Write a file atomically. Errors are ignored."""
        if self._folder is None:
            return
        with suppress(OSError):
            _make_room(self._folder)
            write_whole(self._folder / key, _digest(key, payload) + payload)


def _digest(key: str, payload: bytes) -> bytes:
    """The hash in a file: a file under another name is as wrong as a damaged one."""
    return hashlib.sha256(key.encode("utf-8") + payload).digest()


def _platform_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("clientloom", appauthor=False)


def _is_private(folder: Path) -> bool:
    """Whether no other user can write to the folder."""
    if not hasattr(os, "getuid"):
        return True
    status = folder.stat()
    others = stat.S_IWGRP | stat.S_IWOTH
    return status.st_uid == os.getuid() and not status.st_mode & others


def _make_room(folder: Path) -> None:
    """Empty the cache if it has too many files."""
    files = list(folder.iterdir())
    if len(files) >= _MOST_FILES:
        for file in files:
            file.unlink(missing_ok=True)
