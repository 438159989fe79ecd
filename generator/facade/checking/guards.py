"""The values that are still possible where the conditions of a binding hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.document.values import Json
from generator.facade.checking.catalogue import as_word


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition on the value at a path: one of `words`, or none of them if
    `negated`."""

    path: str
    words: frozenset[str]
    negated: bool = False

    def admits(self, word: str) -> bool:
        """Whether the condition holds for a value."""
        return (word in self.words) is not self.negated


def guards_of(when: Json) -> tuple[Guard, ...]:
    """The conditions of a `when` on enum values."""
    if not isinstance(when, dict):
        return ()
    guards: list[Guard] = []
    for path, matcher in when.items():
        match matcher:
            case {"not": excluded, **rest} if not rest:
                guards.append(Guard(path, _words(excluded), negated=True))
            case dict():
                pass
            case _:
                guards.append(Guard(path, _words(matcher)))
    return tuple(guards)


def admitted(
    words: Iterable[str], path: str, guards: Iterable[Guard]
) -> tuple[str, ...]:
    """The values at a path for which all conditions on it hold."""
    of_path = [guard for guard in guards if guard.path == path]
    return tuple(word for word in words if all(guard.admits(word) for guard in of_path))


def covered(words: Iterable[str], path: str, guards: Iterable[Guard]) -> frozenset[str]:
    """The values at a path for which a condition holds that excludes others."""
    leaving_out = [guard for guard in guards if guard.path == path and guard.negated]
    return frozenset(
        word for word in words if any(guard.admits(word) for guard in leaving_out)
    )


def _words(matcher: Json) -> frozenset[str]:
    options = matcher if isinstance(matcher, list) else [matcher]
    return frozenset(
        as_word(option) for option in options if isinstance(option, str | bool | int)
    )
