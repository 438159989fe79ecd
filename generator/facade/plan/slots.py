"""The targets of sent values: parameters, bodies and their properties, and the constants
and tables that fit them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import codes
from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.catalog import as_word, field_of, field_pointer
from generator.facade.check.functions import WordTable
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import FacadeType, TypedExpression, constant_fits
from generator.facade.read.nodes import BindingError, YamlNode
from generator.facade.read.types import (
    CanonEnumType,
    CanonScalar,
    CanonScalarType,
    without_none,
)
from generator.model import LiteralType, Model, TypeRef
from generator.naming.words import snake_case
from generator.project.spelling import suggestion
from generator.python.literals import literal
from generator.python.text import Text

SPREAD = "*"
"""The key of a body that receives all entries of a map."""


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

    def at(self, node: YamlNode) -> RequestSlot:
        """The same slot, with its value at another node."""
        return replace(self, node=node)

    def mismatch(self, message: str) -> BindingError:
        """The error for a value of another type."""
        return self.node.error(message, codes.BINDING_TYPE_MISMATCH, self.described)


def sent_constant(
    scope: FunctionScope, value: Json, slot: RequestSlot
) -> code.Expression:
    """A constant in the binding. Raises BindingError."""
    if constant_fits(scope.catalog, value, slot.type):
        return _constant(value)
    words = scope.catalog.words(slot.type)
    known = f"; it is one of {', '.join(words)}" if words else ""
    raise slot.node.error(
        f"{slot.name!r} cannot be {value!r}{known}",
        codes.BINDING_VALUE_UNKNOWN if words else codes.BINDING_TYPE_MISMATCH,
        slot.described,
        "Send a value that the OpenAPI document allows.",
    )


def _constant(value: Json) -> code.Expression:
    match value:
        case list():
            return code.ListExpression(tuple(map(_constant, value)))
        case dict():
            return code.DictExpression(
                tuple((key, _constant(member)) for key, member in value.items())
            )
        case _:
            return code.Constant.of(value)


def sent_table(
    scope: FunctionScope,
    value: TypedExpression,
    cells: dict[str, Json],
    slot: RequestSlot,
    prefix: str,
) -> WordTable:
    """The table that translates a facade value for a slot, with the cells as they are
    in the binding; `prefix` starts its name."""
    node = slot.node / "table"
    words = _facade_words(scope, value)
    for word in words:
        if word not in cells:
            node.report(f"the table has no row for {word!r}")
    rows: list[tuple[Text, code.Constant]] = []
    for word, cell in cells.items():
        with node / word as row:
            if words and word not in words:
                raise row.error(f"{word!r} is not one of {', '.join(words)}")
            constant = sent_constant(scope, cell, slot.at(row))
            if isinstance(constant, code.Constant):
                rows.append((Text(word), constant))
    values = dict.fromkeys(constant.value for _, constant in rows)
    annotation = "str"
    if isinstance(scope.catalog.resolve(slot.type), LiteralType):
        options = (literal(option) for option in values if option is not None)
        annotation = f"Literal[{', '.join(options)}]"
    annotation = f"Mapping[str, {annotation}{' | None' if None in values else ''}]"
    name = f"_{prefix}_{snake_case(slot.name) or 'value'}".upper()
    return WordTable(name, annotation, tuple(rows))


def _facade_words(scope: FunctionScope, value: TypedExpression) -> tuple[str, ...]:
    """The values of an enum or a boolean of the facade; empty for other types."""
    if not isinstance(value.type, FacadeType):
        return ()
    match without_none(value.type.type):
        case CanonEnumType(name):
            return scope.canon.enum(name).names
        case CanonScalarType(CanonScalar.BOOLEAN):
            return as_word(True), as_word(False)
        case _:
            return ()


def property_slot(
    key: str, slot: RequestSlot, model: Model | None, additional: TypeRef | None
) -> RequestSlot:
    """The slot of a key of an object. Raises BindingError if the key does not exist."""
    node = slot.node / key
    field = field_of(model, key) if model is not None else None
    if model is not None and field is not None:
        pointer = field_pointer(model, key)
        return RequestSlot(key, field.type, node, pointer, field.required)
    if additional is not None:
        described = slot.described if model is None else model.pointer
        return RequestSlot(key, additional, node, described, required=False)
    assert model is not None
    raise node.error(
        f"{model.schema_name} has no {key!r}",
        codes.BINDING_PARAMETER_UNKNOWN,
        model.pointer,
        suggestion(key, [field.wire_name for field in model.fields]),
    )


def check_required(raw: dict[str, Json], model: Model, node: YamlNode) -> None:
    """Checks that the object at a node sends the required properties of a schema."""
    names = {*raw}
    if raw.get(SPREAD) is not None:
        names.update(_spread_names(raw[SPREAD], model, node / SPREAD))
    for field in model.fields:
        if field.required and field.wire_name not in names:
            node.report(
                f"{model.schema_name} requires {field.wire_name!r}",
                codes.BINDING_PARAMETER_UNFILLED,
                field_pointer(model, field.wire_name),
            )


def _spread_names(raw: Json, model: Model, node: YamlNode) -> tuple[str, ...]:
    """The names of the entries that are taken from a map, checked against a schema."""
    names = raw.get("names") if isinstance(raw, dict) else None
    if not isinstance(names, list):
        if model.additional is None:
            message = (
                f"{model.schema_name} accepts only its own keys: list them with "
                "{names: […]}"
            )
            node.report(message, codes.BINDING_TYPE_MISMATCH, model.pointer)
        return ()
    for name in map(str, names):
        if field_of(model, name) is None:
            message = f"{model.schema_name} has no {name!r}"
            (node / "names").report(
                message, codes.BINDING_PARAMETER_UNKNOWN, model.pointer
            )
    return tuple(map(str, names))
