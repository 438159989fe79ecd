"""The contents of a package in the preview: its files, and the views of templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.generation.custom import read_custom
from generator.generation.pipeline import build_api, template_diagnostics
from generator.model import Api
from generator.project.workspace import Provider, Workspace
from generator.python.text import source_of
from generator.render.plan import ROOT, PackageContext, plan, plan_dictionaries
from generator.render.templates import PlannedFile, template_folders
from generator.schemas.bridge import written_dictionaries
from generator.schemas.worker import DictionaryWorker
from generator.views.api import ApiView
from generator.views.dictionaries import DictionaryModuleView, dictionary_modules
from generator.views.operations import OperationView
from generator.views.resources import PageView, ResourceView
from generator.views.schemas import NamedSchemaView

_PLACEHOLDER_GROUPS = {
    "{resource}": "Resources",
    "{resource_part}": "Resources",
    "{composed_resource}": "Resources",
    "{model}": "Models",
    "{model_index}": "Models",
    "{dictionary_module}": "Models",
    "{model_page}": "Pages of models",
    "{page}": "Pages",
    "{test_page}": "Tests",
    "{provider}": "Providers",
}
"""The groups for files of a template with a placeholder in its path."""

_PACKAGE_GROUP = "Package"


@dataclass(frozen=True, slots=True)
class Subject:
    """A part of a package with its own view.

    Attributes:
        kind: The kind: `operation`, `model` or `page`.
        name: Its name, unique for its kind in its group.
        group: The group in the list.
        view: Its view, as templates see it.
        files: The paths of the files about it, most relevant first.
        iteration: The loop variable whose iterations with that name are about it; empty
            if whole files are.
    """

    kind: str
    name: str
    group: str
    view: object
    files: tuple[str, ...]
    iteration: str = ""

    @property
    def key(self) -> str:
        """Its key on the page, unique in the package."""
        return f"{self.kind}/{self.group}/{self.name}"


@dataclass(frozen=True)
class PreviewedPackage:
    """A package before it is rendered.

    Attributes:
        name: The name of its folder.
        files: The files to render, by path.
        context: The context of every template.
        folders: Where templates are searched, in order.
        subjects: The parts with their own views.
        inputs: The files that it was made from, except templates.
        diagnostics: The diagnostics so far.
    """

    name: str
    files: Mapping[str, PlannedFile]
    context: Mapping[str, object]
    folders: tuple[Path, ...]
    subjects: tuple[Subject, ...]
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class BuiltClient:
    """The slow part of a client package, which does not involve templates.

    Attributes:
        provider: The provider.
        view: The root view of templates; None if the spec cannot be used.
        api: The same as a model.
        inputs: The files that were read.
        diagnostics: The diagnostics.
        dictionaries: The modules of dictionaries that requests take.
    """

    provider: Provider
    view: ApiView | None
    api: Api | None
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    dictionaries: tuple[DictionaryModuleView, ...] = ()


def build_client(provider: Provider, worker: DictionaryWorker) -> BuiltClient:
    """Build the model of a provider from its spec."""
    built = build_api(provider)
    if built.api is None:
        return BuiltClient(provider, None, None, built.inputs, built.diagnostics)
    written = written_dictionaries(built.api, worker)
    return BuiltClient(
        provider,
        ApiView(built.api),
        built.api,
        built.inputs,
        built.diagnostics,
        dictionary_modules(built.api, written),
    )


def client_preview(built: BuiltClient, workspace: Workspace) -> PreviewedPackage:
    """The client package with the current templates; without files if the spec cannot
    be used."""
    folders = template_folders(workspace)
    name, view = built.provider.name, built.view
    if view is None:
        return without_files(name, folders, built.inputs, built.diagnostics)
    own = read_custom(built.provider, workspace, folders)
    planned = [
        *plan(view, folders),
        *plan_dictionaries(view, built.dictionaries, folders),
    ]
    files = {str(file.path): file for file in planned}
    return PreviewedPackage(
        name=name,
        files=files,
        context=PackageContext(api=view, custom=own.custom),
        folders=folders,
        subjects=tuple(_subjects(view, files)),
        inputs=(*built.inputs, own.path),
        diagnostics=(
            *built.diagnostics,
            *own.diagnostics,
            *template_diagnostics(folders, ROOT),
        ),
    )


def without_files(
    name: str,
    folders: tuple[Path, ...],
    inputs: tuple[Path, ...],
    diagnostics: tuple[Diagnostic, ...],
) -> PreviewedPackage:
    """A package whose spec cannot be used."""
    return PreviewedPackage(name, {}, {}, folders, (), inputs, diagnostics)


def group_of(file: PlannedFile) -> str:
    """The group of a file in the list."""
    for placeholder, group in _PLACEHOLDER_GROUPS.items():
        if placeholder in file.template:
            return group
    return _PACKAGE_GROUP


def view_of(file: PlannedFile, context: Mapping[str, object]) -> Mapping[str, object]:
    """The part of a template's context that is specific to it, or else the common
    context."""
    return file.context or context


def _subjects(view: ApiView, files: Mapping[str, PlannedFile]) -> Iterator[Subject]:
    of_operation: dict[str, list[str]] = {}
    of_model: dict[str, list[str]] = {}
    of_page: dict[str, list[str]] = {}
    for path, file in files.items():
        match file.context:
            case {"page": PageView() as page}:
                of_page.setdefault(page.name, []).append(path)
                operations = page.operations
            case {"resource": ResourceView() as resource}:
                operations = resource.operations
            case {"model": NamedSchemaView() as model}:
                of_model.setdefault(model.class_name, []).append(path)
                continue
            case _:
                continue
        for operation in operations:
            of_operation.setdefault(_key(operation), []).append(path)
    for resource in view.resources:
        for operation in resource.operations:
            paths = of_operation.get(_key(operation), [])
            yield Subject(
                kind="operation",
                name=operation.name,
                group=resource.name,
                view=operation,
                files=tuple(sorted(paths, key=_modules_first)),
                iteration="operation",
            )
    for model in view.schemas:
        paths = of_model.get(model.class_name, [])
        ordered = tuple(sorted(paths, key=_modules_first))
        yield Subject("model", model.class_name, "", model, ordered)
    for page in view.pages:
        paths = of_page.get(page.name, [])
        ordered = tuple(sorted(paths, key=lambda path: not path.endswith(".md")))
        yield Subject("page", page.name, "", page, ordered)


def _key(operation: OperationView) -> str:
    return source_of(operation.id)


def _modules_first(path: str) -> tuple[bool, bool]:
    return path.startswith("tests/"), not path.endswith(".py")
