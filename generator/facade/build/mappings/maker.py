"""Makes one mapping: a function from an object of the provider to one of the facade."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facade.build.mappings.decisions import Decisions
from generator.facade.build.mappings.lets import Lets
from generator.facade.build.mappings.wanted import Wanted
from generator.facade.build.scope.kinds import Own, Typed
from generator.facade.build.scope.scope import Scope
from generator.facade.build.scope.surroundings import Surroundings
from generator.facade.build.values.models import fields
from generator.facade.build.values.reader import MappingFor
from generator.facade.build.values.tables import Tables
from generator.facade.build.values.values import Values
from generator.facade.model import (
    CanonModel,
    DecisionTable,
    DictExpression,
    Expression,
    FunctionParameter,
    MappingFunction,
    ModelConstruction,
    NameReference,
)
from generator.facade.model.types import (
    CanonIdType,
    CanonOptionalType,
    CanonType,
    annotation_of,
)
from generator.facade.reading.binding import MappingSettings
from generator.facade.reading.findings import Place


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the mappings of one provider."""

    around: Surroundings
    tables: Tables
    mapping_for: MappingFor

    def mapping(
        self,
        wanted: Wanted,
        settings: MappingSettings,
        place: Place,
        arguments: dict[str, Typed],
        leading: tuple[FunctionParameter, ...],
    ) -> tuple[MappingFunction, tuple[str, ...]] | None:
        """The mapping and the arguments that are passed to it."""
        before = len(self.around.findings.diagnostics)
        names = dict.fromkeys(key for row in settings.decide for key in row)
        names.pop("when", None)
        scope = self.around.scope(wanted.root, arguments, tuple(names))
        values = Values(scope, self.tables, self.mapping_for, wanted.prefix)
        lets = Lets(scope, values, settings)
        for name, raw in settings.let.items():
            lets.add(name, raw, place / "let" / name)
        decision = Decisions(scope, wanted.model, settings, place).decision()
        early = len(scope.locals)
        values = Values(
            scope,
            self.tables,
            self.mapping_for,
            wanted.prefix,
            wanted.needed,
            wanted.several_sources,
            tuple(_automatic(scope, wanted, settings, place, decision)),
        )
        given = dict(settings.set)
        found = fields(values, wanted.model, given, place / "set")
        if found is None or len(self.around.findings.diagnostics) > before:
            return None
        mapping = MappingFunction(
            wanted.function,
            wanted.model.name,
            wanted.origin,
            annotation(wanted.model, wanted.raw),
            (*leading, *_parameters(scope, wanted, arguments)),
            tuple(scope.locals[:early]),
            decision,
            tuple(scope.locals[early:]),
            ModelConstruction(wanted.model.name, found),
        )
        return mapping, tuple(scope.passed)


def annotation(model: CanonModel, raw: str | None) -> str:
    """What a function that makes a model gives, with the type of its `raw`."""
    if not model.generic:
        return model.name
    return f"{model.name}[{raw or 'Any'}]"


def _automatic(
    scope: Scope,
    wanted: Wanted,
    settings: MappingSettings,
    place: Place,
    decision: DecisionTable | None,
) -> Iterator[tuple[str, Expression]]:
    """Fields that are filled in unless the binding does."""
    for name in decision.names if decision is not None else ():
        yield name, NameReference(name)
    if wanted.model.field("raw_status") is None:
        return
    entries = []
    for path in settings.words:
        typed = scope.path(path, place / "words")
        if typed is not None:
            entries.append((path, typed.expression))
    yield "raw_status", DictExpression(tuple(entries))


def _parameters(
    scope: Scope, wanted: Wanted, arguments: dict[str, Typed]
) -> Iterator[FunctionParameter]:
    """The parameters of the function: its object, the scope, and what it uses."""
    if wanted.root is not None and wanted.annotation is not None:
        start = wanted.root.expression
        assert isinstance(start, NameReference)
        yield FunctionParameter(start.source, wanted.annotation)
    yield FunctionParameter("scope", "_Scope")
    for name in scope.passed:
        argument = arguments[name]
        assert isinstance(argument.kind, Own)
        assert isinstance(argument.expression, NameReference)
        yield FunctionParameter(argument.expression.source, _passed(argument.kind.type))


def _passed(type_: CanonType) -> str:
    """The annotation of an argument that is passed on: ids are text by then."""
    match type_:
        case CanonIdType():
            return "str"
        case CanonOptionalType(CanonIdType()):
            return "str | None"
        case _:
            return annotation_of(type_)
