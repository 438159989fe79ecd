"""Text of a description, which no template can write as it is."""

import textwrap
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

LINE_LENGTH = 88
"""The columns of a line of Python, black's default."""

TEXT_START = "\ufdd0"
"""Where a text begins inside `{% docstring %}` and `{% comment %}`."""

TEXT_NEWLINE = "\ufdd1"
"""A line break inside such a text. Both marks are noncharacters, which `prose` removes
from every text, so that no text can hold one."""

_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Unicode categories without a shape of their own: controls, bidirectional marks,
surrogates, private use, line separators."""

_MINIMUM_WIDTH = 40

_inside_prose: ContextVar[bool] = ContextVar("inside_prose", default=False)


class RawTextError(Exception):
    """A template writes text of a description outside what makes it harmless."""


@dataclass(frozen=True, slots=True)
class Text:
    """Text of a description: prose, a path, a name on the wire.

    Strangers write it, so a template cannot write it as it is. It becomes a part of a
    file through a filter (`literal`, `toml`, `json`, `markdown_…`) or inside
    `{% docstring %}` and `{% comment %}`.
    """

    _source: str

    def __str__(self) -> str:
        """The text for a docstring or a comment, its line breaks marked.

        Raises:
            RawTextError: Anywhere else.
        """
        if not _inside_prose.get():
            raise RawTextError(
                "text of the description cannot be written as it is: use a filter "
                "(literal, json, toml, markdown_inline, markdown_block, markdown_code), "
                "{% docstring %} or {% comment %}"
            )
        return TEXT_START + prose(self._source).strip().replace("\n", TEXT_NEWLINE)

    def __add__(self, other: "Text | str") -> "Text":
        """The text and another one behind it."""
        return Text(self._source + source_of(other))

    def __radd__(self, other: str) -> "Text":
        """The text behind words of a template."""
        return Text(other + self._source)

    def equals(self, text: str) -> bool:
        """Whether it says exactly that."""
        return self._source == text

    def __bool__(self) -> bool:
        """Whether there is any text."""
        return bool(self._source)


@contextmanager
def writing_prose() -> Iterator[None]:
    """Lets texts be written while a docstring or a comment is rendered."""
    token = _inside_prose.set(True)
    try:
        yield
    finally:
        _inside_prose.reset(token)


def text_or_none(source: str | None) -> Text | None:
    """A text, or None where there is none or nothing in it."""
    return Text(source) if source else None


def source_of(text: "Text | str") -> str:
    """What a text says, for a filter that makes it harmless."""
    return text._source if isinstance(text, Text) else text


def is_invisible(character: str) -> bool:
    """Whether a character could hide what a reader is looking at."""
    return unicodedata.category(character) in _INVISIBLE


def prose(text: str) -> str:
    """Text for people: invisible characters removed, tabs as spaces."""
    if text.replace("\n", "").isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    return "".join(
        character
        for character in text
        if character == "\n" or not is_invisible(character)
    )


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends like a sentence already."""
    text = text.strip()
    return text if not text or text[-1] in ".!?:`…" else f"{text}."


def wrap(text: str, indent: int, *, hanging: int = 0, first: int = 0) -> list[str]:
    """Breaks prose into lines that fit; its own paragraphs and lists stay.

    Args:
        text: The prose.
        indent: The spaces before every line.
        hanging: Further spaces before all lines but the first.
        first: Columns of the first line that are taken already.

    Returns:
        The lines without the indent and without empty lines at the end.
    """
    width = max(LINE_LENGTH - indent, _MINIMUM_WIDTH)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        stripped = paragraph.strip()
        is_item = stripped[:2] in ("- ", "* ")
        prefix = " " * (hanging if lines else first)
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
