"""How the pages of a list follow each other."""

from __future__ import annotations

from generator import codes
from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import FacadeType, TypedExpression
from generator.facade.plan.calls import ClientCall, Pages
from generator.facade.plan.entries import Entry
from generator.facade.plan.responses import ResponseValues
from generator.facade.plan.targets import ValueContext, ValueTarget
from generator.facade.read.binding import PagingSettings
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import (
    TEXT,
    CanonOptionalType,
    CanonScalar,
    CanonScalarType,
)
from generator.model import Operation


def read_pages(entry: Entry, call: ClientCall, settings: PagingSettings) -> Pages:
    """How to request the other pages of a list, from the response of a call. Raises
    BindingError."""
    node, mappings = entry.node / "paging", entry.mappings
    scope = entry.scope(entry.response(call, "answer"))
    context = ValueContext(scope, mappings.tables, mappings.function_for, entry.name)
    values = ResponseValues(context)
    if settings.cursor is not None:
        target = ValueTarget.optional_text("cursor", node / "cursor")
        cursor = values.value(settings.cursor, target)
        path = _cursor_path(settings.cursor)
        return Pages("Cursor", None, tuple(scope.locals), cursor, path)
    if settings.counts == "items":
        total = _count(values, settings.total, "total", node)
        return Pages("Offsets", None, tuple(scope.locals), total)
    pages = _count(values, settings.pages, "pages", node)
    start = 1 if settings.start is None else settings.start
    return Pages("PageNumbers", start, tuple(scope.locals), pages)


def page_argument(
    entry: Entry, operation: Operation, scope: FunctionScope
) -> tuple[str, str] | None:
    """The argument of the client that selects a page, and its expression. Without one,
    the scope of the request gets the variable `$page`. Raises BindingError."""
    settings, node = entry.settings.paging, entry.node / "paging"
    if settings is None:
        return None
    if settings.parameter is None:
        if not _mentions(entry.settings.body, "$page"):
            raise node.error("set `parameter`, or send `$page` in the body")
        number = CanonScalarType(CanonScalar.INTEGER)
        kind = number if settings.cursor is None else CanonOptionalType(TEXT)
        page = TypedExpression(code.NameReference("pages.position"), FacadeType(kind))
        scope.variables["page"] = page
        return None
    for parameter in operation.parameters:
        if parameter.wire_name == settings.parameter:
            return parameter.name, "pages.position"
    raise (node / "parameter").error(
        f"{operation.id} has no parameter {settings.parameter!r}",
        codes.BINDING_PARAMETER_UNKNOWN,
        operation.pointer,
    )


def _mentions(raw: Json, variable: str) -> bool:
    """Whether a value that is sent has a variable anywhere."""
    match raw:
        case dict():
            return any(_mentions(value, variable) for value in raw.values())
        case list():
            return any(_mentions(value, variable) for value in raw)
        case _:
            return raw == variable


def _count(
    values: ResponseValues, path: str | None, key: str, node: YamlNode
) -> code.Expression:
    """The number of all pages or items; `None` without a path."""
    if path is None:
        return code.NONE
    number = CanonOptionalType(CanonScalarType(CanonScalar.INTEGER))
    return values.value(path, ValueTarget(key, number, node / key))


def _cursor_path(cursor: Json) -> str | None:
    """The path of the next cursor in a response; None if it is not a single one."""
    path = cursor.get("of") if isinstance(cursor, dict) else cursor
    return path if isinstance(path, str) else None
