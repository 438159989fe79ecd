"""Words of an answer translated by a table: `{of: path, table: {word: value}}`."""

from __future__ import annotations

from generator.document.values import Json
from generator.facade.build.scope.kinds import Described, Typed
from generator.facade.build.values.constants import constant
from generator.facade.build.values.reader import Reader
from generator.facade.build.values.target import Target
from generator.facade.build.values.words import check_complete
from generator.facade.model import (
    Constant,
    EnumConstant,
    Expression,
    FunctionCall,
    TableLookup,
    WordTable,
)
from generator.facade.model.types import annotation_of
from generator.facade.reading.findings import Place

KEYS = frozenset({"of", "table", "otherwise", "unlisted"})
"""What the form may say; `of` and `table` it must."""


def lookup(reader: Reader, raw: dict[str, Json], target: Target) -> Expression | None:
    """The value of a table's row; None after a diagnostic."""
    if target.required and raw.get("otherwise") is None:
        reader.scope.findings.invalid(
            f"{target.name!r} must have a value: say which `otherwise`", target.place
        )
        return None
    word = _word(reader, raw["of"], target.place / "of")
    rows = raw["table"]
    if word is None or not isinstance(rows, dict):
        return None
    typed, expression = word
    made = _rows(reader, rows, target)
    if made is None:
        return None
    _check_words(reader, typed, list(rows), raw.get("unlisted"), target.place)
    otherwise: Expression | None = Constant(None)
    if raw.get("otherwise") is not None:
        otherwise = constant(reader.scope, raw["otherwise"], target.under("otherwise"))
    if otherwise is None:
        return None
    name = reader.tables.name(_table(reader, made, target))
    return TableLookup(name, expression, otherwise, always=target.required)


def _rows(
    reader: Reader, rows: dict[str, Json], target: Target
) -> list[tuple[str, Constant | EnumConstant]] | None:
    made: list[tuple[str, Constant | EnumConstant]] = []
    for key, value in rows.items():
        found = constant(reader.scope, value, target.under("table", key))
        if found is None:
            return None
        made.append((key, found))
    return made


def _table(
    reader: Reader, rows: list[tuple[str, Constant | EnumConstant]], target: Target
) -> WordTable:
    annotation = annotation_of(target.bare)
    if any(isinstance(one, Constant) and one.value is None for _, one in rows):
        annotation += " | None"
    name = f"_{reader.prefix}_{target.name}".upper()
    return WordTable(name, f"Mapping[str, {annotation}]", tuple(rows))


def _word(reader: Reader, raw: Json, place: Place) -> tuple[Typed, Expression] | None:
    """The word that is translated, or the first of several that is there."""
    if isinstance(raw, list):
        found = [_word(reader, one, place / index) for index, one in enumerate(raw)]
        present = [one for one in found if one is not None]
        if not present or len(present) < len(found):
            return None
        texts = tuple(FunctionCall("text", (expression,)) for _, expression in present)
        return present[0][0], FunctionCall("first", texts)
    if not isinstance(raw, str):
        reader.scope.findings.invalid("`of` is a path", place)
        return None
    typed = reader.scope.path(raw, place)
    return None if typed is None else (typed, typed.expression)


def _check_words(
    reader: Reader, typed: Typed, rows: list[str], unlisted: Json, place: Place
) -> None:
    """Holds the rows of a table against the words that the description lists."""
    if not isinstance(typed.kind, Described):
        return
    words = reader.scope.catalogue.words(typed.kind.type)
    if words is None:
        return
    extra = [str(one) for one in unlisted] if isinstance(unlisted, list) else []
    table = place / "table"
    places = {row: table / row for row in rows}
    check_complete(
        reader.scope.findings, typed.kind.pointer, words, places, extra, table
    )
