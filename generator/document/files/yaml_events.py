"""The events of a YAML text: from libyaml, or from PyYAML's own parser where libyaml is
too strict."""

from collections.abc import Callable
from typing import TypeVar, cast

import yaml
from yaml._yaml import CParser
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from generator import codes
from generator.document.limits import Limits
from generator.document.problems import UnreadableError
from generator.document.values import shorten

# Since 0.2.6, libyaml looks ahead and gives up before our own limit is reached.
_LIBYAML_TOO_DEEP = "exceeded maximum nesting depth"

_LIBYAML_TOO_STRICT = frozenset(
    {
        "found a tab character where an indentation space is expected",
        "found a tab character that violates indentation",
        "found character that cannot start any token",
        "found incompatible YAML document",
        "found invalid Unicode character escape code",
        "found unknown directive name",
    }
)
"""libyaml's errors for some texts that YAML 1.2 allows, and for others."""

_SECOND_CHANCE = 2 * 1024 * 1024
"""The longest text, in characters, that PyYAML's own slow parser reads."""

_BREAKS = "\0\r\n\x85\u2028\u2029"
"""The characters that end a line for PyYAML."""

ResultT = TypeVar("ResultT")


def read_events(
    text: str, build: Callable[[Callable[[], yaml.Event]], ResultT]
) -> ResultT:
    """The result of `build` for the events of a YAML text.

    `build` receives a function that returns the next event; the last one is a
    StreamEndEvent. Raises yaml.YAMLError if the text is not YAML.
    """
    try:
        return build(cast("Callable[[], yaml.Event]", CParser(text).get_event))
    except yaml.MarkedYAMLError as error:
        if error.problem not in _LIBYAML_TOO_STRICT or len(text) > _SECOND_CHANCE:
            raise
        try:
            return build(_TolerantParser(text).next_event)
        except yaml.YAMLError:
            raise error from None


class _TolerantParser(Reader, Scanner, Parser):
    """PyYAML's parser, but with tabs wherever YAML 1.2 allows them as separators
    (section 6.2)."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def next_event(self) -> yaml.Event:
        """The next event; a surrogate pair is one character, as in JSON."""
        event: yaml.Event = self.get_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.ScalarEvent) and not event.value.isascii():
            utf16 = event.value.encode("utf-16", "surrogatepass")
            event.value = utf16.decode("utf-16", "replace")
        return event

    def scan_to_next_token(self) -> None:
        """Skips blanks, comments and line breaks."""
        super().scan_to_next_token()
        while self.peek() == "\t":
            length = self._blanks()
            indents = self.allow_simple_key and not self.flow_level
            if indents and self.peek(length) not in f"#{_BREAKS}":
                return
            self.forward(length)
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: yaml.Mark) -> list[str]:
        """The blanks between the words of an unquoted text."""
        length = self._blanks()
        blanks = cast("str", self.prefix(length))
        if "\t" in blanks:
            self.forward(length)
            if self.peek() not in _BREAKS:
                return [blanks]
        return super().scan_plain_spaces(indent, start_mark) or []

    def _blanks(self) -> int:
        length = 0
        while self.peek(length) in "\t ":
            length += 1
        return length


def start_of(event: yaml.Event) -> tuple[int, int]:
    """The line and column where an event starts, from 1."""
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


def syntax_error(error: yaml.MarkedYAMLError, limits: Limits) -> UnreadableError:
    """The problem behind a syntax error: not YAML, or YAML that exceeds the limits."""
    mark = error.problem_mark or error.context_mark
    line, column = (None, None) if mark is None else (mark.line + 1, mark.column + 1)
    if error.problem == _LIBYAML_TOO_DEEP:
        message = f"objects and arrays are nested more than {limits.depth} levels deep"
        return UnreadableError(codes.LIMIT_EXCEEDED, message, line, column)
    parts = [part for part in (error.context, error.problem) if part]
    message = f"not valid YAML: {shorten(', '.join(parts), 200)}"
    return UnreadableError(codes.YAML_INVALID, message, line, column)


def character_error(error: yaml.reader.ReaderError, text: str) -> UnreadableError:
    """The problem with a character in `text` that YAML does not allow."""
    character: object = error.character
    code = character if isinstance(character, int) else ord(str(character)[:1] or "\0")
    before = text[: int(error.position)]
    return UnreadableError(
        codes.YAML_INVALID,
        f"the character U+{code:04X} is not allowed in YAML",
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
    )
