"""Words that conditions ask for, held against those that the description lists."""

from __future__ import annotations

from generator import codes
from generator.facade.build.conditions import Asked
from generator.facade.build.scope.kinds import Described
from generator.facade.build.scope.scope import Scope
from generator.facade.build.values.words import check_complete
from generator.facade.reading.binding import MappingSettings
from generator.facade.reading.findings import Place


def check_words(
    scope: Scope, settings: MappingSettings, place: Place, asked: list[Asked]
) -> None:
    """Every word of the paths in `words` has a row, and every row is for a word."""
    for index, path in enumerate(settings.words):
        where = place / "words" / index
        typed = scope.path(path, where)
        if typed is None or not isinstance(typed.kind, Described):
            continue
        words = scope.catalogue.words(typed.kind.type)
        if words is not None:
            rows = {one.word: one.place for one in asked if one.path == path}
            check_complete(
                scope.findings,
                typed.kind.pointer,
                words,
                rows,
                list(settings.unlisted.get(path, ())),
                where,
            )
    rest = [one for one in asked if one.path not in settings.words]
    check_listed(scope, settings, rest)


def check_listed(scope: Scope, settings: MappingSettings, asked: list[Asked]) -> None:
    """No condition asks for a word that the description does not list."""
    for one in asked:
        if not scope.exists(one.path):
            continue
        typed = scope.path(one.path, one.place)
        if typed is None or not isinstance(typed.kind, Described):
            continue
        words = scope.catalogue.words(typed.kind.type)
        unlisted = settings.unlisted.get(one.path, ())
        if words is None or one.word in words or one.word in unlisted:
            continue
        scope.findings.add(
            codes.BINDING_VALUE_UNKNOWN,
            f"a condition asks for {one.word!r}, which the description does not list",
            one.place,
            typed.kind.pointer,
        )
