"""Docstrings and comments, from the text between two template tags.

Inside `{% docstring %}`, a template writes lines of any length, each with its own
indent. Here they are wrapped to the width of the file and quoted:

    {% docstring %}
    {{ operation.title }}

    Args:
        timeout: {{ argument.about }}
    {% enddocstring %}
"""

import re
import textwrap

from generator.python.text import LINE_LENGTH, TEXT_NEWLINE, TEXT_START, wrap

_HANGING = 4
"""Indent of the continuation lines of an entry such as `name: what it is`."""

_ENTRY = re.compile(rf"[^\s:{TEXT_START}][^:{TEXT_START}]*: ")
_VERBATIM = (">>>", "...", "├", "└", "│")
"""The starts of lines that are never wrapped: examples, and the branches of a tree."""

_QUOTES = '"""'


def docstring(body: str) -> str:
    """Make a docstring with the lines of `body`, at the indent of its first line.

    Backslashes and quotes are escaped, so that no text can end the string or have a
    special meaning in it. White space alone makes no docstring.
    """
    lines = _without_blank_ends(body)
    if not lines:
        return ""
    indent = _indent(lines[0])
    written = [
        line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
        for line in _fitted(lines, indent, len(_QUOTES))
    ]
    return f"{' ' * indent}{_quoted(written, indent)}\n"


def comment(body: str) -> str:
    """Make comment lines from `body`, at the indent of its first line."""
    lines = _without_blank_ends(body)
    if not lines:
        return ""
    indent = _indent(lines[0])
    margin = " " * indent
    return "".join(
        f"{margin}# {line}".rstrip() + "\n" for line in _fitted(lines, indent + 2, 0)
    )


def _without_blank_ends(body: str) -> list[str]:
    """The lines of a body without blank lines at its start and end."""
    lines = body.rstrip().split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    return lines


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _fitted(lines: list[str], indent: int, first: int) -> list[str]:
    """The lines without their common indent, wrapped to the width; `first` columns of
    the first line are taken."""
    base = _indent(lines[0])
    fitted: list[str] = []
    for line in lines:
        stripped = line.strip()
        depth = max(_indent(line) - base, 0) if stripped else 0
        margin = " " * depth
        if stripped.startswith(_VERBATIM):
            fitted.append(margin + _plain(stripped))
            continue
        is_entry = depth > 0 and _ENTRY.match(stripped) is not None
        pieces = wrap(
            _plain(stripped),
            indent + depth,
            hanging=_HANGING if is_entry else 0,
            first=0 if fitted else first,
        )
        fitted += [f"{margin}{piece}".rstrip() for piece in pieces] or [""]
    return fitted


def _plain(line: str) -> str:
    return line.replace(TEXT_START, "").replace(TEXT_NEWLINE, "\n")


def _quoted(lines: list[str], indent: int) -> str:
    # Black keeps a space between the text's own quotes and the surrounding ones.
    before = " " if lines[0].startswith('"') else ""
    after = " " if lines[-1].endswith('"') and len(lines) == 1 else ""
    width = LINE_LENGTH - indent - 2 * len(_QUOTES) - len(before) - len(after)
    if len(lines) == 1 and len(lines[0]) > width:
        lines = textwrap.wrap(lines[0], width) or lines
    if len(lines) == 1:
        return f"{_QUOTES}{before}{lines[0]}{after}{_QUOTES}"
    margin = " " * indent
    rest = "\n".join(f"{margin}{line}" if line else "" for line in lines[1:])
    return f"{_QUOTES}{before}{lines[0]}\n{rest}\n{margin}{_QUOTES}"
