"""Builds the facade from its settings and the models of the providers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.facade.build.calls import DefaultParameters
from generator.facade.build.canon import build_canon
from generator.facade.build.inbound import bind_errors, bind_redirect, bind_webhook
from generator.facade.build.mappings import Mappings
from generator.facade.build.operations import OperationBinder
from generator.facade.checking.catalogue import Catalogue
from generator.facade.checking.scope import ProviderScope
from generator.facade.checking.value_types import FacadeType, TypedExpression
from generator.facade.files import BINDING_FILE, FACADE, facade_inputs
from generator.facade.model import (
    BoundOperation,
    Canon,
    Constant,
    ErrorRule,
    Facade,
    FunctionCall,
    NameReference,
    ProviderFacade,
    ProviderSetting,
    UserField,
)
from generator.facade.model.types import TEXT, CanonScalar, CanonScalarType
from generator.facade.reading.binding import BindingSettings, ModelMappingSettings
from generator.facade.reading.mistakes import (
    BindingError,
    Mistakes,
    YamlNode,
    binding_diagnostics,
    invalid,
    with_nodes,
)
from generator.facade.reading.settings import read_settings
from generator.facade.reading.workspace import FacadeSettings
from generator.model import Api
from generator.project.workspace import Provider, Workspace, WorkspaceSettings


@dataclass(frozen=True, slots=True)
class BuiltFacade:
    """The facade with the files that were read; None if there are diagnostics."""

    facade: Facade | None
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def build_facade(workspace: Workspace, apis: Mapping[str, Api]) -> BuiltFacade:
    """Build the facade over every provider that has a connections.yaml.

    `apis` are the models of the providers by name.
    """
    inputs = facade_inputs(workspace)
    path = workspace.folder / BINDING_FILE
    node = YamlNode.root(path)
    try:
        canon = build_canon(read_settings(path, FacadeSettings), node)
    except BindingError as error:
        return BuiltFacade(None, inputs, tuple(binding_diagnostics(error)))
    providers: list[ProviderFacade] = []
    diagnostics: list[Diagnostic] = []
    for provider in workspace.providers:
        if provider.name == FACADE:
            message = f"the folder {FACADE!r} in the output is reserved for the facade"
            diagnostics += binding_diagnostics(invalid(message, node))
        api = apis.get(provider.name)
        if api is None or not (provider.folder / BINDING_FILE).is_file():
            continue
        try:
            providers.append(_provider(provider, api, canon))
        except BindingError as error:
            diagnostics += binding_diagnostics(error, provider)
    if not providers and not diagnostics:
        message = f"no provider has its own {BINDING_FILE}"
        diagnostics += binding_diagnostics(invalid(message, node))
    if diagnostics:
        return BuiltFacade(None, inputs, tuple(diagnostics))
    return BuiltFacade(Facade(canon, tuple(providers)), inputs, ())


def build_facade_of(provider: Provider, api: Api) -> BuiltFacade | None:
    """Build the facade of a workspace over only one of its providers; None if the
    workspace has no facade, or the provider is not part of it.

    `api` is the model of the provider.
    """
    settings = WorkspaceSettings(providers=(provider.name,))
    # A provider is a folder next to clientloom.yaml.
    workspace = Workspace(provider.folder.parent, settings, (provider,))
    if not all(path.is_file() for path in facade_inputs(workspace)):
        return None
    return build_facade(workspace, {provider.name: api})


def _provider(provider: Provider, api: Api, canon: Canon) -> ProviderFacade:
    path = provider.folder / BINDING_FILE
    settings = read_settings(path, BindingSettings)
    return build_provider(provider.name, api, canon, settings, YamlNode.root(path))


def build_provider(
    name: str, api: Api, canon: Canon, settings: BindingSettings, node: YamlNode
) -> ProviderFacade:
    """Build a provider behind the facade; `node` is the root of its binding.

    Raises BindingError.
    """
    application = tuple(_application_settings(settings, api))
    provider = ProviderScope(
        catalogue=Catalogue(api),
        canon=canon,
        users={
            user: TypedExpression.variable(f"user.{user}", FacadeType(TEXT))
            for user in settings.user
        },
        settings={setting.name: _configured(setting) for setting in application},
    )
    mistakes, bindings = Mistakes(), _model_bindings(settings, node / "models")
    mappings, inbound = Mappings(provider, bindings), Mappings(provider, bindings)
    operations: tuple[BoundOperation, ...] = ()
    redirect = webhook = None
    users: tuple[UserField, ...] = ()
    error_rules: tuple[ErrorRule, ...] = ()
    with mistakes:
        mappings.build_all()
    with mistakes:
        operations = _operations(mappings, settings, api, node, complete=not mistakes)
    with mistakes:
        redirect = bind_redirect(inbound, settings.redirect, node / "redirect")
    with mistakes:
        webhook = bind_webhook(
            inbound, settings.webhook, settings.settings, node / "webhook"
        )
    with mistakes:
        users = _users(settings, api, node / "user")
    with mistakes:
        error_rules = bind_errors(provider, settings.errors, node / "errors")
    mistakes.raise_any()
    return ProviderFacade(
        name=name,
        package=api.package,
        user=users,
        settings=application,
        utc=settings.times == "utc",
        tables=tuple(mappings.tables.tables),
        mappings=tuple(mappings.functions),
        operations=operations,
        error_rules=error_rules,
        not_before=settings.errors.not_before,
        redirect=redirect,
        webhook=webhook,
        statuses=tuple(mappings.statuses),
        inbound_tables=tuple(inbound.tables.tables),
        status_names=tuple(mappings.status_variables),
    )


def _model_bindings(
    settings: BindingSettings, node: YamlNode
) -> Mapping[str, tuple[tuple[ModelMappingSettings, YamlNode], ...]]:
    """The entries of `models` with their nodes, by the name of the model."""
    return {
        model: with_nodes(entries, node / model)
        for model, entries in settings.models.items()
    }


def _application_settings(settings: BindingSettings, api: Api) -> list[ProviderSetting]:
    prefix = api.package.environment_prefix
    return [
        ProviderSetting(
            name=name,
            about=setting.about,
            boolean=setting.type == "boolean",
            secret=setting.secret,
            environment=f"{prefix}_{name.upper()}",
            default=setting.default,
            from_host=setting.from_ == "host",
        )
        for name, setting in settings.settings.items()
    ]


def _configured(setting: ProviderSetting) -> TypedExpression:
    """The value of a setting in generated code."""
    value = NameReference(f"settings.{setting.name}")
    if setting.boolean:
        flag = FacadeType(CanonScalarType(CanonScalar.BOOLEAN))
        return TypedExpression(value, flag, present=True)
    arguments = (value, Constant(setting.name), Constant(setting.environment))
    call = FunctionCall("configured", arguments)
    return TypedExpression(call, FacadeType(TEXT), present=True)


def _users(
    settings: BindingSettings, api: Api, node: YamlNode
) -> tuple[UserField, ...]:
    """What identifies the user to the provider. Raises BindingError."""
    credentials = [credential.argument for credential in api.credentials]
    fields, mistakes = [], Mistakes()
    for name, user in settings.user.items():
        if user.credential is not None and user.credential not in credentials:
            known = ", ".join(credentials) or "none"
            message = (
                f"the client has no credential {user.credential!r}; it has {known}"
            )
            mistakes.add(invalid(message, node / name / "credential"))
        fields.append(UserField(name, user.about, user.secret, user.credential))
    mistakes.raise_any()
    return tuple(fields)


def _operations(
    mappings: Mappings,
    settings: BindingSettings,
    api: Api,
    node: YamlNode,
    *,
    complete: bool,
) -> tuple[BoundOperation, ...]:
    """The operations of the facade. Raises BindingError.

    A default parameter can be unused only if everything is bound (`complete`).
    """
    canon, mistakes, operations = mappings.provider.canon, Mistakes(), []
    known = ", ".join(canon.operations)
    for name in settings.operations:
        if name not in canon.operations:
            message = f"the facade has no operation {name!r}; it has {known}"
            mistakes.add(invalid(message, node / "operations" / name))
    defaults = DefaultParameters(settings.parameters, node / "parameters")
    with mistakes:
        defaults.check(canon)
    binder = OperationBinder(mappings, defaults)
    application_binder = OperationBinder(mappings.without_user(), defaults)
    for name, operation in canon.operations.items():
        entries, operation_node = settings.operations.get(name), node / "operations"
        if name in settings.operations:
            operation_node = operation_node / name
        with mistakes:
            binds = binder if operation.needs_user else application_binder
            operations.append(binds.bind(operation, entries, operation_node))
    if complete and not mistakes:
        defaults.check_used(api)
    mistakes.raise_any()
    return tuple(operations)
