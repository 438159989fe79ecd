"""The facade's package in memory."""

from collections.abc import Mapping

from generator.facade.build import build_facade
from generator.facade.files import FACADE, facade_inputs
from generator.facade.package import ROOT, render_facade
from generator.generation.package import GeneratedPackage
from generator.generation.pipeline import (
    build_api,
    template_diagnostics,
    template_folders,
)
from generator.model import Api
from generator.project.workspace import Workspace
from generator.render.failure import RenderingError


def facade_package(
    workspace: Workspace, packages: Mapping[str, GeneratedPackage]
) -> GeneratedPackage:
    """The facade over all providers of a workspace.

    `packages` are the clients of this run by name; the models of other providers are
    built here. Without the model of every provider there is no facade.
    """
    apis: dict[str, Api] = {}
    inputs = tuple(facade_inputs(workspace))
    for provider in workspace.providers:
        package = packages.get(provider.name)
        source = build_api(provider) if package is None else package
        api = source.bare if isinstance(source, GeneratedPackage) else source.api
        inputs += source.inputs
        if api is None:
            return GeneratedPackage(FACADE, None, inputs, source.diagnostics)
        apis[provider.name] = api
    result = build_facade(workspace, apis)
    if result.facade is None:
        return GeneratedPackage(FACADE, None, inputs, result.diagnostics)
    folders = template_folders(workspace)
    diagnostics = (*result.diagnostics, *template_diagnostics(folders, ROOT))
    try:
        files = render_facade(
            result.facade, apis, folders, workspace.settings.formatter
        )
    except RenderingError as error:
        diagnostics = (*diagnostics, error.diagnostic)
        return GeneratedPackage(FACADE, None, inputs, diagnostics)
    return GeneratedPackage(FACADE, files, inputs, diagnostics)
