"""Page through a list, by cursor or page number, and find its end."""

from __future__ import annotations

import logging
from typing import TypeVar

from .errors import DecodeError

T = TypeVar("T")

_MOST_PAGES = 10_000
"""The maximum number of pages of one list."""

_MOST_EMPTY_PAGES = 100
"""The maximum number of empty pages in a row. A provider that filters may name a next
page after an empty one."""

_log = logging.getLogger(__name__)


class _Pages:
    """Detects the end of a paged list.

    Attributes:
        more: Whether there is another page to request.
    """

    def __init__(self) -> None:
        self.more = True
        self._count = 0
        self._empty = 0
        self._last: list[object] = []

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


class Cursor(_Pages):
    """Pages with a cursor to the next one.

    Attributes:
        cursor: The cursor of the next page. None for the first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.cursor: str | None = None
        self._seen: set[str] = set()

    def take(self, found: list[T], cursor: str | None) -> list[T]:
        """Return the items of a page and set `cursor` to the next one.

        Raises:
            DecodeError: if the next page was read already, or there are too many pages.
        """
        if cursor and cursor in self._seen:
            raise DecodeError("the pages of a list form a cycle")
        self.more = bool(cursor)
        if cursor:
            self._seen.add(cursor)
            self.cursor = cursor
        return self._watched(found)


class PageNumbers(_Pages):
    """Numbered pages. The first empty one is the last, whatever the page count says.

    Attributes:
        number: The next page to request.
    """

    def __init__(self, start: int) -> None:
        super().__init__()
        self.number = start
        self._start = start

    def take(self, found: list[T], pages: int | None) -> list[T]:
        """Return the items of a page. `pages` is the page count, if the provider has
        it.

        Raises:
            DecodeError: if there are too many pages.
        """
        self.number += 1
        done = self.number - self._start
        self.more = bool(found) and (pages is None or done < pages)
        return self._watched(found)
