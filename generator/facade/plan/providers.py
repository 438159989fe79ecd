"""Providers behind the facade, and the whole package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facade.check.functions import MappingFunction, WordTable
from generator.facade.check.scope import ANY_SCOPE, APPLICATION_SCOPE, USER_SCOPE
from generator.facade.plan.capabilities import (
    CapabilityView,
    StatusTable,
    StatusTableRow,
    StatusTableVariable,
    redirect_capability,
    status_table,
    webhook_capability,
)
from generator.facade.plan.operations import BoundOperation
from generator.facade.read.canon import Canon
from generator.facade.read.operations import Interface
from generator.facade.read.types import Planned
from generator.facade.read.vocabulary import Vocabulary
from generator.model import Package
from generator.naming.python import module_name
from generator.python.literals import Value
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class UserField:
    """A value that identifies the user to the provider.

    Attributes:
        name: The field.
        about: Its meaning.
        secret: Whether it must stay secret.
        credential: The credential of the client that it replaces.
    """

    name: str
    about: Text
    secret: bool
    credential: str | None


@dataclass(frozen=True, slots=True)
class ProviderSetting:
    """A setting of an application for the provider.

    Attributes:
        name: The field.
        about: What it is for.
        boolean: Whether it is a boolean.
        secret: Whether it must stay secret.
        environment: The environment variable that it comes from by default.
        default: Its value if it is not set, for `literal`.
        from_host: Whether it may come from the base URL of the client.
    """

    name: str
    about: Text
    boolean: bool
    secret: bool
    environment: str
    default: Value
    from_host: bool


@dataclass(frozen=True, slots=True)
class ErrorRule:
    """Which error a response of the provider becomes.

    Attributes:
        error: The error.
        criteria: The conditions on a response, for `literal`, by their names in the
            runtime: `codes`, `statuses`, `operations`, `having`. A missing condition
            always holds.
        scope: What a rate limit applies to.
    """

    error: str
    criteria: Mapping[str, tuple[Value, ...]]
    scope: Text | None


@dataclass(frozen=True, slots=True)
class InboundWebhook:
    """How a webhook of the provider is verified, named and read.

    Attributes:
        strategy: How it is verified.
        secret: The setting with the key.
        timestamp: The place of the time that is also signed.
        name_keys: The keys that lead to its name in the body; empty if the name is in
            the URL.
        names_in_url: The names that a URL can have.
        mapping: The function that reads it.
    """

    strategy: str
    secret: ProviderSetting
    timestamp: Text | None
    name_keys: tuple[Text, ...]
    names_in_url: tuple[Text, ...]
    mapping: MappingFunction

    @property
    def needs_url(self) -> bool:
        """Whether reading it requires the URL that was called."""
        return self.strategy == "rsa-url-body" or bool(self.names_in_url)


@dataclass(frozen=True, slots=True)
class Adapter:
    """A class that implements operations of the facade for one provider.

    Attributes:
        interface: The class that it extends.
    """

    interface: Interface
    bound: Planned[tuple[BoundOperation, ...]]

    @property
    def scope(self) -> str:
        """The type of its scope, which it has besides its client."""
        return USER_SCOPE if self.interface.needs_user else APPLICATION_SCOPE

    @property
    def methods(self) -> tuple[BoundOperation, ...]:
        """The operations that it implements."""
        return tuple(method for method in self.bound if method.supported)

    @property
    def unsupported(self) -> tuple[str, ...]:
        """The operations that it does not support."""
        return tuple(method.name for method in self.bound if not method.supported)


@dataclass(frozen=True)
class ProviderFacade:
    """One provider behind the facade.

    Attributes:
        name: Its name in the facade.
        user: What identifies the user.
        settings: The settings of an application.
        utc: Whether times without a zone are in UTC.
        word_tables: The lookup tables.
        mappings: The functions that make facade models.
        error_rules: Which response becomes which error; the first matching rule is
            used.
        not_before: The names of the time to try again, in the bodies of errors.
        redirect: The function that reads its redirects; None if they carry no
            information.
        webhook: How its webhooks are read; None if their signatures are not known.
        inbound_word_tables: The lookup tables for inbound messages.
    """

    canon: Planned[Canon]
    name: str
    package: Planned[Package]
    user: tuple[UserField, ...]
    settings: tuple[ProviderSetting, ...]
    utc: bool
    word_tables: tuple[WordTable, ...]
    mappings: tuple[MappingFunction, ...]
    operations: Planned[tuple[BoundOperation, ...]]
    error_rules: tuple[ErrorRule, ...]
    not_before: tuple[Text, ...]
    redirect: MappingFunction | None
    webhook: InboundWebhook | None
    inbound_word_tables: tuple[WordTable, ...]
    statuses: Planned[tuple[StatusTableRow, ...]]
    status_variables: Planned[tuple[StatusTableVariable, ...]]

    @property
    def module(self) -> str:
        """Its name as a Python identifier: for modules and arguments."""
        return module_name(self.name)

    @property
    def class_name(self) -> str:
        """The class of its client, which also names the classes here."""
        return self.package.class_name

    @property
    def import_name(self) -> str:
        """The import package of its client."""
        return self.package.import_name

    @property
    def runtime(self) -> str:
        """The import package of the runtime that its client uses."""
        return self.package.runtime_module

    @property
    def is_vendored(self) -> bool:
        """Whether its client has the runtime inside."""
        return self.package.runtime == "vendored"

    @property
    def distribution(self) -> str:
        """The distribution of its client."""
        return self.package.distribution

    @property
    def package_version(self) -> str:
        """The version of that distribution."""
        return self.package.version

    @property
    def has_user_credentials(self) -> bool:
        """Whether a value of the user replaces a credential of the client."""
        return any(field.credential for field in self.user)

    @property
    def shares_functions(self) -> bool:
        """Whether any function takes a scope with or without a user: `_AnyScope`."""
        return any(("scope", ANY_SCOPE) in each.parameters for each in self.mappings)

    @property
    def adapters(self) -> tuple[Adapter, ...]:
        """Its adapters: for one user, and for what needs no user."""
        return tuple(
            Adapter(
                interface,
                tuple(
                    bound
                    for bound in self.operations
                    if bound.operation in interface.operations
                ),
            )
            for interface in self.canon.interfaces
        )

    @property
    def inbound_mappings(self) -> tuple[MappingFunction, ...]:
        """The functions that read inbound messages."""
        mappings = (self.redirect, self.webhook.mapping if self.webhook else None)
        return tuple(mapping for mapping in mappings if mapping is not None)

    @cached_property
    def capabilities(self) -> tuple[CapabilityView, ...]:
        """What it supports of each operation, and what inbound messages can be read."""
        webhook = self.webhook
        needs_url = webhook is not None and webhook.needs_url
        canon, is_read = self.canon, webhook is not None
        inbound = {
            "outcome": redirect_capability(canon, self.redirect is not None),
            "event": webhook_capability(canon, is_read, needs_url),
        }
        return (
            *map(CapabilityView.of, self.operations),
            *(view for role, view in inbound.items() if role in canon.roles),
        )

    def capability(self, name: str) -> CapabilityView:
        """What it supports of an operation."""
        return next(each for each in self.capabilities if each.operation == name)

    @property
    def status_tables(self) -> tuple[StatusTable, ...]:
        """How its values are translated, a table for each model."""
        return tuple(
            status_table(model, self.statuses, self.status_variables)
            for model in dict.fromkeys(row.model for row in self.statuses)
        )


@dataclass(frozen=True, slots=True)
class Facade:
    """The whole package.

    Attributes:
        vocabulary: What an application sees, and what its templates are.
        providers: The providers.
    """

    vocabulary: Vocabulary
    providers: tuple[ProviderFacade, ...]

    @property
    def canon(self) -> Canon:
        """What an application sees."""
        return self.vocabulary.canon
