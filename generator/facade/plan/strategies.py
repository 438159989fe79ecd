"""The calls of strategies: what a binding passes to them, and the code for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.paths import follow_path_into_list
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import is_readable
from generator.facade.plan.browsed_operations import browsed_operation, check_query
from generator.facade.plan.conversions import mismatch
from generator.facade.plan.known_strategies import (
    STRATEGIES,
    TEXTS,
    StrategyArgument,
    ValueStrategy,
)
from generator.facade.plan.targets import ValueTarget
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import (
    CanonOptionalType,
    CanonScalar,
    CanonScalarType,
    type_spelling,
)

ReadValue: TypeAlias = Callable[[Json, ValueTarget], code.Expression]
"""Reads a value of the binding in any form."""


def strategy_call(
    scope: FunctionScope,
    read_value: ReadValue,
    raw: dict[str, Json],
    target: ValueTarget,
) -> code.Expression:
    """The call of a strategy. Raises BindingError."""
    strategy = _strategy(raw, target)
    kinds = dict(strategy.takes)
    for key in raw:
        if key != "using" and key not in kinds:
            raise (target.node / key).error(f"the strategy accepts {', '.join(kinds)}")
    arguments = _Arguments(scope, read_value)
    values: dict[str, code.Expression] = {}
    for key, kind in strategy.takes:
        if key in raw:
            values[key] = arguments.read(raw[key], kind, key, target.node / key)
        elif key not in strategy.optional:
            raise target.node.error(f"the strategy requires {key!r}")
    if StrategyArgument.OPERATION in kinds.values():
        check_query(scope, raw, target.node)
    return _call(strategy, values)


def _strategy(raw: dict[str, Json], target: ValueTarget) -> ValueStrategy:
    node = target.node / "using"
    strategy = STRATEGIES.get(str(raw["using"]))
    if strategy is None:
        known = ", ".join(STRATEGIES)
        message = f"there is no strategy {raw['using']!r}; known strategies: {known}"
        raise node.error(message)
    if target.bare != strategy.gives:
        expected = f"{type_spelling(target.bare)}, which {target.name!r} is"
        raise node.error(f"this strategy does not return {expected}")
    return strategy


@dataclass(frozen=True, slots=True)
class _Arguments:
    """Reads the arguments of one call."""

    scope: FunctionScope
    read_value: ReadValue

    def read(
        self, raw: Json, kind: StrategyArgument, key: str, node: YamlNode
    ) -> code.Expression:
        text = ValueTarget.optional_text(key, node)
        match kind:
            case StrategyArgument.CONSTANT if isinstance(raw, str | int):
                return code.Constant(raw)
            case StrategyArgument.CONSTANT:
                raise node.error(f"{key!r} must be a single value")
            case StrategyArgument.DIGITS:
                if not isinstance(raw, int) or isinstance(raw, bool):
                    raise node.error(f"{key!r} must be a whole number")
                return code.Constant(raw)
            case StrategyArgument.TEXT if isinstance(raw, str) and "://" in raw:
                return code.Constant(raw)
            case StrategyArgument.TEXT:
                return self.read_value(raw, text)
            case StrategyArgument.NUMBER if isinstance(raw, int | float):
                return code.Constant(raw)
            case StrategyArgument.NUMBER:
                number = CanonOptionalType(CanonScalarType(CanonScalar.DECIMAL))
                return self.read_value(raw, ValueTarget(key, number, node))
            case StrategyArgument.TEXTS:
                texts = raw if isinstance(raw, list) else [raw]
                return code.TupleExpression(
                    tuple(
                        self.read_value(value, text.at(node / index))
                        for index, value in enumerate(texts)
                    )
                )
            case StrategyArgument.QUERY | StrategyArgument.OPERATION_QUERY:
                return self._query(raw, node)
            case StrategyArgument.OPERATION:
                operation = browsed_operation(self.scope, raw, node)
                self.scope.opened.append(operation.id)
                arguments = (
                    code.NameReference("scope.base_url"),
                    code.Constant(operation.path),
                )
                return code.FunctionCall("operation_url", arguments)
            case StrategyArgument.TIMES:
                value, loops = self._in_items(raw, CanonScalar.TIMESTAMP, node)
                return code.Comprehension(loops, code.moment(value))
            case StrategyArgument.ITEM_TEXTS:
                value, loops = self._in_items(raw, CanonScalar.TEXT, node)
                return code.Comprehension(loops, value)
        assert_never(kind)

    def _query(self, raw: Json, node: YamlNode) -> code.Expression:
        if not isinstance(raw, dict):
            raise node.error("a query must map names to values")
        return code.DictExpression(
            tuple(
                (
                    name,
                    self.read_value(
                        value, ValueTarget.optional_text(name, node / name)
                    ),
                )
                for name, value in raw.items()
            )
        )

    def _in_items(
        self, raw: Json, scalar: CanonScalar, node: YamlNode
    ) -> tuple[code.Expression, tuple[code.Loop, ...]]:
        """The value in each item of a list, and the loops to it."""
        if not isinstance(raw, str):
            raise node.error("it must be a path through a list")
        value, loops = follow_path_into_list(self.scope, raw, node)
        if not is_readable(self.scope.catalog, value.type, scalar):
            raise mismatch(value, ValueTarget("of", CanonScalarType(scalar), node))
        return value.expression, loops


def _call(
    strategy: ValueStrategy, values: dict[str, code.Expression]
) -> code.Expression:
    """The call of a strategy: the first argument by position, the others by name."""
    if strategy.optional:
        return code.FunctionCall(strategy.function, (), tuple(values.items()))
    (_, first), *others = values.items()
    match first:
        case code.TupleExpression(items) if strategy.gives == TEXTS:
            return code.FunctionCall(strategy.function, items, tuple(others))
        case _:
            return code.FunctionCall(strategy.function, (first,), tuple(others))
