"""The ways to implement an operation: the calls behind it, and how their responses are
used."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.facade.model import (
    BoundOperation,
    CallCase,
    ResultFilter,
)
from generator.facade.model.types import CanonIdType, without_none
from generator.facade.views.calls import (
    AssignmentView,
    CallView,
    ContentPartView,
    DetailView,
    LookupView,
    PagesView,
    nodes,
)
from generator.facade.views.expressions import Node, condition, loop, references
from generator.facade.views.operations import LimitView

_CONNECTION = CanonIdType("Connection")
"""The type of the argument that errors use as their connection."""


@dataclass(frozen=True)
class CaseView:
    """One way to implement an operation: under a condition, or always."""

    _case: CallCase
    _bound: BoundOperation

    @property
    def condition(self) -> str | None:
        """When it applies; None for always."""
        return None if self._case.condition is None else condition(self._case.condition)

    @property
    def refused(self) -> tuple[LimitView, ...]:
        """The arguments that must not be given."""
        limits = (limit for limit in self._case.limits if limit.refused)
        return tuple(map(LimitView.of, limits))

    @property
    def connection(self) -> str | None:
        """The variable of the connection it is for; None if there is none."""
        for argument in self._bound.operation.arguments:
            if without_none(argument.type) == _CONNECTION:
                return argument.local_name
        return None

    @property
    def required(self) -> tuple[tuple[str, str], ...]:
        """The optional arguments that the call requires: names and variables."""
        arguments = map(self._bound.operation.argument, self._case.requires)
        return tuple(
            (argument.name, argument.local_name)
            for argument in arguments
            if argument is not None
        )

    @property
    def call(self) -> CallView:
        """The call of the client."""
        page = () if self.pages is None else (self.pages.argument,)
        return CallView.of(self._case.call, *page)

    @property
    def has_answer(self) -> bool:
        """Whether anything reads the response of the call."""
        return self._case.content is not None or "answer" in self._passed

    @property
    def preceding_calls(self) -> tuple[tuple[str, CallView], ...]:
        """The calls before `call`, each with the variable of its response."""
        return tuple(map(CallView.further, self._case.preceding_calls))

    @property
    def additional_calls(self) -> tuple[tuple[str, CallView], ...]:
        """The calls after `call`, each with the variable of its response."""
        return tuple(map(CallView.further, self._case.additional_calls))

    @cached_property
    def content(self) -> ContentPartView | None:
        """The list or the object in the response; None for the response itself."""
        content = self._case.content
        return None if content is None else ContentPartView.of(content)

    @cached_property
    def pages(self) -> PagesView | None:
        """How the pages of the list follow each other; None for a single page."""
        return None if self._case.pages is None else PagesView.of(self._case.pages)

    @property
    def variables(self) -> tuple[AssignmentView, ...]:
        """The variables along the paths to the content and to the next page, each
        once."""
        parts = (part for part in (self.content, self.pages) if part is not None)
        return tuple(
            dict.fromkeys(variable for part in parts for variable in part.variables)
        )

    @cached_property
    def detail(self) -> DetailView | None:
        """The call for each item; None if there is none."""
        detail, content = self._case.detail, self._case.content
        if detail is None or content is None:
            return None
        return DetailView.of(detail, content.class_name)

    @property
    def lookups(self) -> tuple[LookupView, ...]:
        """The calls for what the response, or each item of its list, only refers to."""
        return tuple(map(LookupView.of, self._case.lookups))

    @property
    def item(self) -> str:
        """The variables of an item of the list, as in a loop: including what a detail
        adds to it."""
        item = self._case.item_names[0]
        if self.detail is None or self.detail.name is None:
            return item
        return f"({item}, {self.detail.name})"

    @property
    def function(self) -> str:
        """The function that makes the result, or each of its items."""
        return self._case.function

    @property
    def arguments(self) -> tuple[str, ...]:
        """The arguments of that function, as passed."""
        return self._case.arguments

    @property
    def is_list(self) -> bool:
        """Whether the result is made from the items of a list."""
        return self._case.content is not None and bool(self._case.item_names)

    @property
    def loops(self) -> tuple[str, ...]:
        """The loops over the items of the list and over the lists inside them, as parts
        of a comprehension; empty if the result is not a list."""
        if not self.is_list:
            return ()
        inner = map(loop, self._case.loops)
        names = (self.item, *(lookup.name for lookup in self._case.lookups))
        sources = (self.items, *(f"found_{name}" for name in names[1:]))
        outer = f"for {self.item.strip('()')} in {self.items}"
        if len(names) > 1:
            outer = f"for {', '.join(names)} in zip({', '.join(sources)}, strict=True)"
        return (outer, *inner)

    @property
    def items(self) -> str:
        """The variable of the list."""
        return "found" if self._case.detail is None else "details"

    @property
    def filters(self) -> tuple[str, ...]:
        """The conditions that a result must meet to be kept; `each` is a result."""
        return tuple(map(_filter, self._case.filters))

    @property
    def _passed(self) -> tuple[str, ...]:
        """The variables that the function receives."""
        return tuple(argument.rpartition("=")[2] for argument in self._case.arguments)

    @property
    def references(self) -> set[str]:
        """The variables that the case reads, each with the attributes that are read."""
        return {
            *references(*self._nodes()),
            *self._passed,
            *(limit.argument for limit in self.refused),
            *(variable for _, variable in self.required),
            *(kept.argument for kept in self._case.filters),
            *([self.connection] if self.connection else []),
        }

    def _nodes(self) -> Iterator[Node]:
        case = self._case
        if case.condition is not None:
            yield case.condition
        yield from nodes(case.call)
        for part in (case.content, case.pages, case.detail):
            if part is not None:
                yield from nodes(part)
        for additional in (*case.preceding_calls, *case.additional_calls):
            yield from nodes(additional.call)
            if additional.condition is not None:
                yield additional.condition
        for lookup in case.lookups:
            yield from nodes(lookup)
        yield from (inner.source for inner in case.loops)


def _filter(kept: ResultFilter) -> str:
    if kept.optional:
        return f"{kept.argument} in (None, each.{kept.field})"
    return f"each.{kept.field} == {kept.argument}"
