"""Heads and docstrings of functions and methods."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facade.model import ArgumentLimit, CanonField, CanonOperation
from generator.facade.model.types import (
    CanonEnumType,
    CanonOptionalType,
    annotation_of,
    without_none,
)
from generator.render.layout import INDENT, LINE_LENGTH
from generator.render.literals import docstring, literal, wrap

BODY = 8
"""The columns before a statement in a method."""


def signature(
    word: str, name: str, parameters: Sequence[str], returns: str, indent: int
) -> str:
    """The head of a function, on one line or with a line for each parameter."""
    margin = " " * indent
    line = f"{margin}{word} {name}({', '.join(parameters)}) -> {returns}:"
    if len(line) <= LINE_LENGTH:
        return line
    inner = " " * (indent + len(INDENT))
    listed = "".join(f"{inner}{one},\n" for one in parameters)
    return f"{margin}{word} {name}(\n{listed}{margin}) -> {returns}:"


def method_parameters(operation: CanonOperation) -> list[str]:
    """The parameters of a method: what is needed first, the rest by keyword."""
    first = [one for one in operation.arguments if _is_positional(one)]
    rest = [one for one in operation.arguments if not _is_positional(one)]
    listed = ["self", *map(_parameter, first)]
    return [*listed, "*", *map(_parameter, rest)] if rest else listed


def _is_positional(argument: CanonField) -> bool:
    required = not isinstance(argument.type, CanonOptionalType)
    return required and argument.default in (None, "empty")


def _parameter(argument: CanonField) -> str:
    annotation = annotation_of(argument.type)
    bare = without_none(argument.type)
    match argument.default:
        case "empty":
            return f"{argument.name}: {annotation} = EMPTY"
        case str() as word if isinstance(bare, CanonEnumType):
            return f"{argument.name}: {annotation} = {bare.name}.{word.upper()}"
        case None if isinstance(argument.type, CanonOptionalType):
            return f"{argument.name}: {annotation} = None"
        case None:
            return f"{argument.name}: {annotation}"
        case default:
            return f"{argument.name}: {annotation} = {literal(default)}"


def method_head(operation: CanonOperation, returns: str, asynchronous: bool) -> str:
    """The head of a method of an interface or an adapter."""
    word = "async def" if asynchronous else "def"
    return signature(word, operation.name, method_parameters(operation), returns, 4)


def is_given(argument: CanonField) -> str:
    """The condition that an argument has another value than its default."""
    match argument.default:
        case None:
            return f"{argument.name} is not None"
        case "empty":
            return argument.name
        case True:
            return f"not {argument.name}"
        case False:
            return argument.name
        case word:
            bare = without_none(argument.type)
            if isinstance(bare, CanonEnumType):
                return f"{argument.name} != {bare.name}.{word.upper()}"
            return f"{argument.name} != {literal(word)}"


def operation_docstring(
    operation: CanonOperation,
    note: str | None = None,
    limits: Sequence[ArgumentLimit] = (),
) -> str:
    """The docstring of a method, with its arguments and what limits them."""
    limited = {one.argument.name: limit_text(one) for one in limits}
    lines = wrap(operation.about, BODY, first=3)
    if note:
        lines += ["", *wrap(note, BODY)]
    if operation.arguments:
        lines += ["", "Args:"]
        for one in operation.arguments:
            text = f"{one.name}: {one.about} {limited.get(one.name, '')}".rstrip()
            lines += [
                f"{INDENT}{line}"
                for line in wrap(text, BODY + len(INDENT), hanging=len(INDENT))
            ]
    return docstring(lines, BODY)


def limit_text(limit: ArgumentLimit) -> str:
    """What a limit means for who gives the argument, in a sentence or two."""
    if not limit.refused:
        return f"Ignored: {limit.because}"
    if limit.argument.default in (None, "empty"):
        return f"Refused: {limit.because}"
    return f"Refused unless it is `{_shown(limit.argument.default)}`: {limit.because}"


def _shown(default: bool | str | None) -> str:
    return str(default) if isinstance(default, bool) else default or ""
