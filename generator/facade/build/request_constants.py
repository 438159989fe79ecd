"""Simple values that a binding sends: constants, and enum values translated by
tables."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import codes
from generator.document.values import Json
from generator.facade.checking.catalogue import as_word
from generator.facade.checking.scope import FunctionScope
from generator.facade.checking.value_types import (
    FacadeType,
    TypedExpression,
    constant_fits,
)
from generator.facade.model import (
    Constant,
    DictExpression,
    Expression,
    ListExpression,
    WordTable,
)
from generator.facade.model.types import (
    CanonEnumType,
    CanonScalar,
    CanonScalarType,
    without_none,
)
from generator.facade.reading.mistakes import (
    BindingError,
    Mistakes,
    YamlNode,
    binding_error,
    invalid,
)
from generator.model import LiteralType, TypeRef
from generator.naming.words import snake_case
from generator.python.literals import literal


@dataclass(frozen=True, slots=True)
class RequestSlot:
    """The target of a sent value: a parameter, a body, or a property of one.

    `node` is the place of the value in the binding, `described` the place of its type
    in the spec.
    """

    name: str
    type: TypeRef
    node: YamlNode
    described: str
    required: bool

    def under(self, *tokens: str | int) -> RequestSlot:
        """The same slot, with its value at a node below."""
        node = self.node
        for token in tokens:
            node = node / token
        return replace(self, node=node)

    def mismatch(self, message: str) -> BindingError:
        """The error for a value of another type."""
        return binding_error(
            codes.BINDING_TYPE_MISMATCH, message, self.node, self.described
        )


def sent_constant(scope: FunctionScope, value: Json, slot: RequestSlot) -> Expression:
    """A constant in the binding. Raises BindingError."""
    if constant_fits(scope.catalogue, value, slot.type):
        return _constant(value)
    words = scope.catalogue.words(slot.type)
    known = f"; it is one of {', '.join(words)}" if words else ""
    raise binding_error(
        codes.BINDING_VALUE_UNKNOWN if words else codes.BINDING_TYPE_MISMATCH,
        f"{slot.name!r} cannot be {value!r}{known}",
        slot.node,
        slot.described,
        "Send a value that the OpenAPI document allows.",
    )


def _constant(value: Json) -> Expression:
    match value:
        case list():
            return ListExpression(tuple(map(_constant, value)))
        case dict():
            return DictExpression(
                tuple((key, _constant(member)) for key, member in value.items())
            )
        case _:
            return Constant.of(value)


def sent_table(
    scope: FunctionScope,
    value: TypedExpression,
    cells: dict[str, Json],
    slot: RequestSlot,
    prefix: str,
) -> WordTable:
    """The table that translates a facade value for a slot, with the cells as they are
    in the binding; `prefix` starts its name. Raises BindingError."""
    _check_words(scope, value, cells, slot.node / "table")
    rows: list[tuple[str, Constant]] = []
    for word, cell in cells.items():
        sent_constant(scope, cell, slot.under("table", word))
        if not isinstance(cell, list | dict):
            rows.append((word, Constant.of(cell)))
    name = f"_{prefix}_{snake_case(slot.name) or 'value'}".upper()
    return WordTable(name, _annotation(scope, rows, slot), tuple(rows))


def _annotation(
    scope: FunctionScope, rows: list[tuple[str, Constant]], slot: RequestSlot
) -> str:
    values = dict.fromkeys(constant.value for _, constant in rows)
    annotation = "str"
    if isinstance(scope.catalogue.resolve(slot.type), LiteralType):
        words = (literal(value) for value in values if value is not None)
        annotation = f"Literal[{', '.join(words)}]"
    return f"Mapping[str, {annotation}{' | None' if None in values else ''}]"


def _check_words(
    scope: FunctionScope, value: TypedExpression, cells: dict[str, Json], node: YamlNode
) -> None:
    """Checks that a table over an enum or a boolean of the facade has a row for each
    value."""
    mistakes, words = Mistakes(), _words(scope, value)
    for word in words:
        if word not in cells:
            mistakes.add(invalid(f"the table has no row for {word!r}", node))
    for word in cells:
        if words and word not in words:
            message = f"{word!r} is not one of {', '.join(words)}"
            mistakes.add(invalid(message, node / word))
    mistakes.raise_any()


def _words(scope: FunctionScope, value: TypedExpression) -> tuple[str, ...]:
    if not isinstance(value.type, FacadeType):
        return ()
    match without_none(value.type.type):
        case CanonEnumType(name):
            return scope.canon.enums[name].names
        case CanonScalarType(CanonScalar.BOOLEAN):
            return as_word(True), as_word(False)
        case _:
            return ()
