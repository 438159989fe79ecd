"""Page through a list: by cursor, page number or offset, at once or as needed."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from .errors import DecodeError, ValidationError

T = TypeVar("T")
PlaceT = TypeVar("PlaceT", bound="_Place")

_MOST_PAGES = 10_000
"""The maximum number of pages of one list."""

_MOST_EMPTY_PAGES = 100
"""The maximum number of empty pages in a row. A provider that filters may name a next
page after an empty one."""

_log = logging.getLogger(__name__)


class _Place:
    """A place in a paged list. It detects the end.

    Attributes:
        more: Whether there is another page to request.
    """

    def __init__(self) -> None:
        self.more = True
        self._count = 0
        self._empty = 0
        self._last: list[object] = []

    @property
    def cursor(self) -> str | None:
        """Where the next page starts. None if there is none."""
        raise NotImplementedError

    def _watched(self, found: list[T]) -> list[T]:
        """The items of a page. A page that repeats the previous one has none and is the
        last: the provider ignores which page is requested.

        Raises:
            DecodeError: if there are too many pages.
        """
        if found and found == self._last:
            _log.warning("a page of a list repeats the previous one, so paging stops")
            self.more = False
            return []
        self._last = [*found]
        self._count += 1
        self._empty = 0 if found else self._empty + 1
        if self.more and self._empty >= _MOST_EMPTY_PAGES:
            raise DecodeError(f"got {self._empty} empty pages of a list in a row")
        if self.more and self._count >= _MOST_PAGES:
            raise DecodeError(f"a list has more than {_MOST_PAGES} pages")
        return found


class Cursor(_Place):
    """Pages with a cursor to the next one.

    Attributes:
        position: The cursor of the next page. None for the first.
    """

    def __init__(self, cursor: str | None = None) -> None:
        super().__init__()
        self.position = cursor
        self._seen: set[str] = set()

    @property
    def cursor(self) -> str | None:
        """Where the next page starts. None if there is none."""
        return self.position if self.more else None

    def take(self, found: list[T], cursor: str | None) -> list[T]:
        """Return the items of a page and go to the next one.

        Raises:
            DecodeError: if the next page was read already, or there are too many pages.
        """
        if cursor and cursor in self._seen:
            raise DecodeError("the pages of a list form a cycle")
        self.more = bool(cursor)
        if cursor:
            self._seen.add(cursor)
            self.position = cursor
        return self._watched(found)


class _Numbered(_Place):
    """Pages at a number.

    Attributes:
        position: The number of the next page, or of the items before it.
    """

    def __init__(self, first: int, cursor: str | None) -> None:
        super().__init__()
        self.position = first if cursor is None else _number(cursor)

    @property
    def cursor(self) -> str | None:
        """Where the next page starts. None if there is none."""
        return str(self.position) if self.more else None


class PageNumbers(_Numbered):
    """Numbered pages. The first empty one is the last, whatever the page count says."""

    def __init__(self, first: int, cursor: str | None = None) -> None:
        super().__init__(first, cursor)
        self._first = first

    def take(self, found: list[T], pages: int | None) -> list[T]:
        """Return the items of a page and go to the next one. `pages` is the page count,
        if the provider has it.

        Raises:
            DecodeError: if there are too many pages.
        """
        self.position += 1
        done = self.position - self._first
        self.more = bool(found) and (pages is None or done < pages)
        return self._watched(found)


class Offsets(_Numbered):
    """Pages by the number of items before them. The first empty one is the last,
    whatever the number of all items is."""

    def __init__(self, cursor: str | None = None) -> None:
        super().__init__(0, cursor)

    def take(self, found: list[T], total: int | None, size: int) -> list[T]:
        """Return the items of a page and go to the next one. `total` is the number of
        all items, if the provider has it, and `size` that of a page, including those
        that cannot be read.

        Raises:
            DecodeError: if there are too many pages.
        """
        self.position += size
        self.more = size > 0 and (total is None or self.position < total)
        return self._watched(found)


class Whole(_Place):
    """A list that has only one page."""

    def __init__(self, cursor: str | None = None) -> None:
        super().__init__()
        if cursor is not None:
            raise ValidationError("this list has only one page, so no cursor is valid")

    @property
    def cursor(self) -> str | None:
        """Where the next page starts. There is none."""
        return None

    def take(self, found: list[T]) -> list[T]:
        """Return the items."""
        self.more = False
        return found


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list.

    Attributes:
        items: The items. A page can be empty and not be the last.
        cursor: Where the next page starts. None on the last page.
    """

    items: tuple[T, ...]
    cursor: str | None


class Pages(Generic[T]):
    """A list that is requested page by page, as you iterate over it.

    Nothing is requested before that. Each iteration starts over.
    """

    def __init__(
        self,
        start: Callable[[], PlaceT],
        read: Callable[[PlaceT], tuple[T, ...]],
    ) -> None:
        self._read: Callable[[], Iterator[Page[T]]] = partial(_read, start, read)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """The pages. Keep the `cursor` of one to continue after it another time."""
        return self._read()


def _read(
    start: Callable[[], PlaceT],
    read: Callable[[PlaceT], tuple[T, ...]],
) -> Iterator[Page[T]]:
    place = start()
    while place.more:
        items = read(place)
        yield Page(items, place.cursor)


class AsyncPages(Generic[T]):
    """A list that is requested page by page, as you iterate over it.

    Nothing is requested before that. Each iteration starts over.
    """

    def __init__(
        self,
        start: Callable[[], PlaceT],
        read: Callable[[PlaceT], Awaitable[tuple[T, ...]]],
    ) -> None:
        self._read: Callable[[], AsyncIterator[Page[T]]] = partial(
            _async_read, start, read
        )

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    def pages(self) -> AsyncIterator[Page[T]]:
        """The pages. Keep the `cursor` of one to continue after it another time."""
        return self._read()


async def _async_read(
    start: Callable[[], PlaceT],
    read: Callable[[PlaceT], Awaitable[tuple[T, ...]]],
) -> AsyncIterator[Page[T]]:
    place = start()
    while place.more:
        items = await read(place)
        yield Page(items, place.cursor)


def _number(cursor: str) -> int:
    """The number in a cursor.

    Raises:
        ValidationError: if it is not a number.
    """
    if not cursor.isascii() or not cursor.isdigit():
        raise ValidationError("the cursor is not from a page of this list")
    return int(cursor)
