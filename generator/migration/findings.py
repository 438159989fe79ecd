"""Findings: what another generator's configuration means for clientloom.

The set of findings is closed. Sources yield nothing else, and the migration handles
each kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.diagnostics import Origin
from generator.model import Operation
from generator.project.paging_settings import PagingSettings

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
"""The value of a setting in provider.yaml."""

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
"""A key of provider.yaml with one value for the whole client."""


@dataclass(frozen=True, slots=True)
class ClientFinding:
    """A setting of the whole client."""

    key: ClientKey
    value: Value
    place: Origin


@dataclass(frozen=True, slots=True)
class EntryFinding:
    """One named entry of a setting that is a map."""

    key: Literal["servers", "headers", "credentials", "types"]
    name: str
    value: Value
    place: Origin


@dataclass(frozen=True, slots=True)
class NameFinding:
    """The Python name for a handle of `names`."""

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
    """The paging styles that an operation may have, in order of preference.

    If `is_promised`, the source says that the operation is paged, and a style that does
    not fit is reported.
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
    """A setting without an equivalent: its name in messages, and what to do instead."""

    subject: str
    advice: str
    place: Origin


@dataclass(frozen=True, slots=True)
class MisfitFinding:
    """A setting for something that is not in the spec."""

    problem: str
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
"""Every kind of finding."""
