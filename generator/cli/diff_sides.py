"""The two sides that `clientloom diff` compares.

A side is a folder with clientloom.yaml, a provider of the workspace, or a spec. A spec is
read with the settings of the provider on the other side, so that only the vendor's
changes show.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from generator import codes
from generator.cli.selection import (
    select_providers,
    select_workspace,
    standalone_provider,
)
from generator.diagnostics import Diagnostic, DiagnosticError
from generator.project.files import WORKSPACE_FILE
from generator.project.reading import load_workspace
from generator.project.workspace import Provider

ProviderPair: TypeAlias = tuple[Provider | None, Provider | None]
"""The old and the new provider; None if a side does not have it."""


def pair_up(
    old: str,
    new: str,
    name: str | None,
    folder: Path | None,
    *,
    allow_remote: bool = False,
) -> tuple[ProviderPair, ...]:
    """Pair up the providers to compare.

    Args:
        old: The old side.
        new: The new side.
        name: The provider to choose if a side has more than one.
        folder: The workspace folder that provider names refer to.
        allow_remote: Whether references over the network are followed.

    Raises:
        DiagnosticError: If a side is not a folder, a file or a provider.
    """
    if _is_workspace(old) and _is_workspace(new):
        pairs = _pairs(_providers(Path(old), name), _providers(Path(new), name))
    else:
        settings = _settings_provider(old, new, name, folder)
        pairs = ((_side(old, settings, folder), _side(new, settings, folder)),)
    if not allow_remote:
        return pairs
    return tuple((_remote(before), _remote(after)) for before, after in pairs)


def _remote(provider: Provider | None) -> Provider | None:
    return None if provider is None else replace(provider, allow_remote=True)


def _is_workspace(side: str) -> bool:
    return (Path(side) / WORKSPACE_FILE).is_file()


def _providers(folder: Path, name: str | None) -> tuple[Provider, ...]:
    providers = load_workspace(folder).providers
    return tuple(
        provider for provider in providers if name is None or provider.name == name
    )


def _pairs(
    old: tuple[Provider, ...], new: tuple[Provider, ...]
) -> tuple[ProviderPair, ...]:
    before = {provider.name: provider for provider in old}
    after = {provider.name: provider for provider in new}
    names = dict.fromkeys((*before, *after))
    return tuple((before.get(name), after.get(name)) for name in names)


def _settings_provider(
    old: str, new: str, name: str | None, folder: Path | None
) -> Provider | None:
    """The provider whose settings to read a spec with; None for no settings."""
    if name is not None:
        places = [Path(side) for side in (new, old) if _is_workspace(side)]
        workspace = select_workspace(places[0] if places else folder)
        return _only(select_providers(workspace, (name,)))
    for side in (new, old):
        if _is_workspace(side):
            return _only(load_workspace(Path(side)).providers)
        if not Path(side).is_file():
            return _provider_called(side, folder)
    return None


def _only(providers: tuple[Provider, ...]) -> Provider:
    if len(providers) == 1:
        return providers[0]
    names = ", ".join(provider.name for provider in providers)
    raise DiagnosticError(
        Diagnostic(
            codes.PROVIDER_UNKNOWN,
            f"the workspace has more than one provider: {names}",
            hint="Choose one with --provider.",
        )
    )


def _side(side: str, settings: Provider | None, folder: Path | None) -> Provider:
    path = Path(side)
    if _is_workspace(side):
        assert settings is not None
        return _only(_providers(path, settings.name))
    if path.is_file():
        if settings is None:
            return standalone_provider(path)
        return _with_spec(settings, path)
    return _provider_called(side, folder)


def _provider_called(side: str, folder: Path | None) -> Provider:
    providers = select_workspace(folder).providers
    for provider in providers:
        if provider.name == side:
            return provider
    names = ", ".join(provider.name for provider in providers)
    raise DiagnosticError(
        Diagnostic(
            codes.PROVIDER_UNKNOWN,
            f"{side!r} is not a file, a folder with clientloom.yaml, or one of the "
            f"providers {names}",
            hint="Correct the path or the name.",
        )
    )


def _with_spec(provider: Provider, spec: Path) -> Provider:
    """The provider with another spec."""
    settings = provider.settings.model_copy(update={"openapi": str(spec.resolve())})
    return replace(provider, settings=settings)
