"""A cache for the output of datamodel-code-generator, keyed by a hash of its input.

Most changes to a spec leave requests unchanged, so datamodel-code-generator need not
run. A cache that is missing, broken, read-only or owned by someone else only costs time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import TYPE_CHECKING

from generator import __version__
from generator.cache import Cache

if TYPE_CHECKING:
    from generator.schemas.skeleton import Node

_FOLDER = "dictionaries"


def key_of(skeleton: Mapping[str, Node]) -> str:
    """The cache key for the dictionaries of a skeleton."""
    text = json.dumps(skeleton, ensure_ascii=True)
    parts = (__version__, version("datamodel-code-generator"), text)
    return hashlib.sha256("\0".join(parts).encode("ascii")).hexdigest()


def kept_dictionaries(key: str) -> str | None:
    """The cached source; None if there is none."""
    content = Cache(_FOLDER).read(key)
    return None if content is None else content.decode("utf-8")


def keep_dictionaries(key: str, source: str) -> None:
    """Cache a source for the next run."""
    Cache(_FOLDER).write(key, source.encode("utf-8"))
