"""libyaml's events with the types that they really have, and its errors as ours."""

from collections.abc import Callable
from typing import cast

import yaml
from yaml._yaml import CParser

from generator import codes
from generator.document.limits import Limits
from generator.document.problems import UnreadableError
from generator.document.values import shorten

# libyaml from 0.2.6 on looks ahead, and gives up, before our own limit is met.
_LIBYAML_TOO_DEEP = "exceeded maximum nesting depth"


def event_source(text: str) -> Callable[[], yaml.Event]:
    """A function that returns the next event of a YAML text, the last one being a
    StreamEndEvent; it raises yaml.YAMLError where the text is not YAML."""
    return cast("Callable[[], yaml.Event]", CParser(text).get_event)


def start_of(event: yaml.Event) -> tuple[int, int]:
    """The line and column where an event starts, from 1."""
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


def syntax_error(error: yaml.MarkedYAMLError, limits: Limits) -> UnreadableError:
    """The problem behind an error of the grammar: not YAML, or YAML beyond the limits."""
    mark = error.problem_mark or error.context_mark
    line, column = (None, None) if mark is None else (mark.line + 1, mark.column + 1)
    if error.problem == _LIBYAML_TOO_DEEP:
        message = f"objects and lists are nested more than {limits.depth} deep"
        return UnreadableError(codes.LIMIT_EXCEEDED, message, line, column)
    parts = [part for part in (error.context, error.problem) if part]
    message = f"not YAML: {shorten(', '.join(parts), 200)}"
    return UnreadableError(codes.YAML_INVALID, message, line, column)


def character_error(error: yaml.reader.ReaderError, text: str) -> UnreadableError:
    """The problem of a character in `text` that YAML does not allow."""
    character: object = error.character
    code = character if isinstance(character, int) else ord(str(character)[:1] or "\0")
    before = text[: int(error.position)]
    return UnreadableError(
        codes.YAML_INVALID,
        f"the character U+{code:04X} is not allowed in YAML",
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
    )
