"""Which template makes which file: the path of a template is the path of its output.

`{package}` in a path is the import name; `{resource}` and `{model}` make one file for
each resource and each named schema. `{resource_part}` makes one for each resource that
is small enough for one module and for each part of the others, which
`{composed_resource}` puts together; `{model_index}` makes one for each thousand named
schemas of a package that has more than that. `{page}` and `{test_page}` make one for
each page about a resource, and `{model_page}` one for each named schema, called as its
page is. A file that ends in `.jinja` is rendered, any other file is copied.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.model import Api, Resource
from generator.render.context import FileContext
from generator.render.environment import TEMPLATE_SUFFIX
from generator.render.pages import model_pages, pages
from generator.render.parts import ComposedResource, compose, model_indexes

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


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file to make: where, from which template, with what besides the API."""

    path: PurePosixPath
    template: str
    rendered: bool
    context: Mapping[str, object] = field(default_factory=dict)


def template_files(folder: Path) -> list[str]:
    """The paths of all templates under a folder, `/` as separator, sorted."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


def plan(api: Api, templates: list[str], root: str) -> Iterator[PlannedFile]:
    """Every file of a package, for the templates under `root` (`client/`, say)."""
    for template in templates:
        if not template.startswith(root):
            continue
        rendered = template.endswith(TEMPLATE_SUFFIX)
        pattern = template.removeprefix(root).removesuffix(TEMPLATE_SUFFIX)
        pattern = pattern.replace("{package}", api.package.import_name)
        if PurePosixPath(pattern).name.startswith("_macros"):
            continue
        for name, context in _contexts(api, pattern):
            path = pattern
            for placeholder in _PLACEHOLDERS:
                path = path.replace(placeholder, name)
            yield PlannedFile(PurePosixPath(path), template, rendered, context)


def _contexts(api: Api, pattern: str) -> Iterator[tuple[str, FileContext]]:
    """What a pattern makes a file for: its name in the path, its context."""
    if "{resource}" in pattern:
        for resource in api.resources:
            yield resource.module, {"resource": resource}
    elif "{resource_part}" in pattern:
        for resource in _modules(api):
            yield resource.module, {"resource": resource}
    elif "{composed_resource}" in pattern:
        for composed in map(compose, api.resources):
            if isinstance(composed, ComposedResource):
                whole = composed.resource
                yield whole.module, {"resource": whole, "parts": composed.parts}
    elif "{model}" in pattern:
        for named in api.named:
            yield named.module, {"model": named}
    elif "{model_index}" in pattern:
        for name, schemas in model_indexes(api):
            yield name, {"schemas": schemas}
    elif "{page}" in pattern:
        for page in pages(api):
            yield page.name, {"resource": page.resource, "page": page}
    elif "{test_page}" in pattern:
        for page in pages(api):
            yield page.module, {"resource": page.resource, "page": page}
    elif "{model_page}" in pattern:
        names = model_pages(api)
        for named in api.named:
            yield names[named.schema_name], {"model": named}
    else:
        yield "", {}


def _modules(api: Api) -> Iterator[Resource]:
    """The resources that have a module with operations: whole ones, and parts."""
    for composed in map(compose, api.resources):
        match composed:
            case ComposedResource(parts=parts):
                yield from parts
            case Resource():
                yield composed
