"""Strategies: functions of the package that a binding names, for what data cannot
express.

Strategies are generic. Any binding may use one: `{using: name, …}`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.paths import follow_path_into_list
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import is_readable
from generator.facade.plan.browsed_operations import browsed_operation, check_query
from generator.facade.plan.conversions import mismatch
from generator.facade.plan.targets import ValueTarget
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import (
    TEXT,
    TIMESTAMP,
    CanonListType,
    CanonOptionalType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    type_spelling,
)

_TEXTS = CanonListType(TEXT)

ReadValue: TypeAlias = Callable[[Json, ValueTarget], code.Expression]
"""Reads a value of the binding in any form."""


class StrategyArgument(StrEnum):
    """What an argument of a strategy is."""

    TEXT = "text"
    """A string value, or a list of alternatives of which the first that exists is
    used."""
    TEXTS = "texts"
    """One or several string values, all of which are used."""
    NUMBER = "number"
    DIGITS = "digits"
    """A number of digits: a constant."""
    CONSTANT = "constant"
    QUERY = "query"
    """Strings by query parameter name."""
    OPERATION = "operation"
    """An operationId, which becomes the operation's URL."""
    OPERATION_QUERY = "operation query"
    """Strings by the names of that operation's query parameters."""
    TIMES = "times"
    """Times in the items of a list."""
    ITEM_TEXTS = "item texts"
    """Strings in the items of a list."""


@dataclass(frozen=True, slots=True)
class ValueStrategy:
    """A function of the generated package: its arguments by the keys of the binding.

    Keys in `optional` may be left out.
    """

    function: str
    about: str
    gives: CanonType
    takes: tuple[tuple[str, StrategyArgument], ...]
    optional: tuple[str, ...] = ()


STRATEGIES: dict[str, ValueStrategy] = {
    "url": ValueStrategy(
        "page_url",
        "A URL made from a base and query parameters. Parameters without a value are "
        "left out.",
        TEXT,
        (("base", StrategyArgument.TEXT), ("query", StrategyArgument.QUERY)),
    ),
    "operation-url": ValueStrategy(
        "page_url",
        "The URL of an operation that a browser opens, such as one that only "
        "redirects. Query parameters without a value are left out.",
        TEXT,
        (
            ("operation", StrategyArgument.OPERATION),
            ("query", StrategyArgument.OPERATION_QUERY),
        ),
    ),
    "from-now": ValueStrategy(
        "from_now",
        "The time that is given in seconds or milliseconds.",
        TIMESTAMP,
        (
            ("seconds", StrategyArgument.NUMBER),
            ("milliseconds", StrategyArgument.NUMBER),
        ),
        ("seconds", "milliseconds"),
    ),
    "minor-units": ValueStrategy(
        "minor_units",
        "An amount that is given in minor units, such as cents: how many digits of it "
        "come after the decimal point.",
        CanonScalarType(CanonScalar.DECIMAL),
        (("of", StrategyArgument.NUMBER), ("digits", StrategyArgument.DIGITS)),
    ),
    "last-segment": ValueStrategy(
        "last_segment",
        "The last path segment of a URL: the id of its target.",
        TEXT,
        (("of", StrategyArgument.TEXT),),
    ),
    "segment-after": ValueStrategy(
        "segment_after",
        "The path segment of a URL that follows a given word.",
        TEXT,
        (("of", StrategyArgument.TEXT), ("word", StrategyArgument.CONSTANT)),
    ),
    "query-value": ValueStrategy(
        "query_value",
        "The value of a query parameter of a URL, such as the cursor in the link to the "
        "next page.",
        TEXT,
        (("of", StrategyArgument.TEXT), ("name", StrategyArgument.CONSTANT)),
    ),
    "all": ValueStrategy(
        "present",
        "Those of some strings that exist, as a list.",
        _TEXTS,
        (("of", StrategyArgument.TEXTS),),
    ),
    "each": ValueStrategy(
        "texts",
        "The strings at one place in each object of a list.",
        _TEXTS,
        (("of", StrategyArgument.ITEM_TEXTS),),
    ),
    "split": ValueStrategy(
        "split_texts",
        "All values in some comma-separated strings.",
        _TEXTS,
        (("of", StrategyArgument.TEXTS),),
    ),
    "earliest": ValueStrategy(
        "earliest",
        "The earliest of the times in a list.",
        TIMESTAMP,
        (("of", StrategyArgument.TIMES),),
    ),
    "latest": ValueStrategy(
        "latest",
        "The latest of the times in a list.",
        TIMESTAMP,
        (("of", StrategyArgument.TIMES),),
    ),
}
"""Every strategy, by its name in bindings."""


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
        case code.TupleExpression(items) if strategy.gives == _TEXTS:
            return code.FunctionCall(strategy.function, items, tuple(others))
        case _:
            return code.FunctionCall(strategy.function, (first,), tuple(others))
