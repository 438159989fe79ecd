"""Dependency files, in the form that Make and Ninja both read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class UnwritablePathError(ValueError):
    """A path cannot be written in a dependency file."""


def depfile_text(rules: Mapping[str, Sequence[str]]) -> str:
    """The text of a dependency file.

    Every path has an empty rule of its own too, as GCC writes it for `-MP`: without it,
    Make would stop where a file is gone.

    Args:
        rules: Each target with the paths that it depends on.

    Raises:
        UnwritablePathError: when a path has a line break, which neither tool can read.
    """
    written = "".join(
        " \\\n  ".join((f"{_escaped(target)}:", *map(_escaped, paths))) + "\n"
        for target, paths in rules.items()
    )
    dependencies = dict.fromkeys(path for paths in rules.values() for path in paths)
    return written + "".join(f"{_escaped(path)}:\n" for path in dependencies)


def _escaped(path: str) -> str:
    """A path as GCC writes it: `$` doubled, a backslash before a space and `#`, and
    backslashes right before one of those doubled."""
    if "\n" in path or "\r" in path:
        raise UnwritablePathError(f"{path!r} has a line break")
    written: list[str] = []
    for char in path:
        if char in " \t#":
            count = len(written) - len("".join(written).rstrip("\\"))
            written += ["\\"] * count
            written.append("\\")
        written.append("$$" if char == "$" else char)
    return "".join(written)
