"""Docstrings and comments, from what stands between two tags of a template.

Inside `{% docstring %}` a template writes lines as long as they come, each at its own
depth. Here they are broken to the width of the file and quoted:

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
"""Spaces before the further lines of an entry such as `name: what it is`."""

_ENTRY = re.compile(rf"[^\s:{TEXT_START}][^:{TEXT_START}]*: ")
_VERBATIM = (">>>", "...", "├", "└", "│")
"""How lines begin that are never broken: examples, and the branches of a tree."""

_QUOTES = '"""'


def docstring(body: str) -> str:
    """The docstring with the lines of `body`, at the indent of its first line.

    Backslashes and quotes are escaped, so that no text can end the string or mean
    something inside it. Nothing but white space makes no docstring.
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
    """The lines of `body` as comment lines, at the indent of its first line."""
    lines = _without_blank_ends(body)
    if not lines:
        return ""
    indent = _indent(lines[0])
    margin = " " * indent
    return "".join(
        f"{margin}# {line}".rstrip() + "\n" for line in _fitted(lines, indent + 2, 0)
    )


def _without_blank_ends(body: str) -> list[str]:
    """The lines of a body from the first to the last that says something."""
    lines = body.rstrip().split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    return lines


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _fitted(lines: list[str], indent: int, first: int) -> list[str]:
    """The lines without their common indent, broken to the width; `first` columns of
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
    # Black keeps a space between a quote of the text and those around it.
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
