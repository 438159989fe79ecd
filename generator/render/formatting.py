"""Black for the files that need it.

The built-in templates write what black would write, so a file whose lines all fit is
done. What is left (a line that is too long, and so may have to be broken in a way that
the layout does not know) goes through black itself.
"""

import re
from collections.abc import Collection, Mapping
from unicodedata import east_asian_width

from generator.render.layout import LINE_LENGTH

_UNBREAKABLE = re.compile(
    r"""\s*(\w+=|"[^"]*": )?("[^"]*"|'[^']*'),?|\s*(?:lambda: )?[\w.]+(?: as \w+)?,?|\s+\w+=[\w.]+\(|\s*from [\w.]+ import \("""
)
"""A line that is nothing but a text or a name, or the start of an import."""


def needs_black(source: str) -> bool:
    """Whether a Python file has a line that black may want to break.

    Lines of docstrings are left alone by black, however long they are. Brackets around
    the right side of an assignment are not, when something in them stays too long.
    """
    in_docstring = False
    closing: str | None = None
    for line in source.split("\n"):
        if not in_docstring and _is_breakable(line):
            return True
        if closing is not None and _width(line) > LINE_LENGTH:
            return True
        if line.endswith(" = ("):
            closing = f"{line[: len(line) - len(line.lstrip())]})"
        elif line == closing:
            closing = None
        if line.count('"""') % 2:
            in_docstring = not in_docstring
    return False


def _is_breakable(line: str) -> bool:
    return (
        _width(line) > LINE_LENGTH
        and '"""' not in line
        and _UNBREAKABLE.fullmatch(line) is None
    )


def _width(line: str) -> int:
    """The columns that a line takes: wide characters of East Asia take two."""
    if line.isascii():
        return len(line)
    return sum(1 + (east_asian_width(character) in "WF") for character in line)


def formatted(
    files: Mapping[str, bytes], customised: Collection[str]
) -> dict[str, bytes]:
    """The files with their Python in black's form.

    `customised` are those that come from a workspace's own templates, of which nothing
    is known.
    """
    return {
        path: _formatted(path, content, path in customised)
        for path, content in files.items()
    }


def _formatted(path: str, content: bytes, is_customised: bool) -> bytes:
    if not path.endswith(".py"):
        return content
    source = content.decode("utf-8")
    if is_customised or needs_black(source):
        return black(source).encode("utf-8")
    return content


def black(source: str) -> str:
    """The source as black's defaults format it."""
    from black import FileMode, format_str

    return format_str(source, mode=FileMode())
