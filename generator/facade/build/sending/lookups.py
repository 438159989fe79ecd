"""Words of the facade translated for the provider: `{of: $variable, table: {…}}`."""

from __future__ import annotations

from generator.document.values import Json
from generator.facade.build.scope.catalogue import as_word
from generator.facade.build.scope.kinds import Own, Typed
from generator.facade.build.scope.scope import Scope
from generator.facade.build.sending.constants import constant
from generator.facade.build.sending.sender import Sender
from generator.facade.build.sending.slot import Slot
from generator.facade.model import Constant, Expression, TableLookup, WordTable
from generator.facade.model.types import (
    CanonEnumType,
    CanonScalar,
    CanonScalarType,
    without_none,
)
from generator.facade.reading.findings import Place
from generator.model import LiteralType
from generator.naming.words import snake_case
from generator.python.literals import literal


def lookup(
    sender: Sender, of: Json, rows: dict[str, Json], slot: Slot
) -> Expression | None:
    """The value of a table's row; None after a diagnostic."""
    scope = sender.scope
    typed = scope.path(of, slot.place / "of") if isinstance(of, str) else None
    if typed is None:
        return None
    _check_rows(scope, typed, rows, slot.place)
    made: list[tuple[str, Constant]] = []
    for key, value in rows.items():
        fits = constant(scope, value, slot.under("table", key))
        if value is not None and fits is None:
            return None
        if not isinstance(value, list | dict):
            made.append((key, Constant.of(value)))
    name = f"_{sender.prefix}_{snake_case(slot.name) or 'value'}".upper()
    table = WordTable(name, _annotation(scope, made, slot), tuple(made))
    return TableLookup(sender.tables.name(table), typed.expression, Constant(None))


def _annotation(scope: Scope, rows: list[tuple[str, Constant]], slot: Slot) -> str:
    values = dict.fromkeys(one.value for _, one in rows)
    words = [literal(one) for one in values if one is not None]
    closed = isinstance(scope.catalogue.resolve(slot.type), LiteralType)
    annotation = f"Literal[{', '.join(words)}]" if closed else "str"
    return f"Mapping[str, {annotation}{' | None' if None in values else ''}]"


def _check_rows(
    scope: Scope, typed: Typed, rows: dict[str, Json], place: Place
) -> None:
    """A table over a word or a boolean of the facade has a row for each."""
    wanted = _words(scope, typed)
    for word in wanted:
        if word not in rows:
            scope.findings.invalid(
                f"the table has no row for {word!r}", place / "table"
            )
    for word in rows:
        if wanted and word not in wanted:
            scope.findings.invalid(
                f"{word!r} is not one of {', '.join(wanted)}", place / "table" / word
            )


def _words(scope: Scope, typed: Typed) -> tuple[str, ...]:
    if not isinstance(typed.kind, Own):
        return ()
    match without_none(typed.kind.type):
        case CanonEnumType(name):
            return scope.canon.enums[name].names
        case CanonScalarType(CanonScalar.BOOLEAN):
            return (as_word(True), as_word(False))
        case _:
            return ()
