"""Connections of several users at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .errors import ConnectionsError
from .models import Connection

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failure:
    """A request that failed, beside others that may not have.

    Attributes:
        provider: The provider that was asked.
        error: What went wrong.
    """

    provider: str
    error: ConnectionsError


@dataclass(frozen=True, slots=True)
class Results(Generic[T]):
    """What several requests found. A failure does not hide the others.

    Attributes:
        results: What each request found, or its failure, in the order of the requests.
    """

    results: tuple[tuple[T, ...] | Failure, ...]

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The failures, in the order of the requests."""
        return tuple(each for each in self.results if isinstance(each, Failure))

    @property
    def complete(self) -> bool:
        """Whether no request failed."""
        return not self.failures

    def __iter__(self) -> Iterator[T]:
        for result in self.results:
            if not isinstance(result, Failure):
                yield from result

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(frozen=True, slots=True)
class Listing(Results[Connection[Any]]):
    """The connections of several users. A failure does not hide the others.

    Attributes:
        results: The connections of each user, or the failure, in the order in which
            the users were passed.
    """

    @property
    def connections(self) -> tuple[Connection[Any], ...]:
        """All connections found, user by user."""
        return tuple(self)
