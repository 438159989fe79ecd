"""What datamodel-code-generator wrote, kept by a hash of what it was asked for.

Most changes of a description change no request, and then it need not run. A cache that
is missing, broken, somebody else's or read-only costs time and nothing else.
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
    """What the dictionaries of a skeleton are found by."""
    text = json.dumps(skeleton, ensure_ascii=True)
    parts = (__version__, version("datamodel-code-generator"), text)
    return hashlib.sha256("\0".join(parts).encode("ascii")).hexdigest()


def kept_dictionaries(key: str) -> str | None:
    """The source that was written before; None when there is none."""
    content = Cache(_FOLDER).read(key)
    return None if content is None else content.decode("utf-8")


def keep_dictionaries(key: str, source: str) -> None:
    """Keeps a source for the next run."""
    Cache(_FOLDER).write(key, source.encode("utf-8"))
