"""Functions that make facade models, and their lookup tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from generator.facade.model import (
    Conditional,
    Constant,
    DecisionTable,
    Expression,
    LocalVariable,
    MappingFunction,
    ModelConstruction,
    WordTable,
)
from generator.facade.views.expressions import (
    Node,
    condition,
    configured,
    expression,
    references,
)
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class WordTableView:
    """A constant with the meanings of a provider's values.

    Attributes:
        name: The constant.
        annotation: Its type.
        rows: The values, each with the expression that it becomes.
    """

    name: str
    annotation: str
    rows: tuple[tuple[Text, str], ...]

    @classmethod
    def of(cls, table: WordTable) -> "WordTableView":
        """The view of a table."""
        rows = tuple((Text(word), expression(value)) for word, value in table.rows)
        return cls(table.name, table.annotation, rows)


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value: a model that is made field by field, or any other expression.

    Attributes:
        expression: The whole value on one line.
        model: The model that is made; None if it is another expression.
        fields: The fields of the model: names and expressions.
        optional: Whether a model without values is None.
    """

    expression: str
    model: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    optional: bool = False

    @classmethod
    def of(cls, value: Expression) -> "ValueView":
        """The view of an expression."""
        match value:
            case ModelConstruction(model, fields, optional):
                words = tuple((name, expression(field)) for name, field in fields)
                return cls(expression(value), model, words, optional)
            case _:
                return cls(expression(value))


@dataclass(frozen=True, slots=True)
class VariableView:
    """A step of a function that sets a variable.

    Attributes:
        name: The variable.
        value: Its value.
        condition: When it has that value; otherwise it is None. None for always.
        annotation: Its type if it has a condition.
    """

    name: str
    value: ValueView
    condition: str | None = None
    annotation: str = ""
    kind: Literal["variable"] = "variable"

    @classmethod
    def of(cls, variable: LocalVariable) -> "VariableView":
        """The view of a variable."""
        match variable.value:
            case Conditional(condition_, value, Constant(None)):
                model = value.model if isinstance(value, ModelConstruction) else "Any"
                return cls(
                    variable.name,
                    ValueView.of(value),
                    condition(condition_),
                    f"{model} | None",
                )
            case value:
                return cls(variable.name, ValueView.of(value))


@dataclass(frozen=True, slots=True)
class DecisionRowView:
    """The values of variables under a condition; None for the last row."""

    condition: str | None
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A step of a function that sets variables from the first row whose condition
    holds.

    Attributes:
        variables: The variables and their types.
        rows: The rows, in order.
    """

    variables: tuple[tuple[str, str], ...]
    rows: tuple[DecisionRowView, ...]
    kind: Literal["decision"] = "decision"

    @classmethod
    def of(cls, table: DecisionTable) -> "DecisionView":
        """The view of a decision table."""
        return cls(
            variables=tuple(zip(table.names, table.types, strict=True)),
            rows=tuple(
                DecisionRowView(
                    None if row.condition is None else condition(row.condition),
                    tuple(map(expression, row.values)),
                )
                for row in table.rows
            ),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The variables."""
        return tuple(name for name, _ in self.variables)


StepView: TypeAlias = VariableView | DecisionView
"""A step of a function before it returns its result."""


@dataclass(frozen=True)
class MappingView:
    """A function that makes a facade model."""

    _function: MappingFunction

    @property
    def name(self) -> str:
        """The function."""
        return self._function.function

    @property
    def model(self) -> str:
        """The model that it makes."""
        return self._function.model

    @property
    def origin(self) -> Text:
        """What it makes the model from."""
        return Text(self._function.origin)

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """Its parameters: names and types."""
        return tuple(
            (parameter.name, parameter.annotation)
            for parameter in self._function.parameters
        )

    @property
    def returns(self) -> str:
        """The type of its result."""
        return self._function.returns

    @property
    def configured(self) -> tuple[str, ...]:
        """The parts of the scope that it reads by name: `user`, `settings`."""
        return configured(set(references(*self._nodes())))

    @cached_property
    def steps(self) -> tuple[StepView, ...]:
        """The steps before it returns its result."""
        function = self._function
        decisions = () if function.decision is None else (function.decision,)
        return (
            *map(VariableView.of, function.locals),
            *map(DecisionView.of, decisions),
            *map(VariableView.of, function.late_locals),
        )

    @cached_property
    def value(self) -> ValueView:
        """Its result."""
        return ValueView.of(self._function.value)

    def _nodes(self) -> Iterator[Node]:
        function = self._function
        for variable in (*function.locals, *function.late_locals):
            yield variable.value
        for row in function.decision.rows if function.decision else ():
            if row.condition is not None:
                yield row.condition
            yield from row.values
        yield function.value
