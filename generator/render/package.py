"""Renders a whole client package into memory."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.model import Api
from generator.project.workspace import Formatter
from generator.render.environment import environment
from generator.render.failure import formatting_failure, template_failure
from generator.render.formatting import FormattingError, formatted
from generator.render.plan import PackageContext, plan
from generator.render.templates import SHARED, PlannedFile, find, source
from generator.views.api import ApiView
from generator.views.package import Custom

HANDWRITTEN = f"{SHARED}handwritten.py.jinja"
"""The template for modules that are not templates themselves."""


def render_package(
    api: Api, folders: Sequence[Path], custom: Custom, formatter: Formatter
) -> dict[str, bytes]:
    """Render every file of a client package, by path, formatted.

    Args:
        api: The provider.
        folders: Where templates are searched, in order: the workspace's own first, then
            the built-in ones.
        custom: What users added to the package.
        formatter: The formatter for Python.

    Raises:
        RenderingError: When a template cannot be rendered, or its output cannot be
            formatted.
    """
    view = ApiView(api)
    context = PackageContext(api=view, custom=custom)
    return render_files(plan(view, folders), context, folders, formatter)


def render_files(
    files: Iterable[PlannedFile],
    context: Mapping[str, object],
    folders: Sequence[Path],
    formatter: Formatter,
) -> dict[str, bytes]:
    """Render the files of a plan, by path, formatted. A template with no output makes
    no file.

    Args:
        files: The files to make.
        context: The context of every template.
        folders: Where templates are searched, in order.
        formatter: The formatter for Python.

    Raises:
        RenderingError: As `render_package`.
    """
    contents: dict[str, bytes] = {}
    places: dict[str, Path] = {}
    try:
        templates = environment(folders)
        for file in files:
            if file.is_rendered:
                template = templates.get_template(file.template)
                content = template.render(**context, **file.context).encode("utf-8")
            else:
                content = _copied(file, {**context, **file.context}, folders)
            if content.strip() or not file.is_rendered:
                contents[str(file.path)] = content
                places[str(file.path)] = find(file.template, folders)
    except Exception as error:
        raise template_failure(error, folders) from error
    try:
        return formatted(contents, formatter)
    except FormattingError as error:
        raise formatting_failure(error, places) from error


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
