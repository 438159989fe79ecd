"""Words of a binding held against those that the description lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import codes
from generator.facade.checking.paths import follow_path, has_path
from generator.facade.checking.scope import FunctionScope
from generator.facade.checking.value_types import DescribedType
from generator.facade.reading.binding import MappingSettings
from generator.facade.reading.mistakes import Mistakes, YamlNode, binding_error


@dataclass(frozen=True, slots=True)
class ConditionWord:
    """A word that a condition compares the value of a path with."""

    path: str
    word: str
    node: YamlNode


def check_table(
    words: tuple[str, ...],
    rows: dict[str, YamlNode],
    unlisted: Iterable[str],
    node: YamlNode,
    described: str,
) -> None:
    """Checks that the rows of a table, at `node`, are for all words and no others.

    `unlisted` are words that may have a row without being listed. Raises BindingError.
    """
    mistakes, unlisted = Mistakes(), tuple(unlisted)
    for word in words:
        if word not in rows:
            mistakes.add(
                binding_error(
                    codes.BINDING_VALUE_MISSING,
                    f"the value {word!r} of the description has no row",
                    node,
                    described,
                )
            )
        if word in unlisted:
            mistakes.add(
                binding_error(
                    codes.BINDING_VALUE_LISTED,
                    f"{word!r} is called unlisted, but the description lists it",
                    node,
                    described,
                )
            )
    for word, row in rows.items():
        if word not in words and word not in unlisted:
            mistakes.add(
                binding_error(
                    codes.BINDING_VALUE_UNKNOWN,
                    f"there is a row for {word!r}, which the description does not list",
                    row,
                    described,
                )
            )
    mistakes.raise_any()


def check_condition_words(
    scope: FunctionScope,
    settings: MappingSettings,
    node: YamlNode,
    condition_words: list[ConditionWord],
) -> None:
    """Checks that every word of the paths in `words` has a row, and that conditions name
    only words that the description lists. Raises BindingError."""
    mistakes = Mistakes()
    for index, path in enumerate(settings.words):
        with mistakes:
            path_node = node / "words" / index
            value = follow_path(scope, path, path_node)
            if not isinstance(value.type, DescribedType):
                continue
            words = scope.catalogue.words(value.type.type)
            rows = {
                word.word: word.node for word in condition_words if word.path == path
            }
            unlisted = settings.unlisted.get(path, ())
            if words is not None:
                check_table(words, rows, unlisted, path_node, value.type.pointer)
    with mistakes:
        check_listed(
            scope,
            settings,
            [word for word in condition_words if word.path not in settings.words],
        )
    mistakes.raise_any()


def check_listed(
    scope: FunctionScope,
    settings: MappingSettings,
    condition_words: list[ConditionWord],
) -> None:
    """Checks that the description lists the words of conditions. Raises BindingError."""
    mistakes = Mistakes()
    for word in condition_words:
        if has_path(scope, word.path) and not _is_listed(scope, settings, word):
            value = follow_path(scope, word.path, word.node)
            mistakes.add(
                binding_error(
                    codes.BINDING_VALUE_UNKNOWN,
                    f"a condition asks for {word.word!r}, which the description does "
                    "not list",
                    word.node,
                    value.described,
                )
            )
    mistakes.raise_any()


def _is_listed(
    scope: FunctionScope, settings: MappingSettings, word: ConditionWord
) -> bool:
    value = follow_path(scope, word.path, word.node)
    if not isinstance(value.type, DescribedType):
        return True
    words = scope.catalogue.words(value.type.type)
    unlisted = settings.unlisted.get(word.path, ())
    return words is None or word.word in words or word.word in unlisted
