"""Where a list goes on: by a cursor, or by the number of the page."""

from __future__ import annotations

from .errors import DecodeError

_MOST_PAGES = 10_000


class Cursor:
    """Pages of which each names the next.

    Attributes:
        cursor: What to ask for; None at first.
        more: Whether there is something to ask for.
    """

    def __init__(self) -> None:
        self.cursor: str | None = None
        self.more = True
        self._seen: set[str] = set()

    def move(self, cursor: str | None) -> None:
        """Go on to the page that the last one named.

        Raises:
            DecodeError: when that page came already, so that there would be no end.
        """
        if cursor is not None and cursor in self._seen:
            raise DecodeError("the pages of a list lead in a circle")
        self.more = bool(cursor)
        if cursor:
            self._seen.add(cursor)
            self.cursor = cursor


class PageNumbers:
    """Numbered pages.

    Attributes:
        number: The page to ask for.
        more: Whether there is one.
    """

    def __init__(self, start: int) -> None:
        self.number = start
        self.more = True
        self._start = start
        self._count = 0

    def move(self, count: int, pages: int | None) -> None:
        """Go on to the next page.

        Args:
            count: How many items there are by now.
            pages: How many pages there are, if the provider tells.

        Raises:
            DecodeError: when there is no end.
        """
        self.number += 1
        done = self.number - self._start
        self.more = count > self._count if pages is None else done < pages
        self._count = count
        if done > _MOST_PAGES:
            raise DecodeError("the pages of a list have no end")
