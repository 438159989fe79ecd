"""Statements of a module that are formatted on their own, in place."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator

_INDENT = 4


def with_statements(
    source: str, numbers: Iterable[int], formatted: Callable[[str], str]
) -> str:
    """A module in which single statements are replaced by what a formatter makes of
    them. The cost depends on their number, not on the size of the module.

    Args:
        source: The module.
        numbers: Lines of the statements, from 1.
        formatted: Formats the source of a module.
    """
    tree = ast.parse(source)
    lines = source.split("\n")
    spans = {_span(tree, number) for number in numbers}
    # From the last to the first, so that the lines before keep their numbers.
    for first, last in sorted(_outermost(spans), reverse=True):
        text = "\n".join(lines[first - 1 : last])
        lines[first - 1 : last] = _formatted(text, formatted).split("\n")
    return "\n".join(lines)


def _outermost(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans that are not inside another one."""
    end = 0
    for first, last in sorted(spans, key=lambda span: (span[0], -span[1])):
        if first > end:
            yield first, last
            end = last


def _span(tree: ast.Module, number: int) -> tuple[int, int]:
    """The first and last line of the innermost statement at a line."""
    span = (number, number)
    statements = tree.body
    while True:
        found = next(
            (each for each in statements if _first(each) <= number <= _last(each)), None
        )
        if found is None:
            return span
        span = (_first(found), _last(found))
        statements = list(_statements(found))


def _statements(statement: ast.stmt) -> Iterator[ast.stmt]:
    """The statements directly inside another one."""
    for child in ast.iter_child_nodes(statement):
        if isinstance(child, ast.stmt):
            yield child
        elif isinstance(child, ast.ExceptHandler | ast.match_case):
            yield from child.body


def _first(statement: ast.stmt) -> int:
    match statement:
        case (
            ast.FunctionDef(decorator_list=[first, *_])
            | ast.AsyncFunctionDef(decorator_list=[first, *_])
            | ast.ClassDef(decorator_list=[first, *_])
        ):
            return min(first.lineno, statement.lineno)
        case _:
            return statement.lineno


def _last(statement: ast.stmt) -> int:
    return statement.end_lineno or statement.lineno


def _formatted(text: str, formatted: Callable[[str], str]) -> str:
    """A statement, formatted inside as many blocks as it is indented."""
    depth = (len(text) - len(text.lstrip(" "))) // _INDENT
    blocks = "".join(f"{' ' * _INDENT * level}if _:\n" for level in range(depth))
    written = formatted(f"{blocks}{text}\n").rstrip("\n").split("\n")[depth:]
    # Black separates a function from the start of its block.
    return "\n".join(written).lstrip("\n")
