"""Tables of rows of which the first that holds counts: `decide`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.document.values import Json
from generator.facade.build.conditions import Conditions
from generator.facade.build.mappings.listed import check_words
from generator.facade.build.scope.scope import Scope
from generator.facade.model import (
    CanonModel,
    Constant,
    DecisionRow,
    DecisionTable,
    EnumConstant,
    Expression,
)
from generator.facade.model.types import (
    CanonEnumType,
    CanonOptionalType,
    CanonType,
    annotation_of,
    without_none,
)
from generator.facade.reading.binding import MappingSettings
from generator.facade.reading.findings import Place


@dataclass(frozen=True, slots=True)
class Decisions:
    """Reads the rows of one mapping."""

    scope: Scope
    model: CanonModel
    settings: MappingSettings
    place: Place

    def decision(self) -> DecisionTable | None:
        """The table of the rows; None without any, or after a diagnostic."""
        rows = self.settings.decide
        if not rows:
            return None
        place = self.place / "decide"
        names = list(dict.fromkeys(key for row in rows for key in row if key != "when"))
        types = self._types(names, place)
        if types is None:
            return None
        conditions = Conditions(self.scope)
        made: list[DecisionRow] = []
        for index, row in enumerate(rows):
            built = self._row(row, types, conditions, place / index)
            if built is not None:
                made.append(built)
        if rows[-1].get("when"):
            self.scope.findings.invalid(
                "the last row has no `when`, so that there is always an outcome",
                place / (len(rows) - 1),
            )
        check_words(self.scope, self.settings, self.place, conditions.asked)
        return DecisionTable(
            tuple(names),
            tuple(map(annotation_of, types.values())),
            tuple(made),
        )

    def _types(self, names: list[str], place: Place) -> dict[str, CanonType] | None:
        """The types of the fields that rows set; None after a diagnostic."""
        types = {}
        for name in names:
            found = self.model.field(name)
            if found is None:
                message = f"{self.model.name} has no field {name!r}"
                self.scope.findings.invalid(message, place)
            else:
                types[name] = found.type
        return types if len(types) == len(names) else None

    def _row(
        self,
        row: Mapping[str, Json],
        types: dict[str, CanonType],
        conditions: Conditions,
        place: Place,
    ) -> DecisionRow | None:
        condition = None
        when = row.get("when")
        if isinstance(when, dict) and when:
            condition = conditions.all(when, place / "when")
            if condition is None:
                return None
        values: list[Expression] = []
        for name, type_ in types.items():
            value = self._outcome(row.get(name), name, type_, place)
            if value is None:
                return None
            values.append(value)
        return DecisionRow(condition, tuple(values))

    def _outcome(
        self, raw: Json, name: str, type_: CanonType, place: Place
    ) -> Expression | None:
        bare = without_none(type_)
        if raw is None:
            if isinstance(type_, CanonOptionalType):
                return Constant(None)
            self.scope.findings.invalid(f"the row does not say {name!r}", place)
            return None
        if isinstance(bare, CanonEnumType):
            enum = self.scope.canon.enums[bare.name]
            if raw in enum.names:
                return EnumConstant(enum.name, str(raw))
            known = ", ".join(enum.names)
            message = f"{raw!r} is not one of the words of {enum.name}: {known}"
            self.scope.findings.invalid(message, place / name)
            return None
        if isinstance(raw, list | dict):
            self.scope.findings.invalid("a row sets constants", place / name)
            return None
        return Constant.of(raw)
