"""A provider behind the facade."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facade.model import (
    BoundWebhook,
    Canon,
    ErrorRule,
    ProviderFacade,
)
from generator.facade.views.capabilities import CapabilityView, StatusTableView
from generator.facade.views.configured import ProviderSettingView, UserFieldView
from generator.facade.views.functions import MappingView, WordTableView
from generator.facade.views.methods import MethodView
from generator.python.literals import Value
from generator.python.text import Text, text_or_none


@dataclass(frozen=True, slots=True)
class ErrorRuleView:
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

    @classmethod
    def of(cls, rule: ErrorRule) -> "ErrorRuleView":
        """The view of a rule."""
        criteria: dict[str, tuple[Value, ...]] = {
            "codes": tuple(map(Text, rule.codes)),
            "statuses": rule.statuses,
            "operations": rule.operations,
            "having": tuple(map(Text, rule.having)),
        }
        return cls(
            error=rule.error,
            criteria={name: values for name, values in criteria.items() if values},
            scope=text_or_none(rule.scope),
        )


@dataclass(frozen=True, slots=True)
class WebhookView:
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
    secret: ProviderSettingView
    timestamp: Text | None
    name_keys: tuple[Text, ...]
    names_in_url: tuple[Text, ...]
    mapping: MappingView

    @classmethod
    def of(
        cls, webhook: BoundWebhook, settings: tuple[ProviderSettingView, ...]
    ) -> "WebhookView":
        """The view of a webhook; `settings` are those of the provider."""
        return cls(
            strategy=webhook.strategy,
            secret=next(
                setting for setting in settings if setting.name == webhook.secret
            ),
            timestamp=text_or_none(webhook.timestamp),
            name_keys=tuple(map(Text, webhook.name_keys)),
            names_in_url=tuple(map(Text, webhook.names_in_url)),
            mapping=MappingView(webhook.mapping),
        )


@dataclass(frozen=True)
class AdapterView:
    """A class that implements operations of the facade for one provider.

    Attributes:
        suffix: The suffix of the class name, after the name of the provider.
        base: The class that it extends.
        scope: The type of its scope, which it has besides its client.
    """

    suffix: str
    base: str
    scope: str
    _methods: tuple[MethodView, ...]

    @property
    def methods(self) -> tuple[MethodView, ...]:
        """The operations that it implements."""
        return tuple(method for method in self._methods if method.supported)

    @property
    def unsupported(self) -> tuple[str, ...]:
        """The operations that it does not support."""
        return tuple(method.name for method in self._methods if not method.supported)


@dataclass(frozen=True)
class ProviderView:
    """One provider behind the facade."""

    _provider: ProviderFacade
    _canon: Canon

    @property
    def name(self) -> str:
        """Its name in the facade."""
        return self._provider.name

    @property
    def module(self) -> str:
        """Its name as a Python identifier: for modules and arguments."""
        return self._provider.module

    @property
    def class_name(self) -> str:
        """The class of its client, which also names the classes here."""
        return self._provider.class_name

    @property
    def import_name(self) -> str:
        """The import package of its client."""
        return self._provider.package.import_name

    @property
    def runtime(self) -> str:
        """The import package of the runtime that its client uses."""
        return self._provider.package.runtime_module

    @property
    def is_vendored(self) -> bool:
        """Whether its client has the runtime inside."""
        return self._provider.package.runtime == "vendored"

    @property
    def distribution(self) -> str:
        """The distribution of its client."""
        return self._provider.package.distribution

    @property
    def package_version(self) -> str:
        """The version of that distribution."""
        return self._provider.package.version

    @cached_property
    def user(self) -> tuple[UserFieldView, ...]:
        """What identifies the user."""
        return tuple(map(UserFieldView.of, self._provider.user))

    @property
    def has_user_credentials(self) -> bool:
        """Whether a value of the user replaces a credential of the client."""
        return any(field.credential for field in self.user)

    @cached_property
    def settings(self) -> tuple[ProviderSettingView, ...]:
        """The settings of an application."""
        return tuple(map(ProviderSettingView.of, self._provider.settings))

    @property
    def utc(self) -> bool:
        """Whether times without a zone are in UTC."""
        return self._provider.utc

    # The adapter

    @property
    def word_tables(self) -> tuple[WordTableView, ...]:
        """The lookup tables."""
        return tuple(map(WordTableView.of, self._provider.tables))

    @cached_property
    def mappings(self) -> tuple[MappingView, ...]:
        """The functions that make facade models."""
        return tuple(map(MappingView, self._provider.mappings))

    @cached_property
    def adapters(self) -> tuple[AdapterView, ...]:
        """Its adapters: for one user, and for what needs no user."""
        return (
            AdapterView(
                "Connections", "UserConnections", "_Scope", self._methods(True)
            ),
            AdapterView(
                "Application", "Application", "_ApplicationScope", self._methods(False)
            ),
        )

    def _methods(self, needs_user: bool) -> tuple[MethodView, ...]:
        return tuple(
            MethodView(bound, self._canon)
            for bound in self._provider.operations
            if bound.operation.needs_user is needs_user
        )

    @cached_property
    def error_rules(self) -> tuple[ErrorRuleView, ...]:
        """Which response becomes which error; the first matching rule is used."""
        return tuple(map(ErrorRuleView.of, self._provider.error_rules))

    @property
    def not_before(self) -> tuple[Text, ...]:
        """The names of the time to try again, in the bodies of errors."""
        return tuple(map(Text, self._provider.not_before))

    # Inbound

    @property
    def inbound_word_tables(self) -> tuple[WordTableView, ...]:
        """The lookup tables for inbound messages."""
        return tuple(map(WordTableView.of, self._provider.inbound_tables))

    @cached_property
    def redirect(self) -> MappingView | None:
        """The function that reads its redirects; None if they carry no information."""
        redirect = self._provider.redirect
        return None if redirect is None else MappingView(redirect)

    @cached_property
    def webhook(self) -> WebhookView | None:
        """How its webhooks are read; None if their signatures are not known."""
        webhook = self._provider.webhook
        return None if webhook is None else WebhookView.of(webhook, self.settings)

    @property
    def inbound_mappings(self) -> tuple[MappingView, ...]:
        """The functions that read inbound messages."""
        mappings = (self.redirect, self.webhook.mapping if self.webhook else None)
        return tuple(mapping for mapping in mappings if mapping is not None)

    # Pages

    @cached_property
    def capabilities(self) -> tuple[CapabilityView, ...]:
        """What it supports of each operation, and what inbound messages can be read."""
        return (
            *map(CapabilityView.of_operation, self._provider.operations),
            CapabilityView.of_redirects(self._provider),
            CapabilityView.of_webhooks(self._provider),
        )

    def capability(self, name: str) -> CapabilityView:
        """What it supports of an operation."""
        return next(
            capability
            for capability in self.capabilities
            if capability.operation == name
        )

    @property
    def status_tables(self) -> tuple[StatusTableView, ...]:
        """How its values are translated, a table for each model."""
        models = dict.fromkeys(row.model for row in self._provider.statuses)
        return tuple(StatusTableView.of(self._provider, model) for model in models)
