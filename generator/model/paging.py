"""How the pages of an operation follow each other.

`items`, `cursor`, `link`, `more`, `total_pages` and `total` are JSON pointers into a
page by wire names; `parameter` and `size_parameter` are names of arguments. `item` is
the type of one item.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.model.types import TypeRef


@dataclass(frozen=True, slots=True)
class CursorPaging:
    """The page holds a cursor that the next request sends back."""

    items: str
    item: TypeRef
    cursor: str
    parameter: str
    place: Literal["argument", "body"] = "argument"
    more: str | None = None


@dataclass(frozen=True, slots=True)
class NextLinkPaging:
    """The page holds the URL of the next one; without `link`, the Link header does."""

    items: str
    item: TypeRef
    link: str | None = None


@dataclass(frozen=True, slots=True)
class PageNumberPaging:
    """Pages are numbered from `start`."""

    items: str
    item: TypeRef
    parameter: str
    start: int = 1
    total_pages: str | None = None
    size_parameter: str | None = None


@dataclass(frozen=True, slots=True)
class OffsetPaging:
    """The next page begins after so many items."""

    items: str
    item: TypeRef
    parameter: str
    total: str | None = None
    size_parameter: str | None = None


Paging: TypeAlias = CursorPaging | NextLinkPaging | PageNumberPaging | OffsetPaging
"""Every way in which pages follow each other."""
