"""Text of a description as Python source: the only ways in which it gets there.

A literal is made so that black leaves it alone and a reader sees what it says:
double quotes unless single ones need fewer escapes, and nothing invisible.
"""

import textwrap
import unicodedata

from generator.render.layout import LINE_LENGTH

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Unicode categories without a shape of their own: controls, bidirectional marks,
surrogates, private use, line separators."""


def is_invisible(character: str) -> bool:
    """Whether a character could hide what a reader is looking at."""
    return unicodedata.category(character) in _INVISIBLE


def string_literal(text: str) -> str:
    """Text as a Python string literal on one line."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escaped(character, quote) for character in text) + quote


def _escaped(character: str, quote: str) -> str:
    if character == quote:
        return f"\\{character}"
    if character in _ESCAPES:
        return _ESCAPES[character]
    if is_invisible(character):
        number = ord(character)
        if number <= 0xFF:
            return f"\\x{number:02x}"
        return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"
    return character


def literal(value: str | int | float | bool | None) -> str:
    """A scalar as a Python literal."""
    return string_literal(value) if isinstance(value, str) else repr(value)


def prose(text: str) -> str:
    """Text of a description for people: invisible characters and tabs removed."""
    if text.replace("\n", "").isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    return "".join(
        character
        for character in text
        if character == "\n" or not is_invisible(character)
    )


def wrap(text: str, indent: int, *, hanging: int = 0, first: int = 0) -> list[str]:
    """Prose broken into lines that fit, its own paragraphs and lists kept.

    `indent` counts the spaces before every line, `hanging` further spaces before all
    lines but the first, `first` columns that are taken in the first line. The lines come
    without the indent and without outer space.
    """
    width = max(LINE_LENGTH - indent, 40)
    lines: list[str] = []
    for paragraph in prose(text).split("\n"):
        stripped = paragraph.strip()
        bullet = stripped[:2] in ("- ", "* ")
        prefix = " " * (hanging if lines else first)
        lines += textwrap.wrap(
            stripped,
            width,
            initial_indent=prefix,
            subsequent_indent=" " * hanging + ("  " if bullet else ""),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    while lines and not lines[-1]:
        lines.pop()
    if lines:
        lines[0] = lines[0][first:]
    return lines


def docstring(lines: list[str], indent: int) -> str:
    """Lines as a docstring, quotes included, ready to stand at `indent` spaces.

    Backslashes and quotes of the text are escaped, so that no text can end the string
    or mean something inside it.
    """
    escaped = [
        line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"').rstrip()
        for line in lines
    ]
    while escaped and not escaped[-1]:
        escaped.pop()
    while escaped and not escaped[0]:
        escaped.pop(0)
    if not escaped:
        return '""""""'
    # Black keeps a space between a quote of the text and those around it.
    before = " " if escaped[0].startswith('"') else ""
    after = " " if escaped[0].endswith('"') else ""
    width = LINE_LENGTH - indent - 6 - len(before) - len(after)
    if len(escaped) == 1 and len(escaped[0]) > width:
        escaped = textwrap.wrap(escaped[0], width) or escaped
    if len(escaped) == 1:
        # Black never moves the quotes of a docstring of one line, however long.
        return f'"""{before}{escaped[0]}{after}"""'
    margin = " " * indent
    body = "\n".join(f"{margin}{line}" if line else "" for line in escaped)
    return f'"""{before}{body.lstrip(" ")}\n{margin}"""'


def comment(text: str, indent: int) -> str:
    """Prose as comment lines at `indent` spaces."""
    margin = " " * indent
    return "\n".join(
        f"{margin}# {line}".rstrip() for line in wrap(text, indent + 2) or [""]
    )
