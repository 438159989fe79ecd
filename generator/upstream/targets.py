"""Which files of a provider come from where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.document.files.download import Address
from generator.document.values import shorten
from generator.facade.files import BINDING_FILE
from generator.project.changes import CHANGES_FILE
from generator.project.locating import PROVIDER_FILE
from generator.project.workspace import Provider
from generator.upstream.addresses import (
    AddressError,
    always_means_the_same,
    read_address,
)


@dataclass(frozen=True, slots=True)
class Target:
    """A file of a provider and its address. `name` is the path in the provider's
    folder; `is_description` tells the description from files that it refers to;
    `is_exact` whether the shown address says all of the address."""

    name: str
    path: Path
    address: Address
    is_description: bool
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Targets:
    """All files of a provider that are fetched, the description first, or what is wrong
    with `upstream`."""

    files: tuple[Target, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def targets_of(provider: Provider, environment: Mapping[str, str]) -> Targets:
    """What `upstream` of a provider means."""
    upstream = provider.settings.upstream
    if upstream is None:
        origin = Origin(provider.settings_file)
        message = f"{provider.name!r} does not say where its description is published"
        return Targets((), (Diagnostic(codes.UPSTREAM_MISSING, message, origin),))
    named = (
        {provider.settings.openapi: upstream} if isinstance(upstream, str) else upstream
    )
    found = list(_read(provider, named, environment))
    targets = [one for one in found if isinstance(one, Target)]
    problems = [one for one in found if isinstance(one, Diagnostic)]
    if not found:
        problems.append(_invalid(provider, "`upstream` names no file"))
    targets.sort(key=lambda one: not one.is_description)
    return Targets(() if problems else tuple(targets), tuple(problems))


def _read(
    provider: Provider, named: Mapping[str, str], environment: Mapping[str, str]
) -> Iterator[Target | Diagnostic]:
    folder = provider.folder.resolve()
    taken = {
        (folder / name).resolve()
        for name in (PROVIDER_FILE, BINDING_FILE, CHANGES_FILE, provider.lock.name)
    } | {path.resolve() for path in provider.overlays}
    for name, text in named.items():
        if "://" in name:
            yield _invalid(
                provider, "`upstream` has the address of each file, by its path"
            )
            continue
        path = (folder / name).resolve()
        if not path.is_relative_to(folder) or path == folder:
            yield _invalid(provider, f"`{shorten(name)}` is no file of the folder")
            continue
        if path in taken:
            yield _invalid(provider, f"`{shorten(name)}` is another file already")
            continue
        taken.add(path)
        try:
            address = read_address(text, environment)
        except AddressError as error:
            yield _invalid(provider, f"`{shorten(name)}` cannot be fetched: {error}")
            continue
        yield Target(
            path.relative_to(folder).as_posix(),
            path,
            address,
            path == provider.description.resolve(),
            always_means_the_same(text),
        )


def _invalid(provider: Provider, message: str) -> Diagnostic:
    # The whole file, because the excerpt of a place would show the address.
    return Diagnostic(codes.UPSTREAM_INVALID, message, Origin(provider.settings_file))
