"""What a configuration of another generator says, as far as it concerns clientloom.

The set of findings is closed: a source gives nothing else, and what takes them over
handles each of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.diagnostics import Origin
from generator.model import Operation
from generator.project.paging_settings import PagingSettings

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
"""What a setting of provider.yaml can be."""

ClientKey: TypeAlias = Literal[
    "class",
    "package",
    "distribution",
    "version",
    "license",
    "environment",
    "base-url",
    "timeout",
    "deadline",
    "max-retries",
    "idempotency",
    "numbers",
]
"""A key of provider.yaml that has one value for the whole client."""


@dataclass(frozen=True, slots=True)
class ClientFinding:
    """A setting of the whole client."""

    key: ClientKey
    value: Value
    place: Origin


@dataclass(frozen=True, slots=True)
class EntryFinding:
    """One named entry of a setting that has several."""

    key: Literal["servers", "headers", "credentials", "types"]
    name: str
    value: Value
    place: Origin


@dataclass(frozen=True, slots=True)
class NameFinding:
    """The Python name of what a handle of `names` means."""

    handle: str
    name: str
    place: Origin


@dataclass(frozen=True, slots=True)
class ResourceFinding:
    """The resource that an operation belongs to."""

    operation: Operation
    resource: str
    place: Origin


@dataclass(frozen=True, slots=True)
class PagingFinding:
    """How an operation pages; where several ways are named, the first that fits.

    `is_promised` tells that the operation pages; else it does if a way fits.
    """

    operation: Operation
    choices: tuple[PagingSettings, ...]
    place: Origin
    is_promised: bool = True


@dataclass(frozen=True, slots=True)
class StrategyFinding:
    """An entry of `authentication`."""

    value: dict[str, Value]
    place: Origin


@dataclass(frozen=True, slots=True)
class SelectionFinding:
    """An entry of `include` or `exclude`."""

    key: Literal["include", "exclude"]
    value: dict[str, Value]
    place: Origin


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A setting that has no counterpart: what it is, and what to do instead."""

    what: str
    advice: str
    place: Origin


@dataclass(frozen=True, slots=True)
class MisfitFinding:
    """A setting about something that the spec does not have."""

    what: str
    place: Origin


Finding: TypeAlias = (
    ClientFinding
    | EntryFinding
    | NameFinding
    | ResourceFinding
    | PagingFinding
    | StrategyFinding
    | SelectionFinding
    | NotTaken
    | MisfitFinding
)
"""Everything that a source can give."""
