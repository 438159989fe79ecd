"""One mapping: a function from an object of the provider to a model of the facade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.facade.build.decisions import DecisionReader, add_choice, decided_names
from generator.facade.build.response_values import ResponseValues
from generator.facade.build.targets import FunctionFor, ValueContext, WordTables
from generator.facade.checking.paths import follow_path
from generator.facade.checking.scope import FunctionScope, ProviderScope
from generator.facade.checking.value_types import FacadeType, TypedExpression
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
from generator.facade.reading.mistakes import Mistakes, YamlNode


@dataclass(frozen=True, slots=True)
class FunctionPlan:
    """A mapping function to build.

    Attributes:
        function: The name of the function.
        model: The model that it makes.
        root: The object of the provider that it starts from, if there is one.
        annotation: The annotation of that object, which is also that of the model's
            `raw`.
        origin: What the model is made from, for the docstring.
        prefix: The prefix for the names of its lookup tables.
        needed: See `ValueContext`.
        several_sources: See `ValueContext`.
        variables: The variables of its paths, besides `root`.
        parameters: Its leading parameters.
    """

    function: str
    model: CanonModel
    root: TypedExpression | None
    annotation: str | None
    origin: str
    prefix: str
    needed: bool = False
    several_sources: bool = False
    variables: Mapping[str, TypedExpression] = field(default_factory=dict)
    parameters: tuple[FunctionParameter, ...] = ()

    @property
    def shows_words(self) -> bool:
        """Whether the model shows the provider's own values."""
        return self.model.field("raw_status") is not None


@dataclass(frozen=True, slots=True)
class MappingBuilder:
    """Builds the mapping functions of one generated module."""

    provider: ProviderScope
    tables: WordTables
    function_for: FunctionFor

    def mapping(
        self, plan: FunctionPlan, settings: MappingSettings, node: YamlNode
    ) -> tuple[MappingFunction, tuple[str, ...]]:
        """Builds the function; also returns the operation's arguments that it receives.

        Raises BindingError.
        """
        scope = FunctionScope(
            self.provider,
            plan.root,
            dict(plan.variables),
            reserved=decided_names(settings),
        )
        context = ValueContext(scope, self.tables, self.function_for, plan.prefix)
        mistakes = Mistakes()
        for name, raw in settings.let.items():
            with mistakes:
                add_choice(context, settings, name, raw, node / "let" / name)
        decision: DecisionTable | None = None
        with mistakes:
            decision = DecisionReader(scope, plan.model, settings, node).read()
        early = len(scope.locals)
        decided = [(name, NameReference(name)) for name in decided_names(settings)]
        words = _words(scope, settings, node, mistakes) if plan.shows_words else ()
        fields: tuple[tuple[str, Expression], ...] = ()
        with mistakes:
            context = replace(
                context,
                needed=plan.needed,
                several_sources=plan.several_sources,
                automatic=(*decided, *words),
            )
            values = ResponseValues(context)
            fields = values.fields(plan.model, dict(settings.set), node / "set")
        mistakes.raise_any()
        function = MappingFunction(
            function=plan.function,
            model=plan.model.name,
            origin=plan.origin,
            returns=model_annotation(plan.model, plan.annotation),
            parameters=(*plan.parameters, *_parameters(scope, plan)),
            locals=tuple(scope.locals[:early]),
            decision=decision,
            late_locals=tuple(scope.locals[early:]),
            value=ModelConstruction(plan.model.name, fields),
            opens=tuple(scope.opened),
        )
        return function, tuple(scope.passed)


def model_annotation(model: CanonModel, raw: str | None) -> str:
    """The annotation of a model, including that of its `raw`."""
    return f"{model.name}[{raw or 'Any'}]" if model.generic else model.name


def _words(
    scope: FunctionScope, settings: MappingSettings, node: YamlNode, mistakes: Mistakes
) -> tuple[tuple[str, Expression], ...]:
    """The provider's own values by their paths, which a `raw_status` shows."""
    entries = []
    for path in settings.words:
        with mistakes:
            entries.append((path, follow_path(scope, path, node / "words").expression))
    return (("raw_status", DictExpression(tuple(entries))),)


def _parameters(
    scope: FunctionScope, plan: FunctionPlan
) -> Iterator[FunctionParameter]:
    """The parameters of the function: its object, the scope, and the operation's
    arguments that it uses."""
    if plan.root is not None and plan.annotation is not None:
        assert isinstance(plan.root.expression, NameReference)
        yield FunctionParameter(plan.root.expression.source, plan.annotation)
    yield FunctionParameter("scope", scope.provider.annotation)
    for name in scope.passed:
        argument = plan.variables[name]
        assert isinstance(argument.type, FacadeType)
        assert isinstance(argument.expression, NameReference)
        annotation = _argument_annotation(argument.type.type)
        yield FunctionParameter(argument.expression.source, annotation)


def _argument_annotation(type_: CanonType) -> str:
    """The annotation of an argument inside a method, where ids are strings."""
    match type_:
        case CanonIdType():
            return "str"
        case CanonOptionalType(CanonIdType()):
            return "str | None"
        case _:
            return annotation_of(type_)
