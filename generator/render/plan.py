"""Plans which template makes which files of a client package, and their context.

`{package}` in a path is the import name. Every other placeholder makes one file for
each thing that it names.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TypedDict

from generator.render.templates import PlannedFile, output_patterns
from generator.views.api import ApiView
from generator.views.dictionaries import DictionaryModuleView
from generator.views.package import Custom
from generator.views.resources import PageView, ResourceView
from generator.views.schemas import SchemaView


class PackageContext(TypedDict):
    """The context of every template under `client/`."""

    api: ApiView
    """The provider, with everything in it."""
    custom: Custom
    """What users added to the package."""


class FileContext(TypedDict, total=False):
    """The additional context of a template under `client/`, for the placeholder in its
    path."""

    resource: ResourceView
    """The resource: with `{resource}`, `{resource_part}`, `{composed_resource}`, `{page}` and
    `{test_page}`."""
    page: PageView
    """The page: with `{page}` and `{test_page}`."""
    model: SchemaView
    """The named schema: with `{model}` and `{model_page}`."""
    schemas: tuple[SchemaView, ...]
    """The schemas that an index module lists: with `{model_index}`."""
    dictionaries: DictionaryModuleView
    """The module of dictionaries: with `{dictionary_module}`."""


ROOT = "client/"
"""The part of the template tree for a client package."""

_PLACEHOLDERS = (
    "{resource}",
    "{resource_part}",
    "{composed_resource}",
    "{model}",
    "{model_index}",
    "{page}",
    "{test_page}",
    "{model_page}",
)

_DICTIONARY_MODULE = "{dictionary_module}"


def plan(api: ApiView, folders: Sequence[Path]) -> Iterator[PlannedFile]:
    """Every file of a client package but its dictionaries, for the templates in the
    folders."""
    for template, pattern in output_patterns(folders, ROOT):
        pattern = pattern.replace("{package}", api.import_name)
        if _DICTIONARY_MODULE in pattern:
            continue
        placeholder = next((name for name in _PLACEHOLDERS if name in pattern), None)
        if placeholder is None:
            yield PlannedFile(PurePosixPath(pattern), template)
            continue
        for name, context in _contexts(api, placeholder):
            path = PurePosixPath(pattern.replace(placeholder, name))
            yield PlannedFile(path, template, context)


def plan_dictionaries(
    api: ApiView, modules: Iterable[DictionaryModuleView], folders: Sequence[Path]
) -> Iterator[PlannedFile]:
    """The files of a client package for its modules of dictionaries."""
    for template, pattern in output_patterns(folders, ROOT):
        if _DICTIONARY_MODULE not in pattern:
            continue
        for module in modules:
            path = pattern.replace("{package}", api.import_name)
            context: FileContext = {"dictionaries": module}
            yield PlannedFile(
                PurePosixPath(path.replace(_DICTIONARY_MODULE, module.name)),
                template,
                context,
            )


def _contexts(api: ApiView, placeholder: str) -> Iterator[tuple[str, FileContext]]:
    """The things that a placeholder makes files for: the name in the path, and the
    context."""
    match placeholder:
        case "{resource}":
            for resource in api.resources:
                yield resource.module, {"resource": resource}
        case "{resource_part}":
            for resource in api.resources:
                for part in resource.parts or (resource,):
                    yield part.module, {"resource": part}
        case "{composed_resource}":
            for resource in api.resources:
                if resource.parts:
                    yield resource.module, {"resource": resource}
        case "{model}":
            for schema in api.schemas:
                yield schema.module, {"model": schema}
        case "{model_index}":
            for name, schemas in api.schema_indexes:
                yield name, {"schemas": schemas}
        case "{page}":
            for page in api.pages:
                yield page.name, {"resource": page.resource, "page": page}
        case "{test_page}":
            for page in api.pages:
                yield page.module, {"resource": page.resource, "page": page}
        case "{model_page}":
            for schema in api.schemas:
                yield schema.page.page, {"model": schema}
        case _:
            raise ValueError(placeholder)
