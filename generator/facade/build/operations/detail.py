"""A call for each item of a list, whose answer takes the item's place."""

from __future__ import annotations

from generator.facade.build.operations.context import Context
from generator.facade.build.scope.kinds import Described, Typed
from generator.facade.model import DetailCall, NameReference
from generator.facade.reading.binding import DetailSettings


def item_detail(
    context: Context, settings: DetailSettings, item: Typed
) -> tuple[Typed, DetailCall] | None:
    """What takes the item's place, and the call; None after a diagnostic."""
    place = context.place / "detail"
    found = context.around.operation(settings.call, place / "call")
    if found is None:
        return None
    scope = context.scope(None, item=Typed(NameReference("item"), item.kind, True))
    call = context.calls(scope).call(found, settings.parameters, None, place)
    if call is None or call.returns is None:
        return None
    pointer = f"{found.operation.pointer}/responses"
    answer = Typed(NameReference("detail"), Described(call.returns, pointer), True)
    inner = context.scope(answer)
    typed = inner.path(settings.at or ".", place / "at")
    if typed is None or not isinstance(typed.kind, Described):
        return None
    schema = context.around.catalogue.model(typed.kind.type)
    if schema is None:
        message = "what is there is no object"
        context.around.findings.invalid(message, place / "at")
        return None
    detail = DetailCall(
        "item", call, tuple(inner.locals), typed.expression, schema.class_name
    )
    return Typed(item.expression, typed.kind, True), detail
