"""Tables of words, and the functions that make objects of the facade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facade.model import (
    Condition,
    Conditional,
    Constant,
    DecisionTable,
    Expression,
    LocalVariable,
    MappingFunction,
    ModelConstruction,
    WordTable,
)
from generator.facade.render.docstrings import text_docstring
from generator.facade.render.signatures import signature
from generator.facade.render.source import (
    assignment,
    expression,
    flat,
    if_statement,
    lay_out,
)
from generator.render.layout import INDENT
from generator.render.literals import string_literal


def table(value: WordTable) -> str:
    """A constant that translates words."""
    rows = [
        f"{INDENT}{string_literal(key)}: {flat(expression(one))},"
        for key, one in value.rows
    ]
    return "\n".join([f"{value.name}: {value.annotation} = {{", *rows, "}"])


def mapping(value: MappingFunction) -> str:
    """The function that makes an object of the facade."""
    parameters = [f"{one.name}: {one.annotation}" for one in value.parameters]
    lines = [
        signature("def", value.function, parameters, value.returns, 0),
        INDENT + text_docstring(f"Makes the {value.model} of {value.origin}.", 4),
    ]
    rest = "\n".join(_mapping_body(value))
    lines += [
        f"{INDENT}{name} = scope.{name}"
        for name in ("user", "settings")
        if re.search(rf"(?<![\w.]){name}\.", rest)
    ]
    return "\n".join([*lines, rest])


def _mapping_body(value: MappingFunction) -> list[str]:
    lines = statements(value.locals, 4)
    if value.decision is not None:
        lines += _decision(value.decision, 4)
    lines += statements(value.late_locals, 4)
    head = f"{INDENT}return "
    lines.append(head + lay_out(expression(value.value), 4, len(head)))
    return lines


def statements(values: Sequence[LocalVariable], indent: int) -> list[str]:
    """Assignments of local names; a value with a condition becomes an `if`."""
    lines: list[str] = []
    for one in values:
        match one.value:
            case Conditional(condition_, then, Constant(None)):
                lines += _conditional(one.name, condition_, then, indent)
            case value:
                lines.append(assignment(one.name, value, indent))
    return lines


def _conditional(
    name: str, condition_: Condition, then: Expression, indent: int
) -> Iterator[str]:
    margin = " " * indent
    annotation = then.model if isinstance(then, ModelConstruction) else "Any"
    yield f"{margin}{name}: {annotation} | None = None"
    yield if_statement(condition_, indent)
    yield assignment(name, then, indent + 4)


def _decision(value: DecisionTable, indent: int) -> Iterator[str]:
    margin, inner = " " * indent, " " * (indent + 4)
    names = ", ".join(value.names)
    conditional = [row for row in value.rows if row.condition is not None]
    if conditional:
        for name, annotation in zip(value.names, value.types, strict=True):
            yield f"{margin}{name}: {annotation}"
    word = "if"
    for row in value.rows:
        values = ", ".join(flat(expression(one)) for one in row.values)
        if row.condition is None:
            if conditional:
                yield f"{margin}else:"
            yield f"{inner if conditional else margin}{names} = {values}"
            return
        yield if_statement(row.condition, indent, word)
        yield f"{inner}{names} = {values}"
        word = "elif"
