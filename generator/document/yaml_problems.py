"""Why a text is not YAML, as libyaml sees it."""

import yaml

from generator import codes
from generator.document.limits import Limits
from generator.document.problems import UnreadableError
from generator.document.values import shorten

# libyaml from 0.2.6 on looks ahead, and gives up, before our own limit is met.
_LIBYAML_TOO_DEEP = "exceeded maximum nesting depth"


def marked_problem(error: yaml.MarkedYAMLError, limits: Limits) -> UnreadableError:
    """What a mistake in the grammar means: not YAML, or YAML beyond the limits."""
    mark = error.problem_mark or error.context_mark
    if error.problem == _LIBYAML_TOO_DEEP:
        return UnreadableError(
            codes.LIMIT_EXCEEDED,
            f"objects and lists are nested more than {limits.depth} deep",
            None if mark is None else mark.line + 1,
            None if mark is None else mark.column + 1,
        )
    parts = [part for part in (error.context, error.problem) if part]
    return UnreadableError(
        codes.YAML_INVALID,
        f"not YAML: {shorten(', '.join(parts), 200)}",
        None if mark is None else mark.line + 1,
        None if mark is None else mark.column + 1,
    )


def character_problem(error: yaml.reader.ReaderError, text: str) -> UnreadableError:
    """What a character that YAML does not allow means, at its place in `text`."""
    before = text[: int(error.position)]
    return UnreadableError(
        codes.YAML_INVALID,
        f"the character {_character(error.character)} is not allowed in YAML",
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
    )


def _character(character: object) -> str:
    code = character if isinstance(character, int) else ord(str(character)[:1] or "\0")
    return f"U+{code:04X}"
