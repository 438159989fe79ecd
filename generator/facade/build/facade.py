"""The facade, from its settings and the models of the providers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.facade.build.canon import build_canon
from generator.facade.build.provider import ProviderBuilder
from generator.facade.files import BINDING_FILE, FACADE, facade_inputs
from generator.facade.model import (
    Canon,
    Facade,
    ProviderFacade,
)
from generator.facade.reading.binding import BindingSettings
from generator.facade.reading.findings import Description, Findings, Place, shown
from generator.facade.reading.settings import read_settings
from generator.facade.reading.workspace import FacadeSettings
from generator.model import Api
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
    builder = ProviderBuilder(
        provider, api, canon, findings, settings, Place(shown(path))
    )
    return builder.provider_facade()
