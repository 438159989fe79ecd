"""Connections of several providers at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .errors import ConnectionsError
from .models import Connection


@dataclass(frozen=True, slots=True)
class Failure:
    """A provider whose request failed.

    Attributes:
        provider: The provider.
        error: What went wrong.
    """

    provider: str
    error: ConnectionsError


@dataclass(frozen=True, slots=True)
class Listing:
    """The connections of several providers. A failure does not hide the others.

    Attributes:
        connections: All connections found, provider by provider.
        failures: The providers that failed.
    """

    connections: tuple[Connection[Any], ...]
    failures: tuple[Failure, ...]

    @property
    def complete(self) -> bool:
        """Whether no provider failed."""
        return not self.failures

    def __iter__(self) -> Iterator[Connection[Any]]:
        return iter(self.connections)

    def __len__(self) -> int:
        return len(self.connections)
