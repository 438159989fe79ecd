"""Functions that make objects of the facade from objects of a provider."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field
from difflib import get_close_matches

from generator import codes
from generator.document.values import Json
from generator.facade.build.conditions import Asked, Conditions, in_words
from generator.facade.build.scope.catalogue import Catalogue
from generator.facade.build.scope.kinds import Described, Own, Typed
from generator.facade.build.scope.lists import item_of
from generator.facade.build.scope.scope import Scope
from generator.facade.build.values.models import fields
from generator.facade.build.values.tables import Tables
from generator.facade.build.values.target import Target
from generator.facade.build.values.values import Values
from generator.facade.build.values.words import check_complete
from generator.facade.model import (
    Build,
    Canon,
    CanonModel,
    Comprehension,
    Condition,
    Constant,
    Decision,
    Entries,
    EnumConstant,
    Expression,
    Mapping,
    Parameter,
    Reference,
    Row,
    Sequence,
    StatusRow,
)
from generator.facade.model import types as canonical
from generator.facade.naming import annotation_of
from generator.facade.reading.binding import MappingSettings, ModelMappingSettings
from generator.facade.reading.findings import Findings, Place
from generator.model import Model, ModelType
from generator.naming.words import snake_case


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mapping to make: its function, what it gives, and what it starts from.

    `annotation` is that of the first parameter, `needed` as in `Values`.
    """

    function: str
    model: CanonModel
    root: Typed | None
    annotation: str | None
    origin: str
    prefix: str
    needed: bool = False
    several_sources: bool = False
    raw: str | None = None


@dataclass(slots=True)
class Mappings:
    """The mappings of one provider: those of `models`, made when first needed."""

    catalogue: Catalogue
    canon: Canon
    findings: Findings
    tables: Tables
    users: dict[str, Typed]
    settings: dict[str, Typed]
    bound: Dictionary[str, tuple[tuple[ModelMappingSettings, Place], ...]]
    made: list[Mapping] = field(default_factory=list)
    statuses: list[StatusRow] = field(default_factory=list)
    _functions: dict[tuple[str, str], str] = field(default_factory=dict)

    def function_for(self, model: str, schema_name: str) -> str | None:
        """The function that makes a model from a schema; None if there is none."""
        known = self._functions.get((model, schema_name))
        if known is not None:
            return known
        sources = [
            (settings, place, schema)
            for settings, place in self.bound.get(model, ())
            for schema in _several(settings.of)
        ]
        for settings, place, schema in sources:
            if schema == schema_name:
                return self._make(settings, place, model, schema, len(sources) > 1)
        return None

    def make_all(self) -> None:
        """Makes the mappings of every schema that the description has."""
        for model, several in self.bound.items():
            for settings, place in several:
                if model not in self.canon.models:
                    self.findings.invalid(f"there is no model {model!r}", place)
                    continue
                for schema in _several(settings.of):
                    if isinstance(self.catalogue.schema(schema), Model):
                        self.function_for(model, schema)
            self._check_sources(several)

    def _check_sources(
        self, several: tuple[tuple[ModelMappingSettings, Place], ...]
    ) -> None:
        """One of the schemas is there; others may be of another age."""
        schemas = [one for settings, _ in several for one in _several(settings.of)]
        if any(isinstance(self.catalogue.schema(one), Model) for one in schemas):
            return
        _, place = several[0]
        near = get_close_matches(schemas[0], self.catalogue.schema_names, 1)
        self.findings.add(
            codes.BINDING_FIELD_UNKNOWN,
            f"the description has no schema {' or '.join(map(repr, schemas))}",
            place / "of",
            "/components/schemas",
            f"Did you mean {near[0]!r}?" if near else None,
        )

    def annotation(self, model: CanonModel, raw: str | None) -> str:
        """What a function that makes a model gives."""
        if not model.generic:
            return model.name
        return f"{model.name}[{raw or 'Any'}]"

    def _make(
        self,
        settings: ModelMappingSettings,
        place: Place,
        model: str,
        schema_name: str,
        several: bool,
    ) -> str | None:
        schema = self.catalogue.schema(schema_name)
        if not isinstance(schema, Model):
            return None
        function = f"_{snake_case(model)}"
        if several:
            function = f"{function}_of_{schema.module}"
        self._functions[model, schema_name] = function
        root = Typed(
            Reference("source"),
            Described(ModelType(schema_name), schema.pointer),
            present=True,
        )
        annotation = f"models.{schema.class_name}"
        wanted = Wanted(
            function,
            self.canon.model(model),
            root,
            annotation,
            schema.class_name,
            snake_case(model),
            several_sources=len(_several(settings.of)) > 1,
            raw=annotation,
        )
        self.note_statuses(model, settings)
        self.add(wanted, settings, place, {})
        return function

    def note_statuses(self, model: str, settings: MappingSettings) -> None:
        """Keeps the rows of a table of statuses for the documentation."""
        rows = [
            StatusRow(
                model,
                in_words(row["when"]) if row.get("when") else "anything else",
                tuple((key, str(one)) for key, one in row.items() if key != "when"),
            )
            for row in settings.decide
        ]
        self.statuses += [row for row in rows if row not in self.statuses]

    def add(
        self,
        wanted: Wanted,
        settings: MappingSettings,
        place: Place,
        variables: dict[str, Typed],
        leading: tuple[Parameter, ...] = (),
    ) -> tuple[str, ...] | None:
        """Makes a mapping; the arguments that its function takes besides.

        None after a diagnostic.
        """
        position = len(self.made)
        mapping = _Maker(self, wanted, settings, place, variables, leading).mapping()
        if mapping is None:
            return None
        made, passed = mapping
        self.made.insert(position, made)
        return passed


def _several(of: str | tuple[str, ...]) -> tuple[str, ...]:
    return (of,) if isinstance(of, str) else of


class _Maker:
    """Makes one mapping."""

    def __init__(
        self,
        mappings: Mappings,
        wanted: Wanted,
        settings: MappingSettings,
        place: Place,
        variables: dict[str, Typed],
        leading: tuple[Parameter, ...],
    ) -> None:
        self._mappings = mappings
        self._wanted = wanted
        self._settings = settings
        self._place = place
        self._leading = leading
        self._scope = Scope(
            mappings.catalogue,
            mappings.canon,
            mappings.findings,
            wanted.root,
            dict(variables),
            mappings.users,
            mappings.settings,
            reserved=tuple(
                dict.fromkeys(
                    key for row in settings.decide for key in row if key != "when"
                )
            ),
        )
        self._arguments = variables
        self._decided: list[tuple[str, Expression]] = []

    def mapping(self) -> tuple[Mapping, tuple[str, ...]] | None:
        """The mapping and the arguments that are passed to it."""
        before = len(self._scope.findings.diagnostics)
        for name, raw in self._settings.let.items():
            self._let(name, raw, self._place / "let" / name)
        decision = self._decision()
        early = len(self._scope.locals)
        fields = self._fields()
        if fields is None or len(self._scope.findings.diagnostics) > before:
            return None
        wanted, scope = self._wanted, self._scope
        parameters = list(self._leading)
        if wanted.root is not None and wanted.annotation is not None:
            start = wanted.root.expression
            assert isinstance(start, Reference)
            parameters.append(Parameter(start.source, wanted.annotation))
        parameters.append(Parameter("scope", "_Scope"))
        for name_ in scope.passed:
            kind = self._arguments[name_].kind
            assert isinstance(kind, Own)
            parameters.append(
                Parameter(_python(self._arguments[name_]), _passed(kind.type))
            )
        mapping = Mapping(
            wanted.function,
            wanted.model.name,
            wanted.origin,
            self._mappings.annotation(wanted.model, wanted.raw),
            tuple(parameters),
            tuple(scope.locals[:early]),
            decision,
            tuple(scope.locals[early:]),
            Build(wanted.model.name, fields),
        )
        return mapping, tuple(scope.passed)

    # let

    def _let(self, name: str, raw: Json, place: Place) -> None:
        findings = self._scope.findings
        kinds = ("first", "last", "latest")
        which = next(
            (one for one in kinds if isinstance(raw, dict) and one in raw), None
        )
        if not isinstance(raw, dict) or which is None:
            message = "a `let` is {first: path}, {last: path} or {latest: path, by: …}"
            findings.invalid(message, place)
            return
        path = raw[which]
        typed = self._scope.path(path, place / which) if isinstance(path, str) else None
        if typed is None:
            return
        entered = item_of(self._scope.catalogue, typed)
        if entered is None:
            findings.invalid(f"{path!r} is no list", place / which)
            return
        item, loop = entered
        conditions: tuple[Condition, ...] = ()
        where = raw.get("where")
        if isinstance(where, dict):
            inner = self._scope.inside(item)
            asked = Conditions(inner)
            condition = asked.all(where, place / "where")
            if condition is None:
                return
            self._check_listed(inner, asked.asked)
            conditions = (condition,)
        chosen: Expression | None = item.expression
        if which == "latest":
            chosen = self._dated(item, raw.get("by"), place / "by")
        if chosen is None:
            return
        value = Comprehension((loop,), chosen, conditions, which)
        local = self._scope.local(value, name)
        self._scope.variables[name] = Typed(Reference(local), item.kind)

    def _dated(self, item: Typed, by: Json, place: Place) -> Expression | None:
        """An item with the time that it is chosen by."""
        inner = self._scope.inside(item)
        values = Values(
            inner,
            self._mappings.tables,
            self._mappings.function_for,
            self._wanted.prefix,
        )
        moment = canonical.Optional(canonical.TIMESTAMP)
        time = values.value(by, Target("by", moment, place))
        return None if time is None else Sequence((time, item.expression))

    # decide

    def _decision(self) -> Decision | None:
        rows = self._settings.decide
        if not rows:
            return None
        place = self._place / "decide"
        names = list(dict.fromkeys(key for row in rows for key in row if key != "when"))
        fields = {name: self._decided_type(name, place) for name in names}
        if any(found is None for found in fields.values()):
            return None
        conditions = Conditions(self._scope)
        made: list[Row] = []
        for index, row in enumerate(rows):
            built = self._row(row, names, fields, conditions, place / index)
            if built is not None:
                made.append(built)
        if rows[-1].get("when"):
            self._scope.findings.invalid(
                "the last row has no `when`, so that there is always an outcome",
                place / (len(rows) - 1),
            )
        self._check_words(conditions.asked)
        for name in names:
            type_ = fields[name]
            assert type_ is not None
            self._decided.append((name, Reference(name)))
        return Decision(
            tuple(names),
            tuple(annotation_of(one) for one in fields.values() if one is not None),
            tuple(made),
        )

    def _decided_type(self, name: str, place: Place) -> canonical.CanonicalType | None:
        found = self._wanted.model.field(name)
        if found is None:
            message = f"{self._wanted.model.name} has no field {name!r}"
            self._scope.findings.invalid(message, place)
            return None
        return found.type

    def _row(
        self,
        row: Dictionary[str, Json],
        names: list[str],
        fields: dict[str, canonical.CanonicalType | None],
        conditions: Conditions,
        place: Place,
    ) -> Row | None:
        condition = None
        when = row.get("when")
        if isinstance(when, dict) and when:
            condition = conditions.all(when, place / "when")
            if condition is None:
                return None
        values: list[Expression] = []
        for name in names:
            type_ = fields[name]
            assert type_ is not None
            value = self._outcome(row.get(name), name, type_, place)
            if value is None:
                return None
            values.append(value)
        return Row(condition, tuple(values))

    def _outcome(
        self, raw: Json, name: str, type_: canonical.CanonicalType, place: Place
    ) -> Expression | None:
        bare = canonical.without_none(type_)
        if raw is None:
            if isinstance(type_, canonical.Optional):
                return Constant(None)
            self._scope.findings.invalid(f"the row does not say {name!r}", place)
            return None
        if isinstance(bare, canonical.EnumType):
            enum = self._mappings.canon.enums[bare.name]
            if raw in enum.names:
                return EnumConstant(enum.name, str(raw))
            self._scope.findings.invalid(
                f"{raw!r} is not one of the words of {enum.name}: {', '.join(enum.names)}",
                place / name,
            )
            return None
        if isinstance(raw, list | dict):
            self._scope.findings.invalid("a row sets constants", place / name)
            return None
        return Constant.of(raw)

    def _check_words(self, asked: list[Asked]) -> None:
        """Every word of the paths in `words` has a row, and every row is for a word."""
        settings, scope = self._settings, self._scope
        for index, path in enumerate(settings.words):
            place = self._place / "words" / index
            typed = scope.path(path, place)
            if typed is None or not isinstance(typed.kind, Described):
                continue
            words = self._mappings.catalogue.words(typed.kind.type)
            if words is not None:
                rows = {one.word: one.place for one in asked if one.path == path}
                check_complete(
                    scope.findings,
                    typed.kind.pointer,
                    words,
                    rows,
                    list(settings.unlisted.get(path, ())),
                    place,
                )
        self._check_listed(
            scope, [one for one in asked if one.path not in settings.words]
        )

    def _check_listed(self, scope: Scope, asked: list[Asked]) -> None:
        """No condition asks for a word that the description does not list."""
        for one in asked:
            if not scope.exists(one.path):
                continue
            typed = scope.path(one.path, one.place)
            if typed is None or not isinstance(typed.kind, Described):
                continue
            words = self._mappings.catalogue.words(typed.kind.type)
            unlisted = self._settings.unlisted.get(one.path, ())
            if words is None or one.word in words or one.word in unlisted:
                continue
            scope.findings.add(
                codes.BINDING_VALUE_UNKNOWN,
                f"a condition asks for {one.word!r}, which the description does not list",
                one.place,
                typed.kind.pointer,
            )

    # set

    def _fields(self) -> tuple[tuple[str, Expression], ...] | None:
        automatic = list(self._decided)
        words = self._raw_status()
        if words is not None:
            automatic.append(("raw_status", words))
        values = Values(
            self._scope,
            self._mappings.tables,
            self._mappings.function_for,
            self._wanted.prefix,
            self._wanted.needed,
            self._wanted.several_sources,
            tuple(automatic),
        )
        given = dict(self._settings.set)
        return fields(values, self._wanted.model, given, self._place / "set")

    def _raw_status(self) -> Expression | None:
        if self._wanted.model.field("raw_status") is None:
            return None
        entries = []
        for path in self._settings.words:
            typed = self._scope.path(path, self._place / "words")
            if typed is not None:
                entries.append((path, typed.expression))
        return Entries(tuple(entries))


def _python(argument: Typed) -> str:
    """The Python name of an argument."""
    assert isinstance(argument.expression, Reference)
    return argument.expression.source


def _passed(type_: canonical.CanonicalType) -> str:
    """The annotation of an argument that is passed on: ids are text by then."""
    match type_:
        case canonical.IdOf():
            return "str"
        case canonical.Optional(canonical.IdOf()):
            return "str | None"
        case _:
            return annotation_of(type_)
