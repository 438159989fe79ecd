"""What generated code computes: expressions, and the conditions of its rows.

The two are one closed union each, and each needs the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from generator.document.values import Json

Scalar: TypeAlias = str | int | float | bool | None


# Expressions


@dataclass(frozen=True, slots=True)
class Constant:
    """A scalar that is known when generating."""

    value: Scalar

    @classmethod
    def of(cls, value: Json) -> Constant:
        """A JSON scalar as a constant."""
        match value:
            case Decimal():
                return cls(float(value))
            case list() | dict():
                raise TypeError("lists and objects are no constants")
            case _:
                return cls(value)


@dataclass(frozen=True, slots=True)
class EnumConstant:
    """A word of an enum of the facade."""

    enum: str
    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A local name, an argument, or an attribute of one that is always there."""

    source: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a local that may be None when it is `guarded`."""

    base: str
    name: str
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class Dig:
    """What keys lead to in JSON values."""

    base: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the package's own runtime, or a strategy."""

    function: str
    arguments: tuple[Expression, ...] = ()
    named: tuple[tuple[str, Expression], ...] = ()


@dataclass(frozen=True, slots=True)
class Lookup:
    """A word translated by a table of the module; `table` is its name there.

    No word gives None, or with `always` what any other word gives.
    """

    table: str
    word: Expression
    otherwise: Expression
    always: bool = False


@dataclass(frozen=True, slots=True)
class Build:
    """A model of the facade; None instead if `optional` and nothing is in it."""

    model: str
    fields: tuple[tuple[str, Expression], ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A value where a condition holds, else another."""

    condition: Condition
    value: Expression
    otherwise: Expression


@dataclass(frozen=True, slots=True)
class Sequence:
    """A tuple of values; those that are None left out if `sparse`."""

    items: tuple[Expression, ...]
    sparse: bool = False


@dataclass(frozen=True, slots=True)
class Comprehension:
    """A value for each item of nested lists of which each depends on those before."""

    loops: tuple[Loop, ...]
    value: Expression
    conditions: tuple[Condition, ...] = ()
    kind: str = "tuple"


@dataclass(frozen=True, slots=True)
class Loop:
    """`for name in listed(Class, source)`; without a class, `texts(source)`."""

    name: str
    class_name: str | None
    source: Expression


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping with constant keys, perhaps with another one spread into it."""

    entries: tuple[tuple[str, Expression], ...]
    spread: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Values:
    """A list of values."""

    items: tuple[Expression, ...]


Expression: TypeAlias = (
    Constant
    | EnumConstant
    | Reference
    | Attribute
    | Dig
    | Call
    | Lookup
    | Build
    | When
    | Sequence
    | Comprehension
    | Entries
    | Values
)
"""Everything that a value of generated code can be."""


# Conditions


@dataclass(frozen=True, slots=True)
class IsOneOf:
    """The value is one of these; `negated` turns it round."""

    value: Expression
    constants: tuple[Constant | EnumConstant, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class IsNone:
    """There is no value; `negated` turns it round."""

    value: Expression
    negated: bool = False


@dataclass(frozen=True, slots=True)
class IsAfter:
    """A time is after another, or the other one is not there."""

    value: Expression
    other: Expression


@dataclass(frozen=True, slots=True)
class All:
    """Every condition holds."""

    conditions: tuple[Condition, ...]


Condition: TypeAlias = IsOneOf | IsNone | IsAfter | All
"""Everything that a row can ask."""
