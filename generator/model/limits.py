"""The limits of numbers that a client checks in arguments (JSON Schema, validation,
6.2).

Limits of strings and arrays are only documented, because vendors' patterns are wrong
too often.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator.model.types import NullableType, Primitive, PrimitiveType, TypeRef

_NUMBERS = (Primitive.INTEGER, Primitive.NUMBER, Primitive.FLOAT)
_LARGEST = Decimal(10) ** 18


@dataclass(frozen=True, slots=True)
class NumberLimits:
    """The allowed range of a number; None where it is unlimited."""

    minimum: Decimal | None = None
    exclusive_minimum: Decimal | None = None
    maximum: Decimal | None = None
    exclusive_maximum: Decimal | None = None

    @classmethod
    def of(
        cls, type_: TypeRef, constraints: Iterable[tuple[str, str]]
    ) -> "NumberLimits":
        """The limits of a type.

        A type that is not a number has none, and limits that no number can satisfy are
        dropped.

        Args:
            type_: The type.
            constraints: Keywords of its schema, each with its JSON text.
        """
        inner = type_.inner if isinstance(type_, NullableType) else type_
        if not isinstance(inner, PrimitiveType) or inner.kind not in _NUMBERS:
            return cls()
        values = {keyword: _number(text) for keyword, text in constraints}
        limits = cls(
            values.get("minimum"),
            values.get("exclusiveMinimum"),
            values.get("maximum"),
            values.get("exclusiveMaximum"),
        )
        is_integer = inner.kind is Primitive.INTEGER
        sample = limits.nearest(Decimal(1), is_integer=is_integer)
        return limits if limits.holds(sample) else cls()

    def holds(self, number: Decimal | int) -> bool:
        """Whether a number is within the limits."""
        return (
            (self.minimum is None or number >= self.minimum)
            and (self.exclusive_minimum is None or number > self.exclusive_minimum)
            and (self.maximum is None or number <= self.maximum)
            and (self.exclusive_maximum is None or number < self.exclusive_maximum)
        )

    def nearest(self, number: Decimal | int, *, is_integer: bool) -> Decimal | int:
        """A number within the limits, near a given one; any number if there is none."""
        step = Decimal(1 if is_integer else "0.01")
        lowest, above = self.minimum, self.exclusive_minimum
        highest, below = self.maximum, self.exclusive_maximum
        candidates: list[Decimal | int] = [number]
        if lowest is not None:
            candidates.append(_rounded(lowest, "ROUND_CEILING", is_integer))
        if above is not None:
            candidates.append(_rounded(above + step, "ROUND_FLOOR", is_integer))
        if highest is not None:
            candidates.append(_rounded(highest, "ROUND_FLOOR", is_integer))
        if below is not None:
            candidates.append(_rounded(below - step, "ROUND_CEILING", is_integer))
        if not is_integer and len(candidates) > 2:
            # The limits are closer to each other than one step.
            middle = sum(map(Decimal, candidates[1:]), Decimal(0))
            candidates.append(middle / (len(candidates) - 1))
        return next(filter(self.holds, candidates), number)


def _rounded(number: Decimal, rounding: str, is_integer: bool) -> Decimal | int:
    return int(number.to_integral_value(rounding)) if is_integer else number


def _number(text: str) -> Decimal | None:
    """A limit; None for one that no program could use."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) <= _LARGEST else None
