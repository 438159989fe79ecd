"""Text from a spec, which no template can write unescaped."""

import textwrap
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

LINE_LENGTH = 88
"""The columns of a line of Python, black's default."""

TEXT_START = "\ufdd0"
"""Marks the start of a text inside `{% docstring %}` and `{% comment %}`."""

TEXT_NEWLINE = "\ufdd1"
"""Marks a line break in such a text. Both marks are noncharacters, which `prose`
removes from every text, so that no text can contain one."""

_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Unicode categories of invisible characters: controls, bidirectional marks,
surrogates, private use, line separators."""

_MINIMUM_WIDTH = 40

_inside_prose: ContextVar[bool] = ContextVar("inside_prose", default=False)


class RawTextError(Exception):
    """A template writes text from a spec without escaping it."""


@dataclass(frozen=True, slots=True)
class Text:
    """Text from a spec: prose, a path, a wire name.

    Strangers write it, so a template cannot write it as it is. It becomes part of a
    file through a filter (`literal`, `toml`, `json`, `markdown_…`) or inside `{%
    docstring %}` and `{% comment %}`.
    """

    _source: str

    def __str__(self) -> str:
        """The text for a docstring or a comment, with its line breaks marked.

        Raises:
            RawTextError: Anywhere else.
        """
        if not _inside_prose.get():
            raise RawTextError(
                "text from a spec cannot be written unescaped: use a filter "
                "(literal, json, toml, markdown_inline, markdown_block, "
                "markdown_code), {% docstring %} or {% comment %}"
            )
        return TEXT_START + prose(self._source).strip().replace("\n", TEXT_NEWLINE)

    def __add__(self, other: "Text | str") -> "Text":
        """The text followed by another one."""
        return Text(self._source + source_of(other))

    def __radd__(self, other: str) -> "Text":
        """The text after a string of a template."""
        return Text(other + self._source)

    def equals(self, text: str) -> bool:
        """Whether the text is equal to a string."""
        return self._source == text

    def __bool__(self) -> bool:
        """Whether the text is not empty."""
        return bool(self._source)


@contextmanager
def writing_prose() -> Iterator[None]:
    """Allows writing texts while a docstring or a comment is rendered."""
    token = _inside_prose.set(True)
    try:
        yield
    finally:
        _inside_prose.reset(token)


def text_or_none(source: str | None) -> Text | None:
    """A text, or None if it is missing or empty."""
    return Text(source) if source else None


def source_of(text: "Text | str") -> str:
    """The raw text, for a filter that escapes it."""
    return text._source if isinstance(text, Text) else text


def is_invisible(character: str) -> bool:
    """Whether a character could hide what a reader sees."""
    return unicodedata.category(character) in _INVISIBLE


def prose(text: str) -> str:
    """Text for people: invisible characters are removed, and tabs become spaces."""
    if text.replace("\n", "").isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    return "".join(
        character
        for character in text
        if character == "\n" or not is_invisible(character)
    )


def sentence(text: str) -> str:
    """The text with a period, unless it already ends like a sentence."""
    text = text.strip()
    return text if not text or text[-1] in ".!?:`…" else f"{text}."


def wrap(text: str, indent: int, *, hanging: int = 0, first: int = 0) -> list[str]:
    """Wrap prose into lines; its own paragraphs and lists are kept.

    Args:
        text: The prose.
        indent: The spaces before every line.
        hanging: Additional spaces before all lines except the first.
        first: The number of columns of the first line that are taken.

    Returns:
        The lines without the indent and without trailing blank lines.
    """
    width = max(LINE_LENGTH - indent, _MINIMUM_WIDTH)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        stripped = paragraph.strip()
        is_item = stripped[:2] in ("- ", "* ")
        prefix = " " * (hanging if lines else first)
        if stripped and stripped.isprintable() and len(prefix + stripped) <= width:
            lines.append(prefix + stripped)
            continue
        lines += textwrap.wrap(
            stripped,
            width,
            initial_indent=prefix,
            subsequent_indent=" " * hanging + ("  " if is_item else ""),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    while lines and not lines[-1]:
        lines.pop()
    if lines:
        lines[0] = lines[0][first:]
    return lines
