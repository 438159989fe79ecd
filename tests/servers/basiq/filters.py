"""Basiq's filters: `institution.id.eq('AU00000'),status.in('active','pending')`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_ONE = r"([\w.]+)\.(eq|ne|in|gteq|lteq)\(([^)]*)\)"
_CONDITION = re.compile(_ONE)
_FILTER = re.compile(f"{_ONE}(,{_ONE})*")


class FilterError(ValueError):
    """The filter cannot be read, or speaks of a property that does not exist."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a filter."""

    name: str
    operator: str
    values: tuple[str, ...]

    def holds(self, value: str) -> bool:
        """Whether a value meets it."""
        match self.operator:
            case "gteq":
                return value >= self.values[0]
            case "lteq":
                return value <= self.values[0]
            case operator:
                return (value in self.values) != (operator == "ne")


def parse(text: str, names: set[str]) -> Callable[[Mapping[str, str]], bool]:
    """A test of the properties of an object, all of whose conditions must hold.

    Raises:
        FilterError: The text is no filter over `names`.
    """
    if text and not _FILTER.fullmatch(text):
        raise FilterError(f"not a filter: {text}")
    conditions = [
        Condition(
            match[1],
            match[2],
            tuple(value.strip().strip("'\"") for value in match[3].split(",")),
        )
        for match in _CONDITION.finditer(text)
    ]
    for condition in conditions:
        if condition.name not in names:
            raise FilterError(f"no such property: {condition.name}")
    return lambda values: all(c.holds(values[c.name]) for c in conditions)
