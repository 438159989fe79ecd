"""Values that a binding sends, checked against what the spec accepts."""

from __future__ import annotations

from dataclasses import dataclass

from generator import codes
from generator.document.values import Json
from generator.facade.build.request_constants import (
    RequestSlot,
    sent_constant,
    sent_table,
)
from generator.facade.build.targets import WordTables
from generator.facade.checking.catalogue import field_of, field_pointer
from generator.facade.checking.paths import follow_path
from generator.facade.checking.scope import FunctionScope
from generator.facade.checking.value_types import FacadeType, sendable
from generator.facade.model import (
    Constant,
    DictExpression,
    Expression,
    FunctionCall,
    ListExpression,
    NameReference,
    TableLookup,
)
from generator.facade.model.types import (
    TEXT,
    CanonListType,
    CanonMapType,
    CanonOptionalType,
    type_spelling,
    without_none,
)
from generator.facade.reading.mistakes import Mistakes, YamlNode, binding_error, invalid
from generator.model import (
    AnyType,
    ListType,
    MapType,
    Model,
    Primitive,
    PrimitiveType,
    TypeRef,
)
from generator.project.spelling import suggestion

_INTEGER = PrimitiveType(Primitive.INTEGER)

_SPREAD = "*"
"""The key of a body that receives all entries of a map."""


@dataclass(frozen=True, slots=True)
class RequestValues:
    """Reads values in all their forms; `prefix` starts the names of lookup tables.

    Every method raises BindingError.
    """

    scope: FunctionScope
    tables: WordTables
    prefix: str

    def value(self, raw: Json, slot: RequestSlot) -> Expression:
        """The value for a slot."""
        match raw:
            case str() if raw.startswith("$"):
                return self._variable(raw, slot)
            case {"value": value, **rest} if not rest:
                return sent_constant(self.scope, value, slot)
            case {"of": path, "table": dict(cells)}:
                return self._lookup(path, cells, slot)
            case {
                "using": "in-order",
                "of": str(challenge),
                "values": str(answers),
                **rest,
            } if not rest:
                return self._in_order(challenge, answers, slot)
            case {"format": str(template)} if isinstance(raw, dict):
                return self._formatted(template, raw.get("with"), slot.node / "with")
            case dict():
                return self._object(raw, slot)
            case list():
                return self._list(raw, slot)
            case _:
                return sent_constant(self.scope, raw, slot)

    def _variable(self, raw: str, slot: RequestSlot) -> Expression:
        value, name = follow_path(self.scope, raw, slot.node), raw.removeprefix("$")
        if not isinstance(value.type, FacadeType):
            if self.scope.catalogue.resolve(slot.type) == _INTEGER:
                number = FunctionCall("integer", (value.expression,))
                if slot.required:
                    kind = NameReference("int")
                    return FunctionCall("needed_object", (kind, number))
                return number
            text = FunctionCall("text", (value.expression,))
            if slot.required:
                return FunctionCall("needed", (text, Constant(slot.name)))
            return text
        type_, expression = value.type.type, value.expression
        converter = sendable(self.scope.catalogue, type_, slot.type)
        if converter is None:
            spelling = type_spelling(type_)
            raise slot.mismatch(f"{raw} is {spelling}, which {slot.name!r} cannot be")
        is_optional = isinstance(type_, CanonOptionalType) and not value.present
        if slot.required and is_optional:
            expression = FunctionCall("given", (expression, Constant(name)))
        match converter:
            case "":
                return expression
            case "one":
                return FunctionCall("one", (expression,))
            case function:
                return FunctionCall(function, (expression, Constant(name)))

    def _lookup(
        self, path: Json, cells: dict[str, Json], slot: RequestSlot
    ) -> Expression:
        """A facade value translated by a table."""
        if not isinstance(path, str):
            raise invalid("`of` must be a path", slot.node / "of")
        value = follow_path(self.scope, path, slot.node / "of")
        table = sent_table(self.scope, value, cells, slot, self.prefix)
        return TableLookup(self.tables.name(table), value.expression, Constant(None))

    def _in_order(self, challenge: str, answers: str, slot: RequestSlot) -> Expression:
        """The answers to a challenge as a list, in the order of its fields."""
        values = (
            follow_path(self.scope, challenge, slot.node / "of").expression,
            follow_path(self.scope, answers, slot.node / "values").expression,
        )
        if sendable(self.scope.catalogue, CanonListType(TEXT), slot.type) != "":
            raise slot.mismatch(f"{slot.name!r} does not accept a list of strings")
        return FunctionCall("in_order", values)

    def _formatted(self, template: str, raw: Json, node: YamlNode) -> Expression:
        keywords = []
        for key, path in (raw if isinstance(raw, dict) else {}).items():
            if not isinstance(path, str):
                raise invalid("a value of `with` must be a path", node / key)
            value = follow_path(self.scope, path, node / key)
            keywords.append((key, value.expression))
        return FunctionCall("formatted", (Constant(template),), tuple(keywords))

    def _list(self, raw: list[Json], slot: RequestSlot) -> Expression:
        match self.scope.catalogue.resolve(slot.type):
            case AnyType() as type_:
                pass
            case ListType(type_):
                pass
            case _:
                raise slot.mismatch(f"{slot.name!r} does not accept a list")
        item = RequestSlot(slot.name, type_, slot.node, slot.described, required=True)
        return ListExpression(
            tuple(
                self.value(value, item.under(index)) for index, value in enumerate(raw)
            )
        )

    # Objects

    def _object(self, raw: dict[str, Json], slot: RequestSlot) -> Expression:
        model = self.scope.catalogue.model(slot.type)
        if model is not None:
            return self._entries(raw, slot, model, model.additional)
        match self.scope.catalogue.resolve(slot.type):
            case MapType(value):
                return self._entries(raw, slot, None, value)
            case AnyType() as anything:
                return self._entries(raw, slot, None, anything)
            case _:
                raise slot.mismatch(f"{slot.name!r} does not accept an object")

    def _entries(
        self,
        raw: dict[str, Json],
        slot: RequestSlot,
        model: Model | None,
        additional: TypeRef | None,
    ) -> Expression:
        """The properties of a schema, and those with any other name."""
        entries, spread, mistakes = [], [], Mistakes()
        if model is not None:
            with mistakes:
                _check_required(raw, model, slot)
        for key, value in raw.items():
            with mistakes:
                if key == _SPREAD:
                    spread.append(self._spread(value, slot.node / _SPREAD))
                else:
                    property_ = _property(key, slot, model, additional)
                    entries.append((key, self.value(value, property_)))
        mistakes.raise_any()
        return DictExpression(tuple(entries), tuple(spread))

    def _spread(self, raw: Json, node: YamlNode) -> Expression:
        """A map whose entries are sent: `'*': $variable`, optionally only some
        names."""
        options = raw if isinstance(raw, dict) else {"of": raw}
        path = options.get("of")
        if not isinstance(path, str):
            raise invalid("`'*'` must have a path", node)
        value = follow_path(self.scope, path, node)
        is_map = isinstance(value.type, FacadeType) and isinstance(
            without_none(value.type.type), CanonMapType
        )
        if not is_map:
            raise invalid(f"{path} is not a map", node)
        names, ignored = options.get("names"), options.get("ignore")
        if not isinstance(names, list):
            return value.expression
        arguments = [value.expression, _texts(names)]
        if isinstance(ignored, list):
            arguments.append(_texts(ignored))
        return FunctionCall("only", tuple(arguments))


def _texts(values: list[Json]) -> Expression:
    return ListExpression(tuple(Constant(str(value)) for value in values))


def _property(
    key: str, slot: RequestSlot, model: Model | None, additional: TypeRef | None
) -> RequestSlot:
    """The value for a key of an object. Raises BindingError if the key does not
    exist."""
    node = slot.node / key
    field = field_of(model, key) if model is not None else None
    if model is not None and field is not None:
        return RequestSlot(
            name=key,
            type=field.type,
            node=node,
            described=field_pointer(model, key),
            required=field.required,
        )
    if additional is not None:
        described = slot.described if model is None else model.pointer
        return RequestSlot(key, additional, node, described, required=False)
    assert model is not None
    raise binding_error(
        codes.BINDING_PARAMETER_UNKNOWN,
        f"{model.schema_name} has no {key!r}",
        node,
        model.pointer,
        suggestion(key, [field.wire_name for field in model.fields]),
    )


def _check_required(raw: dict[str, Json], model: Model, slot: RequestSlot) -> None:
    """Checks that the binding sends the required properties of a schema."""
    mistakes, names = Mistakes(), {*raw}
    if raw.get(_SPREAD) is not None:
        with mistakes:
            _check_spread(raw[_SPREAD], model, slot.node / _SPREAD)
        names.update(_spread_names(raw[_SPREAD]))
    for field in model.fields:
        if field.required and field.wire_name not in names:
            pointer = field_pointer(model, field.wire_name)
            message = f"{model.schema_name} requires {field.wire_name!r}"
            mistakes.add(
                binding_error(
                    codes.BINDING_PARAMETER_UNFILLED, message, slot.node, pointer
                )
            )
    mistakes.raise_any()


def _spread_names(raw: Json) -> tuple[str, ...]:
    """The names of the entries that are taken from a map, if the binding lists them."""
    names = raw.get("names") if isinstance(raw, dict) else None
    return tuple(map(str, names)) if isinstance(names, list) else ()


def _check_spread(raw: Json, model: Model, node: YamlNode) -> None:
    """Checks the names of a map's entries against a schema that allows no others."""
    if isinstance(raw, dict) and isinstance(raw.get("names"), list):
        mistakes = Mistakes()
        node = node / "names"
        for name in _spread_names(raw):
            if field_of(model, name) is None:
                message = f"{model.schema_name} has no {name!r}"
                mistakes.add(
                    binding_error(
                        codes.BINDING_PARAMETER_UNKNOWN, message, node, model.pointer
                    )
                )
        mistakes.raise_any()
    elif model.additional is None:
        message = (
            f"{model.schema_name} accepts only its own keys: list them with {{names: "
            "[…]}"
        )
        raise binding_error(codes.BINDING_TYPE_MISMATCH, message, node, model.pointer)
