"""Values of a binding that come from an answer, read against the type they must have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator import codes
from generator.document.values import Json
from generator.facade.build.conditions import Conditions
from generator.facade.build.scope.fitting import readable, readable_texts
from generator.facade.build.scope.scope import Described, Own, Scope, Typed
from generator.facade.build.strategies import STRATEGIES, Gives, Strategy, Takes
from generator.facade.model import (
    Build,
    Call,
    CanonField,
    CanonModel,
    Comprehension,
    Constant,
    Entries,
    EnumConstant,
    Expression,
    IsNone,
    Lookup,
    Reference,
    Sequence,
    Table,
    When,
)
from generator.facade.model import types as canonical
from generator.facade.model.types import Scalar, spelled
from generator.facade.naming import annotation_of
from generator.facade.reading.findings import Place

MappingFor = Callable[[str, str], str | None]
"""The function that makes a model of the facade from a schema, None if there is none."""

_READERS = {
    Scalar.TEXT: "text",
    Scalar.INTEGER: "integer",
    Scalar.BOOLEAN: "flag",
    Scalar.DECIMAL: "decimal",
}

_NONE = Constant(None)


@dataclass(slots=True)
class Tables:
    """The constants of one module that translate words."""

    tables: list[Table] = field(default_factory=list)

    def name(self, table: Table) -> str:
        """The name under which the module has a table; equal ones are shared."""
        for known in self.tables:
            if (known.annotation, known.rows) == (table.annotation, table.rows):
                return known.name
        names = {known.name for known in self.tables}
        chosen, number = table.name, 2
        while chosen in names:
            chosen, number = f"{table.name}_{number}", number + 1
        self.tables.append(Table(chosen, table.annotation, table.rows))
        return chosen


@dataclass(slots=True)
class Values:
    """Reads values inside one scope.

    `needed` makes a required text that is not there an error, instead of an empty text:
    for answers of a single thing, not for items of a list. `several_sources` when the
    same binding serves several schemas, so that one of them may lack alternatives.
    `automatic` are fields that are filled in unless the binding does.
    """

    scope: Scope
    tables: Tables
    mapping_for: MappingFor
    prefix: str
    needed: bool = False
    several_sources: bool = False
    automatic: tuple[tuple[str, Expression], ...] = ()

    def read(self, raw: Json, target: CanonField, place: Place) -> Expression | None:
        """The value of a field; None after a diagnostic."""
        return self._value(raw, target.type, target.name, place)

    def _value(
        self, raw: Json, type_: canonical.CanonicalType, name: str, place: Place
    ) -> Expression | None:
        bare = canonical.without_none(type_)
        required = not isinstance(type_, canonical.Optional)
        match raw:
            case None | bool() | int() | float():
                return Constant(raw)
            case str():
                found = self._text(raw, bare, name, place)
            case list():
                found = self._several(raw, bare, name, place)
            case dict():
                found = self._special(raw, bare, name, place, required=required)
            case _:
                found = None
        if found is not None and required and bare == canonical.TEXT:
            return self._required(found, name)
        return found

    def _required(self, found: Expression, name: str) -> Expression:
        if isinstance(found, Constant | EnumConstant):
            return found
        if isinstance(found, Reference):
            return found
        if self.needed:
            return Call("needed", (found, Constant(name)))
        return Call("word", (found,))

    # Texts: paths and constants

    def _text(
        self, raw: str, bare: canonical.CanonicalType, name: str, place: Place
    ) -> Expression | None:
        if isinstance(bare, canonical.EnumType) and not raw.startswith("$"):
            return self._enum_word(raw, bare, place)
        typed = self.scope.path(raw, place)
        return None if typed is None else self._converted(typed, bare, name, place)

    def _enum_word(
        self, raw: str, bare: canonical.EnumType, place: Place
    ) -> Expression | None:
        enum = self.scope.canon.enums[bare.name]
        if raw in enum.names:
            return EnumConstant(enum.name, raw)
        known = ", ".join(enum.names)
        self.scope.findings.invalid(
            f"{raw!r} is not one of the words of {enum.name}: {known}",
            place,
            hint="Translate a field of the answer with {of: path, table: …}.",
        )
        return None

    def _converted(
        self, typed: Typed, bare: canonical.CanonicalType, name: str, place: Place
    ) -> Expression | None:
        catalogue = self.scope.catalogue
        if isinstance(typed.kind, Own):
            own = canonical.without_none(typed.kind.type)
            if isinstance(own, canonical.IdOf):
                own = canonical.TEXT
            if own == bare:
                return typed.expression
        match bare:
            case canonical.ScalarType(Scalar.RAW | Scalar.DATA):
                return typed.expression
            case canonical.ScalarType(Scalar.TIMESTAMP):
                if readable(catalogue, typed.kind, Scalar.TIMESTAMP):
                    return self._moment(typed.expression)
            case canonical.ScalarType(kind):
                if readable(catalogue, typed.kind, kind):
                    return Call(_READERS[kind], (typed.expression,))
            case canonical.ListOf(canonical.ScalarType(Scalar.TEXT)):
                if readable_texts(catalogue, typed.kind):
                    return Call("texts", (typed.expression,))
            case canonical.ModelType(model) if isinstance(typed.kind, Described):
                return self._mapped(typed, model, place)
            case _:
                pass
        self._mismatch(typed, bare, name, place)
        return None

    def _moment(self, expression: Expression) -> Expression:
        self.scope.uses_scope = True
        return Call("moment", (expression, Reference("scope.zone")))

    def _mapped(self, typed: Typed, model: str, place: Place) -> Expression | None:
        """An object of the provider that has a mapping of its own."""
        assert isinstance(typed.kind, Described)
        schema = self.scope.catalogue.model(typed.kind.type)
        function = self.mapping_for(model, schema.schema_name) if schema else None
        if schema is None or function is None:
            what = schema.schema_name if schema else "what is there"
            self.scope.findings.add(
                codes.BINDING_TYPE_MISMATCH,
                f"`models` has no {model} made of {what}",
                place,
                typed.kind.pointer,
            )
            return None
        self.scope.uses_scope = True
        if typed.present:
            return Call(function, (typed.expression, Reference("scope")))
        base, _ = self.scope.base(typed, schema)
        mapped = Call(function, (Reference(base), Reference("scope")))
        return When(IsNone(Reference(base), negated=True), mapped, _NONE)

    def _mismatch(
        self, typed: Typed, bare: canonical.CanonicalType, name: str, place: Place
    ) -> None:
        pointer = typed.kind.pointer if isinstance(typed.kind, Described) else None
        self.scope.findings.add(
            codes.BINDING_TYPE_MISMATCH,
            f"what is there cannot be read as {spelled(bare)}, which {name!r} is",
            place,
            pointer,
        )

    # Lists

    def _several(
        self, raw: list[Json], bare: canonical.CanonicalType, name: str, place: Place
    ) -> Expression | None:
        if isinstance(bare, canonical.ListOf) and isinstance(
            bare.item, canonical.ModelType
        ):
            return self._built_list(raw, bare.item, name, place)
        usable = self._usable(raw)
        found = [
            self._value(one, canonical.Optional(bare), name, place / index)
            for index, one in usable
        ]
        present = tuple(one for one in found if one is not None)
        if len(present) < len(found) or not present:
            return None
        return present[0] if len(present) == 1 else Call("first", present)

    def _usable(self, raw: list[Json]) -> list[tuple[int, Json]]:
        """The alternatives that this schema has; all of them if it has none, so that
        the mistake is told. Only one binding of several schemas may miss some."""
        indexed = list(enumerate(raw))
        if not self.several_sources:
            return indexed
        usable = [
            (index, one)
            for index, one in indexed
            if not isinstance(one, str) or self.scope.exists(one)
        ]
        return usable or indexed

    def _built_list(
        self, raw: list[Json], item: canonical.ModelType, name: str, place: Place
    ) -> Expression | None:
        items: list[Expression] = []
        for index, one in enumerate(raw):
            if not isinstance(one, dict):
                self.scope.findings.invalid(
                    f"an item of {name!r} is the fields of a {item.name}", place / index
                )
                return None
            built = self._build(one, item.name, name, place / index, required=True)
            if built is None:
                return None
            items.append(built)
        sparse = any(isinstance(one, dict) and "when" in one for one in raw)
        return Sequence(tuple(items), sparse)

    # Special forms

    def _special(
        self,
        raw: dict[str, Json],
        bare: canonical.CanonicalType,
        name: str,
        place: Place,
        *,
        required: bool,
    ) -> Expression | None:
        match bare:
            case canonical.ModelType(model):
                return self._build(raw, model, name, place, required=required)
            case canonical.ListOf(canonical.ModelType(model)) if "each" in raw:
                return self._each(raw, model, name, place)
            case _:
                pass
        keys = set(raw)
        if keys == {"value"}:
            return self._constant(raw["value"], bare, name, place / "value")
        if {"of", "table"} <= keys <= {"of", "table", "otherwise", "unlisted"}:
            return self._table(raw, bare, name, place, required=required)
        if "format" in keys and keys <= {"format", "with"}:
            return self._format(raw, place)
        if "using" in keys:
            return self._strategy(raw, bare, name, place)
        self.scope.findings.invalid(
            f"{name!r} is {spelled(bare)}: a path, a list of paths, {{value: …}}, "
            "{of: …, table: …}, {format: …} or {using: …}",
            place,
        )
        return None

    def _constant(
        self, value: Json, bare: canonical.CanonicalType, name: str, place: Place
    ) -> Expression | None:
        if isinstance(bare, canonical.EnumType) and isinstance(value, str):
            return self._enum_word(value, bare, place)
        if isinstance(value, list | dict):
            self.scope.findings.invalid(f"{name!r} is a single value", place)
            return None
        return Constant.of(value)

    def _table(
        self,
        raw: dict[str, Json],
        bare: canonical.CanonicalType,
        name: str,
        place: Place,
        *,
        required: bool,
    ) -> Expression | None:
        if required and raw.get("otherwise") is None:
            self.scope.findings.invalid(
                f"{name!r} must have a value: say which `otherwise`", place
            )
            return None
        word = self._word(raw["of"], place / "of")
        rows = raw["table"]
        if word is None or not isinstance(rows, dict):
            return None
        typed, expression = word
        made: list[tuple[str, Constant | EnumConstant]] = []
        for key, value in rows.items():
            constant = self._constant(value, bare, name, place / "table" / key)
            if not isinstance(constant, Constant | EnumConstant):
                return None
            made.append((key, constant))
        self.check_words(typed, list(rows), raw.get("unlisted"), place)
        otherwise: Expression | None = _NONE
        if raw.get("otherwise") is not None:
            otherwise = self._constant(
                raw["otherwise"], bare, name, place / "otherwise"
            )
        if otherwise is None:
            return None
        annotation = f"Mapping[str, {annotation_of(bare)}]"
        if any(isinstance(one, Constant) and one.value is None for _, one in made):
            annotation = f"Mapping[str, {annotation_of(bare)} | None]"
        table = Table(f"_{self.prefix}_{name}".upper(), annotation, tuple(made))
        return Lookup(self.tables.name(table), expression, otherwise, always=required)

    def _word(self, raw: Json, place: Place) -> tuple[Typed, Expression] | None:
        if isinstance(raw, list):
            found = [self._word(one, place / index) for index, one in enumerate(raw)]
            if not found or any(one is None for one in found):
                return None
            several = tuple(one[1] for one in found if one is not None)
            first = found[0]
            assert first is not None
            return first[0], Call("first", tuple(Call("text", (e,)) for e in several))
        if not isinstance(raw, str):
            self.scope.findings.invalid("`of` is a path", place)
            return None
        typed = self.scope.path(raw, place)
        return None if typed is None else (typed, typed.expression)

    def check_words(
        self, typed: Typed, rows: list[str], unlisted: Json, place: Place
    ) -> None:
        """Holds the rows of a table against the words that the description lists."""
        extra = [str(one) for one in unlisted] if isinstance(unlisted, list) else []
        if not isinstance(typed.kind, Described):
            return
        words = self.scope.catalogue.words(typed.kind.type)
        if words is not None:
            places = {row: place / "table" / row for row in rows}
            check_complete(
                self.scope, typed.kind.pointer, words, places, extra, place / "table"
            )

    def _format(self, raw: dict[str, Json], place: Place) -> Expression | None:
        template, values = raw["format"], raw.get("with", {})
        if not isinstance(template, str) or not isinstance(values, dict):
            self.scope.findings.invalid("`format` is a text, `with` its values", place)
            return None
        named = []
        for key, one in values.items():
            value = self._value(
                one, canonical.Optional(canonical.TEXT), key, place / "with" / key
            )
            if value is None:
                return None
            named.append((key, value))
        return Call("formatted", (Constant(template),), tuple(named))

    # Strategies

    def _strategy(
        self,
        raw: dict[str, Json],
        bare: canonical.CanonicalType,
        name: str,
        place: Place,
    ) -> Expression | None:
        strategy = STRATEGIES.get(str(raw["using"]))
        if strategy is None:
            known = ", ".join(STRATEGIES)
            self.scope.findings.invalid(
                f"there is no strategy {raw['using']!r}; there are {known}",
                place / "using",
            )
            return None
        if not _gives(strategy.gives, bare):
            message = f"this strategy gives no {spelled(bare)}, which {name!r} is"
            self.scope.findings.invalid(message, place / "using")
            return None
        taken = dict(strategy.takes)
        for key in raw:
            if key != "using" and key not in taken:
                self.scope.findings.invalid(
                    f"the strategy takes {', '.join(taken)}", place / key
                )
                return None
        named = []
        for key, takes in strategy.takes:
            if key not in raw:
                if key in strategy.optional:
                    continue
                self.scope.findings.invalid(f"the strategy needs {key!r}", place)
                return None
            value = self._taken(raw[key], takes, key, place / key)
            if value is None:
                return None
            named.append((key, value))
        return _called(strategy, dict(named))

    def _taken(
        self, raw: Json, takes: Takes, key: str, place: Place
    ) -> Expression | None:
        text = canonical.Optional(canonical.TEXT)
        match takes:
            case Takes.CONSTANT:
                return Constant(raw) if isinstance(raw, str | int) else None
            case Takes.TEXT if isinstance(raw, str) and "://" in raw:
                return Constant(raw)
            case Takes.TEXT:
                return self._value(raw, text, key, place)
            case Takes.NUMBER if isinstance(raw, int | float):
                return Constant(raw)
            case Takes.NUMBER:
                number = canonical.Optional(canonical.ScalarType(Scalar.DECIMAL))
                return self._value(raw, number, key, place)
            case Takes.TEXTS:
                several = raw if isinstance(raw, list) else [raw]
                values = [
                    self._value(one, text, key, place / index)
                    for index, one in enumerate(several)
                ]
                found = tuple(one for one in values if one is not None)
                return Sequence(found) if len(found) == len(values) else None
            case Takes.QUERY:
                return self._query(raw, place)
            case Takes.TIMES:
                return self._times(raw, place)

    def _query(self, raw: Json, place: Place) -> Expression | None:
        if not isinstance(raw, dict):
            self.scope.findings.invalid("a query is names with values", place)
            return None
        entries = []
        text = canonical.Optional(canonical.TEXT)
        for key, one in raw.items():
            value = self._value(one, text, key, place / key)
            if value is None:
                return None
            entries.append((key, value))
        return Entries(tuple(entries))

    def _times(self, raw: Json, place: Place) -> Expression | None:
        found = self.scope.through_list(raw, place) if isinstance(raw, str) else None
        if found is None:
            return None
        _, typed, loop = found
        if not readable(self.scope.catalogue, typed.kind, Scalar.TIMESTAMP):
            self._mismatch(typed, canonical.TIMESTAMP, "of", place)
            return None
        return Comprehension((loop,), self._moment(typed.expression))

    # Models

    def _each(
        self, raw: dict[str, Json], model: str, name: str, place: Place
    ) -> Expression | None:
        path = raw["each"]
        typed = self.scope.path(path, place / "each") if isinstance(path, str) else None
        if typed is None:
            return None
        entered = self.scope.item_of(typed)
        if entered is None:
            self.scope.findings.invalid(f"{path!r} is no list", place / "each")
            return None
        item, loop = entered
        inner = self.scope.inside(item)
        values = Values(
            inner, self.tables, self.mapping_for, f"{self.prefix}_{name}", False
        )
        fields = {key: one for key, one in raw.items() if key != "each"}
        built = values._build(fields, model, name, place, required=True)
        self.scope.absorb(inner)
        return None if built is None else Comprehension((loop,), built)

    def _build(
        self,
        raw: dict[str, Json],
        model: str,
        name: str,
        place: Place,
        *,
        required: bool,
    ) -> Expression | None:
        canon = self.scope.canon.model(model)
        condition = None
        when = raw.get("when")
        if isinstance(when, dict):
            condition = Conditions(self.scope).all(when, place / "when")
            if condition is None:
                return None
        given = {key: one for key, one in raw.items() if key != "when"}
        fields = self.fields(canon, given, place)
        if fields is None:
            return None
        built = Build(model, fields, optional=not required and condition is None)
        if condition is None:
            return built
        if self.scope.inline:
            self.scope.findings.invalid("`when` cannot stand inside `each`", place)
            return None
        return Reference(self.scope.local(When(condition, built, _NONE), name))

    def fields(
        self, model: CanonModel, raw: dict[str, Json], place: Place
    ) -> tuple[tuple[str, Expression], ...] | None:
        """The fields of a model in its own order; None after a diagnostic."""
        known = {one.name for one in model.fields}
        for key in raw:
            if key not in known:
                self.scope.findings.invalid(
                    f"{model.name} has no field {key!r}; it has {', '.join(sorted(known))}",
                    place / key,
                )
                return None
        found: list[tuple[str, Expression]] = []
        complete = True
        for one in model.fields:
            if one.name in raw:
                value = self.read(raw[one.name], one, place / one.name)
                complete = complete and value is not None
                if value is not None:
                    found.append((one.name, value))
            elif (automatic := self._automatic(one, model)) is not None:
                found.append((one.name, automatic))
            elif not isinstance(one.type, canonical.Optional | canonical.ListOf):
                self.scope.findings.invalid(
                    f"{model.name} needs the field {one.name!r}", place
                )
                complete = False
        return tuple(found) if complete else None

    def _automatic(self, one: CanonField, model: CanonModel) -> Expression | None:
        """Fields that every mapping fills in the same way."""
        for name, expression in self.automatic:
            if one.name == name and (
                name != "raw_status" or model.name == "Connection"
            ):
                return expression
        if one.name == "provider":
            return Reference("NAME")
        if one.name == "raw" and self.scope.root is not None:
            return self.scope.root.expression
        if one.name == "raw" and self.scope.root is None:
            return _NONE
        return None


def check_complete(
    scope: Scope,
    pointer: str,
    words: tuple[str, ...],
    rows: dict[str, Place],
    unlisted: list[str],
    place: Place,
) -> None:
    """Notes words without a row, rows without a word, and words wrongly unlisted.

    `rows` are the words that have one with their places, `place` is that of the table.
    """
    for word in words:
        if word not in rows:
            scope.findings.add(
                codes.BINDING_VALUE_MISSING,
                f"the value {word!r} of the description has no row",
                place,
                pointer,
            )
        if word in unlisted:
            scope.findings.add(
                codes.BINDING_VALUE_LISTED,
                f"{word!r} is called unlisted, but the description lists it",
                place,
                pointer,
            )
    for row, where in rows.items():
        if row not in words and row not in unlisted:
            scope.findings.add(
                codes.BINDING_VALUE_UNKNOWN,
                f"there is a row for {row!r}, which the description does not list",
                where,
                pointer,
            )


def _gives(gives: Gives, bare: canonical.CanonicalType) -> bool:
    wanted = {
        Gives.TEXT: canonical.TEXT,
        Gives.TIMESTAMP: canonical.TIMESTAMP,
        Gives.TEXTS: canonical.ListOf(canonical.TEXT),
    }
    return bare == wanted[gives]


def _called(strategy: Strategy, values: dict[str, Expression]) -> Expression:
    """The call of a strategy: the first argument by position, the rest by name."""
    if strategy.gives is Gives.TIMESTAMP and strategy.function == "from_now":
        return Call(strategy.function, (), tuple(values.items()))
    first, *rest = values.items()
    positional = (
        first[1].items
        if isinstance(first[1], Sequence) and strategy.gives is Gives.TEXTS
        else (first[1],)
    )
    return Call(strategy.function, positional, tuple(rest))
