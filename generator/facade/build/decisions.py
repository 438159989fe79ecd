"""What a mapping computes first: objects chosen from lists (`let`) and its decision
table (`decide`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from generator.document.values import Json
from generator.facade.build.response_values import ResponseValues
from generator.facade.build.targets import ValueContext, ValueTarget
from generator.facade.checking.conditions import (
    Conditions,
    check_condition_words,
    check_listed,
    enum_constant,
)
from generator.facade.checking.paths import follow_path
from generator.facade.checking.scope import FunctionScope
from generator.facade.checking.value_types import TypedExpression
from generator.facade.model import (
    CanonModel,
    Comprehension,
    Condition,
    Constant,
    DecisionRow,
    DecisionTable,
    Expression,
    Loop,
    NameReference,
    TupleExpression,
)
from generator.facade.model.types import (
    TIMESTAMP,
    CanonEnumType,
    CanonOptionalType,
    CanonType,
    annotation_of,
    without_none,
)
from generator.facade.reading.binding import MappingSettings
from generator.facade.reading.mistakes import Mistakes, YamlNode, invalid

Choice: TypeAlias = Literal["first", "last", "latest"]
"""The item of a list that a `let` chooses."""

_CHOICES: tuple[Choice, ...] = ("first", "last", "latest")


def add_choice(
    context: ValueContext,
    settings: MappingSettings,
    name: str,
    raw: Json,
    node: YamlNode,
) -> None:
    """Adds a `let` as a variable of the scope. Raises BindingError."""
    scope = context.scope
    options = raw if isinstance(raw, dict) else {}
    choice: Choice | None = next((key for key in _CHOICES if key in options), None)
    if choice is None:
        message = "a `let` must be {first: path}, {last: path} or {latest: path, by: …}"
        raise invalid(message, node)
    item, loop = _enter_list(scope, options[choice], node / choice)
    inner, where = scope.inside(item), options.get("where")
    conditions = Conditions(inner)
    item_conditions: tuple[Condition, ...] = ()
    if isinstance(where, dict):
        item_conditions = (conditions.read(where, node / "where"),)
    chosen = item.expression
    if choice == "latest":
        chosen = _dated(context, item, options.get("by"), node / "by")
    comprehension = Comprehension((loop,), chosen, item_conditions, choice)
    variable = NameReference(scope.local(comprehension, name))
    scope.variables[name] = TypedExpression(variable, item.type)
    check_listed(inner, settings, conditions.words)


def _enter_list(
    scope: FunctionScope, path: Json, node: YamlNode
) -> tuple[TypedExpression, Loop]:
    """The item of the list that a path leads to, and the loop over it."""
    if not isinstance(path, str):
        raise invalid("a `let` must name a list by its path", node)
    value = follow_path(scope, path, node)
    entered = scope.loop(value, scope.item_name(value))
    if entered is None:
        raise invalid(f"{path!r} is not a list", node)
    return entered


def _dated(
    context: ValueContext, item: TypedExpression, by: Json, node: YamlNode
) -> Expression:
    """An item with the time to compare."""
    inner = replace(context, scope=context.scope.inside(item))
    target = ValueTarget("by", CanonOptionalType(TIMESTAMP), node)
    time = ResponseValues(inner).value(by, target)
    return TupleExpression((time, item.expression))


def decided_names(settings: MappingSettings) -> tuple[str, ...]:
    """The fields that the rows of `decide` set."""
    keys = dict.fromkeys(key for row in settings.decide for key in row)
    return tuple(key for key in keys if key != "when")


@dataclass(frozen=True, slots=True)
class DecisionReader:
    """Reads `decide` of one mapping; `node` is that of the mapping."""

    scope: FunctionScope
    model: CanonModel
    settings: MappingSettings
    node: YamlNode

    def read(self) -> DecisionTable | None:
        """Reads the decision table; None without rows. Raises BindingError."""
        rows = self.settings.decide
        if not rows:
            return None
        types = self._types()
        conditions, mistakes = Conditions(self.scope), Mistakes()
        decision_rows = []
        for index, row in enumerate(rows):
            with mistakes:
                node = self.node / "decide" / index
                decision_rows.append(self._row(row, types, conditions, node))
        if rows[-1].get("when"):
            message = (
                "the last row must not have `when`, so that there is always a result"
            )
            mistakes.add(invalid(message, self.node / "decide" / (len(rows) - 1)))
        with mistakes:
            check_condition_words(
                self.scope, self.settings, self.node, conditions.words
            )
        mistakes.raise_any()
        annotations = tuple(map(annotation_of, types.values()))
        return DecisionTable(tuple(types), annotations, tuple(decision_rows))

    def _types(self) -> dict[str, CanonType]:
        """The types of the fields that rows set."""
        types, mistakes = {}, Mistakes()
        for name in decided_names(self.settings):
            field = self.model.field(name)
            if field is None:
                message = f"{self.model.name} has no field {name!r}"
                mistakes.add(invalid(message, self.node / "decide"))
            else:
                types[name] = field.type
        mistakes.raise_any()
        return types

    def _row(
        self,
        row: dict[str, Json],
        types: dict[str, CanonType],
        conditions: Conditions,
        node: YamlNode,
    ) -> DecisionRow:
        condition = None
        when = row.get("when")
        if isinstance(when, dict) and when:
            condition = conditions.read(when, node / "when")
        values = tuple(
            self._value(row.get(name), name, type_, node)
            for name, type_ in types.items()
        )
        return DecisionRow(condition, values)

    def _value(
        self, raw: Json, name: str, type_: CanonType, node: YamlNode
    ) -> Expression:
        bare = without_none(type_)
        if raw is None:
            if isinstance(type_, CanonOptionalType):
                return Constant(None)
            raise invalid(f"the row does not set {name!r}", node)
        if isinstance(bare, CanonEnumType):
            return enum_constant(self.scope.canon.enums[bare.name], raw, node / name)
        if isinstance(raw, list | dict):
            raise invalid("a row can set only constants", node / name)
        return Constant.of(raw)
