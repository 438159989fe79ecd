"""Dependency files, in the format that both Make and Ninja read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class UnwritablePathError(ValueError):
    """A path cannot be written in a dependency file."""


def depfile_text(rules: Mapping[str, Sequence[str]]) -> str:
    """The text of a dependency file.

    Every path also has its own empty rule, as GCC writes for `-MP`: without it, Make
    would stop if a file was removed.

    Args:
        rules: Each target with the paths that it depends on.

    Raises:
        UnwritablePathError: when a path contains a line break, which neither tool can
            read.
    """
    written = "".join(
        " \\\n  ".join((f"{_escaped(target)}:", *map(_escaped, paths))) + "\n"
        for target, paths in rules.items()
    )
    dependencies = dict.fromkeys(path for paths in rules.values() for path in paths)
    return written + "".join(f"{_escaped(path)}:\n" for path in dependencies)


def _escaped(path: str) -> str:
    """A path as GCC writes it: `$` is doubled, a backslash precedes a space and `#`,
    and backslashes directly before one of those are doubled."""
    if "\n" in path or "\r" in path:
        raise UnwritablePathError(f"{path!r} contains a line break")
    written: list[str] = []
    for char in path:
        if char in " \t#":
            count = len(written) - len("".join(written).rstrip("\\"))
            written += ["\\"] * count
            written.append("\\")
        written.append("$$" if char == "$" else char)
    return "".join(written)
