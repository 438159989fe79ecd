"""How a provider implements an operation: calls of its client, and their responses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.facade.model.canon import CanonField, CanonOperation
from generator.facade.model.expressions import (
    Condition,
    Expression,
    LocalVariable,
    Loop,
)
from generator.model import Operation, TypeRef


@dataclass(frozen=True, slots=True)
class ClientCall:
    """A call of a method of the provider's client; `operation` is what it requests, and
    `response_class` the class of the result, None if that is not an object."""

    operation: Operation
    resource: str
    arguments: tuple[tuple[str, Expression], ...]
    body: Expression | None
    response_class: str | None = None

    @property
    def method(self) -> str:
        """The name of the method."""
        return self.operation.name

    @property
    def operation_id(self) -> str:
        """The operationId in the spec."""
        return self.operation.id

    @property
    def returns(self) -> TypeRef | None:
        """The type of the response; None if it has no content."""
        return self.operation.returns


@dataclass(frozen=True, slots=True)
class CursorPages:
    """Paging by cursor: `argument` receives the cursor of the previous page."""

    argument: str
    locals: tuple[LocalVariable, ...]
    cursor: Expression


@dataclass(frozen=True, slots=True)
class NumberedPages:
    """Paging by number; `pages` is the number of pages, if the response has it."""

    argument: str
    start: int
    locals: tuple[LocalVariable, ...]
    pages: Expression | None


Pages: TypeAlias = CursorPages | NumberedPages


@dataclass(frozen=True, slots=True)
class ResponsePart:
    """The list or the object in a response, with its class or that of its items."""

    locals: tuple[LocalVariable, ...]
    source: Expression
    class_name: str


@dataclass(frozen=True, slots=True)
class DetailCall:
    """A call for each item of a list, whose response replaces the item, or is kept next
    to it under a `name`."""

    item: str
    call: ClientCall
    locals: tuple[LocalVariable, ...]
    value: Expression
    class_name: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class AdditionalCall:
    """Another call that the result needs; `name` is the variable of its response, which
    is None unless the `condition` holds."""

    name: str
    call: ClientCall
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class LookupCall:
    """A call for an object that the result, or each item of a list, refers to. The
    response is cached; `name` is its variable.

    It is None if the reference is missing, or the object does not exist.
    """

    name: str
    call: ClientCall
    locals: tuple[LocalVariable, ...]


@dataclass(frozen=True, slots=True)
class ResultFilter:
    """Keeps the results whose field equals an argument; an `optional` argument that is
    None keeps all."""

    field: str
    argument: str
    optional: bool


@dataclass(frozen=True, slots=True)
class ArgumentLimit:
    """An argument that a call does not use, and why.

    A `refused` one must be omitted or have its default value. The others can be ignored
    without losing anything.
    """

    argument: CanonField
    refused: bool
    because: str


@dataclass(frozen=True, slots=True)
class CallCase:
    """One way to implement an operation: under a condition, or always.

    Attributes:
        call: The call of the provider's client.
        function: The function that makes the result, or each of its items.
        arguments: The arguments of that function, as written in the call.
        returns: The annotation of the result.
        condition: When this case applies; None for always.
        requires: The optional arguments that the call requires.
        asynchronous: Whether the provider finishes the work after it responds.
        note: What users should know about this case.
        content: The list or the object in the response; None for the response itself.
        pages: How to request the other pages of the list.
        detail: The call for each item.
        item_names: The variables of nested items, from the outside in: that of an item
            of `content`, then those of `loops`.
        loops: The loops over the lists inside an item.
        filters: The results to keep.
        preceding_calls: The calls before `call`, for their side effects.
        additional_calls: The calls between `call` and the result.
        lookups: The calls for what the response only refers to.
        opens: The operations whose URLs are in the result, for a browser.
        limits: The arguments that the call does not use.
    """

    call: ClientCall
    function: str
    arguments: tuple[str, ...]
    returns: str
    condition: Condition | None = None
    requires: tuple[str, ...] = ()
    asynchronous: bool = False
    note: str | None = None
    content: ResponsePart | None = None
    pages: Pages | None = None
    detail: DetailCall | None = None
    item_names: tuple[str, ...] = ()
    loops: tuple[Loop, ...] = ()
    filters: tuple[ResultFilter, ...] = ()
    preceding_calls: tuple[AdditionalCall, ...] = ()
    additional_calls: tuple[AdditionalCall, ...] = ()
    lookups: tuple[LookupCall, ...] = ()
    opens: tuple[str, ...] = ()
    limits: tuple[ArgumentLimit, ...] = ()


@dataclass(frozen=True, slots=True)
class UnsupportedOperation:
    """Why a provider cannot implement an operation, and which ones to use instead."""

    because: str
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BoundOperation:
    """How a provider implements an operation of the facade.

    Without cases it is not implemented, and `unsupported` says why.
    """

    operation: CanonOperation
    cases: tuple[CallCase, ...]
    unsupported: UnsupportedOperation | None

    @property
    def supported(self) -> bool:
        """Whether it can be called."""
        return bool(self.cases)

    @property
    def limits(self) -> tuple[ArgumentLimit, ...]:
        """The arguments that some call does not use, each only once."""
        limits = {
            limit.argument.name: limit for case in self.cases for limit in case.limits
        }
        return tuple(limits.values())
