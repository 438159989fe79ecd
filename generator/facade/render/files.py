"""Renders the facade's package into memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator.facade.model import Facade
from generator.facade.render.context import FacadeContext, ProviderContext
from generator.facade.render.filters import FILTERS
from generator.facade.render.trials import Trials
from generator.model import Api
from generator.render.environment import TEMPLATE_SUFFIX, environment
from generator.render.formatting import formatted
from generator.render.plan import PlannedFile, template_files

ROOT = "connections/"
"""The part of the template tree that is the facade."""


def render_facade(
    facade: Facade, apis: Mapping[str, Api], folders: Sequence[Path]
) -> dict[str, bytes]:
    """Every file of the package by its path, in black's form.

    `apis` are the models of the providers, by the provider's name.

    `folders` are searched for templates in turn: a workspace's own before the built-in
    ones. `{package}` in a template's path is the import name, `{provider}` makes one
    file for each provider.
    """
    made = environment(tuple(folders)).overlay()
    made.filters = {**made.filters, **FILTERS}
    templates = sorted({path for folder in folders for path in template_files(folder)})
    context = FacadeContext(
        facade=facade, canon=facade.canon, providers=facade.providers
    )
    files: dict[str, bytes] = {}
    customised: set[str] = set()
    for planned in _plan(facade, apis, templates):
        if any((folder / planned.template).is_file() for folder in folders[:-1]):
            customised.add(str(planned.path))
        if planned.rendered:
            template = made.get_template(planned.template)
            text = template.render(**context, **planned.context)
            if text.strip():
                files[str(planned.path)] = text.encode("utf-8")
        else:
            files[str(planned.path)] = _source(planned.template, folders)
    return formatted(files, customised)


def _plan(
    facade: Facade, apis: Mapping[str, Api], templates: Sequence[str]
) -> Iterator[PlannedFile]:
    trials = {one.name: Trials(one, apis[one.name]) for one in facade.providers}
    for template in templates:
        if not template.startswith(ROOT):
            continue
        rendered = template.endswith(TEMPLATE_SUFFIX)
        pattern = template.removeprefix(ROOT).removesuffix(TEMPLATE_SUFFIX)
        pattern = pattern.replace("{package}", facade.canon.package.import_name)
        if "{provider}" not in pattern:
            yield PlannedFile(PurePosixPath(pattern), template, rendered)
            continue
        for provider in facade.providers:
            path = PurePosixPath(pattern.replace("{provider}", provider.module))
            context = ProviderContext(provider=provider, trials=trials[provider.name])
            yield PlannedFile(path, template, rendered, context)


def _source(template: str, folders: Sequence[Path]) -> bytes:
    for folder in folders:
        path = folder / template
        if path.is_file():
            return path.read_bytes()
    raise FileNotFoundError(template)
