"""The facade, from its settings and the models of the providers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.facade.build.canon import build_canon
from generator.facade.build.provider import build_provider
from generator.facade.files import BINDING_FILE, FACADE, facade_inputs
from generator.facade.model import Canon, Facade, ProviderFacade
from generator.facade.reading.binding import BindingSettings
from generator.facade.reading.mistakes import (
    BindingError,
    YamlNode,
    binding_diagnostics,
    invalid,
)
from generator.facade.reading.settings import read_settings
from generator.facade.reading.workspace import FacadeSettings
from generator.model import Api
from generator.project.workspace import Provider, Workspace


@dataclass(frozen=True, slots=True)
class BuiltFacade:
    """The facade with the files that were read; None when there are diagnostics."""

    facade: Facade | None
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def build_facade(workspace: Workspace, apis: Mapping[str, Api]) -> BuiltFacade:
    """The facade over every provider that has a connections.yaml.

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
            message = f"the folder {FACADE!r} of the output belongs to the facade"
            diagnostics += binding_diagnostics(invalid(message, node))
        api = apis.get(provider.name)
        if api is None or not (provider.folder / BINDING_FILE).is_file():
            continue
        try:
            providers.append(_provider(provider, api, canon))
        except BindingError as error:
            diagnostics += binding_diagnostics(error, provider)
    if not providers and not diagnostics:
        message = f"no provider has a {BINDING_FILE} of its own"
        diagnostics += binding_diagnostics(invalid(message, node))
    if diagnostics:
        return BuiltFacade(None, inputs, tuple(diagnostics))
    return BuiltFacade(Facade(canon, tuple(providers)), inputs, ())


def _provider(provider: Provider, api: Api, canon: Canon) -> ProviderFacade:
    path = provider.folder / BINDING_FILE
    settings = read_settings(path, BindingSettings)
    return build_provider(provider.name, api, canon, settings, YamlNode.root(path))
