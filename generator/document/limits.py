"""Limits for reading: the size of files, and access to the network."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds that no legitimate document comes near.

    `file_bytes` and `total_bytes` count bytes read from disk or network, `depth` nested
    objects and arrays in one file, `nodes` the values in one file, `copies` the values
    that YAML aliases repeat, `files` the files of one document.
    """

    file_bytes: int = 64 * 1024 * 1024
    total_bytes: int = 256 * 1024 * 1024
    depth: int = 200
    nodes: int = 5_000_000
    copies: int = 500_000
    files: int = 5_000


DEFAULT_LIMITS = Limits()
"""The default limits of `load`."""


@dataclass(frozen=True, slots=True)
class RemotePolicy:
    """The permission to download referenced files over http or https.

    `lock` is a JSON file that maps URLs to the SHA-256 of their content; it is created
    if it does not exist. A URL that is not in it is added. A URL whose content has
    changed is refused unless `update` is set. `cache` is a folder for the contents, by
    hash: a locked file in the cache is not downloaded again. `timeout` is in seconds,
    for one whole file.
    """

    lock: Path
    update: bool = False
    cache: Path | None = None
    timeout: float = 30.0
