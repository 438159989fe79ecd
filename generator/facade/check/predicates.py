"""The conditions of generated code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.facade.check.code import (
    AnyConstant,
    Condition,
    Constant,
    EnumConstant,
    Expression,
    NameReference,
)

Side: TypeAlias = Literal["above", "below", "at_least", "at_most"]
"""On which side of a bound a number is."""


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
    """A number is above or below a bound, or at least or at most the bound."""

    value: Expression
    bound: Constant
    side: Side

    def __str__(self) -> str:
        return f"is_{self.side}({self.value}, {self.bound})"


@dataclass(frozen=True, slots=True)
class AllHold(Condition):
    """Every condition holds."""

    conditions: tuple[Condition, ...]

    def __str__(self) -> str:
        return " and ".join(map(str, self.conditions))


@dataclass(frozen=True, slots=True)
class BoundsFilter(Condition):
    """A field of the result `each` is within bounds; a bound that is None, or a field
    that is, does not exclude a result."""

    field: str
    at_least: NameReference | None
    at_most: NameReference | None

    def __str__(self) -> str:
        bounds = (("at_least", self.at_least), ("at_most", self.at_most))
        given = (f", {name}={bound}" for name, bound in bounds if bound is not None)
        return f"is_within(each.{self.field}{''.join(given)})"


@dataclass(frozen=True, slots=True)
class MembershipFilter(Condition):
    """A list in the result `each` has an argument; an `optional` argument that is None
    keeps all results."""

    field: str
    argument: NameReference
    optional: bool

    def __str__(self) -> str:
        test = f"{self.argument} in each.{self.field}"
        return f"({self.argument} is None or {test})" if self.optional else test


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
