"""Renders a whole client package into memory."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment

from generator.model import Api
from generator.processes import in_shares
from generator.project.workspace import Formatter
from generator.render.environment import environment
from generator.render.failure import formatting_failure, template_failure
from generator.render.formatting import FormattingError, formatted
from generator.render.kept import KeptFiles
from generator.render.plan import PackageContext, plan, plan_dictionaries
from generator.render.templates import SHARED, PlannedFile, find, source
from generator.schemas.bridge import WrittenDictionaries
from generator.views.api import ApiView
from generator.views.dictionaries import dictionary_modules
from generator.views.package import Custom

HANDWRITTEN = f"{SHARED}handwritten.py.jinja"
"""The template for modules that are not templates themselves."""


@dataclass(frozen=True, slots=True)
class UnformattedFile:
    """What a template wrote, and where the template is."""

    content: bytes
    template: Path


def render_package(
    api: Api,
    written: WrittenDictionaries,
    folders: Sequence[Path],
    custom: Custom,
    formatter: Formatter,
    kept: KeptFiles | None = None,
    processes: int = 1,
) -> dict[str, bytes]:
    """Render every file of a client package, by path, formatted.

    Args:
        api: The provider.
        written: The dictionaries of its requests; they are awaited after everything
            else is rendered.
        folders: Where templates are searched, in order: the workspace's own first, then
            the built-in ones.
        custom: What users added to the package.
        formatter: The formatter for Python.
        kept: The files that the last run formatted.
        processes: The most processes to render files in.

    Raises:
        RenderingError: When a template cannot be rendered, or its output cannot be
            formatted.
    """
    view = ApiView(api)
    context = PackageContext(api=view, custom=custom)
    rendered = rendered_files(plan(view, folders), context, folders, processes)
    modules = dictionary_modules(api, written)
    rendered |= rendered_files(
        plan_dictionaries(view, modules, folders), context, folders
    )
    return formatted_files(rendered, formatter, kept)


def rendered_files(
    files: Iterable[PlannedFile],
    context: Mapping[str, object],
    folders: Sequence[Path],
    processes: int = 1,
) -> dict[str, UnformattedFile]:
    """Render the files of a plan, by path. A template with no output makes no file.

    Args:
        files: The files to make.
        context: The context of every template.
        folders: Where templates are searched, in order.
        processes: The most processes to render files in.

    Raises:
        RenderingError: When a template cannot be rendered.
    """
    place_of = cache(partial(find, folders=folders))
    try:
        planned = tuple(files)
        templates = environment(folders)

        def written(things: Sequence[Sequence[PlannedFile]]) -> list[list[bytes]]:
            return [
                [
                    _content(file, {**context, **file.context}, templates, folders)
                    for file in files
                ]
                for files in things
            ]

        things = _by_thing(planned)
        contents = {
            file.path: content
            for files, texts in zip(
                things, in_shares(things, written, processes), strict=True
            )
            for file, content in zip(files, texts, strict=True)
        }
        return {
            str(file.path): UnformattedFile(content, place_of(file.template))
            for file in planned
            if (content := contents[file.path]).strip() or not file.is_rendered
        }
    except Exception as error:
        raise template_failure(error, folders) from error


def _by_thing(files: Iterable[PlannedFile]) -> list[list[PlannedFile]]:
    """The files of each resource, model and the like; a process that has rendered one of
    them has what the others need."""
    things: dict[int, list[PlannedFile]] = {}
    for file in files:
        thing = next(iter(file.context.values()), file)
        things.setdefault(id(thing), []).append(file)
    return list(things.values())


def _content(
    file: PlannedFile,
    context: Mapping[str, object],
    templates: Environment,
    folders: Sequence[Path],
) -> bytes:
    if file.is_rendered:
        template = templates.get_template(file.template)
        return template.render(context).encode("utf-8")
    return _copied(file, context, folders)


def formatted_files(
    rendered: Mapping[str, UnformattedFile],
    formatter: Formatter,
    kept: KeptFiles | None = None,
) -> dict[str, bytes]:
    """Files by path, formatted.

    Args:
        rendered: What templates wrote.
        formatter: What formats the Python.
        kept: The files that the last run formatted.

    Raises:
        RenderingError: When a file cannot be formatted.
    """
    files = {path: file.content for path, file in rendered.items()}
    known = {} if kept is None else kept.of(files)
    try:
        written = formatted(files, formatter, known)
    except FormattingError as error:
        places = {path: file.template for path, file in rendered.items()}
        raise formatting_failure(error, places) from error
    if kept is not None and len(known) < len(files):
        kept.keep(files, written)
    return written


def _copied(
    file: PlannedFile, context: Mapping[str, object], folders: Sequence[Path]
) -> bytes:
    """A file that is copied; a module gets the common header of all modules."""
    content = source(file.template, folders)
    if file.path.suffix != ".py":
        return content
    # A module may have any encoding, so its bytes are passed through.
    text = content.decode("utf-8", "surrogateescape")
    template = environment(folders).get_template(HANDWRITTEN)
    return template.render(context, source=text).encode("utf-8", "surrogateescape")
