"""Paging iterators: their descriptors, signatures and docstrings."""

from dataclasses import replace

from generator.model import (
    CursorPaging,
    NextLinkPaging,
    OffsetPaging,
    Operation,
    PageNumberPaging,
    Paging,
)
from generator.render import methods
from generator.render.layout import (
    LINE_LENGTH,
    Expression,
    Item,
    Text,
    call,
    flat,
    lay_out,
    subscript,
)
from generator.render.literals import docstring, string_literal
from generator.render.types import Namespace


def constant_name(operation: Operation) -> str:
    """The module constant that holds the paging of an operation."""
    return f"{methods.constant_name(operation)}_PAGING"


def paging_descriptor(operation: Operation, names: Namespace) -> str:
    """The module constant that describes the paging of an operation."""
    paging = _paging(operation)
    kind = type(paging).__name__
    annotation = subscript(kind, names.expression(paging.item))
    head = f"{constant_name(operation)}: {flat(annotation)} = "
    value = call(kind, *_arguments(paging))
    if len(f"{head}{kind}(") <= LINE_LENGTH:
        return head + lay_out(value, 0, len(head))
    return f"{head}(\n    {lay_out(value, 4, 4)}\n)"


def _paging(operation: Operation) -> Paging:
    assert operation.paging is not None
    return operation.paging


def _arguments(paging: Paging) -> list[Expression]:
    match paging:
        case CursorPaging():
            place = "body" if paging.place == "body" else None
            texts = {"cursor": paging.cursor, "parameter": paging.parameter}
            optional = {"place": place, "more": paging.more}
        case NextLinkPaging():
            texts, optional = {}, {"link": paging.link}
        case PageNumberPaging():
            texts = {"parameter": paging.parameter}
            optional = {
                "total_pages": paging.total_pages,
                "size_parameter": paging.size_parameter,
            }
        case OffsetPaging():
            texts = {"parameter": paging.parameter}
            optional = {
                "total": paging.total,
                "size_parameter": paging.size_parameter,
            }
    named = {"items": paging.items, **texts}
    arguments: list[Expression] = [
        Item(f"{name}=", Text(string_literal(value))) for name, value in named.items()
    ]
    if isinstance(paging, PageNumberPaging) and paging.start != 1:
        arguments.append(Text(f"start={paging.start}"))
    arguments += [
        Item(f"{name}=", Text(string_literal(value)))
        for name, value in optional.items()
        if value is not None
    ]
    return arguments


def iterator_signature(
    operation: Operation, names: Namespace, prefix: str, what: str
) -> str:
    """The `def` of an iterator over `items` or `pages`; `prefix` is `` or `Async`."""
    paging = _paging(operation)
    page = methods.return_type(operation, names)
    item = names.expression(paging.item) if what == "items" else page
    named = "iter" if what == "items" else "pages"
    renamed = replace(operation, name=f"{named}_{operation.name}")
    return methods.signature_returning(
        renamed, names, "def", subscript(f"{prefix}Iterator", item)
    )


def iterator_call(operation: Operation, what: str) -> str:
    """The statement that returns an iterator over `items` or `pages`."""
    method = "self._iterate" if what == "items" else "self._pages"
    items: list[Expression] = [
        Text(methods.constant_name(operation)),
        Text(constant_name(operation)),
        methods.argument_mapping(operation),
    ]
    if operation.body is not None:
        items.append(Text("body=body"))
    items.append(Text("options=options"))
    return f"return {lay_out(call(method, *items), 8, 15)}"


def iterator_docstring(operation: Operation, what: str) -> str:
    """The docstring of an iterator."""
    subject = "Every item" if what == "items" else "Every page"
    lines = [
        f"{subject} of `{operation.name}`, one request for each page.",
        "",
        "Takes the same arguments, which say where to start.",
    ]
    return docstring(lines, 8)


def paging_kinds(operations: tuple[Operation, ...]) -> set[str]:
    """What a resource module imports from the runtime for its paging."""
    return {type(one.paging).__name__ for one in operations if one.paging is not None}
