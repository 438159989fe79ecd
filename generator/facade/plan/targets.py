"""The targets of response values, and what every way to read one needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.conditions import Conditions, Guard, guards_of
from generator.facade.check.functions import WordTable
from generator.facade.check.scope import FunctionScope, unique_name
from generator.facade.read.canon import CanonModel
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import (
    TEXT,
    CanonEnumType,
    CanonOptionalType,
    CanonType,
    without_none,
)
from generator.naming.words import snake_case


@dataclass(frozen=True, slots=True)
class ValueTarget:
    """A field of the facade, or a part of its value, and the node with the value.

    `variable` is the name of the value if it is one of several for the same field.
    """

    name: str
    type: CanonType
    node: YamlNode
    variable: str | None = None

    @classmethod
    def optional_text(cls, name: str, node: YamlNode) -> ValueTarget:
        """A part of a value that is a string or missing."""
        return cls(name, CanonOptionalType(TEXT), node)

    @property
    def bare(self) -> CanonType:
        """The type of the value without None."""
        return without_none(self.type)

    @property
    def required(self) -> bool:
        """Whether a value is required."""
        return not isinstance(self.type, CanonOptionalType)

    def at(self, node: YamlNode) -> ValueTarget:
        """The same target, with its value at another node."""
        return replace(self, node=node)


@dataclass(slots=True)
class WordTables:
    """The lookup tables of one generated module."""

    tables: list[WordTable] = field(default_factory=list)

    def name(self, table: WordTable) -> str:
        """The name of a table in the module; equal tables share one."""
        for known in self.tables:
            if (known.annotation, known.rows) == (table.annotation, table.rows):
                return known.name
        unique = unique_name(table.name, {known.name for known in self.tables})
        self.tables.append(replace(table, name=unique))
        return unique


@dataclass(frozen=True, slots=True)
class ValueContext:
    """The context for reading values.

    Attributes:
        scope: The names that the function can use.
        tables: The lookup tables of the module.
        function_for: Returns the function that makes a model from a schema, both by
            name; None if there is none.
        prefix: The prefix for the names of lookup tables.
        needed: Whether a required string that is missing is an error instead of an
            empty string: for single objects, not for items of a list.
        several_sources: Whether the binding serves several schemas, so that one of them
            may lack alternatives.
        automatic: Fields that are filled in unless the binding does.
        guards: The conditions that hold where the value is read.
    """

    scope: FunctionScope
    tables: WordTables
    function_for: Callable[[str, str], str | None]
    prefix: str
    needed: bool = False
    several_sources: bool = False
    automatic: tuple[tuple[str, code.Expression], ...] = ()
    guards: tuple[Guard, ...] = ()

    def where(
        self, when: dict[str, Json], node: YamlNode
    ) -> tuple[code.Condition, ValueContext]:
        """The conditions at a node, and the context where they hold. Raises
        BindingError."""
        conditions = Conditions(self.scope)
        condition = conditions.read_listed(when, node, None)
        holding = self.scope.holding(conditions.variables)
        guards = (*self.guards, *guards_of(when))
        return condition, replace(self, scope=holding, guards=guards)


def variant_name(model: CanonModel, raw: Json) -> str:
    """The name of one of several models next to each other: its first constant, or its
    purpose."""
    kind, fields = snake_case(model.name), raw if isinstance(raw, dict) else {}
    for model_field in model.fields:
        is_enum = isinstance(without_none(model_field.canon_type), CanonEnumType)
        match fields.get(model_field.name):
            case {"value": str(word)}:
                return f"{snake_case(word)}_{kind}"
            case str(word) if is_enum:
                return f"{snake_case(word)}_{kind}"
            case _:
                pass
    when = fields.get("when")
    path = next(iter(when), "") if isinstance(when, dict) else ""
    return f"{snake_case(path.replace('.', '_'))}_{kind}".strip("_")
