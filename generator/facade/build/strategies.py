"""Strategies: what data cannot say, as functions of the package that a binding names.

Each is general; any binding may use it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Takes(StrEnum):
    """What an argument of a strategy is."""

    TEXT = "text"
    """A value that is text, or a list of which the first that is there counts."""
    TEXTS = "texts"
    """One or several values that are text, all of them."""
    NUMBER = "number"
    CONSTANT = "constant"
    QUERY = "query"
    """Texts by the names of query parameters."""
    TIMES = "times"
    """Times in the items of a list."""


class Gives(StrEnum):
    """What a strategy results in."""

    TEXT = "text"
    TEXTS = "texts"
    TIMESTAMP = "timestamp"


@dataclass(frozen=True, slots=True)
class Strategy:
    """A function of the package: its arguments by the keys of the binding.

    Keys in `optional` may be left out.
    """

    function: str
    about: str
    gives: Gives
    takes: tuple[tuple[str, Takes], ...]
    optional: tuple[str, ...] = ()


STRATEGIES: dict[str, Strategy] = {
    "url": Strategy(
        "page_url",
        "An address that is put together from a base and query parameters; those "
        "without a value are left out.",
        Gives.TEXT,
        (("base", Takes.TEXT), ("query", Takes.QUERY)),
    ),
    "from-now": Strategy(
        "from_now",
        "The time in so many seconds or milliseconds.",
        Gives.TIMESTAMP,
        (("seconds", Takes.NUMBER), ("milliseconds", Takes.NUMBER)),
        ("seconds", "milliseconds"),
    ),
    "last-segment": Strategy(
        "last_segment",
        "The last part of the path of a URL: the id of what it points to.",
        Gives.TEXT,
        (("of", Takes.TEXT),),
    ),
    "segment-after": Strategy(
        "segment_after",
        "The part of the path of a URL that follows a word.",
        Gives.TEXT,
        (("of", Takes.TEXT), ("word", Takes.CONSTANT)),
    ),
    "split": Strategy(
        "split_texts",
        "All values of some texts that hold one or several, separated by commas.",
        Gives.TEXTS,
        (("of", Takes.TEXTS),),
    ),
    "earliest": Strategy(
        "earliest",
        "The earliest of the times in a list.",
        Gives.TIMESTAMP,
        (("of", Takes.TIMES),),
    ),
    "latest": Strategy(
        "latest",
        "The latest of the times in a list.",
        Gives.TIMESTAMP,
        (("of", Takes.TIMES),),
    ),
}
"""Every strategy, by the name that bindings use."""
