"""Renders the facade's package into memory, with the context of its templates."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TypedDict

from generator.facade.plan.providers import Facade, ProviderFacade
from generator.facade.read.canon import Canon
from generator.facade.render.trials import TrialsView
from generator.model import SHARED_RUNTIME, Api
from generator.project.workspace import Formatter
from generator.render.kept import KeptFiles
from generator.render.package import formatted_files, rendered_files
from generator.render.templates import KIT_FILE, PlannedFile, output_patterns


class FacadeContext(TypedDict):
    """The context of every template of a facade."""

    canon: Canon
    """The facade's vocabulary."""
    providers: tuple[ProviderFacade, ...]
    """The providers, in the order of clientloom.yaml."""
    runtime: str
    """The import package of the runtime that tests use: the shared one, or that of the
    first provider."""
    shares_runtime: bool
    """Whether any client uses the shared runtime."""


class ProviderContext(TypedDict):
    """The additional context of templates with `{provider}` in their path."""

    provider: ProviderFacade
    """One provider."""
    trials: TrialsView
    """The tests of its adapter."""


def render_facade(
    facade: Facade,
    apis: Mapping[str, Api],
    folders: Sequence[Path],
    formatter: Formatter,
    kept: KeptFiles | None = None,
    processes: int = 1,
) -> dict[str, bytes]:
    """Render every file of the facade's package, by path, formatted.

    Args:
        facade: The facade.
        apis: The models of the providers, by the provider's name.
        folders: Where templates are searched, in order: the workspace's own first, then
            the built-in ones.
        formatter: The formatter for Python.
        kept: The files that the last run formatted.
        processes: The most processes to render files in.

    Raises:
        RenderingError: When a template cannot be rendered, or its output cannot be
            formatted.
    """
    context, files = plan_facade(facade, apis, folders)
    rendered = rendered_files(files, context, folders, processes)
    return formatted_files(rendered, formatter, kept)


def plan_facade(
    facade: Facade, apis: Mapping[str, Api], folders: Sequence[Path]
) -> tuple[FacadeContext, Iterator[PlannedFile]]:
    """Plan the context of every facade template, and the files to make.

    `apis` are the models of the providers by name, `folders` those of templates.
    """
    providers = {
        provider.name: ProviderContext(
            provider=provider,
            trials=TrialsView(provider, apis[provider.name]),
        )
        for provider in facade.providers
    }
    shares_runtime = not all(provider.is_vendored for provider in facade.providers)
    context = FacadeContext(
        canon=facade.canon,
        providers=facade.providers,
        runtime=SHARED_RUNTIME if shares_runtime else facade.providers[0].runtime,
        shares_runtime=shares_runtime,
    )
    return context, _plan(facade, providers.values(), folders)


def template_roots(facade: Facade) -> tuple[str, ...]:
    """The parts of the template tree that make a facade: a template of a later one
    replaces those before it."""
    return tuple(f"{name}/" for name in facade.vocabulary.template_folders)


def _plan(
    facade: Facade, providers: Collection[ProviderContext], folders: Sequence[Path]
) -> Iterator[PlannedFile]:
    """Every file of the package: `{package}` in a template's path is the import name,
    and `{provider}` makes one file per provider."""
    import_name = facade.canon.package.import_name
    templates = {
        pattern: template
        for root in template_roots(facade)
        for template, pattern in output_patterns(folders, root)
        if pattern != KIT_FILE and template not in facade.vocabulary.unused_templates
    }
    for pattern, template in sorted(templates.items()):
        pattern = pattern.replace("{package}", import_name)
        if "{provider}" not in pattern:
            yield PlannedFile(PurePosixPath(pattern), template)
            continue
        for context in providers:
            module = context["provider"].module
            path = PurePosixPath(pattern.replace("{provider}", module))
            yield PlannedFile(path, template, context)
