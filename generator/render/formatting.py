"""Black for the files that need it.

The built-in templates write what black would write, so a file whose lines all fit is
done. What is left (a line that is too long, and so may have to be broken in a way that
the layout does not know) goes through black itself.
"""

import re
from collections.abc import Collection, Mapping
from unicodedata import east_asian_width

from generator.render.layout import INDENT, LINE_LENGTH

_TEXT = r"(\"[^\"]*\"|'[^']*')"
_HEAD = r"((\w+=|\"[^\"]*\": |await )?[\w.]+|(async )?def \w+)\("
_UNBREAKABLE = re.compile(
    rf"\s*((\w+=|\"[^\"]*\": )?{_TEXT},?|(lambda: )?[\w.]+(?: as \w+)?,?"
    rf"|{_HEAD}(\),?)?|from [\w.]+ import \()"
)
"""A line that is nothing but a text or a name, or that stands before an argument list
which is empty or has lines of its own."""

_ASSIGNMENT = re.compile(r"\s*[\w.]+ = (?P<value>(await )?[\w.]+\()")
"""The first line of a call whose result is assigned."""

_EMPTY_CALL = re.compile(r"\s*(await )?[\w.]+\(\)")


def needs_black(source: str) -> bool:
    """Whether a Python file has a line that black may want to break.

    Lines of docstrings are left alone by black, however long they are. Brackets around
    the right side of an assignment are not, when something in them stays too long that
    is no call without arguments.
    """
    in_docstring = False
    closing: str | None = None
    lines = source.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not in_docstring:
            if _width(line) > LINE_LENGTH:
                if _is_breakable(line, following):
                    return True
                if closing is not None and _EMPTY_CALL.fullmatch(line) is None:
                    return True
            if line.endswith(" = ("):
                closing = f"{_margin(line)})"
            elif line == closing:
                closing = None
        if line.count('"""') % 2:
            in_docstring = not in_docstring
    return False


def _is_breakable(line: str, following: str) -> bool:
    """Whether black may break a line that is too long."""
    if '"""' in line or _UNBREAKABLE.fullmatch(line) is not None:
        return False
    assigned = _ASSIGNMENT.fullmatch(line)
    if assigned is None:
        return True
    # Black would move the right side into parentheses if all of it fitted there.
    moved = (f"{_margin(line)}{assigned['value']}", following)
    return not any(
        _UNBREAKABLE.fullmatch(one) and _width(one) + len(INDENT) > LINE_LENGTH
        for one in moved
    )


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


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
