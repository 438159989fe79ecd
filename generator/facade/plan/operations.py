"""How a provider implements an operation: the ways to call it, each with what is made of
the response."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.facade.check import code
from generator.facade.check.functions import LocalVariable, configured
from generator.facade.plan.calls import (
    ClientCall,
    ContentPart,
    DetailCall,
    LookupCall,
    Pages,
)
from generator.facade.plan.limits import ArgumentLimit
from generator.facade.read.operations import CanonOperation
from generator.facade.read.types import (
    CanonIdType,
    CanonListType,
    CanonPagesType,
    Planned,
    without_none,
)
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class CallCase(code.CodeNode):
    """One way to implement an operation: under a condition, or always.

    Attributes:
        call: The call of the client.
        function: The function that makes the result, or each of its items.
        arguments: The arguments of that function, as passed.
        returns: The type of the result, or of one of several.
        condition: When it applies; None for always.
        fallback_on: The statuses of a response for which the next case is used.
        subject: The variable with the id of the subject it is for; None if there is
            none.
        required: The optional arguments that the call requires: the name, the variable,
            and the one that is never None.
        content: The list or the object in the response; None for the response itself.
        pages: How the pages of the list follow each other; None for a single page.
        reader: The function in the method that reads a page, if the operation returns
            pages.
        detail: The call for each item; None if there is none.
        filters: The conditions that a result must meet to be kept; `each` is a result.
        preceding_calls: The calls before `call`, each with the variable of its
            response.
        call_variables: The variables that `call` needs after those.
        response_condition: When it applies, by the responses of `preceding_calls`; None
            for always.
        additional_calls: The calls after `call`, each with the variable of its
            response.
        lookups: The calls for what the response, or each item of its list, only refers
            to.
    """

    call: ClientCall
    function: str
    arguments: tuple[str, ...]
    returns: str
    condition: code.Condition | None = None
    fallback_on: tuple[int, ...] = ()
    subject: str | None = None
    required: tuple[tuple[str, str, str], ...] = ()
    asynchronous: Planned[bool] = False
    note: Planned[str | None] = None
    content: ContentPart | None = None
    pages: Pages | None = None
    reader: str | None = None
    detail: DetailCall | None = None
    item_names: Planned[tuple[str, ...]] = ()
    """The variables of nested items, from the outside in."""
    inner_loops: Planned[tuple[code.Loop, ...]] = ()
    filters: tuple[code.Condition, ...] = ()
    preceding_calls: tuple[tuple[str, ClientCall], ...] = ()
    call_variables: tuple[LocalVariable, ...] = ()
    response_condition: code.Condition | None = None
    additional_calls: tuple[tuple[str, ClientCall], ...] = ()
    lookups: tuple[LookupCall, ...] = ()
    opens: Planned[tuple[str, ...]] = ()
    """The operations whose URLs are in the result, for a browser."""
    limits: Planned[tuple[ArgumentLimit, ...]] = ()

    @property
    def is_final(self) -> bool:
        """Whether no case after it is ever used."""
        return not (self.condition or self.response_condition or self.fallback_on)

    @property
    def refused(self) -> tuple[ArgumentLimit, ...]:
        """The arguments that must not be given."""
        return tuple(limit for limit in self.limits if limit.refused)

    @property
    def has_answer(self) -> bool:
        """Whether anything reads the response of the call."""
        return self.content is not None or "answer" in self._passed

    @property
    def variables(self) -> tuple[LocalVariable, ...]:
        """The variables along the paths to the content and to the next page, each
        once."""
        parts = (part for part in (self.content, self.pages) if part is not None)
        return tuple(
            dict.fromkeys(variable for part in parts for variable in part.variables)
        )

    @property
    def item(self) -> str:
        """The variables of an item of the list, as in a loop: including what a detail
        adds to it; empty if the result is not a list."""
        item = self.item_names[0] if self.item_names else ""
        if self.detail is None or self.detail.name is None:
            return item
        return f"({item}, {self.detail.name})"

    @property
    def items(self) -> str:
        """The variable of the list."""
        return "found" if self.detail is None else "details"

    @property
    def is_list(self) -> bool:
        """Whether the result is made from the items of a list."""
        return self.content is not None and bool(self.item_names)

    @property
    def loops(self) -> tuple[str, ...]:
        """The loops over the items of the list and over the lists inside them, as parts
        of a comprehension; empty if the result is not a list."""
        if not self.is_list:
            return ()
        names = (self.item, *(lookup.name for lookup in self.lookups))
        sources = (self.items, *(f"found_{name}" for name in names[1:]))
        outer = f"for {self.item.strip('()')} in {self.items}"
        if len(names) > 1:
            outer = f"for {', '.join(names)} in zip({', '.join(sources)}, strict=True)"
        return (outer, *map(str, self.inner_loops))

    @property
    def references(self) -> set[str]:
        """The variables that it reads, each with the attribute that is read."""
        return {
            *self.reads(),
            *self._passed,
            *(limit.argument for limit in self.refused),
            *(variable for _, variable, _ in self.required),
            *([self.subject] if self.subject else []),
        }

    @property
    def _passed(self) -> tuple[str, ...]:
        """The variables that the function receives."""
        return tuple(argument.rpartition("=")[2] for argument in self.arguments)


@dataclass(frozen=True, slots=True)
class UnsupportedOperation:
    """Why a provider cannot implement an operation, and which ones to use instead."""

    because: str
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IdArgument:
    """An argument that accepts an object or its id: the variable for the id."""

    variable: str
    argument: str
    is_optional: bool


@dataclass(frozen=True, slots=True)
class DerivedArgument:
    """An argument that comes from a field of another one if it is omitted."""

    argument: str
    source: str
    field: str


@dataclass(frozen=True)
class BoundOperation:
    """How a provider implements an operation: a method of its adapter.

    Attributes:
        operation: The operation of the facade.
        cases: The ways to implement it; the first whose condition holds is used. None
            if the provider does not support it.
    """

    operation: CanonOperation
    cases: tuple[CallCase, ...]
    unsupported: Planned[UnsupportedOperation | None]

    @property
    def name(self) -> str:
        """The method."""
        return self.operation.name

    @property
    def supported(self) -> bool:
        """Whether the provider supports it."""
        return bool(self.cases)

    @property
    def returns(self) -> str:
        """The type of the result."""
        results = " | ".join(dict.fromkeys(case.returns for case in self.cases))
        match self.operation.result_type:
            case CanonListType():
                return f"tuple[{results}, ...]"
            case CanonPagesType():
                return f"Pages[{results}]"
            case _:
                return results

    @property
    def note(self) -> Text | None:
        """What users should know about this provider; None if nothing."""
        notes = " ".join(case.note for case in self.cases if case.note)
        return Text(notes) if notes else None

    @property
    def limits(self) -> dict[str, ArgumentLimit]:
        """The arguments that this provider does not use, by name."""
        return {limit.argument: limit for case in self.cases for limit in case.limits}

    @property
    def may_be_unsupported(self) -> bool:
        """Whether a call may match none of the cases."""
        return not self.cases or not self.cases[-1].is_final

    @property
    def configured(self) -> tuple[str, ...]:
        """The parts of the scope that it reads by name: `user`, `settings`."""
        return configured(self._references)

    @property
    def needs_scope(self) -> bool:
        """Whether it reads the scope."""
        return bool(self.configured) or self._reads("scope")

    @property
    def ids(self) -> tuple[IdArgument, ...]:
        """The arguments whose ids it reads."""
        return tuple(
            IdArgument(argument.local_name, argument.name, argument.is_optional)
            for argument in self.operation.arguments
            if isinstance(without_none(argument.canon_type), CanonIdType)
            and self._reads(argument.local_name)
        )

    @property
    def derived(self) -> tuple[DerivedArgument, ...]:
        """The arguments that it reads and that may come from another one."""
        return tuple(
            DerivedArgument(argument.name, *argument.source)
            for argument in self.operation.arguments
            if argument.source is not None and self._reads(argument.name)
        )

    @cached_property
    def _references(self) -> set[str]:
        return {reference for case in self.cases for reference in case.references}

    def _reads(self, name: str) -> bool:
        """Whether it reads a variable, or an attribute of it."""
        return any(
            reference == name or reference.startswith(f"{name}.")
            for reference in self._references
        )
