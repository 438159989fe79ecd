"""Which line of which template wrote what: templates rendered with marks in their output.

Every piece of output is preceded by a mark with the template's line, and named blocks and
rounds of loops are enclosed in marks. Marks are written between two noncharacters of
Unicode, which no text of a description can hold: `generator.python.text.prose` removes them.
A string that goes on as a value (through a filter, into a variable) loses its marks, so
that templates behave as they do without them.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeAlias, cast

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

from generator.python.text import prose
from generator.render.alignment import aligned
from generator.render.environment import create
from generator.render.tags import ProseTags
from generator.render.templates import PlannedFile

_START = "\ufdd2"
_END = "\ufdd3"
_MARK = re.compile(f"{_START}([^{_END}]*){_END}")
_LEAVE = f"{_START}){_END}"
_UNMARKED = "without_marks"
_LABEL = "label_of_item"
_LABEL_LENGTH = 80


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A line of a template: its file, and its number from 1."""

    file: str
    number: int


@dataclass(frozen=True, slots=True)
class NamedBlock:
    """A block of a template that others can override."""

    name: str


@dataclass(frozen=True, slots=True)
class Iteration:
    """One round of a loop: its variable, its number from 1, and the name of the item
    if it has one."""

    variable: str
    number: int
    item: str


Scope: TypeAlias = NamedBlock | Iteration
"""What a piece of output was written inside of."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a piece of output comes from: the line, and what that was inside of, the
    outermost first."""

    line: TemplateLine
    scopes: tuple[Scope, ...]


@dataclass(frozen=True, slots=True)
class BlockSpan:
    """What one rendering of a block wrote: from one offset up to another."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class TracedText:
    """Output of templates, and where each piece of it comes from.

    Attributes:
        text: The output without marks.
        pieces: The offset at which each piece begins, in order, and its provenance.
        blocks: What each rendering of a named block wrote, inner ones first.
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
        return list(dict.fromkeys(found for _, found in self.pieces[first:last]))

    def lines_after(self, result: str) -> list[list[Provenance]]:
        """The provenances of each line of what a formatter made of the text."""
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


def render_traced(
    file: PlannedFile, context: Mapping[str, object], folders: Sequence[Path]
) -> TracedText:
    """The output of a template that is rendered, with its provenance.

    Raises:
        Exception: Whatever the template raises.
    """
    template = tracing_environment(tuple(folders)).get_template(file.template)
    return read_marks(template.render(**context, **file.context))


@cache
def tracing_environment(folders: tuple[Path, ...]) -> "TracingEnvironment":
    """The environment of `generator.render.environment`, with marks in the output."""
    environment = create(TracingEnvironment, folders, TracingProseTags, None)
    environment.filters[_UNMARKED] = without_marks
    environment.filters[_LABEL] = _label
    return environment


class TracingEnvironment(Environment):
    """Compiles templates so that they mark what they write."""

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        file = str(Path(filename).resolve()) if filename else name or ""
        marked = _Marking(file).visit(source)
        return super()._generate(marked, name, filename, defer_init)


class TracingProseTags(ProseTags):
    """Docstrings and comments whose lines keep the marks of what stood in the tag."""

    def write_docstring(self, caller: Callable[[], str]) -> str:
        """The body as a docstring."""
        return self._traced(super().write_docstring, caller)

    def write_comment(self, caller: Callable[[], str]) -> str:
        """The body as a comment."""
        return self._traced(super().write_comment, caller)

    def _traced(
        self, write: Callable[[Callable[[], str]], str], caller: Callable[[], str]
    ) -> str:
        bodies: list[TracedText] = []

        def body() -> str:
            bodies.append(read_marks(caller()))
            return bodies[-1].text

        written = write(body)
        lines = written.splitlines(keepends=True)
        provenances = bodies[0].lines_after(written)
        return "".join(map(_with_marks, lines, provenances))


class _Marking(NodeTransformer):
    """Adds marks to the syntax tree of a template."""

    def __init__(self, file: str) -> None:
        self._file = file

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802 Jinja's
        marked: list[nodes.Expr] = []
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                for offset, line in enumerate(child.data.splitlines(keepends=True)):
                    text = self._line(child.lineno + offset) + line
                    marked.append(nodes.TemplateData(text, lineno=child.lineno))
                continue
            first = min([child.lineno, *(n.lineno for n in child.find_all(nodes.Expr))])
            marked.append(nodes.TemplateData(self._line(first), lineno=child.lineno))
            if isinstance(child, nodes.Call):
                # A macro, `super()` or `caller()`: what it writes has marks of its own.
                self.generic_visit(child)
                marked.append(child)
            else:
                marked += cast("list[nodes.Expr]", self.visit_list(child))
        node.nodes = marked
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        return _filtered(node, _UNMARKED, node.lineno)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.CallBlock:  # noqa: N802
        self.generic_visit(node.call)
        node.body = self._statements(node.body)
        return node

    def visit_FilterBlock(  # noqa: N802
        self, node: nodes.FilterBlock
    ) -> list[nodes.Node]:
        self.generic_visit(node)
        _innermost(node.filter).node = _filtered(None, _UNMARKED, node.lineno)
        return [_output(node.lineno, self._line(node.lineno)), node]

    def visit_AssignBlock(  # noqa: N802
        self, node: nodes.AssignBlock
    ) -> nodes.AssignBlock:
        self.generic_visit(node)
        unmarked = _filtered(None, _UNMARKED, node.lineno)
        if node.filter is None:
            node.filter = unmarked
        else:
            _innermost(node.filter).node = unmarked
        return node

    def visit_Block(self, node: nodes.Block) -> nodes.Block:  # noqa: N802
        self.generic_visit(node)
        enter = _output(node.lineno, _enter(NamedBlock(node.name)))
        node.body = [enter, *node.body, _output(node.lineno, _LEAVE)]
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        self.generic_visit(node)
        variable = next(node.target.find_all(nodes.Name), node.target)
        if not isinstance(variable, nodes.Name):
            return node
        line = node.lineno
        item = nodes.Name(variable.name, "load", lineno=line)
        number = nodes.Getattr(
            nodes.Name("loop", "load", lineno=line), "index", "load", lineno=line
        )
        enter = nodes.Output(
            [
                nodes.TemplateData(f"{_START}*{variable.name} ", lineno=line),
                number,
                nodes.TemplateData(" ", lineno=line),
                _filtered(item, _LABEL, line),
                nodes.TemplateData(_END, lineno=line),
            ],
            lineno=line,
        )
        node.body = [enter, *node.body, _output(line, _LEAVE)]
        return node

    def _line(self, number: int) -> str:
        return f"{_START}{number} {self._file}{_END}"

    def _statements(self, body: Iterable[nodes.Node]) -> list[nodes.Node]:
        marked: list[nodes.Node] = []
        for node in body:
            marked += self.visit_list(node)
        return marked


def _output(line: int, text: str) -> nodes.Output:
    return nodes.Output([nodes.TemplateData(text, lineno=line)], lineno=line)


def _filtered(node: nodes.Expr | None, name: str, line: int) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=line)


def _innermost(node: nodes.Filter) -> nodes.Filter:
    while isinstance(node.node, nodes.Filter):
        node = node.node
    return node


def without_marks(value: object) -> object:
    """A value that goes on as such: a string without marks, anything else as it is."""
    if isinstance(value, str) and _START in value:
        return _MARK.sub("", value)
    return value


def _label(item: object) -> str:
    """What the item of a loop is called: a word itself, or the name of a view; else
    nothing."""
    if isinstance(item, str):
        return " ".join(prose(item).split())[:_LABEL_LENGTH]
    for attribute in ("name", "class_name"):
        found = isinstance(item, Mapping) and item.get(attribute)
        name = found or getattr(item, attribute, None)
        if isinstance(name, str):
            return " ".join(prose(name).split())[:_LABEL_LENGTH]
    return ""


def _enter(scope: Scope) -> str:
    match scope:
        case NamedBlock(name):
            return f"{_START}({name}{_END}"
        case Iteration(variable, number, item):
            return f"{_START}*{variable} {number} {item}{_END}"


def _with_marks(line: str, provenances: Sequence[Provenance]) -> str:
    """A line with marks that say where it comes from."""
    if not provenances:
        return line
    scopes = provenances[0].scopes
    lines = "".join(
        f"{_START}{one.line.number} {one.line.file}{_END}" for one in provenances
    )
    return f"{''.join(map(_enter, scopes))}{lines}{line}{_LEAVE * len(scopes)}"


def copied_text(text: str, file: str) -> TracedText:
    """A file that is copied as it is: each of its lines comes from itself."""
    pieces: list[tuple[int, Provenance]] = []
    offset = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        pieces.append((offset, Provenance(TemplateLine(file, number), ())))
        offset += len(line)
    return TracedText(text, tuple(pieces), ())


def read_marks(marked: str) -> TracedText:
    """What a template of the tracing environment wrote, and where that comes from."""
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
