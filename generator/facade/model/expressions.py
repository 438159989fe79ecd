"""What generated code computes: expressions, and the conditions of rows.

Each of the two is a closed union, and each needs the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from generator.document.values import Json

ConstantValue: TypeAlias = str | int | float | bool | None


# Expressions


@dataclass(frozen=True, slots=True)
class Constant:
    """A scalar that is known at generation time."""

    value: ConstantValue

    @classmethod
    def of(cls, value: Json) -> Constant:
        """A JSON scalar as a constant."""
        match value:
            case Decimal():
                return cls(float(value))
            case list() | dict():
                raise TypeError("lists and objects cannot be constants")
            case _:
                return cls(value)


@dataclass(frozen=True, slots=True)
class EnumConstant:
    """A value of a facade enum."""

    enum: str
    value: str


@dataclass(frozen=True, slots=True)
class NameReference:
    """A variable, or one of its attributes that is never None, as Python source."""

    source: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a local variable that may be None if it is `guarded`."""

    base: str
    name: str
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class JsonMember:
    """The value at a sequence of keys in JSON."""

    base: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FunctionCall:
    """A call of a mapping, of a strategy or of a function of the package's runtime."""

    function: str
    arguments: tuple[Expression, ...] = ()
    keywords: tuple[tuple[str, Expression], ...] = ()


@dataclass(frozen=True, slots=True)
class TableLookup:
    """A value translated by the constant `table`; a value without a row returns
    `otherwise`.

    A missing value returns None, or `otherwise` with `always`.
    """

    table: str
    word: Expression
    otherwise: Expression
    always: bool = False


@dataclass(frozen=True, slots=True)
class ModelConstruction:
    """A new facade model; an `optional` one without values is None."""

    model: str
    fields: tuple[tuple[str, Expression], ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Conditional:
    """A value where a condition holds, otherwise another one."""

    condition: Condition
    value: Expression
    otherwise: Expression


@dataclass(frozen=True, slots=True)
class TupleExpression:
    """A tuple of values; a `sparse` one omits those that are None."""

    items: tuple[Expression, ...]
    sparse: bool = False


@dataclass(frozen=True, slots=True)
class Comprehension:
    """A value for each item of nested lists; `kind` picks one of them, or all."""

    loops: tuple[Loop, ...]
    value: Expression
    conditions: tuple[Condition, ...] = ()
    kind: Literal["tuple", "first", "last", "latest"] = "tuple"


@dataclass(frozen=True, slots=True)
class Loop:
    """`for name in listed(Class, source)`; without a class, `texts(source)`."""

    name: str
    class_name: str | None
    source: Expression


@dataclass(frozen=True, slots=True)
class DictExpression:
    """A dict with constant keys, and the entries of the mappings in `spread`."""

    entries: tuple[tuple[str, Expression], ...]
    spread: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class ListExpression:
    """A list of values."""

    items: tuple[Expression, ...]


Expression: TypeAlias = (
    Constant
    | EnumConstant
    | NameReference
    | Attribute
    | JsonMember
    | FunctionCall
    | TableLookup
    | ModelConstruction
    | Conditional
    | TupleExpression
    | Comprehension
    | DictExpression
    | ListExpression
)
"""Every expression in generated code."""


# Conditions


@dataclass(frozen=True, slots=True)
class IsOneOf:
    """The value is one of the constants, or none of them if `negated`."""

    value: Expression
    constants: tuple[Constant | EnumConstant, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class IsNone:
    """The value is None, or not None if `negated`."""

    value: Expression
    negated: bool = False


@dataclass(frozen=True, slots=True)
class IsAfter:
    """A time is later than the other one, or the other one is None."""

    value: Expression
    other: Expression


@dataclass(frozen=True, slots=True)
class AllHold:
    """Every condition holds."""

    conditions: tuple[Condition, ...]


Condition: TypeAlias = IsOneOf | IsNone | IsAfter | AllHold
"""Every condition of a row."""


# Functions


@dataclass(frozen=True, slots=True)
class LocalVariable:
    """A variable for an intermediate value: `name = value`."""

    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """The values of a decision table under a condition; the last row has none."""

    condition: Condition | None
    values: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """Sets the variables `names`, with the annotations `types`, from the first row
    whose condition holds."""

    names: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[DecisionRow, ...]


@dataclass(frozen=True, slots=True)
class FunctionParameter:
    """A parameter of a generated function with its annotation."""

    name: str
    annotation: str


@dataclass(frozen=True, slots=True)
class MappingFunction:
    """A function that makes a facade model from an object of the provider.

    Attributes:
        function: The name of the function.
        model: The model that it makes.
        origin: What it makes the model from, for the docstring.
        returns: The annotation of the result.
        parameters: The parameters, including `scope`.
        locals: The variables that come before `decision`.
        decision: The decision table, if there is one.
        late_locals: The variables that come after `decision`.
        value: The result.
        opens: The operations whose URLs it makes, for a browser.
    """

    function: str
    model: str
    origin: str
    returns: str
    parameters: tuple[FunctionParameter, ...]
    locals: tuple[LocalVariable, ...]
    decision: DecisionTable | None
    late_locals: tuple[LocalVariable, ...]
    value: Expression
    opens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordTable:
    """The meaning of a provider's values, as a constant of a generated module."""

    name: str
    annotation: str
    rows: tuple[tuple[str, Constant | EnumConstant], ...]
