"""Functions that make facade models, and their lookup tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from generator.facade.check import code
from generator.facade.read.types import Planned
from generator.python.text import Text


def configured(references: set[str]) -> tuple[str, ...]:
    """Which of the scope's `user` and `settings` are read. An argument may have such a
    name too; then it is read itself, or guarded."""
    return tuple(
        name
        for name in ("user", "settings")
        if any(reference.startswith(f"{name}.") for reference in references)
    )


@dataclass(frozen=True, slots=True)
class WordTable:
    """A constant with the meanings of a provider's values.

    Attributes:
        name: The constant.
        annotation: Its type.
        rows: The values, each with the expression that it becomes.
    """

    name: str
    annotation: str
    rows: tuple[tuple[Text, code.AnyConstant], ...]


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value: a model that is made field by field, or any other expression."""

    expression: code.Expression

    @property
    def _construction(self) -> code.ModelConstruction | None:
        match self.expression:
            case code.ModelConstruction() as construction:
                return construction
            case _:
                return None

    @property
    def model(self) -> str | None:
        """The model that is made; None if it is another expression."""
        return self._construction.model if self._construction else None

    @property
    def fields(self) -> tuple[tuple[str, code.Expression], ...]:
        """The fields of the model: names and expressions."""
        return self._construction.fields if self._construction else ()

    @property
    def optional(self) -> bool:
        """Whether a model without values is None."""
        return self._construction is not None and self._construction.optional

    def __str__(self) -> str:
        return str(self.expression)


@dataclass(frozen=True, slots=True)
class LocalVariable(code.CodeNode):
    """A step of a function that sets a variable.

    Attributes:
        name: The variable.
    """

    name: str
    assigned: Planned[code.Expression]
    kind: Literal["variable"] = "variable"

    @property
    def condition(self) -> code.Condition | None:
        """When it has its value; otherwise it is None. None for always."""
        match self.assigned:
            case code.Conditional(condition, _, code.NONE):
                return condition
            case _:
                return None

    @property
    def value(self) -> ValueView:
        """Its value."""
        match self.assigned:
            case code.Conditional(_, value, code.NONE):
                return ValueView(value)
            case value:
                return ValueView(value)

    @property
    def annotation(self) -> str:
        """Its type if it has a condition."""
        return f"{self.value.model or 'Any'} | None"


@dataclass(frozen=True, slots=True)
class DecisionRow(code.CodeNode):
    """The values of variables under a condition; the last row has none."""

    condition: code.Condition | None
    values: tuple[code.Expression, ...]


@dataclass(frozen=True, slots=True)
class DecisionTable(code.CodeNode):
    """A step of a function that sets variables from the first row whose condition
    holds.

    Attributes:
        variables: The variables and their types.
        rows: The rows, in order.
    """

    variables: tuple[tuple[str, str], ...]
    rows: tuple[DecisionRow, ...]
    kind: Literal["decision"] = "decision"

    @property
    def names(self) -> tuple[str, ...]:
        """The variables."""
        return tuple(name for name, _ in self.variables)


FunctionStep: TypeAlias = LocalVariable | DecisionTable
"""A step of a function before it returns its result."""


@dataclass(frozen=True, slots=True)
class MappingFunction(code.CodeNode):
    """A function that makes a facade model.

    Attributes:
        name: The function.
        model: The model that it makes.
        origin: What it makes the model from.
        parameters: Its parameters: names and types.
        returns: The type of its result.
        steps: The steps before it returns its result.
    """

    name: str
    model: str
    origin: Text
    parameters: tuple[tuple[str, str], ...]
    returns: str
    steps: tuple[FunctionStep, ...]
    result: Planned[code.Expression]
    opens: Planned[tuple[str, ...]] = ()
    """The operations whose URLs it makes, for a browser."""

    def with_scope(self, annotation: str) -> MappingFunction:
        """The same with another type of its scope."""
        parameters = tuple(
            (name, annotation if name == "scope" else type_)
            for name, type_ in self.parameters
        )
        return replace(self, parameters=parameters)

    @property
    def configured(self) -> tuple[str, ...]:
        """The parts of the scope that it reads by name: `user`, `settings`."""
        return configured(set(self.reads()))

    @property
    def value(self) -> ValueView:
        """Its result."""
        return ValueView(self.result)
