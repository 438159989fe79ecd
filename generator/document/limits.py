"""What may be read: how much of a file, and whether from the network."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds that no honest description comes near.

    `file_bytes` and `total_bytes` count what is read from disk or network, `depth`
    nested objects and lists in one file, `nodes` the values of one file, `copies` the
    values that YAML aliases repeat, `files` the files of one description.
    """

    file_bytes: int = 64 * 1024 * 1024
    total_bytes: int = 256 * 1024 * 1024
    depth: int = 200
    nodes: int = 5_000_000
    copies: int = 500_000
    files: int = 5_000


DEFAULT_LIMITS = Limits()
"""The bounds that `load` uses unless told otherwise."""


@dataclass(frozen=True, slots=True)
class RemotePolicy:
    """The permission to fetch referenced files by http or https.

    `lock` is a JSON file of URLs and the sha256 of their content; it is made when it
    does not exist. A URL that is not in it is added; a URL whose content has changed
    is refused unless `update` is set. `cache` is a folder for the contents, by hash:
    what is locked and there is not fetched again. `timeout` is in seconds, for one
    whole file.
    """

    lock: Path
    update: bool = False
    cache: Path | None = None
    timeout: float = 30.0
