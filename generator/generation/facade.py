"""The facade's package in memory."""

from collections.abc import Mapping
from pathlib import Path

from generator.facade.build import build_facade
from generator.facade.files import FACADE, facade_inputs
from generator.facade.package import ROOT, render_facade
from generator.generation.package import Package
from generator.generation.pipeline import (
    build_api,
    template_findings,
    template_folders,
)
from generator.model import Api
from generator.project.workspace import Workspace
from generator.render.failure import RenderingError


def facade_package(workspace: Workspace, made: Mapping[str, Package]) -> Package:
    """The facade over all providers of a workspace.

    `made` are the packages of this run by name; the models of other providers are built
    here. Without the model of every provider there is no facade.
    """
    apis: dict[str, Api] = {}
    inputs: list[Path] = list(facade_inputs(workspace))
    for provider in workspace.providers:
        package = made.get(provider.name)
        if package is not None:
            api, read, found = package.bare, package.inputs, package.diagnostics
        else:
            built = build_api(provider)
            api, read, found = built.api, built.inputs, built.diagnostics
        inputs += read
        if api is None:
            return Package(FACADE, None, None, tuple(inputs), found)
        apis[provider.name] = api
    result = build_facade(workspace, apis)
    if result.facade is None:
        return Package(FACADE, None, None, tuple(inputs), result.diagnostics)
    folders = template_folders(workspace)
    found = (*result.diagnostics, *template_findings(folders, ROOT))
    try:
        files = render_facade(
            result.facade, apis, folders, workspace.settings.formatter
        )
    except RenderingError as error:
        return Package(FACADE, None, None, tuple(inputs), (*found, error.diagnostic))
    return Package(FACADE, files, None, tuple(inputs), found)
