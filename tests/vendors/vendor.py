"""What there is to know about a vendor: its SDK, its description, and calls of both."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from tests.support.http_server import Reply
from tests.support.shared import SHARED

CORPUS = SHARED / "corpus"

Invocation: TypeAlias = Callable[[Any], object]
"""Makes a call with the client that it is given."""


@dataclass(frozen=True, slots=True)
class Call:
    """One operation, called through the vendor's SDK and through our client.

    Attributes:
        operation: Method and path of the operation in the description.
        shows: What is special about the request. No two calls of a vendor have the same
            operation and the same text.
        theirs: The call through the SDK.
        ours: The same call through our client.
        reply: What the server answers.
    """

    operation: str
    shows: str
    theirs: Invocation
    ours: Invocation
    reply: Reply = field(default_factory=lambda: Reply(json={}))

    @property
    def name(self) -> str:
        """The operation and what it shows."""
        return f"{self.operation} ({self.shows})"


@dataclass(frozen=True, slots=True, eq=False)
class Vendor:
    """A vendor whose SDK and description can be had.

    Attributes:
        name: The vendor.
        distribution: The name of the SDK's distribution.
        description: The path of the description in the corpus.
        connect: Makes a client of the SDK that sends to a URL.
        calls: The calls.
        credentials: The arguments of our client.
        base: What the description's server has after the host.
        settings: What our provider.yaml says.
    """

    name: str
    distribution: str
    description: str
    connect: Callable[[str], Any]
    calls: tuple[Call, ...]
    credentials: Mapping[str, Any] = field(default_factory=dict)
    base: str = ""
    settings: str = ""

    @property
    def path(self) -> Path:
        """The file of the description."""
        return CORPUS / self.description

    @property
    def operations(self) -> list[str]:
        """The operations that are called, sorted."""
        return sorted({call.operation for call in self.calls})

    @property
    def version(self) -> str:
        """The installed version of the SDK; "" if it is not installed."""
        try:
            return importlib.metadata.version(self.distribution)
        except importlib.metadata.PackageNotFoundError:
            return ""
