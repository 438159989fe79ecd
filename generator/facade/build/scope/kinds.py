"""What the expressions of a binding are: expressions with their types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.facade.model import Expression
from generator.facade.model.types import CanonType
from generator.model import TypeRef


@dataclass(frozen=True, slots=True)
class Described:
    """A type of the provider's description; `pointer` is where it comes from."""

    type: TypeRef
    pointer: str


@dataclass(frozen=True, slots=True)
class Own:
    """A type of the facade."""

    type: CanonType


@dataclass(frozen=True, slots=True)
class Untyped:
    """JSON values of which nothing is known."""


Kind: TypeAlias = Described | Own | Untyped


@dataclass(frozen=True, slots=True)
class Typed:
    """An expression with its type. `present` when it is never None; `argument` is the
    argument that it is, to be passed to functions that use it."""

    expression: Expression
    kind: Kind
    present: bool = False
    argument: str | None = None
