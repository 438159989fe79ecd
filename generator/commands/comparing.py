"""What `clientloom diff` compares: providers of workspaces, or descriptions.

A side is a folder with clientloom.yaml, a provider of the workspace, or a description. A
description is read with the settings of the provider that it is compared with, so that
only what the vendor changed shows.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator import codes
from generator.commands.selection import select
from generator.diagnostics import Diagnostic
from generator.project.locating import WORKSPACE_FILE
from generator.project.provider_settings import ProviderSettings
from generator.project.reading import ProjectError, load_workspace
from generator.project.workspace import Provider


def standalone(path: Path, *, allow_remote: bool = False) -> Provider:
    """A provider that is nothing but a description."""
    settings = ProviderSettings.model_validate(
        {
            "class": "Client",
            "package": "client",
            "environment": "CLIENT",
            "openapi": path.name,
        }
    )
    return Provider(path.stem, path.parent, settings, allow_remote)


def pair_up(
    old: str,
    new: str,
    name: str | None,
    folder: Path | None,
    *,
    allow_remote: bool = False,
) -> tuple[tuple[Provider | None, Provider | None], ...]:
    """The providers to compare with each other: None where a side has none.

    Args:
        old: The old side.
        new: The new side.
        name: The provider that is meant, where a side leaves it open.
        folder: The folder of the workspace that names of providers are looked up in.
        allow_remote: Whether references over the network are followed.

    Raises:
        ProjectError: when a side is neither a folder, a file nor a provider.
    """
    pairs = _pairs(old, new, name, folder)
    if not allow_remote:
        return pairs
    return tuple((_remote(before), _remote(after)) for before, after in pairs)


def _remote(provider: Provider | None) -> Provider | None:
    return None if provider is None else replace(provider, allow_remote=True)


def _pairs(
    old: str, new: str, name: str | None, folder: Path | None
) -> tuple[tuple[Provider | None, Provider | None], ...]:
    if _is_workspace(old) and _is_workspace(new):
        return _by_name(_providers(Path(old), name), _providers(Path(new), name))
    settings = _settings(old, new, name, folder)
    return ((_side(old, settings, folder), _side(new, settings, folder)),)


def _is_workspace(side: str) -> bool:
    return (Path(side) / WORKSPACE_FILE).is_file()


def _providers(folder: Path, name: str | None) -> tuple[Provider, ...]:
    found = load_workspace(folder).providers
    return tuple(one for one in found if name is None or one.name == name)


def _by_name(
    old: tuple[Provider, ...], new: tuple[Provider, ...]
) -> tuple[tuple[Provider | None, Provider | None], ...]:
    before = {one.name: one for one in old}
    after = {one.name: one for one in new}
    names = dict.fromkeys((*before, *after))
    return tuple((before.get(name), after.get(name)) for name in names)


def _settings(
    old: str, new: str, name: str | None, folder: Path | None
) -> Provider | None:
    """The provider whose settings a description is read with; None for no settings."""
    if name is not None:
        workspaces = [Path(one) for one in (new, old) if _is_workspace(one)]
        return _only(select((name,), next(iter(workspaces), folder), None)[1])
    for side in (new, old):
        if _is_workspace(side):
            return _only(load_workspace(Path(side)).providers)
        if not Path(side).is_file():
            return _named(side, folder)
    return None


def _only(providers: tuple[Provider, ...]) -> Provider:
    if len(providers) == 1:
        return providers[0]
    names = ", ".join(one.name for one in providers)
    raise ProjectError(
        (
            Diagnostic(
                codes.PROVIDER_UNKNOWN,
                f"there are several providers: {names}",
                hint="Say which one is meant with --provider.",
            ),
        )
    )


def _side(side: str, settings: Provider | None, folder: Path | None) -> Provider:
    path = Path(side)
    if _is_workspace(side):
        assert settings is not None
        return _only(_providers(path, settings.name))
    if path.is_file():
        return standalone(path) if settings is None else _described(settings, path)
    return _named(side, folder)


def _named(side: str, folder: Path | None) -> Provider:
    """The provider of that name."""
    _, known = select((), folder, None)
    found = next((one for one in known if one.name == side), None)
    if found is not None:
        return found
    names = ", ".join(one.name for one in known)
    raise ProjectError(
        (
            Diagnostic(
                codes.PROVIDER_UNKNOWN,
                f"{side!r} is no file, no folder with clientloom.yaml and none of the "
                f"providers {names}",
                hint="Correct the path or the name.",
            ),
        )
    )


def _described(provider: Provider, description: Path) -> Provider:
    """The provider with another description."""
    settings = provider.settings.model_copy(
        update={"openapi": str(description.resolve())}
    )
    return replace(provider, settings=settings)
