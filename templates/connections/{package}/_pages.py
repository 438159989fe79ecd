"""Where a list goes on, by a cursor or by the number of the page, and where it ends."""

from __future__ import annotations

import logging
from typing import TypeVar

from .errors import DecodeError

T = TypeVar("T")

_MOST_PAGES = 10_000
"""Pages of one list that are asked for."""

_MOST_EMPTY_PAGES = 100
"""Pages without items that are asked for in a row: a provider that filters names a next
page after an empty one too."""

_log = logging.getLogger(__name__)


class _Pages:
    """What every list with pages watches for, so that it ends.

    Attributes:
        more: Whether there is a page to ask for.
    """

    def __init__(self) -> None:
        self.more = True
        self._count = 0
        self._empty = 0
        self._last: list[object] = []

    def _watched(self, found: list[T]) -> list[T]:
        """The items of a page. One that repeats the page before has none and is the last:
        so answers a provider that does not look at what page it is asked for.

        Raises:
            DecodeError: when pages go on and on.
        """
        if found and found == self._last:
            _log.warning("a page of a list repeats the one before: it is the last")
            self.more = False
            return []
        self._last = [*found]
        self._count += 1
        self._empty = 0 if found else self._empty + 1
        if self.more and self._empty >= _MOST_EMPTY_PAGES:
            raise DecodeError(f"{self._empty} pages of a list in a row are empty")
        if self.more and self._count >= _MOST_PAGES:
            raise DecodeError(f"a list has more than {_MOST_PAGES} pages")
        return found


class Cursor(_Pages):
    """Pages of which each names the next.

    Attributes:
        cursor: What to ask for; None at first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.cursor: str | None = None
        self._seen: set[str] = set()

    def take(self, found: list[T], cursor: str | None) -> list[T]:
        """The items of a page, after which `cursor` is the next one.

        Raises:
            DecodeError: when that page came already, or pages go on and on.
        """
        if cursor and cursor in self._seen:
            raise DecodeError("the pages of a list lead in a circle")
        self.more = bool(cursor)
        if cursor:
            self._seen.add(cursor)
            self.cursor = cursor
        return self._watched(found)


class PageNumbers(_Pages):
    """Numbered pages, of which the first empty one is the last, whatever their number is
    said to be.

    Attributes:
        number: The page to ask for.
    """

    def __init__(self, start: int) -> None:
        super().__init__()
        self.number = start
        self._start = start

    def take(self, found: list[T], pages: int | None) -> list[T]:
        """The items of a page; `pages` is how many there are, if the provider tells.

        Raises:
            DecodeError: when pages go on and on.
        """
        self.number += 1
        done = self.number - self._start
        self.more = bool(found) and (pages is None or done < pages)
        return self._watched(found)
