"""How much of a file is read before it is taken for an attack."""

from dataclasses import dataclass


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
