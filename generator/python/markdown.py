"""Descriptions as Markdown: the only functions that put them into a page.

In OpenAPI, descriptions are CommonMark, and they are written by strangers. What helps a
reader is kept: paragraphs, lists, emphasis, code. What could change the page or link to
other sites is shown literally: HTML, links and images, tables, attributes, fences and
directives of Markdown dialects. The result means the same in CommonMark, on GitHub and
in Python-Markdown with its extensions.
"""

import html
import re
from collections.abc import Iterator

from generator.python.text import prose

_CODE_SPAN = r"(?P<ticks>`+)(?P<code>(?!`).+?(?<!`))(?P=ticks)(?!`)"
_LINK = r"!?\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]*)(?:\s[^()]*)?\)"
_ANGLE_LINK = r"<(?P<angle>(?:https?|mailto|ftp):[^<>\s]+)>"
_TAG = r"</?(?P<tag>[A-Za-z][A-Za-z0-9]*)\b[^<>]*>"
_BARE_LINK = (
    r"(?P<bare>(?:https?://|ftp://|www\.)[^\s<>`|\"']*[^\s<>`|\"'.,;:!?*_)\]}]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)
_STRONG = r"\*\*(?P<strong>[^\s*](?:[^*\n]*[^\s*])?)\*\*"
_EMPHASIS = r"(?<![*\w])\*(?P<emphasis>[^\s*](?:[^*\n]*[^\s*])?)\*(?![*\w])"
_TOKEN = re.compile(
    "|".join((_CODE_SPAN, _LINK, _ANGLE_LINK, _TAG, _BARE_LINK, _STRONG, _EMPHASIS)),
    re.DOTALL,
)
_QUICK = re.compile(r"[`\[<*@]|://|www\.")
"""Text without any of these contains no Markdown syntax."""

_BREAKING_TAGS = re.compile(r"blockquote|br|d[dt]|div|h[1-6r]|li|p|tr")
_INLINE_TAGS = re.compile(
    r"a|abbr|b|center|code|dl|em|font|i|img|ins|kbd|ol|pre|q|s|small|span|strong|su[bp]"
    r"|t(?:able|body|d|foot|h|head|t)|u|ul|var"
)
_ENTITY = re.compile(r"&(?:#\w+|\w+);")

_SPECIAL = re.compile(r"[\\`*\[\]{}<>|~]|&(?=#|\w)|(?<![^\W_])_|_(?![^\W_])")
_ESCAPES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;"}

_LINE_START = re.compile(r"(?:[#+\-=!?:/]|\d{1,9}(?=[.)]))")
_BULLET = re.compile(r"(?P<indent>\s*)(?P<mark>[-*+]|\d{1,9}[.)])\s+(?P<text>\S.*)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<text>.*?)\s*#*\s*")
_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})\s*[\w+-]*\s*")
_RULE = re.compile(r"\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+)\s*")
_TICKS = re.compile("`+")


def code(text: str) -> str:
    """Text as inline code, also inside a table."""
    line = " ".join(prose(text).split())
    if not line:
        return ""
    if "|" in line:
        # A pipe ends a cell on GitHub and is literal elsewhere; an entity works in
        # both.
        inert = "".join(
            (
                character
                if character.isalnum() or character in " .,"
                else f"&#{ord(character)};"
            )
            for character in line
        )
        return f"<code>{inert}</code>"
    longest = max(map(len, _TICKS.findall(line)), default=0)
    ticks = "`" * (longest + 1)
    space = " " if longest and (line[0] == "`" or line[-1] == "`") else ""
    return f"{ticks}{space}{line}{space}{ticks}"


def fence(text: str, language: str = "") -> str:
    """Text as a block of code that nothing in the text can end."""
    shown = prose(text).strip("\n")
    longest = max(map(len, _TICKS.findall(shown)), default=0)
    ticks = "`" * max(longest + 1, 3)
    return f"{ticks}{language}\n{shown}\n{ticks}"


def inline(text: str) -> str:
    """Prose on one line, for a heading, a list or a table cell."""
    line = " ".join(prose(text).split())
    return _line_start(" ".join(_inline(line).split()))


def cell(text: str | None) -> str:
    """Prose in a table cell; empty for None."""
    return inline(text) if text else ""


def block(text: str) -> str:
    """Prose with its paragraphs, lists and blocks of code."""
    return "\n".join(_blocks(prose(text).strip("\n").split("\n"))).strip("\n")


def _blocks(lines: list[str]) -> Iterator[str]:
    paragraph: list[str] = []
    indents: list[int] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        position += 1
        opening = _FENCE.fullmatch(line)
        if opening is not None:
            shown: list[str] = []
            while position < len(lines) and not _ends(
                lines[position], opening["fence"]
            ):
                shown.append(lines[position])
                position += 1
            position += 1
            indents = []
            yield from _flushed(paragraph)
            yield from ("", fence("\n".join(shown)), "")
            continue
        bullet = _BULLET.fullmatch(line)
        heading = _HEADING.fullmatch(line)
        if _RULE.fullmatch(line):
            yield from _flushed(paragraph)
            yield ""
        elif bullet is not None:
            yield from _flushed(paragraph)
            if not indents:
                yield ""
            depth = _depth(indents, len(bullet["indent"]))
            mark = "-" if bullet["mark"] in "-*+" else f"{int(bullet['mark'][:-1])}."
            yield f"{'    ' * depth}{mark} {inline(bullet['text'])}"
        elif not line.strip():
            yield from _flushed(paragraph)
            indents = []
            yield ""
        elif indents:
            # A line that continues a list item.
            yield f"{'    ' * (len(indents) - 1)}  {inline(line)}"
        elif heading is not None:
            yield from _flushed(paragraph)
            yield from (
                "",
                f"**{inline(heading['text'])}**" if heading["text"] else "",
                "",
            )
        else:
            paragraph.append(line)
    yield from _flushed(paragraph)


def _ends(line: str, opening: str) -> bool:
    stripped = line.strip()
    return len(stripped) >= len(opening) and set(stripped) == {opening[0]}


def _depth(indents: list[int], indent: int) -> int:
    """The depth of an item, from the indents of those around it."""
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return len(indents) - 1


def _flushed(paragraph: list[str]) -> Iterator[str]:
    """The lines of a paragraph; a code span or a link may span several."""
    text = _inline("\n".join(line.strip() for line in paragraph))
    paragraph.clear()
    for line in text.split("\n"):
        if line.strip():
            yield _line_start(line.strip())


def _line_start(line: str) -> str:
    """A line escaped so that its start is read as plain text."""
    match = _LINE_START.match(line)
    if match is None:
        return line
    end = match.end()
    if match.group().isdigit():
        return f"{line[:end]}\\{line[end:]}"
    return f"&#{ord(line[0])};{line[1:]}"


def _inline(text: str) -> str:
    if _QUICK.search(text) is None:
        return _escaped(text)
    parts: list[str] = []
    position = 0
    for token in _TOKEN.finditer(text):
        parts.append(_escaped(text[position : token.start()]))
        parts.append(_token(token))
        position = token.end()
    parts.append(_escaped(text[position:]))
    return "".join(parts)


def _token(token: re.Match[str]) -> str:
    groups = token.groupdict()
    if groups["code"] is not None:
        return code(groups["code"])
    if groups["text"] is not None:
        return _link(groups["text"], groups["target"])
    if groups["angle"] is not None:
        return code(groups["angle"])
    if groups["tag"] is not None:
        name = groups["tag"].lower()
        if _BREAKING_TAGS.fullmatch(name):
            return "\n"
        return "" if _INLINE_TAGS.fullmatch(name) else _escaped(token.group())
    if groups["bare"] is not None:
        return code(groups["bare"])
    if groups["strong"] is not None:
        return f"**{_inline(groups['strong'])}**"
    return f"*{_inline(groups['emphasis'])}*"


def _link(text: str, target: str) -> str:
    """A link as its text and, if it leaves the page, its target as plain text."""
    shown = _inline(text)
    if not target or target.startswith("#") or target == text:
        return shown if text != target or not target else code(target)
    return f"{shown} ({code(target)})" if shown else code(target)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(_escape, _ENTITY.sub(_character, text) if "&" in text else text)


def _character(entity: re.Match[str]) -> str:
    """The character of an HTML entity, on one line."""
    return " ".join(prose(html.unescape(entity.group())).split("\n"))


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match.group(), f"\\{match.group()}")
