"""The facade, from its settings and the models of the providers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic
from generator.facade.build.canon import build_canon
from generator.facade.build.inbound import bind_redirect, bind_webhook
from generator.facade.build.mappings.mappings import Mappings
from generator.facade.build.operations.operations import Operations
from generator.facade.build.scope.catalogue import Catalogue
from generator.facade.build.scope.scope import Own, Scope, Typed
from generator.facade.build.values.values import Tables, check_complete
from generator.facade.files import BINDING_FILE, FACADE, facade_inputs
from generator.facade.model import (
    Call,
    Canon,
    Constant,
    ErrorRule,
    Facade,
    Operation,
    ProviderFacade,
    Reference,
    Setting,
    UserField,
)
from generator.facade.model import types as canonical
from generator.facade.model.types import Scalar
from generator.facade.reading.binding import BindingSettings, ModelMappingSettings
from generator.facade.reading.findings import Description, Findings, Place, shown
from generator.facade.reading.settings import read_settings
from generator.facade.reading.workspace import FacadeSettings
from generator.model import Api, ModelType
from generator.project.workspace import Provider, Workspace


@dataclass(frozen=True, slots=True)
class BuiltFacade:
    """The facade with what was read and found; None when there are errors."""

    facade: Facade | None
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def build_facade(workspace: Workspace, apis: Mapping[str, Api]) -> BuiltFacade:
    """The facade over every provider that has a connections.yaml.

    `apis` are the models of the providers by name.
    """
    findings = Findings()
    inputs = facade_inputs(workspace)
    path = workspace.folder / BINDING_FILE
    settings = read_settings(path, FacadeSettings, findings)
    if settings is None:
        return BuiltFacade(None, inputs, tuple(findings.diagnostics))
    canon = build_canon(settings, Place(shown(path)), findings)
    if findings.diagnostics:
        return BuiltFacade(None, inputs, tuple(findings.diagnostics))
    providers = []
    for provider in workspace.providers:
        if provider.name == FACADE:
            message = f"the folder {FACADE!r} of the output belongs to the facade"
            findings.invalid(message, Place(shown(path)))
        api = apis.get(provider.name)
        if api is None or not (provider.folder / BINDING_FILE).is_file():
            continue
        found = _provider(provider, api, canon, findings)
        if found is not None:
            providers.append(found)
    if not providers and not findings.diagnostics:
        findings.invalid(
            f"no provider has a {BINDING_FILE} of its own", Place(shown(path))
        )
    if findings.diagnostics:
        return BuiltFacade(None, inputs, tuple(findings.diagnostics))
    return BuiltFacade(Facade(canon, tuple(providers)), inputs, ())


def _provider(
    provider: Provider, api: Api, canon: Canon, findings: Findings
) -> ProviderFacade | None:
    path = provider.folder / BINDING_FILE
    settings = read_settings(path, BindingSettings, findings)
    if settings is None:
        return None
    findings.description = Description(provider)
    builder = _Builder(provider, api, canon, findings, settings, Place(shown(path)))
    return builder.provider_facade()


class _Builder:
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
            tuple(self._error_rules()),
            self._settings.errors.not_before,
            redirect,
            webhook,
            tuple(mappings.statuses),
            tuple(inbound.tables.tables),
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
        return Mappings(
            self._catalogue,
            self._canon,
            self._findings,
            Tables(),
            {
                name: Typed(Reference(f"user.{name}"), Own(canonical.TEXT), True)
                for name in self._settings.user
            },
            {one.name: self._setting_value(one) for one in self._setting_fields()},
            bound,
        )

    def _setting_value(self, setting: Setting) -> Typed:
        source = Reference(f"settings.{setting.name}")
        if setting.boolean:
            return Typed(source, Own(canonical.ScalarType(Scalar.BOOLEAN)), True)
        configured = Call(
            "configured",
            (source, Constant(setting.name), Constant(setting.environment)),
        )
        return Typed(configured, Own(canonical.TEXT), True)

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

    def _setting_fields(self) -> list[Setting]:
        prefix = self._api.package.environment_prefix
        return [
            Setting(
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

    # Operations

    def _operations(self, mappings: Mappings) -> tuple[Operation, ...]:
        place = self._place / "operations"
        for name in self._settings.operations:
            if name not in self._canon.operations:
                known = ", ".join(self._canon.operations)
                self._findings.invalid(
                    f"the facade has no operation {name!r}; it has {known}",
                    place / name,
                )
        defaults = {
            name: (raw, self._place / "parameters" / name)
            for name, raw in self._settings.parameters.items()
        }
        self._check_defaults()
        used: set[str] = set()
        binder = Operations(mappings, defaults, used)
        found = [
            binder.bind(
                operation,
                self._settings.operations.get(name),
                place / name if name in self._settings.operations else place,
            )
            for name, operation in self._canon.operations.items()
        ]
        if not self._findings.diagnostics:
            self._unused_defaults(used)
        return tuple(one for one in found if one is not None)

    def _check_defaults(self) -> None:
        """The variables of `parameters` are arguments of some operation."""
        known = dict.fromkeys(
            argument.name
            for operation in self._canon.operations.values()
            for argument in operation.arguments
        )
        known = {**known, "user": None, "settings": None}
        for name, raw in self._settings.parameters.items():
            if not isinstance(raw, str) or not raw.startswith("$"):
                continue
            head = raw.removeprefix("$").split(".")[0]
            if head not in known:
                near = get_close_matches(head, known, 1)
                self._findings.invalid(
                    f"there is no argument {raw} of any operation",
                    self._place / "parameters" / name,
                    f"Did you mean ${near[0]}?" if near else None,
                )

    def _unused_defaults(self, used: set[str]) -> None:
        known = {
            one.wire_name
            for operation in self._api.operations
            for one in operation.parameters
        }
        filled = {str(self._settings.parameters[name]) for name in used}
        for name, raw in self._settings.parameters.items():
            # Two names for the same thing serve descriptions of two ages.
            if name not in used and name not in known and str(raw) not in filled:
                self._findings.add(
                    codes.BINDING_PARAMETER_UNKNOWN,
                    f"no operation has a parameter {name!r}",
                    self._place / "parameters" / name,
                    "/paths",
                )

    # Errors

    def _error_rules(self) -> list[ErrorRule]:
        rules = []
        place = self._place / "errors" / "rules"
        for index, rule in enumerate(self._settings.errors.rules):
            where = place / index
            if rule.raise_ not in self._canon.errors:
                self._findings.invalid(
                    f"there is no error {rule.raise_!r}", where / "raise"
                )
            operations = _several(rule.operation)
            for name in operations:
                if name not in self._canon.operations:
                    self._findings.invalid(
                        f"there is no operation {name!r}", where / "operation"
                    )
            statuses = (rule.status,) if isinstance(rule.status, int) else rule.status
            rules.append(
                ErrorRule(
                    rule.raise_,
                    _several(rule.code),
                    statuses,
                    operations,
                    _several(rule.having),
                    rule.scope,
                )
            )
        self._check_codes(rules)
        return rules

    def _check_codes(self, rules: list[ErrorRule]) -> None:
        """Every code that the description lists has a rule."""
        errors = self._settings.errors
        if errors.words is None:
            return
        place = self._place / "errors"
        found = self._catalogue.schema(errors.words)
        if found is None:
            self._findings.add(
                codes.BINDING_FIELD_UNKNOWN,
                f"there is no schema {errors.words!r}",
                place / "words",
                "/components/schemas",
            )
            return
        words = self._catalogue.words(ModelType(errors.words))
        if words is None:
            self._findings.add(
                codes.BINDING_TYPE_MISMATCH,
                f"{errors.words} is no list of words",
                place / "words",
                found.pointer,
            )
            return
        scope = Scope(self._catalogue, self._canon, self._findings)
        # Codes without a word are fine: vendors never list them all.
        rows = {code: place for rule in rules for code in rule.codes if code in words}
        check_complete(scope, found.pointer, words, rows, [], place / "rules")


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
