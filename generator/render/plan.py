"""Which template makes which file: the path of a template is the path of its output.

`{package}` in a path is the import name; `{resource}` and `{model}` make one file for
each resource and each named schema. A file that ends in `.jinja` is rendered, any other
file is copied.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.model import Api
from generator.render.environment import TEMPLATE_SUFFIX


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
        if "{resource}" in pattern:
            for resource in api.resources:
                yield PlannedFile(
                    PurePosixPath(pattern.replace("{resource}", resource.module)),
                    template,
                    rendered,
                    {"resource": resource},
                )
        elif "{model}" in pattern:
            for named in api.named:
                yield PlannedFile(
                    PurePosixPath(pattern.replace("{model}", named.module)),
                    template,
                    rendered,
                    {"model": named},
                )
        else:
            yield PlannedFile(PurePosixPath(pattern), template, rendered)
