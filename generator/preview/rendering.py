"""Renders and formats one file of a package, with the source of each line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, meta

from generator.preview.packages import PreviewedPackage
from generator.project.workspace import Formatter
from generator.render.failure import template_failure
from generator.render.formatting import FormattingError, formatted
from generator.render.package import HANDWRITTEN
from generator.render.provenance import (
    Provenance,
    TemplateLine,
    TracedText,
    marked_text,
    read_marks,
)
from generator.render.templates import (
    SHARED,
    TEMPLATE_SUFFIX,
    PlannedFile,
    source,
)
from generator.render.tracing import render_traced, tracing_environment


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """A template that contributes to a file.

    Attributes:
        name: Its path in the template tree, as other templates refer to it.
        file: Its file.
        is_own: Whether it is the workspace's own.
        text: Its source.
    """

    name: str
    file: str
    is_own: bool
    text: str


@dataclass(frozen=True, slots=True)
class TracedOutput:
    """The text of a file, and the source of each line."""

    text: str
    provenances: Sequence[Sequence[Provenance]]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file cannot be rendered or formatted.

    Attributes:
        message: What happened.
        hint: What to do; can be empty.
        template_line: The line of the template that failed, if any.
        output_line: The line of the output that is not valid Python, from 1, if any.
    """

    message: str
    hint: str
    template_line: TemplateLine | None = None
    output_line: int | None = None


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A file with everything that the page shows of it.

    Attributes:
        templates: The templates that contribute, the file's own one first.
        written: Their output; None if one of them failed.
        formatted: The formatted output; None if the formatter failed.
        problem: The error, if any.
    """

    templates: tuple[TemplateSource, ...]
    written: TracedOutput | None
    formatted: TracedOutput | None
    problem: Problem | None


def render_file(
    package: PreviewedPackage, path: str, formatter: Formatter
) -> RenderedFile:
    """Render a file of a package, as `clientloom generate` does.

    Args:
        package: The package.
        path: The path of the file in it.
        formatter: The formatter for Python.
    """
    file = package.files[path]
    templates = tuple(_templates(file, package.folders))
    try:
        traced = _traced(file, package)
    except Exception as error:  # noqa: BLE001 a template may raise anything
        problem = _template_problem(error, package.folders)
        return RenderedFile(templates, None, None, problem)
    written = TracedOutput(traced.text, traced.lines_after(traced.text))
    try:
        result = _formatted(path, traced.text, package, formatter)
    except FormattingError as error:
        if error.path == path:
            problem = Problem(error.message, "", output_line=error.line)
        else:
            problem = Problem(error.message, error.hint or "")
        return RenderedFile(templates, written, None, problem)
    output = TracedOutput(result, traced.lines_after(result))
    return RenderedFile(templates, written, output, None)


def _traced(file: PlannedFile, package: PreviewedPackage) -> TracedText:
    if file.is_rendered:
        return render_traced(file, package.context, package.folders)
    copied = source(file.template, package.folders).decode("utf-8", "replace")
    path = next(
        folder / file.template
        for folder in package.folders
        if (folder / file.template).is_file()
    )
    marked = marked_text(copied, str(path.resolve()))
    if file.path.suffix != ".py":
        return read_marks(marked)
    context = {**file.context, "source": marked}
    through = PlannedFile(file.path, HANDWRITTEN, context)
    return render_traced(through, package.context, package.folders)


def _formatted(
    path: str, text: str, package: PreviewedPackage, formatter: Formatter
) -> str:
    """The text of a file formatted as part of the package, next to its other modules:
    the sort order of imports depends on which of them belong to the package."""
    neighbours = {
        other: b"" for other in package.files if other.endswith("__init__.py")
    }
    files = neighbours | {path: text.encode("utf-8")}
    return formatted(files, formatter)[path].decode("utf-8")


def _templates(file: PlannedFile, folders: Sequence[Path]) -> Iterator[TemplateSource]:
    """A template and everything that it extends, includes and imports, each once."""
    environment = tracing_environment(tuple(folders))
    assert environment.loader is not None
    built_in = folders[-1].resolve()
    pending, files = [file.template], set[Path]()
    if not file.is_rendered and file.path.suffix == ".py":
        pending.append(HANDWRITTEN)
    while pending:
        name = pending.pop(0)
        try:
            text, filename, _ = environment.loader.get_source(environment, name)
        except (TemplateNotFound, UnicodeDecodeError):
            continue
        path = Path(filename or name).resolve()
        if path in files:
            continue
        files.add(path)
        yield TemplateSource(name, str(path), not path.is_relative_to(built_in), text)
        if name.endswith(TEMPLATE_SUFFIX) or SHARED in name:
            with suppress(TemplateSyntaxError):
                names = meta.find_referenced_templates(environment.parse(text))
                pending += [other for other in names if other is not None]


def _template_problem(error: Exception, folders: Sequence[Path]) -> Problem:
    diagnostic = template_failure(error, folders).diagnostic
    line = None
    if diagnostic.origin is not None:
        file = str(Path(diagnostic.origin.file).resolve())
        line = TemplateLine(file, diagnostic.origin.line or 1)
    return Problem(diagnostic.message, diagnostic.effective_hint, template_line=line)
