"""What a value of a response is for, and what all ways to read one need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from generator.facade.checking.guards import Guard
from generator.facade.checking.scope import FunctionScope, unique_name
from generator.facade.model import Expression, WordTable
from generator.facade.model.types import (
    TEXT,
    CanonOptionalType,
    CanonType,
    without_none,
)
from generator.facade.reading.mistakes import YamlNode


@dataclass(frozen=True, slots=True)
class ValueTarget:
    """A field of the facade, or a part of its value, and the node that says its value.

    `variable` is the name of the value where it is one of several for the same field.
    """

    name: str
    type: CanonType
    node: YamlNode
    variable: str | None = None

    @classmethod
    def optional_text(cls, name: str, node: YamlNode) -> ValueTarget:
        """A part of a value that is text or missing."""
        return cls(name, CanonOptionalType(TEXT), node)

    @property
    def bare(self) -> CanonType:
        """The type of the value when there is one."""
        return without_none(self.type)

    @property
    def required(self) -> bool:
        """Whether there must be a value."""
        return not isinstance(self.type, CanonOptionalType)

    def under(self, *tokens: str | int) -> ValueTarget:
        """The same target, whose value a node below says."""
        node = self.node
        for token in tokens:
            node = node / token
        return replace(self, node=node)


@dataclass(slots=True)
class WordTables:
    """The word tables of one generated module."""

    tables: list[WordTable] = field(default_factory=list)

    def name(self, table: WordTable) -> str:
        """The name of a table in the module; equal tables share one."""
        for known in self.tables:
            if (known.annotation, known.rows) == (table.annotation, table.rows):
                return known.name
        unique = unique_name(table.name, {known.name for known in self.tables})
        self.tables.append(replace(table, name=unique))
        return unique


FunctionFor: TypeAlias = Callable[[str, str], str | None]
"""The function that makes a model of the facade from a schema; None without one."""


@dataclass(frozen=True, slots=True)
class ValueContext:
    """What values are read with.

    Attributes:
        scope: What the function can name.
        tables: The word tables of the module.
        function_for: The mapping functions of the provider.
        prefix: What the names of word tables begin with.
        needed: Whether a required text that is missing is an error instead of an empty
            text: for single objects, not for items of a list.
        several_sources: Whether the binding serves several schemas, so that one of them
            may lack alternatives.
        automatic: Fields that are filled in unless the binding does.
        guards: The conditions that hold where the value is read.
    """

    scope: FunctionScope
    tables: WordTables
    function_for: FunctionFor
    prefix: str
    needed: bool = False
    several_sources: bool = False
    automatic: tuple[tuple[str, Expression], ...] = ()
    guards: tuple[Guard, ...] = ()
