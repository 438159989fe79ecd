"""Calls of a provider's client, and the parts of their responses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.facade.check import code
from generator.facade.check.functions import LocalVariable
from generator.facade.read.types import Planned
from generator.model import NullableType, Operation

PagingKind: TypeAlias = Literal["Cursor", "PageNumbers", "Offsets"]
"""The classes of the package that find the end of a list."""


@dataclass(frozen=True, slots=True)
class ClientCall(code.CodeNode):
    """A call of the provider's client.

    Attributes:
        resource: The attribute of the client.
        answer_class: The class of the content; None if it is not an object.
        condition: When the call is made; if it is not, the variable of its response is
            None. None for always.
    """

    operation: Planned[Operation]
    resource: str
    parameters: Planned[tuple[tuple[str, code.Expression], ...]]
    body: Planned[code.Expression | None] = None
    answer_class: str | None = None
    condition: code.Condition | None = None
    page: Planned[tuple[str, str] | None] = None

    @property
    def method(self) -> str:
        """The method of the resource."""
        return self.operation.name

    @property
    def arguments(self) -> tuple[tuple[str, code.Expression | str], ...]:
        """Its arguments: names and expressions."""
        page = () if self.page is None else (self.page,)
        body = () if self.body is None else (("body", self.body),)
        return (*self.parameters, *page, *body)

    @property
    def answers(self) -> bool:
        """Whether a success always has content."""
        return not isinstance(self.operation.returns, NullableType | None)

    @property
    def annotation(self) -> str:
        """The type of the variable of its response, if it has a condition."""
        name = self.answer_class
        return "Any" if name is None else f"models.{name} | None"


@dataclass(frozen=True, slots=True)
class ContentPart(code.CodeNode):
    """The list or the object in a response.

    Attributes:
        class_name: The class of the object, or of the items.
        variables: The variables along the path to it.
        source: The expression for it.
        is_single: Whether it is an object, also where a list of one is made of it.
    """

    class_name: str
    variables: tuple[LocalVariable, ...]
    source: code.Expression
    is_single: bool = True


@dataclass(frozen=True, slots=True)
class Pages(code.CodeNode):
    """How the pages of a list follow each other.

    Attributes:
        kind: The class of the package that finds the end of the list: `Cursor` by the
            cursor of the previous page, `PageNumbers`, or `Offsets` by the number of
            items before a page.
        start: The number of the first page; None without numbers.
        variables: The variables along the path to `end`.
        end: The expression for the next cursor, or for the number of pages or items;
            `None` if the response does not have it.
    """

    kind: PagingKind
    start: int | None
    variables: tuple[LocalVariable, ...]
    end: code.Expression
    cursor: Planned[str | None] = None
    """The path of the next cursor."""

    @property
    def is_endless(self) -> bool:
        """Whether a page that is empty or repeats the last one may be needed to end the
        list."""
        return self.kind == "Offsets" or (
            self.kind == "PageNumbers" and self.end == code.NONE
        )


@dataclass(frozen=True, slots=True)
class DetailCall(code.CodeNode):
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
    call: ClientCall
    variables: tuple[LocalVariable, ...]
    class_name: str
    value: code.Expression
    name: str | None
    item_class: str


@dataclass(frozen=True, slots=True)
class LookupCall(code.CodeNode):
    """A call for what a response only refers to; its response is cached. It is None if
    the reference is missing, or the object does not exist.

    Attributes:
        name: The variable of the response.
        call: The call.
        variables: The variables along the paths to its arguments.
    """

    name: str
    call: ClientCall
    variables: tuple[LocalVariable, ...]
