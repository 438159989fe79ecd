"""What a mapping computes first: objects chosen from lists (`let`) and its decision
table (`decide`)."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, TypeAlias

from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.conditions import (
    Conditions,
    check_condition_words,
    check_listed,
    enum_constant,
)
from generator.facade.check.functions import DecisionRow, DecisionTable
from generator.facade.check.paths import follow_path
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import TypedExpression
from generator.facade.plan.responses import ResponseValues
from generator.facade.plan.targets import ValueContext, ValueTarget
from generator.facade.read.binding import MappingSettings
from generator.facade.read.canon import CanonModel
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import (
    TIMESTAMP,
    CanonEnumType,
    CanonOptionalType,
    CanonType,
    annotation_of,
    without_none,
)

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
        raise node.error(message)
    item, loop = _enter_list(scope, options[choice], node / choice)
    inner, where = scope.inside(item), options.get("where")
    conditions = Conditions(inner)
    item_conditions: tuple[code.Condition, ...] = ()
    if isinstance(where, dict):
        item_conditions = (conditions.read(where, node / "where"),)
    chosen = item.expression
    if choice == "latest":
        chosen = _dated(context, item, options.get("by"), node / "by")
    comprehension = code.Comprehension((loop,), chosen, item_conditions, choice)
    variable = code.NameReference(scope.local(comprehension, name))
    scope.variables[name] = TypedExpression(variable, item.type)
    check_listed(inner, settings, conditions.words)


def _enter_list(
    scope: FunctionScope, path: Json, node: YamlNode
) -> tuple[TypedExpression, code.Loop]:
    """The item of the list that a path leads to, and the loop over it."""
    if not isinstance(path, str):
        raise node.error("a `let` must name a list by its path")
    value = follow_path(scope, path, node)
    entered = scope.loop(value, scope.item_name(value))
    if entered is None:
        raise node.error(f"{path!r} is not a list")
    return entered


def _dated(
    context: ValueContext, item: TypedExpression, by: Json, node: YamlNode
) -> code.Expression:
    """An item with the time to compare."""
    inner = replace(context, scope=context.scope.inside(item))
    target = ValueTarget("by", CanonOptionalType(TIMESTAMP), node)
    time = ResponseValues(inner).value(by, target)
    return code.TupleExpression((time, item.expression))


def decided_names(settings: MappingSettings) -> tuple[str, ...]:
    """The fields that the rows of `decide` set."""
    keys = dict.fromkeys(key for row in settings.decide for key in row)
    return tuple(key for key in keys if key != "when")


def read_decision(
    scope: FunctionScope, model: CanonModel, settings: MappingSettings, node: YamlNode
) -> DecisionTable | None:
    """The decision table of a mapping, written at a node; None without rows."""
    rows, types = settings.decide, dict[str, CanonType]()
    if not rows:
        return None
    for name in decided_names(settings):
        field = model.field(name)
        if field is None:
            (node / "decide").report(f"{model.name} has no field {name!r}")
        else:
            types[name] = field.canon_type
    conditions, decision_rows = Conditions(scope), []
    for index, row in enumerate(rows):
        with node / "decide" / index as row_node:
            condition, when = None, row.get("when")
            if isinstance(when, dict) and when:
                condition = conditions.read(when, row_node / "when")
            values = tuple(
                _value(scope, row.get(name), name, type_, row_node)
                for name, type_ in types.items()
            )
            decision_rows.append(DecisionRow(condition, values))
    if rows[-1].get("when"):
        message = "the last row must not have `when`, so that there is always a result"
        (node / "decide" / (len(rows) - 1)).report(message)
    check_condition_words(scope, settings, node, conditions.words)
    variables = tuple((name, annotation_of(type_)) for name, type_ in types.items())
    return DecisionTable(variables, tuple(decision_rows))


def _value(
    scope: FunctionScope, raw: Json, name: str, type_: CanonType, node: YamlNode
) -> code.Expression:
    """The value that a row sets."""
    bare = without_none(type_)
    if raw is None:
        if isinstance(type_, CanonOptionalType):
            return code.NONE
        raise node.error(f"the row does not set {name!r}")
    if isinstance(bare, CanonEnumType):
        return enum_constant(scope.canon.enum(bare.name), raw, node / name)
    if isinstance(raw, list | dict):
        raise (node / name).error("a row can set only constants")
    return code.Constant.of(raw)
