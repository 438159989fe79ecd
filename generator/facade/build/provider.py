"""One provider behind the facade, from its binding and its model."""

from __future__ import annotations

from generator.facade.build.errors import ErrorRules
from generator.facade.build.inbound import bind_redirect, bind_webhook
from generator.facade.build.mappings.mappings import Mappings
from generator.facade.build.operations.operations import Operations
from generator.facade.build.scope.catalogue import Catalogue
from generator.facade.build.scope.kinds import Own, Typed
from generator.facade.build.scope.surroundings import Surroundings
from generator.facade.build.sending.defaults import Defaults
from generator.facade.build.values.tables import Tables
from generator.facade.model import (
    BoundOperation,
    Canon,
    Constant,
    ErrorRule,
    FunctionCall,
    NameReference,
    ProviderFacade,
    ProviderSetting,
    UserField,
)
from generator.facade.model.types import TEXT, CanonScalar, CanonScalarType
from generator.facade.reading.binding import BindingSettings, ModelMappingSettings
from generator.facade.reading.findings import Findings, Place
from generator.model import Api
from generator.project.workspace import Provider


class ProviderBuilder:
    """Builds the binding of one provider."""

    def __init__(
        self,
        provider: Provider,
        api: Api,
        canon: Canon,
        findings: Findings,
        settings: BindingSettings,
        place: Place,
    ) -> None:
        self._provider = provider
        self._api = api
        self._canon = canon
        self._findings = findings
        self._settings = settings
        self._place = place
        self._catalogue = Catalogue(api)

    def provider_facade(self) -> ProviderFacade:
        """The binding; incomplete if there were diagnostics."""
        mappings = self._mappings()
        mappings.make_all()
        operations = self._operations(mappings)
        inbound = self._mappings()
        redirect = bind_redirect(inbound, self._settings, self._place)
        webhook = bind_webhook(inbound, self._settings, self._place)
        return ProviderFacade(
            self._provider.name,
            self._api.package,
            tuple(self._users()),
            tuple(self._setting_fields()),
            self._settings.times == "utc",
            tuple(mappings.tables.tables),
            tuple(mappings.made),
            operations,
            self._error_rules(),
            self._settings.errors.not_before,
            redirect,
            webhook,
            tuple(mappings.statuses),
            tuple(inbound.tables.tables),
            tuple(mappings.status_names),
        )

    def _mappings(self) -> Mappings:
        bound: dict[str, tuple[tuple[ModelMappingSettings, Place], ...]] = {}
        for model, settings in self._settings.models.items():
            place = self._place / "models" / model
            bound[model] = (
                tuple((one, place / index) for index, one in enumerate(settings))
                if isinstance(settings, tuple)
                else ((settings, place),)
            )
        around = Surroundings(
            self._catalogue,
            self._canon,
            self._findings,
            {
                name: Typed(NameReference(f"user.{name}"), Own(TEXT), True)
                for name in self._settings.user
            },
            {one.name: self._setting_value(one) for one in self._setting_fields()},
        )
        return Mappings(around, Tables(), bound)

    def _setting_value(self, setting: ProviderSetting) -> Typed:
        source = NameReference(f"settings.{setting.name}")
        if setting.boolean:
            return Typed(source, Own(CanonScalarType(CanonScalar.BOOLEAN)), True)
        configured = FunctionCall(
            "configured",
            (source, Constant(setting.name), Constant(setting.environment)),
        )
        return Typed(configured, Own(TEXT), True)

    def _users(self) -> list[UserField]:
        known = [one.argument for one in self._api.credentials]
        fields = []
        for name, one in self._settings.user.items():
            if one.credential is not None and one.credential not in known:
                self._findings.invalid(
                    f"the client has no credential {one.credential!r}; it has "
                    f"{', '.join(known) or 'none'}",
                    self._place / "user" / name / "credential",
                )
            fields.append(UserField(name, one.about, one.secret, one.credential))
        return fields

    def _setting_fields(self) -> list[ProviderSetting]:
        prefix = self._api.package.environment_prefix
        return [
            ProviderSetting(
                name,
                one.about,
                one.type == "boolean",
                one.secret,
                f"{prefix}_{name.upper()}",
                one.default,
                one.from_ == "host",
            )
            for name, one in self._settings.settings.items()
        ]

    def _operations(self, mappings: Mappings) -> tuple[BoundOperation, ...]:
        place = self._place / "operations"
        for name in self._settings.operations:
            if name not in self._canon.operations:
                known = ", ".join(self._canon.operations)
                self._findings.invalid(
                    f"the facade has no operation {name!r}; it has {known}",
                    place / name,
                )
        defaults = Defaults(
            self._settings.parameters,
            self._place / "parameters",
            self._api,
            self._canon,
            self._findings,
        )
        defaults.check()
        binder = Operations(mappings, defaults)
        found = [
            binder.bind(
                operation,
                self._settings.operations.get(name),
                place / name if name in self._settings.operations else place,
            )
            for name, operation in self._canon.operations.items()
        ]
        if not self._findings.diagnostics:
            defaults.check_used()
        return tuple(one for one in found if one is not None)

    def _error_rules(self) -> tuple[ErrorRule, ...]:
        return ErrorRules(
            self._settings.errors,
            self._place / "errors",
            self._catalogue,
            self._canon,
            self._findings,
        ).rules()
