"""Calls of a provider's client, and the steps into their responses."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from generator.facade.model import (
    AdditionalCall,
    ClientCall,
    CursorPages,
    DetailCall,
    LocalVariable,
    LookupCall,
    NumberedPages,
    Pages,
    ResponsePart,
)
from generator.facade.views.expressions import Node, condition, expression
from generator.model import NullableType


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """A variable along a path in a response, and its expression."""

    name: str
    value: str

    @classmethod
    def of(cls, variable: LocalVariable) -> "AssignmentView":
        """The view of a variable."""
        return cls(variable.name, expression(variable.value))


@dataclass(frozen=True, slots=True)
class CallView:
    """A call of the provider's client.

    Attributes:
        resource: The attribute of the client.
        method: The method of the resource.
        arguments: Its arguments: names and expressions.
        answers: Whether a success always has content.
        answer_class: The class of the content; None if it is not an object.
        condition: When the call is made; if it is not, the variable of its response is
            None. None for always.
    """

    resource: str
    method: str
    arguments: tuple[tuple[str, str], ...]
    answers: bool
    answer_class: str | None
    condition: str | None = None

    @classmethod
    def further(cls, additional: AdditionalCall) -> tuple[str, "CallView"]:
        """The view of an additional call, with the variable of its response."""
        view = cls.of(additional.call)
        if additional.condition is not None:
            view = replace(view, condition=condition(additional.condition))
        return additional.name, view

    @property
    def annotation(self) -> str:
        """The type of the variable of its response, if it has a condition."""
        name = self.answer_class
        return "Any" if name is None else f"models.{name} | None"

    @classmethod
    def of(cls, call: ClientCall, *page: tuple[str, str]) -> "CallView":
        """The view of a call; `page` is the argument that selects a page of a list."""
        arguments = [(name, expression(value)) for name, value in call.arguments]
        arguments += page
        if call.body is not None:
            arguments.append(("body", expression(call.body)))
        return cls(
            resource=call.resource,
            method=call.method,
            arguments=tuple(arguments),
            answers=not isinstance(call.returns, NullableType | None),
            answer_class=call.response_class,
        )


@dataclass(frozen=True, slots=True)
class ContentPartView:
    """The list or the object in a response.

    Attributes:
        class_name: The class of the object, or of the items.
        variables: The variables along the path to it.
        source: The expression for it.
    """

    class_name: str
    variables: tuple[AssignmentView, ...]
    source: str

    @classmethod
    def of(cls, part: ResponsePart) -> "ContentPartView":
        """The view of a part."""
        variables = tuple(map(AssignmentView.of, part.locals))
        return cls(part.class_name, variables, expression(part.source))


@dataclass(frozen=True, slots=True)
class PagesView:
    """How the pages of a list follow each other.

    Attributes:
        kind: By the cursor of the previous page, or by number.
        argument: The argument that selects a page, and its expression.
        start: The number of the first page.
        variables: The variables along the path to `end`.
        end: The expression for the next cursor, or for the number of pages; `None` if
            the response does not have it.
    """

    kind: Literal["cursor", "numbers"]
    argument: tuple[str, str]
    start: int
    variables: tuple[AssignmentView, ...]
    end: str

    @classmethod
    def of(cls, pages: Pages) -> "PagesView":
        """The view of pages."""
        variables = tuple(map(AssignmentView.of, pages.locals))
        match pages:
            case CursorPages(name, cursor=cursor):
                argument = (name, "pages.cursor")
                return cls("cursor", argument, 1, variables, expression(cursor))
            case NumberedPages(name, start, pages=number):
                argument = (name, "pages.number")
                end = "None" if number is None else expression(number)
                return cls("numbers", argument, start, variables, end)
            case _:
                assert_never(pages)


@dataclass(frozen=True, slots=True)
class DetailView:
    """A call for each item of a list, whose response replaces the item, or is kept next
    to it.

    Attributes:
        item: The variable of an item.
        call: The call.
        variables: The variables along the path in its response.
        class_name: The class of the object that replaces the item.
        value: The expression for it.
        name: The variable of the object next to the item; None if it replaces the item.
        item_class: The class of an item.
    """

    item: str
    call: CallView
    variables: tuple[AssignmentView, ...]
    class_name: str
    value: str
    name: str | None
    item_class: str

    @classmethod
    def of(cls, detail: DetailCall, item_class: str) -> "DetailView":
        """The view of a detail; `item_class` is the class of an item."""
        return cls(
            item=detail.item,
            call=CallView.of(detail.call),
            variables=tuple(map(AssignmentView.of, detail.locals)),
            class_name=detail.class_name,
            value=expression(detail.value),
            name=detail.name,
            item_class=item_class,
        )


@dataclass(frozen=True, slots=True)
class LookupView:
    """A call for what a response only refers to; its response is cached.

    Attributes:
        name: The variable of the response.
        call: The call.
        variables: The variables along the paths to its arguments.
    """

    name: str
    call: CallView
    variables: tuple[AssignmentView, ...]

    @classmethod
    def of(cls, lookup: LookupCall) -> "LookupView":
        """The view of a lookup."""
        variables = tuple(map(AssignmentView.of, lookup.locals))
        return cls(lookup.name, CallView.of(lookup.call), variables)


def nodes(
    part: ClientCall | ResponsePart | Pages | DetailCall | LookupCall,
) -> Iterator[Node]:
    """The expressions in a call, and along the path in its response."""
    match part:
        case ClientCall():
            yield from (value for _, value in part.arguments)
            if part.body is not None:
                yield part.body
            return
        case ResponsePart(source=value) | CursorPages(cursor=value):
            yield value
        case NumberedPages(pages=number):
            if number is not None:
                yield number
        case DetailCall(call=call, value=value):
            yield from nodes(call)
            yield value
        case LookupCall(call=call):
            yield from nodes(call)
        case _:
            assert_never(part)
    yield from (variable.value for variable in part.locals)
