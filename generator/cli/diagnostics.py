"""Diagnostics as text for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator.diagnostics import Diagnostic, Origin, Severity
from generator.document.files.location import lines, locate
from generator.document.values import shorten

if TYPE_CHECKING:
    from generator.cli.outputs.common import DiagnosticOutput, PlaceOutput

_WIDTH = 100
"""The most characters of a long line that an excerpt shows."""

_POINTER = 300
"""The most characters of a pointer to show."""

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_COLORS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.NOTE: "\x1b[1;36m",
}
_BLUE = "\x1b[1;34m"

_Paint: TypeAlias = Callable[[str, str], str]


def render_text(diagnostics: Iterable[Diagnostic], base: Path, *, color: bool) -> str:
    """The diagnostics for a terminal: message, place, excerpt with a marker, hint.

    `base` is the folder that file names are relative to. Control characters from a file
    are replaced. The text ends with a newline unless it is empty.
    """
    paint = _painted if color else _plain
    blocks = ["\n".join(_block(diagnostic, base, paint)) for diagnostic in diagnostics]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def to_json(diagnostics: Iterable[Diagnostic], base: Path) -> list[DiagnosticOutput]:
    """The diagnostics as JSON objects, with line and column where known."""
    return [_to_json(diagnostic, base) for diagnostic in diagnostics]


def _to_json(diagnostic: Diagnostic, base: Path) -> DiagnosticOutput:
    origin = diagnostic.origin
    return {
        "code": diagnostic.code.name,
        "severity": diagnostic.effective_severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.effective_hint,
        "origin": None if origin is None else to_json_origin(origin, base),
        "related": [to_json_origin(place, base) for place in diagnostic.related],
    }


def to_json_origin(origin: Origin, base: Path) -> PlaceOutput:
    """A place as a JSON object, with line and column where known."""
    located = locate(origin, base)
    return {
        "file": located.file,
        "pointer": located.pointer,
        "line": located.line,
        "column": located.column,
    }


def _plain(text: str, _style: str) -> str:
    return text


def _painted(text: str, style: str) -> str:
    return f"{style}{text}{_RESET}"


def _block(diagnostic: Diagnostic, base: Path, paint: _Paint) -> Iterator[str]:
    severity = diagnostic.effective_severity
    head = paint(f"{severity}[{diagnostic.code.name}]", _COLORS[severity])
    yield f"{head}: {paint(printable(diagnostic.message), _BOLD)}"
    margin = 1
    if diagnostic.origin is not None:
        origin = locate(diagnostic.origin, base)
        margin = len(str(origin.line or 0))
        yield from _place(origin, base, margin, paint)
    for related in diagnostic.related:
        place = position(locate(related, base))
        yield f"{' ' * margin} {paint('=', _BLUE)} see {place}"
    yield f"{' ' * margin} {paint('=', _BLUE)} hint: {printable(diagnostic.effective_hint)}"


def _place(origin: Origin, base: Path, margin: int, paint: _Paint) -> Iterator[str]:
    pad = " " * margin
    yield f"{pad}{paint('-->', _BLUE)} {position(origin)}"
    if origin.pointer:
        yield f"{pad} {paint('|', _BLUE)} at {shorten(origin.pointer, _POINTER)}"
    if origin.line is None or origin.hides or "://" in origin.file:
        return
    excerpt = _excerpt(base / origin.file, origin.line, origin.column or 1)
    if excerpt is None:
        return
    text, marker = excerpt
    yield f"{pad} {paint('|', _BLUE)}"
    yield f"{paint(str(origin.line).rjust(margin), _BLUE)} {paint('|', _BLUE)} {text}"
    yield f"{pad} {paint('|', _BLUE)} {paint(marker, _COLORS[Severity.ERROR])}"


def position(origin: Origin) -> str:
    """A resolved place as `file:line:column`, for a terminal."""
    parts = [printable(origin.file)]
    if origin.line is not None:
        parts += [str(origin.line), str(origin.column or 1)]
    return ":".join(parts)


def _excerpt(path: Path, line: int, column: int) -> tuple[str, str] | None:
    """A line of a file and the marker under the word at a column; None if the file has
    no such line."""
    text = lines(path)
    if not 1 <= line <= len(text):
        return None
    whole = text[line - 1].rstrip("\r")
    start = max(0, min(column - 1, len(whole)))
    length = _word(whole, start)
    first = max(0, start + min(length, _WIDTH) - _WIDTH) if start >= _WIDTH // 2 else 0
    shown = whole[first : first + _WIDTH]
    before = "…" if first else ""
    after = "…" if first + _WIDTH < len(whole) else ""
    pad = " " * (len(before) + start - first)
    marked = max(1, min(length, len(shown) - (start - first)))
    return f"{before}{printable(shown)}{after}", f"{pad}{'^' * marked}"


def _word(text: str, start: int) -> int:
    """The length of the key or value that starts at an index."""
    rest = text[start : start + 10 * _WIDTH]
    if rest[:1] in ("'", '"'):
        end = rest.find(rest[0], 1)
        while end > 0 and rest[end - 1] == "\\":
            end = rest.find(rest[0], end + 1)
        return end + 1 if end > 0 else len(rest)
    if rest[:1] in ("{", "["):
        return 1
    for end, char in enumerate(rest):
        after = rest[end + 1 : end + 2]
        if (char == ":" and after in ("", " ")) or (
            char == "#" and end and rest[end - 1] == " "
        ):
            return len(rest[:end].rstrip()) or 1
        if (
            char in ",]}"
            and after in ("", " ")
            and "{" not in rest[:end]
            and "[" not in rest[:end]
        ):
            return end or 1
    return len(rest.rstrip()) or 1


def printable(text: str) -> str:
    """The text with terminal control characters replaced; a tab counts as one
    column."""
    if text.isprintable():
        return text
    return "".join(
        (
            char
            if char.isprintable()
            else " " if char == "\t" else "\N{REPLACEMENT CHARACTER}"
        )
        for char in text
    )
