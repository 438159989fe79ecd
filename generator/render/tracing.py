"""Traces which line of which template wrote what, by rendering templates with marks in
their output.

Every piece of output follows a mark with its template line, and named blocks and loop
iterations are enclosed in marks; see `generator.render.provenance`. A string that is
used as a value (in a filter, in a variable) loses its marks, so that templates behave
as they do without them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import cast

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

from generator.python.text import prose
from generator.render.alignment import lines_of
from generator.render.environment import ProseTags, create
from generator.render.provenance import (
    LEAVE_MARK,
    MARK_END,
    MARK_START,
    NamedBlock,
    TemplateLine,
    TracedText,
    enter_mark,
    line_mark,
    read_marks,
    with_marks,
    without_marks,
)
from generator.render.templates import PlannedFile

_UNMARKED = "without_marks"
_LABEL = "label_of_item"
_LABEL_LENGTH = 80


def render_traced(
    file: PlannedFile, context: Mapping[str, object], folders: Sequence[Path]
) -> TracedText:
    """Render a template; returns its output with the provenance.

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
    """Compiles templates so that they mark their output."""

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
    """Docstrings and comments whose lines keep the marks of the text in the tag."""

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
        lines = lines_of(written)
        provenances = bodies[0].lines_after(written)
        return "".join(map(with_marks, lines, provenances))


class _Marking(NodeTransformer):
    """Adds marks to the syntax tree of a template."""

    def __init__(self, file: str) -> None:
        self._file = file

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802 Jinja's
        marked: list[nodes.Expr] = []
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                for offset, line in enumerate(lines_of(child.data)):
                    text = self._line(child.lineno + offset) + line
                    marked.append(nodes.TemplateData(text, lineno=child.lineno))
                continue
            parts = (child, *child.find_all(nodes.Expr))
            first = min(part.lineno for part in parts)
            marked.append(nodes.TemplateData(self._line(first), lineno=child.lineno))
            if isinstance(child, nodes.Call):
                # A macro, `super()` or `caller()` adds its own marks to its output.
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
        enter = _output(node.lineno, enter_mark(NamedBlock(node.name)))
        node.body = [enter, *node.body, _output(node.lineno, LEAVE_MARK)]
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
                nodes.TemplateData(f"{MARK_START}*{variable.name} ", lineno=line),
                number,
                nodes.TemplateData(" ", lineno=line),
                _filtered(item, _LABEL, line),
                nodes.TemplateData(MARK_END, lineno=line),
            ],
            lineno=line,
        )
        node.body = [enter, *node.body, _output(line, LEAVE_MARK)]
        return node

    def _line(self, number: int) -> str:
        return line_mark(TemplateLine(self._file, number))

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


def _label(item: object) -> str:
    """The name of a loop item: a string itself, or the name of a view; else empty."""
    if isinstance(item, str):
        return " ".join(prose(item).split())[:_LABEL_LENGTH]
    for attribute in ("name", "class_name"):
        name = getattr(item, attribute, None)
        if isinstance(item, Mapping):
            name = item.get(attribute)
        if isinstance(name, str):
            return " ".join(prose(name).split())[:_LABEL_LENGTH]
    return ""
