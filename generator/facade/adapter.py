"""Functions and methods of a provider's adapter as Python source, in black's form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facade import types as canonical
from generator.facade.canon import CanonField, CanonOperation
from generator.facade.model import (
    Build,
    CallCase,
    ClientCall,
    Condition,
    Constant,
    CursorPages,
    Decision,
    Expression,
    Items,
    Local,
    Mapping,
    NumberedPages,
    Operation,
    Pages,
    Table,
    When,
)
from generator.facade.operations import python_name
from generator.facade.source import (
    Generator,
    Named,
    Node,
    Text,
    assignment,
    call,
    expression,
    flat,
    if_statement,
    lay_out,
    loop,
)
from generator.facade.values import annotation_of
from generator.render.layout import INDENT, LINE_LENGTH
from generator.render.literals import docstring, literal, string_literal, wrap

_BODY = 8


# Tables and mappings


def table(value: Table) -> str:
    """A constant that translates words."""
    rows = [
        f"{INDENT}{string_literal(key)}: {flat(expression(one))},"
        for key, one in value.rows
    ]
    return "\n".join([f"{value.name}: {value.annotation} = {{", *rows, "}"])


def mapping(value: Mapping) -> str:
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


def _mapping_body(value: Mapping) -> list[str]:
    lines = statements(value.locals, 4)
    if value.decision is not None:
        lines += _decision(value.decision, 4)
    lines += statements(value.late, 4)
    head = f"{INDENT}return "
    lines.append(head + lay_out(expression(value.value), 4, len(head)))
    return lines


def statements(values: Sequence[Local], indent: int) -> list[str]:
    """Assignments of local names; a value with a condition becomes an `if`."""
    lines: list[str] = []
    for one in values:
        match one.value:
            case When(condition_, then, Constant(None)):
                lines += _conditional(one.name, condition_, then, indent)
            case value:
                lines.append(assignment(one.name, value, indent))
    return lines


def _conditional(
    name: str, condition_: Condition, then: Expression, indent: int
) -> Iterator[str]:
    margin = " " * indent
    annotation = then.model if isinstance(then, Build) else "Any"
    yield f"{margin}{name}: {annotation} | None = None"
    yield if_statement(condition_, indent)
    yield assignment(name, then, indent + 4)


def _decision(value: Decision, indent: int) -> Iterator[str]:
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


# Signatures


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
    required = not isinstance(argument.type, canonical.Optional)
    return required and argument.default in (None, "empty")


def _parameter(argument: CanonField) -> str:
    annotation = annotation_of(argument.type)
    bare = canonical.without_none(argument.type)
    match argument.default:
        case "empty":
            return f"{argument.name}: {annotation} = EMPTY"
        case str() as word if isinstance(bare, canonical.EnumType):
            return f"{argument.name}: {annotation} = {bare.name}.{word.upper()}"
        case None if isinstance(argument.type, canonical.Optional):
            return f"{argument.name}: {annotation} = None"
        case None:
            return f"{argument.name}: {annotation}"
        case default:
            return f"{argument.name}: {annotation} = {literal(default)}"


def method_head(operation: CanonOperation, returns: str, asynchronous: bool) -> str:
    """The head of a method of an interface or an adapter."""
    word = "async def" if asynchronous else "def"
    return signature(word, operation.name, method_parameters(operation), returns, 4)


def operation_docstring(operation: CanonOperation, note: str | None = None) -> str:
    """The docstring of a method, with its arguments."""
    lines = wrap(operation.about, _BODY, first=3)
    if note:
        lines += ["", *wrap(note, _BODY)]
    if operation.arguments:
        lines += ["", "Args:"]
        for one in operation.arguments:
            text = f"{one.name}: {one.about}"
            lines += [
                f"{INDENT}{line}"
                for line in wrap(text, _BODY + len(INDENT), hanging=len(INDENT))
            ]
    return docstring(lines, _BODY)


# Methods


def method(operation: Operation, asynchronous: bool) -> str:
    """A method of an adapter."""
    cases = operation.cases
    returns = cases[0].returns if len({one.returns for one in cases}) == 1 else None
    if returns is None:
        returns = " | ".join(dict.fromkeys(one.returns for one in cases))
    note = " ".join(one.note for one in cases if one.note) or None
    lines = [
        method_head(operation.operation, returns, asynchronous),
        " " * _BODY + operation_docstring(operation.operation, note),
    ]
    body: list[str] = []
    for one in cases:
        writer = _CaseWriter(operation.operation, one, asynchronous)
        body += writer.lines()
    if cases[-1].condition is not None:
        body.append(
            f'{" " * _BODY}raise self._unsupported("{operation.operation.name}")'
        )
    lines += _preamble(operation.operation, "\n".join(body))
    return "\n".join([*lines, *body])


def _preamble(operation: CanonOperation, body: str) -> Iterator[str]:
    margin = " " * _BODY
    yield f"{margin}client = self._client"
    configured = [
        name for name in ("user", "settings") if re.search(rf"(?<![\w.]){name}\.", body)
    ]
    if _uses(body, "scope") or configured:
        yield f"{margin}scope = self._scope"
    for name in configured:
        yield f"{margin}{name} = scope.{name}"
    for one in operation.arguments:
        name = python_name(one)
        bare = canonical.without_none(one.type)
        if isinstance(bare, canonical.IdOf) and _uses(body, name):
            optional = isinstance(one.type, canonical.Optional)
            function = "optional_id" if optional else "id_of"
            yield f"{margin}{name} = {function}({one.name})"
        if one.source is not None and _uses(body, one.name):
            other, field = one.source
            yield f'{margin}{one.name} = {one.name} or text_of({other}, "{field}")'


def _uses(body: str, name: str) -> bool:
    return re.search(rf"(?<![\w.\"]){name}\b(?!=)", body) is not None


class _CaseWriter:
    """Writes one call of a method, inside a block that turns the client's errors into
    those of the facade."""

    def __init__(
        self, operation: CanonOperation, case: CallCase, asynchronous: bool
    ) -> None:
        self._operation = operation
        self._case = case
        self._await = "await " if asynchronous else ""
        self._outer = _BODY + (4 if case.condition is not None else 0)
        self._indent = self._outer + 4

    def lines(self) -> Iterator[str]:
        """The statements, inside an `if` where there is a condition."""
        case, margin = self._case, " " * self._indent
        if case.condition is not None:
            yield if_statement(case.condition, _BODY)
        connection = self._connection()
        subject = f", {connection}" if connection else ""
        name = self._operation.name
        yield f'{" " * self._outer}with self._calling("{name}"{subject}):'
        for name in case.requires:
            argument = self._operation.argument(name)
            assert argument is not None
            local = python_name(argument)
            yield f'{margin}{local} = given({local}, "{name}")'
        if case.items is not None and case.names:
            yield from self._many(case.items)
            return
        yield from self._call(case.call, "answer", self._indent)
        for one in case.also:
            yield from self._call(one.call, one.name, self._indent)
        if case.items is not None:
            yield from self._found(case.items, self._indent)
        yield from self._return(call(case.mapping, *map(Text, case.passed)))

    def _return(self, value: Node) -> Iterator[str]:
        head = f"{' ' * self._indent}return "
        yield head + lay_out(value, self._indent, len(head))

    def _assigned(self, name: str, value: Node, indent: int) -> str:
        head = f"{' ' * indent}{name}"
        return head + lay_out(value, indent, len(head))

    def _found(self, items: Items, indent: int) -> Iterator[str]:
        yield from statements(items.locals, indent)
        model = Text(f"models.{items.class_name}")
        wanted = call("needed_object", model, expression(items.source))
        yield self._assigned("found = ", wanted, indent)

    def _many(self, items: Items) -> Iterator[str]:
        case, indent, margin = self._case, self._indent, " " * self._indent
        model = Text(f"models.{items.class_name}")
        listed = call("listed", model, expression(items.source))
        if case.pages is None:
            yield from self._call(case.call, "answer", indent)
            yield from statements(items.locals, indent)
            yield self._assigned("found = ", listed, indent)
        else:
            yield f"{margin}found: builtins.list[models.{items.class_name}] = []"
            yield from self._paged(case.pages, items, listed)
        yield from self._details()
        if not case.keep:
            yield from self._return(self._objects())
            return
        yield self._assigned("results = ", self._objects(), indent)
        clauses = (Text("for each in results"), *map(_kept, case.keep))
        yield from self._return(Generator("tuple", "(", Text("each"), clauses, ")"))

    def _paged(self, pages: Pages, items: Items, listed: Node) -> Iterator[str]:
        """The loop over the pages of a list."""
        indent, margin, inner = self._indent, " " * self._indent, self._indent + 4
        match pages:
            case CursorPages(argument, locals_, cursor):
                made, value = "Cursor()", "pages.cursor"
                moved = call("pages.move", expression(cursor))
            case NumberedPages(argument, start, locals_, last):
                made, value = f"PageNumbers({start})", "pages.number"
                known = Text("None") if last is None else expression(last)
                moved = call("pages.move", Text("len(found)"), known)
        yield f"{margin}pages = {made}"
        yield f"{margin}while pages.more:"
        asked = (argument, Text(value))
        yield from self._call(self._case.call, "answer", inner, asked)
        seen = {one.name for one in items.locals}
        yield from statements(items.locals, inner)
        yield from statements([one for one in locals_ if one.name not in seen], inner)
        yield self._assigned("found += ", listed, inner)
        yield self._assigned("", moved, indent + 4)

    def _details(self) -> Iterator[str]:
        detail = self._case.detail
        if detail is None:
            return
        margin, inner = " " * self._indent, self._indent + 4
        yield f"{margin}details: builtins.list[models.{detail.class_name}] = []"
        yield f"{margin}for {detail.item} in found:"
        yield from self._call(detail.call, "detail", inner)
        yield from statements(detail.locals, inner)
        model = Text(f"models.{detail.class_name}")
        wanted = call("needed_object", model, expression(detail.value))
        yield self._assigned("", call("details.append", wanted), inner)

    def _objects(self) -> Node:
        case = self._case
        found = "details" if case.detail else "found"
        clauses: list[Node] = [Text(f"for {case.names[0]} in {found}")]
        clauses += [loop(one) for one in case.loops]
        made = call(case.mapping, *map(Text, case.passed))
        return Generator("tuple", "(", made, tuple(clauses), ")")

    def _call(
        self,
        called: ClientCall,
        name: str,
        indent: int,
        more: tuple[str, Node] | None = None,
    ) -> Iterator[str]:
        arguments = [Named(f"{key}=", expression(one)) for key, one in called.arguments]
        if more is not None:
            arguments.append(Named(f"{more[0]}=", more[1]))
        if called.body is not None:
            arguments.append(Named("body=", expression(called.body)))
        target = f"{self._await}client.{called.resource}.{called.method}"
        head = f"{name} = " if self._uses_answer(name) else ""
        yield self._assigned(head, call(target, *arguments), indent)

    def _uses_answer(self, name: str) -> bool:
        case = self._case
        return name != "answer" or case.items is not None or "answer" in case.passed

    def _connection(self) -> str | None:
        for one in self._operation.arguments:
            bare = canonical.without_none(one.type)
            if bare == canonical.IdOf("Connection"):
                return python_name(one)
        return None


def _kept(keep: tuple[str, str, bool]) -> Node:
    field, argument, optional = keep
    if optional:
        return Text(f"if {argument} in (None, each.{field})")
    return Text(f"if each.{field} == {argument}")


def text_docstring(text: str, indent: int) -> str:
    """A text as a docstring."""
    return docstring(wrap(text, indent, first=3), indent)
