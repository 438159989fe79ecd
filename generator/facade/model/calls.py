"""Calls of a provider's client, and what is made of their answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.facade.model.canon import CanonField
from generator.facade.model.expressions import Condition, Expression, Loop
from generator.facade.model.functions import Local
from generator.model import Operation as ApiOperation
from generator.model import TypeRef


@dataclass(frozen=True, slots=True)
class ClientCall:
    """A method of the provider's client with its arguments; `operation` is what it
    calls."""

    operation: ApiOperation
    resource: str
    method: str
    arguments: tuple[tuple[str, Expression], ...]
    body: Expression | None

    @property
    def operation_id(self) -> str:
        """The name of the operation in the description."""
        return self.operation.id

    @property
    def returns(self) -> TypeRef | None:
        """What the method gives."""
        return self.operation.returns


@dataclass(frozen=True, slots=True)
class CursorPages:
    """Pages by a cursor: `argument` takes what the last page gave."""

    argument: str
    locals: tuple[Local, ...]
    cursor: Expression


@dataclass(frozen=True, slots=True)
class NumberedPages:
    """Pages by their number; `pages` is how many there are, where the answer tells."""

    argument: str
    start: int
    locals: tuple[Local, ...]
    pages: Expression | None


Pages: TypeAlias = CursorPages | NumberedPages


@dataclass(frozen=True, slots=True)
class Items:
    """The list in each page: where it is, and the class of its items."""

    locals: tuple[Local, ...]
    source: Expression
    class_name: str


@dataclass(frozen=True, slots=True)
class Detail:
    """A call for each item, whose answer takes the item's place."""

    item: str
    call: ClientCall
    locals: tuple[Local, ...]
    value: Expression
    class_name: str


@dataclass(frozen=True, slots=True)
class Also:
    """A call besides; `name` is what its answer is called."""

    name: str
    call: ClientCall


@dataclass(frozen=True, slots=True)
class ArgumentLimit:
    """An argument that a call does nothing with, and why.

    A `refused` one must not be given, or only as its default; others lose nothing.
    """

    argument: CanonField
    refused: bool
    because: str


@dataclass(frozen=True, slots=True)
class CallCase:
    """One way to do an operation: under a condition, or always.

    `requires` are arguments that it cannot do without. `mapping` is the name of the
    function that makes the result, `passed` are its arguments. A list is found at
    `items`; its items are called `names[0]`, those of `loops` inside them `names[1:]`.
    Of the results only those count whose fields in `keep` are the arguments beside them
    (the last value is whether the argument may be missing). `also` are calls that come
    between the first one and the result.
    """

    condition: Condition | None
    requires: tuple[str, ...]
    call: ClientCall
    items: Items | None
    pages: Pages | None
    detail: Detail | None
    mapping: str
    passed: tuple[str, ...]
    returns: str
    asynchronous: bool = False
    note: str | None = None
    names: tuple[str, ...] = ()
    loops: tuple[Loop, ...] = ()
    keep: tuple[tuple[str, str, bool], ...] = ()
    also: tuple[Also, ...] = ()
    limits: tuple[ArgumentLimit, ...] = ()
