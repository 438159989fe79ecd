"""What reads values; the forms that a value can have know it by this alone."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from generator.document.values import Json
from generator.facade.build.scope.scope import Scope
from generator.facade.build.values.tables import Tables
from generator.facade.build.values.target import Target
from generator.facade.model import Expression

MappingFor = Callable[[str, str], str | None]
"""The function that makes a model of the facade from a schema, None if there is none."""


@dataclass(slots=True)
class Reader(ABC):
    """Reads values inside one scope.

    `needed` makes a required text that is not there an error, instead of an empty text:
    for answers of a single thing, not for items of a list. `several_sources` when the
    same binding serves several schemas, so that one of them may lack alternatives.
    `automatic` are fields that are filled in unless the binding does.
    """

    scope: Scope
    tables: Tables
    mapping_for: MappingFor
    prefix: str
    needed: bool = False
    several_sources: bool = False
    automatic: tuple[tuple[str, Expression], ...] = ()

    @abstractmethod
    def value(self, raw: Json, target: Target) -> Expression | None:
        """The value for a target; None after a diagnostic."""

    @abstractmethod
    def inside(self, scope: Scope) -> Reader:
        """The reader of the items of a list."""
