"""Constants that are sent, held against what the description allows."""

from __future__ import annotations

from generator import codes
from generator.document.values import Json
from generator.facade.build.scope.fitting import constant_fits
from generator.facade.build.scope.scope import Scope
from generator.facade.build.sending.slot import Slot
from generator.facade.model import Constant, DictExpression, Expression, ListExpression


def constant(scope: Scope, value: Json, slot: Slot) -> Expression | None:
    """A value as it stands in the binding; None after a diagnostic."""
    if constant_fits(scope.catalogue, value, slot.type):
        return _expression(value)
    words = scope.catalogue.words(slot.type)
    known = f"; it is one of {', '.join(words)}" if words else ""
    scope.findings.add(
        codes.BINDING_VALUE_UNKNOWN if words else codes.BINDING_TYPE_MISMATCH,
        f"{slot.name!r} cannot be {value!r}{known}",
        slot.place,
        slot.pointer,
        "Send a value that the description allows.",
    )
    return None


def _expression(value: Json) -> Expression:
    match value:
        case list():
            return ListExpression(tuple(_expression(one) for one in value))
        case dict():
            return DictExpression(
                tuple((key, _expression(one)) for key, one in value.items())
            )
        case _:
            return Constant.of(value)
