"""A template that cannot be rendered, as a diagnostic at its line."""

import traceback
from collections.abc import Sequence
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from generator import codes
from generator.diagnostics import Diagnostic, Origin


def template_failure(error: TemplateError, folders: Sequence[Path]) -> Diagnostic:
    """What went wrong in which template, at the innermost line that belongs to one."""
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename, error.lineno
    else:
        file, line = _innermost(error, folders)
    origin = None if file is None else Origin(_shown(Path(file)), "", line, 1)
    message = error.message or type(error).__name__
    return Diagnostic(
        codes.TEMPLATE_FAILED, f"a template cannot be rendered: {message}", origin
    )


def _innermost(error: TemplateError, folders: Sequence[Path]) -> tuple[str | None, int]:
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            return frame.filename, frame.lineno or 1
    return None, 1


def _shown(path: Path) -> str:
    base = Path.cwd()
    path = path.resolve()
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else str(path)
