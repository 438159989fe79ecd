"""The provenance of output, and the marks that carry it.

A mark is enclosed in two Unicode noncharacters, which no text from a spec can contain:
`generator.python.text.prose` removes them.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from generator.render.alignment import aligned, lines_of

MARK_START = "\ufdd2"
MARK_END = "\ufdd3"

LEAVE_MARK = f"{MARK_START}){MARK_END}"
"""The end of the scope that was entered last."""

_MARK = re.compile(f"{MARK_START}([^{MARK_END}]*){MARK_END}")


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A line of a template: its file, and its number from 1."""

    file: str
    number: int


@dataclass(frozen=True, slots=True)
class NamedBlock:
    """A block of a template that other templates can override."""

    name: str


@dataclass(frozen=True, slots=True)
class Iteration:
    """One iteration of a loop: its variable, its number from 1, and the name of the
    item if it has one."""

    variable: str
    number: int
    item: str


Scope: TypeAlias = NamedBlock | Iteration
"""What encloses a piece of output."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """The provenance of a piece of output: the line, and its scopes, outermost
    first."""

    line: TemplateLine
    scopes: tuple[Scope, ...]


@dataclass(frozen=True, slots=True)
class BlockSpan:
    """The output of one rendering of a block, as a range of offsets."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class TracedText:
    """Output of templates, with the provenance of each piece.

    Attributes:
        text: The output without marks.
        pieces: The offset at which each piece starts, in order, and its provenance.
        blocks: The output of each rendering of a named block, inner ones first.
    """

    text: str
    pieces: tuple[tuple[int, Provenance], ...]
    blocks: tuple[BlockSpan, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.pieces]

    def between(self, start: int, end: int) -> list[Provenance]:
        """The provenances of the text between two offsets, in order."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, end - 1)
        return list(dict.fromkeys(source for _, source in self.pieces[first:last]))

    def lines_after(self, result: str) -> list[list[Provenance]]:
        """The provenances of each line of the formatted text."""
        return [
            list(
                dict.fromkeys(
                    provenance
                    for start, end in spans
                    for provenance in self.between(start, end)
                )
            )
            for spans in aligned(self.text, result)
        ]


def line_mark(line: TemplateLine) -> str:
    """Marks the following output as written by a line."""
    return f"{MARK_START}{line.number} {line.file}{MARK_END}"


def enter_mark(scope: Scope) -> str:
    """Marks the following output, up to the matching end, as written inside a scope."""
    match scope:
        case NamedBlock(name):
            return f"{MARK_START}({name}{MARK_END}"
        case Iteration(variable, number, item):
            return f"{MARK_START}*{variable} {number} {item}{MARK_END}"


def with_marks(line: str, provenances: Sequence[Provenance]) -> str:
    """A line with marks for its provenance."""
    if not provenances:
        return line
    scopes = provenances[0].scopes
    lines = "".join(line_mark(provenance.line) for provenance in provenances)
    return f"{''.join(map(enter_mark, scopes))}{lines}{line}{LEAVE_MARK * len(scopes)}"


def without_marks(value: object) -> object:
    """A value as it is used elsewhere: a string without marks, anything else
    unchanged."""
    if isinstance(value, str) and MARK_START in value:
        return _MARK.sub("", value)
    return value


def marked_text(text: str, file: str) -> str:
    """The text of a file that is copied, with marks: each line is its own source."""
    lines = enumerate(lines_of(text), start=1)
    return "".join(
        line_mark(TemplateLine(file, number)) + line for number, line in lines
    )


def read_marks(marked: str) -> TracedText:
    """Read the output of a template from the tracing environment, with its
    provenance."""
    texts: list[str] = []
    pieces: list[tuple[int, Provenance]] = []
    blocks: list[BlockSpan] = []
    open_scopes: list[tuple[Scope, int]] = []
    length = 0
    # Text and marks alternate.
    for index, part in enumerate(_MARK.split(marked)):
        if index % 2 == 0:
            texts.append(part)
            length += len(part)
            continue
        match part[0]:
            case "(":
                open_scopes.append((NamedBlock(part[1:]), length))
            case "*":
                variable, number, item = part[1:].split(" ", 2)
                open_scopes.append((Iteration(variable, int(number), item), length))
            case ")":
                scope, start = open_scopes.pop()
                if isinstance(scope, NamedBlock):
                    blocks.append(BlockSpan(scope.name, start, length))
            case _:
                number, file = part.split(" ", 1)
                scopes = tuple(scope for scope, _ in open_scopes)
                line = TemplateLine(file, int(number))
                pieces.append((length, Provenance(line, scopes)))
    return TracedText("".join(texts), tuple(pieces), tuple(blocks))
