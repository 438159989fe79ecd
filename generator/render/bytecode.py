"""A cache of compiled templates, kept between runs.

The key is a hash of everything that affects the compiled template: its source, name and
path, the extensions, and the versions of Python, Jinja and clientloom. A cache that is
missing, broken, read-only or owned by someone else only costs time.
"""

import hashlib
import io
import sys

import jinja2
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator import __version__
from generator.cache import Cache


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates in files that only the user can write."""

    def __init__(self) -> None:
        self._cache = Cache("templates")

    def get_bucket(
        self,
        environment: Environment,
        name: str,
        filename: str | None,
        source: str,
    ) -> Bucket:
        """The bucket of a template, with its bytecode if it is in the cache."""
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
        """Fill the bucket from its file, if the file exists and is intact."""
        payload = self._cache.read(bucket.key)
        if payload is not None:
            bucket.load_bytecode(io.BytesIO(payload))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the bucket to its file, completely or not at all."""
        stream = io.BytesIO()
        bucket.write_bytecode(stream)
        self._cache.write(bucket.key, stream.getvalue())
