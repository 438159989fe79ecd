"""Makes one package in memory: a client, the facade or the runtime."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.build import build
from generator.build.cutting import without_excluded_origins
from generator.customising.own_templates import context_diagnostics
from generator.diagnostics import Diagnostic
from generator.generation.custom import read_custom
from generator.generation.models import kept_model
from generator.generation.package import BuiltApi, GeneratedPackage
from generator.generation.spec import load_spec, spec_files
from generator.model import SHARED_RUNTIME, VENDORED_RUNTIME, Api, Package
from generator.processes import processors
from generator.project.files import RUNTIME
from generator.project.workspace import Provider, Workspace
from generator.render.failure import RenderingError
from generator.render.kept import KeptFiles
from generator.render.package import render_package
from generator.render.templates import copy_tree, template_folders
from generator.schemas.bridge import WrittenDictionaries, written_dictionaries
from generator.schemas.worker import DictionaryWorker


def template_diagnostics(folders: Sequence[Path], *roots: str) -> Iterator[Diagnostic]:
    """The problems in a workspace's templates that are found before rendering."""
    for folder in folders[:-1]:
        yield from context_diagnostics(folder, roots)


def build_api(provider: Provider, *, needs_overlays: bool = True) -> BuiltApi:
    """Build the model of a provider.

    An overlay that is not valid is skipped, unless `needs_overlays` is set.
    """
    loaded = load_spec(provider, needs_overlays=needs_overlays)
    inputs = spec_files(provider, loaded)
    if loaded.document is None:
        return BuiltApi(None, None, inputs, loaded.diagnostics)
    result = build(loaded.document, provider)
    return BuiltApi(
        api=result.api,
        document=loaded.document,
        inputs=inputs,
        diagnostics=(
            *without_excluded_origins(
                loaded.diagnostics, result.api, loaded.document, result.unneeded
            ),
            *result.diagnostics,
        ),
        left_out=result.left_out,
    )


def client_package(
    provider: Provider,
    workspace: Workspace,
    worker: DictionaryWorker,
    processes: int = 1,
) -> GeneratedPackage:
    """Make the client package of a provider, in at most as many `processes`."""
    built = build_api(provider)
    if built.api is None:
        return GeneratedPackage(provider.name, None, built.inputs, built.diagnostics)
    # The worker process runs while everything else is rendered.
    written = written_dictionaries(built.api, worker)
    return _rendered(provider, workspace, built, built.api, written, processes)


def _rendered(
    provider: Provider,
    workspace: Workspace,
    built: BuiltApi,
    api: Api,
    written: WrittenDictionaries,
    processes: int,
) -> GeneratedPackage:
    folders = template_folders(workspace)
    custom = read_custom(provider, workspace, folders)
    inputs = (*built.inputs, custom.path)
    diagnostics = (
        *built.diagnostics,
        *custom.diagnostics,
        *template_diagnostics(folders, "client/"),
    )
    try:
        formatter = workspace.settings.formatter
        kept = KeptFiles(workspace.output / provider.name, formatter)
        files = render_package(
            api, written, folders, custom.custom, formatter, kept, processes
        )
        if provider.runtime == "vendored":
            files = vendored_runtime(folders, api.package) | files
    except RenderingError as error:
        diagnostics = (*diagnostics, error.diagnostic)
        return GeneratedPackage(provider.name, None, inputs, diagnostics)
    return GeneratedPackage(
        provider.name,
        files,
        inputs,
        diagnostics,
        api=api,
        left_out=built.left_out,
    )


def vendored_runtime(folders: Sequence[Path], package: Package) -> dict[str, bytes]:
    """The runtime inside a client package: the same modules, and their license."""
    place = f"{package.import_name}/{VENDORED_RUNTIME}"
    modules = copy_tree(folders, f"runtime/{SHARED_RUNTIME}/")
    license_ = copy_tree(folders, "runtime/")["LICENSE"]
    files = {f"{place}/{path}": content for path, content in modules.items()}
    return files | {f"{place}/LICENSE": license_}


def runtime_package(workspace: Workspace) -> GeneratedPackage:
    """The runtime that the clients of a workspace share."""
    files = copy_tree(template_folders(workspace), "runtime/")
    return GeneratedPackage(RUNTIME, files)


def facade_package(
    workspace: Workspace, name: str, packages: Mapping[str, GeneratedPackage]
) -> GeneratedPackage:
    """Make the facade of a name over all providers of a workspace.

    `packages` are the clients of this run by name. The models of other providers are
    kept from the last run or built here. The facade needs the model of every provider.
    """
    from generator.facade.render.package import render_facade, template_roots
    from generator.generation.facade import facade_with_apis

    def modelled(provider: Provider) -> BuiltApi:
        package = packages.get(provider.name)
        if package is None:
            return kept_model(provider, workspace) or build_api(provider)
        return BuiltApi(package.api, None, package.inputs, package.diagnostics)

    built = facade_with_apis(workspace, name, modelled)
    if built.facade is None:
        return GeneratedPackage(name, None, built.inputs, built.diagnostics)
    folders = template_folders(workspace)
    diagnostics = (
        *built.diagnostics,
        *template_diagnostics(folders, *template_roots(built.facade)),
    )
    try:
        formatter = workspace.settings.formatter
        kept = KeptFiles(workspace.output / name, formatter)
        files = render_facade(
            built.facade, built.apis, folders, formatter, kept, processors()
        )
    except RenderingError as error:
        diagnostics = (*diagnostics, error.diagnostic)
        return GeneratedPackage(name, None, built.inputs, diagnostics)
    return GeneratedPackage(name, files, built.inputs, diagnostics)
