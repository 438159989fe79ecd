"""One provider behind the facade, from its binding and its model."""

from __future__ import annotations

from collections.abc import Mapping

from generator.facade.build.calls import DefaultParameters
from generator.facade.build.inbound import bind_errors, bind_redirect, bind_webhook
from generator.facade.build.mappings import Mappings
from generator.facade.build.operations import OperationBinder
from generator.facade.checking.catalogue import Catalogue
from generator.facade.checking.scope import ProviderScope
from generator.facade.checking.value_types import FacadeType, TypedExpression
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
from generator.facade.reading.mistakes import Mistakes, YamlNode, invalid
from generator.model import Api


def build_provider(
    name: str, api: Api, canon: Canon, settings: BindingSettings, node: YamlNode
) -> ProviderFacade:
    """A provider behind the facade; `node` is the root of its binding.

    Raises BindingError.
    """
    application = tuple(_application_settings(settings, api))
    provider = ProviderScope(
        catalogue=Catalogue(api),
        canon=canon,
        users={
            user: TypedExpression(
                NameReference(f"user.{user}"), FacadeType(TEXT), present=True
            )
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
        model: (
            tuple((entry, node / model / index) for index, entry in enumerate(entries))
            if isinstance(entries, tuple)
            else ((entries, node / model),)
        )
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
    """What tells the provider who the user is. Raises BindingError."""
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

    Only where everything is bound, `complete`, can a default parameter be unused.
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
    for name, operation in canon.operations.items():
        entries, operation_node = settings.operations.get(name), node / "operations"
        if name in settings.operations:
            operation_node = operation_node / name
        with mistakes:
            operations.append(binder.bind(operation, entries, operation_node))
    if complete and not mistakes:
        defaults.check_used(api)
    mistakes.raise_any()
    return tuple(operations)
