"""The conditions of generated code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.facade.check.code import (
    AnyConstant,
    Condition,
    Constant,
    EnumConstant,
    Expression,
    NameReference,
)


@dataclass(frozen=True, slots=True)
class IsOneOf(Condition):
    """The value is one of the constants, or none of them if `excluded`."""

    value: Expression
    constants: tuple[AnyConstant, ...]
    excluded: bool = False

    def __str__(self) -> str:
        if len(self.constants) != 1:
            listed = ", ".join(map(str, self.constants))
            return f"{self.value.operand} {'not ' * self.excluded}in ({listed})"
        (constant,) = self.constants
        # Identity where there is only one object.
        is_single = isinstance(constant, EnumConstant) or isinstance(
            constant.value, bool | None
        )
        same, other = ("is", "is not") if is_single else ("==", "!=")
        return f"{self.value.operand} {other if self.excluded else same} {constant}"

    def negated(self) -> Condition:
        """The opposite."""
        return IsOneOf(self.value, self.constants, not self.excluded)


@dataclass(frozen=True, slots=True)
class IsNone(Condition):
    """The value is None, or not None if `excluded`."""

    value: Expression
    excluded: bool = False

    def __str__(self) -> str:
        return f"{self.value.operand} is {'not ' * self.excluded}None"

    def negated(self) -> Condition:
        """The opposite."""
        return IsNone(self.value, not self.excluded)


@dataclass(frozen=True, slots=True)
class IsAfter(Condition):
    """A time is later than the other one, or the other one is None."""

    value: Expression
    other: Expression

    def __str__(self) -> str:
        return f"is_after({self.value}, {self.other})"


@dataclass(frozen=True, slots=True)
class IsBeyond(Condition):
    """A number is above or below a bound."""

    value: Expression
    bound: Constant
    side: Literal["above", "below"]

    def __str__(self) -> str:
        return f"is_{self.side}({self.value}, {self.bound})"


@dataclass(frozen=True, slots=True)
class AllHold(Condition):
    """Every condition holds."""

    conditions: tuple[Condition, ...]

    def __str__(self) -> str:
        return " and ".join(map(str, self.conditions))


@dataclass(frozen=True, slots=True)
class ResultFilter(Condition):
    """A field of the result `each` equals an argument; an `optional` argument that is
    None keeps all results."""

    field: str
    argument: NameReference
    optional: bool

    def __str__(self) -> str:
        if self.optional:
            return f"{self.argument} in (None, each.{self.field})"
        return f"each.{self.field} == {self.argument}"
