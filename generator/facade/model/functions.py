"""Functions that make models of the facade, and the word tables that they use."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facade.model.expressions import (
    Condition,
    Constant,
    EnumConstant,
    Expression,
)


@dataclass(frozen=True, slots=True)
class LocalVariable:
    """A variable on the way to a value: `name = value`."""

    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """The values of a decision table where a condition holds; the last row has none."""

    condition: Condition | None
    values: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """Sets the variables `names`, of the annotations `types`, from the first row whose
    condition holds."""

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
    """A function that makes a model of the facade from an object of the provider.

    Attributes:
        function: The name of the function.
        model: The model that it makes.
        origin: What it makes the model from, for the docstring.
        returns: The annotation of the result.
        parameters: The parameters, `scope` among them.
        locals: The variables that come before `decision`.
        decision: The decision table, if there is one.
        late_locals: The variables that come after `decision`.
        value: The result.
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


@dataclass(frozen=True, slots=True)
class WordTable:
    """Words of a provider and what they mean, as a constant of a generated module."""

    name: str
    annotation: str
    rows: tuple[tuple[str, Constant | EnumConstant], ...]
