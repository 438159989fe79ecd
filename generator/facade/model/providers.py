"""Providers behind the facade, and the whole package."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facade.model.canon import Canon
from generator.facade.model.expressions import MappingFunction, WordTable
from generator.facade.model.operations import BoundOperation
from generator.model import Package
from generator.naming.python import module_name


@dataclass(frozen=True, slots=True)
class UserField:
    """A value that identifies the user to the provider; it may replace a `credential`
    of the client."""

    name: str
    about: str
    secret: bool
    credential: str | None


@dataclass(frozen=True, slots=True)
class ProviderSetting:
    """A value that an application configures once for the provider.

    If the application does not set it, its value comes from the variable `environment`
    or, with `from_host`, from the base URL.
    """

    name: str
    about: str
    boolean: bool
    secret: bool
    environment: str
    default: str | bool | None
    from_host: bool


@dataclass(frozen=True, slots=True)
class ErrorRule:
    """Which error a response becomes."""

    error: str
    codes: tuple[str, ...]
    statuses: tuple[int, ...]
    operations: tuple[str, ...]
    having: tuple[str, ...]
    scope: str | None


@dataclass(frozen=True, slots=True)
class BoundWebhook:
    """How a webhook of a provider is verified, named and read."""

    strategy: str
    secret: str
    timestamp: str | None
    name_keys: tuple[str, ...]
    names_in_url: tuple[str, ...]
    mapping: MappingFunction

    @property
    def needs_url(self) -> bool:
        """Whether reading it requires the URL that was called."""
        return self.strategy == "rsa-url-body" or bool(self.names_in_url)


@dataclass(frozen=True, slots=True)
class ProviderFacade:
    """One provider behind the facade."""

    name: str
    package: Package
    user: tuple[UserField, ...]
    settings: tuple[ProviderSetting, ...]
    utc: bool
    tables: tuple[WordTable, ...]
    mappings: tuple[MappingFunction, ...]
    operations: tuple[BoundOperation, ...]
    error_rules: tuple[ErrorRule, ...]
    not_before: tuple[str, ...]
    redirect: MappingFunction | None
    webhook: BoundWebhook | None
    statuses: tuple[StatusTableRow, ...]
    inbound_tables: tuple[WordTable, ...] = ()
    status_names: tuple[StatusTableVariable, ...] = ()

    @property
    def class_name(self) -> str:
        """The class of the provider's client, which also names the classes here."""
        return self.package.class_name

    @property
    def module(self) -> str:
        """The provider's name as a Python identifier: for modules and arguments."""
        return module_name(self.name)


@dataclass(frozen=True, slots=True)
class StatusTableRow:
    """A row of a decision table, as text for the documentation."""

    model: str
    condition: str
    meaning: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StatusTableVariable:
    """A variable in conditions of a decision table, as text for the documentation."""

    model: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Facade:
    """The whole package."""

    canon: Canon
    providers: tuple[ProviderFacade, ...]
