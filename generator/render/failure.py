"""Rendering failures: the exception, and the diagnostic for it."""

import re
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.render.formatting import FormattingError

_CLASS = re.compile(r"'generator\.[\w.]*?(\w+) object'")


class RenderingError(Exception):
    """A package cannot be rendered or formatted; `diagnostic` says why and where."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def template_failure(error: Exception, folders: Sequence[Path]) -> RenderingError:
    """The diagnostic for a failed template, at the innermost template line.

    An error in which no template is involved is raised again: it is our own bug.
    """
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename, error.lineno
    else:
        file, line = _innermost(error, folders)
    if file is None and not isinstance(error, TemplateError):
        raise error
    origin = None if file is None else Origin(_shown(Path(file)), "", line, 1)
    message = f"a template cannot be rendered: {_reason(error)}"
    return RenderingError(Diagnostic(codes.TEMPLATE_FAILED, message, origin))


def _reason(error: Exception) -> str:
    message = error.message if isinstance(error, TemplateError) else str(error)
    # Template authors know views by their names on the template context page.
    return _CLASS.sub(r"\1", message or type(error).__name__)


def formatting_failure(
    error: FormattingError, templates: Mapping[str, Path]
) -> RenderingError:
    """The diagnostic for a formatter error in a file of the package, with its template.

    `templates` are the templates of the package's files, by the file's path.
    """
    message = error.message
    if error.path is not None:
        place = error.path if error.line is None else f"{error.path}, line {error.line}"
        message = f"{place}: {message}"
    if error.excerpt is not None:
        message = f"{message}: {error.excerpt.strip()}"
    template = templates.get(error.path or "")
    origin = None if template is None else Origin(_shown(template))
    return RenderingError(
        Diagnostic(codes.FORMATTING_FAILED, message, origin, hint=error.hint)
    )


def _innermost(error: Exception, folders: Sequence[Path]) -> tuple[str | None, int]:
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            return frame.filename, frame.lineno or 1
    return None, 1


def _shown(path: Path) -> str:
    base = Path.cwd()
    path = path.resolve()
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else str(path)
