"""The two places in which black and ruff lay code out differently.

Black puts parentheses around the type of a parameter that is a union on several lines;
ruff adds none, but keeps those that are there. And black moves a value without a bracket
in it, too long for its line, into parentheses of its own.
"""

import re

from generator.python.text import LINE_LENGTH

_QUOTES = '"""'
_MAYBE_UNION = re.compile(r"^ +\| ", re.MULTILINE)
_LONG_LINE = re.compile(rf"^.{{{LINE_LENGTH + 1},}}$", re.MULTILINE)
_PARAMETER = re.compile(r"(?P<head> *\w+: )(?P<union>[^\s(].*)")
_LAST_LINE = re.compile(r"(?P<union>.*?)(?P<rest>(?: = [^|]+)?,)")
_STATEMENT = re.compile(r" *(?:[\w.]+(?:: [^=]+)? = |\w+: )[^\s(]")
_CLOSING = (")", "]", "}")


def with_wrapped_unions(source: str) -> str:
    """The module with parentheses around the types of parameters that are a union on
    several lines."""
    if _MAYBE_UNION.search(source) is None:
        return source
    lines = source.split("\n")
    in_docstring = _in_docstring(lines)
    for number, line in enumerate(lines):
        if line.lstrip().startswith("| ") and not in_docstring[number]:
            _wrap(lines, number)
    return "\n".join(lines)


def _wrap(lines: list[str], number: int) -> None:
    """Sets parentheses around the union that goes on at a line, unless it has some."""
    indent = _indent(lines[number])
    first = number - 1
    while _indent(lines[first]) > indent or lines[first].lstrip().startswith(_CLOSING):
        first -= 1
    last = number
    while last + 1 < len(lines) and not (
        _indent(lines[last]) == indent and lines[last].endswith(",")
    ):
        last += 1
    head = _PARAMETER.fullmatch(lines[first])
    tail = _LAST_LINE.fullmatch(lines[last])
    if _indent(lines[first]) != indent or head is None or tail is None:
        return
    lines[last] = f"{tail['union']}){tail['rest']}"
    lines[first] = f"{head['head']}({head['union']}"


def has_overlong_statement(source: str) -> bool:
    """Whether a statement of the module is too long for its line, so that black might
    move its value into parentheses."""
    if _LONG_LINE.search(source) is None:
        return False
    lines = source.split("\n")
    in_docstring = _in_docstring(lines)
    return any(
        len(line) > LINE_LENGTH
        and not in_docstring[number]
        and _STATEMENT.match(line) is not None
        for number, line in enumerate(lines)
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _in_docstring(lines: list[str]) -> list[bool]:
    """For each line whether it belongs to a docstring."""
    inside = False
    result = []
    for line in lines:
        quotes = line.count(_QUOTES)
        result.append(inside or quotes > 0)
        if quotes % 2:
            inside = not inside
    return result
