"""What a binding sends: parameters and bodies, held against what the operation takes."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import TypeAlias

from generator import codes
from generator.document.values import Json
from generator.facade.build.scope.catalogue import (
    FoundOperation,
    as_word,
    field_of,
    field_pointer,
)
from generator.facade.build.scope.fitting import constant_fits, sendable
from generator.facade.build.scope.kinds import Own, Typed
from generator.facade.build.scope.scope import Scope
from generator.facade.build.sending.defaults import Defaults
from generator.facade.build.values.tables import Tables
from generator.facade.model import (
    Call,
    ClientCall,
    Constant,
    Entries,
    Expression,
    Lookup,
    Table,
)
from generator.facade.model import Values as ValueList
from generator.facade.model import types as canonical
from generator.facade.model.types import spelled
from generator.facade.reading.findings import Place
from generator.model import (
    AnyType,
    ListType,
    LiteralType,
    MapType,
    Model,
    Parameter,
    TypeRef,
)
from generator.naming.words import snake_case
from generator.render.literals import literal

Member: TypeAlias = tuple[TypeRef, str, bool]
"""What a property of a body is: its type, its place in the description, and whether it
is required."""

SPREAD = "*"
"""The key of a body that takes all entries of a map."""


class Sending:
    """Reads the requests of one operation of the facade.

    `defaults` fill parameters that the call does not give.
    """

    def __init__(
        self,
        scope: Scope,
        tables: Tables,
        prefix: str,
        defaults: Defaults,
    ) -> None:
        self._scope = scope
        self._tables = tables
        self._prefix = prefix
        self._defaults = defaults

    def call(
        self,
        found: FoundOperation,
        parameters: dict[str, Json],
        body: Json,
        place: Place,
        besides: frozenset[str] = frozenset(),
    ) -> ClientCall | None:
        """The call of an operation; `besides` are parameters that paging fills."""
        before = len(self._scope.findings.diagnostics)
        arguments = self._arguments(found, parameters, place, besides)
        sent = self._body(found, body, place)
        if len(self._scope.findings.diagnostics) > before:
            return None
        operation = found.operation
        return ClientCall(
            operation,
            found.resource.name,
            operation.name,
            arguments,
            sent,
        )

    # Parameters

    def _arguments(
        self,
        found: FoundOperation,
        given: dict[str, Json],
        place: Place,
        besides: frozenset[str],
    ) -> tuple[tuple[str, Expression], ...]:
        operation = found.operation
        known = {one.wire_name: one for one in operation.parameters}
        for name in given:
            if name not in known:
                near = get_close_matches(name, known, 1)
                self._scope.findings.add(
                    codes.BINDING_PARAMETER_UNKNOWN,
                    f"{operation.id} has no parameter {name!r}",
                    place / "parameters" / name,
                    operation.pointer,
                    f"Did you mean {near[0]!r}?" if near else None,
                )
        arguments = []
        for parameter in operation.parameters:
            if parameter.wire_name in besides:
                continue
            value = self._argument(found, parameter, given, place)
            if value is not None:
                arguments.append((parameter.name, value))
        return tuple(arguments)

    def _argument(
        self,
        found: FoundOperation,
        parameter: Parameter,
        given: dict[str, Json],
        place: Place,
    ) -> Expression | None:
        name = parameter.wire_name
        pointer = f"{found.operation.pointer}/parameters"
        if name in given:
            where = place / "parameters" / name
            return self.value(
                given[name], parameter.type, name, where, pointer, parameter.required
            )
        defaults = self._defaults
        if name in defaults.given and self._available(defaults.given[name]):
            defaults.used.add(name)
            raw, where = defaults.given[name], defaults.place / name
            return self.value(
                raw, parameter.type, name, where, pointer, parameter.required
            )
        if parameter.required:
            self._scope.findings.add(
                codes.BINDING_PARAMETER_UNFILLED,
                f"{found.operation.id} needs the parameter {name!r}",
                place,
                pointer,
            )
        return None

    def _available(self, raw: Json) -> bool:
        """Whether a default can be used here: not every operation has every argument."""
        if not isinstance(raw, str) or not raw.startswith("$"):
            return True
        head = raw.removeprefix("$").split(".")[0]
        return head in ("user", "settings") or head in self._scope.variables

    # Bodies

    def _body(
        self, found: FoundOperation, raw: Json, place: Place
    ) -> Expression | None:
        operation = found.operation
        if raw is None:
            if operation.body is not None and operation.body.required:
                self._scope.findings.add(
                    codes.BINDING_PARAMETER_UNFILLED,
                    f"{operation.id} needs a body",
                    place,
                    operation.pointer,
                )
            return None
        if operation.body is None or not operation.body.contents:
            self._scope.findings.add(
                codes.BINDING_PARAMETER_UNKNOWN,
                f"{operation.id} takes no body",
                place / "body",
                operation.pointer,
            )
            return None
        type_ = operation.body.contents[0].type or AnyType()
        pointer = f"{operation.pointer}/requestBody"
        sent = self.value(raw, type_, "body", place / "body", pointer, True)
        return None if sent is None else Call("sent", (sent,))

    # Values

    def value(
        self,
        raw: Json,
        type_: TypeRef,
        name: str,
        place: Place,
        pointer: str,
        required: bool,
    ) -> Expression | None:
        """A value that is sent as a type of the description; None after a diagnostic."""
        match raw:
            case str() if raw.startswith("$"):
                return self._variable(raw, type_, name, place, pointer, required)
            case {"value": constant, **rest} if not rest:
                return self._constant(constant, type_, name, place, pointer)
            case {"of": _, "table": dict()} if isinstance(raw, dict):
                return self._table(raw, type_, name, place, pointer)
            case {
                "using": "in-order",
                "of": str(of),
                "values": str(values),
                **rest,
            } if not rest:
                return self._in_order(of, values, type_, name, place, pointer)
            case {"format": str(template)} if isinstance(raw, dict):
                return self._format(template, raw.get("with"), place)
            case dict():
                return self._object(raw, type_, name, place, pointer)
            case list():
                return self._list(raw, type_, name, place, pointer)
            case _:
                return self._constant(raw, type_, name, place, pointer)

    def _variable(
        self,
        raw: str,
        type_: TypeRef,
        name: str,
        place: Place,
        pointer: str,
        required: bool,
    ) -> Expression | None:
        typed = self._scope.path(raw, place)
        if typed is None:
            return None
        expression = self._given(typed, raw, required)
        if not isinstance(typed.kind, Own):
            found = Call("text", (expression,))
            return Call("needed", (found, Constant(name))) if required else found
        way = sendable(self._scope.catalogue, typed.kind.type, type_)
        if way is None:
            self._mismatch(
                f"{raw} is {spelled(typed.kind.type)}, which {name!r} cannot be",
                place,
                pointer,
            )
            return None
        if way == "one":
            return Call("one", (expression,))
        return Call(way, (expression, Constant(raw[1:]))) if way else expression

    def _given(self, typed: Typed, raw: str, required: bool) -> Expression:
        """An optional argument where it is needed."""
        optional = isinstance(typed.kind, Own) and isinstance(
            typed.kind.type, canonical.Optional
        )
        if required and optional and not typed.present:
            return Call("given", (typed.expression, Constant(raw[1:])))
        return typed.expression

    def _constant(
        self, value: Json, type_: TypeRef, name: str, place: Place, pointer: str
    ) -> Expression | None:
        if not constant_fits(self._scope.catalogue, value, type_):
            words = self._scope.catalogue.words(type_)
            known = f"; it is one of {', '.join(words)}" if words else ""
            code = codes.BINDING_VALUE_UNKNOWN if words else codes.BINDING_TYPE_MISMATCH
            self._scope.findings.add(
                code,
                f"{name!r} cannot be {value!r}{known}",
                place,
                pointer,
                "Send a value that the description allows.",
            )
            return None
        return constant(value)

    def _table(
        self,
        raw: dict[str, Json],
        type_: TypeRef,
        name: str,
        place: Place,
        pointer: str,
    ) -> Expression | None:
        of, rows = raw["of"], raw["table"]
        assert isinstance(rows, dict)
        typed = self._scope.path(of, place / "of") if isinstance(of, str) else None
        if typed is None:
            return None
        self._check_rows(typed, rows, place)
        made: list[tuple[str, Constant]] = []
        for key, value in rows.items():
            fits = self._constant(value, type_, name, place / "table" / key, pointer)
            if value is not None and fits is None:
                return None
            if not isinstance(value, list | dict):
                made.append((key, Constant.of(value)))
        values = dict.fromkeys(one.value for _, one in made if one.value is not None)
        annotation = "str"
        if isinstance(self._scope.catalogue.resolve(type_), LiteralType):
            annotation = f"Literal[{', '.join(map(literal, values))}]"
        if any(one.value is None for _, one in made):
            annotation += " | None"
        rows_ = tuple((key, one) for key, one in made)
        table = Table(
            f"_{self._prefix}_{as_name(name)}".upper(),
            f"Mapping[str, {annotation}]",
            rows_,
        )
        return Lookup(self._tables.name(table), typed.expression, Constant(None))

    def _in_order(
        self,
        of: str,
        values: str,
        type_: TypeRef,
        name: str,
        place: Place,
        pointer: str,
    ) -> Expression | None:
        """The answers to a challenge as a list, in the order of its fields."""
        challenge = self._scope.path(of, place / "of")
        given = self._scope.path(values, place / "values")
        if challenge is None or given is None:
            return None
        if (
            sendable(self._scope.catalogue, canonical.ListOf(canonical.TEXT), type_)
            != ""
        ):
            self._mismatch(f"{name!r} takes no list of texts", place, pointer)
            return None
        return Call("in_order", (challenge.expression, given.expression))

    def _check_rows(self, typed: Typed, rows: dict[str, Json], place: Place) -> None:
        """A table over a word or a boolean of the facade has a row for each."""
        if not isinstance(typed.kind, Own):
            return
        bare = canonical.without_none(typed.kind.type)
        wanted: tuple[str, ...] = ()
        if isinstance(bare, canonical.EnumType):
            wanted = self._scope.canon.enums[bare.name].names
        elif bare == canonical.ScalarType(canonical.Scalar.BOOLEAN):
            wanted = (as_word(True), as_word(False))
        for word in wanted:
            if word not in rows:
                self._scope.findings.invalid(
                    f"the table has no row for {word!r}", place / "table"
                )
        for word in rows:
            if wanted and word not in wanted:
                self._scope.findings.invalid(
                    f"{word!r} is not one of {', '.join(wanted)}",
                    place / "table" / word,
                )

    def _format(self, template: str, values: Json, place: Place) -> Expression | None:
        named = []
        for key, one in (values if isinstance(values, dict) else {}).items():
            typed = (
                self._scope.path(one, place / "with" / key)
                if isinstance(one, str)
                else None
            )
            if typed is None:
                return None
            named.append((key, typed.expression))
        return Call("formatted", (Constant(template),), tuple(named))

    def _list(
        self, raw: list[Json], type_: TypeRef, name: str, place: Place, pointer: str
    ) -> Expression | None:
        resolved = self._scope.catalogue.resolve(type_)
        if isinstance(resolved, AnyType):
            item: TypeRef = resolved
        elif isinstance(resolved, ListType):
            item = resolved.item
        else:
            self._mismatch(f"{name!r} takes no list", place, pointer)
            return None
        items = [
            self.value(one, item, name, place / index, pointer, True)
            for index, one in enumerate(raw)
        ]
        found = tuple(one for one in items if one is not None)
        return ValueList(found) if len(found) == len(items) else None

    def _object(
        self,
        raw: dict[str, Json],
        type_: TypeRef,
        name: str,
        place: Place,
        pointer: str,
    ) -> Expression | None:
        catalogue = self._scope.catalogue
        resolved = catalogue.resolve(type_)
        model = catalogue.model(type_)
        if model is None:
            if not isinstance(resolved, AnyType | MapType):
                self._mismatch(f"{name!r} takes no object", place, pointer)
                return None
            item = resolved.value if isinstance(resolved, MapType) else resolved
            return self._entries(raw, lambda _: (item, pointer, False), place)

        def member(key: str) -> Member | None:
            found = field_of(model, key)
            if found is not None:
                return found.type, field_pointer(model, key), found.required
            if model.additional is not None:
                return model.additional, model.pointer, False
            return None

        spreads = self._spread_names(raw.get(SPREAD), model, place / SPREAD)
        for field in model.fields:
            if field.required and field.wire_name not in {*raw, *spreads}:
                self._scope.findings.add(
                    codes.BINDING_PARAMETER_UNFILLED,
                    f"{model.schema_name} needs {field.wire_name!r}",
                    place,
                    field_pointer(model, field.wire_name),
                )
        return self._entries(raw, member, place, model)

    def _entries(
        self,
        raw: dict[str, Json],
        member: Callable[[str], Member | None],
        place: Place,
        model: Model | None = None,
    ) -> Expression | None:
        entries: list[tuple[str, Expression]] = []
        spread: tuple[Expression, ...] = ()
        complete = True
        for key, one in raw.items():
            if key == SPREAD:
                found = self._spread(one, place / SPREAD)
                complete = complete and found is not None
                spread = () if found is None else (found,)
                continue
            described = member(key)
            if described is None:
                assert model is not None
                names = [field.wire_name for field in model.fields]
                near = get_close_matches(key, names, 1)
                self._scope.findings.add(
                    codes.BINDING_PARAMETER_UNKNOWN,
                    f"{model.schema_name} has no {key!r}",
                    place / key,
                    model.pointer,
                    f"Did you mean {near[0]!r}?" if near else None,
                )
                complete = False
                continue
            type_, pointer, required = described
            value = self.value(one, type_, key, place / key, pointer, required)
            complete = complete and value is not None
            if value is not None:
                entries.append((key, value))
        return Entries(tuple(entries), spread) if complete else None

    def _spread_names(self, raw: Json, model: Model, place: Place) -> tuple[str, ...]:
        """The properties that a spread map may hold, for a schema without free keys."""
        if raw is None:
            return ()
        names = raw.get("names") if isinstance(raw, dict) else None
        if isinstance(names, list):
            for name in names:
                if field_of(model, str(name)) is None:
                    self._scope.findings.add(
                        codes.BINDING_PARAMETER_UNKNOWN,
                        f"{model.schema_name} has no {name!r}",
                        place / "names",
                        model.pointer,
                    )
            return tuple(map(str, names))
        if model.additional is None:
            self._scope.findings.add(
                codes.BINDING_TYPE_MISMATCH,
                f"{model.schema_name} takes no free keys: say which with {{names: […]}}",
                place,
                model.pointer,
            )
        return ()

    def _spread(self, raw: Json, place: Place) -> Expression | None:
        path = raw.get("of") if isinstance(raw, dict) else raw
        typed = self._scope.path(path, place) if isinstance(path, str) else None
        if typed is None:
            return None
        is_map = isinstance(typed.kind, Own) and isinstance(
            canonical.without_none(typed.kind.type), canonical.MapOf
        )
        if not is_map:
            self._scope.findings.invalid(f"{path} is no map", place)
            return None
        listed = raw.get("names") if isinstance(raw, dict) else None
        if isinstance(listed, list):
            names = ValueList(tuple(Constant(str(one)) for one in listed))
            ignored = raw.get("ignore") if isinstance(raw, dict) else None
            if isinstance(ignored, list):
                left_out = ValueList(tuple(Constant(str(one)) for one in ignored))
                return Call("only", (typed.expression, names, left_out))
            return Call("only", (typed.expression, names))
        return typed.expression

    def _mismatch(self, message: str, place: Place, pointer: str) -> None:
        self._scope.findings.add(codes.BINDING_TYPE_MISMATCH, message, place, pointer)


def constant(value: Json) -> Expression:
    """A JSON value as an expression."""
    match value:
        case list():
            return ValueList(tuple(constant(one) for one in value))
        case dict():
            return Entries(tuple((key, constant(one)) for key, one in value.items()))
        case _:
            return Constant.of(value)


def as_name(text: str) -> str:
    """A name on the wire as a part of a constant's name."""
    return snake_case(text) or "value"
