"""Black for the files that need it.

The built-in templates write what black would write, so a file whose lines all fit is
done. What is left (a line that is too long, and so may have to be broken in a way that
the layout does not know) goes through black itself.
"""

import re
from collections.abc import Mapping

from generator.render.layout import LINE_LENGTH

_TEXT_ALONE = re.compile(r"""\s*(\w+=|"[^"]*": )?("[^"]*"|'[^']*'),?""")
"""A line that is nothing but a text, perhaps named, which black cannot break."""


def needs_black(source: str) -> bool:
    """Whether a Python file has a line that black may want to break."""
    return any(
        len(line) > LINE_LENGTH and not _TEXT_ALONE.fullmatch(line)
        for line in source.split("\n")
    )


def formatted(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files with their Python in black's form."""
    return {path: _formatted(path, content) for path, content in files.items()}


def _formatted(path: str, content: bytes) -> bytes:
    if not path.endswith(".py"):
        return content
    source = content.decode("utf-8")
    return black(source).encode("utf-8") if needs_black(source) else content


def black(source: str) -> str:
    """The source as black's defaults format it."""
    from black import FileMode, format_str

    return format_str(source, mode=FileMode())
