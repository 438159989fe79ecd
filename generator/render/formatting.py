"""Runs one formatter over all files of a package.

The code follows black's style. Ruff writes it a hundred times faster than black. It
also removes unused imports, sorts the others, and formats the code in docstrings and on
pages, so templates can import everything that they might need.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator.project.workspace import Formatter
from generator.python.text import LINE_LENGTH
from generator.render.parentheses import overlong_lines, with_parentheses
from generator.render.statements import with_statements

_PYTHON_ON_PAGE = "```python"
_CONFIGURATION = (
    f"line-length={LINE_LENGTH}",
    "target-version='py311'",
    "format.docstring-code-format=true",
    # Imports are on one line if they fit, however many of them were removed.
    "lint.isort.split-on-trailing-comma=false",
)
_LINT = ("check", "--fix-only", "--select=F401,I")
_ROOM = 4
"""How many times the size of its files a folder in memory needs to have free."""
_SYNTAX_ERROR = re.compile(
    r"Failed to parse (?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<message>.*)"
)


class FormattingError(Exception):
    """Generated code could not be formatted.

    Attributes:
        message: What happened.
        path: The file in the package; None if the error is not in a file.
        line: The line in the template's output, from 1.
        excerpt: That line.
        hint: What to do.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        excerpt: str | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.excerpt = excerpt
        self.hint = hint


def formatted(
    files: Mapping[str, bytes],
    formatter: Formatter,
    known: Mapping[str, bytes] = MappingProxyType({}),
) -> dict[str, bytes]:
    """Format the Python of a package's files.

    Args:
        files: All files of the package, by path.
        formatter: The formatter.
        known: Those that are formatted already, as formatted.

    Raises:
        FormattingError: When the formatter is missing or fails, or when the output of a
            template is not valid Python.
    """
    match formatter:
        case Formatter.RUFF:
            return _by_ruff(files, known)
        case Formatter.BLACK:
            return {
                path: (
                    _by_black(path, content.decode("utf-8")).encode("utf-8")
                    if path.endswith(".py") and path not in known
                    else content
                )
                for path, content in _by_ruff(files, known).items()
            }
        case Formatter.NONE:
            return dict(files)


def _by_ruff(
    files: Mapping[str, bytes], known: Mapping[str, bytes]
) -> dict[str, bytes]:
    chosen = [
        path
        for path, content in files.items()
        if path not in known and _has_python(path, content)
    ]
    if not chosen:
        return {**files, **known}
    size = sum(len(files[path]) for path in chosen)
    with tempfile.TemporaryDirectory(prefix="clientloom-", dir=_memory(size)) as name:
        folder = Path(name)
        _lay_out(folder, files)
        for path in chosen:
            (folder / path).write_bytes(files[path])
        modules = [path for path in chosen if path.endswith(".py")]
        if modules:
            _run(folder, files, *_LINT)
        _run(folder, files, "format")
        written = {path: (folder / path).read_text("utf-8") for path in chosen}
        wrapped = {
            path: source
            for path in modules
            if (source := with_parentheses(written[path])) != written[path]
        }
        for path, source in wrapped.items():
            (folder / path).write_text(source, "utf-8", newline="\n")
        if wrapped:
            _run(folder, files, "format", paths=wrapped)
            written |= {path: (folder / path).read_text("utf-8") for path in wrapped}
    return {**files, **known} | {
        path: _as_black_breaks(path, source).encode("utf-8")
        for path, source in written.items()
    }


def _lay_out(folder: Path, paths: Iterable[str]) -> None:
    """Create the folders of a package, and modules outside of them: an import of one of
    these names is sorted as an import of the package."""
    for path in map(PurePosixPath, paths):
        if len(path.parts) == 1 and path.suffix == ".py":
            (folder / path).touch()
    for parent in {PurePosixPath(path).parent for path in paths}:
        (folder / parent).mkdir(parents=True, exist_ok=True)


def _memory(size: int) -> Path | None:
    """A folder in memory with room for files of this size; None if there is none.

    Files that live for a second need no disk, which takes longer for them than ruff.
    """
    folder = Path("/dev/shm")
    with suppress(OSError):
        has_room = shutil.disk_usage(folder).free > _ROOM * size
        return folder if has_room and os.access(folder, os.W_OK | os.X_OK) else None
    return None


def _as_black_breaks(path: str, source: str) -> str:
    """A module with the statements that black breaks and ruff does not."""
    numbers = overlong_lines(source) if path.endswith(".py") else []
    if not numbers:
        return source
    # Black is slow, so it only gets these statements.
    return with_statements(source, numbers, partial(_by_black, path))


def _has_python(path: str, content: bytes) -> bool:
    if path.endswith(".md"):
        return _PYTHON_ON_PAGE.encode() in content
    return path.endswith((".py", ".pyi"))


def _run(
    folder: Path,
    files: Mapping[str, bytes],
    *command: str,
    paths: Iterable[str] = (".",),
) -> None:
    """Run ruff on paths in a folder, ignoring every configuration except ours."""
    from ruff import find_ruff_bin

    settings = [word for setting in _CONFIGURATION for word in ("--config", setting)]
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("RUFF_")
    }
    try:
        finished = subprocess.run(
            [find_ruff_bin(), *command, "--isolated", "--no-cache", *settings, *paths],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise FormattingError(
            f"cannot run the formatter ruff: {error.strerror or error}",
            hint="Install it (`pip install ruff`), or set `formatter: none` in "
            "clientloom.yaml to skip formatting.",
        ) from error
    if finished.returncode != 0 or "Failed to parse" in finished.stderr:
        raise _failure(finished.stderr, files)


def _failure(printed: str, files: Mapping[str, bytes]) -> FormattingError:
    match = _SYNTAX_ERROR.search(printed)
    if match is None:
        first = next(iter(printed.strip().splitlines()), "it printed nothing")
        return FormattingError(f"the formatter ruff failed: {first}")
    path = PurePosixPath(match["path"]).as_posix()
    line = int(match["line"])
    lines = files.get(path, b"").decode("utf-8", "replace").split("\n")
    return FormattingError(
        f"the output of the template is not valid Python: {match['message']}",
        path=path,
        line=line,
        excerpt=lines[line - 1] if line <= len(lines) else None,
        hint=(
            "Set `formatter: none` in clientloom.yaml to see the output without "
            "formatting."
        ),
    )


def _by_black(path: str, source: str) -> str:
    from black import FileMode, format_str
    from black.parsing import InvalidInput

    try:
        return format_str(source, mode=FileMode())
    except InvalidInput as error:
        raise FormattingError(f"black cannot format it: {error}", path=path) from error
