"""Providers behind the facade, and the whole package."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facade.model.calls import ArgumentLimit, CallCase
from generator.facade.model.canon import Canon, CanonOperation
from generator.facade.model.functions import Mapping, Table
from generator.model import Package
from generator.naming.python import module_name


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Why a provider cannot do an operation, and what to use instead."""

    because: str
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """How a provider does an operation of the facade.

    Without cases it cannot; `unsupported` says why.
    """

    operation: CanonOperation
    cases: tuple[CallCase, ...]
    unsupported: Unsupported | None

    @property
    def supported(self) -> bool:
        """Whether it can be called."""
        return bool(self.cases)

    @property
    def limits(self) -> tuple[ArgumentLimit, ...]:
        """What it does nothing with, each argument once."""
        found = {one.argument.name: one for case in self.cases for one in case.limits}
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class UserField:
    """Something that tells the provider who the user is."""

    name: str
    about: str
    secret: bool
    credential: str | None


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that an application configures once for the provider."""

    name: str
    about: str
    boolean: bool
    secret: bool
    environment: str
    default: str | bool | None
    from_host: bool


@dataclass(frozen=True, slots=True)
class ErrorRule:
    """Which error an answer stands for."""

    error: str
    codes: tuple[str, ...]
    statuses: tuple[int, ...]
    operations: tuple[str, ...]
    having: tuple[str, ...]
    scope: str | None


@dataclass(frozen=True, slots=True)
class Webhook:
    """What a provider sends by itself: how it is verified, named and read."""

    strategy: str
    secret: str
    timestamp: str | None
    name_keys: tuple[str, ...]
    names_in_url: tuple[str, ...]
    mapping: Mapping

    @property
    def needs_url(self) -> bool:
        """Whether it cannot be read without the URL that was called."""
        return self.strategy == "rsa-url-body" or bool(self.names_in_url)


@dataclass(frozen=True, slots=True)
class ProviderFacade:
    """One provider behind the facade."""

    name: str
    package: Package
    user: tuple[UserField, ...]
    settings: tuple[Setting, ...]
    utc: bool
    tables: tuple[Table, ...]
    mappings: tuple[Mapping, ...]
    operations: tuple[Operation, ...]
    error_rules: tuple[ErrorRule, ...]
    not_before: tuple[str, ...]
    redirect: Mapping | None
    webhook: Webhook | None
    statuses: tuple[StatusRow, ...]
    inbound_tables: tuple[Table, ...] = ()
    status_names: tuple[StatusName, ...] = ()

    @property
    def class_name(self) -> str:
        """The class of the provider's client, which names the classes here too."""
        return self.package.class_name

    @property
    def module(self) -> str:
        """The provider's name as Python can use it: for modules and arguments."""
        return module_name(self.name)


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One row of the status table, in words for the documentation."""

    model: str
    condition: str
    meaning: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StatusName:
    """A name that rows of a table ask about, in words for the documentation."""

    model: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Facade:
    """The whole package."""

    canon: Canon
    providers: tuple[ProviderFacade, ...]
