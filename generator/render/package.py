"""Renders a whole package into memory."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.model import Alias, Api, Enum, Model
from generator.render.context import PackageContext
from generator.render.custom import Custom
from generator.render.documentation.documentation import Documentation
from generator.render.environment import environment
from generator.render.examples.examples import Examples
from generator.render.examples.tests import ExampleTests
from generator.render.formatting import formatted
from generator.render.modules import ModelImports, model_imports
from generator.render.plan import PlannedFile, plan, template_files
from generator.render.types import Namespace


def render_package(
    api: Api, folders: Sequence[Path], root: str, custom: Custom
) -> dict[str, bytes]:
    """Every file of a package by its path, in black's form.

    `folders` are searched for templates in turn: a workspace's own before the built-in
    ones. `root` is the part of the template tree to render, such as `client/`. `custom`
    are the names that users of the package added to it.
    """
    made = environment(tuple(folders))
    names = Namespace({one.schema_name: one.class_name for one in api.named})
    imports = model_imports(api)
    examples = Examples.of(api)
    docs = Documentation(api, names, examples)
    templates = sorted({path for folder in folders for path in template_files(folder)})
    files: dict[str, bytes] = {}
    customised: set[str] = set()
    for planned in plan(api, templates, root):
        if any((folder / planned.template).is_file() for folder in folders[:-1]):
            customised.add(str(planned.path))
        if not planned.rendered:
            files[str(planned.path)] = _source(planned, folders)
            continue
        context = PackageContext(
            api=api,
            names=names,
            imports=_imports(planned, imports),
            examples=examples,
            tests=ExampleTests(examples),
            docs=docs,
            custom=custom,
        )
        template = made.get_template(planned.template)
        text = template.render(**context, **planned.context)
        if text.strip():
            files[str(planned.path)] = text.encode("utf-8")
    return formatted(files, customised)


def _imports(
    planned: PlannedFile, imports: Mapping[str, ModelImports]
) -> ModelImports | None:
    model = planned.context.get("model")
    if isinstance(model, Model | Enum | Alias):
        return imports[model.schema_name]
    return None


def _source(planned: PlannedFile, folders: Sequence[Path]) -> bytes:
    for folder in folders:
        path = folder / planned.template
        if path.is_file():
            return path.read_bytes()
    raise FileNotFoundError(planned.template)


def copy_tree(folders: Sequence[Path], root: str) -> dict[str, bytes]:
    """The files of a part of the template tree that is copied as it is."""
    files: dict[str, bytes] = {}
    for folder in reversed(folders):
        for path in template_files(folder):
            if path.startswith(root):
                files[path.removeprefix(root)] = (folder / path).read_bytes()
    return dict(sorted(files.items()))
