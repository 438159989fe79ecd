"""Functions that make objects of the facade, and the tables of words they use."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facade.model.expressions import (
    Condition,
    Constant,
    EnumConstant,
    Expression,
)


@dataclass(frozen=True, slots=True)
class Local:
    """A name for an object on the way to a value: `name = value`."""

    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class Row:
    """What a table says where its condition holds; None is the last row."""

    condition: Condition | None
    values: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A table of rows of which the first that holds counts: it sets local names.

    `types` are the annotations of the names.
    """

    names: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a generated function with its annotation."""

    name: str
    annotation: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """A function that makes an object of the facade from one of the provider.

    `origin` says what it is made from, for its docstring, `returns` is its annotation.
    The `decision` is taken after `locals` and before `late`.
    """

    function: str
    model: str
    origin: str
    returns: str
    parameters: tuple[Parameter, ...]
    locals: tuple[Local, ...]
    decision: Decision | None
    late: tuple[Local, ...]
    value: Expression


@dataclass(frozen=True, slots=True)
class Table:
    """Words of the provider and what they mean, as a constant of the module."""

    name: str
    annotation: str
    rows: tuple[tuple[str, Constant | EnumConstant], ...]
