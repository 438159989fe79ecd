"""How the next page of a list is asked for."""

from __future__ import annotations

from generator import codes
from generator.facade.build.operations.context import Context
from generator.facade.build.scope.kinds import Typed
from generator.facade.build.values import target as targets
from generator.facade.build.values.target import Target
from generator.facade.build.values.values import Values
from generator.facade.model import CursorPages, NumberedPages, Pages
from generator.facade.model.types import CanonOptionalType, CanonScalar, CanonScalarType
from generator.facade.reading.binding import PagingSettings
from generator.model import Parameter


def pages(context: Context, answer: Typed | None) -> Pages | None:
    """The paging of a call; None where there is none, or after a diagnostic."""
    settings = context.settings.paging
    if settings is None or answer is None:
        return None
    parameter = _parameter(context, settings)
    if parameter is None:
        return None
    place = context.place / "paging"
    scope = context.scope(answer)
    mappings = context.mappings
    values = Values(scope, mappings.tables, mappings.function_for, context.name)
    if settings.cursor is not None:
        target = targets.text("cursor", place / "cursor")
        cursor = values.value(settings.cursor, target)
        if cursor is None:
            return None
        return CursorPages(parameter.name, tuple(scope.locals), cursor)
    last = None
    if settings.pages is not None:
        number = CanonOptionalType(CanonScalarType(CanonScalar.INTEGER))
        last = values.value(settings.pages, Target("pages", number, place / "pages"))
    start = 1 if settings.start is None else settings.start
    return NumberedPages(parameter.name, start, tuple(scope.locals), last)


def _parameter(context: Context, settings: PagingSettings) -> Parameter | None:
    """The parameter that takes the cursor or the number."""
    found = context.around.catalogue.operation(context.settings.call or "")
    assert found is not None
    for one in found.operation.parameters:
        if one.wire_name == settings.parameter:
            return one
    context.around.findings.add(
        codes.BINDING_PARAMETER_UNKNOWN,
        f"{found.operation.id} has no parameter {settings.parameter!r}",
        context.place / "paging" / "parameter",
        found.operation.pointer,
    )
    return None
