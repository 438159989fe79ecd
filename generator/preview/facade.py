"""What the facade's package offers to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.facade.build import build_facade
from generator.facade.files import FACADE, facade_inputs
from generator.facade.model import Facade
from generator.facade.package import ROOT, FacadeContext, plan_facade
from generator.facade.views.providers import ProviderView
from generator.generation.pipeline import template_diagnostics, template_folders
from generator.model import Api
from generator.preview.packages import (
    BuiltClient,
    PreviewedPackage,
    Subject,
    without_files,
)
from generator.project.workspace import Workspace
from generator.render.templates import PlannedFile, source


@dataclass(frozen=True)
class FacadeWithApis:
    """What takes time of the facade's package, and no template has a part in.

    Attributes:
        facade: The facade; None when a description or a binding cannot be used.
        apis: The models of the providers, by the provider's name.
        inputs: The files that were read.
        diagnostics: What was found in them.
    """

    facade: Facade | None
    apis: Mapping[str, Api]
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def build_facade_of(
    workspace: Workspace, client: Callable[[str], BuiltClient]
) -> FacadeWithApis:
    """The facade over all providers of a workspace.

    Args:
        workspace: The workspace.
        client: What was built of a provider, by its name.
    """
    inputs = list(facade_inputs(workspace))
    apis: dict[str, Api] = {}
    for provider in workspace.providers:
        built = client(provider.name)
        inputs += built.inputs
        if built.api is None:
            return FacadeWithApis(None, {}, tuple(inputs), built.diagnostics)
        apis[provider.name] = built.api
    result = build_facade(workspace, apis)
    return FacadeWithApis(result.facade, apis, tuple(inputs), result.diagnostics)


def facade_preview(built: FacadeWithApis, workspace: Workspace) -> PreviewedPackage:
    """The facade's package with the templates that there are now; without files when
    something that it needs cannot be used."""
    folders = template_folders(workspace)
    if built.facade is None:
        return without_files(FACADE, folders, built.inputs, built.diagnostics)
    context, planned = plan_facade(built.facade, built.apis, folders)
    files = {str(file.path): file for file in planned}
    return PreviewedPackage(
        name=FACADE,
        files=files,
        context=context,
        folders=folders,
        subjects=tuple(_subjects(context, files, folders)),
        inputs=built.inputs,
        diagnostics=(*built.diagnostics, *template_diagnostics(folders, ROOT)),
    )


def _subjects(
    context: FacadeContext, files: Mapping[str, PlannedFile], folders: tuple[Path, ...]
) -> Iterator[Subject]:
    canon = context["canon"]
    paths = _going_over("canon.operations", files, folders)
    for operation in canon.operations:
        yield Subject("operation", operation.name, "", operation, paths, "operation")
    paths = _going_over("canon.models", files, folders)
    for model in canon.models:
        yield Subject("model", model.name, "", model, paths, "model")
    for provider in context["providers"]:
        paths = _of_provider(provider, files)
        yield Subject("provider", provider.name, "", provider, paths)


def _going_over(
    collection: str, files: Mapping[str, PlannedFile], folders: tuple[Path, ...]
) -> tuple[str, ...]:
    """The files whose templates go over a collection, modules first."""
    paths = [
        path
        for path, file in files.items()
        if collection in source(file.template, folders).decode("utf-8", "replace")
    ]
    return tuple(sorted(paths, key=lambda path: not path.endswith(".py")))


def _of_provider(
    provider: ProviderView, files: Mapping[str, PlannedFile]
) -> tuple[str, ...]:
    paths = []
    for path, file in files.items():
        match file.context:
            case {"provider": ProviderView(name=provider.name)}:
                paths.append(path)
    return tuple(sorted(paths, key=lambda path: path.startswith("tests/")))
