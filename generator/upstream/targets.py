"""The files of a provider that are fetched, and their addresses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.document import escape
from generator.document.files.download import Address
from generator.document.values import shorten
from generator.facade.files import BINDING_FILE
from generator.project.changes import CHANGES_FILE
from generator.project.files import PROVIDER_FILE
from generator.project.workspace import Provider
from generator.upstream.addresses import AddressError, fingerprint, read_address


@dataclass(frozen=True, slots=True)
class FetchTarget:
    """A file of a provider and its address. `name` is the path in the provider's
    folder; `is_spec` distinguishes the spec from files that it refers to;
    `origin` is the place of the address in provider.yaml.

    `written` is a fingerprint of the address as written in provider.yaml, to
    distinguish it from others that are shown alike. It is None for an address that is
    shown completely, and "" if it contains environment variables.
    """

    name: str
    path: Path
    address: Address
    is_spec: bool
    origin: Origin
    written: str | None


def fetch_targets(
    provider: Provider, environment: Mapping[str, str]
) -> tuple[FetchTarget, ...]:
    """The files under `upstream` of a provider, with the spec first.

    Raises DiagnosticError with every problem in `upstream`.
    """
    upstream = provider.settings.upstream
    if upstream is None:
        origin = Origin(provider.settings_file)
        message = f"{provider.name!r} has no URL to fetch its OpenAPI document from"
        raise DiagnosticError(Diagnostic(codes.UPSTREAM_MISSING, message, origin))
    addresses = (
        {provider.settings.openapi: upstream} if isinstance(upstream, str) else upstream
    )
    results = list(_read(provider, addresses, environment))
    problems = [result for result in results if isinstance(result, Diagnostic)]
    if not results:
        problems.append(_invalid(provider, "`upstream` names no file"))
    if problems:
        raise DiagnosticError(*problems)
    targets = [result for result in results if isinstance(result, FetchTarget)]
    return tuple(sorted(targets, key=lambda target: not target.is_spec))


def _read(
    provider: Provider, addresses: Mapping[str, str], environment: Mapping[str, str]
) -> Iterator[FetchTarget | Diagnostic]:
    folder = provider.folder.resolve()
    taken = {
        (folder / name).resolve()
        for name in (PROVIDER_FILE, BINDING_FILE, CHANGES_FILE, provider.lock.name)
    } | {path.resolve() for path in provider.overlays}
    for name, text in addresses.items():
        if "://" in name:
            yield _invalid(
                provider, "`upstream` must have the URL of each file, by its path"
            )
            continue
        path = (folder / name).resolve()
        if not path.is_relative_to(folder) or path == folder:
            yield _invalid(
                provider, (f"`{shorten(name)}` is not a file in the provider's folder")
            )
            continue
        if path in taken:
            yield _invalid(
                provider, (f"`{shorten(name)}` is already used for another file")
            )
            continue
        taken.add(path)
        try:
            address = read_address(text, environment)
        except AddressError as error:
            message = f"`{shorten(name)}` cannot be fetched: {error}"
            yield _invalid(provider, message, _origin(provider, name))
            continue
        yield FetchTarget(
            name=path.relative_to(folder).as_posix(),
            path=path,
            address=address,
            is_spec=path == provider.spec.resolve(),
            origin=_origin(provider, name),
            written=fingerprint(text, address),
        )


def _origin(provider: Provider, name: str | None = None) -> Origin:
    """The place of one or all addresses in provider.yaml; an excerpt would show
    secrets."""
    is_single = name is None or isinstance(provider.settings.upstream, str)
    step = "" if is_single or name is None else f"/{escape(name)}"
    return Origin(provider.settings_file, f"/upstream{step}", hides=True)


def _invalid(
    provider: Provider, message: str, origin: Origin | None = None
) -> Diagnostic:
    return Diagnostic(codes.UPSTREAM_INVALID, message, origin or _origin(provider))
