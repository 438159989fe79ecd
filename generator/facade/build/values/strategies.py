"""Values that a strategy computes: `{using: name, …}`."""

from __future__ import annotations

from generator.document.values import Json
from generator.facade.build.scope.fitting import moment, readable
from generator.facade.build.scope.lists import through_list
from generator.facade.build.strategies import STRATEGIES, Gives, Strategy, Takes
from generator.facade.build.values import target as targets
from generator.facade.build.values.conversion import mismatch
from generator.facade.build.values.reader import Reader
from generator.facade.build.values.target import Target
from generator.facade.model import (
    Comprehension,
    Constant,
    DictExpression,
    Expression,
    FunctionCall,
    TupleExpression,
)
from generator.facade.model.types import (
    TEXT,
    TIMESTAMP,
    CanonListType,
    CanonOptionalType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    type_spelling,
)
from generator.facade.reading.findings import Place

_GIVEN: dict[Gives, CanonType] = {
    Gives.TEXT: TEXT,
    Gives.TIMESTAMP: TIMESTAMP,
    Gives.TEXTS: CanonListType(TEXT),
}


def computed(reader: Reader, raw: dict[str, Json], target: Target) -> Expression | None:
    """The call of a strategy; None after a diagnostic."""
    strategy = _strategy(reader, raw, target)
    if strategy is None:
        return None
    taken = dict(strategy.takes)
    for key in raw:
        if key != "using" and key not in taken:
            message = f"the strategy takes {', '.join(taken)}"
            reader.scope.findings.invalid(message, target.place / key)
            return None
    named: dict[str, Expression] = {}
    for key, takes in strategy.takes:
        if key not in raw:
            if key in strategy.optional:
                continue
            message = f"the strategy needs {key!r}"
            reader.scope.findings.invalid(message, target.place)
            return None
        value = _argument(reader, raw[key], takes, key, target.place / key)
        if value is None:
            return None
        named[key] = value
    return _called(strategy, named)


def _strategy(reader: Reader, raw: dict[str, Json], target: Target) -> Strategy | None:
    findings, place = reader.scope.findings, target.place / "using"
    strategy = STRATEGIES.get(str(raw["using"]))
    if strategy is None:
        known = ", ".join(STRATEGIES)
        findings.invalid(
            f"there is no strategy {raw['using']!r}; there are {known}", place
        )
        return None
    if target.bare != _GIVEN[strategy.gives]:
        wanted = f"{type_spelling(target.bare)}, which {target.name!r} is"
        findings.invalid(f"this strategy gives no {wanted}", place)
        return None
    return strategy


def _argument(
    reader: Reader, raw: Json, takes: Takes, key: str, place: Place
) -> Expression | None:
    text = targets.text(key, place)
    match takes:
        case Takes.CONSTANT:
            return Constant(raw) if isinstance(raw, str | int) else None
        case Takes.TEXT if isinstance(raw, str) and "://" in raw:
            return Constant(raw)
        case Takes.TEXT:
            return reader.value(raw, text)
        case Takes.NUMBER if isinstance(raw, int | float):
            return Constant(raw)
        case Takes.NUMBER:
            number = CanonOptionalType(CanonScalarType(CanonScalar.DECIMAL))
            return reader.value(raw, Target(key, number, place))
        case Takes.TEXTS:
            several = raw if isinstance(raw, list) else [raw]
            values = [
                reader.value(one, text.under(index))
                for index, one in enumerate(several)
            ]
            found = tuple(one for one in values if one is not None)
            return TupleExpression(found) if len(found) == len(values) else None
        case Takes.QUERY:
            return _query(reader, raw, place)
        case Takes.TIMES:
            return _times(reader, raw, place)


def _query(reader: Reader, raw: Json, place: Place) -> Expression | None:
    if not isinstance(raw, dict):
        reader.scope.findings.invalid("a query is names with values", place)
        return None
    entries = []
    for key, one in raw.items():
        value = reader.value(one, targets.text(key, place / key))
        if value is None:
            return None
        entries.append((key, value))
    return DictExpression(tuple(entries))


def _times(reader: Reader, raw: Json, place: Place) -> Expression | None:
    scope = reader.scope
    found = through_list(scope, raw, place) if isinstance(raw, str) else None
    if found is None:
        return None
    _, typed, loop = found
    if not readable(scope.catalogue, typed.kind, CanonScalar.TIMESTAMP):
        mismatch(scope, typed, Target("of", TIMESTAMP, place))
        return None
    return Comprehension((loop,), moment(typed.expression))


def _called(strategy: Strategy, values: dict[str, Expression]) -> Expression:
    """The call of a strategy: the first argument by position, the rest by name."""
    if strategy.gives is Gives.TIMESTAMP and strategy.function == "from_now":
        return FunctionCall(strategy.function, (), tuple(values.items()))
    (_, first), *rest = values.items()
    match first:
        case TupleExpression(items) if strategy.gives is Gives.TEXTS:
            return FunctionCall(strategy.function, items, tuple(rest))
        case _:
            return FunctionCall(strategy.function, (first,), tuple(rest))
