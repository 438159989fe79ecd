"""Parentheses that black adds and ruff does not.

Black puts parentheses around a union that spans several lines in a parameter list, a
conditional expression that is one of several arguments or items, and some values that
are too long for their line.
"""

import re

from generator.python.text import LINE_LENGTH

_QUOTES = '"""'
_BREAKS = re.compile(r"^ +(?:\| |else .*[^:]$)", re.MULTILINE)
_LONG_LINE = re.compile(rf"^.{{{LINE_LENGTH + 1},}}$", re.MULTILINE)
_PARAMETER = re.compile(r"(?P<head> *\w+: )(?P<rest>[^\s(].*)")
_LAST_OF_UNION = re.compile(r"(?P<value>.*?)(?P<rest>(?: = [^|]+)?,)")
_ITEM = re.compile(r"(?P<head> *(?:\w+=|\"[^\"]*\": )?)(?P<rest>[^\s(].*)")
_LAST_OF_CONDITIONAL = re.compile(r"(?P<value>.*?)(?P<rest>,)")
_STATEMENT = re.compile(r" *(?:[\w.]+(?:: [^=]+)? = |\w+: )[^\s(]")
_START_OF_CALL = re.compile(r" *[\w.]+ = (?P<value>[^\s(].*[(\[{])")
_INDENT = 4
_CLOSING = (")", "]", "}")
_BRANCHES = ("if ", "else ")


def with_parentheses(source: str) -> str:
    """A module as ruff writes it, with the parentheses around unions and conditional
    expressions that black would add; the lines between them keep their indent."""
    if _BREAKS.search(source) is None:
        return source
    lines = source.split("\n")
    in_docstring = _in_docstring(lines)
    for number, line in enumerate(lines):
        start = line.lstrip()
        if in_docstring[number]:
            continue
        if start.startswith("| "):
            _wrap(lines, number, (), _PARAMETER, _LAST_OF_UNION)
        elif start.startswith("else ") and not line.endswith(":"):
            _wrap(lines, number, _BRANCHES, _ITEM, _LAST_OF_CONDITIONAL)
    return "\n".join(lines)


def _wrap(
    lines: list[str],
    number: int,
    branches: tuple[str, ...],
    head_pattern: re.Pattern[str],
    tail_pattern: re.Pattern[str],
) -> None:
    """Add parentheses around the expression that continues at a line, unless it has
    some.

    Args:
        lines: The module, changed in place.
        number: The index of a line that starts with an operator of the expression.
        branches: How other lines of the expression start at that indent.
        head_pattern: The pattern of the first line; the expression is its `rest`.
        tail_pattern: The pattern of the last line; the expression ends with its
            `value`.
    """
    indent = _indent(lines[number])
    first = number - 1
    while _indent(lines[first]) > indent or lines[first].lstrip().startswith(
        _CLOSING + branches
    ):
        first -= 1
    head = head_pattern.fullmatch(lines[first])
    if _indent(lines[first]) != indent or head is None:
        return
    last = number
    while last + 1 < len(lines) and not (
        _indent(lines[last]) == indent and lines[last].endswith(",")
    ):
        if _indent(lines[last + 1]) < indent:
            return
        last += 1
    tail = tail_pattern.fullmatch(lines[last])
    if tail is None:
        return
    lines[last] = f"{tail['value']}){tail['rest']}"
    lines[first] = f"{head['head']}({head['rest']}"


def overlong_lines(source: str) -> list[int]:
    """The lines, from 1, of statements in a module that are too long for their line, so
    that black might move their value into parentheses."""
    if _LONG_LINE.search(source) is None:
        return []
    lines = source.split("\n")
    in_docstring = _in_docstring(lines)
    return [
        number + 1
        for number, line in enumerate(lines)
        if len(line) > LINE_LENGTH
        and not in_docstring[number]
        and _fits_in_parentheses(line)
    ]


def _fits_in_parentheses(line: str) -> bool:
    """Whether a line is a statement whose value might fit into a line of its own: black
    does not move the start of a call that is too long anyway."""
    if _STATEMENT.match(line) is None:
        return False
    call = _START_OF_CALL.fullmatch(line)
    if call is None:
        return True
    return _indent(line) + _INDENT + len(call["value"]) <= LINE_LENGTH


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _in_docstring(lines: list[str]) -> list[bool]:
    """For each line, whether it belongs to a docstring."""
    inside = False
    result = []
    for line in lines:
        quotes = line.count(_QUOTES)
        result.append(inside or quotes > 0)
        if quotes % 2:
            inside = not inside
    return result
