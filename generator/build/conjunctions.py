"""Combines two values of a keyword when several parts of an allOf have it."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from generator.build import access
from generator.document import Json

MOST_CHOICES = 32
"""The most variants of combined choices. More would be too many classes to read."""

_LARGER = frozenset(
    {"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"}
)
_SMALLER = frozenset(
    {"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"}
)
_SCHEMAS = frozenset({"items", "additionalProperties", "contains", "propertyNames"})


@dataclass(frozen=True, slots=True)
class Conjunction:
    """The combined value of a keyword, and any problem with it.

    `contradiction` says why no value is valid; what either part accepts is then kept.
    `loss` says what could not be kept.
    """

    value: Json
    contradiction: str | None = None
    loss: str | None = None


def conjunction(keyword: str, first: Json, second: Json) -> Conjunction:
    """Combine the values of a keyword in two parts.

    Keywords that cannot be combined, and annotations, are taken from the second part.
    """
    match keyword, first, second:
        case _ if first == second and type(first) is type(second):
            return Conjunction(second)
        case "properties" | "patternProperties", dict(), dict():
            return Conjunction(_properties(first, second))
        case "required", list(), list():
            return Conjunction([*dict.fromkeys([*map(str, first), *map(str, second)])])
        case _, dict(), dict() if keyword in _SCHEMAS:
            return Conjunction(_all_of(first, second))
        case "additionalProperties", _, True:
            return Conjunction(first)
        case "unevaluatedProperties", True, _:
            # What one part evaluates, the schema around it does not refuse.
            return Conjunction(first)
        case ("oneOf" | "anyOf"), list(), list():
            return _choices(keyword, first, second)
        case "type", (str() | list()), (str() | list()):
            return _types(first, second)
        case "enum", list(), list():
            return _values(first, second)
        case _, (int() | float() | Decimal()), (int() | float() | Decimal()) if (
            keyword in _LARGER
        ):
            return Conjunction(max(first, second))
        case _, (int() | float() | Decimal()), (int() | float() | Decimal()) if (
            keyword in _SMALLER
        ):
            return Conjunction(min(first, second))
        case ("pattern" | "multipleOf"), _, _:
            return Conjunction(second, loss=f"only one of two `{keyword}` is kept")
        case _:
            return Conjunction(second)


def _properties(first: dict[str, Json], second: dict[str, Json]) -> dict[str, Json]:
    """The properties of both parts. If both have a property, both schemas apply."""
    both = dict(first)
    for name, schema in second.items():
        known = both.get(name)
        if not isinstance(known, dict) or not isinstance(schema, dict):
            both[name] = schema
        elif access.constrains(schema):
            joined = known != schema and access.constrains(known)
            both[name] = _all_of(known, schema) if joined else schema
    return both


def _all_of(first: dict[str, Json], second: dict[str, Json]) -> dict[str, Json]:
    """A schema with both schemas as parts."""
    members: list[Json] = []
    waiting: list[Json] = [second, first]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict) and set(part) == {"allOf"}:
            waiting.extend(reversed(access.items(part, "allOf")))
        elif part not in members:
            members.append(part)
    return {"allOf": members}


def _choices(keyword: str, first: list[Json], second: list[Json]) -> Conjunction:
    """Every variant of one choice combined with every variant of the other."""
    if len(first) * len(second) > MOST_CHOICES:
        return Conjunction(
            min(first, second, key=len),
            loss=f"only the shorter one of two `{keyword}` is kept",
        )
    pairs: list[Json] = [{"allOf": list(pair)} for pair in product(first, second)]
    return Conjunction(pairs)


def _types(first: Json, second: Json) -> Conjunction:
    """The types that both accept; an `integer` is a `number`."""
    left: list[Json] = first if isinstance(first, list) else [first]
    right: list[Json] = second if isinstance(second, list) else [second]
    both = [kind for kind in right if kind in left]
    mixed = ("integer" in left and "number" in right) or (
        "integer" in right and "number" in left
    )
    if mixed and "integer" not in both:
        both.append("integer")
    if not both:
        return Conjunction(
            [*left, *right],
            contradiction=f"{access.json_text(first)} and {access.json_text(second)}",
        )
    return Conjunction(both[0] if len(both) == 1 else both)


def _values(first: list[Json], second: list[Json]) -> Conjunction:
    """The values that both accept."""
    known = set(map(access.json_text, first))
    both: list[Json] = [item for item in second if access.json_text(item) in known]
    if not both:
        either: list[Json] = [value for value in first if value not in second]
        return Conjunction(
            [*either, *second],
            contradiction=f"{access.json_text(first)} and {access.json_text(second)}",
        )
    return Conjunction(both)
