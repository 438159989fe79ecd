"""Values that a binding sends, checked against what the spec accepts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.conditions import Conditions
from generator.facade.check.paths import follow_path
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import FacadeType, TypedExpression, sendable
from generator.facade.plan.slots import (
    SPREAD,
    RequestSlot,
    check_required,
    property_slot,
    sent_constant,
    sent_table,
)
from generator.facade.plan.targets import WordTables
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import (
    TEXT,
    CanonListType,
    CanonMapType,
    CanonModelType,
    CanonOptionalType,
    CanonType,
    type_spelling,
    without_none,
)
from generator.model import AnyType, ListType, MapType, Primitive, PrimitiveType

_INTEGER = PrimitiveType(Primitive.INTEGER)


@dataclass(frozen=True, slots=True)
class RequestValues:
    """Reads values in all their forms; `prefix` starts the names of lookup tables.

    Every method raises BindingError.
    """

    scope: FunctionScope
    tables: WordTables
    prefix: str

    def value(self, raw: Json, slot: RequestSlot) -> code.Expression:
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
            case {"each": str(path), "as": member, **rest} if not rest:
                return self._list_of_each(path, member, slot)
            case {
                "using": "joined",
                "of": list(parts),
                "with": str(separator),
                **rest,
            } if not rest:
                return self._joined(parts, separator, slot)
            case {"format": str(template)} if isinstance(raw, dict):
                return self._formatted(template, raw.get("with"), slot.node / "with")
            case dict():
                return self._object(raw, slot)
            case list():
                return self._list(raw, slot)
            case _:
                return sent_constant(self.scope, raw, slot)

    def _variable(self, raw: str, slot: RequestSlot) -> code.Expression:
        value, name = follow_path(self.scope, raw, slot.node), raw.removeprefix("$")
        expression = value.expression
        if not isinstance(value.type, FacadeType):
            if self.scope.catalog.resolve(slot.type) == _INTEGER:
                number = code.call("integer", expression)
                kind = code.NameReference("int")
                needed = code.call("needed_object", kind, number)
                return needed if slot.required else number
            text = code.call("text", expression)
            needed = code.call("needed", text, code.Constant(slot.name))
            return needed if slot.required else text
        type_ = value.type.type
        converter = sendable(self.scope.catalog, type_, slot.type)
        if converter is None:
            spelling = type_spelling(type_)
            raise slot.mismatch(f"{raw} is {spelling}, which {slot.name!r} cannot be")
        is_optional = isinstance(type_, CanonOptionalType) and not value.present
        if slot.required and is_optional:
            expression = code.call("given", expression, code.Constant(name))
        match converter:
            case "":
                return expression
            case "one":
                return code.call("one", expression)
            case function:
                return code.call(function, expression, code.Constant(name))

    def _lookup(
        self, path: Json, cells: dict[str, Json], slot: RequestSlot
    ) -> code.Expression:
        """A facade value translated by a table."""
        node = slot.node / "of"
        if not isinstance(path, str):
            raise node.error("`of` must be a path")
        value = follow_path(self.scope, path, node)
        table = sent_table(self.scope, value, cells, slot, self.prefix)
        return code.TableLookup(self.tables.name(table), value.expression)

    def _in_order(
        self, challenge: str, answers: str, slot: RequestSlot
    ) -> code.Expression:
        """The answers to a challenge as a list, in the order of its fields."""
        of = follow_path(self.scope, challenge, slot.node / "of")
        values = follow_path(self.scope, answers, slot.node / "values")
        if sendable(self.scope.catalog, CanonListType(TEXT), slot.type) != "":
            raise slot.mismatch(f"{slot.name!r} does not accept a list of strings")
        return code.call("in_order", of.expression, values.expression)

    def _joined(
        self, parts: list[Json], separator: str, slot: RequestSlot
    ) -> code.Expression:
        """Several strings as one, without those that are missing."""
        if sendable(self.scope.catalog, TEXT, slot.type) != "":
            raise slot.mismatch(f"{slot.name!r} does not accept a string")
        optional = replace(slot, required=False)
        values = (
            self.value(part, optional.at(slot.node / "of" / index))
            for index, part in enumerate(parts)
        )
        joined = code.call("joined", code.Constant(separator), *values)
        needed = code.call("needed", joined, code.Constant(slot.name))
        return needed if slot.required else joined

    def _formatted(self, template: str, raw: Json, node: YamlNode) -> code.Expression:
        keywords = []
        for key, path in (raw if isinstance(raw, dict) else {}).items():
            if not isinstance(path, str):
                raise (node / key).error("a value of `with` must be a path")
            value = follow_path(self.scope, path, node / key)
            keywords.append((key, value.expression))
        text = (code.Constant(template),)
        return code.FunctionCall("formatted", text, tuple(keywords))

    def _item(self, slot: RequestSlot) -> RequestSlot:
        """The slot of an item of a list."""
        match self.scope.catalog.resolve(slot.type):
            case AnyType() as type_:
                pass
            case ListType(type_):
                pass
            case _:
                raise slot.mismatch(f"{slot.name!r} does not accept a list")
        return replace(slot, type=type_, required=True)

    def _list_of_each(self, path: str, raw: Json, slot: RequestSlot) -> code.Expression:
        """A list with an item for each `$key` and `$value` of a map, or for each `$item`
        of a list of objects."""
        member, node = self._item(slot), slot.node / "each"
        value = follow_path(self.scope, path, node)
        type_ = value.type.type if isinstance(value.type, FacadeType) else None
        kind: Literal["items", "entries"] = "entries"
        match None if type_ is None else without_none(type_):
            case CanonMapType(inner):
                types: dict[str, CanonType] = {"key": TEXT, "value": inner}
            case CanonListType(CanonModelType() as inner):
                types, kind = {"item": inner}, "items"
            case _:
                raise node.error(f"{path} is neither a map nor a list of objects")
        source = value.expression
        if not value.present and kind == "entries":
            source = code.call("given", source, code.Constant(path.lstrip("$")))
        variables = {
            name: TypedExpression.variable(name, FacadeType(type_))
            for name, type_ in types.items()
        }
        scope = replace(
            self.scope, variables={**self.scope.variables, **variables}, inline=True
        )
        values = replace(self, scope=scope)
        member_value = values.value(raw, member.at(slot.node / "as"))
        return code.ListOfEach(source, member_value, kind)

    def _list(self, raw: list[Json], slot: RequestSlot) -> code.Expression:
        """A list; `{when: …, value: …}` is an item that is only sent if its conditions
        hold."""
        item, has_conditions = self._item(slot), False
        values: list[code.Expression] = []
        for index, member in enumerate(raw):
            node = item.node / index
            match member:
                case {"when": dict(when), "value": constant, **rest} if not rest:
                    has_conditions = True
                    condition = Conditions(self.scope).read(when, node / "when")
                    value = sent_constant(self.scope, constant, item.at(node / "value"))
                    values.append(code.Conditional(condition, value, code.NONE))
                case _:
                    values.append(self.value(member, item.at(node)))
        if has_conditions:
            return code.call("list", code.call("present", *values))
        return code.ListExpression(tuple(values))

    def _object(self, raw: dict[str, Json], slot: RequestSlot) -> code.Expression:
        """The properties of a schema, and those with any other name."""
        model, additional = self.scope.catalog.model(slot.type), None
        if model is not None:
            additional = model.additional
            check_required(raw, model, slot.node)
        else:
            match self.scope.catalog.resolve(slot.type):
                case MapType(additional):
                    pass
                case AnyType() as additional:
                    pass
                case _:
                    raise slot.mismatch(f"{slot.name!r} does not accept an object")
        entries, spread = [], []
        for key, value in raw.items():
            with slot.node / key as node:
                if key == SPREAD:
                    spread.append(self._spread(value, node))
                else:
                    inner = property_slot(key, slot, model, additional)
                    entries.append((key, self.value(value, inner)))
        return code.DictExpression(tuple(entries), tuple(spread))

    def _spread(self, raw: Json, node: YamlNode) -> code.Expression:
        """A map whose entries are sent: `'*': $variable`, optionally only some
        names."""
        options = raw if isinstance(raw, dict) else {"of": raw}
        path = options.get("of")
        if not isinstance(path, str):
            raise node.error("`'*'` must have a path")
        value = follow_path(self.scope, path, node)
        is_map = isinstance(value.type, FacadeType) and isinstance(
            without_none(value.type.type), CanonMapType
        )
        if not is_map:
            raise node.error(f"{path} is not a map")
        names, ignored = options.get("names"), options.get("ignore")
        if not isinstance(names, list):
            return value.expression
        lists = [names, ignored] if isinstance(ignored, list) else [names]
        return code.call("only", value.expression, *map(_texts, lists))


def _texts(values: list[Json]) -> code.Expression:
    return code.ListExpression(tuple(code.Constant(str(value)) for value in values))
