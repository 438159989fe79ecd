"""Caches compiled templates between runs, in the platform's cache folder.

The key of a cached template is a hash of everything that affects its compilation: its
source, its name and place, the extensions, and the versions of Python, Jinja and
clientloom. A cache that is missing, damaged, someone else's or read-only only costs
time.
"""

import hashlib
import io
import os
import stat
import sys
import tempfile
from contextlib import suppress
from functools import cached_property
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator import __version__

FOLDER_VARIABLE = "CLIENTLOOM_CACHE_DIR"
"""The environment variable that names another folder; empty for no cache."""

_DIGEST_SIZE = hashlib.sha256().digest_size
_MOST_FILES = 4096


class CompiledTemplates(BytecodeCache):
    """Caches compiled Jinja templates in files that only the user can write."""

    @cached_property
    def _folder(self) -> Path | None:
        """The folder of the cache; None if there is none that can be trusted."""
        configured = os.environ.get(FOLDER_VARIABLE)
        if configured == "":
            return None
        try:
            folder = Path(configured) if configured else _platform_folder()
            folder = folder / "templates"
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return folder if _is_private(folder) else None
        except OSError:
            return None

    def get_bucket(
        self,
        environment: Environment,
        name: str,
        filename: str | None,
        source: str,
    ) -> Bucket:
        """The bucket of a template, with its bytecode if it is cached."""
        parts = (
            __version__,
            jinja2.__version__,
            sys.version,
            sys.implementation.cache_tag or "",
            ",".join(sorted(environment.extensions)),
            name,
            filename or "",
            source,
        )
        key = hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
        bucket = Bucket(environment, key, key)
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket from its file, if it exists and is intact."""
        if self._folder is None:
            return
        try:
            content = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        digest, payload = content[:_DIGEST_SIZE], content[_DIGEST_SIZE:]
        if hashlib.sha256(payload).digest() == digest:
            bucket.load_bytecode(io.BytesIO(payload))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the bucket to its file, completely or not at all."""
        if self._folder is None:
            return
        stream = io.BytesIO()
        bucket.write_bytecode(stream)
        payload = stream.getvalue()
        with suppress(OSError):
            _make_room(self._folder)
            descriptor, temporary = tempfile.mkstemp(dir=self._folder)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(hashlib.sha256(payload).digest() + payload)
                Path(temporary).replace(self._folder / bucket.key)
            except OSError:
                Path(temporary).unlink(missing_ok=True)


def _platform_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("clientloom", appauthor=False)


def _is_private(folder: Path) -> bool:
    """Whether no one else can put code into the folder."""
    if not hasattr(os, "getuid"):
        return True
    status = folder.stat()
    others = stat.S_IWGRP | stat.S_IWOTH
    return status.st_uid == os.getuid() and not status.st_mode & others


def _make_room(folder: Path) -> None:
    """Empty a cache that has grown over many versions."""
    files = list(folder.iterdir())
    if len(files) >= _MOST_FILES:
        for file in files:
            file.unlink(missing_ok=True)
