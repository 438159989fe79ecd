"""Values that a binding sends, read against what the description takes."""

from __future__ import annotations

from dataclasses import dataclass

from generator.document.values import Json
from generator.facade.build.scope.fitting import sendable
from generator.facade.build.scope.kinds import Own, Typed
from generator.facade.build.sending.constants import constant
from generator.facade.build.sending.lookups import lookup
from generator.facade.build.sending.objects import sent_object
from generator.facade.build.sending.sender import Sender
from generator.facade.build.sending.slot import Slot
from generator.facade.model import Constant, Expression, FunctionCall, ListExpression
from generator.facade.model.types import (
    TEXT,
    CanonListType,
    CanonOptionalType,
    type_spelling,
)
from generator.facade.reading.findings import Place
from generator.model import AnyType, ListType


@dataclass(frozen=True, slots=True)
class SentValues(Sender):
    """Tells the forms of a value apart."""

    def value(self, raw: Json, slot: Slot) -> Expression | None:
        """The value for a slot; None after a diagnostic."""
        match raw:
            case str() if raw.startswith("$"):
                return self._variable(raw, slot)
            case {"value": value, **rest} if not rest:
                return constant(self.scope, value, slot)
            case {"of": of, "table": dict(rows)}:
                return lookup(self, of, rows, slot)
            case {
                "using": "in-order",
                "of": str(of),
                "values": str(values),
                **rest,
            } if not rest:
                return self._in_order(of, values, slot)
            case {"format": str(template)} if isinstance(raw, dict):
                return self._format(template, raw.get("with"), slot.place)
            case dict():
                return sent_object(self, raw, slot)
            case list():
                return self._list(raw, slot)
            case _:
                return constant(self.scope, raw, slot)

    def _variable(self, raw: str, slot: Slot) -> Expression | None:
        typed = self.scope.path(raw, slot.place)
        if typed is None:
            return None
        if not isinstance(typed.kind, Own):
            found = FunctionCall("text", (typed.expression,))
            if slot.required:
                return FunctionCall("needed", (found, Constant(slot.name)))
            return found
        way = sendable(self.scope.catalogue, typed.kind.type, slot.type)
        if way is None:
            own = type_spelling(typed.kind.type)
            self.mismatch(f"{raw} is {own}, which {slot.name!r} cannot be", slot)
            return None
        expression = _given(typed, typed.kind, raw, slot)
        match way:
            case "":
                return expression
            case "one":
                return FunctionCall("one", (expression,))
            case function:
                return FunctionCall(function, (expression, Constant(raw[1:])))

    def _in_order(self, of: str, values: str, slot: Slot) -> Expression | None:
        """The answers to a challenge as a list, in the order of its fields."""
        challenge = self.scope.path(of, slot.place / "of")
        given = self.scope.path(values, slot.place / "values")
        if challenge is None or given is None:
            return None
        texts = CanonListType(TEXT)
        if sendable(self.scope.catalogue, texts, slot.type) != "":
            self.mismatch(f"{slot.name!r} takes no list of texts", slot)
            return None
        return FunctionCall("in_order", (challenge.expression, given.expression))

    def _format(self, template: str, values: Json, place: Place) -> Expression | None:
        named = []
        for key, one in (values if isinstance(values, dict) else {}).items():
            where = place / "with" / key
            typed = self.scope.path(one, where) if isinstance(one, str) else None
            if typed is None:
                return None
            named.append((key, typed.expression))
        return FunctionCall("formatted", (Constant(template),), tuple(named))

    def _list(self, raw: list[Json], slot: Slot) -> Expression | None:
        match self.scope.catalogue.resolve(slot.type):
            case AnyType() as anything:
                item = Slot(slot.name, anything, slot.place, slot.pointer, True)
            case ListType(type_):
                item = Slot(slot.name, type_, slot.place, slot.pointer, True)
            case _:
                self.mismatch(f"{slot.name!r} takes no list", slot)
                return None
        items = [self.value(one, item.under(index)) for index, one in enumerate(raw)]
        found = tuple(one for one in items if one is not None)
        return ListExpression(found) if len(found) == len(items) else None


def _given(typed: Typed, kind: Own, raw: str, slot: Slot) -> Expression:
    """An argument; an optional one must be given where it is needed."""
    optional = isinstance(kind.type, CanonOptionalType)
    if slot.required and optional and not typed.present:
        return FunctionCall("given", (typed.expression, Constant(raw[1:])))
    return typed.expression
