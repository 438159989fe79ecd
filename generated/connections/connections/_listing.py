"""Connections of several users at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .errors import ConnectionsError
from .models import Connection


@dataclass(frozen=True, slots=True)
class Failure:
    """A user whose request failed.

    Attributes:
        provider: The provider of the user.
        error: What went wrong.
    """

    provider: str
    error: ConnectionsError


@dataclass(frozen=True, slots=True)
class Listing:
    """The connections of several users. A failure does not hide the others.

    Attributes:
        results: The connections of each user, or the failure, in the order in which
            the users were passed.
    """

    results: tuple[tuple[Connection[Any], ...] | Failure, ...]

    @property
    def connections(self) -> tuple[Connection[Any], ...]:
        """All connections found, user by user."""
        return tuple(self)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The failures, in the order of the users."""
        return tuple(each for each in self.results if isinstance(each, Failure))

    @property
    def complete(self) -> bool:
        """Whether no request failed."""
        return not self.failures

    def __iter__(self) -> Iterator[Connection[Any]]:
        for result in self.results:
            if not isinstance(result, Failure):
                yield from result

    def __len__(self) -> int:
        return sum(1 for _ in self)
