"""Plans the facade from its files and the models of the providers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.facade.check import code
from generator.facade.check.catalog import Catalog
from generator.facade.check.scope import ANY_SCOPE, APPLICATION_SCOPE, ProviderScope
from generator.facade.check.values import FacadeType, TypedExpression
from generator.facade.files import facade_file, facade_inputs, workspace_of
from generator.facade.plan.bindings import OperationBinder
from generator.facade.plan.inbound import plan_errors, plan_redirect, plan_webhook
from generator.facade.plan.mappings import Mappings
from generator.facade.plan.operations import BoundOperation
from generator.facade.plan.providers import (
    Facade,
    ProviderFacade,
    ProviderSetting,
    UserField,
)
from generator.facade.plan.requested import DefaultParameters
from generator.facade.read.binding import BindingSettings
from generator.facade.read.canon import Canon
from generator.facade.read.fields import named
from generator.facade.read.nodes import YamlNode, binding_diagnostics, with_nodes
from generator.facade.read.settings import read_settings
from generator.facade.read.types import TEXT, CanonScalar, CanonScalarType
from generator.facade.read.vocabulary import read_vocabulary
from generator.model import Api
from generator.project.workspace import Provider, Workspace
from generator.python.text import Text
from generator.render.templates import template_folders


@dataclass(frozen=True, slots=True)
class BuiltFacade:
    """The facade with the files that were read; None if there are diagnostics."""

    facade: Facade | None
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def build_facade(
    workspace: Workspace, name: str, apis: Mapping[str, Api]
) -> BuiltFacade:
    """Build the facade of a name over every provider that has a file for it.

    `apis` are the models of the providers by name.
    """
    inputs, file = facade_inputs(workspace, name), facade_file(name)
    path = workspace.folder / file
    root = YamlNode.root(path)
    vocabulary = read_vocabulary(name, path, root, template_folders(workspace))
    if vocabulary is None:
        return BuiltFacade(None, inputs, tuple(binding_diagnostics(root)))
    canon = vocabulary.canon
    providers: list[ProviderFacade] = []
    diagnostics: list[Diagnostic] = []
    if any(provider.name == name for provider in workspace.providers):
        root.report(f"the folder {name!r} in the output is reserved for the facade")
    for provider in workspace.providers:
        binding, api = provider.folder / file, apis.get(provider.name)
        if api is None or not binding.is_file():
            continue
        node = YamlNode.root(binding)
        planned = _provider(provider, api, canon, binding, node)
        diagnostics += binding_diagnostics(node, provider)
        if planned is not None:
            providers.append(planned)
    if not providers and not diagnostics and not root.mistakes:
        root.report(f"no provider has its own {file}")
    diagnostics = [*binding_diagnostics(root), *diagnostics]
    if diagnostics:
        return BuiltFacade(None, inputs, tuple(diagnostics))
    return BuiltFacade(Facade(vocabulary, tuple(providers)), inputs, ())


def build_facades_of(provider: Provider, api: Api) -> dict[str, BuiltFacade]:
    """Build the facades of a workspace, by name, over only one of its providers; those
    that it is not part of are missing.

    `api` is the model of the provider.
    """
    workspace = workspace_of(provider)
    if workspace is None:
        return {}
    return {
        name: build_facade(workspace, name, {provider.name: api})
        for name in workspace.facades
        if all(path.is_file() for path in facade_inputs(workspace, name))
    }


def _provider(
    provider: Provider, api: Api, canon: Canon, path: Path, node: YamlNode
) -> ProviderFacade | None:
    """The plan of a provider; None if its binding, whose root is a node, has
    mistakes."""
    settings = read_settings(path, BindingSettings, node)
    if settings is None:
        return None
    application = tuple(_settings(settings, api))
    scope = ProviderScope(
        catalog=Catalog(api),
        canon=canon,
        users={
            user: TypedExpression.variable(f"user.{user}", FacadeType(TEXT))
            for user in settings.user
        },
        settings={setting.name: _configured(setting) for setting in application},
    )
    if not canon.has_users:
        scope = scope.without_user(APPLICATION_SCOPE)
    bindings = {
        model: with_nodes(entries, node / "models" / model)
        for model, entries in settings.models.items()
    }
    mappings, inbound = Mappings(scope, bindings), Mappings(scope, bindings)
    redirect = webhook = None
    mappings.build_all()
    operations = _operations(mappings, settings, api, node)
    with node / "redirect" as place:
        redirect = plan_redirect(inbound, settings.redirect, place)
    with node / "webhook" as place:
        webhook = plan_webhook(inbound, settings.webhook, application, place)
    users = tuple(_users(settings, api, node / "user"))
    error_rules = plan_errors(scope, settings.errors, node / "errors")
    if node.mistakes:
        return None
    return ProviderFacade(
        canon=canon,
        name=provider.name,
        package=api.package,
        user=users,
        settings=application,
        utc=settings.times == "utc",
        word_tables=tuple(mappings.tables.tables),
        mappings=tuple(mappings.functions),
        operations=operations,
        error_rules=error_rules,
        not_before=tuple(map(Text, settings.errors.not_before)),
        redirect=redirect,
        webhook=webhook,
        inbound_word_tables=tuple(inbound.tables.tables),
        statuses=tuple(mappings.statuses),
        status_variables=tuple(mappings.status_variables),
    )


def _settings(settings: BindingSettings, api: Api) -> list[ProviderSetting]:
    prefix = api.package.environment_prefix
    return [
        ProviderSetting(
            name=name,
            about=Text(setting.about),
            boolean=setting.type == "boolean",
            secret=setting.secret,
            environment=f"{prefix}_{name.upper()}",
            default=(
                bool(setting.default) if setting.type == "boolean" else setting.default
            ),
            from_host=setting.from_ == "host",
        )
        for name, setting in settings.settings.items()
    ]


def _configured(setting: ProviderSetting) -> TypedExpression:
    """The value of a setting in generated code."""
    value = code.NameReference(f"settings.{setting.name}")
    if setting.boolean:
        flag = FacadeType(CanonScalarType(CanonScalar.BOOLEAN))
        return TypedExpression(value, flag, present=True)
    names = map(code.Constant, (setting.name, setting.environment))
    call = code.call("configured", value, *names)
    return TypedExpression(call, FacadeType(TEXT), present=True)


def _users(settings: BindingSettings, api: Api, node: YamlNode) -> list[UserField]:
    """What identifies the user to the provider."""
    credentials = [credential.argument for credential in api.credentials]
    fields = []
    for name, user in settings.user.items():
        if user.credential is not None and user.credential not in credentials:
            known = ", ".join(credentials) or "none"
            (node / name / "credential").report(
                f"the client has no credential {user.credential!r}; it has {known}"
            )
        about = Text(user.about)
        fields.append(UserField(name, about, user.secret, user.credential))
    return fields


def _operations(
    mappings: Mappings, settings: BindingSettings, api: Api, node: YamlNode
) -> tuple[BoundOperation, ...]:
    """The operations of the facade."""
    canon, operations = mappings.provider.canon, []
    known = ", ".join(operation.name for operation in canon.operations)
    for name in settings.operations:
        if named(name, canon.operations) is None:
            message = f"the facade has no operation {name!r}; it has {known}"
            (node / "operations" / name).report(message)
    defaults = DefaultParameters(settings.parameters, node / "parameters")
    defaults.check(canon)
    shared = ANY_SCOPE if canon.has_users else APPLICATION_SCOPE
    binders = {
        "user": OperationBinder(mappings, defaults),
        "application": OperationBinder(
            mappings.without_user(APPLICATION_SCOPE), defaults
        ),
        "any": OperationBinder(mappings.without_user(shared), defaults),
    }
    for operation in canon.operations:
        entries, operation_node = settings.operations.get(operation.name), node
        operation_node = node / "operations"
        if entries is not None:
            operation_node = operation_node / operation.name
        with operation_node:
            binder = binders[operation.scope]
            operations.append(binder.bind(operation, entries, operation_node))
    # A parameter can be unused only if everything is bound.
    if not node.mistakes:
        defaults.check_used(api)
    return tuple(operations)
