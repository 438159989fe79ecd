"""The operations of a facade, and the classes and groups that offer them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.facade.read.binding import CallSettings
from generator.facade.read.fields import CanonArgument, named
from generator.facade.read.types import (
    TEXT,
    CanonOptionalType,
    CanonPagesType,
    CanonType,
    Planned,
    annotation_with_raw,
    is_text,
    item_type,
    named_type,
)
from generator.naming.words import pascal_case, snake_case
from generator.python.markdown import code
from generator.python.text import Text

CURSOR = CanonArgument(
    name="cursor",
    about=Text(
        "Where to continue: the `cursor` of a page. Without it, the list starts at its "
        "beginning."
    ),
    secret=False,
    canon_type=CanonOptionalType(TEXT),
)
"""The argument of every operation that returns pages."""

_KEYS_OF_LISTS = {
    **{key: key for key in ("paging", "single", "detail", "keep")},
    "for_": "for",
}
"""The keys that only operations that return a list can use, by their attributes."""


@dataclass(frozen=True, slots=True)
class CanonOperation:
    """An operation of the facade.

    Attributes:
        name: The method.
        about: What it does.
        scope: `user` if it is for one user, who is given to `for_user`; `application`
            if it needs none; `any` if it needs none and users have it, too.
        offered_as: Its alias, `group.method` of the facade's class; None if it has none.
        arguments: The arguments, in the order of the facade's file.
    """

    name: str
    about: Text
    scope: Literal["user", "application", "any"]
    offered_as: str | None
    arguments: tuple[CanonArgument, ...]
    result_type: Planned[CanonType]
    also_called: Planned[tuple[str, ...]] = ()
    """What specs call it."""

    @property
    def needs_user(self) -> bool:
        """Whether it is for one user."""
        return self.scope == "user"

    @property
    def positional(self) -> tuple[CanonArgument, ...]:
        """The arguments that may be passed by position."""
        return tuple(argument for argument in self.arguments if argument.is_positional)

    @property
    def keywords(self) -> tuple[CanonArgument, ...]:
        """The arguments by keyword."""
        return tuple(
            argument for argument in self.arguments if not argument.is_positional
        )

    @property
    def returns(self) -> str:
        """The type of the result."""
        return annotation_with_raw(self.result_type)

    @property
    def gives_list(self) -> bool:
        """Whether it returns several objects."""
        return item_type(self.result_type) is not None

    @property
    def gives_pages(self) -> bool:
        """Whether it returns them page by page, as they are needed."""
        return isinstance(self.result_type, CanonPagesType)

    @property
    def result_name(self) -> str:
        """A variable for its result, or for one of several."""
        return snake_case(named_type(self.result_type) or "result")

    @property
    def sample(self) -> str:
        """The required arguments of a call, in an example."""
        return ", ".join(
            f'{each.name}="…"' if is_text(each.canon_type) else f"{each.name}=..."
            for each in self.arguments
            if each.is_required
        )

    def result(self, page: str) -> str:
        """The type of the result as Markdown, followed by a link to its model; `page`
        is the page of models."""
        name, text = named_type(self.result_type), code(self.returns)
        return text if name is None else f"{text}: see [{name}]({page}#{name.lower()})"

    def argument(self, name: str) -> CanonArgument | None:
        """An argument by its name."""
        return named(name, self.arguments)


@dataclass(frozen=True, slots=True)
class OfferedOperation:
    """An operation in a group of the facade's class, under the name `method`."""

    method: str
    operation: CanonOperation

    @property
    def needs_user(self) -> bool:
        """Whether it takes the user, besides its own arguments."""
        return self.operation.needs_user


@dataclass(frozen=True, slots=True)
class OperationGroup:
    """Operations that the facade's class has under one name, for any provider.

    Attributes:
        name: The attribute of the class.
        operations: The operations.
    """

    name: str
    operations: tuple[OfferedOperation, ...]

    @property
    def class_name(self) -> str:
        """The class of that attribute."""
        return pascal_case(self.name)


@dataclass(frozen=True, slots=True)
class Interface:
    """A class with operations at one provider.

    Attributes:
        name: The class.
        suffix: The suffix of the classes that implement it, after the name of the
            provider.
        method: The method of the facade that returns one.
        operations: The operations.
    """

    name: str
    suffix: str
    method: str
    operations: tuple[CanonOperation, ...]

    @property
    def needs_user(self) -> bool:
        """Whether it is for one user."""
        return self.method == "for_user"


def misplaced_keys(
    operation: CanonOperation, settings: CallSettings
) -> Iterator[tuple[str, str]]:
    """The keys of an entry that its operation has no use for, each with the reason."""
    if operation.gives_list and settings.also:
        yield "also", "`also` is for operations that return one object"
    for name, key in () if operation.gives_list else _KEYS_OF_LISTS.items():
        if getattr(settings, name):
            yield key, f"`{key}` is for operations that return a list"
    for key in ("also", "lookup"):
        if settings.result is None and getattr(settings, key):
            problem = f"nothing uses the responses of `{key}`: use them in `result`"
            yield key, problem
    if operation.gives_pages and settings.before:
        problem = "pages are requested later, so no call can come before them"
        yield "before", problem
    if operation.gives_pages and settings.fallback_on:
        problem = "pages are requested later, so no other entry can be used"
        yield "fallback-on", problem
