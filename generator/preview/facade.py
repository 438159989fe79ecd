"""The facade's package in the preview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.facade.files import FACADE
from generator.facade.plan.providers import ProviderFacade
from generator.facade.render.package import ROOT, FacadeContext, plan_facade
from generator.generation.facade import FacadeWithApis
from generator.generation.pipeline import template_diagnostics, template_folders
from generator.preview.packages import (
    PreviewedPackage,
    Subject,
    without_files,
)
from generator.project.workspace import Workspace
from generator.render.templates import PlannedFile, source


def facade_preview(built: FacadeWithApis, workspace: Workspace) -> PreviewedPackage:
    """The facade's package with the current templates; without files if something that
    it needs cannot be used."""
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
    """The files whose templates loop over a collection, modules first."""
    paths = [
        path
        for path, file in files.items()
        if collection in source(file.template, folders).decode("utf-8", "replace")
    ]
    return tuple(sorted(paths, key=lambda path: not path.endswith(".py")))


def _of_provider(
    provider: ProviderFacade, files: Mapping[str, PlannedFile]
) -> tuple[str, ...]:
    paths = []
    for path, file in files.items():
        match file.context:
            case {"provider": ProviderFacade(name=provider.name)}:
                paths.append(path)
    return tuple(sorted(paths, key=lambda path: path.startswith("tests/")))
