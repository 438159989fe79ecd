"""The methods of an adapter: each a call of the provider's client."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facade.model import (
    BoundOperation,
    CallCase,
    CanonOperation,
    ClientCall,
    CursorPages,
    NumberedPages,
    Pages,
    ResponsePart,
    ResultFilter,
)
from generator.facade.model.types import CanonIdType, CanonOptionalType, without_none
from generator.facade.render.functions import statements
from generator.facade.render.signatures import (
    BODY,
    is_given,
    method_head,
    operation_docstring,
)
from generator.facade.render.source import (
    Generator,
    Named,
    Node,
    Text,
    call,
    expression,
    if_statement,
    lay_out,
    loop,
)


def method(operation: BoundOperation, asynchronous: bool) -> str:
    """A method of an adapter."""
    cases = operation.cases
    returns = cases[0].returns if len({one.returns for one in cases}) == 1 else None
    if returns is None:
        returns = " | ".join(dict.fromkeys(one.returns for one in cases))
    note = " ".join(one.note for one in cases if one.note) or None
    lines = [
        method_head(operation.operation, returns, asynchronous),
        " " * BODY + operation_docstring(operation.operation, note, operation.limits),
    ]
    body: list[str] = []
    for one in cases:
        writer = _CaseWriter(operation.operation, one, asynchronous)
        body += writer.lines()
    if cases[-1].condition is not None:
        body.append(
            f'{" " * BODY}raise self._unsupported("{operation.operation.name}")'
        )
    lines += _preamble(operation.operation, "\n".join(body))
    return "\n".join([*lines, *body])


def _preamble(operation: CanonOperation, body: str) -> Iterator[str]:
    margin = " " * BODY
    yield f"{margin}client = self._client"
    configured = [
        name for name in ("user", "settings") if re.search(rf"(?<![\w.]){name}\.", body)
    ]
    if _uses(body, "scope") or configured:
        yield f"{margin}scope = self._scope"
    for name in configured:
        yield f"{margin}{name} = scope.{name}"
    for one in operation.arguments:
        name = one.local_name
        bare = without_none(one.type)
        if isinstance(bare, CanonIdType) and _uses(body, name):
            optional = isinstance(one.type, CanonOptionalType)
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
        self._outer = BODY + (4 if case.condition is not None else 0)
        self._indent = self._outer + 4

    def lines(self) -> Iterator[str]:
        """The statements, inside an `if` where there is a condition."""
        case, margin = self._case, " " * self._indent
        if case.condition is not None:
            yield if_statement(case.condition, BODY)
        yield from self._refusals()
        connection = self._connection()
        subject = f", {connection}" if connection else ""
        name = self._operation.name
        yield f'{" " * self._outer}with self._calling("{name}"{subject}):'
        for name in case.requires:
            argument = self._operation.argument(name)
            assert argument is not None
            local = argument.local_name
            yield f'{margin}{local} = given({local}, "{name}")'
        if case.content is not None and case.item_names:
            yield from self._many(case.content)
            return
        yield from self._call(case.call, "answer", self._indent)
        for one in case.additional_calls:
            yield from self._call(one.call, one.name, self._indent)
        if case.content is not None:
            yield from self._found(case.content, self._indent)
        yield from self._return(call(case.function, *map(Text, case.arguments)))

    def _refusals(self) -> Iterator[str]:
        """An error for each argument that is given and cannot be honoured."""
        margin, name = " " * self._outer, self._operation.name
        for one in self._case.limits:
            if one.refused:
                yield f"{margin}if {is_given(one.argument)}:"
                yield f'{margin}    raise self._refused("{name}", "{one.argument.name}")'

    def _return(self, value: Node) -> Iterator[str]:
        head = f"{' ' * self._indent}return "
        yield head + lay_out(value, self._indent, len(head))

    def _assigned(self, name: str, value: Node, indent: int) -> str:
        head = f"{' ' * indent}{name}"
        return head + lay_out(value, indent, len(head))

    def _found(self, items: ResponsePart, indent: int) -> Iterator[str]:
        yield from statements(items.locals, indent)
        model = Text(f"models.{items.class_name}")
        wanted = call("needed_object", model, expression(items.source))
        yield self._assigned("found = ", wanted, indent)

    def _many(self, items: ResponsePart) -> Iterator[str]:
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
        if not case.filters:
            yield from self._return(self._objects())
            return
        yield self._assigned("results = ", self._objects(), indent)
        clauses = (Text("for each in results"), *map(_kept, case.filters))
        yield from self._return(Generator("tuple", "(", Text("each"), clauses, ")"))

    def _paged(self, pages: Pages, items: ResponsePart, listed: Node) -> Iterator[str]:
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
        clauses: list[Node] = [Text(f"for {case.item_names[0]} in {found}")]
        clauses += [loop(one) for one in case.loops]
        made = call(case.function, *map(Text, case.arguments))
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
        return (
            name != "answer" or case.content is not None or "answer" in case.arguments
        )

    def _connection(self) -> str | None:
        for one in self._operation.arguments:
            bare = without_none(one.type)
            if bare == CanonIdType("Connection"):
                return one.local_name
        return None


def _kept(keep: ResultFilter) -> Node:
    if keep.optional:
        return Text(f"if {keep.argument} in (None, each.{keep.field})")
    return Text(f"if each.{keep.field} == {keep.argument}")
