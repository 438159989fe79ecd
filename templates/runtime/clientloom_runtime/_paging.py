"""Paging: how to request the next page, as data and pure functions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Generic, Literal, TypeAlias, TypeVar, assert_never

from ._arguments import ServerValue
from ._errors import PagingError
from ._pointer import typed_at
from ._text import read_number
from ._unset import UNSET
from ._wire import to_wire

Item = TypeVar("Item")

MOST_EMPTY_PAGES = 100
"""How many empty pages in a row to accept. Numbered pages end at the first, but a
server that filters may return a cursor with an empty page."""

ParameterPlace: TypeAlias = Literal["argument", "body"]


@dataclass(frozen=True, slots=True)
class CursorPaging(Generic[Item]):
    """The page has a cursor that the next request sends back.

    Attributes:
        items: JSON pointer to the list of items. `""` if the page is the list.
        cursor: JSON pointer to the cursor. Paging ends if there is none.
        parameter: The argument, or the body property, that takes the cursor.
        place: Which of the two `parameter` is.
        more: JSON pointer to a boolean that ends paging if it is false.
    """

    items: str
    cursor: str
    parameter: str
    place: ParameterPlace = "argument"
    more: str | None = None


@dataclass(frozen=True, slots=True)
class NextLinkPaging(Generic[Item]):
    """The page, or a `Link` header, has the URL of the next one.

    Attributes:
        items: JSON pointer to the list of items.
        link: JSON pointer to the URL. `None` means `rel="next"` in the header.
    """

    items: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class PageNumberPaging(Generic[Item]):
    """Pages are numbered.

    Attributes:
        items: JSON pointer to the list of items. An empty list ends paging.
        parameter: The argument that takes the number.
        start: The number of the first page.
        total_pages: JSON pointer to the number of pages, if the page has it.
        size_parameter: The argument for the page size. If given, a page with fewer
            items is the last one.
    """

    items: str
    parameter: str
    start: int = 1
    total_pages: str | None = None
    size_parameter: str | None = None


@dataclass(frozen=True, slots=True)
class OffsetPaging(Generic[Item]):
    """The next page starts at an offset.

    Attributes:
        items: JSON pointer to the list of items. An empty list ends paging.
        parameter: The argument that takes the offset.
        total: JSON pointer to the total number of items, if the page has it.
        size_parameter: See `PageNumberPaging`.
    """

    items: str
    parameter: str
    total: str | None = None
    size_parameter: str | None = None


Paging: TypeAlias = (
    CursorPaging[Item]
    | NextLinkPaging[Item]
    | PageNumberPaging[Item]
    | OffsetPaging[Item]
)


@dataclass(frozen=True, slots=True)
class PageRequest:
    """The request for a page.

    Attributes:
        arguments: The arguments of the operation.
        body: The request body.
        link: A URL that replaces path and query.
    """

    arguments: Mapping[str, Any]
    body: Any = UNSET
    link: str | None = None


@dataclass(slots=True)
class PageWalk:
    """The position in the pages of one call.

    Attributes:
        paging: How to get from page to page.
        request: The next request. `None` after the last page.
        seen: Cursors and links so far. A repeated one would never end.
        last: The items of the last page.
        empty: How many pages in a row had no items.
        repeated: Whether paging ended because a page repeated the previous one, as from
            a server that ignores the page number.
    """

    paging: Paging[Any]
    request: PageRequest | None
    seen: set[str] = field(default_factory=set)
    last: list[Any] = field(default_factory=list)
    empty: int = 0
    repeated: bool = False

    def take(
        self, request: PageRequest, page: Any, headers: Mapping[str, str]
    ) -> list[Any]:
        """Return the items of a page and set `self.request` to the next request.

        A page that repeats the previous one has no items and ends paging.

        Args:
            request: The request for the page.
            page: The result of the operation.
            headers: The response headers.

        Raises:
            PagingError: if a cursor or link repeats, or too many pages in a row are
                empty.
        """
        found = typed_at(page, self.paging.items)
        items = found if isinstance(found, list) else []
        self.request = self._next(request, page, items, headers)
        if items and items == self.last:
            self.request, self.repeated = None, True
            return []
        self.last = items
        self.empty = 0 if items else self.empty + 1
        if self.request is not None and self.empty >= MOST_EMPTY_PAGES:
            raise PagingError(f"got {self.empty} empty pages in a row")
        return items

    def _next(
        self,
        request: PageRequest,
        page: Any,
        items: list[Any],
        headers: Mapping[str, str],
    ) -> PageRequest | None:
        paging = self.paging
        match paging:
            case CursorPaging():
                return self._after_cursor(paging, request, page)
            case NextLinkPaging():
                link = _link(paging, page, headers)
                return None if link is None else self._linked(request, link)
            case PageNumberPaging():
                number = _int(_argument(request, paging.parameter), paging.start)
                total = _total(page, paging.total_pages)
                last = total is not None and number - paging.start + 1 >= total
                if last or _is_last(paging.size_parameter, request, items):
                    return None
                return _with_argument(request, paging.parameter, number + 1)
            case OffsetPaging():
                offset = _int(_argument(request, paging.parameter), 0) + len(items)
                total = _total(page, paging.total)
                last = total is not None and offset >= total
                if last or _is_last(paging.size_parameter, request, items):
                    return None
                return _with_argument(request, paging.parameter, offset)
            case _:
                assert_never(paging)

    def _after_cursor(
        self, paging: CursorPaging[Any], request: PageRequest, page: Any
    ) -> PageRequest | None:
        cursor = typed_at(page, paging.cursor)
        more = True if paging.more is None else typed_at(page, paging.more)
        if cursor is None or cursor == "" or not more:
            return None
        self._check_new(str(cursor))
        if paging.place == "argument":
            return _with_argument(request, paging.parameter, cursor)
        body = {} if request.body in (None, UNSET) else to_wire(request.body)
        return PageRequest(request.arguments, {**body, paging.parameter: cursor})

    def _linked(self, request: PageRequest, link: str) -> PageRequest:
        self._check_new(link)
        return PageRequest(request.arguments, request.body, link)

    def _check_new(self, mark: str) -> None:
        if mark in self.seen:
            raise PagingError("a cursor or link repeats, so paging would never end")
        self.seen.add(mark)


def _link(
    paging: NextLinkPaging[Any], page: Any, headers: Mapping[str, str]
) -> str | None:
    if paging.link is None:
        return next_link(headers.get("link", ""))
    found = typed_at(page, paging.link)
    return str(found) if found else None


# A target, or a parameter with a quoted or unquoted value. No part can match in two
# ways, so there is no backtracking on long headers.
_LINK_PIECE = re.compile(
    r"""<(?P<target>[^<>]*)> | ;\s*(?P<name>[^\s;,="<>]+)\s*=\s*"""
    r"""(?:"(?P<quoted>[^"]*)" | (?P<token>[^\s;,"<>]*))""",
    re.VERBOSE,
)


def next_link(header: str) -> str | None:
    """The URL with `rel="next"` in a `Link` header (RFC 8288)."""
    target = None
    for piece in _LINK_PIECE.finditer(header):
        if piece["target"] is not None:
            target = piece["target"]
        elif piece["name"].lower() == "rel":
            relations = (piece["quoted"] or piece["token"] or "").lower().split()
            if "next" in relations:
                return target
    return None


def _with_argument(request: PageRequest, name: str, value: Any) -> PageRequest:
    arguments = {**request.arguments, name: ServerValue(value)}
    return PageRequest(arguments, request.body)


def _argument(request: PageRequest, name: str) -> Any:
    value = request.arguments.get(name)
    return value.value if isinstance(value, ServerValue) else value


def _is_last(
    size_parameter: str | None, request: PageRequest, items: list[Any]
) -> bool:
    """Whether a page is the last one: it has no items, or fewer than requested."""
    if not items:
        return True
    asked = request.arguments.get(size_parameter) if size_parameter else None
    return isinstance(asked, int) and len(items) < asked


def _total(page: Any, pointer: str | None) -> int | None:
    return None if pointer is None else _int(typed_at(page, pointer), None)


Default = TypeVar("Default", int, None)


# More pages or items than anybody iterates over.
_MOST = 10**15


def _int(value: Any, default: Default) -> int | Default:
    number = value
    if isinstance(value, str):
        number = read_number(value)
    if not isinstance(number, int | float | Decimal) or isinstance(number, bool):
        return default
    return int(number) if -_MOST < number < _MOST else default
