"""All strategies: functions of the package that a binding names, for what data cannot
express.

Strategies are generic. Any binding may use one: `{using: name, …}`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.facade.read.types import (
    TEXT,
    TIMESTAMP,
    CanonListType,
    CanonScalar,
    CanonScalarType,
    CanonType,
)

TEXTS = CanonListType(TEXT)
"""What strategies give that make a list of strings."""

_DECIMAL = CanonScalarType(CanonScalar.DECIMAL)


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
        _DECIMAL,
        (("of", StrategyArgument.NUMBER), ("digits", StrategyArgument.DIGITS)),
    ),
    "negated": ValueStrategy(
        "negated",
        "The negative of a number, such as an amount that is positive where it leaves "
        "the account.",
        _DECIMAL,
        (("of", StrategyArgument.NUMBER),),
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
        TEXTS,
        (("of", StrategyArgument.TEXTS),),
    ),
    "each": ValueStrategy(
        "texts",
        "The strings at one place in each object of a list.",
        TEXTS,
        (("of", StrategyArgument.ITEM_TEXTS),),
    ),
    "split": ValueStrategy(
        "split_texts",
        "All values in some comma-separated strings.",
        TEXTS,
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
