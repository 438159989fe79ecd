"""Objects chosen of a list, to refer to under a name: `let`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from generator.document.values import Json
from generator.facade.build.conditions import Conditions
from generator.facade.build.mappings.listed import check_listed
from generator.facade.build.scope.kinds import Typed
from generator.facade.build.scope.lists import item_of
from generator.facade.build.scope.scope import Scope
from generator.facade.build.values.reader import Reader
from generator.facade.build.values.target import Target
from generator.facade.model import (
    Comprehension,
    Condition,
    Expression,
    Loop,
    NameReference,
    TupleExpression,
)
from generator.facade.model.types import TIMESTAMP, CanonOptionalType
from generator.facade.reading.binding import MappingSettings
from generator.facade.reading.findings import Place

_CHOICES: tuple[Literal["first", "last", "latest"], ...] = ("first", "last", "latest")


@dataclass(frozen=True, slots=True)
class Lets:
    """Reads the choices of one mapping; each becomes a variable of the scope."""

    scope: Scope
    reader: Reader
    settings: MappingSettings

    def add(self, name: str, raw: Json, place: Place) -> None:
        """Gives a choice its name; what is wrong with it is noted."""
        options = raw if isinstance(raw, dict) else {}
        which = next((one for one in _CHOICES if one in options), None)
        if which is None:
            message = "a `let` is {first: path}, {last: path} or {latest: path, by: …}"
            self.scope.findings.invalid(message, place)
            return
        entered = self._entered(options[which], place / which)
        if entered is None:
            return
        item, loop = entered
        conditions: tuple[Condition, ...] = ()
        where = options.get("where")
        if isinstance(where, dict):
            condition = self._condition(item, where, place / "where")
            if condition is None:
                return
            conditions = (condition,)
        chosen: Expression | None = item.expression
        if which == "latest":
            chosen = self._dated(item, options.get("by"), place / "by")
        if chosen is None:
            return
        value = Comprehension((loop,), chosen, conditions, which)
        local = self.scope.local(value, name)
        self.scope.variables[name] = Typed(NameReference(local), item.kind)

    def _entered(self, path: Json, place: Place) -> tuple[Typed, Loop] | None:
        """The items to choose from; None after a diagnostic."""
        typed = self.scope.path(path, place) if isinstance(path, str) else None
        if typed is None:
            return None
        entered = item_of(self.scope.catalogue, typed, self.scope.item_name(typed))
        if entered is None:
            self.scope.findings.invalid(f"{path!r} is no list", place)
        return entered

    def _condition(
        self, item: Typed, where: dict[str, Json], place: Place
    ) -> Condition | None:
        """What an item has to be; None after a diagnostic."""
        inner = self.scope.inside(item)
        conditions = Conditions(inner)
        condition = conditions.all(where, place)
        if condition is not None:
            check_listed(inner, self.settings, conditions.asked)
        return condition

    def _dated(self, item: Typed, by: Json, place: Place) -> Expression | None:
        """An item with the time that it is chosen by."""
        values = replace(self.reader, scope=self.scope.inside(item))
        moment = CanonOptionalType(TIMESTAMP)
        time = values.value(by, Target("by", moment, place))
        return None if time is None else TupleExpression((time, item.expression))
